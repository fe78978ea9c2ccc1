import { UserError } from '../../domain/error.ts';
import { quoteForShell } from '../../domain/shell.ts';
import { valueOfWord } from '../../language/valuewords.ts';
import type { FoundWord, WordReader } from '../../transfer/table/choicewords.ts';
import type { OpenedTable } from '../../transfer/files/csvreader.ts';
import type { Evidence, Mapping } from '../../transfer/table/headings.ts';
import type { TableLocation } from '../../transfer/table/locatetable.ts';
import type * as importModules from '../../transfer/importmodules.ts';
import type { Source } from '../../transfer/table/sources.ts';
import { truncate } from '../../render/fit.ts';
import type { Context } from '../context.ts';
import { askColumns } from './askcolumns.ts';
import { askWords } from './askwords.ts';
import type { FileFlags } from './fileflags.ts';

/** How to read a file, as typed after --map, --map-value and --date-format. */
export interface FileReading {
  readonly maps: readonly string[];
  readonly mapValues: readonly string[];
  readonly datePatterns: readonly string[];
  /** The program that the file comes from, as typed after --from; undefined if it is unknown. */
  readonly from: string | undefined;
}

/** The columns of a file, which fields they are, what their words stand for, and how dates are written. */
export interface Columns extends FileReading {
  /** Where the names of the columns are. */
  readonly table: TableLocation;
  readonly mapping: Mapping;
  readonly wordOf: WordReader;
  /** The first rows below the names. */
  readonly sample: readonly (readonly string[])[];
  /** The program that the file comes from, if that is known. */
  readonly source: Source | null;
}

/**
 * Decides which column is which field: as typed, as the program that the file comes from writes them, or as guessed, which it
 * says. If a necessary column is missing, asks at a terminal. Throws bad_pattern, no_header, no_time_column, sales_list and
 * similar errors.
 */
export async function settleColumns(
  context: Context,
  file: string,
  table: OpenedTable,
  flags: FileFlags,
): Promise<Columns> {
  const modules = await import('../../transfer/importmodules.ts');
  const { map: maps = [], mapValue: mapValues = [], dateFormat: datePatterns = [] } = flags;
  // Patterns that cannot be read are refused before the notes about columns.
  for (const pattern of datePatterns) modules.compileDatePattern(pattern);
  const typedWords = modules.parseMapValues(mapValues);
  const wordOf = modules.createWordReader(typedWords, valueOfWord);
  const located = locate(modules, file, table, parseSkip(flags.skip));
  const { header } = located;
  const isOutsideTable = modules.createOutsideTest(header, null);
  const rows = located.rows.filter(({ whole, cells }) => whole && !isOutsideTable(cells));
  const evidence = { rows: rows.map(({ cells }) => cells), wordOf };
  const source = findSource(modules, file, header, flags);
  const found = findColumns(modules, header, evidence, source, flags);
  if (modules.looksLikeData(header, found))
    throw new UserError('no_header', { file, first: header.slice(0, 4).join(', ') });

  const answered = await askIfIncomplete(context, modules, header, evidence, found, flags);
  if (answered === null)
    modules.requireWhenAndWhat(
      header,
      found,
      maps.length > 0,
      modules.likelyTextColumn(header, evidence, found),
    );
  const mapping = answered?.mapping ?? found;
  const typed = modules.typedMapping(header, mapping);
  const words = foundWords(modules, mapping, evidence).filter(({ isOwn }) => !isOwn);
  const corrected = words.length > 0 && context.canAsk ? await askWords(context, words) : [];
  const reading = {
    maps: typed,
    mapValues: [...mapValues, ...corrected],
    datePatterns: answered?.datePatterns ?? datePatterns,
    from: source?.name,
  };
  if (located.at > 0) await noteHeader(context, table, located);
  if (answered !== null || corrected.length > 0) await noteRepeat(context, reading);
  else if (source !== null) {
    if (flags.from === undefined && source.isChat !== true) await noteSource(context, source);
  } else if (maps.length === 0) await noteGuessed(context, header, mapping, typed, evidence);
  if (maps.length === 0)
    await noteRepeatedId(
      context,
      modules,
      header,
      rows.map(({ line }) => line),
      evidence,
      mapping,
      source,
    );
  await noteUnused(context, modules.unusedColumns(header, mapping), evidence);
  return {
    ...reading,
    table: located,
    mapping,
    sample: evidence.rows,
    source,
    wordOf:
      corrected.length === 0
        ? wordOf
        : modules.createWordReader(modules.parseMapValues(reading.mapValues), valueOfWord),
  };
}

