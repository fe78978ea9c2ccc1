import { UserError } from './error.ts';
import { cleanLine, fold, differsByOneLetter, maxLength } from './text.ts';
import { quoteForShell } from './shell.ts';
import { outsideShift } from './time/shift.ts';

/** The lists of names that incidents refer to. */
export const nameLists = ['department', 'category', 'shift', 'cause', 'touchpoint'] as const;
export type NameList = (typeof nameLists)[number];

/** Creates a record with one value for each list. */
export function makePerNameList<Value>(make: () => Value): Readonly<Record<NameList, Value>> {
  return { department: make(), category: make(), shift: make(), cause: make(), touchpoint: make() };
}

/** Returns the command that puts a name on a list; a shift needs its hours, here those of an example. */
export function commandToAdd(list: NameList, name: string): string {
  return `${list} add ${quoteForShell(name)}${list === 'shift' ? '=12:00-16:00' : ''}`;
}

/** One name on a list. A merged name stays, so that people can still ask for what was counted under it. */
export interface Name {
  readonly id: number;
  readonly name: string;
  /** The id of the name this one was merged into, under which its incidents count; null if it was not merged. */
  readonly mergedInto: number | null;
  /** Other spellings, former names and the key of a shipped name; folded. */
  readonly alsoKnownAs: readonly string[];
}

/** The names of a list by their folded text: the current ones, and any by each of their spellings. */
interface NameIndex {
  readonly current: ReadonlyMap<string, Name>;
  readonly any: ReadonlyMap<string, Name>;
}
/** Caches indexes, because a batch looks up the same list for every line. */
const nameIndexes = new WeakMap<readonly Name[], NameIndex>();

function indexNames(names: readonly Name[]): NameIndex {
  const known = nameIndexes.get(names);
  if (known) return known;
  const current = new Map<string, Name>();
  const any = new Map<string, Name>();
  const put = (where: Map<string, Name>, key: string, name: Name) => {
    if (!where.has(key)) where.set(key, name);
  };
  for (const name of names) {
    const key = fold(name.name);
    if (isCurrentName(name)) put(current, key, name);
    for (const each of [key, ...name.alsoKnownAs]) put(any, each, name);
  }
  const made = { current, any };
  nameIndexes.set(names, made);
  return made;
}

/** Finds the name that a text means: exactly, ignoring case, accents and spaces; otherwise one that differs by a letter. */
export function findName(
  names: readonly Name[],
  text: string,
  reach: 'exact' | 'near' = 'near',
): { exact?: Name; near?: Name } {
  const typed = fold(text);
  const { current, any } = indexNames(names);
  const exact = current.get(typed) ?? any.get(typed);
  if (exact) return { exact: mergeTarget(names, exact) };
  if (reach === 'exact') return {};
  const near = names.find((name) => isCurrentName(name) && differsByOneLetter(fold(name.name), typed));
  return near ? { near } : {};
}

/**
 * Returns the name that a text means. Throws near_name, with the spelling that was probably meant, and unknown_name;
 * both suggest --create if `canCreate`.
 */
export function requireName(list: NameList, names: readonly Name[], text: string, canCreate = false): Name {
  const { exact, near } = findName(names, text);
  if (exact) return exact;
  const create = canCreate ? { create: 'yes' } : {};
  if (near) throw new UserError('near_name', { list, value: text, near: near.name, ...create });
  const known = names.filter(isCurrentName).map(({ name }) => name);
  throw new UserError('unknown_name', {
    list,
    value: text,
    known: known.slice(0, 12).join(', '),
    ...create,
    // With an empty list there is nothing else to type.
    // A name that is too long cannot be added.
    ...(known.length === 0 && !canCreate && text.length <= maxLength.name
      ? { command: commandToAdd(list, text) }
      : {}),
  });
}

export function isCurrentName(name: Name): boolean {
  return name.mergedInto === null;
}

/** Follows merges to the name under which incidents are counted. */
export function mergeTarget(names: readonly Name[], name: Name): Name {
  let target = name;
  // Two tills may have merged two names into each other, so the loop must end even in a cycle.
  for (let hops = 0; hops < names.length && target.mergedInto !== null; hops++) {
    const next = names.find(({ id }) => id === target.mergedInto);
    if (!next) break;
    target = next;
  }
  return target;
}

/** Words with a special meaning in filters and report rows, in all languages; folded. They cannot be names. */
export const reservedNames: ReadonlySet<string> = new Set([
  'none',
  'all',
  outsideShift,
  ...['not recorded', 'no consta', 'non indicato', 'nao consta'],
  ...['outside shifts', 'fuera de los turnos', 'fuori dai turni', 'fora dos turnos'],
]);

/** Parses a new name for a list. Throws reserved_name and the errors of `cleanName`. */
export function parseNewName(list: NameList, text: string): string {
  const name = cleanName(text, list);
  if (reservedNames.has(fold(name))) throw new UserError('reserved_name', { value: name });
  return name;
}

/** Formats a name as the value of a filter. A reserved word, which old databases may contain as a name, gets a "=" in front. */
export function formatNameFilter(name: string | null): string {
  if (name === null) return 'none';
  return reservedNames.has(fold(name)) ? `=${name}` : name;
}

/** Normalises the spelling of a name for storing. Throws empty_text, bad_text and text_too_long. */
export function cleanName(text: string, field: string): string {
  const name = cleanLine(text, field);
  if (name === null) throw new UserError('empty_text', { field });
  return name;
}
