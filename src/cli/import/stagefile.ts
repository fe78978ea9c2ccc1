import type { Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { FieldName } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { Staging } from '../../domain/records.ts';
import { replacementCharacter } from '../../domain/text.ts';
import type { FileDates } from '../../transfer/filedates.ts';
import type { RowReader } from '../../transfer/rowreader.ts';
import { Rejection } from '../../transfer/rejection.ts';
import type { FileRow, OpenedTable } from '../../transfer/csvreader.ts';
import type { Context } from '../context.ts';
import { openProgress } from '../progress.ts';
import { columnsOf, hasCellIn, isEmpty, requireReadable } from './filerow.ts';
import { settleColumns, type Columns, type FileReading } from './columns.ts';
import { isReadAs, noteOrder, parseZone, settleDates, type DateFlags, type SettledDates } from './dates.ts';
import { doubtInWords, openFileWarnings, type FileWarnings } from './filewarnings.ts';
import type { Rejects } from './rejects.ts';

/** Flags that say how to read a delimited file. */
export interface FileFlags {
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly zone?: string;
  readonly create?: boolean;
  readonly delimiter?: string;
  readonly encoding?: string;
}

/** The result of staging a file or database, before any of it lands. */
export interface Staged {
  readonly read: number;
  readonly rejected: number;
  /** Names that are not on the lists yet. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
  /** How the file was read, as typed after --map and --date-format. */
  readonly reading: FileReading;
  /** The fields of the file by which a record can be compared with its row. */
  readonly compared: readonly FieldName[];
  /** Sentences about what looks wrong in rows that could be read. */
  readonly warnings: readonly string[];
}

/** Reads a whole delimited file into the staging; rows that cannot be read go to `rejects`. */
export async function stageFile(
  context: Context,
  file: string,
  flags: FileFlags,
  business: Business,
  staging: Staging,
  rejects: Rejects,
): Promise<Staged> {
  const language = await context.language();
  const { comparedFields, compileFileDates, createRowReader } =
    await import('../../transfer/importmodules.ts');
  const zone = parseZone(flags.zone);
  const source = openSource(context, file, flags);
  let table = await source.open();
  try {
    const columns = await settleColumns(context, file, table, {
      maps: flags.map ?? [],
      datePatterns: flags.dateFormat ?? [],
    });
    const { mapping, typed, header } = columns;
    const dateFlags = { header, mapping, zone, datePatterns: columns.datePatterns };
    const stage = async (table: OpenedTable, { readings }: SettledDates, dates: FileDates | null) => {
      const datesOf = compileFileDates(readings, dateFlags.datePatterns, dates?.parserOf);
      const create = flags.create === true;
      const reader = createRowReader(mapping, { business, now: context.now, datesOf, create });
      const warnings = openFileWarnings();
      const counts = await stageRows(context, table, columns, { reader, dates, warnings, staging, rejects });
      return { ...counts, created: reader.created, warnings };
    };

    // If the first rows show how their dates are read, the others are surveyed while they are staged, and read again if they differ.
    let dates = await surveyHead(context, table, dateFlags);
    const isSurveyed = !dates.isSettled();
    if (isSurveyed) {
      dates = await surveyAll(context, table, dateFlags);
      table = await source.open();
    }
    let reading = await settleDates(context, dates, dateFlags);
    if (!isSurveyed) dates = await newSurvey(context, dateFlags);
    let staged = await stage(table, reading, isSurveyed ? null : dates);
    if (!isSurveyed && !(await isReadAs(reading, dates, dateFlags))) {
      reading = await settleDates(context, dates, dateFlags);
      staging.clear();
      await rejects.clear();
      table = await source.open();
      staged = await stage(table, reading, null);
    }
    await noteOrder(context, dates.decide());
    return {
      read: staged.read,
      rejected: staged.rejected,
      created: staged.created,
      reading: { maps: typed, datePatterns: reading.patterns },
      compared: comparedFields(mapping),
      warnings: [
        ...dates.doubts().map((doubt) => doubtInWords(doubt, language)),
        ...staged.warnings.inWords(language),
      ],
    };
  } finally {
    await table.close();
  }
}

/** A file whose table can be opened again. */
interface Source {
  open(): Promise<OpenedTable>;
}

/** Opens a file, or a stream, which is kept in memory because it can be read only once. */
function openSource({ outside }: Context, file: string, flags: FileFlags): Source {
  const { input, files } = outside;
  const isStream = file === '-' || files.status(file)?.bytes === 0;
  const kept: Uint8Array[] = [];
  const stream = isStream ? (file === '-' ? input.stream() : files.read(file)) : null;
  const chunks = stream?.[Symbol.asyncIterator]();
  async function* replayed(): AsyncGenerator<Uint8Array> {
    yield* kept;
    for (let next = await chunks?.next(); next && next.done !== true; next = await chunks?.next()) {
      kept.push(next.value);
      yield next.value;
    }
  }
  return {
    async open() {
      const { decodeText, openTable } = await import('../../transfer/importmodules.ts');
      const bytes = isStream ? replayed() : files.read(file);
      return openTable(decodeText(bytes, flags.encoding, file), parseDelimiter(flags.delimiter));
    },
  };
}

async function newSurvey(context: Context, { mapping, datePatterns }: DateFlags): Promise<FileDates> {
  const { surveyFileDates } = await import('../../transfer/importmodules.ts');
  const [today, country] = [await context.calendarDay(), await context.dateOrder()];
  return surveyFileDates(mapping, { today, country, patterns: datePatterns });
}

/** Surveys the dates of the rows that were parsed in advance. */
async function surveyHead(context: Context, table: OpenedTable, flags: DateFlags): Promise<FileDates> {
  const dates = await newSurvey(context, flags);
  for (const { line, cells, whole } of table.head.slice(1)) if (whole) dates.add(line, cells);
  return dates;
}

async function surveyAll(context: Context, table: OpenedTable, flags: DateFlags): Promise<FileDates> {
  const dates = await newSurvey(context, flags);
  let isHeader = true;
  await table.each(({ line, cells, whole }) => {
    context.outside.stop.throwIfAborted();
    if (!isHeader && whole) dates.add(line, cells);
    isHeader = false;
  });
  return dates;
}

/** Where the rows of a file go. */
interface RowTargets {
  readonly reader: RowReader;
  /** Surveys the dates on the way; null if they have been surveyed. */
  readonly dates: FileDates | null;
  readonly warnings: FileWarnings;
  readonly staging: Staging;
  readonly rejects: Rejects;
}

/** Stages every row that can be read. */
async function stageRows(
  context: Context,
  table: OpenedTable,
  { header }: Columns,
  { reader, dates, warnings, staging, rejects }: RowTargets,
): Promise<{ readonly read: number; readonly rejected: number }> {
  const { t, format } = await context.language();
  const progress = openProgress(context, (rows) => t.import.progress(format.number(rows)));
  const namelessColumns = columnsOf(header, '');
  const sameEventColumns = columnsOf(header, 'same_event');
  let isHeader = true;
  let read = 0;
  let rejected = 0;

  const stage = (fileRow: FileRow) => {
    requireReadable(fileRow, header.length);
    const { line, cells } = fileRow;
    const row = reader.read(line, cells);
    if (hasCellIn(namelessColumns, cells)) warnings.note('nameless', line);
    // The numbers of another file mean nothing here; our own exports have this column.
    if (hasCellIn(sameEventColumns, cells)) warnings.note('sameEvent', line);
    warnings.check(row);
    staging.add(row);
  };
  const reject = ({ line, cells }: FileRow, { reason, values }: Rejection) => {
    rejected++;
    rejects.add(header, cells, line, t.import.reason[reason](values));
  };

  try {
    await table.each((row) => {
      context.outside.stop.throwIfAborted();
      if (row.cells.some((cell) => cell.includes(replacementCharacter))) warnings.note('garbled', row.line);
      if (isHeader) {
        isHeader = false;
        return;
      }
      if (isEmpty(row)) return;
      read++;
      progress.tick(read);
      if (row.whole) dates?.add(row.line, row.cells);
      try {
        stage(row);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        reject(row, error);
      }
    });
  } finally {
    await progress.clear();
  }
  return { read, rejected };
}

/** Throws bad_choice. */
function parseDelimiter(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const names: Readonly<Record<string, string>> = {
    tab: '\t',
    '\\t': '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
  };
  const delimiter = names[typed.toLowerCase()] ?? typed;
  if (delimiter.length !== 1 || delimiter === '"' || delimiter === '\n') {
    throw new UserError('bad_choice', { option: '--delimiter', value: typed, choices: ', ; | tab' });
  }
  return delimiter;
}
