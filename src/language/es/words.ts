import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';
import { capital } from './grammar.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    decimal: ',',
    group: '.',
    groupFrom: 5,
    percent: (figure) => `${figure}\u00A0%`,
    money: (figure, sign) => `${figure}\u00A0${sign}`,
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    weekdaysShort: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    monthsShort: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
  },

  status: { open: 'abierta', resolved: 'resuelta' },

  state: { calm: 'tranquilo', upset: 'molesto', gone: 'se marchó' },

  severity: { 1: 'leve', 2: 'estropeó la visita', 3: 'quizá no vuelva' },

  channel: {
    in_person: 'en persona',
    phone: 'teléfono',
    email: 'correo',
    web: 'formulario web',
    letter: 'carta',
    review: 'reseña pública',
    other: 'otra',
  },

  dimension: {
    department: capital(trade.department),
    hour: 'Hora',
    weekday: 'Día',
    shift: 'Turno',
    category: 'Motivo',
    severity: 'Gravedad',
    state: 'Ánimo',
    status: 'Estado',
  },

  trade: {
    restaurant: 'restaurante o bar',
    hotel: 'hotel u hostal',
    clinic: 'clínica o consulta',
    shop: 'tienda',
    other: 'otro negocio',
  },

  setting: {
    name: 'nombre del negocio',
    trade: 'restaurant, hotel, clinic, shop u other',
    zone: 'zona horaria del negocio',
    currency: 'en qué se cobra',
    language: 'en o es',
    'day-start': 'cuándo empieza la jornada; antes aún es ayer',
    'week-start': 'primer día de la semana; 1 es lunes',
    limit: 'lo que se puede dar sin preguntar',
  },

  outsideShifts: 'fuera de turno',

  notRecorded: 'no consta',

  answer: {
    text: 'Lo ocurrido',
    at: 'Cuándo',
    reported: 'Cuándo nos lo dijeron',
    department: 'El departamento',
    category: 'El motivo',
    severity: 'La gravedad',
    state: 'El ánimo',
    channel: 'La vía',
    place: 'El sitio',
    customer: 'El nombre',
    contact: 'El contacto',
    offered: 'Lo ofrecido',
    remedy: 'Lo que aceptaron',
    value: 'El valor',
    cost: 'El coste',
    approved_by: 'Quién lo autorizó',
    follow_up: 'Cuándo volver a preguntar',
    by: 'Quién escribe',
    steps: 'Los pasos',
    note: 'La nota',
    description: 'Lo ocurrido',
    name: 'El nombre',
    shift: 'El turno',
  },

  field: {
    number: 'N.º',
    when: 'Cuándo',
    businessDay: 'Jornada',
    shift: 'Turno',
    department: 'Dónde',
    category: 'Motivo',
    severity: 'Gravedad',
    state: 'Ánimo',
    status: 'Estado',
    description: 'Qué pasó',
    place: 'Lugar',
    customer: 'Nombre',
    contact: 'Contacto',
    channel: 'Vía',
    offered: 'Ofrecido',
    remedy: 'Eligió',
    value: 'Valor',
    cost: 'Nos cuesta',
    approvedBy: 'Autoriza',
    followUpOn: 'Seguimiento',
    recordedBy: 'Escrita por',
    recordedAt: 'Escrita el',
    reportedAt: 'Avisaron el',
    resolvedAt: 'Resuelta el',
    checklist: 'Pauta',
    stepsDone: 'Pasos dados',
    notes: 'Notas',
    given: 'Dado',
    now: 'Ahora',
  },

  tip: 'Consejo',

  yes: 'sí',

  no: 'no',

  note: 'Nota',
});
