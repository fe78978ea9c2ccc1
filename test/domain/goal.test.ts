import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultDueDay,
  goalDays,
  goalMeasures,
  inGoalWeeks,
  measureFlags,
  measureOfFlag,
  parseTarget,
  perWeek,
  quarterAround,
  proposedCount,
} from '../../src/domain/goal.ts';
import { daysBetween } from '../../src/domain/time/wall.ts';

const euros = { currency: 'EUR', country: 'ES' } as const;
const complaints = (typed: string) => parseTarget('complaints_per_week', typed, euros);

describe('the figure of a goal', () => {
  test.each([
    ['10', 83],
    ['24', 200],
    ['10 in 12 weeks', 83],
    ['10 en 12 semanas', 83],
    ['10 in 12 settimane', 83],
    ['10 em 12 semanas', 83],
    ['4 in 4 weeks', 100],
    ['2 a week', 200],
    ['2 a la semana', 200],
    ['2 por semana', 200],
    ['2/week', 200],
    ['2,5 / w', 250],
  ])('of complaints: "%s"', (typed, figure) => {
    expect(complaints(typed)).toBe(figure);
  });

  test('of other measures', () => {
    expect(parseTarget('complaints_per_100', '2,5', euros)).toBe(250);
    expect(parseTarget('cost_per_week', '40', euros)).toBe(4000);
    expect(parseTarget('cost_per_week', '12,50 €', euros)).toBe(1250);
    expect(parseTarget('follow_ups_in_time', '80 %', euros)).toBe(80);
  });

  test.each([
    [
      'complaints_per_week',
      ['', '0', '-1', 'ten', '10 in weeks 3', '10 12', '3 in 0 weeks', '1e3', '9999999'],
    ],
    ['complaints_per_100', ['0', 'two', '1001']],
    ['cost_per_week', ['0', '1.500', 'free']],
    ['follow_ups_in_time', ['0', '101', '80.5', 'all']],
  ] as const)('is refused for %s if it is nothing or no figure', (measure, texts) => {
    for (const text of texts)
      expect(() => parseTarget(measure, text, euros), text).toThrow(
        expect.objectContaining({ code: 'bad_goal' }) as Error,
      );
  });

  test('of complaints in twelve weeks comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (count) => {
        expect(inGoalWeeks(complaints(String(count)))).toBe(count);
      }),
    );
  });

  test('never fails otherwise than with its own error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goalMeasures), fc.string(), (measure, text) => {
        try {
          expect(parseTarget(measure, text, euros)).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad_goal' });
        }
      }),
    );
  });

  test('is counted in the same unit as what was recorded', () => {
    expect(perWeek(10, goalDays)).toBe(complaints('10'));
    expect(perWeek(3, 14)).toBe(150);
  });
});

test('every measure can be typed', () => {
  expect(measureFlags.map((flag) => measureOfFlag[flag])).toEqual(goalMeasures);
});

test('a goal is due at the end of a quarter, twelve weeks away or more, and never more than six months', () => {
  expect(defaultDueDay('2026-11-30')).toBe('2027-03-31');
  expect(defaultDueDay('2026-10-05')).toBe('2026-12-31');
  expect(quarterAround('2028-02-29')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        const away = daysBetween(day, defaultDueDay(day));
        expect(away).toBeGreaterThanOrEqual(goalDays);
        expect(away).toBeLessThan(184);
      },
    ),
  );
});

test('half of the complaints are proposed, at least one', () => {
  expect([1, 5, 20, 21].map(proposedCount)).toEqual([1, 3, 10, 11]);
});
