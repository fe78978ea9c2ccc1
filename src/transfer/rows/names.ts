import type { NameRef } from '../../domain/action.ts';
import type { Business } from '../../domain/business.ts';
import { findName, makePerNameList, parseNewName, type NameList } from '../../domain/name.ts';
import { fold } from '../../domain/text.ts';
import { Rejection } from '../rejection.ts';

/** Finds names on the lists of the business, and collects new ones. */
export interface NameFinder {
  /** Finds the entry for a text or one of its other names. Throws Rejection if there is none and none may be created. */
  find(list: NameList, text: string | null, otherNames?: readonly string[]): NameRef;
  /** Whether a text is a name on a list of the business. */
  isOnList(list: NameList, text: string): boolean;
  /** Names that are not on their lists yet; the import adds them. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
}

/**
 * Creates a name finder.
 * @param create whether an unknown name is a new one
 */
export function createNameFinder({ names }: Pick<Business, 'names'>, create: boolean): NameFinder {
  const created = new Map<NameList, Set<string>>();
  // Cached by the text as written and by its folded form, because a file repeats a few names many times.
  const byText = makePerNameList(() => new Map<string, NameRef>());
  const byFoldedText = makePerNameList(() => new Map<string, NameRef>());

  const findOrCreate = (list: NameList, text: string, otherNames: readonly string[]): NameRef => {
    // With --create a similar name is a new one, so there is no need to search for similar ones.
    const { exact, near } = findName(names[list], text, create ? 'exact' : 'near');
    if (exact) return exact.id;
    for (const other of otherNames) {
      const entry = findName(names[list], other, 'exact').exact;
      if (entry) return entry.id;
    }
    if (!create)
      throw new Rejection('unknown_name', { list, value: text, ...(near ? { near: near.name } : {}) });
    const name = parseNewName(list, text);
    created.set(list, (created.get(list) ?? new Set()).add(name));
    return { created: name };
  };
  const findFolded = (list: NameList, text: string, otherNames: readonly string[]): NameRef => {
    const key = fold(text);
    const cached = byFoldedText[list].get(key);
    if (cached !== undefined) return cached;
    const ref = findOrCreate(list, text, otherNames);
    byFoldedText[list].set(key, ref);
    return ref;
  };
  return {
    created,
    isOnList: (list, text) => findName(names[list], text, 'exact').exact !== undefined,
    find(list, text, otherNames = []) {
      if (text === null) return null;
      const cached = byText[list].get(text);
      if (cached !== undefined) return cached;
      const ref = findFolded(list, text, otherNames);
      byText[list].set(text, ref);
      return ref;
    },
  };
}
