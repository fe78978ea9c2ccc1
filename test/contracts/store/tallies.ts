import { beforeEach, describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/dimension.ts';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, department, everything, remedy } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

const countsOf = (cells: readonly Cell[]) =>
  new Map(cells.map(({ keys, complaints }) => [keys.join(' '), complaints]));

export function describeTallies(createDatabase: CreateDatabase): void {
  describe('a tally', () => {
    let store: Store;
    beforeEach(async () => {
      store = await createDatabase().open();
      const remedyWith = (valueMinor: number | null, costMinor: number | null) =>
        remedy('gift', { valueMinor, costMinor });
      await store.commit(action('add'), [
        department('Kitchen'),
        department('Bar'),
        creation({
          when: '2026-11-20 19:30',
          department: { created: 'Kitchen' },
          severity: 2,
          state: 'calm',
        }),
        creation({
          when: '2026-11-21 01:30',
          department: { created: 'Kitchen' },
          contact: 'a@b.es',
          remedies: [remedyWith(100, 40), remedyWith(250, null)],
        }),
        creation({
          when: '2026-11-21 01:40',
          department: { created: 'Bar' },
          contact: 'A@B.es',
          status: 'resolved',
        }),
        creation({ when: '2026-11-21', remedies: [remedyWith(null, 7)] }),
        creation({
          when: '2026-11-20 12:00',
          department: { created: 'Bar' },
          remedies: [remedyWith(9999, 9999)],
        }),
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 5 }]);
    });

    test('without dimensions is one cell, or none without complaints', async () => {
      expect(await store.tally(everything, [])).toEqual([
        { keys: [], complaints: 4, valueMinor: 0, costMinor: 0 },
      ]);
      expect(await store.tally({ ...everything, text: 'nowhere' }, [])).toEqual([]);
      expect(await store.count({ ...everything, text: 'nowhere' })).toBe(0);
    });

    test.each([
      ['department', { '1': 2, '2': 1, '': 1 }],
      ['hour', { '19': 1, '1': 2, '': 1 }],
      ['weekday', { '5': 3, '6': 1 }],
      ['shift', { '2': 1, '3': 2, '': 1 }],
      ['category', { '': 4 }],
      ['severity', { '2': 1, '': 3 }],
      ['state', { calm: 1, '': 3 }],
      ['status', { open: 3, resolved: 1 }],
      ['business_day', { '2026-11-20': 3, '2026-11-21': 1 }],
      ['contact', { 'a@b.es': 2, '': 2 }],
    ] as const)(
      'by %s has a cell for each that occurs, and one for what was not recorded',
      async (by, cells) => {
        expect(countsOf(await store.tally(everything, [by]))).toEqual(new Map(Object.entries(cells)));
      },
    );

    test('by two dimensions has its keys in the requested order', async () => {
      const cells = { '19 1': 1, '1 1': 1, '1 2': 1, ' ': 1 };
      expect(countsOf(await store.tally(everything, ['hour', 'department']))).toEqual(
        new Map(Object.entries(cells)),
      );
    });

    test('adds up each remedy once, and counts each complaint once', async () => {
      const cells = await store.tally(everything, ['department'], ['value', 'cost']);
      const sums = Object.fromEntries(
        cells.map(({ keys, complaints, valueMinor, costMinor }) => [
          String(keys[0]),
          [complaints, valueMinor, costMinor],
        ]),
      );
      expect(sums).toEqual({ '1': [2, 350, 40], '2': [1, 0, 0], null: [1, 0, 7] });
    });

    test('distinguishes a time outside all shifts from an unknown time', async () => {
      await store.commit(action('shift_set'), [{ change: 'set_shifts', periods: [] }]);
      const { moment } = (await store.find(1)) ?? {};
      if (moment) {
        await store.commit(action('add'), [creation({ moment: { ...moment, shift: 0 } })]);
      }
      expect(countsOf(await store.tally(everything, ['shift']))).toEqual(
        new Map([
          ['0', 1],
          ['2', 1],
          ['3', 2],
          ['', 1],
        ]),
      );
    });
  });
}
