import { fold } from '../domain/text.ts';

/** Words with which lines of totals begin. */
const totals =
  /^(?:(?:grand |sub)?totals?|sums?|average|count|(?:sub)?totale?s?|totali|suma|promedio|media|somma|soma|média)\b/u;

/**
 * Whether a row below the names of the columns is none of the table: the names once more, a total, or a single text without a
 * date, such as a title or "Timezone: Europe/Madrid".
 * @param when the text of the cells that say when it happened; null if these are not known yet
 */
export function isOutsideTable(
  cells: readonly string[],
  header: readonly string[],
  when: string | null,
): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length > 1 && cells.every((cell, index) => cell.trim() === '' || sameName(cell, header[index])))
    return true;
  const first = fold(filled[0] ?? '');
  if (totals.test(first) && filled.length < header.length) return true;
  return when === '' && filled.length === 1 && header.length > 2;
}

function sameName(cell: string, name: string | undefined): boolean {
  return name !== undefined && fold(cell) === fold(name);
}
