import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/domain/error.ts';
import { deriveMoment } from '../../../src/domain/time/moment.ts';
import {
  parseAnyDay,
  parseFutureTime,
  parseFutureDay,
  parsePastDay,
  parseDay,
  formatOccurrence,
  parseStamp,
  parseOccurrence,
  readFutureTime,
  readOccurrence,
  type DateOrder,
  type DateContext,
} from '../../../src/domain/time/dateinput.ts';
import { weekdays } from '../../../src/domain/time/wall.ts';
import { runtimeZone } from '../../../src/domain/time/zone.ts';

/** Friday 20 November 2026, 15:00 in Madrid. */
const here: DateContext = {
  now: Date.UTC(2026, 10, 20, 14),
  zone: runtimeZone('Europe/Madrid'),
  dayStartAt: () => 360,
  dateOrder: null,
  clock: null,
  language: 'en',
  shiftNames: [],
  shiftHours: [],
};
/** A dinner from 19:00 on every day. */
const evenings = weekdays.map((weekday) => ({ id: 1, weekday, start: 1140, end: 1440 }));
const wall = (text: string) => ({ basis: 'wall', wall: `${text.replace(' ', 'T')}:00` });
const date = (day: string) => ({ basis: 'date', day });

describe('when something happened', () => {
  test('a shift that is not worked any more is meant only by its name alone, or after a date', () => {
    const shiftNames = [
      { id: 1, name: 'Supper' },
      { id: 2, name: 'Evening' },
    ];
    const changed = { ...here, shiftNames, shiftHours: evenings };
    expect(readOccurrence('yesterday evening', changed)).toEqual([{ ...date('2026-11-19'), shift: 1 }]);
    expect(readOccurrence('2026-11-19 Evening', changed)).toEqual([{ ...date('2026-11-19'), shift: 2 }]);
    const renamed = { ...changed, shiftNames: [{ id: 2, name: 'Tapas' }] };
    expect(readOccurrence('yesterday tapas', renamed)).toEqual([{ ...date('2026-11-19'), shift: 2 }]);
  });

  test.each(['now', 'Ahora', 'adesso', 'ora', 'agora', ' NOW '])('"%s" is this instant', (text) => {
    expect(parseOccurrence(text, here)).toEqual({ basis: 'instant', at: here.now });
  });

  test.each([
    ['-2h', 120],
    ['-90m', 90],
    ['-90 min', 90],
    ['-3d', 3 * 1440],
    ['-0m', 0],
  ])('"%s" is %d minutes ago', (text, minutes) => {
    expect(parseOccurrence(text, here)).toEqual({ basis: 'instant', at: here.now - minutes * 60_000 });
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
    ['ieri 19.05', wall('2026-11-19 19:05')],
    ['14.30', wall('2026-11-20 14:30')],
    ['14h30', wall('2026-11-20 14:30')],
    ['14 h', wall('2026-11-20 14:00')],
    ['ontem 21h30', wall('2026-11-19 21:30')],
    ['ayer 20h', wall('2026-11-19 20:00')],
    ['2026-11-18 21h30', wall('2026-11-18 21:30')],
    ['quinta-feira 21:00', wall('2026-11-19 21:00')],
    ['Quinta-Feira, 21h', wall('2026-11-19 21:00')],
    ['terça feira 21h05', wall('2026-11-17 21:05')],
    ['5ª feira 21.30', wall('2026-11-19 21:30')],
    ['jue. 21:00', wall('2026-11-19 21:00')],
    ['gio. 21:00', wall('2026-11-19 21:00')],
    ['quinta-feira', date('2026-11-19')],
  ])('"%s" counts from the day on the wall', (text, expected) => {
    expect(parseOccurrence(text, here)).toEqual(expected);
  });

  test('"today" is the day in the zone of the house, not in UTC', () => {
    const lateInToronto = { ...here, now: Date.UTC(2026, 10, 21, 3), zone: runtimeZone('America/Toronto') };
    expect(parseOccurrence('today', lateInToronto)).toEqual(date('2026-11-20'));
    expect(parseOccurrence('today', { ...lateInToronto, zone: runtimeZone('Pacific/Auckland') })).toEqual(
      date('2026-11-21'),
    );
  });

  test.each([
    ['mon', '2026-11-16'],
    ['tue', '2026-11-17'],
    ['wed', '2026-11-18'],
    ['thu', '2026-11-19'],
    ['sat', '2026-11-14'],
    ['sun', '2026-11-15'],
    ['Saturday', '2026-11-14'],
    ['miércoles', '2026-11-18'],
    ['sabato', '2026-11-14'],
    ['terça', '2026-11-17'],
  ])('"%s" is the last one', (text, day) => {
    expect(parseOccurrence(text, here)).toEqual(date(day));
  });

  test.each([
    ['fri', '2026-11-20 | 2026-11-13'],
    ['fri 15:00', '2026-11-20 15:00 | 2026-11-13 15:00'],
    // Without a country, the order of day and month and the clock are not known.
    ['3/11/2026', '2026-11-03 | 2026-03-11'],
    ['3-11-2026 19:30', '2026-11-03 19:30 | 2026-03-11 19:30'],
    ['1/2/26 14:30', '2026-02-01 14:30 | 2026-01-02 14:30'],
    ['at 9', '2026-11-20 09:00 | 2026-11-19 21:00'],
    ['half past eight', '2026-11-20 08:30 | 2026-11-19 20:30'],
    // A time or a day.
    ['10.11', '2026-11-20 10:11 | 2026-11-10 | 2026-10-11'],
    // The tenth of December is to come.
    ['10.12', '2026-11-20 10:12 | 2026-10-12'],
    ['midnight yesterday', '2026-11-20 00:00 | 2026-11-19 00:00'],
  ])('"%s" may mean %s, and is asked', (text, choices) => {
    expect(() => parseOccurrence(text, here)).toThrow(
      expect.objectContaining({ code: 'ambiguous_time', values: { value: text, choices } }),
    );
    expect(readOccurrence(text, here).map((each) => formatOccurrence(each, here))).toEqual(
      choices.split(' | '),
    );
  });

  test('a weekday at an hour that is still to come today is a week ago', () => {
    expect(parseOccurrence('fri 15:01', here)).toEqual(wall('2026-11-13 15:01'));
    expect(parseOccurrence('mon 23:59', here)).toEqual(wall('2026-11-16 23:59'));
  });

  test('an hour alone is the last one', () => {
    expect(parseOccurrence('14:30', here)).toEqual(wall('2026-11-20 14:30'));
    expect(parseOccurrence('15:00', here)).toEqual(wall('2026-11-20 15:00'));
    expect(parseOccurrence('15:01', here)).toEqual(wall('2026-11-19 15:01'));
    expect(parseOccurrence('0:00', here)).toEqual(wall('2026-11-20 00:00'));
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
    expect(parseOccurrence(text, here)).toEqual(expected);
  });

  test.each([
    ['19/11', date('2026-11-19')],
    ['19/11 14:30', wall('2026-11-19 14:30')],
    ['19.11.26', date('2026-11-19')],
    ['31/12/25 14:30', wall('2025-12-31 14:30')],
    ['31 oct', date('2026-10-31')],
    ['29 feb', date('2024-02-29')],
    ['20 november', date('2026-11-20')],
  ])('"%s" without its year is the last one', (text, expected) => {
    expect(parseOccurrence(text, here)).toEqual(expected);
  });

  test.each([
    ['2026-11-31', { month: 11, days: 30 }],
    ['31 nov', { month: 11, days: 30 }],
    ['31/11/2026 20:30', { month: 11, days: 30 }],
    ['31/02/2026', { month: 2, days: 28, year: 2026 }],
    ['2025-02-29', { month: 2, days: 28, year: 2025 }],
    ['30 de febrero', { month: 2, days: 29 }],
  ])('"%s" does not exist, and the length of the month says why', (text, values) => {
    expect(() => parseOccurrence(text, here)).toThrow(
      expect.objectContaining({ code: 'no_such_day', values: { value: text, ...values } }),
    );
  });

  test.each([
    ['tonight', {}],
    ['today 15:01', {}],
    ['tomorrow', {}],
    ['in 2 hours', {}],
    ['+2h', {}],
    ['next friday', {}],
    ['saturday 28 november', { example: '2025-11-28' }],
    ['28 nov', { example: '2025-11-28' }],
  ])('"%s" has not come', (text, values) => {
    expect(() => parseOccurrence(text, { ...here, shiftHours: evenings })).toThrow(
      expect.objectContaining({ code: 'not_yet', values: { value: text, ...values } }),
    );
  });

  test('a date with its year is taken as it is, even in the future', () => {
    expect(parseOccurrence('24/12/2026 20:30', here)).toEqual(wall('2026-12-24 20:30'));
  });

  test.each([
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
    ['a name of the language itself', 'constructor'],
  ])('%s is refused', (_, text) => {
    expect(() => parseOccurrence(text, here)).toThrow(
      expect.objectContaining({ code: 'bad_date', values: { value: text } }),
    );
  });
});

