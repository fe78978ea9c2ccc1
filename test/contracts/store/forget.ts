import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import {
  action,
  creation,
  deletedIncidents,
  everything,
  forgetting,
  noon,
  remedy,
  row,
  type IncidentSpec,
} from '../../support/builders.ts';
import { updateEntry, createEntry, oneOfEach } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const anas: IncidentSpec = {
  description: 'Ana Ruiz had cold soup',
  customer: 'Ana Ruiz',
  contact: 'ana@example.com',
  place: 'table of the Ruiz',
  expected: 'hot soup for Ana',
  whys: ['Ana came early'],
  unchangedBecause: 'Ana is rare',
  notes: ['Ana called'],
  severity: 2,
};
const forget = (text: boolean, ...numbers: readonly number[]) => forgetting({ numbers, text });

async function undoNewest(store: Store): Promise<string | undefined> {
  const { action: newest, blockedBy } = await store.undoable();
  expect(blockedBy).toBeNull();
  if (newest) await store.undo(newest.id, action('undo'));
  return newest?.kind;
}

export function describeForget(createDatabase: CreateDatabase): void {
  describe('forgetting', () => {
    let store: Store;
    beforeEach(async () => {
      store = await createDatabase().open();
      await store.commit(action('add'), [
        creation(anas),
        creation({ customer: 'Luis', contact: '600112233' }),
      ]);
      await store.commit(action('promise'), [
        createEntry('promise', { ...oneOfEach.promise, text: 'call Ana' }, 1),
      ]);
      await store.commit(action('follow_up'), [
        createEntry('follow_up', { ...oneOfEach.follow_up, text: 'Ana is glad' }, 1),
      ]);
    });

    test('erases name and contact, but not the texts', async () => {
      await store.commit(action('forget'), [forget(false, 1)]);
      const { notes, ...written } = anas;
      expect(await store.find(1)).toMatchObject({ ...written, customer: null, contact: null });
      expect((await store.notes(1)).map(({ text }) => text)).toEqual(notes);
      expect((await store.entries('promise', [1]))[0]?.text).toBe('call Ana');
      expect(await store.find(2)).toMatchObject({ customer: 'Luis', contact: '600112233' });
    });

    test('removes the follow-up, whatever is undone', async () => {
      const plan = (followUpOn: string) =>
        store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { followUpOn } }]);
      await plan('2026-11-21');
      await plan('2026-11-22');
      await store.commit(action('forget'), [forget(false, 1)]);
      expect((await store.find(1))?.followUpOn).toBeNull();
      await undoNewest(store);
      expect((await store.find(1))?.followUpOn).toBeNull();
    });

    test('with the text erases the texts too, but nothing that is counted', async () => {
      await store.commit(action('forget'), [forget(true, 1)]);
      expect(await store.find(1)).toMatchObject({
        customer: null,
        contact: null,
        description: '',
        place: null,
        expected: null,
        whys: null,
        unchangedBecause: null,
        severity: 2,
      });
      expect(await store.notes(1)).toEqual([]);
      expect(await store.entries('promise', [1])).toMatchObject([{ ...oneOfEach.promise, text: null }]);
      expect(await store.entries('follow_up', [1])).toMatchObject([{ ...oneOfEach.follow_up, text: null }]);
    });

    test('changes no count', async () => {
      const counts = async () => [
        await store.count(everything),
        await store.tally(everything, ['severity', 'hour'], ['value']),
        await store.tally(everything, ['status', 'department']),
      ];
      const before = await counts();
      await store.commit(action('forget'), [forget(true, 1, 2)]);
      expect(await counts()).toEqual(before);
      expect(await store.customers({})).toEqual([]);
      expect(await store.count({ ...everything, contact: 'ana@example.com' })).toBe(0);
    });

    test('is in the history, which still lists what was done, without the customer', async () => {
      const set = { customer: 'Ana R.', severity: 3 } as const;
      await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set }]);
      const before = (await store.history(1)).map(({ action: { kind } }) => kind);
      await store.commit(action('forget'), [forget(true, 1)]);
      const history = await store.history(1);
      expect(history.map(({ action: { kind } }) => kind)).toEqual([...before, 'forget']);
      expect(history.at(-2)?.fields).toEqual([{ field: 'severity', before: 2, after: 3 }]);
      expect(history.at(-1)?.fields).toEqual([]);
      expect(JSON.stringify(history)).not.toContain('Ana R');
    });

    test('is not undone, and does not block the undo of earlier actions', async () => {
      const set = { customer: 'Ana R.', place: 'bar', severity: 3 } as const;
      await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set }]);
      const { action: forgetting } = await store.commit(action('forget'), [forget(true, 1)]);
      await expect(store.undo(forgetting, action('undo'))).rejects.toMatchObject({ code: 'nothing_to_undo' });
      expect(await undoNewest(store)).toBe('edit');
      expect(await store.find(1)).toMatchObject({ customer: null, place: null, severity: 2 });
      expect([await undoNewest(store), await undoNewest(store)]).toEqual(['follow_up', 'promise']);
      expect(await undoNewest(store)).toBe('add');
      expect(await store.count(everything)).toBe(0);
      expect(await undoNewest(store)).toBeUndefined();
    });

    test('includes a deleted incident, which is restored without the customer', async () => {
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      await store.commit(action('forget'), [forget(false, 1)]);
      expect((await store.list(deletedIncidents))[0]).toMatchObject({
        number: 1,
        customer: null,
        contact: null,
      });
      await undoNewest(store);
      expect(await store.find(1)).toMatchObject({ deleted: false, customer: null, severity: 2 });
    });

    test('of an absent incident is refused, and erases nothing', async () => {
      await expect(store.commit(action('forget'), [forget(true, 1, 9)])).rejects.toMatchObject({
        code: 'no_incident',
        values: { number: 9 },
      });
      expect((await store.find(1))?.customer).toBe('Ana Ruiz');
    });

    test('erases merged contacts, except those that another customer uses', async () => {
      await store.commit(action('add'), [creation({ contact: 'ana@example.com' })]);
      await store.commit(action('customer_merge'), [
        createEntry('same_customer', { contact: '600112233', sameContact: 'ana@example.com' }),
      ]);
      await store.commit(action('forget'), [forget(false, 1)]);
      expect(await store.entries('same_customer')).toHaveLength(1);
      await store.commit(action('forget'), [forget(false, 2, 3)]);
      expect(await store.entries('same_customer')).toEqual([]);
    });

    test('rows of a file still count as present', async () => {
      const importFile = async () => {
        const staging = await store.stage();
        staging.add(row(1, 1, anas));
        staging.add(row(2, 2, { ...anas, uuid: '019aa0c2-3c1e-7000-8000-0123456789ab' }));
        return (await staging.land(action('import'))).added;
      };
      expect(await importFile()).toBe(2);
      await store.commit(action('forget'), [forget(true, 3, 4)]);
      expect(await importFile()).toBe(0);
      expect(await store.find(3)).toMatchObject({ customer: null, description: '' });
    });

    test('erases an outside id that is an e-mail address, also from the history', async () => {
      const store = await createDatabase().open();
      for (const [line, outsideId] of ['ana@example.com', 'T-142'].entries()) {
        const staging = await store.stage();
        staging.add(row(line, line, { outsideId }));
        await staging.land(action('import'));
        await store.commit(action('edit'), [
          { change: 'update_incident', number: line + 1, set: { outsideId: `${outsideId}.b` } },
        ]);
      }
      await store.commit(action('forget'), [forget(false, 1, 2)]);
      expect([(await store.find(1))?.outsideId, (await store.find(2))?.outsideId]).toEqual([null, 'T-142.b']);
      expect(JSON.stringify(await store.history(1))).not.toContain('ana@');
      expect(JSON.stringify(await store.history(2))).toContain('T-142');
    });

    test('includes drafts about the customer, and no others', async () => {
      const holder = { host: 'till', process: 1, bootedAt: noon, terminal: null };
      const draft = (id: string, answers: Readonly<Record<string, unknown>>) => ({
        id,
        startedAt: noon,
        updatedAt: noon,
        answers: { answers, asked: ['description'] },
        holder,
      });
      const luis = draft('c', { text: 'slow', customer: 'Luis' });
      await store.saveDraft(draft('a', { text: 'again', customer: 'ANA RUIZ' }));
      await store.saveDraft(draft('b', { text: 'again', contact: 'Ana@Example.com', place: '4' }));
      await store.saveDraft(luis);
      await store.commit(action('forget'), [forget(false, 1)]);
      expect(await store.drafts()).toEqual([
        draft('a', { text: 'again' }),
        draft('b', { text: 'again', place: '4' }),
        luis,
      ]);
    });

    test('with the text deletes such a draft', async () => {
      const holder = { host: 'till', process: 1, bootedAt: noon, terminal: null };
      const answers = { answers: { text: 'Ana again', contact: 'ana@example.com' }, asked: [] };
      await store.saveDraft({ id: 'a', startedAt: noon, updatedAt: noon, answers, holder });
      await store.commit(action('forget'), [forget(true, 1)]);
      expect(await store.drafts()).toEqual([]);
    });

    test('leaves drafts in use, which would only be saved again', async () => {
      const holder = { host: 'till', process: 1, bootedAt: noon, terminal: null };
      const answers = { answers: { text: 'Ana again', contact: 'ana@example.com' }, asked: [] };
      const draft = (id: string) => ({ id, startedAt: noon, updatedAt: noon, answers, holder });
      await store.saveDraft(draft('live'));
      await store.saveDraft(draft('left'));
      await store.commit(action('forget'), [forgetting({ numbers: [1], text: true, liveDrafts: ['live'] })]);
      expect(await store.drafts()).toEqual([draft('live')]);
    });

    test('finds drafts and mergers by corrected contacts too', async () => {
      const holder = { host: 'till', process: 1, bootedAt: noon, terminal: null };
      const draft = (id: string, answers: Readonly<Record<string, unknown>>) =>
        store.saveDraft({ id, startedAt: noon, updatedAt: noon, answers: { answers }, holder });
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 1, set: { customer: 'A. Soto', contact: '600 999 888' } },
      ]);
      await store.commit(action('customer_merge'), [
        createEntry('same_customer', { contact: 'ruiz@example.com', sameContact: 'ana@example.com' }),
      ]);
      await draft('a', { contact: 'Ana@Example.com', place: '1' });
      await draft('b', { customer: 'ana ruiz', place: '2' });
      await draft('c', { contact: 'ruiz@example.com', place: '3' });
      await store.commit(action('forget'), [forget(false, 1)]);
      expect(await store.entries('same_customer')).toEqual([]);
      expect((await store.drafts()).map(({ answers }) => answers)).toEqual(
        ['1', '2', '3'].map((place) => ({ answers: { place } })),
      );
    });

    test('leaves a contact that was recorded by mistake and belongs to another customer', async () => {
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 2, set: { contact: 'luis@example.com' } },
      ]);
      for (const contact of ['luis@example.com', 'ana@example.com'])
        await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { contact } }]);
      await store.commit(action('forget'), [forget(false, 1)]);
      expect(await store.find(2)).toMatchObject({ customer: 'Luis', contact: 'luis@example.com' });
      expect((await store.history(2)).at(-1)?.fields).toContainEqual({
        field: 'contact',
        before: '600112233',
        after: 'luis@example.com',
      });
    });

    test('by a contact erases it from histories, drafts and mergers', async () => {
      const traces = () => store.traces([], ['zoe@example.com']);
      const nowhere = {
        incidentsInHistory: [],
        isInUndoneHistory: false,
        isMerged: false,
        responses: [],
        drafts: [],
      };
      expect(await traces()).toEqual(nowhere);
      await store.commit(action('add'), [creation({ description: 'gone' }), creation()]);
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 3, set: { contact: 'zoe@example.com', customer: 'Zoe' } },
      ]);
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 3, set: { customer: 'Zoe Lund', place: 'bar' } },
      ]);
      for (let steps = 0; steps < 3; steps++) await undoNewest(store);
      expect(await traces()).toEqual({ ...nowhere, isInUndoneHistory: true });

      await store.commit(action('customer_merge'), [
        createEntry('same_customer', { contact: 'zoe@example.com', sameContact: '600112233' }),
      ]);
      expect(await traces()).toMatchObject({ isMerged: true });

      for (const contact of ['Zoe@Example.com', 'luis@example.com'])
        await store.commit(action('edit'), [{ change: 'update_incident', number: 2, set: { contact } }]);
      expect(await traces()).toMatchObject({ incidentsInHistory: [2] });

      await store.commit(action('forget'), [forgetting({ contacts: ['zoe@example.com'] })]);
      expect(await traces()).toEqual(nowhere);
      expect(JSON.stringify([await store.history(2), await store.history(3)])).not.toMatch(/zoe/iu);
      expect((await store.history(3)).at(-1)?.fields).toEqual([
        { field: 'place', before: null, after: 'bar' },
      ]);
      expect(await store.find(2)).toMatchObject({ customer: 'Luis', contact: 'luis@example.com' });
      expect((await store.history(2)).at(-1)?.action.kind).toBe('forget');
    });

    test('matches a contact exactly', async () => {
      await store.commit(action('add'), [creation({ contact: 'a%b@example.com' })]);
      const edit = (contact: string) =>
        store.commit(action('edit'), [{ change: 'update_incident', number: 3, set: { contact } }]);
      for (const contact of ['axb@example.com', 'a_b@example.com', 'else@example.com']) await edit(contact);
      await store.commit(action('forget'), [forgetting({ contacts: ['a_b@example.com'] })]);
      const history = JSON.stringify(await store.history(3));
      expect(history).toContain('a%b@example.com');
      expect(history).not.toContain('a_b@example.com');
    });

    test('with the text erases offers and remedies in free text, but not shipped offers', async () => {
      await store.commit(action('add'), [
        creation({
          offered: ['a song for Ana', 'drink', 'Ana’s cake'],
          remedies: [remedy('a song for Ana', { valueMinor: 500 }), remedy('drink')],
        }),
      ]);
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 3, set: { offered: ['drink', 'Ana’s bill'] } },
      ]);
      const [song] = await store.entries('remedy', [3]);
      await store.commit(action('edit'), [
        updateEntry('remedy', song?.id ?? 0, { kind: 'two songs for Ana' }, 3),
      ]);
      await store.commit(action('forget'), [forget(true, 3)]);
      const remedyKinds = async () =>
        (await store.find(3))?.remedies.map(({ kind, valueMinor }) => [kind, valueMinor]);
      expect((await store.find(3))?.offered).toEqual(['drink', 'other']);
      expect(await remedyKinds()).toEqual([
        ['other', 500],
        ['drink', null],
      ]);
      expect(JSON.stringify(await store.history(3))).not.toContain('Ana’s');
      await undoNewest(store);
      await undoNewest(store);
      expect((await store.find(3))?.offered).toEqual(['other', 'drink']);
      expect(await remedyKinds()).toEqual([
        ['other', 500],
        ['drink', null],
      ]);
    });

    test('with the text erases the reference and the paper of a formal complaint, but not what the business decided', async () => {
      await store.commit(action('formal'), [
        createEntry('formal', { ...oneOfEach.formal, reference: 'Ana Ruiz 7' }, 1),
        createEntry('prevention', oneOfEach.prevention, 1),
      ]);
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 1, set: { partner: 'Hotel Sol' } },
      ]);
      await store.commit(action('forget'), [forget(true, 1)]);
      expect(await store.entries('formal', [1])).toMatchObject([
        { ...oneOfEach.formal, reference: null, paper: null },
      ]);
      expect(await store.entries('prevention', [1])).toMatchObject([oneOfEach.prevention]);
      expect((await store.find(1))?.partner).toBe('Hotel Sol');
    });

    test('can be repeated', async () => {
      await store.commit(action('forget'), [forget(true, 1)]);
      const once = await store.find(1);
      await store.commit(action('forget'), [forget(true, 1)]);
      expect(await store.find(1)).toEqual(once);
    });

    test('leaves a promise open', async () => {
      await store.commit(action('forget'), [forget(true, 1)]);
      const id = (await store.entries('promise'))[0]?.id ?? 0;
      await store.commit(action('promise_settled'), [updateEntry('promise', id, { outcome: 'kept' }, 1)]);
      expect((await store.entries('promise'))[0]?.outcome).toBe('kept');
    });
  });
}
