import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../domain/error.ts';

/** Opens a text in the user's editor, and returns what was saved. Throws no_editor and editor_failed. */
export async function editText(
  text: string,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const editor = [env['VISUAL'], env['EDITOR']].find((each) => each !== undefined && each.trim() !== '');
  if (editor === undefined) throw new UserError('no_editor');
  const folder = mkdtempSync(join(tmpdir(), 'recovery-'));
  const path = join(folder, name);
  try {
    writeFileSync(path, text, { mode: 0o600 });
    const code = await new Promise<number | null>((resolve, reject) => {
      // The variable may contain flags ("code --wait"), which the shell separates.
      const child =
        platform() === 'win32'
          ? spawn(`${editor} "${path}"`, { stdio: 'inherit', shell: true })
          : spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: 'inherit' });
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new UserError('editor_failed', { editor });
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
