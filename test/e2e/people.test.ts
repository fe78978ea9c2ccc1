import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Who is whose other complaint; and what is shown and erased of somebody is theirs alone. */

const inSpain = () => inProcessSandbox({ TZ: 'Europe/Madrid' });
const inNewYork = () => inProcessSandbox({ TZ: 'America/New_York' });
interface Customers {
  readonly total: number;
  readonly rows: readonly { readonly name: string | null; readonly complaints: number }[];
}
const customers = async (sandbox: Sandbox) => {
  const { rows } = await sandbox.json<Customers>('customer list --at-least 1 --format json');
  return Object.fromEntries(rows.map(({ name, complaints }) => [name ?? '', complaints] as const));
};

describe.concurrent('two numbers that end alike', () => {
  test('are two customers, and forgetting one leaves the other as they were', async () => {
    const sandbox = inNewYork();
    await sandbox.ok(['add', 'soup cold', '--customer', 'Ann NY', '--contact', '(212) 555-0123']);
    const { stderr } = await sandbox.run([
      'add',
      'soup hot',
      '--customer',
      'Bob Chicago',
      '--contact',
      '(312) 555-0123',
    ]);
    expect(stderr).not.toContain('Before');
    expect(await customers(sandbox)).toEqual({ 'Ann NY': 1, 'Bob Chicago': 1 });
    expect(await sandbox.ok('report customers --all')).toMatch(/twice or more\s+0 of 2/u);
    await sandbox.ok(['customer', 'forget', '(212) 555-0123', '--yes']);
    expect(await sandbox.json('export --format json')).toMatchObject([
      { customer: null, contact: null },
      { customer: 'Bob Chicago', contact: '(312) 555-0123' },
    ]);
  });
});

describe.concurrent('a number with something beside it', () => {
  const written = [
    '600 555 012',
    '600 555 012 ext 4',
    '600 555 012 (after 18:00)',
    '600 555 012 / 600 555 013',
    'tel 600 555 012, ana@x.com',
    '+34600555012',
  ];

  test('is the same customer, is found, and is erased with them', async () => {
    const sandbox = inSpain();
    for (const contact of written)
      await sandbox.ok(['add', 'cold', '--customer', 'Ana Ruiz', '--contact', contact]);
    expect(await customers(sandbox)).toEqual({ 'Ana Ruiz': 6 });
    for (const asked of ['600555012', '+34 600 555 012']) {
      const { total } = await sandbox.json<Customers>(`list --customer "${asked}" --format json`);
      expect(total).toBe(6);
    }
    const found = await sandbox.json<Customers>('list --customer 600555013 --format json');
    expect(found.total).toBe(1);
    await sandbox.ok(['customer', 'forget', '600 555 012', '--yes']);
    expect(await sandbox.ok('export --columns customer,contact,description')).not.toMatch(/600|ana@x/iu);
  });

  test('that is no number joins nobody', async () => {
    const sandbox = inSpain();
    for (const customer of ['Pia', 'Leo'])
      await sandbox.ok(['add', 'cold', '--customer', customer, '--contact', 'call 20/11/2026']);
    expect(await customers(sandbox)).toEqual({});
  });
});

