import { describe, expect, test } from 'vitest';
import { reservedNames } from '../../src/domain/name.ts';
import { fold } from '../../src/domain/text.ts';
import { outsideShift } from '../../src/domain/time/shift.ts';
import { speak } from '../../src/language/language.ts';
import { languages } from '../../src/domain/settings.ts';
import { openStore } from '../../src/store/open.ts';
import { action } from '../support/builders.ts';
import { inProcessSandbox } from '../support/program.ts';
import { businessDefaults } from '../support/store.ts';

test('what reports show for what was not recorded is reserved in every language', () => {
  for (const language of languages) {
    const { t } = speak(language, 'EUR', 'restaurant');
    expect(reservedNames).toContain(fold(t.notRecorded));
    expect(reservedNames).toContain(fold(t.outsideShifts));
  }
});

describe('a word that means something else in a filter is no name', () => {
  test.each([
    'department add none',
    'category add ALL',
    'cause add Ｎｏｎｅ',
    'touchpoint add "no  consta"',
    'department rename Bar Óutside',
    'shift set none=09:00-17:00',
    'shift set outside=09:00-17:00',
    'add x --department none --create',
    'add x --category "not recorded" --create',
    'edit 1 --department all --create',
    'review 1 --cause none --create',
  ])('%s', async (line) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('department add Bar');
    await sandbox.ok('add x');
    // A refused `add` leaves a draft, and nothing else.
    const all = () =>
      Promise.all([sandbox.ok('export --all'), sandbox.ok('department list'), sandbox.ok('shift list')]);
    const before = await all();
    const { code, stderr } = await sandbox.run(line);
    expect(code).toBe(65);
    expect(await all()).toEqual(before);
    expect(stderr).toContain('cannot be used as a name');
    expect(stderr).not.toContain('already');
  });

  test('in a file: the cell is left empty, and this is said; "None" is nothing', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file(
      'rows.csv',
      'date,description,department\n2026-11-01,a,All\n2026-11-02,b,Bar\n2026-11-03,c,None\n',
    );
    const { code, stderr } = await sandbox.run(`import ${file} --create`);
    expect(code).toBe(0);
    expect(stderr).toContain('"All" cannot be used as a name');
    expect(stderr).not.toContain('"None"');
    expect(await sandbox.json('export --format json --columns department')).toEqual([
      { department: null },
      { department: 'Bar' },
      { department: null },
    ]);
  });
});

test('a house that has such a name asks for it by "=none", and by "none" for what is not recorded', async () => {
  const sandbox = inProcessSandbox();
  const store = await openStore({
    path: sandbox.db,
    defaults: () => businessDefaults,
    random: () => new Uint8Array(16),
  });
  await store.commit(action('add'), [
    { change: 'create_name', list: 'department', name: 'None' },
    { change: 'create_name', list: 'shift', name: outsideShift },
  ]);
  await store.close();
  await sandbox.ok('add "of that department" --department None');
  await sandbox.ok('add "of no department"');
  const numbers = async (flags: string) =>
    (await sandbox.json<{ rows: { number: number }[] }>(`list --all ${flags} --format json`)).rows.map(
      ({ number }) => number,
    );
  expect([await numbers('--department none'), await numbers('--department =NONE')]).toEqual([[2], [1]]);
  expect((await sandbox.run('department list')).stderr).toContain("--department '=None'");
  expect((await sandbox.run('list --all --department none')).stderr).toContain("--department '=None'");
  expect((await sandbox.run('shift list')).stderr).toContain("--shift '=outside'");
  const page = await sandbox.ok('report channel --all --department =none --format md');
  expect(page).toContain("recovery list --all --department '=None'");
});