describe('past midnight, before the day of that date has begun', () => {
  // 01:30 on Saturday 21 November; days begin at 06:00.
  const closing = { ...here, now: Date.UTC(2026, 10, 21, 0, 30) };

  test.each([
    ['today', '2026-11-20'],
    ['ayer', '2026-11-19'],
    ['fri', '2026-11-20'],
    ['el viernes', '2026-11-20'],
    ['na sexta', '2026-11-20'],
    ['2026-11-21', '2026-11-21'],
  ])('"%s" is the business day', (text, day) => {
    expect(parseOccurrence(text, closing)).toEqual(date(day));
  });

  test('"sat", the day on the calendar, is the evening that is not over, or the last Saturday', () => {
    expect(readOccurrence('sat', closing)).toEqual([date('2026-11-20'), date('2026-11-14')]);
  });

  test('"last night" may be the night that is not over', () => {
    const open = { ...closing, shiftHours: evenings };
    expect(readOccurrence('last night', open)).toEqual([
      { basis: 'date', day: '2026-11-20', shift: 1 },
      { basis: 'date', day: '2026-11-19', shift: 1 },
    ]);
    expect(parseOccurrence('tonight', open)).toEqual({ basis: 'date', day: '2026-11-20', shift: 1 });
  });

  test.each([
    ['today 00:30', '2026-11-21 00:30'],
    ['yesterday 23:00', '2026-11-20 23:00'],
    ['fri 23:00', '2026-11-20 23:00'],
    ['today 20:30', '2026-11-20 20:30'],
    ['sat 02:00', '2026-11-14 02:00'],
    ['el viernes 23:00', '2026-11-20 23:00'],
    ['23:00', '2026-11-20 23:00'],
  ])('"%s", with a time, is a day of the calendar', (text, at) => {
    expect(parseOccurrence(text, closing)).toEqual(wall(at));
  });

  test('a moment to come lies in the business day that a night shift leaves it', () => {
    // A night shift ends Saturday's business day at 07:00; Sunday's begins then and ends at 06:00.
    const late = { ...closing, dayStartAt: (weekday: number) => (weekday === 7 ? 420 : 360) };
    expect(parseFutureTime('sat 06:30', late)).toEqual(wall('2026-11-21 06:30'));
    expect(parseFutureTime('sun 06:30', late)).toEqual(wall('2026-11-22 06:30'));
    expect(parseFutureTime('sun 05:00', late)).toEqual(wall('2026-11-23 05:00'));
  });
});