describe.concurrent('what a spreadsheet has cut', () => {
  test('is nobody’s number: an import doubts it, and add does', async () => {
    const sandbox = inSpain();
    const file = sandbox.file(
      'sc.csv',
      'date,what,who,phone\n2026-11-01,cold soup,Ana Ruiz,3.46006E+10\n2026-11-02,rude,Luis Gil,3.46006E+10\n',
    );
    const { code, stderr } = await sandbox.run([
      ...['import', file, '--map', 'occurred=date', '--map', 'description=what', '--map', 'customer=who'],
      ...['--map', 'contact=phone', '--date-format', 'yyyy-MM-dd'],
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /2 contacts look like phone numbers shortened by a spreadsheet .*line 2.*\s+Format the column as text/su,
    );
    expect(await customers(sandbox)).toEqual({});
    expect((await sandbox.run('add loud --contact 3.46006E+10')).stderr).toContain('shortened');
    expect((await sandbox.run('customer forget 3.46006E+10 --yes')).code).toBe(66);
  });
});

describe.concurrent('the country', () => {
  test('is guessed from the zone, can be changed, and near ones are named', async () => {
    const sandbox = inNewYork();
    await sandbox.ok('add x');
    expect(await sandbox.ok('settings get country')).toBe('US\n');
    const refused = await sandbox.run('settings set country Spain');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('Valid values: ES');
    await sandbox.ok('settings set country es');
    expect(await sandbox.ok('settings get country')).toBe('ES\n');
    await sandbox.ok('settings set country none');
    expect(await sandbox.ok('settings get country')).toBe('\n');
  });

  test('reads all contacts anew, says what came of it, and an undo takes both back', async () => {
    const sandbox = inNewYork();
    await sandbox.ok(['add', 'a', '--customer', 'Ana', '--contact', '600 555 012']);
    await sandbox.ok(['add', 'b', '--customer', 'Ana', '--contact', '+34 600 555 012']);
    const figures = () => sandbox.ok('report week --all --format json');
    const before = await figures();
    expect(await customers(sandbox)).toEqual({ Ana: 1 });
    const set = terminal(sandbox, 'settings set country ES');
    expect(await set.exit).toBe(0);
    expect(set.screen().replace(/\s+/gu, ' ')).toContain('one customer had been counted as several');
    expect(await customers(sandbox)).toEqual({ Ana: 2 });
    expect(await figures()).toBe(before);
    await sandbox.ok('undo --yes');
    expect((await sandbox.json<Customers>('customer list --at-least 1 --format json')).total).toBe(2);
  });
});

describe.concurrent('what is kept about somebody', () => {
  async function known(): Promise<Sandbox> {
    const sandbox = inSpain();
    await sandbox.ok([
      'add',
      'soup cold, ring 600 555 012',
      '--customer',
      'Ana Ruiz',
      '--contact',
      '600 555 012',
    ]);
    await sandbox.ok([
      'add',
      'lovely',
      '--kind',
      'praise',
      '--customer',
      'Ana Ruiz',
      '--contact',
      '600555012',
    ]);
    await sandbox.ok(['add', 'gone', '--customer', 'Ana Ruiz', '--contact', '600555012']);
    await sandbox.ok('delete 3');
    await sandbox.ok([
      'add',
      'call 600555012 for the neighbour',
      '--customer',
      'Luis',
      '--contact',
      '611 222 333',
    ]);
    await sandbox.ok(['add', 'rude', '--customer', 'Ana Ruiz']);
    await sandbox.ok(['add', 'loud', '--customer', 'Eva', '--contact', '622 333 444 / 600 555 012']);
    await sandbox.ok(['note', '1', 'Ana Ruiz rang again']);
    await sandbox.ok(['action', 'add', 'ring Ana Ruiz first']);
    return sandbox;
  }

  test('is shown of every kind, deleted ones marked, and whole to machines', async () => {
    const sandbox = await known();
    const { stdout, stderr } = await sandbox.run(['customer', 'show', '600 555 012']);
    expect(stdout).toMatch(/1 .*open[^]*2 .*praise[^]*3 .*deleted|3 .*deleted[^]*2 .*praise[^]*1 .*open/u);
    expect(stderr).toMatch(/phone number or e-mail is also in other complaints.*: 4, 6\./su);
    const shown = await sandbox.json<Record<string, readonly Record<string, unknown>[]>>(
      'customer show 600555012 --format json',
    );
    expect(shown['incidents']?.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(shown['notes']).toMatchObject([{ incident: 1, text: 'Ana Ruiz rang again' }]);
    expect(shown['history']?.map(({ action }) => action)).toContain('delete');
  });

  test('is shown where the only one is praise, or deleted; nobody is nobody to both', async () => {
    const sandbox = inSpain();
    await sandbox.ok('add p --kind praise --customer Ana --contact ana@x.com');
    await sandbox.ok('add q --customer Eva --contact eva@x.com');
    await sandbox.ok('delete 2');
    expect(await sandbox.ok('customer show ana@x.com')).toContain('praise');
    expect(await sandbox.ok('customer show eva@x.com')).toContain('deleted');
    for (const line of ['customer show b@x.com', 'customer forget b@x.com --yes'])
      expect((await sandbox.run(line)).code).toBe(66);
  });

  test('is erased, and what stays is said: in others’ complaints, in texts and in preventive actions', async () => {
    const sandbox = await known();
    const { stderr } = await sandbox.run(['customer', 'forget', '600 555 012', '--yes']);
    const said = stderr.replace(/\s+/gu, ' ');
    expect(said).toContain('are still counted: 1, 2, 3.');
    expect(said).toMatch(
      /phone number or e-mail is also in other complaints, which stay as they are: 4, 6\./u,
    );
    expect(said).toMatch(/name is also in another complaint, which stays as it is: 5\./u);
    expect(said).toContain('The text is kept and mentions them in 1.');
    expect(said).toContain('One corrective action stays');
    expect(await sandbox.json('export --format json')).toMatchObject([
      { number: 1, customer: null },
      { number: 4, customer: 'Luis', contact: '611 222 333' },
      { number: 5, customer: 'Ana Ruiz' },
      { number: 6, customer: 'Eva', contact: '622 333 444 / 600 555 012' },
    ]);
    // Whoever has it besides their own is named, and not erased by it.
    const again = await sandbox.run(['customer', 'forget', '600 555 012', '--yes']);
    expect(again.code).toBe(66);
    expect(again.stderr.replace(/\s+/gu, ' ')).toContain('it is in complaints 1, 4, 6');
  });

  test('of one of two people with the same number is erased by the number of a complaint', async () => {
    const sandbox = inSpain();
    await sandbox.ok(['add', 'a', '--customer', 'Ana', '--contact', '600 555 012']);
    await sandbox.ok(['add', 'b', '--customer', 'Bea', '--contact', '600 555 012']);
    await sandbox.ok(['add', 'c', '--customer', 'ANA', '--contact', '+34 600 555 012']);
    await sandbox.ok('customer forget 1 --yes');
    expect(await sandbox.json('export --format json')).toMatchObject([
      { customer: null, contact: null },
      { customer: 'Bea', contact: '600 555 012' },
      { customer: null, contact: null },
    ]);
  });
});
