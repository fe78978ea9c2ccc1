import { describe, expect, test } from 'vitest';
import { Rejection } from '../../src/transfer/rejection.ts';
import { createVolumeReader } from '../../src/transfer/volumes.ts';
import { business, name } from '../support/business.ts';

const house = business({
  names: { ...business().names, shift: [name(1, 'Lunch', ['comida']), name(2, 'Dinner')] },
});
const today = '2026-11-23';
const open = (header: string, datePatterns: readonly string[] = []) =>
  createVolumeReader(header.split(';'), { business: house, today, datePatterns });
/** Reads the rows of a file, or returns why they are rejected. */
const read = (header: string, ...lines: readonly string[]) => {
  const reading = open(header);
  return lines.map((line, index) => {
    try {
      return reading(index + 2, line.split(';'));
    } catch (error) {
      if (error instanceof Rejection) return error.reason;
      throw error;
    }
  });
};

describe('the columns of a file of volumes', () => {
  test.each([
    'day;volume',
    'Date;Covers',
    'Business_day;Room-nights',
    'FECHA;Comensales',
    'Jornada;Afluencia',
    'Data;Coperti',
    'Giorno;Camere occupate',
    'Data;Refeições',
    'Dia;Utentes',
  ])('%s', (header) => {
    expect(read(header, '2026-11-20;84')).toEqual([{ day: '2026-11-20', shift: null, count: 84 }]);
  });

  test('are found in any order, among other columns', () => {
    expect(read('Mesas;Turno;Comensales;Camarero;Fecha', '12;dinner;52;Luis;2026-11-20')).toEqual([
      { day: '2026-11-20', shift: 2, count: 52 },
    ]);
  });

  test.each(['day', 'covers', 'When;How many', 'day;covers;guests'])(
    '%s: refused as ambiguous or incomplete',
    (header) => {
      expect(() => open(header)).toThrow(expect.objectContaining({ code: 'no_volume_columns' }) as Error);
    },
  );

  test('are those with our own headings if several match', () => {
    expect(read('day;guests;volume', '2026-11-20;120;84')).toMatchObject([{ count: 84 }]);
  });
});

describe('a row', () => {
  test.each(['closed', 'Cerrado', 'CHIUSO', 'fechado', 'encerrado'])('"%s" is closed', (word) => {
    expect(read('day;volume', `2026-11-20;${word}`)).toMatchObject([{ count: null }]);
  });

  test('may be marked as closed in a column of its own', () => {
    expect(read('day;volume;closed', '2026-11-20;;yes', '2026-11-21;0;', '2026-11-22;7;no')).toMatchObject([
      { count: null },
      { count: 0 },
      { count: 7 },
    ]);
  });

  test('without a number is ignored', () => {
    expect(read('day;volume', '2026-11-20;', ';')).toEqual([null, null]);
  });

  test.each(['many', '-1', '8.5', '1.204', '1,204', '84 covers', '12345678'])(
    '"%s" is not accepted as a number',
    (typed) => {
      expect(read('day;volume', `2026-11-20;${typed}`)).toEqual(['bad_value']);
    },
  );

  test('is read as spreadsheets write whole numbers', () => {
    expect(read('day;volume', '2026-11-20;84.0', '2026-11-21;84,00')).toMatchObject([
      { count: 84 },
      { count: 84 },
    ]);
  });

  test('accepts any name of a shift, and no other', () => {
    expect(read('day;volume;shift', '2026-11-20;1;Comida', '2026-11-20;1;Brunch')).toMatchObject([
      { shift: 1 },
      'bad_value',
    ]);
  });

  test('may be in the future only for a closed day', () => {
    expect(read('day;volume', '2026-11-23;5', '2026-11-24;5', '2026-12-25;closed')).toMatchObject([
      { count: 5 },
      'not_yet',
      { day: '2026-12-25', count: null },
    ]);
  });

  test('has a day in a known format', () => {
    expect(read('day;volume', ';5', '20/11/2026;5')).toEqual(['no_date', 'bad_date']);
    expect(open('day;volume', ['d/M/yyyy'])(2, ['20/11/2026', '5'])).toMatchObject({ day: '2026-11-20' });
  });

  test('is rejected if an earlier row already has its day and shift', () => {
    const twice = read('day;volume;shift', '2026-11-20;5;', '2026-11-20;5;', '2026-11-20;5;Lunch');
    expect(twice).toMatchObject([{ count: 5 }, 'twice', { shift: 1 }]);
    const closedLast = read('day;volume;shift', '2026-11-20;5;Lunch', '2026-11-20;closed;');
    expect(closedLast).toMatchObject([{ count: 5 }, 'twice']);
    const closedFirst = read('day;volume;shift', '2026-11-20;closed;', '2026-11-20;5;Lunch');
    expect(closedFirst).toMatchObject([{ count: null }, 'twice']);
  });
});
