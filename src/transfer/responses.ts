import { calendarOf, type Business } from '../domain/business.ts';
import { contactKeys } from '../domain/contact.ts';
import { UserError } from '../domain/error.ts';
import { findName, isCurrentName, requireName, type NameList } from '../domain/name.ts';
import { sheetColumns } from '../domain/questionnaire.ts';
import {
  isBlankResponse,
  lastCallDay,
  scores,
  type ReadResponse,
  type Response,
} from '../domain/response.ts';
import { cleanLine, cleanText, fold } from '../domain/text.ts';
import { deriveMoment } from '../domain/time/moment.ts';
import type { DateOrder } from '../domain/time/dateinput.ts';
import type { Day } from '../domain/time/wall.ts';
import { findRuntimeZone } from '../domain/time/zone.ts';
import { unguardFormula } from '../render/delimited.ts';
import { shippedSurveyWords, surveyQuestions, type SurveyQuestion } from '../shipped/surveywords.ts';
import { compileDateCells, isUtcHeading } from './dates/datecells.ts';
import { createDateSurvey, type DateDecision } from './dates/datesurvey.ts';
import type { FileRow } from './files/csvreader.ts';
import { Rejection } from './rejection.ts';
import { normaliseHeading } from './table/headings.ts';
import { parseRating } from './rows/rating.ts';

/** The columns of `survey list`, which are not asked for: the number is ignored, the others say it exactly. */
const ownHeadings: Readonly<Record<string, SurveyQuestion | null>> = {
  id: null,
  day: 'day',
  shift: 'shift',
  department: 'department',
  satisfaction: 'satisfaction',
  usual: 'usual',
  text: 'text',
  customer: 'customer',
  contact: 'contact',
  'call until': 'mayCall',
  'may call': 'mayCall',
};

/** Where the answers of a form are: the position of the column of each question. */
export type ResponseColumns = ReadonlyMap<SurveyQuestion, number>;

/** The table of a file with answers. */
export interface ResponseTable {
  readonly header: readonly string[];
  readonly columns: ResponseColumns;
  /** The rows after the header. */
  readonly rows: readonly FileRow[];
}

/** The number of first rows that may precede the questions. */
const maxRowsBefore = 10;

/** Whether a row has the columns of the long survey. */
export function isSheetHeader(cells: readonly string[]): boolean {
  const known = new Set(sheetColumns.map(({ column }) => column.replaceAll('_', ' ')));
  return cells.some((cell) => known.has(normaliseHeading(cell)));
}

/**
 * Finds the questions of a form in a file, by its own names of columns or by what the questions ask; `typed` are FIELD=COLUMN.
 * Throws no_response_columns without any rating or text, and bad_choice for a mapping that does not fit.
 */
export function findResponseTable(rows: readonly FileRow[], typed: readonly string[]): ResponseTable {
  const candidates = rows.slice(0, maxRowsBefore).map(({ cells }, at) => {
    const header = cells.map((cell) => unguardFormula(cell).trim());
    const after = rows.slice(at + 1);
    return { header, rows: after, columns: findColumns(header, after) };
  });
  const [first, ...others] = candidates;
  if (!first) throw new UserError('no_response_columns', { known: '' });
  const found = others.reduce((best, each) => (each.columns.size > best.columns.size ? each : best), first);
  const columns = new Map([...found.columns, ...typedColumns(typed, found.header)]);
  if (!(['satisfaction', 'usual', 'text'] as const).some((question) => columns.has(question)))
    throw new UserError('no_response_columns', { known: found.header.filter(Boolean).join(', ') });
  return { ...found, columns };
}

function typedColumns(
  typed: readonly string[],
  header: readonly string[],
): readonly (readonly [SurveyQuestion, number])[] {
  const folded = header.map(normaliseHeading);
  return typed.map((each) => {
    const [, field = '', column = ''] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/u.exec(each) ?? [];
    const question = ownHeadings[normaliseHeading(field)];
    const at = folded.indexOf(normaliseHeading(column));
    if (question === undefined || question === null || at < 0)
      throw new UserError('bad_choice', {
        option: '--map',
        value: each,
        choices: `satisfaction=${header.find(Boolean) ?? 'How was it?'}, usual=…, text=…, contact=…, may_call=…, day=…, shift=…`,
      });
    return [question, at] as const;
  });
}

