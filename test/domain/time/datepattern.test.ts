import { describe, expect, test } from 'vitest';
import { compileDatePattern } from '../../../src/domain/time/datepattern.ts';

describe('a date format', () => {
  test.each([
    ['dd/mm/yyyy hh:mm', '27/11/2026 21:05', '2026-11-27T21:05:00'],
    ['DD/MM/YYYY', '27/11/2026', '2026-11-27'],
    ['yyyy-mm-dd hh:mm:ss', '2026-11-27 21:05:09', '2026-11-27T21:05:09'],
    ['mm/dd/yyyy h:mm a', '11/27/2026 9:05 pm', '2026-11-27T21:05:00'],
    ['d/M/yyyy H:mm', '7/1/2026 9:05', '2026-01-07T09:05:00'],
    ["d/M/yyyy H'h'mm", '7/1/2026 9h05', '2026-01-07T09:05:00'],
    ['d MMM yyyy', '7 ene 2026', '2026-01-07'],
  ])('%s reads %s', (pattern, text, wall) => {
    const read = compileDatePattern(pattern).parse(text);
    expect(read).toEqual(wall.includes('T') ? { basis: 'wall', wall } : { basis: 'date', day: wall });
  });

  test.each([
    ...['nonsense', '', 'yyyy', 'hello', '%d/%m/%Y', 'yyyy nn'],
    ...['yyyy/MM/dd h:mm:ss a O', 'yyyy/MM/dd h:mm:ss a OOOO', 'yyyy-MM-dd z', 'yyyy-MM-dd zzzz', 'H:mm z'],
  ])('%j is refused as it was typed', (pattern) => {
    expect(() => compileDatePattern(pattern)).toThrow(
      expect.objectContaining({ code: 'bad_pattern', values: { value: pattern } }),
    );
  });

  test.each([
    ['d/M/yyyy', 'day_first'],
    ['mm/dd/yyyy hh:mm', 'month_first'],
    ['DD.MM.YY', 'day_first'],
    ["M-d-yyyy 'at' H:mm", 'month_first'],
    ['yyyy-MM-dd', null],
    ['yyyy/d/M', null],
    ['d MMM yyyy', null],
    ['H:mm', null],
  ])('%s has the order %s', (pattern, order) => expect(compileDatePattern(pattern).order).toBe(order));

  test.each([
    ...[
      'yyyy-MM-dd HH:mm',
      'd/M/yy',
      "d 'de' MMMM 'de' yyyy",
      'EEEE d MMMM yyyy',
      'yyyy-DDD',
      "RRRR-'W'II-i",
    ],
    ...[
      'h:mm a',
      'H:mm',
      "yyyy-MM-dd'T'HH:mm:ss.SSSxxx",
      'yyyy-MM-dd HH:mm:ssXXX',
      'yyyyMMdd',
      'do MMM yyyy',
      't',
      'T',
    ],
  ])('%s can be read', (pattern) => expect(() => compileDatePattern(pattern)).not.toThrow());
});
