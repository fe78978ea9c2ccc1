import { fold } from '../../domain/text.ts';

/**
 * Compiles a function that divides a cell into the names in it, such as the answers "Food; Service" or "Service, Food" of a form
 * on which several may be ticked. Commas divide only what is known as names: on the list, or in other cells, too.
 * @param cells some cells of the column
 * @param isOnList whether the business has this name
 */
export function nameDivider(
  cells: readonly string[],
  isOnList: (name: string) => boolean,
): (text: string) => readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of new Set(cells.map(fold)))
    for (const part of new Set(partsOf(cell, /[,;]/u))) counts.set(part, (counts.get(part) ?? 0) + 1);
  const isName = (part: string) => isOnList(part) || (counts.get(fold(part)) ?? 0) > 1;
  return (text) => {
    if (!/[,;]/u.test(text) || isOnList(text)) return [text];
    if (text.includes(';')) return partsOf(text, ';');
    const parts = partsOf(text, ',');
    return parts.every(isName) ? parts : [text];
  };
}

function partsOf(text: string, separator: string | RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
