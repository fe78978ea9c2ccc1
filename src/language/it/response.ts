import type { ResponseMessages } from '../messages/response.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { all, many } from './grammar.ts';

export const response = ({ customers, department }: TradeWords): ResponseMessages => ({
  response: {
    card: {
      title: "Com'è andata?",
      intro: 'Segni un numero. Basta un minuto.',
      satisfaction: "Com'è andata questa volta?",
      text: 'Qualcosa non era come si aspettava?',
      usual: 'E di solito qui come va? (Se è la prima volta, lasci in bianco.)',
      lowest: 'male',
      highest: 'molto bene',
      mayCall: 'Possiamo chiamarla per parlarne?',
      privacy: (days) =>
        `Se sì, teniamo questi dati solo per chiamarla su questa visita, al massimo ${days} giorni. Può lasciarli in bianco.`,
      customer: 'Nome',
      contact: 'Telefono o e-mail',
      house: (parts) => `Per noi: ${parts}`,
      day: 'giorno',
      shift: 'turno',
      cut: 'Stampa e taglia lungo le linee.',
    },
    score: { 1: 'male', 2: 'non bene', 3: 'così così', 4: 'bene', 5: 'molto bene' },
    question: {
      satisfaction: "Com'è andata?",
      text: 'Qualcosa non era come si aspettavano?',
      textHint: 'con le loro parole; INVIO: niente',
      usual: 'E di solito come va?',
      mayCall: 'Si possono chiamare?',
      customer: 'Nome',
      contact: 'Telefono o e-mail',
      badContact: 'Non è un telefono né una e-mail. INVIO: nessuno.',
      day: 'In che giorno sono venuti?',
      dayHint: 'INVIO: oggi; ieri, venerdì, 2026-11-20',
      complaint: 'Lo registro come reclamo?',
    },
    outOf: (score) => `${score} su 5`,
    added: (id, day, score) => `Risposta ${id}, ${day}${score === null ? '' : `: ${score}`}.`,
    complaint: (number) => `Registrata come reclamo ${number}. Per vederlo: recovery mostra ${number}`,
    followUp: (day) => `Da ricontattare: ${day}.`,
    callUntil: (day) => `Si può chiamare fino a ${day}; poi nome e recapito si cancellano.`,
    omittedContact: {
      no_consent:
        'Nome e recapito non sono stati salvati: non hanno detto che si può chiamare. Se lo hanno detto: --may-call yes',
      no_contact: 'Nome e recapito non sono stati salvati: non c’è un telefono o una e-mail da chiamare.',
      over: 'Nome e recapito non sono stati salvati: il tempo per chiamare è passato.',
    },
    next: 'La prossima: recovery questionario aggiungi\nCosa dicono insieme: recovery rapporto questionario-breve',
    nothing: 'Non diceva niente; non è stato salvato niente.',
    removed: (id) => `La risposta ${id} non conta più.`,
    called: (id) => `Risposta ${id}: fatto. Nome e recapito non restano salvati.`,
    nobodyToCall: (id) => `Nella risposta ${id} non c'è nessuno da chiamare, o non più.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'riga letta', 'righe lette')}; nuove: ${added}; già presenti: ${known}; vuote: ${empty}.`,
    columns: 'Lette così',
    columnOf: {
      satisfaction: "com'è andata",
      usual: 'di solito',
      text: 'non era come si aspettavano',
      mayCall: 'si può chiamare',
      contact: 'recapito',
      customer: 'nome',
      shift: 'turno',
      department,
      day: 'giorno',
      sent: 'giorno di invio',
    },
    ignoredColumns: (columns) => `Non lette: ${columns}`,
    complaints: (count, shown) =>
      `${shown} ${many(count, 'dice', 'dicono')} che qualcosa non era come si aspettavano: ${many(count, 'registrata come reclamo', 'registrate come reclami')}. Per vederli: recovery cerca --channel survey`,
    wouldBeComplaints: (count, shown) =>
      `${shown} ${many(count, 'dice', 'dicono')} che qualcosa non era come si aspettavano, e ${many(count, 'sarebbe registrata come reclamo', 'sarebbero registrate come reclami')}.`,
    callable: (_count, shown) => `Si possono chiamare: ${shown}. recovery questionario elenco --calls`,
    omittedContacts: {
      no_consent: (count, shown) =>
        `${shown} ${many(count, 'recapito non salvato', 'recapiti non salvati')}: non hanno detto che si può chiamare.`,
      no_contact: (_count, shown) => `${shown} senza telefono né e-mail, anche se si poteva chiamare.`,
      over: (count, shown) =>
        `${shown} ${many(count, 'recapito non salvato', 'recapiti non salvati')}: il tempo per chiamare è passato.`,
    },
    list: {
      title: 'Risposte al questionario breve',
      calls: `${capital(customers)} che si possono chiamare`,
      none: 'Ancora nessuna risposta. Stampa i cartoncini: recovery questionario cartoncino -o cartoncino.html',
      noneInRange: 'Nessuna in questo periodo. Per vederle tutte: recovery questionario elenco --all',
      noCalls: 'Nessuno ha detto che si può chiamare, o il tempo è passato.',
      more: 'Più indietro: --all, o un periodo come --month 2026-11',
      calledHint: 'Dopo la chiamata: recovery questionario chiamato NUMERO',
      longHint: 'I questionari lunghi: recovery questionario elenco --long',
      id: 'N.',
      day: 'Giorno',
      satisfaction: 'Ora',
      usual: 'Di solito',
      text: 'Non era come si aspettavano',
      customer: 'Nome',
      contact: 'Recapito',
      callUntil: 'Fino a',
    },
    report: {
      title: `Cosa dicono ${all(customers)} a cui si chiede`,
      none: 'Nessuna risposta in questo periodo.',
      printHint: 'Per stampare i cartoncini: recovery questionario cartoncino -o cartoncino.html',
      seeAnswers: (command) => `Le risposte: ${command}`,
      answers: 'Risposte',
      countsOnly: (answers) => `${answers}; per una quota serve l'affluenza di tutti i giorni di apertura`,
      satisfied: 'Soddisfatti (4 o 5)',
      thisTime: 'Questa volta, in media',
      usual: 'Di solito, in media',
      compared: 'Rispetto al solito',
      worseSameBetter: (worse, same, better) => `peggio: ${worse}, uguale: ${same}, meglio: ${better}`,
      difference: 'Questa volta meno il solito',
      nowMean: 'Bene adesso, in media (ricontatti)',
      usualMean: `Di solito, in media (questionario; altri ${customers})`,
      byShift: 'PER TURNO',
      byDepartment: `PER ${department.toUpperCase()}`,
      count: 'Risposte',
      mean: 'Media',
      from: 'da',
      to: 'a',
      categories: 'COSA NON ERA COME SI ASPETTAVANO',
      inSurvey: 'Nel questionario',
      inComplaints: 'Reclami',
      categoriesNote:
        'A sinistra le risposte che lamentavano qualcosa; a destra tutti gli altri reclami degli stessi giorni.',
      note: (least) =>
        `Voti da 1 (male) a 5 (molto bene). Con meno di ${least} risposte si vedono solo i numeri; da … a: dove sta probabilmente la media vera. Chi risponde è solo una parte della clientela, e può pensarla diversamente.`,
    },
    found: (count, ids) =>
      `${many(count, 'Una risposta', 'Risposte')} al questionario con questo recapito: ${ids}`,
  },
  retention: {
    more: (shown) => `e altri ${shown}`,
    formal: (count, numbers) =>
      `${many(count, 'Resta fuori un reclamo formale', 'Restano fuori reclami formali')}, che si tengono secondo altre norme: ${numbers}. Per cancellare una persona: recovery cliente dimentica NUMERO`,
    none: (months) => `Nessuno ha solo dati più vecchi di ${months} mesi.`,
    past: (count, shown, months) =>
      `${shown} ${many(count, 'persona ha', 'persone hanno')} solo dati più vecchi di ${months} mesi. Si cancellerebbero nome e recapito; i reclami contano ancora. Non si può tornare indietro.`,
    confirm: (count) => `Cancellare ${many(count, 'questa persona', 'tutte')}?`,
    erased: (_count, shown) => `Cancellato: ${shown}. I reclami contano ancora.`,
  },
});
