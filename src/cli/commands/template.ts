import { UserError } from '../../domain/error.ts';
import {
  letterPlaces,
  parseLetter,
  findUnknownPlace,
  formatLetter,
  type LetterParagraph,
} from '../../domain/letter.ts';
import type { Language } from '../../language/language.ts';
import { escapeControls } from '../../render/escape.ts';
import { letterKeys, shippedLetter, type LetterKey } from '../../shipped/letters.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { editOwnFile } from '../ownfile.ts';
import { presentTemplates } from '../present/letters.ts';
import type { RegisterCommand } from '../command.ts';

/** The templates of letters to customers, which the owner may change. */
export const registerTemplate: RegisterCommand = (program, { run, group }) => {
  const template = program.command('template');
  group(template);
  const named = (name: string) => template.command(name).argument('<template>');
  run(addOutputFlags(template.command('list')), (context, _words, flags: OutputFlags) =>
    listTemplates(context, flags),
  );
  run(named('show'), (context, [key = '']) => showTemplate(context, key));
  run(addByFlag(named('edit')), (context, [key = ''], flags: ByFlag) => editTemplate(context, key, flags));
  run(addByFlag(named('remove')), (context, [key = ''], flags: ByFlag) =>
    removeTemplate(context, key, flags),
  );
};

async function listTemplates(context: Context, flags: OutputFlags): Promise<void> {
  const own = await (await context.records()).entries('letter');
  await publish(context, presentTemplates(own, await context.business(), await context.language()), flags);
}

async function showTemplate(context: Context, typed: string): Promise<void> {
  const language = await context.language();
  const key = readKey(typed);
  await context.print(escapeControls(formatLetter(await letterTemplate(context, key, language))));
}

function readKey(typed: string): LetterKey {
  const key = letterKeys.find((each) => each === typed.trim().toLowerCase());
  if (!key) throw new UserError('no_letter', { value: typed, known: letterKeys.join(', ') });
  return key;
}

async function editTemplate(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const language = await context.language();
  const { t, code } = language;
  const key = readKey(typed);
  const original = formatLetter(await letterTemplate(context, key, language));
  const edited = await editOwnFile(context, 'template', `${key}.txt`, original, (text) => {
    const paragraphs = parseLetter(text);
    const unknown = findUnknownPlace(paragraphs);
    if (unknown !== null)
      throw new UserError('unknown_place', { value: unknown, known: letterPlaces.join(', ') });
    if (paragraphs.length === 0) throw new UserError('empty_text', { field: 'text' });
    return formatLetter(paragraphs);
  });
  if (edited === 'given_up') return;
  if (edited === 'unchanged') return context.note(t.undo.unchanged);
  const store = await context.store();
  const own = (await store.entries('letter')).find(
    (letter) => letter.key === key && letter.language === code,
  );
  await store.commit(context.action('letter_set', by, key), [
    own
      ? { change: 'update', of: 'letter', id: own.id, set: { source: edited.value } }
      : { change: 'create', of: 'letter', fields: { key, language: code, source: edited.value } },
  ]);
  await context.note(t.letter.saved(shippedLetter(key, language.wording, null).name));
}

async function removeTemplate(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const language = await context.language();
  const { t, code } = language;
  const key = readKey(typed);
  const store = await context.store();
  const own = (await store.entries('letter')).find(
    (letter) => letter.key === key && letter.language === code,
  );
  if (!own) throw new UserError('not_own', { value: key });
  await store.commit(context.action('letter_remove', by, key), [
    { change: 'remove', of: 'letter', id: own.id },
  ]);
  await context.note(t.letter.removed(shippedLetter(key, language.wording, null).name));
}

/** Returns the owner's template for a letter; without one, the shipped template. */
export async function letterTemplate(
  context: Context,
  key: LetterKey,
  { code, wording }: Language,
): Promise<readonly LetterParagraph[]> {
  const own = (await (await context.records()).entries('letter')).find(
    (letter) => letter.key === key && letter.language === code,
  );
  if (own) return parseLetter(own.source);
  const { trade } = (await context.business()).settings;
  return shippedLetter(key, wording, trade).paragraphs;
}
