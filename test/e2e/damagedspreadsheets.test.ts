import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';
import { formats, programs, readFixture, writes, xlsxParts, zipOf } from '../support/spreadsheets.ts';

/** Damaged spreadsheets, each through the whole program: a good import, or a sentence and nothing written. */

const log = [
  ['Date', 'Complaint', 'Department', 'Status', 'Compensation amount'],
  ...Array.from({ length: 40 }, (_, at) => [
    new Date(Date.UTC(2026, 2, 1 + (at % 28), 12, at)),
    `The soup of table ${at} was cold`,
    at % 2 === 0 ? 'Kitchen' : 'Bar',
    at % 3 === 0 ? 'Open' : 'Closed',
    at,
  ]),
];

/** A log of complaints in every format. */
const logs = (['xlsx', 'ods', 'biff8', 'biff5'] as const).map((bookType) => {
  const sheet = utils.aoa_to_sheet(log, { UTC: true });
  const book = utils.book_new(sheet, 'Log');
  return write(book, { type: 'buffer', bookType, compression: true }) as Buffer;
});

const fixtures = programs.flatMap((program) =>
  formats.flatMap((format) => (writes(program, format) ? [readFixture(program, format)] : [])),
);

/** Numbers between 0 and 1 that are spread evenly, and always the same. */
const place = (index: number) => (index * 0.618_034) % 1;

function truncated(bytes: Buffer, index: number): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * place(index)));
}

function withChangedBytes(bytes: Buffer, index: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = 0; at < 1 + (index % 7); at++)
    changed[Math.floor(changed.length * place(index * 31 + at * 7))] = (index * 89 + at * 151) % 256;
  return changed;
}

function withoutMiddle(bytes: Buffer, index: number): Buffer {
  const from = Math.floor(bytes.length * place(index));
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + (index % 900))]);
}

const damages = [truncated, withChangedBytes, withoutMiddle];

const text = (column: string, content: string) =>
  `<c r="${column}" t="inlineStr"><is><t>${content}</t></is></c>`;
const workbook = xlsxParts(
  `<row r="1">${text('A1', 'Date')}${text('B1', 'Complaint')}</row><row r="2">${text('A2', '2026-03-01')}${text('B2', 'cold soup')}</row>`,
);

/** Workbooks of which one part is missing, empty, cut or of another kind. */
const withDamagedParts = Object.entries(workbook).flatMap(([path, content]) => {
  const others = Object.fromEntries(Object.entries(workbook).filter(([each]) => each !== path));
  const damaged = ['', content.slice(0, content.length / 2), '<html>', '\0'.repeat(500), '{"a":1}'];
  return [others, ...damaged.map((each) => ({ ...others, [path]: each }))];
});

test('200 damaged spreadsheets come in, or end with a sentence and nothing written', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('add first');
  const files = [
    ...Array.from({ length: 164 }, (_, index) => {
      const all = index % 2 === 0 ? logs : fixtures;
      const damage = damages[index % damages.length] ?? truncated;
      return damage(all[Math.floor(index / 2) % all.length] ?? Buffer.of(), index + 1);
    }),
    ...(await Promise.all(withDamagedParts.map(zipOf))),
  ];
  expect(files.length).toBeGreaterThanOrEqual(200);

  const before = process.memoryUsage().rss;
  let most = before;
  const codes = new Map<number | null, number>();
  for (const [index, bytes] of files.entries()) {
    const file = sandbox.file(`log${index}`, bytes);
    const stored = sandbox.bytes();
    const { code, stdout, stderr } = await sandbox.run(`import ${file} --create`);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    most = Math.max(most, process.memoryUsage().rss);
    expect([0, 65], `${index}: ${stderr}`).toContain(code);
    if (stdout !== '') continue;
    expect(stderr).toMatch(/^recovery: .+\.$/mu);
    expect(sandbox.bytes(), `${index}: ${stderr}`).toBe(stored);
  }
  expect(codes.get(65)).toBeGreaterThan(100);
  expect(codes.get(0)).toBeGreaterThan(5);
  expect(most - before).toBeLessThan(300 * 2 ** 20);
});
