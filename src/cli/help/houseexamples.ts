import { calendarOf, currentPath, currentShifts, type Business } from '../../domain/business.ts';
import { isCurrentName } from '../../domain/name.ts';
import { quoteForShell } from '../../domain/shell.ts';
import { weekdays } from '../../domain/time/wall.ts';
import { businessWording, type Wording } from '../../domain/wording.ts';
import { shownCommandLine } from '../../language/commandwords.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';

/** Puts the names of a business into an example of the help; an example that has nothing left to show is no line. */
export type FitExample = (line: string) => readonly string[];

/** Names of the restaurant for which the examples are written, with those that take their place. */
type Replacements = readonly (readonly [written: string, own: string | undefined])[];

/** Opens the examples for the business of a run; if its records cannot be read, they stay as they are written. */
export async function openExamplesOf(context: Context): Promise<FitExample> {
  try {
    return await openExamples(await context.businessDespiteDamage(), await context.languageDespiteDamage());
  } catch {
    return (line) => [line];
  }
}

/**
 * Opens the examples for a business: its departments, shifts and touchpoints take the place of those that it does not have, so
 * that an example can be typed as it is.
 */
async function openExamples(business: Business, { wording }: Pick<Language, 'wording'>): Promise<FitExample> {
  const { shippedVocabulary, tradePreset } = await import('../../shipped/knowledge.ts');
  const { settings, names } = business;
  const written = tradePreset('restaurant', wording);
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const ownPath = currentPath(business);
  const path =
    ownPath.length > 0 ? ownPath : (await shippedVocabulary(businessWording(settings), settings.trade)).path;
  const departments = replacements(
    namesOf(written.departments),
    namesOf(names.department.filter(isCurrentName)),
  );
  const shifts = replacements(namesOf(written.shifts), namesOf(shiftsWithHours(business)));
  const touchpoints = replacements(
    namesOf((await shippedVocabulary(wording, 'restaurant')).path),
    namesOf(path),
  );
  return (line) => {
    // A name that was merged existed only once.
    if (/^recovery \S+ merge /u.test(line)) return [line];
    if (/^recovery shift add /u.test(line)) return shiftAddExamples(line, business, wording);
    const flagged = [
      ...departments.map(([name, own]) => [`--department ${name}`, own && `--department ${own}`] as const),
      ...shifts.map(([name, own]) => [`--shift ${name}`, own && `--shift ${own}`] as const),
    ];
    const fitted = replaceAll(line, [...flagged, ...departments, ...shifts, ...touchpoints]);
    const saysNothing = /^recovery edit(?: \d+)*$/u.test(fitted);
    return saysNothing ? [] : [fitted];
  };
}

function shiftsWithHours(business: Business) {
  const ids = new Set(business.shiftPeriods.map(({ shift }) => shift));
  return currentShifts(business).filter(({ id }) => ids.has(id));
}

function replacements(written: readonly string[], own: readonly string[]): Replacements {
  return written.map((name, index) => [
    quoteForExample(name),
    own.includes(name) ? quoteForExample(name) : optional(own[Math.min(index, own.length - 1)]),
  ]);
}

function optional(name: string | undefined): string | undefined {
  return name === undefined ? undefined : quoteForExample(name);
}

/** Quotes as the help does; the quotation marks of the shell where those would not do. */
function quoteForExample(name: string): string {
  const quoted = quoteForShell(name);
  return quoted === name || /["$`\\!]/u.test(name) ? quoted : `"${name}"`;
}

/** Replaces names where they are whole words; a flag whose name has no replacement goes. */
function replaceAll(line: string, all: Replacements): string {
  const pattern = all.map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  return line
    .replace(new RegExp(`(?<= )(?:${pattern})(?= |$)`, 'gu'), (found) => {
      const own = all.find(([name]) => name === found)?.[1];
      return own ?? (found.startsWith('--') ? '' : found);
    })
    .replace(/ {2,}/gu, ' ')
    .trimEnd();
}

/** Two hours without a shift, or those of the last shift after the example that removes it. */
function shiftAddExamples(line: string, business: Business, wording: Wording): readonly string[] {
  const withHours = (from: number, to: number) => [
    line.replace(/\d+(h?)-\d+h?$/u, `${from % 24}$1-${to % 24}$1`),
  ];
  const from = freeHour(business);
  if (from !== null) return withHours(from, from + 2);
  const last = business.shiftPeriods.at(-1);
  const name = shiftsWithHours(business).find(({ id }) => id === last?.shift)?.name;
  if (last === undefined || name === undefined) return [line];
  const remove = shownCommandLine('shift remove', wording);
  return [
    `recovery ${remove} ${quoteForExample(name)}`,
    ...withHours(Math.ceil(last.start / 60), Math.floor(last.end / 60)),
  ];
}

/** Returns the first hour from the evening on that begins two hours without a shift on every weekday; null if there is none. */
function freeHour(business: Business): number | null {
  const { shiftAt } = calendarOf(business);
  const isFree = (hour: number) =>
    weekdays.every((weekday) =>
      Array.from({ length: 60 }, (_, minute) => hour * 60 + minute).every(
        (minute) => shiftAt(weekday, minute % 1440) === 0,
      ),
    );
  const hours = Array.from({ length: 24 }, (_, index) => (index + 18) % 24);
  return hours.find((hour) => isFree(hour) && isFree((hour + 1) % 24)) ?? null;
}
