import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layOutHolidays,
  type CalendarParts,
  type HolidayCalendar,
  type OwnDays,
} from '../../../src/domain/time/holidays.ts';
import {
  addWorkingDays,
  countWorkingDays,
  earlierDay,
  isWorkingDay,
  workingDayFrom,
} from '../../../src/domain/time/workingdays.ts';
import { addDays, weekdayOf, type Day } from '../../../src/domain/time/wall.ts';
import { shippedHolidays } from '../../../src/shipped/holidays.ts';

/** The calendar of a place, "ES-AN" or "PT". */
function calendarAt(place: string, others: Partial<CalendarParts> = {}): HolidayCalendar {
  const [country = '', region = null] = place.split('-');
  return layOutHolidays({
    table: shippedHolidays,
    country,
    region,
    countsOptional: false,
    ownDays: [],
    closedWeekdays: [],
    ...others,
  });
}

const own = (firstDay: Day, kind: OwnDays['kind'] = 'holiday', lastDay = firstDay): OwnDays => ({
  firstDay,
  lastDay,
  kind,
  name: null,
});

/** Calendar with these own holidays and nothing else. */
const withHolidays = (days: readonly Day[]) => calendarAt('none', { ownDays: days.map((day) => own(day)) });

describe('deadlines counted by hand', () => {
  test.each<[place: string, received: Day, days: number, last: Day, others?: Partial<CalendarParts>]>([
    // London. We 23 (1) Th 24 (2) Fr 25 Christmas, Sa 26 Boxing Day, Su 27, Mo 28 in its place, Tu 29 (3)
    ['GB-ENG', '2026-12-22', 3, '2026-12-29'],
    // Received on Christmas Eve: Fr 25 and Mo 28 are off, Tu 29 (1)
    ['GB-ENG', '2026-12-24', 1, '2026-12-29'],
    // 2027: Fr 24 (1) Sa 25, Su 26, Mo 27 and Tu 28 in their place, We 29 (2) Th 30 (3)
    ['GB-ENG', '2027-12-23', 3, '2027-12-30'],
    // Easter 2026 is on 5 April: Th 2 (1) Fr 3 Good Friday, Mo 6 Easter Monday, Tu 7 (2) We 8 (3)
    ['GB-ENG', '2026-04-01', 3, '2026-04-08'],
    // Scotland works on Easter Monday: Th 2 (1) Fr 3 off, Mo 6 (2) Tu 7 (3)
    ['GB-SCT', '2026-04-01', 3, '2026-04-07'],
    // Scotland's World Cup holiday: Mo 15 June off, Tu 16 (1) We 17 (2) Th 18 (3)
    ['GB-SCT', '2026-06-12', 3, '2026-06-18'],
    // England had none: Mo 15 (1) Tu 16 (2) We 17 (3)
    ['GB-ENG', '2026-06-12', 3, '2026-06-17'],
    // Hogmanay: Fr 1 January off, Sa 2 January is a holiday, Mo 4 in its place, Tu 5 (1) We 6 (2)
    ['GB-SCT', '2026-12-31', 2, '2027-01-06'],
    // Belfast. Su 12 July 2026, so Mo 13 is off, Tu 14 (1) We 15 (2) Th 16 (3) Fr 17 (4) Mo 20 (5)
    ['GB-NIR', '2026-07-10', 5, '2026-07-20'],
    // Sevilla. Tu 1 (1) – Fr 4 (4), Mo 7 in place of Su 6, Tu 8 off, We 9 (5) – Fr 11 (7), Mo 14 (8) – We 16 (10)
    ['ES-AN', '2026-11-30', 10, '2026-12-16'],
    // Barcelona works on Mo 7: Tu 1 (1) – Fr 4 (4), Mo 7 (5), Tu 8 off, We 9 (6) – Fr 11 (8), Mo 14 (9) Tu 15 (10)
    ['ES-CT', '2026-11-30', 10, '2026-12-15'],
    // Holy Week in Sevilla: Mo 30 (1) – We 1 (3), Th 2 and Fr 3 off, Mo 6 (4) – Fr 10 (8), Mo 13 (9) Tu 14 (10)
    ['ES-AN', '2026-03-27', 10, '2026-04-14'],
    // Madrid. Mo 21 (1) – Th 24 (4), Fr 25 off, Mo 28 (5) – Th 31 (8), Fr 1 off, Mo 4 (9) Tu 5 (10)
    ['ES-MD', '2026-12-18', 10, '2027-01-05'],
    // A Saturday in November: Mo 23 (1)
    ['ES-AN', '2026-11-21', 1, '2026-11-23'],
    // Received on a holiday, Tu 8 December: We 9 (1)
    ['ES-AN', '2026-12-08', 1, '2026-12-09'],
    // The town's Feria, We 22 April: Tu 21 (1), We 22 off, Th 23 (2) Fr 24 (3)
    ['ES-AN', '2026-04-20', 3, '2026-04-24', { ownDays: [own('2026-04-22')] }],
    // A vacation in that week moves nothing: Tu 21 (1) We 22 (2) Th 23 (3)
    ['ES-AN', '2026-04-20', 3, '2026-04-23', { ownDays: [own('2026-04-20', 'vacation', '2026-04-26')] }],
    // Lisbon. Th 23 (1) Fr 24 (2) Sa 25 April, Mo 27 (3) – Th 30 (6), Fr 1 May off, Mo 4 (7) – Fr 8 (11), Mo 11 (12) – Th 14 (15)
    ['PT', '2026-04-22', 15, '2026-05-14'],
    // Th 4 June Corpus Christi, Fr 5 (1) Mo 8 (2) Tu 9 (3) We 10 off, Th 11 (4) Fr 12 (5)
    ['PT', '2026-06-03', 5, '2026-06-12'],
    // São Paulo works at Carnival unless it says otherwise: Mo 16 (1) Tu 17 (2) We 18 (3)
    ['BR-SP', '2026-02-13', 3, '2026-02-18'],
    // Mo 16 and Tu 17 off, We 18 (1) Th 19 (2) Fr 20 (3)
    ['BR-SP', '2026-02-13', 3, '2026-02-20', { countsOptional: true }],
    // In Rio, Carnival Tuesday is a holiday by law: Mo 16 (1) Tu 17 off, We 18 (2) Th 19 (3)
    ['BR-RJ', '2026-02-13', 3, '2026-02-19'],
    // Th 19 (1) Fr 20 November off everywhere since 2024, Mo 23 (2)
    ['BR-SP', '2026-11-18', 2, '2026-11-23'],
    // Lima. Mo 27 (1) Tu 28 and We 29 July off, Th 30 (2) Fr 31 (3)
    ['PE', '2026-07-24', 3, '2026-07-31'],
    // Córdoba: Mo 16 and Tu 17 February off, We 18 (1)
    ['AR-X', '2026-02-13', 1, '2026-02-18'],
    // Bogotá: Epiphany is on Mo 12 January, Tu 13 (1)
    ['CO', '2026-01-09', 1, '2026-01-13'],
    // Dublin: St Brigid on Mo 2 February, Tu 3 (1)
    ['IE', '2026-01-30', 1, '2026-02-03'],
    // Rome works on Good Friday, not on Easter Monday: Tu 7 (1) We 8 (2)
    ['IT', '2026-04-03', 2, '2026-04-08'],
    // California: Th 26 and Fr 27 November off, Mo 30 (1) Tu 1 (2)
    ['US-CA', '2026-11-25', 2, '2026-12-01'],
    // Washington, D.C. works on the Friday: Fr 27 (1) Mo 30 (2)
    ['US-DC', '2026-11-25', 2, '2026-11-30'],
  ])('%s: received %s, %i working days end on %s', (place, received, days, last, others = {}) => {
    expect(addWorkingDays(received, days, calendarAt(place, others))).toBe(last);
  });

  test('say which holidays they left out, weekends not among them', () => {
    expect(countWorkingDays('2026-12-22', 3, calendarAt('GB-ENG'))).toMatchObject({
      last: '2026-12-29',
      skipped: [
        { day: '2026-12-25', name: 'Christmas Day' },
        { day: '2026-12-28', name: 'Boxing Day (substitute day)' },
      ],
      leavesCalendar: false,
    });
  });

  test('say if they leave the years of the calendar', () => {
    const { to } = shippedHolidays;
    expect(countWorkingDays(`${to}-12-28`, 2, calendarAt('PT')).leavesCalendar).toBe(false);
    expect(countWorkingDays(`${to}-12-28`, 10, calendarAt('PT')).leavesCalendar).toBe(true);
    expect(countWorkingDays('2024-12-30', 1, calendarAt('PT')).leavesCalendar).toBe(true);
    expect(countWorkingDays('2024-12-30', 1, calendarAt('JP')).leavesCalendar).toBe(false);
  });

  test('a public holiday on which the business works counts', () => {
    const calendar = calendarAt('ES-AN', { ownDays: [own('2026-12-07', 'working')] });
    expect(addWorkingDays('2026-11-30', 10, calendar)).toBe('2026-12-15');
  });
});

