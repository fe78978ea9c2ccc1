import { describe, expect, test } from 'vitest';
import { findName } from '../../../src/domain/name.ts';
import { action, creation, department, everything } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

export function describeNames(createDatabase: CreateDatabase): void {
  describe('names', () => {
    test('that fold to the same text are one, even if another till creates one', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await one.commit(action('department_add'), [department('Front desk')]);
      await other.commit(action('add'), [
        department('FRONT  DESK'),
        creation({ department: { created: 'front desk' } }),
      ]);
      const { names } = await one.business();
      expect(names.department.map(({ name }) => name)).toEqual(['Front desk']);
      expect((await one.find(1))?.department).toBe(names.department[0]?.id);
    });

    test('have aliases', async () => {
      const store = await createDatabase().open();
      await store.commit(action('department_add'), [
        {
          change: 'create_name',
          list: 'category',
          name: 'Espera',
          alsoKnownAs: ['wait', 'Waiting', 'espera'],
        },
      ]);
      const { category } = (await store.business()).names;
      expect(category).toMatchObject([
        { name: 'Espera', mergedInto: null, alsoKnownAs: ['wait', 'waiting'] },
      ]);
    });

    test('are still found by a former name', async () => {
      const store = await createDatabase().open();
      await store.commit(action('department_add'), [department('Reception')]);
      await store.commit(action('department_rename'), [
        { change: 'rename', list: 'department', id: 1, name: 'Front desk' },
      ]);
      const { names } = await store.business();
      expect(names.department).toMatchObject([{ id: 1, name: 'Front desk', alsoKnownAs: ['reception'] }]);
      expect(findName(names.department, 'Reception').exact?.id).toBe(1);
    });

    test('that were merged keep their cells, and readers see where they belong', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [
        department('Bar'),
        department('Pub'),
        creation({ department: { created: 'Bar' } }),
        creation({ department: { created: 'Pub' } }),
        creation({ department: { created: 'Pub' } }),
      ]);
      await store.commit(action('department_merge'), [
        { change: 'merge_name', list: 'department', id: 2, into: 1 },
      ]);
      const cells = await store.tally(everything, ['department']);
      expect(cells.map(({ keys: [id], complaints }) => [id, complaints]).sort()).toEqual([
        [1, 1],
        [2, 2],
      ]);
      const { names } = await store.business();
      expect(names.department.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([
        [1, null],
        [2, 1],
      ]);
      const both = [{ ids: [1, 2], name: 'Bar' }];
      expect(await store.count({ ...everything, department: both })).toBe(3);
    });

    test('that two tills merge into each other are one, without a cycle', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await one.commit(action('department_add'), [department('Bar'), department('Pub'), department('Inn')]);
      const merge = (id: number, into: number) => [
        { change: 'merge_name', list: 'department', id, into } as const,
      ];
      await one.commit(action('department_merge'), merge(1, 2));
      await one.commit(action('department_merge'), merge(2, 3));
      for (const [id, into] of [
        [2, 1],
        [3, 1],
        [3, 3],
      ] as const) {
        await other.commit(action('department_merge'), merge(id, into));
      }
      const { names } = await one.business();
      expect(names.department.map(({ mergedInto }) => mergedInto)).toEqual([2, 3, null]);
    });

    test('can be any text', async () => {
      const store = await createDatabase().open();
      const naughty = ['__proto__', 'constructor', "O'Brien; --", '100%', '日本語', '🍸', '-1', 'null'];
      await store.commit(action('department_add'), naughty.map(department));
      expect((await store.business()).names.department.map(({ name }) => name)).toEqual(naughty);
    });
  });

  describe('the business', () => {
    test('begins with the default shifts and settings', async () => {
      const { settings, names, shiftPeriods } = await (await createDatabase().open()).business();
      expect(settings).toEqual({
        name: null,
        trade: null,
        zone: 'Europe/Madrid',
        country: 'ES',
        formats: 'country',
        region: null,
        currency: 'EUR',
        language: 'en',
        dayStartMinute: 360,
        weekStart: 1,
        limitMinor: null,
        checklist: 'five-step',
        page: true,
        acknowledgeMinutes: null,
        resolveMinutes: null,
        followUpDays: null,
        answerWorkingDays: null,
        sheets: null,
        emergency: null,
        holidays: [],
        countsOptionalHolidays: null,
        closedWeekdays: [],
        retentionMonths: null,
        costPercent: null,
        hourlyCostMinor: null,
      });
      expect(names.shift.map(({ id, name }) => [id, name])).toEqual([
        [1, 'morning'],
        [2, 'evening'],
        [3, 'night'],
      ]);
      expect(shiftPeriods).toHaveLength(21);
      expect(shiftPeriods[0]).toEqual({ shift: 1, weekday: 1, start: 360, end: 840 });
    });

    test('keeps settings until they are cleared', async () => {
      const store = await createDatabase().open();
      const set = (value: string | null) =>
        store.commit(action('setting_set'), [{ change: 'set_setting', key: 'limit', value }]);
      await set('20.00');
      await set('25.00');
      expect((await store.business()).settings.limitMinor).toBe(2500);
      await set(null);
      expect((await store.business()).settings.limitMinor).toBeNull();
    });

    test('remembers when a goal was last declined, and an undo brings back what was remembered before', async () => {
      const database = createDatabase();
      const [store, other] = [await database.open(), await database.open()];
      const declinedOn = async () => (await other.business()).goalDeclinedOn;
      const decline = (on: string) => store.commit(action('goal_decline'), [{ change: 'decline_goal', on }]);
      expect(await declinedOn()).toBeNull();
      await decline('2026-09-28');
      const second = await decline('2026-11-30');
      expect(await declinedOn()).toBe('2026-11-30');
      expect((await store.business()).settings).toEqual(
        (
          await createDatabase()
            .open()
            .then((empty) => empty.business())
        ).settings,
      );
      await store.undo(second.action, action('undo'));
      expect(await declinedOn()).toBe('2026-09-28');
    });

    test('can get other shifts, both new and former ones', async () => {
      const store = await createDatabase().open();
      await store.commit(action('shift_set'), [
        { change: 'create_name', list: 'shift', name: 'brunch' },
        {
          change: 'set_shifts',
          periods: [
            { shift: { created: 'brunch' }, weekday: 7, start: 600, end: 840 },
            { shift: 3, weekday: 5, start: 1320, end: 1800 },
          ],
        },
      ]);
      const { names, shiftPeriods } = await store.business();
      expect(names.shift.map(({ name }) => name)).toEqual(['morning', 'evening', 'night', 'brunch']);
      expect(shiftPeriods.map(({ shift, weekday }) => [shift, weekday])).toEqual([
        [names.shift[3]?.id, 7],
        [3, 5],
      ]);
    });
  });
}
