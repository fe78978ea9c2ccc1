import { UserError } from '../domain/error.ts';
import type { OwnFile } from '../domain/ownfile.ts';
import type { Context } from './context.ts';
import { openAsker } from './asker.ts';
import { inWords } from './failure.ts';
import { textLines } from './textlines.ts';

/** Reads a file of the owner's own, JSON or YAML. Throws no_file, not_text, not_readable. */
export async function readOwnFile(context: Context, path: string): Promise<OwnFile> {
  const { parseOwnFile } = await import('../transfer/yamlfile.ts');
  const lines: string[] = [];
  const bytes = path === '-' ? context.outside.input.stream() : context.outside.files.read(path);
  for await (const line of textLines(bytes)) lines.push(line);
  return parseOwnFile(lines.join('\n'));
}

/**
 * Lets the owner edit something until it can be read, or they give up. What cannot be read is said, and the editor opened
 * again with what was typed; whoever gives up finds it in a file: nothing is lost to a missing colon.
 */
export async function editOwnFile<Value>(
  context: Context,
  what: 'checklist' | 'playbook' | 'template',
  name: string,
  before: string,
  read: (text: string) => Value,
): Promise<{ readonly value: Value } | 'unchanged' | 'given_up'> {
  // Where nobody can edit, a file will do, or one's own words for one letter.
  const [command, flags] = what === 'template' ? ['letter <number>', '--text …'] : [`${what} add`, '<file>'];
  const asker = await openAsker(context, command, flags);
  const { t, format } = asker.language;
  let text = before;
  let isRead = false;
  try {
    for (;;) {
      text = await context.outside.edit(text, name);
      if (text === before) return 'unchanged';
      try {
        const value = read(text);
        isRead = true;
        return { value };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        await context.note(
          t.error[error.code](inWords(error.values, t, format))
            .join('\n')
            .trim(),
        );
        if (!(await asker.yesNo('again', t.guidance.editAgain, 'yes'))) return 'given_up';
      }
    }
  } finally {
    if (!isRead && text !== before)
      await context.note(t.guidance.textSavedIn(await keptAside(context, name, text)));
  }
}

/** Puts a text where its owner can fetch it; answers the path. */
async function keptAside({ outside }: Context, name: string, text: string): Promise<string> {
  const path = `${outside.files.temporaryFolder()}/${name}`;
  const file = await outside.files.create(path);
  await file.write(text);
  await file.finish();
  return path;
}
