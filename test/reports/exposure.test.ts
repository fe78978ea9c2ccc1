import { describe, expect, test } from 'vitest';
import type { Dimension, DimensionDescription } from '../../src/domain/dimension.ts';
import type { FilterDescription } from '../../src/domain/filter.ts';
import type { VolumeFields } from '../../src/domain/entry.ts';
import { outsideId } from '../../src/domain/time/shift.ts';
import { addDays, weekdays, type Weekday } from '../../src/domain/time/wall.ts';
import { axisOf } from '../../src/reports/axis.ts';
import { sumIfKnown, exposureOf, volumesFor, type Exposure } from '../../src/reports/exposure.ts';
import { speak } from '../../src/language/language.ts';
import { business, name } from '../support/house.ts';

const [lunch, dinner] = [1, 2];
const house = business({
  names: { ...business().names, shift: [name(lunch, 'Lunch'), name(dinner, 'Dinner')] },
  shiftPeriods: [lunch, dinner].flatMap((shift) =>
    weekdays.map((weekday) => ({ shift, weekday, start: shift * 600, end: shift * 600 + 60 })),
  ),
});
/** Two weeks from Monday 9 November. */
const range = { from: '2026-11-09', to: '2026-11-22' };
const days = Array.from({ length: 14 }, (_, index) => addDays(range.from, index));
const row = (day: string, count: number | null, shift: number | null = null): VolumeFields => ({
  day,
  shift,
  count,
});
/** Ten customers the first day, eleven the second … */
const every = days.map((day, index) => row(day, 10 + index));
/** The customers behind a cell of these dimensions. */
const behind = (exposure: Exposure | null, ...dimensions: readonly Dimension[]) =>
  volumesFor(
    exposure,
    ...dimensions.map((dimension) => axisOf(dimension, house, speak('en', 'EUR', 'restaurant'))),
  );
const without = (...left: readonly string[]) => every.filter(({ day }) => !left.includes(day));

describe('what stands behind the complaints of a range', () => {
  test('is nothing where nobody noted anything, or only that it was closed', () => {
    expect(exposureOf([], house, range)).toBeNull();
    expect(exposureOf([row('2026-11-09', null)], house, range)).toBeNull();
    expect(exposureOf([row('2026-11-23', 5), row('2026-11-08', 5)], house, range)).toBeNull();
  });

  test('adds up by weekday and in all', () => {
    const exposure = exposureOf(every, house, range);
    expect(exposure?.total).toBe(231);
    expect(weekdays.map((weekday) => behind(exposure, 'weekday')(weekday))).toEqual(
      weekdays.map((_, index) => 10 + index + 17 + index),
    );
    expect(behind(exposure, 'department')('Kitchen')).toBe(231);
  });

  test('of a day that is not known is not known, in every sum it would be part of and in no other', () => {
    const exposure = exposureOf(without('2026-11-11'), house, range);
    expect(exposure?.total).toBeNull();
    expect([3, 4].map((weekday) => behind(exposure, 'weekday')(weekday))).toEqual([null, 13 + 20]);
    expect(exposure?.byDay.get('2026-11-11')).toBeNull();
  });

  test('leaves closed days out: they are no noughts, and nobody has to know them', () => {
    const [monday, nextMonday] = ['2026-11-09', '2026-11-16'];
    const once = exposureOf([...without(monday), row(monday, null)], house, range);
    expect([once?.total, behind(once, 'weekday')(1), once?.byDay.has(monday)]).toEqual([221, 17, false]);
    const closed = [row(monday, null), row(nextMonday, null)];
    const always = exposureOf([...without(monday, nextMonday), ...closed], house, range);
    expect([always?.total, behind(always, 'weekday')(1)]).toEqual([204, null]);
  });

  test('is known of a shift by itself', () => {
    const lunches = days.map((day) => row(day, 4, lunch));
    const exposure = exposureOf([...without('2026-11-11'), ...lunches], house, range);
    expect(['Lunch', 'Dinner', 'outside', null].map((shift) => behind(exposure, 'shift')(shift))).toEqual([
      56,
      null,
      null,
      null,
    ]);
    expect(exposure?.total).toBeNull();
  });

  test('of some shifts is theirs alone', () => {
    const lunches = days.map((day) => row(day, 4, lunch));
    const asked = (...ids: readonly number[]) =>
      exposureOf([...every, ...lunches], house, range, { shift: [{ ids, name: 'x' }] });
    expect(asked(lunch)?.total).toBe(56);
    expect(behind(asked(lunch), 'shift')('Lunch')).toBe(56);
    expect(behind(asked(lunch), 'weekday')(1)).toBe(8);
    expect(behind(asked(lunch), 'weekday', 'shift')(1, 'Lunch')).toBe(8);
    expect(behind(asked(lunch), 'shift', 'department', 'weekday')('Lunch', 'Kitchen', 2)).toBe(8);
    expect(asked(lunch, dinner)?.total).toBeNull();
    expect(asked(lunch, outsideId)?.total).toBeNull();
    expect([asked(lunch, dinner)?.gap, asked(lunch, outsideId)?.gap]).toEqual(['shifts', 'hours']);
    const notRecorded = { shift: [{ ids: null, name: null }] };
    expect(exposureOf([...every, ...lunches], house, range, notRecorded)?.total).toBeNull();
  });

  test('of some weekdays is theirs alone, and other days need not be known', () => {
    const [monday, saturday] = [1, 6] as const;
    const asked = (rows: readonly VolumeFields[], weekday: readonly Weekday[]) =>
      exposureOf(rows, house, range, { weekday });
    expect(asked(every, [saturday])).toMatchObject({
      total: 15 + 22,
      gap: null,
      byDay: new Map([
        ['2026-11-14', 15],
        ['2026-11-21', 22],
      ]),
    });
    expect(asked(without('2026-11-11'), [monday, saturday])?.total).toBe(10 + 17 + 37);
    expect(asked(without('2026-11-14'), [monday, saturday])).toMatchObject({ total: null, gap: 'days' });
  });

  test('by the hour nobody knows, whatever is noted', () => {
    const lunches = days.map((day) => row(day, 4, lunch));
    const exposure = exposureOf([...every, ...lunches], house, range, { hour: [21] });
    expect(exposure).toMatchObject({ total: null, gap: 'hours' });
    const volumes = [
      ...(exposure?.byDay.values() ?? []),
      ...(exposure?.shifts ?? []).map(({ volume }) => volume),
    ];
    expect(new Set(volumes)).toEqual(new Set([null]));
    expect(behind(exposureOf(every, house, range), 'hour', 'weekday')(21, 1)).toBeNull();
  });
});

test('a dimension or a filter that does not say which customers its complaints are divided by does not compile', () => {
  // @ts-expect-error A dimension without its customers.
  const dimension: DimensionDescription = { values: 'weekdays', field: 'weekday' };
  // @ts-expect-error A filter without its customers.
  const filter: FilterDescription = { values: 'weekdays', field: 'weekday' };
  const whole: FilterDescription = { values: 'weekdays', field: 'weekday', customers: 'unknown' };
  expect([dimension, filter, whole]).toHaveLength(3);
});

test('the parts of a series add up, and to nothing known where one is not known', () => {
  expect([
    sumIfKnown([1, 2, 3]),
    sumIfKnown([0]),
    sumIfKnown([1, null, 3]),
    sumIfKnown([null]),
    sumIfKnown([]),
  ]).toEqual([6, 0, null, null, null]);
});
