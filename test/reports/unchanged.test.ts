import { beforeEach, describe, expect, test } from 'vitest';
import type { PreventionFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, department, remedy, type IncidentSpec } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
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

/**
 * wait: 5.00 on the 1st, 7.00 on the 10th, a letter worth 0 on the 11th, 9.00 with an action of its own on the
 * 12th; an action was decided on the 5th. bill: a remedy that cost 2.00, without a value. Not recorded: 4.00.
 */
describe('the report on remedies without a change', () => {
  beforeEach(async () => {
    const paid = (
      when: string,
      about: number | null,
      valueMinor: number | null,
      costMinor: number | null = null,
    ) => ({
      when,
      category: about,
      remedies: [remedy('drink', { valueMinor, costMinor })],
    });
    await add(
      paid('2026-11-01', 1, 500),
      paid('2026-11-10', 1, 700),
      paid('2026-11-11', 1, 0, 0),
      paid('2026-11-12', 1, 900),
      paid('2026-11-12', 2, null, 200),
      paid('2026-11-12', null, 400),
    );
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, decidedOn: '2026-11-05' }),
      prevention({ category: null, decidedOn: '2026-11-13' }, 4),
    ]);
  });

  test('leaves out complaints with a later action of their own or for their category', async () => {
    const { rows } = await runReport(store, 'unchanged');
    expect(rows.rows).toEqual([
      ['wait', 3, 1, '7.00'],
      [null, 1, 1, '4.00'],
      ['bill', 1, 1, '0.00'],
    ]);
  });

  test('counts an action decided on the same day as later', async () => {
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-11-10' })]);
    const { rows } = await runReport(store, 'unchanged');
    expect(rows.rows).toContainEqual(['wait', 3, 0, '0.00']);
  });

  test('covers only the range', async () => {
    const period = { from: '2026-11-12', to: '2026-11-12' };
    const { rows } = await runReport(store, 'unchanged', { period });
    expect(rows.rows).toEqual([
      [null, 1, 1, '4.00'],
      ['bill', 1, 1, '0.00'],
      ['wait', 1, 0, '0.00'],
    ]);
    expect(visibleText(await runReport(store, 'unchanged', { period }))).toContain(
      'without changing anything afterwards: 2 of 3',
    );
  });
});