describe('a deadline on a day that is not a working day', () => {
  const calendar = calendarAt('ES-AN', {
    ownDays: [own('2026-08-10', 'vacation', '2026-08-23')],
    closedWeekdays: [1],
  });

  test('moves to the next one, past closed days, which are working days', () => {
    expect(workingDayFrom('2026-12-05', calendar)).toBe('2026-12-09');
    expect(workingDayFrom('2026-12-14', calendar)).toBe('2026-12-14');
  });

  test.each([
    // A weekend, although the business is open: post and offices are shut.
    ['PT', [], '2026-12-06', '2026-12-04', true],
    ['PT', [], '2026-12-05', '2026-12-04', true],
    // After Friday 1 May, a holiday, the Thursday before; that Friday, too.
    ['PT', [], '2026-05-03', '2026-04-30', true],
    ['PT', [], '2026-05-01', '2026-04-30', true],
    // Closed on a Monday; the business is open on the Sunday, but nobody else is.
    ['PT', [1], '2026-11-30', '2026-11-27', true],
    ['PT', [1, 5], '2026-11-30', '2026-11-26', false],
    // A business that opens only on weekends.
    ['PT', [1, 2, 3, 4, 5], '2026-11-25', '2026-11-22', false],
  ] as const)(
    'in %s, closed on %j, due on %s: better met on %s',
    (place, closedWeekdays, due, day, isLast) => {
      expect(earlierDay(due, calendarAt(place, { closedWeekdays }))).toEqual({
        day,
        isLastWorkingDay: isLast,
      });
    },
  );

  test('is better met before a vacation, and on its own day if the business is open then', () => {
    // From Tu 8 December back past Mo 7 (both holidays) and the weekend to Fr 4.
    expect(earlierDay('2026-12-08', calendar)).toEqual({ day: '2026-12-04', isLastWorkingDay: true });
    expect(earlierDay('2026-08-20', calendar)).toEqual({ day: '2026-08-07', isLastWorkingDay: false });
    expect(earlierDay('2026-08-26', calendar)).toBeNull();
  });

  test('stays if the business is never open', () => {
    expect(earlierDay('2026-08-26', calendarAt('PT', { closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }))).toBeNull();
  });
});

