import type { SurveyMessages } from '../messages/survey.ts';
import type { TradeWords } from '../messages/trades.ts';
import { all, many } from './grammar.ts';

export const survey = ({ customers }: TradeWords): SurveyMessages => ({
  survey: {
    sheet: {
      title: 'Cosa si aspetta, e cosa trova qui?',
      intro:
        "Per ogni frase segni due numeri: quanto dovrebbe valere per un'attività eccellente di questo tipo, e quanto vale qui (1 per niente, 7 del tutto). Lasci in bianco ciò che non sa dire.",
      expected: "In un'attività eccellente",
      here: 'Qui',
      share: 'Distribuisca 100 punti: di più a ciò che per Lei conta di più.',
      points: 'Punti',
      total: 'In tutto',
      day: 'Data',
      thanks: 'Grazie. Non occorre che scriva il Suo nome.',
    },
    questions: {
      intro:
        'Due numeri per ogni frase, quelli segnati sul foglio: atteso e qui, per esempio 6 5. INVIO: non detto. < torna indietro; con Ctrl-C non resta niente.',
      day: 'In che giorno è stato compilato?',
      dayHint: 'oggi, venerdì, 2026-11-20',
      progress: (at, of) => `${at} di ${of}`,
      badPair: 'Due numeri da 1 a 7, per esempio 6 5; uno solo: 6/ oppure /5. INVIO: non detto.',
      points: (names) => `Punti, 100 in tutto: ${names}`,
      pointsHint: 'per esempio 30 20 20 15 15',
      nothing: 'Non diceva niente; non è stato salvato niente.',
    },
    added: (id, day, answered, of) => `Questionario ${id}, ${day}: risposto a ${answered} frasi su ${of}.`,
    next: 'Il prossimo: recovery questionario aggiungi\nCosa dicono insieme: recovery rapporto servqual',
    removed: (id) => `Il questionario ${id} non conta più.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'riga letta', 'righe lette')}; nuove: ${added}; già presenti: ${known}; vuote: ${empty}.`,
    ignoredColumns: (columns) => `Colonne che non sono del questionario, non lette: ${columns}`,
    list: {
      title: 'Questionari compilati',
      none: 'Ancora nessun questionario. Stampane uno da distribuire: recovery questionario foglio -o questionario.html',
      noneInRange: 'Nessuno in questo periodo. Per vederli tutti: recovery questionario elenco --all',
      more: 'Più indietro: --all, o un periodo come --month 2026-11',
      id: 'N.',
      day: 'Giorno',
      answered: 'Risposte',
      points: 'Punti',
      pointsGiven: 'distribuiti',
      gap: 'Scarto medio',
    },
    report: {
      title: `Cosa si aspettano ${all(customers)}, e cosa trovano`,
      sheetCount: (n, shown) => `${shown} ${many(n, 'questionario compilato', 'questionari compilati')}`,
      none: 'Ancora nessun questionario. Stampane uno da distribuire: recovery questionario foglio -o questionario.html',
      otherRange: (sheets, range, command) =>
        `Nessuno in questo periodo. Ce ne sono altri, ${range} (${sheets}): ${command}`,
      seeSheets: (command) => `I questionari: ${command}`,
      dimension: 'Cosa',
      answers: 'Risposte',
      expected: 'Atteso',
      perceived: 'Trovato',
      gap: 'Scarto',
      points: 'Punti',
      weighted: 'Pesato',
      overall: 'Insieme',
      unweighted: 'Meno di 5 hanno distribuito i punti: le cinque voci contano uguale.',
      tooFew: (sheets) => `${sheets}: troppo poco per dirlo.`,
      furthestBelow: 'PIÙ LONTANO DA CIÒ CHE SI ASPETTANO',
      noneBelow: 'Da nessuna parte si resta sotto le attese.',
      statement: 'Frase',
      note: "Atteso: in un'attività eccellente; trovato: qui; entrambi da 1 a 7. Uno scarto sotto lo 0 vuol dire restare al di sotto. Punti: quanto conta per loro, su 100; pesato: lo scarto secondo i punti.",
    },
  },
});
