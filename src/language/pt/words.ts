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
    weekdays: ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'],
    weekdaysShort: ['seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'],
    monthsShort: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
  },

  status: { open: 'aberta', resolved: 'resolvida' },

  state: { calm: 'calmo', upset: 'descontente', gone: 'foi-se embora' },

  severity: { 1: 'ligeira', 2: 'estragou a visita', 3: 'pode não voltar' },

  channel: {
    in_person: 'em pessoa',
    phone: 'telefone',
    email: 'e-mail',
    web: 'formulário no site',
    letter: 'carta',
    review: 'comentário público',
    other: 'outro',
  },

  dimension: {
    department: capital(trade.department),
    hour: 'Hora',
    weekday: 'Dia',
    shift: 'Turno',
    category: 'Motivo',
    severity: 'Gravidade',
    state: 'Ânimo',
    status: 'Estado',
  },

  trade: {
    restaurant: 'restaurante, café ou bar',
    hotel: 'hotel ou alojamento local',
    clinic: 'clínica ou consultório',
    shop: 'loja',
    other: 'outro negócio',
  },

  setting: {
    name: 'nome da casa',
    trade: 'restaurant, hotel, clinic, shop ou other',
    zone: 'fuso horário da casa',
    currency: 'moeda em que se cobra',
    language: 'en, es, it ou pt',
    'day-start': 'hora de fecho do dia; até lá ainda é ontem',
    'week-start': 'primeiro dia da semana; 1 é segunda',
    limit: 'quanto se pode dar sem pedir autorização',
  },

  outsideShifts: 'fora de turno',

  notRecorded: 'não consta',

  answer: {
    text: 'O que se passou',
    at: 'Quando',
    reported: 'Quando soubemos',
    department: capital(trade.department),
    category: 'Motivo',
    severity: 'Gravidade',
    state: 'Ânimo',
    channel: 'Canal',
    place: 'Local',
    customer: 'Nome',
    contact: 'Contacto',
    offered: 'O que se propôs',
    remedy: 'O que escolheu',
    value: 'Valor',
    cost: 'Custo',
    approved_by: 'Quem autorizou',
    follow_up: 'Quando voltar a perguntar',
    by: 'Quem regista',
    steps: 'Passos',
    note: 'Nota',
    description: 'O que se passou',
    name: 'Nome',
    shift: 'Turno',
  },

  field: {
    number: 'N.º',
    when: 'Quando',
    businessDay: 'Conta para',
    shift: 'Turno',
    department: 'Onde',
    category: 'Motivo',
    severity: 'Gravidade',
    state: 'Ânimo',
    status: 'Estado',
    description: 'O que se passou',
    place: 'Local',
    customer: 'Nome',
    contact: 'Contacto',
    channel: 'Canal',
    offered: 'Proposto',
    remedy: 'Escolheu',
    value: 'Valor',
    cost: 'Custou-nos',
    approvedBy: 'Autorizado por',
    followUpOn: 'Seguimento',
    recordedBy: 'Registada por',
    recordedAt: 'Registada em',
    reportedAt: 'Soubemos em',
    resolvedAt: 'Resolvida em',
    checklist: 'Guião',
    stepsDone: 'Passos dados',
    notes: 'Notas',
    given: 'Compens.',
    now: 'Agora',
  },

  tip: 'Sugestão',

  yes: 'sim',

  no: 'não',

  note: 'Nota',
});
