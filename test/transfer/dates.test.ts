import { expect, test } from 'vitest';
import type { DateOrder } from '../../src/domain/time/dateinput.ts';
import { countryPatterns, guessDatePatterns, isDateText } from '../../src/transfer/dates.ts';

test.each([
  [['20/11/2026', '1/2/2026'], ['d/M/yyyy']],
  [['11/20/2026 19:42'], ['M/d/yyyy H:mm']],
  [
    ['1/2/2026', '3/4/2026'],
    ['d/M/yyyy', 'M/d/yyyy'],
  ],
  [['20.11.26'], ['d.M.yy']],
  [['3 de marzo de 2026', '20 de noviembre de 2026'], ["d 'de' MMMM 'de' yyyy"]],
  [['2026-11-20', '2026-11-20 19:42'], []],
  [['20/11/2026', '32/11/2026'], ['d/M/yyyy']],
  [['someday'], []],
  [[], []],
] as const)('%j fit the formats %j', (texts, patterns) => {
  expect(guessDatePatterns(texts)).toEqual(patterns);
});

test('a text is a date in ISO format or in one of the formats; an invalid format fits nothing', () => {
  expect(isDateText('2026-11-20', [])).toBe(true);
  expect(isDateText('20/11/2026', ['d.M.yyyy', 'd/M/yyyy'])).toBe(true);
  expect(isDateText('20/11/2026', ['nonsense'])).toBe(false);
});

test('the order of the country comes first if both fit', () => {
  const both = ['11/2/2026', '3/4/2026'];
  expect(guessDatePatterns(both, 'US')[0]).toBe('M/d/yyyy');
  expect(guessDatePatterns(both, 'ES')[0]).toBe('d/M/yyyy');
  expect(guessDatePatterns(both, null)[0]).toBe('d/M/yyyy');
  expect(guessDatePatterns(['11/2/2026', '31/4/2026', '25/11/2026'], 'US')[0]).toBe('d/M/yyyy');
});

test('the formats of a country have one order, with any separator', () => {
  const reads = (order: DateOrder) =>
    ['24/11/2026', '24.11.2026', '24-11-2026', '11/24/2026', '2026-11-24'].map((text) =>
      isDateText(text, countryPatterns(order)),
    );
  expect(reads('day_first')).toEqual([true, true, true, false, true]);
  expect(reads('month_first')).toEqual([false, false, false, true, true]);
  expect(reads(null)).toEqual([false, false, false, false, true]);
});
