import { UserError } from '../domain/error.ts';
import {
  marks,
  totalPoints,
  sheetColumns,
  type SheetAnswer,
  type SheetAnswers,
} from '../domain/questionnaire.ts';
import { isBlank, pointsOf, type ParsedSheet } from '../domain/survey.ts';
import { fold } from '../domain/text.ts';
import type { DateOrder } from '../domain/time/dateinput.ts';
import type { Day } from '../domain/time/wall.ts';
import { unguardFormula } from '../render/delimited.ts';
import { compileDateCells, plainReading } from './dates/datecells.ts';
import { parseDay } from './rows/occurrence.ts';
import { Rejection } from './rejection.ts';

const dayHeadings = ['day', 'date', 'fecha', 'dia', 'data', 'giorno'];
/** The number in `survey list`. Ignored: an imported sheet gets a new number. */
const numberHeading = 'id';

/** Reads a row; null if the sheet is blank. Throws Rejection for a row that cannot be imported. */
type ReadSheet = (line: number, cells: readonly string[]) => ParsedSheet | null;

export interface SheetReader {
  readonly read: ReadSheet;
  /** The names of columns that are not imported. */
  readonly ignoredColumns: readonly string[];
}

/**
 * Compiles a reader for all rows of a file.
 * @throws UserError no_survey_columns, bad_pattern
 */
export function createSheetReader(
  header: readonly string[],
  {
    today,
    day: defaultDay,
    datePatterns,
    order = null,
  }: {
    readonly today: Day;
    readonly day: Day | null;
    readonly datePatterns: readonly string[];
    readonly order?: DateOrder;
  },
): SheetReader {
  const dates = compileDateCells({ ...plainReading, order, patterns: datePatterns });
  const folded = header.map((name) => fold(name.replace(/[_-]/gu, ' ')));
  const indexesOf = (names: readonly string[]) =>
    folded.flatMap((name, index) => (names.includes(name) ? [index] : []));
  const dayIndexes = indexesOf(dayHeadings);
  const columns = sheetColumns.map(({ column, answer }) => ({
    column,
    answer,
    indexes: indexesOf([column.replaceAll('_', ' ')]),
  }));
  const answerIndexes = columns.flatMap((each) => each.indexes);
  if (answerIndexes.length === 0 || dayIndexes.length > 1 || columns.some((each) => each.indexes.length > 1))
    throw new UserError('no_survey_columns', { known: header.join(', ') });
  const usedIndexes = new Set([...dayIndexes, ...answerIndexes, ...indexesOf([numberHeading])]);

  const read: ReadSheet = (_line, cells) => {
    const cell = (index: number | undefined) =>
      index === undefined ? '' : unguardFormula(cells[index] ?? '').trim();
    const answers = Object.fromEntries(
      columns.map(({ column, answer, indexes: [index] }) => [answer, parseAnswer(column, cell(index))]),
    ) as SheetAnswers;
    if (isBlank(answers)) return null;
    const ownDay = parseDay(cell(dayIndexes[0]), 'date', dates);
    const day = ownDay ?? defaultDay ?? today;
    if (day > today) throw new Rejection('not_yet', { value: day });
    return {
      sheet: { day, ...answers, ...readPoints(answers) },
      isDated: ownDay !== null || defaultDay !== null,
    };
  };
  return { read, ignoredColumns: header.filter((name, index) => name !== '' && !usedIndexes.has(index)) };
}

function isPoints(answer: SheetAnswer): boolean {
  return answer.endsWith('Points');
}

/** Parses "6", or "6.0" as spreadsheets write it. */
function parseAnswer(column: string, text: string): number | null {
  if (text === '') return null;
  const value = Number(/^(\d{1,3})(?:[.,]0{1,2})?$/u.exec(text)?.[1] ?? NaN);
  const [least, most] = column.endsWith('_points')
    ? [0, totalPoints]
    : [marks[0], marks[marks.length - 1] ?? 0];
  if (!(value >= least && value <= most))
    throw new Rejection('bad_value', { field: column, value: text, known: `${least}–${most}` });
  return value;
}

function readPoints(answers: SheetAnswers): Partial<SheetAnswers> {
  const points = sheetColumns.filter(({ answer }) => isPoints(answer)).map(({ answer }) => answers[answer]);
  try {
    return pointsOf(points);
  } catch (error) {
    if (error instanceof UserError && error.code === 'bad_points')
      throw new Rejection('bad_points', error.values);
    throw error;
  }
}
