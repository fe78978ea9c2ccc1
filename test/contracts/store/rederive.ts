import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/action.ts';
import { parseShiftPeriods } from '../../../src/domain/time/shift.ts';
import { action, creation, everything, testCalendar, momentAt, row } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

const rederive: Change = { change: 'rederive' };
const setting = (key: 'zone' | 'day-start', value: string): Change => ({ change: 'set_setting', key, value });

const noShifts: Change = { change: 'set_shifts', periods: [] };
/** For a business without shifts. */
const outsideShifts = (when: string) => ({ moment: momentAt(when, { ...testCalendar, shiftAt: () => 0 }) });

export function describeRederive(createDatabase: CreateDatabase): void {
  describe('a recount', () => {
    test('changes only the days that a new day start moves', async () => {
      const store = await createDatabase().open();
      await store.commit(action('shift_set'), [noShifts]);
      await store.commit(action('add'), [
        creation(outsideShifts('2026-11-21 05:30')),
        creation(outsideShifts('2026-11-21 12:00')),
        creation({ when: '2026-11-21' }),
      ]);
      await store.commit(action('setting_set'), [setting('day-start', '05:00')]);
      expect((await store.find(1))?.moment.businessDay).toBe('2026-11-20');

      const committed = await store.commit(action('setting_set'), [setting('day-start', '04:00'), rederive]);
      expect(committed.incidents).toBe(1);
      expect((await store.find(1))?.moment).toMatchObject({
        businessDay: '2026-11-21',
        weekday: 6,
        hour: 5,
        shift: 0,
      });
      expect((await store.history(1)).at(-1)).toMatchObject({
        operation: 'updated',
        fields: [
          { field: 'business_day', before: '2026-11-20', after: '2026-11-21' },
          { field: 'weekday', before: 5, after: 6 },
        ],
      });
      expect(await store.history(2)).toHaveLength(1);
    });

    test('keeps a shift on the day on which it began, whatever the start of the day', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [
        creation({ when: '2026-11-21 05:30' }),
        creation({ when: '2026-11-21 06:00' }),
      ]);
      const recounted = async (start: string) => {
        const { incidents } = await store.commit(action('setting_set'), [
          setting('day-start', start),
          rederive,
        ]);
        const days = [await store.find(1), await store.find(2)].map((found) => found?.moment.businessDay);
        return [incidents, ...days];
      };
      expect(await recounted('04:00')).toEqual([0, '2026-11-20', '2026-11-21']);
      expect(await recounted('08:00')).toEqual([0, '2026-11-20', '2026-11-21']);
      expect(await recounted('15:00')).toEqual([1, '2026-11-20', '2026-11-20']);
    });

    test('in another zone keeps the basis of each moment', async () => {
      const store = await createDatabase().open();
      const at = Date.UTC(2026, 10, 20, 18, 30);
      await store.commit(action('add'), [creation({ when: '2026-11-20 19:30' })]);
      const wall = (await store.find(1))?.moment;
      if (!wall) throw new Error('it was just added');
      await store.commit(action('add'), [creation({ moment: { ...wall, basis: 'instant' } })]);
      await store.commit(action('setting_set'), [setting('zone', 'America/Toronto'), rederive]);
      expect((await store.find(1))?.moment).toMatchObject({
        wall: '2026-11-20T19:30:00',
        at: at + 6 * 3_600_000,
        offsetMinutes: -300,
        shift: 2,
      });
      expect((await store.find(2))?.moment).toMatchObject({
        wall: '2026-11-20T13:30:00',
        at,
        offsetMinutes: -300,
        hour: 13,
        shift: 1,
      });
    });

    test('with other shifts includes deleted incidents, so that they count correctly when restored', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation({ when: '2026-11-20 12:00' })]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      const periods = parseShiftPeriods('10:00-13:00').map((period) => ({
        ...period,
        shift: { created: 'brunch' },
      }));
      await store.commit(action('shift_set'), [
        { change: 'create_name', list: 'shift', name: 'brunch' },
        { change: 'set_shifts', periods },
        rederive,
      ]);
      await store.commit(action('restore'), [{ change: 'restore_incident', number: 1 }]);
      const brunch = (await store.business()).names.shift.at(-1);
      expect([brunch?.name, (await store.find(1))?.moment.shift]).toEqual(['brunch', brunch?.id]);
    });

    test.each([1_000, 1_001, 5_001])('of %d incidents is undone to the last one', async (count) => {
      const store = await createDatabase().open();
      await store.commit(action('shift_set'), [noShifts]);
      const staging = await store.stage();
      for (let line = 1; line <= count; line++)
        staging.add(row(line, line % 250, outsideShifts('2026-11-21 01:30')));
      await staging.land(action('import'));
      const change = await store.commit(action('setting_set'), [setting('day-start', '00:00'), rederive]);
      expect(change.incidents).toBe(count);
      expect(await store.span(everything)).toEqual({ from: '2026-11-21', to: '2026-11-21' });
      await store.undo(change.action, action('undo'));
      expect(await store.span(everything)).toEqual({ from: '2026-11-20', to: '2026-11-20' });
      expect((await store.business()).settings.dayStartMinute).toBe(360);
      expect(await store.tally(everything, ['business_day', 'weekday'])).toMatchObject([
        { keys: ['2026-11-20', 5], complaints: count },
      ]);
    });

    test('cannot be undone if one of its incidents has changed since', async () => {
      const store = await createDatabase().open();
      await store.commit(action('shift_set'), [noShifts]);
      await store.commit(action('add'), [creation(outsideShifts('2026-11-21 01:30')), creation()]);
      const change = await store.commit(action('setting_set'), [setting('day-start', '00:00'), rederive]);
      await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { place: 'bar' } }]);
      await expect(store.undo(change.action, action('undo'))).rejects.toMatchObject({ code: 'undo_refused' });
    });
  });
}
