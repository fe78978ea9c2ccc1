import type { Command } from 'commander';
import { calendarOf, type Business } from '../domain/business.ts';
import { choice } from '../domain/choice.ts';
import { UserError } from '../domain/error.ts';
import type { NameFilter, Filter } from '../domain/filter.ts';
import { channels, kinds, severities, states, statuses } from '../domain/incident.ts';
import {
  currentName,
  findName,
  mergeTarget,
  nameLists,
  nameTyped,
  requireName,
  type Name,
  type NameList,
} from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { allTime, parseMonth, parseWeek, weekOf, type Period } from '../domain/time/period.ts';
import { outside, outsideId, parseWeekday } from '../domain/time/shift.ts';
import { addDays, weekdays, type Day } from '../domain/time/wall.ts';
import { parseDay } from '../domain/time/when.ts';
import type { Messages } from '../language/messages.ts';
import type { FilterNames } from '../reports/report.ts';
import { quoted } from '../domain/shell.ts';
import type { Context } from './context.ts';

export interface PeriodFlags {
  readonly today?: boolean;
  readonly thisWeek?: boolean;
  readonly lastWeek?: boolean;
  readonly week?: string;
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
  readonly all?: boolean;
}

export interface FilterFlags extends PeriodFlags, RedactFlag {
  readonly department?: readonly string[];
  readonly category?: readonly string[];
  readonly shift?: readonly string[];
  readonly cause?: readonly string[];
  readonly touchpoint?: readonly string[];
  readonly weekday?: readonly string[];
  readonly hour?: readonly string[];
  readonly channel?: readonly string[];
  readonly kind?: readonly string[];
  readonly owner?: string;
  readonly status?: readonly string[];
  readonly severity?: readonly string[];
  readonly state?: readonly string[];
  readonly text?: string;
  readonly customer?: string;
  readonly place?: string;
  readonly deleted?: boolean;
}

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

export function addOutputFlags(command: Command, { help: { option } }: Messages): Command {
  return command.option('--format <format>', option.format).option('-o, --output <file>', option.output);
}

export interface ByFlag {
  readonly by?: string;
}

export interface RedactFlag {
  readonly redact?: boolean;
}

/** Whoever changes something can say who they are; the history tells it. */
export function addByFlag(command: Command, { help: { option } }: Messages): Command {
  return command.option('--by <name>', option.by);
}

/** The one vocabulary of ranges. */
export function addPeriodFlags(command: Command, { help: { option } }: Messages): Command {
  return command
    .option('--today', option.today)
    .option('--this-week', option.thisWeek)
    .option('--last-week', option.lastWeek)
    .option('--week <week>', option.week)
    .option('--month <month>', option.month)
    .option('--from <day>', option.from)
    .option('--to <day>', option.to)
    .option('--all', option.all);
}

/** The one vocabulary of ranges and filters, the same in list, report and export. */
export function addFilterFlags(command: Command, t: Messages): Command {
  const { option } = t.help;
  return addPeriodFlags(command, t)
    .option('--department <name>', option.filterDepartment, repeatable)
    .option('--category <name>', option.filterCategory, repeatable)
    .option('--shift <name>', option.filterShift, repeatable)
    .option('--cause <name>', option.filterCause, repeatable)
    .option('--touchpoint <name>', option.filterTouchpoint, repeatable)
    .option('--weekday <day>', option.filterWeekday, repeatable)
    .option('--hour <hour>', option.filterHour, repeatable)
    .option('--channel <channel>', option.filterChannel, repeatable)
    .option('--kind <kind>', option.filterKind, repeatable)
    .option('--owner <letters>', option.filterOwner)
    .option('--status <status>', option.filterStatus, repeatable)
    .option('--severity <1-3>', option.filterSeverity, repeatable)
    .option('--state <state>', option.filterState, repeatable)
    .option('--text <letters>', option.filterText)
    .option('--customer <letters>', option.filterCustomer)
    .option('--place <letters>', option.filterPlace)
    .option('--deleted', option.filterDeleted)
    .option('--redact', option.redact)
    .option('--excel', option.excel);
}

