import type { Block } from '../../document/document.ts';
import { quoted } from '../../domain/shell.ts';
import type { Request } from '../report.ts';
import type { WeeklyFigures } from './measure.ts';

/**
 * The one sentence that should make the owner act, chosen by rule: the costliest category or cause of the window about
 * which nothing was changed; else the customer let down twice; else that nothing stands out.
 */
export function theSentence(
  { window }: WeeklyFigures,
  { language: { t, format }, typed }: Request,
): Block | null {
  if (!window || window.complaints === 0) return null;
  const { costliest, failedAgain } = window;
  if (costliest) {
    const { list, name, complaints, givenMinor, newest } = costliest;
    const sentence = t.weekly.unchanged(
      name,
      format.number(complaints),
      format.number(window.complaints),
      givenMinor > 0 ? format.money(givenMinor) : null,
      format.shortDay(window.from),
    );
    return said(sentence, [
      `recovery list --${list} ${quoted(name)} --from ${window.from}${typed.database}`,
      `recovery action add ${newest} ${quoted(t.weekly.whatChanges)}${typed.database}`,
    ]);
  }
  if (failedAgain) {
    const { name, times, contact } = failedAgain;
    return said(t.weekly.failedTwice(name, format.number(times)), [
      `recovery list --customer ${quoted(contact)} --from ${window.from}${typed.database}`,
    ]);
  }
  return said(t.weekly.nothingStandsOut);
}

function said(sentence: string, commands: readonly string[] = []): Block {
  return { kind: 'prose', text: `> ${sentence}`, tone: 'strong', commands };
}
