import { describe, expect, test } from 'vitest';
import { incidentEntryKinds, entryKinds, type EntryKind } from '../../../src/domain/entry.ts';
import { reopenChanges, resolveChanges } from '../../../src/domain/resolution.ts';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, everything, noon, remedy } from '../../support/builders.ts';
import { checklistSource, updateEntry, createEntry, oneOfEach, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const ownerOf = (kind: EntryKind) =>
  (incidentEntryKinds as readonly string[]).includes(kind) ? 1 : undefined;

/** A corrected field of each kind. */
const corrections = {
  remedy: { valueMinor: 700 },
  promise: { outcome: 'kept', settledAt: noon + 9 },
  follow_up: { satisfaction: 5 },
  reopening: { by: 'Ana' },
  formal: { paper: 'red folder' },
  deadline: { doneOn: '2026-12-01' },
  prevention: { doneOn: '2026-11-30' },
  anticipation: { prevention: null },
  person: { limitMinor: null },
  role: { limitMinor: 2000 },
  checklist: { source: checklistSource('Ours, again') },
  play: { reviewedOn: '2026-12-01' },
  letter: { source: 'Buenos días' },
  same_customer: { sameContact: 'c@d.es' },
  volume: { count: null },
  holiday: { lastDay: '2026-12-09', kind: 'vacation' },
  survey: { reliability_1Perceived: 4, empathy_5Expected: 6 },
  response: { satisfaction: 4, contact: null, callUntil: null },
  goal: { target: 100 },
  self_review: { answer: 'yes' },
  training: { onDay: '2026-11-21' },
} as const;

async function undoNewest(store: Store): Promise<void> {
  await store.undo((await store.undoable()).action?.id ?? 0, action('undo'));
}

export function describeEntries(createDatabase: CreateDatabase): void {
  describe('entries', () => {
    test.each(entryKinds)('%s: created, updated, removed, and undone one by one', async (kind) => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      const incident = ownerOf(kind);
      const created = oneOfEach[kind];
      await store.commit(action('edit'), [createEntry(kind, created, incident)]);
      const [row] = await store.entries(kind);
      const id = row?.id ?? 0;
      expect(await store.entries(kind)).toEqual([{ ...created, id, incident: incident ?? null }]);

      await store.commit(action('edit'), [updateEntry(kind, id, corrections[kind], incident)]);
      const corrected = { ...created, ...corrections[kind], id, incident: incident ?? null };
      expect(await store.entries(kind)).toEqual([corrected]);

      await store.commit(action('edit'), [removeEntry(kind, id, incident)]);
      expect(await store.entries(kind)).toEqual([]);

      await undoNewest(store);
      expect(await store.entries(kind)).toEqual([corrected]);
      await undoNewest(store);
      expect(await store.entries(kind)).toEqual([{ ...created, id, incident: incident ?? null }]);
      await undoNewest(store);
      expect(await store.entries(kind)).toEqual([]);
    });

    test.each(incidentEntryKinds)('%s of a deleted or absent incident is refused', async (kind) => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(), creation()]);
      await store.commit(action('edit'), [createEntry(kind, oneOfEach[kind], 1)]);
      const id = (await store.entries(kind))[0]?.id ?? 0;
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      const refused = [
        createEntry(kind, oneOfEach[kind], 1),
        updateEntry(kind, id, corrections[kind], 1),
        removeEntry(kind, id, 1),
      ];
      for (const change of refused) {
        await expect(store.commit(action('edit'), [change])).rejects.toMatchObject({
          code: 'incident_deleted',
          values: { number: 1 },
        });
      }
      await expect(
        store.commit(action('edit'), [createEntry(kind, oneOfEach[kind], 9)]),
      ).rejects.toMatchObject({
        code: 'no_incident',
      });
    });

    test('are selected by incident: none for an empty list, all without a list', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(), creation()]);
      await store.commit(
        action('promise'),
        [1, 2, 1].map((number) =>
          createEntry('promise', { ...oneOfEach.promise, text: `of ${number}` }, number),
        ),
      );
      const texts = async (incidents?: readonly number[]) =>
        (await store.entries('promise', incidents)).map(({ text }) => text);
      expect(await texts([1])).toEqual(['of 1', 'of 1']);
      expect(await texts([2, 9])).toEqual(['of 2']);
      expect(await texts([])).toEqual([]);
      expect(await texts()).toEqual(['of 1', 'of 2', 'of 1']);
    });

    test('can refer to a name that the same action creates', async () => {
      const store = await createDatabase().open();
      await store.commit(action('prevention_add'), [
        { change: 'create_name', list: 'department', name: 'Kitchen' },
        {
          change: 'create',
          of: 'prevention',
          fields: { ...oneOfEach.prevention, department: { created: 'kitchen' } },
        },
      ]);
      const [kitchen] = (await store.business()).names.department;
      expect((await store.entries('prevention'))[0]?.department).toBe(kitchen?.id);
      await undoNewest(store);
      expect((await store.business()).names.department).toEqual([]);
    });

    test('keep a name that they use when its creation is undone', async () => {
      const store = await createDatabase().open();
      const named = await store.commit(action('name_add'), [
        { change: 'create_name', list: 'touchpoint', name: 'Arrival' },
      ]);
      const touchpoint = (await store.business()).names.touchpoint[0]?.id ?? 0;
      await store.commit(action('anticipate'), [
        createEntry('anticipation', { ...oneOfEach.anticipation, touchpoint }),
      ]);
      await store.undo(named.action, action('undo'));
      expect((await store.business()).names.touchpoint.map(({ name }) => name)).toEqual(['Arrival']);
    });

    test('are in the history of their incident, with their kind', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      await store.commit(action('promise'), [createEntry('promise', oneOfEach.promise, 1)]);
      const id = (await store.entries('promise'))[0]?.id ?? 0;
      await store.commit(action('promise_settled'), [updateEntry('promise', id, { outcome: 'broken' }, 1)]);
      await store.commit(action('edit'), [removeEntry('promise', id, 1)]);
      const lines = (await store.history(1)).map(({ action: { kind }, entity, operation, fields }) => [
        kind,
        entity,
        operation,
        fields,
      ]);
      expect(lines).toEqual([
        ['add', 'incident', 'created', []],
        ['promise', 'promise', 'created', []],
        ['promise_settled', 'promise', 'updated', [{ field: 'outcome', before: null, after: 'broken' }]],
        ['edit', 'promise', 'removed', []],
      ]);
    });

    test('staff and roles belong to the business', async () => {
      const store = await createDatabase().open();
      await store.commit(action('staff_add'), [
        createEntry('person', oneOfEach.person),
        createEntry('role', oneOfEach.role),
      ]);
      const { staff, roles } = await store.business();
      expect([staff, roles]).toMatchObject([[oneOfEach.person], [oneOfEach.role]]);
    });

    test('the path is what was set last, in its order', async () => {
      const store = await createDatabase().open();
      const touchpoint = (name: string) => ({ change: 'create_name', list: 'touchpoint', name }) as const;
      await store.commit(action('path_set'), [
        touchpoint('Arrival'),
        touchpoint('Bill'),
        { change: 'set_path', touchpoints: [{ created: 'Bill' }, { created: 'Arrival' }] },
      ]);
      const { names, path } = await store.business();
      expect(path.map((id) => names.touchpoint.find((each) => each.id === id)?.name)).toEqual([
        'Bill',
        'Arrival',
      ]);
    });

    test('a removed remedy is neither listed nor counted', async () => {
      const store = await createDatabase().open();
      const [dear, cheap] = [
        remedy('refund', { valueMinor: 900, costMinor: 900 }),
        remedy('x', { valueMinor: 5 }),
      ];
      await store.commit(action('add'), [creation({ remedies: [dear, cheap] })]);
      const id = (await store.find(1))?.remedies[0]?.id ?? 0;
      await store.commit(action('remedy'), [removeEntry('remedy', id, 1)]);
      expect((await store.find(1))?.remedies).toMatchObject([cheap]);
      expect(await store.tally(everything, [], ['value', 'cost'])).toMatchObject([
        { complaints: 1, valueMinor: 5, costMinor: 0 },
      ]);
    });
  });

  describe('closing', () => {
    const today = { now: noon, today: '2026-11-20', by: 'Ana' };
    const later = { now: noon + 86_400_000, today: '2026-11-21', by: 'Luis' };

    test('each reopening stores the former resolution', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      const close = async (ending: 'partly' | 'solved', when: typeof today) => {
        const incident = await store.find(1);
        if (incident)
          await store.commit(
            action('resolve'),
            resolveChanges(incident, { ending, finding: null }, false, { at: when.now, on: when.today }),
          );
      };
      const reopen = async () => {
        const incident = await store.find(1);
        if (incident) await store.commit(action('reopen'), reopenChanges(incident, later));
      };
      await close('partly', today);
      await reopen();
      expect(await store.find(1)).toMatchObject({
        status: 'open',
        resolvedAt: null,
        resolvedOn: null,
        ending: null,
        acknowledgedAt: noon,
      });
      await close('solved', later);
      await reopen();
      expect(await store.entries('reopening', [1])).toMatchObject([
        { resolvedAt: noon, resolvedOn: '2026-11-20', ending: 'partly', onDay: '2026-11-21', by: 'Luis' },
        { resolvedAt: later.now, resolvedOn: '2026-11-21', ending: 'solved' },
      ]);
      await undoNewest(store);
      expect(await store.find(1)).toMatchObject({ status: 'resolved', ending: 'solved' });
      expect(await store.entries('reopening', [1])).toHaveLength(1);
    });

    test('the first response is recorded once, even by two tills', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await one.commit(action('add'), [creation()]);
      const acknowledge = (at: number) =>
        ({ change: 'update_incident', number: 1, set: { acknowledgedAt: at } }) as const;
      await one.commit(action('acknowledge'), [acknowledge(noon)]);
      await other.commit(action('acknowledge'), [acknowledge(noon + 1)]);
      expect((await other.find(1))?.acknowledgedAt).toBe(noon);
    });
  });
}
