import { describe, expect, test } from 'vitest';
import { isoWeekOf, parseMonth, parseWeek, weekdaysFrom, weekOf } from '../../../src/domain/time/period.ts';

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
    expect(parseMonth(text)).toEqual({ from, to });
  });

  test.each(['2026-13', '2026-00', '2026', 'november', '', '11-2026', '0000-05', '0050-02', '9999-12'])(
    '%j is refused',
    (text) => {
      expect(() => parseMonth(text)).toThrow(
        expect.objectContaining({
          code: 'bad_period',
          values: { flag: '--month', value: text, example: '2026-11' },
        }),
      );
    },
  );
});
