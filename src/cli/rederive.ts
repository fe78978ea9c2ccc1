import { allTime } from '../domain/time/period.ts';
import type { Context } from './context.ts';

export interface RederiveFlag {
  readonly rederive?: boolean;
}

/** Says how many stored incidents were recounted, or that they were not and how to do it. */
export async function sayRederived(
  context: Context,
  rederived: boolean,
  incidents: number,
  command: string,
): Promise<void> {
  const { t, format } = await context.language();
  if (rederived) return context.note(t.shift.rederived(format.number(incidents)));
  const stored = await (await context.records()).count({ period: allTime });
  if (stored > 0) await context.note(t.shift.keeps(format.number(stored), command));
}
