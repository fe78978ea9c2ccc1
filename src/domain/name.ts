import { UserError } from './error.ts';
import { cleanLine, fold, oneLetterApart } from './text.ts';
import { outside } from './time/shift.ts';

/** The lists of names that incidents point into. */
export const nameLists = ['department', 'category', 'shift', 'cause', 'touchpoint'] as const;
export type NameList = (typeof nameLists)[number];

/** One of something for each of them. */
export function forEachList<Value>(make: () => Value): Readonly<Record<NameList, Value>> {
  return { department: make(), category: make(), shift: make(), cause: make(), touchpoint: make() };
}

/** One entry of a list. A merged one stays, so that what was counted under it can still be asked for. */
export interface Name {
  readonly id: number;
  readonly name: string;
  /** The entry this one was merged into; what is counted for this id counts for that one. */
  readonly mergedInto: number | null;
  /** Other spellings and former names, and the key of a shipped entry; folded. */
  readonly alsoKnownAs: readonly string[];
}

/** The entries of a list by what they are called now, and by all they were ever called; folded. */
interface ByCalling {
  readonly current: ReadonlyMap<string, Name>;
  readonly any: ReadonlyMap<string, Name>;
}
/** A batch asks the same list once for each of its lines. */
const calledBy = new WeakMap<readonly Name[], ByCalling>();

function byCalling(names: readonly Name[]): ByCalling {
  const known = calledBy.get(names);
  if (known) return known;
  const current = new Map<string, Name>();
  const any = new Map<string, Name>();
  const put = (where: Map<string, Name>, key: string, name: Name) => {
    if (!where.has(key)) where.set(key, name);
  };
  for (const name of names) {
    const key = fold(name.name);
    if (currentName(name)) put(current, key, name);
    for (const each of [key, ...name.alsoKnownAs]) put(any, each, name);
  }
  const made = { current, any };
  calledBy.set(names, made);
  return made;
}

/** The entry a text means: exactly (case, accents and spaces aside), one letter away, or none. */
export function findName(
  names: readonly Name[],
  text: string,
  reach: 'exact' | 'near' = 'near',
): { exact?: Name; near?: Name } {
  const typed = fold(text);
  const { current, any } = byCalling(names);
  const exact = current.get(typed) ?? any.get(typed);
  if (exact) return { exact: mergeTarget(names, exact) };
  if (reach === 'exact') return {};
  const near = names.find((name) => currentName(name) && oneLetterApart(fold(name.name), typed));
  return near ? { near } : {};
}

/**
 * The entry a text means. Throws near_name (with the spelling that was probably meant) and unknown_name; both say where
 * --create would help.
 */
export function requireName(list: NameList, names: readonly Name[], text: string, canCreate = false): Name {
  const { exact, near } = findName(names, text);
  if (exact) return exact;
  const create = canCreate ? { create: 'yes' } : {};
  if (near) throw new UserError('near_name', { list, value: text, near: near.name, ...create });
  const known = names.filter(currentName).map(({ name }) => name);
  throw new UserError('unknown_name', { list, value: text, known: known.slice(0, 12).join(', '), ...create });
}

export function currentName(name: Name): boolean {
  return name.mergedInto === null;
}

export function mergeTarget(names: readonly Name[], name: Name): Name {
  let target = name;
  // Two tills can each merge one name into the other; a circle must not hang whoever reads it.
  for (let hops = 0; hops < names.length && target.mergedInto !== null; hops++) {
    const next = names.find(({ id }) => id === target.mergedInto);
    if (!next) break;
    target = next;
  }
  return target;
}

/**
 * Words that mean something else where a name could stand: in a filter, and in the rows of reports in each of our languages.
 * Folded.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  'none',
  'all',
  outside,
  ...['not recorded', 'no consta', 'non indicato', 'nao consta'],
  ...['outside shifts', 'fuera de los turnos', 'fuori dai turni', 'fora dos turnos'],
]);

/** A new name for one of the lists. Throws reserved_name, and what `cleanName` throws. */
export function newName(list: NameList, text: string): string {
  const name = cleanName(text, list);
  if (reservedNames.has(fold(name))) throw new UserError('reserved_name', { value: name });
  return name;
}

/** A name as a filter takes it: one that means something else there, which older houses may have, stands behind a "=". */
export function nameTyped(name: string | null): string {
  if (name === null) return 'none';
  return reservedNames.has(fold(name)) ? `=${name}` : name;
}

/** A name for a list as it will be kept. Throws empty_text, bad_text, text_too_long. */
export function cleanName(text: string, field: string): string {
  const name = cleanLine(text, field);
  if (name === null) throw new UserError('empty_text', { field });
  return name;
}
