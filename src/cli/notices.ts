import { UserError } from '../domain/error.ts';
import { formatTimeOfDay } from '../domain/time/wall.ts';
import type { Context } from './context.ts';

/**
 * Shows the notices for the owner that are stored with the records, each once, and only at a terminal. A notice that cannot be
 * removed from the records stays for the next time.
 */
export async function showNotices(context: Context): Promise<void> {
  const { openedStore, outside } = context;
  if (!openedStore || !outside.err.isTerminal) return;
  try {
    const store = await openedStore;
    const { t, format } = await context.language();
    const { notices, settings } = await store.business();
    const dayStart = format.timeOfDay(settings.dayStartMinute);
    const typed = formatTimeOfDay(settings.dayStartMinute);
    for (const { kind, count } of notices)
      if (await store.dropNotice(kind))
        await context.note(t.notice[kind](count, format.number(count), dayStart, typed));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
