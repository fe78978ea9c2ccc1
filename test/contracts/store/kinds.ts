import { beforeEach, describe, expect, test } from 'vitest';
import { kinds } from '../../../src/domain/incident.ts';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, everything, remedy } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

export function describeKinds(createDatabase: CreateDatabase): void {
  describe('suggestions and praise', () => {
    let store: Store;
    beforeEach(async () => {
      store = await createDatabase().open();
      await store.commit(action('add'), [
        creation({ when: '2026-11-20 12:00', remedies: [remedy('x', { valueMinor: 1 })] }),
        creation({
          when: '2026-11-01 12:00',
          kind: 'suggestion',
          remedies: [remedy('x', { valueMinor: 2 })],
        }),
        creation({ when: '2026-11-30 19:00', kind: 'praise', severity: 1 }),
        creation({ when: '2026-11-20 19:00', severity: 1 }),
      ]);
    });

    test('are in no list, count, tally, stream or span of complaints', async () => {
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([4, 1]);
      expect(await store.count(everything)).toBe(2);
      expect(await store.tally(everything, [], ['value'])).toMatchObject([{ complaints: 2, valueMinor: 1 }]);
      expect(await store.span(everything)).toEqual({ from: '2026-11-20', to: '2026-11-20' });
      for await (const page of store.stream(everything)) expect(page).toHaveLength(2);
    });

    test('are found by kind', async () => {
      expect(await store.count({ ...everything, kind: ['praise'] })).toBe(1);
      expect(await store.count({ ...everything, kind: ['suggestion', 'praise'] })).toBe(2);
      expect(await store.tally({ ...everything, kind: kinds }, [], ['value'])).toMatchObject([
        { complaints: 4, valueMinor: 3 },
      ]);
      expect(await store.span({ ...everything, kind: kinds })).toEqual({
        from: '2026-11-01',
        to: '2026-11-30',
      });
    });

    test.each([['hour'], ['department', 'weekday'], ['severity'], ['business_day']] as const)(
      'leave the tally by %s the same, whether complaints are meant tacitly or named',
      async (...by) => {
        const sorted = async (filter: Parameters<Store['tally']>[0]) =>
          (await store.tally(filter, by)).map((cell) => JSON.stringify(cell)).sort();
        expect(await sorted(everything)).toEqual(await sorted({ ...everything, kind: ['complaint'] }));
      },
    );

    test('become complaints when their kind changes, and are counted then', async () => {
      const set = { kind: 'complaint' } as const;
      await store.commit(action('edit'), [{ change: 'update_incident', number: 2, set }]);
      expect(await store.count(everything)).toBe(3);
      expect(await store.tally(everything, ['status'])).toMatchObject([{ complaints: 3 }]);
    });
  });
}
