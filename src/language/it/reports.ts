import type { Action, ActionKind } from '../../domain/action.ts';
import type { ReportsMessages } from '../messages/reports.ts';
import type { TradeWords } from '../messages/trades.ts';
import { complaints, many, since } from './grammar.ts';

const actions: Readonly<Record<ActionKind, string>> = {
  add: 'registrato',
  import: 'importato',
  edit: 'corretto',
  note: 'nota',
  resolve: 'chiuso',
  reopen: 'riaperto',
  delete: 'eliminato',
  restore: 'ripristinato',
  undo: 'annullato',
  department_add: 'reparto aggiunto',
  department_rename: 'reparto rinominato',
  department_merge: 'reparti uniti',
  shift_set: 'turni cambiati',
  setting_set: 'impostazione cambiata',
  forget: 'dati personali cancellati',
  name_add: 'nome aggiunto',
  name_rename: 'nome cambiato',
  name_merge: 'nomi uniti',
  path_set: 'momenti del servizio definiti',
  acknowledge: 'primo riscontro',
  remedy: 'rimedio',
  promise: 'promessa',
  promise_settled: 'promessa chiusa',
  follow_up: 'ricontatto',
  formal: 'dati del reclamo formale',
  review: 'rivisto',
  prevention_add: 'azione preventiva decisa',
  prevention_edit: 'azione preventiva corretta',
  prevention_done: 'azione preventiva fatta',
  prevention_remove: 'azione preventiva tolta',
  anticipate: 'momento del servizio aggiornato',
  customer_merge: 'contatti uniti',
  staff_add: 'persona aggiunta',
  staff_edit: 'dati della persona cambiati',
  staff_remove: 'persona tolta',
  staff_away: 'assenza di una persona',
  handover: 'passaggio di consegne',
  role_set: 'limite del ruolo cambiato',
  checklist_set: 'checklist salvata',
  checklist_remove: 'checklist tolta',
  play_set: 'linee guida salvate',
  play_remove: 'linee guida tolte',
  letter_set: 'testo della lettera salvato',
  letter_remove: 'lettera riportata al testo predefinito',
  volume_set: 'affluenza registrata',
  volume_import: 'affluenza importata',
  volume_remove: 'affluenza tolta',
  holiday_add: 'festività aggiunta',
  holiday_remove: 'festività tolta',
  survey_add: 'questionario registrato',
  survey_import: 'questionari importati',
  survey_remove: 'questionario tolto',
  survey_called: 'chiamata dal questionario fatta',
  goal_set: 'obiettivo fissato',
  goal_remove: 'obiettivo tolto',
  goal_decline: 'obiettivo scartato',
  self_review: 'programma rivisto',
  training_add: 'formazione registrata',
  training_remove: 'formazione tolta',
  mapping_set: 'colonne di un file salvate',
};

/** What agrees with the complaints it was done to. */
const agreeing: readonly ActionKind[] = [
  'add',
  'import',
  'edit',
  'resolve',
  'reopen',
  'delete',
  'restore',
  'review',
];

/** What changes the business, and by it the day or shift of complaints. */
const recounting: readonly ActionKind[] = ['shift_set', 'setting_set'];

const describe = ({ kind, firstIncident, incidents, subject }: Action): string => {
  const about = subject === undefined ? '' : ` (${subject})`;
  if (recounting.includes(kind) && incidents > 0) {
    const recounted = incidents === 1 ? '1 reclamo ricalcolato' : `${incidents} reclami ricalcolati`;
    return `${actions[kind]}${about}, con ${recounted}`;
  }
  const which =
    incidents > 1 ? complaints(incidents) : firstIncident === null ? '' : `reclamo ${firstIncident}`;
  // "3 reclami, risolti": what was done agrees with how many.
  const done = incidents > 1 && agreeing.includes(kind) ? actions[kind].replace(/o$/u, 'i') : actions[kind];
  const what = which === '' ? done : `${which}, ${done}`;
  return `${what}${about}`;
};

