import { UserError } from '../../domain/error.ts';
import { Rejection } from '../../transfer/rejection.ts';
import type { FileRow, TableSource } from '../../transfer/files/csvreader.ts';
import type { Context } from '../context.ts';
import { requireReadable } from './filerow.ts';

/** The maximum number of unreadable rows that are named. */
const maxNamed = 10;

/** Parses a row of a file; null if it is empty. Throws Rejection. */
export type ParseRow<Row> = (line: number, cells: readonly string[]) => Row | null;

/** The rows of a file that are not empty, and how many rows it has. */
interface WholeFile<Row> {
  readonly rows: readonly Row[];
  readonly read: number;
}

/**
 * Reads all rows of a delimited file, or of a source that was opened from it. If any cannot be read, names them and returns none. `open` receives the header. Throws
 * no_header and import_stopped.
 */
export async function readWholeFile<Row>(
  context: Context,
  file: string,
  open: (header: readonly string[]) => ParseRow<Row>,
  source?: TableSource,
): Promise<WholeFile<Row>> {
  const { t } = await context.language();
  const { outside } = context;
  const { decodeText, readTable } = await import('../../transfer/importmodules.ts');
  const rows: Row[] = [];
  const rejected: string[] = [];
  let columnCount = 0;
  let parse: ParseRow<Row> | undefined;
  let read = 0;
  const take = (fileRow: FileRow): void => {
    outside.stop.throwIfAborted();
    const { line, cells } = fileRow;
    if (!parse) {
      const header = cells.map((cell) => cell.trim());
      if (header.every((cell) => cell === '')) throw new UserError('no_header', { file });
      columnCount = header.length;
      parse = open(header);
      return;
    }
    read++;
    try {
      requireReadable(fileRow, columnCount);
      const row = parse(line, cells);
      if (row !== null) rows.push(row);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      rejected.push(t.import.rejectedLine(line, t.import.reason[error.reason](error.values)));
    }
  };
  if (source) await (await source.open()).each(take);
  else {
    const bytes = file === '-' ? outside.input.stream() : outside.files.read(file);
    await readTable(decodeText(bytes, undefined, file), undefined, take);
  }
  if (!parse) throw new UserError('no_header', { file });
  await stopIfRejected(context, rejected);
  return { rows, read };
}

/** Names the first rows that cannot be read. Throws import_stopped if there are any. */
export async function stopIfRejected(context: Context, rejected: readonly string[]): Promise<void> {
  for (const line of rejected.slice(0, maxNamed)) await context.note(line);
  if (rejected.length > 0) throw new UserError('import_stopped', { count: rejected.length });
}
