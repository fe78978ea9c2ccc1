import { writesMonthFirst, type Country } from '../domain/country.ts';
import { UserError } from '../domain/error.ts';
import { compilePattern } from '../domain/time/patterns.ts';
import { parseStamp, type DateOrder } from '../domain/time/when.ts';

/** How people write days, and times after them; where a day may be read both ways, the day first. */
const days = [
  ...['d/M/yyyy', 'M/d/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'M-d-yyyy', 'yyyy/M/d', 'yyyy-M-d', 'd/M/yy', 'M/d/yy'],
  ...['d.M.yy', 'd-M-yy', 'd MMM yyyy', 'd-MMM-yyyy', 'MMM d, yyyy', "d 'de' MMMM 'de' yyyy", 'd MMMM yyyy'],
];
const times = ['', ' H:mm', ' H:mm:ss', ', H:mm', ', H:mm:ss', ' h:mm a', ' h:mm:ss a', "'T'H:mm"];

/** Under which formats a country writes days in figures; none where it is not known. */
export function countryPatterns(order: DateOrder): readonly string[] {
  if (order === null) return [];
  return ['/', '.', '-'].map((mark) =>
    (order === 'day_first' ? ['d', 'M', 'yyyy'] : ['M', 'd', 'yyyy']).join(mark),
  );
}

/** Whether a text is a date as it stands, or under one of these formats, which need not be formats at all. */
export function readsDate(text: string, patterns: readonly string[]): boolean {
  try {
    return (
      parseStamp(text) !== null || patterns.some((pattern) => compilePattern(pattern).read(text) !== null)
    );
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * The date formats under which every one of these texts is a date; none where they are ISO or there are none. A text that is a
 * date under none of them ("32/11/2026") says nothing. Where they can be read both ways, the way of the country comes first.
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
  const read = patterns.map((pattern) => {
    const compiled = compilePattern(pattern);
    return others.map((text) => compiled.read(text) !== null);
  });
  const isDate = others.map((_, place) => read.some((dates) => dates[place] === true));
  if (!isDate.includes(true)) return [];
  return patterns.filter((_, at) => isDate.every((is, place) => !is || read[at]?.[place] === true));
}
