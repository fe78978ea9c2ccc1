import { describe, expect, test } from 'vitest';
import type { IncidentFields } from '../../../src/domain/incident.ts';
import { incidentEntryKinds } from '../../../src/domain/entry.ts';
import {
  action,
  creation,
  deletedIncidents,
  department,
  everything,
  incident,
  noon,
  remedy,
  without,
} from '../../support/builders.ts';
import { updateEntry, createEntry, oneOfEach, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const full = {
  description: 'soup cold,\ntwice — 🍲 "really"',
  when: '2026-11-20 19:30',
  severity: 3,
  state: 'gone',
  channel: 'phone',
  place: 'table 4',
  customer: 'Íñigo',
  contact: '600 11 22 33',
  offered: ['dessert', 'refund'],
  followUpOn: '2026-11-23',
  recordedBy: 'Ana',
  recordedAt: noon + 5_000,
  reportedAt: noon - 60_000,
  status: 'resolved',
  resolvedAt: noon + 60_000,
  resolvedOn: '2026-11-20',
  ending: 'partly',
  finding: 'justified',
  kind: 'complaint',
  owner: 'Luis',
  acknowledgedAt: noon + 1,
  acknowledgeDueAt: noon + 2,
  resolveDueAt: noon + 3,
  followUpDueOn: '2026-11-24',
  safety: 'yes',
  abuse: 'looked_after',
  posted: 'yes',
  proactive: 'yes',
  sameEvent: 1,
  affected: 12,
  substitute: 'sent',
  partner: 'El Rincón',
  expected: 'hot soup,\nat once',
  whys: ['no time', 'one cook; "ill"'],
  unchangedBecause: 'once in ten years',
  reviewedAt: noon + 4,
  anticipation: 7,
  cameBackOn: '2026-12-01',
  outsideId: 'T-142',
  servedBy: 'Ana',
  involved: 'Luis',
  companions: 'two children',
  checklist: 'five-step',
  stepsDone: ['acknowledge'],
} as const;

export function describeChanges(createDatabase: CreateDatabase): void {
  describe('changes of the records', () => {
    test('a committed incident is read back with every field', async () => {
      const store = await createDatabase().open();
      const uuid = '019aa0c2-3c1e-7000-8000-0123456789ab';
      const remedies = [
        remedy('dessert', { valueMinor: 650, costMinor: 210, minutes: 5, timeCostMinor: 150 }),
        remedy('refund', { valueMinor: 4200, approvedBy: 'Carmen', givenBy: 'Ana', limitMinor: 3000 }),
      ];
      const committed = await store.commit(action('add'), [
        department('Kitchen'),
        { change: 'create_name', list: 'category', name: 'cold food' },
        { change: 'create_name', list: 'cause', name: 'training' },
        { change: 'create_name', list: 'touchpoint', name: 'at the table' },
        creation({
          ...full,
          uuid,
          department: { created: 'kitchen' },
          category: { created: 'Cold Food' },
          cause: { created: 'Training' },
          touchpoint: { created: 'At the table' },
          remedies,
          notes: ['they left', 'call tomorrow'],
        }),
      ]);
      const { names } = await store.business();
      const { when, ...fields } = full;
      expect(await store.find(1)).toEqual({
        ...fields,
        moment: incident({ when }).moment,
        number: 1,
        uuid,
        addedBy: committed.action,
        deleted: false,
        department: names.department[0]?.id,
        category: names.category[0]?.id,
        cause: names.cause[0]?.id,
        touchpoint: names.touchpoint[0]?.id,
        remedies: remedies.map((each) => ({ ...each, id: expect.any(Number) as number, incident: 1 })),
      });
      expect(committed).toEqual({
        action: committed.action,
        numbers: [1],
        incidents: 1,
        isErasedTextInLog: false,
      });
      expect(await store.notes(1)).toEqual(
        ['they left', 'call tomorrow'].map((text) => ({
          id: expect.any(Number) as number,
          text,
          at: noon,
          by: 'Ana',
        })),
      );
    });

    test('an unrecorded field is null, as is the time of a date', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation({ when: '2026-11-20' })]);
      expect(await store.find(1)).toMatchObject(without(incident({ when: '2026-11-20' }), 'notes'));
    });

    test('an incident without a UUID gets one, in the order of recording', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(), creation()]);
      await store.commit(action('add', { at: noon + 1 }), [creation()]);
      const uuids = (await store.list(everything)).map(({ uuid }) => uuid);
      expect(new Set(uuids).size).toBe(3);
      expect([...uuids].sort().at(-1)).toBe((await store.find(3))?.uuid);
    });

    test('an edit changes the fields it names and no other', async () => {
      const store = await createDatabase().open();
      const { when, ...fields } = full;
      await store.commit(action('add'), [creation(full)]);
      const before = await store.find(1);
      const edits: Partial<IncidentFields>[] = [
        { description: 'cold soup', severity: null },
        { moment: incident({ when: '2026-11-21 01:30' }).moment },
        { contact: 'ana@example.com', offered: null, stepsDone: [] },
      ];
      for (const set of edits) {
        await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set }]);
      }
      expect(before).toMatchObject({ ...fields, moment: incident({ when }).moment });
      expect(await store.find(1)).toEqual(Object.assign({}, before, ...edits));
    });

    test('an edit without fields changes nothing', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(full)]);
      const before = await store.find(1);
      const committed = await store.commit(action('edit'), [
        { change: 'update_incident', number: 1, set: {} },
      ]);
      expect(committed.incidents).toBe(0);
      expect(await store.find(1)).toEqual(before);
    });

    test('remedies and notes can be added and remedies corrected later', async () => {
      const store = await createDatabase().open();
      const dessert = remedy('dessert', { valueMinor: 650 });
      await store.commit(action('add'), [creation()]);
      await store.commit(action('edit'), [{ change: 'create', of: 'remedy', incident: 1, fields: dessert }]);
      await store.commit(action('note', { by: null }), [
        { change: 'create_note', incident: 1, text: 'called' },
      ]);
      const id = (await store.find(1))?.remedies[0]?.id ?? 0;
      await store.commit(action('edit'), [
        { change: 'update', of: 'remedy', id, incident: 1, set: { costMinor: 200, approvedBy: 'Luis' } },
      ]);
      expect((await store.find(1))?.remedies).toEqual([
        { ...dessert, id, incident: 1, costMinor: 200, approvedBy: 'Luis' },
      ]);
      expect(await store.notes(1)).toMatchObject([{ text: 'called', by: null }]);
    });

    test('a deleted incident is hidden, and restored as it was', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(full), creation()]);
      const before = await store.find(1);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      expect(await store.find(1)).toEqual({ ...before, deleted: true });
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([2]);
      expect((await store.list(deletedIncidents)).map(({ number }) => number)).toEqual([1]);
      await store.commit(action('restore'), [{ change: 'restore_incident', number: 1 }]);
      expect(await store.find(1)).toEqual(before);
    });

    test('a change that does not fit the state of its record is refused, with the number', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(), creation()]);
      await store.commit(action('edit'), [
        { change: 'create', of: 'remedy', incident: 2, fields: remedy('x') },
      ]);
      const id = (await store.find(2))?.remedies[0]?.id ?? 0;
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 2 }]);
      const refusals = [
        [{ change: 'update_incident', number: 9, set: { place: 'x' } }, 'no_incident', 9],
        [{ change: 'update_incident', number: 2, set: { place: 'x' } }, 'incident_deleted', 2],
        [{ change: 'create_note', incident: 9, text: 'x' }, 'no_incident', 9],
        [{ change: 'create_note', incident: 2, text: 'x' }, 'incident_deleted', 2],
        [{ change: 'update', of: 'remedy', id, incident: 2, set: { kind: 'y' } }, 'incident_deleted', 2],
        [{ change: 'remove_incident', number: 9 }, 'no_incident', 9],
        [{ change: 'remove_incident', number: 2 }, 'already_deleted', 2],
        [{ change: 'restore_incident', number: 9 }, 'no_incident', 9],
        [{ change: 'restore_incident', number: 1 }, 'not_deleted', 1],
      ] as const;
      for (const [change, code, number] of refusals) {
        await expect(store.commit(action('edit'), [change]), JSON.stringify(change)).rejects.toMatchObject({
          code,
          values: { number },
        });
      }
      const removal = { change: 'remove', of: 'remedy', id: 1, incident: 1 } as const;
      await store.commit(action('edit'), [
        { change: 'create', of: 'remedy', incident: 1, fields: remedy('z') },
      ]);
      const [remaining] = await store.entries('remedy', [1]);
      await store.commit(action('edit'), [{ ...removal, id: remaining?.id ?? 0 }]);
      for (const change of [removal, { ...removal, change: 'update', set: { kind: 'y' } } as const]) {
        await expect(
          store.commit(action('edit'), [{ ...change, id: remaining?.id ?? 0 }]),
        ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      }
    });

    test('an action with one refused change changes nothing', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      const doomed = store.commit(action('add'), [
        department('Kitchen'),
        creation({ department: { created: 'Kitchen' }, notes: ['lost'] }),
        { change: 'update_incident', number: 1, set: { place: 'bar' } },
        { change: 'remove_incident', number: 99 },
      ]);
      await expect(doomed).rejects.toMatchObject({ code: 'no_incident' });
      expect(await store.count(everything)).toBe(1);
      expect((await store.find(1))?.place).toBeNull();
      expect((await store.business()).names.department).toEqual([]);
      expect(await store.history(1)).toHaveLength(1);
      expect((await store.commit(action('add'), [creation()])).numbers).toEqual([2]);
    });

    test('the history has everything that was done to an incident, oldest first', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add', { by: null }), [
        creation({ notes: ['upset'], remedies: [remedy('dessert')] }),
      ]);
      await store.commit(action('add'), [creation({ description: 'another' })]);
      const set = { place: 'bar', severity: 2 } as const;
      await store.commit(action('edit', { at: noon + 1 }), [{ change: 'update_incident', number: 1, set }]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      await store.commit(action('restore'), [{ change: 'restore_incident', number: 1 }]);
      const history = await store.history(1);
      expect(history.map(({ action: { kind }, entity, operation }) => [kind, entity, operation])).toEqual([
        ['add', 'incident', 'created'],
        ['add', 'remedy', 'created'],
        ['add', 'note', 'created'],
        ['edit', 'incident', 'updated'],
        ['delete', 'incident', 'removed'],
        ['restore', 'incident', 'restored'],
      ]);
      expect(history[0]?.action).toMatchObject({
        at: noon,
        by: null,
        undoes: null,
        undoneBy: null,
        incidents: 1,
      });
      expect(history[3]?.action).toMatchObject({ at: noon + 1, by: 'Ana', firstIncident: 1 });
      expect(history[3]?.fields).toEqual([
        { field: 'place', before: null, after: 'bar' },
        { field: 'severity', before: null, after: 2 },
      ]);
      expect(await store.history(99)).toEqual([]);
    });

    test('the history has each added or removed entry as it was then', async () => {
      const store = await createDatabase().open();
      const undo = async () => store.undo((await store.undoable()).action?.id ?? 0, action('undo'));
      const entryLines = async () =>
        (await store.history(1)).flatMap(({ entry, operation }) =>
          entry === null ? [] : [{ operation, ...entry }],
        );
      await store.commit(action('add'), [creation({ notes: ['upset'] })]);
      for (const kind of incidentEntryKinds) {
        await store.commit(action('edit'), [createEntry(kind, oneOfEach[kind], 1)]);
      }
      const added = incidentEntryKinds.map((of) => ({ operation: 'created', of, row: oneOfEach[of] }));
      expect(await entryLines()).toMatchObject([
        { operation: 'created', of: 'note', row: { text: 'upset' } },
        ...added,
      ]);

      const id = (await store.entries('remedy', [1]))[0]?.id ?? 0;
      await store.commit(action('edit'), [updateEntry('remedy', id, { valueMinor: 700 }, 1)]);
      await store.commit(action('edit'), [updateEntry('remedy', id, { valueMinor: 900 }, 1)]);
      await undo();
      await store.commit(action('remedy'), [removeEntry('remedy', id, 1)]);
      const remedies = (await entryLines()).filter(({ of }) => of === 'remedy');
      expect(remedies).toMatchObject([
        { operation: 'created', row: { kind: 'dessert', valueMinor: 650 } },
        { operation: 'removed', row: { kind: 'dessert', valueMinor: 700 } },
      ]);

      // An entry whose creation was undone has no row in the history.
      await store.commit(action('note'), [{ change: 'create_note', incident: 1, text: 'a slip' }]);
      await undo();
      await store.commit(action('note'), [{ change: 'create_note', incident: 1, text: 'meant' }]);
      const [slip, meant] = (await store.history(1)).slice(-2);
      expect(slip).toMatchObject({ entity: 'note', operation: 'created', entry: null });
      expect(slip?.action.undoneBy).not.toBeNull();
      expect(meant?.entry).toMatchObject({ of: 'note', row: { text: 'meant' } });
    });

    test('the newest actions of the business come oldest first, whatever they touched', async () => {
      const store = await createDatabase().open();
      expect(await store.actions(5)).toEqual([]);
      await store.commit(action('department_add', { subject: 'Kitchen' }), [department('Kitchen')]);
      await store.commit(action('add'), [creation(), creation(), creation()]);
      await store.commit(action('delete', { by: null }), [
        { change: 'remove_incident', number: 1 },
        { change: 'remove_incident', number: 3 },
      ]);
      await store.undo((await store.undoable()).action?.id ?? 0, action('undo'));
      const actions = await store.actions(10);
      expect(actions.map(({ kind, subject: about, incidents }) => [kind, about, incidents])).toEqual([
        ['department_add', 'Kitchen', 0],
        ['add', undefined, 3],
        ['delete', undefined, 2],
        ['undo', undefined, 2],
      ]);
      expect(actions.map(({ firstIncident, lastIncident }) => [firstIncident, lastIncident])).toEqual([
        [null, null],
        [1, 3],
        [1, 3],
        [1, 3],
      ]);
      expect(actions[2]).toMatchObject({ by: null, undoneBy: actions[3]?.id });
      expect(await store.actions(2)).toEqual(actions.slice(2));
    });
  });
}
