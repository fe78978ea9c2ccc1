import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, noon, type IncidentSpec } from '../../support/builders.ts';
import { updateEntry, createEntry, oneOfEach, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const hour = 3_600_000;
/** Due by the end of Friday 20 November; written answers a week ahead. */
const tonight = { day: '2026-11-20', before: noon + 12 * hour, formalUntil: '2026-11-27' };
const resolved = (resolvedOn: string | null): IncidentSpec => ({
  status: 'resolved',
  resolvedAt: resolvedOn === null ? null : noon,
  resolvedOn,
});

export function describePending(createDatabase: CreateDatabase): void {
  describe('due items', () => {
    let store: Store;
    beforeEach(async () => {
      store = await createDatabase().open();
    });
    const add = async (...specs: readonly IncidentSpec[]) => {
      await store.commit(action('add'), specs.map(creation));
    };
    const numbers = async (of: 'safety' | 'aftercare' | 'upset' | 'unanswered' | 'followUps') =>
      (await store.pending(tonight))[of].map(({ number }) => number);

    test('are empty in a new database', async () => {
      await add({});
      expect(await store.pending(tonight)).toEqual({
        safety: [],
        aftercare: [],
        upset: [],
        unanswered: [],
        followUps: [],
        promises: [],
        deadlines: [],
        preventions: [],
        calls: [],
        incidents: [],
      });
    });

    test('include a danger to health, while it is open', async () => {
      await add({ safety: 'yes' }, { safety: 'yes', ...resolved('2026-11-20') }, {}, { safety: 'yes' });
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 4 }]);
      expect(await numbers('safety')).toEqual([1]);
    });

    test('include abused staff, resolved or not, until they are looked after', async () => {
      await add(
        { abuse: 'happened' },
        { abuse: 'looked_after' },
        { abuse: 'happened', ...resolved('2026-11-20') },
        { abuse: 'happened' },
        {},
      );
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 4 }]);
      expect(await numbers('aftercare')).toEqual([1, 3]);
    });

    test('include upset and lost customers, while their complaint is open, however old', async () => {
      await add(
        { state: 'upset', when: '2024-01-02 12:00' },
        { state: 'gone' },
        { state: 'calm' },
        { state: 'upset', ...resolved('2026-11-20') },
        { state: 'upset', kind: 'suggestion' },
        { state: 'upset' },
      );
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 6 }]);
      expect(await numbers('upset')).toEqual([1, 2]);
    });

    test('include a first response or resolution that is due, while the complaint is open', async () => {
      const due = noon + hour;
      await add(
        { acknowledgeDueAt: due },
        { acknowledgeDueAt: due, acknowledgedAt: noon },
        { acknowledgeDueAt: due, acknowledgedAt: noon, resolveDueAt: due },
        { resolveDueAt: due },
        { acknowledgeDueAt: tonight.before, resolveDueAt: tonight.before + 1 },
        { acknowledgeDueAt: due, resolveDueAt: due, ...resolved('2026-11-20') },
        { acknowledgeDueAt: due },
      );
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 7 }]);
      expect(await numbers('unanswered')).toEqual([1, 3, 4]);
    });

    test('include a due follow-up; after the resolution, only one planned for a later day', async () => {
      await add(
        { followUpOn: '2026-11-20' },
        { followUpOn: '2026-11-21' },
        { followUpOn: '2026-11-20', ...resolved('2026-11-19') },
        { followUpOn: '2026-11-20', ...resolved('2026-11-20') },
        { followUpOn: '2026-11-18', ...resolved('2026-11-19') },
        { followUpOn: '2026-11-20', ...resolved(null) },
        { followUpOn: '2026-11-01' },
      );
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 7 }]);
      expect(await numbers('followUps')).toEqual([1, 3]);
    });

    test('include an open promise', async () => {
      await add({}, {});
      const promise = (text: string, dueAt: number) => ({ ...oneOfEach.promise, text, dueAt });
      await store.commit(action('promise'), [
        createEntry('promise', promise('late', noon - hour), 1),
        createEntry('promise', promise('tonight', tonight.before - 1), 1),
        createEntry('promise', promise('tomorrow', tonight.before), 1),
        createEntry('promise', { ...promise('kept', noon), outcome: 'kept', settledAt: noon }, 1),
        createEntry('promise', promise('of one that will be deleted', noon), 2),
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 2 }]);
      const { promises, incidents } = await store.pending(tonight);
      expect(promises.map(({ text }) => text)).toEqual(['late', 'tonight']);
      expect(incidents.map(({ number }) => number)).toEqual([1]);
      await store.commit(action('edit'), [removeEntry('promise', promises[0]?.id ?? 0, 1)]);
      expect((await store.pending(tonight)).promises.map(({ text }) => text)).toEqual(['tonight']);
    });

    test('include the written answer to a formal complaint, further ahead, until it is sent', async () => {
      await add({}, {}, {}, {}, {});
      const deadline = { ...oneOfEach.deadline, dueOn: '2026-11-27' };
      await store.commit(action('formal'), [
        createEntry('formal', oneOfEach.formal, 1),
        createEntry('deadline', deadline, 1),
        createEntry('deadline', { ...deadline, doneOn: '2026-11-19' }, 2),
        createEntry('deadline', { ...deadline, dueOn: '2026-11-28' }, 3),
        createEntry('deadline', { ...deadline, dueOn: null }, 4),
        createEntry('deadline', deadline, 5),
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 5 }]);
      const { deadlines } = await store.pending(tonight);
      expect(deadlines.map(({ incident, task, reference }) => [incident, task, reference])).toEqual([
        [1, 'answer', 'HR-7'],
      ]);
    });

    test('have the same values as the complaint itself, without those that no page needs', async () => {
      await add({
        description: 'cold soup',
        place: 'table 3',
        customer: 'Eva',
        contact: 'eva@example.com',
        owner: 'Luis',
        recordedBy: 'Ana',
        state: 'upset',
        safety: 'yes',
        abuse: 'happened',
        reportedAt: noon - hour,
        acknowledgeDueAt: noon,
        resolveDueAt: noon + hour,
        followUpOn: '2026-11-20',
      });
      await store.commit(action('promise'), [createEntry('promise', oneOfEach.promise, 1)]);
      const { moment, ...whole } = (await store.find(1)) ?? {};
      const { promises, deadlines, preventions, calls, ...pending } = await store.pending(tonight);
      expect([promises.length, deadlines.length, preventions.length, calls.length]).toEqual([1, 0, 0, 0]);
      for (const [place, incidents] of Object.entries(pending)) {
        const [{ moment: due, ...rest } = { moment: null }] = incidents;
        expect([place, due]).toEqual([place, { businessDay: moment?.businessDay }]);
        expect(whole).toMatchObject(rest);
        expect(Object.keys(rest)).toHaveLength(14);
      }
    });

    test('count moved dates from the history, including undo', async () => {
      await add({ followUpOn: '2026-11-20' }, {});
      const dated = [
        { kind: 'follow_up', incident: { number: 1 }, id: null },
        { kind: 'promise', incident: { number: 2 }, id: 1 },
        { kind: 'prevention', incident: null, id: 1 },
      ] as const;
      await store.commit(action('promise'), [createEntry('promise', oneOfEach.promise, 2)]);
      await store.commit(action('prevention_add'), [createEntry('prevention', oneOfEach.prevention)]);
      expect(await store.countDateChanges(dated)).toEqual([0, 0, 0]);
      const move = (followUpOn: string) =>
        store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { followUpOn } }]);
      await move('2026-11-25');
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 1, set: { description: 'colder soup' } },
        updateEntry('promise', 1, { dueAt: noon + 5 * hour }, 2),
        updateEntry('prevention', 1, { dueOn: '2026-12-24' }),
      ]);
      expect(await store.countDateChanges(dated)).toEqual([1, 1, 1]);
      const { action: moved } = await move('2026-11-27');
      expect(await store.countDateChanges(dated)).toEqual([2, 1, 1]);
      await store.undo(moved, action('undo'));
      expect((await store.find(1))?.followUpOn).toBe('2026-11-25');
      expect(await store.countDateChanges(dated)).toEqual([3, 1, 1]);
    });

    test('include a corrective action, with or without a complaint, until it is done', async () => {
      await add({}, {});
      const prevention = (text: string) => ({ ...oneOfEach.prevention, text, dueOn: '2026-11-20' });
      await store.commit(action('prevention_add'), [
        createEntry('prevention', prevention('of the house')),
        createEntry('prevention', prevention('of a complaint'), 1),
        createEntry('prevention', { ...prevention('done'), doneOn: '2026-11-19' }),
        createEntry('prevention', { ...prevention('later'), dueOn: '2026-11-21' }),
        createEntry('prevention', { ...prevention('some day'), dueOn: null }),
        createEntry('prevention', prevention('of a deleted one'), 2),
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 2 }]);
      const { preventions } = await store.pending(tonight);
      expect(preventions.map(({ text }) => text)).toEqual(['of the house', 'of a complaint']);
      await store.commit(action('prevention_done'), [
        updateEntry('prevention', preventions[0]?.id ?? 0, { doneOn: '2026-11-20' }),
      ]);
      expect((await store.pending(tonight)).preventions).toHaveLength(1);
    });
  });
}
