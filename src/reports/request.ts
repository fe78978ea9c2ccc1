import type { Business } from '../domain/business.ts';
import {
  describeFilter,
  isFilterKey,
  type Filter,
  type FlagFilter,
  type FilterNames,
  type WordFilter,
} from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Minor } from '../domain/money.ts';
import type { Records, Span } from '../domain/records.ts';
import { allTime, type ClosedPeriod, type Period } from '../domain/time/period.ts';
import type { HolidayCalendar } from '../domain/time/holidays.ts';
import { formatTimeOfDay, type Day } from '../domain/time/wall.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Scope } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { showCommands } from '../language/commandwords.ts';

/** What every report needs: the business, which incidents, the language, and the present day. */
export interface Request {
  readonly business: Business;
  readonly filter: Filter;
  /** The filter with names instead of ids, as programs get it. */
  readonly filterNames: FilterNames;
  /** The range, the filters and the database as flags for another command; each begins with a space, or is empty. */
  readonly flags: { readonly range: string; readonly filters: string; readonly database: string };
  readonly language: Language;
  readonly now: Instant;
  /** The present business day. */
  readonly today: Day;
  /** Whether no range was given, so that the last completed week was chosen. */
  readonly periodIsDefault: boolean;
  /** Opens the calendar of the business, for the deadlines of formal complaints. */
  readonly openCalendar: () => Promise<HolidayCalendar>;
  /** The earlier range to set beside it. */
  readonly compared?: Compared;
  /** Whether sentences in plain words also give the figures behind them. */
  readonly hasDetails?: boolean;
}

/** An earlier range that a report is set beside. */
export interface Compared {
  readonly period: ClosedPeriod;
  /** Whether the range of the report is not over, so that both are counted to the same day. */
  readonly isRunning: boolean;
}

/** Returns the command that lists the incidents of a report. */
export function listCommand({ flags, language }: Request): string {
  return showCommands(`recovery list${flags.range}${flags.filters}${flags.database}`, language.wording);
}

/** Formats the status of a complaint in a word: of an open one, how the customer was left, if that is known. */
export function formatStatus({ status, state }: Incident, { t }: Language): string {
  if (status === 'resolved') return t.status.resolved;
  return state === null ? t.status.open : t.state[state];
}

/** Returns the value of all remedies that have one; null if none has, which is not the same as a remedy worth 0. */
export function sumRemedyValueMinor({ remedies }: Incident): Minor | null {
  const values = remedies.flatMap(({ valueMinor }) => valueMinor ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Measures the scope of a report: range, filter and number of incidents. */
export async function measureScope(records: Records, request: Request, total: number): Promise<Scope> {
  return { period: await measureRange(records, request), filter: request.filterNames, total };
}

/**
 * Measures the range of the figures. Open ends become the first and the last day with any record, whatever else is
 * filtered: days without a match are days on which it did not happen.
 */
export async function measureRange(records: Records, request: Request): Promise<Scope['period']> {
  const { filter } = request;
  return rangeOf(request, hasOpenEnd(filter) ? await measureSpan(records, filter, filter.period) : null);
}

/** Measures the range of the figures, and the days with complaints, whatever is filtered. */
export async function measureDays(
  records: Records,
  request: Request,
): Promise<{ readonly range: Scope['period']; readonly recorded: Span | null }> {
  const { filter } = request;
  const [recorded = null, span = null] = await records.spans([
    { period: allTime },
    ...(hasOpenEnd(filter) ? [filterOfKind(filter, filter.period)] : []),
  ]);
  return { range: rangeOf(request, span), recorded };
}

function hasOpenEnd({ period: { from, to } }: Filter): boolean {
  return from === null || to === null;
}

/** Returns the range of a request; open ends are those of `span`. */
function rangeOf({ business, filter: { period } }: Request, span: Span | null): Scope['period'] {
  return {
    from: period.from ?? span?.from ?? null,
    to: period.to ?? span?.to ?? null,
    zone: business.settings.zone,
    day_start: formatTimeOfDay(business.settings.dayStartMinute),
  };
}

/** Measures the first and the last day within a period that have a record of the filtered kind. */
export async function measureSpan(records: Records, filter: Filter, period: Period): Promise<Span | null> {
  return records.span(filterOfKind(filter, period));
}

/** Returns the filter for all records of a kind in a period. */
function filterOfKind({ kind, deleted }: Filter, period: Period): Filter {
  return {
    period,
    ...(kind === undefined ? {} : { kind }),
    ...(deleted === undefined ? {} : { deleted }),
  };
}

/** Whether the figures are of complaints only; suggestions and praise can be included or filtered for. */
export function countsComplaintsOnly({ filter: { kind = ['complaint'] } }: Pick<Request, 'filter'>): boolean {
  return kind.every((each) => each === 'complaint');
}

/** Returns the lines under a title: range, zone, filter, number of incidents. */
export function scopeLines(
  { business, language, filter, filterNames }: Request,
  { period, total }: Scope,
): readonly string[] {
  const { t, format } = language;
  const lines: string[] = [];
  if (period.from !== null && period.to !== null) {
    const range = format.range(period.from, period.to);
    const isAll = filter.period.from === null && filter.period.to === null;
    const sentence = isAll ? t.report.allTime : t.report.period;
    lines.push(sentence(range, format.timeOfDay(business.settings.dayStartMinute), period.zone));
  }
  lines.push(...filterLines(filterNames, language));
  if (total > 0) {
    const shown = format.number(total);
    lines.push(
      countsComplaintsOnly({ filter }) ? t.report.complaintCount(shown) : t.weekly.countOfKind(shown),
    );
  }
  return lines;
}

/** Returns a line that names the filter; none without a filter. */
export function filterLines(names: FilterNames, language: Language): readonly string[] {
  const { t } = language;
  const words = Object.entries(names).flatMap(([key, filterValue]) => {
    if (typeof filterValue === 'boolean') return [t.filter.mark[key as FlagFilter]];
    const values = typeof filterValue === 'string' ? [filterValue] : filterValue;
    const labels = values.map((value) =>
      value === null ? t.notRecorded : formatFilterValue(key, value, language),
    );
    // Of "staff were treated badly" and "staff were treated badly; looked after", the first says it.
    const isSaid = (label: string) =>
      labels.some((wider) => label.startsWith(`${wider};`) || label.startsWith(`${wider},`));
    return labels.filter((label) => !isSaid(label));
  });
  return words.length > 0 ? [t.report.filterLine(words.join(', '))] : [];
}

/** Formats a value of a filter: stored keys in the words of the language, names and texts as they are. */
function formatFilterValue(key: string, value: string | number, { t, format }: Language): string {
  if (!isFilterKey(key)) return String(value);
  switch (describeFilter(key).values) {
    case 'weekdays':
      return format.weekday(Number(value));
    case 'hours':
      return format.hour(Number(value));
    case 'words':
      return (t[key as WordFilter] as Readonly<Record<string, string>>)[value] ?? String(value);
    case 'names':
    case 'remedies':
    case 'letters':
    case 'flag':
      return String(value);
  }
}

/** Where complaints can be found when a report has none. */
export interface NearestComplaints {
  /** The number of complaints this week; measured only if the empty range was the default, the last completed week. */
  readonly countThisWeek: number;
  /** The nearest day outside the range with complaints that match. */
  readonly day: Day | null;
  /** Whether any complaint was ever recorded. */
  readonly hasComplaints: boolean;
  /** Whether no incident of any kind was ever recorded. */
  readonly isEmptyFile: boolean;
}
