import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import type { Filter } from '../../src/domain/filter.ts';
import { reportBreakdown } from '../../src/reports/breakdown.ts';
import { reportCross } from '../../src/reports/cross.ts';
import { reportPareto } from '../../src/reports/pareto.ts';
import { reportTrend } from '../../src/reports/trend.ts';
import { action, creation, everything } from '../support/builders.ts';
import { createEntry, removeEntry } from '../support/entries.ts';
import { runReport, requestFor, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

/** The week of Monday 16 November: closed on Tuesday; shifts 1 morning, 2 evening, 3 night. */
const from = '2026-11-16';
const to = '2026-11-22';
const week = { ...everything, period: { from, to } };
const [monday, tuesday] = ['2026-11-16', '2026-11-17'];

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  const days = [16, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`);
  await store.commit(action('import'), [
    creation({ when: `${monday} 09:00` }),
    creation({ when: `${monday} 09:30` }),
    creation({ when: `${monday} 19:00` }),
    creation({ when: '2026-11-20 19:00' }),
    creation({ when: '2026-11-20' }),
    createEntry('volume', { day: tuesday, shift: null, count: null }),
    ...days.flatMap((day) =>
      [1, 2, 3].map((shift) => createEntry('volume', { day, shift, count: 10 * shift })),
    ),
  ]);
});

const requestOfWeek = (today = '2026-11-23') => requestFor(store, week, { today });
const cell = (rows: readonly (readonly unknown[])[], ...keys: readonly unknown[]) =>
  rows.find((row) => keys.every((key, index) => row[index] === key))?.slice(keys.length);

test('a cell of weekday and shift is divided by the customers of that shift on that weekday', async () => {
  const { rows } = await reportCross(store, await requestOfWeek(), 'weekday', 'shift');
  expect(rows.columns.map(({ key }) => key)).toEqual(['weekday', 'shift', 'complaints', 'volume', 'rate']);
  expect(cell(rows.rows, 1, 'morning')).toEqual([2, 10, 20]);
  expect(cell(rows.rows, 1, 'evening')).toEqual([1, 20, 5]);
  expect(cell(rows.rows, 5, null)).toEqual([1, null, null]);
  expect(cell(rows.rows, 2, 'morning')).toEqual([0, null, null]);
});

test('a cell is divided by the customers of the dimension that has its own, and by hour there is no rate', async () => {
  const byChannel = await reportCross(store, await requestOfWeek(), 'channel', 'weekday');
  expect(cell(byChannel.rows.rows, null, 1)).toEqual([3, 60, 5]);
  const byState = await reportCross(store, await requestOfWeek(), 'state', 'channel');
  expect(cell(byState.rows.rows, null, null)).toEqual([5, 360, (5 * 100) / 360]);
  const byHour = await reportCross(store, await requestOfWeek(), 'weekday', 'hour');
  expect(cell(byHour.rows.rows, 1, 9)).toEqual([2, null, null]);
});

test('the customers of days without a matching complaint count as well', async () => {
  const mornings = await requestFor(store, { ...everything, shift: [{ ids: [1], name: 'morning' }] });
  const { rows, scope } = await reportCross(store, mornings, 'channel', 'shift');
  expect(scope.period).toMatchObject({ from: monday, to: '2026-11-20' });
  // Monday, Wednesday, Thursday and Friday.
  expect(cell(rows.rows, null, 'morning')).toEqual([2, 40, 5]);
});

test('rates are shown below the counts, with their own margins', async () => {
  const { blocks } = await reportCross(store, await requestOfWeek(), 'weekday', 'shift');
  const [counts, rates] = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  expect(counts?.rows[0]).toEqual(['Monday', 2, 1, 0, 0, 3]);
  expect(rates?.rows[0]).toEqual(['Monday', 20, 5, 0, null, 5]);
  expect(rates?.totals).toEqual(['Total', (2 * 100) / 60, (2 * 100) / 120, 0, null, (5 * 100) / 360]);
});

test('without volumes a cross table has counts only, and says so', async () => {
  const bare = await freshStore();
  await bare.commit(action('import'), [creation({ when: `${monday} 09:00` })]);
  const { rows, blocks } = await reportCross(bare, await requestFor(bare, week), 'weekday', 'shift');
  expect(rows.columns).toHaveLength(3);
  expect(blocks).toMatchObject([
    { kind: 'table', note: expect.stringContaining('Counts, not rates') as string },
  ]);
});

test('a trend shows rates if the customers of every open day are known; a closed day is a gap', async () => {
  const { rows, blocks } = await reportTrend(store, await requestOfWeek(), 'day');
  expect(rows.rows.slice(0, 2)).toEqual([
    [monday, 1, 3, 60, 5],
    [tuesday, 1, 0, null, null],
  ]);
  const chart = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))[0];
  expect(chart).toMatchObject({ values: [5, null, 0, 0, (2 * 100) / 60, 0, 0] });

  const whole = await reportTrend(store, await requestOfWeek(), 'week');
  expect(whole.rows.rows).toEqual([[monday, 7, 5, 360, (5 * 100) / 360]]);
});

test('one open day without a volume makes a trend show counts, and say so', async () => {
  await store.commit(action('volume_remove'), [removeEntry('volume', 2)]);
  const { rows, blocks } = await reportTrend(store, await requestOfWeek(), 'day');
  expect(rows.rows[0]).toEqual([monday, 1, 3, null, null]);
  const [block] = blocks.flatMap((each) => (each.kind === 'chart' ? [each] : []));
  expect(block?.chart).toMatchObject({ values: [3, 0, 0, 0, 2, 0, 0] });
  expect(block?.note).toContain('Counts, not rates');
});

test('the Monday page shows the rate of its week if every open day is known', async () => {
  const page = await runReport(store, 'week', week, { today: '2026-11-23' });
  expect(page.meta[0]).toContain('1.4 per 100 covers (of 360)');
  expect(page.rows.rows).toContainEqual(['period', monday, 'rate', (5 * 100) / 360]);
  await store.commit(action('volume_remove'), [removeEntry('volume', 2)]);
  const again = await runReport(store, 'week', week, { today: '2026-11-23' });
  expect(again.meta[0]).not.toContain('per 100');
  expect(again.rows.rows.some(([, , measure]) => measure === 'rate')).toBe(false);
});

/** The week has three complaints on Monday, two on Friday, one of them without a time, and 60 customers a day. */
const under = async (filter: Partial<Filter>) =>
  requestFor(store, { ...week, ...filter }, { today: '2026-11-23' });

test('a rate divides by the customers of the filtered weekdays', async () => {
  const mondays = await under({ weekday: [1] });
  const { rows } = await reportBreakdown(store, mondays, 'channel');
  expect(rows.rows).toEqual([[null, 3, 1, 60, 5]]);
  const trend = await reportTrend(store, mondays, 'week');
  expect(trend.rows.rows).toEqual([[monday, 1, 3, 60, 5]]);
  const daily = await reportTrend(store, await under({ weekday: [1, 2, 3] }), 'day');
  expect(daily.rows.rows.map(([day, , complaints, customers]) => [day, complaints, customers])).toEqual([
    [monday, 3, 60],
    [tuesday, 0, null],
    ['2026-11-18', 0, 60],
  ]);
  const page = await runReport(store, 'week', mondays.filter, { today: '2026-11-23' });
  expect(page.meta[0]).toContain('5.0 per 100 covers (of 60)');
});

test('a filter by hour gives counts without rates, and every page says why', async () => {
  const atNine = { ...week, hour: [9] };
  const names = ['channel', 'weekday', 'shift', 'hour', 'trend', 'week', 'pareto', 'cross'];
  const documents = await Promise.all(
    names.map((name) =>
      name === 'cross'
        ? under(atNine).then((spec) => reportCross(store, spec, 'weekday', 'shift'))
        : name === 'pareto'
          ? under(atNine).then((spec) => reportPareto(store, spec, 'category', 'complaints'))
          : name === 'trend'
            ? under(atNine).then((spec) => reportTrend(store, spec, 'day'))
            : runReport(store, name, atNine, { today: '2026-11-23' }),
    ),
  );
  for (const document of documents) {
    expect(visibleText(document), document.report).toContain('not by hour');
    const rate = document.rows.columns.findIndex(({ key }) => key === 'rate');
    expect(document.rows.rows.every((row) => (row[rate] ?? null) === null)).toBe(true);
  }
});

test('a page on shifts without their own volumes says so, and not that days are missing', async () => {
  await store.commit(
    action('volume_set'),
    [16, 18, 19, 20, 21, 22].flatMap((day, index) => [
      ...[0, 1, 2].map((at) => removeEntry('volume', 2 + 3 * index + at)),
      createEntry('volume', { day: `2026-11-${day}`, shift: null, count: 60 }),
    ]),
  );
  const mornings = await under({ shift: [{ ids: [1], name: 'morning' }] });
  expect(visibleText(await reportBreakdown(store, mornings, 'channel'))).toContain(
    'entered by day, not by shift',
  );
  expect(visibleText(await reportBreakdown(store, await under({}), 'channel'))).toContain('360 in all');
});
