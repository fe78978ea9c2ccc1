import { spawn } from 'node:child_process';
import { platform } from 'node:os';

type Env = Readonly<Record<string, string | undefined>>;

/** Returns the command of the pager: RECOVERY_PAGER, PAGER, otherwise less; null if it is empty or `cat`. */
function pagerOf(env: Env): string | null {
  const command = (env['RECOVERY_PAGER'] ?? env['PAGER'] ?? 'less').trim();
  return command === '' || command === 'cat' ? null : command;
}

/**
 * Shows a text in the user's pager, and waits until they leave it; false if there is none. As with git, less ends by itself if
 * the text fits, shows colours and leaves the text on the screen; `prompt` says how to leave it, in ASCII, because less 590 garbles
 * other letters in a prompt, and without signs that mean something to less (. : ? % \\).
 */
export async function showInPager(text: string, prompt: string, env: Env): Promise<boolean> {
  const command = pagerOf(env);
  if (command === null || platform() === 'win32') return false;
  const pager = spawn('/bin/sh', ['-c', `exec ${command}`], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...env,
      LESS: env['LESS'] ?? `-FRX -Ps${prompt}$`,
      LV: env['LV'] ?? '-c',
      LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8',
    },
  });
  return new Promise((resolve) => {
    pager.on('error', () => {
      resolve(false);
    });
    // 126 and 127: the shell could not start it, and nothing was shown.
    pager.on('close', (code) => {
      resolve(code !== 126 && code !== 127);
    });
    // A reader who leaves early closes the pipe.
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}
