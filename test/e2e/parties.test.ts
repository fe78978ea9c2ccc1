import { expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

const sandbox = inProcessSandbox();
const languages = ['en', 'es', 'it', 'pt'] as const;
const range = '--from 2026-11-23 --to 2026-12-31';

for (const line of [
  'staff add Marta',
  'staff add Luis',
  'department add Kitchen',
  'add "cold soup for Zacarías Quispe" --at "2026-11-24 20:00" --customer "Zacarías Quispe" --contact 600555012 --companions "Hilaria Mamani" --place "table 77" --department Kitchen --abuse happened --by Luis --state calm --served-by Marta',
  'add "broken plate" --at "2026-11-25 21:00" --abuse looked_after --by Luis --state upset --served-by MARTA --involved "Nemesio Failure"',
  'add "late" --at "2026-11-26 21:00" --by Marta --state upset',
  'add "Marta was lovely" --at "2026-11-27 14:00" --kind praise --by Luis',
  'add "Marta and Luis were lovely" --at "2026-11-27 14:00" --kind praise --by Luis',
  'add "Marta was rude" --at "2026-11-28 14:00" --by Luis --state gone',
  'action add 1 "call Zacarías Quispe first"',
  'action add 2 "warm bread at eight"',
])
  await sandbox.ok(line);

const json = async (line: string) =>
  JSON.parse(await sandbox.ok(`${line} --format json`)) as Readonly<Record<string, unknown>>;

const record = async (number: number) => (await json(`show ${number}`))['rows'];

test('praise that names one of the staff is theirs; a complaint that does, or praise of two, is not', async () => {
  expect(await record(4)).toMatchObject([{ served_by: 'Marta' }]);
  expect(await record(5)).toMatchObject([{ served_by: null }]);
  expect(await record(6)).toMatchObject([{ served_by: null }]);
});

test('praise that names somebody is theirs in a batch too', async () => {
  const house = inProcessSandbox();
  await house.ok('staff add Marta');
  const lines = [
    { text: 'Marta was lovely', kind: 'praise' },
    { text: 'Marta was rude', served_by: 'Luis' },
  ].map((line) => JSON.stringify(line));
  await house.ok('add --jsonl -', { input: lines.join('\n') });
  const served = await Promise.all(
    [1, 2].map((number) => house.json<{ rows: unknown }>(`show ${number} --format json`)),
  );
  expect(served.map(({ rows }) => rows)).toMatchObject([[{ served_by: 'Marta' }], [{ served_by: 'Luis' }]]);
});

test('who recorded and who served are counted apart; spellings of a name count together', async () => {
  const { rows, served_by: served } = await json('report staff --all');
  expect(rows).toMatchObject([
    { staff: 'Luis', complaints: 3 },
    { staff: 'Marta', complaints: 1 },
  ]);
  expect(served).toMatchObject([
    { served_by: 'MARTA', complaints: 2 },
    { served_by: null, complaints: 2 },
  ]);
  const page = await sandbox.ok('report staff --all');
  for (const text of ['Who recorded it', 'Who served', 'blame nobody']) expect(page).toContain(text);
});

test('what both tables of the staff need to be told is said once', async () => {
  const later = { env: { RECOVERY_NOW: '2026-12-01T08:10:00Z' } };
  await sandbox.ok('volume set 2026-11-24 50', later);
  const page = await sandbox.ok('report staff --all', later);
  expect(page.split('Counts, not rates')).toHaveLength(2);
  await sandbox.ok('volume remove 2026-11-24', later);
});

test('abuse is reported with where, when, aftercare and what waits', async () => {
  const { cases, waiting } = await json('report abuse --all');
  expect(waiting).toEqual([{ number: 1 }]);
  expect(cases).toContainEqual({ by: 'department', value: 'Kitchen', cases: 1, looked_after: 0 });
  expect(cases).toContainEqual({ by: 'hour', value: 21, cases: 1, looked_after: 1 });
  const page = await sandbox.ok('report abuse --all');
  expect(page).toContain('#1');
  expect(page).toContain('recovery edit 1 --abuse looked_after');
  expect(await sandbox.ok('report abuse --week 2020-W10')).not.toContain('#');
  expect(await sandbox.ok('list --abuse')).toMatch(/^only: staff were treated badly$/mu);
  expect(await sandbox.ok('list --abuse --lang it')).toMatch(/^solo: personale trattato male$/mu);
  expect(await sandbox.ok('list --abuse looked_after')).toContain('treated badly; looked after');
});

test.each(languages)(
  'the team page in %s thanks by name, and has no customer and nobody at fault',
  async (language) => {
    for (const format of ['table', 'html', 'json', 'csv', 'md', 'text']) {
      const page = await sandbox.ok(`report week --team ${range} --format ${format}`, {
        env: { RECOVERY_LANG: language },
      });
      for (const hidden of [
        'Zacar',
        'Quispe',
        '600555012',
        '600 555 012',
        'Hilaria',
        'table 77',
        'soup',
        'Nemesio',
        'rude',
      ])
        expect(page).not.toContain(hidden);
      if (format !== 'csv') expect(page).toContain('warm bread at eight');
      if (format === 'text') expect(page.length).toBeLessThanOrEqual(1200);
    }
    const { praised, calmed, changes } = await json(`report week --team ${range}`);
    expect(praised).toEqual([
      { name: null, count: 1 },
      { name: 'Marta', count: 1 },
    ]);
    expect(calmed).toEqual([{ name: 'Luis', count: 1 }]);
    expect(changes).toMatchObject([{ text: null }, { text: 'warm bread at eight' }]);
  },
);

test('the team page comes as text for a chat, and from print', async () => {
  const chat = await sandbox.ok(`report week --team --chat ${range}`);
  expect(chat).toBe(await sandbox.ok(`report week --team --format text ${range}`));
  expect(await sandbox.ok(`print team ${range}`)).toBe(await sandbox.ok(`report week --team ${range}`));
  const quiet = await sandbox.ok('report week --team --chat --week 2020-W10');
  expect(quiet).toContain('No complaints.');
});

test('review records who served, else involved and with the customer, by flags', async () => {
  await sandbox.ok('review 3 --served-by Luis --involved "the bar" --companions "two friends"');
  expect(await record(3)).toMatchObject([
    { served_by: 'Luis', involved: 'the bar', companions: 'two friends' },
  ]);
});

test('review asks who served, completes the name, and asks no more if nobody is named', async () => {
  const asked = terminal(sandbox, ['review', '6']);
  await asked.waitFor('Why did it happen?');
  asked.type('\u001B[B\u001B[B\r');
  await asked.waitFor('What exactly?');
  asked.type('\r');
  await asked.waitFor('expecting');
  asked.type('\r');
  await asked.waitFor('touchpoint');
  asked.type('\r');
  await asked.waitFor('Who served?');
  expect(asked.screen()).toContain('Marta, Luis');
  asked.type('mar\r');
  await asked.waitFor('Who else was involved?');
  asked.type('\r');
  await asked.waitFor('What will change');
  asked.type('5');
  expect(await asked.exit).toBe(0);
  expect(await record(6)).toMatchObject([{ served_by: 'Marta', involved: null }]);
});
