import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDayOf, deriveMoment } from '../../src/domain/time/moment.ts';
import {
  layOutDayStarts,
  layOutShifts,
  outsideShiftId,
  runsOverDayStart,
  type ShiftPeriod,
} from '../../src/domain/time/shift.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  minuteOfDay,
  wallFromMs,
  wallMs,
  weekdayOf,
  weekdays,
} from '../../src/domain/time/wall.ts';
import { runtimeZone, instantOfWall, wallAt } from '../../src/domain/time/zone.ts';
import { momentSample } from '../support/momentsample.ts';
import { freshFolder } from '../support/store.ts';
import { zones } from '../support/zones.ts';

const hour = 3_600_000;
const often = { numRuns: 300 };

/** When the business day starts; null for the same minute as the moment under test. */
const anyDayStart = fc.option(fc.nat({ max: 1439 }), { freq: 3 });

/** An instant in 2026, half of the time within hours of a clock change. */
const instantIn = ({ forward, back }: (typeof zones)[number]) =>
  fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
    fc
      .tuple(fc.constantFrom(forward, back), fc.integer({ min: -30 * hour, max: 30 * hour }))
      .map(([a, b]) => a + b),
  );

/** Shifts of any length that do not overlap: the week is cut into pieces, some of which are shifts. */
const anyShifts: fc.Arbitrary<readonly ShiftPeriod[]> = fc
  .uniqueArray(fc.nat({ max: 7 * 1440 - 1 }), { minLength: 2, maxLength: 12 })
  .chain((cuts) =>
    fc.tuple(fc.constant(cuts.sort((a, b) => a - b)), fc.array(fc.nat({ max: 3 }), { minLength: 12 })),
  )
  .map(([cuts, shifts]) =>
    cuts.flatMap((cut, index) => {
      const next = cuts[index + 1] ?? (cuts[0] ?? 0) + 7 * 1440;
      const weekday = weekdays[Math.floor(cut / 1440)] ?? 1;
      const start = cut % 1440;
      const shift = shifts[index] ?? 0;
      return shift === outsideShiftId ? [] : [{ shift, weekday, start, end: start + next - cut }];
    }),
  );

const laid = (periods: readonly ShiftPeriod[], dayStartMinute: number) => ({
  dayStartAt: layOutDayStarts(periods, dayStartMinute),
  shiftAt: layOutShifts(periods),
});

/** Shifts that can be typed: none is longer than a day. */
const typedShifts = anyShifts.map((periods) =>
  periods.map((period) => ({ ...period, end: Math.min(period.end, period.start + 1440) })),
);

