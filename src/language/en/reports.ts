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
  path_set: 'touchpoints set',
  acknowledge: 'first response',
  remedy: 'remedy',
  promise: 'promise',
  promise_settled: 'promise settled',
  follow_up: 'follow-up',
  formal: 'formal complaint',
  review: 'reviewed',
  prevention_add: 'action added',
  prevention_edit: 'action changed',
  prevention_done: 'action done',
  prevention_remove: 'action removed',
  anticipate: 'anticipation list changed',
  customer_merge: 'customers merged',
  staff_add: 'staff added',
  staff_edit: 'staff changed',
  staff_remove: 'staff removed',
  staff_away: 'staff absence',
  handover: 'handover',
  role_set: 'role set',
  checklist_set: 'checklist saved',
  checklist_remove: 'checklist removed',
  play_set: 'playbook entry saved',
  play_remove: 'playbook entry removed',
  letter_set: 'letter template saved',
  letter_remove: 'letter template removed',
  volume_set: 'volume recorded',
  volume_import: 'volumes imported',
  volume_remove: 'volume removed',
  holiday_add: 'holiday added',
  holiday_remove: 'holiday removed',
  survey_add: 'survey sheet recorded',
  survey_import: 'survey sheets imported',
  survey_remove: 'survey sheet removed',
  survey_called: 'call from the survey made',
  goal_set: 'goal set',
  goal_remove: 'goal removed',
  goal_decline: 'goal declined',
  self_review: 'programme reviewed',
  training_add: 'training recorded',
  training_remove: 'training removed',
  mapping_set: 'column mapping saved',
};

/** What changes the business, and by it the day or shift of complaints. */
const recounting: readonly ActionKind[] = ['shift_set', 'setting_set'];

