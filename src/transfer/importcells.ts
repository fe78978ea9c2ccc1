import type { Field } from '../domain/field.ts';
import { parseMoney } from '../domain/money.ts';
import { cleanLine, cleanText, fold } from '../domain/text.ts';
import { deriveMoment, type Calendar } from '../domain/time/moment.ts';
import { unguardFormula } from '../render/delimited.ts';
import { splitList, type ImportField } from './columns.ts';
import type { DateCells } from './datecells.ts';
import type { Mapping } from './headings.ts';
import { parseDay, parseOccurrence } from './occurrence.ts';
import { Rejection } from './rejection.ts';

/** Parses the text of a cell that is not empty. Throws Rejection or UserError. */
export type CellParser<Value> = (text: string, heading: ImportField) => Value | null;

/**
 * Reads the cells of one row after the other. Returns functions, so that columns are looked up once per file and not for each of a
 * million rows.
 */
export interface Cells {
  /** Selects the row to read. */
  use(row: readonly string[]): void;
  has(heading: ImportField): boolean;
  /** Returns a reader of the text of a cell; empty if the file has no such column. */
  text(heading: ImportField): () => string;
  /** Returns a reader of the value of a cell; null if it is empty. */
  value<Value>(heading: ImportField, parse: CellParser<Value>): () => Value | null;
}

export function createRowCells(mapping: Mapping): Cells {
  let cells: readonly string[] = [];
  const textReader = (heading: ImportField): (() => string) => {
    const column = mapping.get(heading);
    if (column === undefined) return () => '';
    return () => {
      const cell = cells[column];
      return cell === undefined || cell === '' ? '' : unguardFormula(cell).trim();
    };
  };
  return {
    use: (row) => void (cells = row),
    has: (heading) => mapping.has(heading),
    text: textReader,
    value(heading, parse) {
      if (!mapping.has(heading)) return () => null;
      const cell = textReader(heading);
      return () => {
        const text = cell();
        return text === '' ? null : parse(text, heading);
      };
    },
  };
}

/** What cells are parsed with. */
export interface ParsingContext {
  /** Returns how the dates of a column are read. */
  readonly datesOf: (field: ImportField) => DateCells;
  readonly calendar: Calendar;
  readonly currency: string;
}

/** Returns the parser of a field; null for fields that a single cell cannot contain. A name is parsed as text. */
export function parserOf(
  field: Field,
  { datesOf, calendar, currency }: ParsingContext,
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
      return oneOf(field.choices);
    case 'mark':
      return oneOf(['yes']);
    case 'count':
      return parseCount;
    case 'money':
      return (text) => parseMoney(text, currency);
    case 'day':
      return (text, heading) => parseDay(text, heading, datesOf(heading));
    case 'instant':
      return (text, heading) => deriveMoment(parseOccurrence(text, heading, datesOf(heading)), calendar).at;
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

function oneOf<Value extends string | number>(choices: readonly Value[]): CellParser<Value> {
  const byText = new Map(choices.map((choice) => [String(choice), choice]));
  return (text, heading) => {
    const value = byText.get(text) ?? byText.get(fold(text).replaceAll(' ', '_'));
    if (value === undefined)
      throw new Rejection('bad_value', { field: heading, value: text, known: choices.join(', ') });
    return value;
  };
}

/** Parses several items in one cell; the length limit applies to each of them. Null for none. */
function readList(text: string, clean: (item: string) => string | null): readonly string[] | null {
  const items = splitList(text).flatMap((item) => clean(item) ?? []);
  return items.length === 0 ? null : items;
}
