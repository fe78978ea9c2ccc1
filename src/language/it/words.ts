import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';
import { to } from './grammar.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    figures: { decimal: ',', group: '.', groupFrom: 5, money: '1\u00A0¤', percent: '1%', hours: 24 },
    halfDays: ['AM', 'PM'],
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    weekdaysShort: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
    monthsShort: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
    range: (from, to) =>
      `${from.day}${from.month === to.month ? '' : ` ${from.month}`} – ${to.day} ${to.month} ${to.year}`,
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    longDay: ({ day, fullMonth, year }) => `${day === 1 ? '1º' : day} ${fullMonth} ${year}`,
  },

  trade: {
    restaurant: 'ristorante, bar o caffè',
    hotel: 'hotel o B&B',
    clinic: 'clinica o studio medico',
    shop: 'negozio',
    other: 'altra attività',
  },

  setting: {
    name: "nome dell'attività",
    trade: 'restaurant, hotel, clinic, shop o other',
    zone: "fuso orario dell'attività",
    country: "Paese dell'attività: per telefoni e date",
    formats: 'cifre e date come nel Paese o secondo la lingua: country o language',
    region: 'regione del paese, per le sue festività: 25 o Lombardia',
    currency: 'in che valuta si paga',
    language: 'en, es, it o pt',
    'day-start': 'quando comincia la giornata; prima è ancora ieri',
    'week-start': 'primo giorno della settimana',
    limit: 'quanto si può dare senza chiedere',
    checklist: 'i passi mostrati per primi; vedi recovery checklist elenco',
    page: 'on o off: se il reclamo comincia con cosa fare e cosa dire',
    'acknowledge-within': `obiettivo: primo riscontro ${to(trade.theCustomer)}`,
    'resolve-within': 'obiettivo: soluzione',
    'follow-up-within': 'obiettivo: ricontatto, in giorni',
    'answer-within': 'giorni lavorativi per rispondere a un reclamo formale',
    sheets: 'moduli di reclamo rimasti',
    holidays: 'feste proprie, come il patrono; vedi recovery festivo elenco',
    'optional-holidays': 'on oppure off: Carnevale e simili, dove non sono feste nazionali',
    'closed-days': 'giorni della settimana di chiusura; i termini corrono lo stesso',
    retention: 'per quanto tempo conservare i dati, in mesi',
    'cost-percent': 'quanto ti costa un rimedio, in percentuale del suo valore',
    'hourly-cost': "quanto costa un'ora di personale",
    emergency: 'numero di emergenza; altrimenti quello del Paese',
  },

  outsideShifts: 'fuori dai turni',

  notRecorded: 'non indicato',

  tip: 'Consiglio',

  yes: 'sì',

  no: 'no',

  note: 'Nota',
});
