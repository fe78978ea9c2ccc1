import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, department, everything, remedy } from '../support/builders.ts';
import { runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

/**
 * Kitchen: a drink worth 5.00 that cost 1.50, with 12 minutes of staff time at 20.00 an hour = 4.00; a refund of 30.00 that
 * cost 30.00, above Ana's limit of 20.00, authorised by Eva. Bar: a drink worth 5.00 without a cost, authorised by Eva although
 * within the limit. Without a department: a letter with value and cost 0, and a customer who wanted nothing.
 * Total: 5 remedies, value 40.00, cost 31.50, one without a cost, staff time 4.00; total cost 35.50.
 */
const staff = { limitMinor: 2000, givenBy: 'Ana' };
const incidents = [
  creation({
    department: { created: 'Kitchen' },
    remedies: [
      remedy('drink', { ...staff, valueMinor: 500, costMinor: 150, minutes: 12, timeCostMinor: 400 }),
      remedy('refund', { ...staff, valueMinor: 3000, costMinor: 3000, approvedBy: 'Eva' }),
    ],
  }),
  creation({
    department: { created: 'Bar' },
    remedies: [remedy('drink', { ...staff, valueMinor: 500, approvedBy: 'Eva' })],
  }),
  creation({ remedies: [remedy('apology_letter', { valueMinor: 0, costMinor: 0 })] }),
  creation({ remedies: [remedy('nothing')] }),
];

describe('the report on cost', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    await store.commit(action('add'), [department('Kitchen'), department('Bar'), ...incidents]);
  });

  test('adds up remedies and staff time, in total and by remedy, department and approver', async () => {
    const { rows } = await runReport(store, 'cost');
    expect(rows.rows).toEqual([
      ['total', null, 5, '40.00', '31.50', 1, '4.00', '35.50'],
      ['remedy', 'refund', 1, '30.00', '30.00', 0, '0.00', '30.00'],
      ['remedy', 'drink', 2, '10.00', '1.50', 1, '4.00', '5.50'],
      ['remedy', 'apology_letter', 1, '0.00', '0.00', 0, '0.00', '0.00'],
      ['remedy', 'nothing', 1, '0.00', '0.00', 0, '0.00', '0.00'],
      ['department', 'Kitchen', 2, '35.00', '31.50', 0, '4.00', '35.50'],
      ['department', 'Bar', 1, '5.00', '0.00', 1, '0.00', '0.00'],
      ['department', null, 2, '0.00', '0.00', 0, '0.00', '0.00'],
      ['approved_by', 'Eva', 2, '35.00', '30.00', 1, '0.00', '30.00'],
      ['approved_by', null, 3, '5.00', '1.50', 0, '4.00', '5.50'],
    ]);
  });

  test('counts remedies above the limit, and authorisations that were not needed', async () => {
    const document = await runReport(store, 'cost');
    expect(document.lists?.['authority']).toEqual([
      { known: 2, above_approved: 1, above_not_approved: 0, approved: 2, approved_within: 1 },
    ]);
    // Two are too few for a percentage.
    expect(visibleText(document)).toContain('"1 of 2"');
    expect(visibleText(document)).not.toContain('%');
  });

  test('adds up what one person gave for one complaint, as authorisation does', async () => {
    const at = async (
      ...remedies: readonly (readonly [value: number, by: string, approvedBy?: string])[]
    ) => {
      const other = await freshStore();
      await other.commit(action('add'), [
        creation({
          remedies: remedies.map(([valueMinor, givenBy, approvedBy = null]) =>
            remedy('drink', { valueMinor, givenBy, approvedBy, limitMinor: 2000 }),
          ),
        }),
      ]);
      const [authority] = (await runReport(other, 'cost')).lists?.['authority'] ?? [];
      const { known, above_approved, above_not_approved, approved, approved_within } = authority ?? {};
      return [known, above_approved, above_not_approved, approved, approved_within];
    };
    // Two remedies of 15.00 by one person are 30.00 and need authorisation; by two people they are 15.00 each.
    expect(await at([1500, 'Luis'], [1500, 'luis', 'Carmen'])).toEqual([1, 1, 0, 1, 0]);
    expect(await at([1500, 'Luis'], [1500, 'Ana', 'Carmen'])).toEqual([2, 0, 0, 1, 1]);
    expect(await at([400, 'Luis', 'Carmen'], [4500, 'Luis', 'Carmen'])).toEqual([1, 1, 0, 1, 0]);
    expect(await at([1500, 'Luis'], [1500, 'Luis'])).toEqual([1, 0, 1, 0, 0]);
    expect(await at([1500, 'Luis'], [1500, 'Luis'], [100, 'Luis', 'Carmen'])).toEqual([1, 0, 1, 0, 0]);
    expect(await at([500, 'Luis', 'Luis'])).toEqual([1, 0, 0, 0, 0]);
  });

  test('gives the quartiles of similar complaints only from five remedies on', async () => {
    const alike = [100, 200, 300, 400].map((valueMinor) =>
      creation({ severity: 2, remedies: [remedy('drink', { valueMinor })] }),
    );
    await store.commit(action('add'), alike);
    const fairness = async () => (await runReport(store, 'cost')).lists?.['fairness'];
    expect(await fairness()).toContainEqual(expect.objectContaining({ severity: 2, given: 4, median: null }));
    expect(visibleText(await runReport(store, 'cost'))).toContain('too few to tell');
    await store.commit(action('add'), [
      creation({ severity: 2, remedies: [remedy('drink', { valueMinor: 900 }), remedy('drink')] }),
    ]);
    // The quartiles of 1, 2, 3, 4, 9 are 2, 3 and 4; the sixth remedy has no value.
    expect(await fairness()).toContainEqual({
      category: null,
      severity: 2,
      given: 5,
      low: 2,
      median: 3,
      high: 4,
    });
  });

  test('says how to record a remedy if there is none, and names the list command', async () => {
    const nowhere = { ...everything, severity: [3] as const };
    expect((await runReport(store, 'cost', nowhere)).blocks).toHaveLength(1);
    await store.commit(action('add'), [creation({ severity: 3 })]);
    const document = await runReport(store, 'cost', nowhere);
    expect(document.blocks).toMatchObject([{ kind: 'prose' }]);
    expect(visibleText(document)).toContain('recovery remedy 142');
    expect(document.seeAlso?.[0]).toContain('recovery list --all');
  });
});
