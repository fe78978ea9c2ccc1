import { UserError } from '../../domain/error.ts';
import { quoteForShell } from '../../domain/shell.ts';
import type { Mapping } from '../../transfer/headings.ts';
import type { OpenedTable } from '../../transfer/csvreader.ts';
import { askColumns, type ColumnChoice } from './askcolumns.ts';
import type { Context } from '../context.ts';

/** How to read a file, as typed after --map and --date-format. */
export interface FileReading {
  readonly maps: readonly string[];
  readonly datePatterns: readonly string[];
}

/** The columns of a file, which fields they are, and how dates are written. */
export interface Columns extends ColumnChoice {
  readonly header: readonly string[];
  /** The mapping as typed after --map. */
  readonly typed: readonly string[];
}

/**
 * Decides which column is which field: as typed, or as guessed, which it says. If a necessary column is missing, asks at a
 * terminal. Throws bad_pattern, no_header, no_time_column and similar errors.
 */
export async function settleColumns(
  context: Context,
  file: string,
  table: OpenedTable,
  { maps, datePatterns }: FileReading,
): Promise<Columns> {
  const {
    compileDatePattern,
    guessColumns,
    hasMoment,
    looksLikeData,
    resolveMapping,
    parseMapFlags,
    typedMapping,
    unusedColumns,
  } = await import('../../transfer/importmodules.ts');
  // Patterns that cannot be read are refused before anything is said about the columns.
  for (const pattern of datePatterns) compileDatePattern(pattern);
  const { header, rows } = readHead(file, table);
  const found = maps.length === 0 ? guessColumns(header, rows) : parseMapFlags(header, maps);
  if (looksLikeData(header, found))
    throw new UserError('no_header', { file, first: header.slice(0, 4).join(', ') });

  const isComplete = hasMoment(found) && (maps.length > 0 || found.has('description'));
  const unused = unusedColumns(header, found);
  if (!isComplete && unused.length > 0 && context.canAsk) {
    const answered = await askColumns(context, header, rows, found, datePatterns);
    const typed = typedMapping(header, answered.mapping);
    await noteChosen(context, typed, answered.datePatterns);
    return { header, typed, ...answered };
  }

  const mapping = resolveMapping(header, maps, rows);
  const typed = typedMapping(header, mapping);
  if (maps.length === 0) await noteGuessed(context, header, mapping, typed);
  await noteUnused(context, unused);
  return { header, mapping, typed, datePatterns };
}

/** Throws no_header. */
function readHead(file: string, { head: [first, ...others] }: OpenedTable) {
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  // After an unclosed quotation mark, the rows that follow would be part of a heading.
  if (first?.whole !== true || header.every((cell) => cell === ''))
    throw new UserError('no_header', { file });
  const rows = others.filter(({ whole }) => whole).map(({ cells }) => cells);
  return { header, rows };
}

/** Says with which flags the file would be read in the same way as after the answers. */
async function noteChosen(
  context: Context,
  typed: readonly string[],
  datePatterns: readonly string[],
): Promise<void> {
  const { t } = await context.language();
  const flags = [
    ...mapFlags(typed),
    ...datePatterns.map((pattern) => `--date-format ${quoteForShell(pattern)}`),
  ];
  await context.note(t.import.repeatCommand(flags.join(' ')));
}

/** Says how columns were guessed, unless all have the headings of our own exports. */
async function noteGuessed(
  context: Context,
  header: readonly string[],
  mapping: Mapping,
  typed: readonly string[],
): Promise<void> {
  const { ownColumns } = await import('../../transfer/importmodules.ts');
  if (mapping.size <= ownColumns(header).size) return;
  const { t } = await context.language();
  await context.note(t.import.guessed(mapFlags(typed).join(' ')));
}

/**
 * Says which columns are not imported. Columns of our own exports that are derived from others are not mentioned, because they
 * are derived again; one that occurs twice is.
 */
async function noteUnused(context: Context, unused: readonly string[]): Promise<void> {
  const { exportColumns, ownColumns } = await import('../../transfer/importmodules.ts');
  const exported = exportColumns(await context.business()).map(({ key }) => key);
  const lost = unused.filter((name) => !exported.includes(name) || ownColumns([name]).size > 0);
  if (lost.length === 0) return;
  const { t } = await context.language();
  await context.note(t.import.ignoredColumns(lost.join(', ')));
}

/** Turns a mapping into flags that can be typed in a shell. */
function mapFlags(typed: readonly string[]): readonly string[] {
  return typed.map((pair) => `--map ${/^[\p{L}\p{N}_=.#]+$/u.test(pair) ? pair : quoteForShell(pair)}`);
}
