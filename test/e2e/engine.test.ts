import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtSandbox, runProcess, type Sandbox } from '../support/program.ts';

/** A native part of better-sqlite3 that cannot be loaded: a sentence, exit code 1, and nothing is recorded. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copies the program, with native parts as `spoil` leaves them; returns its start file. */
function copyProgram(sandbox: Sandbox, spoil: (path: string) => void): string {
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(root, name), sandbox.path(name), { recursive: true });
  mkdirSync(sandbox.path('node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('better-sqlite3'))
      symlinkSync(join(root, 'node_modules', name), sandbox.path(`node_modules/${name}`));
  const parts = [
    'better-sqlite3-node20/build/Release/better_sqlite3.node',
    ...readdirSync(join(root, 'node_modules/better-sqlite3/prebuilds')).map(
      (name) => `better-sqlite3/prebuilds/${name}`,
    ),
  ];
  for (const name of ['better-sqlite3', 'better-sqlite3-node20'])
    for (const part of ['lib', 'package.json'])
      if (existsSync(join(root, 'node_modules', name)))
        cpSync(join(root, 'node_modules', name, part), sandbox.path(`node_modules/${name}/${part}`), {
          recursive: true,
        });
  for (const part of parts) {
    const path = sandbox.path(`node_modules/${part}`);
    mkdirSync(dirname(path), { recursive: true });
    spoil(path);
  }
  return sandbox.path('bin/recovery.js');
}

const musl = join(root, `node_modules/better-sqlite3/prebuilds/linuxmusl-${process.arch}.node`);

test.each([
  ['is missing', () => undefined],
  ['is damaged', (path: string) => writeFileSync(path, 'not a library')],
  ['is for another C library', (path: string) => cpSync(musl, path)],
  ['is for another system', (path: string) => cpSync(musl.replace('linuxmusl', 'darwin'), path)],
])('%s', async (_state, spoil) => {
  const sandbox = builtSandbox({ RECOVERY_LANG: 'es' });
  const start = copyProgram(sandbox, spoil);
  for (const line of [['add', 'sopa fría'], ['report'], ['list']]) {
    const { code, stdout, stderr } = await runProcess(process.execPath, [start, ...line], sandbox.env);
    expect({ code, stdout }, line.join(' ')).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      `recovery: El motor de la base de datos (better-sqlite3) no funciona en este ordenador: ${process.platform} ${process.arch}, Node.js ${process.versions.node}.`,
    );
    expect(stderr).toContain('No se ha apuntado nada.');
  }
  expect(existsSync(sandbox.db)).toBe(false);
  expect(readdirSync(sandbox.folder).filter((name) => name.startsWith('recovery.db'))).toEqual([]);
});
