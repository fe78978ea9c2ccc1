import type { Business } from '../../domain/business.ts';
import type { FieldName } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { Staging } from '../../domain/records.ts';
import { replacementCharacter } from '../../domain/text.ts';
import type { OpenedTable, FileRow } from '../../transfer/files/csvreader.ts';
import type { FileDates } from '../../transfer/rows/filedates.ts';
import type { CellOptions } from '../../transfer/rows/importcells.ts';
import { Rejection } from '../../transfer/rejection.ts';
import type { RowReader } from '../../transfer/rows/rowreader.ts';
import type { TableLocation } from '../../transfer/table/locatetable.ts';
import type { Context } from '../context.ts';
import { openProgress } from '../progress.ts';
import { openProblems } from './cellproblems.ts';
import { settleColumns, type Columns, type FileReading } from './columns.ts';
import { isReadAs, noteOrder, parseZone, settleDates, type SettledDates } from './dates.ts';
import type { FileFlags } from './fileflags.ts';
import { columnsOf, hasCellIn, isEmpty, requireReadable } from './filerow.ts';
import { doubtInWords, openFileWarnings, type FileWarnings } from './filewarnings.ts';
import { openFile } from './openfile.ts';
import type { Rejects } from './rejects.ts';

/** The result of staging a file or database, before any of it lands. */
export interface Staged {
  readonly read: number;
  readonly rejected: number;
  /** Number of rows that are no complaints according to one of their words, such as "merged". */
  readonly leftOut: number;
  /** Names that are not on the lists yet. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
  /** How the file was read, as typed after --map and --date-format. */
  readonly reading: FileReading;
  /** Whether columns were guessed, so that somebody at a terminal confirms them. */
  readonly isGuessed: boolean;
  /** The fields of the file by which a record can be compared with its row. */
  readonly compared: readonly FieldName[];
  /** Sentences about what looks wrong in rows that could be read. */
  readonly warnings: readonly string[];
}

/** Reads a whole file into the staging; rows that cannot be read go to `rejects`. */
export async function stageFile(
  context: Context,
  file: string,
  flags: FileFlags,
  business: Business,
  staging: Staging,
  rejects: Rejects,
): Promise<Staged> {
  const language = await context.language();
  const modules = await import('../../transfer/importmodules.ts');
  const typedZone = parseZone(flags.zone);
  const source = await openFile(context, file, flags);
  let table = await source.open();
  try {
    const columns = await settleColumns(context, file, table, flags);
    const { mapping, maps, mapValues, source: program } = columns;
    const { header } = columns.table;
    const cellOptions: CellOptions = {
      header,
      mapping,
      rules: modules.cellRulesOf(header, program),
      always: program?.always ?? {},
      hasMarksForNothing: !modules.isOwnExport(header),
    };
    const dateFlags = {
      header,
      mapping,
      zone: typedZone ?? parseZone(program?.zone),
      datePatterns: columns.datePatterns,
    };
    const when = [...(mapping.get('occurred') ?? []), ...(mapping.get('date') ?? [])];
    const isDate = (text: string) => modules.isDateText(text, columns.datePatterns);
    const located = { ...columns.table, isOutside: modules.createOutsideTest(header, when, isDate) };
    const stage = async (table: OpenedTable, { readings }: SettledDates, dates: FileDates | null) => {
      const problems = openProblems(modules.isChoice);
      const reader = modules.createRowReader({
        ...cellOptions,
        noteProblem: problems.add,
        business,
        now: context.now,
        datesOf: modules.compileFileDates(readings, dateFlags.datePatterns, dates?.parserOf),
        create: flags.create === true,
        wordOf: columns.wordOf,
        sample: columns.sample,
        isPlainNumber: table.isPlainNumber,
      });
      const warnings = openFileWarnings();
      const targets = { reader, dates, warnings, staging, rejects };
      return {
        ...(await stageRows(context, table, located, targets)),
        created: reader.created,
        warnings,
        problems,
      };
    };

    // If the first rows show how their dates are read, the others are surveyed while they are staged, and read again if they differ.
    let dates = await newSurvey(context, columns, cellOptions);
    for (const row of located.rows)
      if (row.whole && !located.isOutside(row.cells)) dates.add(row.line, row.cells);
    const isSurveyed = !dates.isSettled();
    if (isSurveyed) {
      dates = await newSurvey(context, columns, cellOptions);
      await surveyRows(context, table, located, dates);
      table = await source.open();
    }
    let reading = await settleDates(context, dates, dateFlags);
    if (!isSurveyed) dates = await newSurvey(context, columns, cellOptions);
    let staged = await stage(table, reading, isSurveyed ? null : dates);
    if (!isSurveyed && !(await isReadAs(reading, dates, dateFlags))) {
      reading = await settleDates(context, dates, dateFlags);
      staging.clear();
      await rejects.clear();
      table = await source.open();
      staged = await stage(table, reading, null);
    }
    await noteOrder(context, dates.decide());
    const repeated = table.repeated();
    return {
      read: staged.read,
      rejected: staged.rejected,
      leftOut: staged.leftOut,
      created: staged.created,
      isGuessed: flags.map === undefined && !modules.isOwnExport(header),
      reading: { maps, mapValues, datePatterns: reading.patterns, from: columns.from },
      compared: modules.comparedFields(mapping),
      warnings: [
        ...dates.doubts().map((doubt) => doubtInWords(doubt, language)),
        ...(repeated === 0 ? [] : [language.t.import.repeatedRows(language.format.number(repeated))]),
        ...staged.warnings.inWords(language),
        ...staged.problems.inWords(language),
      ],
    };
  } finally {
    await table.close();
  }
}

async function newSurvey(
  context: Context,
  { datePatterns }: Columns,
  cellOptions: CellOptions,
): Promise<FileDates> {
  const { surveyFileDates } = await import('../../transfer/importmodules.ts');
  const [today, country] = [await context.calendarDay(), await context.dateOrder()];
  return surveyFileDates(cellOptions, { today, country, patterns: datePatterns });
}

/** Where the table of a file is, and which rows below its names are not part of it. */
interface FileTable extends TableLocation {
  readonly isOutside: (cells: readonly string[]) => boolean;
}

/** Surveys the dates of all rows of the table. */
async function surveyRows(
  context: Context,
  table: OpenedTable,
  { at, isOutside }: FileTable,
  dates: FileDates,
): Promise<void> {
  let position = 0;
  await table.each(({ line, cells, whole }) => {
    context.outside.stop.throwIfAborted();
    if (position++ > at && whole && !isOutside(cells)) dates.add(line, cells);
  });
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
  { header, at, isOutside }: FileTable,
  { reader, dates, warnings, staging, rejects }: RowTargets,
): Promise<Pick<Staged, 'read' | 'rejected' | 'leftOut'>> {
  const { t, format } = await context.language();
  const progress = openProgress(context, (rows) => t.import.progress(format.number(rows)));
  const namelessColumns = columnsOf(header, '');
  const sameEventColumns = columnsOf(header, 'same_event');
  let position = 0;
  let read = 0;
  let rejected = 0;
  let leftOut = 0;

  const stage = (fileRow: FileRow) => {
    requireReadable(fileRow, header.length);
    const { line, cells } = fileRow;
    const row = reader.read(line, cells);
    if (row === null) {
      leftOut++;
      return;
    }
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
      if (position++ <= at || isEmpty(row)) return;
      if (isOutside(row.cells)) {
        warnings.note('outsideTable', row.line);
        return;
      }
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
  return { read, rejected, leftOut };
}
