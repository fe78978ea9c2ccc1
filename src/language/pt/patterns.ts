import { withinSentence } from '../capital.ts';
import type { PatternsMessages } from '../messages/patterns.ts';
import type { TradeWords } from '../messages/trades.ts';
import { byDepartment, complaints, many, shiftOn } from './grammar.ts';

export const patterns = (trade: TradeWords): PatternsMessages => ({
  patterns: {
    heatmap: 'Quando chegam as reclamações: dia e hora',
    withoutHour: (count) => `Sem hora, e por isso fora do mapa: ${count}.`,
    countsNote: 'Os números dizem onde as reclamações são registadas; um turno cuidadoso regista mais.',

    pareto: (dimension, weight) => `O que mais pesa, por ${dimension.toLowerCase()} (${weight})`,
    weight: { complaints: 'reclamações', cost: 'custo', severity: 'pontos de gravidade' },
    cumulative: 'Acumulado',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} de ${all} ${many(few, 'soma', 'somam')} ${share}.`,
    nothingToRank: {
      complaints: 'Não há reclamações para repartir.',
      cost: 'Ainda não se sabe quanto custou o que foi dado. Da próxima vez: recovery compensação 142 desconto --cost 1',
      severity:
        'Ainda ninguém disse quão graves foram. Ainda se pode dizer: recovery corrigir 142 --severity 2',
    },

    trend: {
      day: 'Reclamações dia a dia',
      week: 'Reclamações semana a semana',
      month: 'Reclamações mês a mês',
    },
    periodHeading: { day: 'Dia', week: 'Semana de', month: 'Mês' },
    partial: '* período incompleto: não é tido em conta.',
    tooFewPoints: (useful) =>
      `São muito poucas para tirar conclusões: são precisos 12 pontos acima ou abaixo da mediana e há ${useful}.`,
    tooManyZeros: {
      day: 'Demasiados dias sem reclamações para tirar conclusões. Por semanas: recovery relatório tendência --per week',
      week: 'Demasiadas semanas sem reclamações para tirar conclusões. Por meses: recovery relatório tendência --per month',
      month: 'Demasiados meses sem reclamações para tirar conclusões.',
    },
    ordinaryVariation: 'Nada fora do normal: sobe e desce como faria por acaso.',
    longRun: (run, limit) =>
      `Alguma coisa mudou: ${run} pontos seguidos do mesmo lado da mediana; por acaso, raramente mais de ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Alguma coisa mudou: cruza a mediana ${crossings} ${many(Number(crossings), 'vez', 'vezes')}; por acaso, raramente menos de ${limit}.`,

    title: 'O que se destaca e o que não se destaca',
    tooFew: (needed) =>
      `São muito poucas para dizer que dia ou turno é pior: são precisas cerca de ${needed} reclamações. Leia-as uma a uma.`,
    assumedClosed: (days) => `Sem nenhuma reclamação, e por isso tidos como dias de encerramento: ${days}.`,
    byWeekday: 'DIA DA SEMANA E TURNO',
    withoutOutbreaks: 'SEM ESSES DIAS',
    byDepartment: 'ONDE E EM QUE TURNO',
    shiftOn,
    departmentIn: (department, shift) => `${department} (${withinSentence(shift)})`,
    level: {
      stands_out: (what, observed, usual) =>
        `${what} destaca-se: ${observed} reclamações, quando o normal seriam umas ${usual}`,
      may_stand_out: (what, observed, usual) =>
        `${what} talvez se destaque: ${observed} reclamações, quando o normal seriam umas ${usual}`,
      none: (what, observed, usual) =>
        `${what}: ${complaints(observed)}, quando o normal seriam umas ${usual}; pode ser acaso`,
    },
    figures: (expected, times) => `esperavam-se ${expected}, ×${times}`,
    noDifference: (times) =>
      `Com estes dados não se vê nenhuma diferença. Para se notar, um turno num dia da semana teria de ter pelo menos ${times} vezes as reclamações que lhe cabem.`,
    noDifferenceShort: 'Com estes dados não se vê nenhuma diferença.',
    tooFewInCells: `São muito poucas para tirar conclusões: é preciso haver pelo menos ${byDepartment(trade, 'duas', 'dois')} ${trade.departments} com cerca de cinco reclamações em cada um de dois turnos.`,
    leftOut: (names, more) =>
      `Com muito poucas reclamações para tirar conclusões, ficaram de fora: ${names}${more === null ? '' : ` e mais ${more}`}.`,
    outbreaks: 'DIAS COM MAIS DE UM DÉCIMO DAS RECLAMAÇÕES',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    proportionalTo: {
      hours: 'em proporção às horas de abertura',
      customers: `em proporção aos ${trade.customers}`,
    },
    method: (shuffles, seed, heldAgainst) =>
      `Cada turno compara-se com o mesmo turno dos outros dias, ${heldAgainst}, baralhando dias inteiros ${shuffles} vezes (semente ${seed}). Os números dizem onde as reclamações são registadas; um turno cuidadoso regista mais.`,
  },
});
