import { csvFormat, createLineWriter } from '../../render/delimited.ts';
import { rejectColumns } from '../../transfer/rejection.ts';
import type { Context } from '../context.ts';
import { openDestination } from '../destination.ts';

/** The maximum number of rejected rows that are named. */
const maxNamed = 10;

/** The rejected rows of an import: the first ones are named; with `--rejects`, all are written to a file. */
export interface Rejects {
  add(header: readonly string[], cells: readonly string[], line: number, reason: string): void;
  /** Forgets all rejected rows, to begin again. */
  clear(): Promise<void>;
  /** Names the first rejected rows, and completes the file. */
  report(): Promise<void>;
  abandon(): Promise<void>;
}

/** Opens the rejects. `path` is the file for them, `source` the file that is imported. */
export async function openRejects(
  context: Context,
  path: string | undefined,
  source: string,
  inWords: (line: number, reason: string) => string,
): Promise<Rejects> {
  const { t, format } = await context.language();
  const open = async () =>
    path === undefined ? null : await openDestination(context, path, { inUse: [source] });
  let file = await open();
  const named: string[] = [];
  let count = 0;
  let writing = Promise.resolve();
  return {
    add(header, cells, line, reason) {
      count++;
      if (named.length < maxNamed) named.push(inWords(line, reason));
      if (!file) return;
      const text = rejectedRow(header, cells, line, reason, count === 1);
      const destination = file;
      writing = writing.then(() => destination.write(text));
      // `report` awaits the error; until then, Node must not treat it as unhandled.
      writing.catch(() => undefined);
    },
    async clear() {
      await writing;
      if (count === 0) return;
      await file?.abandon();
      file = await open();
      count = 0;
      named.length = 0;
    },
    async report() {
      await writing;
      if (count === 0) return;
      await file?.finish();
      for (const line of named) await context.note(line);
      const others = count - named.length;
      if (path !== undefined) await context.note(t.import.rejectsWritten(path));
      else if (others > 0) await context.note(t.import.moreRejected(format.number(others)));
    },
    async abandon() {
      await writing.catch(() => undefined);
      await file?.abandon();
    },
  };
}

/** Formats a rejected row as CSV: its cells, line and reason, after the header if it is the first. */
function rejectedRow(
  header: readonly string[],
  cells: readonly string[],
  line: number,
  reason: string,
  isFirst: boolean,
): string {
  const values = [
    ...header.map((_, index) => cells[index] ?? ''),
    ...cells.slice(header.length),
    line,
    reason,
  ];
  const writer = createLineWriter(
    values.map(() => 'text'),
    csvFormat,
  );
  if (isFirst) writer.addHeader([...header, ...rejectColumns]);
  writer.add(values);
  return writer.flush().toString();
}
