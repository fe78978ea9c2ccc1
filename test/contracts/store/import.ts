import { describe, expect, test } from 'vitest';
import type { StagedIncident, Store } from '../../../src/domain/records.ts';
import {
  action,
  creation,
  deletedIncidents,
  everything,
  incident,
  noon,
  remedy,
  row,
  without,
} from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

/** Imports a file in which each letter is a row; the same letter is an identical row. */
async function importFile(store: Store, letters: string): Promise<number> {
  const staging = await store.stage();
  for (let line = 1; line <= letters.length; line++) staging.add(row(line, letters.charCodeAt(line - 1)));
  return (await staging.land(action('import', { subject: `${letters}.csv` }))).added;
}

async function undoNewest(store: Store): Promise<void> {
  await store.undo((await store.undoable()).action?.id ?? 0, action('undo'));
}

export function describeImport(createDatabase: CreateDatabase): void {
  describe('an import', () => {
    test('adds every row as an incident, in their order, with all fields', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      const full = {
        severity: 2,
        state: 'upset',
        channel: 'web',
        place: 'room 7',
        customer: 'Ana',
        contact: 'A@b.es',
        offered: ['refund'],
        followUpOn: '2026-11-23',
        recordedBy: 'Luis',
        recordedAt: noon - 5,
        reportedAt: noon - 6,
        status: 'resolved',
        resolvedAt: noon - 4,
        checklist: 'mama',
        stepsDone: [],
        uuid: '019aa0c2-3c1e-7000-8000-0123456789ab',
      } as const;
      const refund = remedy('refund', { valueMinor: 5, approvedBy: 'Eva', givenBy: 'Luis', minutes: 5 });
      const staging = await store.stage();
      staging.add(row(2, 2, { ...full, description: 'first line', remedies: [refund], notes: ['said'] }));
      staging.add(row(9, 9, { description: 'last line', when: '2026-11-19' }));
      expect((await staging.match(null)).added).toBe(2);
      expect((await staging.land(action('import', { subject: 'x.csv' }))).added).toBe(2);

      expect(await store.find(2)).toEqual({
        ...without(incident({ ...full, description: 'first line' }), 'notes'),
        number: 2,
        addedBy: expect.any(Number) as number,
        deleted: false,
        remedies: [{ ...refund, id: expect.any(Number) as number, incident: 2 }],
      });
      expect(await store.notes(2)).toMatchObject([{ text: 'said', at: noon, by: 'Ana' }]);
      expect(await store.find(3)).toMatchObject({
        description: 'last line',
        moment: { wall: '2026-11-19', at: null },
      });
      expect((await store.find(3))?.uuid).toMatch(/^[\da-f-]{36}$/u);
      expect(await store.count({ ...everything, contact: 'a@b.es' })).toBe(1);
    });

    test('describes beforehand what the new rows would add', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [{ change: 'create_name', list: 'department', name: 'Bar' }]);
      const department = (await store.business()).names.department[0]?.id ?? 0;
      await importFile(store, 'a');
      const staging = await store.stage();
      staging.add(row(1, 'a'.charCodeAt(0), { category: { created: 'Old' } }));
      staging.add(row(2, 2, { when: '2026-11-19', department: { created: 'Hall' }, description: 'one' }));
      staging.add(row(3, 3, { when: '2026-11-22 01:00', department, description: 'two' }));
      expect(await staging.preview(1)).toEqual({
        days: { from: '2026-11-19', to: '2026-11-21' },
        names: [{ list: 'department', name: 'Hall' }],
        first: [
          {
            ...{ wall: '2026-11-19', department: { created: 'Hall' }, category: null, description: 'one' },
            ...{ customer: null, place: null, remedies: [], status: 'open' },
          },
        ],
      });
      expect((await staging.preview(9)).first).toMatchObject([{}, { department, category: null }]);
      expect((await staging.land(action('import'))).added).toBe(2);
      const nothing = await store.stage();
      expect(await nothing.preview(9)).toEqual({ days: null, names: [], first: [] });
    });

    test('adds several remedies of one row in their order, and undo removes them', async () => {
      const store = await createDatabase().open();
      const remedyKinds = ['voucher', 'drink', '007'].map((kind, place) =>
        remedy(kind, { valueMinor: place, costMinor: 10, minutes: 5, givenBy: 'Ana', approvedBy: 'Eva' }),
      );
      const staging = await store.stage();
      staging.add(row(1, 1, { remedies: remedyKinds.slice(0, 1) }));
      staging.add(row(2, 2, { remedies: remedyKinds }));
      staging.add(row(3, 3, { remedies: remedyKinds.slice(1).toReversed() }));
      await staging.land(action('import'));
      const kindsOf = async (number: number) => (await store.find(number))?.remedies.map(({ kind }) => kind);
      expect([await kindsOf(1), await kindsOf(2), await kindsOf(3)]).toEqual([
        ['voucher'],
        ['voucher', 'drink', '007'],
        ['007', 'drink'],
      ]);
      expect((await store.find(2))?.remedies).toMatchObject(remedyKinds);
      await undoNewest(store);
      expect(await store.entries('remedy')).toEqual([]);
    });

    test('is one action, whatever its length', async () => {
      const store = await createDatabase().open();
      await importFile(store, 'abc');
      expect((await store.undoable()).action).toMatchObject({
        kind: 'import',
        subject: 'abc.csv',
        incidents: 3,
        firstIncident: 1,
      });
      await store.commit(action('edit'), [{ change: 'update_incident', number: 2, set: { place: 'bar' } }]);
      expect((await store.history(2)).map(({ operation, action: { kind } }) => [kind, operation])).toEqual([
        ['import', 'created'],
        ['edit', 'updated'],
      ]);
      for (const number of [1, 3]) {
        expect(await store.history(number)).toMatchObject([
          { operation: 'created', action: { kind: 'import' } },
        ]);
      }
      expect(await store.history(4)).toEqual([]);
    });

    test('of the same file again adds nothing, and is not an action', async () => {
      const store = await createDatabase().open();
      expect(await importFile(store, 'abca')).toBe(4);
      const { action: first } = await store.undoable();
      expect(await importFile(store, 'abca')).toBe(0);
      expect((await store.undoable()).action).toEqual(first);
      expect((await store.commit(action('add'), [creation()])).numbers).toEqual([5]);
    });

    test('matches the n-th identical row of a file with the n-th such record', async () => {
      const store = await createDatabase().open();
      expect(await importFile(store, 'aab')).toBe(3);
      expect(await importFile(store, 'baa')).toBe(0);
      expect(await importFile(store, 'a')).toBe(0);
      expect(await importFile(store, 'aaaab')).toBe(2);
      expect(await importFile(store, 'aaaabb')).toBe(1);
      expect(await store.count(everything)).toBe(6);
    });

    test('compares complete hashes of rows', async () => {
      const store = await createDatabase().open();
      const uuid = (last: number) => Uint8Array.from({ length: 16 }, (_, at) => (at === 15 ? last : 7));
      const staging = await store.stage();
      for (const [at, last] of [1, 2, 2, 3].entries()) staging.add({ ...row(at + 1, at), hash: uuid(last) });
      expect((await staging.land(action('import'))).added).toBe(4);
      const again = await store.stage();
      for (const [at, last] of [2, 1, 1, 2].entries()) again.add({ ...row(at + 1, at), hash: uuid(last) });
      expect((await again.land(action('import'))).added).toBe(1);
    });

    test('uses the first of several rows with the same UUID', async () => {
      const store = await createDatabase().open();
      const uuid = '019aa0c2-3c1e-7000-8000-0123456789ab';
      const staging = await store.stage();
      staging.add(row(1, 1));
      staging.add(row(2, 2, { uuid }));
      staging.add(row(3, 3, { uuid, description: 'later' }));
      staging.add(row(4, 4));
      expect((await staging.match(null)).added).toBe(3);
      expect((await staging.land(action('import'))).added).toBe(3);
      expect((await store.list(everything)).map(({ description }) => description)).toEqual([
        'row 4',
        'row 2',
        'row 1',
      ]);
    });

    test('accepts a large file of mostly identical rows', async () => {
      const store = await createDatabase().open();
      const same = 'a'.repeat(20_010);
      expect(await importFile(store, same)).toBe(20_010);
      expect(await importFile(store, `b${same}a`)).toBe(2);
    }, 60_000);

    test('treats edited or deleted rows as present', async () => {
      const store = await createDatabase().open();
      await importFile(store, 'aab');
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 3, set: { description: 'other' } },
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      expect(await importFile(store, 'aab')).toBe(0);
      expect((await store.list(deletedIncidents)).map(({ number }) => number)).toEqual([1]);
    });

    test('adds rows of an undone import again, under new numbers', async () => {
      const store = await createDatabase().open();
      await importFile(store, 'a');
      await importFile(store, 'ab');
      await undoNewest(store);
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([1]);
      expect(await importFile(store, 'ab')).toBe(1);
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([3, 1]);
    });

    test('creates new names once, and undo removes them', async () => {
      const store = await createDatabase().open();
      const staging = await store.stage();
      ['Kitchen', 'kitchen ', 'Bar', 'Kitchen'].forEach((created, index) =>
        staging.add(row(index + 1, index, { department: { created }, category: { created: 'wait' } })),
      );
      await staging.land(action('import'));
      const { names } = await store.business();
      expect(names.department.map(({ name }) => name)).toEqual(['Kitchen', 'Bar']);
      const departments = (await store.list(everything)).map(({ department }) => department).reverse();
      expect(departments).toEqual([1, 1, 2, 1].map((place) => names.department[place - 1]?.id));
      await undoNewest(store);
      const after = (await store.business()).names;
      expect([after.department, after.category]).toEqual([[], []]);
    });

    test('uses existing names, and undo keeps them', async () => {
      const store = await createDatabase().open();
      await store.commit(action('department_add'), [
        { change: 'create_name', list: 'department', name: 'Kitchen' },
      ]);
      const staging = await store.stage();
      staging.add(row(1, 1, { department: { created: 'KITCHEN' } }));
      await staging.land(action('import'));
      await undoNewest(store);
      expect((await store.business()).names.department).toHaveLength(1);
    });

    test.each<[string, StagedIncident]>([
      ['a value that no incident can have', row(3, 3, { severity: 4 as never })],
      ['a department that is not there', row(3, 3, { department: 99 })],
    ])('lands whole or not at all: %s', async (_, broken) => {
      const store = await createDatabase().open();
      const staging = await store.stage();
      staging.add(row(1, 1, { department: { created: 'Kitchen' }, notes: ['x'] }));
      staging.add(row(2, 2));
      staging.add(broken);
      await expect(staging.land(action('import'))).rejects.toThrow();
      await staging.discard();
      expect(await store.count(everything)).toBe(0);
      expect((await store.business()).names.department).toEqual([]);
      expect((await store.undoable()).action).toBeNull();
      expect(await importFile(store, 'ab')).toBe(2);
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([2, 1]);
    });

    test('that is discarded changes nothing', async () => {
      const store = await createDatabase().open();
      const staging = await store.stage();
      staging.add(row(1, 1));
      await staging.discard();
      expect(await store.count(everything)).toBe(0);
      expect(await importFile(store, 'a')).toBe(1);
    });

    test('without rows adds nothing', async () => {
      const store = await createDatabase().open();
      expect(await importFile(store, '')).toBe(0);
    });

    test('of several batches keeps the order and count of rows', async () => {
      const store = await createDatabase().open();
      const staging = await store.stage();
      for (let line = 1; line <= 5_001; line++) staging.add(row(line, line % 3, { place: `line ${line}` }));
      expect((await staging.match(null)).added).toBe(5_001);
      expect((await staging.land(action('import'))).added).toBe(5_001);
      expect(await store.find(5_001)).toMatchObject({ place: 'line 5001' });
      await undoNewest(store);
      expect(await store.count(everything)).toBe(0);
    });
  });
}
