import type { PatternsMessages } from '../messages/patterns.ts';
import { many } from './grammar.ts';

export const patterns = (): PatternsMessages => ({
  patterns: {
    heatmap: 'Cuándo llegan las quejas: día y hora',
    withoutHour: (count) => `Sin hora, y por eso fuera del mapa: ${count}.`,
    whereWritten: 'Las cifras dicen dónde se apuntan las quejas; un turno cuidadoso apunta más.',

    pareto: (dimension, weight) => `Los pocos que más pesan: ${dimension.toLowerCase()}, por ${weight}`,
    weight: { complaints: 'quejas', cost: 'lo que nos costaron', severity: 'gravedad' },
    cumulated: 'Juntos',
    vitalFew: (names, few, all, share) =>
      `${names}: ${few} de ${all} ${many(few, 'suma', 'suman')} el ${share}.`,
    nothingWeighed: {
      complaints: 'No hay quejas que repartir.',
      cost: 'De lo que se dio todavía no consta el coste. Con el próximo: recovery remedy 142 drink --cost 1.50',
      severity: 'Nadie ha dicho todavía cómo de graves fueron. Después: recovery edit 142 --severity 2',
    },

    trend: {
      day: 'Quejas día a día',
      week: 'Quejas semana a semana',
      month: 'Quejas mes a mes',
    },
    pace: { day: 'Día', week: 'Semana del', month: 'Mes' },
    partial: '* aún incompleto: no cuenta para el juicio.',
    tooFewPoints: (useful) =>
      `Demasiado pocas para decir algo: hacen falta 12 puntos fuera de la mediana y hay ${useful}.`,
    oneSided: {
      day: 'Demasiados días sin quejas para decir algo. Por semanas: recovery report trend --per week',
      week: 'Demasiadas semanas sin quejas para decir algo. Por meses: recovery report trend --per month',
      month: 'Demasiados meses sin quejas para decir algo.',
    },
    usualUpAndDown: 'Nada fuera de lo normal: sube y baja como lo haría por azar.',
    longRun: (run, limit) =>
      `Algo ha cambiado: ${run} seguidos al mismo lado de la mediana; por azar rara vez más de ${limit}.`,
    fewCrossings: (crossings, limit) =>
      `Algo ha cambiado: cruza la mediana ${crossings} ${many(Number(crossings), 'vez', 'veces')}; por azar rara vez menos de ${limit}.`,

    title: 'Lo que llama la atención y lo que no',
    tooFew: (needed) =>
      `Demasiado pocas para decir qué día o turno es peor: hacen falta unas ${needed} quejas. Léelas una por una.`,
    seemClosed: (days) => `Ninguna queja en ${days}: se da por cerrado.`,
    byWeekday: 'DÍA DE LA SEMANA Y TURNO',
    withoutThem: 'SIN LOS DÍAS DE ARRIBA',
    byDepartment: 'DÓNDE Y EN QUÉ TURNO',
    level: {
      stands_out: (what, observed, expected, times) =>
        `${what} llama la atención: ${observed}, se esperaban ${expected} (${times} veces)`,
      may_stand_out: (what, observed, expected, times) =>
        `${what} quizá llame la atención: ${observed}, se esperaban ${expected} (${times} veces)`,
      none: (what, observed, expected) =>
        `${what}: ${observed}, se esperaban ${expected}; puede ser casualidad`,
    },
    noDifference: (times) =>
      `Ninguna diferencia que estos datos puedan mostrar. Un turno en un día de la semana tendría que llegar al menos a ${times} veces lo suyo para que se notase.`,
    noDifferenceThere: 'Ninguna diferencia que estos datos puedan mostrar.',
    tooFewInCells:
      'Son pocas para decirlo: hacen falta dos departamentos con unas cinco quejas en cada uno de dos turnos.',
    setAside: (names, more) =>
      `Con muy pocas quejas para decirlo, fuera de la cuenta: ${names}${more === null ? '' : ` y ${more} más`}.`,
    outbreaks: 'DÍAS CON MÁS DE LA DÉCIMA PARTE DE LAS QUEJAS',
    outbreak: (day, complaints) => `${day}: ${complaints}`,
    heldAgainst: {
      hours: 'en proporción a las horas de apertura',
      customers: 'en proporción a los clientes',
    },
    howFound: (shuffles, seed, heldAgainst) =>
      `Calculado barajando días enteros ${shuffles} veces (semilla ${seed}), frente al mismo turno en otros días, ${heldAgainst}. Las cifras dicen dónde se apuntan las quejas; un turno cuidadoso apunta más.`,
  },
});