describe('a day', () => {
  test.each([
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['-2d', '2026-11-18'],
    ['mon', '2026-11-16'],
    ['3 days ago', '2026-11-17'],
    ['last night', '2026-11-19'],
    ['18 nov', '2026-11-18'],
    ['2026-01-31', '2026-01-31'],
  ])('"%s" is %s on the business day it is now', (text, day) => {
    expect(parseDay(text, '2026-11-20', null)).toBe(day);
  });

  test.each(['now', '14:30', '-2h', 'yesterday 14:30', 'soon', ''])('"%s" is none', (text) => {
    expect(() => parseDay(text, '2026-11-20', null)).toThrow(expect.objectContaining({ code: 'bad_date' }));
  });

  test('to come is the next weekday, never today', () => {
    const friday = '2026-11-20';
    expect(parseFutureDay('today', friday, null)).toBe('2026-11-20');
    expect(parseFutureDay('mañana', friday, null)).toBe('2026-11-21');
    expect(parseFutureDay('+3d', friday, null)).toBe('2026-11-23');
    expect(parseFutureDay('sat', friday, null)).toBe('2026-11-21');
    expect(parseFutureDay('fri', friday, null)).toBe('2026-11-27');
    expect(parseFutureDay('2026-12-24', friday, null)).toBe('2026-12-24');
    expect(parseFutureDay('24 dec', friday, null)).toBe('2026-12-24');
    expect(parseFutureDay('5 jan', friday, null)).toBe('2027-01-05');
    expect(parseFutureDay('in 3 days', friday, null)).toBe('2026-11-23');
    expect(parseFutureDay('dentro de una semana', friday, null)).toBe('2026-11-27');
    expect(parseFutureDay('next monday', friday, null)).toBe('2026-11-23');
    expect(parseFutureDay('pasado mañana', friday, null)).toBe('2026-11-22');
  });

  test('to come that may be two is asked, and one that is none is refused', () => {
    expect(() => parseFutureDay('4/12/2026', '2026-11-20', null)).toThrow(
      expect.objectContaining({ code: 'ambiguous_time' }),
    );
    for (const text of ['', 'soon', 'yesterday', 'last friday', '-3d']) {
      expect(() => parseFutureDay(text, '2026-11-20', null)).toThrow(
        expect.objectContaining({ code: 'bad_coming_day' }),
      );
    }
  });
});

