import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../../src/domain/time/dateinput.ts';
import { addDays } from '../../../src/domain/time/wall.ts';
import {
  createDateSurvey,
  createTimeSurvey,
  swappedDay,
  swappedPattern,
} from '../../../src/transfer/dates/datesurvey.ts';

const today = '2026-11-23';

function survey(
  texts: readonly string[],
  { country = null, patterns = [] }: { country?: DateOrder; patterns?: readonly string[] } = {},
) {
  const created = createDateSurvey({ today, country, patterns, hasDoubts: true });
  texts.forEach((text, index) => created.add(index + 2, text));
  return created;
}
const decide = (...args: Parameters<typeof survey>) => survey(...args).decide();
const orderOf = (...args: Parameters<typeof survey>) => {
  const { order, reason } = decide(...args);
  return [order, reason] as const;
};
const kindsOf = (...args: Parameters<typeof survey>) =>
  survey(...args)
    .doubts()
    .map(({ doubt }) => doubt);

const dayFirst = (day: string) => day.split('-').reverse().map(Number).join('/');
const monthFirst = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return [month, date, year].join('/');
};

/** Every third day from the first of January. */
const orderly = Array.from({ length: 100 }, (_, index) => addDays('2026-01-01', index * 3));
/** Those that are dates in both orders. */
const ambiguous = orderly.filter((day) => swappedDay(day) !== null);
/** The same days with day and month swapped where that gives a date. */
const misread = orderly.map((day) => swappedDay(day) ?? day);

