import { capital } from '../capital.ts';
import { all, many } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto costa rimediare',
      times: `Quanto aspettano ${all(trade.customers)}`,
      'follow-ups': 'Sono stati ricontattati?',
      satisfaction: 'È servito?',
      customers: `Quali ${trade.customers} reclamano di nuovo`,
      steps: 'Quali passi si saltano',
      changes: 'Prima e dopo ogni cambiamento',
      unchanged: 'Si è pagato e non è cambiato niente',
      anticipated: 'Si poteva prevedere?',
      reach: "Chi può averlo saputo (un'ipotesi)",
    },
    partOf: (part, n) => `${part} su ${n}`,
    between: (figure, low, high) => `${figure}; il dato vero è probabilmente tra ${low} e ${high}`,
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

    followUps: {
      none: 'In questi giorni nessun ricontatto era previsto o è stato fatto. Annotane uno: recovery follow-up 142, o mettilo in programma: recovery edit 142 --follow-up tomorrow',
      due: 'PREVISTI IN QUESTI GIORNI',
      inTime: 'Fatti entro il loro giorno',
      late: 'Fatti più tardi',
      overdue: 'Non ancora fatti, scaduti',
      waiting: 'Non ancora in scadenza (esclusi)',
      noneDue: 'nessuno era previsto',
      outcomes: 'FATTI IN QUESTI GIORNI',
      noneMade: 'Nessuno.',
      times: 'Ricontatti',
      cameBack: (count) => `Tornati in questi giorni: ${count}`,
      seeDue: (command) => `Chi resta da sentire: ${command}`,
      seeList: (command) => `I reclami di questi giorni: ${command}`,
    },

    satisfaction: {
      none: 'Non è ancora stato chiesto a nessuno. Chiedi e annotalo: recovery follow-up 142 --satisfaction 4 --before 2 --usual 5',
      after: "ADESSO VA TUTTO BENE? (l'ultima risposta per ogni reclamo)",
      answers: 'Risposte',
      median: (score) => `Al centro: ${score} su 5`,
      compared: 'A CONFRONTO',
      gain: 'Meglio di prima che intervenissimo',
      recovered: 'Rimediati (da 1–2 a 4–5)',
      paradox: 'Più contenti del solito',
      understood: 'Si sono sentiti capiti',
      notAsked: 'non ancora chiesto',
      pairs: (n, shown) => `${shown} ${many(n, 'risposta', 'risposte')}`,
      note: 'Il prima e il solito si chiedono dopo, a memoria; che un buon rimedio lasci qualcuno più contento di quando tutto va liscio è discusso.',
    },

    customers: {
      none: 'Nessuno si può riconoscere: qui nessun reclamo ha un telefono o un indirizzo e-mail. Annotane uno: recovery edit 142 --contact "600 555 012"',
      window: (days) => `Nei ${days} giorni che finiscono con questo periodo.`,
      repeats: 'Hanno reclamato due volte o più',
      withoutContact: 'Reclami senza contatto',
      failedAgain: 'DI NUOVO UN DISSERVIZIO DOPO UN RIMEDIO RIUSCITO MALE',
      nobodyFailed: 'Nessuno, per quanto si possa riconoscere.',
      failed: (who, again, before) => `${who}: ${again}, dopo che ${before} era finito male`,
      more: (count) => `e altri ${count}`,
    },

    steps: {
      none: 'Nessuno ha detto quali passi sono stati fatti. Dillo quando scrivi: recovery add "zuppa fredda" --steps all',
      step: 'Passo',
      done: 'Fatto',
      asked: 'Con risposta',
      skipped: 'Saltato',
      skippedIn: (checklist, by) => `${checklist}: saltati, per ${by}`,
      selfReported: 'Lo dice chi li ha fatti; nessuno lo controlla.',
      notSaid: (count) => `Reclami di cui nessuno ha detto niente, esclusi: ${count}.`,
    },

    changes: {
      none: 'Qui non è stato deciso nessun cambiamento. Decidine uno: recovery action add 142 "portare subito il conto"',
      decided: (day) => `deciso ${day}, non ancora fatto`,
      done: (day) => `fatto ${day}`,
      counted: (count, days) => `${count} in ${days} giorni`,
      before: (counted) => `prima: ${counted}`,
      since: (counted) => `dopo: ${counted}`,
      verdict: {
        fewer: 'di meno',
        more: 'di più',
        none: 'con questi dati non si vede differenza',
        too_early: 'troppo presto per dirlo',
        no_category: "Non riguarda un motivo preciso, perciò non c'è niente da contare.",
      },
      times: (ratio, low, high) => `${ratio} volte quelli di prima; probabilmente tra ${low} e ${high}`,
      see: 'I reclami',
      note: 'Che venga dopo il cambiamento non vuol dire che venga dal cambiamento.',
    },

    unchanged: {
      none: 'Qui non è stato dato niente che abbia un valore o un costo.',
      paid: 'Pagati',
      unchanged: 'Senza cambiamenti',
      sentence: (part, money) =>
        `Dei reclami per cui abbiamo pagato, dopo ${part} non è cambiato niente; per questi sono stati dati ${money}.`,
      decide: (command) => `Decidi che cosa cambia: ${command}`,
    },

    anticipated: {
      none: 'Nessuno ha ancora pensato a che cosa può andare storto. Comincia: recovery anticipate start',
      foreseen: 'Previsti',
      note: "Previsto è ciò che era nell'elenco prima che succedesse.",
      hint: (command) => `Che cosa c'è nell'elenco: ${command}`,
    },

    reach: {
      title: 'SUPPOSTO, NON MISURATO',
      silent: `${capital(trade.customers)} scontenti che non hanno detto niente`,
      told: "Persone a cui l'hanno raccontato",
      assumption: (low, high, told) =>
        `Si suppone che reclamino tra ${low} e ${high} ${trade.customers} scontenti, e che ognuno lo racconti a ${told} persone. Gli studi non concordano più di così, e da te nessuno l'ha contato.`,
    },
  },
});
