import type { Action, ActionKind } from '../../domain/action.ts';
import type { ReportsMessages } from '../messages/reports.ts';
import type { TradeWords } from '../messages/trades.ts';
import { complaints, many, newOf, theHour } from './grammar.ts';

export const actionWords = (trade: TradeWords): Readonly<Record<ActionKind, string>> => ({
  add: 'apuntada',
  import: 'importada',
  edit: 'corregida',
  note: 'nota',
  resolve: 'resuelta',
  reopen: 'reabierta',
  delete: 'borrada',
  restore: 'recuperada',
  undo: 'deshecho',
  department_add: newOf('department', trade).toLowerCase(),
  department_rename: `${trade.department} con otro nombre`,
  department_merge: `unión de ${trade.departments}`,
  shift_set: 'turnos cambiados',
  setting_set: 'ajuste cambiado',
  forget: `datos del ${trade.customer} borrados`,
  name_add: 'nombre añadido',
  name_rename: 'nombre cambiado',
  name_merge: 'nombres unidos',
  path_set: 'momentos del servicio cambiados',
  acknowledge: 'primera respuesta',
  remedy: 'compensación',
  promise: 'promesa',
  promise_settled: 'promesa cerrada',
  follow_up: 'seguimiento',
  formal: 'reclamación',
  review: 'revisada',
  prevention_add: 'medida decidida',
  prevention_edit: 'medida corregida',
  prevention_done: 'medida hecha',
  prevention_remove: 'medida quitada',
  anticipate: 'previsión',
  customer_merge: `${trade.customers} unidos`,
  staff_add: 'alguien más en el equipo',
  staff_edit: 'datos de alguien del equipo',
  staff_remove: 'alguien menos en el equipo',
  staff_away: 'ausencia de alguien del equipo',
  handover: 'cambio de turno',
  role_set: 'límite de un cargo',
  checklist_set: 'pauta guardada',
  checklist_remove: 'pauta quitada',
  play_set: `${trade.playbook}, entrada guardada`,
  play_remove: `${trade.playbook}, entrada quitada`,
  letter_set: 'carta guardada',
  letter_remove: 'carta quitada',
  volume_set: 'afluencia apuntada',
  volume_import: 'afluencia importada',
  volume_remove: 'afluencia quitada',
  holiday_add: 'festivo añadido',
  holiday_remove: 'festivo quitado',
  survey_add: 'cuestionario apuntado',
  survey_import: 'cuestionarios importados',
  survey_remove: 'cuestionario quitado',
  survey_called: 'llamada por la encuesta hecha',
  goal_set: 'objetivo fijado',
  goal_remove: 'objetivo quitado',
  goal_decline: 'objetivo descartado',
  self_review: 'programa revisado',
  training_add: 'formación apuntada',
  training_remove: 'formación quitada',
  mapping_set: 'columnas de un archivo guardadas',
});

/** What changes the business, and by it the day or shift of complaints. */
const recounting: readonly ActionKind[] = ['shift_set', 'setting_set'];

const describe = (
  { kind, firstIncident, incidents, subject }: Action,
  actions: Readonly<Record<ActionKind, string>>,
): string => {
  const about = subject === undefined ? '' : ` (${subject})`;
  if (recounting.includes(kind) && incidents > 0) {
    const recounted = incidents === 1 ? '1 queja contada de nuevo' : `${incidents} quejas contadas de nuevo`;
    return `${actions[kind]}${about}, con ${recounted}`;
  }
  const which =
    incidents > 1 ? complaints(incidents) : firstIncident === null ? '' : `queja ${firstIncident}`;
  const what = which === '' ? actions[kind] : `${which}, ${actions[kind]}`;
  return `${what}${about}`;
};

