import { csvFormat, createLineWriter } from '../../render/delimited.ts';
import { rejectColumns } from '../../transfer/rejection.ts';
import type { Context } from '../context.ts';
import { openDestination } from '../output.ts';

/** How many rejected rows are named one by one. */
const namedAtMost = 10;

/** Where rejected rows go: the first ones are named, all of them are written to a file where one was asked for. */
export interface Rejects {
  take(header: readonly string[], cells: readonly string[], line: number, reason: string): void;
  /** Names them, and completes the file. */
  tell(): Promise<void>;
  abandon(): Promise<void>;
}

export async function openRejects(
  context: Context,
  path: string | undefined,
  source: string,
  named: (line: number, reason: string) => string,
): Promise<Rejects> {
  const { t, format } = await context.language();
  const file = path === undefined ? null : await openDestination(context, path, { inUse: [source] });
  const lines: string[] = [];
  let count = 0;
  let writing = Promise.resolve();
  return {
    take(header, cells, line, reason) {
      count++;
      if (lines.length < namedAtMost) lines.push(named(line, reason));
      if (!file) return;
      const values = [
        ...header.map((_, index) => cells[index] ?? ''),
        ...cells.slice(header.length),
        line,
        reason,
      ];
      const row = createLineWriter(
        values.map(() => 'text'),
        csvFormat,
      );
      if (count === 1) row.addHeader([...header, ...rejectColumns]);
      row.add(values);
      const text = row.flush().toString();
      writing = writing.then(() => file.write(text));
      // Told when the file has been read; until then nobody may take it for unheard of.
      writing.catch(() => undefined);
    },
    async tell() {
      await writing;
      if (count === 0) return;
      await file?.finish();
      for (const line of lines) await context.note(line);
      const rest = count - lines.length;
      if (path !== undefined) await context.note(t.import.rejectsWritten(path));
      else if (rest > 0) await context.note(t.import.moreRejected(format.number(rest)));
    },
    async abandon() {
      await writing.catch(() => undefined);
      await file?.abandon();
    },
  };
}
