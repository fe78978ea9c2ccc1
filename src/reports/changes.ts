import { nameOf, resolveName, type Business } from '../domain/business.ts';
import {
  filteredCustomers,
  filterFlags,
  timeConditions,
  type NameFilter,
  type Filter,
} from '../domain/filter.ts';
import type { Entry } from '../domain/entry.ts';
import { mergeTarget, formatNameFilter, type NameList } from '../domain/name.ts';
import type { Records } from '../domain/records.ts';
import { quoteForShell } from '../domain/shell.ts';
import { allTime } from '../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Block, Document, Table } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { dispersion } from '../statistics/dispersion.ts';
import { rateRatio, type RateRatio } from '../statistics/rateratio.ts';
import { presentResult, type ResultContent } from './result.ts';
import type { Request } from './request.ts';

/** With fewer days on either side it is too early to tell. */
const minDays = 14;
const maxDaysBefore = 12 * 7;

type ChangeVerdict = 'fewer' | 'more' | 'none' | 'too_early' | 'no_category';

interface CountInDays {
  readonly complaints: number;
  readonly days: number;
}

export interface ChangeEffect {
  readonly action: Entry<'prevention'>;
  /** The day it was done, or decided if it is not done yet. That day itself counts neither before nor after. */
  readonly on: Day;
  readonly before: CountInDays;
  readonly since: CountInDays;
  /** The first day of `before`. */
  readonly from: Day;
  readonly ratio: RateRatio | null;
  readonly verdict: ChangeVerdict;
}

/** Reports complaints before and after each corrective action. A difference does not prove that the action caused it. */
export async function reportChanges(records: Records, request: Request): Promise<Document> {
  const requestOfAllTime = { ...request, filter: { ...request.filter, period: allTime } };
  const effectiveRequest = request.periodIsDefault ? requestOfAllTime : request;
  const changes = await measureChanges(records, effectiveRequest);
  return presentResult(records, effectiveRequest, 'changes', presentChanges(changes, effectiveRequest));
}

export type ActionFilter = (action: Entry<'prevention'>) => boolean;

/**
 * Measures the effect of the corrective actions decided in the range, the newest first. The department and category of the
 * filter select actions, not complaints: each action is measured by the complaints it concerns, on the weekdays and
 * at the hours of the filter.
 */
export async function measureChanges(
  records: Records,
  request: Request,
  matches: ActionFilter = () => true,
): Promise<readonly ChangeEffect[]> {
  const { department, category, period } = request.filter;
  const { from, to } = period;
  const decided = (await records.entries('prevention')).filter(
    (action) =>
      (from === null || action.decidedOn >= from) &&
      (to === null || action.decidedOn <= to) &&
      concerns(department, action.department) &&
      concerns(category, action.category) &&
      matches(action),
  );
  const changes: ChangeEffect[] = [];
  for (const action of decided) changes.push(await measureChange(records, request, action));
  return changes.reverse();
}

/** Whether an action concerns the filtered names. An action without a name (null) concerns all of them. */
function concerns(filtered: readonly NameFilter[] | undefined, id: number | null): boolean {
  return filtered === undefined || id === null || filtered.some(({ ids }) => ids?.includes(id) === true);
}

async function measureChange(
  records: Records,
  { business, filter, today }: Request,
  action: Entry<'prevention'>,
): Promise<ChangeEffect> {
  const on = action.doneOn ?? action.decidedOn;
  const times = timeConditions(filter);
  const about: Omit<Filter, 'period'> = {
    ...times,
    ...(action.category === null ? {} : { category: [nameFilter('category', business, action.category)] }),
    ...(action.department === null
      ? {}
      : { department: [nameFilter('department', business, action.department)] }),
  };
  const first = (await records.span({ period: allTime }))?.from ?? on;
  // Leaves out today, which is not over yet, and the days before the first complaint, when nothing was recorded.
  const since = { from: addDays(on, 1), days: Math.max(0, daysBetween(on, today) - 1) };
  const length = Math.max(0, Math.min(since.days, maxDaysBefore, daysBetween(first, on)));
  const before = { from: addDays(on, -length), days: length };
  const dailyBefore = await measureDailyCounts(records, about, before);
  const dailySince = await measureDailyCounts(records, about, since);
  const countInDays = (counts: readonly number[]): CountInDays => ({
    complaints: counts.reduce((sum, count) => sum + count, 0),
    days: counts.length,
  });
  const rate = ({ complaints, days }: CountInDays) => ({ count: complaints, exposure: days });
  const counts = { before: countInDays(dailyBefore), since: countInDays(dailySince) };
  const isTooEarly = Math.min(before.days, since.days) < minDays;
  const ratio = isTooEarly
    ? null
    : rateRatio(rate(counts.before), rate(counts.since), dispersion([...dailyBefore, ...dailySince]));
  const verdict: ChangeVerdict =
    action.category === null && action.department === null
      ? 'no_category'
      : isTooEarly
        ? 'too_early'
        : verdictOf(ratio);
  return { action, on, ...counts, from: before.from, ratio, verdict };
}

