import { UserError } from '../../domain/error.ts';
import { requireLive } from '../../domain/records.ts';
import { cleanText } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { openDialog } from '../dialog.ts';
import { findIncidents, findLive, isReference } from '../findincident.ts';
import { missingArgument } from '../help/missingargument.ts';
import type { RegisterCommand } from '../command.ts';

export const registerNote: RegisterCommand = (program, { run }) => {
  const command = program.command('note').argument('<number>').argument('[text...]');
  run(addByFlag(command), (context, words, flags: ByFlag) => runNote(context, words, flags));
};

/** Adds a note to one or more incidents, in one action: all or none, undone in one step. */
async function runNote(
  context: Context,
  words: readonly (string | undefined)[],
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const given = words.filter((word) => word !== undefined);
  const [id = ''] = given;
  const [ids, typed] = given.length === 1 ? [given, await askText(context, id)] : splitNote(given);
  const incidents = await findIncidents(context, ids);
  incidents.forEach(requireLive);
  const text = cleanText(typed, 'note');
  if (text === null) throw new UserError('empty_text', { field: 'note' });
  const store = await context.store();
  await store.commit(
    context.action('note', by),
    incidents.map(({ number }) => ({ change: 'create_note', incident: number, text })),
  );
  for (const { number } of incidents) await context.note(t.record.noteAdded(number));
}

/** Splits "142 came back today" and, with one text for several numbers, "140 141 'came back today'". */
function splitNote(words: readonly string[]): readonly [ids: readonly string[], text: string] {
  const ids = words.slice(0, -1);
  const firstWords = ids.every(isReference) ? ids : words.slice(0, 1);
  return [firstWords, words.slice(firstWords.length).join(' ')];
}

/** Asks what to add to an incident. Throws missing_argument without a terminal. */
async function askText(context: Context, id: string): Promise<string> {
  if (!context.canAsk) throw await missingArgument(context, 'note', 'text');
  const { number, description } = await findLive(context, id);
  const dialog = await openDialog(context, 'note', '');
  await context.note(`#${number} ${description.replaceAll('\n', ' ')}`);
  return dialog.requiredText('note', dialog.language.t.record.noteQuestion);
}