export const reports = (trade: TradeWords): ReportsMessages => ({
  list: {
    title: 'Reclami',
    shown: (shown, total, totalShown) => {
      const all = `${totalShown} ${many(total, 'reclamo', 'reclami')}`;
      if (shown === total) return all;
      return `${shown} su ${all}, ${many(shown, 'il più recente', 'i più recenti')}`;
    },
    more: 'Altri: --limit 50, o un periodo, per esempio --month 2026-11',
    deletedMark: 'eliminato',
  },

  history: {
    title: (number) => `Storico del reclamo ${number}`,
    recentChanges: 'Cosa è stato fatto di recente',
    none: 'Non è stato ancora fatto nulla.',
    hint: 'Di un solo reclamo: recovery storico NUMERO\nPiù indietro: recovery storico --limit 200',
    action: actions,
    change: {
      created: 'registrato',
      updated: 'corretto',
      removed: 'eliminato',
      restored: 'ripristinato',
    },
    undone: 'annullato',
    beforeAfter: (before, after) => `${before} → ${after}`,
    emptyValue: '(niente)',
  },

  undo: {
    lastChange: (action, when) => `Ultima cosa fatta: ${describe(action)}, ${when}.`,
    changeBefore: (action, when) =>
      `L'ultima modifica è già annullata. Quella prima: ${describe(action)}, ${when}.`,
    confirm: 'La annullo?',
    done: (action, when) => `Annullato: ${describe(action)}, ${when}.`,
    restorable: (number) => `Per ripristinarlo in seguito: recovery ripristina ${number}`,
    unchanged: 'Non è cambiato niente.',
  },

  report: {
    cross: (rows, columns) => `Reclami per ${rows.toLowerCase()} e ${columns.toLowerCase()}`,
    complaints: 'Reclami',
    share: '%',
    total: 'Totale',
    period: (range, dayStart, zone) => `${range} (giornata dalle ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `tutto: ${range} (giornata dalle ${dayStart}, ${zone})`,
    complaintCount: (count) => complaints(count),
    filterLine: (filter) => `solo: ${filter}`,
    compare: {
      with: (range, complaints) => `A confronto con ${range}: ${complaints}`,
      running: 'Il periodo non è finito: di entrambi si contano gli stessi giorni.',
      unequal: (days, daysBefore, perWeek, perWeekBefore) =>
        `I periodi hanno ${days} e ${daysBefore} giorni: ora ${perWeek} a settimana, prima ${perWeekBefore}.`,
      before: 'Prima',
      change: 'Differenza',
      wasBefore: (value) => `prima: ${value}`,
    },
    noneRecorded: 'Ancora nessun reclamo registrato.',
    noMatch: 'Nessun caso corrisponde.',
    noneInPeriod: 'Nessun reclamo in questo periodo.',
    countThisWeek: (count, command) => `Questa settimana, finora, ${count}:\n  ${command}`,
    nearest: (day, command) => `I più vicini sono di ${day}:\n  ${command}`,
    seeList: (command) => `I reclami uno per uno: ${command}`,
    justified: (part) => `Fondati, del tutto o in parte: ${part} valutati.`,
  },

  chart: {
    figures: 'I numeri',
    commands: 'Al computer',
    median: (value) => `mediana ${value}`,
    newestShown: (shown, total) => `gli ultimi ${shown} di ${total}`,
  },

  weekly: {
    foot: (dayStart, zone) => `Giornata dalle ${dayStart}, ${zone}.`,
    weekNumber: (week) => `sett. ${week}`,
    unnamedBusiness: 'La tua attività',
    count: (count, shown) => `${shown} ${many(count, 'reclamo', 'reclami')}`,
    usual: (typical, low, high, weeks) =>
      low === high
        ? `Di solito ${typical}, come in ognuna delle ${weeks} settimane precedenti.`
        : `Di solito ${typical} (${low}–${high} nelle ${weeks} settimane precedenti).`,
    since: (count, days) => `Da allora: ${count} (${days}), nella pagina della prossima settimana.`,
    verdict: {
      ordinary: 'una settimana normale',
      more: 'più del solito',
      fewer: 'meno del solito',
      goesOn: 'la settimana non è ancora finita',
    },
    none: (range, usual) =>
      `Nessun reclamo registrato (${range})${usual === null ? '' : `; di solito ${usual}`}. Periodo tranquillo, o nessuno ha registrato niente?`,
    noneOfKind: (range) => `Niente di registrato (${range}).`,
    countOfKind: (shown) => `Registrati: ${shown}`,
    allOfKind: (shown) => `TUTTI (${shown})`,
    noneRecorded: "Non c'è ancora niente. Il primo: recovery reclamo",
    tooFewWeeksBefore: 'Troppo poche settimane precedenti per un confronto.',
    doToday: 'DA FARE OGGI',
    nothingDue: 'Niente in sospeso.',
    moreDue: (count, shown) => `e ancora ${shown} ${many(count, 'cosa', 'cose')} in sospeso`,
    moreChanges: (count) => many(count, 'e un altro', `e altri ${count}`),
    withoutCause: (count, total) => `${count} su ${total} ancora senza una causa`,
    unchanged: (what, count, total, given, from, areMany) =>
      `${what}: ${count} reclami su ${total} ${since(from)}, ${given === null ? '' : `${given} in rimedi, `}e nessuna azione preventiva registrata. ${areMany ? 'Leggi quelli della settimana' : 'Leggili'} e decidi cosa cambiare.`,
    failedTwice: (who, times) =>
      `Con ${who} abbiamo sbagliato ${times} volte in dodici settimane. Guarda cosa è successo e telefona.`,
    aCustomer: `un ${trade.customer}`,
    nothingStandsOut: 'Niente di particolare.',
    allComplaints: (count) => many(count, "L'UNICO RECLAMO", `TUTTI E ${count} I RECLAMI`),
    total: 'totale',
    usualRemedyValue: (money) => `di solito ${money} a settimana`,
    window: (weeks, count, areRated) =>
      `${weeks} ${many(weeks, 'SETTIMANA', 'SETTIMANE')}, ${count}${areRated ? '' : ' (numeri assoluti)'}`,
    rate: (rate, base, volume) => `${rate} ogni ${base} ${trade.served[1]} (su ${volume}).`,
    per: (base) => `ogni ${base}`,
    correctiveActions: 'AZIONI PREVENTIVE',
    perWeek: 'a settimana',
    about: 'motivo',
    where: 'dove',
    when: 'quando',
    others: 'altri',
    picture: {
      trend: 'Reclami a settimana',
      week: 'Settimana dal',
      usualRange: (low, high) => `La fascia è la norma: da ${low} a ${high}.`,
      heat: 'Giorno e turno',
      category: 'Per quale motivo',
      department: 'Dove',
      given: 'Quanto è stato dato',
      givenThisWeek: (week, usual) => `${week} questa settimana${usual === null ? '' : `; ${usual}`}.`,
    },
    tooFewForDays: 'Troppo pochi per dire quale giorno o turno va peggio; leggili uno per uno.',
  },
});
