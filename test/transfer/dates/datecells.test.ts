import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateCell } from '../../../src/domain/time/datecell.ts';
import type { Occurrence } from '../../../src/domain/time/moment.ts';
import { addDays, formatTimeOfDay } from '../../../src/domain/time/wall.ts';
import { findRuntimeZone } from '../../../src/domain/time/zone.ts';
import { compileDateCells, isUtcHeading, plainReading } from '../../../src/transfer/dates/datecells.ts';
import { dateCells, timeCells } from './datecells.ts';

function inWords(read: Occurrence | null): string {
  if (read === null) return '-';
  return read.basis === 'instant'
    ? new Date(read.at).toISOString()
    : read.basis === 'wall'
      ? read.wall
      : read.day;
}

function meaning(text: string): string {
  const cell = parseDateCell(text);
  if (cell?.basis === 'number') return `number ${cell.value}`;
  return cell?.basis === 'figures'
    ? `${inWords(cell.day_first)}|${inWords(cell.month_first)}`
    : inWords(cell);
}

test('a date is read as it is settle, in every spelling of the list', () => {
  expect(Object.fromEntries(dateCells.map(([text]) => [text, meaning(text)]))).toEqual(
    Object.fromEntries(dateCells),
  );
  expect(dateCells.length + timeCells.length).toBeGreaterThan(250);
});

const plain = compileDateCells(plainReading);

test('a time alone is read as it is settle, in every spelling of the list', () => {
  expect(Object.fromEntries(timeCells.map(([text]) => [text, plain.time(text) ?? '-']))).toEqual(
    Object.fromEntries(timeCells),
  );
});

const dayNumber = fc.integer({ min: 0, max: 80_000 });
const locales = [
  ...['en-US', 'en-GB', 'es-ES', 'es-MX', 'es-PE', 'es-CO', 'es-CL', 'es-AR'],
  ...['it-IT', 'pt-BR', 'pt-PT'],
];

