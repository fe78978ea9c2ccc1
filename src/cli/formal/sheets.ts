import type { Context } from '../context.ts';

/** With so few sheets left in the pad, it is time to order another. */
const fewSheets = 3;

/** Says how many sheets are left in the pad, if the owner counts them, and when it is time to order. */
export async function noteSheets(context: Context): Promise<void> {
  const { t } = await context.language();
  const { sheets } = (await context.business()).settings;
  if (sheets === null || sheets > fewSheets) return;
  await context.note(t.formal.sheetsLeft(sheets));
  await context.hint(t.formal.sheetsOrder);
}
