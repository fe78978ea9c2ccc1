import type { Action, ActionKind } from '../../domain/action.ts';
import type { ReportsMessages } from '../messages/reports.ts';
import type { TradeWords } from '../messages/trades.ts';
import { complaints, many } from './grammar.ts';

const actions: Readonly<Record<ActionKind, string>> = {
  add: 'apuntada',
  import: 'importada',
  edit: 'corregida',
  note: 'nota',
  resolve: 'resuelta',
  reopen: 'reabierta',
  delete: 'borrada',
  restore: 'recuperada',
  undo: 'deshecho',
  department_add: 'departamento añadido',
  department_rename: 'departamento con otro nombre',
  department_merge: 'departamentos unidos',
  shift_set: 'turnos cambiados',
  setting_set: 'ajuste cambiado',
};

const describe = ({ kind, firstIncident, incidents, about }: Action): string => {
  const which =
    incidents > 1 ? complaints(incidents) : firstIncident === null ? '' : `queja ${firstIncident}`;
  const what = which === '' ? actions[kind] : `${which}, ${actions[kind]}`;
  return about === undefined ? what : `${what} (${about})`;
};

export const reports = (trade: TradeWords): ReportsMessages => ({
  list: {
    title: 'Quejas',
    shown: (shown, total, totalShown) => {
      const all = `${totalShown} ${many(total, 'queja', 'quejas')}`;
      if (shown === total) return all;
      return `${many(shown, 'la más reciente', `las ${shown} más recientes`)} de ${all}`;
    },
    more: 'Más: --limit 50, o un periodo, como --month 2026-11',
    deletedMark: 'borrada',
  },

  history: {
    title: (number) => `Historial de la queja ${number}`,
    action: actions,
    what: {
      created: 'apuntada',
      updated: 'corregida',
      removed: 'borrada',
      restored: 'recuperada',
      noted: 'nota añadida',
      remedied: 'compensación añadida',
    },
    undone: 'deshecho',
    from: (before, after) => `${before} → ${after}`,
    nothing: '(nada)',
  },

  undo: {
    will: (action, when) => `Lo último: ${describe(action)}, ${when}.`,
    ask: '¿Lo deshago?',
    done: (action, when) => `Deshecho: ${describe(action)}, ${when}.`,
    kept: 'No ha cambiado nada.',
  },

  report: {
    title: {
      department: `Quejas por ${trade.department}`,
      hour: 'Quejas por hora',
      weekday: 'Quejas por día de la semana',
      shift: 'Quejas por turno',
      category: 'Quejas por motivo',
      severity: 'Quejas por gravedad',
      state: 'Con qué ánimo se quedaron',
      status: 'Quejas abiertas y resueltas',
    },
    cross: (rows, columns) => `Quejas por ${rows.toLowerCase()} y ${columns.toLowerCase()}`,
    complaints: 'Quejas',
    share: '%',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (jornada desde ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `todo: ${range} (jornada desde ${dayStart}, ${zone})`,
    counted: (count) => complaints(count),
    filtered: (filter) => `solo: ${filter}`,
    noneAtAll: 'Todavía no hay quejas apuntadas.',
    noneFit: 'Ninguna queja cumple eso.',
    noneInPeriod: 'No hay quejas en este periodo.',
    thisWeekHasSome: (count, command) => `Esta semana ya hay ${count}:\n  ${command}`,
    nearest: (day, command) => `Las más cercanas son del ${day}:\n  ${command}`,
    seeList: (command) => `Las quejas una a una: ${command}`,
  },

  weekly: {
    heading: (range, dayStart, zone) => `${range} (jornada ${dayStart}, ${zone})`,
    weekNumber: (week) => `sem. ${week}`,
    house: 'Tu negocio',
    count: (count, shown) => `${shown} ${many(count, 'queja', 'quejas')}`,
    usual: (typical, low, high, weeks) =>
      `suele haber ${typical} (${low}–${high} en las ${weeks} semanas anteriores)`,
    verdict: {
      ordinary: 'una semana normal',
      more: 'más que de costumbre',
      fewer: 'menos que de costumbre',
    },
    none: (range, usual) =>
      `Ninguna queja apuntada (${range})${usual === null ? '' : `; suele haber ${usual}`}. ¿Hubo calma, o es que nadie apunta?`,
    noneEver: 'Todavía no hay nada apuntado. La primera: recovery log',
    nothingBefore: 'no hay semanas anteriores con las que comparar',
    doToday: 'PARA HOY',
    nothingToday: 'No hay nada pendiente.',
    followUpDue: (number, day, text) => `${number} seguimiento (${day}): ${text}`,
    stillUpset: (number, state, text) => `${number} sin resolver (${state}): ${text}`,
    moreToDo: (count) => `y ${count} más`,
    withoutCategory: (count, total) => `${count} de ${total} sin motivo`,
    costly: (category, count, total, given, since, command) =>
      `${category}: ${count} de las ${total} quejas desde el ${since}, ${given} en compensaciones. Léelas y decide un cambio:\n  ${command}`,
    seenOften: (category, count, total, since, command) =>
      `${category}: ${count} de las ${total} quejas desde el ${since}. Léelas y decide un cambio:\n  ${command}`,
    failedTwice: (who, times, command) =>
      `A ${who} le hemos fallado ${times} veces en doce semanas. Llama:\n  ${command}`,
    nothingStandsOut: 'Nada llama la atención.',
    all: (count) => many(count, 'LA ÚNICA QUEJA', `LAS ${count} QUEJAS`),
    totalGiven: 'total',
    usuallyGiven: (money) => `lo normal: ${money} por semana`,
    window: (weeks, count) =>
      `${weeks} ${many(weeks, 'SEMANA', 'SEMANAS')}, ${count} (en número, no por cliente)`,
    perWeek: 'por semana',
    about: 'motivo',
    where: 'dónde',
    when: 'cuándo',
    others: 'resto',
    tooFewForDays: 'Son pocas para decir qué día o turno es peor; léelas una a una.',
  },
});
