import type { Field } from '../../domain/field.ts';
import { UserError } from '../../domain/error.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { deriveMoment, type Calendar } from '../../domain/time/moment.ts';
import { unguardFormula } from '../../render/delimited.ts';
import { parseAmount } from './amounts.ts';
import { isNo, isNothing, type WordReader } from '../table/choicewords.ts';
import { splitList, type ImportField } from '../columns.ts';
import type { DateCells } from '../dates/datecells.ts';
import type { Mapping } from '../table/headings.ts';
import { parseDay, parseOccurrence } from './occurrence.ts';
import { Rejection } from '../rejection.ts';

/** Parses the text of a cell that is not empty. Throws Rejection or UserError. */
export type CellParser<Value> = (text: string, heading: ImportField) => Value | null;

/**
 * Reads the cells of one row after the other. Returns functions, so that columns are looked up once per file and not for each of a
 * million rows.
 */
export interface Cells {
  /** Selects the row to read. */
  use(line: number, row: readonly string[]): void;
  has(heading: ImportField): boolean;
  /** Returns a reader of the text of a field as it is in the file; empty if the file has no such column. */
  asWritten(heading: ImportField): () => string;
  /** Returns a reader of the text of a field, which is empty for a mark for nothing ("-", "N/A"). */
  text(heading: ImportField): () => string;
  /** Returns a reader of the value of a field; null if it is empty or, which is noted, cannot be read. */
  value<Value>(heading: ImportField, parse: CellParser<Value>): () => Value | null;
  /** Notes why a field of the row is left empty. */
  leaveEmpty(heading: ImportField, rejection: Rejection): void;
}

/** A cell that could not be read and is left empty. */
export interface CellProblem {
  readonly line: number;
  readonly field: ImportField;
  readonly rejection: Rejection;
}

/** How the cells of a file are taken. */
export interface CellOptions {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** Rules by which the text of a column is taken, by its position. */
  readonly rules: ReadonlyMap<number, (text: string) => string>;
  /** Texts that are the same in all rows. */
  readonly always: Readonly<Partial<Record<ImportField, string>>>;
  /** Whether "-" and "N/A" are nothing, as in files of other programs; in our own exports they are what somebody typed. */
  readonly hasMarksForNothing: boolean;
  /** Is called for every cell that cannot be read. */
  readonly noteProblem?: (problem: CellProblem) => void;
}

/** A time of day without a date, which belongs to the date in the column before it. */
const timeAlone = /^\d{1,2}(?:[:.h]\d\d){1,2}(?:[.,]\d+)?(?:\s?[ap]\.?\s?m\.?)?$/iu;

/** How the texts of several columns become the text of one field. */
function joinerOf(heading: ImportField, names: readonly string[]): (texts: readonly string[]) => string {
  switch (heading) {
    case 'description':
    case 'expected':
      // A title often repeats the beginning of the text.
      return (texts) => texts.filter((text, at) => !repeats(text, at, texts)).join('\n');
    case 'note':
      return (texts) => texts.flatMap((text, at) => (text === '' ? [] : `${names[at]}: ${text}`)).join('\n');
    case 'customer':
      return (texts) => texts.filter((text) => text !== '').join(' ');
    case 'occurred':
    case 'acknowledged':
    case 'resolved':
      return (texts) => {
        const at = texts.findIndex((text) => text !== '');
        const next = texts[at + 1] ?? '';
        return `${texts[at] ?? ''}${timeAlone.test(next) ? ` ${next}` : ''}`;
      };
    default:
      return (texts) => texts.find((text) => text !== '') ?? '';
  }
}

/** Returns which texts of a field stand for nothing. */
function markOf(heading: ImportField): (text: string) => boolean {
  switch (heading) {
    // "none" is the value of a checklist of which no step was done.
    case 'steps':
      return () => false;
    case 'offered':
    case 'remedy':
      return (text) => isNothing(text) || isNo(text);
    default:
      return isNothing;
  }
}

function repeats(text: string, at: number, texts: readonly string[]): boolean {
  if (text === '') return true;
  const contains = (other: string, index: number) =>
    index !== at && other.includes(text) && (other.length > text.length || index < at);
  return texts.some(contains);
}

