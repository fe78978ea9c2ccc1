import type { PatternsMessages } from '../messages/patterns.ts';
import { many } from './grammar.ts';

export const patterns = (): PatternsMessages => ({
  patterns: {
    heatmap: 'Quando chegam as reclamações: dia e hora',
    withoutHour: (count) => `Sem hora, e por isso fora do mapa: ${count}.`,
    whereWritten: 'Os números dizem onde as reclamações são registadas; um turno cuidadoso regista mais.',

    pareto: (dimension, weight) => `Os poucos que mais pesam: ${dimension.toLowerCase()}, por ${weight}`,
    weight: { complaints: 'reclamações', cost: 'custo para nós', severity: 'gravidade' },
    cumulated: 'Juntos',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} de ${all} ${many(few, 'soma', 'somam')} ${share}.`,
    nothingWeighed: {
      complaints: 'Não há reclamações para repartir.',
      cost: 'Ainda não se sabe quanto custou o que foi dado. Na próxima: recovery remedy 142 drink --cost 1.50',
      severity: 'Ainda ninguém disse quão graves foram. Depois: recovery edit 142 --severity 2',
    },

    trend: {
      day: 'Reclamações dia a dia',
      week: 'Reclamações semana a semana',
      month: 'Reclamações mês a mês',
    },
    pace: { day: 'Dia', week: 'Semana de', month: 'Mês' },
    partial: '* ainda incompleto: não entra na avaliação.',
    tooFewPoints: (useful) =>
      `Poucas para se poder dizer: são precisos 12 pontos fora da mediana, há ${useful}.`,
    oneSided: {
      day: 'Demasiados dias sem reclamações para se poder dizer. Por semanas: recovery report trend --per week',
      week: 'Demasiadas semanas sem reclamações para se poder dizer. Por meses: recovery report trend --per month',
      month: 'Demasiados meses sem reclamações para se poder dizer.',
    },
    usualUpAndDown: 'Nada fora do normal: sobe e desce como faria por acaso.',
    longRun: (run, limit) =>
      `Alguma coisa mudou: ${run} seguidos do mesmo lado da mediana; por acaso raramente mais de ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Alguma coisa mudou: cruza a mediana ${crossings} ${many(Number(crossings), 'vez', 'vezes')}; por acaso raramente menos de ${limit}.`,

    title: 'O que se destaca e o que não',
    tooFew: (needed) =>
      `Poucas para dizer que dia ou turno é pior: são precisas cerca de ${needed} reclamações. É melhor lê-las uma a uma.`,
    seemClosed: (days) => `Nenhuma reclamação em ${days}: conta como fechado.`,
    byWeekday: 'DIA DA SEMANA E TURNO',
    withoutThem: 'SEM OS DIAS ACIMA',
    byDepartment: 'ONDE E EM QUE TURNO',
    level: {
      stands_out: (what, observed, expected, times) =>
        `${what} destaca-se: ${observed}, esperavam-se ${expected} (${times} vezes)`,
      may_stand_out: (what, observed, expected, times) =>
        `${what} talvez se destaque: ${observed}, esperavam-se ${expected} (${times} vezes)`,
      none: (what, observed, expected) => `${what}: ${observed}, esperavam-se ${expected}; pode ser acaso`,
    },
    noDifference: (times) =>
      `Nenhuma diferença que estes dados possam mostrar. Um turno num dia da semana teria de chegar pelo menos a ${times} vezes o seu para se notar.`,
    noDifferenceThere: 'Nenhuma diferença que estes dados possam mostrar.',
    tooFewInCells:
      'São poucas para o dizer: são precisas duas secções com cerca de cinco reclamações em cada um de dois turnos.',
    setAside: (names, more) =>
      `Com reclamações a menos para o dizer, ficaram de fora: ${names}${more === null ? '' : ` e mais ${more}`}.`,
    outbreaks: 'DIAS COM MAIS DE UM DÉCIMO DAS RECLAMAÇÕES',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    heldAgainst: { hours: 'em proporção às horas de abertura', customers: 'em proporção aos clientes' },
    howFound: (shuffles, seed, heldAgainst) =>
      `Obtido baralhando dias inteiros ${shuffles} vezes (semente ${seed}), face ao mesmo turno noutros dias, ${heldAgainst}. Os números dizem onde as reclamações são registadas; um turno cuidadoso regista mais.`,
  },
});
