import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { resolve } from 'node:path';

/** An opener that is still there after this has become the browser itself. */
const patienceMs = 3_000;

/** Hands a file to whatever the desktop opens it with; false where nothing takes it. */
export function showFile(path: string, env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const opener = openerOn(platform(), env);
  if (opener === null) return Promise.resolve(false);
  const [command, ...args] = opener;
  return new Promise((answer) => {
    // What it prints is not ours, and it may live longer than we do.
    const child = spawn(command, [...args, resolve(path)], { stdio: 'ignore', detached: true, env });
    const timer = setTimeout(() => answer(true), patienceMs);
    const settle = (isShown: boolean) => {
      clearTimeout(timer);
      answer(isShown);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}

function openerOn(
  system: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [command: string, ...args: string[]] | null {
  if (system === 'darwin') return ['open'];
  // As `start` does, without a shell that would read signs in the path.
  if (system === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  // Without a screen xdg-open would start a browser for terminals, where nobody sees it.
  const hasScreen = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
    (each) => each !== undefined && each !== '',
  );
  return hasScreen ? ['xdg-open'] : null;
}
