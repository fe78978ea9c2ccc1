import { describe, expect, test } from 'vitest';
import { calendarOf, currentShifts } from '../../../src/domain/business.ts';
import { parseStoredSettings } from '../../../src/domain/settings.ts';
import {
  layOutDayStarts,
  layOutShifts,
  outsideShiftId,
  parseShiftPeriods,
  splitShifts,
  parseWeekday,
  type ShiftPeriod,
} from '../../../src/domain/time/shift.ts';
import type { Weekday } from '../../../src/domain/time/wall.ts';
import { runtimeZone } from '../../../src/domain/time/zone.ts';

const periods = (shift: number, text: string): readonly ShiftPeriod[] =>
  parseShiftPeriods(text).map((period) => ({ shift, ...period }));

/** Returns the shift at a weekday and a time, such as "5 01:30". */
function at(laid: readonly ShiftPeriod[], when: string): number {
  const [, weekday, hour, minute] = /^(\d) (\d\d):(\d\d)$/u.exec(when) ?? [];
  return layOutShifts(laid)(Number(weekday) as Weekday, Number(hour) * 60 + Number(minute));
}

describe('a shift', () => {
  const evening = periods(1, '18:00-01:00');

  test('begins at its first minute and ends before its last', () => {
    expect(at(evening, '5 17:59')).toBe(outsideShiftId);
    expect(at(evening, '5 18:00')).toBe(1);
    expect(at(evening, '5 00:59')).toBe(1);
    expect(at(evening, '5 01:00')).toBe(outsideShiftId);
  });

  test('of Sunday night covers the first hour of Monday', () => {
    const sunday = periods(1, 'sun@22:00-06:00');
    expect(at(sunday, '7 23:00')).toBe(1);
    expect(at(sunday, '1 05:59')).toBe(1);
    expect(at(sunday, '1 06:00')).toBe(outsideShiftId);
    expect(at(sunday, '7 05:59')).toBe(outsideShiftId);
  });

  test('that differs by weekday ends when the day it began says', () => {
    const dinner = periods(1, 'mon-thu@18:00-23:00,fri-sun@18:00-01:00');
    expect(at(dinner, '4 23:30')).toBe(outsideShiftId);
    expect(at(dinner, '5 23:30')).toBe(1);
    expect(at(dinner, '6 00:30')).toBe(1);
    expect(at(dinner, '1 00:30')).toBe(1);
    expect(at(dinner, '2 00:30')).toBe(outsideShiftId);
  });

  test('may have a break, and what lies in it is outside', () => {
    const split = periods(1, '09:00-13:00,17:00-20:00');
    expect(['1 12:59', '1 13:00', '1 16:59', '1 17:00'].map((when) => at(split, when))).toEqual([
      1,
      outsideShiftId,
      outsideShiftId,
      1,
    ]);
  });

  test('that ends at 24:00 covers the last minute of its day and none of the next', () => {
    const late = periods(1, 'sat@18:00-24:00');
    expect(at(late, '6 23:59')).toBe(1);
    expect(at(late, '7 00:00')).toBe(outsideShiftId);
  });

  test('from an hour to the same hour lasts a whole day', () => {
    const round = periods(1, '06:00-06:00');
    expect(['1 05:59', '1 06:00', '7 23:59'].map((when) => at(round, when))).toEqual([1, 1, 1]);
  });

  test('may begin the minute another ends', () => {
    const both = [...periods(1, '06:00-14:00'), ...periods(2, '14:00-22:00')];
    expect([at(both, '1 13:59'), at(both, '1 14:00')]).toEqual([1, 2]);
  });

  test.each([
    ['within a day', '06:00-14:00', '13:00-15:00', { weekday: 1, time: '13:00', first: 1, second: 2 }],
    [
      'after midnight',
      'fri@22:00-02:00',
      'sat@01:00-03:00',
      { weekday: 6, time: '01:00', first: 1, second: 2 },
    ],
    [
      'over the end of the week',
      'mon@00:00-04:00',
      'sun@22:00-01:00',
      { weekday: 1, time: '00:00', first: 1, second: 2 },
    ],
    [
      'with itself',
      '22:00-06:00,05:00-07:00',
      '12:00-13:00',
      { weekday: 1, time: '05:00', first: 1, second: 1 },
    ],
  ])(
    'that overlaps %s is refused, with the first minute claimed twice and both shifts',
    (_, one, other, values) => {
      expect(() => layOutShifts([...periods(1, one), ...periods(2, other)])).toThrow(
        expect.objectContaining({ code: 'shifts_overlap', values }),
      );
    },
  );
});

