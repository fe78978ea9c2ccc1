import { UserError } from '../../domain/error.ts';
import type { FileRow } from '../../transfer/csvreader.ts';
import type { Context } from '../context.ts';

/** How many rows that cannot be read are named. */
const namedAtMost = 10;

/** What a row says, or null where it says nothing. Throws Rejection. */
export type ParseRow<Row> = (line: number, cells: readonly string[]) => Row | null;

/**
 * Everything a delimited file says, or nothing of it: rows that cannot be read are named. `open` is handed the header.
 * Throws no_header and import_stopped.
 */
export async function readWholeFile<Row>(
  context: Context,
  file: string,
  open: (header: readonly string[]) => ParseRow<Row>,
): Promise<{ readonly told: readonly Row[]; readonly read: number }> {
  const { t } = await context.language();
  const { outside } = context;
  const { decoded, readTable, Rejection } = await import('../../transfer/importmodules.ts');
  const told: Row[] = [];
  const rejected: string[] = [];
  let header: readonly string[] = [];
  let reading: ParseRow<Row> | undefined;
  let read = 0;
  const take = ({ line, cells, whole }: FileRow): void => {
    outside.stop.throwIfAborted();
    if (!reading) {
      header = cells.map((cell) => cell.trim());
      if (header.every((cell) => cell === '')) throw new UserError('no_header', { file });
      reading = open(header);
      return;
    }
    read++;
    try {
      if (!whole) throw new Rejection('quotes');
      if (cells.slice(header.length).some((cell) => cell !== ''))
        throw new Rejection('columns', { found: cells.length, expected: header.length });
      const row = reading(line, cells);
      if (row !== null) told.push(row);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      rejected.push(t.import.rejectedLine(line, t.import.reason[error.reason](error.values)));
    }
  };
  const bytes = file === '-' ? outside.input.stream() : outside.files.read(file);
  await readTable(decoded(bytes, undefined, file), undefined, take);
  if (!reading) throw new UserError('no_header', { file });
  for (const line of rejected.slice(0, namedAtMost)) await context.note(line);
  if (rejected.length > 0) throw new UserError('import_stopped', { count: rejected.length });
  return { told, read };
}
