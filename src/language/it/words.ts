import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';
import { capital } from './grammar.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    decimal: ',',
    group: '.',
    groupFrom: 5,
    percent: (figure) => `${figure}%`,
    money: (figure, sign) => `${figure}\u00A0${sign}`,
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    weekdaysShort: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
    monthsShort: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
  },

  status: { open: 'aperto', resolved: 'risolto' },

  state: { calm: 'tranquillo', upset: 'scontento', gone: "se n'è andato" },

  severity: { 1: 'lieve', 2: 'ci è rimasto male', 3: 'forse non torna' },

  channel: {
    in_person: 'di persona',
    phone: 'telefono',
    email: 'e-mail',
    web: 'modulo sul sito',
    letter: 'lettera',
    review: 'recensione pubblica',
    other: 'altro',
  },

  dimension: {
    department: capital(trade.department),
    hour: 'Orario',
    weekday: 'Giorno',
    shift: 'Turno',
    category: 'Motivo',
    severity: 'Gravità',
    state: 'Umore',
    status: 'Stato',
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
    currency: 'in che valuta si paga',
    language: 'en, es, it o pt',
    'day-start': 'quando comincia la giornata; prima è ancora ieri',
    'week-start': 'primo giorno della settimana; 1 è lunedì',
    limit: 'quanto si può concedere senza chiedere',
  },

  outsideShifts: 'fuori turno',

  notRecorded: 'non indicato',

  answer: {
    text: 'Cosa è successo',
    at: 'Quando',
    reported: "Quando ce l'hanno detto",
    department: 'Reparto',
    category: 'Motivo',
    severity: 'Gravità',
    state: 'Umore',
    channel: 'Canale',
    place: 'Posto',
    customer: 'Nome',
    contact: 'Contatto',
    offered: 'Cosa è stato offerto',
    remedy: 'Cosa ha scelto',
    value: 'Valore',
    cost: 'Costo',
    approved_by: 'Chi autorizza',
    follow_up: 'Ricontatto',
    by: 'Chi scrive',
    steps: 'Passi',
    note: 'Nota',
    description: 'Cosa è successo',
    name: 'Nome',
    shift: 'Turno',
  },

  field: {
    number: 'N.',
    when: 'Quando',
    businessDay: 'Giornata',
    shift: 'Turno',
    department: 'Dove',
    category: 'Motivo',
    severity: 'Gravità',
    state: 'Umore',
    status: 'Stato',
    description: 'Cosa è successo',
    place: 'Posto',
    customer: 'Nome',
    contact: 'Contatto',
    channel: 'Canale',
    offered: 'Offerto',
    remedy: 'Ha scelto',
    value: 'Valore',
    cost: 'Ci costa',
    approvedBy: 'Chi autorizza',
    followUpOn: 'Ricontatto',
    recordedBy: 'Scritto da',
    recordedAt: 'Scritto il',
    reportedAt: 'Saputo il',
    resolvedAt: 'Risolto il',
    checklist: 'Checklist',
    stepsDone: 'Passi fatti',
    notes: 'Note',
    given: 'Concesso',
    now: 'Adesso',
  },

  tip: 'Consiglio',

  yes: 'sì',

  no: 'no',

  note: 'Nota',
});