/** The width of a value in columns. */
const maxValueWidth = 30;
/** The number of columns that are named when they are not imported. */
const maxNamedColumns = 8;

type Modules = typeof importModules;

/** Parses `--skip`; null if it is not given. Throws bad_choice. */
export function parseSkip(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^\d{1,4}$/u.test(typed))
    throw new UserError('bad_choice', { option: '--skip', value: typed, choices: '0, 1, 2 …' });
  return Number(typed);
}

/** Throws file_empty, no_header and, for more lines to skip than there are, bad_choice. */
function locate(
  { locateTable }: Modules,
  file: string,
  { head }: OpenedTable,
  skip: number | null,
): TableLocation {
  const last = head.at(-1);
  if (last === undefined) throw new UserError('file_empty', { file });
  const located = locateTable(head, skip);
  if (located === null && skip !== null)
    throw new UserError('bad_choice', {
      option: '--skip',
      value: String(skip),
      choices: `0 – ${last.line - 1}`,
    });
  // After an unclosed quotation mark, the rows that follow would be part of a heading.
  if (located === null || head[located.at]?.whole !== true) throw new UserError('no_header', { file });
  return located;
}

/** Returns the program that the file comes from: as typed, or as recognised. Throws bad_choice and sales_list. */
function findSource(
  { recogniseSource, requireSource }: Modules,
  file: string,
  header: readonly string[],
  { from, map = [] }: FileFlags,
): Source | null {
  if (from !== undefined) return requireSource(from);
  // With typed columns, a list of sales may be imported for its refunds.
  if (map.length > 0) return null;
  const source = recogniseSource(header);
  if (source?.isSales === true) throw new UserError('sales_list', { file });
  return source;
}

function findColumns(
  modules: Modules,
  header: readonly string[],
  evidence: Evidence,
  source: Source | null,
  { map: maps = [] }: FileFlags,
): Mapping {
  const { parseMapFlags, columnsOfSource, guessColumns } = modules;
  if (source === null) return maps.length > 0 ? parseMapFlags(header, maps) : guessColumns(header, evidence);
  const columns = new Map([...columnsOfSource(header, source), ...parseMapFlags(header, maps)]);
  if (source.isForm !== true) return columns;
  return columnsOfQuestion(modules, header, evidence, columns) ?? guessColumns(header, evidence, columns);
}

/**
 * Guesses the columns of a form that asks when it happened: the answer counts, and where it is missing, when the form was sent.
 * Null if the form does not ask.
 */
function columnsOfQuestion(
  { guessColumns, hasMoment }: Modules,
  header: readonly string[],
  evidence: Evidence,
  columns: Mapping,
): Mapping | null {
  const sent = columns.get('occurred') ?? [];
  const questions = header.map((name, index) => (sent.includes(index) ? '' : name));
  const others = new Map([...columns].filter(([field]) => field !== 'occurred'));
  const guessed = guessColumns(questions, evidence, others);
  if (!hasMoment(guessed)) return null;
  return guessed.has('date') ? guessed : new Map([...guessed, ['date', sent]]);
}