describe('every day, in the spelling of every locale,', () => {
  test.each(locales)('comes back: %s', (locale) => {
    const styles = (['full', 'long', 'medium', 'short'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
    );
    const cells = compileDateCells({
      ...plainReading,
      order: locale === 'en-US' ? 'month_first' : 'day_first',
    });
    const days = Array.from({ length: 1500 }, (_, index) => addDays('2025-01-01', index));
    for (const style of styles) {
      const read = days.map((day) => inWords(cells.written(style.format(new Date(day)))));
      expect(read).toEqual(days);
    }
  });
});

test('a date comes back from figures in any order, with any sign between them', () => {
  fc.assert(
    fc.property(dayNumber, fc.constantFrom('/', '.', '-', ' '), fc.boolean(), (number, sign, isPadded) => {
      const day = addDays('1970-01-01', number % 36_000);
      const [year = '', month = '', date = ''] = day.split('-');
      const write = (figure: string) => (isPadded ? figure : String(Number(figure)));
      const written = {
        day_first: [write(date), write(month), year].join(sign),
        month_first: [write(month), write(date), year].join(sign),
      };
      for (const order of ['day_first', 'month_first'] as const)
        expect(inWords(compileDateCells({ ...plainReading, order }).written(written[order]))).toBe(day);
      if (sign !== ' ')
        expect(inWords(plain.written([year, write(month), write(date)].join(sign)))).toBe(day);
    }),
  );
});

describe('every minute of a day', () => {
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  const parts = (minute: number) => {
    const [hour = '', rest = ''] = formatTimeOfDay(minute).split(':');
    const hour12 = String(Math.floor(minute / 60) % 12 || 12);
    return { hour, rest, hour12, isLate: minute >= 720 };
  };
  test.each<readonly [string, (minute: number) => string]>([
    ['19:30', formatTimeOfDay],
    ['19.30', (minute) => formatTimeOfDay(minute).replace(':', '.')],
    ['19h30', (minute) => formatTimeOfDay(minute).replace(':', 'h')],
    ['19:30h', (minute) => `${formatTimeOfDay(minute)}h`],
    ['19:30:00', (minute) => `${formatTimeOfDay(minute)}:00`],
    ['19.30.00', (minute) => `${formatTimeOfDay(minute).replace(':', '.')}.00`],
    ['1930', (minute) => formatTimeOfDay(minute).replace(':', '')],
    [
      '7:30 PM',
      (minute) => `${parts(minute).hour12}:${parts(minute).rest} ${parts(minute).isLate ? 'PM' : 'AM'}`,
    ],
    [
      '7:30\u00A0p.\u00A0m.',
      (minute) =>
        `${parts(minute).hour12}:${parts(minute).rest}\u00A0${parts(minute).isLate ? 'p' : 'a'}.\u00A0m.`,
    ],
    [
      '7.30pm',
      (minute) => `${parts(minute).hour12}.${parts(minute).rest}${parts(minute).isLate ? 'pm' : 'am'}`,
    ],
    ['19:30 PM', (minute) => `${formatTimeOfDay(minute)}${minute >= 780 ? ' PM' : ''}`],
  ])('comes back as %s, alone and after a date', (_, write) => {
    const expected = minutes.map((minute) => `${formatTimeOfDay(minute)}:00`);
    expect(minutes.map((minute) => plain.time(write(minute)))).toEqual(expected);
    expect(minutes.map((minute) => inWords(plain.written(`25 feb 2026 ${write(minute)}`)).slice(11))).toEqual(
      expected,
    );
  });

  test('comes back from the number of a spreadsheet, to the second', () => {
    const cells = compileDateCells({ ...plainReading, numbers: 'serial' });
    for (let second = 1; second < 86_400; second += 7) {
      const serial = String(46_078 + second / 86_400);
      const clock = new Date(second * 1000).toISOString().slice(11, 19);
      expect(inWords(cells.written(serial))).toBe(`2026-02-25T${clock}`);
      expect(cells.time(String(second / 86_400))).toBe(clock);
    }
  });
});

describe('a column', () => {
  test('of numbers is read as days of a spreadsheet or as time since 1970', () => {
    const read = (numbers: 'serial' | 'seconds' | 'milliseconds', text: string) =>
      inWords(compileDateCells({ ...plainReading, numbers }).written(text));
    expect(read('serial', '46078')).toBe('2026-02-25');
    expect(read('serial', '46078.8125')).toBe('2026-02-25T19:30:00');
    expect(read('serial', '46078,8125')).toBe('2026-02-25T19:30:00');
    expect(read('seconds', '1772051400')).toBe('2026-02-25T20:30:00.000Z');
    expect(read('milliseconds', '1772051400000')).toBe('2026-02-25T20:30:00.000Z');
    expect(inWords(plain.written('46078'))).toBe('-');
    expect(inWords(plain.written('3/4/2026'))).toBe('-');
  });

  test('in a zone has instants; what says its own offset, or no time, is as it is', () => {
    const { written, settle } = compileDateCells({ ...plainReading, zone: findRuntimeZone('UTC') });
    const read = (text: string) => {
      const occurrence = written(text);
      return occurrence && inWords(settle(occurrence));
    };
    expect(read('2026-03-12 09:15:30')).toBe('2026-03-12T09:15:30.000Z');
    expect(read('2026-03-12T09:15:30+01:00')).toBe('2026-03-12T08:15:30.000Z');
    expect(read('2026-03-12')).toBe('2026-03-12');
  });

  test('with midnights that are no times has days', () => {
    const { written, settle } = compileDateCells({ ...plainReading, isMidnightDay: true });
    const read = (text: string) => {
      const occurrence = written(text);
      return occurrence && inWords(settle(occurrence));
    };
    expect(read('2026-03-12 00:00:00')).toBe('2026-03-12');
    expect(read('2026-03-12 00:00:01')).toBe('2026-03-12T00:00:01');
    expect(read('2026-03-12T00:00:00Z')).toBe('2026-03-12T00:00:00.000Z');
  });

  test.each([
    ['Review Created (UTC)', true],
    ['Created [UTC]', true],
    ['created UTC', true],
    ['Time (GMT)', true],
    ['Created (GMT+1)', false],
    ['Time UTC-3', false],
    ['utc_offset', false],
    ['Outcome', false],
    ['AUTCX', false],
  ])('headed %j is in UTC: %s', (heading, isUtc) => expect(isUtcHeading(heading)).toBe(isUtc));

  test('typed patterns come first', () => {
    const { written, time } = compileDateCells({
      ...plainReading,
      order: 'day_first',
      patterns: ['M/d/yyyy', "H'Uhr'mm"],
    });
    expect(inWords(written('3/4/2026'))).toBe('2026-03-04');
    expect(inWords(written('3/4/2026 19:30'))).toBe('2026-04-03T19:30:00');
    expect(inWords(written('2026-02-25'))).toBe('2026-02-25');
    expect(time('19Uhr30')).toBe('19:30:00');
  });
});
