import type { Block } from '../../document/document.ts';
import { formatNameFilter } from '../../domain/name.ts';
import { quoteForShell } from '../../domain/shell.ts';
import type { Request } from '../request.ts';
import type { WeeklyFigures } from './measure.ts';

/**
 * Presents the one sentence that should make the owner act, chosen by rule: the costliest category or cause of the window
 * without a corrective action; otherwise the customer let down most often; otherwise that nothing stands out.
 */
export function presentHeadline(
  { window, range, incidents, isWeek }: WeeklyFigures,
  { language: { t, format }, flags }: Request,
): Block | null {
  if (!window || !range || window.complaints === 0) return null;
  const windowFlags = `${flags.filters} --from ${window.from} --to ${range.to}${flags.database}`;
  const { costliest, repeatCustomer } = window;
  if (costliest) {
    const { list, name, complaints, remedyValueMinor, newestNumber } = costliest;
    // Hundreds are too many to read; those of the week are enough to decide.
    const areMany = isWeek && incidents === null;
    const listFlags = areMany ? `${flags.filters}${flags.range}${flags.database}` : windowFlags;
    const sentence = t.weekly.unchanged(
      name,
      format.number(complaints),
      format.number(window.complaints),
      remedyValueMinor > 0 ? format.money(remedyValueMinor) : null,
      format.shortDay(window.from),
      areMany,
    );
    return prose(sentence, [
      `recovery list --${list} ${quoteForShell(formatNameFilter(name))}${listFlags}`,
      `recovery action add ${newestNumber}${flags.database}`,
    ]);
  }
  if (repeatCustomer) {
    const { name, contact, complaints } = repeatCustomer;
    return prose(t.weekly.failedTwice(name ?? contact, format.number(complaints)), [
      `recovery list --customer ${quoteForShell(contact)}${windowFlags}`,
    ]);
  }
  return prose(t.weekly.nothingStandsOut);
}

function prose(sentence: string, commands: readonly string[] = []): Block {
  return { kind: 'prose', text: sentence, tone: 'callout', commands };
}
