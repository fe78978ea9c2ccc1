import type { Change } from './action.ts';
import { UserError } from './error.ts';
import type { Entry, SurveyFields } from './entry.ts';
import {
  totalPoints,
  qualities,
  sheetColumns,
  statements,
  type Quality,
  type SheetAnswer,
  type SheetAnswers,
  type Statement,
} from './questionnaire.ts';
import type { Day } from './time/wall.ts';

/** The marks for a statement: how true it should be of an excellent business, and how true it is here. */
export interface MarkPair {
  readonly expected: number | null;
  readonly perceived: number | null;
}

/** The totals of a number of survey sheets. */
export interface SurveyTotals {
  readonly sheets: number;
  /** The days of the first and the last sheet; null if there are none. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly statements: readonly {
    readonly statement: Statement;
    /** Number of sheets with both marks. A single mark is left out, because it gives no gap. */
    readonly answers: number;
    readonly expected: number;
    readonly perceived: number;
  }[];
  readonly qualities: readonly {
    readonly quality: Quality;
    /** Number of sheets with both marks for at least one of its statements. */
    readonly answers: number;
    readonly points: number;
  }[];
  /** Number of sheets with points. */
  readonly sheetsWithPoints: number;
}

/** A sheet without any answers. */
export const blankSheet = Object.fromEntries(
  sheetColumns.map(({ answer }) => [answer, null]),
) as SheetAnswers;

export function isBlank(sheet: SheetAnswers): boolean {
  return sheetColumns.every(({ answer }) => sheet[answer] === null);
}

/** Counts the statements with both marks. */
export function countAnsweredStatements(sheet: SheetAnswers): number {
  return statements.filter(
    (statement) => sheet[`${statement}Expected`] !== null && sheet[`${statement}Perceived`] !== null,
  ).length;
}

/**
 * Parses expected and perceived marks: "6/5", "6 5" or "65". "6/" and "/5" give only one of them, an empty text and "-"
 * neither. Null for anything else.
 */
export function parseMarkPair(text: string): MarkPair | null {
  const typed = text.trim();
  if (typed === '' || typed === '-') return { expected: null, perceived: null };
  const [, one, other] = /^([1-7]?)[\s/,;]+([1-7]?)$/u.exec(typed) ?? /^([1-7])([1-7])$/u.exec(typed) ?? [];
  if (one === undefined || other === undefined) return null;
  return { expected: markOf(one), perceived: markOf(other) };
}

function markOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

/** Converts points in the order of the sheet: none at all, or five with the right total, null counting as 0. Throws bad_points. */
export function pointsOf(
  points: readonly (number | null)[],
): Readonly<Record<`${Quality}Points`, number | null>> {
  const hasPoints = points.some((each) => each !== null);
  const sum = points.reduce<number>((total, each) => total + (each ?? 0), 0);
  if (hasPoints && (sum !== totalPoints || points.length !== qualities.length))
    throw new UserError('bad_points', { value: sum, points: points.map((each) => each ?? '').join(' ') });
  return Object.fromEntries(
    qualities.map((quality, index) => [`${quality}Points`, hasPoints ? (points[index] ?? 0) : null]),
  ) as Readonly<Record<`${Quality}Points`, number | null>>;
}

/** Parses points in the order of the sheet: "30 20 20 15 15"; an empty text and "-" mean none. Throws bad_points. */
export function parsePoints(text: string): ReturnType<typeof pointsOf> {
  const typed = text.trim();
  if (typed === '' || typed === '-') return pointsOf([]);
  const parts = typed.split(/[\s,;/]+/u);
  if (parts.length !== qualities.length || !parts.every((part) => /^\d{1,3}$/u.test(part)))
    throw new UserError('bad_points', { value: '', points: typed });
  return pointsOf(parts.map(Number));
}

/** Parses pairs of marks by statement: "reliability_1=6/5,empathy_2=7/7". Throws bad_choice. */
export function parseMarks(option: string, text: string): Partial<SheetAnswers> {
  const answers: { -readonly [Answer in SheetAnswer]?: number | null } = {};
  for (const part of text.split(',')) {
    const [, id = '', typed = ''] = /^\s*([a-z_]+\d)\s*=\s*(.+?)\s*$/iu.exec(part) ?? [];
    const statement = statements.find((each) => each === id.toLowerCase());
    const pair = parseMarkPair(typed);
    if (statement === undefined || pair === null || `${statement}Expected` in answers)
      throw new UserError('bad_choice', {
        option,
        value: part.trim(),
        choices: `${statements[0]}=6/5 … ${statements[statements.length - 1] ?? ''}=6/5`,
      });
    answers[`${statement}Expected`] = pair.expected;
    answers[`${statement}Perceived`] = pair.perceived;
  }
  return answers;
}

/** A sheet from a file; `isDated` if the file contains its day. */
export interface ParsedSheet {
  readonly sheet: SurveyFields;
  readonly isDated: boolean;
}

/**
 * Returns the changes that add the sheets not yet stored: of several identical sheets, the n-th matches the n-th stored one.
 * A sheet without a day matches one of any day, because the same file may be imported again on another day.
 */
export function surveyChanges(
  stored: readonly Entry<'survey'>[],
  sheets: readonly ParsedSheet[],
): readonly Change[] {
  const daysOf = new Map<string, Day[]>();
  for (const row of stored) {
    const key = sheetKey(row);
    daysOf.set(key, [...(daysOf.get(key) ?? []), row.day]);
  }
  const isStored = ({ sheet, isDated }: ParsedSheet): boolean => {
    const days = daysOf.get(sheetKey(sheet)) ?? [];
    const index = isDated ? days.indexOf(sheet.day) : 0;
    return index >= 0 && days.splice(index, 1).length > 0;
  };
  // Sheets with a day match fewer stored ones, so they are matched first.
  const matched = new Set(
    [true, false].flatMap((isDated) => sheets.filter((each) => each.isDated === isDated && isStored(each))),
  );
  return sheets
    .filter((each) => !matched.has(each))
    .map(({ sheet }) => ({ change: 'create', of: 'survey', fields: sheet }));
}

function sheetKey(sheet: SheetAnswers): string {
  return sheetColumns.map(({ answer }) => sheet[answer] ?? '').join(' ');
}
