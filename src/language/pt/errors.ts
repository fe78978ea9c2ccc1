import { isSettingKey } from '../../domain/settings.ts';
import type { ErrorsMessages } from '../messages/errors.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many, noneOf } from './grammar.ts';

export const errors = (trade: TradeWords): ErrorsMessages => ({
  error: {
    nothing_to_undo: () => ['Não há nada para desfazer.'],
    undo_refused: ({ number, action }) => [
      `Já não se pode desfazer: a ação ${String(action)} veio depois e mudou o mesmo${number === undefined ? '' : ` (${String(number)})`}.`,
      'Desfaça primeiro a última: recovery desfazer',
    ],
    forgotten_for_good: ({ earlier }) => [
      'O apagamento dos dados de um cliente não se pode desfazer.',
      earlier === undefined ? '' : 'Para desfazer o que se fez antes: recovery desfazer --earlier',
    ],
    already_resolved: ({ number }) => [`A reclamação ${String(number)} já está resolvida.`],
    already_open: ({ number }) => [`A reclamação ${String(number)} está aberta; não há nada para reabrir.`],
    already_deleted: ({ number }) => [
      `A reclamação ${String(number)} já está apagada.`,
      `Para a recuperar: recovery repor ${String(number)}`,
    ],
    not_deleted: ({ number }) => [
      `A reclamação ${String(number)} não está apagada; não há nada para recuperar.`,
    ],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, suggestions, choices, command }) => [
      `Não existe o comando "${String(value)}".`,
      suggestions !== undefined
        ? `Talvez queira dizer:${String(suggestions)}`
        : choices !== undefined
          ? `Comandos: ${String(choices)}`
          : `Todos os comandos: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    unknown_option: ({ value, near, command }) => [
      `Aqui não existe a opção ${String(value)}.`,
      near === undefined
        ? `Todas as opções: recovery ${String(command)} --help`.replace('  ', ' ')
        : `Será ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command, example }) => [
      placeholder === 'number' ? 'Falta o número da reclamação.' : `Falta: ${String(name)}.`,
      placeholder === 'number'
        ? "Escreva só o número, como 142, ou última. (Com # são precisas aspas: '#142')"
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
      "Escreva só o número, como 142, ou última. (Com # são precisas aspas: '#142')",
    ],
    bad_money: ({ value, digits, example, thousands, decimals }) =>
      thousands === undefined
        ? [
            `"${String(value)}" não é um valor em dinheiro.`,
            digits === 0
              ? 'Escreva assim: 1200, sem casas decimais.'
              : `Escreva assim: 12 ou ${String(example)}.`,
          ]
        : [
            `"${String(value)}" pode ler-se de duas maneiras.`,
            `Escreva assim: ${String(thousands)} ou ${String(decimals)}.`,
          ],
    bad_count: ({ value }) => [
      `"${String(value)}" não é um número de clientes.`,
      'Escreva assim: 84, sem pontos nem vírgulas.',
    ],
    bad_goal: ({ value, measure }) => [
      `"${String(value)}" não serve para este objetivo.`,
      `Por exemplo: ${
        {
          complaints_per_100: 'reclamações por cada 100, como 2,5',
          cost_per_week: 'um valor por semana, como 40',
          follow_ups_in_time: 'uma percentagem de 1 a 100, como 80',
        }[String(measure)] ?? 'reclamações em doze semanas, 10, ou noutras, 2 por semana'
      }`,
    ],
    goal_needs_volumes: () => [
      'Sem saber quantos se atendem não há reclamações por cada 100.',
      'Para registar: recovery afluência definir ontem 84. Sem isso: --measure reclamações',
    ],
    bad_points: ({ points }) => [
      `"${String(points)}": os pontos são cinco números que somam 100.`,
      'Na ordem da folha, por exemplo 30,20,20,15,15.',
    ],
    bad_date: ({ value }) => [
      `Não se percebe quando é "${String(value)}".`,
      'Escreva assim: agora, 20h30, ontem às 21h, sexta 21h, ontem à noite, há 2 horas, 27 nov, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" não é um dia que ainda esteja para vir.`,
      'Escreva assim: hoje, amanhã, daqui a 3 dias, sexta (a próxima), 24 dez, 2026-11-24',
    ],
    no_such_day: ({ value, month, days, year }) => [
      `"${String(value)}" não existe: ${String(month)}${year === undefined ? '' : ` de ${String(year)}`} tem ${String(days)} dias.`,
    ],
    ambiguous_time: ({ value, choices }) => [
      `"${String(value)}" pode ser mais do que um momento.`,
      `Escreva um destes: ${String(choices)}`,
    ],
    bad_period: ({ flag, value, example }) => [
      `${String(flag)} não aceita "${String(value)}".`,
      `Escreva assim: ${String(flag)} ${String(example)}`,
    ],
    cannot_compare: ({ report, choices }) => [
      `O relatório ${String(report)} não se pode comparar com um período anterior.`,
      `Estes sim: ${String(choices)}`,
    ],
    no_range_to_compare: () => [
      'Para comparar é preciso um período com primeiro dia.',
      'Por exemplo: --last-month --compare, --year --compare',
    ],
    period_twice: ({ flags }) => [`Um só período de cada vez: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `O período acaba (${String(to)}) antes de começar (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" não é um turno.`,
      'Escreva assim: almoço=12:00-16:00 ou jantar=seg-qui@19:00-23:00,sex-dom@19:00-01:00',
    ],
    shifts_would_go: ({ names, added }) => [
      `Assim desapareceriam turnos: ${String(names)}.`,
      (added === undefined
        ? ''
        : `Para os manter e acrescentar os novos: recovery turno acrescentar ${String(added)}\n`) +
        'Para os substituir a todos: --replace',
    ],
    shifts_overlap: ({ first, second, weekday, time }) => [
      `Os turnos ${String(first)} e ${String(second)} coincidem: ${String(weekday)} ${String(time)}.`,
      'Cada momento é de um só turno. Para ver as horas de todos: recovery turno lista',
    ],
    bad_setting: ({ key, value, example, choices }) => [
      `${String(key)} não pode ser "${String(value)}".`,
      choices === undefined
        ? `Escreva assim: recovery definições definir ${String(key)} ${String(example)}`
        : `Pode ser: ${key === 'week-start' ? 'segunda, terça …' : String(choices)}`,
    ],
    language_of_country: ({ value, language, country }) => [
      `"${String(value)}" não é uma língua à parte: a língua é ${String(language)}, e as palavras, os números e as datas vêm do país.`,
      `recovery definições definir language ${String(language)}\nrecovery definições definir country ${String(country ?? 'MX')}`,
    ],
    unknown_setting: ({ value, known, near }) => [
      `Não existe a definição "${String(value)}".`,
      near === undefined ? `Há estas: ${String(known)}` : `Será ${String(near)}?`,
    ],
    needs_terminal: ({ flags, command }) => [
      'Aqui não se podem fazer perguntas: não há nenhum terminal.',
      `Dê as respostas como opções:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `${String(value)} passa do limite autorizado, que é ${String(limit)}.`,
      able === undefined
        ? 'Indique quem autoriza: --approved-by NOME'
        : able === ''
          ? `Na lista da equipa ninguém pode autorizar tanto. A gerência resolve: recovery pessoal acrescentar NOME --limit ${String(amount)}`
          : `Indique quem autoriza, com --approved-by: ${String(able)}`,
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" não indica o campo e a coluna.`,
      'Escreva assim: --map occurred=Data',
    ],
    bad_map_value: ({ value }) => [
      `"${String(value)}" não diz o que significa uma palavra.`,
      'Escreva assim: --map-value status:Fechada=resolved',
    ],
    unknown_field: ({ value, known }) => [
      `Não existe o campo "${String(value)}".`,
      `Há estes: ${String(known)}`,
    ],
    unknown_column: ({ value, known }) => [
      `O ficheiro não tem nenhuma coluna "${String(value)}".`,
      `Tem estas: ${String(known)}`,
    ],
    no_time_column: ({ known }) => [
      'Que coluna diz quando aconteceu?',
      `Junte --map occurred=COLUNA, ou --map date=COLUNA e --map time=COLUNA. O ficheiro tem: ${String(known)}`,
    ],
    no_text_column: ({ known, likely }) => [
      'Que coluna diz o que aconteceu?',
      `Junte --map description=COLUNA.${likely === undefined ? '' : ` O mais provável: --map description=${String(likely)}.`} Se o ficheiro não tiver texto, indique todas as colunas: --map date=COLUNA --map category=COLUNA. O ficheiro tem: ${String(known)}`,
    ],
    ambiguous_column: ({ value, places, names }) => [
      `Várias colunas chamam-se "${String(value)}": são as colunas ${String(places)} do ficheiro.`,
      `Indique qual: ${String(names)}`,
    ],
    stars_for_severity: ({ value }) => [
      `"${String(value)}" são estrelas: uma estrela é o pior, mas a gravidade 1 é a mais leve.`,
      'Deixe essa coluna de fora, ou faça uma de 1 a 3 com outro nome, por exemplo gravidade.',
    ],
    open_dates: ({ value, line, dayFirst, monthFirst }) => [
      `"${String(value)}" (linha ${String(line)}) pode ser ${String(dayFirst)} ou ${String(monthFirst)}, e nenhuma outra linha o esclarece.`,
      'Acrescentar --date-format d/M/yyyy se o dia vem primeiro, ou --date-format M/d/yyyy se vem primeiro o mês.',
    ],
    bad_zone: ({ value }) => [
      `"${String(value)}" não é um fuso horário.`,
      'Por exemplo: UTC, Europe/Lisbon ou America/Sao_Paulo.',
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" não é um formato de data.`,
      'Escreva assim: "yyyy-MM-dd HH:mm" ou "d/M/yyyy H:mm": MM é o mês, mm os minutos.',
    ],
    bad_format: ({ value, choices }) => [
      `Aqui não se pode usar o formato "${String(value)}".`,
      `Pode ser: ${String(choices)}`,
    ],
    bad_ending: ({ value, choices }) => [
      `Não se pode escrever um ficheiro terminado em .${String(value)}.`,
      `Pode terminar em: ${String(choices)}. ${String(choices).includes('html') ? 'Para papel, escreva .html e imprima no navegador; ou indique' : 'Ou indique'} o formato com --format.`,
    ],
    nothing_to_open: () => [
      'A saída padrão não se pode abrir num navegador.',
      'Indique um ficheiro com -o, ou tire o -o.',
    ],
    not_to_terminal: () => [
      'Uma folha de cálculo não se pode mostrar no terminal.',
      'Indique um ficheiro: -o FICHEIRO.xlsx',
    ],
    same_dimension: ({ value }) => [
      `Cruzar ${String(value)} consigo mesmo não diz nada.`,
      'Escolha dois diferentes: recovery relatório cruzamento dia turno',
    ],
    same_name: ({ value }) => [`${String(value)} e ${String(value)} já são o mesmo.`],
    same_incident: ({ number }) => [
      `A reclamação ${String(number)} não pode ser o mesmo caso que ela própria; indique outro número.`,
    ],
    not_yet: ({ value, example }) => [
      `"${String(value)}" ainda está para vir; aqui regista-se o que já aconteceu.`,
      example === undefined ? '' : `Para a vez anterior, escreva ${String(example)}`,
    ],
    before_reopened: ({ number, value, opened }) => [
      `"${String(value)}" é antes de a reclamação ${String(number)} ter sido reaberta (${String(opened)}).`,
    ],
    before_reported: ({ number, value, reported, typed }) => [
      `"${String(value)}" é antes de a reclamação ${String(number)} nos ter chegado (${String(reported)}).`,
      `Se chegou antes: recovery corrigir ${String(number)} --reported ${String(typed)}`,
    ],
    nothing_to_change: ({ command, example, others }) => [
      'Falta dizer o que mudar.',
      `Por exemplo: ${String(example)} (ou ${String(others)})\nTudo o que se pode mudar: recovery ${String(command)} --help`,
    ],
    unknown_question: ({ value, known }) => [
      `"${String(value)}" não é uma pergunta da autoavaliação.`,
      `Perguntas: ${String(known)}`,
    ],
    unknown_name: ({ list, value, known, create, command }) => [
      `Não há ${noneOf(list, trade)} "${String(value)}".`,
      [
        known === '' ? '' : `Há: ${String(known)}.`,
        create === undefined ? '' : 'Para entrar já na lista, junte --create',
        command === undefined ? '' : `Para acrescentar o nome: recovery ${String(command)}`,
      ]
        .join(' ')
        .trim(),
    ],
    near_name: ({ list, value, near, create }) => [
      `Não há ${noneOf(list, trade)} "${String(value)}". Será "${String(near)}"?`,
      create === undefined ? '' : 'Se for mesmo um nome novo, junte --create',
    ],
    near_offer: ({ value, remedy }) => [
      `"${String(value)}" não está entre as compensações. Será "${String(remedy)}"?`,
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
      `${String(field)}: é demasiado longo, ${String(length)} caracteres; no máximo, ${String(limit)}.`,
    ],
    bad_written: ({ line, place, reason }) => [
      `Linha ${String(line)}, em ${String(place)}: ${String(reason)}.`,
    ],
    not_readable: ({ line }) => [`A linha ${String(line)} não se lê nem como YAML nem como JSON.`],
    unknown_place: ({ value, known }) => [
      `Não há nada para pôr no lugar de {${String(value)}}.`,
      `Pode ser: ${String(known)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} não está na lista da equipa.`,
      able === ''
        ? `Na lista ninguém pode autorizar tanto. A gerência resolve: recovery pessoal acrescentar NOME --limit ${String(amount)}`
        : `Quem pode autorizar: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} não pode autorizar tanto.`,
      able === ''
        ? `Na lista da equipa ninguém pode. A gerência resolve: recovery pessoal acrescentar NOME --limit ${String(amount)}`
        : `Quem pode autorizar: ${String(able)}`,
    ],
    already_acknowledged: ({ number }) => [
      `A reclamação ${String(number)} já teve a primeira resposta; essa hora não se pode mudar.`,
    ],
    already_done: ({ id }) => [`A ação preventiva ${String(id)} já está feita.`],
    still_needed: ({ count }) => [`Pendentes: ${String(count)}.`],
    editor_failed: ({ editor }) => [`O editor (${String(editor)}) terminou com um erro; nada mudou.`],
    no_editor: () => ['Não há nenhum editor definido.', 'Defina um (export EDITOR=nano).'],
    needs_ending: ({ number }) => [
      `Qual foi o resultado da reclamação ${String(number)}?`,
      `Por exemplo: recovery resolver ${String(number)} --ending solved\nPode ser solved (resolvida), partly (em parte), explained (sem solução, mas explicada), left (saiu antes) ou unknown (não se sabe).`,
    ],
    needs_finding: ({ number }) => [
      `A reclamação ${String(number)} é formal: era justificada?`,
      `Junte --finding justified\nPode ser justified (sim), partly (em parte) ou not_justified (não).`,
    ],
    needs_answers: ({ command, flags }) => [
      'Aqui não se podem fazer perguntas: não há nenhum terminal.',
      `Dê as respostas como opções:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_yes: ({ command }) => [
      'Isto não se pode desfazer, e não há ninguém a quem perguntar.',
      `Se for mesmo para fazer: recovery ${String(command)} --yes`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" não é uma hora que ainda esteja para vir.`,
      'Escreva assim: 21h, amanhã ao meio-dia, sexta 10h, daqui a 2 horas, 2026-12-01 10:00',
    ],
    several_promises: ({ number }) => [`A reclamação ${String(number)} tem várias promessas em aberto.`],
    several_remedies: ({ number }) => [
      `A reclamação ${String(number)} tem várias compensações; indique qual.`,
      `Para acrescentar: recovery compensação ${String(number)} COISA\nPara retirar: recovery compensação ${String(number)} COISA --remove`,
    ],
    no_checklist: ({ value, known }) => [
      `Não há nenhum guião "${String(value)}".`,
      known === '' ? 'Para ter um próprio: recovery guião acrescentar FICHEIRO' : `Há: ${String(known)}`,
    ],
    no_play: ({ value, known }) => [`O guia não tem nada para "${String(value)}".`, `Há: ${String(known)}`],
    unknown_topic: ({ value, known }) => [
      `Não há nenhuma página sobre "${String(value)}".`,
      `Temas: ${String(known)}`,
    ],
    no_case: ({ value, known }) => [
      `Não há nenhum caso "${String(value)}".`,
      known === '' ? 'Para os ver: recovery formação casos' : `Casos: ${String(known)}`,
    ],
    no_training: ({ value }) => [
      `Não há nenhuma formação ${String(value)}.`,
      'Para as ver: recovery formação lista',
    ],
    no_person: ({ value, known }) => [
      `${String(value)} não está na lista da equipa.`,
      known === '' ? 'A primeira pessoa: recovery pessoal acrescentar NOME' : `Estão: ${String(known)}`,
    ],
    no_goal: ({ value }) => [
      `Não há nenhum objetivo ${String(value)}.`,
      'Para os ver: recovery objetivo lista',
    ],
    no_prevention: ({ value }) => [
      `Não há nenhuma ação preventiva ${String(value)}.`,
      'Para as ver: recovery ação lista',
    ],
    no_promise: ({ number }) => [
      `A reclamação ${String(number)} não tem nenhuma promessa em aberto.`,
      `Para prometer: recovery promessa ${String(number)} 21:00`,
    ],
    no_remedy: ({ number }) => [`Na reclamação ${String(number)} não se deu nada; não há nada para tirar.`],
    no_formal: ({ number }) => [`A reclamação ${String(number)} não é formal.`],
    no_customer: ({ value }) => [
      `Não se conhece ninguém por "${String(value)}".`,
      'Escreva um telefone, um e-mail ou o número de uma reclamação da pessoa.',
    ],
    no_contact: ({ number }) => [
      `A reclamação ${String(number)} não tem telefone nem e-mail que identifique ${trade.theCustomer}.`,
      `Para acrescentar: recovery corrigir ${String(number)} --contact …`,
    ],
    no_letter: ({ value, known }) => [
      `Não há nenhuma carta "${String(value)}".`,
      `Há estas: ${String(known)}`,
    ],
    no_words: ({ value }) => [
      `"${String(value)}" está na língua do estabelecimento, e a carta noutra.`,
      'Retire-o e diga-o na língua da carta: --text "…"',
    ],
    not_own: ({ value }) => [
      `Para "${String(value)}" vale o que vem de origem; não há nada próprio para tirar.`,
    ],
    no_anticipation: ({ value }) => [
      `Não há nenhuma previsão ${String(value)}.`,
      'Para as ver: recovery prever lista',
    ],
    no_response_columns: ({ known }) => [
      'As perguntas deste formulário não se reconhecem: nenhuma coluna é uma nota nem diz o que não foi como esperavam.',
      `Indicar qual é, por exemplo --map satisfaction="Como correu?". O ficheiro tem: ${String(known)}`,
    ],
    no_retention: () => [
      'As definições não dizem quanto tempo se guardam os dados.',
      'Para o dizer, por exemplo dois anos: recovery definições definir retention 24m',
    ],
    no_survey_columns: ({ known }) => [
      'As colunas não são as do questionário, ou alguma está duas vezes.',
      `Comece pelas de: recovery questionário folha --format csv. O ficheiro tem: ${String(known)}`,
    ],
    no_volume_columns: ({ known }) => [
      'Que coluna diz o dia, e qual diz a afluência?',
      `Dê-lhes os nomes data e afluência. O ficheiro tem: ${String(known)}`,
    ],
    no_engine: ({ machine, reason }) => [
      `O motor da base de dados (better-sqlite3) não funciona neste computador: ${String(machine)}.`,
      `Nada foi registado. Instale de novo o programa; os sistemas em que funciona estão em docs/install.md. (${String(reason)})`,
    ],
    not_well: ({ count }) => [
      `${String(count)} ${many(Number(count), 'coisa precisa', 'coisas precisam')} de atenção.`,
    ],
    restore_needs_yes: ({ command }) => [
      'Recuperar uma cópia substitui tudo o que aqui está (fica guardado), e não há ninguém a quem perguntar.',
      `Se é isso que quer: recovery ${String(command)} --yes`,
    ],
    undo_needs_yes: ({ command }) => [
      'Não há ninguém a quem perguntar se é para desfazer.',
      `Se for mesmo para fazer: recovery ${String(command)} --yes`,
    ],
    no_columns: ({ path, flag }) => [
      `${String(path)} é uma base de dados deste programa: ${String(flag)} não lhe diz nada.`,
      'Tire a opção; as suas reclamações entram tal como estão.',
    ],
    unfit_option: ({ file, flag }) => [`${String(flag)} não serve para ${String(file)}.`, 'Retire a opção.'],
    other_currency: ({ path, theirs, ours }) => [
      `${String(path)} conta em ${String(theirs)} e aqui conta-se em ${String(ours)}.`,
      'Os valores não se podem importar. Nada mudou.',
    ],
    no_mapping: ({ value, known }) => [
      `Não há nada guardado com o nome "${String(value)}".`,
      known === ''
        ? 'Para guardar como se lê um ficheiro: recovery importar FICHEIRO --save-as NOME'
        : `Há: ${String(known)}`,
    ],
    sent_before_received: ({ received }) => [
      `Nada pode ter saído antes de a reclamação chegar (${String(received)}).`,
      'Se chegou antes: --received',
    ],
    no_records: ({ path }) => [
      `Não há nada registado em ${String(path)}.`,
      'É esse o ficheiro? É indicado por RECOVERY_DB ou --db; senão, é o habitual.',
    ],
    no_backup: ({ name }) => [
      `Não há nenhuma cópia ${String(name)}.`,
      'Para ver as que há: recovery cópia lista',
    ],
    onto_shelf: ({ path }) => [
      `${String(path)} ficaria entre as cópias, onde não se escreve mais nada.`,
      'Escolha outra pasta.',
    ],
    no_backup_folder: ({ path }) => [
      `Não há nenhuma pasta ${String(path)}.`,
      `A pen está ligada? Para guardar um ficheiro com esse nome: ${String(path)}.db`,
    ],
    no_folder: ({ path }) => [`Não existe a pasta ${String(path)}.`, 'Ligue o disco, ou crie a pasta.'],
    not_mounted: ({ path }) => [
      `Não há nenhum disco montado em ${String(path)}: a pasta está vazia e está no disco do próprio computador.`,
      'Ligue o disco; se quiser uma pasta aí, crie uma lá dentro.',
    ],
    not_a_folder: ({ path }) => [
      `${String(path)} é um ficheiro, não uma pasta.`,
      'Dê outro nome ao ficheiro: as cópias ficam numa pasta com esse nome.',
    ],
    already_there: ({ path }) => [
      `${String(path)} já existe; uma cópia nunca escreve por cima de nada.`,
      'Escolha outro nome, ou uma pasta.',
    ],
    restores_itself: ({ path }) => [
      `${String(path)} é a própria base de dados; escolha uma cópia dela.`,
      'Para ver as que há: recovery cópia lista',
    ],
    no_response: ({ value }) => [
      `Não há nenhuma resposta ${String(value)} ao questionário.`,
      'Para as ver: recovery questionário lista',
    ],
    no_survey: ({ value }) => [
      `Não há nenhum questionário ${String(value)}.`,
      'Para os ver: recovery questionário lista',
    ],
    unknown_rule: ({ value, known }) => [
      `"${String(value)}" não é uma norma deste lugar.`,
      known === '' ? 'Para as ver: recovery livro normas' : `Normas: ${String(known)}`,
    ],
    rule_without_days: ({ value }) => [
      `${String(value)} não tem prazo: na fonte não consta nenhum.`,
      `Para o definir: recovery livro normas ${String(value)} --answer 10w`,
    ],
    rule_needs_flag: ({ value }) => [
      'Falta indicar o que fazer com a norma.',
      `recovery livro normas ${String(value)} --on, --off, ou --answer 10w`,
    ],
    bad_term: ({ value }) => [
      `"${String(value)}" não é um prazo.`,
      'Escreva 10w para dez dias úteis, 15d para quinze dias seguidos, 1m para um mês.',
    ],
    unknown_region: ({ value, country, near, known }) => [
      `O calendário de feriados não tem a região "${String(value)}" (${String(country)}).`,
      near === undefined
        ? `Tem estas: ${String(known)}. Se a sua não estiver: recovery definições definir region none`
        : `Queria dizer ${String(near)}? Se a sua não estiver: recovery definições definir region none`,
    ],
    no_regions: ({ country }) => [
      `O calendário não tem regiões deste país (${String(country)}): os feriados são os mesmos em todo o lado, ou não são conhecidos.`,
      'Dias próprios: recovery feriado acrescentar 2027-01-01',
    ],
    country_first: () => [
      'A região depende do país.',
      'Defina-o primeiro: recovery definições definir country PT',
    ],
    days_backwards: ({ from, to }) => [
      `O último dia (${String(to)}) é anterior ao primeiro (${String(from)}).`,
      `Ao contrário: recovery feriado acrescentar ${String(to)}..${String(from)}`,
    ],
    too_many_days: ({ value, max }) => [`"${String(value)}" são mais de ${String(max)} dias.`],
    one_kind_of_day: () => ['Um dia é de férias ou útil, não as duas coisas: --vacation ou --working.'],
    no_own_day: ({ value, name }) => [
      name === undefined
        ? `${String(value)} não é um dia próprio.`
        : `${String(value)} (${String(name)}) é um feriado oficial, não um dia próprio.`,
      name === undefined
        ? 'Para os ver: recovery feriado lista'
        : `Se nesse dia se trabalha: recovery feriado acrescentar ${String(value)} --working`,
    ],
    no_volume: ({ value }) => [
      `Não há nada registado para ${String(value)}.`,
      'Para ver o que há: recovery afluência lista',
    ],
    not_json: ({ value }) => [`"${String(value)}" não é um objeto JSON.`],
    bad_json_value: ({ field, value }) => [
      `"${String(field)}" não pode ser ${String(value)}: escreva um texto, um número ou, para sim e não, true ou false.`,
    ],
    bad_line: ({ line, reason }) => [`Linha ${String(line)}: ${String(reason)}`, 'Nada ficou guardado.'],
    rows_rejected: ({ count, others, isTrial }) => [
      isTrial === 1
        ? `${String(count)} ${many(count ?? 0, 'linha ficaria', 'linhas ficariam')} de fora; ${others === 0 ? 'não seria importada nenhuma' : 'as outras seriam importadas'}.`
        : `${String(count)} ${many(count ?? 0, 'linha ficou', 'linhas ficaram')} de fora; ${others === 0 ? 'não foi importada nenhuma' : 'as outras foram importadas'}.`,
      'Para guardar as linhas rejeitadas: --rejects rejeitadas.csv. Se repetir a importação, só se acrescenta o que falta.',
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
        ? [`${String(file)} não começa por uma linha com os nomes das colunas.`]
        : [
            `${String(file)} não começa por uma linha com os nomes das colunas.`,
            `Começa assim: ${String(first)}. Ponha por cima uma linha que diga o que é cada coluna.`,
          ],
    file_empty: ({ file }) => [`${String(file)} está vazio.`],
    file_encrypted: ({ file }) => [
      `${String(file)} está protegido por palavra-passe.`,
      'Abra-o, guarde-o sem palavra-passe e importe esse ficheiro.',
    ],
    file_damaged: ({ file }) => [
      `${String(file)} está danificado e não pode ser lido.`,
      'Abra-o no seu programa de folhas de cálculo, guarde-o de novo e importe esse ficheiro.',
    ],
    file_too_large: ({ file }) => [
      `${String(file)} é demasiado grande.`,
      'Guarde-o como CSV e importe esse ficheiro.',
    ],
    unknown_file: ({ file }) => [
      `${String(file)} não é uma folha de cálculo nem uma lista que se possa ler.`,
      'Podem importar-se folhas de cálculo (xlsx, ods, xls), CSV, JSON e conversas exportadas do WhatsApp.',
    ],
    nothing_in_folder: ({ folder }) => [
      `Não há nada para importar em ${String(folder)}.`,
      'Pode importar-se uma pasta do Google Takeout. De qualquer outra, indique um dos ficheiros.',
    ],
    chat_without_complaints: ({ file, count }) => [
      `Nenhuma das mensagens em ${String(file)} (${String(count)}) começa como combinado.`,
      'Uma mensagem assim diz onde, quando, o quê e o que se deu: mesa 4, 21:10, sopa fria, oferecido café',
    ],
    not_text: ({ file }) => [
      `${String(file)} não é nem uma folha de cálculo nem texto.`,
      'Abra-o no programa que o escreveu, guarde-o como xlsx ou CSV e indique esse ficheiro.',
    ],
    not_a_database: ({ path }) => [
      `${String(path)} não é uma base de dados deste programa.`,
      'Ficou como estava.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} é uma base de dados de outro programa.`,
      'Ficou como estava. Escolha outro ficheiro com --db.',
    ],
    damaged_database: ({ path, backup }) => [
      `${String(path)} está danificado.`,
      backup === undefined
        ? 'Não se escreveu nada. Para voltar atrás: recovery cópia lista, depois recovery repor NOME.'
        : `Não se escreveu nada. Para voltar atrás: recovery repor ${String(backup)}`,
    ],
    damaged_part: ({ part, record, column, backup }) => {
      const thing =
        part === 'history'
          ? record === 0
            ? 'O histórico do estabelecimento está danificado'
            : `O histórico da reclamação ${String(record)} está danificado`
          : part === 'draft'
            ? `O que ficou por acabar (${String(record)}) está danificado`
            : part === 'incident'
              ? `A reclamação ${String(record)} está danificada`
              : `O registo ${String(record)} de "${String(part)}" está danificado`;
      return [`${thing}${column === '' ? '' : `, em "${String(column)}"`}.`, wayBack(backup)];
    },
    damaged_left_out: ({ count, backup }) => [
      `${many(Number(count), 'Há um registo danificado que ficou de fora', `Há ${String(count)} registos danificados que ficaram de fora`)}; os outros estão todos.`,
      wayBack(backup),
    ],
    damaged_setting: ({ key, value, backup }) => [
      `A definição "${String(key)}" está danificada: ${String(value)}`,
      isSettingKey(String(key))
        ? `Defina-a de novo: recovery definições definir ${String(key)} …`
        : key === 'shifts'
          ? 'Defina de novo os turnos: recovery turno definir NOME=HORAS …'
          : wayBack(backup),
    ],
    damaged_other: ({ path }) => [
      `${String(path)} está danificado.`,
      'Não se importou nada. Em vez dele pode importar-se uma cópia de segurança sua.',
    ],
    newer_database: ({ path, host, program }) => [
      `${String(path)} foi escrito por uma versão mais recente do recovery.`,
      `Não se escreveu nada. Atualize este posto, ${String(host)}, que tem a versão ${String(program)}: docs/install.md`,
    ],
    no_incident: ({ number, last }) => [
      typeof number === 'string'
        ? 'Ainda não há nenhuma reclamação.'
        : `Não há nenhuma reclamação ${String(number)}.`,
      last === undefined ? 'Para ver as que há: recovery procurar' : `A mais recente é a ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `A reclamação ${String(number)} está apagada.`,
      `Para a recuperar: recovery repor ${String(number)}`,
    ],
    no_file: ({ path }) => [`Não existe o ficheiro ${String(path)}.`],
    cannot_write: ({ path }) => [`Não se consegue escrever em ${String(path)}.`],
    disk_full: ({ isPartial, recorded }) => {
      if (recorded !== undefined)
        return [
          `Ficou registada como ${String(recorded)}, mas não se conseguiu escrever o número: o disco está cheio ou a falhar.`,
        ];
      return isPartial === 1
        ? [
            'O disco está cheio ou a falhar: o que chegou à saída está incompleto.',
            'Liberte espaço e tente de novo.',
          ]
        : ['O disco está cheio ou a falhar; nada ficou a meio.', 'Liberte espaço e tente de novo.'];
    },
    read_failed: ({ path }) => [`Não se consegue ler ${String(path)}.`],
    draft_gone: () => [
      'Já foi guardada noutro posto; não ficou guardada duas vezes.',
      'Para a ver: recovery procurar',
    ],
    currency_in_use: () => [
      'Já há valores guardados; noutra moeda seriam outra coisa.',
      'Para a moeda nova, comece outro ficheiro: --db FICHEIRO',
    ],
    changed_meanwhile: () => ['Outro posto acabou de mudar o mesmo; nada ficou guardado.', 'Tente de novo.'],
    would_overwrite: ({ path }) => [
      `${String(path)} está a ser usado aqui; escrever por cima destruí-lo-ia.`,
      'Escolha outro nome.',
    ],
    busy: () => [
      'Outro posto não para de escrever, ou tem o ficheiro ocupado.',
      'Nada mudou; tente de novo.',
    ],
    address_for_file: ({ value }) => [
      `Isto é o endereço de um servidor (${String(value)}); os dados guardam-se num ficheiro.`,
      'Escreva o caminho de um ficheiro, ou não ponha nada: RECOVERY_DB, --db FICHEIRO. Não se escreveu nada.',
    ],
    tilde_for_home: ({ path }) => [
      `Só o terminal sabe que pasta é ~, e aqui não interveio: ${String(path)}`,
      'Escreva o caminho inteiro, a partir de /. Não se escreveu nada.',
    ],
    path_too_long: ({ path }) => [`Neste computador não pode haver um caminho tão comprido: ${String(path)}`],
    no_permission: ({ path }) => [`Sem permissão para ${String(path)}.`],
  },

  bug: (message) => [
    `Alguma coisa correu mal dentro do programa: ${message}`,
    'O que já estava guardado está a salvo. Para ver mais: RECOVERY_DEBUG=1',
  ],
});

function wayBack(backup: string | number | undefined): string {
  return backup === undefined
    ? 'Para voltar atrás: recovery cópia lista, depois recovery repor NOME.'
    : `Para voltar atrás: recovery repor ${String(backup)}`;
}
