import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/time/wall.ts';
import { openDoubting, swappedDay, swappedPattern } from '../../src/transfer/doubts.ts';

const today = '2026-11-23';
const doubtsOf = (walls: readonly string[], patterns: readonly string[] = ['d/M/yyyy']) => {
  const doubting = openDoubting(today, patterns);
  walls.forEach((wall, index) => doubting.saw(index + 2, wall));
  return doubting.doubts();
};
const kindsOf = (...told: Parameters<typeof doubtsOf>) => doubtsOf(...told).map(({ doubt }) => doubt);
/** Every third day from the first of January. */
const orderly = Array.from({ length: 100 }, (_, index) => addDays('2026-01-01', index * 3));
/** As a reader sees them who takes the day for the month where that can be. */
const misread = orderly.map((day) => swappedDay(day) ?? day);

describe('dates that were read with day and month the other way round', () => {
  test('are in order only when they are swapped back', () => {
    expect(kindsOf(misread)).toContain('order');
    expect(kindsOf(misread.toReversed())).toContain('order');
    // Excel swaps what it can before it ever writes the file.
    expect(kindsOf(misread, [])).toContain('order');
  });

  test('may lie in the future', () => {
    expect(doubtsOf(['2026-11-02', '2026-12-11', '2026-12-10'])).toEqual([
      { doubt: 'future', count: 2, line: 3 },
    ]);
  });

  test('never come after the twelfth, however many months go by', () => {
    const low = Array.from(
      { length: 24 },
      (_, index) => `2026-0${1 + (index % 3)}-${String(1 + (index % 8)).padStart(2, '0')}`,
    );
    expect(doubtsOf(low.toSorted())).toEqual([{ doubt: 'low_days', months: 3 }]);
    expect(doubtsOf(low.toSorted(), ['yyyy-MM-dd'])).toEqual([]);
    expect(doubtsOf(low.toSorted(), [])).toEqual([]);
  });

  test('are told by those that no calendar has', () => {
    const doubting = openDoubting(today, ['d/M/yyyy H:mm', "yyyy-MM-dd'T'HH:mm"]);
    doubting.saw(2, '2026-02-01T12:00:00');
    doubting.missed(3, '11/20/2026 19:42');
    doubting.missed(4, '11/21/2026 19:42');
    doubting.missed(5, 'someday');
    doubting.missed(6, '31/31/2026 10:00');
    expect(doubting.doubts()).toEqual([{ doubt: 'impossible', pattern: 'M/d/yyyy H:mm', count: 2, line: 3 }]);
  });
});

test('midnight everywhere is no time, midnight now and then is', () => {
  const midnights = orderly.slice(0, 12).map((day) => `${day}T00:00:00`);
  expect(kindsOf(midnights)).toEqual(['midnight']);
  expect(kindsOf([...midnights, '2026-03-01T12:00:00'])).toEqual([]);
  expect(kindsOf(midnights.slice(0, 4))).toEqual([]);
});

describe('there is no false alarm', () => {
  test('on orderly rows, whatever their days, up or down, with late ones and several files in one', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.boolean(), (gaps, isDown) => {
        const days: string[] = [];
        for (const gap of gaps) {
          const next: string = addDays(days.at(-1) ?? '2015-01-01', gap);
          days.push(next);
        }
        const kinds = kindsOf(isDown ? days.reverse() : days);
        expect(kinds.filter((kind) => kind !== 'low_days')).toEqual([]);
        // The twelfth is seldom the last day, in twenty rows of three months by chance never.
        if (gaps.some((gap) => gap > 0) && days.some((day) => day.slice(8) > '12')) expect(kinds).toEqual([]);
      }),
    );
    expect(kindsOf([...orderly, ...orderly])).toEqual([]);
    expect(
      kindsOf(orderly.flatMap((day, index) => (index % 10 === 0 ? [day, '2026-01-02'] : [day]))),
    ).toEqual([]);
  });

  test('on rows in no order at all', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((gap) => addDays('2020-01-01', gap));
    fc.assert(
      fc.property(fc.array(day, { minLength: 12, maxLength: 60 }), (days) => {
        expect(kindsOf(days)).not.toContain('order');
      }),
    );
  });

  test('on days of one month, on the first of every month, on single rows', () => {
    expect(kindsOf(Array.from({ length: 12 }, (_, index) => addDays('2026-11-01', index)))).toEqual([]);
    expect(
      kindsOf(
        Array.from({ length: 30 }, (_, index) => `2024-${String(1 + (index % 12)).padStart(2, '0')}-01`),
      ),
    ).toEqual([]);
    expect(kindsOf(['2026-11-23'])).toEqual([]);
    expect(kindsOf([])).toEqual([]);
  });
});

test.each([
  ['d/M/yyyy H:mm', 'M/d/yyyy H:mm'],
  ['dd.MM.yy', 'MM.dd.yy'],
  ["M-d-yyyy 'at' H:mm", "d-M-yyyy 'at' H:mm"],
  ["dd 'de' MMMM yyyy", null],
  ['d MMM yyyy', null],
  ['yyyy-MM-dd', null],
  ['H:mm', null],
])('%s the other way round is %s', (pattern, swapped) => expect(swappedPattern(pattern)).toBe(swapped));
