import type { Command, Option } from 'commander';
import type { Business } from '../../domain/business.ts';
import { dimensions, reportOf } from '../../domain/dimension.ts';
import { entryFields } from '../../domain/entry.ts';
import { describeFilter, isFilterKey } from '../../domain/filter.ts';
import { incidentFields } from '../../domain/incident.ts';
import { isCurrentName, nameLists, type NameList } from '../../domain/name.ts';
import { languages, settingKeys } from '../../domain/settings.ts';
import { comparisons } from '../../domain/time/period.ts';
import { weekdays } from '../../domain/time/wall.ts';
import { shownCommand } from '../../language/commandwords.ts';
import type { Language } from '../../language/language.ts';
import { wordsOfValues } from '../../language/valuewords.ts';
import { formats } from '../../render/render.ts';
import { weights } from '../../reports/pareto.ts';
import { shells } from './shells.ts';

/** A word that completes what is typed, and what it means. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
}

/** What can be typed in one place: certain words, the path of a file, or anything else. */
export type Choices = readonly Choice[] | 'file';

/** Flags whose value is a member of staff. Names of customers are never offered. */
const staffFlags: ReadonlySet<string> = new Set(['by', 'owner', 'approved-by', 'signed', 'to']);

const fixed: Readonly<Record<string, readonly string[]>> = {
  format: formats,
  lang: languages,
  weight: weights,
  compare: comparisons,
};

/** Returns what the value of a flag can be. `business` is null if its records cannot be read. */
export function valuesOfFlag(option: Option, business: Business | null, language: Language): Choices {
  const flag = option.long?.replace(/^--/u, '') ?? '';
  const placeholder = /[<[](.+)[>\]]/u.exec(option.flags)?.[1] ?? '';
  if (placeholder === 'file') return 'file';
  // `--to` is also the end of a range.
  if (staffFlags.has(flag) && placeholder !== 'day') return staff(business);
  const list = flag === 'after' ? 'touchpoint' : flag;
  if (isNameList(list)) return names(list, business);
  if (flag === 'weekday') return weekdays.map((day) => plainChoice(language.format.weekday(day)));
  const words = placeholder.includes('|') ? placeholder.split('|') : (fixed[flag] ?? choicesOf(flag));
  const shown = wordsOfValues(flag, words, language.wording);
  return words.map((word, index) => {
    const label = shown[index] ?? word;
    // A figure is typed without its word, which follows it in brackets.
    const [, figure, meaning = ''] = /^(\d+) \((.*)\)$/u.exec(label) ?? [];
    return figure === undefined ? plainChoice(label) : { word: figure, meaning };
  });
}

/** Returns the fixed words of a filter or a field, as they are stored. */
function choicesOf(flag: string): readonly string[] {
  if (isFilterKey(flag)) {
    const filter = describeFilter(flag);
    if (filter.values === 'words')
      return [...filter.words.map(String), ...(filter.also ? [filter.also] : [])];
  }
  for (const fields of [incidentFields, ...Object.values(entryFields)]) {
    const field: unknown = fields[flag as keyof typeof fields];
    const { choices } = (field ?? {}) as { readonly choices?: readonly (string | number)[] };
    if (choices !== undefined) return choices.map(String);
  }
  return [];
}

/** Returns what an argument of a command can be; `path` is the command as typed after `recovery`. */
export function valuesOfArgument(
  path: string,
  argument: string,
  business: Business | null,
  language: Language,
): Choices {
  const [command = '', subcommand = ''] = path.split(' ');
  switch (argument) {
    case 'file':
      return 'file';
    case 'setting':
      return plain(settingKeys);
    case 'shell':
      return plain(shells);
    case 'rows':
    case 'columns':
      return dimensions.map((dimension) => ({
        word: shownCommand('subcommand', reportOf(dimension), language.wording),
        meaning: language.t.breakdown[dimension],
      }));
    case 'category':
    case 'touchpoint':
      return names(argument, business);
    case 'name':
    case 'into':
      if (subcommand === 'add') return [];
      if (command === 'staff') return staff(business);
      return isNameList(command) ? names(command, business) : [];
    default:
      return [];
  }
}

function isNameList(text: string): text is NameList {
  return (nameLists as readonly string[]).includes(text);
}

function names(list: NameList, business: Business | null): readonly Choice[] {
  return plain((business?.names[list] ?? []).filter(isCurrentName).map(({ name }) => name));
}

function staff(business: Business | null): readonly Choice[] {
  return plain((business?.staff ?? []).map(({ name }) => name));
}

function plain(words: readonly string[]): readonly Choice[] {
  return words.map(plainChoice);
}

function plainChoice(word: string): Choice {
  return { word, meaning: '' };
}

/** Finds the flag of a command, or of the whole program, that a word names; undefined if there is none. */
export function findOption(commands: readonly Command[], word: string): Option | undefined {
  return commands
    .flatMap(({ options }) => options)
    .find(({ short, long }) => word === long || word === short);
}
