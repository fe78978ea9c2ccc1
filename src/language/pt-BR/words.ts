import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    figures: { decimal: ',', group: '.', groupFrom: 4, money: '¤\u00A01', percent: '1%', hours: 24 },
    halfDays: ['AM', 'PM'],
    weekdays: ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'],
    weekdaysShort: ['seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'],
    monthsShort: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
    range: (from, to) =>
      `${from.day}${from.month === to.month ? '' : ` ${from.month}`} – ${to.day} ${to.month} ${to.year}`,
    months: [
      'janeiro',
      'fevereiro',
      'março',
      'abril',
      'maio',
      'junho',
      'julho',
      'agosto',
      'setembro',
      'outubro',
      'novembro',
      'dezembro',
    ],
    longDay: ({ day, fullMonth, year }) => `${day} de ${fullMonth} de ${year}`,
  },

  trade: {
    restaurant: 'restaurante, café ou bar',
    hotel: 'hotel ou pousada',
    clinic: 'clínica ou consultório',
    shop: 'loja',
    other: 'outro negócio',
  },

  setting: {
    name: 'nome do estabelecimento',
    trade: 'restaurant, hotel, clinic, shop ou other',
    zone: 'fuso horário do estabelecimento',
    country: 'país do estabelecimento: para telefones e datas',
    formats: 'números e datas do país ou do idioma: country ou language',
    region: 'estado ou região, por causa dos feriados: SP ou São Paulo',
    currency: 'moeda em que você cobra',
    language: 'en, es, it ou pt',
    'day-start': 'hora em que o dia fecha; até lá ainda é ontem',
    'week-start': 'primeiro dia da semana',
    limit: 'quanto cada um pode dar sem pedir autorização',
    checklist: 'os passos que aparecem primeiro; ver recovery roteiro lista',
    page: 'on ou off: se a reclamação começa pelo que fazer e dizer',
    'acknowledge-within': `meta: a primeira resposta ao ${trade.customer}`,
    'resolve-within': 'meta: uma solução',
    'follow-up-within': 'meta: o acompanhamento, em dias',
    'answer-within': 'dias úteis para responder a uma reclamação formal',
    sheets: 'folhas de reclamação que restam',
    holidays: 'feriados próprios, como o municipal; ver recovery feriado lista',
    'optional-holidays': 'on ou off: Carnaval e outros, onde não são feriados oficiais',
    'closed-days': 'dias da semana em que o estabelecimento fecha; os prazos correm',
    retention: 'por quanto tempo os registros são guardados, em meses',
    'cost-percent': 'quanto uma compensação custa ao estabelecimento, em % do valor',
    'hourly-cost': 'quanto custa uma hora de funcionário',
    emergency: 'número de emergência; senão, o do país',
  },

  outsideShifts: 'fora dos turnos',

  notRecorded: 'não consta',

  tip: 'Dica',

  yes: 'sim',

  no: 'não',

  note: 'Nota',
});
