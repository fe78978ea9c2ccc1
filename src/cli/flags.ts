import type { Command } from 'commander';
import { calendarOf, type Business } from '../domain/business.ts';
import { choice } from '../domain/optionvalue.ts';
import type { FieldKey } from '../domain/dimension.ts';
import { UserError } from '../domain/error.ts';
import {
  describeFilter,
  filterFlags,
  filterKeys,
  filterNames,
  type Filter,
  type FilterDescription,
  type FilterKey,
  type FilterNames,
  type filterTable,
  type NameFilter,
} from '../domain/filter.ts';
import {
  currentName,
  findName,
  mergeTarget,
  nameTyped,
  requireName,
  type Name,
  type NameList,
} from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { allTime, parseMonth, parseWeek, weekOf, type Period } from '../domain/time/period.ts';
import { outside, outsideId, parseWeekday } from '../domain/time/shift.ts';
import { addDays, weekdays, type Day, type Weekday } from '../domain/time/wall.ts';
import { parseDay } from '../domain/time/dateinput.ts';
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

/** The flags of the filters: several values, one, or none. */
export type FilterFlags = PeriodFlags &
  RedactFlag & {
    readonly [Key in FilterKey]?: (typeof filterTable)[Key]['values'] extends 'flag'
      ? boolean
      : (typeof filterTable)[Key]['values'] extends 'letters'
        ? string
        : readonly string[];
  };

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

export function addOutputFlags(command: Command): Command {
  return command.option('--format <format>').option('-o, --output <file>');
}

export interface ByFlag {
  readonly by?: string;
}

export interface RedactFlag {
  readonly redact?: boolean;
}

/** Whoever changes something can say who they are; the history tells it. */
export function addByFlag(command: Command): Command {
  return command.option('--by <name>');
}

/** Flags that choose days and complaints mean the same in every command: the help explains them together. */
export const filterGroup = 'filters';

/** The one vocabulary of ranges. */
export function addPeriodFlags(command: Command): Command {
  return command
    .optionsGroup(filterGroup)
    .option('--today')
    .option('--this-week')
    .option('--last-week')
    .option('--week <week>')
    .option('--month <month>')
    .option('--from <day>')
    .option('--to <day>')
    .option('--all')
    .optionsGroup('');
}

/** The one vocabulary of ranges and filters, the same in list, report and export. */
export function addFilterFlags(command: Command): Command {
  addPeriodFlags(command).optionsGroup(filterGroup);
  for (const key of filterKeys) {
    const description = describeFilter(key);
    const flag = `--${key}`;
    if (description.values === 'flag') command.option(flag);
    else if (description.values === 'letters') command.option(`${flag} <letters>`);
    else command.option(`${flag} <${placeholderOf(key, description)}>`, '', repeatable);
  }
  return command.optionsGroup('').option('--redact').option('--excel');
}

type Repeatable = Exclude<FilterDescription, { readonly values: 'flag' | 'letters' }>;

/** What stands for a value in the help. */
function placeholderOf(key: FilterKey, description: Repeatable): string {
  switch (description.values) {
    case 'names':
      return 'name';
    case 'weekdays':
      return 'day';
    case 'hours':
      return 'hour';
    case 'words':
      return description.placeholder ?? key;
  }
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
  const conditions: Partial<Record<FilterKey, unknown>> = {};
  for (const key of filterKeys) {
    const typed = flags[key];
    if (typed === undefined || typed === false) continue;
    const description = describeFilter(key);
    const condition = readCondition(key, typeof typed === 'object' ? typed : [String(typed)], business);
    conditions[key] = condition;
    if (description.values === 'names' && typeof condition === 'object' && condition.some(isNoEntry))
      await hintReserved(context, description.list);
  }
  const filter: Filter = { ...(conditions as Omit<Filter, 'period'>), period: period ?? fallback };
  return {
    filter,
    periodGiven: period !== null,
    names: filterNames(filter),
    typed: { range: flagged(rangeFlags(filter.period)), filters: flagged(filterFlags(filter)) },
  };
}

/** What one filter asks for, as typed. Throws bad_choice, empty_text, unknown_name, near_name. */
function readCondition(
  key: FilterKey,
  typed: readonly string[],
  business: Business,
): true | string | readonly (NameFilter | FieldKey)[] {
  const description = describeFilter(key);
  const option = `--${key}`;
  switch (description.values) {
    case 'names':
      return typed.map((text) => askedName(description.list, text, business));
    case 'weekdays':
      return typed.map((text) => readWeekday(option, text));
    case 'hours':
      return typed.map((text) => readWord(option, text.replace(/^0(?=\d)/u, ''), hours, 'none'));
    case 'words': {
      const { words, also } = description;
      const picked = typed.map((text) => readWord(option, text, words, also));
      if (also !== 'all') return picked;
      return picked.includes(null) ? words : words.filter((word) => picked.includes(word));
    }
    case 'letters': {
      const [letters = ''] = typed;
      if (fold(letters) === '') throw new UserError('empty_text', { field: option });
      return letters;
    }
    case 'flag':
      return true;
  }
}

/** Whether a filter asks for what was not recorded, or for a time outside the shifts. */
function isNoEntry(asked: NameFilter | FieldKey): boolean {
  if (asked === null || typeof asked !== 'object') return false;
  return asked.ids === null || asked.ids.includes(outsideId);
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** One of our own words; null for the one that may stand beside them. Throws bad_choice. */
function readWord(
  option: string,
  text: string,
  words: readonly (string | number)[],
  also: string | null,
): FieldKey {
  const picked = choice(option, text, [...(also === null ? [] : [also]), ...words.map(String)]);
  return words.find((word) => String(word) === picked) ?? null;
}

/** Throws bad_choice. */
function readWeekday(option: string, text: string): Weekday {
  const weekday = /^[1-7]$/u.test(text) ? weekdays[Number(text) - 1] : parseWeekday(text);
  if (!weekday) throw new UserError('bad_choice', { option, value: text, choices: '1 – 7, mon, tue …' });
  return weekday;
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
