import { beforeEach, describe, expect, test } from 'vitest';
import type { Metric, MetricDimension } from '../../../src/domain/metric.ts';
import type { Filter } from '../../../src/domain/filter.ts';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, department, everything, noon, remedy } from '../../support/builders.ts';
import { createEntry, oneOfEach, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const minute = 60_000;
const asOf = { now: noon, today: '2026-11-20' };

/** Counts by "keys value". */
async function distributed(
  store: Store,
  fact: Metric,
  by: readonly MetricDimension[] = [],
  filter: Filter = everything,
): Promise<Readonly<Record<string, number>>> {
  const cells = await store.distribution(filter, fact, by, asOf);
  const counts = new Map(cells.map(({ keys, value, count }) => [[...keys, value].join(' '), count]));
  expect(counts.size).toBe(cells.length);
  return Object.fromEntries(counts);
}

export function describeDistributions(createDatabase: CreateDatabase): void {
  describe('a distribution', () => {
    let store: Store;
    beforeEach(async () => {
      store = await createDatabase().open();
      const reported = { reportedAt: noon - 60 * minute };
      await store.commit(action('add'), [
        department('Kitchen'),
        // 1: answered after 10 minutes and resolved after 30, both in time; reopened since.
        creation({
          ...reported,
          when: '2026-11-10 12:00',
          department: { created: 'Kitchen' },
          acknowledgedAt: noon - 50 * minute,
          acknowledgeDueAt: noon - 45 * minute,
          resolveDueAt: noon,
          checklist: 'five-step',
          stepsDone: ['acknowledge', 'apologise'],
          contact: 'a@b.es',
          remedies: [
            remedy('drink', { valueMinor: 500, costMinor: 100, limitMinor: 2000, givenBy: 'Ana' }),
            remedy('refund', {
              valueMinor: 2500,
              costMinor: null,
              limitMinor: 2000,
              givenBy: 'Ana',
              approvedBy: 'Eva',
            }),
          ],
        }),
        // 2: answered late, resolved after 40 minutes.
        creation({
          ...reported,
          when: '2026-11-11 12:00',
          acknowledgedAt: noon - 20 * minute,
          acknowledgeDueAt: noon - 45 * minute,
          status: 'resolved',
          resolvedAt: noon - 20 * minute,
          resolvedOn: '2026-11-12',
          resolveDueAt: noon - 21 * minute,
          contact: 'A@B.es',
          stepsDone: [],
          anticipation: 1,
          remedies: [
            remedy('drink', {
              valueMinor: 500,
              costMinor: 0,
              minutes: 6,
              timeCostMinor: 150,
              limitMinor: 2000,
              givenBy: 'Ana',
              approvedBy: 'ana',
            }),
          ],
        }),
        // 3: not answered, and overdue; the resolution may still be in time.
        creation({
          ...reported,
          when: '2026-11-12 12:00',
          acknowledgeDueAt: noon - minute,
          resolveDueAt: noon + minute,
          followUpOn: '2026-11-19',
          contact: 'c@d.es',
        }),
        // 4: nothing is known; 5 is deleted.
        creation({ when: '2026-11-13 12:00', remedies: [remedy('nothing')] }),
        creation({ ...reported, when: '2026-11-10 12:00', acknowledgedAt: noon, contact: 'e@f.es' }),
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 5 }]);
      await store.commit(action('reopen'), [
        createEntry(
          'reopening',
          {
            ...oneOfEach.reopening,
            resolvedAt: noon - 30 * minute,
            resolvedOn: '2026-11-10',
            onDay: '2026-11-11',
          },
          1,
        ),
      ]);
    });

    test('of waiting times is in whole minutes, null if a moment is unknown', async () => {
      expect(await distributed(store, 'minutes_to_acknowledge')).toEqual({ '10': 1, '40': 1, '': 2 });
      expect(await distributed(store, 'minutes_to_first_resolution')).toEqual({ '30': 1, '40': 1, '': 2 });
      expect(await distributed(store, 'minutes_to_resolution')).toEqual({ '40': 1, '': 3 });
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 3, set: { acknowledgedAt: noon - 61 * minute } },
      ]);
      expect(await distributed(store, 'minutes_to_acknowledge')).toEqual({ '10': 1, '40': 1, '': 2 });
    });

    test('of targets counts overdue ones as missed, and others as waiting', async () => {
      expect(await distributed(store, 'acknowledge_target')).toEqual({ met: 1, missed: 2, '': 1 });
      // The first is open again and due now, so it is not overdue yet.
      expect(await distributed(store, 'resolve_target')).toEqual({ waiting: 2, missed: 1, '': 1 });
    });

    test('of resolutions counts a complaint once, however often it was reopened', async () => {
      await store.commit(action('reopen'), [createEntry('reopening', oneOfEach.reopening, 1)]);
      expect(await distributed(store, 'resolution')).toEqual({ reopened: 1, lasting: 1, '': 2 });
    });

    test('of movements is by the day of each', async () => {
      expect(await distributed(store, 'movement')).toEqual({ new: 4, resolved: 2, reopened: 1 });
      const on = (day: string) =>
        distributed(store, 'movement', [], { ...everything, period: { from: day, to: day } });
      expect(await on('2026-11-11')).toEqual({ new: 1, reopened: 1 });
      expect(await on('2026-11-12')).toEqual({ new: 1, resolved: 1 });
    });

    test('of amounts is by remedy, department and approver', async () => {
      expect(await distributed(store, 'remedy_value', ['remedy_given'])).toEqual({
        'drink 500': 2,
        'refund 2500': 1,
        'nothing ': 1,
      });
      expect(await distributed(store, 'remedy_cost', ['department'])).toEqual({
        '1 100': 1,
        '1 ': 1,
        ' 0': 1,
        ' ': 1,
      });
      expect(await distributed(store, 'staff_cost')).toEqual({ '150': 1, '': 3 });
      // Ana's remedies for one complaint add up. Ana cannot approve her own.
      expect(await distributed(store, 'above_limit', ['approver'])).toEqual({ 'Eva 1000': 1, ' -1500': 1 });
      expect(await distributed(store, 'given', ['own_action'])).toEqual({ ' 3000': 1, ' 500': 1, ' ': 2 });
    });

    test('can be by whether complaints have a corrective action', async () => {
      await store.commit(action('prevention_add'), [createEntry('prevention', oneOfEach.prevention, 2)]);
      expect(await distributed(store, 'given', ['own_action'])).toEqual({ ' 3000': 1, 'yes 500': 1, ' ': 2 });
    });

    test('leaves out removed entries', async () => {
      await store.commit(action('remedy'), [removeEntry('remedy', 1, 1)]);
      expect(await distributed(store, 'remedy_value')).toEqual({ '500': 1, '2500': 1, '': 1 });
    });

    test('of promises counts overdue ones as missed', async () => {
      const { promise } = oneOfEach;
      await store.commit(action('promise'), [
        createEntry('promise', { ...promise, outcome: 'kept', dueAt: noon - 1 }, 1),
        createEntry('promise', { ...promise, outcome: 'broken' }, 1),
        createEntry('promise', { ...promise, dueAt: noon - 1 }, 2),
        createEntry('promise', promise, 3),
      ]);
      expect(await distributed(store, 'promise')).toEqual({ met: 1, missed: 2, waiting: 1 });
    });

    test('of follow-ups is by due day, of their outcomes by the day of the follow-up', async () => {
      const { follow_up } = oneOfEach;
      await store.commit(action('follow_up'), [
        createEntry('follow_up', { ...follow_up, dueOn: '2026-11-12', onDay: '2026-11-12' }, 1),
        createEntry(
          'follow_up',
          { ...follow_up, dueOn: '2026-11-13', onDay: '2026-11-15', outcome: 'not_reached' },
          1,
        ),
        createEntry('follow_up', { ...follow_up, dueOn: null, onDay: '2026-11-15' }, 2),
      ]);
      await store.commit(action('follow_up'), [
        { change: 'update_incident', number: 1, set: { followUpOn: '2026-11-20', cameBackOn: '2026-11-15' } },
        // Resolved on the 12th, so this follow-up is no longer due.
        { change: 'update_incident', number: 2, set: { followUpOn: '2026-11-12' } },
      ]);
      expect(await distributed(store, 'follow_up')).toEqual({ in_time: 1, late: 1, waiting: 1, overdue: 1 });
      const on = (fact: Metric, day: string) =>
        distributed(store, fact, [], { ...everything, period: { from: day, to: day } });
      expect(await on('follow_up', '2026-11-13')).toEqual({ late: 1 });
      expect(await on('follow_up_outcome', '2026-11-15')).toEqual({ reached: 1, not_reached: 1 });
      expect(await on('came_back', '2026-11-15')).toEqual({ yes: 1 });
      expect(await on('came_back', '2026-11-16')).toEqual({});
    });

    test('of satisfaction uses the last follow-up that reached the customer', async () => {
      const { follow_up } = oneOfEach;
      await store.commit(action('follow_up'), [
        createEntry('follow_up', { ...follow_up, satisfaction: 1 }, 1),
        createEntry(
          'follow_up',
          { ...follow_up, satisfaction: 4, before: 2, usual: null, understood: 'yes' },
          1,
        ),
        createEntry('follow_up', { ...follow_up, satisfaction: 5, outcome: 'not_reached' }, 1),
        createEntry('follow_up', { ...follow_up, satisfaction: null, before: null, understood: null }, 2),
      ]);
      expect(await distributed(store, 'satisfaction', ['before', 'usual', 'understood'])).toEqual({
        '2  yes 4': 1,
        ' 5  ': 1,
      });
    });

    test('of customers counts merged contacts as one, and no complaints without a contact', async () => {
      expect(await distributed(store, 'complaints_of_customer')).toEqual({ '1': 1, '2': 1 });
      await store.commit(action('customer_merge'), [
        createEntry('same_customer', { contact: 'c@d.es', sameContact: 'a@b.es' }),
      ]);
      expect(await distributed(store, 'complaints_of_customer')).toEqual({ '3': 1 });
    });

    test('of steps distinguishes none from unknown', async () => {
      const cells = await store.distribution(everything, 'steps_done', ['checklist'], asOf);
      const expected = [
        { keys: ['five-step'], value: 'acknowledge apologise', count: 1 },
        { keys: [null], value: '', count: 1 },
        { keys: [null], value: null, count: 2 },
      ];
      expect(cells).toHaveLength(3);
      expect(cells).toEqual(expect.arrayContaining(expected));
    });

    test('counts what was foreseen', async () => {
      expect(await distributed(store, 'foreseen', ['touchpoint', 'category'])).toEqual({
        '  yes': 1,
        '  no': 3,
      });
    });

    test('respects the filter', async () => {
      const kitchen = { ...everything, department: [{ ids: [1], name: 'Kitchen' }] };
      expect(await distributed(store, 'remedy_value', [], kitchen)).toEqual({ '500': 1, '2500': 1 });
      expect(await distributed(store, 'movement', [], kitchen)).toEqual({ new: 1, resolved: 1, reopened: 1 });
      expect(await distributed(store, 'complaints_of_customer', [], kitchen)).toEqual({ '1': 1 });
    });
  });
}
