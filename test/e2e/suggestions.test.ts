import { describe, expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';

/** What is suggested after a mistake can be typed, and names what was probably intended. */

async function house(language: string) {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language, RECOVERY_NOW: '2026-11-23T20:10:00Z' });
  await sandbox.ok('add one --at "2026-11-02 19:00"');
  return sandbox;
}

/** The commands in an error message, without the name of the program. */
const suggested = (stderr: string) => [...stderr.matchAll(/recovery ([^\n]+)/gu)].map(([, line]) => line);

describe('after an unknown command', () => {
  test.each([
    ['en', 're', ['report', 'review', 'restore', 'remedy', 'resolve', 'reopen']],
    [
      'es',
      're',
      ['reclamación', 'respuesta', 'resolver', 'reabrir', 'repaso', 'restaurar', 'report', 'remedy'],
    ],
    ['it', 'ra', ['rapporto']],
    ['pt', 'shwo', ['ver']],
  ])('%s: %s suggests all that are near, this language first', async (language, typed, expected) => {
    const { code, stderr } = await (await house(language)).run(typed);
    expect(code).toBe(2);
    expect(suggested(stderr).toSorted()).toEqual(expect.arrayContaining(expected.toSorted()));
    expect(suggested(stderr)[0]).toBe(expected[0]);
  });

  test('what differs by a letter comes before what only begins so', async () => {
    const { stderr } = await (await house('en')).run('business cuse');
    expect(suggested(stderr)).toEqual(['business cause']);
  });

  test.each(['print foo', 'business foo', 'plan foo', '142 foo'])(
    '%s is refused in the same words',
    async (line) => {
      const { code, stderr } = await (await house('en')).run(line);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(
          new RegExp(`^recovery: There is no command "${line}"\\.\nCommands: [a-z-]+(?:, [a-z-]+)+\n$`, 'u'),
        ),
      ]);
    },
  );

  test.each([
    ['en', 'help lst', 'list'],
    ['en', 'nonsense --help', '--help'],
    ['en', 'help report depatment', 'report department'],
    ['it', 'aiuto rapprto', 'rapporto'],
  ])('%s: %s ends with 2 and a suggestion', async (language, line, expected) => {
    const { code, stdout, stderr } = await (await house(language)).run(line);
    expect([code, stdout, suggested(stderr)]).toEqual([2, '', [expected]]);
  });
});

test.each([
  ['en', 'add', 'Missing: what happened.\nFor example: recovery add "soup was cold" --at "yesterday 19:30"'],
  ['es', 'apuntar', 'Falta algo: qué pasó.\nPor ejemplo: recovery apuntar "sopa fría" --at "ayer 19:30"'],
  [
    'it',
    'registra',
    'Manca: cosa è successo.\nPer esempio: recovery registra "zuppa fredda" --at "ieri 19:30"',
  ],
  [
    'pt',
    'registar',
    'Falta: o que se passou.\nPor exemplo: recovery registar "sopa fria" --at "ontem 19:30"',
  ],
])(
  '%s: %s without its words says what is missing, with an example for this house',
  async (language, line, expected) => {
    const sandbox = await house(language);
    const { code, stderr } = await sandbox.run(line);
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
    await sandbox.ok(suggested(stderr)[0] ?? '');
  },
);

test('a missing file is named once', async () => {
  const sandbox = inProcessSandbox();
  const { stderr } = await sandbox.run(['show', '1', '--db', sandbox.path('none.db')]);
  expect(stderr.match(/There is no file/gu)).toHaveLength(1);
});

test.each([
  ['en', 'New file: '],
  ['es', 'Archivo nuevo: '],
  ['it', 'Nuovo file: '],
  ['pt', 'Ficheiro novo: '],
])('%s: a file that --db makes is named once', async (language, label) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
  const line = ['add', 'cold soup', '--db', sandbox.path('new.db')];
  const first = await sandbox.run(line);
  expect(first).toMatchObject({ code: 0, stderr: `${label}${sandbox.path('new.db')}\n` });
  expect((await sandbox.run(line)).stderr).not.toContain('new.db\n');
});

