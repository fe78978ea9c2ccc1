import type { FormalMessages } from '../messages/formal.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many, to } from './grammar.ts';

export const formal = (trade: TradeWords): FormalMessages => ({
  formal: {
    title: (number) => `Reclamo formale ${number}`,
    register: 'Registro dei reclami formali',
    none: 'Nessun reclamo formale.',
    deadline: 'Scadenza',
    task: {
      acknowledge: 'confermare la ricezione',
      answer: `rispondere ${to(trade.theCustomer)}`,
      authority: "copia all'autorità",
    },
    channel: { paper: 'su carta', electronic: 'per via elettronica' },
    column: {
      incident: 'Reclamo',
      reference: 'Numero',
      received: 'Ricevuto',
      called: 'Tipo',
      channel: 'Arrivo',
      authority: 'Autorità',
      notice: 'Avviso',
      paper: 'La nostra copia',
      finding: 'Esito',
      text: 'Fatto',
      task: 'Che cosa fare',
      due: 'Ultimo giorno',
      done: 'Svolto',
      how: 'Come',
      counted: 'Conteggio',
      rule: 'Norma',
      state: 'Stato',
      name: 'Si chiama',
      terms: 'Termini',
      source: 'Fonte',
    },
    term: (count, unit) =>
      unit === 'month'
        ? `${count} ${many(count, 'mese', 'mesi')}`
        : `${count} ${many(count, 'giorno', 'giorni')}${unit === 'working' ? many(count, ' lavorativo', ' lavorativi') : ''}`,
    after: (term, day) => `${term} da ${day}`,
    own: 'fissato da te',
    noDay: 'nessun giorno fissato',
    waitsFor: {
      receipt: 'dalla ricezione',
      notice: "dall'avviso dell'autorità",
      acknowledgement: 'dalla conferma di ricezione',
    },
    uncounted: (number, received) =>
      `Nessun termine è stato contato, perché quando il reclamo è diventato formale non risultava nessuna norma. Per contarlo: recovery reclamo-formale ${number} --received ${received}`,
    noticeHint: (number) => `Quando arriva l'avviso: recovery reclamo-formale ${number} --notice oggi`,
    mustContain: (text) => `Che cosa deve contenere la risposta: ${text}`,
    keep: (months) => `Conserva i documenti per ${months} mesi.`,
    noSource: 'nessuna trovata',
    readOn: (source, day) => `${source}, letto il ${day}`,
    isOld: 'È stato letto più di un anno fa: verifica che valga ancora.',
    noAdvice: 'Ogni norma è indicata con la sua fonte. Non è consulenza legale: chiedi a chi ti assiste.',
    recorded: (number, due) =>
      due === null
        ? `Il reclamo ${number} è formale. Non risulta nessuna scadenza.`
        : `Il reclamo ${number} è formale. Per prima cosa: ${due}.`,
    details: (number) => `Tutte le scadenze e la loro fonte: recovery reclamo-formale ${number}`,
    done: (number, task, day) => `Reclamo ${number}: ${task}, svolto il ${day}.`,
    nothingLeft: (number) => `Reclamo ${number}: non resta nessuna scadenza.`,
    calledQuestion: `Come lo chiama ${trade.theCustomer}?`,
    sheetsLeft: (count) =>
      count === 0
        ? 'Non ci sono più moduli.'
        : `${many(count, 'Resta', 'Restano')} ${count} ${many(count, 'modulo', 'moduli')}.`,
    sheetsOrder: 'Ordina altri moduli; poi: recovery impostazioni imposta sheets 25',
    rules: 'Norme per i reclami formali',
    noRules: (place) =>
      `Non risulta nessuna norma per ${place}. Per fissare un termine tuo: recovery impostazioni imposta answer-within 10`,
    noCountry: 'Le norme dipendono dal Paese: recovery impostazioni imposta country IT',
    regionHint: 'Possono valere anche norme della tua regione: recovery impostazioni imposta region NOME',
    state: {
      on: 'in uso',
      off: 'messa da parte da te',
      note: 'non confermata: non usata',
      scope: 'solo per alcuni: non usata',
      none: 'nessun termine trovato',
    },
    useHint: (rule) =>
      `Per usare una norma o fissare altri giorni: recovery reclamo-formale norme ${rule} --on, o --answer 10w`,
    ruleSet: (rule, state, terms) => `${rule}: ${state}${terms === '' ? '' : ` (${terms})`}.`,
  },
});
