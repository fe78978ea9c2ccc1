import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excessVerdict } from '../../src/statistics/verdict.ts';
import { weekdayTest, type OpenDay } from '../../src/statistics/weekdays.ts';
import { randomOf, openDays } from '../support/series.ts';

const day = (weekday: number, counts: readonly number[], spec: Partial<OpenDay> = {}): OpenDay => ({
  weekday,
  block: 1,
  counts,
  exposure: counts.map(() => 1),
  ...spec,
});

const anyDay = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.tuple(fc.nat({ max: 6 }), fc.constantFrom(0, 1, 2.5, 4)), { minLength: 3, maxLength: 3 }),
  )
  .map(([weekday, block, shifts]) =>
    day(
      weekday,
      shifts.map(([count]) => count),
      { block, exposure: shifts.map(([, hours]) => hours) },
    ),
  );
const anyDays = fc
  .array(anyDay, { maxLength: 40 })
  .map((days) => days.toSorted((one, other) => one.block - other.block));
const cellsOf = (days: readonly OpenDay[]) => weekdayTest(days, 1, 99).cells;

describe('the expected count of a cell', () => {
  test('is the shift’s total × the weekday’s share of its hours', () => {
    const days = [
      day(1, [2, 1], { exposure: [4, 2] }),
      day(2, [1, 0], { exposure: [4, 2] }),
      day(5, [9, 3], { exposure: [8, 4] }),
    ];
    expect(
      cellsOf(days).map(({ weekday, shift, observed, expected }) => [weekday, shift, observed, expected]),
    ).toEqual([
      [1, 0, 2, 3],
      [2, 0, 1, 3],
      [5, 0, 9, 6],
      [1, 1, 1, 1],
      [2, 1, 0, 1],
      [5, 1, 3, 2],
    ]);
    expect(cellsOf(days)[2]).toMatchObject({ ratio: 1.5, statistic: 3 / Math.sqrt(6) });
  });

  test('adds up to the total of its shift', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        for (const shift of [0, 1, 2]) {
          const cells = cellsOf(days).filter((cell) => cell.shift === shift);
          const [observed, expected] = [
            cells.reduce((sum, cell) => sum + cell.observed, 0),
            cells.reduce((sum, cell) => sum + cell.expected, 0),
          ];
          expect(expected).toBeCloseTo(observed, 9);
        }
      }),
    );
  });

  test('is the same in minutes as in hours, as is everything else', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const minutes = days.map((value) => ({
          ...value,
          exposure: value.exposure.map((hours) => 60 * hours),
        }));
        cellsOf(minutes).forEach((cell, index) => {
          const { p, expected } = cellsOf(days)[index] ?? {};
          expect(cell.p).toBe(p);
          expect(cell.expected).toBeCloseTo(expected ?? NaN, 9);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the test leaves out', () => {
  test('a shift that is open on one weekday only: brunch has nothing to be compared with', () => {
    const days = [1, 2, 7, 1, 2, 7].map((weekday) =>
      day(weekday, [1, 5], { exposure: [1, weekday === 7 ? 1 : 0] }),
    );
    expect(new Set(cellsOf(days).map(({ shift }) => shift))).toEqual(new Set([0]));
    expect(weekdayTest(days, 1, 99).complaints).toBe(6);
  });

  test('a weekday on which a shift never opens, and complaints recorded for it', () => {
    const days = [1, 2, 3, 1, 2, 3].map((weekday) =>
      day(weekday, [4], { exposure: [weekday === 1 ? 0 : 1] }),
    );
    expect(cellsOf(days).map(({ weekday, expected }) => [weekday, expected])).toEqual([
      [2, 8],
      [3, 8],
    ]);
  });

  test('everything, if there are no complaints or no open days', () => {
    expect(cellsOf([])).toEqual([]);
    expect(cellsOf([day(1, [0]), day(2, [0])])).toEqual([]);
    expect(cellsOf([day(1, [])])).toEqual([]);
  });
});

describe('the p of a cell', () => {
  test('is a share of the shuffles, counting the series itself', () => {
    fc.assert(
      fc.property(anyDays, fc.integer(), (days, seed) => {
        for (const { p } of weekdayTest(days, seed, 199).cells) {
          expect(p).toBeGreaterThanOrEqual(1 / 200);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test.each([19, 99])('is at most 0.05 exactly where the ratio is detectable, by %d shuffles', (shuffles) => {
    for (let series = 0; series < 200; series++) {
      const days = openDays(
        { weeks: 6, shifts: 2, complaints: 60, arrivals: 'clustered' },
        randomOf(9, series),
      );
      for (const { p, ratio, detectableRatio } of weekdayTest(days, series, shuffles).cells)
        if (Math.abs(ratio - detectableRatio) > 1e-6) expect(p <= 0.05).toBe(ratio > detectableRatio);
    }
  });

  test('does not grow with the statistic', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const byStatistic = cellsOf(days).toSorted((a, b) => a.statistic - b.statistic);
        byStatistic
          .slice(1)
          .forEach(({ p }, index) => expect(p).toBeLessThanOrEqual(byStatistic[index]?.p ?? NaN));
      }),
    );
  });

  test('is the same for the same seed', () => {
    const days = openDays({ weeks: 12, shifts: 3, complaints: 90, arrivals: 'smooth' }, randomOf(1, 1));
    expect(weekdayTest(days, 5, 299)).toEqual(weekdayTest(days, 5, 299));
    expect(weekdayTest(days, 5, 299)).toMatchObject({ seed: 5, shuffles: 299 });
  });

  test('comes close to the exact p over all orders', () => {
    const days = [
      day(1, [3, 1], { exposure: [2, 3] }),
      day(1, [1, 0], { exposure: [2, 3] }),
      day(2, [0, 2], { exposure: [4, 3] }),
      day(3, [7, 1], { exposure: [2, 1] }),
      day(3, [2, 4], { exposure: [2, 2] }),
      day(4, [1, 1], { exposure: [0.2, 5] }),
    ];
    const shuffles = 20_000;
    const { cells } = weekdayTest(days, 11, shuffles);
    const maxima = orders(days.map(({ weekday }) => weekday)).map((labels) =>
      Math.max(...statistics(days, labels).values()),
    );
    const daysOfWeekday = statistics(
      days,
      days.map(({ weekday }) => weekday),
    );
    for (const { weekday, shift, statistic, p } of cells) {
      expect(statistic).toBeCloseTo(daysOfWeekday.get(`${weekday} ${shift}`) ?? NaN, 9);
      const exact = maxima.filter((most) => most >= statistic - 1e-9).length / maxima.length;
      // Four standard errors of a share of 20 000.
      expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt(0.25 / shuffles));
    }
  });

  test('is high if the excess lies between blocks: that is season, not weekday', () => {
    const days = [...Array(6).keys()].flatMap((week) =>
      // In the busy second half the business opens on Fridays, in the quiet first half on Mondays.
      [1, 5, week < 3 ? 1 : 5].map((weekday) =>
        day(weekday, [week < 3 ? 1 : 9], { block: week < 3 ? 1 : 2 }),
      ),
    );
    const friday = cellsOf(days).find(({ weekday }) => weekday === 5);
    expect(friday?.ratio).toBeGreaterThan(1.2);
    expect(friday?.p).toBe(1);
    const inOneBlock = cellsOf(days.map((value) => ({ ...value, block: 1 }))).find(
      ({ weekday }) => weekday === 5,
    );
    expect(inOneBlock?.p).toBeLessThan(0.5);
  });

  test('is 1 in every cell of a series in which all days are alike', () => {
    const days = [...Array(70).keys()].map((index) => day((index % 7) + 1, [2, 5, 1]));
    expect(cellsOf(days).length).toBe(21);
    for (const { p, ratio } of cellsOf(days)) {
      expect(p).toBe(1);
      expect(excessVerdict(p, ratio)).toBe('none');
    }
  });

  test('finds one Friday evening that is three times as bad in a year of four complaints a day', () => {
    const days = openDays(
      { weeks: 52, shifts: 3, complaints: 1456, arrivals: 'smooth', friday: 3 },
      randomOf(2, 2),
    );
    const outstanding = weekdayTest(days, 1).cells.filter(
      ({ p, ratio }) => excessVerdict(p, ratio) === 'stands_out',
    );
    expect(outstanding.map(({ weekday, shift }) => [weekday, shift])).toEqual([[5, 1]]);
  });
});

test.each([
  ['weekdays are not 1 to 7', [day(0, [1])], 99],
  ['days differ in their shifts', [day(1, [1]), day(2, [1, 2])], 99],
  ['a count is below 0', [day(1, [-1])], 99],
  ['a block comes back', [day(1, [1]), day(2, [1], { block: 2 }), day(3, [1])], 99],
  ['hours are not known', [day(1, [1], { exposure: [NaN] })], 99],
  ['there are too few shuffles for any p of 0.05', [day(1, [1])], 18],
])('a test is refused if %s', (_, days, shuffles) => {
  expect(() => weekdayTest(days, 1, shuffles)).toThrow(RangeError);
});

/** Lists every order of some labels, repeated ones as often as they occur. */
function orders(labels: readonly number[]): readonly (readonly number[])[] {
  if (labels.length === 0) return [[]];
  return labels.flatMap((label, index) => orders(labels.toSpliced(index, 1)).map((rest) => [label, ...rest]));
}

/** Computes the statistic of every cell straight from its definition. */
function statistics(days: readonly OpenDay[], labels: readonly number[]): ReadonlyMap<string, number> {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const byCell = new Map<string, number>();
  for (const shift of [0, 1]) {
    const total = sum(days.map(({ counts }) => counts[shift] ?? 0));
    const hours = sum(days.map(({ exposure }) => exposure[shift] ?? 0));
    for (const weekday of new Set(labels)) {
      const daysOfWeekday = days.filter((_, index) => labels[index] === weekday);
      const expected = (total * sum(daysOfWeekday.map(({ exposure }) => exposure[shift] ?? 0))) / hours;
      const observed = sum(daysOfWeekday.map(({ counts }) => counts[shift] ?? 0));
      byCell.set(`${weekday} ${shift}`, (observed - expected) / Math.sqrt(expected));
    }
  }
  return byCell;
}
