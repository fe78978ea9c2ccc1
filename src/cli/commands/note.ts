import { UserError } from '../../domain/error.ts';
import { requireLive } from '../../domain/records.ts';
import { cleanText } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findIncidents, isReference } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';

export const registerNote: RegisterCommand = (program, { run }) => {
  const command = program.command('note').argument('<number>').argument('<text...>');
  run(addByFlag(command), (context, words, flags: ByFlag) => runNote(context, words, flags));
};

/**
 * Adds a note to one or more incidents, in one action: all or none, undone in one step. The last word is the text, those before
 * it are numbers.
 */
async function runNote(
  context: Context,
  words: readonly (string | undefined)[],
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const typed = words.filter((word) => word !== undefined);
  const ids = typed.slice(0, -1);
  const firstOfText = typed.findIndex((word, index) => index > 0 && !isReference(word));
  // Several words that are not numbers are a text without its quotation marks.
  if (firstOfText > 0 && firstOfText < ids.length)
    throw new UserError('too_many_arguments', { value: typed[firstOfText + 1] ?? '', command: 'note' });
  const incidents = await findIncidents(context, ids);
  incidents.forEach(requireLive);
  const text = cleanText(typed.at(-1) ?? '', 'note');
  if (text === null) throw new UserError('empty_text', { field: 'note' });
  const store = await context.store();
  await store.commit(
    context.action('note', by),
    incidents.map(({ number }) => ({ change: 'create_note', incident: number, text })),
  );
  for (const { number } of incidents) await context.note(t.record.noteAdded(number));
}
