import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excessVerdict } from '../../src/statistics/verdict.ts';
import { outbreakDays } from '../../src/statistics/outbreak.ts';

test.each([
  [0.05, 1.5, 'stands_out'],
  [0.0005, 3, 'stands_out'],
  [0.0005, 1.49, 'may_stand_out'],
  [0.051, 3, 'may_stand_out'],
  [0.2, 1.1, 'may_stand_out'],
  [0.201, 9, 'none'],
  [0.0005, 1, 'none'],
  [0.0005, 0.2, 'none'],
  [1, 1, 'none'],
] as const)('p = %d and a ratio of %d give %s', (p, ratio, verdict) => {
  expect(excessVerdict(p, ratio)).toBe(verdict);
});

describe('an outbreak day', () => {
  test('holds more than a tenth of all complaints', () => {
    expect(outbreakDays([...Array<number>(89).fill(1), 11])).toEqual([89]);
    expect(outbreakDays([...Array<number>(90).fill(1), 10])).toEqual([]);
  });

  test('may be one of several; the largest comes first', () => {
    expect(outbreakDays([20, ...Array<number>(50).fill(1), 30])).toEqual([51, 0]);
  });

  test('holds five complaints at least, however few there are', () => {
    expect(outbreakDays([])).toEqual([]);
    expect(outbreakDays([1, 0, 4, 1])).toEqual([]);
    expect(outbreakDays([1, 0, 5, 1])).toEqual([2]);
  });

  test('occurs at most nine times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 60 }), (counts) => {
        expect(outbreakDays(counts).length).toBeLessThan(10);
      }),
    );
  });
});