describe('the order of day and month', () => {
  test('is decided for all rows by one that has only one reading', () => {
    expect(orderOf(['3/4/2026', '5/6/2026', '25/2/2026'])).toEqual(['day_first', 'impossible']);
    expect(orderOf(['3/4/2026', '5/6/2026', '2/25/2026'])).toEqual(['month_first', 'impossible']);
    expect(orderOf(['3/4/2026', '25.2.2026'], { country: 'month_first' })).toEqual([
      'day_first',
      'impossible',
    ]);
    expect(orderOf(['3/4/2026', 'ven 3/4/2026'])).toEqual(['day_first', 'impossible']);
    expect(orderOf(['29/2/2024', '3/4/2024'])).toEqual(['day_first', 'impossible']);
  });

  test('of a column that contradicts itself is that of most; the others cannot be read', () => {
    const { order, reason, unreadable } = decide(['25/2/2026', '2/26/2026', '27/2/2026', 'x', '3/4/2026']);
    expect([order, reason]).toEqual(['day_first', 'impossible']);
    expect(unreadable).toEqual({ count: 2, first: { line: 3, text: '2/26/2026' } });
    expect(orderOf(['25/2/2026', '2/26/2026'], { country: 'month_first' })).toEqual([
      'month_first',
      'country',
    ]);
  });

  test('is the one in which the rows run in one direction', () => {
    expect(orderOf(ambiguous.map(dayFirst))).toEqual(['day_first', 'sequence']);
    expect(orderOf(ambiguous.map(monthFirst))).toEqual(['month_first', 'sequence']);
    expect(orderOf(ambiguous.toReversed().map(monthFirst))).toEqual(['month_first', 'sequence']);
  });

  test('is the one in which nothing lies in the future', () => {
    expect(orderOf(['2/11/2026', '11/12/2026'])).toEqual(['month_first', 'future']);
    expect(orderOf(['2/11/2026', '12/11/2026'])).toEqual(['day_first', 'future']);
  });

  test('is that of the country, or open', () => {
    const both = ['3/4/2026', '5/6/2026'];
    expect(orderOf(both, { country: 'month_first' })).toEqual(['month_first', 'country']);
    expect(orderOf(both, { country: 'day_first' })).toEqual(['day_first', 'country']);
    expect(orderOf(both)).toEqual([null, 'open']);
    expect(decide(both).ambiguous).toEqual({ line: 2, text: '3/4/2026' });
  });

  test('does not matter where no cell has two readings', () => {
    expect(orderOf(['2026-03-04', '4 mar 2026', '4/4/2026', 'x', ''])).toEqual([null, 'unambiguous']);
    expect(orderOf([])).toEqual([null, 'unambiguous']);
  });

  test('is that of a typed pattern, whatever else the cells say', () => {
    expect(orderOf(['25/2/2026', '3/4/2026 19:30'], { patterns: ['M/d/yyyy'] })).toEqual([
      'month_first',
      'typed',
    ]);
    expect(orderOf(['25/2/2026'], { patterns: ['yyyy-MMM-dd'] })).toEqual(['day_first', 'impossible']);
    expect(orderOf(['3/4/2026'], { patterns: ['DD/MM/YYYY hh:mm'] })).toEqual(['day_first', 'typed']);
  });

  test('is found again in any days, written in either order and shuffled, if one is after the 12th', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((gap) => addDays('2020-01-01', gap));
    const late = day.filter((each) => each.slice(8) > '12');
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), late, fc.nat(), (days, sure, seed) => {
        const at = seed % (days.length + 1);
        const shuffled = [...days.slice(0, at), sure, ...days.slice(at)];
        expect(orderOf(shuffled.map(dayFirst))).toEqual(['day_first', 'impossible']);
        expect(orderOf(shuffled.map(monthFirst))).toEqual(['month_first', 'impossible']);
      }),
    );
  });

  test('is the other one where the same days are written the other way round', () => {
    const day = fc
      .record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 12 }) })
      .map(({ month, date }) => `2025-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day, { minLength: 30, maxLength: 60 }), (days) => {
        const [order] = orderOf(days.map(dayFirst));
        expect([null, 'day_first', 'month_first']).toContain(order);
        // Evidence for one order is evidence against it in the other spelling.
        const [mirrored] = orderOf(days.map(monthFirst));
        const mirror = { day_first: 'month_first', month_first: 'day_first' } as const;
        expect(mirrored).toBe(order === null ? null : mirror[order]);
      }),
    );
  });
});

describe('numbers are dates only if all cells of the column can be', () => {
  test.each([
    [['46078', '46079.5', '46080,25'], 'serial'],
    [['46078', '2026-02-25'], 'serial'],
    [['46078', '25 feb. 2026', '13/02/2026'], 'serial'],
    [['46078', '2026-02-25', 'soon'], null],
    [['46078', '12'], null],
    [['46078', 'x'], null],
    [['12', '13'], null],
    [['1772051400', '1772051500'], 'seconds'],
    [['1772051400000'], 'milliseconds'],
    [['20260225'], null],
  ] as const)('%j: %s', (texts, kind) => expect(decide(texts).numbers).toBe(kind));

  test('and those that are not are counted as unreadable', () => {
    expect(decide(['46078', '2026-02-25', 'soon']).unreadable.count).toBe(2);
  });

  test('as fractions are times', () => {
    const times = (texts: readonly string[]) => {
      const created = createTimeSurvey();
      texts.forEach(created.add);
      return created.decide().numbers;
    };
    expect(times(['0.8125', '0.5'])).toBe('serial');
    expect(times(['0.30', '0.8125'])).toBe('serial');
    expect(times(['0.30', '0.45'])).toBeNull();
    expect(times(['19.30', '0.8125'])).toBeNull();
    expect(times([])).toBeNull();
  });
});

describe('midnights are days without a time', () => {
  test.each([
    ['all of two', ['2026-02-25 00:00', '2026-02-26 0:00'], true],
    ['all, beside days', ['2026-02-25 00:00:00', '2026-02-26'], true],
    ['one with seconds', ['2026-02-25 00:00:00'], true],
    ['one without seconds', ['2026-02-25 00:00'], false],
    ['not all of two', ['2026-02-25 00:00:00', '2026-02-25 19:30:00'], false],
    ['in figures', ['25/02/2026 0:00', '26/02/2026 0:00'], true],
    ['at midnight by the half of the day', ['25 feb 2026 12:00 AM', '26 feb 2026 12:00 AM'], true],
    ['instants are instants', ['2026-02-25T00:00:00Z', '2026-02-26T00:00:00Z'], false],
    ['none', ['2026-02-25', '2026-02-26 19:30'], false],
  ] as const)('%s', (_, texts, isDay) => expect(decide(texts).isMidnightDay).toBe(isDay));

  test('if nine tenths of ten or more are', () => {
    const of = (all: number, late: number) =>
      Array.from(
        { length: all },
        (_, index) => `2026-02-${10 + (index % 10)} ${index < late ? '19:30' : '00:00'}:00`,
      );
    expect(decide(of(10, 1)).isMidnightDay).toBe(true);
    expect(decide(of(28, 1)).isMidnightDay).toBe(true);
    expect(decide(of(10, 2)).isMidnightDay).toBe(false);
    expect(decide(of(9, 1)).isMidnightDay).toBe(false);
  });
});

test('a column is settled as long as nothing in it has to be chosen', () => {
  for (const texts of [
    ['2026-02-25', '2026-02-25 19:30', '25 feb 2026', 'x'],
    ['3/4/2026', '25/2/2026'],
  ])
    expect(survey(texts).isSettled()).toBe(true);
  for (const text of ['3/4/2026', '46078', '2026-02-25 00:00'])
    expect(survey(['2026-02-25', text]).isSettled()).toBe(false);
  const days = (count: number, time: string) => orderly.slice(0, count).map((day) => `${day} ${time}`);
  const isSettled = (midnights: number, others: number) =>
    survey([...days(midnights, '00:00'), ...days(others, '19:30')]).isSettled();
  // A midnight among other times is a time; midnights alone are days.
  expect([isSettled(1, 2), isSettled(1, 60), isSettled(10, 0)]).toEqual([true, true, true]);
  expect([isSettled(1, 1), isSettled(9, 0), isSettled(58, 2)]).toEqual([false, false, false]);
});

describe('dates of a typed pattern, or stamps, that were written with day and month swapped', () => {
  const typed = { patterns: ['d/M/yyyy'] };

  test('are in order only if swapped back', () => {
    expect(kindsOf(misread.map(dayFirst), typed)).toContain('order');
    expect(kindsOf(misread.toReversed().map(dayFirst), typed)).toContain('order');
    // A pattern also says the order of dates with a time.
    expect(
      kindsOf(
        misread.map((day) => `${dayFirst(day)} 19:42`),
        typed,
      ),
    ).toContain('order');
    // Excel may have swapped the dates itself when it saved the file.
    expect(kindsOf(misread)).toContain('order');
  });

  test('may be in the future', () => {
    expect(survey(['2026-11-02', '2026-12-11', '2026-12-10']).doubts()).toEqual([
      { doubt: 'future', count: 2, line: 3 },
    ]);
  });

  test('are never after the 12th, in any month', () => {
    const low = Array.from(
      { length: 24 },
      (_, index) => `2026-0${1 + (index % 3)}-${String(1 + (index % 8)).padStart(2, '0')}`,
    ).toSorted();
    expect(survey(low.map(dayFirst), typed).doubts()).toEqual([{ doubt: 'low_days', months: 3 }]);
    expect(survey(low, { patterns: ['yyyy-MM-dd'] }).doubts()).toEqual([]);
    expect(survey(low).doubts()).toEqual([]);
  });

  test('are detected by dates that do not exist', () => {
    const { doubts } = survey(
      ['1/2/2026 12:00', '11/20/2026 19:42', '11/21/2026 19:42', 'someday', '31/31/2026 10:00'],
      { patterns: ['d/M/yyyy H:mm', "yyyy-MM-dd'T'HH:mm"] },
    );
    expect(doubts()).toEqual([{ doubt: 'impossible', pattern: 'M/d/yyyy H:mm', count: 2, line: 3 }]);
  });
});

describe('no doubt is raised', () => {
  test('about rows in ascending or descending order, with some late ones, or of several files in one', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.boolean(), (gaps, isDown) => {
        const days: string[] = [];
        for (const gap of gaps) days.push(addDays(days.at(-1) ?? '2015-01-01', gap));
        expect(kindsOf(isDown ? days.reverse() : days)).toEqual([]);
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