describe('a day that has come', () => {
  test('may be today, and no later', () => {
    expect(parsePastDay('today', '2026-11-20', '2026-11-20', null)).toBe('2026-11-20');
    expect(parsePastDay('2026-11-01', '2026-11-20', '2026-11-20', null)).toBe('2026-11-01');
    expect(() => parsePastDay('2026-11-21', '2026-11-20', '2026-11-20', null)).toThrow(
      expect.objectContaining({ code: 'not_yet', values: { value: '2026-11-21' } }),
    );
  });

  test('may be the date on the calendar after midnight: it is the business day that goes on', () => {
    expect(parsePastDay('2026-11-21', '2026-11-20', '2026-11-21', null)).toBe('2026-11-20');
    expect(() => parsePastDay('2026-11-22', '2026-11-20', '2026-11-21', null)).toThrow(
      expect.objectContaining({ code: 'not_yet' }),
    );
  });
});

describe('a moment to come', () => {
  test.each([
    ['21:00', wall('2026-11-20 21:00')],
    ['15:01', wall('2026-11-20 15:01')],
    ['15:00', wall('2026-11-21 15:00')],
    ['9:05', wall('2026-11-21 09:05')],
    ['0:00', wall('2026-11-21 00:00')],
    ['today 21:00', wall('2026-11-20 21:00')],
    ['21.00', wall('2026-11-20 21:00')],
    ['domani 9.05', wall('2026-11-21 09:05')],
    ['hoy 21:00', wall('2026-11-20 21:00')],
    ['tomorrow 12:00', wall('2026-11-21 12:00')],
    ['Mañana 9:30', wall('2026-11-21 09:30')],
    ['domani 12:00', wall('2026-11-21 12:00')],
    ['amanhã 12:00', wall('2026-11-21 12:00')],
    ['sat 10:00', wall('2026-11-21 10:00')],
    ['fri 10:00', wall('2026-11-27 10:00')],
    ['fri 15:01', wall('2026-11-20 15:01')],
    ['viernes 21:00', wall('2026-11-20 21:00')],
    ['jueves 10:00', wall('2026-11-26 10:00')],
    ['+3d 10:00', wall('2026-11-23 10:00')],
    ['tomorrow at noon', wall('2026-11-21 12:00')],
    ['mañana a las 21', wall('2026-11-21 21:00')],
    ['amanhã às 9 da noite', wall('2026-11-21 21:00')],
    ['stasera alle 9', wall('2026-11-20 21:00')],
    ['tomorrow night at 1', wall('2026-11-22 01:00')],
    ['friday 8pm', wall('2026-11-20 20:00')],
    ['friday 2pm', wall('2026-11-27 14:00')],
    ['9pm', wall('2026-11-20 21:00')],
    ['24 dec 20h30', wall('2026-12-24 20:30')],
    ['24/11 10:00', wall('2026-11-24 10:00')],
    ['2026-11-24 10:00', wall('2026-11-24 10:00')],
    ['2026-11-24T10:00', wall('2026-11-24 10:00')],
    ['2026-11-24T10:00Z', { basis: 'instant', at: Date.UTC(2026, 10, 24, 10) }],
    ['  21:00 ', wall('2026-11-20 21:00')],
  ])('"%s" is the next one', (text, expected) => {
    expect(parseFutureTime(text, here)).toEqual(expected);
  });

  test.each([
    ['+30m', 30],
    ['in 2 hours', 120],
    ['dentro de 2 horas', 120],
    ["tra mezz'ora", 30],
    ['daqui a uma hora e meia', 90],
    ['+90 min', 90],
    ['+2h', 120],
    ['+1d', 1440],
  ])('"%s" is %d minutes from now', (text, minutes) => {
    expect(parseFutureTime(text, here)).toEqual({ basis: 'instant', at: here.now + minutes * 60_000 });
  });

  test.each([
    ['21h30', '2026-11-20 21:30'],
    ['amanhã 12h', '2026-11-21 12:00'],
    ['segunda-feira 10h30', '2026-11-23 10:30'],
    ['lun. 10:30', '2026-11-23 10:30'],
  ])('"%s" is %s', (text, expected) => {
    expect(parseFutureTime(text, here)).toEqual(wall(expected));
  });

  test('written out in full is itself, also where it has passed: that is for others to judge', () => {
    expect(parseFutureTime('2026-11-19 10:00', here)).toEqual(wall('2026-11-19 10:00'));
  });

  test('is the next one by the clock of the house, not by that of the machine', () => {
    const toronto = { ...here, now: Date.UTC(2026, 10, 21, 3), zone: runtimeZone('America/Toronto') };
    expect(parseFutureTime('22:30', toronto)).toEqual(wall('2026-11-20 22:30'));
    expect(parseFutureTime('21:30', toronto)).toEqual(wall('2026-11-21 21:30'));
    expect(parseFutureTime('tomorrow 9:00', toronto)).toEqual(wall('2026-11-21 09:00'));
  });

  test('words are business days: at half past midnight the evening is not over', () => {
    const late = { ...here, now: Date.UTC(2026, 10, 20, 23, 30) };
    expect(parseFutureTime('tomorrow 12:00', late)).toEqual(wall('2026-11-21 12:00'));
    expect(parseFutureTime('today 2:00', late)).toEqual(wall('2026-11-21 02:00'));
    expect(parseFutureTime('tomorrow 5:59', late)).toEqual(wall('2026-11-22 05:59'));
    expect(parseFutureTime('sat 6:00', late)).toEqual(wall('2026-11-21 06:00'));
    expect(parseFutureTime('fri 2:00', late)).toEqual(wall('2026-11-21 02:00'));
    expect(parseFutureTime('2:00', late)).toEqual(wall('2026-11-21 02:00'));
  });

  test('over a change of clocks two hours are two hours, and an hour of the clock is that hour', () => {
    // 01:30 in Madrid, half an hour before the clocks go from 01:59 to 03:00.
    const night = { ...here, now: Date.UTC(2026, 2, 29, 0, 30) };
    const settled = (text: string) =>
      deriveMoment(parseFutureTime(text, night), { ...night, shiftAt: () => 0 });
    expect(settled('+2h')).toMatchObject({ at: night.now + 7_200_000, wall: '2026-03-29T04:30:00' });
    expect(settled('4:30')).toMatchObject({ at: night.now + 7_200_000, wall: '2026-03-29T04:30:00' });
    expect(settled('2:30').at).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  test.each([
    ['a day alone', '2026-11-24'],
    ['a day alone in words', 'tomorrow'],
    ['a day alone that starts with the day', '24/11/2026'],
    ['hour 24', '24:00'],
    ['hour 25', '25:00'],
    ['minute 60', '21:60'],
    ['three digits of an hour', '121:00'],
    ['what is past', '-2h'],
    ['a word', 'soon'],
    ['nothing', ''],
    ['a bare plus', '+'],
    ['weeks', '+2w'],
    ['a word that is no day, with an hour', 'soon 10:00'],
    ['yesterday, with an hour', 'yesterday 10:00'],
  ])('%s is refused', (_, text) => {
    expect(() => parseFutureTime(text, here)).toThrow(
      expect.objectContaining({ code: 'bad_coming_time', values: { value: text } }),
    );
  });

  test('that could be two times is asked', () => {
    const choices = (text: string) => readFutureTime(text, here).map((each) => formatOccurrence(each, here));
    expect(choices('4/12/2026 10:00')).toEqual(['2026-04-12 10:00', '2026-12-04 10:00']);
    expect(choices('at 9')).toEqual(['2026-11-20 21:00', '2026-11-21 09:00']);
    expect(choices('next sunday at noon')).toEqual(['2026-11-22 12:00', '2026-11-29 12:00']);
    expect(() => parseFutureTime('at 9', here)).toThrow(expect.objectContaining({ code: 'ambiguous_time' }));
  });
});

test('a stamp that is none is null, for those who read columns of them', () => {
  for (const text of ['', 'yesterday', '20/11/2026', '2026-11-31', '2026-11-20T', '2026-11-20 19']) {
    expect(parseStamp(text)).toBeNull();
  }
});

describe('a day that has been or is to come', () => {
  // A Friday.
  const today = '2026-11-20';
  test.each([
    ['today', '2026-11-20'],
    ['ayer', '2026-11-19'],
    ['domani', '2026-11-21'],
    ['amanhã', '2026-11-21'],
    ['+3d', '2026-11-23'],
    ['-3d', '2026-11-17'],
    ['sat', '2026-11-14'],
    ['2026-12-25', '2026-12-25'],
    ['25 dec', '2026-12-25'],
    ['3 oct', '2026-10-03'],
    ['in 2 weeks', '2026-12-04'],
  ])('"%s" is %s', (text, day) => {
    expect(parseAnyDay(text, today, null)).toBe(day);
  });

  test.each(['someday', '+x', '', '5/12/2026'])('"%s" is none', (text) => {
    expect(() => parseAnyDay(text, today, null)).toThrow(UserError);
  });
});

describe('figures with a year', () => {
  const today = '2026-11-20';
  const day = (text: string, order: DateOrder) => {
    try {
      return parseDay(text, today, order);
    } catch (error) {
      return error instanceof UserError ? error.code : error;
    }
  };

  test.each([
    ['3/11/2026', '2026-11-03', '2026-03-11', 'ambiguous_time'],
    ['03.11.2026', '2026-11-03', '2026-03-11', 'ambiguous_time'],
    ['3-11-2026', '2026-11-03', '2026-03-11', 'ambiguous_time'],
    // Only one of the two orders gives a day.
    ['24/11/2026', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['24-11-2026', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['11/24/2026', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['30/2/2026', 'no_such_day', 'no_such_day', 'no_such_day'],
    // Both orders give the same day.
    ['12/12/2026', '2026-12-12', '2026-12-12', '2026-12-12'],
    ['31/02/2026', 'no_such_day', 'no_such_day', 'no_such_day'],
    ['13/13/2026', 'bad_date', 'bad_date', 'bad_date'],
    ['0/11/2026', 'bad_date', 'bad_date', 'bad_date'],
    ['29/2/2028', '2028-02-29', '2028-02-29', '2028-02-29'],
    ['29/2/2026', 'no_such_day', 'no_such_day', 'no_such_day'],
    ['2026/3/11', '2026-03-11', '2026-03-11', '2026-03-11'],
    ['2026/11/24', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['2026-1-5', '2026-01-05', '2026-01-05', '2026-01-05'],
    ['2026/24/11', 'bad_date', 'bad_date', 'bad_date'],
    ['24/11-2026', 'bad_date', 'bad_date', 'bad_date'],
    ['24/11/0026', 'bad_date', 'bad_date', 'bad_date'],
    ['24/11/202', 'bad_date', 'bad_date', 'bad_date'],
    ['24/11/26', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['19/11', '2026-11-19', '2026-11-19', '2026-11-19'],
    ['3/11', '2026-11-03', '2026-03-11', 'ambiguous_time'],
  ])('"%s" is %s where the day comes first, %s where the month does, else %s', (text, ...expected) => {
    expect([day(text, 'day_first'), day(text, 'month_first'), day(text, null)]).toEqual(expected);
  });

  test('a date that comes within two months is not taken for that of last year', () => {
    expect(day('28/2', 'day_first')).toBe('2026-02-28');
    expect(day('28/1', 'day_first')).toBe('2026-01-28');
    expect(() => parseDay('24/11', today, 'day_first')).toThrow(
      expect.objectContaining({ code: 'not_yet', values: { value: '24/11', example: '2025-11-24' } }),
    );
  });

  test('are read wherever a day is', () => {
    expect(parseFutureDay('3/12/2026', today, 'day_first')).toBe('2026-12-03');
    expect(parseAnyDay('3/12/2026', today, 'day_first')).toBe('2026-12-03');
    expect(parsePastDay('3/11/2026', today, today, 'day_first')).toBe('2026-11-03');
    expect(() => parsePastDay('3/12/2026', today, today, 'day_first')).toThrow(
      expect.objectContaining({ code: 'not_yet' }),
    );
  });

  test.each([
    ['3/11/2026', date('2026-11-03')],
    ['3/11/2026 19:42', wall('2026-11-03 19:42')],
    ['3/11/2026, 19:42', wall('2026-11-03 19:42')],
    ['3/11/2026 9:05', wall('2026-11-03 09:05')],
    ['03.11.2026 19.42', wall('2026-11-03 19:42')],
    ['3-11-2026 21h30', wall('2026-11-03 21:30')],
    ['3/11/2026 9h', wall('2026-11-03 09:00')],
    ['3/11/2026 19:42:07', { basis: 'wall', wall: '2026-11-03T19:42:07' }],
    ['3/11/2026 19:42+01:00', { basis: 'instant', at: Date.UTC(2026, 10, 3, 18, 42) }],
    ['2026-11-03 9:05', wall('2026-11-03 09:05')],
  ])('"%s" may have a time', (text, expected) => {
    const spain: DateContext = { ...here, dateOrder: 'day_first' };
    expect(parseOccurrence(text, spain)).toEqual(expected);
    if (expected.basis !== 'date') expect(parseFutureTime(text, spain)).toEqual(expected);
  });

  test.each(['3/11/2026 25:00', '24/11/2026 19:60', '3/11/2026 late', '3/11/2026 19'])(
    '"%s" has a day, and no time',
    (text) => {
      const spain: DateContext = { ...here, dateOrder: 'day_first' };
      expect(() => parseOccurrence(text, spain)).toThrow(expect.objectContaining({ code: 'bad_date' }));
      expect(() => parseFutureTime(text, spain)).toThrow(
        expect.objectContaining({ code: 'bad_coming_time' }),
      );
    },
  );
});
