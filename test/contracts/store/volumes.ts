import { beforeEach, describe, expect, test } from 'vitest';
import type { VolumeFields } from '../../../src/domain/entry.ts';
import type { Store } from '../../../src/domain/records.ts';
import { dayVolumes, volumeChanges } from '../../../src/domain/volume.ts';
import { action } from '../../support/builders.ts';
import { updateEntry, createEntry, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const volume = (day: string, count: number | null, shift: number | null = null) =>
  createEntry('volume', { day, shift, count });

export function describeVolumes(createDatabase: CreateDatabase): void {
  describe('volumes', () => {
    let store: Store;
    let other: Store;
    beforeEach(async () => {
      const database = createDatabase();
      [store, other] = [await database.open(), await database.open()];
    });

    const storedVolumes = async (from: string | null = null, to: string | null = null) =>
      (await other.volumes({ from, to })).map(({ day, shift, count }) => [day, shift, count]);

    test('are those of a period, including both ends, by day', async () => {
      await store.commit(action('volume_import'), [
        volume('2026-11-22', 30),
        volume('2026-11-20', 10),
        volume('2026-11-21', null),
        volume('2026-11-20', 4, 1),
      ]);
      const [first, second] = [
        ['2026-11-20', null, 10],
        ['2026-11-20', 1, 4],
      ];
      const [closed, last] = [
        ['2026-11-21', null, null],
        ['2026-11-22', null, 30],
      ];
      expect(await storedVolumes()).toEqual([first, second, closed, last]);
      expect(await storedVolumes('2026-11-20', '2026-11-21')).toEqual([first, second, closed]);
      expect(await storedVolumes('2026-11-21')).toEqual([closed, last]);
      expect(await storedVolumes(null, '2026-11-20')).toEqual([first, second]);
      expect(await storedVolumes('2026-11-23')).toEqual([]);
    });

    test('exist once for a day and once for each of its shifts', async () => {
      await store.commit(action('volume_set'), [volume('2026-11-20', 10), volume('2026-11-20', 4, 1)]);
      for (const again of [volume('2026-11-20', 11), volume('2026-11-20', null, 1)]) {
        await expect(other.commit(action('volume_set'), [again])).rejects.toMatchObject({
          code: 'changed_meanwhile',
        });
      }
      const [whole] = await store.entries('volume');
      await store.commit(action('volume_remove'), [removeEntry('volume', whole?.id ?? 0)]);
      await store.commit(action('volume_set'), [volume('2026-11-20', 11)]);
      expect(await storedVolumes()).toEqual([
        ['2026-11-20', 1, 4],
        ['2026-11-20', null, 11],
      ]);
    });

    test('are undone one by one, like all entries', async () => {
      await store.commit(action('volume_set'), [volume('2026-11-20', 10)]);
      const [row] = await store.entries('volume');
      await store.commit(action('volume_set'), [updateEntry('volume', row?.id ?? 0, { count: null })]);
      await store.commit(action('volume_remove'), [removeEntry('volume', row?.id ?? 0)]);
      const states: unknown[] = [await storedVolumes()];
      for (let newest = await store.undoable(); newest.action; newest = await store.undoable()) {
        await store.undo(newest.action.id, action('undo'));
        states.push(await storedVolumes());
      }
      expect(states).toEqual([[], [['2026-11-20', null, null]], [['2026-11-20', null, 10]], []]);
      expect((await store.actions(9)).map(({ kind }) => kind)).toContain('volume_remove');
    });

    test('keep a shift when its creation is undone', async () => {
      const named = await store.commit(action('shift_set'), [
        { change: 'create_name', list: 'shift', name: 'brunch' },
      ]);
      const brunch = (await store.business()).names.shift.at(-1)?.id ?? 0;
      await store.commit(action('volume_set'), [volume('2026-11-22', 12, brunch)]);
      await store.undo(named.action, action('undo'));
      expect((await store.business()).names.shift.at(-1)?.name).toBe('brunch');
    });

    test('of a merged shift count for the shift that it was merged into', async () => {
      await store.commit(action('volume_set'), [
        volume('2026-11-20', 10, 1),
        volume('2026-11-20', 20, 2),
        volume('2026-11-20', 5, 3),
      ]);
      await store.commit(action('name_merge'), [{ change: 'merge_name', list: 'shift', id: 2, into: 1 }]);
      const served = async () => {
        const rows = await store.volumes({ from: null, to: null });
        return dayVolumes(rows, await store.business(), '2026-11-20', '2026-11-20')[0];
      };
      expect(await served()).toMatchObject({
        whole: 35,
        byShift: new Map([
          [1, 30],
          [3, 5],
        ]),
      });
      // Set again, it replaces both.
      const anew: VolumeFields = { day: '2026-11-20', shift: 1, count: 31 };
      await store.commit(action('volume_set'), async (now) =>
        volumeChanges(await now.volumes({ from: null, to: null }), [anew], await now.business()),
      );
      expect(await served()).toMatchObject({ whole: 36 });
      expect(await storedVolumes()).toEqual([
        ['2026-11-20', 1, 31],
        ['2026-11-20', 3, 5],
      ]);
    });
  });
}
