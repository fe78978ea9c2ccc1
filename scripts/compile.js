import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/**
 * Compiles the native part of a package, unless it is there. npm is told not to, because not everybody who installs needs it.
 * Throws if it cannot be compiled.
 */
export function compile(name, nativePart, purpose) {
  const cwd = join(packages, name);
  if (existsSync(join(cwd, 'build/Release', nativePart))) return;
  console.error(`Compiling ${name} ${purpose}. This may take a minute.`);
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'install'], options);
  if (status !== 0)
    throw new Error(
      `${stdout}${stderr}\n${name} could not be compiled ${purpose}. Install a C++ compiler and Python 3, and try again.`,
    );
}
