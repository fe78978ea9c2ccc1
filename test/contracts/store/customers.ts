import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, everything, type IncidentSpec } from '../../support/builders.ts';
import { updateEntry, createEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const ana = 'ana@example.com';
const phone = '+34600112233';

async function stocked(createDatabase: CreateDatabase, ...specs: readonly IncidentSpec[]): Promise<Store> {
  const store = await createDatabase().open();
  await store.commit(action('add'), specs.map(creation));
  return store;
}

const merge = (contact: string, sameContact: string) =>
  createEntry('same_customer', { contact, sameContact });

export function describeCustomers(createDatabase: CreateDatabase): void {
  describe('customers', () => {
    test('are identified by contact, however it is written', async () => {
      const store = await stocked(
        createDatabase,
        { when: '2026-11-18', contact: 'Ana@Example.com', customer: 'Ana' },
        { when: '2026-11-20', contact: 'write to ana@example.com', customer: null },
        { when: '2026-11-19', contact: '+34 600 112 233', status: 'resolved' },
        { when: '2026-11-17', contact: 'table 3' },
        { when: '2026-11-17', contact: null },
      );
      expect(await store.customers({})).toEqual([
        {
          key: ana,
          contact: 'write to ana@example.com',
          name: 'Ana',
          complaints: 2,
          open: 2,
          last: '2026-11-20',
          numbers: [2, 1],
        },
        {
          key: phone,
          contact: '+34 600 112 233',
          name: null,
          complaints: 1,
          open: 0,
          last: '2026-11-19',
          numbers: [3],
        },
      ]);
    });

    test('the most frequent one has the complaints of all merged contacts, and the name of the newest', async () => {
      const store = await stocked(
        createDatabase,
        { when: '2026-11-16', contact: phone, customer: 'Ana' },
        { when: '2026-11-17', contact: ana, customer: 'Ana María' },
        { when: '2026-11-18', contact: 'luis@example.com', customer: 'Luis' },
        { when: '2026-11-19', contact: 'luis@example.com', customer: null },
        { when: '2026-11-20', contact: null, customer: 'Eva' },
      );
      expect(await store.mostFrequentCustomer(everything)).toEqual({
        contact: 'luis@example.com',
        name: null,
        complaints: 2,
      });
      await store.commit(action('customer_merge'), [merge(phone, ana)]);
      const ofAna = { contact: ana, name: 'Ana María', complaints: 2 };
      expect(await store.mostFrequentCustomer(everything)).toEqual(ofAna);
      const since = (from: string) => store.mostFrequentCustomer({ period: { from, to: null } });
      expect(await since('2026-11-17')).toMatchObject({ name: null, complaints: 2 });
      expect(await since('2026-11-19')).toBeNull();
    });

    test('can be filtered by contact and number of complaints, and limited', async () => {
      const store = await stocked(
        createDatabase,
        { contact: ana },
        { contact: ana },
        { contact: phone },
        { contact: 'luis@example.com' },
      );
      const keys = async (filter: Parameters<Store['customers']>[0]) =>
        (await store.customers(filter)).map(({ key }) => key);
      expect(await keys({})).toEqual([ana, phone, 'luis@example.com']);
      expect(await keys({ atLeast: 2 })).toEqual([ana]);
      expect(await keys({ limit: 2 })).toEqual([ana, phone]);
      expect(await keys({ limit: 0 })).toEqual([]);
      expect(await keys({ key: phone })).toEqual([phone]);
      expect(await keys({ key: 'nobody@example.com' })).toEqual([]);
    });

    test('with two merged contacts are one, found by either', async () => {
      const store = await stocked(
        createDatabase,
        { contact: ana, when: '2026-11-20' },
        { contact: phone, when: '2026-11-21' },
      );
      const { action: merging } = await store.commit(action('customer_merge'), [merge(phone, ana)]);
      for (const key of [ana, phone]) {
        expect(await store.customers({ key })).toMatchObject([{ key: ana, complaints: 2, numbers: [2, 1] }]);
        expect([...(await store.contactsOf(key))].sort()).toEqual([phone, ana]);
      }
      expect((await store.contactsOf(phone))[0]).toBe(ana);
      for (const filter of [
        { contact: ana },
        { contact: phone },
        { customer: '600 112 233' },
        { customer: ana },
      ])
        expect(await store.count({ ...everything, ...filter }), JSON.stringify(filter)).toBe(2);
      expect(await store.tally(everything, ['contact'])).toMatchObject([{ keys: [ana], complaints: 2 }]);
      await store.undo(merging, action('undo'));
      expect(await store.customers({})).toHaveLength(2);
      expect(await store.contactsOf(phone)).toEqual([phone]);
    });

    test('merged with a third are one', async () => {
      const third = 'third@example.com';
      const store = await stocked(createDatabase, { contact: ana }, { contact: phone }, { contact: third });
      await store.commit(action('customer_merge'), [merge(phone, ana)]);
      const [merger] = await store.entries('same_customer');
      await store.commit(action('customer_merge'), [
        updateEntry('same_customer', merger?.id ?? 0, { sameContact: third }),
        merge(ana, third),
      ]);
      for (const key of [ana, phone, third])
        expect(await store.customers({ key })).toMatchObject([{ key: third, complaints: 3 }]);
    });

    test('are counted by their complaints, without deleted ones, suggestions and praise', async () => {
      const store = await stocked(
        createDatabase,
        { contact: ana },
        { contact: ana, kind: 'praise' },
        { contact: ana },
        { contact: phone, kind: 'suggestion' },
      );
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 3 }]);
      expect(await store.customers({})).toMatchObject([{ key: ana, complaints: 1 }]);
    });
  });
}