function findColumns(header: readonly string[], rows: readonly FileRow[]): ResponseColumns {
  const found = new Map<SurveyQuestion, number>();
  const isOwn = header.filter((name) => ownHeadings[normaliseHeading(name)] !== undefined).length >= 2;
  header.forEach((name, at) => {
    const question = isOwn ? ownHeadings[normaliseHeading(name)] : questionOf(name, at, rows);
    if (question !== undefined && question !== null && !found.has(question)) found.set(question, at);
  });
  return found;
}

/** Returns what a heading asks for; undefined if it asks something else. */
function questionOf(heading: string, at: number, rows: readonly FileRow[]): SurveyQuestion | undefined {
  const words = ` ${normaliseHeading(heading)} `;
  const { headings } = shippedSurveyWords;
  const matches = (question: SurveyQuestion) =>
    headings[question].some((phrase) =>
      // Single words of a long question may mean anything: "the day", "the name".
      question === 'day' || question === 'sent' ? words.trim() === phrase : words.includes(` ${phrase}`),
    );
  const question = surveyQuestions.find(matches);
  // A question for how it was may speak of what was expected; its answers are ratings.
  const isRated = rows.some(({ cells }) => parseScore(cells[at] ?? '') !== null);
  if (question === 'text' && isRated) return 'satisfaction';
  const isText = rows.some(({ cells }) => (cells[at] ?? '').length > 1) && !isRated;
  return question === 'satisfaction' && isText && words.includes(' better') ? 'text' : question;
}

/** Parses a rating: "4", "4 - good", "4 (buena)", "★★★★", "4/5", "8/10"; null if it is none. */
export function parseScore(text: string): number | null {
  const typed = text.trim();
  const labelled = /^(\d{1,2})\s*(?:[-–—:=.)]|\s)\s*\p{L}|^(\d{1,2})\s*\(/u.exec(typed);
  const rating = labelled ? { points: Number(labelled[1] ?? labelled[2]), best: null } : parseRating(typed);
  if (rating === null) return null;
  const points =
    rating.best === null ? rating.points : Math.round((rating.points / rating.best) * scores.length);
  return scores.find((score) => score === points) ?? null;
}

/** What the rows are read against. */
export interface ResponseReading {
  readonly business: Business;
  readonly today: Day;
  /** What a flag says about all rows; their own columns come first. */
  readonly house: Pick<Response, 'shift' | 'department'> & { readonly day: Day | null };
  readonly patterns: readonly string[];
  /** How the dates of each column are read. */
  readonly dates: ReadonlyMap<SurveyQuestion, DateDecision>;
}

const dateQuestions = ['day', 'sent'] as const;

/** Surveys the columns with dates. */
export function decideDates(
  { columns, rows }: ResponseTable,
  options: { readonly today: Day; readonly country: DateOrder; readonly patterns: readonly string[] },
): ReadonlyMap<SurveyQuestion, DateDecision> {
  return new Map(
    dateQuestions.flatMap((question): readonly (readonly [SurveyQuestion, DateDecision])[] => {
      const at = columns.get(question);
      if (at === undefined) return [];
      const survey = createDateSurvey({ ...options, hasDoubts: false });
      for (const { line, cells } of rows) {
        const text = unguardFormula(cells[at] ?? '').trim();
        if (text !== '') survey.add(line, text);
      }
      return [[question, survey.decide()]];
    }),
  );
}

