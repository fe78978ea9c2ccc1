import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { shells } from '../../src/cli/completion/shells.ts';
import { complete } from '../../src/cli/completion/complete.ts';
import { openHelpTexts } from '../../src/cli/help/helptexts.ts';
import { languages } from '../../src/domain/settings.ts';
import { findRuntimeZone } from '../../src/domain/time/zone.ts';
import { speak } from '../../src/language/language.ts';
import { peekBusiness } from '../../src/store/peek.ts';
import { openConnection } from '../../src/store/sqlite/connections.ts';
import { commandTree } from '../support/commandtree.ts';
import { inProcessSandbox, program, type Sandbox } from '../support/program.ts';
import { terminalOf } from '../support/pty.ts';

/** Answers `recovery complete`, without the line at the end that says what else there can be. */
async function completed(sandbox: Sandbox, typed: readonly string[], env = {}): Promise<readonly string[]> {
  const { code, stdout, stderr } = await sandbox.run(['complete', '--', ...typed], { env });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/(?:^|\n):[04]\n$/u);
  return stdout
    .split('\n')
    .slice(0, -2)
    .map((line) => line.split('\t')[0] ?? '');
}

describe('records', () => {
  const sandbox = inProcessSandbox();
  const secret = 'Zyxwv';

  beforeAll(async () => {
    const personal = ['--customer', `${secret} Pérez`, '--contact', `${secret}@example.com`];
    const texts = ['--place', secret, '--expected', secret, '--partner', secret, '--note', secret];
    await sandbox.ok('staff add Ana');
    await sandbox.ok('department add Kitchen');
    await sandbox.ok(['add', `${secret} was angry`, '--department', 'Kitchen', ...personal, ...texts]);
    await sandbox.ok(['add', 'late', '--contact', '600 555 012', '--customer', secret, '--by', secret]);
    await sandbox.ok(['promise', '1', 'in 2 hours', '--text', secret]);
    await sandbox.ok(['remedy', '1', secret, '--value', '5']);
    await sandbox.ok(['note', '1', secret]);
    await sandbox.ok(['action', 'add', '1', secret, '--kind', 'fix', '--owner', secret]);
  });

  test('lend the names of departments and staff', async () => {
    expect(await completed(sandbox, ['list', '--department', 'kit'])).toEqual(['Kitchen']);
    expect(await completed(sandbox, ['add', 'soup', '--by', ''])).toEqual(['Ana']);
  });

  test('never lend what a customer or a text says, whatever is completed', async () => {
    const places: string[][] = [];
    const visit = (command: Command, path: readonly string[]) => {
      for (const arguments_ of [[], ['1']]) places.push([...path, ...arguments_]);
      for (const { long } of command.options) places.push([...path, long ?? '']);
      for (const subcommand of command.commands) visit(subcommand, [...path, subcommand.name()]);
    };
    visit(commandTree(), []);
    expect(places.length).toBeGreaterThan(500);
    const business = await peekBusiness(sandbox.db, findRuntimeZone);
    const texts = await Promise.all(languages.map((language) => openHelpTexts(speak(language))));
    for (const [index, place] of places.entries()) {
      const helpTexts = texts[index % texts.length];
      if (helpTexts === undefined) continue;
      const choices = JSON.stringify(complete([...place, ''], business, helpTexts));
      expect(choices, place.join(' ')).not.toMatch(/zyxwv|p[eé]rez|600/iu);
    }
  });

  test('stay as they are, without further files beside them', async () => {
    const before = [sandbox.bytes(), readdirSync(sandbox.folder)];
    await completed(sandbox, ['list', '--department', '']);
    expect([sandbox.bytes(), readdirSync(sandbox.folder)]).toEqual(before);
  });

  test('that another till is changing are not waited for', async () => {
    const other = openConnection(sandbox.db, {});
    other.exec('pragma locking_mode = exclusive; begin exclusive');
    try {
      expect(await completed(sandbox, ['list', '--department', ''])).toEqual([]);
      expect(await completed(sandbox, ['list', '--status', ''])).toEqual(['open', 'resolved']);
    } finally {
      other.exec('rollback');
      other.close();
    }
  });

  test('that are damaged, older, newer or of another program lend no names, in silence', async () => {
    const older = sandbox.path('older.db');
    await sandbox.ok('department add Kitchen', { db: older });
    const raw = openConnection(older, {});
    raw.pragma('user_version = 3');
    raw.close();
    const bytes = sandbox.bytes(older);
    for (const db of [
      sandbox.file('text.db', 'no database'),
      sandbox.file('damaged.db', `SQLite format 3\0${'x'.repeat(5_000)}`),
      older,
      sandbox.folder,
    ])
      expect(await completed(sandbox, ['list', '--department', ''], { RECOVERY_DB: db })).toEqual([]);
    expect(sandbox.bytes(older)).toBe(bytes);
  });

  test('that do not exist are not created', async () => {
    const empty = inProcessSandbox();
    expect(await completed(empty, ['list', '--department', ''])).toEqual([]);
    await empty.ok('completion bash');
    expect(existsSync(empty.db)).toBe(false);
  });

  test('are those of --db, in the language of --lang', async () => {
    const other = sandbox.path('other.db');
    await sandbox.ok('department add Terraza', { db: other });
    const typed = ['--db', other, '--lang', 'es', 'buscar'];
    expect(await completed(sandbox, [...typed, '--department', ''])).toEqual(['Terraza']);
    expect(await completed(sandbox, [...typed, '--status', ''])).toEqual(['abierta', 'resuelta']);
  });
});

