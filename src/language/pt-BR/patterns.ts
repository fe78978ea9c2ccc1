import { withinSentence } from '../capital.ts';
import type { PatternsMessages } from '../messages/patterns.ts';
import type { TradeWords } from '../messages/trades.ts';
import { complaints, many, shiftOn } from './grammar.ts';

export const patterns = (trade: TradeWords): PatternsMessages => ({
  patterns: {
    heatmap: 'Quando chegam as reclamações: dia e hora',
    withoutHour: (count) => `Sem hora, e por isso fora do mapa: ${count}.`,
    countsNote: 'Os números mostram onde as reclamações são registradas; um turno caprichoso registra mais.',

    pareto: (dimension, weight) => `O que mais pesa, por ${dimension.toLowerCase()} (${weight})`,
    weight: { complaints: 'reclamações', cost: 'custo', severity: 'pontos de gravidade' },
    cumulative: 'Acumulado',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} de ${all} ${many(few, 'soma', 'somam')} ${share}.`,
    nothingToRank: {
      complaints: 'Não há reclamações para distribuir.',
      cost: 'Ainda não se sabe quanto custou o que foi dado. Da próxima vez: recovery compensação 142 desconto --cost 1',
      severity:
        'Ninguém informou ainda a gravidade das reclamações. Ainda dá tempo: recovery corrigir 142 --severity 2',
    },

    trend: {
      day: 'Reclamações dia a dia',
      week: 'Reclamações semana a semana',
      month: 'Reclamações mês a mês',
    },
    periodHeading: { day: 'Dia', week: 'Semana de', month: 'Mês' },
    partial: '* período incompleto: não entra na conta.',
    tooFewPoints: (useful) =>
      `É muito pouco para tirar conclusões: são necessários 12 pontos acima ou abaixo da mediana e há ${useful}.`,
    tooManyZeros: {
      day: 'Dias demais sem reclamações para tirar conclusões. Por semana: recovery relatório tendência --per week',
      week: 'Semanas demais sem reclamações para tirar conclusões. Por mês: recovery relatório tendência --per month',
      month: 'Meses demais sem reclamações para tirar conclusões.',
    },
    ordinaryVariation: 'Nada fora do normal: sobe e desce como subiria e desceria por acaso.',
    longRun: (run, limit) =>
      `Alguma coisa mudou: ${run} pontos seguidos do mesmo lado da mediana; por acaso, raramente mais de ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Alguma coisa mudou: cruza a mediana ${crossings} ${many(Number(crossings), 'vez', 'vezes')}; por acaso, raramente menos de ${limit}.`,

    title: 'O que chama a atenção e o que não chama',
    tooFew: (needed) =>
      `É muito pouco para dizer que dia ou turno é pior: são necessárias umas ${needed} reclamações. Leia uma por uma.`,
    assumedClosed: (days) => `Sem nenhuma reclamação, e por isso considerados dias fechados: ${days}.`,
    byWeekday: 'DIA DA SEMANA E TURNO',
    withoutOutbreaks: 'SEM ESSES DIAS',
    byDepartment: 'ONDE E EM QUE TURNO',
    shiftOn,
    departmentIn: (department, shift) => `${department} (${withinSentence(shift)})`,
    level: {
      stands_out: (what, observed, usual) =>
        `${what} chama a atenção: ${observed} reclamações, quando o normal seriam umas ${usual}`,
      may_stand_out: (what, observed, usual) =>
        `${what} talvez chame a atenção: ${observed} reclamações, quando o normal seriam umas ${usual}`,
      none: (what, observed, usual) =>
        `${what}: ${complaints(observed)}, quando o normal seriam umas ${usual}; pode ser acaso`,
    },
    figures: (expected, times) => `esperadas: ${expected}, ×${times}`,
    noDifference: (times) =>
      `Com estes dados não aparece nenhuma diferença. Para ser notado, um turno num dia da semana teria que ter pelo menos ${times} vezes as reclamações que lhe cabem.`,
    noDifferenceShort: 'Com estes dados não aparece nenhuma diferença.',
    tooFewInCells: `É muito pouco para tirar conclusões: são necessários pelo menos dois ${trade.departments} com umas cinco reclamações em cada um de dois turnos.`,
    leftOut: (names, more) =>
      `Com reclamações de menos para tirar conclusões, ficaram de fora: ${names}${more === null ? '' : ` e mais ${more}`}.`,
    outbreaks: 'DIAS COM MAIS DE UM DÉCIMO DAS RECLAMAÇÕES',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    proportionalTo: {
      hours: 'em proporção às horas de funcionamento',
      customers: `em proporção aos ${trade.customers}`,
    },
    method: (shuffles, seed, heldAgainst) =>
      `Cada turno é comparado com o mesmo turno dos outros dias, ${heldAgainst}, embaralhando dias inteiros ${shuffles} vezes (semente ${seed}). Os números mostram onde as reclamações são registradas; um turno caprichoso registra mais.`,
  },
});
