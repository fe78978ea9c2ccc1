import type { Change } from './action.ts';
import { UserError } from './error.ts';
import type { Entry, SurveyFields } from './entry.ts';
import {
  pointsInAll,
  qualities,
  sheetColumns,
  statements,
  type Quality,
  type SheetAnswer,
  type SheetAnswers,
  type Statement,
} from './questionnaire.ts';
import type { Day } from './time/wall.ts';

/** How much of a statement is true: in an excellent place, and here. */
export interface Pair {
  readonly expected: number | null;
  readonly perceived: number | null;
}

/** What was asked of so many filled-in sheets, added up. */
export interface Surveyed {
  readonly sheets: number;
  /** The days of the first and the last; null where there are none. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly statements: readonly {
    readonly statement: Statement;
    /** Sheets with both marks; one alone says nothing of the gap, and its mark is left out. */
    readonly answers: number;
    readonly expected: number;
    readonly perceived: number;
  }[];
  readonly qualities: readonly {
    readonly quality: Quality;
    /** Sheets with both marks of at least one of its statements. */
    readonly answers: number;
    readonly points: number;
  }[];
  /** Sheets on which the points were shared out. */
  readonly sheetsWithPoints: number;
}

/** A sheet on which nothing is filled in yet. */
export const blankSheet = Object.fromEntries(
  sheetColumns.map(({ answer }) => [answer, null]),
) as SheetAnswers;

export function isBlank(sheet: SheetAnswers): boolean {
  return sheetColumns.every(({ answer }) => sheet[answer] === null);
}

/** On how many statements a sheet has both marks. */
export function answered(sheet: SheetAnswers): number {
  return statements.filter(
    (statement) => sheet[`${statement}Expected`] !== null && sheet[`${statement}Perceived`] !== null,
  ).length;
}

/** "6/5", "6 5" or "65": expected, then perceived; "6/" and "/5" say one of them, nothing and "-" neither. Null: none of these. */
export function parsePair(text: string): Pair | null {
  const typed = text.trim();
  if (typed === '' || typed === '-') return { expected: null, perceived: null };
  const [, one, other] = /^([1-7]?)[\s/,;]+([1-7]?)$/u.exec(typed) ?? /^([1-7])([1-7])$/u.exec(typed) ?? [];
  if (one === undefined || other === undefined) return null;
  return { expected: markOf(one), perceived: markOf(other) };
}

function markOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

/** The points of the five dimensions as a sheet says them: none; or all of them, a gap being 0. Throws bad_points. */
export function shareOut(
  given: readonly (number | null)[],
): Readonly<Record<`${Quality}Points`, number | null>> {
  const isGiven = given.some((points) => points !== null);
  const sum = given.reduce<number>((all, points) => all + (points ?? 0), 0);
  if (isGiven && (sum !== pointsInAll || given.length !== qualities.length))
    throw new UserError('bad_points', { value: sum, points: given.map((points) => points ?? '').join(' ') });
  return Object.fromEntries(
    qualities.map((quality, index) => [`${quality}Points`, isGiven ? (given[index] ?? 0) : null]),
  ) as Readonly<Record<`${Quality}Points`, number | null>>;
}

/** "30 20 20 15 15", in the order of the sheet; nothing and "-" for none. Throws bad_points. */
export function parsePoints(text: string): ReturnType<typeof shareOut> {
  const typed = text.trim();
  if (typed === '' || typed === '-') return shareOut([]);
  const parts = typed.split(/[\s,;/]+/u);
  if (parts.length !== qualities.length || !parts.every((part) => /^\d{1,3}$/u.test(part)))
    throw new UserError('bad_points', { value: '', points: typed });
  return shareOut(parts.map(Number));
}

/** "reliability_1=6/5,empathy_2=7/7": several pairs by their statements. Throws bad_choice. */
export function parseAnswers(option: string, text: string): Partial<SheetAnswers> {
  const answers: { -readonly [Answer in SheetAnswer]?: number | null } = {};
  for (const part of text.split(',')) {
    const [, id = '', typed = ''] = /^\s*([a-z_]+\d)\s*=\s*(.+?)\s*$/iu.exec(part) ?? [];
    const statement = statements.find((each) => each === id.toLowerCase());
    const pair = parsePair(typed);
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

/** A sheet of a file; `isDated`: whether it says its day itself. */
export interface ParsedSheet {
  readonly sheet: SurveyFields;
  readonly isDated: boolean;
}

/**
 * What has to be added so that all sheets told are there: the n-th sheet that says the same is the n-th already there. One
 * that does not say its day is the same as one of any day: the file it stands in may be brought in again tomorrow.
 */
export function surveyChanges(
  standing: readonly Entry<'survey'>[],
  told: readonly ParsedSheet[],
): readonly Change[] {
  const daysOf = new Map<string, Day[]>();
  for (const row of standing) {
    const key = keyOf(row);
    daysOf.set(key, [...(daysOf.get(key) ?? []), row.day]);
  }
  const isThere = ({ sheet, isDated }: ParsedSheet): boolean => {
    const days = daysOf.get(keyOf(sheet)) ?? [];
    const at = isDated ? days.indexOf(sheet.day) : 0;
    return at >= 0 && days.splice(at, 1).length > 0;
  };
  // Those that say their day are choosier, and go first.
  const known = new Set(
    [true, false].flatMap((dated) => told.filter((each) => each.isDated === dated && isThere(each))),
  );
  return told
    .filter((each) => !known.has(each))
    .map(({ sheet }) => ({ change: 'create', of: 'survey', fields: sheet }));
}

function keyOf(sheet: SheetAnswers): string {
  return sheetColumns.map(({ answer }) => sheet[answer] ?? '').join(' ');
}