/** Asks for the columns that say when and what, at a terminal; null if nothing is missing, or nobody can be asked. */
async function askIfIncomplete(
  context: Context,
  { hasMoment, likelyTextColumn, unusedColumns }: Modules,
  header: readonly string[],
  evidence: Evidence,
  found: Mapping,
  { map: maps = [], dateFormat: datePatterns = [] }: FileFlags,
) {
  const isComplete = hasMoment(found) && (maps.length > 0 || found.has('description'));
  if (isComplete || !context.canAsk || unusedColumns(header, found).length === 0) return null;
  const likely = likelyTextColumn(header, evidence, found);
  return askColumns(context, header, evidence.rows, found, likely, datePatterns);
}

/** Returns the words of the file in columns of closed lists. */
function foundWords(
  { findWords, isChoice }: Modules,
  mapping: Mapping,
  { rows, wordOf }: Evidence,
): readonly FoundWord[] {
  return findWords(
    [...mapping].flatMap(([field, columns]) =>
      isChoice(field)
        ? [{ field, cellsOf: () => rows.flatMap((row) => columns.map((column) => row[column] ?? '')) }]
        : [],
    ),
    wordOf,
  );
}

async function noteHeader(context: Context, { head }: OpenedTable, { at }: TableLocation): Promise<void> {
  const { t } = await context.language();
  await context.note(t.import.headerLine(head[at]?.line ?? 0));
}

async function noteSource(context: Context, { name, title = name }: Source): Promise<void> {
  const { t } = await context.language();
  await context.note(t.import.recognised(title));
}

/** Says with which flags the file would be read in the same way as after the answers. */
async function noteRepeat(context: Context, { maps, mapValues, datePatterns }: FileReading): Promise<void> {
  const { t } = await context.language();
  const flags = [
    ...mapFlags(maps),
    ...mapValues.map((value) => `--map-value ${quoteForShell(value)}`),
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
  evidence: Evidence,
): Promise<void> {
  const { ownColumns } = await import('../../transfer/importmodules.ts');
  if (mapping.size <= ownColumns(header, evidence).size) return;
  const { t } = await context.language();
  await context.note(t.import.guessed(mapFlags(typed).join(' ')));
}

/** Says why a column with the heading of an id is not one, and how to use it all the same. */
async function noteRepeatedId(
  context: Context,
  { findRepeatedId, typedMapping }: Modules,
  header: readonly string[],
  lines: readonly number[],
  evidence: Evidence,
  mapping: Mapping,
  source: Source | null,
): Promise<void> {
  const found = findRepeatedId(header, evidence, mapping);
  if (found === null) return;
  const { t } = await context.language();
  const { column, value } = found;
  const [first, second] = found.rows.map((row) => lines[row] ?? 0) as [number, number];
  // With --map, nothing is guessed; the columns of a program are known all the same.
  const flags = mapFlags([...(source === null ? typedMapping(header, mapping) : []), `id=${column}`]);
  await context.note(
    t.import.repeatedId(column, truncate(value, maxValueWidth), first, second, flags.join(' ')),
  );
}

/**
 * Says which columns are not imported. Columns of our own exports that are derived from others are not mentioned, because they
 * are derived again; one that occurs twice is.
 */
async function noteUnused(context: Context, unused: readonly string[], { wordOf }: Evidence): Promise<void> {
  const { exportColumns, ownColumns } = await import('../../transfer/importmodules.ts');
  const exported = exportColumns(await context.business()).map(({ key }) => key);
  const lost = unused.filter(
    (name) => !exported.includes(name) || ownColumns([name], { rows: [], wordOf }).size > 0,
  );
  if (lost.length === 0) return;
  const { t } = await context.language();
  const named = lost.slice(0, maxNamedColumns).join(', ');
  const others = lost.length - maxNamedColumns;
  await context.note(t.import.ignoredColumns(others > 0 ? `${named}, … (+${others})` : named));
}

/** Turns a mapping into flags that can be typed in a shell. */
function mapFlags(typed: readonly string[]): readonly string[] {
  return typed.map((pair) => `--map ${/^[\p{L}\p{N}_=.#]+$/u.test(pair) ? pair : quoteForShell(pair)}`);
}
