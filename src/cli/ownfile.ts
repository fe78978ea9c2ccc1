import { UserError } from '../domain/error.ts';
import type { OwnFile } from '../domain/ownfile.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import { explainError } from './errors.ts';
import { textLines } from './textlines.ts';

/** Reads a file that the owner has written, in JSON or YAML. Throws no_file, not_text and not_readable. */
export async function readOwnFile(context: Context, path: string): Promise<OwnFile> {
  const { parseOwnFile } = await import('../transfer/files/yamlfile.ts');
  const lines: string[] = [];
  const bytes = path === '-' ? context.outside.input.stream() : context.outside.files.read(path);
  for await (const line of textLines(bytes)) lines.push(line);
  return parseOwnFile(lines.join('\n'));
}

/**
 * Opens the editor until the text can be read or the owner gives up. After an error, says what is wrong and opens the editor
 * again with the same text. A text that was given up is saved to a file, so that nothing is lost to a missing colon.
 */
export async function editOwnFile<Value>(
  context: Context,
  kind: 'checklist' | 'playbook' | 'template',
  name: string,
  original: string,
  read: (text: string) => Value,
): Promise<{ readonly value: Value } | 'unchanged' | 'given_up'> {
  // What a script can do instead: add a file, or pass its own words for one letter.
  const [command, flags] = kind === 'template' ? ['letter <number>', '--text …'] : [`${kind} add`, '<file>'];
  const dialog = await openDialog(context, command, flags);
  const { language } = dialog;
  let text = original;
  let isRead = false;
  try {
    for (;;) {
      text = await context.outside.edit(text, name);
      if (text === original) return 'unchanged';
      try {
        const value = read(text);
        isRead = true;
        return { value };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        await context.note(explainError(error, language).join('\n').trim());
        if (!(await dialog.yesNo('again', language.t.guidance.editAgain, 'yes'))) return 'given_up';
      }
    }
  } finally {
    if (!isRead && text !== original)
      await context.note(language.t.guidance.textSavedIn(await saveUnreadable(context, name, text)));
  }
}

/** Saves a text to a temporary file, and returns its path. */
async function saveUnreadable({ outside }: Context, name: string, text: string): Promise<string> {
  const path = `${outside.files.temporaryFolder()}/${name}`;
  const file = await outside.files.create(path);
  await file.write(text);
  await file.finish();
  return path;
}
