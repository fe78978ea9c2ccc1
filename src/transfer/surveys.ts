import { UserError } from '../domain/error.ts';
import {
  marks,
  pointsInAll,
  sheetColumns,
  type SheetAnswer,
  type SheetAnswers,
} from '../domain/questionnaire.ts';
import { isBlank, shareOut, type ParsedSheet } from '../domain/survey.ts';
import { fold } from '../domain/text.ts';
import { compilePattern } from '../domain/time/patterns.ts';
import type { Day } from '../domain/time/wall.ts';
import { unguardFormula } from '../render/delimited.ts';
import { readDay, Rejection } from './import.ts';

const dayHeadings = ['day', 'date', 'fecha', 'dia', 'data', 'giorno'];
/** Of `survey list`; a sheet that is brought in gets a number of its own. */
const numberHeading = 'id';

/** A sheet as read; null where it says nothing. Throws Rejection for one that cannot be read. */
export type SheetReading = (line: number, cells: readonly string[]) => ParsedSheet | null;

export interface SheetReader {
  readonly read: SheetReading;
  /** Columns of which nothing is taken. */
  readonly passedOver: readonly string[];
}

/** Compiles a reader for all rows of a file. Throws no_survey_columns and bad_pattern. */
export function openSheetReader(
  header: readonly string[],
  {
    today,
    day: givenDay,
    datePatterns,
  }: { readonly today: Day; readonly day: Day | null; readonly datePatterns: readonly string[] },
): SheetReader {
  const patterns = datePatterns.map(compilePattern);
  const known = header.map((name) => fold(name.replace(/[_-]/gu, ' ')));
  const places = (names: readonly string[]) =>
    known.flatMap((name, index) => (names.includes(name) ? [index] : []));
  const dayPlaces = places(dayHeadings);
  const columns = sheetColumns.map(({ column, answer }) => ({
    column,
    answer,
    places: places([column.replaceAll('_', ' ')]),
  }));
  const found = columns.flatMap((each) => each.places);
  if (found.length === 0 || dayPlaces.length > 1 || columns.some((each) => each.places.length > 1))
    throw new UserError('no_survey_columns', { known: header.join(', ') });
  const taken = new Set([...dayPlaces, ...found, ...places([numberHeading])]);

  const read: SheetReading = (_line, cells) => {
    const cell = (index: number | undefined) =>
      index === undefined ? '' : unguardFormula(cells[index] ?? '').trim();
    const answers = Object.fromEntries(
      columns.map(({ column, answer, places: [index] }) => [answer, readAnswer(column, cell(index))]),
    ) as SheetAnswers;
    if (isBlank(answers)) return null;
    const written = readDay(cell(dayPlaces[0]), 'date', patterns);
    const day = written ?? givenDay ?? today;
    if (day > today) throw new Rejection('not_yet', { value: day });
    return {
      sheet: { day, ...answers, ...readPoints(answers) },
      isDated: written !== null || givenDay !== null,
    };
  };
  return { read, passedOver: header.filter((name, index) => name !== '' && !taken.has(index)) };
}

function isPoints(answer: SheetAnswer): boolean {
  return answer.endsWith('Points');
}

/** "6", and the 6.0 of a spreadsheet. */
function readAnswer(column: string, text: string): number | null {
  if (text === '') return null;
  const value = Number(/^(\d{1,3})(?:[.,]0{1,2})?$/u.exec(text)?.[1] ?? NaN);
  const [least, most] = column.endsWith('_points')
    ? [0, pointsInAll]
    : [marks[0], marks[marks.length - 1] ?? 0];
  if (!(value >= least && value <= most))
    throw new Rejection('bad_value', { field: column, value: text, known: `${least}–${most}` });
  return value;
}

function readPoints(answers: SheetAnswers): Partial<SheetAnswers> {
  const given = sheetColumns.filter(({ answer }) => isPoints(answer)).map(({ answer }) => answers[answer]);
  try {
    return shareOut(given);
  } catch (error) {
    if (error instanceof UserError && error.code === 'bad_points')
      throw new Rejection('bad_points', error.values);
    throw error;
  }
}
