import { fold } from '../../domain/text.ts';

/** Words with which lines of totals begin. */
const totals =
  /^(?:(?:grand |sub)?totals?|sums?|average|count|(?:sub)?totale?s?|totali|suma|promedio|media|somma|soma|média)\b/u;

/**
 * Compiles a test whether a row below the names of the columns is none of the table: the names once more, a total, or a single
 * text without a date, such as a title or "Timezone: Europe/Madrid".
 * @param when the columns that say when it happened; null if these are not known yet
 * @param isDate whether a text in one of these can be read
 */
export function createOutsideTest(
  header: readonly string[],
  when: readonly number[] | null,
  isDate: (text: string) => boolean = () => true,
): (cells: readonly string[]) => boolean {
  const names = header.map(fold);
  const haveDigit = names.some((name) => beginsWithDigit(name));
  return (cells) => {
    let first = '';
    let filled = 0;
    let areNames = true;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] ?? '';
      if (isBlank(cell)) continue;
      filled++;
      // Most rows begin with a date or a number, which is neither a name nor a total.
      if (filled === 1) first = haveDigit || !beginsWithDigit(cell) ? fold(cell) : cell;
      // Most rows differ in their first cell, so that the others are not folded.
      areNames &&= names[index] === (filled === 1 ? first : fold(cell));
    }
    if (filled > 1 && areNames) return true;
    if (filled < header.length && totals.test(first)) return true;
    // In a row that is cut short, a text further to the right is what remains of a broken row.
    const isAlone = filled === 1 && (cells.length >= header.length || !isBlank(cells[0] ?? ''));
    if (!isAlone || header.length <= 2 || when === null) return false;
    return when.every((column) => {
      const cell = (cells[column] ?? '').trim();
      return cell === '' || (/^\p{L}/u.test(cell) && !isDate(cell));
    });
  };
}

function beginsWithDigit(text: string): boolean {
  return text >= '0' && text < ':';
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