describe('typed shift times', () => {
  test('without days hold on all seven', () => {
    expect(parseShiftPeriods('6:00-14:00')).toHaveLength(7);
    expect(parseShiftPeriods('6:00-14:00')[6]).toEqual({ weekday: 7, start: 360, end: 840 });
  });

  test('may run over the end of the week', () => {
    expect(parseShiftPeriods('sat-mon@10:00-12:00').map(({ weekday }) => weekday)).toEqual([6, 7, 1]);
  });

  test('take the days in the languages of the house', () => {
    expect(parseShiftPeriods('viernes-domingo@10:00-12:00')).toEqual(
      parseShiftPeriods('fri-sun@10:00-12:00'),
    );
  });

  test.each([
    ['lunch=12-16 dinner=19:00-23:00', 'lunch/12-16 dinner/19:00-23:00'],
    ['brunch 10-12', 'brunch/10-12'],
    ['late dinner = 22:00 - 01:00', 'late dinner/22:00 - 01:00'],
    ['Turno 2 14-22', 'Turno 2/14-22'],
    ['cena=lun-jue@19-23,vie-dom@19-1 comida 13-16', 'cena/lun-jue@19-23,vie-dom@19-1 comida/13-16'],
  ])('%j are the shifts %s', (typed, meant) => {
    expect(
      splitShifts(typed)
        .map(({ name, hours }) => `${name}/${hours}`)
        .join(' '),
    ).toBe(meant);
  });

  test.each(['', 'nonsense', '=1-2', 'lunch=12-16 dinner', 'lunch 12'])(
    '%j is refused as shifts',
    (typed) => {
      expect(() => splitShifts(typed)).toThrow(expect.objectContaining({ code: 'bad_shift' }));
    },
  );

  test.each([
    ['sexta-feira@19:00-23:00', 'fri@19:00-23:00'],
    ['segunda-feira-quinta-feira@19:00-23:00', 'mon-thu@19:00-23:00'],
    ['seg.-sex.@19h-23h30', 'mon-fri@19:00-23:30'],
    ['segunda-sexta-feira@19h30-23h', 'mon-fri@19:30-23:00'],
    ['ter\u0063\u0327a@6H-14h', 'tue@06:00-14:00'],
    ['19-23', '19:00-23:00'],
    ['7pm-11pm', '19:00-23:00'],
    ['7:30 p.m. - 12 a.m.', '19:30-00:00'],
    ['12pm-1am', '12:00-01:00'],
    ['19.00-23.00', '19:00-23:00'],
    ['19:00 – 23:00', '19:00-23:00'],
    ['mon - thu @ 19 - 23', 'mon-thu@19:00-23:00'],
  ])('%s as %s', (typed, plain) => {
    expect(parseShiftPeriods(typed)).toEqual(parseShiftPeriods(plain));
  });

  test('with an end before the start end on the next day', () => {
    expect(parseShiftPeriods('wed@22:00-06:00')).toEqual([{ weekday: 3, start: 1320, end: 1800 }]);
  });

  test.each([
    '',
    '06:00',
    '06:00-',
    '24:00-06:00',
    '06:00-25:00',
    'xyz@06:00-14:00',
    'mo@06:00-14:00',
    '06:00-14:00,',
    // The morning or the evening?
    '7-11pm',
    '7pm-23',
    '13pm-14pm',
    '0am-1am',
  ])('%j is refused', (text) => {
    expect(() => parseShiftPeriods(text)).toThrow(
      expect.objectContaining({ code: 'bad_shift', values: { value: text } }),
    );
  });
});

