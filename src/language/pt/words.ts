import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    figures: { decimal: ',', group: '.', groupFrom: 5, money: '1\u00A0¤', percent: '1%', hours: 24 },
    halfDays: ['a.m.', 'p.m.'],
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
    hotel: 'hotel ou alojamento local',
    clinic: 'clínica ou consultório',
    shop: 'loja',
    other: 'outro negócio',
  },

  setting: {
    name: 'nome do estabelecimento',
    trade: 'restaurant, hotel, clinic, shop ou other',
    zone: 'fuso horário do estabelecimento',
    country: 'país do estabelecimento: para telefones e datas',
    formats: 'números e datas como no país ou segundo a língua: country ou language',
    region: 'região do país, por causa dos feriados: SP ou São Paulo',
    currency: 'moeda em que se cobra',
    language: 'en, es, it ou pt',
    'day-start': 'hora de fecho do dia; até lá ainda é ontem',
    'week-start': 'primeiro dia da semana',
    limit: 'quanto se pode dar sem pedir autorização',
    checklist: 'os passos que aparecem primeiro; ver recovery guião lista',
    page: 'on ou off: se a reclamação começa pelo que fazer e dizer',
    'acknowledge-within': `meta: a primeira resposta ao ${trade.customer}`,
    'resolve-within': 'meta: uma solução',
    'follow-up-within': 'meta: o seguimento, em dias',
    'answer-within': 'dias úteis para responder a uma reclamação formal',
    sheets: 'folhas de reclamação que restam',
    holidays: 'feriados próprios, como o municipal; ver recovery feriado lista',
    'optional-holidays': 'on ou off: Carnaval e outros, onde não são feriados oficiais',
    'closed-days': 'dias da semana em que se fecha; os prazos correm na mesma',
    retention: 'quanto tempo se guardam os registos, em meses',
    'cost-percent': 'quanto custa ao estabelecimento uma compensação, em % do seu valor',
    'hourly-cost': 'quanto custa uma hora de pessoal',
    emergency: 'número de emergência; senão, o do país',
  },

  outsideShifts: 'fora dos turnos',

  notRecorded: 'não consta',

  tip: 'Sugestão',

  yes: 'sim',

  no: 'não',

  note: 'Nota',
});
