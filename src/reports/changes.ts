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
import type { Cell } from '../domain/dimension.ts';
import type { Records, Span } from '../domain/records.ts';
import { quoteForShell } from '../domain/shell.ts';
import { allTime } from '../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Block, Document, Table } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { dispersion } from '../statistics/dispersion.ts';
import { rateRatio, type RateRatio } from '../statistics/rateratio.ts';
import { presentResult, type ResultContent } from './result.ts';
import type { Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

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
  const recorded = await records.span({ period: allTime });
  const changes = await measureChanges(records, effectiveRequest, recorded);
  return presentResult(records, effectiveRequest, 'changes', presentChanges(changes, effectiveRequest));
}

export type ActionFilter = (action: Entry<'prevention'>) => boolean;

/**
 * Measures the effect of the corrective actions decided in the range, the newest first. The department and category of the
 * filter select actions, not complaints: each action is measured by the complaints it concerns, on the weekdays and
 * at the hours of the filter.
 * @param recorded the days with complaints, whatever is filtered
 */
export async function measureChanges(
  records: Records,
  request: Request,
  recorded: Span | null,
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
  const comparisons = decided.map((action) => compareDays(request, action, recorded));
  const cells = await records.tallies(
    comparisons.map(({ about, from, to }) => ({
      filter: { ...about, period: { from, to } },
      dimensions: ['business_day'],
    })),
  );
  return comparisons.map((comparison, index) => measureChange(comparison, cells[index] ?? [])).reverse();
}

/** Whether an action concerns the filtered names. An action without a name (null) concerns all of them. */
export function concerns(filtered: readonly NameFilter[] | undefined, id: number | null): boolean {
  return filtered === undefined || id === null || filtered.some(({ ids }) => ids?.includes(id) === true);
}

/** An action, the complaints it concerns, and the days before and after it. */
interface Comparison {
  readonly action: Entry<'prevention'>;
  readonly about: Omit<Filter, 'period'>;
  /** The first and the last of these days. */
  readonly from: Day;
  readonly to: Day;
  readonly on: Day;
}

function compareDays(
  { business, filter, today }: Request,
  action: Entry<'prevention'>,
  recorded: Span | null,
): Comparison {
  const on = action.doneOn ?? action.decidedOn;
  const about: Omit<Filter, 'period'> = {
    ...timeConditions(filter),
    ...(action.category === null ? {} : { category: [nameFilter('category', business, action.category)] }),
    ...(action.department === null
      ? {}
      : { department: [nameFilter('department', business, action.department)] }),
  };
  // Leaves out today, which is not over yet, and the days before the first complaint, when nothing was recorded.
  const daysSince = Math.max(0, daysBetween(on, today) - 1);
  const daysBefore = Math.max(0, Math.min(daysSince, maxDaysBefore, daysBetween(recorded?.from ?? on, on)));
  return { action, about, on, from: addDays(on, -daysBefore), to: addDays(on, daysSince) };
}

