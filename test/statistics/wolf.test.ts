import { describe, expect, test } from 'vitest';
import { crossResiduals } from '../../src/statistics/residuals.ts';
import { dispersion } from '../../src/statistics/dispersion.ts';
import { outbreakDays } from '../../src/statistics/outbreak.ts';
import { shuffle } from '../../src/statistics/random.ts';
import { weekdayTest, type OpenDay } from '../../src/statistics/weekdays.ts';
import { drawCount, randomOf as seedFor, openDays, type Plan } from '../support/series.ts';

// Simulations with fixed seeds: how often a claim is made where there is nothing, and where there is something.

const shuffles = 199;
const plan: Plan = { weeks: 26, shifts: 3, complaints: 300, arrivals: 'smooth' };
const totalOf = ({ counts }: OpenDay) => counts.reduce((sum, count) => sum + count, 0);

/** The share of a number of series for which `holds` is true. */
function share(series: number, holds: (seedFor: number) => boolean): number {
  let count = 0;
  for (let number = 0; number < series; number++) if (holds(number)) count++;
  return count / series;
}

const raisesAlarm = (days: readonly OpenDay[], seed: number) =>
  weekdayTest(days, seed, shuffles).cells.some(({ p }) => p <= 0.05);

/** Shuffles the weekdays of the days anew within each block, so that whatever is found is not there. */
function relabelled(days: readonly OpenDay[], series: number): readonly OpenDay[] {
  const labels = days.map(({ weekday }) => weekday);
  for (let start = 0; start < days.length; start += 42)
    shuffle(labels, seedFor(99, series), start, Math.min(start + 42, days.length));
  return days.map((day, index) => ({ ...day, weekday: labels[index] ?? 1 }));
}

/** Adds one day on which something broke: a sixth of all complaints in one of its shifts. */
function withOutbreak(days: readonly OpenDay[], series: number): readonly OpenDay[] {
  const random = seedFor(98, series);
  const [position, shift, more] = [random(days.length), random(3), Math.round(plan.complaints / 5)];
  return days.map((day, index) =>
    index === position
      ? { ...day, counts: day.counts.map((count, column) => count + (column === shift ? more : 0)) }
      : day,
  );
}

const withoutOutbreak = (days: readonly OpenDay[]) => {
  const out = outbreakDays(days.map(totalOf));
  return days.filter((_, index) => !out.includes(index));
};

describe('with nothing to find, one series in twenty raises an alarm', () => {
  test.each<[string, (series: number) => readonly OpenDay[]]>([
    ['smooth', (series) => relabelled(openDays(plan, seedFor(1, series)), series)],
    [
      'clustered',
      (series) => relabelled(openDays({ ...plan, arrivals: 'clustered' }, seedFor(2, series)), series),
    ],
    [
      'with an outbreak',
      (series) => relabelled(withOutbreak(openDays(plan, seedFor(3, series)), series), series),
    ],
    [
      'with an outbreak, left out',
      (series) =>
        withoutOutbreak(relabelled(withOutbreak(openDays(plan, seedFor(3, series)), series), series)),
    ],
    [
      'clustered, with a season, on the weekdays of the calendar',
      (series) => openDays({ ...plan, arrivals: 'clustered', season: 0.6 }, seedFor(4, series)),
    ],
  ])('%s', (_, days) => {
    const rate = share(600, (series) => raisesAlarm(days(series), series));
    expect(rate).toBeGreaterThan(0.02);
    expect(rate).toBeLessThan(0.08);
  });

  test('clustered complaints have a daily dispersion of about four', () => {
    const days = openDays({ ...plan, weeks: 600, complaints: 7000, arrivals: 'clustered' }, seedFor(2, 0));
    expect(dispersion(days.map(totalOf))).toBeGreaterThan(3.6);
    expect(dispersion(days.map(totalOf))).toBeLessThan(4.4);
  });

  test('an outbreak is the one day that is named', () => {
    expect(
      share(100, (series) => {
        const days = withOutbreak(openDays(plan, seedFor(3, series)), series);
        return outbreakDays(days.map(totalOf)).length === 1;
      }),
    ).toBe(1);
  });

  test('a table of departments and shifts raises no more alarms, even where complaints come in clusters', () => {
    const rate = share(600, (series) => {
      const random = seedFor(5, series);
      const table = Array.from({ length: 4 }, () => [0, 0, 0]);
      const daily = Array.from({ length: 182 }, () => {
        let count = 0;
        // A cluster falls into one cell.
        for (const row of table)
          for (let shift = 0; shift < 3; shift++) {
            const here = drawCount(random, 0.2, 'clustered');
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
  /** Tests half a year of data and returns the cell of the second shift of Fridays. */
  const friday = (spec: Pick<Plan, 'shifts' | 'complaints'>, series: number) => {
    const days = openDays({ ...plan, ...spec, friday: 3 }, seedFor(6, series));
    return weekdayTest(days, series, shuffles).cells.find(
      ({ weekday, shift }) => weekday === 5 && shift === 1,
    );
  };
  const isFound = (cell: ReturnType<typeof friday>) => cell !== undefined && cell.p <= 0.05;

  // About one in eight, one in three, seven in ten; with more shifts the greatest is chosen from more cells.
  test.each([
    [3, 40, 0.08, 0.25],
    [4, 40, 0.05, 0.2],
    [3, 80, 0.25, 0.55],
    [4, 80, 0.2, 0.45],
    [3, 160, 0.65, 0.9],
    [4, 160, 0.5, 0.8],
  ])('is found, of %d shifts, among %d complaints with a probability between %d and %d', (...settings) => {
    const [shifts, complaints, low, high] = settings;
    const rate = share(300, (series) => isFound(friday({ shifts, complaints }, series)));
    expect(rate).toBeGreaterThan(low);
    expect(rate).toBeLessThan(high);
  });

  test('is found about half the time if it is as great as the detectable ratio', () => {
    // Three times the others is 21/9 of a mean that includes the cell itself.
    const cells = Array.from({ length: 300 }, (_, series) => friday({ shifts: 3, complaints: 95 }, series));
    const visible = cells.reduce((sum, cell) => sum + (cell?.detectableRatio ?? 0), 0) / cells.length;
    expect(visible).toBeCloseTo(21 / 9, 1);
    const rate = cells.filter(isFound).length / cells.length;
    expect(rate).toBeGreaterThan(0.35);
    expect(rate).toBeLessThan(0.65);
  });
});
