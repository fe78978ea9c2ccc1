import { describe, expect, test } from 'vitest';
import { crossResiduals } from '../../src/statistics/residuals.ts';
import { dispersion } from '../../src/statistics/dispersion.ts';
import { outbreakDays } from '../../src/statistics/outbreak.ts';
import { shuffle } from '../../src/statistics/random.ts';
import { weekdayTest, type OpenDay } from '../../src/statistics/weekdays.ts';
import { drawn, nth, openDays, type Plan } from '../support/series.ts';

// Simulations with fixed seeds: how often a claim is made where there is nothing, and where there is something.

const shuffles = 199;
const plan: Plan = { weeks: 26, shifts: 3, complaints: 300, coming: 'smooth' };
const totalOf = ({ counts }: OpenDay) => counts.reduce((sum, count) => sum + count, 0);

/** Of so many series, the share in which this is true. */
function share(series: number, holds: (nth: number) => boolean): number {
  let count = 0;
  for (let number = 0; number < series; number++) if (holds(number)) count++;
  return count / series;
}

const raisesAlarm = (days: readonly OpenDay[], seed: number) =>
  weekdayTest(days, seed, shuffles).cells.some(({ p }) => p <= 0.05);

/** The days with their weekdays dealt out anew within each block: whatever is found, it is not there. */
function relabelled(days: readonly OpenDay[], series: number): readonly OpenDay[] {
  const labels = days.map(({ weekday }) => weekday);
  for (let start = 0; start < days.length; start += 42)
    shuffle(labels, nth(99, series), start, Math.min(start + 42, days.length));
  return days.map((day, place) => ({ ...day, weekday: labels[place] ?? 1 }));
}

/** One day on which something broke: a sixth of all complaints in one of its shifts. */
function withOutbreak(days: readonly OpenDay[], series: number): readonly OpenDay[] {
  const random = nth(98, series);
  const [at, shift, more] = [random(days.length), random(3), Math.round(plan.complaints / 5)];
  return days.map((day, place) =>
    place === at
      ? { ...day, counts: day.counts.map((count, each) => count + (each === shift ? more : 0)) }
      : day,
  );
}

const withoutOutbreak = (days: readonly OpenDay[]) => {
  const out = outbreakDays(days.map(totalOf));
  return days.filter((_, place) => !out.includes(place));
};

describe('with nothing to find, one series in twenty raises an alarm', () => {
  test.each<[string, (series: number) => readonly OpenDay[]]>([
    ['smooth', (series) => relabelled(openDays(plan, nth(1, series)), series)],
    ['clustered', (series) => relabelled(openDays({ ...plan, coming: 'clustered' }, nth(2, series)), series)],
    [
      'with an outbreak',
      (series) => relabelled(withOutbreak(openDays(plan, nth(3, series)), series), series),
    ],
    [
      'with an outbreak, left out',
      (series) => withoutOutbreak(relabelled(withOutbreak(openDays(plan, nth(3, series)), series), series)),
    ],
    [
      'clustered, with a season, on the weekdays of the calendar',
      (series) => openDays({ ...plan, coming: 'clustered', season: 0.6 }, nth(4, series)),
    ],
  ])('%s', (_, days) => {
    const rate = share(600, (series) => raisesAlarm(days(series), series));
    expect(rate).toBeGreaterThan(0.02);
    expect(rate).toBeLessThan(0.08);
  });

  test('the clustered ones are: their daily dispersion is about four', () => {
    const days = openDays({ ...plan, weeks: 600, complaints: 7000, coming: 'clustered' }, nth(2, 0));
    expect(dispersion(days.map(totalOf))).toBeGreaterThan(3.6);
    expect(dispersion(days.map(totalOf))).toBeLessThan(4.4);
  });

  test('the outbreaks are: each is the one day that is named', () => {
    expect(
      share(100, (series) => {
        const days = withOutbreak(openDays(plan, nth(3, series)), series);
        return outbreakDays(days.map(totalOf)).length === 1;
      }),
    ).toBe(1);
  });

  test('so does a table of departments and shifts, even where complaints come in clusters', () => {
    const rate = share(600, (series) => {
      const random = nth(5, series);
      const table = Array.from({ length: 4 }, () => [0, 0, 0]);
      const daily = Array.from({ length: 182 }, () => {
        let count = 0;
        // One cluster of them falls into one cell.
        for (const row of table)
          for (let shift = 0; shift < 3; shift++) {
            const here = drawn(random, 0.2, 'clustered');
            row[shift] = (row[shift] ?? 0) + here;
            count += here;
          }
        return count;
      });
      const cells = crossResiduals(table, dispersion(daily));
      return cells !== 'too_few' && cells.some(({ p }) => p <= 0.05);
    });
    expect(rate).toBeLessThan(0.08);
  });
});

describe('a cell three times as bad as the others', () => {
  /** The second shift of Fridays in a test of half a year. */
  const friday = (spec: Pick<Plan, 'shifts' | 'complaints'>, series: number) => {
    const days = openDays({ ...plan, ...spec, friday: 3 }, nth(6, series));
    return weekdayTest(days, series, shuffles).cells.find(
      ({ weekday, shift }) => weekday === 5 && shift === 1,
    );
  };
  const isFound = (cell: ReturnType<typeof friday>) => cell !== undefined && cell.p <= 0.05;

  // About one in eight, one in three, seven in ten; more shifts, more cells to choose the greatest of.
  test.each([
    [3, 40, 0.08, 0.25],
    [4, 40, 0.05, 0.2],
    [3, 80, 0.25, 0.55],
    [4, 80, 0.2, 0.45],
    [3, 160, 0.65, 0.9],
    [4, 160, 0.5, 0.8],
  ])('is found, of %d shifts, among %d complaints with a chance between %d and %d', (...given) => {
    const [shifts, complaints, low, high] = given;
    const rate = share(300, (series) => isFound(friday({ shifts, complaints }, series)));
    expect(rate).toBeGreaterThan(low);
    expect(rate).toBeLessThan(high);
  });

  test('is found about half the time where it is as great as the ratio that can be seen', () => {
    // Three times the others are 21/9 of a mean that the cell itself is part of.
    const cells = Array.from({ length: 300 }, (_, series) => friday({ shifts: 3, complaints: 95 }, series));
    const visible = cells.reduce((sum, cell) => sum + (cell?.visibleRatio ?? 0), 0) / cells.length;
    expect(visible).toBeCloseTo(21 / 9, 1);
    const rate = cells.filter(isFound).length / cells.length;
    expect(rate).toBeGreaterThan(0.35);
    expect(rate).toBeLessThan(0.65);
  });
});
