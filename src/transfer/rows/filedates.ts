import type { DateOrder } from '../../domain/time/dateinput.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { Zone } from '../../domain/time/zone.ts';
import { createRowCells, type CellOptions } from './importcells.ts';
import { importedFields, type ImportField } from '../columns.ts';
import {
  compileDateCells,
  plainReading,
  type DateCells,
  type DateReading,
  type ParseDate,
} from '../dates/datecells.ts';
import {
  createDateSurvey,
  createTimeSurvey,
  type DateDecision,
  type DateSurvey,
  type Doubt,
} from '../dates/datesurvey.ts';

/** The columns with the moment of an incident, and others that lie in the past. */
const momentFields: readonly ImportField[] = ['occurred', 'date'];
const pastFields: readonly ImportField[] = [...momentFields, 'resolved', 'recorded', 'reported'];
/** All columns with dates. */
const dateFields: readonly ImportField[] = [
  ...pastFields,
  ...importedFields
    .filter(({ field, heading }) => {
      const isDate = field.kind === 'day' || field.kind === 'instant';
      return isDate && !pastFields.includes(heading);
    })
    .map(({ heading }) => heading),
];

/** A column whose order of day and month was decided, with a cell that has both readings. */
export interface DecidedColumn extends DateDecision {
  readonly field: ImportField;
}

/** Surveys all columns with dates of a file, row by row. */
export interface FileDates {
  add(line: number, cells: readonly string[]): void;
  /** Whether the cells so far show how the others are read. */
  isSettled(): boolean;
  decide(): readonly DecidedColumn[];
  /** Returns the parser of a column; undefined if the file does not have it. */
  readonly parserOf: (field: ImportField) => ParseDate | undefined;
  /** Doubts about the column with the moment. */
  doubts(): readonly Doubt[];
}

export interface FileDatesOptions {
  readonly today: Day;
  readonly country: DateOrder;
  readonly patterns: readonly string[];
}

export function surveyFileDates(cellOptions: CellOptions, options: FileDatesOptions): FileDates {
  const { mapping } = cellOptions;
  const cells = createRowCells(cellOptions);
  const columns = dateFields
    .filter((field) => mapping.has(field))
    .map((field) => ({
      field,
      text: cells.text(field),
      survey: createDateSurvey({
        ...options,
        today: pastFields.includes(field) ? options.today : null,
        hasDoubts: momentFields.includes(field),
      }),
    }));
  const times = createTimeSurvey();
  const time = cells.text('time');
  const moment: DateSurvey | undefined = columns.find(({ field }) => momentFields.includes(field))?.survey;
  return {
    add(line, row) {
      cells.use(line, row);
      for (const { text, survey } of columns) survey.add(line, text());
      if (mapping.has('time')) times.add(time());
    },
    isSettled: () => columns.every(({ survey }) => survey.isSettled()) && times.decide().numbers === null,
    decide() {
      const decided = columns.map(({ field, survey }) => ({ field, ...survey.decide() }));
      const { numbers } = times.decide();
      return numbers === null
        ? agreed(decided)
        : [...agreed(decided), { ...timeDecision, field: 'time', numbers }];
    },
    parserOf: (field) => columns.find((column) => column.field === field)?.survey.parse,
    doubts: () => moment?.doubts() ?? [],
  };
}

const timeDecision: DateDecision = {
  order: null,
  reason: 'unambiguous',
  numbers: null,
  isMidnightDay: false,
  ambiguous: null,
  unreadable: { count: 0, first: null },
};

/** A column that does not show its order of day and month has that of the columns that do, if they agree. */
function agreed(columns: readonly DecidedColumn[]): readonly DecidedColumn[] {
  const shows = ({ reason }: DecidedColumn) =>
    reason === 'impossible' || reason === 'sequence' || reason === 'future';
  const orders = new Set(columns.filter(shows).map(({ order }) => order));
  const [order = null] = orders;
  if (orders.size !== 1) return columns;
  return columns.map((column) =>
    column.reason === 'country' || column.reason === 'open'
      ? { ...column, order, reason: 'impossible' }
      : column,
  );
}

/** How each column of a file is read. */
export type FileReadings = ReadonlyMap<ImportField, DateReading>;

/** Turns decisions into readings. `zoneOf` returns the zone of a column, null for that of the business. */
export function readingsOf(
  columns: readonly DecidedColumn[],
  patterns: readonly string[],
  zoneOf: (field: ImportField) => Zone | null,
): FileReadings {
  return new Map(
    columns.map(({ field, order, numbers, isMidnightDay }) => [
      field,
      { order, patterns, zone: zoneOf(field), numbers, isMidnightDay },
    ]),
  );
}

/** Whether two readings read the same cells alike. */
export function readAlike(some: FileReadings, others: FileReadings): boolean {
  return [...others].every(([field, { order, numbers, isMidnightDay }]) => {
    const known = some.get(field) ?? plainReading;
    return known.order === order && known.numbers === numbers && known.isMidnightDay === isMidnightDay;
  });
}

/**
 * Compiles the readers of all columns; `patterns` are for columns that were not surveyed. With `parserOf`, a survey and the reader
 * parse each cell once.
 */
export function compileFileDates(
  readings: FileReadings,
  patterns: readonly string[] = [],
  parserOf: (field: ImportField) => ParseDate | undefined = () => undefined,
): (field: ImportField) => DateCells {
  const compiled = new Map<ImportField, DateCells>();
  return (field) => {
    let cells = compiled.get(field);
    if (!cells) {
      cells = compileDateCells(readings.get(field) ?? { ...plainReading, patterns }, parserOf(field));
      compiled.set(field, cells);
    }
    return cells;
  };
}