/** Counts the complaints of each of a number of days from a day on; leaves out weekdays that the filter excludes. */
async function measureDailyCounts(
  records: Records,
  filter: Omit<Filter, 'period'>,
  { from, days }: { readonly from: Day; readonly days: number },
): Promise<readonly number[]> {
  if (days === 0) return [];
  const { includesDay } = filteredCustomers({ ...filter, period: allTime });
  const period = { from, to: addDays(from, days - 1) };
  const cells = await records.tally({ ...filter, period }, ['business_day']);
  const counts = new Map(cells.map(({ keys, complaints }) => [String(keys[0]), complaints]));
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .filter(includesDay)
    .map((day) => counts.get(day) ?? 0);
}

function verdictOf(ratio: RateRatio | null): ChangeVerdict {
  if (ratio === null) return 'none';
  if (ratio.low > 1) return 'more';
  return ratio.high !== null && ratio.high < 1 ? 'fewer' : 'none';
}

/** Returns the filter for a name, including all names merged into it. */
export function nameFilter(list: NameList, business: Business, id: number): NameFilter {
  const target = resolveName(list, business, id);
  const names = business.names[list];
  const ids = names.filter((name) => mergeTarget(names, name).id === target?.id).map((name) => name.id);
  return { ids, name: target?.name ?? null };
}

function presentChanges(changes: readonly ChangeEffect[], request: Request): ResultContent {
  const { t } = request.language;
  const messages = t.results.changes;
  return {
    rows: machineRows(changes, request.business),
    hasOwnDays: true,
    blocks:
      changes.length === 0
        ? [{ kind: 'prose', text: messages.none }]
        : [presentList(changes, request), { kind: 'prose', text: messages.note, tone: 'quiet' }],
    sources: [],
  };
}

function presentList(changes: readonly ChangeEffect[], request: Request): Block {
  const { business, language } = request;
  return {
    kind: 'list',
    isWrapped: true,
    items: changes.flatMap((change) => {
      const { action, from } = change;
      const filters = (['category', 'department'] as const).flatMap((list) => {
        const name = nameOf(list, business, action[list]);
        return name === null ? [] : [`--${list} ${quoteForShell(formatNameFilter(name))}`];
      });
      const item = { isUrgent: false, text: describeChange(change, language), person: action.owner };
      const { no_category: nothingToCount } = language.t.results.changes.verdict;
      if (filters.length === 0) return [{ ...item, text: `${item.text}. ${nothingToCount}` }];
      filters.push(...filterFlags(timeConditions(request.filter)), `--from ${from}`);
      const command = `recovery list ${filters.join(' ')}${request.flags.database}`;
      return [item, { isUrgent: false, text: language.t.results.changes.complaints, person: null, command }];
    }),
  };
}

/**
 * Describes an action, and the complaints before and after it.
 * @param formatDay formats the days
 */
export function describeChange(
  { action, before, since, ratio, verdict }: ChangeEffect,
  { t, format }: Language,
  formatDay: (day: Day) => string = (on) => format.day(on),
): string {
  const messages = t.results.changes;
  const state =
    action.doneOn === null
      ? messages.decided(formatDay(action.decidedOn))
      : messages.done(formatDay(action.doneOn));
  const description = `${action.id} ${action.text} (${state})`;
  // An action that is not done yet cannot have helped.
  if (verdict === 'no_category' || action.doneOn === null) return description;
  const formatCount = ({ complaints, days }: CountInDays) =>
    messages.countInDays(format.number(complaints), format.number(days));
  const counts = `${messages.before(formatCount(before))}, ${messages.after(formatCount(since))}; `;
  const [times, low, high] = [ratio?.ratio, ratio?.low, ratio?.high].map((end) =>
    end === undefined || end === null ? null : format.number(end, 1),
  );
  // A ratio of 0 says no more than the counts.
  const interval =
    times && low && high && since.complaints > 0 ? ` (${messages.times(times, low, high)})` : '';
  return `${description}: ${before.days > 0 && since.days > 0 ? counts : ''}${messages.verdict[verdict]}${interval}`;
}

function machineRows(changes: readonly ChangeEffect[], business: Business): Table {
  return {
    columns: [
      { key: 'id', type: 'id', label: '' },
      { key: 'action', type: 'text', label: '' },
      { key: 'category', type: 'text', label: '' },
      { key: 'department', type: 'text', label: '' },
      { key: 'decided', type: 'day', label: '' },
      { key: 'done', type: 'day', label: '' },
      { key: 'complaints_before', type: 'count', label: '' },
      { key: 'days_before', type: 'count', label: '' },
      { key: 'complaints_since', type: 'count', label: '' },
      { key: 'days_since', type: 'count', label: '' },
      { key: 'ratio', type: 'number', label: '' },
      { key: 'low', type: 'number', label: '' },
      { key: 'high', type: 'number', label: '' },
      { key: 'verdict', type: 'key', label: '' },
    ],
    rows: changes.map(({ action, before, since, ratio, verdict }) => [
      action.id,
      action.text,
      nameOf('category', business, action.category),
      nameOf('department', business, action.department),
      action.decidedOn,
      action.doneOn,
      before.complaints,
      before.days,
      since.complaints,
      since.days,
      ratio?.ratio ?? null,
      ratio?.low ?? null,
      ratio?.high ?? null,
      verdict,
    ]),
  };
}