test('a script is printed for each shell, and another shell is refused', async () => {
  const sandbox = inProcessSandbox();
  for (const shell of shells)
    expect(await sandbox.ok(['completion', shell])).toMatch(/recovery complete -- /u);
  expect(await sandbox.run('completion tcsh')).toMatchObject({ code: 2 });
  expect(await sandbox.run('completion')).toMatchObject({ code: 2 });
  const powershell = await sandbox.ok('completion powershell');
  expect(powershell).toContain('Register-ArgumentCompleter -Native -CommandName recovery');
  // What the records say is never run.
  expect(powershell.replace(/^#.*$/gmu, '')).not.toMatch(/Invoke-Expression|iex/iu);
});

const isInstalled = (shell: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, shell)));

/** How each shell starts without the files of the user, and loads the script. */
const starts = {
  bash: { args: ['--norc', '--noprofile', '-i'], load: 'source "$HOME/script"' },
  zsh: { args: ['-f', '-i'], load: 'autoload -U compinit; compinit -u; source "$HOME/script"' },
  fish: { args: ['--no-config', '-i'], load: 'source "$HOME/script"' },
} as const;

const triedShells = ['bash', 'zsh', 'fish'] as const;

for (const shell of triedShells)
  if (!isInstalled(shell)) test.skip(`is not installed: ${shell}`, () => undefined);

const lines: readonly (readonly [what: string, typed: string, expected: string])[] = [
  ['a command', 'recovery comple\t', 'recovery completion'],
  ['a flag', 'recovery list --exc\t', 'recovery list --excel'],
  ['the value of a flag', 'recovery list --status res\t', 'recovery list --status resolved'],
  ['a value after "="', 'recovery list --status=res\t', 'recovery list --status=resolved'],
  ['a name, quoted as it needs', 'recovery list --department Roo\t', '--department Room\\ service'],
  ['a name in quotation marks', 'recovery list --department "Roo\t', '--department "Room service"'],
  ['a file', 'recovery import HOME/orde\t', 'orders.csv'],
];

// Most of the time the shells wait for the next key, so that they are tried beside each other.
describe.concurrent.each(triedShells.filter(isInstalled))('in %s, the Tab key', (shell) => {
  const { args, load } = starts[shell];

  test(`completes ${lines.map(([what]) => what).join(', ')}, and runs nothing that a name contains`, async () => {
    const { type, waitFor, sandbox } = await openShell(shell, args, load);
    for (const [, typed, expected] of lines) {
      // Empties the line first.
      type(`\u0015${typed.replace('HOME', sandbox.env['HOME'] ?? '')}`);
      await waitFor(expected);
    }
    type('\u0015recovery add soup --by Ma\t\t');
    await waitFor('touch');
    expect(existsSync(sandbox.path('pwned'))).toBe(false);
  });
});

/** Opens a shell that completes `recovery`, in a sandbox with some names. */
async function openShell(shell: string, args: readonly string[], load: string) {
  const sandbox = inProcessSandbox({ LANG: 'C.UTF-8', RECOVERY_LANG: 'en' });
  const home = sandbox.env['HOME'] ?? '';
  const bin = sandbox.path('bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'recovery'),
    `#!/bin/sh\nexec ${program.map((word) => `'${word}'`).join(' ')} "$@"\n`,
  );
  chmodSync(join(bin, 'recovery'), 0o755);
  writeFileSync(join(home, 'script'), await sandbox.ok(['completion', shell]));
  writeFileSync(join(home, 'orders.csv'), '');
  await sandbox.ok('department add "Room service"');
  await sandbox.ok(['staff', 'add', `Mary $(touch ${sandbox.path('pwned')})`]);
  const env = { PATH: `${bin}${delimiter}${sandbox.env['PATH'] ?? ''}`, PS1: '> ' };
  const terminal = terminalOf(sandbox, [shell, ...args], env, { columns: 120, rows: 40 });
  await terminal.waitFor(/[>#] /u);
  terminal.type(`${load}; echo rea''dy\r`);
  await terminal.waitFor(/ready/u);
  return { ...terminal, sandbox };
}
