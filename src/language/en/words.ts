import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';
import { capital } from './grammar.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    decimal: '.',
    group: ',',
    groupFrom: 4,
    percent: (figure) => `${figure}%`,
    money: (figure, sign) => (/^\p{L}+$/u.test(sign) ? `${figure} ${sign}` : `${sign}${figure}`),
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
  },

  status: { open: 'open', resolved: 'resolved' },

  state: { calm: 'calm', upset: 'upset', gone: 'gone' },

  severity: { 1: 'small', 2: 'spoiled it', 3: 'may not come back' },

  channel: {
    in_person: 'in person',
    phone: 'phone',
    email: 'e-mail',
    web: 'web form',
    letter: 'letter',
    review: 'public review',
    other: 'other',
  },

  dimension: {
    department: capital(trade.department),
    hour: 'Hour',
    weekday: 'Weekday',
    shift: 'Shift',
    category: 'About',
    severity: 'How bad',
    state: 'How they left',
    status: 'Status',
  },

  trade: { restaurant: 'restaurant', hotel: 'hotel', clinic: 'clinic', shop: 'shop', other: 'other' },

  setting: {
    name: 'name of the house',
    trade: 'restaurant, hotel, clinic, shop or other',
    zone: 'time zone of the house',
    currency: 'what is paid in',
    language: 'en or es',
    'day-start': 'when a new day begins; before it, the night still counts for the day before',
    'week-start': 'first day of the week',
    limit: 'what staff may give without asking',
  },

  outsideShifts: 'outside shifts',

  notRecorded: 'not recorded',

  answer: {
    text: 'What happened',
    at: 'When',
    reported: 'When we were told',
    department: 'The department',
    category: 'The category',
    severity: 'How bad',
    state: 'How they are',
    channel: 'The channel',
    place: 'The place',
    customer: 'The name',
    contact: 'The contact',
    offered: 'What was offered',
    remedy: 'What they took',
    value: 'The value',
    cost: 'The cost',
    approved_by: 'Who authorised it',
    follow_up: 'When to ask again',
    by: 'Who is writing',
    steps: 'The steps',
    note: 'The note',
    description: 'What happened',
    name: 'The name',
    shift: 'The shift',
  },

  field: {
    number: 'No.',
    when: 'When',
    businessDay: 'Counts for',
    shift: 'Shift',
    department: 'Where',
    category: 'About',
    severity: 'How bad',
    state: 'They left',
    status: 'Status',
    description: 'What happened',
    place: 'Place',
    customer: 'Name',
    contact: 'Contact',
    channel: 'Reached us',
    offered: 'Offered',
    remedy: 'They took',
    value: 'Worth to them',
    cost: 'Cost to us',
    approvedBy: 'Authorised by',
    followUpOn: 'Ask again',
    recordedBy: 'Written by',
    recordedAt: 'Written down',
    reportedAt: 'We were told',
    resolvedAt: 'Resolved',
    checklist: 'Checklist',
    stepsDone: 'Steps done',
    notes: 'Notes',
    given: 'given',
    now: 'now',
  },

  tip: 'Tip',

  yes: 'yes',

  no: 'no',

  note: 'Note',
});
