import { capital } from '../capital.ts';
import { many } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Cuánto cuesta arreglar las cosas',
      times: `Cuánto esperan los ${trade.customers}`,
      'follow-ups': '¿Se volvió a preguntar?',
      satisfaction: '¿Sirvió de algo?',
      customers: `Qué ${trade.customers} vuelven a quejarse`,
      steps: 'Qué pasos se saltan',
      changes: 'Antes y después de cada cambio',
      unchanged: 'Se pagó y no cambió nada',
      anticipated: '¿Se podía ver venir?',
      reach: 'Quién puede haberse enterado (una suposición)',
    },
    partOf: (part, n) => `${part} de ${n}`,
    between: (figure, low, high) => `${figure}; el dato real está probablemente entre ${low} y ${high}`,
    tooFew: 'son muy pocas',
    median: 'La mitad',
    days: (figure) => `${figure} días`,

    cost: {
      none: 'Aquí no hay ninguna compensación apuntada. Apunta lo que se dio: recovery remedy 142 drink --value 8',
      together: 'En total',
      remedies: 'Lo que se dio',
      staff: 'Tiempo del personal',
      ofRemedies: (money, given, without) =>
        `${money} (compensaciones: ${given}; sin coste apuntado: ${without})`,
      given: 'Veces',
      withoutCost: 'Sin coste apuntado',
      nobodyElse: 'nadie más',
      authority: 'QUIÉN PUEDE DAR CUÁNTO',
      noLimits: 'No hay ningún límite fijado. Fija uno: recovery settings set limit 20',
      aboveAuthorised: 'Por encima del límite, autorizado',
      aboveAlone: 'Por encima del límite, sin autorizar',
      authorisedWithin: 'Se pidió permiso sin hacer falta',
      fairness: '¿SE TRATA IGUAL LO QUE ES IGUAL? (valor de lo que se dio)',
      fairnessTooFew: 'Menos de 5 de cada clase: son muy pocas para decir nada.',
      quarterBelow: 'Una cuarta parte, menos de',
      quarterAbove: 'Una cuarta parte, más de',
      othersTooFew: (sorts) => `Clases con menos de 5, muy pocas para decir nada: ${sorts}`,
    },

    times: {
      waits: 'CUÁNTO SE TARDA',
      noWaits:
        'Aquí no hay ninguna primera respuesta ni solución apuntada. Apúntalas: recovery acknowledge 142',
      half: 'La mitad, en',
      ninth: '9 de cada 10, en',
      wait: {
        acknowledge: 'Primera respuesta',
        first_resolution: 'Primera solución',
        resolution: 'Última solución',
      },
      duties: 'LO QUE SE CUMPLE',
      duty: {
        acknowledge_target: 'Respuesta a tiempo',
        resolve_target: 'Solución a tiempo',
        promise: 'Promesas cumplidas',
      },
      noDuty: {
        acknowledge_target: 'sin plazo; fija uno: recovery settings set acknowledge-within 30m',
        resolve_target: 'sin plazo; fija uno: recovery settings set resolve-within 2d',
        promise: 'no se ha hecho ninguna; haz una: recovery promise 142 21:00',
      },
      notYetDue: (count) => `aún en plazo: ${count}`,
      reopened: 'Vueltas a abrir',
      noneResolved: 'todavía no se ha resuelto ninguna',
      backlog: 'LO QUE ENTRÓ Y LO QUE SALIÓ',
      backlogPart: {
        before: 'pendientes de antes',
        new: 'nuevas',
        reopened: 'reabiertas',
        resolved: 'resueltas',
        after: 'pendientes al final',
      },
      ages: 'SIGUEN ABIERTAS HOY, sean de cuando sean',
      age: 'Días',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'más de 30' },
      noneOpen: 'No hay ninguna abierta.',
      seeOpen: (command) => `Las abiertas: ${command}`,
    },

    followUps: {
      none: 'Estos días no tocaba ningún seguimiento ni se hizo ninguno. Apunta uno: recovery follow-up 142, o ponle fecha: recovery edit 142 --follow-up tomorrow',
      due: 'TOCABAN ESTOS DÍAS',
      inTime: 'Hechos en su día',
      late: 'Hechos más tarde',
      overdue: 'Sin hacer, fuera de plazo',
      waiting: 'Aún en plazo (no cuentan)',
      noneDue: 'no tocaba ninguno',
      outcomes: 'HECHOS ESTOS DÍAS',
      noneMade: 'No se hizo ninguno.',
      times: 'Seguimientos',
      cameBack: (count) => `Volvieron estos días: ${count}`,
      seeDue: (command) => `A quién falta preguntar: ${command}`,
      seeList: (command) => `Las quejas de estos días: ${command}`,
    },

    satisfaction: {
      none: 'Todavía no se ha preguntado a nadie. Pregunta y apúntalo: recovery follow-up 142 --satisfaction 4 --before 2 --usual 5',
      after: '¿ESTÁ TODO BIEN AHORA? (la última respuesta de cada queja)',
      answers: 'Respuestas',
      median: (score) => `En el centro: ${score} de 5`,
      compared: 'EN COMPARACIÓN',
      gain: 'Mejor que antes de actuar',
      recovered: 'Arregladas (de 1–2 a 4–5)',
      paradox: 'Más contentos que de costumbre',
      understood: 'Se sintieron comprendidos',
      notAsked: 'aún no se ha preguntado',
      pairs: (n, shown) => `${shown} ${many(n, 'respuesta', 'respuestas')}`,
      note: 'El antes y lo habitual se preguntan después, de memoria; se discute que una buena recuperación deje a nadie más contento que si no hubiera pasado nada.',
    },

    customers: {
      none: 'No se puede reconocer a nadie: aquí ninguna queja tiene teléfono ni correo. Apunta uno: recovery edit 142 --contact "600 555 012"',
      window: (days) => `En los ${days} días que acaban con este periodo.`,
      repeats: 'Se quejaron dos veces o más',
      withoutContact: 'Quejas sin contacto',
      failedAgain: 'LES HEMOS VUELTO A FALLAR TRAS UN MAL ARREGLO',
      nobodyFailed: 'A nadie, que se sepa.',
      failed: (who, again, before) => `${who}: ${again}, después de que ${before} acabara mal`,
      more: (count) => `y ${count} más`,
    },

    steps: {
      none: 'Nadie ha dicho qué pasos se dieron. Dilo al apuntar: recovery add "sopa fría" --steps all',
      step: 'Paso',
      done: 'Dado',
      asked: 'Con respuesta',
      skipped: 'Saltado',
      skippedIn: (checklist, by) => `${checklist}: saltados, por ${by}`,
      selfReported: 'Lo dice quien los dio; nadie lo comprueba.',
      notSaid: (count) => `Quejas de las que nadie dijo nada y que no cuentan: ${count}.`,
    },

    changes: {
      none: 'Aquí no se ha decidido ningún cambio. Decide uno: recovery action add 142 "llevar la cuenta en cuanto la piden"',
      decided: (day) => `decidido el ${day}, sin hacer todavía`,
      done: (day) => `hecho el ${day}`,
      counted: (count, days) => `${count} en ${days} días`,
      before: (counted) => `antes: ${counted}`,
      since: (counted) => `después: ${counted}`,
      verdict: {
        fewer: 'menos',
        more: 'más',
        none: 'con estos datos no se ve diferencia',
        too_early: 'aún es pronto para decirlo',
        no_category: 'No va de ningún motivo en concreto, así que no hay nada que contar.',
      },
      times: (ratio, low, high) => `${ratio} veces las de antes; probablemente entre ${low} y ${high}`,
      see: 'Las quejas',
      note: 'Que venga después del cambio no quiere decir que venga del cambio.',
    },

    unchanged: {
      none: 'Aquí no se dio nada que tenga valor o coste.',
      paid: 'Pagadas',
      unchanged: 'Sin cambio',
      sentence: (part, money) =>
        `De las quejas por las que pagamos, tras ${part} no ha cambiado nada; en ellas se dieron ${money}.`,
      decide: (command) => `Decide qué cambia: ${command}`,
    },

    anticipated: {
      none: 'Todavía nadie ha pensado en lo que puede fallar. Empieza: recovery anticipate start',
      foreseen: 'Previstas',
      note: 'Previsto es lo que estaba en la lista antes de que pasara.',
      hint: (command) => `Lo que hay en la lista: ${command}`,
    },

    reach: {
      title: 'SUPUESTO, NO MEDIDO',
      silent: `${capital(trade.customers)} descontentos que no dijeron nada`,
      told: 'Personas a las que se lo contaron',
      assumption: (low, high, told) =>
        `Se supone que se quejan entre ${low} y ${high} ${trade.customers} descontentos, y que cada uno se lo cuenta a ${told} personas. Así de poco coinciden los estudios, y en tu casa nadie lo ha contado.`,
    },
  },
});
