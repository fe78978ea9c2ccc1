import { capital } from '../capital.ts';
import { all, many, theDay } from './grammar.ts';
import type { ResultsMessages } from '../messages/results.ts';
import type { TradeWords } from '../messages/trades.ts';

export const results = (trade: TradeWords): ResultsMessages => ({
  results: {
    title: {
      cost: 'Quanto costa rimediare',
      times: `Quanto aspettano ${all(trade.customers)}`,
      'follow-ups': 'Sono stati ricontattati?',
      satisfaction: 'Ha funzionato?',
      customers: `Quali ${trade.customers} reclamano di nuovo`,
      steps: 'Quali passi si saltano',
      changes: 'Prima e dopo ogni azione preventiva',
      unchanged: 'Si è pagato e non è cambiato niente',
      anticipated: 'Si poteva prevedere?',
      reach: "Chi può averlo saputo (un'ipotesi)",
    },
    partOf: (part, n) => `${part} su ${n}`,
    interval: (figure, low, high) => `${figure}; il dato vero è probabilmente tra ${low} e ${high}`,
    tooFew: 'troppo pochi per dirlo',
    noPercentages: 'Con meno di 5 la percentuale non dice niente e resta in bianco.',
    median: 'La metà, fino a',
    days: (figure) => `${figure} giorni`,

    cost: {
      none: 'Qui non risulta nessun rimedio. Registra cosa è stato dato: recovery rimedio 142 sconto --value 8',
      total: 'In tutto',
      remedies: 'Rimedi',
      staff: 'Tempo del personale',
      remedyTotal: (money, given, without) =>
        `${money} (rimedi: ${given}; senza costo registrato: ${without})`,
      remedyValue: 'Volte',
      withoutCost: 'Senza costo registrato',
      noApprover: 'nessun altro',
      authority: 'QUANTO PUÒ DARE CIASCUNO',
      noRemedySinceLimits: 'Da quando ci sono limiti non è stato dato nulla di valore noto.',
      noLimits: 'Non è fissato nessun limite. Fissane uno: recovery impostazioni imposta limit 20',
      aboveAuthorised: 'Oltre il limite, autorizzati',
      aboveUnauthorised: 'Oltre il limite, non autorizzati',
      authorisedWithin: 'Autorizzazione chiesta senza bisogno',
      fairness: 'A RECLAMI UGUALI, RIMEDI UGUALI? (valore di ciò che è stato dato)',
      fairnessTooFew: 'Nessun motivo arriva a 5 casi della stessa gravità: troppo pochi per un confronto.',
      lowerQuartile: '1 su 4, fino a',
      upperQuartile: '3 su 4, fino a',
      othersTooFew: (sorts) => `Gruppi con meno di 5 casi, troppo pochi per un confronto: ${sorts}`,
    },

    times: {
      waits: 'QUANTO CI VUOLE',
      noWaits: 'Qui non risultano né primi riscontri né soluzioni. Registrali: recovery riscontro 142',
      median: 'La metà, entro',
      ninthDecile: '9 su 10, entro',
      wait: {
        acknowledge: 'Primo riscontro',
        first_resolution: 'Prima soluzione',
        resolution: 'Soluzione definitiva',
      },
      duties: 'IMPEGNI MANTENUTI',
      duty: {
        acknowledge_target: 'Riscontro nei tempi',
        resolve_target: 'Soluzione nei tempi',
        promise: 'Promesse mantenute',
      },
      noDuty: {
        acknowledge_target:
          'nessun termine; fissane uno: recovery impostazioni imposta acknowledge-within 30m',
        resolve_target: 'nessun termine; fissane uno: recovery impostazioni imposta resolve-within 2d',
        promise: 'nessuna fatta; fanne una: recovery promessa 142 21:00',
      },
      notYetDue: (count) => `ancora nei termini: ${count}`,
      reopened: 'Riaperti',
      noneResolved: 'nessuno è ancora chiuso',
      backlog: 'ARRIVATI E CHIUSI',
      backlogPart: {
        before: (count, shown) => `${shown} già ${many(count, 'aperto', 'aperti')}`,
        new: (count, shown) => `${shown} ${many(count, 'nuovo', 'nuovi')}`,
        reopened: (count, shown) => `${shown} ${many(count, 'riaperto', 'riaperti')}`,
        resolved: (count, shown) => `${shown} ${many(count, 'chiuso', 'chiusi')}`,
        after: (count, shown) => `${shown} ${many(count, 'aperto', 'aperti')} alla fine`,
      },
      ages: 'ANCORA APERTI OGGI, di qualunque data',
      age: 'Giorni',
      ageOf: { '0-1': '0–1', '2-7': '2–7', '8-30': '8–30', 'over-30': 'più di 30' },
      noneOpen: "Non ce n'è nessuno aperto.",
      seeOpen: (command) => `Quelli aperti: ${command}`,
    },

    followUps: {
      none: 'In questi giorni non era previsto nessun ricontatto e non ne è stato fatto nessuno. Registrane uno: recovery ricontatto 142, o mettilo in programma: recovery correggi 142 --follow-up domani',
      due: 'PREVISTI PER QUESTI GIORNI',
      inTime: 'Fatti in tempo',
      late: 'Fatti in ritardo',
      overdue: 'Da fare, scaduti',
      waiting: 'Ancora nei termini (esclusi)',
      noneDue: 'non ne era previsto nessuno',
      outcomes: 'FATTI IN QUESTI GIORNI',
      noneMade: 'Nessuno.',
      count: 'Ricontatti',
      returned: (count) => `${capital(trade.customers)} tornati in questi giorni: ${count}`,
      seeDue: (command) => `Chi resta da ricontattare: ${command}`,
      seeList: (command) => `I reclami di questi giorni: ${command}`,
    },

    satisfaction: {
      none: 'Non è ancora stato chiesto a nessuno. Chiedi e registralo: recovery ricontatto 142 --satisfaction 4 --before 2 --usual 5',
      latestAnswers: "ADESSO VA TUTTO BENE? (l'ultima risposta per ogni reclamo)",
      answers: 'Risposte',
      median: (score) => `Mediana: ${score} su 5`,
      comparisons: 'A CONFRONTO',
      gain: 'Meglio di prima del nostro intervento',
      recovered: 'Recuperati (da 1–2 a 4–5)',
      paradox: 'Più contenti del solito',
      understood: 'Hanno trovato comprensione',
      notAsked: 'non ancora chiesto',
      answerCount: (n, shown) => `${shown} ${many(n, 'risposta', 'risposte')}`,
      note: 'Il prima e il solito si chiedono dopo e si risponde a memoria. Gli studi non sono concordi sul fatto che un reclamo risolto bene lasci qualcuno più contento di quando fila tutto liscio.',
    },

    customers: {
      none: 'Non si può riconoscere nessuno: qui nessun reclamo ha un telefono o un indirizzo e-mail. Registrane uno: recovery correggi 142 --contact "600 555 012"',
      window: (days) => `I ${days} giorni fino alla fine del periodo.`,
      repeats: 'Hanno reclamato due volte o più',
      withoutContact: 'Reclami senza contatto',
      repeatedFailures: 'ABBIAMO SBAGLIATO DI NUOVO CON CHI ERA GIÀ RIMASTO SCONTENTO',
      noRepeatedFailure: 'Con nessuno, per quanto ne sappiamo.',
      repeatedFailure: (who, again, before) =>
        `${who}: reclamo ${again}, dopo il reclamo ${before} non risolto bene`,
      more: (count) => many(count, 'e un altro', `e altri ${count}`),
    },

    steps: {
      none: 'Nessuno ha detto quali passi sono stati fatti. Dillo quando registri: recovery registra "zuppa fredda" --steps all',
      step: 'Passo',
      done: 'Fatto',
      reported: 'Con dati',
      skipped: 'Saltato',
      skippedIn: (checklist, by) => `${checklist}: cosa si è saltato, per ${by}`,
      selfReported: 'Lo dice chi li ha fatti; nessuno lo controlla.',
      withoutSteps: (count) => `Reclami senza dati, esclusi: ${count}.`,
    },

    changes: {
      none: 'Qui non è stata decisa nessuna azione preventiva. Decidine una: recovery azione aggiungi 142 "portare subito il conto"',
      decided: (day) => `decisa ${theDay(day)}, non ancora fatta`,
      done: (day) => `fatta ${theDay(day)}`,
      countInDays: (count, days) => `${count} in ${days} ${many(days, 'giorno', 'giorni')}`,
      before: (counted) => `prima ${counted}`,
      after: (counted) => `dopo ${counted}`,
      nothingToCount: "Non riguarda un motivo o un reparto preciso, perciò non c'è niente da contare.",
      times: (ratio, low, high) => `${ratio} volte quelli di prima; probabilmente tra ${low} e ${high}`,
      inWeeks: (count, weeks) => `${count} in ${weeks} ${many(weeks, 'settimana', 'settimane')}`,
      countIn: (count, span) => `${count} in ${span}`,
      sentence: (before, since) => `Prima: ${before}. Dopo il cambiamento: ${since}`,
      plainVerdict: {
        fewer: 'Meglio.',
        more: 'Peggio.',
        none: 'Per ora nessuna differenza chiara.',
        too_early: 'Troppo presto per dirlo.',
      },
      complaints: 'I reclami',
      note: 'Che venga dopo il cambiamento non vuol dire che dipenda dal cambiamento.',
    },

    unchanged: {
      none: 'Qui non è stato dato niente che abbia un valore o un costo.',
      paid: 'Compensati',
      unchanged: 'Senza cambiamenti',
      sentence: (part, money) =>
        `Reclami per cui abbiamo pagato senza poi cambiare niente: ${part}. Ciò che è stato dato vale ${money}.`,
      decide: (command) => `Decidi cosa cambia: ${command}`,
    },

    anticipated: {
      none: 'Nessuno ha ancora pensato a cosa può andare storto. Comincia: recovery prevedi inizia',
      foreseen: 'Previsti',
      note: "Previsto è ciò che era nell'elenco prima che succedesse.",
      hint: (command) => `Cosa c'è nell'elenco: ${command}`,
    },

    reach: {
      title: 'SUPPOSTO, NON MISURATO',
      silent: `${capital(trade.customers)} scontenti che non hanno detto niente`,
      listeners: "Persone a cui l'hanno raccontato",
      claimsTitle: 'COSA AFFERMANO GLI ARTICOLI',
      claims: (silent, people, range, recovered) =>
        `Negli articoli: ${silent} in silenzio per ognuno che si lamenta (cifra molto citata, nata da una citazione sbagliata); lo raccontano a ${people} persone (un articolo) o a ${range} (un altro); a ${recovered}, chi è stato recuperato. Non concordano; gli intervalli qui sopra li contengono tutti.`,
      assumption: (low, high, told) =>
        `Si suppone che, tra gli scontenti, si lamenti da 1 ${trade.customer} su ${low} a 1 su ${high}, e che ognuno lo racconti a ${told} persone. L'intervallo riflette quanto gli studi divergono; da te nessuno l'ha misurato.`,
    },
  },
});
