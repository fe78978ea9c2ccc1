import type { SurveyMessages } from '../messages/survey.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const survey = ({ customers }: TradeWords): SurveyMessages => ({
  survey: {
    sheet: {
      title: '¿Qué espera usted y qué encuentra aquí?',
      intro:
        'Rodee con un círculo dos números en cada línea: en qué medida debería ser así en un establecimiento excelente de este tipo y en qué medida lo es aquí. El 1 quiere decir nada; el 7, por completo. Deje en blanco lo que no sepa.',
      expected: 'En un establecimiento excelente',
      here: 'Aquí',
      share: 'Reparta 100 puntos: más a lo que más le importe.',
      points: 'Puntos',
      total: 'En total',
      day: 'Fecha',
      thanks: 'Muchas gracias. No hace falta que ponga su nombre.',
    },
    questions: {
      intro:
        'Dos números por afirmación, los que están rodeados: lo esperado y lo de aquí, por ejemplo 6 5. Intro: no lo dice. < vuelve atrás; con Ctrl-C no se guarda nada.',
      day: '¿Qué día se rellenó?',
      dayHint: 'hoy, viernes, 2026-11-20',
      progress: (at, of) => `${at} de ${of}`,
      badPair: 'Dos números del 1 al 7, por ejemplo 6 5; uno solo: 6/ o /5. Intro: no lo dice.',
      points: (names) => `Puntos, 100 en total: ${names}`,
      pointsHint: 'por ejemplo 30 20 20 15 15',
      nothing: 'No decía nada; no se ha guardado nada.',
    },
    added: (id, day, answered, of) =>
      `Cuestionario ${id}, ${day}: ${answered} de ${of} afirmaciones contestadas.`,
    next: 'El siguiente: recovery encuesta añadir\nLo que dicen juntos: recovery informe servqual',
    removed: (id) => `El cuestionario ${id} ya no cuenta.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'fila leída', 'filas leídas')}; nuevas: ${added}; ya estaban: ${known}; vacías: ${empty}.`,
    ignoredColumns: (columns) => `Columnas que no son del cuestionario y no se han leído: ${columns}`,
    list: {
      title: 'Cuestionarios rellenados',
      none: 'Todavía no hay ningún cuestionario. Imprime uno para repartirlo: recovery encuesta cuestionario -o cuestionario.html',
      noneInRange: 'No hay ninguno en este periodo. Para verlos todos: recovery encuesta lista --all',
      more: 'Más atrás: --all, o un periodo, como --month 2026-11',
      id: 'N.º',
      day: 'Día',
      answered: 'Contestadas',
      points: 'Puntos',
      pointsGiven: 'repartidos',
      gap: 'Diferencia media',
    },
    report: {
      title: `Qué esperan los ${customers} y qué encuentran`,
      sheetCount: (n, shown) => `${shown} ${many(n, 'cuestionario rellenado', 'cuestionarios rellenados')}`,
      none: 'Todavía no hay ningún cuestionario. Imprime uno para repartirlo: recovery encuesta cuestionario -o cuestionario.html',
      otherRange: (sheets, range, command) =>
        `Ninguno en este periodo. Hay otros, ${range} (${sheets}): ${command}`,
      seeSheets: (command) => `Los cuestionarios: ${command}`,
      dimension: 'Qué',
      answers: 'Respuestas',
      expected: 'Esperan',
      perceived: 'Ven',
      gap: 'Diferencia',
      points: 'Puntos',
      weighted: 'Ponderada',
      overall: 'En conjunto',
      unweighted: 'Menos de 5 han repartido sus puntos: las cinco cuentan igual.',
      tooFew: (sheets) => `${sheets}: demasiado poco para sacar conclusiones.`,
      furthestBelow: 'DONDE MÁS FALTA PARA LO QUE ESPERAN',
      noneBelow: 'En nada se queda corto.',
      statement: 'Afirmación',
      note: 'Esperan: lo de un establecimiento excelente; ven: lo de aquí; las dos cosas del 1 al 7. Una diferencia por debajo de 0 es quedarse corto. Puntos: lo que les importa, de 100; ponderada: la diferencia según sus puntos.',
    },
  },
});
