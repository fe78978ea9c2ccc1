import { resolveName } from '../../domain/business.ts';
import { runsOverDayStart } from '../../domain/time/shift.ts';
import { allTime } from '../../domain/time/period.ts';
import { showCommands } from '../../language/commandwords.ts';
import type { Context } from '../context.ts';

export interface RederiveFlag {
  readonly rederive?: boolean;
}

/** Says how many incidents were recounted, or, if none were, how to recount them. */
export async function noteRederived(
  context: Context,
  rederived: boolean,
  incidents: number,
  command: string,
): Promise<void> {
  const { wording, t, format } = await context.languageDespiteDamage();
  if (rederived) return context.note(t.shift.rederived(format.number(incidents)));
  const stored = await (await context.records()).count({ period: allTime });
  if (stored > 0)
    await context.note(t.shift.notRederived(format.number(stored), showCommands(command, wording)));
}

/** Says which shifts run across the start of the business day, and what that means. */
export async function noteRunsOver(context: Context): Promise<void> {
  const { t, format } = await context.language();
  const business = await context.business();
  const { dayStartMinute } = business.settings;
  const names = business.shiftPeriods
    .filter((period) => runsOverDayStart(period, dayStartMinute))
    .flatMap(({ shift }) => resolveName('shift', business, shift)?.name ?? []);
  if (names.length > 0)
    await context.note(
      t.shift.crossesDayStart(format.timeOfDay(dayStartMinute), [...new Set(names)].join(', ')),
    );
}
