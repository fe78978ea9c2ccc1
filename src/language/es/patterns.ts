import { withinSentence } from '../capital.ts';
import type { PatternsMessages } from '../messages/patterns.ts';
import type { TradeWords } from '../messages/trades.ts';
import { complaints, many, shiftOn } from './grammar.ts';

export const patterns = (trade: TradeWords): PatternsMessages => ({
  patterns: {
    heatmap: 'Cuándo llegan las quejas: día y hora',
    withoutHour: (count) => `Sin hora, y por eso fuera del mapa: ${count}.`,
    countsNote: 'Las cifras dicen dónde se apuntan las quejas; un turno cuidadoso apunta más.',

    pareto: (dimension, weight) => `Lo que más pesa, por ${dimension.toLowerCase()} (${weight})`,
    weight: { complaints: 'quejas', cost: 'coste', severity: 'puntos de gravedad' },
    cumulative: 'Acumulado',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} de ${all} ${many(few, 'suma', 'suman')} el ${share}.`,
    nothingToRank: {
      complaints: 'No hay quejas que repartir.',
      cost: 'De lo que se dio todavía no consta el coste. La próxima vez: recovery compensación 142 descuento --cost 1',
      severity:
        'Nadie ha dicho todavía lo graves que fueron. Aún se puede decir: recovery corregir 142 --severity 2',
    },

    trend: {
      day: 'Quejas día a día',
      week: 'Quejas semana a semana',
      month: 'Quejas mes a mes',
    },
    periodHeading: { day: 'Día', week: 'Semana del', month: 'Mes' },
    partial: '* periodo incompleto: no se tiene en cuenta.',
    tooFewPoints: (useful) =>
      `Son muy pocas para sacar conclusiones: hacen falta 12 puntos por encima o por debajo de la mediana y hay ${useful}.`,
    tooManyZeros: {
      day: 'Demasiados días sin quejas para sacar conclusiones. Por semanas: recovery informe tendencia --per week',
      week: 'Demasiadas semanas sin quejas para sacar conclusiones. Por meses: recovery informe tendencia --per month',
      month: 'Demasiados meses sin quejas para sacar conclusiones.',
    },
    ordinaryVariation: 'Nada fuera de lo normal: sube y baja como lo haría por azar.',
    longRun: (run, limit) =>
      `Algo ha cambiado: ${run} puntos seguidos al mismo lado de la mediana; por azar, rara vez más de ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Algo ha cambiado: cruza la mediana ${crossings} ${many(Number(crossings), 'vez', 'veces')}; por azar, rara vez menos de ${limit}.`,

    title: 'Lo que llama la atención y lo que no',
    tooFew: (needed) =>
      `Son muy pocas para decir qué día o turno es peor: hacen falta unas ${needed} quejas. Léelas una por una.`,
    assumedClosed: (days) => `Sin ninguna queja, y por eso tomados como días de cierre: ${days}.`,
    byWeekday: 'DÍA DE LA SEMANA Y TURNO',
    withoutOutbreaks: 'SIN LOS DÍAS DE ARRIBA',
    byDepartment: 'DÓNDE Y EN QUÉ TURNO',
    shiftOn,
    departmentIn: (department, shift) => `${department} (${withinSentence(shift)})`,
    level: {
      stands_out: (what, observed, usual) =>
        `${what} llama la atención: ${observed} quejas, cuando lo normal serían unas ${usual}`,
      may_stand_out: (what, observed, usual) =>
        `${what} quizá llame la atención: ${observed} quejas, cuando lo normal serían unas ${usual}`,
      none: (what, observed, usual) =>
        `${what}: ${complaints(observed)}, cuando lo normal serían unas ${usual}; puede ser casualidad`,
    },
    figures: (expected, times) => `se esperaban ${expected}, ×${times}`,
    noDifference: (times) =>
      `Con estos datos no se ve ninguna diferencia. Para que se notara, un turno de un día de la semana tendría que tener al menos ${times} veces las quejas que le tocan.`,
    noDifferenceShort: 'Con estos datos no se ve ninguna diferencia.',
    tooFewInCells: `Son muy pocas para sacar conclusiones: hacen falta al menos dos ${trade.departments} con unas cinco quejas en cada uno de dos turnos.`,
    leftOut: (names, more) =>
      `Con muy pocas quejas para sacar conclusiones, fuera de la cuenta: ${names}${more === null ? '' : ` y ${more} más`}.`,
    outbreaks: 'DÍAS CON MÁS DE LA DÉCIMA PARTE DE LAS QUEJAS',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    proportionalTo: {
      hours: 'en proporción a las horas de apertura',
      customers: 'en proporción a los clientes',
    },
    method: (shuffles, seed, heldAgainst) =>
      `Cada turno se compara con el mismo turno de los demás días, ${heldAgainst}, barajando días enteros ${shuffles} veces (semilla ${seed}). Las cifras dicen dónde se apuntan las quejas; un turno cuidadoso apunta más.`,
  },
});
