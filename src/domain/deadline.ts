import type { Change } from './action.ts';
import type { DeadlineFields, Entry, FormalFields } from './entry.ts';
import {
  formalTasks,
  lastDayOf,
  type DutyTerm,
  type FormalRule,
  type FormalTask,
  type Term,
} from './formal.ts';
import type { HolidayCalendar } from './time/holidays.ts';
import type { Day } from './time/wall.ts';

/** A deadline of the owner's own for the answer: a term after receipt, or a day. */
export type OwnDeadline = { readonly term: Term } | { readonly dueOn: Day };

/** A term that a rule demands. */
export type Duty = Omit<DutyTerm, 'rule'> & { readonly rule: Pick<FormalRule, 'id'> };

/** From what the deadlines of a formal complaint follow. */
export interface DeadlineBasis {
  readonly formal: Pick<FormalFields, 'receivedOn' | 'noticeOn'>;
  /** When the complaint was acknowledged; null if not yet. */
  readonly acknowledgedOn: Day | null;
  readonly duties: readonly Duty[];
  /** Praise needs no answer where a rule demands something else for it. */
  readonly isPraise: boolean;
  /** Null if there is none; then an answer without a day is planned where no rule demands one. */
  readonly own: OwnDeadline | null;
}

export type PlannedDeadline = Omit<DeadlineFields, 'doneOn' | 'how'>;

const undated = { rule: null, count: null, unit: null, countedFrom: null, dueOn: null };

/** Plans the deadlines of a formal complaint. A term whose beginning is not known yet has no day. */
export function planDeadlines(
  { formal, acknowledgedOn, duties, isPraise, own }: DeadlineBasis,
  calendar: HolidayCalendar,
): readonly PlannedDeadline[] {
  const starts = {
    receipt: formal.receivedOn,
    notice: formal.noticeOn,
    acknowledgement: acknowledgedOn,
  };
  const counted = (task: FormalTask, rule: string | null, term: Term, from: Day | null): PlannedDeadline => ({
    task,
    rule,
    count: term.count,
    unit: term.unit,
    countedFrom: from,
    dueOn: from === null ? null : lastDayOf(term, from, calendar),
  });
  const demanded = duties.map(({ task, rule, from, ...term }) => counted(task, rule.id, term, starts[from]));
  if (own === null && demanded.some(({ task }) => isPraise || task === 'answer')) return demanded;
  return [
    ...demanded,
    own !== null && 'term' in own
      ? counted('answer', null, own.term, formal.receivedOn)
      : { ...undated, task: 'answer', dueOn: own?.dueOn ?? null },
  ];
}

/** A deadline that is stored under its id, or will be if that is null. */
export type Deadline = DeadlineFields & { readonly id: number | null };

/** Replaces the deadlines that are not met by those planned. One that is met stays, and is not planned again. */
export function replan(
  stored: readonly Deadline[],
  planned: readonly PlannedDeadline[],
): readonly Deadline[] {
  const isSame = (one: PlannedDeadline, other: PlannedDeadline) =>
    one.task === other.task && one.rule === other.rule;
  const met = stored.filter(({ doneOn }) => doneOn !== null);
  const open = planned.filter((deadline) => !met.some((each) => isSame(each, deadline)));
  return [
    ...met,
    ...open.map((deadline) => {
      const id = stored.find((before) => isSame(before, deadline))?.id ?? null;
      return { ...deadline, id, doneOn: null, how: null };
    }),
  ];
}

/** Marks as done what was done on a day; a task that no deadline demands is added. */
export function markDone(
  deadlines: readonly Deadline[],
  done: Readonly<Partial<Record<FormalTask, Day>>>,
  how: string | null,
): readonly Deadline[] {
  const marked = deadlines.map((deadline): Deadline => {
    const doneOn = done[deadline.task];
    return doneOn === undefined ? deadline : { ...deadline, doneOn, how };
  });
  const added = formalTasks.flatMap((task): readonly Deadline[] => {
    const doneOn = done[task];
    if (doneOn === undefined || deadlines.some((each) => each.task === task)) return [];
    return [{ ...undated, id: null, task, doneOn, how }];
  });
  return [...marked, ...added];
}

