import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { resolve } from 'node:path';

/** An opener that still runs after this time has become the browser itself. */
const openerMs = 3_000;

/** Opens a file with the program that the desktop has for it; returns false if there is none. */
export function showFile(path: string, env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const opener = openerOn(platform(), env);
  if (opener === null) return Promise.resolve(false);
  const [command, ...args] = opener;
  return new Promise((answer) => {
    // Its output is ignored, and it may outlive this process.
    const child = spawn(command, [...args, resolve(path)], { stdio: 'ignore', detached: true, env });
    const timer = setTimeout(() => answer(true), openerMs);
    const finish = (isShown: boolean) => {
      clearTimeout(timer);
      answer(isShown);
    };
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
    child.unref();
  });
}

function openerOn(
  system: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [command: string, ...args: string[]] | null {
  if (system === 'darwin') return ['open'];
  // Does what `start` does, but without a shell that would interpret characters in the path.
  if (system === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  // Without a display, xdg-open would start a text browser that nobody sees.
  const hasScreen = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
    (each) => each !== undefined && each !== '',
  );
  return hasScreen ? ['xdg-open'] : null;
}
