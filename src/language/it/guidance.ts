import type { GuidanceMessages } from '../messages/guidance.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { numbered } from '../numbered.ts';
import { many } from './grammar.ts';

export const guidance = (trade: TradeWords): GuidanceMessages => ({
  guidance: {
    id: 'Id',
    name: 'Nome',
    steps: 'Passi',
    checklists: 'Checklist',
    inUse: 'in uso',
    listHint:
      "Per usarne un'altra: recovery impostazioni imposta checklist ID\nIl cartoncino per la cassa: recovery checklist cartoncino",
    useHint: (id) => `Per usarla: recovery impostazioni imposta checklist ${id}`,
    do: 'Fai',
    say: "Di'",
    avoid: 'Non adesso',
    more: 'Perché',
    valid: (name, id, steps) => `Va bene: ${name} (${id}), ${steps} ${many(steps, 'passo', 'passi')}.`,
    saved: (name, id) => `${name} è nell'elenco come ${id}.`,
    removed: (name) => `${name} non è più nell'elenco.`,
    textSavedIn: (file: string) => `Non è cambiato niente. Quello che hai scritto è in ${file}.`,
    nowInUse: (name: string, id: string) => `Da adesso si usa: ${name} (${id}).`,
    editAgain: 'Riapro per correggere?',
    authorisers: 'Chi può dare di più',
    playbook: capital(trade.playbook),
    everythingElse: 'tutto il resto',
    remedies: 'Cosa si può dare',
    alternatives: 'Da proporre',
    limit: 'Senza chiedere, fino a',
    help: 'Chi aiuta',
    caseByCase: 'secondo il caso',
    reviewed: 'Ultima verifica',
    shipped: 'testo predefinito',
    stale: (day) => `${day}: più di sei mesi fa, va ancora bene?`,
    validPlay: (name, remedies) =>
      `Va bene: ${name}, ${remedies} ${many(remedies, 'rimedio possibile', 'rimedi possibili')}.`,
    savedPlay: (name) => `${capital(trade.playbook)} salvate: ${name}.`,
    reviewedPlay: 'Restano come sono; è registrato che oggi le hai verificate.',
    reason: {
      not_this: () => 'qui ci vuole altro',
      missing: ({ value }) => `manca ${String(value)}`,
      unknown_key: ({ value, known }) =>
        `"${String(value)}" qui non vuol dire niente; ci sono: ${String(known)}`,
      not_text: () => 'ci vuole un testo',
      not_list: () => 'ci vuole un elenco',
      not_number: () => 'ci vuole un numero',
      not_day: () => 'ci vuole un giorno come 2026-11-20',
      empty_list: () => "l'elenco è vuoto",
      too_many: ({ limit }) => `al massimo ${String(limit)}`,
      too_long: ({ limit }) => `più di ${String(limit)} caratteri`,
      twice: ({ value }) => `c'è già un altro ${String(value)} uguale`,
      unknown_name: ({ value }) => `"${String(value)}" non è in nessun elenco`,
    },
  },

  letter: {
    title: 'Lettere',
    ownIn: 'Testo tuo in',
    addressee: trade.customer,
    finding: { justified: 'fondato', partly: 'fondato in parte', not_justified: 'non fondato' },
    owned: {
      justified: 'Ha ragione: abbiamo sbagliato.',
      partly: 'In parte ha ragione: in questo abbiamo sbagliato.',
    },
    declined: "Abbiamo esaminato con attenzione il Suo reclamo e siamo giunti a un'altra conclusione.",
    whatGap: '[Cosa è successo, in una o due frasi per il cliente.]',
    mediation: {
      accepted:
        'Se questa risposta non risolve la questione, può rivolgersi a un organismo di risoluzione alternativa delle controversie: [nome e sito]. Accettiamo la mediazione.',
      refused:
        'Se questa risposta non risolve la questione, può rivolgersi a un organismo di risoluzione alternativa delle controversie: [nome e sito]. Non accettiamo la mediazione.',
      unsaid:
        "[Indica un organismo di risoluzione alternativa delle controversie con il suo sito, e scrivi se l'attività accetta la mediazione.]",
    },
    ownCause: (cause) => `La causa è stata questa: ${cause}.`,
    whatQuestion: 'Cosa è successo, in una frase per il cliente? (niente: resta uno spazio)',
    noHouse: `La lettera non ha il nome dell'attività. Per impostarlo: recovery impostazioni imposta name "…"`,
    noSignature: 'Nessuno firma la lettera. Per dire chi: --signed "…"',
    blankHint: 'Nella lettera ci sono spazi per le tue parole: riempili, o usa --what e --text.',
    withCause: 'La lettera dice la causa. Rileggila prima di spedirla.',
    wait: (time) => `Dormici sopra: non pubblicarla prima delle ${time}.`,
    markAsSent: (number) => `Quando è pubblicata: recovery riscontro ${number}`,
    saved: (name) => `${name}: il tuo testo è salvato.`,
    removed: (name) => `${name}: di nuovo il testo predefinito.`,
  },

  staff: {
    title: 'Personale',
    none: 'Ancora nessuno in elenco. Per cominciare: recovery personale aggiungi Anna --role capoturno --limit 50',
    name: 'Nome',
    role: 'Ruolo',
    limit: 'Può dare',
    noLimit: 'senza limite',
    upTo: (amount) => `fino a ${amount}`,
    added: (name, limit) => `${name} è nell'elenco: ${limit}.`,
    changed: (name) => `${name}: dati aggiornati.`,
    removed: (name) => `${name} non è più nell'elenco; quello che ha registrato resta.`,
    roleSet: (role, limit) => `${capital(role)}: ${limit}.`,
    awayUntil: 'Assente fino a',
    away: (name, day) => `${name} è assente fino al ${day} compreso.`,
    returned: (name) => `${name} è di nuovo presente.`,
    handedOver: (to, complaints, promises, changes) => {
      const parts = [
        ...numbered(complaints, 'reclamo', 'reclami'),
        ...numbered(promises, 'notizie promesse per il reclamo', 'notizie promesse per i reclami'),
        ...numbered(changes, 'azione preventiva', 'azioni preventive'),
      ].join('; ');
      return parts === ''
        ? `Non c'è niente in sospeso da passare a ${to}.`
        : `D'ora in poi se ne occupa ${to}: ${parts}.`;
    },
  },

  names: {
    reserved: (name, flag) =>
      `Nell'elenco c'è un nome "${name}". In un filtro quella parola vuol dire un'altra cosa; per vederlo: ${flag}`,
    one: {
      department: capital(trade.department),
      category: 'Motivo',
      cause: 'Causa',
      touchpoint: 'Momento del servizio',
    },
    title: {
      department: capital(trade.departments),
      category: 'Motivi dei reclami',
      cause: 'Cause',
      touchpoint: 'Momenti del servizio',
    },
    none: {
      department: 'Ancora nessun reparto. Il primo: recovery reparto aggiungi Cucina',
      category:
        'Non ne hai ancora di tuoi; i soliti funzionano lo stesso: recovery registra … --category attesa',
      cause: 'Non ne hai ancora di tue; le solite te le propone: recovery revisione',
      touchpoint: 'Non ne hai ancora di tuoi. Per cominciare dai soliti: recovery prevedi inizia',
    },
  },

  slip: {
    title: 'Scheda reclamo',
    when: 'Data e ora',
    severity: 'Quanto è grave?  1 lieve   2 visita rovinata   3 forse non torna',
    offered: 'Cosa è stato offerto, cosa ha scelto, quanto vale?',
    state: "Umore all'uscita:  sereno   di cattivo umore   via prima di poter chiedere",
    who: `${capital(trade.place)}, nome, telefono o e-mail`,
    followUp: 'Quando facciamo il ricontatto?',
    writer: 'Chi registra',
  },
});