/** What was done last, by the words for actions. */
export const undone = (
  actions: Readonly<Record<ActionKind, string>>,
): Pick<ReportsMessages['undo'], 'lastChange' | 'changeBefore' | 'done'> => ({
  lastChange: (action, when) => `Lo último: ${describe(action, actions)}, ${when}.`,
  changeBefore: (action, when) =>
    `El último cambio ya está deshecho. El anterior: ${describe(action, actions)}, ${when}.`,
  done: (action, when) => `Deshecho: ${describe(action, actions)}, ${when}.`,
});

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
    recentChanges: 'Lo último que se ha hecho',
    none: 'Todavía no se ha hecho nada.',
    hint: 'De una sola queja: recovery historial NÚMERO\nMás atrás: recovery historial --limit 200',
    action: actionWords(trade),
    change: {
      created: 'apuntada',
      updated: 'corregida',
      removed: 'borrada',
      restored: 'recuperada',
    },
    undone: 'deshecho',
    beforeAfter: (before, after) => `${before} → ${after}`,
    emptyValue: '(nada)',
  },

  undo: {
    ...undone(actionWords(trade)),
    confirm: '¿Lo deshago?',
    restorable: (number) => `Para recuperarla más tarde: recovery restaurar ${number}`,
    unchanged: 'No ha cambiado nada.',
  },

  report: {
    cross: (rows, columns) => `Quejas por ${rows.toLowerCase()} y ${columns.toLowerCase()}`,
    complaints: 'Quejas',
    share: '%',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (jornada desde ${theHour(dayStart)}, ${zone})`,
    allTime: (range, dayStart, zone) => `todo: ${range} (jornada desde ${theHour(dayStart)}, ${zone})`,
    complaintCount: (count) => complaints(count),
    filterLine: (filter) => `solo: ${filter}`,
    compare: {
      with: (range, complaints) => `En comparación con ${range}: ${complaints}`,
      running: 'El periodo no ha terminado: de los dos se cuentan los mismos días.',
      unequal: (days, daysBefore, perWeek, perWeekBefore) =>
        `Los periodos tienen ${days} y ${daysBefore} días: ahora ${perWeek} por semana, antes ${perWeekBefore}.`,
      before: 'Antes',
      change: 'Cambio',
      wasBefore: (value) => `antes: ${value}`,
    },
    noneRecorded: 'Todavía no hay quejas apuntadas.',
    noMatch: 'No hay ninguna queja así.',
    noneInPeriod: 'No hay quejas en este periodo.',
    countThisWeek: (count, command) => `Esta semana ya hay ${count}:\n  ${command}`,
    nearest: (day, command) => `Las más cercanas son del ${day}:\n  ${command}`,
    seeList: (command) => `Las quejas una a una: ${command}`,
    justified: (part) => `Justificadas, del todo o en parte: ${part} con conclusión.`,
  },

  chart: {
    figures: 'Las cifras',
    commands: 'En el ordenador',
    median: (value) => `mediana ${value}`,
    newestShown: (shown, total) => `los últimos ${shown} de ${total}`,
  },

  weekly: {
    foot: (dayStart, zone) => `Jornada desde ${theHour(dayStart)}, ${zone}.`,
    weekNumber: (week) => `sem. ${week}`,
    unnamedBusiness: 'Tu negocio',
    count: (count, shown) => `${shown} ${many(count, 'queja', 'quejas')}`,
    usual: (typical, low, high, weeks) =>
      low === high
        ? `Suele haber ${typical}, como en cada una de las ${weeks} semanas anteriores.`
        : `Suele haber ${typical} (${low}–${high} en las ${weeks} semanas anteriores).`,
    since: (count, days) => `Desde entonces: ${count} (${days}), en la página de la próxima semana.`,
    verdict: {
      ordinary: 'una semana normal',
      more: 'más que de costumbre',
      fewer: 'menos que de costumbre',
      goesOn: 'la semana aún no ha terminado',
    },
    none: (range, usual) =>
      `Ninguna queja apuntada (${range})${usual === null ? '' : `; suele haber ${usual}`}. ¿Hubo calma o es que nadie apunta?`,
    noneOfKind: (range) => `Nada apuntado (${range}).`,
    countOfKind: (shown) => `Apuntadas: ${shown}`,
    allOfKind: (shown) => `TODAS (${shown})`,
    noneRecorded: 'Todavía no hay nada apuntado. Para empezar: recovery queja',
    tooFewWeeksBefore: 'Faltan semanas anteriores con las que comparar.',
    doToday: 'PARA HOY',
    nothingDue: 'No hay nada pendiente.',
    moreDue: (count, shown) => `y ${shown} ${many(count, 'cosa pendiente', 'cosas pendientes')} más`,
    moreChanges: (count) => `y ${count} más`,
    withoutCause: (count, total) => `${count} de ${total} todavía sin causa`,
    unchanged: (what, count, total, given, since, areMany) =>
      `${what}: ${count} de las ${total} quejas desde el ${since}, ${given === null ? '' : `${given} en compensaciones, `}y ninguna medida preventiva apuntada. ${areMany ? 'Lee las de la semana' : 'Léelas'} y decide qué vas a cambiar.`,
    failedTwice: (who, times) =>
      `A ${who} le hemos fallado ${times} veces en doce semanas. Mira qué pasó y llama.`,
    aCustomer: `un ${trade.customer}`,
    nothingStandsOut: 'Nada llama la atención.',
    allComplaints: (count) => many(count, 'LA ÚNICA QUEJA', `LAS ${count} QUEJAS`),
    total: 'total',
    usualRemedyValue: (money) => `lo normal: ${money} por semana`,
    window: (weeks, count, areRated) =>
      `${weeks} ${many(weeks, 'SEMANA', 'SEMANAS')}, ${count}${areRated ? '' : ' (cifras absolutas)'}`,
    rate: (rate, base, volume) => `${rate} por cada ${base} ${trade.served[1]} (de ${volume}).`,
    per: (base) => `por ${base}`,
    correctiveActions: 'MEDIDAS PREVENTIVAS',
    perWeek: 'por semana',
    about: 'motivo',
    where: 'dónde',
    when: 'cuándo',
    others: 'resto',
    picture: {
      trend: 'Quejas por semana',
      week: 'Semana del',
      usualRange: (low, high) => `La franja es lo normal: de ${low} a ${high}.`,
      heat: 'Día y turno',
      category: 'Por qué motivo',
      department: 'Dónde',
      given: 'Lo que se dio',
      givenThisWeek: (week, usual) => `${week} esta semana${usual === null ? '' : `; ${usual}`}.`,
    },
    tooFewForDays: 'Son pocas para decir qué día o turno es peor; léelas una a una.',
  },
});
