import type { NameRef } from '../domain/action.ts';
import type { Business } from '../domain/business.ts';
import { findName, forEachList, newName, type NameList } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { Rejection } from './rejection.ts';

/** Finds names on the lists of the house; remembers those it met for the first time. */
export interface NameFinder {
  /** The entry that a text means, under other names of it too. Throws Rejection where it is not on the list. */
  find(list: NameList, text: string | null, otherNames?: readonly string[]): NameRef;
  /** Names met for the first time, which landing will put on their lists. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
}

/** `create`: an unknown name is a new one. */
export function openNames({ names }: Pick<Business, 'names'>, create: boolean): NameFinder {
  const created = new Map<NameList, Set<string>>();
  // By the text as written, and by its folded form: a file repeats few names many times.
  const known = forEachList(() => new Map<string, NameRef>());
  const folded = forEachList(() => new Map<string, NameRef>());

  const findOrCreate = (list: NameList, text: string, otherNames: readonly string[]): NameRef => {
    // With --create a near miss is a new name: there is no need to look for one.
    const { exact, near } = findName(names[list], text, create ? 'exact' : 'near');
    if (exact) return exact.id;
    for (const other of otherNames) {
      const same = findName(names[list], other, 'exact').exact;
      if (same) return same.id;
    }
    if (!create)
      throw new Rejection('unknown_name', { list, value: text, ...(near ? { near: near.name } : {}) });
    const fresh = newName(list, text);
    created.set(list, (created.get(list) ?? new Set()).add(fresh));
    return { created: fresh };
  };
  const findFolded = (list: NameList, text: string, otherNames: readonly string[]): NameRef => {
    const key = fold(text);
    const same = folded[list].get(key);
    if (same !== undefined) return same;
    const ref = findOrCreate(list, text, otherNames);
    folded[list].set(key, ref);
    return ref;
  };
  return {
    created,
    find(list, text, otherNames = []) {
      if (text === null) return null;
      const same = known[list].get(text);
      if (same !== undefined) return same;
      const ref = findFolded(list, text, otherNames);
      known[list].set(text, ref);
      return ref;
    },
  };
}
