import { nameOf, countsAs, type Business } from '../domain/business.ts';
import { customersOf, filterFlags, timesOf, type NameFilter, type Filter } from '../domain/filter.ts';
import type { Entry } from '../domain/entry.ts';
import { mergeTarget, nameTyped, type NameList } from '../domain/name.ts';
import type { Records } from '../domain/records.ts';
import { quoted } from '../domain/shell.ts';
import { allTime } from '../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Block, Document, Table } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { dispersion } from '../statistics/dispersion.ts';
import { rateRatio, type RateRatio } from '../statistics/rateratio.ts';
import { resultDocument, type ResultContent } from './result.ts';
import type { Request } from './request.ts';

/** Sooner than this nothing can be told. */
const daysToTell = 14;
const daysBeforeAtMost = 12 * 7;

export type ChangeVerdict = 'fewer' | 'more' | 'none' | 'too_early' | 'no_category';

interface Counted {
  readonly complaints: number;
  readonly days: number;
}

export interface ChangeEffect {
  readonly action: Entry<'prevention'>;
  /** The day it was done, or else decided; that day itself counts neither before nor since. */
  readonly on: Day;
  readonly before: Counted;
  readonly since: Counted;
  /** The first of the days before. */
  readonly from: Day;
  readonly ratio: RateRatio | null;
  readonly verdict: ChangeVerdict;
}

/** Complaints before and since each preventive action; that one follows the other says nothing of what led to it. */
export async function reportChanges(records: Records, request: Request): Promise<Document> {
  const everything = { ...request, filter: { ...request.filter, period: { from: null, to: null } } };
  const asked = request.periodIsDefault ? everything : request;
  const changes = await measureChanges(records, asked);
  return resultDocument(records, asked, 'changes', presentChanges(changes, asked));
}

export type ActionFilter = (action: Entry<'prevention'>) => boolean;

/**
 * Those that are asked for and were decided in the range, the newest first. What they brought is counted in the whole house,
 * on the days and at the hours of the filter: the rest of it says which of them are meant, and not which complaints.
 */
export async function measureChanges(
  records: Records,
  request: Request,
  isAsked: ActionFilter = () => true,
): Promise<readonly ChangeEffect[]> {
  const { department, category, period } = request.filter;
  const { from, to } = period;
  const decided = (await records.kept('prevention')).filter(
    (action) =>
      (from === null || action.decidedOn >= from) &&
      (to === null || action.decidedOn <= to) &&
      isMeant(department, action.department) &&
      isMeant(category, action.category) &&
      isAsked(action),
  );
  const changes: ChangeEffect[] = [];
  for (const action of decided) changes.push(await measureChange(records, request, action));
  return changes.reverse();
}

/** What is about none in particular is about each of them. */
function isMeant(asked: readonly NameFilter[] | undefined, id: number | null): boolean {
  return asked === undefined || id === null || asked.some(({ ids }) => ids?.includes(id) === true);
}

async function measureChange(
  records: Records,
  { business, filter, today }: Request,
  action: Entry<'prevention'>,
): Promise<ChangeEffect> {
  const on = action.doneOn ?? action.decidedOn;
  const times = timesOf(filter);
  const { onDay } = customersOf({ ...times, period: allTime });
  const about: Omit<Filter, 'period'> = {
    ...times,
    ...(action.category === null ? {} : { category: [nameFilter('category', business, action.category)] }),
    ...(action.department === null
      ? {}
      : { department: [nameFilter('department', business, action.department)] }),
  };
  const first = (await records.span({ period: { from: null, to: null } }))?.from ?? on;
  // Today is not over yet, and before the first complaint nothing was written down.
  const since = { from: addDays(on, 1), days: Math.max(0, daysBetween(on, today) - 1) };
  const length = Math.max(0, Math.min(since.days, daysBeforeAtMost, daysBetween(first, on)));
  const before = { from: addDays(on, -length), days: length };
  const daily = async ({ from, days }: typeof since): Promise<readonly number[]> => {
    if (days === 0) return [];
    const period = { from, to: addDays(from, days - 1) };
    const cells = await records.tally({ ...about, period }, ['business_day']);
    const counts = new Map(cells.map(({ keys, complaints }) => [String(keys[0]), complaints]));
    return Array.from({ length: days }, (_, index) => addDays(from, index))
      .filter(onDay)
      .map((day) => counts.get(day) ?? 0);
  };
  const [dailyBefore, dailySince] = [await daily(before), await daily(since)];
  const counted = (counts: readonly number[]): Counted => ({
    complaints: counts.reduce((sum, count) => sum + count, 0),
    days: counts.length,
  });
  const rate = ({ complaints, days }: Counted) => ({ count: complaints, exposure: days });
  const told = { before: counted(dailyBefore), since: counted(dailySince) };
  const isTooEarly = Math.min(before.days, since.days) < daysToTell;
  const ratio = isTooEarly
    ? null
    : rateRatio(rate(told.before), rate(told.since), dispersion([...dailyBefore, ...dailySince]));
  const verdict: ChangeVerdict =
    action.category === null && action.department === null
      ? 'no_category'
      : isTooEarly
        ? 'too_early'
        : verdictOf(ratio);
  return { action, on, ...told, from: before.from, ratio, verdict };
}

