import type { Business } from '../domain/business.ts';
import {
  describeFilter,
  isFilterKey,
  type Filter,
  type FilterMark,
  type FilterNames,
  type WordFilter,
} from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Minor } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import type { Period } from '../domain/time/period.ts';
import { formatTimeOfDay, type Day } from '../domain/time/wall.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Scope } from '../document/document.ts';
import type { Language } from '../language/language.ts';

/** What every report is given: whose house, which incidents, in which language, and what day it is. */
export interface Request {
  readonly business: Business;
  readonly filter: Filter;
  /** The filter as names, the way machines are told. */
  readonly filterNames: FilterNames;
  /** What was asked as flags, to be typed after another command; each begins with a space, or is empty. */
  readonly flags: { readonly range: string; readonly filters: string; readonly database: string };
  readonly language: Language;
  readonly now: Instant;
  /** The business day it is now. */
  readonly today: Day;
  /** Whether the range was chosen by us (the last completed week) and not asked for. */
  readonly periodIsDefault: boolean;
}

/** The command that lists what a report counted. */
export function listCommand({ flags }: Request): string {
  return `recovery list${flags.range}${flags.filters}${flags.database}`;
}

/** Where a complaint stands, in a word or two. */
export function statusInWords({ status, state }: Incident, { t }: Language): string {
  if (status === 'resolved') return t.status.resolved;
  return state === null ? t.status.open : `${t.status.open}, ${t.state[state]}`;
}

/** Null where nobody said what was given, which is not the same as nothing. */
export function remedyValueMinor({ remedies }: Incident): Minor | null {
  if (remedies.length === 0) return null;
  return remedies.reduce((sum, { valueMinor }) => sum + (valueMinor ?? 0), 0);
}

/** What stands behind the figures. */
export async function measureScope(records: Records, request: Request, total: number): Promise<Scope> {
  return { period: await measureRange(records, request), filter: request.filterNames, total };
}

/**
 * The range of the figures; its open ends become the first and last day of which anything is recorded. Whatever else is asked
 * for, days without it are days on which it did not happen.
 */
export async function measureRange(
  records: Records,
  { business, filter }: Request,
): Promise<Scope['period']> {
  const { from, to } = filter.period;
  const span = from === null || to === null ? await recordedSpan(records, filter, filter.period) : null;
  return {
    from: from ?? span?.from ?? null,
    to: to ?? span?.to ?? null,
    zone: business.settings.zone,
    day_start: formatTimeOfDay(business.settings.dayStartMinute),
  };
}

/** The first and last day of which anything of that kind is recorded, within a period. */
export async function recordedSpan(
  records: Records,
  { kind, deleted }: Request['filter'],
  period: Period,
): ReturnType<Records['span']> {
  return records.span({
    period,
    ...(kind === undefined ? {} : { kind }),
    ...(deleted === undefined ? {} : { deleted }),
  });
}

/** Suggestions and praise can be asked for too, alone or beside complaints. */
export function countsComplaintsOnly({ filter: { kind = ['complaint'] } }: Pick<Request, 'filter'>): boolean {
  return kind.every((each) => each === 'complaint');
}

/** The lines under a title: range, zone, filter, how many. */
export function scopeLines(
  { language, filter, filterNames: filterNames }: Request,
  { period, total }: Scope,
): readonly string[] {
  const { t, format } = language;
  const lines: string[] = [];
  if (period.from !== null && period.to !== null) {
    const range = format.range(period.from, period.to);
    const isAll = filter.period.from === null && filter.period.to === null;
    const say = isAll ? t.report.allTime : t.report.period;
    lines.push(say(range, period.day_start, period.zone));
  }
  lines.push(...filterLines(filterNames, language));
  if (total > 0) {
    const shown = format.number(total);
    lines.push(countsComplaintsOnly({ filter }) ? t.report.counted(shown) : t.weekly.countOfKind(shown));
  }
  return lines;
}

/** What the figures leave out, in a line of its own; none when they leave nothing out. */
export function filterLines(names: FilterNames, language: Language): readonly string[] {
  const { t } = language;
  const words = Object.entries(names).flatMap(([key, asked]) => {
    if (typeof asked === 'boolean') return [t.filter.mark[key as FilterMark]];
    const values = typeof asked === 'string' ? [asked] : asked;
    return values.map((value) => (value === null ? t.notRecorded : inWords(key, value, language)));
  });
  return words.length > 0 ? [t.report.filtered(words.join(', '))] : [];
}

/** "09:00": an hour of the day as people read it. */
export function hourLabel(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** One value of a filter: our own words as people say them, names and letters as they are. */
function inWords(key: string, value: string | number, { t, format }: Language): string {
  if (!isFilterKey(key)) return String(value);
  switch (describeFilter(key).values) {
    case 'weekdays':
      return format.weekday(Number(value));
    case 'hours':
      return hourLabel(Number(value));
    case 'words':
      return (t[key as WordFilter] as Readonly<Record<string, string>>)[value] ?? String(value);
    case 'names':
    case 'letters':
    case 'flag':
      return String(value);
  }
}

/** What to say when nothing was found: what there is instead, with the line to type. */
export interface NearestComplaints {
  /** How many this week has, when the empty range was the last completed week. */
  readonly countThisWeek: number;
  /** A day outside the range on which there are some that fit. */
  readonly day: Day | null;
  /** Whether anything at all was ever recorded. */
  readonly hasComplaints: boolean;
  /** Whether nothing of any kind was ever recorded. */
  readonly isEmptyFile: boolean;
}