test.each([
  ['en', 'To add it: recovery department add Kichen'],
  ['es', 'Para añadir el nombre: recovery departamento añadir Kichen'],
  ['it', 'Per aggiungere il nome: recovery reparto aggiungi Kichen'],
  ['pt', 'Para acrescentar o nome: recovery departamento acrescentar Kichen'],
])('%s: a name on an empty list is refused with what adds it', async (language, hint) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
  await sandbox.ok('add soup');
  const { code, stderr } = await sandbox.run('list --department Kichen');
  expect([code, stderr.split('\n')[1]]).toEqual([65, hint]);
  await sandbox.ok(suggested(stderr)[0] ?? '');
  await sandbox.ok('list --department Kichen');
});

test.each([
  ['en', 'zone', 'recovery settings set zone Europe/Madrid'],
  ['es', 'limit', 'recovery ajustes fijar limit 20'],
  ['it', 'name', 'recovery impostazioni imposta name "La Alacena"'],
  ['pt', 'week_start', 'recovery definições definir week-start monday'],
])('%s: the example for the setting %s without a value is of that setting', async (language, key, line) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
  const { code, stderr } = await sandbox.run(`settings set ${key}`);
  expect([code, stderr]).toEqual([2, expect.stringContaining(line)]);
  await sandbox.ok(suggested(stderr)[0] ?? '');
});

test('a misspelt setting without a value is answered with the setting', async () => {
  const { code, stderr } = await inProcessSandbox().run('settings set timezone');
  expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean zone?')]);
});

test('an unknown option after a number points to what was typed', async () => {
  const sandbox = inProcessSandbox();
  const { code, stderr } = await sandbox.run('142 --bogus');
  expect([code, stderr]).toEqual([2, expect.stringContaining('recovery 142 --help')]);
  await sandbox.ok('142 --help');
});

describe('a month is a report', () => {
  test.each([
    ['en', 'report november'],
    ['es', 'informe noviembre'],
    ['it', 'rapporto novembre'],
    ['pt', 'relatório novembro'],
    ['pt', 'report november'],
    ['es', 'informe 2026-11'],
  ])('%s: %s', async (language, line) => {
    const sandbox = await house(language);
    expect(await sandbox.json(`${line} --format json`)).toMatchObject({
      report: 'week',
      period: { from: '2026-11-01', to: '2026-11-30' },
      total: 1,
    });
  });

  test('a breakdown may follow it', async () => {
    const page = await (await house('es')).json('informe noviembre departamento --format json');
    expect(page).toMatchObject({ report: 'department', period: { from: '2026-11-01' } });
  });

  test.each([
    ['en', 'november'],
    ['es', 'noviembre'],
    ['it', 'novembre'],
    ['pt', 'novembro'],
  ])('%s: --month %s', async (language, month) => {
    const { stdout } = await (await house(language)).run(`report department --month ${month} --format json`);
    expect(JSON.parse(stdout)).toMatchObject({ period: { from: '2026-11-01', to: '2026-11-30' } });
  });
});

test.each([
  ['en', 'shifts set (late), 2 complaints counted again'],
  ['es', 'turnos cambiados (late), con 2 quejas contadas de nuevo'],
  ['it', 'turni cambiati (late), con 2 reclami ricalcolati'],
  ['pt', 'turnos alterados (late), com 2 reclamações contadas de novo'],
])('%s: undo says that shifts were set and complaints counted again', async (language, expected) => {
  const sandbox = await house(language);
  await sandbox.ok('add two --at "2026-11-02 20:00"');
  await sandbox.ok('shift set late=6-24 --rederive');
  expect((await sandbox.run('undo')).stderr).toContain(expected);
});

test('weeks that were all the same have no range', async () => {
  const sandbox = inProcessSandbox({ RECOVERY_NOW: '2026-11-23T20:10:00Z' });
  for (const day of ['10-19', '10-26', '11-02', '11-09', '11-16'])
    await sandbox.ok(`add soup --at "2026-${day} 12:00"`);
  expect(await sandbox.ok('report week')).toContain('Usually 1, as in each of the 4 weeks before.');
});
