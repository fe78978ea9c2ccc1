import { Option, type Command } from 'commander';
import { calendarOf, type Business } from '../domain/business.ts';
import { parseChoice } from '../domain/optionvalue.ts';
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
  type RemedyFilter,
} from '../domain/filter.ts';
import {
  isCurrentName,
  findName,
  mergeTarget,
  formatNameFilter,
  requireName,
  type Name,
  type NameList,
} from '../domain/name.ts';
import { parseOffer } from '../domain/remedy.ts';
import { fold } from '../domain/text.ts';
import {
  allTime,
  monthAround,
  parseMonth,
  parseQuarter,
  parseWeek,
  parseYear,
  weekOf,
  type Period,
} from '../domain/time/period.ts';
import { outsideShift, outsideShiftId, parseWeekday } from '../domain/time/shift.ts';
import { addDays, weekdays, type Day, type Weekday } from '../domain/time/wall.ts';
import { parseDay } from '../domain/time/dateinput.ts';
import { quoteForShell } from '../domain/shell.ts';
import { findOffer } from '../domain/vocabulary.ts';
import { openBusinessView } from './business/view.ts';
import type { Context } from './context.ts';
import { collectValues, type RedactFlag } from './flags.ts';

export interface PeriodFlags {
  readonly today?: boolean;
  readonly thisWeek?: boolean;
  readonly lastWeek?: boolean;
  readonly thisMonth?: boolean;
  readonly lastMonth?: boolean;
  readonly week?: string;
  readonly month?: string;
  /** `true` is the current one. */
  readonly quarter?: string | true;
  readonly year?: string | true;
  readonly since?: string;
  readonly from?: string;
  readonly to?: string;
  readonly all?: boolean;
}

/** The flags of periods and filters; a filter has several values, one, or none. */
export type FilterFlags = PeriodFlags &
  RedactFlag & {
    readonly [Key in FilterKey]?: (typeof filterTable)[Key]['values'] extends 'flag'
      ? boolean
      : (typeof filterTable)[Key]['values'] extends 'letters'
        ? string
        : readonly string[];
  };

/** The help group of the flags that choose days and complaints, which a page of their own explains. */
export const filterGroup = 'filters';

/** Adds the flags that choose a period. */
export function addPeriodFlags(command: Command): Command {
  return command
    .optionsGroup(filterGroup)
    .option('--today')
    .option('--this-week')
    .option('--last-week')
    .option('--this-month')
    .option('--last-month')
    .option('--week <week>')
    .option('--month <month>')
    .option('--quarter [quarter]')
    .option('--year [year]')
    .option('--since <day>')
    .option('--from <day>')
    .option('--to <day>')
    .option('--all')
    .optionsGroup('');
}

/** Adds the flags of periods and filters, the same in list, report and export. */
export function addFilterFlags(command: Command): Command {
  addPeriodFlags(command).optionsGroup(filterGroup);
  for (const key of filterKeys) {
    const description = describeFilter(key);
    const flag = `--${key}`;
    if (description.values === 'flag') command.option(flag);
    else if (description.values === 'letters') command.option(`${flag} <letters>`);
    else {
      const placeholder = placeholderOf(key, description);
      const canStandAlone = description.values === 'words' && description.alone !== undefined;
      const option = new Option(`${flag} ${canStandAlone ? `[${placeholder}]` : `<${placeholder}>`}`);
      command.addOption((canStandAlone ? option.preset(anyValue) : option).argParser(collectValues));
    }
  }
  return command.optionsGroup('').option('--redact').option('--excel');
}

/** What a flag that needs no value stands for without one. */
const anyValue = 'any';

type Repeatable = Exclude<FilterDescription, { readonly values: 'flag' | 'letters' }>;

/** Returns the placeholder for a value in the help. */
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
    case 'remedies':
      return 'name';
  }
}

/** A filter in the three forms that commands need. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly isPeriodTyped: boolean;
  /** With names in place of ids, for JSON. */
  readonly names: FilterNames;
  /** As flags for another command; each begins with a space, or is empty. */
  readonly typed: { readonly range: string; readonly filters: string };
}

/** Reads the flags of periods and filters. Throws bad_period, period_twice, unknown_name and similar errors. */
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
    const texts = typeof typed === 'object' ? typed : [String(typed)];
    const condition =
      description.values === 'remedies'
        ? await readRemedies(context, texts)
        : readCondition(key, description, texts, business);
    conditions[key] = condition;
    if (description.values === 'names' && typeof condition === 'object' && condition.some(isReserved))
      await hintReserved(context, description.list);
  }
  const filter: Filter = { ...(conditions as Omit<Filter, 'period'>), period: period ?? fallback };
  return {
    filter,
    isPeriodTyped: period !== null,
    names: filterNames(filter),
    typed: { range: flagged(rangeFlags(filter.period)), filters: flagged(filterFlags(filter)) },
  };
}

