import { writesMonthFirst, type Country } from '../domain/country.ts';
import { UserError } from '../domain/error.ts';
import { compileDatePattern } from '../domain/time/datepattern.ts';
import { parseStamp, type DateOrder } from '../domain/time/dateinput.ts';

/** Formats in which people write dates, and times after them; the day before the month, where both orders are possible. */
const days = [
  ...['d/M/yyyy', 'M/d/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'M-d-yyyy', 'yyyy/M/d', 'yyyy-M-d', 'd/M/yy', 'M/d/yy'],
  ...['d.M.yy', 'd-M-yy', 'd MMM yyyy', 'd-MMM-yyyy', 'MMM d, yyyy', "d 'de' MMMM 'de' yyyy", 'd MMMM yyyy'],
];
const times = ['', ' H:mm', ' H:mm:ss', ', H:mm', ', H:mm:ss', ' h:mm a', ' h:mm:ss a', "'T'H:mm"];

/** Returns the numeric date formats of a country; none if its order of day and month is unknown. */
export function countryPatterns(order: DateOrder): readonly string[] {
  if (order === null) return [];
  return ['/', '.', '-'].map((mark) =>
    (order === 'day_first' ? ['d', 'M', 'yyyy'] : ['M', 'd', 'yyyy']).join(mark),
  );
}

/** Whether a text is a date in ISO format or in one of these formats. Returns false for an invalid format. */
export function isDateText(text: string, patterns: readonly string[]): boolean {
  try {
    return (
      parseStamp(text) !== null ||
      patterns.some((pattern) => compileDatePattern(pattern).parse(text) !== null)
    );
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * Returns the date formats that fit every one of these texts; none if all texts are ISO dates or no format fits. Ignores a text
 * that fits no format ("32/11/2026"). If both orders of day and month fit, the order of the country comes first.
 */
export function guessDatePatterns(
  texts: readonly string[],
  country: Country | null = null,
): readonly string[] {
  const others = texts.filter((text) => text !== '' && parseStamp(text) === null);
  const inOrder = writesMonthFirst(country)
    ? [...days].sort(
        (a, b) =>
          Number(b.startsWith('M/') || b.startsWith('M-')) - Number(a.startsWith('M/') || a.startsWith('M-')),
      )
    : days;
  const patterns = times.flatMap((time) => inOrder.map((day) => day + time));
  const fits = patterns.map((pattern) => {
    const compiled = compileDatePattern(pattern);
    return others.map((text) => compiled.parse(text) !== null);
  });
  const isDate = others.map((_, index) => fits.some((dates) => dates[index] === true));
  if (!isDate.includes(true)) return [];
  return patterns.filter((_, pattern) => isDate.every((is, index) => !is || fits[pattern]?.[index] === true));
}
