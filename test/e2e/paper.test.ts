import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../support/inprocess.ts';
import { inProcessSandbox, words, type Env, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** What is shown fits what it is shown on: pipes, terminals with and without colour, locales without Unicode. */
const long = `the croquetas were cold in the middle ${'and so was everything else '.repeat(8)}to the end`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = inProcessSandbox();
  await sandbox.ok(['add', long, '--at', '2026-11-20 19:42', '--department', 'Kitchen', '--create']);
  await sandbox.ok(['add', '寿司が冷たい', '--at', '2026-11-20 20:42', '--place', '🍣']);
});

async function shownInTerminal(line: string, env: Env = {}): Promise<string> {
  const screen = terminal(sandbox, line, env);
  expect(await screen.exit).toBe(0);
  return screen.raw();
}

describe.concurrent('colour', () => {
  test.each<[where: string, line: string, env: Env, isColoured: boolean]>([
    ['a pipe', 'list', {}, false],
    ['a pipe with FORCE_COLOR', 'list', { FORCE_COLOR: '1' }, true],
    ['a pipe with both', 'list', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['a pipe with --no-color', 'list --no-color', { FORCE_COLOR: '1' }, false],
    ['JSON', 'list --format json', { FORCE_COLOR: '1' }, false],
    ['CSV', 'report hour --all --format csv', { FORCE_COLOR: '1' }, false],
  ])('in %s', async (_, line, env, isColoured) => {
    const { code, stdout } = await sandbox.spawn(line, { env });
    expect([code, stdout.includes('\u001B[')]).toEqual([0, isColoured]);
  });

  test.each<[where: string, line: string, env: Env, isColoured: boolean]>([
    ['a terminal', 'list', {}, true],
    ['a terminal with NO_COLOR', 'list', { NO_COLOR: '1' }, false],
    ['a terminal with --no-color', 'list --no-color', {}, false],
    ['a dumb terminal', 'list', { TERM: 'dumb' }, false],
    ['a terminal with FORCE_COLOR=0', 'list', { FORCE_COLOR: '0' }, false],
  ])('in %s', async (_, line, env, isColoured) => {
    expect((await shownInTerminal(line, env)).includes('\u001B[')).toBe(isColoured);
  });
});

describe.concurrent('width', () => {
  test.each([
    'list --all',
    'report --last-week',
    'report hour --all',
    'report cross hour weekday --all',
    'settings',
  ])('in a terminal no line of %s is wider than it', async (line) => {
    const lines = stripVTControlCharacters(await shownInTerminal(line)).split('\r\n');
    expect(lines.filter((each) => each.length > 80)).toEqual([]);
  });

  test('in a pipe nothing is cut', async () => {
    expect(await sandbox.ok('list --all')).toContain(long);
    expect(await sandbox.ok('report --last-week')).toContain(long);
  });

  test('where the locale knows no Unicode, bars and signs are ASCII', async () => {
    for (const line of ['report hour --all', 'report --last-week', 'report department --all']) {
      const shown = await sandbox.ok(`${line} --department Kitchen`, { env: { LC_ALL: 'C' } });
      expect(shown).toMatch(/^[\n -~]+$/u);
    }
    expect(await sandbox.ok('report hour --all', { env: { LC_ALL: 'C' } })).toContain('####');
  });
});

describe.concurrent.each(['en', 'es', 'it', 'pt'])('in %s', (language) => {
  let restaurant: Sandbox;
  beforeAll(async () => {
    restaurant = inProcessSandbox({ RECOVERY_LANG: language });
    for (const line of [
      'settings set trade restaurant',
      'settings set limit 20',
      'staff add "Maria Antónia de Vasconcelos e Albuquerque" --role "responsável de turno da noite"',
      'staff add Luis --limit 50',
      ['add', long, '--follow-up', 'today', '--by', 'Maria Antónia de Vasconcelos e Albuquerque'],
      'add "nuts in the dessert" --safety --contact "600 555 012" --customer "Anna Ruiz" --state upset --by Luis',
      ['promise', '1', 'today 12:00', '--text', long.slice(0, 150)],
      'formal 1 --reference H-0031-2026/4711 --authority "Direção Regional do Consumidor" --due 5',
      ['action', 'add', '1', long.slice(0, 150), '--due', 'today', '--owner', 'Luis'],
      ['follow-up', '2', '--satisfaction', '2', '--understood', 'no', '--text', long.slice(0, 150)],
      'resolve 2 --ending explained --by Luis',
      'reopen 2 --by Luis',
      'anticipate start',
      ...Array.from(
        { length: 5 },
        () => 'survey add --answers responsiveness_4=7/3,empathy_5=6/2,empathy_2=6/5 --points 30,25,20,15,10',
      ),
    ]) {
      await restaurant.ok(line);
    }
  });

  test.each([
    'due',
    'due --handover',
    'report --this-week',
    'show 1',
    'show 2',
    'history 2',
    'checklist list',
    'checklist show beyond',
    'checklist card',
    'playbook list',
    'playbook show wait',
    'letter 2',
    'slip',
    'survey sheet',
    'survey add --help',
    'report servqual',
    'staff list',
    'customer list --at-least 1',
    'customer show 2',
    'action list',
    'anticipate',
    'settings',
    'template list',
    'report --help',
    'add --help',
    'help',
  ])('no line of %s is wider than the terminal', async (line) => {
    const { code, stdout, stderr } = await runInProcess(words(line), restaurant.env, '', 80);
    expect(code).toBe(0);
    const shown = stripVTControlCharacters(stdout + stderr);
    const lines = shown.split('\n');
    // An example is there to be copied: a line of its own, never broken.
    const isExample = (each: string) => each.startsWith('  recovery ');
    expect(lines.filter((each) => each.length > 80 && !isExample(each))).toEqual([]);
    expect(shown).not.toMatch(/undefined|NaN|\[object/u);
  });
});