/** Reads the typed values of one filter. Throws bad_choice, empty_text, unknown_name and near_name. */
function readCondition(
  key: FilterKey,
  description: Exclude<FilterDescription, { readonly values: 'remedies' }>,
  typed: readonly string[],
  business: Business,
): true | string | readonly (NameFilter | FieldKey)[] {
  const option = `--${key}`;
  switch (description.values) {
    case 'names':
      return typed.map((text) => readName(description.list, text, business));
    case 'weekdays':
      return typed.map((text) => readWeekday(option, text));
    case 'hours':
      return typed.map((text) => readWord(option, text.replace(/^0(?=\d)/u, ''), hours, 'none'));
    case 'words': {
      const { words, also, alone } = description;
      const picked = typed.flatMap((text): readonly FieldKey[] =>
        alone !== undefined && fold(text) === anyValue ? alone : [readWord(option, text, words, also)],
      );
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

/** Whether a value selects incidents without an entry of the list: not recorded, or outsideShift the shifts. */
function isReserved(value: NameFilter | RemedyFilter | FieldKey): boolean {
  if (value === null || typeof value !== 'object' || !('ids' in value)) return false;
  return value.ids === null || value.ids.includes(outsideShiftId);
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Reads one of `words`; null for `also`. Throws bad_choice. */
function readWord(
  option: string,
  text: string,
  words: readonly (string | number)[],
  also: string | null,
): FieldKey {
  const picked = parseChoice(option, text, [...(also === null ? [] : [also]), ...words.map(String)]);
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

/** Reads a name. "none" selects incidents without one, "=none" the entry with that name. Throws unknown_name and near_name. */
function readName(list: NameList, text: string, { names }: Business): NameFilter {
  if (list === 'shift' && fold(text) === outsideShift) return { ids: [outsideShiftId], name: outsideShift };
  if (fold(text) === 'none') return { ids: null, name: null };
  const isEscaped = text.startsWith('=') && !findName(names[list], text, 'exact').exact;
  const { id, name } = requireName(list, names[list], isEscaped ? text.slice(1) : text);
  const ids = names[list].filter((each) => mergeTarget(names[list], each).id === id).map((each) => each.id);
  return { ids, name };
}

/** Says how to type names of a list that mean something else in a filter. */
export async function hintReserved(context: Context, list: NameList): Promise<void> {
  const { names } = await context.business();
  const { t } = await context.language();
  for (const { name } of names[list].filter(hasReservedName))
    await context.note(t.names.reserved(name, `--${list} ${quoteForShell(formatNameFilter(name))}`));
}

function hasReservedName(entry: Name): boolean {
  return isCurrentName(entry) && entry.id !== outsideShiftId && reservedNames.has(fold(entry.name));
}

const reservedNames: ReadonlySet<string> = new Set(['none', outsideShift]);

/** Reads remedies by their names in any language, or in the words of the business. Throws empty_text and near_offer. */
async function readRemedies(context: Context, typed: readonly string[]): Promise<readonly RemedyFilter[]> {
  const { vocabulary } = await openBusinessView(context);
  return typed.map((text) => {
    if (fold(text) === 'none') return { remedies: null, name: null };
    const id = parseOffer(text, { vocabulary });
    if (id === null) throw new UserError('empty_text', { field: '--remedy' });
    const offer = findOffer(vocabulary, id);
    return { remedies: [id], name: offer?.names[0] ?? id };
  });
}

/** Reads the period of the flags, in business days, both ends included; null if there is none. */
function readPeriod(flags: PeriodFlags, business: Business, today: Day): Period | null {
  const { settings } = business;
  const { dateOrder } = calendarOf(business);
  const typed: (readonly [flag: string, period: () => Period])[] = [];
  if (flags.today) typed.push(['--today', () => ({ from: today, to: today })]);
  if (flags.thisWeek) typed.push(['--this-week', () => weekOf(today, settings.weekStart)]);
  if (flags.lastWeek) typed.push(['--last-week', () => lastWeek(today, settings.weekStart)]);
  if (flags.thisMonth) typed.push(['--this-month', () => monthAround(today)]);
  if (flags.lastMonth) typed.push(['--last-month', () => monthAround(addDays(monthAround(today).from, -1))]);
  const { week, month, quarter, year, since, from, to } = flags;
  if (week !== undefined) typed.push(['--week', () => parseWeek(week)]);
  if (month !== undefined) typed.push(['--month', () => parseMonth(month, today)]);
  if (quarter !== undefined) typed.push(['--quarter', () => parseQuarter(quarter, today)]);
  if (year !== undefined) typed.push(['--year', () => parseYear(year, today)]);
  if (since !== undefined)
    typed.push(['--since', () => ({ from: parseDay(since, today, dateOrder), to: today })]);
  if (flags.all) typed.push(['--all', () => allTime]);
  if (from !== undefined || to !== undefined) {
    typed.push([
      from === undefined ? '--to' : '--from',
      () => ({
        from: from === undefined ? null : parseDay(from, today, dateOrder),
        to: to === undefined ? null : parseDay(to, today, dateOrder),
      }),
    ]);
  }
  if (typed.length > 1)
    throw new UserError('period_twice', { flags: typed.map(([flag]) => flag).join(', ') });
  const period = typed[0]?.[1]() ?? null;
  if (period !== null && period.from !== null && period.to !== null && period.from > period.to) {
    throw new UserError('period_backwards', { from: period.from, to: period.to });
  }
  return period;
}

/** Returns the last complete week. */
export function lastWeek(today: Day, weekStart: Business['settings']['weekStart']): { from: Day; to: Day } {
  return weekOf(addDays(weekOf(today, weekStart).from, -7), weekStart);
}

/** Reads the period of the flags; null if there is none. Throws bad_period, period_twice and similar errors. */
export async function readPeriodFlags(context: Context, flags: PeriodFlags): Promise<Period | null> {
  return readPeriod(flags, await context.business(), await context.today());
}
