import { isSettingKey } from '../../domain/settings.ts';
import type { ErrorsMessages } from '../messages/errors.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many, noneOf } from './grammar.ts';

export const errors = (trade: TradeWords): ErrorsMessages => ({
  error: {
    nothing_to_undo: () => ['Não há nada para desfazer.'],
    undo_refused: ({ number, action }) => [
      `Não é mais possível desfazer: a ação ${String(action)} veio depois e mudou a mesma coisa${number === undefined ? '' : ` (${String(number)})`}.`,
      'Desfaça primeiro a última: recovery desfazer',
    ],
    forgotten_for_good: ({ earlier }) => [
      'A exclusão dos dados de um cliente não pode ser desfeita.',
      earlier === undefined ? '' : 'Para desfazer o que foi feito antes: recovery desfazer --earlier',
    ],
    already_resolved: ({ number }) => [`A reclamação ${String(number)} já está resolvida.`],
    already_open: ({ number }) => [`A reclamação ${String(number)} está aberta; não há nada para reabrir.`],
    already_deleted: ({ number }) => [
      `A reclamação ${String(number)} já está excluída.`,
      `Para recuperar: recovery restaurar ${String(number)}`,
    ],
    not_deleted: ({ number }) => [
      `A reclamação ${String(number)} não está excluída; não há nada para recuperar.`,
    ],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, suggestions, choices, command }) => [
      `Não existe o comando "${String(value)}".`,
      suggestions !== undefined
        ? `Talvez você queira dizer:${String(suggestions)}`
        : choices !== undefined
          ? `Comandos: ${String(choices)}`
          : `Todos os comandos: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    unknown_option: ({ value, near, command }) => [
      `A opção ${String(value)} não existe aqui.`,
      near === undefined
        ? `Todas as opções: recovery ${String(command)} --help`.replace('  ', ' ')
        : `Seria ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command, example }) => [
      placeholder === 'number' ? 'Falta o número da reclamação.' : `Falta: ${String(name)}.`,
      placeholder === 'number'
        ? "Digite só o número, como 142, ou última. (Com # são necessárias aspas: '#142')"
        : example !== undefined
          ? `Por exemplo: ${String(example)}`
          : `Exemplos: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    too_many_arguments: ({ value, command }) => [
      `Há uma palavra a mais: "${String(value)}".`,
      `Um texto com espaços vai entre aspas. Exemplos: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    missing_value: ({ option }) => [`Falta um valor depois de ${String(option)}.`],
    bad_choice: ({ option, value, choices }) => [
      `${String(option)} não aceita "${String(value)}".`,
      `Pode ser: ${option === '--weekday' ? '1 – 7, seg, ter …' : String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" não é o número de uma reclamação.`,
      "Digite só o número, como 142, ou última. (Com # são necessárias aspas: '#142')",
    ],
    bad_money: ({ value, digits, example, thousands, decimals }) =>
      thousands === undefined
        ? [
            `"${String(value)}" não é um valor em dinheiro.`,
            digits === 0 ? 'Digite assim: 1200, sem centavos.' : `Digite assim: 12 ou ${String(example)}.`,
          ]
        : [
            `"${String(value)}" pode ser lido de duas maneiras.`,
            `Digite assim: ${String(thousands)} ou ${String(decimals)}.`,
          ],
    bad_count: ({ value }) => [
      `"${String(value)}" não é um número de clientes.`,
      'Digite assim: 84, sem pontos nem vírgulas.',
    ],
    bad_goal: ({ value, measure }) => [
      `"${String(value)}" não serve para esta meta.`,
      `Por exemplo: ${
        {
          complaints_per_100: 'reclamações a cada 100, como 2,5',
          cost_per_week: 'um valor por semana, como 40',
          follow_ups_in_time: 'uma porcentagem de 1 a 100, como 80',
        }[String(measure)] ?? 'reclamações em doze semanas, 10, ou em outras, 2 por semana'
      }`,
    ],
    goal_needs_volumes: () => [
      'Sem saber quantos são atendidos, não há reclamações a cada 100.',
      'Para registrar: recovery movimento definir ontem 84. Sem isso: --measure reclamações',
    ],
    bad_points: ({ points }) => [
      `"${String(points)}": os pontos são cinco números que somam 100.`,
      'Na ordem da folha, por exemplo 30,20,20,15,15.',
    ],
    bad_date: ({ value }) => [
      `Não deu para entender quando é "${String(value)}".`,
      'Digite assim: agora, 20h30, ontem às 21h, sexta 21h, ontem à noite, há 2 horas, 27 nov, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" não é um dia que ainda vai chegar.`,
      'Digite assim: hoje, amanhã, daqui a 3 dias, sexta (a próxima), 24 dez, 2026-11-24',
    ],
    no_such_day: ({ value, month, days, year }) => [
      `"${String(value)}" não existe: ${String(month)}${year === undefined ? '' : ` de ${String(year)}`} tem ${String(days)} dias.`,
    ],
    ambiguous_time: ({ value, choices }) => [
      `"${String(value)}" pode ser mais de um momento.`,
      `Digite um destes: ${String(choices)}`,
    ],
    bad_period: ({ flag, value, example }) => [
      `${String(flag)} não aceita "${String(value)}".`,
      `Digite assim: ${String(flag)} ${String(example)}`,
    ],
    cannot_compare: ({ report, choices }) => [
      `O relatório ${String(report)} não pode ser comparado com um período anterior.`,
      `Estes podem: ${String(choices)}`,
    ],
    no_range_to_compare: () => [
      'Para comparar é preciso um período com primeiro dia.',
      'Por exemplo: --last-month --compare, --year --compare',
    ],
    period_twice: ({ flags }) => [`Um período de cada vez: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `O período termina (${String(to)}) antes de começar (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" não é um turno.`,
      'Digite assim: almoço=11:30-15:00 ou jantar=seg-qui@18:30-23:00,sex-dom@18:30-01:00',
    ],
    shifts_would_go: ({ names, added }) => [
      `Assim alguns turnos desapareceriam: ${String(names)}.`,
      (added === undefined
        ? ''
        : `Para manter esses e adicionar os novos: recovery turno adicionar ${String(added)}\n`) +
        'Para substituir todos: --replace',
    ],
    shifts_overlap: ({ first, second, weekday, time }) => [
      `Os turnos ${String(first)} e ${String(second)} coincidem: ${String(weekday)} ${String(time)}.`,
      'Cada momento é de um turno só. Para ver os horários de todos: recovery turno lista',
    ],
    bad_setting: ({ key, value, example, choices }) => [
      `${String(key)} não pode ser "${String(value)}".`,
      choices === undefined
        ? `Digite assim: recovery configurações definir ${String(key)} ${String(example)}`
        : `Pode ser: ${key === 'week-start' ? 'segunda, terça …' : String(choices)}`,
    ],
    language_of_country: ({ value, language, country }) => [
      `"${String(value)}" não é um idioma à parte: o idioma é ${String(language)}, e as palavras, os números e as datas vêm do país.`,
      `recovery configurações definir language ${String(language)}\nrecovery configurações definir country ${String(country ?? 'MX')}`,
    ],
    unknown_setting: ({ value, known, near }) => [
      `Não existe a configuração "${String(value)}".`,
      near === undefined ? `Existem estas: ${String(known)}` : `Seria ${String(near)}?`,
    ],
    needs_terminal: ({ flags, command }) => [
      'Aqui não é possível fazer perguntas: não há nenhum terminal.',
      `Dê as respostas como opções:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `${String(value)} passa do limite autorizado, que é ${String(limit)}.`,
      able === undefined
        ? 'Informe quem autoriza: --approved-by NOME'
        : able === ''
          ? `Na lista da equipe ninguém pode autorizar tanto. A gerência resolve: recovery equipe adicionar NOME --limit ${String(amount)}`
          : `Informe quem autoriza, com --approved-by: ${String(able)}`,
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" não indica o campo e a coluna.`,
      'Digite assim: --map occurred=Data',
    ],
    bad_map_value: ({ value }) => [
      `"${String(value)}" não diz o que significa uma palavra.`,
      'Digite assim: --map-value status:Fechada=resolved',
    ],
    unknown_field: ({ value, known }) => [
      `Não existe o campo "${String(value)}".`,
      `Existem estes: ${String(known)}`,
    ],
    unknown_column: ({ value, known }) => [
      `O arquivo não tem nenhuma coluna "${String(value)}".`,
      `Tem estas: ${String(known)}`,
    ],
    no_time_column: ({ known }) => [
      'Qual coluna diz quando aconteceu?',
      `Inclua --map occurred=COLUNA, ou --map date=COLUNA e --map time=COLUNA. O arquivo tem: ${String(known)}`,
    ],
    no_text_column: ({ known, likely }) => [
      'Qual coluna diz o que aconteceu?',
      `Inclua --map description=COLUNA.${likely === undefined ? '' : ` O mais provável: --map description=${String(likely)}.`} Se o arquivo não tiver texto, indique todas as colunas: --map date=COLUNA --map category=COLUNA. O arquivo tem: ${String(known)}`,
    ],
    ambiguous_column: ({ value, places, names }) => [
      `Várias colunas se chamam "${String(value)}": são as colunas ${String(places)} do arquivo.`,
      `Indique qual: ${String(names)}`,
    ],
    stars_for_severity: ({ value }) => [
      `"${String(value)}" são estrelas: uma estrela é o pior, mas a gravidade 1 é a mais leve.`,
      'Deixe essa coluna de fora, ou crie uma de 1 a 3 com outro nome, por exemplo gravidade.',
    ],
    open_dates: ({ value, line, dayFirst, monthFirst }) => [
      `"${String(value)}" (linha ${String(line)}) pode ser ${String(dayFirst)} ou ${String(monthFirst)}, e nenhuma outra linha esclarece.`,
      'Inclua --date-format d/M/yyyy se o dia vem primeiro, ou --date-format M/d/yyyy se o mês vem primeiro.',
    ],
    bad_zone: ({ value }) => [
      `"${String(value)}" não é um fuso horário.`,
      'Por exemplo: UTC, America/Sao_Paulo ou Europe/Lisbon.',
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" não é um formato de data.`,
      'Digite assim: "yyyy-MM-dd HH:mm" ou "d/M/yyyy H:mm": MM é o mês, mm os minutos.',
    ],
    bad_format: ({ value, choices }) => [
      `Aqui não é possível usar o formato "${String(value)}".`,
      `Pode ser: ${String(choices)}`,
    ],
    bad_ending: ({ value, choices }) => [
      `Não é possível gravar um arquivo terminado em .${String(value)}.`,
      `Pode terminar em: ${String(choices)}. ${String(choices).includes('html') ? 'Para papel, use .html e imprima no navegador; ou indique' : 'Ou indique'} o formato com --format.`,
    ],
    nothing_to_open: () => [
      'A saída padrão não pode ser aberta num navegador.',
      'Indique um arquivo com -o, ou tire o -o.',
    ],
    not_to_terminal: () => [
      'Uma planilha não pode ser mostrada no terminal.',
      'Indique um arquivo: -o ARQUIVO.xlsx',
    ],
    same_dimension: ({ value }) => [
      `Cruzar ${String(value)} com a mesma coisa não diz nada.`,
      'Escolha dois diferentes: recovery relatório cruzamento dia turno',
    ],
    same_name: ({ value }) => [`${String(value)} e ${String(value)} já são a mesma coisa.`],
    same_incident: ({ number }) => [
      `A reclamação ${String(number)} não pode ser o mesmo caso que ela própria; indique outro número.`,
    ],
    not_yet: ({ value, example }) => [
      `"${String(value)}" ainda não chegou; aqui você registra o que já aconteceu.`,
      example === undefined ? '' : `Para a vez anterior, digite ${String(example)}`,
    ],
    before_reopened: ({ number, value, opened }) => [
      `"${String(value)}" é antes de a reclamação ${String(number)} ter sido reaberta (${String(opened)}).`,
    ],
    before_reported: ({ number, value, reported, typed }) => [
      `"${String(value)}" é antes de a reclamação ${String(number)} chegar até nós (${String(reported)}).`,
      `Se chegou antes: recovery corrigir ${String(number)} --reported ${String(typed)}`,
    ],
    nothing_to_change: ({ command, example, others }) => [
      'Falta dizer o que mudar.',
      `Por exemplo: ${String(example)} (ou ${String(others)})\nTudo o que pode ser mudado: recovery ${String(command)} --help`,
    ],
    unknown_question: ({ value, known }) => [
      `"${String(value)}" não é uma pergunta da autoavaliação.`,
      `Perguntas: ${String(known)}`,
    ],
    unknown_name: ({ list, value, known, create, command }) => [
      `Não há ${noneOf(list)} "${String(value)}".`,
      [
        known === '' ? '' : `Há: ${String(known)}.`,
        create === undefined ? '' : 'Para entrar já na lista, inclua --create',
        command === undefined ? '' : `Para adicionar o nome: recovery ${String(command)}`,
      ]
        .join(' ')
        .trim(),
    ],
    near_name: ({ list, value, near, create }) => [
      `Não há ${noneOf(list)} "${String(value)}". Seria "${String(near)}"?`,
      create === undefined ? '' : 'Se for mesmo um nome novo, inclua --create',
    ],
    near_offer: ({ value, remedy }) => [
      `"${String(value)}" não está entre as compensações. Seria "${String(remedy)}"?`,
      `Se for outra coisa: "=${String(value)}"`,
    ],
    reserved_name: ({ value }) => [
      `"${String(value)}" não pode ser um nome: nos filtros e nos relatórios significa outra coisa.`,
      'O que não consta não precisa de nome; para o resto, escolha outro.',
    ],
    name_taken: ({ value }) => [`"${String(value)}" já está na lista.`],
    empty_text: ({ field }) => [`${String(field)}: não pode ficar vazio.`],
    bad_text: ({ field }) => [`${String(field)}: há caracteres que não são texto.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)}: é longo demais, ${String(length)} caracteres; no máximo, ${String(limit)}.`,
    ],
    bad_written: ({ line, place, reason }) => [
      `Linha ${String(line)}, em ${String(place)}: ${String(reason)}.`,
    ],
    not_readable: ({ line }) => [`A linha ${String(line)} não é YAML nem JSON.`],
    unknown_place: ({ value, known }) => [
      `Não há nada para colocar no lugar de {${String(value)}}.`,
      `Pode ser: ${String(known)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} não está na lista da equipe.`,
      able === ''
        ? `Na lista ninguém pode autorizar tanto. A gerência resolve: recovery equipe adicionar NOME --limit ${String(amount)}`
        : `Quem pode autorizar: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} não pode autorizar tanto.`,
      able === ''
        ? `Na lista da equipe ninguém pode. A gerência resolve: recovery equipe adicionar NOME --limit ${String(amount)}`
        : `Quem pode autorizar: ${String(able)}`,
    ],
    already_acknowledged: ({ number }) => [
      `A reclamação ${String(number)} já teve a primeira resposta; essa hora não pode ser mudada.`,
    ],
    already_done: ({ id }) => [`A ação preventiva ${String(id)} já está feita.`],
    still_needed: ({ count }) => [`Pendências: ${String(count)}.`],
    editor_failed: ({ editor }) => [`O editor (${String(editor)}) terminou com um erro; nada mudou.`],
    no_editor: () => ['Não há nenhum editor definido.', 'Defina um (export EDITOR=nano).'],
    needs_ending: ({ number }) => [
      `Qual foi o resultado da reclamação ${String(number)}?`,
      `Por exemplo: recovery resolver ${String(number)} --ending solved\nPode ser solved (resolvida), partly (em parte), explained (sem solução, mas explicada), left (foi embora antes) ou unknown (não se sabe).`,
    ],
    needs_finding: ({ number }) => [
      `A reclamação ${String(number)} é formal: era procedente?`,
      `Inclua --finding justified\nPode ser justified (sim), partly (em parte) ou not_justified (não).`,
    ],
    needs_answers: ({ command, flags }) => [
      'Aqui não é possível fazer perguntas: não há nenhum terminal.',
      `Dê as respostas como opções:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_yes: ({ command }) => [
      'Isto não pode ser desfeito, e não há a quem perguntar.',
      `Se é isso mesmo que você quer: recovery ${String(command)} --yes`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" não é uma hora que ainda vai chegar.`,
      'Digite assim: 21h, amanhã ao meio-dia, sexta 10h, daqui a 2 horas, 2026-12-01 10:00',
    ],
    several_promises: ({ number }) => [`A reclamação ${String(number)} tem várias promessas em aberto.`],
    several_remedies: ({ number }) => [
      `A reclamação ${String(number)} tem várias compensações; indique qual.`,
      `Para adicionar: recovery compensação ${String(number)} COISA\nPara remover: recovery compensação ${String(number)} COISA --remove`,
    ],
    no_checklist: ({ value, known }) => [
      `Não há nenhum roteiro "${String(value)}".`,
      known === '' ? 'Para ter um próprio: recovery roteiro adicionar ARQUIVO' : `Há: ${String(known)}`,
    ],
    no_play: ({ value, known }) => [`O guia não tem nada para "${String(value)}".`, `Há: ${String(known)}`],
    unknown_topic: ({ value, known }) => [
      `Não há nenhuma página sobre "${String(value)}".`,
      `Temas: ${String(known)}`,
    ],
    no_case: ({ value, known }) => [
      `Não há nenhum caso "${String(value)}".`,
      known === '' ? 'Para ver: recovery treinamento casos' : `Casos: ${String(known)}`,
    ],
    no_training: ({ value }) => [
      `Não há nenhum treinamento ${String(value)}.`,
      'Para ver: recovery treinamento lista',
    ],
    no_person: ({ value, known }) => [
      `${String(value)} não está na lista da equipe.`,
      known === '' ? 'A primeira pessoa: recovery equipe adicionar NOME' : `Estão: ${String(known)}`,
    ],
    no_goal: ({ value }) => [`Não há nenhuma meta ${String(value)}.`, 'Para ver todas: recovery meta lista'],
    no_prevention: ({ value }) => [
      `Não há nenhuma ação preventiva ${String(value)}.`,
      'Para ver quais existem: recovery ação lista',
    ],
    no_promise: ({ number }) => [
      `A reclamação ${String(number)} não tem nenhuma promessa em aberto.`,
      `Para prometer: recovery promessa ${String(number)} 21:00`,
    ],
    no_remedy: ({ number }) => [`Na reclamação ${String(number)} nada foi dado; não há nada para remover.`],
    no_formal: ({ number }) => [`A reclamação ${String(number)} não é formal.`],
    no_customer: ({ value }) => [
      `Não conhecemos ninguém por "${String(value)}".`,
      'Digite um telefone, um e-mail ou o número de uma reclamação da pessoa.',
    ],
    no_contact: ({ number }) => [
      `A reclamação ${String(number)} não tem telefone nem e-mail que identifique ${trade.theCustomer}.`,
      `Para adicionar: recovery corrigir ${String(number)} --contact …`,
    ],
    no_letter: ({ value, known }) => [
      `Não há nenhuma carta "${String(value)}".`,
      `Existem estas: ${String(known)}`,
    ],
    no_words: ({ value }) => [
      `"${String(value)}" está no idioma do estabelecimento, e a carta em outro.`,
      'Tire isso e diga no idioma da carta: --text "…"',
    ],
    not_own: ({ value }) => [
      `Para "${String(value)}" vale o texto original; não há nada próprio para remover.`,
    ],
    no_anticipation: ({ value }) => [
      `Não há nenhuma previsão ${String(value)}.`,
      'Para ver quais existem: recovery prever lista',
    ],
    no_response_columns: ({ known }) => [
      'As perguntas deste formulário não foram reconhecidas: nenhuma coluna é uma nota nem diz o que não foi como esperavam.',
      `Indique qual é, por exemplo --map satisfaction="Como foi?". O arquivo tem: ${String(known)}`,
    ],
    no_retention: () => [
      'As configurações não dizem por quanto tempo os dados ficam guardados.',
      'Para dizer, por exemplo dois anos: recovery configurações definir retention 24m',
    ],
    no_survey_columns: ({ known }) => [
      'As colunas não são as do questionário, ou alguma aparece duas vezes.',
      `Comece pelas de: recovery pesquisa questionário --format csv. O arquivo tem: ${String(known)}`,
    ],
    no_volume_columns: ({ known }) => [
      'Qual coluna diz o dia, e qual diz o movimento?',
      `Dê a elas os nomes data e movimento. O arquivo tem: ${String(known)}`,
    ],
    no_engine: ({ machine, reason }) => [
      `O motor do banco de dados (better-sqlite3) não funciona neste computador: ${String(machine)}.`,
      `Nada foi registrado. Instale o programa de novo; os sistemas em que ele funciona estão em docs/install.md. (${String(reason)})`,
    ],
    not_well: ({ count }) => [
      `${String(count)} ${many(Number(count), 'coisa precisa', 'coisas precisam')} de atenção.`,
    ],
    restore_needs_yes: ({ command }) => [
      'Restaurar um backup substitui tudo o que está aqui (fica guardado), e não há a quem perguntar.',
      `Se é isso que você quer: recovery ${String(command)} --yes`,
    ],
    undo_needs_yes: ({ command }) => [
      'Não há a quem perguntar se é para desfazer.',
      `Se é isso mesmo que você quer: recovery ${String(command)} --yes`,
    ],
    no_columns: ({ path, flag }) => [
      `${String(path)} é um banco de dados deste programa: ${String(flag)} não serve para ele.`,
      'Tire a opção; as reclamações dele entram como estão.',
    ],
    unfit_option: ({ file, flag }) => [`${String(flag)} não serve para ${String(file)}.`, 'Tire a opção.'],
    other_currency: ({ path, theirs, ours }) => [
      `${String(path)} usa ${String(theirs)} e aqui se usa ${String(ours)}.`,
      'Os valores não podem ser importados. Nada mudou.',
    ],
    no_mapping: ({ value, known }) => [
      `Não há nada salvo com o nome "${String(value)}".`,
      known === ''
        ? 'Para salvar como um arquivo é lido: recovery importar ARQUIVO --save-as NOME'
        : `Há: ${String(known)}`,
    ],
    sent_before_received: ({ received }) => [
      `Nada pode ter sido enviado antes de a reclamação chegar (${String(received)}).`,
      'Se chegou antes: --received',
    ],
    no_records: ({ path }) => [
      `Não há nada registrado em ${String(path)}.`,
      'É esse o arquivo? Ele é indicado por RECOVERY_DB ou --db; senão, é o de sempre.',
    ],
    no_backup: ({ name }) => [
      `Não há nenhum backup ${String(name)}.`,
      'Para ver os que existem: recovery backup lista',
    ],
    onto_shelf: ({ path }) => [
      `${String(path)} ficaria entre os backups, onde nada mais é gravado.`,
      'Escolha outra pasta.',
    ],
    no_backup_folder: ({ path }) => [
      `Não existe a pasta ${String(path)}.`,
      `O pen drive está conectado? Para salvar um arquivo com esse nome: ${String(path)}.db`,
    ],
    no_folder: ({ path }) => [`Não existe a pasta ${String(path)}.`, 'Conecte o disco, ou crie a pasta.'],
    not_mounted: ({ path }) => [
      `Não há nenhum disco montado em ${String(path)}: a pasta está vazia e fica no disco do próprio computador.`,
      'Conecte o disco; se quiser uma pasta ali, crie uma dentro dela.',
    ],
    not_a_folder: ({ path }) => [
      `${String(path)} é um arquivo, não uma pasta.`,
      'Dê outro nome ao arquivo: os backups ficam numa pasta com esse nome.',
    ],
    already_there: ({ path }) => [
      `${String(path)} já existe; um backup nunca grava por cima de nada.`,
      'Escolha outro nome, ou uma pasta.',
    ],
    restores_itself: ({ path }) => [
      `${String(path)} é o próprio banco de dados; escolha um backup dele.`,
      'Para ver os que existem: recovery backup lista',
    ],
    no_response: ({ value }) => [
      `Não há nenhuma resposta ${String(value)} à pesquisa.`,
      'Para ver as que existem: recovery pesquisa lista',
    ],
    no_survey: ({ value }) => [
      `Não há nenhum questionário ${String(value)}.`,
      'Para ver os que existem: recovery pesquisa lista',
    ],
    unknown_rule: ({ value, known }) => [
      `"${String(value)}" não é uma norma deste lugar.`,
      known === '' ? 'Para ver: recovery formal normas' : `Normas: ${String(known)}`,
    ],
    rule_without_days: ({ value }) => [
      `${String(value)} não tem prazo: na fonte não consta nenhum.`,
      `Para definir: recovery formal normas ${String(value)} --answer 10w`,
    ],
    rule_needs_flag: ({ value }) => [
      'Falta indicar o que fazer com a norma.',
      `recovery formal normas ${String(value)} --on, --off, ou --answer 10w`,
    ],
    bad_term: ({ value }) => [
      `"${String(value)}" não é um prazo.`,
      'Escreva 10w para dez dias úteis, 15d para quinze dias corridos, 1m para um mês.',
    ],
    unknown_region: ({ value, country, near, known }) => [
      `O calendário de feriados não tem o estado ou a região "${String(value)}" (${String(country)}).`,
      near === undefined
        ? `Tem estes: ${String(known)}. Se o seu não estiver: recovery configurações definir region none`
        : `Seria ${String(near)}? Se o seu não estiver: recovery configurações definir region none`,
    ],
    no_regions: ({ country }) => [
      `O calendário não tem regiões deste país (${String(country)}): os feriados são os mesmos em todo lugar, ou não são conhecidos.`,
      'Dias próprios: recovery feriado adicionar 2027-01-01',
    ],
    country_first: () => [
      'O estado depende do país.',
      'Defina antes: recovery configurações definir country BR',
    ],
    days_backwards: ({ from, to }) => [
      `O último dia (${String(to)}) é anterior ao primeiro (${String(from)}).`,
      `Ao contrário: recovery feriado adicionar ${String(to)}..${String(from)}`,
    ],
    too_many_days: ({ value, max }) => [`"${String(value)}" são mais de ${String(max)} dias.`],
    one_kind_of_day: () => ['Um dia é de férias ou útil, não as duas coisas: --vacation ou --working.'],
    no_own_day: ({ value, name }) => [
      name === undefined
        ? `${String(value)} não é um dia próprio.`
        : `${String(value)} (${String(name)}) é um feriado oficial, não um dia próprio.`,
      name === undefined
        ? 'Para ver os que há: recovery feriado lista'
        : `Se vocês trabalham nesse dia: recovery feriado adicionar ${String(value)} --working`,
    ],
    no_volume: ({ value }) => [
      `Não há nada registrado para ${String(value)}.`,
      'Para ver o que há: recovery movimento lista',
    ],
    not_json: ({ value }) => [`"${String(value)}" não é um objeto JSON.`],
    bad_json_value: ({ field, value }) => [
      `"${String(field)}" não pode ser ${String(value)}: use um texto, um número ou, para sim e não, true ou false.`,
    ],
    bad_line: ({ line, reason }) => [`Linha ${String(line)}: ${String(reason)}`, 'Nada foi salvo.'],
    rows_rejected: ({ count, others, isTrial }) => [
      isTrial === 1
        ? `${String(count)} ${many(count ?? 0, 'linha ficaria', 'linhas ficariam')} de fora; ${others === 0 ? 'nenhuma seria importada' : 'as outras seriam importadas'}.`
        : `${String(count)} ${many(count ?? 0, 'linha ficou', 'linhas ficaram')} de fora; ${others === 0 ? 'nenhuma foi importada' : 'as outras foram importadas'}.`,
      'Para salvar as linhas rejeitadas: --rejects rejeitadas.csv. Repetir a importação adiciona só o que falta.',
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(count ?? 0, 'linha tem', 'linhas têm')} erros; nada foi importado.`,
    ],
    sales_list: ({ file }) => [
      `${String(file)} é uma lista de vendas, não de reclamações; nada foi importado.`,
      'Se algumas linhas forem reclamações, indique as colunas: --map occurred=COLUNA --map description=COLUNA',
    ],
    no_header: ({ file, first }) =>
      first === undefined
        ? [`${String(file)} não começa com uma linha com os nomes das colunas.`]
        : [
            `${String(file)} não começa com uma linha com os nomes das colunas.`,
            `Começa assim: ${String(first)}. Coloque acima uma linha que diga o que é cada coluna.`,
          ],
    file_empty: ({ file }) => [`${String(file)} está vazio.`],
    file_encrypted: ({ file }) => [
      `${String(file)} está protegido por senha.`,
      'Abra, salve sem senha e importe esse arquivo.',
    ],
    file_damaged: ({ file }) => [
      `${String(file)} está danificado e não pode ser lido.`,
      'Abra no seu programa de planilhas, salve de novo e importe esse arquivo.',
    ],
    file_too_large: ({ file }) => [
      `${String(file)} é grande demais.`,
      'Salve como CSV e importe esse arquivo.',
    ],
    unknown_file: ({ file }) => [
      `${String(file)} não é uma planilha nem uma lista que possa ser lida.`,
      'Você pode importar planilhas (xlsx, ods, xls), CSV, JSON e conversas exportadas do WhatsApp.',
    ],
    nothing_in_folder: ({ folder }) => [
      `Não há nada para importar em ${String(folder)}.`,
      'Você pode importar uma pasta do Google Takeout. De qualquer outra, indique um dos arquivos.',
    ],
    chat_without_complaints: ({ file, count }) => [
      `Nenhuma das mensagens em ${String(file)} (${String(count)}) começa como combinado.`,
      'Uma mensagem assim diz onde, quando, o quê e o que foi dado: mesa 4, 21:10, sopa fria, oferecido café',
    ],
    not_text: ({ file }) => [
      `${String(file)} não é nem uma planilha nem texto.`,
      'Abra no programa que gerou o arquivo, salve como xlsx ou CSV e importe esse.',
    ],
    not_a_database: ({ path }) => [
      `${String(path)} não é um banco de dados deste programa.`,
      'Ficou como estava.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} é um banco de dados de outro programa.`,
      'Ficou como estava. Escolha outro arquivo com --db.',
    ],
    damaged_database: ({ path, backup }) => [
      `${String(path)} está danificado.`,
      backup === undefined
        ? 'Nada foi gravado. Para voltar atrás: recovery backup lista, depois recovery restaurar NOME.'
        : `Nada foi gravado. Para voltar atrás: recovery restaurar ${String(backup)}`,
    ],
    damaged_part: ({ part, record, column, backup }) => {
      const thing =
        part === 'history'
          ? record === 0
            ? 'O histórico do estabelecimento está danificado'
            : `O histórico da reclamação ${String(record)} está danificado`
          : part === 'draft'
            ? `O que ficou por terminar (${String(record)}) está danificado`
            : part === 'incident'
              ? `A reclamação ${String(record)} está danificada`
              : `O registro ${String(record)} de "${String(part)}" está danificado`;
      return [`${thing}${column === '' ? '' : `, em "${String(column)}"`}.`, wayBack(backup)];
    },
    damaged_left_out: ({ count, backup }) => [
      `${many(Number(count), 'Há um registro danificado que ficou de fora', `Há ${String(count)} registros danificados que ficaram de fora`)}; os outros estão todos aqui.`,
      wayBack(backup),
    ],
    damaged_setting: ({ key, value, backup }) => [
      `A configuração "${String(key)}" está danificada: ${String(value)}`,
      isSettingKey(String(key))
        ? `Defina de novo: recovery configurações definir ${String(key)} …`
        : key === 'shifts'
          ? 'Defina os turnos de novo: recovery turno definir NOME=HORAS …'
          : wayBack(backup),
    ],
    damaged_other: ({ path }) => [
      `${String(path)} está danificado.`,
      'Nada foi importado. Em vez dele você pode importar um backup dele.',
    ],
    newer_database: ({ path, host, program }) => [
      `${String(path)} foi gravado por uma versão mais recente do recovery.`,
      `Nada foi gravado. Atualize este computador, ${String(host)}, que tem a versão ${String(program)}: docs/install.md`,
    ],
    no_incident: ({ number, last }) => [
      typeof number === 'string'
        ? 'Ainda não há nenhuma reclamação.'
        : `Não há nenhuma reclamação ${String(number)}.`,
      last === undefined ? 'Para ver as que existem: recovery buscar' : `A mais recente é a ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `A reclamação ${String(number)} está excluída.`,
      `Para recuperar: recovery restaurar ${String(number)}`,
    ],
    no_file: ({ path }) => [`Não existe o arquivo ${String(path)}.`],
    cannot_write: ({ path }) => [`Não foi possível gravar em ${String(path)}.`],
    disk_full: ({ isPartial, recorded }) => {
      if (recorded !== undefined)
        return [
          `Foi registrada como ${String(recorded)}, mas não foi possível mostrar o número: o disco está cheio ou falhando.`,
        ];
      return isPartial === 1
        ? [
            'O disco está cheio ou falhando: o que chegou à saída está incompleto.',
            'Libere espaço e tente de novo.',
          ]
        : ['O disco está cheio ou falhando; nada ficou pela metade.', 'Libere espaço e tente de novo.'];
    },
    read_failed: ({ path }) => [`Não foi possível ler ${String(path)}.`],
    draft_gone: () => [
      'Já foi salva em outro computador; não foi salva duas vezes.',
      'Para ver: recovery buscar',
    ],
    currency_in_use: () => [
      'Já há valores registrados; em outra moeda seriam outra coisa.',
      'Para a moeda nova, comece outro arquivo: --db ARQUIVO',
    ],
    changed_meanwhile: () => [
      'Outro computador acabou de mudar o mesmo registro; nada foi salvo.',
      'Tente de novo.',
    ],
    would_overwrite: ({ path }) => [
      `${String(path)} está em uso aqui; gravar por cima destruiria o arquivo.`,
      'Escolha outro nome.',
    ],
    busy: () => [
      'Outro computador não para de gravar, ou está com o arquivo ocupado.',
      'Nada mudou; tente de novo.',
    ],
    address_for_file: ({ value }) => [
      `Isto é o endereço de um servidor (${String(value)}); os dados ficam num arquivo.`,
      'Digite o caminho de um arquivo, ou não coloque nada: RECOVERY_DB, --db ARQUIVO. Nada foi gravado.',
    ],
    tilde_for_home: ({ path }) => [
      `Só o terminal sabe que pasta é ~, e aqui ele não entrou em ação: ${String(path)}`,
      'Digite o caminho inteiro, a partir de /. Nada foi gravado.',
    ],
    path_too_long: ({ path }) => [`Neste computador não pode haver um caminho tão comprido: ${String(path)}`],
    no_permission: ({ path }) => [`Sem permissão para ${String(path)}.`],
  },

  bug: (message) => [
    `Alguma coisa deu errado dentro do programa: ${message}`,
    'O que já estava salvo está seguro. Para ver mais: RECOVERY_DEBUG=1',
  ],
});

function wayBack(backup: string | number | undefined): string {
  return backup === undefined
    ? 'Para voltar atrás: recovery backup lista, depois recovery restaurar NOME.'
    : `Para voltar atrás: recovery restaurar ${String(backup)}`;
}
