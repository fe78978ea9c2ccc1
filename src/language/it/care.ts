import type { CareMessages } from '../messages/care.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { all, complaints, many, to } from './grammar.ts';

export const care = (trade: TradeWords): CareMessages => ({
  care: {
    sinceThen: 'IN SEGUITO',
    erased: '(testo cancellato)',
    overdue: 'scaduta',
    waiting: 'ancora aperta',
    promise: 'Promessa',
    promiseOutcome: { kept: 'mantenuta', broken: 'non mantenuta' },
    formal: 'Reclamo formale',
    prevention: 'Azione preventiva',
    preventionKind: { fix: 'intervento', training: 'formazione', rule: 'regola o standard' },
    receivedOn: (day) => `ricevuto ${day}`,
    sentOn: (day) => `risposta inviata ${day}`,
    dueOn: (day) => `entro ${day}`,
    doneOn: (day) => `fatta ${day}`,
    outcome: {
      reached: 'contatto riuscito',
      not_reached: 'nessuna risposta',
      no_contact: 'nessun recapito',
    },
    scored: (score) => `${score} su 5`,
    scoredBefore: (score) => `prima ${score} su 5`,
    scoredUsually: (score) => `di solito ${score} su 5`,
    authorisedBy: (name) => `autorizza ${name}`,
    understood: { yes: 'ha trovato comprensione', no: 'non ha trovato comprensione' },
    told: { yes: 'sa cosa è cambiato', no: 'non sa cosa è cambiato' },
    score: { 1: 'per niente', 2: 'poco', 3: 'così così', 4: 'in gran parte', 5: 'del tutto' },

    acknowledged: (number, when) => `Reclamo ${number}: primo riscontro ${to(trade.theCustomer)}, ${when}.`,
    remedyQuestion: 'Cosa è stato dato?',
    remedyAdded: (number, thing, value) =>
      `Aggiunto al reclamo ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    remedyRemoved: (number, thing, value) =>
      `Tolto dal reclamo ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    namesOnTrust: 'I nomi valgono sulla parola: qui non ci sono password.',
    promiseQuestion: 'Entro quando torni con notizie?',
    futureTimeHint: '21:00, domani 12:00, +30m',
    futureDayHint: 'domani, ven, 2026-12-01; INVIO: nessuna data',
    promised: (number, when) => `Reclamo ${number}: notizie promesse entro ${when}.`,
    promiseHint: (number) => `Quando l'hai fatto: recovery promessa ${number} --kept`,
    promiseSettled: (number, when, outcome) => `Reclamo ${number}, promessa per ${when}: ${outcome}.`,
    formalRecorded: (number, day) =>
      `Il reclamo ${number} è formale; ${day === null ? 'manca il termine per la risposta' : `risposta entro ${day}`}.`,
    formalSent: (number, day) => `Reclamo ${number}: risposta inviata ${day}.`,
    formalUnsent: (number: number) =>
      `La risposta scritta non è ancora partita. Quando parte: recovery reclamo-formale ${number} --sent oggi`,
    formalNoDue: (number) =>
      `Fissalo: recovery reclamo-formale ${number} --due 10 (giorni lavorativi), o una volta per tutte: recovery impostazioni imposta answer-within 10`,
    formalReferenceQuestion: 'Riferimento o numero del modulo (Invio: più tardi)',
    formalDueQuestion: "Giorni lavorativi per rispondere, o l'ultimo giorno (Invio: non si sa ancora)",
    endingQuestion: "Com'è finita?",
    findingQuestion: 'Il reclamo era fondato?',
    followUpHint: (number) =>
      `Hai ricontattato ${trade.theCustomer}? Registralo: recovery ricontatto ${number}`,
    reachedQuestion: "Com'è andato il ricontatto?",
    question: {
      satisfaction: 'Ora è tutto a posto?',
      understood: 'Ha trovato comprensione?',
      told: 'Sa cosa abbiamo cambiato?',
      before: 'E prima che intervenissimo, era tutto a posto?',
      usual: 'E di solito, quando viene da noi, è tutto a posto?',
      text: 'Ha detto altro?',
      again: 'Quando riprovi?',
    },
    tomorrow: 'domani',
    retryHint: 'domani, ven, 2026-12-01; no',
    followedUp: (number, outcome) => `Reclamo ${number}: ${outcome}.`,
    cameBack: (number, day) => `Reclamo ${number}: di nuovo da noi, ${day}.`,
  },

  due: {
    title: 'Da fare adesso',
    formalTask: {
      acknowledge: 'conferma di ricevimento',
      answer: 'risposta scritta',
      authority: "copia all'autorità",
    },
    lastBefore: (isWorkingDay, day) =>
      `${isWorkingDay ? 'ultimo giorno lavorativo prima' : 'ultimo giorno di apertura prima'}: ${day}`,
    kind: {
      safety: 'salute, prima di tutto',
      aftercare: 'un collega trattato male: chiedigli come sta',
      upset: 'ancora di cattivo umore',
      gone: 'via senza una soluzione',
      promise: 'notizie promesse',
      answer: 'aspetta un primo riscontro',
      solution: 'aspetta una soluzione',
      formal: 'risposta scritta',
      follow_up: 'ricontatto',
      prevention: 'azione preventiva',
      call: 'chiamata dopo il questionario',
    },
    callBy: (day) => `fino al ${day}`,
    overdue: 'scaduto',
    nothing: 'Niente in sospeso.',
    nothingButOpen: (open, shown) =>
      `Nessuna scadenza. ${shown} ${many(open, 'reclamo è ancora aperto', 'reclami sono ancora aperti')}.`,
    openHint: 'Per vederli: recovery cerca --status open --all',
    more: (count) => `${many(count, "e un'altra cosa", `e altre ${count} cose`)}: recovery da-fare`,
    hint: 'I dettagli: recovery mostra NUMERO\nQuando è chiuso: recovery chiudi NUMERO\nPer il turno dopo: recovery da-fare --handover',
    handover: (day, shift) => `Passaggio di consegne, ${day}, ${shift}`,
    toDo: 'IN SOSPESO',
    todaySoFar: 'OGGI, FINORA',
    since: (when) => `DAL PASSAGGIO DI CONSEGNE, ${when}`,
    done: 'Cosa si è fatto',
    nothingSince: 'Da allora non è stato registrato né cambiato niente.',
    otherActions: 'INOLTRE',
    handoverRecorded: 'Passaggio di consegne registrato: la prossima pagina comincia da qui.',
    handoverHint: 'A consegne fatte: recovery da-fare --handover --done',
    nothingToday: 'Oggi nessun reclamo registrato.',
    remarks: 'Note',
  },

  review: {
    none: 'Tutti i reclami sono già stati rivisti.',
    intro: (count, shown) =>
      `${shown} ${many(count, 'reclamo', 'reclami')} senza una causa. Uno alla volta; se esci con Ctrl-C, quello che hai fatto resta.`,
    why: 'Perché è successo?',
    whyFirst: 'Cosa, di preciso?',
    whyAgain: 'E questo perché?',
    expected: `Cosa si aspettava ${trade.theCustomer}?`,
    touchpoint: 'In quale momento del servizio?',
    change: 'Cosa cambia, perché non succeda più?',
    nothing: 'niente, e dico perché',
    later: 'lo decido più avanti',
    whyNothing: 'Perché niente?',
    whatChanges: 'Cosa cambierà, di preciso?',
    who: 'Chi se ne occupa?',
    when: 'Entro quando?',
    skip: 'questo lo lascio per dopo',
    stop: 'per oggi basta',
    reviewed: (number) => `Reclamo ${number} rivisto.`,
    undecided: (number) =>
      `Resta da decidere cosa cambia:\n  recovery revisione ${number} --action "…"   oppure   --nothing "…"`,
    done: (count, shown) =>
      count === 0
        ? 'Nessun reclamo rivisto.'
        : `${shown} ${many(count, 'reclamo rivisto', 'reclami rivisti')}. Cosa è stato deciso: recovery azione elenco.`,
  },

  prevention: {
    title: 'Azioni preventive',
    none: 'Ancora nessuna azione preventiva. A partire da un reclamo: recovery revisione',
    id: 'Id',
    kind: 'Tipo',
    owner: 'Chi',
    decided: 'Decisa',
    due: 'Entro',
    done: 'Fatta',
    added: (id, text) => `Azione ${id} decisa: ${text}`,
    changed: (id) => `Azione ${id} corretta.`,
    finished: (id, text, day) => `Azione ${id} fatta, ${day}: ${text}`,
    removed: (id, text) => `Azione ${id} tolta dall'elenco: ${text}`,
    tellCustomer: (number) =>
      `Di' ${to(trade.theCustomer)} cosa è cambiato e registralo: recovery ricontatto ${number} --told sì`,
  },

  anticipate: {
    title: `Cosa si aspettano ${all(trade.customers)} e cosa può andare storto`,
    none: 'Ancora niente di registrato.',
    example: "Non hai ancora registrato niente. Ecco cosa conta di solito in un'attività come la tua:",
    startHint: 'Per metterli nel tuo elenco e cambiarli: recovery prevedi inizia',
    mayFail: 'Può andare storto',
    prevention: 'Come evitarlo',
    since: 'Dal',
    failureQuestion: 'Cosa può andare storto in quel momento?',
    added: (touchpoint) => `Aggiunto per: ${touchpoint}.`,
    changed: (id) => `Voce ${id} corretta.`,
    removed: (id) => `Voce ${id} tolta.`,
    started: (count) =>
      `Nel tuo elenco ci sono ${count} momenti del servizio. Cambiali come vuoi: recovery prevedi modifica`,
  },

  customer: {
    title: `${capital(trade.customers)} e quante volte abbiamo sbagliato con loro`,
    none: 'Nessuno da mostrare. Si riconosce qualcuno solo dal telefono o dalla e-mail.',
    open: 'Aperti',
    last: 'Ultima volta',
    satisfaction: 'Tutto a posto (1–5)',
    merged: (from, into) => `Da adesso ${from} e ${into} sono la stessa persona.`,
    erasePreview: (count, numbers, text) =>
      count === 0
        ? 'Nessun reclamo ha più questo contatto; così lo cancelli dallo storico e dalle bozze. Non si può tornare indietro.'
        : `Così cancelli nome e contatto${text ? ', e anche quello che è stato scritto,' : ''} da ${complaints(count)} (${numbers}), dallo storico e dalle bozze. Non si può tornare indietro.`,
    confirmErase: 'Procedo?',
    erased: (count, numbers) =>
      count === 0
        ? 'Cancellato dallo storico e dalle bozze; nessun reclamo aveva più questo contatto.'
        : `Cancellato. ${many(count, 'Il reclamo resta', 'I reclami restano')} nei conteggi: ${numbers}.`,
    formerComplaints: (count, numbers) =>
      `${many(count, 'Un altro reclamo aveva', 'Altri reclami avevano')} prima un suo contatto: è stato cancellato dallo storico, il resto è rimasto: ${numbers}. Se ${many(count, 'anche questo è suo', 'anche questi sono suoi')}: recovery cliente dimentica NUMERO`,
    openDrafts: (count) =>
      `${count === 1 ? 'Un suo reclamo viene registrato' : `${count} suoi reclami vengono registrati`} proprio adesso e non ${many(count, 'è stato cancellato', 'sono stati cancellati')}. Quando ${many(count, 'sarà salvato', 'saranno salvati')}, ripeti il comando.`,
    actionsStay: (count) =>
      `${count === 1 ? "Un'azione preventiva resta: è una decisione interna" : `${count} azioni preventive restano: sono decisioni interne`}. Per vedere se c'è scritto un nome: recovery azione elenco`,
    stillInFile: (typed) =>
      `Nel file può esserne rimasta traccia: un'altra postazione stava lavorando, o il disco è pieno. Quando è passato, ancora una volta:\n  recovery cliente dimentica ${typed} --yes`,
    notSearched:
      'Ciò che è danneggiato non si è potuto controllare, e può ancora parlare di questa persona. Per vederlo: recovery controlla',
    textStays: (numbers) =>
      `Quello che è stato scritto resta${numbers === '' ? '' : ` e il suo nome compare in ${numbers}`}. Per cancellare anche quello: recovery cliente dimentica NUMERO --text`,
    contactElsewhere: (count, numbers) =>
      `Il suo numero o indirizzo compare anche in ${many(count, 'un altro reclamo', 'altri reclami')}, dove non si tocca nulla: ${numbers}. Per vedere di chi: recovery mostra NUMERO`,
    nameElsewhere: (count, numbers) =>
      `Il suo nome compare anche in ${many(count, 'un altro reclamo', 'altri reclami')}, dove non si tocca nulla: ${numbers}. Se ${many(count, 'è suo', 'sono suoi')}: recovery cliente dimentica NUMERO`,
    foundInText: (count, numbers) =>
      `Non è il contatto principale di nessuno, ma compare ${many(count, 'nel reclamo', 'nei reclami')} ${numbers}. Per cancellare quella persona: recovery cliente dimentica NUMERO`,
    tracesOnly:
      'Nessun reclamo ha più questo contatto; compare ancora in uno storico, in una bozza o tra i contatti uniti.',
    severalNames: (names) =>
      `Questo contatto è di più persone: ${names}. Per cancellarne una sola: recovery cliente dimentica NUMERO`,
    copies: 'Nelle copie (esportazioni, copie di sicurezza, carta) i dati ci sono ancora.',
    retention: (numbers, months) =>
      `Hai stabilito di conservare i dati per ${months} mesi; questi sono più recenti: ${numbers}.`,
  },
});
