import type { WordsMessages } from '../messages/words.ts';

export const words = (): WordsMessages => ({
  customs: {
    figures: { decimal: '.', group: ',', groupFrom: 4, money: '¤1', percent: '1%', hours: 24 },
    halfDays: ['AM', 'PM'],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
    range: (from, to) =>
      `${from.day}${from.month === to.month ? '' : ` ${from.month}`} – ${to.day} ${to.month} ${to.year}`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    longDay: ({ day, fullMonth, year }) => `${day} ${fullMonth} ${year}`,
  },

  trade: { restaurant: 'restaurant', hotel: 'hotel', clinic: 'clinic', shop: 'shop', other: 'other' },

  setting: {
    name: 'name of the business',
    trade: 'restaurant, hotel, clinic, shop or other',
    zone: 'time zone of the business',
    country: 'country, for phone numbers and dates',
    formats: 'figures and dates as in the country, or as in the language: country or language',
    region: 'region of the country, for its holidays: AN or Andalucía',
    currency: 'currency of all amounts',
    language: 'en, es, it or pt',
    'day-start': 'when the business day starts, such as 06:00',
    'week-start': 'first day of the week',
    limit: 'what staff may give without asking',
    checklist: 'checklist in use (recovery checklist list)',
    page: 'whether log starts with what to do and say',
    'acknowledge-within': 'target: first response to the customer',
    'resolve-within': 'target: resolution',
    'follow-up-within': 'target: follow-up, in days',
    'answer-within': 'working days to answer a formal complaint',
    sheets: 'complaint forms left in the pad',
    holidays: 'your own holidays, such as those of the town; see recovery holiday list',
    'optional-holidays': 'on or off: Carnival and the like, where they are not public holidays',
    'closed-days': 'weekdays on which you are closed; deadlines run on',
    retention: 'how long records must be kept, in months',
    'cost-percent': 'cost of a remedy as a percentage of its value',
    'hourly-cost': 'what an hour of staff time costs',
    emergency: 'emergency number to dial; if not set, that of the country',
  },

  outsideShifts: 'outside shifts',

  notRecorded: 'not recorded',

  tip: 'Tip',

  yes: 'yes',

  no: 'no',

  note: 'Note',
});