export function createRowCells(options: CellOptions): Cells {
  const { header, mapping, rules, always, noteProblem = () => undefined } = options;
  let line = 0;
  let cells: readonly string[] = [];
  const columnReader = (column: number): (() => string) => {
    const rule = rules.get(column);
    return () => {
      const cell = cells[column];
      if (cell === undefined || cell === '') return '';
      const text = unguardFormula(cell).trim();
      return rule === undefined ? text : rule(text).trim();
    };
  };
  const asWritten = (heading: ImportField): (() => string) => {
    const readers = (mapping.get(heading) ?? []).map(columnReader);
    const [only] = readers;
    if (readers.length <= 1) return only ?? (() => '');
    return () => readers.map((read) => read()).join('\n');
  };
  const text = (heading: ImportField): (() => string) => {
    const columns = mapping.get(heading) ?? [];
    const isMark = options.hasMarksForNothing ? markOf(heading) : () => false;
    const readers = columns.map(columnReader).map((read) => () => {
      const cell = read();
      return cell !== '' && isMark(cell) ? '' : cell;
    });
    const constant = always[heading];
    const [only] = readers;
    if (only === undefined) return () => constant ?? '';
    if (readers.length === 1) return only;
    const join = joinerOf(
      heading,
      columns.map((column) => header[column] ?? ''),
    );
    return () => join(readers.map((read) => read()));
  };
  const leaveEmpty = (field: ImportField, rejection: Rejection) => noteProblem({ line, field, rejection });
  return {
    use(ofLine, row) {
      line = ofLine;
      cells = row;
    },
    has: (heading) => mapping.has(heading) || always[heading] !== undefined,
    asWritten,
    text,
    leaveEmpty,
    value(heading, parse) {
      if (!mapping.has(heading) && always[heading] === undefined) return () => null;
      const read = text(heading);
      return () => {
        const cell = read();
        if (cell === '') return null;
        try {
          return parse(cell, heading);
        } catch (error) {
          const rejection = rejectionOf(error);
          // So long a text is a sign that the file is damaged.
          if (rejection.reason === 'text_too_long') throw rejection;
          leaveEmpty(heading, rejection);
          return null;
        }
      };
    },
  };
}

/** Converts an error about the text of a cell to a rejection; throws any other. */
export function rejectionOf(error: unknown): Rejection {
  if (error instanceof Rejection) return error;
  if (!(error instanceof UserError)) throw error;
  const { code, values } = error;
  if (code === 'bad_text' || code === 'text_too_long' || code === 'bad_money' || code === 'reserved_name')
    return new Rejection(code, values);
  throw error;
}

/** What cells are parsed with. */
export interface ParsingContext {
  /** Returns how the dates of a column are read. */
  readonly datesOf: (field: ImportField) => DateCells;
  readonly calendar: Calendar;
  readonly currency: string;
  readonly wordOf: WordReader;
  /** Whether numbers come from a spreadsheet, with a decimal point. */
  readonly isPlainNumber: boolean;
}

/** Thrown by a parser for a word that leaves its row out, such as "merged". */
export class LeftOut extends Error {}

/** Returns the parser of a field; null for fields that a single cell cannot contain. A name is parsed as text. */
export function parserOf(
  field: Field,
  { datesOf, calendar, currency, wordOf, isPlainNumber }: ParsingContext,
): CellParser<unknown> | null {
  switch (field.kind) {
    case 'line':
    case 'name':
    case 'offer':
      return cleanLine;
    case 'text':
      return cleanText;
    case 'lines':
      return (text, heading) => readList(text, (item) => cleanText(item, heading));
    case 'offers':
      return (text, heading) => readList(text, (item) => cleanLine(item, heading));
    case 'steps':
      return (text, heading) => (text === 'none' ? [] : readList(text, (item) => cleanLine(item, heading)));
    case 'choice':
      return oneOf(field.choices, wordOf);
    case 'mark':
      return oneOf(['yes'], wordOf);
    case 'count':
      return parseCount;
    case 'money':
      return (text) => parseAmount(text, currency, isPlainNumber);
    case 'day':
      return (text, heading) => parseDay(text, heading, datesOf(heading));
    case 'instant':
      return (text, heading) => {
        const { at } = deriveMoment(parseOccurrence(text, heading, datesOf(heading)), calendar);
        if (at === null) throw new Rejection('only_day', { field: heading, value: text });
        return at;
      };
    case 'moment':
    case 'wall':
    case 'entry':
    case 'incident':
      return null;
  }
}

/** Parses a whole number. Throws Rejection for anything else. */
export function parseCount(text: string, heading: ImportField): number {
  if (!/^\d{1,9}$/u.test(text))
    throw new Rejection('bad_value', { field: heading, value: text, known: '1, 2, 3 …' });
  return Number(text);
}

function oneOf(choices: readonly (string | number)[], wordOf: WordReader): CellParser<string | number> {
  return (text, heading) => {
    const meaning = wordOf(heading, text);
    if (meaning === undefined)
      throw new Rejection('bad_value', { field: heading, value: text, known: choices.join(', ') });
    if ('skip' in meaning) throw new LeftOut();
    return meaning.value;
  };
}

/** Parses several items in one cell; the length limit applies to each of them. Null for none. */
function readList(text: string, clean: (item: string) => string | null): readonly string[] | null {
  const items = splitList(text).flatMap((item) => clean(item) ?? []);
  return items.length === 0 ? null : items;
}
