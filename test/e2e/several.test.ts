import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** One action for several complaints: all of them or none, and one undo. */

interface Row {
  readonly number: number;
  readonly owner: string | null;
  readonly department: string | null;
  readonly place: string | null;
  readonly notes: readonly string[];
}

async function threeComplaints(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  for (const line of [
    'add "cold soup" --owner Luis',
    'add "late" --owner Luis',
    'add "rude" --by Ana --place "table 4"',
  ])
    await sandbox.ok(line);
  return sandbox;
}
const all = (sandbox: Sandbox) => sandbox.json<Row[]>('export --format json');

describe.concurrent('edit', () => {
  test('corrects several complaints in one action, which one undo takes back', async () => {
    const sandbox = await threeComplaints();
    const { stderr } = await sandbox.run('edit 1 2 3 2 --department Bar --create --owner Carmen --by Ana');
    expect(stderr).toBe('1 changed.\n2 changed.\n3 changed.\nNew department: Bar.\n');
    expect((await all(sandbox)).map(({ department, owner }) => [department, owner])).toEqual(
      Array(3).fill(['Bar', 'Carmen']),
    );
    await sandbox.ok('undo --yes');
    expect((await all(sandbox)).map(({ department, owner }) => [department, owner])).toEqual([
      [null, 'Luis'],
      [null, 'Luis'],
      [null, null],
    ]);
  });

  test('says of each whether it changed', async () => {
    const house = await threeComplaints();
    expect((await house.run('edit 1 3 --place "table 4"')).stderr).toBe(
      '1 changed.\n3 already has these values; nothing was changed.\n',
    );
  });

  test.each([
    ['edit 1 2 99 --place x', 66],
    ['edit 1 two --place x', 2],
    ['edit 1 3 --same-event 3', 2],
    ['edit 1 2 --department Nowhere', 65],
    ['edit 1 2', 2],
    ['note 1 2 99 "good word"', 66],
    ['note 1 2 ""', 65],
    ['note 1', 2],
  ])('%s ends with %i and changes nothing', async (line, code) => {
    const sandbox = await threeComplaints();
    await sandbox.ok('delete 2');
    await sandbox.ok('restore 2');
    const before = sandbox.bytes();
    const ran = await sandbox.run(line);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(sandbox.bytes()).toBe(before);
  });

  test('a deleted one among them stops the others', async () => {
    const sandbox = await threeComplaints();
    await sandbox.ok('delete 2');
    expect(await sandbox.run('edit 1 2 --place x')).toMatchObject({ code: 66 });
    expect(await sandbox.run('note 1 2 x')).toMatchObject({ code: 66 });
    expect((await all(sandbox)).map(({ place }) => place)).toEqual([null, 'table 4']);
  });
});

test('note puts one text to several complaints: the last word, whatever it looks like', async () => {
  const sandbox = await threeComplaints();
  const notes = async () => {
    const of = async (number: number) =>
      (await sandbox.json<{ notes: { text: string }[] }>(`show ${number} --format json`)).notes.map(
        ({ text }) => text,
      );
    return [await of(1), await of(2), await of(3)];
  };
  expect((await sandbox.run('note 1 3 "rang back" --by Ana')).stderr).toBe('Added to 1.\nAdded to 3.\n');
  await sandbox.ok('note 2 14');
  // Without quotation marks a note may begin with a number: several numbers need one text.
  await sandbox.ok('note 3 2 guests rang back');
  expect(await notes()).toEqual([['rang back'], ['14'], ['rang back', '2 guests rang back']]);
  await sandbox.ok('undo --yes');
  await sandbox.ok('undo --yes');
  await sandbox.ok('undo --yes');
  expect(await notes()).toEqual([[], [], []]);
});

describe.concurrent('staff away', () => {
  async function staffed(): Promise<Sandbox> {
    const sandbox = await threeComplaints();
    for (const line of [
      'staff add Luis',
      'staff add Carmen',
      'add "by hand" --by luis',
      'add "settled" --owner Luis',
      'resolve 5 --ending solved',
      'promise 3 "tomorrow 12:00" --by Luis',
      'action add 3 "warm the plates" --owner Luis',
      'action add "done already" --owner Luis',
      'action done 2',
    ])
      await sandbox.ok(line);
    return sandbox;
  }

  test('hands over what is not done yet, in one action, and the history says who had it', async () => {
    const sandbox = await staffed();
    const { stderr } = await sandbox.run('staff away Luis --until fri --to carmen --by Ana');
    expect(stderr).toBe(
      'Luis is away until Fri 27 Nov 2026.\nHanded over to Carmen: complaints 1, 2, 4; promises for 3; corrective actions 1.\n',
    );
    const owners = async () => (await all(sandbox)).map(({ owner }) => owner);
    expect(await owners()).toEqual(['Carmen', 'Carmen', null, 'Carmen', 'Luis']);
    expect(await sandbox.ok('history 1')).toMatch(/Luis → Carmen/u);
    expect(await sandbox.ok('action list')).toMatch(/warm the plates +Carmen/u);
    expect(await sandbox.ok('due --until 2026-11-30')).toMatch(/#3 news promised.*Carmen/u);
    expect(await sandbox.ok('staff list')).toMatch(/Luis.*Fri 27 Nov 2026/u);
    await sandbox.ok('undo --yes');
    expect(await owners()).toEqual(['Luis', 'Luis', null, null, 'Luis']);
    expect(await sandbox.ok('staff list')).not.toContain('27 Nov');
  });

  test('is said where something is given to them, and ends by itself', async () => {
    const sandbox = await staffed();
    await sandbox.ok('staff away Luis --until fri');
    const on = (day: string) => ({ env: { RECOVERY_NOW: `${day}T10:00:00Z` } });
    const away = 'Luis is away until Fri 27 Nov 2026.';
    for (const line of ['add x --owner Luis', 'edit 3 --owner luis', 'action add y --owner Luis'])
      expect((await sandbox.run(line, on('2026-11-27'))).stderr, line).toContain(
        'is away until Fri 27 Nov 2026.',
      );
    expect((await sandbox.run('action edit 1 --owner Luis', on('2026-11-27'))).stderr).toContain(away);
    expect((await sandbox.run('add x --owner Luis', on('2026-11-28'))).stderr).not.toContain('away');
    expect(await sandbox.ok('staff list', on('2026-11-28'))).not.toContain('27 Nov');
    await sandbox.ok('staff away Luis --until none');
    expect((await sandbox.run('add x --owner Luis')).stderr).not.toContain('away');
  });

  test('whoever is here again hands nothing over', async () => {
    const sandbox = await staffed();
    const { code, stderr } = await sandbox.run('staff away Luis --until none --to Carmen');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^recovery: "none" is not today or a day in the future\.\n/u);
  });

  test('says that nothing waits where nothing does', async () => {
    const sandbox = await staffed();
    expect((await sandbox.run('staff away Carmen --until fri --to Luis')).stderr).toContain(
      'There was nothing to hand over to Luis.',
    );
  });
});
