import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, department, type IncidentSpec } from '../support/builders.ts';
import { figuresOf, runReport, visibleText } from '../support/reports.ts';
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

test('the report on reach gives ranges, and says that they are an assumption', async () => {
  await add({}, {}, {});
  const document = await runReport(store, 'reach');
  // 1 in 2 to 1 in 27 complain: 6 to 81 are dissatisfied, 3 to 78 of them silently; each tells 5 to 20 people.
  expect(figuresOf(document)).toMatchObject({
    'assumed silent low': 3,
    'assumed silent high': 78,
    'assumed told low': 30,
    'assumed told high': 1620,
  });
  expect(document.title).toContain('assumption');
  expect(visibleText(document)).toContain('This assumes');
  expect(visibleText(await runReport(store, 'week'))).not.toMatch(/assum/u);
});
