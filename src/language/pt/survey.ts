import type { SurveyMessages } from '../messages/survey.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const survey = ({ customers }: TradeWords): SurveyMessages => ({
  survey: {
    sheet: {
      title: 'O que espera, e o que encontra aqui?',
      intro:
        'Por favor, assinale dois números em cada linha: em que medida deveria ser assim num estabelecimento excelente deste género, e em que medida é assim aqui. 1 quer dizer "nada", 7 "inteiramente". Pode deixar em branco o que não souber.',
      expected: 'Num estabelecimento excelente',
      here: 'Aqui',
      share: 'Distribua 100 pontos: mais para o que mais lhe importa.',
      points: 'Pontos',
      total: 'Ao todo',
      day: 'Data',
      thanks: 'Agradecemos a sua colaboração. Não é preciso escrever o nome.',
    },
    questions: {
      intro:
        'Dois números por frase, os que estão assinalados: esperado e aqui, por exemplo 6 5. Enter: não disse. < volta atrás; com Ctrl-C nada fica guardado.',
      day: 'Em que dia foi preenchido?',
      dayHint: 'hoje, sexta, 2026-11-20',
      progress: (at, of) => `${at} de ${of}`,
      badPair: 'Dois números de 1 a 7, por exemplo 6 5; um só: 6/ ou /5. Enter: não disse.',
      points: (names) => `Pontos, 100 ao todo: ${names}`,
      pointsHint: 'por exemplo 30 20 20 15 15',
      nothing: 'Não dizia nada; nada ficou guardado.',
    },
    added: (id, day, answered, of) => `Questionário ${id}, ${day}: ${answered} de ${of} frases respondidas.`,
    next: 'O seguinte: recovery questionário acrescentar\nO que dizem em conjunto: recovery relatório servqual',
    removed: (id) => `O questionário ${id} já não conta.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'linha lida', 'linhas lidas')}; novas: ${added}; já existentes: ${known}; vazias: ${empty}.`,
    ignoredColumns: (columns) => `Colunas que não são do questionário e não foram lidas: ${columns}`,
    list: {
      title: 'Questionários preenchidos',
      none: 'Ainda não há nenhum questionário. Imprima um para distribuir: recovery questionário folha -o questionario.html',
      noneInRange: 'Não há nenhum neste período. Para ver todos: recovery questionário lista --all',
      more: 'Mais atrás: --all, ou um período, como --month 2026-11',
      id: 'N.º',
      day: 'Dia',
      answered: 'Respondidas',
      points: 'Pontos',
      pointsGiven: 'distribuídos',
      gap: 'Diferença média',
    },
    report: {
      title: `O que os ${customers} esperam, e o que encontram`,
      sheetCount: (n, shown) => `${shown} ${many(n, 'questionário preenchido', 'questionários preenchidos')}`,
      none: 'Ainda não há nenhum questionário. Imprima um para distribuir: recovery questionário folha -o questionario.html',
      otherRange: (sheets, range, command) =>
        `Nenhum neste período. Há outros, ${range} (${sheets}): ${command}`,
      seeSheets: (command) => `Os questionários: ${command}`,
      dimension: 'O quê',
      answers: 'Respostas',
      expected: 'Esperado',
      perceived: 'Encontrado',
      gap: 'Diferença',
      points: 'Pontos',
      weighted: 'Ponderada',
      overall: 'No conjunto',
      unweighted: 'Menos de 5 distribuíram os pontos: as cinco contam por igual.',
      tooFew: (sheets) => `${sheets}: não chega para tirar conclusões.`,
      furthestBelow: 'MAIS ABAIXO DO QUE ESPERAM',
      noneBelow: 'Em nada se fica abaixo do que esperam.',
      statement: 'Frase',
      note: 'Esperado: num estabelecimento excelente; encontrado: aqui; ambos de 1 a 7. Uma diferença abaixo de 0 é ficar aquém. Pontos: o que lhes importa, em 100; ponderada: a diferença segundo os pontos.',
    },
  },
});
