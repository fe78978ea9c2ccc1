import { expect, test } from 'vitest';
import { layCommands, wrap } from '../../src/render/fit.ts';

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

test('a flag stays with its value within sentences', () => {
  expect(wrap('More of them: --limit 50, or a range such as --month 2026-11', 52)).toEqual([
    'More of them: --limit 50, or a range such as',
    '--month 2026-11',
  ]);
});

/** The rows of a terminal that goes on with the next row where a line is longer than it. */
const rows = (line: string, width: number) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

test('a long command is one line that the terminal goes on with between words', () => {
  const command = `  recovery list --category "Room service" --from 2026-09-07 --to 2026-11-29 ${long}`;
  const laid = layCommands(`To read them:\n${command}`, 40).split('\n');
  expect(laid.map((line) => line.replace(/(?<=\S) +/gu, ' '))).toEqual(['To read them:', command]);
  expect(rows(laid[1] ?? '', 40).map((row) => row.trimEnd())).toEqual([
    '  recovery list --category "Room service"'.slice(0, 15),
    '--category "Room service"',
    '--from 2026-09-07 --to 2026-11-29',
    '--db /a/long/folder/of/mine/records.db',
  ]);
});

test('a path longer than the screen is left whole', () => {
  const path = `/tmp/${'folder/'.repeat(8)}demo.db`;
  const laid = layCommands(`    recovery due --db ${path}`, 40);
  expect(laid).toContain(path);
  expect(rows(laid, 40).map((row) => row.trimEnd())).toEqual(['    recovery due --db', ...rows(path, 40)]);
});

test('text that is no command, or wide enough, is left as it is', () => {
  for (const text of ['a sentence that is much longer than ten', '  recovery due'])
    expect(layCommands(text, text.length < 20 ? 20 : 10)).toBe(text);
});

test('words stay apart where a row is exactly full', () => {
  const line = '  recovery list --text soup';
  expect(layCommands(line, '  recovery list'.length)).toBe(line);
});
