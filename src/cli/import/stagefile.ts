import type { Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { FieldName } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { Staging } from '../../domain/records.ts';
import { replacementCharacter } from '../../domain/text.ts';
import type { DateChecker } from '../../transfer/datechecker.ts';
import type { RowReader } from '../../transfer/rowreader.ts';
import { Rejection } from '../../transfer/rejection.ts';
import type { FileRow, OpenedTable } from '../../transfer/csvreader.ts';
import type { Context } from '../context.ts';
import { openProgress } from '../progress.ts';
import { columnsOf, hasCellIn, isEmpty, requireReadable } from './filerow.ts';
import { settleColumns, type Columns, type FileReading } from './columns.ts';
import { doubtInWords, openFileWarnings, suggestPatterns, type FileWarnings } from './filewarnings.ts';
import type { Rejects } from './rejects.ts';

/** Unreadable dates in excess of this number add nothing to the guess of their pattern. */
const enoughDates = 200;

/** Flags that say how to read a delimited file. */
export interface FileFlags {
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
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
  const { comparedFields, decodeText, guessDatePatterns, createDateChecker, createRowReader, openTable } =
    await import('../../transfer/importmodules.ts');
  const { input, files } = context.outside;
  const bytes = file === '-' ? input.stream() : files.read(file);
  const table = await openTable(decodeText(bytes, flags.encoding, file), parseDelimiter(flags.delimiter));
  try {
    const columns = await settleColumns(context, file, table, {
      maps: flags.map ?? [],
      datePatterns: flags.dateFormat ?? [],
    });
    const { mapping, typed, datePatterns } = columns;
    const create = flags.create === true;
    const reader = createRowReader(mapping, { business, now: context.now, datePatterns, create });
    const dateChecker = createDateChecker(await context.calendarDay(), datePatterns);
    const warnings = openFileWarnings();
    const { read, rejected, unreadDates } = await stageRows(context, table, columns, {
      reader,
      dateChecker,
      warnings,
      staging,
      rejects,
    });
    const patterns =
      datePatterns.length === 0 ? guessDatePatterns(unreadDates, business.settings.country) : [];
    return {
      read,
      rejected,
      created: reader.created,
      reading: { maps: typed, datePatterns },
      compared: comparedFields(mapping),
      warnings: [
        ...suggestPatterns(patterns, language),
        ...dateChecker.doubts().map((doubt) => doubtInWords(doubt, language, business)),
        ...warnings.inWords(language),
      ],
    };
  } finally {
    await table.close();
  }
}

/** Where the rows of a file go. */
interface RowTargets {
  readonly reader: RowReader;
  readonly dateChecker: DateChecker;
  readonly warnings: FileWarnings;
  readonly staging: Staging;
  readonly rejects: Rejects;
}

/** Stages every row that can be read. Returns the dates that cannot, up to `enoughDates`. */
async function stageRows(
  context: Context,
  table: OpenedTable,
  { header }: Columns,
  { reader, dateChecker, warnings, staging, rejects }: RowTargets,
): Promise<{ readonly read: number; readonly rejected: number; readonly unreadDates: readonly string[] }> {
  const { t, format } = await context.language();
  const progress = openProgress(context, (rows) => t.import.progress(format.number(rows)));
  const namelessColumns = columnsOf(header, '');
  const sameEventColumns = columnsOf(header, 'same_event');
  const unreadDates: string[] = [];
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
    dateChecker.add(line, row.incident.moment.wall);
    warnings.check(row);
    staging.add(row);
  };
  const reject = ({ line, cells }: FileRow, { reason, values }: Rejection) => {
    rejected++;
    if (reason === 'bad_date') {
      const date = String(values['value']);
      dateChecker.addUnreadable(line, date);
      if (unreadDates.length < enoughDates) unreadDates.push(date);
    }
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
  return { read, rejected, unreadDates };
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