function verdictOf(ratio: RateRatio | null): ChangeVerdict {
  if (ratio === null) return 'none';
  if (ratio.low > 1) return 'more';
  return ratio.high !== null && ratio.high < 1 ? 'fewer' : 'none';
}

/** A name as a filter asks for it, with all that were merged into it. */
export function nameFilter(list: NameList, business: Business, id: number): NameFilter {
  const target = countsAs(list, business, id);
  const names = business.names[list];
  const ids = names.filter((name) => mergeTarget(names, name).id === target?.id).map((name) => name.id);
  return { ids, name: target?.name ?? null };
}

function presentChanges(changes: readonly ChangeEffect[], request: Request): ResultContent {
  const { t } = request.language;
  const said = t.results.changes;
  return {
    rows: machineRows(changes, request.business),
    hasOwnDays: true,
    blocks:
      changes.length === 0
        ? [{ kind: 'prose', text: said.none }]
        : [theChanges(changes, request), { kind: 'prose', text: said.note, tone: 'quiet' }],
    sources: [],
  };
}

function theChanges(changes: readonly ChangeEffect[], request: Request): Block {
  const { business, language } = request;
  return {
    kind: 'list',
    isWrapped: true,
    items: changes.flatMap((change) => {
      const { action, from } = change;
      const filters = (['category', 'department'] as const).flatMap((list) => {
        const name = nameOf(list, business, action[list]);
        return name === null ? [] : [`--${list} ${quoted(nameTyped(name))}`];
      });
      const item = { isUrgent: false, text: describeChange(change, language), person: action.owner };
      const { no_category: nothingToCount } = language.t.results.changes.verdict;
      if (filters.length === 0) return [{ ...item, text: `${item.text}. ${nothingToCount}` }];
      filters.push(...filterFlags(timesOf(request.filter)), `--from ${from}`);
      const command = `recovery list ${filters.join(' ')}${request.flags.database}`;
      return [item, { isUrgent: false, text: language.t.results.changes.see, person: null, command }];
    }),
  };
}

/** What was changed, and what was counted before and since; `day` says in how many words a day is told. */
export function describeChange(
  { action, before, since, ratio, verdict }: ChangeEffect,
  { t, format }: Language,
  day: (on: Day) => string = (on) => format.day(on),
): string {
  const said = t.results.changes;
  const state = action.doneOn === null ? said.decided(day(action.decidedOn)) : said.done(day(action.doneOn));
  const what = `${action.id} ${action.text} (${state})`;
  // What is not done yet cannot have helped.
  if (verdict === 'no_category' || action.doneOn === null) return what;
  const counted = ({ complaints, days }: Counted) =>
    said.counted(format.number(complaints), format.number(days));
  const counts = `${said.before(counted(before))}, ${said.since(counted(since))}; `;
  const [one, low, high] = [ratio?.ratio, ratio?.low, ratio?.high].map((end) =>
    end === undefined || end === null ? null : format.number(end, 1),
  );
  // Of none since there is no multiple worth telling.
  const interval = one && low && high && since.complaints > 0 ? ` (${said.times(one, low, high)})` : '';
  return `${what}: ${before.days > 0 && since.days > 0 ? counts : ''}${said.verdict[verdict]}${interval}`;
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
