import type { Block } from '../../document/document.ts';
import { nameTyped } from '../../domain/name.ts';
import { quoted } from '../../domain/shell.ts';
import type { Request } from '../request.ts';
import type { WeeklyFigures } from './measure.ts';

/**
 * The one sentence that should make the owner act, chosen by rule: the costliest category or cause of the window about
 * which nothing was changed; else the customer let down twice; else that nothing stands out.
 */
export function presentHeadline(
  { window, range, incidents, isWeek }: WeeklyFigures,
  { language: { t, format }, flags }: Request,
): Block | null {
  if (!window || !range || window.complaints === 0) return null;
  const always = `${flags.filters} --from ${window.from} --to ${range.to}${flags.database}`;
  const { costliest, repeatCustomer } = window;
  if (costliest) {
    const { list, name, complaints, givenMinor, newestNumber } = costliest;
    // Nobody reads hundreds: those of the week will do to decide.
    const areMany = isWeek && incidents === null;
    const asked = areMany ? `${flags.filters}${flags.range}${flags.database}` : always;
    const sentence = t.weekly.unchanged(
      name,
      format.number(complaints),
      format.number(window.complaints),
      givenMinor > 0 ? format.money(givenMinor) : null,
      format.shortDay(window.from),
      areMany,
    );
    return said(sentence, [
      `recovery list --${list} ${quoted(nameTyped(name))}${asked}`,
      `recovery action add ${newestNumber}${flags.database}`,
    ]);
  }
  if (repeatCustomer) {
    const { name, times, contact } = repeatCustomer;
    return said(t.weekly.failedTwice(name, format.number(times)), [
      `recovery list --customer ${quoted(contact)}${always}`,
    ]);
  }
  return said(t.weekly.nothingStandsOut);
}

function said(sentence: string, commands: readonly string[] = []): Block {
  return { kind: 'prose', text: `> ${sentence}`, tone: 'strong', commands };
}
