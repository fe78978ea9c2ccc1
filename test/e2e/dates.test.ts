import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** Monday 23 November 2026. */

type Written = (month: number, day: number) => string;

const iso: Written = (month, day) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A house in which every day that is typed is written in one way, wherever a day can be typed. */
async function wholeHouse(country: string, write: Written): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok(['settings', 'set', 'country', country]);
  await sandbox.ok('settings set trade restaurant');
  await sandbox.ok('staff add Luis --role waiter');
  const [past, later] = [write(11, 3), write(12, 4)];
  for (const line of [
    ['add', 'cold soup', '--at', `${past} 19:42`, '--reported', `${write(11, 4)}, 09:05`],
    ['add', 'a day alone', '--at', past, '--follow-up', later],
    ['add', '--jsonl', sandbox.file('batch.jsonl', `{"text":"of a batch","at":"${past} 21h30"}\n`)],
    ['add', 'to be put right'],
    ['edit', '4', '--at', `${past} 13:00`, '--reported', past],
    ['acknowledge', '1', '--at', `${write(11, 4)} 22:00`],
    ['resolve', '1', '--ending', 'solved', '--at', `${write(11, 5)} 22.30`],
    ['resolve', '2', '--ending', 'partly', '--at', write(11, 5)],
    ['follow-up', '2', '--not-reached', '--again', later],
    ['follow-up', '1', '--came-back', write(11, 6)],
    ['promise', '4', `${later} 21:00`],
    ['formal', '3', '--received', write(11, 4), '--sent', write(11, 6), '--due', later],
    ['action', 'add', 'mend the oven', '--due', later],
    ['action', 'add', 'a second bell', '--due', write(12, 5)],
    ['action', 'edit', '1', '--due', write(12, 7)],
    ['action', 'done', '2', '--on', write(11, 6)],
    ['review', '3', '--action', 'look twice', '--due', later],
    ['staff', 'away', 'Luis', '--until', later],
    ['volume', 'set', past, '84'],
    ['volume', 'close', later, write(12, 5)],
    ['volume', 'set', write(11, 2), '12'],
    ['volume', 'remove', write(11, 2)],
    ['volume', 'import', sandbox.file('volumes.csv', `day;volume\n${write(11, 5)};81\n2026-11-13;82\n`)],
    ['survey', 'add', '--day', past, '--points', '30,20,20,15,15'],
    [
      'survey',
      'import',
      sandbox.file('sheets.csv', `day;empathy_1_expected;empathy_1_perceived\n${past};6;5\n`),
    ],
  ])
    await sandbox.ok(line);
  return sandbox;
}

/** What stands in it, without what differs from one run to the next. */
async function contents({ ok }: Sandbox, write: Written): Promise<readonly string[]> {
  const [from, to] = [write(11, 2), write(11, 4)];
  const pages = [
    ...['show 1', 'show 2', 'show 3', 'show 4', 'action list', 'staff list'],
    ...['volume list --all', 'survey list --all', `report --from ${from} --to ${to}`],
    ...[`list --from ${from} --to ${to}`, `due --until ${write(12, 7)}`],
  ].map((line) => ok(`${line} --format json`));
  const exported = ok(`export --from ${from} --to ${to}`);
  return (await Promise.all([...pages, exported])).map((page) =>
    page.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, 'uuid'),
  );
}

describe('days in figures, wherever a day is typed', () => {
  let spain: readonly string[];
  beforeAll(async () => {
    spain = await contents(await wholeHouse('ES', iso), iso);
  });

  test('the house that is compared has what was typed', () => {
    expect(spain.slice(0, 4).join('')).toContain('2026-11-03 19:42');
    expect(spain.join('')).toContain('2026-12-04');
  });

  test.each([
    ['3/11/2026', (month: number, day: number) => `${day}/${month}/2026`],
    ['03.11.2026', (month: number, day: number) => iso(month, day).split('-').reverse().join('.')],
    ['3-11-2026', (month: number, day: number) => `${day}-${month}-2026`],
  ] as const)('in Spain "%s" is the third of November', async (_, write) => {
    expect(await contents(await wholeHouse('ES', write), write)).toEqual(spain);
  });

  test('in the United States "11/3/2026" is', async () => {
    const write: Written = (month, day) => `${month}/${day}/2026`;
    expect(await contents(await wholeHouse('US', write), write)).toEqual(
      await contents(await wholeHouse('US', iso), iso),
    );
  });
});