/** Compiles a reader of rows; it returns null for a row without answers. The reader throws Rejection, and near_name. */
export function createResponseReader(
  { header, columns }: Pick<ResponseTable, 'header' | 'columns'>,
  { business, today, house, patterns, dates }: ResponseReading,
): (cells: readonly string[]) => ReadResponse | null {
  const calendar = calendarOf(business);
  const { country } = business.settings;
  const dayReaders = dateQuestions.flatMap((question) => {
    const at = columns.get(question);
    const decision = dates.get(question);
    if (at === undefined || decision === undefined) return [];
    const { order, numbers, isMidnightDay } = decision;
    const zone = isUtcHeading(header[at] ?? '') ? findRuntimeZone('UTC') : null;
    const reader = compileDateCells({ order, patterns, numbers, isMidnightDay, zone });
    return [{ question, reader }];
  });

  return (cells) => {
    const cell = (question: SurveyQuestion) => {
      const at = columns.get(question);
      return at === undefined ? '' : unguardFormula(cells[at] ?? '').trim();
    };
    const nameId = (list: NameList & ('shift' | 'department')) => {
      const name = cell(list);
      if (name === '') return house[list];
      const { exact } = findName(business.names[list], name, 'exact');
      if (exact) return exact.id;
      throw new Rejection('bad_value', { field: list, value: name, known: knownNames(business, list, name) });
    };
    const readDay = (): Day | null => {
      for (const { question, reader } of dayReaders) {
        const text = cell(question);
        if (text === '') continue;
        const written = reader.written(text);
        if (written === null) throw new Rejection('bad_date', { field: 'day', value: text });
        return deriveMoment(reader.settle(written), calendar).businessDay;
      }
      return null;
    };
    const ownDay = readDay();
    const day = ownDay ?? house.day ?? today;
    if (day > today) throw new Rejection('not_yet', { value: day });
    const consent = readConsent(cell('mayCall'), day, country);
    const contact = namedContact(cell('contact')) ?? consent.contact;
    const response: Response = {
      day,
      shift: nameId('shift'),
      department: nameId('department'),
      satisfaction: readScore('satisfaction', cell('satisfaction')),
      usual: readScore('usual', cell('usual')),
      text: cleanText(cell('text'), 'text'),
      customer: cleanLine(cell('customer'), 'customer'),
      contact,
      callUntil: consent.until,
    };
    if (isBlankResponse(response)) return null;
    return { response, isDated: ownDay !== null || house.day !== null };
  };
}

/** Leaves out what programs write for somebody who is not signed in. */
function namedContact(text: string): string | null {
  return /^an[oó]n[iy]m/iu.test(text) ? null : cleanLine(text, 'contact');
}

function knownNames(business: Business, list: 'shift' | 'department', typed: string): string {
  const known = business.names[list].filter(isCurrentName).map(({ name }) => name);
  try {
    requireName(list, business.names[list], typed);
  } catch (error) {
    // The one that differs by a letter comes first.
    if (error instanceof UserError && error.code === 'near_name') return String(error.values['near']);
  }
  return known.join(', ');
}

/** Throws Rejection for a rating that is not from 1 to 5. */
function readScore(field: 'satisfaction' | 'usual', text: string): number | null {
  if (text === '' || text === '-') return null;
  const score = parseScore(text);
  if (score === null) throw new Rejection('bad_value', { field, value: text, known: '1–5' });
  return score;
}

/** Reads whether the customer may be called: yes, the last day, or a phone number or e-mail given as the answer. */
function readConsent(
  text: string,
  visit: Day,
  country: Parameters<typeof contactKeys>[1],
): { readonly until: Day | null; readonly contact: string | null } {
  const answer = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (answer === '' || shippedSurveyWords.no.includes(answer)) return { until: null, contact: null };
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return { until: text, contact: null };
  const hasContact = contactKeys(text, country).length > 0;
  const isYes = hasContact || shippedSurveyWords.yes.includes(answer) || /^(?:yes|si|sim)\b/u.test(answer);
  return {
    until: isYes ? lastCallDay(visit) : null,
    contact: hasContact ? cleanLine(text, 'contact') : null,
  };
}

/** The headings of the columns that are not read. */
export function unreadColumns({
  header,
  columns,
}: Pick<ResponseTable, 'header' | 'columns'>): readonly string[] {
  const used = new Set(columns.values());
  return header.filter((name, at) => name !== '' && !used.has(at) && normaliseHeading(name) !== 'id');
}
