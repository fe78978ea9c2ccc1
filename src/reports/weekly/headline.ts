import type { Block } from '../../document/document.ts';
import { formatNameFilter } from '../../domain/name.ts';
import { quoteForShell } from '../../domain/shell.ts';
import type { Request } from '../request.ts';
import type { WeeklyFigures } from './measure.ts';
import { showCommands } from '../../language/commandwords.ts';

/**
 * Presents the one sentence that should make the owner act, chosen by rule: the costliest category or cause of the window
 * without a corrective action; otherwise the customer let down most often; otherwise that nothing stands out.
 */
export function presentHeadline(figures: WeeklyFigures, request: Request): Block | null {
  const { window, range, incidents, isWeek } = figures;
  const text = adviceSentence(figures, request);
  if (!window || !range || text === null) return null;
  const { flags } = request;
  const windowFlags = `${flags.filters} --from ${window.from} --to ${range.to}${flags.database}`;
  const { costliest, repeatCustomer } = window;
  // Hundreds are too many to read; those of the week are enough to decide.
  const areMany = isWeek && incidents === null;
  const commands = costliest
    ? [
        `recovery list --${costliest.list} ${quoteForShell(formatNameFilter(costliest.name))}${areMany ? `${flags.filters}${flags.range}${flags.database}` : windowFlags}`,
        `recovery action add ${costliest.newestNumber}${flags.database}`,
      ]
    : repeatCustomer
      ? [`recovery list --customer ${quoteForShell(repeatCustomer.contact)}${windowFlags}`]
      : [];
  return {
    kind: 'prose',
    text,
    tone: 'callout',
    commands: commands.map((command) => showCommands(command, request.language.wording)),
  };
}

/** Returns the sentence of `presentHeadline`; null if there is nothing to go by. It can leave the customer unnamed. */
export function adviceSentence(
  { window, incidents, isWeek }: WeeklyFigures,
  { language: { t, format } }: Request,
  isNameless = false,
): string | null {
  if (!window || window.complaints === 0) return null;
  const { costliest, repeatCustomer } = window;
  if (costliest) {
    const { name, complaints, remedyValueMinor } = costliest;
    return t.weekly.unchanged(
      name,
      format.number(complaints),
      format.number(window.complaints),
      remedyValueMinor > 0 ? format.money(remedyValueMinor) : null,
      format.shortDay(window.from),
      isWeek && incidents === null,
    );
  }
  if (!repeatCustomer) return t.weekly.nothingStandsOut;
  const { name, contact, complaints } = repeatCustomer;
  return t.weekly.failedTwice(isNameless ? t.weekly.aCustomer : (name ?? contact), format.number(complaints));
}
