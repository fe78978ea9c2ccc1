import { describe, expect, test } from 'vitest';
import { parseComingDay, parseDay, parseStamp, parseWhen } from '../../../src/domain/time/when.ts';

/** Friday 20 November 2026, 15:00 in Madrid. */
const here = { now: Date.UTC(2026, 10, 20, 14), zone: 'Europe/Madrid' };
const wall = (text: string) => ({ basis: 'wall', wall: `${text.replace(' ', 'T')}:00` });
const date = (day: string) => ({ basis: 'date', day });

describe('when something happened', () => {
  test.each(['now', 'Ahora', 'adesso', 'ora', 'agora', ' NOW '])('"%s" is this instant', (text) => {
    expect(parseWhen(text, here)).toEqual({ basis: 'instant', at: here.now });
  });

  test.each([
    ['-2h', 120],
    ['-90m', 90],
    ['-90 min', 90],
    ['-3d', 3 * 1440],
    ['-0m', 0],
  ])('"%s" is %d minutes ago', (text, minutes) => {
    expect(parseWhen(text, here)).toEqual({ basis: 'instant', at: here.now - minutes * 60_000 });
  });

  test.each([
    ['today 14:30', wall('2026-11-20 14:30')],
    ['hoy 9:05', wall('2026-11-20 09:05')],
    ['oggi', date('2026-11-20')],
    ['hoje', date('2026-11-20')],
    ['yesterday 19:30', wall('2026-11-19 19:30')],
    ['ayer 19:30', wall('2026-11-19 19:30')],
    ['ieri', date('2026-11-19')],
    ['ontem', date('2026-11-19')],
    ['Yesterday  19:30', wall('2026-11-19 19:30')],
  ])('"%s" counts from the day on the wall', (text, expected) => {
    expect(parseWhen(text, here)).toEqual(expected);
  });

  test('"today" is the day in the zone of the house, not in UTC', () => {
    const lateInToronto = { now: Date.UTC(2026, 10, 21, 3), zone: 'America/Toronto' };
    expect(parseWhen('today', lateInToronto)).toEqual(date('2026-11-20'));
    expect(parseWhen('today', { ...lateInToronto, zone: 'Pacific/Auckland' })).toEqual(date('2026-11-21'));
  });

  test.each([
    ['mon', '2026-11-16'],
    ['tue', '2026-11-17'],
    ['wed', '2026-11-18'],
    ['thu', '2026-11-19'],
    ['fri', '2026-11-20'],
    ['sat', '2026-11-14'],
    ['sun', '2026-11-15'],
    ['Saturday', '2026-11-14'],
    ['miércoles', '2026-11-18'],
    ['sabato', '2026-11-14'],
    ['terça', '2026-11-17'],
  ])('"%s" is the last one, today included', (text, day) => {
    expect(parseWhen(text, here)).toEqual(date(day));
  });

  test('a weekday at an hour that is still to come today is a week ago', () => {
    expect(parseWhen('fri 15:00', here)).toEqual(wall('2026-11-20 15:00'));
    expect(parseWhen('fri 15:01', here)).toEqual(wall('2026-11-13 15:01'));
    expect(parseWhen('mon 23:59', here)).toEqual(wall('2026-11-16 23:59'));
  });

  test('an hour alone is the last one', () => {
    expect(parseWhen('14:30', here)).toEqual(wall('2026-11-20 14:30'));
    expect(parseWhen('15:00', here)).toEqual(wall('2026-11-20 15:00'));
    expect(parseWhen('15:01', here)).toEqual(wall('2026-11-19 15:01'));
    expect(parseWhen('0:00', here)).toEqual(wall('2026-11-20 00:00'));
  });

  test.each([
    ['2026-11-20', date('2026-11-20')],
    ['2026-11-20 19:42', wall('2026-11-20 19:42')],
    ['2026-11-20T19:42', wall('2026-11-20 19:42')],
    ['2026-11-20T19:42:07', { basis: 'wall', wall: '2026-11-20T19:42:07' }],
    ['2026-11-20T19:42:00+01:00', { basis: 'instant', at: Date.UTC(2026, 10, 20, 18, 42) }],
    ['2026-11-20T19:42:00+0100', { basis: 'instant', at: Date.UTC(2026, 10, 20, 18, 42) }],
    ['2026-11-20T19:42Z', { basis: 'instant', at: Date.UTC(2026, 10, 20, 19, 42) }],
    ['2026-11-20T19:42:07.250-05:00', { basis: 'instant', at: Date.UTC(2026, 10, 21, 0, 42, 7, 250) }],
    ['2024-02-29', date('2024-02-29')],
  ])('"%s" is itself', (text, expected) => {
    expect(parseWhen(text, here)).toEqual(expected);
  });

  test.each(['20/11/2026', '11/20/2026', '20/11', '20.11.2026', '2026/11/20', '1/2/26 14:30'])(
    '"%s" could be two days and is refused',
    (text) => {
      expect(() => parseWhen(text, here)).toThrow(
        expect.objectContaining({ code: 'slash_date', values: { value: text } }),
      );
    },
  );

  test.each([
    ['a day that no calendar has', '2026-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['day nought', '2026-11-00'],
    ['hour 24', '2026-11-20 24:00'],
    ['minute 60', '2026-11-20 19:60'],
    ['an hour alone that is none', '25:00'],
    ['the end of the day as a moment', 'today 24:00'],
    ['a year before there were complaints', '0026-11-20'],
    ['a year far away', '2926-11-20'],
    ['an offset that no zone has', '2026-11-20T19:42:00+99:00'],
    ['a word', 'lately'],
    ['two letters of a weekday', 'mo'],
    ['nothing', ''],
    ['a bare minus', '-'],
    ['the future in hours', '+2h'],
    ['a name of the language itself', 'constructor'],
  ])('%s is refused', (_, text) => {
    expect(() => parseWhen(text, here)).toThrow(
      expect.objectContaining({ code: 'bad_date', values: { value: text } }),
    );
  });
});

describe('a day', () => {
  test.each([
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['-2d', '2026-11-18'],
    ['mon', '2026-11-16'],
    ['fri', '2026-11-20'],
    ['2026-01-31', '2026-01-31'],
  ])('"%s" is %s on the business day it is now', (text, day) => {
    expect(parseDay(text, '2026-11-20')).toBe(day);
  });

  test.each(['now', '14:30', '-2h', '2026-02-30', 'soon', ''])('"%s" is none', (text) => {
    expect(() => parseDay(text, '2026-11-20')).toThrow(expect.objectContaining({ code: 'bad_date' }));
  });

  test('to come is the next weekday, never today', () => {
    const friday = '2026-11-20';
    expect(parseComingDay('today', friday)).toBe('2026-11-20');
    expect(parseComingDay('mañana', friday)).toBe('2026-11-21');
    expect(parseComingDay('+3d', friday)).toBe('2026-11-23');
    expect(parseComingDay('sat', friday)).toBe('2026-11-21');
    expect(parseComingDay('fri', friday)).toBe('2026-11-27');
    expect(parseComingDay('2026-12-24', friday)).toBe('2026-12-24');
  });

  test('to come that is written with slashes or is none is refused', () => {
    expect(() => parseComingDay('24/12/2026', '2026-11-20')).toThrow(
      expect.objectContaining({ code: 'slash_date' }),
    );
    for (const text of ['', 'soon', '2026-02-30', '-3d']) {
      expect(() => parseComingDay(text, '2026-11-20')).toThrow(
        expect.objectContaining({ code: 'bad_coming_day' }),
      );
    }
  });
});

test('a stamp that is none is null, for those who read columns of them', () => {
  for (const text of ['', 'yesterday', '20/11/2026', '2026-11-31', '2026-11-20T', '2026-11-20 19']) {
    expect(parseStamp(text)).toBeNull();
  }
});
