import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/time/wall.ts';
import { createDateChecker, swappedDay, swappedPattern } from '../../src/transfer/datechecker.ts';

const today = '2026-11-23';
const doubtsOf = (walls: readonly string[], patterns: readonly string[] = ['d/M/yyyy']) => {
  const checker = createDateChecker(today, patterns);
  walls.forEach((wall, index) => checker.add(index + 2, wall));
  return checker.doubts();
};
const kindsOf = (...args: Parameters<typeof doubtsOf>) => doubtsOf(...args).map(({ doubt }) => doubt);
/** Every third day from the first of January. */
const orderly = Array.from({ length: 100 }, (_, index) => addDays('2026-01-01', index * 3));
/** The same days with day and month swapped where that gives a date. */
const misread = orderly.map((day) => swappedDay(day) ?? day);

describe('dates that were read with day and month swapped', () => {
  test('are in order only if swapped back', () => {
    expect(kindsOf(misread)).toContain('order');
    expect(kindsOf(misread.toReversed())).toContain('order');
    // Excel may have swapped the dates itself when it saved the file.
    expect(kindsOf(misread, [])).toContain('order');
  });

  test('may be in the future', () => {
    expect(doubtsOf(['2026-11-02', '2026-12-11', '2026-12-10'])).toEqual([
      { doubt: 'future', count: 2, line: 3 },
    ]);
  });

  test('are never after the 12th, in any month', () => {
    const low = Array.from(
      { length: 24 },
      (_, index) => `2026-0${1 + (index % 3)}-${String(1 + (index % 8)).padStart(2, '0')}`,
    );
    expect(doubtsOf(low.toSorted())).toEqual([{ doubt: 'low_days', months: 3 }]);
    expect(doubtsOf(low.toSorted(), ['yyyy-MM-dd'])).toEqual([]);
    expect(doubtsOf(low.toSorted(), [])).toEqual([]);
  });

  test('are detected by dates that do not exist', () => {
    const checker = createDateChecker(today, ['d/M/yyyy H:mm', "yyyy-MM-dd'T'HH:mm"]);
    checker.add(2, '2026-02-01T12:00:00');
    checker.addUnreadable(3, '11/20/2026 19:42');
    checker.addUnreadable(4, '11/21/2026 19:42');
    checker.addUnreadable(5, 'someday');
    checker.addUnreadable(6, '31/31/2026 10:00');
    expect(checker.doubts()).toEqual([{ doubt: 'impossible', pattern: 'M/d/yyyy H:mm', count: 2, line: 3 }]);
  });
});

test('midnight on every row is not a time, midnight on some rows is', () => {
  const midnights = orderly.slice(0, 12).map((day) => `${day}T00:00:00`);
  expect(kindsOf(midnights)).toEqual(['midnight']);
  expect(kindsOf([...midnights, '2026-03-01T12:00:00'])).toEqual([]);
  expect(kindsOf(midnights.slice(0, 4))).toEqual([]);
});

describe('no doubt is raised', () => {
  test('about rows in ascending or descending order, with some late ones, or of several files in one', () => {
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
        // Days after the 12th rule out low_days.
        if (gaps.some((gap) => gap > 0) && days.some((day) => day.slice(8) > '12')) expect(kinds).toEqual([]);
      }),
    );
    expect(kindsOf([...orderly, ...orderly])).toEqual([]);
    expect(
      kindsOf(orderly.flatMap((day, index) => (index % 10 === 0 ? [day, '2026-01-02'] : [day]))),
    ).toEqual([]);
  });

  test('about rows in no order', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((gap) => addDays('2020-01-01', gap));
    fc.assert(
      fc.property(fc.array(day, { minLength: 12, maxLength: 60 }), (days) => {
        expect(kindsOf(days)).not.toContain('order');
      }),
    );
  });

  test('about days of one month, the first of every month, or single rows', () => {
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
])('%s with day and month swapped is %s', (pattern, swapped) =>
  expect(swappedPattern(pattern)).toBe(swapped),
);