const describe = ({ kind, firstIncident, incidents, subject }: Action): string => {
  const about = subject === undefined ? '' : ` (${subject})`;
  if (recounting.includes(kind) && incidents > 0)
    return `${actions[kind]}${about}, ${incidents} ${incidents === 1 ? 'complaint' : 'complaints'} counted again`;
  const which =
    incidents > 1 ? ` ${incidents} complaints` : firstIncident === null ? '' : ` ${firstIncident}`;
  return `${actions[kind]}${which}${about}`;
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
    recentChanges: 'Recent changes',
    none: 'No changes yet.',
    hint: 'For one complaint: recovery history NUMBER\nFurther back: recovery history --limit 200',
    action: actions,
    change: {
      created: 'recorded',
      updated: 'changed',
      removed: 'deleted',
      restored: 'restored',
    },
    undone: 'undone',
    beforeAfter: (before, after) => `${before} → ${after}`,
    emptyValue: '(nothing)',
  },

  undo: {
    lastChange: (action, when) => `Last change: ${describe(action)}, ${when}.`,
    changeBefore: (action, when) =>
      `The last change is already undone. The one before: ${describe(action)}, ${when}.`,
    confirm: 'Undo it?',
    done: (action, when) => `Undone: ${describe(action)}, ${when}.`,
    restorable: (number) => `To restore it later: recovery restore ${number}`,
    unchanged: 'Nothing was changed.',
  },

  report: {
    cross: (rows, columns) => `Complaints: ${within(rows)} by ${within(columns)}`,
    complaints: 'Complaints',
    share: 'Share',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (days from ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `all records: ${range} (days from ${dayStart}, ${zone})`,
    complaintCount: (complaints) => `${complaints} ${complaints === '1' ? 'complaint' : 'complaints'}`,
    filterLine: (filter) => `only: ${filter}`,
    compare: {
      with: (range, complaints) => `Compared with ${range}: ${complaints}`,
      running: 'The range is not over: both are counted to the same day.',
      unequal: (days, daysBefore, perWeek, perWeekBefore) =>
        `The ranges have ${days} and ${daysBefore} days: ${perWeek} a week now, ${perWeekBefore} before.`,
      before: 'Before',
      change: 'Change',
      wasBefore: (value) => `before: ${value}`,
    },
    noneRecorded: 'No complaints recorded yet.',
    noMatch: 'No complaints match.',
    noneInPeriod: 'No complaints in this range.',
    countThisWeek: (count, command) => `This week already has ${count}:\n  ${command}`,
    nearest: (day, command) => `The nearest are on ${day}:\n  ${command}`,
    seeList: (command) => `To see these complaints: ${command}`,
    justified: (part) => `Justified in full or in part: ${part} with a finding.`,
  },

  chart: {
    figures: 'The figures',
    commands: 'At the computer',
    median: (value) => `median ${value}`,
    newestShown: (shown, total) => `the newest ${shown} of ${total}`,
  },

  weekly: {
    foot: (dayStart, zone) => `Days from ${dayStart}, ${zone}.`,
    weekNumber: (week) => `week ${week}`,
    unnamedBusiness: 'Your business',
    count: (complaints, shown) => `${shown} ${many(complaints, 'complaint', 'complaints')}`,
    usual: (typical, low, high, weeks) =>
      low === high
        ? `Usually ${typical}, as in each of the ${weeks} weeks before.`
        : `Usually ${typical} (${low}–${high} in the ${weeks} weeks before).`,
    since: (count, days) => `Since then: ${count} (${days}), on next week's page.`,
    verdict: {
      ordinary: 'an ordinary week',
      more: 'more than usual',
      fewer: 'fewer than usual',
      goesOn: 'the week is not over yet',
    },
    none: (range, usual) =>
      `No complaints recorded for ${range}${usual === null ? '' : `; usually ${usual}`}. All quiet, or is nobody recording them?`,
    noneOfKind: (range) => `Nothing recorded for ${range}.`,
    countOfKind: (shown) => `${shown} recorded`,
    allOfKind: (shown) => `ALL (${shown})`,
    noneRecorded: 'Nothing recorded yet. To record the first complaint: recovery log',
    tooFewWeeksBefore: 'Too few earlier weeks to compare with.',
    doToday: 'DO TODAY',
    nothingDue: 'Nothing is due.',
    moreDue: (_count, shown) => `and ${shown} more due`,
    moreChanges: (count) => `and ${count} more`,
    withoutCause: (count, total) => `${count} of ${total} ${count === '1' ? 'has' : 'have'} no cause yet`,
    unchanged: (what, count, total, given, since, areMany) =>
      `${what}: ${count} of the ${total} complaints since ${since}, ${given === null ? '' : `${given} given away, `}no corrective action recorded. Read ${areMany ? "last week's" : 'them'}, then decide on one.`,
    failedTwice: (who, times) =>
      `${who} was let down ${times} times in twelve weeks. See what happened, then call.`,
    aCustomer: `A ${trade.customer}`,
    nothingStandsOut: 'Nothing stands out.',
    allComplaints: (count) => (count === '1' ? 'THE ONE COMPLAINT' : `ALL ${count}`),
    total: 'total',
    usualRemedyValue: (money) => `usually ${money} a week`,
    window: (weeks, count, areRated) => `${weeks} WEEKS, ${count}${areRated ? '' : ' (counts, not rates)'}`,
    rate: (rate, base, volume) => `${rate} per ${base} ${trade.served[1]} (of ${volume}).`,
    per: (base) => `per ${base}`,
    correctiveActions: 'CORRECTIVE ACTIONS',
    perWeek: 'a week',
    about: 'about',
    where: 'where',
    when: 'when',
    others: 'others',
    picture: {
      trend: 'Complaints a week',
      week: 'Week from',
      usualRange: (low, high) => `The band is the usual range, ${low} to ${high}.`,
      heat: 'Weekday and shift',
      category: 'What about',
      department: 'Where',
      given: 'Given away',
      givenThisWeek: (week, usual) => `${week} this week${usual === null ? '' : `; ${usual}`}.`,
    },
    tooFewForDays: 'Too few to say which day or shift is worse; read them one by one.',
  },
});
