import type { Change, Named } from '../../domain/action.ts';
import type { ParsedAnswers } from '../../domain/answers.ts';
import type { Business } from '../../domain/business.ts';
import {
  deadlineChanges,
  dutiesAsPlanned,
  nextDeadline,
  planDeadlines,
  replan,
  type Deadline,
  type OwnDeadline,
  type PlannedDeadline,
} from '../../domain/deadline.ts';
import type { DeadlineFields, FormalFields } from '../../domain/entry.ts';
import { dutiesOf, rulesOfPlace, type FormalRule } from '../../domain/formal.ts';
import type { Incident, NewIncident } from '../../domain/incident.ts';
import { dayOf, type Day } from '../../domain/time/wall.ts';
import type { HolidayCalendar } from '../../domain/time/holidays.ts';
import { earlierDay } from '../../domain/time/workingdays.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { withEarlierDay } from '../../reports/due.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import type { Language } from '../../language/language.ts';

/** Loads the rules for formal complaints of the place of a business, those of its region first. */
export async function loadRules({ settings }: Business): Promise<readonly FormalRule[]> {
  const { formalRules } = await import('../../shipped/formalrules.ts');
  return rulesOfPlace(formalRules, settings);
}

/** What the deadlines of a formal complaint follow from, besides the calendar. */
export interface FormalCase {
  readonly formal: Pick<FormalFields, 'receivedOn' | 'noticeOn' | 'channel'>;
  readonly kind: Incident['kind'];
  readonly acknowledgedOn: Day | null;
  /** The deadlines of before whose terms stay; none if the rules decide anew. */
  readonly stored: readonly DeadlineFields[];
  /** Null for the setting `answer-within`, if there is one. */
  readonly own: OwnDeadline | null;
}

/** Plans the deadlines of a formal complaint. */
export type PlanCase = (formalCase: FormalCase) => readonly PlannedDeadline[];

/** Opens the rules and the calendar by which a business plans deadlines. */
export async function openPlan(business: Business): Promise<PlanCase> {
  const { formalRules } = await import('../../shipped/formalrules.ts');
  const [rules, calendar] = [rulesOfPlace(formalRules, business.settings), await openCalendar(business)];
  const { answerWorkingDays } = business.settings;
  const usual =
    answerWorkingDays === null ? null : { term: { count: answerWorkingDays, unit: 'working' } as const };
  return ({ formal, kind, acknowledgedOn, stored, own }) => {
    const isPraise = kind !== 'complaint';
    const planned = dutiesAsPlanned(stored, formalRules);
    const duties =
      planned.length > 0
        ? planned
        : dutiesOf(rules, business.ruleChoices, { channel: formal.channel, isPraise });
    return planDeadlines({ formal, acknowledgedOn, duties, isPraise, own: own ?? usual }, calendar);
  };
}

export const emptyFormal: Omit<FormalFields, 'receivedOn'> = {
  reference: null,
  authority: null,
  channel: null,
  called: null,
  paper: null,
  noticeOn: null,
};

/** Returns the changes that make a complaint formal, and take a sheet from the pad. */
export function formalChanges(
  { settings: { sheets } }: Business,
  incident: number | 'created',
  fields: FormalFields,
  deadlines: readonly Deadline[],
): readonly Change[] {
  return [
    { change: 'create', of: 'formal', incident, fields },
    ...deadlineChanges(incident, [], deadlines),
    ...(sheets === null || sheets === 0 || fields.channel === 'electronic'
      ? []
      : [{ change: 'set_setting', key: 'sheets', value: String(sheets - 1) } as const]),
  ];
}

/** Returns the business after a formal complaint has taken a sheet from the pad, for the next one of the same action. */
export function withSheetTaken(business: Business): Business {
  const { sheets } = business.settings;
  return sheets === null || sheets === 0
    ? business
    : { ...business, settings: { ...business.settings, sheets: sheets - 1 } };
}

/** Returns the changes for a complaint that the same action records, and that is formal. */
export function recordedFormalChanges(
  business: Business,
  plan: PlanCase,
  reference: string | null,
  { kind, reportedAt, moment }: Pick<Named<NewIncident>, 'kind' | 'reportedAt' | 'moment'>,
): readonly Change[] {
  const fields: FormalFields = {
    ...emptyFormal,
    reference,
    receivedOn: reportedAt === null ? moment.businessDay : dayOf(wallAt(business.zone, reportedAt)),
  };
  const planned = plan({ formal: fields, kind, acknowledgedOn: null, stored: [], own: null });
  return formalChanges(business, 'created', fields, replan([], planned));
}

/** Returns the changes that make what was read about a complaint formal; none if it is not. */
export async function formalOf(
  business: Business,
  { formal }: Pick<ParsedAnswers, 'formal'>,
  incident: Pick<Named<NewIncident>, 'kind' | 'reportedAt' | 'moment'>,
): Promise<readonly Change[]> {
  if (formal === null) return [];
  return recordedFormalChanges(business, await openPlan(business), formal.reference, incident);
}

/**
 * Describes what is due first: "answer the customer, due Sun 6 Dec 2026; last working day before it: Fri 4 Dec"; null if nothing
 * has a day.
 */
export function firstDueInWords(
  deadlines: readonly Pick<DeadlineFields, 'task' | 'dueOn' | 'doneOn'>[],
  calendar: HolidayCalendar,
  language: Language,
): string | null {
  const { t, format } = language;
  const next = nextDeadline(deadlines);
  if (next === null) return null;
  const due = `${t.formal.task[next.task]}, ${t.care.dueOn(format.day(next.dueOn))}`;
  return withEarlierDay(due, earlierDay(next.dueOn, calendar), language);
}