/** Compares the complaints of the days before and after an action. `cells` counts them by business day. */
function measureChange({ action, about, on, from, to }: Comparison, cells: readonly Cell[]): ChangeEffect {
  const { includesDay } = filteredCustomers({ ...about, period: allTime });
  const complaintsOf = new Map(cells.map(({ keys, complaints }) => [String(keys[0]), complaints]));
  const dailyCounts = (first: Day, days: number) =>
    Array.from({ length: days }, (_, index) => addDays(first, index))
      // Leaves out weekdays that the filter excludes.
      .filter(includesDay)
      .map((day) => complaintsOf.get(day) ?? 0);
  const days = { before: daysBetween(from, on), since: daysBetween(on, to) };
  const dailyBefore = dailyCounts(from, days.before);
  const dailySince = dailyCounts(addDays(on, 1), days.since);
  const countInDays = (counts: readonly number[]): CountInDays => ({
    complaints: counts.reduce((sum, count) => sum + count, 0),
    days: counts.length,
  });
  const rate = ({ complaints, days }: CountInDays) => ({ count: complaints, exposure: days });
  const counts = { before: countInDays(dailyBefore), since: countInDays(dailySince) };
  const isTooEarly = Math.min(days.before, days.since) < minDays;
  const ratio = isTooEarly
    ? null
    : rateRatio(rate(counts.before), rate(counts.since), dispersion([...dailyBefore, ...dailySince]));
  const verdict: ChangeVerdict =
    action.category === null && action.department === null
      ? 'no_category'
      : isTooEarly
        ? 'too_early'
        : verdictOf(ratio);
  return { action, on, ...counts, from, ratio, verdict };
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
      const item = { isUrgent: false, person: null, ...describeChange(change, request) };
      const { nothingToCount } = language.t.results.changes;
      if (filters.length === 0) return [{ ...item, text: `${item.text}. ${nothingToCount}` }];
      filters.push(...filterFlags(timeConditions(request.filter)), `--from ${from}`);
      const command = showCommands(
        `recovery list ${filters.join(' ')}${request.flags.database}`,
        language.wording,
      );
      return [item, { isUrgent: false, text: language.t.results.changes.complaints, person: null, command }];
    }),
  };
}

/** An action in words, and whether it helped. */
interface DescribedChange {
  readonly text: string;
  /** Left out if there is nothing to count, or if the action is not done yet: it cannot have helped. */
  readonly verdict?: string;
}

/**
 * Describes in plain words an action, the complaints before and after it, and whether it helped; on request with the
 * figures.
 * @param formatDay formats the days
 */
export function describeChange(
  { action, before, since, ratio, verdict }: ChangeEffect,
  { language: { t, format }, hasDetails }: Pick<Request, 'language' | 'hasDetails'>,
  formatDay: (day: Day) => string = (on) => format.day(on),
): DescribedChange {
  const messages = t.results.changes;
  const state =
    action.doneOn === null
      ? messages.decided(formatDay(action.decidedOn))
      : messages.done(formatDay(action.doneOn));
  const description = `${action.id} ${action.text} (${[state, action.owner].filter((part) => part !== null).join(', ')})`;
  if (verdict === 'no_category' || action.doneOn === null) return { text: description };
  const plainVerdict = messages.plainVerdict[verdict];
  if (before.days === 0 || since.days === 0) return { text: `${description}.`, verdict: plainVerdict };
  const areWeeks = Math.min(before.days, since.days) >= minDays;
  const span = (days: number) => format.number(areWeeks ? Math.round(days / 7) : days);
  const countInUnit = areWeeks ? messages.inWeeks : messages.countInDays;
  const sentence = messages.sentence(
    countInUnit(format.number(before.complaints), span(before.days)),
    messages.countIn(format.number(since.complaints), span(since.days)),
  );
  // Of days, the sentence itself has the figures.
  const figures =
    hasDetails === true && areWeeks ? ` (${describeFigures({ before, since, ratio }, t, format)}).` : '.';
  return { text: `${description}. ${sentence}${figures}`, verdict: plainVerdict };
}

/** Gives the counts by days, and the ratio with its interval. */
function describeFigures(
  { before, since, ratio }: Pick<ChangeEffect, 'before' | 'since' | 'ratio'>,
  { results: { changes: messages } }: Language['t'],
  format: Language['format'],
): string {
  const countInDays = ({ complaints, days }: CountInDays) =>
    messages.countInDays(format.number(complaints), format.number(days));
  const counts = `${messages.before(countInDays(before))}, ${messages.after(countInDays(since))}`;
  const [times, low, high] = [ratio?.ratio, ratio?.low, ratio?.high].map((end) =>
    end === undefined || end === null ? null : format.number(end, 1),
  );
  // A ratio of 0 says no more than the counts.
  return times && low && high && since.complaints > 0
    ? `${counts}; ${messages.times(times, low, high)}`
    : counts;
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
