import { guessCountry, type Country } from '../domain/country.ts';
import { UserError } from '../domain/error.ts';
import type { LanguageCode } from '../domain/settings.ts';
import { parseStamp } from '../domain/time/dateinput.ts';
import type { Instant } from '../domain/time/zone.ts';
import { languageOf, speak, type Language } from '../language/language.ts';
import type { Output, Outside } from '../outside/outside.ts';

/** Returns the present moment; RECOVERY_NOW replaces the clock in tests and screenshots. Throws bad_date. */
export function readNow({ env, clock }: Outside): Instant {
  const text = env['RECOVERY_NOW'];
  if (text === undefined || text === '') return clock();
  const stamp = parseStamp(text);
  if (stamp?.basis === 'instant') return stamp.at;
  throw new UserError('bad_date', { value: `RECOVERY_NOW=${text}` });
}

/** Decides on colour by the flag, NO_COLOR, FORCE_COLOR and the stream, in that order. */
export function wantsColour(output: Output, { env }: Outside, flag: boolean): boolean {
  if (!flag) return false;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return output.isTerminal && env['TERM'] !== 'dumb';
}

/** Whether the output is for a screen reader or a braille display: ACCESSIBLE is set, and not to "no". */
export function isAccessible({ env }: Outside): boolean {
  return !['', '0', 'no', 'off', 'false'].includes((env['ACCESSIBLE'] ?? '').trim().toLowerCase());
}

/** Whether the locale uses UTF-8. Without a locale, as under cron, it is assumed: files and pipes accept it. */
export function speaksUnicode({ env }: Outside): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale === undefined || /utf-?8/iu.test(locale);
}

/** Guesses the country of the machine from its zone and locale; null if neither helps. */
export function countryOutside(outside: Outside): Country | null {
  return guessCountry(outside.zone(), localeOf(outside.env, 'LC_ALL', 'LC_TELEPHONE', 'LANG'));
}

/** Returns the first of these variables that is not empty. */
export function localeOf(env: Outside['env'], ...names: readonly string[]): string {
  return names.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
}

/** Returns the language to use while no records are open: from the flag, the environment or the locale, in that order. */
export function languageOutside({ env }: Outside, flag: string | undefined): LanguageCode {
  return (
    languageOf(flag) ??
    languageOf(env['RECOVERY_LANG']) ??
    languageOf(
      [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== ''),
    ) ??
    'en'
  );
}

/** Returns the language to use while no records are open, as in the country of the machine. */
export function speakOutside(outside: Outside, flag: string | undefined): Language {
  return speak(languageOutside(outside, flag), undefined, null, countryOutside(outside));
}
