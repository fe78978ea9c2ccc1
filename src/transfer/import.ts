import { hash } from 'node:crypto';
import type { Named } from '../domain/action.ts';
import { calendarOf, type Business } from '../domain/business.ts';
import { compileMaker } from '../domain/compiled.ts';
import { UserError } from '../domain/error.ts';
import type { FieldKind } from '../domain/field.ts';
import {
  statuses,
  unknownFields,
  type FieldName,
  type NewIncident,
  type Status,
} from '../domain/incident.ts';
import type { NameList } from '../domain/name.ts';
import type { StagedIncident } from '../domain/records.ts';
import { cleanText, fold } from '../domain/text.ts';
import { settleMoment, type Occurrence } from '../domain/time/moment.ts';
import { compilePattern } from '../domain/time/patterns.ts';
import type { Instant } from '../domain/time/zone.ts';
import { openCells, parserOf } from './cells.ts';
import { importedFields, importFields, type ImportField } from './columns.ts';
import { columnsCalled, countsStars, guessColumns, type Mapping } from './headings.ts';
import { openNames } from './names.ts';
import { readAsWritten, readOccurred, withOffset } from './occurrence.ts';
import { Rejection } from './rejection.ts';
import { remedyReader } from './remedies.ts';

export { readDay } from './occurrence.ts';
export { Rejection } from './rejection.ts';

export interface ImportOptions {
  readonly business: Business;
  readonly now: Instant;
  readonly datePatterns: readonly string[];
  readonly create: boolean;
}

function ambiguous(name: string, places: readonly number[]): UserError {
  return new UserError('ambiguous_column', {
    value: name,
    places: places.map((place) => place + 1).join(', '),
    names: places.map((_, nth) => `${name}#${nth + 1}`).join(', '),
  });
}

/**
 * Reads "--map FIELD=COLUMN" against the header of a file. Throws bad_map, unknown_field, unknown_column, and
 * ambiguous_column where several are called so, and stars_for_severity: one star is the worst, severity 1 the least.
 */
export function readMaps(header: readonly string[], maps: readonly string[]): Mapping {
  const known = header.join(', ');
  const column = (name: string) => {
    const same = columnsCalled(header, name);
    if (same.length > 1) throw ambiguous(name, same);
    if (same.length === 1) return same[0] ?? -1;
    // "note#2" is the second of those that are called "note".
    const [, called = '', nth] = /^(.+)#([1-9]\d*)$/u.exec(name) ?? [];
    return columnsCalled(header, called)[Number(nth) - 1] ?? -1;
  };
  const mapping = new Map<ImportField, number>();
  for (const map of maps) {
    const [, typed, name] = /^\s*([^=]+?)\s*=(.+)$/su.exec(map) ?? [];
    if (typed === undefined || name === undefined) throw new UserError('bad_map', { value: map });
    const field = importFields.find((each) => each === typed.toLowerCase().replaceAll('-', '_'));
    if (!field) throw new UserError('unknown_field', { value: typed, known: importFields.join(', ') });
    const index = column(name.trim());
    if (index < 0) throw new UserError('unknown_column', { value: name.trim(), known });
    if (field === 'severity' && countsStars(header[index] ?? ''))
      throw new UserError('stars_for_severity', { value: name.trim() });
    mapping.set(field, index);
  }
  return mapping;
}

/** What tells what happened, where it is not told in words. */
const natures = ['description', 'category', 'cause', 'touchpoint', 'expected', 'note', 'remedy'] as const;

/**
 * The columns as typed, or as guessed where nothing was typed. Whoever names the columns may have a house without words, but
 * not one of nothing but days. Throws what readMaps throws, no_time_column and no_text_column.
 */
