import { UserError } from '../domain/error.ts';
import { quoted } from '../domain/shell.ts';
import type { Mapping } from '../transfer/headings.ts';
import type { OpenedTable } from '../transfer/table.ts';
import type { Context } from './context.ts';

/** A file whose first row names its columns, and which of them are read. */
export interface Columns {
  readonly header: readonly string[];
  readonly mapping: Mapping;
}

/** Settles which column is which: as typed, or as guessed, which is said. Throws no_header, no_time_column and their like. */
export async function settleColumns(
  context: Context,
  file: string,
  { head: [first, ...others] }: OpenedTable,
  maps: readonly string[],
): Promise<Columns> {
  const { t } = await context.language();
  const { guessColumns, looksLikeData, ownColumns, readMapping, readMaps, typedMapping, unusedColumns } =
    await import('../transfer/incoming.ts');
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  // Where a quotation mark is not closed the rows that follow would pass for a name.
  if (first?.whole !== true || header.every((cell) => cell === ''))
    throw new UserError('no_header', { file });
  const rows = others.filter(({ whole }) => whole).map(({ cells }) => cells);
  const found = maps.length === 0 ? guessColumns(header, rows) : readMaps(header, maps);
  if (looksLikeData(header, found))
    throw new UserError('no_header', { file, first: header.slice(0, 4).join(', ') });
  const mapping = readMapping(header, maps, rows);
  if (maps.length === 0 && mapping.size > ownColumns(header).size) {
    const pairs = typedMapping(header, mapping).map((pair) =>
      /^[\p{L}\p{N}_=.]+$/u.test(pair) ? pair : quoted(pair),
    );
    await context.note(t.import.guessed(pairs.join(' ')));
    const unused = unusedColumns(header, mapping);
    if (unused.length > 0) await context.note(t.import.unused(unused.join(', ')));
  }
  return { header, mapping };
}
