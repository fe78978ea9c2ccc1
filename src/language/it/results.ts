import { all } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto costa rimediare',
      times: `Quanto aspettano ${all(trade.customers)}`,
    },
    partOf: (part, n) => `${part} su ${n}`,
    tooFew: 'troppo pochi per dirlo',
    median: 'La metà',
    days: (figure) => `${figure} giorni`,

    cost: {
      none: 'Qui non risulta nessun gesto commerciale. Annota che cosa è stato dato: recovery remedy 142 drink --value 8',
      together: 'In tutto',
      remedies: 'Gesti commerciali',
      staff: 'Tempo del personale',
      ofRemedies: (money, given, without) => `${money} (gesti: ${given}; senza costo annotato: ${without})`,
      given: 'Volte',
      withoutCost: 'Senza costo annotato',
      nobodyElse: 'nessun altro',
      authority: 'CHI PUÒ DARE QUANTO',
      noLimits: 'Non è fissato nessun limite. Fissane uno: recovery settings set limit 20',
      aboveAuthorised: 'Oltre il limite, autorizzati',
      aboveAlone: 'Oltre il limite, non autorizzati',
      authorisedWithin: 'Chiesti anche se entro il limite',
      fairness: 'A RECLAMI UGUALI, GESTI UGUALI? (valore di ciò che è stato dato)',
      fairnessTooFew: 'Meno di 5 per ogni tipo: troppo pochi per dirlo.',
      quarterBelow: 'Un quarto sotto',
      quarterAbove: 'Un quarto sopra',
      othersTooFew: (sorts) => `Tipi con meno di 5 casi, troppo pochi per dirlo: ${sorts}`,
    },

    times: {
      waits: 'QUANTO CI VUOLE',
      noWaits: 'Qui non risultano né prime risposte né soluzioni. Annotale: recovery acknowledge 142',
      half: 'La metà entro',
      ninth: '9 su 10 entro',
      wait: {
        acknowledge: 'Prima risposta',
        first_resolution: 'Prima soluzione',
        resolution: 'Ultima soluzione',
      },
      duties: 'IMPEGNI MANTENUTI',
      duty: {
        acknowledge_target: 'Risposta in tempo',
        resolve_target: 'Soluzione in tempo',
        promise: 'Promesse mantenute',
      },
      noDuty: {
        acknowledge_target: 'nessun termine; fissane uno: recovery settings set acknowledge-within 30m',
        resolve_target: 'nessun termine; fissane uno: recovery settings set resolve-within 2d',
        promise: 'nessuna fatta; fanne una: recovery promise 142 21:00',
      },
      notYetDue: (count) => `non ancora in scadenza: ${count}`,
      reopened: 'Riaperti',
      noneResolved: 'nessuno è ancora risolto',
      backlog: 'CHE COSA È ARRIVATO E CHE COSA È CHIUSO',
      backlogPart: {
        before: 'aperti da prima',
        new: 'nuovi',
        reopened: 'riaperti',
        resolved: 'risolti',
        after: 'aperti alla fine',
      },
      ages: 'ANCORA APERTI OGGI, di qualunque giorno siano',
      age: 'Giorni',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'più di 30' },
      noneOpen: 'Nessuno è aperto.',
      seeOpen: (command) => `Quelli aperti: ${command}`,
    },
  },
});
