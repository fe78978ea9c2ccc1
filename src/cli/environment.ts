import { UserError } from '../domain/error.ts';
import type { LanguageCode } from '../domain/settings.ts';
import { parseStamp } from '../domain/time/dateinput.ts';
import type { Instant } from '../domain/time/zone.ts';
import { languageOf } from '../language/language.ts';
import type { Output, Outside } from '../outside/outside.ts';

/** RECOVERY_NOW stands for now: for tests and screenshots. */
export function readNow({ env, clock }: Outside): Instant {
  const given = env['RECOVERY_NOW'];
  if (given === undefined || given === '') return clock();
  const stamp = parseStamp(given);
  if (stamp?.basis === 'instant') return stamp.at;
  throw new UserError('bad_date', { value: `RECOVERY_NOW=${given}` });
}

/** Decided once, here: the flag, then NO_COLOR, then FORCE_COLOR, then what the stream is. */
export function wantsColour(output: Output, { env }: Outside, flag: boolean): boolean {
  if (!flag) return false;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return output.isTerminal && env['TERM'] !== 'dumb';
}

/** Whether somebody hears or feels what is shown: ACCESSIBLE says so, unless it says no. */
export function isAccessible({ env }: Outside): boolean {
  return !['', '0', 'no', 'off', 'false'].includes((env['ACCESSIBLE'] ?? '').trim().toLowerCase());
}

/** Without any locale set, as under cron, files and pipes still take UTF-8. */
export function speaksUnicode({ env }: Outside): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale === undefined || /utf-?8/iu.test(locale);
}

/** The language to speak before any records are open: flag, environment, the locale of the machine. */
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
