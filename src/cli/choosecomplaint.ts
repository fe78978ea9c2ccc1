import { allTime } from '../domain/time/period.ts';
import { truncate } from '../render/fit.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';

/** As many as fit on a small screen. */
const maxShown = 12;

/**
 * Asks which complaint a command is for, the newest first. Returns its number; null if there is nobody to ask, there are none, or
 * none is meant. Throws Interrupted.
 */
export async function chooseComplaint(context: Context): Promise<string | null> {
  if (!context.canAsk) return null;
  const newest = await (await context.records()).list({ period: allTime }, maxShown);
  if (newest.length === 0) return null;
  const dialog = await openDialog(context, '', '');
  const { t, format } = dialog.language;
  const room = (context.outside.err.width ?? 80) - 4;
  const choices = [
    { value: '', label: t.menu.done },
    ...newest.map(({ number, moment, description }) => ({
      value: String(number),
      label: truncate(`${number}  ${format.moment(moment.wall)}  ${description.replaceAll('\n', ' ')}`, room),
      // Where choices are numbered, a complaint keeps its own number.
      key: String(number),
    })),
  ];
  const picked = await dialog.pick('complaint', t.menu.whichComplaint, choices, '');
  return picked === '' ? null : picked;
}
