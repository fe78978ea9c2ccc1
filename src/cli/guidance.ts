import { UserError } from '../domain/error.ts';
import type { Written } from '../domain/written.ts';
import type { Context } from './context.ts';
import { openAsker } from './asking.ts';
import { inWords } from './failure.ts';
import { textLines } from './lines.ts';

/** Reads a file of the owner's own, JSON or YAML. Throws no_file, not_text, not_readable. */
export async function readWrittenFile(context: Context, path: string): Promise<Written> {
  const { parseWritten } = await import('../transfer/written.ts');
  const lines: string[] = [];
  const bytes = path === '-' ? context.outside.input.stream() : context.outside.files.read(path);
  for await (const line of textLines(bytes)) lines.push(line);
  return parseWritten(lines.join('\n'));
}

/**
 * Lets the owner edit something until it can be read, or they give up; answers null when nothing was changed. What
 * cannot be read is said, and the editor opened again with what was typed: nothing is lost to a missing colon.
 */
export async function editWritten<Value>(
  context: Context,
  what: 'checklist' | 'playbook' | 'template',
  name: string,
  before: string,
  read: (text: string) => Value,
): Promise<{ readonly value: Value; readonly text: string } | null> {
  const { word } = (await context.language()).t.help;
  // Where nobody can edit, a file will do, or one's own words for one letter.
  const [command, flags] =
    what === 'template'
      ? [`letter ${word.number.toUpperCase()}`, '--text …']
      : [`${what} add`, word.file.toUpperCase()];
  const asker = await openAsker(context, command, flags);
  const { t, format } = asker.language;
  let text = before;
  for (;;) {
    const edited = await context.outside.edit(text, name);
    if (edited === before) return null;
    text = edited;
    try {
      return { value: read(text), text };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await context.note(t.error[error.code](inWords(error.values, t, format)).join('\n'));
      if (!(await asker.yesNo('again', t.guidance.editAgain, 'yes'))) return null;
    }
  }
}
