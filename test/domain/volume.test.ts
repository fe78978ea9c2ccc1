import { describe, expect, test } from 'vitest';
import type { Entry, VolumeFields } from '../../src/domain/entry.ts';
import { weekdays } from '../../src/domain/time/wall.ts';
import { dayVolumes, findConflictingShiftSum, volumeChanges } from '../../src/domain/volume.ts';
import { business, name } from '../support/business.ts';

/** Lunch every day, dinner from Thursday (4) to Sunday; supper was merged into dinner. */
const [lunch, dinner, supper] = [1, 2, 3];
const house = business({
  names: {
    ...business().names,
    shift: [name(lunch, 'Lunch'), name(dinner, 'Dinner'), name(supper, 'Supper', [], dinner)],
  },
  shiftPeriods: [
    ...weekdays.map((weekday) => ({ shift: lunch, weekday, start: 720, end: 960 })),
    ...([4, 5, 6, 7] as const).map((weekday) => ({ shift: dinner, weekday, start: 1140, end: 1440 })),
  ],
});
const [wednesday, friday] = ['2026-11-18', '2026-11-20'];
const row = (day: string, count: number | null, shift: number | null = null): VolumeFields => ({
  day,
  shift,
  count,
});
const served = (day: string, ...rows: readonly VolumeFields[]) => dayVolumes(rows, house, day, day)[0];

describe('a day', () => {
  test('of which nothing is noted is not known, nor is any of its shifts', () => {
    expect(served(friday)).toEqual({
      day: friday,
      whole: undefined,
      ofShifts: undefined,
      byShift: new Map([
        [lunch, undefined],
        [dinner, undefined],
      ]),
    });
  });

  test('is what was noted for the whole of it, whatever its shifts come to', () => {
    const day = served(friday, row(friday, 84), row(friday, 30, lunch), row(friday, 50, dinner));
    expect(day).toMatchObject({ whole: 84, ofShifts: 80 });
  });

  test('comes to its shifts once all that run on that weekday are known', () => {
    expect(served(friday, row(friday, 30, lunch))).toMatchObject({ whole: undefined });
    expect(served(friday, row(friday, 30, lunch), row(friday, 50, dinner))).toMatchObject({ whole: 80 });
    expect(served(wednesday, row(wednesday, 30, lunch))).toMatchObject({ whole: 30 });
  });

  test('leaves out a shift that was closed, and is closed where all are', () => {
    expect(served(friday, row(friday, 30, lunch), row(friday, null, dinner))).toMatchObject({ whole: 30 });
    expect(served(friday, row(friday, null, lunch), row(friday, null, dinner))).toMatchObject({
      whole: null,
    });
  });

  test('that was closed had no open shift', () => {
    expect(served(friday, row(friday, null))?.byShift).toEqual(
      new Map([
        [lunch, null],
        [dinner, null],
      ]),
    );
  });

  test('counts a shift that does not run then, where somebody was served in it', () => {
    const day = served(wednesday, row(wednesday, 30, lunch), row(wednesday, 9, dinner));
    expect(day).toMatchObject({ whole: 39 });
  });

  test('counts a merged shift for the one it was merged into', () => {
    const day = served(friday, row(friday, 30, lunch), row(friday, 20, supper), row(friday, 5, dinner));
    expect(day?.byShift.get(dinner)).toBe(25);
  });

  test('stands between those before and after it', () => {
    const days = dayVolumes([row('2026-12-01', 7)], house, '2026-11-29', '2026-12-02');
    expect(days.map(({ day, whole }) => [day, whole])).toEqual([
      ['2026-11-29', undefined],
      ['2026-11-30', undefined],
      ['2026-12-01', 7],
      ['2026-12-02', undefined],
    ]);
  });
});

test.each([
  ['all shifts and another whole', [row(friday, 84), row(friday, 30, lunch), row(friday, 50, dinner)], 80],
  ['all shifts and the same whole', [row(friday, 80), row(friday, 30, lunch), row(friday, 50, dinner)], null],
  ['one shift, and room for the other', [row(friday, 84), row(friday, 30, lunch)], null],
  ['one shift that is more than the whole', [row(friday, 20), row(friday, 30, lunch)], 30],
  ['no shift', [row(friday, 84)], null],
  ['no whole', [row(friday, 30, lunch), row(friday, 50, dinner)], null],
])('%s: what does not fit is the sum of the shifts', (_, rows, sum) => {
  const [day] = dayVolumes(rows, house, friday, friday);
  expect(day && findConflictingShiftSum(day)).toBe(sum);
});

describe('noting down', () => {
  const standing = (...rows: readonly VolumeFields[]): readonly Entry<'volume'>[] =>
    rows.map((fields, index) => ({ ...fields, id: index + 1, incident: null }));
  const short = (before: readonly VolumeFields[], ...told: readonly VolumeFields[]) =>
    volumeChanges(standing(...before), told, house).map((change) =>
      change.change === 'create' || change.change === 'update' || change.change === 'remove'
        ? `${change.change} ${change.change === 'create' ? JSON.stringify(change.fields) : `${change.id}`}`
        : '',
    );

  test('what is new is added, what differs is corrected, what is the same is left alone', () => {
    const before = [row(friday, 84), row(friday, 30, lunch)];
    expect(short(before, row(friday, 84), row(friday, 31, lunch), row(wednesday, 9))).toEqual([
      'update 2',
      `create ${JSON.stringify(row(wednesday, 9))}`,
    ]);
  });

  test('a day that is closed takes what its shifts said off', () => {
    expect(
      short([row(friday, 84), row(friday, 30, lunch), row(wednesday, 5, lunch)], row(friday, null)),
    ).toEqual(['remove 2', 'update 1']);
  });

  test('a shift that was open opens its day again; one that was closed does not', () => {
    expect(short([row(friday, null)], row(friday, 30, lunch))).toEqual([
      'remove 1',
      `create ${JSON.stringify(row(friday, 30, lunch))}`,
    ]);
    expect(short([row(friday, null)], row(friday, null, lunch))).toEqual([
      `create ${JSON.stringify(row(friday, null, lunch))}`,
    ]);
  });

  test('a merged shift and the one it was merged into are replaced together', () => {
    expect(short([row(friday, 20, supper), row(friday, 5, dinner)], row(friday, 26, dinner))).toEqual([
      'remove 1',
      'update 2',
    ]);
  });
});
