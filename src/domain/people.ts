import { fold } from './text.ts';

/** The names of the staff, as on the list of the business. */
type People = readonly { readonly name: string }[];

/** Completes the beginning of a name on the list of the staff; any other text stays as typed, without spaces around it. */
export function completeName(people: People, typed: string): string {
  const folded = fold(typed);
  if (folded === '') return typed.trim();
  const names = people.map(({ name }) => name);
  const exact = names.find((name) => fold(name) === folded);
  if (exact !== undefined) return exact;
  const [only, ...others] = names.filter((name) => fold(name).startsWith(folded));
  return only !== undefined && others.length === 0 ? only : typed.trim();
}

/** Returns the one name on the list of the staff that a text has as words of its own; null if it has none or several. */
export function findNameIn(people: People, text: string): string | null {
  const words = wordsOf(text);
  const found = people.map(({ name }) => name).filter((name) => words.includes(wordsOf(name)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The words of a text between spaces, so that a name is found only as whole words. */
function wordsOf(text: string): string {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return ` ${words.join(' ')} `;
}
