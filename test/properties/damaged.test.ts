import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../src/domain/error.ts';
import { decodeText } from '../../src/transfer/files/encoding.ts';
import { guessColumns, looksLikeData, unusedColumns } from '../../src/transfer/table/headings.ts';
import { requireWhenAndWhat } from '../../src/transfer/table/columnmapping.ts';
import { Rejection } from '../../src/transfer/rejection.ts';
import { openTable } from '../../src/transfer/files/csvreader.ts';
import { damagedFile, markOf, lostMarks } from '../support/damagedfiles.ts';
import { evidence, readerOf } from '../support/importing.ts';
import { inProcessSandbox } from '../support/program.ts';

/** Damaged CSV files: every intact row is either recorded or reported as rejected. */

const goodFile = (rows: number) =>
  [
    'occurred,place,description',
    ...Array.from({ length: rows }, (_, index) => `2026-11-20 12:00,table,"cold, ${markOf(index)}"`),
    '',
  ].join('\n');
const signs = ['"', '""', '",', ',"', '\n"', ',', ',,,', ';', '\t', '\r', '\r\n', '\n\n', '\0', '\uFEFF'];
const anyDamagedFile = damagedFile(fc.integer({ min: 1, max: 12 }).map(goodFile), signs);

async function* portions(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.subarray(from, from + size));
}

/** Reads a file in chunks of a size and returns the rows accepted and rejected. Throws the error that ends the import. */
async function accountedFor(bytes: Uint8Array, size: number): Promise<string> {
  const table = await openTable(decodeText(portions(bytes, size), undefined, 'file'), undefined);
  const [first] = table.head;
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  if (first?.whole !== true) throw new UserError('no_header', { file: 'file' });
  const mapping = guessColumns(header, evidence());
  requireWhenAndWhat(header, mapping, false, null);
  if (looksLikeData(header, mapping)) throw new UserError('no_header', { file: 'file' });
  const problems: string[] = [];
  const reader = readerOf(header, {
    mapping,
    noteProblem: ({ rejection }) => problems.push(Object.values(rejection.values).join(' ')),
  });
  // Ignored columns are named, or counted if they have no name.
  const unread = ['', ...unusedColumns(header, mapping)];
  const isUnread = (index: number) => unread.includes(header[index] ?? '');
  const texts: string[] = [...header];
  let isHeader = true;
  await table.each(({ line, cells, whole }) => {
    if (isHeader) {
      isHeader = false;
      return;
    }
    try {
      if (!whole) throw new Rejection('quotes');
      if (cells.slice(header.length).some((cell) => cell !== '')) throw new Rejection('columns');
      const row = reader.read(line, cells);
      if (row === null) throw new Error('left out');
      const { incident } = row;
      texts.push(incident.description, incident.place ?? '', ...cells.filter((_, index) => isUnread(index)));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      texts.push(...cells);
    }
  });
  return [...texts, ...problems].join('\n');
}

test('a damaged file ends in a sentence, or every mark that is still whole in it is recorded or rejected', async () => {
  let readable = 0;
  await fc.assert(
    fc.asyncProperty(anyDamagedFile, fc.integer({ min: 1, max: 500 }), async (bytes, size) => {
      const found = await accountedFor(bytes, size).catch((error: unknown) => {
        // Any other error would be printed as a stack trace.
        expect(error).toBeInstanceOf(UserError);
        return null;
      });
      if (found === null) return;
      if (lostMarks(bytes, '').length > 0) readable++;
      expect(lostMarks(bytes, found)).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(readable).toBeGreaterThan(200);
});

test('and so does the program: no stack trace, and each mark is in the records or among the rejects', async () => {
  let files = 0;
  const sandbox = inProcessSandbox();
  await fc.assert(
    fc.asyncProperty(anyDamagedFile, async (bytes) => {
      // Records of its own each time: the marks are the same.
      const [db, rejects] = [sandbox.path(`${++files}.db`), sandbox.path(`${files}.csv`)];
      const ran = await sandbox.run(['import', '-', '--create', '--rejects', rejects], { db, input: bytes });
      expect([0, 2, 65]).toContain(ran.code);
      expect(ran.stderr).not.toMatch(/^ +at |node:|^recovery: .*bug/mu);
      if (ran.code !== 0 || /not imported/iu.test(ran.stderr)) return;
      const found =
        (await sandbox.ok('export --format jsonl', { db })) +
        (existsSync(rejects) ? readFileSync(rejects, 'utf8') : '') +
        ran.stderr;
      expect(lostMarks(bytes, found)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
