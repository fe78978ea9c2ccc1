import { beforeEach, describe, expect, test } from 'vitest';
import type { PreventionFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { action, creation, department, everything, type IncidentSpec } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
const today = '2026-11-20';
const category = (name: string) => ({ change: 'create_name', list: 'category', name }) as const;
const prevention = (spec: Partial<PreventionFields>, incident?: number) =>
  createEntry('prevention', { ...oneOfEach.prevention, dueOn: null, ...spec }, incident);
const add = async (...specs: readonly IncidentSpec[]) => {
  await store.commit(
    action('add'),
    specs.map((spec) => creation(spec)),
  );
};

/** Categories: 1 wait, 2 bill; department 1: Kitchen. */
beforeEach(async () => {
  store = await freshStore();
  await store.commit(action('add'), [category('wait'), category('bill'), department('Kitchen')]);
});

describe('the report on corrective actions', () => {
  const one = async () => (await runReport(store, 'changes')).rows.rows[0];
  const days = (from: string, count: number, perDay: number) =>
    Array.from({ length: count * perDay }, (_, index) => ({
      when: addDays(from, Math.floor(index / perDay)),
      category: 1,
    }));

  test('compares equal numbers of days before and after, without the day of the action and without today', async () => {
    // Done on 31 October: 19 days since, 1 to 19 November; before, 12 to 30 October.
    await add(
      ...days('2026-10-01', 30, 1),
      ...days('2026-10-31', 1, 4),
      ...days('2026-11-01', 2, 1),
      { when: today, category: 1 },
      { when: '2026-11-02', category: 2 },
    );
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, decidedOn: '2026-10-20', doneOn: '2026-10-31' }),
    ]);
    const [, , about, , decided, done, before, daysBefore, since, daysSince, ratio, , high, verdict] =
      (await one()) ?? [];
    expect([about, decided, done]).toEqual(['wait', '2026-10-20', '2026-10-31']);
    expect([before, daysBefore, since, daysSince]).toEqual([19, 19, 2, 19]);
    expect(ratio).toBeCloseTo(2 / 19, 6);
    // (2/19) · e^(1.96 · √(1/19 + 1/2)) = 0.45; the days vary no more than by chance.
    expect(Number(high)).toBeCloseTo((2 / 19) * Math.exp(1.959964 * Math.sqrt(1 / 19 + 1 / 2)), 3);
    expect(verdict).toBe('fewer');
  });

  test('has the verdicts "more" and "none"', async () => {
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-10-31' })]);
    await add({ when: '2026-10-01' }, ...days('2026-11-01', 10, 1));
    expect((await one())?.at(-1)).toBe('more');
    await add(...days('2026-10-15', 8, 1));
    expect((await one())?.at(-1)).toBe('none');
  });

  test('selects actions by the filter, but not the complaints that they are measured by', async () => {
    await store.commit(action('add'), [department('Bar')]);
    await add(...days('2026-10-01', 30, 1), ...days('2026-11-01', 2, 1));
    const on = { decidedOn: '2026-10-31', doneOn: '2026-10-31' };
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, ...on }),
      prevention({ category: 1, department: 2, ...on }),
    ]);
    const kitchen = { ...everything, department: [{ ids: [1], name: 'Kitchen' }] };
    const { rows } = (await runReport(store, 'changes', kitchen)).rows;
    expect(rows.map((row) => [row[2], row[3]])).toEqual([['wait', null]]);
    expect(rows[0]).toMatchObject({ 6: 19, 8: 2, 13: 'fewer' });
    expect((await runReport(store, 'changes')).rows.rows).toHaveLength(2);
  });

  test('compares only the filtered weekdays, and lists their complaints', async () => {
    await add(...days('2026-10-01', 30, 1), ...days('2026-11-01', 2, 1));
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, decidedOn: '2026-10-31', doneOn: '2026-10-31' }),
    ]);
    // Saturdays and Sundays.
    const document = await runReport(store, 'changes', { ...everything, weekday: [6, 7] });
    expect(document.rows.rows[0]).toMatchObject({ 6: 4, 7: 4, 8: 1, 9: 5 });
    expect(visibleText(document)).toContain(
      'recovery list --category wait --weekday 6 --weekday 7 --from 2026-10-12',
    );
  });

  test('says that it is too early with fewer than 14 days on either side, and gives no ratio', async () => {
    await add(...days('2026-10-01', 30, 1));
    const on = { decidedOn: '2026-11-06', doneOn: '2026-11-06' };
    await store.commit(action('prevention_add'), [prevention({ category: 1, ...on })]);
    expect(await one()).toMatchObject({ 9: 13, 10: null, 13: 'too_early' });
    const text = visibleText(await runReport(store, 'changes'));
    expect(text).toContain('Too early to tell.');
    expect(text).not.toMatch(/because|thanks to|led to/u);
  });

  test('gives no figures for an action that is not done yet', async () => {
    await add(...days('2026-10-01', 30, 1));
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-10-06' })]);
    const text = visibleText(await runReport(store, 'changes'));
    expect(text).toMatch(/not done yet(?:, \w+)?\)"/u);
    expect(text).not.toContain('Before:');
  });

  test('goes back at most twelve weeks', async () => {
    await add({ when: '2025-01-01', category: 1 });
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-06-01' })]);
    expect((await one())?.[7]).toBe(84);
  });

  test('counts nothing for an action without a category or department', async () => {
    await add(...days('2026-08-01', 60, 1));
    await store.commit(action('prevention_add'), [prevention({ decidedOn: '2026-09-06' })]);
    expect((await one())?.at(-1)).toBe('no_category');
  });

  test('says how to add an action if there is none', async () => {
    await add({});
    expect(visibleText(await runReport(store, 'changes'))).toContain('recovery action add 142');
  });
});