/** A filter as it was meant, in the three forms it is needed in. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly periodGiven: boolean;
  /** For machines. */
  readonly names: FilterNames;
  /** To be typed after another command; each begins with a space, or is empty. */
  readonly typed: { readonly range: string; readonly filters: string };
}

/** Reads the filter flags. Throws bad_period, period_twice, unknown_name and their like. */
export async function readFilter(
  context: Context,
  flags: FilterFlags,
  fallback: Period,
): Promise<ReadFilter> {
  const business = await context.business();
  const period = readPeriod(flags, business, await context.today());
  const names: Record<string, FilterNames[string]> = {};
  const typed: string[] = [];
  const filter: { -readonly [K in keyof Filter]: Filter[K] } = { period: period ?? fallback };

  for (const list of nameLists) {
    const asked = flags[list]?.map((name) => askedName(list, name, business));
    if (!asked) continue;
    filter[list] = asked;
    names[list] = asked.map(({ name }) => name);
    typed.push(...asked.map((each) => `--${list} ${quoted(wordFor(each))}`));
    if (asked.some(({ ids }) => ids === null || ids.includes(outsideId))) await hintReserved(context, list);
  }
  if (flags.weekday)
    names['weekday'] = filter.weekday = flags.weekday.map((word) => {
      const weekday = /^[1-7]$/u.test(word) ? weekdays[Number(word) - 1] : parseWeekday(word);
      if (!weekday)
        throw new UserError('bad_choice', { option: '--weekday', value: word, choices: '1 – 7, mon, tue …' });
      return weekday;
    });
  if (flags.hour) {
    const hours = ['none', ...Array.from({ length: 24 }, (_, hour) => String(hour))];
    names['hour'] = filter.hour = flags.hour.map((word) => {
      const picked = choice('--hour', word.replace(/^0(?=\d)/u, ''), hours);
      return picked === 'none' ? null : Number(picked);
    });
  }
  if (flags.status)
    names['status'] = filter.status = flags.status.map((word) => choice('--status', word, statuses));
  if (flags.severity) {
    const words = ['none', ...severities.map(String)];
    names['severity'] = filter.severity = flags.severity.map((word) => {
      const picked = choice('--severity', word, words);
      return picked === 'none' ? null : (severities.find((each) => String(each) === picked) ?? null);
    });
  }
  if (flags.state) {
    names['state'] = filter.state = flags.state.map((word) => {
      const picked = choice('--state', word, ['none', ...states]);
      return picked === 'none' ? null : (states.find((each) => each === picked) ?? null);
    });
  }
  if (flags.channel) {
    names['channel'] = filter.channel = flags.channel.map((word) => {
      const picked = choice('--channel', word, ['none', ...channels]);
      return picked === 'none' ? null : picked;
    });
  }
  if (flags.kind) {
    const picked = flags.kind.map((word) => choice('--kind', word, ['all', ...kinds]));
    names['kind'] = filter.kind = picked.includes('all')
      ? kinds
      : kinds.filter((kind) => picked.includes(kind));
  }
  for (const key of ['text', 'customer', 'place', 'owner'] as const) {
    const letters = flags[key];
    if (letters === undefined) continue;
    if (fold(letters) === '') throw new UserError('empty_text', { field: `--${key}` });
    names[key] = filter[key] = letters;
  }
  if (flags.deleted === true) names['deleted'] = filter.deleted = true;
  for (const key of [
    'weekday',
    'hour',
    'kind',
    'channel',
    'status',
    'severity',
    'state',
    'text',
    'customer',
    'place',
    'owner',
  ] as const) {
    const asked = names[key];
    const values: readonly (string | number | null)[] =
      typeof asked === 'object' ? asked : typeof asked === 'string' ? [asked] : [];
    typed.push(...values.map((value) => `--${key} ${quoted(String(value ?? 'none'))}`));
  }
  return {
    filter,
    periodGiven: period !== null,
    names,
    typed: { range: flagged(rangeFlags(filter.period)), filters: flagged(typed) },
  };
}

