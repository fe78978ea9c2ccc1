import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, department, type IncidentSpec } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
const category = (name: string) => ({ change: 'create_name', list: 'category', name }) as const;
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

test('the report on anticipation counts complaints that were on the list before they happened', async () => {
  await add({ category: 1, anticipation: 1 }, { category: 1 }, { category: 2 }, {});
  expect(visibleText(await runReport(store, 'anticipated'))).toContain('recovery anticipate start');
  await store.commit(action('anticipate'), [createEntry('anticipation', oneOfEach.anticipation)]);
  const document = await runReport(store, 'anticipated');
  expect(document.rows.rows).toEqual([
    ['touchpoint', null, 4, 1],
    ['category', 'wait', 2, 1],
    ['category', 'bill', 1, 0],
    ['category', null, 1, 0],
  ]);
  expect(visibleText(document)).toContain('"1 of 4"');
});
