import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStoredSettings } from '../../src/domain/settings.ts';
import { computeTargets, addWorkingDays } from '../../src/domain/target.ts';
import { addDays, weekdayOf } from '../../src/domain/time/wall.ts';
import { noon } from '../support/builders.ts';

describe('the targets of an incident', () => {
  test('run from the moment we are told, as the house has set them', () => {
    const settings = parseStoredSettings({
      'acknowledge-within': '15m',
      'resolve-within': '2d',
      'follow-up-within': '3',
    });
    expect(computeTargets(noon, '2026-11-20', settings)).toEqual({
      acknowledgeDueAt: noon + 15 * 60_000,
      resolveDueAt: noon + 2 * 86_400_000,
      followUpDueOn: '2026-11-23',
    });
  });

  test('are none where the house has set none, and may be at once', () => {
    expect(computeTargets(noon, '2026-11-20', parseStoredSettings({}))).toEqual({
      acknowledgeDueAt: null,
      resolveDueAt: null,
      followUpDueOn: null,
    });
    const atOnce = parseStoredSettings({ 'acknowledge-within': '0m', 'follow-up-within': '0' });
    expect(computeTargets(noon, '2026-11-20', atOnce)).toMatchObject({
      acknowledgeDueAt: noon,
      followUpDueOn: '2026-11-20',
    });
  });
});

describe('working days', () => {
  const christmas = ['2026-12-24', '2026-12-25'];

  test.each([
    ['2026-11-20', 1, [], '2026-11-23'],
    ['2026-11-20', 5, [], '2026-11-27'],
    ['2026-11-21', 1, [], '2026-11-23'],
    ['2026-11-18', 2, [], '2026-11-20'],
    ['2026-12-23', 1, christmas, '2026-12-28'],
    ['2026-12-24', 1, christmas, '2026-12-28'],
    ['2026-12-18', 10, christmas, '2027-01-05'],
    ['2026-11-21', 0, [], '2026-11-21'],
  ])('%s and %i more, with %j off, is %s', (day, count, holidays, due) => {
    expect(addWorkingDays(day, count, holidays)).toBe(due);
  });

  const anyDay = fc.nat({ max: 800 }).map((days) => addDays('2026-01-01', days));
  const holidays = fc.uniqueArray(anyDay, { maxLength: 30 });
  const count = fc.integer({ min: 1, max: 40 });

  test('never end on a weekend or a holiday, and pass so many working days', () => {
    fc.assert(
      fc.property(anyDay, count, holidays, (day, days, off) => {
        const isWorking = (each: string) => weekdayOf(each) <= 5 && !off.includes(each);
        const due = addWorkingDays(day, days, off);
        expect(isWorking(due)).toBe(true);
        let passed = 0;
        for (let each = addDays(day, 1); each <= due; each = addDays(each, 1)) if (isWorking(each)) passed++;
        expect(passed).toBe(days);
      }),
    );
  });

  test('more of them never end sooner, nor does a later beginning, nor one more holiday', () => {
    fc.assert(
      fc.property(anyDay, count, holidays, anyDay, (day, days, off, holiday) => {
        const due = addWorkingDays(day, days, off);
        expect(addWorkingDays(day, days + 1, off) > due).toBe(true);
        expect(addWorkingDays(addDays(day, 1), days, off) >= due).toBe(true);
        expect(addWorkingDays(day, days, [...off, holiday]) >= due).toBe(true);
      }),
    );
  });
});