test('where no country is known, only what has one reading is read', async () => {
  const sandbox = inProcessSandbox({ LC_ALL: 'C' });
  await sandbox.ok('add first');
  expect((await sandbox.run('settings get country')).stdout.trim()).toBe('');
  const refused = await sandbox.run('volume set 3/11/2026 84');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('Type one of these: 2026-11-03 | 2026-03-11');
  await sandbox.ok('volume set 13/11/2026 84');
  await sandbox.ok('volume set 11/11/2026 84');
  expect(await sandbox.ok('volume list --all --format csv')).toBe(
    'day,shift,volume,closed\r\n2026-11-13,,84,\r\n2026-11-11,,84,\r\n',
  );
  await sandbox.ok('settings set country US');
  expect((await sandbox.run('volume set 3/11/2026 60')).stderr).toContain('Wed Mar 11, 2026');
});

test('a day without its year is the last one', async () => {
  const sandbox = inProcessSandbox();
  for (const typed of ['19/11', '19/11/26', '19-11-26', '19 nov', 'el 19', 'Nov 19th']) {
    const recorded = await sandbox.run(['add', 'x', '--at', typed]);
    expect(recorded).toMatchObject({ code: 0, stderr: expect.stringContaining('Thu 19 Nov 2026') as string });
  }
});

test.each([
  ['en', '"31 nov" does not exist: November has 30 days.', '"at 9" can mean more than one time.'],
  ['es', '"31 nov" no existe: noviembre tiene 30 días.', '"at 9" puede ser más de un momento.'],
  ['it', '"31 nov" non esiste: novembre ha 30 giorni.', '"at 9" può voler dire più di un momento.'],
  ['pt', '"31 nov" não existe: novembro tem 30 dias.', '"at 9" pode ser mais do que um momento.'],
])('%s: what does not exist or can be two is refused, with what to type', async (lang, missing, two) => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set country US');
  const refused = async (typed: string) => {
    const { code, stdout, stderr } = await sandbox.run(['add', 'x', '--at', typed, '--lang', lang]);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  expect(await refused('31 nov')).toContain(missing);
  const choices = await refused('at 9');
  expect(choices).toContain(two);
  expect(choices).toMatch(/2026-11-2\d \d\d:00 \| 2026-11-2\d \d\d:00/u);
});

test('a part of the day is recorded with its shift, and stays so when shifts move', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  const { stdout, stderr } = await sandbox.run(['add', 'cold soup', '--at', 'last night']);
  expect(stdout).toBe('#1\n');
  expect(stderr).toMatch(/^Sun 22 Nov 2026, \S+ \(\S+\)$/mu);
  const shown = async () => {
    const page = JSON.parse(await sandbox.ok('show 1 --format json')) as {
      readonly rows: readonly Record<string, unknown>[];
    };
    return page.rows[0] ?? {};
  };
  expect(await shown()).toMatchObject({ occurred: '2026-11-22', hour: null, shift: 'Dinner' });
  await sandbox.ok('settings set day-start 05:00 --rederive');
  expect(await shown()).toMatchObject({ occurred: '2026-11-22', hour: null, shift: 'Dinner' });
});

test('a file is read as the country writes days, when all of its days are days so', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set country ES');
  const mixed = sandbox.file('mixed.csv', 'day;volume\n3/11/2026;84\n11/13/2026;85\n');
  const refused = await sandbox.run(['volume', 'import', mixed]);
  expect(refused.code).toBe(65);
  expect(refused.stderr).toContain(
    'line 3: date "11/13/2026" does not match any date format; see --date-format',
  );
  expect(await sandbox.ok('volume list --all --format csv')).toBe('day,shift,volume,closed\r\n');
  // Who says how days are written knows better than the country.
  const american = sandbox.file('american.csv', 'day;volume\n11/3/2026;84\n');
  await sandbox.ok(['volume', 'import', american, '--date-format', 'M/d/yyyy']);
  expect(await sandbox.ok('volume list --all --format csv')).toContain('2026-11-03,,84,');
});
