import { capital } from '../capital.ts';
import { many } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Cuánto cuesta arreglar las cosas',
      times: `Cuánto esperan los ${trade.customers}`,
      'follow-ups': '¿Se hizo el seguimiento?',
      satisfaction: '¿Funcionó?',
      customers: `Qué ${trade.customers} vuelven a quejarse`,
      steps: 'Qué pasos se omiten',
      changes: 'Antes y después de cada medida preventiva',
      unchanged: 'Se pagó y no cambió nada',
      anticipated: '¿Se podía ver venir?',
      reach: 'Quién puede haberse enterado (una suposición)',
    },
    partOf: (part, n) => `${part} de ${n}`,
    interval: (figure, low, high) => `${figure}; el dato real está probablemente entre ${low} y ${high}`,
    tooFew: 'son muy pocas',
    noPercentages: 'Con menos de 5 el porcentaje no dice nada y se deja en blanco.',
    median: 'La mitad, hasta',
    days: (figure) => `${figure} días`,

    cost: {
      none: 'Aquí no hay ninguna compensación apuntada. Apunta lo que se dio: recovery compensación 142 descuento --value 8',
      total: 'En total',
      remedies: 'Lo que se dio',
      staff: 'Tiempo del personal',
      remedyTotal: (money, given, without) =>
        `${money} (compensaciones: ${given}; sin coste apuntado: ${without})`,
      remedyValue: 'Veces',
      withoutCost: 'Sin coste apuntado',
      noApprover: 'nadie más',
      authority: 'CUÁNTO PUEDE DAR CADA UNO',
      noRemedySinceLimits: 'Desde que hay límites no se ha dado nada de valor conocido.',
      noLimits: 'No hay ningún límite fijado. Fija uno: recovery ajustes fijar limit 20',
      aboveAuthorised: 'Por encima del límite, con autorización',
      aboveUnauthorised: 'Por encima del límite, sin autorización',
      authorisedWithin: 'Autorización pedida sin hacer falta',
      fairness: 'A QUEJAS IGUALES, ¿TRATO IGUAL? (valor de lo que se dio)',
      fairnessTooFew: 'Ningún motivo llega a 5 casos de la misma gravedad: son muy pocos para comparar.',
      lowerQuartile: '1 de cada 4, hasta',
      upperQuartile: '3 de cada 4, hasta',
      othersTooFew: (sorts) => `Grupos con menos de 5 casos, muy pocos para comparar: ${sorts}`,
    },

    times: {
      waits: 'CUÁNTO SE TARDA',
      noWaits: 'Aquí no constan primeras respuestas ni soluciones. Apúntalas: recovery respuesta 142',
      median: 'La mitad, hasta',
      ninthDecile: '9 de cada 10, hasta',
      wait: {
        acknowledge: 'Primera respuesta',
        first_resolution: 'Primera solución',
        resolution: 'Solución definitiva',
      },
      duties: 'LO QUE SE CUMPLIÓ',
      duty: {
        acknowledge_target: 'Respuesta a tiempo',
        resolve_target: 'Solución a tiempo',
        promise: 'Promesas cumplidas',
      },
      noDuty: {
        acknowledge_target: 'sin plazo; fija uno: recovery ajustes fijar acknowledge-within 30m',
        resolve_target: 'sin plazo; fija uno: recovery ajustes fijar resolve-within 2d',
        promise: 'no se ha hecho ninguna; haz una: recovery promesa 142 21:00',
      },
      notYetDue: (count) => `aún en plazo: ${count}`,
      reopened: 'Reabiertas',
      noneResolved: 'todavía no se ha resuelto ninguna',
      backlog: 'LO QUE ENTRÓ Y LO QUE SALIÓ',
      backlogPart: {
        before: (count, shown) => `${shown} ${many(count, 'pendiente', 'pendientes')} de antes`,
        new: (count, shown) => `${shown} ${many(count, 'nueva', 'nuevas')}`,
        reopened: (count, shown) => `${shown} ${many(count, 'reabierta', 'reabiertas')}`,
        resolved: (count, shown) => `${shown} ${many(count, 'resuelta', 'resueltas')}`,
        after: (count, shown) => `${shown} ${many(count, 'pendiente', 'pendientes')} al final`,
      },
      ages: 'SIGUEN ABIERTAS HOY, sean de cuando sean',
      age: 'Días',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'más de 30' },
      noneOpen: 'No hay ninguna abierta.',
      seeOpen: (command) => `Las abiertas: ${command}`,
    },

    followUps: {
      none: 'Para estos días no había ningún seguimiento previsto ni se hizo ninguno. Apunta uno: recovery seguimiento 142, o ponle fecha: recovery corregir 142 --follow-up mañana',
      due: 'PREVISTOS PARA ESTOS DÍAS',
      inTime: 'Hechos a tiempo',
      late: 'Hechos con retraso',
      overdue: 'Sin hacer, fuera de plazo',
      waiting: 'Aún en plazo (no cuentan)',
      noneDue: 'no había ninguno previsto',
      outcomes: 'HECHOS EN ESTOS DÍAS',
      noneMade: 'No se hizo ninguno.',
      count: 'Seguimientos',
      returned: (count) => `${capital(trade.customers)} que volvieron en estos días: ${count}`,
      seeDue: (command) => `Seguimientos por hacer: ${command}`,
      seeList: (command) => `Las quejas de estos días: ${command}`,
    },

    satisfaction: {
      none: 'Todavía no se ha preguntado a nadie. Pregunta y apúntalo: recovery seguimiento 142 --satisfaction 4 --before 2 --usual 5',
      latestAnswers: '¿ESTÁ TODO BIEN AHORA? (la última respuesta de cada queja)',
      answers: 'Respuestas',
      median: (score) => `Mediana: ${score} de 5`,
      comparisons: 'COMPARACIÓN',
      gain: 'Mejor que antes de actuar',
      recovered: 'Recuperados (de 1–2 a 4–5)',
      paradox: 'Más contentos que de costumbre',
      understood: 'Sintieron que se les entendió',
      notAsked: 'aún no se ha preguntado',
      answerCount: (n, shown) => `${shown} ${many(n, 'respuesta', 'respuestas')}`,
      note: 'Lo de antes y lo habitual se preguntan después y se contestan de memoria. Los estudios no se ponen de acuerdo en si una queja bien resuelta deja a alguien más contento que si no hubiera pasado nada.',
    },

    customers: {
      none: 'No se puede reconocer a nadie: aquí ninguna queja tiene teléfono ni correo. Apunta uno: recovery corregir 142 --contact "600 555 012"',
      window: (days) => `Los ${days} días hasta el final del periodo.`,
      repeats: 'Se quejaron dos veces o más',
      withoutContact: 'Quejas sin contacto',
      repeatedFailures: 'LES VOLVIMOS A FALLAR TRAS UN CASO MAL RESUELTO',
      noRepeatedFailure: 'A nadie, que se sepa.',
      repeatedFailure: (who, again, before) =>
        `${who}: queja ${again}, después de la ${before}, que no quedó bien resuelta`,
      more: (count) => `y ${count} más`,
    },

    steps: {
      none: 'Nadie ha dicho qué pasos se dieron. Dilo al apuntar: recovery apuntar "sopa fría" --steps all',
      step: 'Paso',
      done: 'Hecho',
      reported: 'Con dato',
      skipped: 'Omitido',
      skippedIn: (checklist, by) => `${checklist}: qué se omitió, por ${by}`,
      selfReported: 'Lo dice quien los dio; nadie lo comprueba.',
      withoutSteps: (count) => `Quejas sin dato, que no cuentan: ${count}.`,
    },

    changes: {
      none: 'Aquí no se ha decidido ninguna medida preventiva. Decide una: recovery medida añadir 142 "llevar la cuenta en cuanto la piden"',
      decided: (day) => `decidida el ${day}, sin hacer todavía`,
      done: (day) => `hecha el ${day}`,
      countInDays: (count, days) => `${count} en ${days} ${many(days, 'día', 'días')}`,
      before: (counted) => `antes ${counted}`,
      after: (counted) => `después ${counted}`,
      nothingToCount: `No se refiere a un motivo ni a un ${trade.department} en concreto, así que no hay nada que contar.`,
      times: (ratio, low, high) => `${ratio} veces las de antes; probablemente entre ${low} y ${high}`,
      inWeeks: (count, weeks) => `${count} en ${weeks} ${many(weeks, 'semana', 'semanas')}`,
      countIn: (count, span) => `${count} en ${span}`,
      sentence: (before, since) => `Antes: ${before}. Desde el cambio: ${since}`,
      plainVerdict: {
        fewer: 'Mejor.',
        more: 'Peor.',
        none: 'Todavía no se ve una diferencia clara.',
        too_early: 'Aún es pronto para decirlo.',
      },
      complaints: 'Las quejas',
      note: 'Que venga después del cambio no quiere decir que sea por el cambio.',
    },

    unchanged: {
      none: 'Aquí no se dio nada que tenga valor o coste.',
      paid: 'Compensadas',
      unchanged: 'Sin cambio',
      sentence: (part, money) =>
        `Quejas por las que pagamos sin que después cambiara nada: ${part}. Lo que se dio en ellas vale ${money}.`,
      decide: (command) => `Decide qué cambia: ${command}`,
    },

    anticipated: {
      none: 'Todavía nadie ha pensado en lo que puede fallar. Empieza: recovery prever empezar',
      foreseen: 'Previstas',
      note: 'Previsto es lo que estaba en la lista antes de que pasara.',
      hint: (command) => `Lo que hay en la lista: ${command}`,
    },

    reach: {
      title: 'SUPUESTO, NO MEDIDO',
      silent: `${capital(trade.customers)} descontentos que no dijeron nada`,
      listeners: 'Personas a las que se lo contaron',
      claimsTitle: 'LO QUE AFIRMAN LOS ARTÍCULOS',
      claims: (silent, people, range, recovered) =>
        `En los artículos: ${silent} callados por cada uno que se queja (cifra muy citada, que viene de una cita equivocada); lo cuentan a ${people} personas (un artículo) o a ${range} (otro); a ${recovered}, quien quedó contento con la solución. No se ponen de acuerdo; los márgenes de arriba los contienen todos.`,
      assumption: (low, high, told) =>
        `Se supone que se queja entre 1 de cada ${low} y 1 de cada ${high} ${trade.customers} descontentos, y que cada uno se lo cuenta a unas ${told} personas. El margen refleja lo mucho que difieren los estudios; en tu negocio nadie lo ha medido.`,
    },
  },
});
