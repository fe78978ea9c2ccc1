import { beforeEach, describe, expect, test } from 'vitest';
import type { Metric, MetricDimension } from '../../../src/domain/metric.ts';
import type { Filter } from '../../../src/domain/filter.ts';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, department, everything, noon, remedy } from '../../support/builders.ts';
import { createEntry, oneOfEach, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const minute = 60_000;
const asOf = { now: noon, today: '2026-11-20' };

/** "keys value" → how often. */
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
        // 1: answered in 10 minutes, in time; solved in 30, in time; opened again since.
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
        // 2: answered late, solved in 40 minutes.
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
        // 3: nobody has answered, and it is too late for that; the solution may still come in time.
        creation({
          ...reported,
          when: '2026-11-12 12:00',
          acknowledgeDueAt: noon - minute,
          resolveDueAt: noon + minute,
          followUpOn: '2026-11-19',
          contact: 'c@d.es',
        }),
        // 4: nothing is known; 5 was deleted.
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

    test('of waiting times is in whole minutes, unknown where one of the moments is', async () => {
      expect(await distributed(store, 'minutes_to_acknowledge')).toEqual({ '10': 1, '40': 1, '': 2 });
      expect(await distributed(store, 'minutes_to_first_resolution')).toEqual({ '30': 1, '40': 1, '': 2 });
      expect(await distributed(store, 'minutes_to_resolution')).toEqual({ '40': 1, '': 3 });
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 3, set: { acknowledgedAt: noon - 61 * minute } },
      ]);
      expect(await distributed(store, 'minutes_to_acknowledge')).toEqual({ '10': 1, '40': 1, '': 2 });
    });

    test('of targets has what is overdue among the missed, and apart what is still to come', async () => {
      expect(await distributed(store, 'acknowledge_target')).toEqual({ met: 1, missed: 2, '': 1 });
      // The first is open again, and its moment is now: not over.
      expect(await distributed(store, 'resolve_target')).toEqual({ waiting: 2, missed: 1, '': 1 });
    });

    test('of resolutions counts a complaint once, however often it was opened again', async () => {
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

    test('of amounts is by what was given, where, and who else authorised it', async () => {
      expect(await distributed(store, 'remedy_value', ['remedy'])).toEqual({
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
      // What Ana gave for one complaint adds up. Ana agreeing with Ana is nobody else.
      expect(await distributed(store, 'above_limit', ['approver'])).toEqual({ 'Eva 1000': 1, ' -1500': 1 });
      expect(await distributed(store, 'given', ['own_action'])).toEqual({ ' 3000': 1, ' 500': 1, ' ': 2 });
    });

    test('knows which complaints have a preventive action of their own', async () => {
      await store.commit(action('prevention_add'), [createEntry('prevention', oneOfEach.prevention, 2)]);
      expect(await distributed(store, 'given', ['own_action'])).toEqual({ ' 3000': 1, 'yes 500': 1, ' ': 2 });
    });

    test('leaves out what was taken off', async () => {
      await store.commit(action('remedy'), [removeEntry('remedy', 1, 1)]);
      expect(await distributed(store, 'remedy_value')).toEqual({ '500': 1, '2500': 1, '': 1 });
    });

    test('of promises has what is overdue among the broken', async () => {
      const { promise } = oneOfEach;
      await store.commit(action('promise'), [
        createEntry('promise', { ...promise, outcome: 'kept', dueAt: noon - 1 }, 1),
        createEntry('promise', { ...promise, outcome: 'broken' }, 1),
        createEntry('promise', { ...promise, dueAt: noon - 1 }, 2),
        createEntry('promise', promise, 3),
      ]);
      expect(await distributed(store, 'promise')).toEqual({ met: 1, missed: 2, waiting: 1 });
    });

    test('of follow-ups is by the day they were due, of their outcomes by the day they were made', async () => {
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
        // It was settled on the 12th: nobody waits for this one any more.
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

    test('of satisfaction has the last follow-up of each that reached somebody', async () => {
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

    test('of customers has merged contacts as one, and nobody without a contact', async () => {
      expect(await distributed(store, 'complaints_of_customer')).toEqual({ '1': 1, '2': 1 });
      await store.commit(action('customer_merge'), [
        createEntry('same_customer', { contact: 'c@d.es', sameContact: 'a@b.es' }),
      ]);
      expect(await distributed(store, 'complaints_of_customer')).toEqual({ '3': 1 });
    });

    test('of steps tells none from nobody said', async () => {
      const cells = await store.distribution(everything, 'steps_done', ['checklist'], asOf);
      const expected = [
        { keys: ['five-step'], value: 'acknowledge apologise', count: 1 },
        { keys: [null], value: '', count: 1 },
        { keys: [null], value: null, count: 2 },
      ];
      expect(cells).toHaveLength(3);
      expect(cells).toEqual(expect.arrayContaining(expected));
    });

    test('tells what was foreseen', async () => {
      expect(await distributed(store, 'foreseen', ['touchpoint', 'category'])).toEqual({
        '  yes': 1,
        '  no': 3,
      });
    });

    test('keeps to its filter', async () => {
      const kitchen = { ...everything, department: [{ ids: [1], name: 'Kitchen' }] };
      expect(await distributed(store, 'remedy_value', [], kitchen)).toEqual({ '500': 1, '2500': 1 });
      expect(await distributed(store, 'movement', [], kitchen)).toEqual({ new: 1, resolved: 1, reopened: 1 });
      expect(await distributed(store, 'complaints_of_customer', [], kitchen)).toEqual({ '1': 1 });
    });
  });
}
