import type { TradeWords } from '../messages/trades.ts';
import type { WordsMessages } from '../messages/words.ts';

export const words = (trade: TradeWords): WordsMessages => ({
  customs: {
    figures: { decimal: ',', group: '.', groupFrom: 5, money: '1\u00A0¤', percent: '1\u00A0%', hours: 24 },
    halfDays: ['a.\u00A0m.', 'p.\u00A0m.'],
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    weekdaysShort: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    monthsShort: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
    range: (from, to) =>
      `${from.day}${from.month === to.month ? '' : ` ${from.month}`} – ${to.day} ${to.month} ${to.year}`,
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    longDay: ({ day, fullMonth, year }) => `${day} de ${fullMonth} de ${year}`,
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
    country: 'país del negocio: para teléfonos y fechas',
    formats: 'cifras y fechas como en el país o según el idioma: country o language',
    region: 'región del país, por sus festivos: AN o Andalucía',
    currency: 'en qué se cobra',
    language: 'en, es, it o pt',
    'day-start': 'cuándo empieza la jornada; lo de antes cuenta para la víspera',
    'week-start': 'primer día de la semana',
    limit: 'límite autorizado: lo que se puede dar sin preguntar',
    checklist: 'la pauta que sale primero; véase recovery pauta lista',
    page: 'on u off: si la queja empieza con qué hacer y qué decir',
    'acknowledge-within': `objetivo: primera respuesta al ${trade.customer}`,
    'resolve-within': 'objetivo: una solución',
    'follow-up-within': 'objetivo: seguimiento, en días',
    'answer-within': 'días hábiles para contestar a una reclamación',
    sheets: 'hojas de reclamaciones que quedan',
    holidays: 'festivos propios, como los locales; véase recovery festivo lista',
    'optional-holidays': 'on u off: Carnaval y similares, donde no son festivos oficiales',
    'closed-days': 'días de la semana en que se cierra; los plazos corren igual',
    retention: 'cuántos meses hay que guardar los datos',
    'cost-percent': 'cuánto te cuesta una compensación, en % de su valor',
    'hourly-cost': 'lo que cuesta una hora de personal',
    emergency: 'número de emergencias; si no, el del país',
  },

  outsideShifts: 'fuera de los turnos',

  notRecorded: 'no consta',

  tip: 'Consejo',

  yes: 'sí',

  no: 'no',

  note: 'Nota',
});
