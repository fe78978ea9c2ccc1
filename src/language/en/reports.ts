import type { Action, ActionKind } from '../../domain/action.ts';
import type { ReportsMessages } from '../messages/reports.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many, within } from './grammar.ts';

const actions: Readonly<Record<ActionKind, string>> = {
  add: 'recorded',
  import: 'imported',
  edit: 'changed',
  note: 'note',
  resolve: 'resolved',
  reopen: 'reopened',
  delete: 'deleted',
  restore: 'restored',
  undo: 'undo',
  department_add: 'department added',
  department_rename: 'department renamed',
  department_merge: 'departments merged',
  shift_set: 'shifts set',
  setting_set: 'setting changed',
  forget: 'customer erased',
  name_add: 'name added',
  name_rename: 'name changed',
  name_merge: 'names merged',
  path_set: 'path of the visit set',
  acknowledge: 'first word',
  remedy: 'remedy',
  promise: 'promise',
  promise_settled: 'promise settled',
  follow_up: 'asked again',
  formal: 'formal complaint',
  review: 'reviewed',
  prevention_add: 'change decided',
  prevention_edit: 'change corrected',
  prevention_done: 'change done',
  prevention_remove: 'change taken off',
  anticipate: 'anticipation',
  customer_merge: 'customers merged',
  staff_add: 'staff added',
  staff_edit: 'staff changed',
  staff_remove: 'staff taken off',
  staff_away: 'staff away',
  handover: 'handover',
  role_set: 'role set',
  checklist_set: 'checklist kept',
  checklist_remove: 'checklist taken off',
  play_set: 'playbook entry kept',
  play_remove: 'playbook entry taken off',
  letter_set: 'letter kept',
  letter_remove: 'letter taken off',
  volume_set: 'number served noted',
  volume_import: 'numbers served imported',
  volume_remove: 'number served taken off',
  survey_add: 'survey sheet recorded',
  survey_import: 'survey sheets imported',
  survey_remove: 'survey sheet taken off',
  mapping_set: 'columns of a file kept',
};

const describe = ({ kind, firstIncident, incidents, about }: Action): string => {
  const which =
    incidents > 1 ? ` ${incidents} complaints` : firstIncident === null ? '' : ` ${firstIncident}`;
  return `${actions[kind]}${which}${about === undefined ? '' : ` (${about})`}`;
};

export const reports = (trade: TradeWords): ReportsMessages => ({
  list: {
    title: 'Complaints',
    shown: (shown, total, totalShown) =>
      shown === total
        ? `${totalShown} ${many(total, 'complaint', 'complaints')}`
        : `the newest ${shown} of ${totalShown} complaints`,
    more: 'More: --limit 50, or a range such as --month 2026-11',
    deletedMark: 'deleted',
  },

  history: {
    title: (number) => `History of ${number}`,
    house: 'What was done lately',
    none: 'Nothing done yet.',
    hint: 'Of one complaint: recovery history NUMBER\nFurther back: recovery history --limit 200',
    action: actions,
    what: {
      created: 'recorded',
      updated: 'changed',
      removed: 'deleted',
      restored: 'restored',
    },
    undone: 'taken back',
    from: (before, after) => `${before} → ${after}`,
    nothing: '(nothing)',
  },

  undo: {
    will: (action, when) => `Last done: ${describe(action)}, ${when}.`,
    ask: 'Take it back?',
    done: (action, when) => `Taken back: ${describe(action)}, ${when}.`,
    restorable: (number) => `To bring it back later: recovery restore ${number}`,
    kept: 'Nothing changed.',
  },

  report: {
    cross: (rows, columns) => `Complaints: ${within(rows)} against ${within(columns)}`,
    complaints: 'Complaints',
    share: 'Share',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (days begin ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `everything: ${range} (days begin ${dayStart}, ${zone})`,
    counted: (complaints) => `${complaints} ${complaints === '1' ? 'complaint' : 'complaints'}`,
    filtered: (filter) => `only: ${filter}`,
    noneAtAll: 'No complaints recorded yet.',
    noneFit: 'Nothing fits that.',
    noneInPeriod: 'No complaints in this range.',
    thisWeekHasSome: (count, command) => `This week already has ${count}:\n  ${command}`,
    nearest: (day, command) => `The nearest are of ${day}:\n  ${command}`,
    seeList: (command) => `The complaints behind it: ${command}`,
    justified: (part) => `Justified, wholly or in part: ${part} with a finding.`,
  },

  chart: {
    middle: (value) => `median ${value}`,
    newest: (shown, total) => `the newest ${shown} of ${total}`,
  },

  weekly: {
    heading: (range, dayStart, zone) => `${range} (days begin ${dayStart}, ${zone})`,
    weekNumber: (week) => `week ${week}`,
    house: 'Your house',
    count: (complaints, shown) => `${shown} ${many(complaints, 'complaint', 'complaints')}`,
    usual: (typical, low, high, weeks) => `usually ${typical} (${low}–${high} in the ${weeks} weeks before)`,
    verdict: {
      ordinary: 'an ordinary week',
      more: 'more than usual',
      fewer: 'fewer than usual',
      goesOn: 'the week is not over',
    },
    none: (range, usual) =>
      `No complaints recorded ${range}${usual === null ? '' : `; usually ${usual}`}. All quiet, or nobody writing it down?`,
    noneOfKind: (range) => `Nothing recorded ${range}.`,
    countOfKind: (shown) => `${shown} recorded`,
    allOfKind: (shown) => `ALL (${shown})`,
    noneEver: 'Nothing recorded yet. The first one: recovery log',
    nothingBefore: 'too few weeks before to compare with',
    doToday: 'DO TODAY',
    nothingToday: 'Nothing is waiting.',
    moreDue: (_count, shown) => `and ${shown} more waiting`,
    moreChanges: (count) => `and ${count} more`,
    withoutCause: (count, total) => `${count} of ${total} ${count === '1' ? 'has' : 'have'} no cause yet`,
    unchanged: (what, count, total, given, since, areMany) =>
      `${what}: ${count} of the ${total} complaints since ${since}, ${given === null ? '' : `${given} given away, `}no change recorded. Read ${areMany ? "last week's" : 'them'}, then decide on one change:`,
    failedTwice: (who, times) =>
      `${who} was let down ${times} times in twelve weeks. See what happened, then call:`,
    nothingStandsOut: 'Nothing stands out.',
    all: (count) => (count === '1' ? 'THE ONE COMPLAINT' : `ALL ${count}`),
    totalGiven: 'total',
    usuallyGiven: (money) => `usually ${money} a week`,
    window: (weeks, count, areRated) => `${weeks} WEEKS, ${count}${areRated ? '' : ' (counts, not rates)'}`,
    rate: (rate, base, volume) => `${rate} per ${base} ${trade.served[1]} (of ${volume})`,
    per: (base) => `per ${base}`,
    changed: 'CHANGES',
    perWeek: 'a week',
    about: 'about',
    where: 'where',
    when: 'when',
    others: 'others',
    tooFewForDays: 'Too few to say which day or shift is worse; read them one by one.',
  },
});
