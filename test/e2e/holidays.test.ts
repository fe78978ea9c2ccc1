import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Monday 23 November 2026, in Spain unless it says otherwise. */

interface Rows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly filter: Readonly<Record<string, unknown>>;
}

/** A business with a complaint, after these lines. Only days that are typed count: the rules of the country are put aside. */
async function businessAfter(...lines: readonly string[]): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('add "cold soup"');
  await sandbox.ok('settings set country ES');
  await sandbox.ok('formal rules ES --off');
  for (const line of lines) await sandbox.ok(line);
  return sandbox;
}

const dueDay = async (sandbox: Sandbox) =>
  (await sandbox.json<Rows>('due --until 2027-12-31 --format json')).rows.find(
    ({ kind }) => kind === 'formal',
  )?.['due'];
const said = async (sandbox: Sandbox, line: string) => {
  const { code, stderr } = await sandbox.run(line);
  return [code, stderr] as const;
};

describe('working days', () => {
  test.concurrent('say what they leave out, with which calendar, and what that lacks', async () => {
    const sandbox = await businessAfter('settings set region andalucía', 'formal rules ES-AN --off');
    expect(await said(sandbox, 'formal 1 --received 2026-11-20 --due 12')).toEqual([
      0,
      `Complaint 1 is formal. Due first: answer the customer, due Thu 10 Dec 2026.
Counted: 12 working days (set by you), without weekends and Mon 7 Dec 2026 Día de la Constitución Española (día sustituto), Tue 8 Dec 2026 La Inmaculada Concepción.
Calendar: Spain, Andalucía, public holidays from 2025 to 2036.
It has no local holidays, and you have added none for 2026. For example: recovery holiday add 2026-06-13 "Town festival"
`,
    ]);
  });

  test.concurrent('say so without a country, and with one that has no calendar', async () => {
    const sandbox = await businessAfter('settings set country none');
    expect((await said(sandbox, 'formal 1 --due 3'))[1]).toContain(
      'no country is set: recovery settings set country',
    );
    await sandbox.ok('settings set country JP');
    expect((await said(sandbox, 'formal 1 --due 3'))[1]).toContain(
      'no calendar of public holidays for Japan',
    );
  });

  test.concurrent('say so where they leave the calendar', async () => {
    const sandbox = await businessAfter('settings set country PT');
    await sandbox.ok('formal 1');
    expect((await said(sandbox, 'formal 1 --due 999'))[1]).not.toContain('The calendar ends');
    const later = inProcessSandbox({ RECOVERY_NOW: '2036-12-22T12:00:00Z' });
    await later.ok('add x');
    await later.ok('settings set country PT');
    expect((await said(later, 'formal 1 --due 20'))[1]).toContain('The calendar ends with 2036');
  });

  test.concurrent('tell on which open day before the last one they have to be met', async () => {
    const sandbox = await businessAfter(
      'settings set closed-days "sunday lunes"',
      'holiday add 2026-12-04..2026-12-06 --vacation',
    );
    const [, stderr] = await said(sandbox, 'formal 1 --received 2026-11-20 --due 11');
    expect(stderr).toContain('due Mon 7 Dec 2026');
    expect(stderr).toContain('; last open day before it: Thu 3 Dec.');
  });
});

