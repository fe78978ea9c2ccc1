import type { HelpMessages } from '../messages/help.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { byDepartment } from './grammar.ts';

export const help = (trade: TradeWords): HelpMessages => ({
  help: {
    tagline: `Resolver as coisas com ${trade.theCustomer}, deixar registo e ver na segunda o que mudar.`,
    usage: 'Utilização',
    examples: 'Exemplos',
    options: 'Opções',
    globalOptions: 'Com qualquer comando',
    commands: 'Comandos',
    argumentsTitle: 'Argumentos',
    groups: {
      record: 'Quando acontece',
      care: 'Levar até ao fim',
      look: 'Na segunda-feira',
      mend: 'Procurar e corrigir',
      files: 'Exportar e importar',
      safe: 'A salvo',
      house: 'A casa',
    },
    questions: {
      page: 'A página de segunda-feira',
      when: 'Quando?',
      where: 'Onde?',
      why: 'Porquê?',
      money: 'Dinheiro',
      worked: 'Resultou?',
      more: 'Mais',
    },
    commandWord: 'comando',
    optionsWord: 'opções',
    footer: 'Mais sobre um comando: recovery help COMANDO',
    topExamples: [
      ['recovery demo', 'espreitar um hotel inventado'],
      ['recovery log', 'alguém se queixa: o que fazer'],
      ['recovery add "sopa fria" --department Cozinha --create', 'numa linha'],
      ['recovery due', 'o que há para fazer agora'],
      ['recovery report', 'a semana passada numa página'],
    ],
    command: {
      log: {
        does: 'Alguém se queixa: primeiro o que dizer, depois umas perguntas curtas',
        examples: [
          ['recovery log'],
          ['recovery log --quick', 'diretamente às perguntas'],
          ['recovery log --at 19:30 --place "mesa 4"', 'o que já vai dito não se pergunta'],
        ],
        notes: [
          'Cada resposta fica guardada assim que é dada. Com Ctrl-C, a janela fechada ou uma falha de luz, o "recovery log" seguinte propõe terminar.',
          'Com < volta-se à pergunta anterior.',
        ],
      },
      add: {
        does: 'Registar uma reclamação numa linha, ou várias de outro programa',
        examples: [
          ['recovery add "sopa fria" --department Cozinha --at "ontem 19:30"'],
          ['recovery add "mesa suja" --category Limpeza --remedy Desconto --value 12'],
          ['recovery add "ninguém veio à mesa" --severity 1 --state calm --place "mesa 4"'],
          ['recovery add --jsonl - < registos.jsonl', 'um objeto JSON por linha; tudo ou nada'],
        ],
        notes: [
          'Momentos: agora, hoje 14:30, ontem 19:30, sex 21:00 (a última), -2h, 14:30, 2026-11-20, 2026-11-20 19:42, 20/11/2026 (como se escreve no país da casa).',
          'Um dia sem hora é o dia da casa: à 01:30, «hoje» é ainda a noite anterior. Com hora, é a data do calendário.',
          'Uma linha de --jsonl leva "text" e o que se quiser de: at, department, category, severity, state, channel, place, customer, contact, offered, remedy, value, cost, approved_by, minutes, follow_up, reported, by, steps, note, kind, owner, safety, abuse, posted, proactive, same_event, affected, substitute, partner, touchpoint, expected.',
        ],
      },
      list: {
        does: 'Ver as reclamações, as mais recentes primeiro',
        examples: [
          ['recovery list', 'as 20 mais recentes'],
          ['recovery list --this-week --department Cozinha'],
          ['recovery list --status open --all'],
          ['recovery list --text croquetes --all --format csv'],
        ],
      },
      show: {
        does: 'Ver tudo o que se sabe de uma reclamação',
        examples: [['recovery show 142'], ['recovery show última']],
      },
      edit: {
        does: 'Corrigir o que ficou registado; o histórico guarda o que lá estava',
        examples: [
          ['recovery edit 142 --department Bar'],
          ['recovery edit última --at "ontem 21:10" --severity 3'],
          ['recovery edit 142 143 150 --department Bar', 'todas ou nenhuma'],
          ['recovery edit 142 --contact ""', 'vazio: fica sem contacto'],
        ],
      },
      note: {
        does: 'Acrescentar uma nota a uma reclamação',
        examples: [
          ['recovery note 142 "telefonámos, ficou contente"'],
          ['recovery note 142 143 "telefonei-lhe e agradeceu"', 'o último é o texto; antes dele, números'],
        ],
      },
      resolve: {
        does: 'Dar uma reclamação por resolvida e dizer qual foi o resultado',
        examples: [
          ['recovery resolve 142', 'pergunta qual foi o resultado'],
          ['recovery resolve 142 143 --ending solved'],
          ['recovery resolve 142 --ending solved --at "ontem 21:15"', 'anotado depois'],
          ['recovery resolve 150 --ending explained --finding partly', 'uma reclamação formal'],
        ],
        notes: [
          'Resultados: solved (resolvida), partly (em parte), explained (sem solução possível, mas explicada), left (foi-se embora antes), unknown (não se sabe).',
        ],
      },
      reopen: {
        does: 'Voltar a abrir uma reclamação: afinal não estava resolvida',
        examples: [['recovery reopen 142']],
      },
      delete: {
        does: 'Tirar uma reclamação das listas e dos totais; pode recuperar-se',
        examples: [['recovery delete 142'], ['recovery list --deleted --all', 'as apagadas']],
      },
      restore: {
        does: 'Recuperar uma reclamação apagada, ou tudo a partir de uma cópia',
        examples: [
          ['recovery restore 142'],
          [
            'recovery restore recovery-20261127T091502123Z-daily.db',
            'tudo como estava então; o que está agora fica guardado',
          ],
        ],
      },
      history: {
        does: 'Ver quem fez o quê, e quando: numa reclamação ou em geral',
        examples: [['recovery history 142'], ['recovery history', 'o que se fez por último']],
      },
      undo: {
        does: 'Desfazer a última ação, seja de quem for',
        examples: [['recovery undo'], ['recovery undo --yes', 'sem perguntar']],
        notes: [
          'Uma reclamação registada isoladamente fica apagada, mas não se perde: recovery restore 142 recupera-a.',
        ],
      },
      report: {
        does: `A semana passada numa página, ou tudo por ${trade.department}, turno, motivo…`,
        examples: [
          ['recovery report', 'a página de segunda: a última semana completa'],
          ['recovery report --open', 'a página de segunda, no navegador'],
          ['recovery report department --all'],
          ['recovery report hour --month 2026-10 --department Cozinha'],
          ['recovery report cross weekday shift --all --format csv -o quadro.csv'],
        ],
        notes: ['Sem um período, o relatório é o da última semana completa.'],
      },
      'report week': {
        does: 'A página de segunda: o que fazer hoje, o que salta à vista, doze semanas',
        examples: [['recovery report'], ['recovery report week --week 2026-W46']],
      },
      'report breakdown': {
        does: 'Reclamações por',
        examples: [
          ['recovery report department', 'a última semana completa'],
          ['recovery report weekday --all'],
          ['recovery report category --this-week --format json'],
        ],
      },
      'report cross': {
        does: 'Cruzar duas contagens, como dia e turno',
        examples: [
          ['recovery report cross weekday shift --all'],
          ['recovery report cross department category --month 2026-10 --format csv'],
        ],
      },
      'report heatmap': {
        does: 'Quando chegam as reclamações: dia e hora, num mapa',
        examples: [['recovery report heatmap'], ['recovery report heatmap --all --department Cozinha']],
      },
      'report trend': {
        does: 'Como vão as reclamações de semana para semana, e se alguma coisa mudou',
        examples: [
          ['recovery report trend', 'as últimas 26 semanas'],
          ['recovery report trend --per month --all'],
        ],
      },
      'report pareto': {
        does: 'Os poucos motivos que somam quase todas as reclamações, ou quase todo o custo',
        examples: [
          ['recovery report pareto'],
          ['recovery report pareto department --weight cost --all', 'para onde vai o dinheiro'],
        ],
      },
      'report patterns': {
        does: 'A sexta à noite é mesmo pior? O que se destaca e o que não se destaca',
        examples: [
          ['recovery report patterns', 'as últimas doze semanas'],
          ['recovery report patterns --all --format json'],
        ],
      },
      'report cost': {
        does: `Quanto custa reparar as falhas: por compensação, ${trade.department} e quem autorizou`,
        examples: [
          ['recovery report cost --month 2026-10'],
          ['recovery report cost --from 2026-09-01 --to 2026-11-30', 'um trimestre: uma semana diz pouco'],
          ['recovery report cost --all --format csv -o custo.csv'],
        ],
        notes: [
          'É o custo das compensações e dos minutos do pessoal, tal como era na altura; onde ninguém registou o custo, o relatório di-lo.',
        ],
      },
      'report times': {
        does: 'Quanto demoram a resposta e a solução, o que se atrasou, o que está em aberto',
        examples: [
          ['recovery report times --month 2026-10'],
          ['recovery report times --all --department Cozinha'],
        ],
        notes: ['O que ainda está dentro do prazo não conta como cumprido nem como falhado.'],
      },
      'report follow-ups': {
        does: `Se o seguimento se fez a tempo e se ${trade.theCustomer} voltou`,
        examples: [['recovery report follow-ups'], ['recovery report follow-ups --month 2026-10']],
        notes: [
          'Os dias do período são aqueles em que o seguimento estava previsto ou foi feito, seja de quando for a reclamação.',
        ],
      },
      'report satisfaction': {
        does: 'Se resultou: como se sentem agora, face a antes e face ao habitual',
        examples: [
          ['recovery report satisfaction --all'],
          ['recovery report satisfaction --month 2026-10 --department Cozinha'],
        ],
        notes: ['De cada reclamação só conta o último seguimento em que se falou com alguém.'],
      },
      'report customers': {
        does: 'Quem reclamou duas vezes ou mais num ano, e a quem voltámos a falhar',
        examples: [
          ['recovery report customers'],
          ['recovery report customers --to 2026-10-31 --format json'],
        ],
        notes: [
          `Olha para os 365 dias até ao fim do período. Os ${trade.customers} reconhecem-se pelo telefone ou pelo e-mail.`,
        ],
      },
      'report steps': {
        does: 'Que passos do guião se deram e quais se saltaram, onde e em que turno',
        examples: [['recovery report steps --all'], ['recovery report steps --month 2026-10 --format csv']],
        notes: ['Os passos são os que diz ter dado quem atendeu.'],
      },
      'report changes': {
        does: 'Reclamações antes e depois de cada mudança, e em quantos dias',
        examples: [
          ['recovery report changes', 'todas as mudanças decididas'],
          ['recovery report changes --month 2026-10', 'as decididas em outubro'],
        ],
        notes: [
          'O antes dura tanto como o depois, mas não mais de doze semanas nem desde antes do primeiro registo; comparam-se as reclamações por dia. Com menos de 14 dias é cedo para tirar conclusões.',
        ],
      },
      'report unchanged': {
        does: 'O que se pagou sem nada mudar: quantas reclamações e quanto, por motivo',
        examples: [
          ['recovery report unchanged --month 2026-10'],
          ['recovery report unchanged --all --format csv'],
        ],
        notes: [
          '«Com mudança» quer dizer que se decidiu uma para essa reclamação, ou para o seu motivo nesse dia ou mais tarde.',
        ],
      },
      'report anticipated': {
        does: 'Quantas reclamações estavam previstas, por momento do atendimento e por motivo',
        examples: [['recovery report anticipated --all'], ['recovery report anticipated --month 2026-10']],
      },
      'report reach': {
        does: 'Quantos podem ter calado e quantos ouvido falar: uma suposição, com uma margem',
        examples: [['recovery report reach --month 2026-10']],
        notes: ['Aqui nada é medido; a margem é tão grande como a distância entre os estudos.'],
      },
      backup: {
        does: 'Guardar uma cópia verificada de tudo, junto dos registos ou onde se disser',
        examples: [
          ['recovery backup'],
          ['recovery backup /media/usb/', 'numa pasta, com nome próprio'],
          ['recovery backup list'],
        ],
        notes: [
          `Faz-se uma sozinha no primeiro registo de cada dia, e antes de importar, de atualizar, de recuperar outra ou de apagar um ${trade.customer}. De dois dias guardam-se todas; depois, uma por dia, por semana e por mês; as pedidas, sempre. Para voltar atrás: recovery restore NOME.`,
        ],
      },
      'backup list': { does: 'Mostrar as cópias que há', examples: [['recovery backup list']] },
      'backup verify': {
        does: 'Ler uma cópia até à última página, ou todas',
        examples: [['recovery backup verify']],
      },
      doctor: {
        does: 'Ver se está tudo em ordem: o ficheiro, o histórico, quem o pode ler, o disco, as cópias',
        examples: [['recovery doctor'], ['recovery doctor --format json']],
        notes: [
          `Acaba com 0 se estiver tudo bem e com 1 se algo precisar de atenção. Não nomeia nenhum ${trade.customer}.`,
        ],
      },
      'report servqual': {
        does: `O que os ${trade.customers} esperam face ao que encontram, em cinco dimensões`,
        examples: [
          ['recovery report servqual', 'todos os questionários'],
          ['recovery report servqual --month 2026-10'],
        ],
        notes: [
          `Pelo dia do questionário (recovery survey). Diferença: encontrado menos esperado. Uma dimensão é a média das suas frases; no conjunto, cada uma pesa segundo os pontos que os ${trade.customers} lhe dão.`,
        ],
      },
      export: {
        does: 'Guardar as reclamações num ficheiro, uma por linha',
        examples: [
          ['recovery export -o reclamacoes.csv', 'todas as reclamações'],
          ['recovery export --last-week --columns number,occurred,description'],
          ['recovery export --format jsonl --month 2026-10 > outubro.jsonl'],
        ],
      },
      import: {
        does: 'Trazer reclamações de uma folha de cálculo, sem repetir nenhuma',
        examples: [
          ['recovery import 2025.csv --dry-run', 'as colunas supõem-se pelo nome'],
          ['recovery import 2025.csv --map occurred=Data --map description=Queixa'],
          ['recovery import 2025.csv --map date=Dia --map time=Hora --date-format d/M/yyyy'],
          ['recovery import 2025.csv --map occurred=Data --map department=Secção --create'],
          ['recovery import caixa.csv --as caixa', 'como se guardou com --save-as caixa'],
          ['recovery import registos.csv', 'um ficheiro de recovery export dispensa --map'],
          [
            'recovery import outra.db --create',
            'as reclamações de outra caixa ou de outra casa, sem repetir nenhuma',
          ],
        ],
        notes: [
          'Se não é claro o que é cada coluna, pergunta-se; se não há ninguém diante do ecrã, diz-se que opção falta.',
          'Se várias colunas tiverem o mesmo nome, indicar qual: --map description=note#2 é a segunda; as linhas sem nada ficam de fora.',
          'Com --dry-run vê-se o que aconteceria, sem mudar nada.',
          'Um formato de data compõe-se de yyyy MM dd HH mm ss; M, d e H são sem o zero à frente, MMM é jan, fev…; podem dar-se vários se o ficheiro os misturar.',
          `Sem --create, uma linha com ${byDepartment(trade, 'uma', 'um')} ${trade.department} ou um motivo que não está na lista é rejeitada.`,
          'De outra base de dados entram as reclamações com tudo o que as acompanha; o ficheiro dela só é lido, e o que lá se apagou fica de fora.',
        ],
      },
      department: {
        does: `${byDepartment(trade, 'As', 'Os')} ${trade.departments}: ver, acrescentar, mudar nomes, juntar`,
        examples: [
          ['recovery department list'],
          ['recovery department add Cozinha'],
          [
            'recovery department merge Cosinha Cozinha',
            byDepartment(trade, 'o que contava numa conta na outra', 'o que contava num conta no outro'),
          ],
        ],
      },
      'department list': {
        does: `Ver ${byDepartment(trade, 'as', 'os')} ${trade.departments}`,
        examples: [['recovery department list']],
      },
      'department add': {
        does: `Acrescentar ${byDepartment(trade, 'uma', 'um')} ${trade.department}`,
        examples: [['recovery department add "Receção"']],
      },
      'department rename': {
        does: `Mudar o nome de ${byDepartment(trade, 'uma', 'um')} ${trade.department}; o nome antigo continua a servir`,
        examples: [['recovery department rename Cozinha "Cozinha central"']],
      },
      'department merge': {
        does: `Contar ${byDepartment(trade, 'uma', 'um')} ${trade.department} como ${byDepartment(trade, 'outra', 'outro')} a partir de agora, com todo o seu passado`,
        examples: [['recovery department merge Cosinha Cozinha']],
      },
      shift: {
        does: 'Os turnos: ver, definir',
        examples: [
          ['recovery shift list'],
          ['recovery shift set almoço=12:00-16:00 jantar=19:00-00:00'],
          ['recovery shift set jantar=seg-qui@19:00-23:00,sex-dom@19:00-01:00'],
        ],
      },
      'shift list': { does: 'Ver os turnos', examples: [['recovery shift list']] },
      'shift set': {
        does: 'Dizer que turnos há; todos de uma vez',
        examples: [
          ['recovery shift set manhã=06:00-14:00 tarde=14:00-22:00 noite=22:00-06:00'],
          ['recovery shift set jantar=seg-qui@19:00-23:00,sex-dom@19:00-01:00'],
          [
            'recovery shift set almoço=12:00-16:00 jantar=19:00-00:00 --rederive',
            'contar de novo o que está guardado',
          ],
        ],
        notes: [
          'Um turno pode passar da meia-noite e mudar conforme o dia, e pode haver intervalos; dois turnos não podem coincidir.',
          'O que acontece num turno ainda a decorrer quando o dia fecha conta para o dia em que o turno começou.',
        ],
      },
      volume: {
        does: `A afluência de cada dia, para ler as reclamações por ${trade.customer}`,
        examples: [
          ['recovery volume set ontem 84'],
          ['recovery volume set sex 52 --shift Jantar', 'um só turno'],
          ['recovery volume import caixa.csv', 'o que a caixa contou'],
          ['recovery report weekday --month 2026-10', 'reclamações por cada 100 clientes'],
        ],
        notes: [
          'Conta-se na unidade do ramo: refeições, quartos ocupados, consultas, vendas. A taxa aparece onde se conhece a afluência de todos os dias em que se abriu.',
        ],
      },
      'volume set': {
        does: 'Registar a afluência de um dia; se já lá estava, fica a nova',
        examples: [['recovery volume set ontem 84'], ['recovery volume set 2026-11-20 52 --shift Jantar']],
        notes: [
          'Dias: 2026-11-20, hoje, ontem, sex (a última), -3d. Registar todos os turnos vale tanto como registar o dia inteiro; havendo as duas coisas, para o dia conta o número do dia inteiro.',
        ],
      },
      'volume close': {
        does: 'Dizer em que dias se fecha: aí não se esperam reclamações',
        examples: [
          ['recovery volume close 2026-12-25 2027-01-01'],
          ['recovery volume close seg --shift Jantar', 'um só turno'],
        ],
        notes: [
          'Um dia fechado não é um dia com 0 clientes: fica de fora. Para o voltar a abrir: volume set ou volume remove.',
        ],
      },
      'volume list': {
        does: 'Mostrar o que está registado, do dia mais recente para trás',
        examples: [
          ['recovery volume list', 'as últimas 20 linhas'],
          ['recovery volume list --month 2026-11'],
          ['recovery volume list --all --format csv -o afluencia.csv', 'volume import também o lê'],
        ],
      },
      'volume remove': {
        does: 'Retirar o que está registado de um dia, ou de um dos seus turnos',
        examples: [['recovery volume remove ontem'], ['recovery volume remove 2026-11-20 --shift Jantar']],
      },
      'volume import': {
        does: 'Trazer um ficheiro CSV ou TSV, tudo ou nada; o mesmo ficheiro outra vez não muda nada',
        examples: [
          ['recovery volume import caixa.csv --dry-run'],
          ['recovery volume import caixa.csv --date-format d/M/yyyy'],
        ],
        notes: [
          'A primeira linha diz o que há em cada coluna: data, refeições (ou consultas, vendas, clientes…) e, havendo, turno. Um dia fechado tem "fechado" em vez do número; uma célula vazia não diz nada.',
        ],
      },
      survey: {
        does: `O que os ${trade.customers} esperam e o que encontram: um questionário e as respostas`,
        examples: [
          ['recovery survey sheet -o questionario.html', 'para imprimir'],
          ['recovery survey add', 'registar um já preenchido'],
          ['recovery survey import questionarios.csv', 'muitos, de uma folha de cálculo'],
          ['recovery report servqual', 'o que dizem em conjunto'],
        ],
        notes: [
          'Segundo o SERVQUAL: 22 frases, cada uma com um número de 1 a 7 para uma casa excelente e outro para esta, e 100 pontos para o que importa. Não se pedem nem se guardam nomes.',
        ],
      },
      'survey sheet': {
        does: 'O questionário em A4 para distribuir; ou as colunas para uma folha de cálculo',
        examples: [
          ['recovery survey sheet -o questionario.html'],
          ['recovery survey sheet --lang es -o questionario.html', 'para quem lê espanhol'],
          ['recovery survey sheet --format csv -o questionarios.csv', 'as colunas por preencher'],
        ],
        notes: ['As colunas estão na ordem do questionário.'],
      },
      'survey add': {
        does: 'Registar um questionário; num terminal pergunta frase a frase',
        examples: [
          ['recovery survey add'],
          ['recovery survey add --day ontem'],
          ['recovery survey add --answers reliability_1=6/5,empathy_2=7/7 --points 30,20,20,15,15'],
        ],
        notes: [
          'Uma frase conta quando tem os dois números. Os pontos são para reliability, responsiveness, assurance, empathy, tangibles, por esta ordem.',
        ],
      },
      'survey import': {
        does: 'Trazer um ficheiro CSV ou TSV, tudo ou nada; outra vez não acrescenta nada',
        examples: [
          ['recovery survey import questionarios.csv --dry-run'],
          ['recovery survey import questionarios.csv --day 2026-11-20'],
        ],
        notes: [
          'Uma linha por questionário. Colunas: day, reliability_1_expected, reliability_1_perceived … reliability_points …, como as escreve survey sheet --format csv; qualquer uma pode faltar ou estar vazia. Uma linha que diz o mesmo que um questionário já existente é esse questionário; sem dia, seja de que dia for.',
        ],
      },
      'survey list': {
        does: 'Mostrar os questionários, primeiro o mais recente',
        examples: [
          ['recovery survey list', 'os últimos 20'],
          ['recovery survey list --all --format csv -o questionarios.csv', 'survey import também o lê'],
        ],
      },
      'survey remove': {
        does: 'Retirar um questionário; já não conta',
        examples: [['recovery survey remove 3']],
      },
      settings: {
        does: 'O que o programa sabe da casa',
        examples: [
          ['recovery settings'],
          ['recovery settings set trade restaurant', `com ${trade.departments}, turnos e motivos`],
          ['recovery settings set limit 20', 'quanto se pode dar sem pedir autorização'],
        ],
      },
      'settings list': { does: 'Ver todas as definições', examples: [['recovery settings list']] },
      'settings get': { does: 'Ver uma definição', examples: [['recovery settings get zone']] },
      'settings set': {
        does: 'Mudar uma definição',
        examples: [
          ['recovery settings set name "A Despensa"'],
          ['recovery settings set zone Europe/Lisbon'],
          ['recovery settings set day-start 05:00 --rederive', 'contar de novo o que está guardado'],
        ],
      },
      'catch-up': {
        does: 'Na manhã seguinte: passar a limpo os papéis, um a seguir ao outro',
        examples: [['recovery catch-up'], ['recovery catch-up --by Ana']],
      },
      slip: {
        does: 'Um papel para imprimir, para quando não há ecrã à mão',
        examples: [['recovery slip --format html -o papel.html'], ['recovery slip --sheet A4']],
      },
      due: {
        does: 'O que há para fazer agora: primeiro a saúde, depois o que está em atraso e quem continua descontente',
        examples: [
          ['recovery due'],
          ['recovery due --handover', 'a folha para a passagem de turno'],
          ['recovery due --handover --done --by Ana', 'e a próxima folha começa aqui'],
          ['recovery due --format ics -o pendentes.ics', 'para um calendário'],
          ['recovery due --exit-code > /dev/null || echo "há pendentes"'],
        ],
        notes: ['Com --exit-code termina em 1 quando há alguma coisa pendente.'],
      },
      acknowledge: {
        does: `Anotar a primeira resposta ao ${trade.customer}; essa hora já não muda`,
        examples: [['recovery acknowledge 142'], ['recovery acknowledge 142 --at "hoje 09:10"']],
      },
      promise: {
        does: 'Prometer notícias até certa hora, e dizer se se cumpriu',
        examples: [
          ['recovery promise 142 21:00'],
          ['recovery promise 142 "amanhã 12:00" --text "ligar por causa da mala"'],
          ['recovery promise 142 --kept'],
        ],
      },
      remedy: {
        does: 'Acrescentar uma compensação; uma reclamação pode ter várias',
        examples: [
          ['recovery remedy 142 Desconto --value 4'],
          [
            'recovery remedy 142 "Devolução do dinheiro" --value 60 --approved-by Carla',
            'acima do limite autorizado',
          ],
          ['recovery remedy 142 Reparado --minutes 25'],
          ['recovery remedy 142 Desconto --remove'],
        ],
        notes: ['Confia-se no nome de quem autorizou: aqui não há palavras-passe.'],
      },
      'follow-up': {
        does: `O seguimento: voltar a perguntar ao ${trade.customer} e anotar o que disse`,
        examples: [
          ['recovery follow-up 142', 'faz as perguntas'],
          ['recovery follow-up 142 --satisfaction 5 --understood yes --told yes'],
          ['recovery follow-up 142 --not-reached --again amanhã'],
          ['recovery follow-up 142 --came-back sex'],
        ],
      },
      formal: {
        does: 'Reclamação formal: referência, entidade, prazo, envio da resposta',
        examples: [
          ['recovery formal 142 --reference H-0031 --authority ASAE'],
          ['recovery formal 142 --due 10', 'em dias úteis, sem contar feriados'],
          ['recovery formal 142 --sent hoje --finding partly'],
        ],
        notes: [
          'Os dias úteis para responder: recovery settings set answer-within 10. Os feriados: recovery settings set holidays "2026-12-25 2027-01-01".',
        ],
      },
      letter: {
        does: `Escrever uma carta ao ${trade.customer}; o envio fica por conta da casa`,
        examples: [
          ['recovery letter 142'],
          ['recovery letter 142 --format html -o carta.html'],
          ['recovery letter 142 --template answer --signed "Carla Reis" --lang en'],
        ],
        notes: [
          'Modelos: apology (pedido de desculpa), answer (resposta a uma reclamação formal), safety (saúde: por palavras próprias). A causa só aparece se for pedida: --cause.',
        ],
      },
      review: {
        does: 'Um quarto de hora: porque aconteceu cada reclamação, e o que muda',
        examples: [
          ['recovery review', 'uma de cada vez'],
          [
            'recovery review 142 --cause "Falta de pessoal" --why "dois de baixa" --action "lista de substitutos" --owner Luís',
          ],
          ['recovery review 142 --cause "Causa externa" --nothing "a rua estava cortada"'],
        ],
      },
      action: {
        does: 'Ações preventivas, para não se repetir: ver, decidir, dar por feitas',
        examples: [
          ['recovery action add 140', 'pergunta o que vai mudar'],
          ['recovery action add 140 "levar a conta à mesa" --owner Luís --due sex'],
          ['recovery action list --open'],
          ['recovery action done 3'],
        ],
      },
      'action list': {
        does: 'Ver o que ficou decidido',
        examples: [['recovery action list'], ['recovery action list --open', 'o que falta fazer']],
      },
      'action add': {
        does: 'Decidir uma ação preventiva, a partir de uma reclamação ou para a casa',
        examples: [
          ['recovery action add 140', 'pergunta o que vai mudar'],
          ['recovery action add 140 "levar a conta à mesa" --owner Luís --due sex'],
          ['recovery action add "folha de alergias na cozinha" --kind rule --category safety'],
        ],
      },
      'action edit': {
        does: 'Corrigir uma ação preventiva',
        examples: [['recovery action edit 3 --due 2026-12-01']],
      },
      'action done': {
        does: 'Dar uma ação preventiva por feita',
        examples: [['recovery action done 3'], ['recovery action done 3 --on ontem']],
      },
      'action remove': {
        does: 'Tirar uma ação preventiva da lista',
        examples: [['recovery action remove 3']],
      },
      anticipate: {
        does: 'Momento a momento: o que se espera, o que pode falhar, como evitar',
        examples: [
          ['recovery anticipate'],
          ['recovery anticipate start', 'partir dos momentos habituais'],
          [
            'recovery anticipate add "A conta" --fails "contas separadas demoram" --prevention "perguntar no pedido"',
          ],
        ],
      },
      'anticipate list': { does: 'Ver as previsões', examples: [['recovery anticipate list']] },
      'anticipate add': {
        does: 'Acrescentar o que pode falhar num momento do atendimento',
        examples: [['recovery anticipate add "A conta" --fails "contas separadas demoram" --create']],
      },
      'anticipate edit': {
        does: 'Mudar uma previsão',
        examples: [['recovery anticipate edit 2 --prevention "perguntar no pedido"']],
      },
      'anticipate remove': {
        does: 'Retirar uma previsão',
        examples: [['recovery anticipate remove 2']],
      },
      'anticipate start': {
        does: 'Partir dos momentos habituais neste tipo de casa, para os mudar',
        examples: [['recovery anticipate start']],
      },
      customer: {
        does: `${capital(trade.customers)}, pelo telefone ou pelo e-mail: ver, juntar, apagar dados`,
        examples: [
          ['recovery customer list'],
          ['recovery customer show "912 555 012"'],
          ['recovery customer forget 142', 'apaga de quem era; a reclamação ainda conta'],
        ],
      },
      'customer list': {
        does: 'Ver a quem falhámos mais do que uma vez',
        examples: [['recovery customer list'], ['recovery customer list --at-least 1']],
      },
      'customer show': {
        does: `Ver tudo por que passou um ${trade.customer}`,
        examples: [['recovery customer show ana@example.com'], ['recovery customer show 142']],
      },
      'customer merge': {
        does: 'Dizer que dois contactos são da mesma pessoa',
        examples: [['recovery customer merge "912 555 012" ana@example.com']],
      },
      'customer forget': {
        does: `Apagar de vez os dados de um ${trade.customer}; as reclamações continuam a contar`,
        examples: [
          ['recovery customer forget 142', `o ${trade.customer} dessa reclamação`],
          ['recovery customer forget ana@example.com --text --yes', 'e o que se escreveu'],
        ],
        notes: [
          'Um contacto escrito aqui fica no histórico do terminal; o número de uma reclamação não revela quem era, e com - pergunta-se ou lê-se da entrada padrão.',
        ],
      },
      checklist: {
        does: 'Os guiões, passo a passo: ver, escrever os da casa, o cartão',
        examples: [
          ['recovery checklist list'],
          ['recovery checklist card --format html -o cartao.html'],
          ['recovery checklist edit five-step', 'uma cópia para a casa'],
        ],
      },
      'checklist list': { does: 'Ver os guiões', examples: [['recovery checklist list']] },
      'checklist show': {
        does: 'Ver os passos de um guião',
        examples: [['recovery checklist show'], ['recovery checklist show mama']],
      },
      'checklist check': {
        does: 'Verificar um guião da casa; os erros vêm com a linha',
        examples: [['recovery checklist check nosso.yaml']],
      },
      'checklist add': {
        does: 'Acrescentar um guião da casa, em JSON ou YAML',
        examples: [['recovery checklist add nosso.yaml']],
        notes: [
          'Um ficheiro tem name (nome) e steps (passos); um passo tem word (palavra) e do (fazer) e, querendo, say (dizer), avoid (evitar), limit (limite) e more (porquê).',
        ],
      },
      'checklist edit': {
        does: 'Editar um guião no editor de texto; um de origem passa a ser da casa',
        examples: [['recovery checklist edit five-step']],
      },
      'checklist remove': {
        does: 'Retirar um guião da casa',
        examples: [['recovery checklist remove nosso']],
      },
      'checklist card': {
        does: 'O cartão para ter junto da caixa, A6 ou A4',
        examples: [
          ['recovery checklist card --format html -o cartao.html'],
          ['recovery checklist card mama --sheet A4'],
        ],
      },
      playbook: {
        does: `O ${trade.playbook}: o que dizer e dar em cada caso, e quem ajuda`,
        examples: [
          ['recovery playbook list'],
          ['recovery playbook show Espera'],
          ['recovery playbook edit Espera', 'escrever o da casa'],
        ],
      },
      'playbook list': {
        does: 'Ver as situações previstas',
        examples: [['recovery playbook list']],
      },
      'playbook show': {
        does: 'Ver o que está previsto para um motivo; sem motivo, para tudo o resto',
        examples: [['recovery playbook show Espera'], ['recovery playbook show Espera --department Bar']],
      },
      'playbook check': {
        does: 'Verificar uma situação escrita pela casa',
        examples: [['recovery playbook check espera.yaml']],
      },
      'playbook add': {
        does: 'Acrescentar uma situação escrita pela casa, em JSON ou YAML',
        examples: [['recovery playbook add espera.yaml']],
        notes: [
          'Um ficheiro pode ter category, department, say (dizer), alternatives (para escolher), remedies (o que dar: offer, value, cost), limit (limite), help (quem ajuda).',
        ],
      },
      'playbook edit': {
        does: 'Editar uma situação no editor de texto; conta como revista hoje',
        examples: [['recovery playbook edit Espera'], ['recovery playbook edit Espera --department Bar']],
      },
      'playbook remove': {
        does: 'Retirar uma situação da casa; volta a valer a de origem',
        examples: [['recovery playbook remove Espera']],
      },
      template: {
        does: 'As cartas: ver, mudar as palavras, voltar às de origem',
        examples: [['recovery template list'], ['recovery template edit apology']],
      },
      'template list': { does: 'Ver que cartas há', examples: [['recovery template list']] },
      'template show': {
        does: 'Ver uma carta como está escrita',
        examples: [['recovery template show apology']],
      },
      'template edit': {
        does: 'Editar uma carta no editor de texto',
        examples: [['recovery template edit apology'], ['recovery template edit answer --lang en']],
        notes: [
          'Os parágrafos separam-se com linhas vazias. Fica de fora aquele que tiver um {campo} por preencher; um parágrafo que começa por | só entra quando o anterior ficou de fora.',
        ],
      },
      'template remove': {
        does: 'Voltar à carta de origem',
        examples: [['recovery template remove apology']],
      },
      staff: {
        does: 'A equipa, e quanto pode dar cada pessoa',
        examples: [
          ['recovery staff add Ana --role "chefe de turno" --limit 50'],
          ['recovery staff role gerente --limit none'],
          ['recovery staff list'],
        ],
      },
      'staff list': { does: 'Ver a equipa', examples: [['recovery staff list']] },
      'staff add': {
        does: 'Acrescentar alguém',
        examples: [
          ['recovery staff add Ana --role "chefe de turno"'],
          ['recovery staff add Luís --limit 30'],
        ],
      },
      'staff edit': {
        does: 'Mudar o nome, a função ou o limite de alguém',
        examples: [
          ['recovery staff edit Ana --limit 60'],
          ['recovery staff edit Ana --limit none', 'o da função'],
        ],
      },
      'staff away': {
        does: 'Dizer até quando alguém está fora e passar a outra pessoa o que tem em mãos',
        examples: [
          [
            'recovery staff away Luis --until sex --to Ana',
            'passa as suas reclamações, promessas e ações por concluir',
          ],
          ['recovery staff away Luis --until none', 'já está de volta'],
        ],
      },
      'staff remove': { does: 'Tirar alguém da lista', examples: [['recovery staff remove Ana']] },
      'staff role': {
        does: 'Dizer quanto pode dar quem tem certa função',
        examples: [
          ['recovery staff role "chefe de turno" --limit 50'],
          ['recovery staff role gerente --limit none'],
        ],
      },
      category: {
        does: 'Os motivos das reclamações: ver, acrescentar, mudar nomes, juntar',
        examples: [['recovery category list'], ['recovery category add Estacionamento']],
      },
      'category list': { does: 'Ver os motivos', examples: [['recovery category list']] },
      'category add': {
        does: 'Acrescentar um motivo',
        examples: [['recovery category add Estacionamento']],
      },
      'category rename': {
        does: 'Mudar o nome de um motivo; o nome antigo continua a servir',
        examples: [['recovery category rename Espera "Tempo de espera"']],
      },
      'category merge': {
        does: 'Contar um motivo como outro, com todo o seu passado',
        examples: [['recovery category merge Demora Espera']],
      },
      cause: {
        does: 'As causas das reclamações: ver, acrescentar, mudar nomes, juntar',
        examples: [['recovery cause list'], ['recovery cause add "Forno velho"']],
      },
      'cause list': { does: 'Ver as causas', examples: [['recovery cause list']] },
      'cause add': {
        does: 'Acrescentar uma causa',
        examples: [['recovery cause add "Forno velho"']],
      },
      'cause rename': {
        does: 'Mudar o nome de uma causa; o nome antigo continua a servir',
        examples: [['recovery cause rename "Forno velho" Forno']],
      },
      'cause merge': {
        does: 'Contar uma causa como outra, com todo o seu passado',
        examples: [['recovery cause merge Forno "Equipamentos ou sistemas"']],
      },
      touchpoint: {
        does: 'Os momentos do atendimento, por ordem: ver, acrescentar, mudar nomes, juntar',
        examples: [['recovery touchpoint list'], ['recovery touchpoint add Bengaleiro --after Chegada']],
      },
      'touchpoint list': {
        does: 'Ver os momentos do atendimento',
        examples: [['recovery touchpoint list']],
      },
      'touchpoint add': {
        does: 'Acrescentar um momento do atendimento',
        examples: [['recovery touchpoint add Bengaleiro --after Chegada']],
      },
      'touchpoint rename': {
        does: 'Mudar o nome de um momento; o nome antigo continua a servir',
        examples: [['recovery touchpoint rename "A conta" Pagamento']],
      },
      'touchpoint merge': {
        does: 'Contar um momento como outro, com todo o seu passado',
        examples: [['recovery touchpoint merge Caixa "A conta"']],
      },
      demo: {
        does: 'Um hotel inventado com três meses de reclamações, para espreitar',
        examples: [['recovery demo']],
      },
    },
    option: {
      excel: 'um CSV que Excel, Numbers ou LibreOffice abrem bem',
      redact: `sem quem são os ${trade.customers} nem o que se escreveu sobre eles`,
      help: 'mostrar esta ajuda',
      version: 'mostrar a versão',
      db: 'o ficheiro com os registos (senão, RECOVERY_DB)',
      lang: 'en, es, it ou pt, para o que se mostra (senão, RECOVERY_LANG)',
      color: 'sem cores',
      input: 'não perguntar nada; dizer que opção falta',
      quick: 'saltar a primeira página',
      at: 'quando aconteceu (senão, agora)',
      reported: 'quando nos disseram; senão, quando aconteceu, ou agora se foi por telefone ou por escrito',
      department: 'onde é que falhou',
      category: 'motivo da reclamação',
      severity: '1 ligeira, 2 estragou a visita, 3 pode não voltar',
      state: 'como está agora: calmo (calm), descontente (upset), foi-se embora (gone)',
      channel: 'por onde chegou: in_person, phone, email, web, letter, review ou other',
      place: 'mesa, quarto, gabinete, encomenda',
      customer: 'nome da pessoa; com - pergunta-se, ou lê-se da entrada padrão',
      contact: 'telefone ou e-mail; - do mesmo modo',
      offered: 'o que se propôs (repetir se foi mais do que uma coisa)',
      remedy: 'o que escolheu (repetir se foi mais do que uma coisa)',
      value: 'quanto vale o que escolheu',
      cost: 'quanto custa à casa',
      approvedBy: 'quem autoriza, se passar do limite',
      followUp: 'quando voltar a perguntar',
      by: 'quem regista',
      steps: 'passos dados: all (todos), none (nenhum) ou os nomes com vírgulas',
      noteText: 'mais alguma coisa a dizer',
      create: 'acrescentar à lista os nomes novos',
      jsonl: 'um ficheiro com um objeto JSON por linha; - é a entrada padrão',
      description: 'o que se passou',
      per: 'por dia (day), semana (week) ou mês (month)',
      weight: 'reclamações (complaints), custo (cost) ou gravidade (severity)',
      limit: 'no máximo, tantas',
      format: 'table, csv, tsv, json, jsonl, md ou html',
      exportFormat: 'csv, tsv, json ou jsonl',
      importFormat: 'table ou json',
      output: 'para este ficheiro, inteiro ou nada',
      open: 'mostrar no navegador; uma página (html) se não se pedir outra coisa',
      columns: 'só estas colunas, com vírgulas',
      map: 'CAMPO=COLUNA, uma vez por cada campo',
      saveAs: 'guardar com um nome como se lê este ficheiro',
      as: 'ler o ficheiro como outro guardado com esse nome',
      dateFormat: 'como se escrevem as datas no ficheiro (repetir para vários)',
      dryRun: 'dizer o que aconteceria, sem mudar nada',
      rejects: 'guardar as linhas rejeitadas neste ficheiro',
      addSimilar:
        'acrescentar também linhas que são como uma reclamação que já cá está, menos nalgumas células',
      onError: 'stop: não trazer nada; skip: deixar de fora as linhas com erros',
      delimiter: 'o que separa as colunas (senão, descobre-se)',
      encoding: 'a codificação do ficheiro (senão, descobre-se)',
      rederive: 'contar de novo o que já está guardado',
      yes: 'sem perguntar',
      earlier: `depois de esquecer um ${trade.customer}: desfazer o que se fez antes`,
      accessible: 'perguntas simples com números, sem redesenhar o ecrã (senão, ACCESSIBLE)',
      checklist: 'com este guião em vez do habitual',
      acknowledgedAt: 'quando foi (senão, agora)',
      resolvedAt: 'quando foi, ou o dia (senão, agora)',
      minutes: 'quantos minutos levou à equipa',
      removeRemedy: 'retirar em vez de acrescentar',
      promiseText: 'o que se prometeu',
      kept: 'cumpriu-se',
      broken: 'não se cumpriu',
      reference: 'o número do livro ou da folha de reclamações',
      authority: 'a entidade que pede a resposta',
      received: 'o dia em que chegou (senão, hoje)',
      formalDue: 'o dia da resposta, ou um número de dias úteis',
      sent: 'o dia em que a resposta seguiu',
      finding: 'justificada (justified), em parte (partly) ou não (not_justified)',
      ending: 'o resultado: solved, partly, explained, left ou unknown',
      reached: 'conseguiu-se falar',
      notReached: 'não se conseguiu falar',
      noContact: 'não há forma de contactar',
      satisfaction: 'como ficaram as coisas: de 1 (mal) a 5 (muito bem)',
      understood: 'se sentiu que o compreenderam: yes (sim) ou no (não)',
      told: 'se lhe foi dito o que mudou: yes (sim) ou no (não)',
      before: 'como estavam antes de agirmos',
      usual: 'como costuma correr das outras vezes',
      followUpText: 'o que disse',
      again: 'quando voltar a tentar, ou no (não)',
      cameBack: 'voltou cá (hoje, ou no dia indicado)',
      cause: 'a causa: porque é que aconteceu',
      why: 'o quê ao certo, e isso porquê (repetir, até cinco vezes)',
      expected: `com que contava ${trade.theCustomer}`,
      touchpoint: 'em que momento do atendimento',
      reviewAction: 'o que muda',
      preventionKind: 'correção (fix), formação (training) ou regra (rule); senão, fix',
      preventionOwner: 'quem trata disso',
      preventionDue: 'até quando',
      preventionCategory: 'o motivo a que se refere',
      preventionDepartment: 'onde',
      preventionText: 'o que muda',
      nothing: 'não muda nada, e porquê',
      onlyOpen: 'só o que falta fazer',
      doneOn: 'o dia em que se fez (senão, hoje)',
      until: 'até esse dia (senão, hoje)',
      awayUntil: 'o último dia de ausência; none: já está de volta',
      awayTo: 'quem trata disso entretanto, e também depois',
      handover: 'a folha para a passagem de turno',
      handedOver: 'anotar a passagem de turno: a próxima folha começa aqui',
      exitCode: 'terminar em 1 quando há alguma coisa pendente',
      dueFormat: 'table, csv, tsv, json, jsonl, md, html ou ics',
      atLeast: 'com pelo menos tantas reclamações (senão, 2)',
      forgetText: 'apagar também o que se escreveu',
      role: 'a função da pessoa',
      personLimit: 'quanto pode dar sem pedir autorização; none: o da função',
      roleLimit: 'quanto a função pode dar sem pedir autorização, ou none (sem limite)',
      newName: 'outro nome',
      sheet: 'o tamanho da folha (senão, A6)',
      playDepartment: `só ${byDepartment(trade, 'nesta', 'neste')} ${trade.department}`,
      template: 'apology, answer ou safety (senão, a que se ajusta)',
      withCause: 'dizer também a causa',
      withChange: 'dizer também o que mudou',
      signed: 'quem assina',
      ownWords: 'as palavras próprias para o espaço da carta',
      fails: 'o que pode falhar',
      prevention: 'como o evitar',
      after: 'a seguir a este',
      kind: 'reclamação (complaint), sugestão (suggestion) ou elogio (praise)',
      owner: 'responsável: quem leva o caso até ao fim',
      safety: 'saúde em risco: alergia, ferimento, indisposição',
      abuse: 'equipa tratada com agressividade (happened); já com apoio (looked_after)',
      posted: 'está à vista do público',
      proactive: 'demos por isso antes da queixa',
      sameEvent: 'o número da reclamação que vale por toda a ocorrência',
      affected: `quantos ${trade.customers} afetou`,
      substitute: 'encaminhado para uma casa parceira (sent) ou recebido de uma (taken)',
      partner: 'a casa parceira',
      volumeShift: 'só este turno (senão, o dia inteiro)',
      sheetDay: 'o dia em que foi preenchido, se não o diz (senão, hoje)',
      sheetAnswers: 'por frase, esperado/aqui: reliability_1=6/5,empathy_2=7/7',
      sheetPoints: 'o que importa: cinco números que somam 100, na ordem da folha',
    },
    argument: {
      numbersOrBackup: 'número de uma reclamação (ou última), ou nome ou ficheiro de uma cópia',
      backup: 'o nome ou um ficheiro; sem ele, todas',
      backupFile: 'um ficheiro que ainda não exista, ou uma pasta',
      text: 'o que se passou',
      number: 'número da reclamação, ou última',
      numbers: 'números das reclamações, ou última',
      note: 'o que acrescentar, entre aspas; antes podem vir mais números',
      importFile: 'um ficheiro CSV ou TSV, ou outra base de dados deste programa; - é a entrada padrão',
      file: 'um ficheiro CSV ou TSV; - é a entrada padrão',
      name: 'nome',
      newName: 'nome novo',
      mergeFrom: 'o que desaparece',
      mergeInto: 'o que fica',
      shifts: 'nome=início-fim, um por turno',
      settingKey: 'que definição',
      settingValue: 'valor novo; "none" tira o que lá está, se puder ficar sem valor',
      rows: 'department, hour, weekday, shift, category, severity, state ou status',
      columns: 'outro da mesma lista',
      thing: 'o que se deu: Desconto, Reparado…, ou palavras próprias',
      promiseWhen: '21:00, "amanhã 12:00", +30m',
      numberOfAction: 'número da reclamação de onde vem',
      change: 'o que muda',
      actionId: 'número da ação preventiva, ver: recovery action list',
      anticipationId: 'número da previsão, ver: recovery anticipate list',
      touchpoint: 'momento do atendimento',
      contact: 'telefone, e-mail ou número de uma reclamação; com - pergunta-se, ou lê-se da entrada padrão',
      contactOrNumber:
        'número de uma reclamação, telefone ou e-mail; com - pergunta-se, ou lê-se da entrada padrão',
      checklist: 'que guião, ver: recovery checklist list',
      writtenFile: 'um ficheiro JSON ou YAML; - é a entrada padrão',
      playCategory: 'o motivo da reclamação; nada: tudo o resto',
      template: 'apology, answer ou safety',
      person: 'nome da pessoa',
      role: 'a função',
      pastDay: 'ontem, sex (a última), 2026-11-20',
      anyDay: 'ontem, amanhã, 2026-12-25',
      closedDays: 'dias: ontem, amanhã, 2026-12-25',
      sheetId: 'número do questionário, ver: recovery survey list',
      customers: 'quantos clientes, em algarismos',
    },
    word: {
      backup: 'cópia',
      amount: 'valor',
      answers: 'respostas',
      'calm|upset|gone': 'calm|upset|gone',
      channel: 'canal',
      hour: 'hora',
      columns: 'colunas',
      contact: 'contacto',
      count: 'quantos',
      customer: 'nome',
      day: 'dia',
      'field=column': 'campo=coluna',
      file: 'ficheiro',
      format: 'formato',
      into: 'destino',
      language: 'língua',
      letters: 'letras',
      month: 'mês',
      name: 'nome',
      names: 'nomes',
      'new-name': 'nome-novo',
      note: 'nota',
      number: 'número',
      pattern: 'padrão',
      place: 'local',
      points: 'pontos',
      report: 'relatório',
      rows: 'linhas',
      setting: 'definição',
      shifts: 'turnos',
      sign: 'sinal',
      state: 'ânimo',
      status: 'estado',
      steps: 'passos',
      'stop|skip': 'stop|skip',
      text: 'texto',
      thing: 'coisa',
      value: 'valor',
      week: 'semana',
      weight: 'peso',
      when: 'quando',
      '1-3': '1-3',
      '1-5': '1-5',
      'A6|A4': 'A6|A4',
      authority: 'entidade',
      category: 'motivo',
      checklist: 'guião',
      ending: 'resultado',
      finding: 'conclusão',
      'fix|training|rule': 'fix|training|rule',
      'happened|looked_after': 'happened|looked_after',
      id: 'id',
      kind: 'tipo',
      role: 'função',
      'sent|taken': 'sent|taken',
      template: 'modelo',
      touchpoint: 'momento',
      'yes|no': 'yes|no',
    },
  },
});