/** Returns the changes that bring the stored deadlines of an incident to these. */
export function deadlineChanges(
  incident: number | 'created',
  stored: readonly Entry<'deadline'>[],
  deadlines: readonly Deadline[],
): readonly Change[] {
  return [
    ...deadlines.flatMap(({ id, ...fields }): readonly Change[] => {
      if (id === null) return [{ change: 'create', of: 'deadline', incident, fields }];
      return incident === 'created' ? [] : [{ change: 'update', of: 'deadline', id, incident, set: fields }];
    }),
    ...stored.flatMap(({ id }): readonly Change[] =>
      incident === 'created' || deadlines.some((each) => each.id === id)
        ? []
        : [{ change: 'remove', of: 'deadline', id, incident }],
    ),
  ];
}

/** Returns the terms that rules demanded when the deadlines were planned: they stay, even if the owner puts a rule aside. */
export function dutiesAsPlanned(
  stored: readonly DeadlineFields[],
  rules: readonly FormalRule[],
): readonly Duty[] {
  return stored.flatMap(({ task, rule, count, unit }): readonly Duty[] => {
    if (rule === null || count === null || unit === null) return [];
    const own = rules.find(({ id }) => id === rule)?.deadlines.find((each) => each.task === task);
    return [{ task, count, unit, from: own?.from ?? 'receipt', rule: { id: rule } }];
  });
}

/** Returns the deadline of the owner's own among stored ones; null if there is none. */
export function ownDeadlineOf(stored: readonly DeadlineFields[]): OwnDeadline | null {
  const own = stored.find(({ rule, task }) => rule === null && task === 'answer');
  if (own === undefined) return null;
  if (own.count !== null && own.unit !== null) return { term: { count: own.count, unit: own.unit } };
  return own.dueOn === null ? null : { dueOn: own.dueOn };
}

/** Returns the deadline that comes first of those that are not met; null if none has a day. */
export function nextDeadline<Deadline extends Pick<DeadlineFields, 'dueOn' | 'doneOn'>>(
  deadlines: readonly Deadline[],
): (Deadline & { readonly dueOn: Day }) | null {
  const open = deadlines.flatMap((each) =>
    each.doneOn === null && each.dueOn !== null ? [{ ...each, dueOn: each.dueOn }] : [],
  );
  return open.reduce<(typeof open)[number] | null>(
    (first, each) => (first === null || each.dueOn < first.dueOn ? each : first),
    null,
  );
}

/** A deadline that has another day than before; `from` is null if it had none. */
export interface MovedDeadline {
  /** The number of its incident. */
  readonly number: number;
  readonly task: FormalTask;
  readonly from: Day | null;
  readonly to: Day;
}

/** Returns what is due first of the deadlines of an incident, if that is not what it was; otherwise null. */
export function movedFirst(
  number: number,
  before: readonly DeadlineFields[],
  after: readonly DeadlineFields[],
): MovedDeadline | null {
  const [first, next] = [nextDeadline(before), nextDeadline(after)];
  if (next === null || (first?.dueOn === next.dueOn && first.task === next.task)) return null;
  return { number, task: next.task, from: first?.dueOn ?? null, to: next.dueOn };
}

/**
 * Counts deadlines again and returns those that move: of the ones that are not met yet, whose day was counted. A day that was
 * typed stays.
 */
export function recountDeadlines(
  deadlines: readonly Entry<'deadline'>[],
  calendar: HolidayCalendar,
): readonly (MovedDeadline & { readonly id: number })[] {
  return deadlines.flatMap(({ id, incident, task, count, unit, countedFrom, dueOn, doneOn }) => {
    if (incident === null || dueOn === null || doneOn !== null) return [];
    if (count === null || unit === null || countedFrom === null) return [];
    const to = lastDayOf({ count, unit }, countedFrom, calendar);
    return to === dueOn ? [] : [{ id, number: incident, task, from: dueOn, to }];
  });
}