function flagged(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

function rangeFlags({ from, to }: Period): readonly string[] {
  if (from === null && to === null) return ['--all'];
  return [...(from === null ? [] : [`--from ${from}`]), ...(to === null ? [] : [`--to ${to}`])];
}

/** "none" is what was not recorded, "=none" what is called so. */
function askedName(list: NameList, text: string, { names }: Business): NameFilter {
  if (list === 'shift' && fold(text) === outside) return { ids: [outsideId], name: outside };
  if (fold(text) === 'none') return { ids: null, name: null };
  const isEscaped = text.startsWith('=') && !findName(names[list], text, 'exact').exact;
  const { id, name } = requireName(list, names[list], isEscaped ? text.slice(1) : text);
  const ids = names[list].filter((each) => mergeTarget(names[list], each).id === id).map((each) => each.id);
  return { ids, name };
}

/** A name that was asked for, as it is typed. */
function wordFor({ ids, name }: NameFilter): string {
  return ids?.includes(outsideId) === true ? outside : nameTyped(name);
}

/** Says of a name that means something else in a filter how it is asked for. */
export async function hintReserved(context: Context, list: NameList): Promise<void> {
  const { names } = await context.business();
  const { t } = await context.language();
  for (const { name } of names[list].filter(isTakenForAnother))
    await context.note(t.names.reserved(name, `--${list} ${quoted(nameTyped(name))}`));
}

function isTakenForAnother(entry: Name): boolean {
  return currentName(entry) && entry.id !== outsideId && filterWords.has(fold(entry.name));
}

const filterWords: ReadonlySet<string> = new Set(['none', outside]);

/** The range asked for, in business days; null when none was. */
function readPeriod(flags: PeriodFlags, business: Business, today: Day): Period | null {
  const { settings } = business;
  const { dateOrder } = calendarOf(business);
  const given: (readonly [flag: string, period: () => Period])[] = [];
  if (flags.today) given.push(['--today', () => ({ from: today, to: today })]);
  if (flags.thisWeek) given.push(['--this-week', () => weekOf(today, settings.weekStart)]);
  if (flags.lastWeek) given.push(['--last-week', () => lastWeek(today, settings.weekStart)]);
  const { week, month, from, to } = flags;
  if (week !== undefined) given.push(['--week', () => parseWeek(week)]);
  if (month !== undefined) given.push(['--month', () => parseMonth(month)]);
  if (flags.all) given.push(['--all', () => allTime]);
  if (from !== undefined || to !== undefined) {
    given.push([
      from === undefined ? '--to' : '--from',
      () => ({
        from: from === undefined ? null : parseDay(from, today, dateOrder),
        to: to === undefined ? null : parseDay(to, today, dateOrder),
      }),
    ]);
  }
  if (given.length > 1)
    throw new UserError('period_twice', { flags: given.map(([flag]) => flag).join(', ') });
  const period = given[0]?.[1]() ?? null;
  if (period !== null && period.from !== null && period.to !== null && period.from > period.to) {
    throw new UserError('period_backwards', { from: period.from, to: period.to });
  }
  return period;
}

/** The last week that is over. */
export function lastWeek(today: Day, weekStart: Business['settings']['weekStart']): { from: Day; to: Day } {
  return weekOf(addDays(weekOf(today, weekStart).from, -7), weekStart);
}

/** A correction that corrects nothing, with a line that would, and other flags. */
export function nothingToChange(command: string, about: string, flags: readonly string[]): UserError {
  const [first = '', ...others] = flags;
  const example = `recovery ${command} ${quoted(about)} ${first}`;
  return new UserError('nothing_to_change', { command, example, others: others.join(', ') });
}

/** The range that flags ask for; null when they ask for none. */
export async function readPeriodFlags(context: Context, flags: PeriodFlags): Promise<Period | null> {
  return readPeriod(flags, await context.business(), await context.today());
}

/** At most how many. Throws bad_choice. */
export function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/u.test(text))
    throw new UserError('bad_choice', { option: '--limit', value: text, choices: '1, 2, 3 …' });
  return Number(text);
}
