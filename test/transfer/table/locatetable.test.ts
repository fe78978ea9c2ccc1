import { expect, test } from 'vitest';
import { openTable } from '../../../src/transfer/files/csvreader.ts';
import { createOutsideTest } from '../../../src/transfer/table/outsidetable.ts';
import { locateTable } from '../../../src/transfer/table/locatetable.ts';

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
const located = async (text: string, skip: number | null = null) =>
  locateTable((await openTable(once(text), undefined)).head, skip);

test.each([
  [
    'a title',
    'Guest Complaint Log - November 2026\n\nDate,Time,Department,Complaint\n2026-11-02,19:30,Bar,tea\n',
  ],
  ['totals', 'November,30,,\nDate,Time,Department,Complaint\n2026-11-02,19:30,Bar,tea\n'],
  ['nothing', 'Date,Time,Department,Complaint\n2026-11-02,19:30,Bar,tea\n'],
  ['sep=;', 'sep=;\nDate;Time;Department;Complaint\n2026-11-02;19:30;Bar;tea, cold\n'],
  ['line breaks in headings', '"Date";"Time";"Depart\u00A0ment";"Com\nplaint"\n2026-11-02;19:30;Bar;tea\n'],
])('the names of the columns are found below %s', async (_, text) => {
  const { header, rows } = (await located(text)) ?? { header: [], rows: [] };
  expect(header.map((name) => name.replaceAll(' ', ''))).toEqual(['Date', 'Time', 'Department', 'Complaint']);
  expect(rows.map(({ cells }) => cells[2])).toEqual(['Bar']);
});

test('a name below a merged cell is completed by it if it is missing or repeated', async () => {
  const text = 'Visit,,Guest,\nDate,Complaint,Name,Phone\n';
  expect((await located(text))?.header).toEqual(['Date', 'Complaint', 'Name', 'Phone']);
  const repeated = 'Complaint,,Answer,\nDate,Text,Date,Text\n2026-11-02,tea,2026-11-03,sorry\n';
  expect((await located(repeated))?.header).toEqual([
    'Complaint Date',
    'Complaint Text',
    'Answer Date',
    'Answer Text',
  ]);
});

test('names below a merged cell may have a line of their own', async () => {
  const text = 'Date,What happened,Guest,,Cost\n,,name,phone\n2026-11-02,tea,Ann,07700 900123,4\n';
  const { header, rows } = (await located(text)) ?? { header: [], rows: [] };
  expect(header).toEqual(['Date', 'What happened', 'name', 'phone', 'Cost']);
  expect(rows).toHaveLength(1);
  const withoutNames = 'Date,What happened,,\n,tea,phone,\n';
  expect((await located(withoutNames))?.header).toEqual(['Date', 'What happened', '', '']);
});

test('--skip says how many lines are above the names', async () => {
  const text = 'Date,Complaint\n\nTag,Was\n2026-11-02,tea\n';
  expect((await located(text))?.header).toEqual(['Date', 'Complaint']);
  expect((await located(text, 1))?.header).toEqual(['Tag', 'Was']);
  expect(await located(text, 9)).toBeNull();
});

test.each([
  [['Date', 'Area', 'What'], true],
  [['Total', '', '12'], true],
  [['Subtotale', '', '4'], true],
  [['', 'Timezone: Europe/Madrid', ''], true],
  [['2026-11-02', '', ''], false],
  [['2026-11-02', 'Total', 'the total was wrong'], false],
  [['', 'Bar', 'tea'], false],
  [['', 'the rest of a broken row'], false],
])('below the names, %j is outside the table: %s', (cells, expected) => {
  expect(createOutsideTest(['Date', 'Area', 'What'], [0])(cells)).toBe(expected);
});