describe.each(zones)('in $zone', (changes) => {
  const { forward, back } = changes;
  const zone = runtimeZone(changes.zone);

  test('outside shifts every moment has one business day: the one whose stretch of the wall clock it lies in', () => {
    fc.assert(
      fc.property(instantIn(changes), anyDayStart, (at, dayStart) => {
        const dayStartMinute = dayStart ?? minuteOfDay(wallAt(zone, at));
        const calendar = { zone, dayStartAt: () => dayStartMinute, shiftAt: () => outsideShiftId };
        const { wall, businessDay, weekday } = deriveMoment({ basis: 'instant', at }, calendar);
        const startOf = (day: string) => wallMs(day) + dayStartMinute * 60_000;
        const holding = [-2, -1, 0, 1, 2]
          .map((days) => addDays(dayOf(wall), days))
          .filter((day) => startOf(day) <= wallMs(wall) && wallMs(wall) < startOf(addDays(day, 1)));
        expect(holding).toEqual([businessDay]);
        expect(weekday).toBe(weekdayOf(businessDay));
      }),
      often,
    );
  });

  test('every moment lies in at most one shift, and in the one that covers its minute', () => {
    fc.assert(
      fc.property(instantIn(changes), anyShifts, (at, periods) => {
        const calendar = { zone, ...laid(periods, 360) };
        const { wall, shift } = deriveMoment({ basis: 'instant', at }, calendar);
        const minute = (weekdayOf(dayOf(wall)) - 1) * 1440 + minuteOfDay(wall);
        const covering = periods.filter(({ weekday, start, end }) => {
          const since = (minute - ((weekday - 1) * 1440 + start) + 7 * 1440) % (7 * 1440);
          return since < end - start;
        });
        expect(covering.length).toBeLessThanOrEqual(1);
        expect(shift).toBe(covering[0]?.shift ?? outsideShiftId);
      }),
      often,
    );
  });

  test('a shift has one business day from its first minute to its last, and no day is left out or comes twice', () => {
    fc.assert(
      fc.property(instantIn(changes), typedShifts, fc.nat({ max: 1439 }), (at, periods, dayStartMinute) => {
        const calendar = laid(periods, dayStartMinute);
        const start = dayOf(wallAt(zone, at));
        const dayAt = (minutes: number) =>
          businessDayOf(wallFromMs(wallMs(start) + minutes * 60_000), calendar);
        for (const period of periods) {
          if (period.weekday !== weekdayOf(start)) continue;
          const days = Array.from({ length: period.end - period.start }, (_, minute) =>
            dayAt(period.start + minute),
          );
          // The date on which it began, or the day before if that business day is not over even at its end.
          const isBefore = period.end <= dayStartMinute;
          const isNextDays = period.start >= dayStartMinute && period.end <= 1440 + dayStartMinute;
          const isCut = !isBefore && !isNextDays;
          expect(new Set(days)).toEqual(new Set([isBefore ? addDays(start, -1) : start]));
          expect(isCut).toBe(runsOverDayStart(period, dayStartMinute));
        }
        // From each minute to the next, over three days, the business day stays the same or advances by one.
        const passed = Array.from({ length: 3 * 1440 }, (_, minute) => dayAt(minute));
        const changed = passed.flatMap((day, minute) => {
          const before = passed[minute - 1] ?? day;
          return day === before ? [] : [daysBetween(before, day)];
        });
        expect(changed.filter((days) => days !== 1)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('instant → wall → instant comes back, but in the hour that came twice', () => {
    fc.assert(
      fc.property(instantIn(changes), (instant) => {
        const at = instant - (instant % 1000);
        const wall = wallAt(zone, at);
        const settled = instantOfWall(zone, wall);
        const ambiguous = back - hour <= at && at < back + hour;
        expect(settled.reading).toBe(ambiguous ? 'twice' : 'once');
        expect(settled.at).toBe(ambiguous && at >= back ? at - hour : at);
        expect(settled.offsetMinutes).toBe(zone.offsetMinutesAt(settled.at));
      }),
      often,
    );
  });

  test('a wall time that never was is as far behind the change as it was typed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_599 }), (seconds) => {
        const before = zone.offsetMinutesAt(forward - 1);
        const typed = new Date(forward + before * 60_000 + seconds * 1000).toISOString().slice(0, 19);
        expect(instantOfWall(zone, typed)).toEqual({
          at: forward + seconds * 1000,
          offsetMinutes: before + 60,
          reading: 'gap',
        });
      }),
      often,
    );
  });

  test('an incident typed by its wall time counts like one known by its instant', () => {
    fc.assert(
      fc.property(instantIn(changes), fc.nat({ max: 1439 }), anyShifts, (at, dayStartMinute, periods) => {
        const calendar = { zone, ...laid(periods, dayStartMinute) };
        const {
          businessDay,
          weekday,
          hour: hourOfDay,
          shift,
          wall,
        } = deriveMoment({ basis: 'instant', at }, calendar);
        expect(deriveMoment({ basis: 'wall', wall }, calendar)).toMatchObject({
          businessDay,
          weekday,
          hour: hourOfDay,
          shift,
          wall,
        });
      }),
      often,
    );
  });
});

describe('the zone of the machine', () => {
  test('changes nothing: five machines settle the same moments to the letter', () => {
    const sample = fileURLToPath(new URL('../support/momentsample.ts', import.meta.url));
    const file = join(freshFolder(), 'sample.mjs');
    const { outputFiles } = buildSync({
      stdin: {
        contents: `import { momentSample } from ${JSON.stringify(sample)}; console.log(new Date(0).getTimezoneOffset() + '\\n' + momentSample())`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    writeFileSync(file, outputFiles[0]?.contents ?? '');
    const machines = ['UTC', 'America/Toronto', 'Pacific/Auckland', 'Asia/Kolkata', 'no/such_zone'].map(
      (TZ) => {
        const out = execFileSync(process.execPath, [file], { env: { TZ }, encoding: 'utf8', maxBuffer: 1e8 });
        const [offset, ...settled] = out.trimEnd().split('\n');
        return {
          offset: Number(offset),
          digest: createHash('sha256').update(settled.join('\n')).digest('hex'),
        };
      },
    );
    expect(machines.map(({ offset }) => offset)).toEqual([0, 300, -720, -330, 0]);
    const here = createHash('sha256').update(momentSample()).digest('hex');
    expect(new Set(machines.map(({ digest }) => digest))).toEqual(new Set([here]));
  });
});
