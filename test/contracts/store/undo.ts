import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import {
  action,
  creation,
  deletedIncidents,
  department,
  everything,
  noon,
  remedy,
  row,
} from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

const edit = (number: number, place: string) =>
  ({ change: 'update_incident', number, set: { place } }) as const;

/** Undoes the action that `undoable` returns. */
async function undoNewest(store: Store): Promise<void> {
  const { action: newest } = await store.undoable();
  if (newest) await store.undo(newest.id, action('undo', { at: noon + 9, by: 'Luis' }));
}

export function describeUndo(createDatabase: CreateDatabase): void {
  describe('undo', () => {
    test('has nothing to undo in a new database', async () => {
      const store = await createDatabase().open();
      expect(await store.undoable()).toEqual({
        action: null,
        blockedBy: null,
        passedOverErasure: null,
        isAfterUndo: false,
      });
      await expect(store.undo(1, action('undo'))).rejects.toMatchObject({ code: 'nothing_to_undo' });
    });

    test('reverts the newest action, then the one before it, and never an undo', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      await store.commit(action('edit', { subject: 'place' }), [edit(1, 'bar')]);
      expect(await store.undoable()).toMatchObject({
        action: { kind: 'edit', subject: 'place', incidents: 1, firstIncident: 1, undoneBy: null },
        blockedBy: null,
      });
      await undoNewest(store);
      expect((await store.find(1))?.place).toBeNull();
      expect(await store.undoable()).toMatchObject({ action: { kind: 'add' }, isAfterUndo: true });
      await undoNewest(store);
      expect((await store.find(1))?.deleted).toBe(true);
      expect(await store.undoable()).toMatchObject({
        action: null,
        blockedBy: null,
        passedOverErasure: null,
      });
    });

    test('of one recorded complaint marks it as deleted; restored, it has everything it had', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [
        department('Kitchen'),
        creation({
          department: { created: 'Kitchen' },
          customer: 'Ana',
          remedies: [remedy('dessert', { valueMinor: 1 })],
          notes: ['x'],
        }),
      ]);
      const recorded = await store.find(1);
      await undoNewest(store);
      expect(await store.find(1)).toEqual({ ...recorded, deleted: true });
      expect(await store.count(everything)).toBe(0);
      expect(await store.count(deletedIncidents)).toBe(1);
      const { action: restored } = await store.commit(action('restore'), [
        { change: 'restore_incident', number: 1 },
      ]);
      expect(await store.find(1)).toEqual(recorded);
      expect((await store.notes(1)).map(({ text }) => text)).toEqual(['x']);
      expect(await store.entries('remedy', [1])).toMatchObject([{ kind: 'dessert' }]);
      expect((await store.business()).names.department.map(({ name }) => name)).toEqual(['Kitchen']);
      const lines = (await store.history(1)).map(({ operation, entity, action: { kind, undoneBy } }) => [
        ...[kind, entity, operation],
        undoneBy,
      ]);
      expect(lines).toEqual([
        ['add', 'incident', 'created', restored - 1],
        ['add', 'remedy', 'created', restored - 1],
        ['add', 'note', 'created', restored - 1],
        ['undo', 'incident', 'removed', null],
        ['restore', 'incident', 'restored', null],
      ]);
      // The next undo is that of the restore.
      await undoNewest(store);
      expect((await store.find(1))?.deleted).toBe(true);
      expect(await store.undoable()).toMatchObject({ action: null });
    });

    test('of several complaints removes their rows', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation(), creation()]);
      await undoNewest(store);
      expect(await store.find(1)).toBeNull();
      expect(await store.count(deletedIncidents)).toBe(0);
    });

    test('of an action that another till has just undone is refused, and undoes nothing else', async () => {
      const database = createDatabase();
      const [store, other] = [await database.open(), await database.open()];
      await store.commit(action('add'), [creation()]);
      const add = await store.commit(action('add'), [creation()]);
      const { action: shown } = await store.undoable();
      await undoNewest(other);
      await expect(store.undo(shown?.id ?? 0, action('undo'))).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      expect(await store.count(everything)).toBe(1);
      expect(shown?.id).toBe(add.action);
    });

    test('of an undo or of an unknown action does nothing', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      await undoNewest(store);
      const undoing = (await store.history(1))[0]?.action.undoneBy ?? 0;
      await expect(store.undo(undoing, action('undo'))).rejects.toMatchObject({ code: 'nothing_to_undo' });
    });

    test('keeps the history, marked as undone, and never reuses a number', async () => {
      const store = await createDatabase().open();
      const { action: added } = await store.commit(action('add'), [creation(), creation()]);
      await undoNewest(store);
      expect(await store.history(2)).toMatchObject([
        { operation: 'created', action: { id: added, undoneBy: added + 1 } },
      ]);
      expect((await store.commit(action('add'), [creation()])).numbers).toEqual([3]);
    });

    test('reverts an action as a whole: every record, remedy, note and name', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      await store.commit(action('add'), [
        department('Kitchen'),
        { change: 'create_name', list: 'category', name: 'wait', alsoKnownAs: ['espera'] },
        creation({
          department: { created: 'Kitchen' },
          category: { created: 'wait' },
          remedies: [remedy('dessert', { valueMinor: 1 })],
          notes: ['x'],
        }),
        edit(1, 'bar'),
        { change: 'create_note', incident: 1, text: 'y' },
      ]);
      await undoNewest(store);
      expect(await store.find(2)).toBeNull();
      expect(await store.notes(2)).toEqual([]);
      expect(await store.notes(1)).toEqual([]);
      expect((await store.find(1))?.place).toBeNull();
      const { names } = await store.business();
      expect([names.department, names.category]).toEqual([[], []]);
    });

    test('is refused when a later action touched the same record, naming it', async () => {
      const store = await createDatabase().open();
      const add = await store.commit(action('add'), [creation(), creation()]);
      await store.commit(action('note'), [{ change: 'create_note', incident: 2, text: 'later' }]);
      const { action: later } = await store.commit(action('delete'), [
        { change: 'remove_incident', number: 1 },
      ]);
      await expect(store.undo(add.action, action('undo'))).rejects.toMatchObject({
        code: 'undo_refused',
        values: { action: add.action + 1, kind: 'note' },
      });
      await undoNewest(store);
      await expect(store.undo(add.action, action('undo'))).rejects.toMatchObject({
        values: { action: later - 1, kind: 'note' },
      });
      await undoNewest(store);
      await store.undo(add.action, action('undo'));
      expect(await store.count(everything)).toBe(0);
    });

    test('is not blocked by actions on other records', async () => {
      const store = await createDatabase().open();
      const first = await store.commit(action('add'), [creation()]);
      await store.commit(action('add'), [creation()]);
      await store.undo(first.action, action('undo'));
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([2]);
    });

    test('of settings is refused when they were changed again', async () => {
      const store = await createDatabase().open();
      const set = (value: string) =>
        store.commit(action('setting_set'), [{ change: 'set_setting', key: 'name', value }]);
      const first = await set('La Alacena');
      await set('El Rincón');
      await expect(store.undo(first.action, action('undo'))).rejects.toMatchObject({ code: 'undo_refused' });
      await undoNewest(store);
      expect((await store.business()).settings.name).toBe('La Alacena');
      await undoNewest(store);
      expect((await store.business()).settings.name).toBeNull();
    });

    test('of an import is refused when one of its incidents was changed since', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation()]);
      const staging = await store.stage();
      for (const line of [1, 2, 3]) staging.add(row(line, line));
      await staging.land(action('import'));
      const imported = (await store.undoable()).action?.id ?? 0;
      const { action: edited } = await store.commit(action('edit'), [edit(4, 'bar')]);
      await expect(store.undo(imported, action('undo'))).rejects.toMatchObject({
        code: 'undo_refused',
        values: { action: edited, kind: 'edit' },
      });
      await store.commit(action('edit'), [edit(1, 'bar')]);
      await undoNewest(store);
      await undoNewest(store);
      await store.undo(imported, action('undo'));
      expect((await store.list(everything)).map(({ number }) => number)).toEqual([1]);
    });

    test('of a new name keeps it if incidents use it', async () => {
      const store = await createDatabase().open();
      const named = await store.commit(action('department_add'), [department('Kitchen')]);
      await store.commit(action('add'), [creation({ department: 1 })]);
      await store.undo(named.action, action('undo'));
      expect((await store.business()).names.department.map(({ name }) => name)).toEqual(['Kitchen']);
    });

    test('of a new name keeps it if another was merged into it', async () => {
      const store = await createDatabase().open();
      const named = await store.commit(action('department_add'), [department('Kitchen')]);
      await store.commit(action('department_add'), [department('Cocina')]);
      await store.commit(action('department_merge'), [
        { change: 'merge_name', list: 'department', id: 2, into: 1 },
      ]);
      await store.undo(named.action, action('undo'));
      expect((await store.business()).names.department.map(({ name }) => name)).toEqual([
        'Kitchen',
        'Cocina',
      ]);
    });

    test('restores renamed and merged names, with their aliases', async () => {
      const store = await createDatabase().open();
      await store.commit(action('department_add'), [department('Bar'), department('Pub')]);
      const before = (await store.business()).names;
      await store.commit(action('department_rename'), [
        { change: 'rename', list: 'department', id: 1, name: 'Lounge' },
      ]);
      await store.commit(action('department_merge'), [
        { change: 'merge_name', list: 'department', id: 2, into: 1 },
      ]);
      await undoNewest(store);
      await undoNewest(store);
      expect((await store.business()).names).toEqual(before);
    });
  });
}
