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
import { isPlausible } from './dateinput.ts';
import { dayFromMs, wallFromMs } from './wall.ts';

/** How dates are written in somebody's file, compiled from a pattern of date-fns tokens ("d/M/yyyy H:mm"). */
export interface DatePattern {
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  /** What a cell says, or null when it does not fit. */
  read(text: string): Occurrence | null;
}

const reference = new UTCDateMini(2000, 0, 1);
const byName: readonly Locale[] = [enUS, es, it, pt];

/** Throws bad_pattern for letters that are no tokens, and for a pattern without day or time. */
export function compilePattern(pattern: string): DatePattern {
  const tokens = pattern.replace(/'[^']*'/gu, '');
  const hasTime = /[HhKkmsStTab]/u.test(tokens);
  const hasDay = /[yYRu]/u.test(tokens) && /[dDMLwIeEtTP]/u.test(tokens);
  const hasZone = /[XxtTzO]/u.test(tokens);
  const locales = /MMM|LLL|E|P|a/u.test(tokens) ? byName : [enUS];
  // Y is the year of the week and D the day of the year: never meant, and date-fns complains about them on its own.
  // Minutes without an hour are a month that was written small.
  if (/[YD]/u.test(tokens) || (/m/u.test(tokens) && !/[HhKktT]/u.test(tokens)))
    throw new UserError('bad_pattern', { value: pattern });
  try {
    format(reference, pattern);
    parse('2000', pattern, reference);
  } catch {
    throw new UserError('bad_pattern', { value: pattern });
  }
  if (!hasDay && !hasTime) throw new UserError('bad_pattern', { value: pattern });
  return {
    hasDay,
    hasTime,
    read(text) {
      for (const locale of locales) {
        // UTC, so that no gap of any zone can move what was written.
        const read = parse(text, pattern, reference, { locale });
        if (!isValid(read)) continue;
        const ms = read.getTime();
        if (hasDay && !isPlausible(wallFromMs(ms))) return null;
        if (hasZone) return { basis: 'instant', at: ms };
        return hasTime ? { basis: 'wall', wall: wallFromMs(ms) } : { basis: 'date', day: dayFromMs(ms) };
      }
      return null;
    },
  };
}
