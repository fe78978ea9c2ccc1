import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, department, everything, type IncidentSpec } from '../support/builders.ts';
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

/** The list five-step has five reports: three with all five steps done, one with none, one with the first two. The list ours has one. */
describe('the report on steps', () => {
  const all = ['anticipate', 'acknowledge', 'apologise', 'offer', 'amend'];
  beforeEach(async () => {
    const report = (stepsDone: readonly string[] | null, spec: IncidentSpec = {}) =>
      ({ checklist: 'five-step', stepsDone, department: 1, ...spec }) as IncidentSpec;
    await add(
      report(all),
      report(all),
      report(all, { department: null, when: '2026-11-20 19:30' }),
      report([]),
      report(all.slice(0, 2)),
      report(null),
      report(['make'], { checklist: 'ours' }),
    );
  });

  test('counts how often each step was done, in total, by department and by shift', async () => {
    const { rows } = await runReport(store, 'steps');
    expect(rows.rows).toContainEqual(['five-step', 'all', null, 'anticipate', 4, 5]);
    expect(rows.rows).toContainEqual(['five-step', 'department', 'Kitchen', 'anticipate', 3, 4]);
    expect(rows.rows).toContainEqual(['five-step', 'department', null, 'anticipate', 1, 1]);
    expect(rows.rows).toContainEqual(['five-step', 'shift', 'evening', 'anticipate', 1, 1]);
    // A step that is no longer on any checklist is still counted.
    expect(rows.rows).toContainEqual(['ours', 'all', null, 'make', 1, 1]);
  });

  test('says that steps are self-reported, and how many complaints have none', async () => {
    const text = visibleText(await runReport(store, 'steps'));
    expect(text).toContain('Staff reported these steps themselves');
    expect(text).toContain('no steps were recorded: 1.');
    expect(
      visibleText(await runReport(store, 'steps', { ...everything, category: [{ ids: [1], name: 'wait' }] })),
    ).toContain('No complaints match');
  });
});
