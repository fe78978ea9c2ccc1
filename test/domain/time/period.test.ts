import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparedPeriods,
  comparisons,
  isoWeekOf,
  parseMonth,
  parseQuarter,
  parseWeek,
  parseYear,
  weekOf,
  weekdaysFrom,
} from '../../../src/domain/time/period.ts';
import { addDays } from '../../../src/domain/time/wall.ts';

describe('an ISO week', () => {
  test.each([
    ['2026-W47', '2026-11-16', '2026-11-22'],
    ['2026W47', '2026-11-16', '2026-11-22'],
    [' 2026-w1 ', '2025-12-29', '2026-01-04'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
  ])('%s runs from %s to %s, both inclusive', (text, from, to) => {
    expect(parseWeek(text)).toEqual({ from, to });
  });

  test.each(['2025-W53', '2026-W54', '2026-W00', '2026-47', 'W47', 'last week', '', '0000-W05', '9999-W52'])(
    '%j is refused',
    (text) => {
      expect(() => parseWeek(text)).toThrow(
        expect.objectContaining({
          code: 'bad_period',
          values: { flag: '--week', value: text, example: '2026-W47' },
        }),
      );
    },
  );

  test.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2026-11-20', 2026, 47],
  ])('%s lies in year %d, week %d', (day, year, week) => {
    expect(isoWeekOf(day)).toEqual({ year, week });
  });
});

describe('the week of a house', () => {
  test.each([
    [1, '2026-11-16', '2026-11-22'],
    [7, '2026-11-15', '2026-11-21'],
    [6, '2026-11-14', '2026-11-20'],
    [5, '2026-11-20', '2026-11-26'],
  ] as const)('that starts on weekday %d holds Friday 20 November', (weekStart, from, to) => {
    expect(weekOf('2026-11-20', weekStart)).toEqual({ from, to });
    expect(weekOf(from, weekStart)).toEqual({ from, to });
    expect(weekOf(to, weekStart)).toEqual({ from, to });
  });

  test('reads its weekdays from its first one on', () => {
    expect(weekdaysFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekdaysFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
  });
});

describe('a month', () => {
  test.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-2', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-01', '2026-01-01', '2026-01-31'],
    [' 2026-12 ', '2026-12-01', '2026-12-31'],
  ])('%s runs from %s to %s, both inclusive', (text, from, to) => {
    expect(parseMonth(text, '2026-11-23')).toEqual({ from, to });
  });

  test.each(['2026-13', '2026-00', '2026', '', '11-2026', '0000-05', '0050-02', '9999-12'])(
    '%j is refused',
    (text) => {
      expect(() => parseMonth(text, '2026-11-23')).toThrow(
        expect.objectContaining({
          code: 'bad_period',
          values: { flag: '--month', value: text, example: '2026-11' },
        }),
      );
    },
  );
});

describe('a range in words', () => {
  // A Monday.
  const today = '2026-11-23';
  test.each([
    ['november', '2026-11-01', '2026-11-30'],
    ['nov', '2026-11-01', '2026-11-30'],
    ['Noviembre', '2026-11-01', '2026-11-30'],
    ['dic.', '2025-12-01', '2025-12-31'],
    ['março', '2026-03-01', '2026-03-31'],
    ['feb 2024', '2024-02-01', '2024-02-29'],
    ['febrero de 2024', '2024-02-01', '2024-02-29'],
  ])('the month "%s" is %s to %s', (text, from, to) => {
    expect(parseMonth(text, today)).toEqual({ from, to });
  });

  test.each([
    [true, '2026-10-01', '2026-12-31'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-T3', '2026-07-01', '2026-09-30'],
    ['q1', '2026-01-01', '2026-03-31'],
    ['4', '2026-10-01', '2026-12-31'],
  ] as const)('the quarter "%s" is %s to %s', (text, from, to) => {
    expect(parseQuarter(text, today)).toEqual({ from, to });
  });

  test('a quarter or month without its year is the last one that has begun', () => {
    expect(parseQuarter('Q4', '2026-09-30')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(parseMonth('october', '2026-10-01')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(parseMonth('october', '2026-09-30')).toEqual({ from: '2025-10-01', to: '2025-10-31' });
  });

  test('a year is itself, or the present one', () => {
    expect(parseYear('2025', today)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(parseYear(true, today)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  test.each([
    [() => parseMonth('someday', today), '--month'],
    [() => parseMonth('ma', today), '--month'],
    [() => parseQuarter('2026-Q5', today), '--quarter'],
    [() => parseQuarter('', today), '--quarter'],
    [() => parseYear('26', today), '--year'],
  ])('what is none is refused (%#)', (read, flag) => {
    expect(read).toThrow(
      expect.objectContaining({ code: 'bad_period', values: expect.objectContaining({ flag }) as unknown }),
    );
  });
});

describe('the range that another is compared with', () => {
  const today = '2026-11-23';
  test.each([
    // Whole months, quarters and years come before such ranges, whatever their lengths.
    ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30'],
    ['2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
    ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['2026-11-10', '2026-11-12', '2026-11-07', '2026-11-09'],
  ])('%s to %s: %s to %s', (from, to, earlierFrom, earlierTo) => {
    expect(comparedPeriods({ from, to }, 'previous', today)).toEqual({
      now: { from, to },
      before: { from: earlierFrom, to: earlierTo },
    });
  });

  test.each([
    ['2026-02-01', '2026-02-28', '2025-02-01', '2025-02-28'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2026-01-01', '2026-03-31', '2025-01-01', '2025-03-31'],
    // Monday to Sunday, with the same weekdays.
    ['2026-11-16', '2026-11-22', '2025-11-17', '2025-11-23'],
    ['2024-02-28', '2024-02-29', '2023-02-28', '2023-02-28'],
  ])('%s to %s a year earlier: %s to %s', (from, to, earlierFrom, earlierTo) => {
    expect(comparedPeriods({ from, to }, 'year', today).before).toEqual({ from: earlierFrom, to: earlierTo });
  });

  test('of a range that is not over, both are cut at the same day', () => {
    expect(comparedPeriods(parseYear(true, today), 'previous', today)).toEqual({
      now: { from: '2026-01-01', to: today },
      before: { from: '2025-01-01', to: '2025-11-23' },
    });
    // February ends earlier than the thirtieth.
    expect(comparedPeriods(parseMonth('2026-03', today), 'previous', '2026-03-30')).toEqual({
      now: { from: '2026-03-01', to: '2026-03-30' },
      before: { from: '2026-02-01', to: '2026-02-28' },
    });
  });

  test('never overlaps the range itself', () => {
    const days = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(days, days, days, fc.constantFrom(...comparisons), (start, length, now, comparison) => {
        const from = addDays('2020-01-01', start);
        const to = addDays(from, comparison === 'year' ? length % 365 : length);
        const { now: range, before } = comparedPeriods({ from, to }, comparison, addDays('2020-01-01', now));
        expect(before.from <= before.to).toBe(true);
        expect(before.to < range.from).toBe(true);
        expect([range.from, range.to <= to]).toEqual([from, true]);
      }),
    );
  });
});