export function readMapping(
  header: readonly string[],
  maps: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Mapping {
  const mapping = maps.length === 0 ? guessColumns(header, rows) : readMaps(header, maps);
  const known = header.join(', ');
  if (!hasMoment(mapping)) throw new UserError('no_time_column', { known });
  const needed = maps.length === 0 ? (['description'] as const) : natures;
  if (!needed.some((field) => mapping.has(field))) throw new UserError('no_text_column', { known });
  return mapping;
}

export function hasMoment(mapping: Mapping): boolean {
  return mapping.has('occurred') || mapping.has('date');
}

/** Kinds of field that a file says as they are stored: stamps are finer in the records than in any file. */
const comparedKinds: ReadonlySet<FieldKind> = new Set([
  ...(['line', 'text', 'choice', 'mark', 'count', 'day', 'name'] as const),
]);

/** The fields of an incident that can be held against what a file with this mapping says of it. */
export function comparedFields(mapping: Mapping): readonly FieldName[] {
  return importedFields
    .filter(({ field, heading }) => comparedKinds.has(field.kind) && mapping.has(heading))
    .map(({ name }) => name);
}

/** Turns the cells of a row into an incident. Throws Rejection for a row that has to stay out. */
export type RowReader = (line: number, cells: readonly string[]) => StagedIncident;

export interface RowReading {
  readonly read: RowReader;
  /** Names met for the first time, which landing will put on their lists. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
}

/** Compiles a reader for all rows of a file; it remembers the names it met for the first time. */
export function openRowReader(
  mapping: Mapping,
  { business, now, datePatterns, create }: ImportOptions,
): RowReading {
  const calendar = calendarOf(business);
  const patterns = datePatterns.map(compilePattern);
  const names = openNames(business, create);
  const cells = openCells(mapping);
  const { currency } = business.settings;
  const stamp = (text: string, heading: ImportField) =>
    settleMoment(readOccurred(text, heading, patterns), calendar);
  const row = {
    occurred: cells.text('occurred'),
    date: cells.text('date'),
    time: cells.text('time'),
    offset: cells.text('utc_offset'),
    // Many files know only the day of it.
    resolved: cells.value('resolved', stamp),
    recorded: cells.value('recorded', stamp),
    status: cells.text('status'),
    uuid: cells.text('uuid'),
    note: cells.value('note', cleanText),
    remedies: remedyReader(cells, currency),
  };
  const columns = importedFields.flatMap(({ name, field, heading }) => {
    const parse = settledFields.has(name) ? null : parserOf(field, { patterns, calendar, currency });
    if (parse === null || !mapping.has(heading)) return [];
    return [{ name, field, place: fieldNames.indexOf(name), read: cells.value(heading, parse) }];
  });
  const plain = columns.filter(({ field }) => field.kind !== 'name');
  const named = columns.filter(({ field }) => field.kind === 'name');
  const fingerprinted = importFields
    .filter((field) => mapping.has(field) && !unprintedFields.has(field))
    .map((field) => ({ heading: `\u0000${field}\u0001`, text: cells.text(field) }));

  const readRow = (line: number): StagedIncident => {
    const occurrence = readAsWritten(row, patterns);
    const moment = settleMoment(withOffset(occurrence, row.offset(), calendar), calendar);
    const resolution = row.resolved();
    const status = readStatus(row.status()) ?? (resolution === null ? 'open' : 'resolved');
    const note = row.note();
    const uuid = readUuid(row.uuid());
    const values = [...unknownValues];
    for (const { place, read } of plain) values[place] = read() ?? values[place];
    const texts = named.map(({ read }) => read() as string | null);
    const remedies = row.remedies();
    const recordedAt = row.recorded()?.at ?? now;
    // Last, so that a row which is rejected brings no name along.
    named.forEach(({ name, place }, at) => {
      values[place] = names.find(name as NameList, texts[at] ?? null);
    });
    const incident: Written = makeIncident(values);
    incident.moment = moment;
    incident.status = status;
    if (status === 'resolved') {
      incident.resolvedAt = resolution?.at ?? null;
      incident.resolvedOn = resolution?.businessDay ?? null;
    } else {
      incident.ending = null;
    }
    if (!mapping.has('reported')) incident.reportedAt = moment.at;
    incident.recordedAt = recordedAt;
    incident.remedies = remedies;
    incident.notes = note === null ? none : [note];
    if (uuid !== null) incident.uuid = uuid;
    return { line, hash: fingerprint(occurrence, fingerprinted), incident };
  };
  const read: RowReader = (line, ofRow) => {
    cells.use(ofRow);
    try {
      return readRow(line);
    } catch (error) {
      throw asRejection(error);
    }
  };
  return { read, created: names.created };
}

/** An incident that is still being put together. */
type Written = { -readonly [Name in keyof NewIncident]: Named<NewIncident>[Name] };
/** What holds where a cell is empty. */
const unknown: Readonly<Record<string, unknown>> = { ...unknownFields, description: '', moment: null };
const fieldNames = Object.keys(unknown);
const unknownValues = Object.values(unknown);
const makeIncident = compileMaker<Written>([...fieldNames, 'recordedAt', 'remedies', 'notes']);
/** Fields that more than their own cell says. */
const settledFields: ReadonlySet<string> = new Set(['moment', 'status', 'resolvedAt']);
const none: readonly never[] = [];

/** An identity as our exports write it, in lower case; null where the cell is empty. Throws Rejection. */
function readUuid(text: string): string | null {
  if (text === '') return null;
  const uuid = text.toLowerCase();
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(uuid))
    throw new Rejection('bad_value', { field: 'uuid', value: uuid, known: 'UUID' });
  return uuid;
}

/** What makes a row the same row: when, as read, and the text of every mapped cell. */
function fingerprint(
  occurrence: Occurrence,
  cells: readonly { readonly heading: string; readonly text: () => string }[],
): Uint8Array {
  const when =
    occurrence.basis === 'instant'
      ? occurrence.at
      : occurrence.basis === 'wall'
        ? occurrence.wall
        : occurrence.day;
  let text = String(when);
  for (const each of cells) text += each.heading + each.text();
  // By way of a text: a buffer of its own for each of a million rows takes longer than the sum.
  return Buffer.from(hash('sha256', text, 'binary').slice(0, 16), 'binary');
}

/** When it was goes in as read. Several remedies go in by their sums: rows of files without them stay the same rows. */
const unprintedFields: ReadonlySet<ImportField> = new Set(['occurred', 'date', 'time', 'remedies']);

/** Says a user error of a single cell as the rejection of its row. */
function asRejection(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const { code, values } = error;
  return code === 'bad_text' || code === 'text_too_long' || code === 'bad_money' || code === 'reserved_name'
    ? new Rejection(code, values)
    : error;
}

const statusWords: Readonly<Record<Status, readonly string[]>> = {
  open: ['open', 'abierta', 'abierto', 'aperta', 'aperto', 'aberta', 'aberto'],
  resolved: [
    'resolved',
    'closed',
    'resuelta',
    'resuelto',
    'cerrada',
    'cerrado',
    'risolta',
    'risolto',
    'chiusa',
    'chiuso',
    'resolvida',
    'resolvido',
    'fechada',
    'fechado',
  ],
};

const statusOf: ReadonlyMap<string, Status> = new Map(
  statuses.flatMap((status) => statusWords[status].map((word) => [word, status])),
);

function readStatus(text: string): Status | null {
  if (text === '') return null;
  const status = statusOf.get(text) ?? statusOf.get(fold(text));
  if (status === undefined)
    throw new Rejection('bad_value', { field: 'status', value: text, known: 'open, resolved' });
  return status;
}