test.each([
  ['mon', 1],
  ['MARTES', 2],
  ['mié', 3],
  ['giovedì', 4],
  ['sexta', 5],
  ['sexta-feira', 5],
  ['SEXTA FEIRA', 5],
  ['terça-feira', 2],
  ['terca-feira', 2],
  ['6ª feira', 5],
  ['2a-feira', 1],
  ['sex.', 5],
  ['mié.', 3],
  ['gio.', 4],
  ['Thurs.', 4],
  ['feira', null],
  ['7ª feira', null],
  ['sáb', 6],
  ['domenica', 7],
  ['fr', null],
  ['noday', null],
  ['mondays', null],
])('the weekday %s is %j', (word, weekday) => {
  expect(parseWeekday(word)).toBe(weekday);
});

describe('the shifts of a house', () => {
  const name = (id: number, text: string, mergedInto: number | null = null) => ({
    id,
    name: text,
    mergedInto,
    alsoKnownAs: [],
  });
  const business = {
    settings: parseStoredSettings({ 'day-start': '06:00', zone: 'Europe/Madrid' }),
    zone: runtimeZone('Europe/Madrid'),
    names: {
      department: [],
      category: [],
      cause: [],
      touchpoint: [],
      shift: [name(1, 'night'), name(2, 'morning'), name(3, 'old'), name(4, 'evening'), name(5, 'late', 4)],
    },
    shiftPeriods: [
      ...periods(1, '22:00-02:00,04:00-05:00'),
      ...periods(2, '06:00-14:00'),
      ...periods(4, '14:00-22:00'),
    ],
    staff: [],
    roles: [],
    ownDays: [],
    absences: {},
    ruleChoices: new Map(),
    path: [],
    mappings: [],
    goals: [],
    goalDeclinedOn: null,
    brokenSettings: [],
    notices: [],
  };

  test('are read from the start of its day, without those that no longer run', () => {
    expect(currentShifts(business).map((shift) => shift.name)).toEqual(['morning', 'evening', 'night']);
  });

  test('are what its calendar counts by', () => {
    const calendar = calendarOf(business);
    expect([calendar.zone.name, calendar.dayStartAt(1)]).toEqual(['Europe/Madrid', 360]);
    expect([calendar.shiftAt(1, 90), calendar.shiftAt(1, 200), calendar.shiftAt(1, 360)]).toEqual([
      1,
      outsideShiftId,
      2,
    ]);
  });
});

describe('the day begins', () => {
  const daily = (hours: string) => parseShiftPeriods(hours);
  const starts = (hours: string, dayStart: number) => {
    const startAt = layOutDayStarts(daily(hours), dayStart);
    return ([1, 2, 3, 4, 5, 6, 7] as const).map(startAt);
  };

  test('at its hour, where nobody works over it', () => {
    expect(starts('06:00-14:00,14:00-22:00,22:00-06:00', 360)).toEqual(Array(7).fill(360));
    expect(starts('19:00-00:00,00:00-06:00', 360)).toEqual(Array(7).fill(360));
  });

  test('when the night of the evening before is over', () => {
    expect(starts('23:00-07:00', 360)).toEqual(Array(7).fill(420));
    expect(starts('fri-sun@22:00-07:00', 360)).toEqual([420, 360, 360, 360, 360, 420, 420]);
    expect(starts('19:00-02:00', 0)).toEqual(Array(7).fill(120));
    expect(starts('07:00-07:00', 360)).toEqual(Array(7).fill(420));
  });

  test('with a shift that began after midnight', () => {
    expect(starts('05:00-13:00', 360)).toEqual(Array(7).fill(300));
    expect(starts('mon@00:00-08:00', 360)).toEqual([0, 360, 360, 360, 360, 360, 360]);
  });
});
