import { UTCDateMini } from '@date-fns/utc/date/mini';
import type { Locale } from 'date-fns';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { enUS } from 'date-fns/locale/en-US';
import { es } from 'date-fns/locale/es';
import { it } from 'date-fns/locale/it';
import { pt } from 'date-fns/locale/pt';
import { parse } from 'date-fns/parse';
import { UserError } from '../error.ts';
import type { Occurrence } from './moment.ts';
import { isPlausible, type DateOrder } from './dateinput.ts';
import { dayFromMs, wallFromMs } from './wall.ts';

/** The date format of a file, compiled from a pattern of date-fns tokens ("d/M/yyyy H:mm"). */
export interface DatePattern {
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  /** Whether the day or the month comes first, if both are figures and the year is not before them. */
  readonly order: DateOrder;
  /** Parses a cell; null if it does not match the pattern. */
  parse(text: string): Occurrence | null;
}

const reference = new UTCDateMini(2000, 0, 1);
const localesWithNames: readonly Locale[] = [enUS, es, it, pt];

/**
 * Returns a pattern as date-fns writes it, from one as spreadsheets do: "DD/MM/YYYY" and "dd/mm/yyyy hh:mm" become
 * "dd/MM/yyyy" and "dd/MM/yyyy HH:mm". Letters in quotes stay.
 */
function inTokens(typed: string): string {
  const parts = typed.split(/('[^']*')/u);
  const isPlain = (part: string) => !part.startsWith("'");
  const hasHalves = parts.some((part) => isPlain(part) && /[ab]/u.test(part));
  let before = '';
  return parts
    .map((part) => {
      if (!isPlain(part)) return part;
      return part.replace(/([A-Za-z])\1*/gu, (run) => {
        const [letter = ''] = run;
        const isMonth = letter === 'm' && !/[HhKk]/u.test(before);
        before = letter;
        if (letter === 'D' || letter === 'Y' || isMonth)
          return isMonth ? run.toUpperCase() : run.toLowerCase();
        return letter === 'h' && !hasHalves ? run.toUpperCase() : run;
      });
    })
    .join('');
}

/** Finds the order of day and month in a pattern without quoted letters. */
function orderOf(tokens: string): DateOrder {
  const [year, month, day] = [/y/u, /(?<!M)M{1,2}(?!M)/u, /(?<!d)d{1,2}(?!d)/u].map((one) =>
    tokens.search(one),
  );
  if (year === undefined || month === undefined || day === undefined || month < 0 || day < 0) return null;
  if (year >= 0 && year < Math.min(month, day)) return null;
  return day < month ? 'day_first' : 'month_first';
}

/** Whether a pattern reads back what it writes. Some tokens, such as O and z for a zone, can only be written. */
function isReadable(pattern: string, locale: Locale | undefined): boolean {
  try {
    const options = locale === undefined ? {} : { locale };
    return isValid(parse(format(reference, pattern, options), pattern, reference, options));
  } catch {
    return false;
  }
}

/**
 * Compiles a pattern. Throws bad_pattern for letters that are not tokens or that cannot be read, and for a pattern without a day
 * or a time.
 */
export function compileDatePattern(typed: string): DatePattern {
  const pattern = inTokens(typed);
  const tokens = pattern.replace(/'[^']*'/gu, '');
  const hasTime = /[HhKkmsStTab]/u.test(tokens);
  const hasDay = /[yYRu]/u.test(tokens) && /[dDMLwIeEtTP]/u.test(tokens);
  const hasZone = /[XxtTzO]/u.test(tokens);
  const locales = /MMM|LLL|E|P|a/u.test(tokens) ? localesWithNames : [enUS];
  // "%d/%m/%Y" would be read as if it had per cent signs in it.
  if ((!hasDay && !hasTime) || tokens.includes('%') || !isReadable(pattern, locales[0]))
    throw new UserError('bad_pattern', { value: typed });
  return {
    hasDay,
    hasTime,
    order: orderOf(tokens),
    parse(text) {
      for (const locale of locales) {
        // The reference is in UTC, which has no gaps that could shift the time.
        const date = parse(text, pattern, reference, { locale });
        if (!isValid(date)) continue;
        const ms = date.getTime();
        if (hasDay && !isPlausible(wallFromMs(ms))) return null;
        if (hasZone) return { basis: 'instant', at: ms };
        return hasTime ? { basis: 'wall', wall: wallFromMs(ms) } : { basis: 'date', day: dayFromMs(ms) };
      }
      return null;
    },
  };
}
