import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

interface Cells {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly filter: unknown;
}

const at = (now: string) => ({ env: { RECOVERY_NOW: now } });

/** The shift report of one day, as name: [complaints, customers]. */
async function shifts(sandbox: Sandbox, day: string): Promise<unknown> {
  const { rows } = await sandbox.json<Cells>(`report shift --from ${day} --to ${day} --format json`);
  return Object.fromEntries<unknown>(
    rows
      .filter(({ complaints }) => complaints !== 0)
      .map((row) => [String(row['shift']), [row['complaints'], row['volume'] ?? null]]),
  );
}

/** A hotel as it stood before this version: its night runs over the start of the day. */
async function hotel(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade hotel');
  await sandbox.ok('settings set day-start 06:00');
  return sandbox;
}

describe('a night that runs over the start of the day', () => {
  test.concurrent('is one night, with its complaints and its guests', async () => {
    const sandbox = await hotel();
    for (const time of ['05:30', '06:10', '06:50', '07:10', '23:10'])
      await sandbox.ok(`add ${time} --at "2026-11-21 ${time}"`);
    await sandbox.ok('volume set 2026-11-20 100 --shift Night');
    await sandbox.ok('volume set 2026-11-21 10 --shift Night');
    expect(await shifts(sandbox, '2026-11-20')).toEqual({ Night: [3, 100] });
    expect(await shifts(sandbox, '2026-11-21')).toEqual({ Morning: [1, null], Night: [1, 10] });
  });

  test.concurrent('of some days is worked on those days only', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('shift set night=fri-sun@22:00-07:00 day=mon-fri@08:00-16:00');
    // Half past six on a Monday, a Saturday and a Tuesday.
    for (const day of ['16', '21', '17']) await sandbox.ok(`add x --at "2026-11-${day} 06:30"`);
    const { rows } = await sandbox.json<Cells>('report cross weekday shift --all --format json');
    expect(
      rows.filter(({ complaints }) => complaints !== 0).map(({ weekday, shift }) => [weekday, shift]),
    ).toEqual(
      expect.arrayContaining([
        [7, 'night'],
        [5, 'night'],
      ]),
    );
    expect(rows.filter(({ complaints, shift }) => shift === 'night' && complaints !== 0)).toHaveLength(2);
    // The Monday page of that week has what happened in Sunday's night, and not the one of the next.
    const listed = async (week: string) =>
      (await sandbox.ok(`list --week ${week} --format csv`)).split('\r\n').length - 2;
    expect([await listed('2026-W46'), await listed('2026-W47')]).toEqual([1, 2]);
  });

  test.concurrent('is still the evening before for whoever asks what today is', async () => {
    const sandbox = await hotel();
    const early = at('2026-11-23T06:30:00Z');
    await sandbox.ok('add dripping', early);
    await sandbox.ok('add today --at today', early);
    await sandbox.ok('volume set today 84 --shift Night', early);
    expect(await sandbox.ok('volume list --today --format csv', early)).toContain('2026-11-22,Night,84');
    expect((await sandbox.ok('list --today --format csv', early)).split('\r\n')).toHaveLength(4);
    expect(await sandbox.ok('list --today --format csv', at('2026-11-23T07:00:00Z'))).not.toContain(
      'dripping',
    );
    // Monday morning's page looks back at the week that is over, and at half past six it is not.
    expect(await sandbox.ok('report week --format json', early)).toContain('"from":"2026-11-09"');
  });

  test.concurrent('begun before the start of the day is the date on which it began', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('shift set bakery=05:00-13:00 bar=20:00-00:00 late=00:00-04:00');
    for (const time of ['04:30', '05:30', '02:00']) await sandbox.ok(`add x --at "2026-11-21 ${time}"`);
    expect(await shifts(sandbox, '2026-11-21')).toEqual({ bakery: [1, null] });
    // The bar closes in the small hours of the same evening.
    expect(await shifts(sandbox, '2026-11-20')).toEqual({ late: [1, null], outside: [1, null] });
  });

  test.concurrent('is said where it is set, and where the start of the day is', async () => {
    const sandbox = inProcessSandbox();
    const said = 'Crosses the start of the business day (06:00): night. Such a shift counts in full';
    expect((await sandbox.run('shift set night=22:00-07:00')).stderr).toContain(said);
    expect((await sandbox.run('settings set day-start 07:00')).stderr).not.toContain('Crosses the start');
    expect((await sandbox.run('settings set day-start 06:00')).stderr).toContain(said);
    expect((await sandbox.run('shift set night=22:00-06:00')).stderr).not.toContain('Crosses the start');
  });

  test.concurrent('keeps the day it was counted for until it is recounted, which can be undone', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('shift set night=22:00-06:00');
    await sandbox.ok('add x --at "2026-11-21 06:30"');
    const day = async () => (await sandbox.ok('export --all')).includes('2026-11-20');
    await sandbox.ok('shift set night=22:00-07:00');
    expect(await day()).toBe(false);
    await sandbox.ok('shift set night=22:00-07:00 --rederive');
    expect(await day()).toBe(true);
    await sandbox.ok('undo --yes');
    expect(await day()).toBe(false);
  });
});

test.concurrent(
  'the days of a hotel begin when its night is over, unless it chose another hour',
  async () => {
    const dayStart = (sandbox: Sandbox) => sandbox.ok('settings get day-start');
    const sandbox = inProcessSandbox();
    const { stderr } = await sandbox.run('settings set trade hotel');
    expect(stderr).not.toContain('Crosses the start');
    expect(await dayStart(sandbox)).toBe('07:00\n');
    await sandbox.ok('settings set trade restaurant');
    expect(await dayStart(sandbox)).toBe('06:00\n');
    await sandbox.ok('settings set day-start 05:00');
    await sandbox.ok('settings set trade hotel');
    expect(await dayStart(sandbox)).toBe('05:00\n');
  },
);

describe('a day without a time', () => {
  // Half past one on Saturday 21 November; days begin at 06:00.
  const closing = at('2026-11-21T01:30:00Z');

  test.concurrent.each([
    ['today', '2026-11-20'],
    ['hoy', '2026-11-20'],
    ['thu', '2026-11-19'],
    ['yesterday', '2026-11-19'],
    ['sun', '2026-11-15'],
  ])('"%s" is the business day, past midnight too', async (typed, day) => {
    const sandbox = inProcessSandbox();
    const { code, stderr } = await sandbox.run(['add', 'x', '--at', typed], closing);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('future')]);
    await sandbox.ok(['volume', 'set', typed, '84'], closing);
    expect(await sandbox.ok('volume list --all --format csv', closing)).toContain(`${day},,84`);
    expect(
      (await sandbox.ok(['list', '--from', typed, '--to', typed, '--format', 'csv'], closing)).split('\r\n'),
    ).toHaveLength(3);
    await sandbox.ok(['edit', '1', '--at', '2026-11-01'], closing);
    await sandbox.ok(['edit', '1', '--at', typed], closing);
    expect(await sandbox.ok('export --all', closing)).toContain(day);
  });

  test.concurrent('with a time is a day of the calendar', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add a --at "today 00:30"', closing);
    await sandbox.ok('add b --at "yesterday 23:00"', closing);
    const written = await sandbox.ok('export --all', closing);
    expect(written).toContain('2026-11-21 00:30:00');
    expect(written).toContain('2026-11-20 23:00:00');
    expect((await sandbox.ok('list --today --format csv', closing)).split('\r\n')).toHaveLength(4);
  });
});
