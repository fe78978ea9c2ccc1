import { UserError } from '../domain/error.ts';
import { formatTimeOfDay } from '../domain/time/wall.ts';
import type { Context } from './context.ts';

/**
 * Says what the records have waiting for the owner, once: at a terminal, where somebody sees it. Elsewhere, and where it
 * cannot be noted that it was said, it goes on waiting.
 */
export async function showNotices(context: Context): Promise<void> {
  const { opened, outside } = context;
  if (!opened || !outside.err.isTerminal) return;
  try {
    const store = await opened;
    const { t, format } = await context.language();
    const { notices, settings } = await store.business();
    const dayStart = formatTimeOfDay(settings.dayStartMinute);
    for (const { kind, count } of notices)
      if (await store.dropNotice(kind))
        await context.note(t.notice[kind](count, format.number(count), dayStart));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
