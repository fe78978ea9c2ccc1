import { describe, expect, test } from 'vitest';
import { inProcessSandbox, program, words, type Sandbox } from '../support/program.ts';
import { terminal, terminalOf } from '../support/pty.ts';

/** Where something is missing or wrong, what is said can be typed as it stands. */

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  await sandbox.ok('settings set limit 20');
  await sandbox.ok('add "cold soup" --department Kitchen --contact "600 555 012"');
  return sandbox;
}

describe('at a terminal', () => {
  test.each([
    'letter 1 --what late --signed Ana',
    'slip',
    'checklist card',
    'report',
    'export',
    'due --format ics',
    'due',
  ])('%s -o says where it was written; from cron nothing is said', async (line) => {
    const sandbox = await restaurant();
    await sandbox.ok('settings set name Alacena');
    const path = sandbox.path(
      line === 'export' ? 'page.csv' : line.endsWith('ics') ? 'page.ics' : 'page.txt',
    );
    const watched = terminal(sandbox, [...words(line), '-o', path]);
    expect(await watched.exit).toBe(0);
    expect(watched.screen().replaceAll('\n', '')).toContain(path);
    expect(await sandbox.run([...words(line), '-o', path])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

test.each(['en', 'es', 'it', 'pt'])('the home screen fits a narrow window in %s', async (language) => {
  const sandbox = await restaurant();
  const home = terminalOf(sandbox, program, { RECOVERY_LANG: language }, { columns: 60, rows: 24 });
  expect(await home.exit).toBe(0);
  for (const line of home.screen().split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
});

describe('what was kept is called by its name', () => {
  test('the first why answers "What exactly?"', async () => {
    const sandbox = await restaurant();
    await sandbox.ok(['review', '1', '--cause', 'staffing', '--why', 'two on sick leave', '--why', 'flu']);
    expect(await sandbox.ok('show 1')).toMatch(/What exactly +two on sick leave\nAnd why +flu\n/u);
  });

  test('a formal answer is due in working days', async () => {
    const sandbox = await restaurant();
    const { stderr } = await sandbox.run('settings set answer-within 10');
    expect(stderr).toBe('Answer to a formal complaint within: 10 working days.\n');
    expect(await sandbox.ok('settings get answer-within')).toBe('10d\n');
  });

  test('one of one has no cause yet; a quiet week is said once', async () => {
    const sandbox = await restaurant();
    expect(await sandbox.ok('report --this-week')).toContain('1 of 1 has no cause yet');
    const quiet = await sandbox.ok('report --week 2026-W02');
    expect(quiet.match(/No complaints/gu)).toHaveLength(1);
  });
});

describe('without a terminal', () => {
  test.each([
    ['promise 1', 2, 'recovery promise 1 WHEN'],
    ['follow-up last', 2, 'recovery follow-up 1 --reached'],
    ['follow-up 1 --not-reached', 2, 'recovery follow-up 1 --not-reached --again …'],
    ['customer forget 1 --text', 2, 'recovery customer forget 1 --text --yes'],
    ['resolve #1', 2, 'recovery resolve 1 --ending solved'],
    ['remedy 1', 2, 'recovery remedy 1 THING'],
    ['review 1', 2, 'recovery review 1 --cause …'],
    ['review', 2, 'recovery review NUMBER --cause …'],
    ['anticipate add Bill --create', 2, 'recovery anticipate add Bill --fails …'],
    ['template edit apology', 2, 'recovery letter NUMBER --text …'],
    ['edit 1', 2, 'recovery edit 1 --severity 3 (or --at 19:30, --contact …)'],
    ['settings set trade tapas', 2, 'restaurant, hotel, clinic, shop, other'],
    ['remedy 1 drink --remove', 66, '1 has no remedy to remove'],
    ['edit 1 --same-event 1', 2, '1 cannot be the same event as itself'],
    ['follow-up 1 --came-back 2026-12-24', 2, '"2026-12-24" is in the future'],
    ['formal 1 --sent 2026-12-24', 2, '"2026-12-24" is in the future'],
    ['acknowledge 1 --at "2026-12-24 10:00"', 2, 'is in the future'],
    ['acknowledge 1 --at "2026-11-01 10:00"', 2, "recovery edit 1 --reported '2026-11-01 10:00'"],
  ])('%s', async (line, code, says) => {
    const sandbox = await restaurant();
    const before = sandbox.bytes();
    const ran = await sandbox.run(line);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(says);
    expect(sandbox.bytes()).toBe(before);
  });

  test('a formal complaint says that no date is set for the answer, until there is one', async () => {
    const sandbox = await restaurant();
    expect((await sandbox.run('formal 1')).stderr).toContain('Complaint 1 is formal. No day is known');
    expect((await sandbox.run('formal 1 --due 10')).stderr).toContain('answer the guest, due Mon 7 Dec 2026');
  });

  test('--create is only advised where there is such an option', async () => {
    const sandbox = await restaurant();
    expect((await sandbox.run('add x --category Parking')).stderr).toContain('--create');
    for (const line of [
      'category rename Parking Car',
      'category merge Waitin Other',
      'list --department Kitchn',
    ])
      expect((await sandbox.run(line)).stderr).not.toContain('--create');
  });

  test('above the limit it says who may authorise it, and how the owner lets somebody', async () => {
    const sandbox = await restaurant();
    const given = async (more = '') => (await sandbox.run(`remedy 1 refund --value 90${more}`)).stderr;
    expect(await given()).toContain('--approved-by NAME');
    await sandbox.ok('staff add Ana --limit 50');
    expect(await given()).toContain('recovery staff add NAME --limit 90.00');
    expect(await given(' --approved-by Ana')).toContain('recovery staff add NAME --limit 90.00');
    await sandbox.ok('staff add Carmen --limit 90.00');
    expect(await given()).toContain('State who authorised it with --approved-by. Who may: Carmen');
    expect(await given(' --by Carmen')).toContain('Added to 1');
  });

  test('a limit of one’s own is taken off with none: then that of the role counts', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('staff role "shift lead" --limit 40');
    await sandbox.ok('staff add Ana --role "shift lead" --limit 50');
    await sandbox.ok('staff edit Ana --limit none');
    expect(await sandbox.json('staff list --format json')).toMatchObject({
      rows: [{ name: 'Ana', limit: 40 }],
    });
  });

  test('praise is settled without being asked how it ended', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('add "lovely waiter" --kind praise');
    await sandbox.ok('resolve 2');
    const settled = terminal(sandbox, 'reopen 2');
    expect(await settled.exit).toBe(0);
    const again = terminal(sandbox, 'resolve 2');
    expect(await again.exit).toBe(0);
    expect(again.screen()).toContain('2 is resolved.');
  });
});

describe('what was typed is told as it is', () => {
  test('of two remedies alike the last one goes, or the one of that worth', async () => {
    const sandbox = await restaurant();
    for (const value of ['4', '9', '6']) await sandbox.ok(`remedy 1 discount --value ${value}`);
    expect((await sandbox.run('remedy 1 discount --remove')).stderr).toContain(
      'Removed from 1: Discount, €6.',
    );
    expect((await sandbox.run('remedy 1 discount --value 4 --remove')).stderr).toContain('Discount, €4.');
    expect(await sandbox.ok('show 1')).toMatch(/Value to them +€9\n/u);
    const wrong = await sandbox.run('remedy 1 voucher --remove');
    expect(wrong).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Valid values: Discount\n') as string,
    });
  });

  test('a contact that nobody can be told by is doubted, one with spaces is not', async () => {
    const sandbox = await restaurant();
    const odd = await sandbox.run(['add', 'cold again', '--contact', 'maria@gmail,com']);
    expect(odd.stderr).toContain('"maria@gmail,com" is neither a phone number nor an e-mail');
    expect(await sandbox.run(['edit', '2', '--contact', 'maria @ gmail.com'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '2 changed.\n',
    });
    expect(await sandbox.ok('customer show maria@gmail.com')).toContain('cold again');
  });

  test('whoever was not reached was not reached, also where the number was mistyped', async () => {
    const sandbox = await restaurant();
    await sandbox.ok(['edit', '1', '--contact', 'the tall one']);
    await sandbox.ok('follow-up 1 --not-reached --again tomorrow');
    expect(await sandbox.ok('show 1 --format json')).toContain('"outcome":"not_reached"');
  });

  test('a day to come is doubted like an hour to come', async () => {
    const sandbox = await restaurant();
    for (const at of ['2099-11-20', '2099-11-20 21:00'])
      expect((await sandbox.run(['add', 'early', '--at', at])).stderr).toContain('That is in the future.');
  });

  test('praise is not counted as complaints', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('add "lovely soup" --kind praise');
    const list = await sandbox.ok('list --kind praise');
    expect(list).toContain('1 recorded');
    expect(list).not.toContain('1 complaint');
    expect(await sandbox.ok('report department --kind praise --all')).toContain('1 recorded');
  });

  test('where limits are set, a report does not ask for them', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('staff add Ana --limit 50');
    await sandbox.ok(['settings', 'set', 'limit', '']);
    await sandbox.ok('remedy 1 Champagne');
    const cost = await sandbox.ok('report cost --all');
    expect(cost).toContain('since limits were set');
    expect(cost).not.toContain('No limit is set');
  });

  test('the demo speaks of one currency wherever it is looked at', async () => {
    const british = inProcessSandbox({ LANG: 'en_GB.UTF-8' });
    const page = await british.ok('demo');
    expect(page).toContain('£');
    expect(page).not.toContain('€');
  });

  test('a trend adds up to what it counts, of praise before the first complaint and of days to come', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_NOW: '2027-01-13T12:00:00Z' });
    for (const at of ['2026-11-03', '2026-12-03', '2027-01-20'])
      await sandbox.ok(`add nice --kind praise --at ${at}`);
    await sandbox.ok('add bad --at 2027-01-05');
    await sandbox.ok('add old --at 2026-10-05');
    await sandbox.ok('delete 5');
    for (const [flags, total] of [
      ['--kind praise', 3],
      ['--kind all', 4],
      ['--deleted', 1],
      ['', 1],
    ] as const) {
      const rows = (await sandbox.ok(`report trend --all ${flags} --format csv`))
        .trim()
        .split('\r\n')
        .slice(1);
      expect(
        rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0),
        flags,
      ).toBe(total);
    }
  });

  test('what an export says of the same event is not imported in silence; long offers come back whole', async () => {
    const sandbox = inProcessSandbox();
    const offers = ['x'.repeat(150), 'y'.repeat(150)];
    await sandbox.ok('add one');
    await sandbox.ok(['add', 'two', '--same-event', '1', ...offers.flatMap((offer) => ['--offered', offer])]);
    const file = sandbox.file('ours.csv', await sandbox.ok('export'));
    const other = inProcessSandbox();
    const { code, stderr } = await other.run(`import ${file} --create`);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Rows that named another complaint about the same event (not imported): 1 (first on line 3).\n',
    });
    expect(await other.ok('export --columns offered')).toContain(offers.join(';'));
  });

  test('an empty name for the output is a missing one', async () => {
    const sandbox = await restaurant();
    for (const line of ['export', 'report', 'list'])
      expect(await sandbox.run([line, '-o', ''])).toMatchObject({ code: 2, stdout: '' });
  });
});
