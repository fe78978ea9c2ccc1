import { expect, test } from 'vitest';
import { wrap } from '../../src/render/fit.ts';

const long = '--db /a/long/folder/of/mine/records.db';

test.each([
  [
    'at its end',
    `To see these complaints: recovery list ${long}`,
    ['To see these complaints:', `  recovery list ${long}`],
  ],
  ['at its beginning', `  recovery list ${long}`, [`  recovery list ${long}`]],
  [
    'at the end of an indented line',
    `  Undo it: recovery undo ${long}`,
    ['  Undo it:', `    recovery undo ${long}`],
  ],
])('a command %s is not broken', (_, line, lines) => {
  expect(wrap(line, 40)).toEqual(lines);
});

test('a command within sentences is wrapped like any words', () => {
  const line =
    'The days: recovery settings set answer-within 10. Holidays: recovery settings set holidays DAYS.';
  for (const each of wrap(line, 40)) expect(each.length).toBeLessThanOrEqual(40);
  expect(wrap(line, 40).join(' ')).toBe(line);
});
