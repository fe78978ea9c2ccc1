import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** A report beside an earlier range. It is Monday 23 November 2026. */

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  const lines = [
    ['2026-11-18 20:30', 'Kitchen', 4],
    ['2026-11-05 13:00', 'Floor', 1],
    ['2026-10-20 20:30', 'Kitchen', 2],
    // After the same day of last month.
    ['2026-10-28 20:30', 'Kitchen', 5],
    ['2026-10-03 20:30', 'Bar', 3],
    ['2025-11-19 20:30', 'Bar', 2],
  ] as const;
  const batch = lines.flatMap(([at, department, count]) =>
    Array.from({ length: count }, (_, index) =>
      JSON.stringify({ text: `${at} ${index}`, at, department, remedy: 'refund', value: '5' }),
    ),
  );
  await sandbox.ok('add --jsonl - --create', { input: `${batch.join('\n')}\n` });
  return sandbox;
}

describe.concurrent('a breakdown beside an earlier range', () => {
  test('has the counts before, and a row for what only occurred then', async () => {
    const { ok } = await restaurant();
    expect(await ok('report department --this-month --compare --format csv')).toBe(
      [
        'department,complaints,share,complaints_before,share_before',
        'Kitchen,4,0.8,2,0.4',
        'Floor,1,0.2,0,0',
        'Bar,0,0,3,0.6',
        '',
      ].join('\r\n'),
    );
    const page = await ok('report department --this-month --compare');
    expect(page).toContain('1 – 23 Nov 2026');
    expect(page).toContain('Compared with 1 – 23 Oct 2026: 5 complaints');
    expect(page).toContain('The range is not over: both are counted to the same day.');
    expect(page).toMatch(/Bar +0 +3 +−3/u);
    expect(page).toMatch(/Total +5 +5 +0/u);
  });

  test('is the range before, or the same a year earlier', async () => {
    const { json } = await restaurant();
    type Page = { readonly total: number; readonly compared_with: unknown; readonly rows: unknown[] };
    expect(await json<Page>('report department --last-week --compare year --format json')).toMatchObject({
      total: 4,
      compared_with: [{ from: '2025-11-17', to: '2025-11-23', days: 7, total: 2 }],
    });
    expect(await json<Page>('report department --compare --format json')).toMatchObject({
      total: 4,
      compared_with: [{ from: '2026-11-09', to: '2026-11-15', days: 7, total: 0 }],
    });
  });

  test('of another length is set beside it by the week', async () => {
    const { ok } = await restaurant();
    expect(await ok('report weekday --month october --compare')).toContain(
      'The ranges have 31 and 30 days: 2.3 a week now, 0.0 before.',
    );
  });

  test('without --compare is as it was', async () => {
    const { ok } = await restaurant();
    expect(await ok('report department --this-month --format csv')).toBe(
      'department,complaints,share\r\nKitchen,4,0.8\r\nFloor,1,0.2\r\n',
    );
  });

  test('counts what a report of the earlier range counts, whatever the dimension', async () => {
    const { json } = await restaurant();
    type Page = { readonly rows: readonly Record<string, unknown>[] };
    for (const dimension of ['hour', 'weekday', 'shift', 'department', 'status', 'place']) {
      const both = await json<Page>(`report ${dimension} --month october --compare year --format json`);
      const before = await json<Page>(`report ${dimension} --month 2025-10 --format json`);
      const counts = (page: Page, key: string) =>
        page.rows.flatMap((row) => (row[key] === 0 ? [] : [[row[dimension], row[key]]]));
      expect(counts(both, 'complaints_before')).toEqual(counts(before, 'complaints'));
    }
  });
});

describe.concurrent('other reports beside an earlier range', () => {
  test('costs have their amounts before', async () => {
    const { ok } = await restaurant();
    const [head = '', total = ''] = (await ok('report cost --this-month --compare --format csv')).split(
      '\r\n',
    );
    expect(head).toMatch(/^section,key,given,value,.*,given_before,value_before,/u);
    expect(total).toMatch(/^total,,5,25\.00,.*,5,25\.00,/u);
    expect(await ok('report cost --this-month --compare year')).toContain('(before: €10');
  });

  test('times keep what is about today out of it', async () => {
    const { json } = await restaurant();
    type Page = { readonly rows: readonly Record<string, unknown>[] };
    const { rows } = await json<Page>('report times --this-month --compare --format json');
    expect(rows.find(({ measure }) => measure === 'new')).toMatchObject({ value: 5, value_before: 5 });
    expect(rows.filter(({ section }) => section === 'open').map((row) => row['value_before'])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test.each(['heatmap', 'week', 'cross weekday shift', 'trend', 'pareto', 'patterns', 'servqual', 'changes'])(
    '%s cannot be, and says which can',
    async (report) => {
      const { run } = inProcessSandbox();
      const { code, stdout, stderr } = await run(`report ${report} --compare`);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('cannot be set beside an earlier range');
      expect(stderr).toContain('department');
    },
  );

  test('all records have no range before them', async () => {
    const { run } = inProcessSandbox();
    expect(await run('report department --all --compare')).toMatchObject({ code: 2, stdout: '' });
    expect((await run('report department --compare decade')).stderr).toContain('previous, year');
  });
});

test.each([
  '--this-month',
  '--last-month',
  '--quarter',
  '--quarter Q3',
  '--year',
  '--year 2025',
  '--since 2026-11-20',
])('%s chooses days for list, report and export', async (range) => {
  const { ok } = await restaurant();
  const listed = (await ok(`list ${range} --format csv`)).split('\r\n').length;
  expect((await ok(`export ${range}`)).split('\r\n')).toHaveLength(listed);
  const page = JSON.parse(await ok(`report ${range} --format json`)) as { readonly total: number };
  expect(page.total).toBe(listed - 2);
});
