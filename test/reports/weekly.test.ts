import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import type { Filter } from '../../src/domain/filter.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { action, creation, remedy, type IncidentSpec } from '../support/builders.ts';
import { runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

/** The Monday page of 23 Nov 2026, about Monday 16 to Sunday 22. */

let store: Store;
const today = '2026-11-23';
const lastWeek: Filter = { period: { from: '2026-11-16', to: '2026-11-22' } };
const add = (...specs: readonly IncidentSpec[]) =>
  store.commit(
    action('add'),
    specs.map((spec) => creation(spec)),
  );
const complaints = (count: number, spec: IncidentSpec = {}): readonly IncidentSpec[] =>
  Array.from({ length: count }, (_, index) => ({ when: `2026-11-${16 + (index % 7)} 12:00`, ...spec }));
const page = async (filter: Filter = lastWeek) =>
  visibleText(await runReport(store, 'week', filter, { today }));

beforeEach(async () => {
  store = await freshStore();
  await store.commit(action('add'), [{ change: 'create_name', list: 'category', name: 'wait' }]);
});

test('a customer who left upset months ago and is unresolved is still listed as due', async () => {
  await add(
    { when: '2026-03-02 12:00', state: 'upset', description: 'no answer since spring' },
    ...complaints(3),
  );
  expect(await page()).toContain('"#1 still upset (2 Mar): no answer since spring"');
});

test('items due are shown even if nobody complained in the weeks of the page', async () => {
  await add({ when: '2026-03-02 12:00', state: 'gone', description: 'no answer since spring' });
  expect(await page()).toContain('#1 left, still unresolved (2 Mar): no answer since spring');
});

test('items due that do not fit are counted, with the command that shows all', async () => {
  await add(...complaints(9, { state: 'upset' }), ...complaints(2, { state: 'calm' }));
  const text = await page();
  expect(text.match(/still upset \(/gu)).toHaveLength(6);
  expect(text).toContain('"text":"and 3 more due","person":null,"command":"recovery due"');
});

test('the headline points to the complaints of twelve weeks, or of one week if they are too many to read', async () => {
  await add(...complaints(6, { category: 1 }));
  expect(await page()).toContain('Read them, then decide on one.');
  expect(await page()).toContain('recovery list --category wait --from 2026-08-31 --to 2026-11-22');
  await add(...complaints(20, { category: 1 }));
  expect(await page()).toContain("Read last week's, then decide on one.");
});

test('the remedy column appears only if a remedy with a value is recorded, even one worth 0', async () => {
  await add(...complaints(3), { when: '2026-11-20 11:00', remedies: [remedy('dessert')] });
  expect(await page()).not.toContain('"key":"given"');
  await add({ when: '2026-11-20 12:00', remedies: [remedy('apology', { valueMinor: 0 })] });
  expect(await page()).toContain('"key":"given"');
});

test('fewer than five complaints have no sparkline', async () => {
  await add({ when: '2026-11-02 12:00' }, ...complaints(4));
  expect(await page()).not.toContain('"values"');
  await add(...complaints(1));
  expect(await page()).toContain('"values"');
});

test('praise is not counted as a complaint, and needs no corrective action', async () => {
  await add(...complaints(6, { category: 1 }), ...complaints(2, { kind: 'praise', category: 1 }));
  const text = await page({ ...lastWeek, kind: ['praise'] });
  expect(text).toContain('2 recorded');
  expect(text).not.toMatch(/\d complaint|no cause|decide on one/iu);
});

test('an empty file is not called a quiet week', async () => {
  expect(await page()).not.toContain('All quiet');
  await add({ when: '2026-11-02 12:00', kind: 'praise' });
  expect(await page()).toContain('All quiet');
  expect(await page()).toContain('No complaints recorded yet.');
});

test('an unfinished week can have more complaints than usual, but not fewer', async () => {
  const before = Array.from({ length: 84 }, (_, back) => ({ when: `${addDays('2026-11-15', -back)} 12:00` }));
  await add(...complaints(3), ...before);
  const asOf = async (on: string) =>
    visibleText(
      await runReport(store, 'week', { period: { from: '2026-11-16', to: '2026-11-22' } }, { today: on }),
    );
  expect(await asOf('2026-11-22')).toContain('the week is not over');
  expect(await asOf('2026-11-23')).toContain('fewer than usual');
  await add(...complaints(9));
  expect(await asOf('2026-11-22')).toContain('more than usual');
});

test('complaints after the week are counted, up to yesterday and only on the page of last week', async () => {
  await add(...complaints(3), ...['22', '23', '24', '25'].map((day) => ({ when: `2026-11-${day} 20:00` })));
  const pageOn = async (day: string, filter: Filter = lastWeek) =>
    visibleText(await runReport(store, 'week', filter, { today: day }));
  const untilSaturday: Filter = { period: { from: '2026-11-15', to: '2026-11-21' } };
  expect(await pageOn('2026-11-23')).not.toContain('Since then');
  expect(await pageOn('2026-11-24')).toContain("Since then: 1 complaint (Mon 23 Nov), on next week's page.");
  expect(await pageOn('2026-11-26')).toContain('Since then: 3 complaints (Mon 23 Nov – Wed 25 Nov), on');
  expect(await pageOn('2026-11-30')).not.toContain('Since then');
  expect(await pageOn('2026-11-24', { ...lastWeek, kind: ['praise'] })).not.toContain('Since then');
  await store.commit(action('setting_set'), [{ change: 'set_setting', key: 'week-start', value: '7' }]);
  expect(await pageOn('2026-11-23', untilSaturday)).toContain('Since then: 1 complaint (Sun 22 Nov), on');
});

test('the commands on the page repeat its filter', async () => {
  await add(...complaints(6, { category: 1, place: 'terrace' }));
  const { place, ...typed } = { place: 'terrace', filters: ' --place terrace' };
  const document = await runReport(
    store,
    'week',
    { ...lastWeek, place },
    { today, flags: { range: '', database: '', ...typed } },
  );
  expect(visibleText(document)).toContain(
    'recovery list --category wait --place terrace --from 2026-08-31 --to 2026-11-22',
  );
});
