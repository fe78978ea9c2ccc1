import type { HolidayMessages } from '../messages/holidays.ts';
import { many } from './grammar.ts';

/** What is due on another day. */
const movedTask = {
  acknowledge: 'la conferma di ricevimento',
  answer: 'la risposta',
  authority: "la copia per l'autorità",
};

export const holidays = (): HolidayMessages => ({
  holiday: {
    title: (year) => `Festività del ${year}`,
    none: 'Per questo anno non si conosce nessuna festività.',
    day: 'Giorno',
    until: 'Fino al',
    name: 'Festività',
    kindTitle: 'Tipo',
    kind: {
      public: 'festa nazionale o regionale',
      optional: 'per consuetudine; conta come lavorativo',
      holiday: 'festa propria',
      vacation: 'ferie; i termini corrono',
      working: 'si lavora: giorno lavorativo',
    },
    calendar: (country, region, from, to) =>
      `Calendario: ${country}${region === null ? '' : `, ${region}`}, festività dal ${from} al ${to}.`,
    noCountry:
      'Le festività non si conoscono, perché manca il paese: recovery impostazioni imposta country IT',
    noTable: (country) =>
      `Non c'è un calendario delle festività per questo paese: ${country}. Aggiungile una per una: recovery festivo aggiungi 2027-01-01`,
    regionMissing: (country) =>
      `Mancano le festività della regione, perché non è indicata (${country}): recovery impostazioni imposta region NOME`,
    townMissing: (year) =>
      `Non ci sono le feste dei comuni, come il patrono, e per il ${year} non ne hai aggiunta nessuna. Per esempio: recovery festivo aggiungi ${year}-06-24 "San Giovanni"`,
    beyond: (to) =>
      `Il calendario finisce con il ${to}; dopo si tolgono solo i fine settimana e i tuoi giorni.`,
    mayChange:
      'I giorni degli anni successivi possono ancora cambiare. Se uno è sbagliato: recovery festivo aggiungi GIORNO, o con --working',
    optionalCounted: (names) =>
      `Qui contano come festivi: ${names}. Per cambiare: recovery impostazioni imposta optional-holidays off`,
    optionalNotCounted: (names) =>
      `Contano come giorni lavorativi: ${names}. Per cambiare: recovery impostazioni imposta optional-holidays on`,
    closedOn: (weekdays) => `Chiuso: ${weekdays}. I termini corrono lo stesso.`,
    counted: (source, count, skipped) =>
      skipped.length === 0
        ? `Conteggio: ${count} ${many(count, 'giorno lavorativo', 'giorni lavorativi')} (${source}), senza i fine settimana; in mezzo nessuna festività.`
        : `Conteggio: ${count} ${many(count, 'giorno lavorativo', 'giorni lavorativi')} (${source}), senza i fine settimana e ${skipped.join(', ')}.`,
    added: (when, kind) => `${when}: ${kind}.`,
    removed: (when) => `${when} non è più uno dei tuoi giorni.`,
    moved: {
      acknowledge: (number, from, to) =>
        `Reclamo ${number}: ora ${movedTask.acknowledge} scade ${to}; prima, ${from}.`,
      answer: (number, from, to) => `Reclamo ${number}: ora ${movedTask.answer} scade ${to}; prima, ${from}.`,
      authority: (number, from, to) =>
        `Reclamo ${number}: ora ${movedTask.authority} scade ${to}; prima, ${from}.`,
    },
    nowDue: {
      acknowledge: (number, day) => `Reclamo ${number}: ora ${movedTask.acknowledge} scade ${day}.`,
      answer: (number, day) => `Reclamo ${number}: ora ${movedTask.answer} scade ${day}.`,
      authority: (number, day) => `Reclamo ${number}: ora ${movedTask.authority} scade ${day}.`,
    },
    movedMore: (count) => `e altri ${count}; per vederli: recovery da-fare`,
    regionQuestion: "In quale regione si trova l'attività? (per le festività)",
    otherRegion: 'nessuna di queste',
    optionalQuestion: (names) => `Nei giorni di festa per consuetudine (${names}) siete chiusi?`,
    regionCleared: 'La regione era di un altro paese e non è più indicata.',
  },
});
