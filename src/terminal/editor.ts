import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../domain/error.ts';

/** Lets somebody edit a text in the editor of their choice; answers what they saved. Throws no_editor, editor_failed. */
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
      // An editor may be given with its flags ("code --wait"): the shell takes them apart.
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
