import type { BusinessMessages } from '../messages/business.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { complaints, many } from './grammar.ts';

export const business = (trade: TradeWords): BusinessMessages => ({
  department: {
    title: capital(trade.departments),
    added: (name) => `${name} queda en la lista.`,
    renamed: (before, after) => `${before} se llama ahora ${after}; el nombre antiguo también sirve.`,
    merged: (name, into) => `${name} cuenta ahora como ${into}.`,
    none: `Todavía no hay ${trade.departments}. Para empezar: recovery departamento añadir Cocina`,
    merges: 'Incluye',
  },

  shift: {
    title: 'Turnos',
    everyDay: 'todos los días',
    set: (names) => `Turnos: ${names}.`,
    rederived: (count) => `${complaints(count)} ${many(count, 'contada', 'contadas')} de nuevo.`,
    notRederived: (count, command) =>
      `${many(count, 'La queja guardada sigue', `Las ${count} quejas guardadas siguen`)} en la jornada y el turno de antes.\nPara volver a contar: ${command}`,
    gapsNote: 'Lo que pasa entre dos turnos cuenta como "fuera de turno".',
    crossesDayStart: (dayStart, names) =>
      `Turnos en marcha al empezar la jornada (${dayStart}): ${names}. Lo que pasa en un turno así cuenta para el día en que empezó.`,
    none: 'No hay turnos. Ejemplo: recovery turno fijar comida=12:00-16:00 cena=19:00-00:00',
    confirmReplace: (names) => `Dejaría de haber ${names}. ¿Quitarlo?`,
    confirmRecount: '¿Volver a contar lo ya apuntado con los turnos nuevos?',
  },

  settings: {
    title: 'Ajustes',
    names: {
      name: 'Nombre',
      trade: 'Tipo de negocio',
      zone: 'Zona horaria',
      country: 'País',
      formats: 'Formatos',
      region: 'Región',
      currency: 'Moneda',
      language: 'Idioma',
      'day-start': 'Comienzo de la jornada',
      'week-start': 'Primer día de la semana',
      limit: 'Límite sin preguntar',
      checklist: 'Pauta',
      page: 'Página de consejos antes de la queja',
      'acknowledge-within': 'Plazo de la primera respuesta',
      'resolve-within': 'Plazo de la solución',
      'follow-up-within': 'Plazo del seguimiento',
      'answer-within': 'Plazo para contestar a una reclamación',
      sheets: 'Hojas que quedan en el talonario',
      holidays: 'Festivos',
      'optional-holidays': 'Los días de costumbre son festivos',
      'closed-days': 'Días de cierre',
      retention: 'Tiempo que se guardan los datos',
      'cost-percent': 'Coste de una compensación, en %',
      'hourly-cost': 'Coste de una hora de personal',
      emergency: 'Número de emergencias',
    },
    set: (name, value) => `${name}: ${value}.`,
    cleared: (name) => `${name}: sin valor.`,
    formatsNow: (amount, time) => `Los importes y las horas se escriben ahora así: ${amount}, ${time}`,
    otherCurrency: (currency, country, usual, command) =>
      `Los importes van en ${currency}; en ${country} se usa ${usual}.${command === '' ? '' : ` Para cambiarlo: ${command}`}`,
    otherWeekStart: (day, country, usual, command) =>
      `La semana empieza en ${day}; en ${country}, en ${usual}. Para cambiarlo: ${command}`,
    workingDays: (count) => `${count} ${count === 1 ? 'día hábil' : 'días hábiles'}`,
    notSet: '(sin valor)',
    noRegion: 'ninguna de las del calendario',
    damaged: (value) => `dañado: ${value}`,
    preset: (departments, shifts) =>
      `${capital(trade.departments)}: ${departments}.\nTurnos: ${shifts}.\nCámbialo todo a tu gusto.`,
    value: 'Ahora',
    meaning: 'Qué es',
    key: 'Ajuste',
  },

  notice: {
    customers_apart: (count, written) =>
      `Los teléfonos se distinguen ahora por todas sus cifras: ${count === 1 ? 'un contacto que parecía de una sola persona es de varias' : `${written} contactos que parecían de una sola persona son de varias`}.\nPara verlos: recovery cliente lista --at-least 1`,
    shifts_whole: (count, written, dayStart, typed) =>
      `Lo que pasa en un turno cuenta ahora para el día en que empezó el turno, aunque ya haya empezado la jornada siguiente (${dayStart}). ${count === 1 ? 'Una queja guardada sigue en el día en que se contó' : `${written} quejas guardadas siguen en el día en que se contaron`}.\nPara volver a contar (se deshace con recovery deshacer): recovery ajustes fijar day-start ${typed} --rederive`,
    customers_together: (count, written) =>
      `Los teléfonos se leen ahora teniendo en cuenta el país: ${count === 1 ? 'una persona contaba' : `${written} personas contaban`} como varias.\nPara verlas: recovery cliente lista --at-least 1`,
  },
});