describe('working days', () => {
  const anyDay = fc.nat({ max: 800 }).map((days) => addDays('2026-01-01', days));
  const holidays = fc.uniqueArray(anyDay, { maxLength: 30 });
  const count = fc.integer({ min: 1, max: 40 });
  const place = fc.constantFrom('ES-AN', 'GB-SCT', 'BR-RJ', 'PT', 'US-CA', 'JP');

  test('never end on a weekend or a holiday, and pass so many working days', () => {
    fc.assert(
      fc.property(anyDay, count, place, holidays, (day, days, where, off) => {
        const calendar = calendarAt(where, { ownDays: off.map((each) => own(each)) });
        const isWorking = (each: Day) => weekdayOf(each) <= 5 && calendar.holidayOn(each) === null;
        const due = addWorkingDays(day, days, calendar);
        expect(isWorking(due)).toBe(true);
        let passed = 0;
        for (let each = addDays(day, 1); each <= due; each = addDays(each, 1)) if (isWorking(each)) passed++;
        expect(passed).toBe(days);
      }),
    );
  });

  test('more of them never end sooner, nor does a later beginning, nor one more holiday', () => {
    fc.assert(
      fc.property(anyDay, count, holidays, anyDay, (day, days, off, holiday) => {
        const due = addWorkingDays(day, days, withHolidays(off));
        expect(addWorkingDays(day, days + 1, withHolidays(off)) > due).toBe(true);
        expect(addWorkingDays(addDays(day, 1), days, withHolidays(off)) >= due).toBe(true);
        expect(addWorkingDays(day, days, withHolidays([...off, holiday])) >= due).toBe(true);
      }),
    );
  });

  test('are the same with and without closed weekdays and vacations', () => {
    fc.assert(
      fc.property(anyDay, count, place, (day, days, where) => {
        const closed = calendarAt(where, {
          closedWeekdays: [1, 2],
          ownDays: [own('2026-08-01', 'vacation', '2026-08-31')],
        });
        expect(addWorkingDays(day, days, closed)).toBe(addWorkingDays(day, days, calendarAt(where)));
        expect(isWorkingDay(day, closed)).toBe(isWorkingDay(day, calendarAt(where)));
      }),
    );
  });

  test('the day by which a deadline is better met has everybody at work, and none between them has', () => {
    const calendar = calendarAt('ES-AN', {
      closedWeekdays: [7, 1],
      ownDays: [own('2026-08-01', 'vacation', '2026-08-31')],
    });
    fc.assert(
      fc.property(anyDay, (day) => {
        const better = earlierDay(day, calendar)?.day ?? day;
        const isBusy = (each: Day) => isWorkingDay(each, calendar) && calendar.isOpen(each);
        expect(isBusy(better)).toBe(true);
        for (let each = addDays(better, 1); each <= day; each = addDays(each, 1))
          expect(isBusy(each)).toBe(false);
      }),
    );
  });
});
