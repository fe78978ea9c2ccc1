import type { TrainMessages } from '../messages/train.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const train = (trade: TradeWords): TrainMessages => ({
  train: {
    title: 'Formazione',
    person: 'Chi',
    topic: 'Cosa',
    day: 'Quando',
    topics: { start: 'la pagina per iniziare', drill: 'un esercizio' },
    nobody: 'Non è ancora registrata nessuna formazione.',
    nobodyHint: 'Per registrarla: recovery formazione fatto NOME inizia',
    suggested: 'Il prossimo passo',
    firstPage: 'Una pagina per chi è nuovo; leggetela insieme, poi provate un caso:',
    skipped: (word, skipped, of) =>
      `${word} è il passo che si salta di più (${skipped} su ${of}). La sua pagina, e un caso da provare:`,
    recordIt: 'Per registrare chi è stato formato: recovery formazione fatto NOME TEMA',
    done: (person, topic, day) => `${person}: ${topic}, ${day}.`,
    removed: (id) => `Tolto: ${id}.`,
    goesToo: (count) =>
      `Con la persona ${many(count, 'se ne va', 'se ne vanno')} ${count} ${many(count, 'voce', 'voci')} di formazione.`,

    page: {
      title: `Quando un ${trade.customer} si lamenta`,
      step: (number, word) => `Passo ${number}: ${word}`,
      give: 'Cosa puoi concedere senza chiedere',
      everybody: 'tutti',
      noLimit: 'non è fissato un limite; se non è poca cosa, chiedi prima',
      offers: 'Cosa offriamo',
      call: 'Chi chiamare',
      emergency: 'Emergenza',
      never: 'Mai',
      nevers: [
        'Discutere su chi ha ragione',
        'Promettere quello che oggi non si può fare',
        'Dare un omaggio al posto della soluzione',
        'Tacere qualcosa che può far male a qualcuno',
        'Scrivere un nome o un dettaglio sotto una recensione',
      ],
      afterwards: 'Dopo',
      write: 'Annotalo subito, finché te lo ricordi: recovery reclamo',
      abuse: 'Se qualcuno insulta o minaccia',
      tips: 'Cosa aiuta',
      tryIt: 'Provalo in due minuti',
      safetyFirst:
        "Se è in gioco la salute, niente resta com'è: fermati, chiedi aiuto e solo dopo parla del resto.",
    },

    steps: {
      anticipate: {
        tips: [
          'Chiediti cosa si aspettava e a cosa serviva: un compleanno, una riunione, una notte di sonno.',
          "Cerca i segnali: un bicchiere vuoto, uno sguardo all'orologio, una valigia ancora chiusa.",
          'Avvicinati prima che debbano chiamarti.',
        ],
        tryIt:
          'Ognuno racconta un momento di questa settimana in cui si poteva capire prima che qualcuno parlasse.',
      },
      acknowledge: {
        tips: [
          'Lascia finire, anche se sai già come va a finire.',
          'Ripeti il fatto e il disagio in una frase.',
          'Niente "ma", niente motivi, niente altri.',
        ],
        tryIt:
          "Uno racconta in trenta secondi un fastidio vero. L'altro ripete il fatto e il disagio, e basta.",
      },
      apologise: {
        tips: [
          '"Mi dispiace per quello che è successo" non ammette colpe e non costa niente.',
          'Una volta basta; tre sembrano paura.',
          "Di' il tuo nome e che ci pensi tu.",
        ],
        tryIt:
          'Ognuno lo dice a voce alta, una volta, guardando l\'altro, che ascolta se c\'è un "se" o un "ma".',
      },
      alternatives: {
        tips: [
          'Due o tre cose, non di più, e tutte possibili adesso.',
          "Di' con la stessa chiarezza cosa non si può.",
          'Lascia scegliere; poi fai proprio quello.',
        ],
        tryIt:
          'Prendete il reclamo che sentite più spesso. Ognuno dice tre offerte che si possono mantenere oggi, entro quello che può concedere.',
      },
      amends: {
        tips: [
          'Prima si sistema, poi il gesto; mai il contrario.',
          'Torna e chiedi: è quello che resta impresso.',
          "Se hai promesso un'ora, arriva cinque minuti prima.",
        ],
        tryIt: "Di' come torneresti: quando, con quale prima frase, e cosa fai se non è ancora a posto.",
      },
    },

    drill: {
      title: 'Esercizio di dieci minuti',
      run: [
        'Due o tre persone: una si lamenta, una risponde, una osserva. Ognuno legge solo la propria scheda, due minuti.',
        'Tre minuti in piedi. Chi si lamenta va avanti finché sarebbe davvero contento, o se ne andrebbe.',
        'Cinque minuti per parlarne: prima chi ha risposto, poi chi si è lamentato, per ultimo chi ha osservato. Poi si cambia ruolo.',
      ],
      guest: 'Scheda di chi si lamenta',
      staff: 'Scheda di chi risponde',
      observer: 'Scheda di chi osserva',
      afterwards: 'Per parlarne dopo: come può andare bene',
      who: 'Cosa è successo',
      says: 'Cominci così',
      calms: 'Ti calma',
      worse: 'Ti fa infuriare',
      know: 'Cosa sai',
      give: 'Puoi concedere',
      call: 'Puoi chiamare',
      tick: 'Segna quello che hai visto; non è un voto per nessuno.',
      marks: {
        safety: "si ferma subito e chiede aiuto; niente resta com'è e non si cercano cause",
        abuse:
          'dice una volta dove sta il limite, fa un passo indietro, chiama qualcuno; dopo, qualcuno si prende cura di chi ha subito',
        public: 'né nome, né data, né dettagli in pubblico; invita a parlarne in privato',
      },
      markNames: { safety: 'SALUTE', abuse: 'INSULTI', public: 'IN PUBBLICO' },
      privateHint:
        'È uno dei tuoi reclami. I nomi registrati sono stati tolti, ma nel testo possono essercene altri: leggilo prima di distribuirlo.',
    },

    own: {
      who: (details) => `Sei un ${trade.customer} (${details}).`,
      happened: 'Ecco cosa è stato annotato:',
      say: 'Raccontalo con parole tue, come se ti fosse appena successo.',
      calms: 'Qualcuno che ti lascia finire, ripete cosa è andato storto e ti fa scegliere.',
      worse: (avoid) => `Questo: ${avoid}.`,
      noWorse: 'Giustificazioni, e scuse non sentite.',
      staff: 'Non sai ancora niente. Qualcuno si avvicina e non è contento.',
      upset: 'Il tuo disagio è vero.',
    },

    cases: {
      title: 'Casi per esercitarsi',
      id: 'Caso',
      what: 'Di cosa si tratta',
      own: 'I vostri reclami',
      shipped: 'Casi pronti',
      none: 'Nessuno vostro negli ultimi tre mesi.',
      pick: 'Quale caso?',
      hint: 'Schede da stampare: recovery formazione esercizio CASO\nNel terminale: recovery formazione pratica CASO',
    },

    practice: {
      intro: 'È per esercitarsi: non si salva niente. Ecco cosa succede.',
      words: 'con parole tue; INVIO: niente',
      result: 'Cosa hai fatto, accanto a un buon modo di farlo',
      you: 'Tu',
      good: 'Un buon modo',
      record: 'Da annotare',
      nothing: 'niente',
      end: "C'è più di un buon modo. Cosa faresti diversamente?",
    },
    skippedStep: (word, skipped, of) =>
      `Il passo che si salta di più: ${word} (${skipped} su ${of}). Una pagina da distribuire:`,
    pageCommand: (topic) => `recovery formazione pagina ${topic}`,
    drillCommand: 'recovery formazione esercizio',
  },
});
