import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Cuánto cuesta arreglar las cosas',
      times: `Cuánto esperan los ${trade.customers}`,
    },
    partOf: (part, n) => `${part} de ${n}`,
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
  },
});
