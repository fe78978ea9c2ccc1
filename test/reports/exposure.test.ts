import { describe, expect, test } from 'vitest';
import type { Dimension, DimensionDescription } from '../../src/domain/dimension.ts';
import type { FilterDescription } from '../../src/domain/filter.ts';
import type { VolumeFields } from '../../src/domain/entry.ts';
import { outsideShiftId } from '../../src/domain/time/shift.ts';
import { addDays, weekdays, type Weekday } from '../../src/domain/time/wall.ts';
import { axisOf } from '../../src/reports/axis.ts';
import { sumIfKnown, exposureOf, volumesFor, type Exposure } from '../../src/reports/exposure.ts';
import { speak } from '../../src/language/language.ts';
import { business, name } from '../support/business.ts';

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
/** Ten customers on the first day, eleven on the second … */
const dailyVolumes = days.map((day, index) => row(day, 10 + index));
/** The customers by which a cell of these dimensions is divided. */
const customersOf = (exposure: Exposure | null, ...dimensions: readonly Dimension[]) =>
  volumesFor(
    exposure,
    ...dimensions.map((dimension) => axisOf(dimension, house, speak('en', 'EUR', 'restaurant'))),
  );
const without = (...left: readonly string[]) => dailyVolumes.filter(({ day }) => !left.includes(day));

describe('the customers of a range', () => {
  test('are null if no volume is recorded, or only closed days', () => {
    expect(exposureOf([], house, range)).toBeNull();
    expect(exposureOf([row('2026-11-09', null)], house, range)).toBeNull();
    expect(exposureOf([row('2026-11-23', 5), row('2026-11-08', 5)], house, range)).toBeNull();
  });

  test('add up by weekday and in total', () => {
    const exposure = exposureOf(dailyVolumes, house, range);
    expect(exposure?.total).toBe(231);
    expect(weekdays.map((weekday) => customersOf(exposure, 'weekday')(weekday))).toEqual(
      weekdays.map((_, index) => 10 + index + 17 + index),
    );
    expect(customersOf(exposure, 'department')('Kitchen')).toBe(231);
  });

  test('are unknown in every sum that includes an unknown day, and in no other', () => {
    const exposure = exposureOf(without('2026-11-11'), house, range);
    expect(exposure?.total).toBeNull();
    expect([3, 4].map((weekday) => customersOf(exposure, 'weekday')(weekday))).toEqual([null, 13 + 20]);
    expect(exposure?.byDay.get('2026-11-11')).toBeNull();
  });

  test('do not need a volume for closed days, which do not count as 0', () => {
    const [monday, nextMonday] = ['2026-11-09', '2026-11-16'];
    const once = exposureOf([...without(monday), row(monday, null)], house, range);
    expect([once?.total, customersOf(once, 'weekday')(1), once?.byDay.has(monday)]).toEqual([221, 17, false]);
    const closed = [row(monday, null), row(nextMonday, null)];
    const always = exposureOf([...without(monday, nextMonday), ...closed], house, range);
    expect([always?.total, customersOf(always, 'weekday')(1)]).toEqual([204, null]);
  });

  test('are known for one shift even if others are unknown', () => {
    const lunches = days.map((day) => row(day, 4, lunch));
    const exposure = exposureOf([...without('2026-11-11'), ...lunches], house, range);
    expect(
      ['Lunch', 'Dinner', 'outside', null].map((shift) => customersOf(exposure, 'shift')(shift)),
    ).toEqual([56, null, null, null]);
    expect(exposure?.total).toBeNull();
  });

  test('of some shifts are those of these shifts only', () => {
    const lunches = days.map((day) => row(day, 4, lunch));
    const exposureUnder = (...ids: readonly number[]) =>
      exposureOf([...dailyVolumes, ...lunches], house, range, { shift: [{ ids, name: 'x' }] });
    expect(exposureUnder(lunch)?.total).toBe(56);
    expect(customersOf(exposureUnder(lunch), 'shift')('Lunch')).toBe(56);
    expect(customersOf(exposureUnder(lunch), 'weekday')(1)).toBe(8);
    expect(customersOf(exposureUnder(lunch), 'weekday', 'shift')(1, 'Lunch')).toBe(8);
    expect(customersOf(exposureUnder(lunch), 'shift', 'department', 'weekday')('Lunch', 'Kitchen', 2)).toBe(
      8,
    );
    expect(exposureUnder(lunch, dinner)?.total).toBeNull();
    expect(exposureUnder(lunch, outsideShiftId)?.total).toBeNull();
    expect([exposureUnder(lunch, dinner)?.missing, exposureUnder(lunch, outsideShiftId)?.missing]).toEqual([
      'shifts',
      'hours',
    ]);
    const notRecorded = { shift: [{ ids: null, name: null }] };
    expect(exposureOf([...dailyVolumes, ...lunches], house, range, notRecorded)?.total).toBeNull();
  });

  test('of some weekdays are those of these days only, whatever else is unknown', () => {
    const [monday, saturday] = [1, 6] as const;
    const exposureUnder = (rows: readonly VolumeFields[], weekday: readonly Weekday[]) =>
      exposureOf(rows, house, range, { weekday });
    expect(exposureUnder(dailyVolumes, [saturday])).toMatchObject({
      total: 15 + 22,
      missing: null,
      byDay: new Map([
        ['2026-11-14', 15],
        ['2026-11-21', 22],
      ]),
    });
    expect(exposureUnder(without('2026-11-11'), [monday, saturday])?.total).toBe(10 + 17 + 37);
    expect(exposureUnder(without('2026-11-14'), [monday, saturday])).toMatchObject({
      total: null,
      missing: 'days',
    });
  });

  test('are never known by hour', () => {
    const lunches = days.map((day) => row(day, 4, lunch));
    const exposure = exposureOf([...dailyVolumes, ...lunches], house, range, { hour: [21] });
    expect(exposure).toMatchObject({ total: null, missing: 'hours' });
    const volumes = [
      ...(exposure?.byDay.values() ?? []),
      ...(exposure?.shifts ?? []).map(({ volume }) => volume),
    ];
    expect(new Set(volumes)).toEqual(new Set([null]));
    expect(customersOf(exposureOf(dailyVolumes, house, range), 'hour', 'weekday')(21, 1)).toBeNull();
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

test('a sum of volumes is null if one of them is unknown', () => {
  expect([
    sumIfKnown([1, 2, 3]),
    sumIfKnown([0]),
    sumIfKnown([1, null, 3]),
    sumIfKnown([null]),
    sumIfKnown([]),
  ]).toEqual([6, 0, null, null, null]);
});