describe('open deadlines are counted again', () => {
  test.concurrent.each<[line: string, due: string]>([
    ['holiday add 2026-11-25 Feria', '2026-12-09'],
    ['holiday add 2026-11-25..2026-11-27', '2026-12-11'],
    ['settings set holidays "2026-11-25 2026-11-26"', '2026-12-10'],
    ['settings set country PT', '2026-12-09'],
    ['settings set country US', '2026-12-08'],
    ['holiday add 2026-11-25 --vacation', '2026-12-07'],
  ])('after %s, due %s', async (line, due) => {
    const sandbox = await businessAfter('formal 1 --received 2026-11-20 --due 11');
    expect(await dueDay(sandbox)).toBe('2026-12-07');
    const [code, stderr] = await said(sandbox, line);
    expect([code, await dueDay(sandbox)]).toEqual([0, due]);
    expect(stderr.includes('1: the answer is now due')).toBe(due !== '2026-12-07');
    await sandbox.ok('undo --yes');
    expect(await dueDay(sandbox)).toBe('2026-12-07');
  });

  test.concurrent('when the region is known, and when a day is taken away', async () => {
    const sandbox = await businessAfter('formal 1 --received 2026-11-20 --due 11');
    expect((await said(sandbox, 'settings set region Sevilla'))[0]).toBe(2);
    expect((await said(sandbox, 'settings set region Madrid'))[1]).toContain(
      '1: the answer is now due Wed 9 Dec 2026, formerly Mon 7 Dec 2026.',
    );
    await sandbox.ok('holiday add 2026-12-07 --working');
    expect(await dueDay(sandbox)).toBe('2026-12-07');
    await sandbox.ok('holiday remove 2026-12-07');
    expect(await dueDay(sandbox)).toBe('2026-12-09');
  });

  test.concurrent(
    'but not one that is a typed day, is answered, or belongs to a deleted complaint',
    async () => {
      const sandbox = await businessAfter('add second', 'add third');
      await sandbox.ok('formal 1 --due 2026-12-07');
      await sandbox.ok('formal 2 --received 2026-11-20 --due 11');
      await sandbox.ok('formal 2 --sent today');
      await sandbox.ok('formal 3 --received 2026-11-20 --due 11');
      await sandbox.ok('delete 3');
      expect((await said(sandbox, 'holiday add 2026-11-25'))[1]).toBe('Wed 25 Nov 2026: your own holiday.\n');
      expect(await dueDay(sandbox)).toBe('2026-12-07');
    },
  );

  test.concurrent('keeps the typed number of days if the day of receipt is corrected', async () => {
    const sandbox = await businessAfter('formal 1 --received 2026-11-20 --due 3');
    await sandbox.ok('formal 1 --received 2026-11-19');
    expect(await dueDay(sandbox)).toBe('2026-11-24');
  });
});

describe('own days', () => {
  const rowsOf = async (sandbox: Sandbox) =>
    (await sandbox.ok('holiday list 2027 --format csv'))
      .split('\r\n')
      .filter((row) => /,(?:holiday|vacation|working)$/u.test(row));

  test.concurrent('are listed with their kind, are undone, and the same days again change them', async () => {
    const sandbox = await businessAfter(
      'holiday add 2027-06-13 "San Antonio" --by Ana',
      'holiday add 2027-08-09..2027-08-22 --vacation',
      'holiday add 2027-12-08 --working',
      'holiday add 2027-06-13 Feria',
    );
    expect(await rowsOf(sandbox)).toEqual([
      '2027-06-13,,Feria,holiday',
      '2027-08-09,2027-08-22,,vacation',
      '2027-12-08,,,working',
    ]);
    await sandbox.ok('undo --yes');
    expect((await rowsOf(sandbox))[0]).toBe('2027-06-13,,San Antonio,holiday');
    expect(await sandbox.ok('history')).toContain('holiday added');
  });

  test.concurrent('lose what is removed, and keep the days before and after', async () => {
    const sandbox = await businessAfter(
      'holiday add 2027-08-09..2027-08-22 --vacation',
      'holiday remove 2027-08-16',
    );
    expect(await rowsOf(sandbox)).toEqual([
      '2027-08-09,2027-08-15,,vacation',
      '2027-08-17,2027-08-22,,vacation',
    ]);
    expect(await said(sandbox, 'holiday remove 2027-01-01')).toEqual([
      66,
      `recovery: 2027-01-01 (Año Nuevo) is a public holiday, not one of your own days.
If you work then: recovery holiday add 2027-01-01 --working
`,
    ]);
  });

  test.concurrent('are the setting `holidays`, which scripts may still set', async () => {
    const sandbox = await businessAfter(
      'holiday add 2027-06-13..2027-06-14 Feria',
      'holiday add 2027-08-09 --vacation',
    );
    expect(await sandbox.ok('settings get holidays')).toBe('2027-06-13 2027-06-14\n');
    await sandbox.ok('settings set holidays "2027-06-14 2027-12-24"');
    expect(await sandbox.ok('settings get holidays')).toBe('2027-06-14 2027-12-24\n');
    expect(await rowsOf(sandbox)).toEqual([
      '2027-06-14,,Feria,holiday',
      '2027-08-09,,,vacation',
      '2027-12-24,,,holiday',
    ]);
    await sandbox.ok('settings set holidays none');
    expect(await sandbox.ok('settings get holidays')).toBe('\n');
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('settings get holidays')).toBe('2027-06-14 2027-12-24\n');
  });
});

