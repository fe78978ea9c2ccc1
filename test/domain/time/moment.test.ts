import { describe, expect, test } from 'vitest';
import { occurrenceOf, deriveMoment, type Occurrence } from '../../../src/domain/time/moment.ts';
import {
  addDays,
  businessDay,
  daysBetween,
  formatTimeOfDay,
  parseTimeOfDay,
  wallMs,
  weekdayOf,
} from '../../../src/domain/time/wall.ts';
import { testCalendar, momentAt } from '../../support/builders.ts';

const [morning, evening, night] = [1, 2, 3];

describe('a complaint', () => {
  test('at 01:30 belongs to the evening before', () => {
    expect(momentAt('2026-11-21 01:30')).toEqual({
      basis: 'wall',
      wall: '2026-11-21T01:30:00',
      at: Date.UTC(2026, 10, 21, 0, 30),
      offsetMinutes: 60,
      businessDay: '2026-11-20',
      weekday: 5,
      hour: 1,
      shift: night,
    });
  });

  test('at the minute the day starts belongs to the new day', () => {
    expect(momentAt('2026-11-21 05:59')).toMatchObject({
      businessDay: '2026-11-20',
      weekday: 5,
      shift: night,
    });
    expect(momentAt('2026-11-21 06:00')).toMatchObject({
      businessDay: '2026-11-21',
      weekday: 6,
      shift: morning,
    });
  });

  test('of which only the date is known counts for it, in no hour and no shift', () => {
    expect(momentAt('2026-11-21')).toEqual({
      basis: 'date',
      wall: '2026-11-21',
      at: null,
      offsetMinutes: null,
      businessDay: '2026-11-21',
      weekday: 6,
      hour: null,
      shift: null,
    });
  });

  test('known by its instant is the same as by its wall time, but for how it was known', () => {
    const wall = momentAt('2026-11-20 19:30');
    const instant = deriveMoment({ basis: 'instant', at: Date.UTC(2026, 10, 20, 18, 30) }, testCalendar);
    expect(instant).toEqual({ ...wall, basis: 'instant' });
    expect(instant.shift).toBe(evening);
  });

  test('on New Year’s night belongs to the old year', () => {
    expect(momentAt('2027-01-01 00:15')).toMatchObject({ businessDay: '2026-12-31', weekday: 4 });
  });

  test('on the night the clocks go back counts for one evening, in both hours', () => {
    const twice = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)];
    const counted = twice.map((at) => deriveMoment({ basis: 'instant', at }, testCalendar));
    for (const moment of counted) {
      expect(moment).toMatchObject({
        wall: '2026-10-25T02:30:00',
        businessDay: '2026-10-24',
        hour: 2,
        shift: night,
      });
    }
    expect(counted.map(({ offsetMinutes }) => offsetMinutes)).toEqual([120, 60]);
  });

  test('counts for its wall date in a house whose day starts at midnight', () => {
    const midnight = { ...testCalendar, dayStartAt: () => 0 };
    expect(momentAt('2026-11-21 00:00', midnight)).toMatchObject({ businessDay: '2026-11-21' });
    expect(momentAt('2026-11-20 23:59', midnight)).toMatchObject({ businessDay: '2026-11-20' });
  });
});

test.each<Occurrence>([
  { basis: 'instant', at: Date.UTC(2026, 9, 25, 1, 30) },
  { basis: 'wall', wall: '2026-03-29T02:30:00' },
  { basis: 'date', day: '2026-11-20' },
])('a stored moment still knows that it was known by its $basis', (occurrence) => {
  expect(occurrenceOf(deriveMoment(occurrence, testCalendar))).toEqual(occurrence);
});

describe('days', () => {
  test('are added across months, years and clock changes', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  test('know their ISO weekday', () => {
    expect(['2026-11-16', '2026-11-20', '2026-11-22'].map(weekdayOf)).toEqual([1, 5, 7]);
  });

  test('before the start of the house’s day are the day before', () => {
    expect(businessDay('2026-03-01T05:59:59', 360)).toBe('2026-02-28');
    expect(businessDay('2026-03-01T06:00:00', 360)).toBe('2026-03-01');
  });

  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-11-20T24:00:00',
    '2026-11-20T10:60:00',
    '26-11-20',
    '',
  ])('%j is none', (wall) => {
    expect(wallMs(wall)).toBeNaN();
  });
});

test('a time of day is read and written, 24:00 as an end only', () => {
  expect(['0:00', '06:00', '23:59', '24:00'].map(parseTimeOfDay)).toEqual([0, 360, 1439, 1440]);
  expect(['24:01', '12:60', '6', '6:0', '-1:00', ''].map(parseTimeOfDay)).toEqual(Array(6).fill(null));
  expect([0, 90, 1439, 1500].map(formatTimeOfDay)).toEqual(['00:00', '01:30', '23:59', '01:00']);
});
