import { awayUntil } from '../../domain/absence.ts';
import type { Context } from '../context.ts';

/** Says which of these members of staff are away, and until when. */
export async function noteAway(
  context: Context,
  owners: readonly (string | null | undefined)[],
): Promise<void> {
  const { t, format } = await context.language();
  const business = await context.business();
  const today = await context.today();
  for (const name of new Set(owners)) {
    const until = name === null || name === undefined ? null : awayUntil(business, name, today);
    if (until !== null) await context.note(t.staff.away(name ?? '', format.day(until)));
  }
}