describe('the list', () => {
  test.concurrent('says which calendar counts, for people and for programs', async () => {
    const sandbox = await businessAfter('settings set country GB', 'settings set region scotland');
    const shown = await sandbox.ok('holiday list 2026');
    expect(shown).toContain('Mon 15 Jun 2026         World Cup bank holiday');
    expect(shown).toContain('Calendar: United Kingdom, Scotland, public holidays from 2025 to 2036.');
    const { rows, filter } = await sandbox.json<Rows>('holiday list 2026 --format json');
    expect(filter).toEqual({ country: 'GB', region: 'SCT', from: 2025, to: 2036 });
    expect(rows).toContainEqual({
      day: '2026-06-15',
      until: null,
      holiday: 'World Cup bank holiday',
      kind: 'public',
    });
  });

  test.concurrent('has Carnival in Brazil as a working day until the business says otherwise', async () => {
    const sandbox = await businessAfter('settings set country BR', 'settings set region "São Paulo"');
    await sandbox.ok('formal 1 --received 2026-02-13 --due 3');
    expect(await sandbox.ok('holiday list 2026')).toContain(
      'Counted as working days: Carnaval, Corpus Christi.',
    );
    expect((await said(sandbox, 'settings set optional-holidays on'))[1]).toContain(
      '1: the answer is now due Fri 20 Feb 2026, formerly Wed 18 Feb 2026.',
    );
  });

  test.concurrent('is empty in a country without a calendar, and says so', async () => {
    const sandbox = await businessAfter('settings set country JP');
    expect(await sandbox.ok('holiday list')).toContain('There is no calendar of public holidays for Japan.');
  });
});

describe('a region', () => {
  test.concurrent.each([
    ['Catalunia', 'Did you mean: Catalunya / Cataluña (CT)?'],
    ['Castilla', 'Did you mean: Castilla y León (CL), Castilla-La Mancha (CM)?'],
    ['Narnia', 'Its regions: Andalucía (AN), Aragón (AR)'],
  ])('%s is refused with those that are near', async (typed, hint) => {
    const [code, stderr] = await said(await businessAfter(), `settings set region ${typed}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`The holiday calendar has no region "${typed}" (Spain).`);
    expect(stderr).toContain(hint);
  });

  test.concurrent('is shown with its name, because its code may be a figure', async () => {
    const sandbox = await businessAfter('settings set country IT');
    const [, stderr] = await said(sandbox, 'settings set region toscana');
    expect(stderr).toContain('Region: Toscana (52).');
    expect(await sandbox.ok('settings')).toContain('Toscana (52)');
    expect((await sandbox.ok('settings get region')).trim()).toBe('52');
  });

  test.concurrent.each([
    ['an', 'AN'],
    ['ES-AN', 'AN'],
    ['Madrid', 'MD'],
    ['cataluña', 'CT'],
    ['euskadi', 'PV'],
    ['none', 'none'],
  ])('may be typed as %s', async (typed, code) => {
    const sandbox = await businessAfter(`settings set region ${typed}`);
    expect(await sandbox.ok('settings get region')).toBe(`${code}\n`);
  });

  test.concurrent(
    'is one of its country: without one it is refused, and a new country clears it',
    async () => {
      const sandbox = await businessAfter('settings set region AN');
      expect((await said(sandbox, 'settings set country PT'))[1]).toContain(
        'The region was one of another country',
      );
      expect(await sandbox.ok('settings get region')).toBe('\n');
      expect((await said(sandbox, 'settings set region Algarve'))[1]).toContain('has no regions of Portugal');
      await sandbox.ok('settings set country none');
      expect((await said(sandbox, 'settings set region AN'))[1]).toContain(
        'Which region depends on the country.',
      );
    },
  );

  test('is asked for at a terminal when working days are first counted, and not again', async () => {
    const sandbox = await businessAfter('settings set country BR');
    const first = terminal(sandbox, 'formal 1 --received 2026-02-13 --due 3');
    await first.answer(
      ['Which region is the business in?', 'são paulo⏎'],
      ['Are you closed on days off by custom (Carnaval, Corpus Christi)?', 'y'],
    );
    await first.waitFor('due Fri 20 Feb 2026');
    expect(await first.exit).toBe(0);
    const second = terminal(sandbox, 'holiday list 2026');
    await second.waitFor('Calendar: Brazil, São Paulo');
    expect(await second.exit).toBe(0);
  });
});

test('the doctor says until when holidays are known, and warns in the last year', async () => {
  const sandbox = await businessAfter();
  const states = async (box: Sandbox) =>
    (JSON.parse((await box.run('doctor --format json')).stdout) as Rows).rows.find(
      ({ check }) => check === 'calendar',
    );
  expect(await states(sandbox)).toEqual({ check: 'calendar', state: 'ok', value: 2036 });
  const later = inProcessSandbox({ RECOVERY_NOW: '2036-01-02T12:00:00Z' });
  await later.ok('add x');
  expect(await states(later)).toBeUndefined();
  await later.ok('settings set country PT');
  expect(await states(later)).toEqual({ check: 'calendar', state: 'note', value: 2036 });
});
