import { quoted } from '../../domain/shell.ts';
import type { Request } from '../report.ts';
import type { WeeklyFigures } from './measure.ts';

/**
 * The one sentence that should make the owner act, chosen by rule: the costliest category or cause of the window about
 * which nothing was changed; else the customer let down twice; else that nothing stands out.
 */
export function theSentence({ window }: WeeklyFigures, { language, typed }: Request): string | null {
  if (!window || window.complaints === 0) return null;
  const { t, format } = language;
  const { costliest, failedAgain } = window;
  if (costliest) {
    const { list, name, complaints, givenMinor, newest } = costliest;
    const read = `recovery list --${list} ${quoted(name)} --from ${window.from}${typed.database}`;
    const decide = `recovery action add ${newest} ${quoted(t.weekly.whatChanges)}${typed.database}`;
    return t.weekly.unchanged(
      name,
      format.number(complaints),
      format.number(window.complaints),
      givenMinor > 0 ? format.money(givenMinor) : null,
      format.shortDay(window.from),
      [read, decide].map((line) => `\n  ${line}`).join(''),
    );
  }
  if (failedAgain) {
    const { name, times, contact } = failedAgain;
    const command = `recovery list --customer ${quoted(contact)} --from ${window.from}${typed.database}`;
    return t.weekly.failedTwice(name, format.number(times), command);
  }
  return t.weekly.nothingStandsOut;
}
