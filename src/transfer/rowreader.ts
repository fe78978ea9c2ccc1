import { hash } from 'node:crypto';
import type { Named } from '../domain/action.ts';
import { calendarOf, type Business } from '../domain/business.ts';
import { compileMaker } from '../domain/recordcompiler.ts';
import { UserError } from '../domain/error.ts';
import type { FieldKind } from '../domain/field.ts';
import {
  statuses,
  defaultFields,
  type FieldName,
  type NewIncident,
  type Status,
} from '../domain/incident.ts';
import type { NameList } from '../domain/name.ts';
import type { StagedIncident } from '../domain/records.ts';
import { cleanText, fold } from '../domain/text.ts';
import { deriveMoment, type Moment, type Occurrence } from '../domain/time/moment.ts';
import type { Instant } from '../domain/time/zone.ts';
import { createRowCells, parserOf, type Cells, type ParsingContext } from './importcells.ts';
import { importedFields, importFields, type ImportField } from './columns.ts';
import type { Mapping } from './headings.ts';
import type { DateCells } from './datecells.ts';
import { createNameFinder } from './names.ts';
import { readOccurrence, parseOccurrence, withOffset } from './occurrence.ts';
import { Rejection } from './rejection.ts';
import { remedyReader } from './remedies.ts';

export interface ImportOptions {
  readonly business: Business;
  readonly now: Instant;
  /** Returns how the dates of a column are read. */
  readonly datesOf: (field: ImportField) => DateCells;
  readonly create: boolean;
}

/** Kinds of fields that files contain exactly as stored. Instants are not among them: files have them less precisely. */
const comparedKinds: ReadonlySet<FieldKind> = new Set([
  ...(['line', 'text', 'choice', 'mark', 'count', 'day', 'name'] as const),
]);

/** Returns the fields by which a row of a file with this mapping can be compared with an incident. */
export function comparedFields(mapping: Mapping): readonly FieldName[] {
  return importedFields
    .filter(({ field, heading }) => comparedKinds.has(field.kind) && mapping.has(heading))
    .map(({ name }) => name);
}

/** Converts the cells of a row to an incident. Throws Rejection if the row cannot be imported. */
export type ReadRow = (line: number, cells: readonly string[]) => StagedIncident;

export interface RowReader {
  readonly read: ReadRow;
  /** Names that are not on their lists yet; the import adds them. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
}

/** Compiles a reader for all rows of a file, which collects new names in `created`. */
export function createRowReader(
  mapping: Mapping,
  { business, now, datesOf, create }: ImportOptions,
): RowReader {
  const calendar = calendarOf(business);
  const names = createNameFinder(business, create);
  const cells = createRowCells(mapping);
  const { currency } = business.settings;
  const parseMoment = (text: string, heading: ImportField) =>
    deriveMoment(parseOccurrence(text, heading, datesOf(heading)), calendar);
  const when = {
    cell: { occurred: cells.text('occurred'), date: cells.text('date'), time: cells.text('time') },
    dates: { occurred: datesOf('occurred'), date: datesOf('date'), time: datesOf('time') },
  };
  // The zone and the midnights of a date beside a time are those of the date.
  const { meant } = mapping.has('occurred') ? when.dates.occurred : when.dates.date;
  const row = {
    offset: cells.text('utc_offset'),
    // Many files have only the day of the resolution.
    resolved: cells.value('resolved', parseMoment),
    recorded: cells.value('recorded', parseMoment),
    status: cells.text('status'),
    uuid: cells.text('uuid'),
    note: cells.value('note', cleanText),
    remedies: remedyReader(cells, currency),
  };
  const columns = fieldReaders(cells, { datesOf, calendar, currency });
  const plain = columns.filter(({ field }) => field.kind !== 'name');
  const named = columns.filter(({ field }) => field.kind === 'name');
  const fingerprintCells = importFields
    .filter((field) => mapping.has(field) && !fieldsWithoutFingerprint.has(field))
    .map((field) => ({ heading: `\u0000${field}\u0001`, text: cells.text(field) }));

  const readRow = (line: number): StagedIncident => {
    const written = readOccurrence(when);
    const offset = row.offset();
    // With an offset beside it, a midnight is a time.
    const occurrence = offset === '' ? meant(written) : withOffset(written, offset, calendar);
    const moment = deriveMoment(occurrence, calendar);
    const resolution = row.resolved();
    const status = parseStatus(row.status()) ?? (resolution === null ? 'open' : 'resolved');
    const note = row.note();
    const uuid = parseUuid(row.uuid());
    const values = [...unknownValues];
    for (const { index, read } of plain) values[index] = read() ?? values[index];
    const texts = named.map(({ read }) => read() as string | null);
    const remedies = row.remedies();
    const recordedAt = row.recorded()?.at ?? now;
    // Last, so that a rejected row adds no names.
    named.forEach(({ name, index }, position) => {
      values[index] = names.find(name as NameList, texts[position] ?? null);
    });
    const incident: MutableIncident = makeIncident(values);
    incident.moment = moment;
    setStatus(incident, status, resolution);
    if (!mapping.has('reported')) incident.reportedAt = moment.at;
    incident.recordedAt = recordedAt;
    incident.remedies = remedies;
    incident.notes = note === null ? none : [note];
    if (uuid !== null) incident.uuid = uuid;
    return { line, hash: fingerprint(written, fingerprintCells), incident };
  };
  const read: ReadRow = (line, rowCells) => {
    cells.use(rowCells);
    try {
      return readRow(line);
    } catch (error) {
      throw asRejection(error);
    }
  };
  return { read, created: names.created };
}

/** Compiles a reader for each mapped field that has a cell of its own. */
function fieldReaders(cells: Cells, context: ParsingContext) {
  return importedFields.flatMap(({ name, field, heading }) => {
    const parse = computedFields.has(name) ? null : parserOf(field, context);
    if (parse === null || !cells.has(heading)) return [];
    return [{ name, field, index: fieldNames.indexOf(name), read: cells.value(heading, parse) }];
  });
}

/** Sets the status of an incident, and what depends on it: the resolution, or no ending. */
function setStatus(incident: MutableIncident, status: Status, resolution: Moment | null): void {
  incident.status = status;
  if (status === 'resolved') {
    incident.resolvedAt = resolution?.at ?? null;
    incident.resolvedOn = resolution?.businessDay ?? null;
  } else {
    incident.ending = null;
  }
}

/** An incident under construction. */
type MutableIncident = { -readonly [Name in keyof NewIncident]: Named<NewIncident>[Name] };
/** The values of empty cells. */
const unknown: Readonly<Record<string, unknown>> = { ...defaultFields, description: '', moment: null };
const fieldNames = Object.keys(unknown);
const unknownValues = Object.values(unknown);
const makeIncident = compileMaker<MutableIncident>([...fieldNames, 'recordedAt', 'remedies', 'notes']);
/** Fields that are computed from more than one cell. */
const computedFields: ReadonlySet<string> = new Set(['moment', 'status', 'resolvedAt']);
const none: readonly never[] = [];

/** Parses a UUID, as exports write it, in lower case; null for an empty cell. Throws Rejection. */
function parseUuid(text: string): string | null {
  if (text === '') return null;
  const uuid = text.toLowerCase();
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(uuid))
    throw new Rejection('bad_value', { field: 'uuid', value: uuid, known: 'UUID' });
  return uuid;
}

/**
 * Computes the fingerprint by which a row is recognised when it is imported again: the moment as written, and the text of every
 * mapped cell. What the column makes of the moment (a zone, no time) is left out, so that rows of earlier imports are recognised.
 */
function fingerprint(
  occurrence: Occurrence,
  cells: readonly { readonly heading: string; readonly text: () => string }[],
): Uint8Array {
  const moment =
    occurrence.basis === 'instant'
      ? occurrence.at
      : occurrence.basis === 'wall'
        ? occurrence.wall
        : occurrence.day;
  let text = String(moment);
  for (const each of cells) text += each.heading + each.text();
  // From a string, because hashing into a new buffer for each of a million rows takes longer than the hash itself.
  return Buffer.from(hash('sha256', text, 'binary').slice(0, 16), 'binary');
}

/**
 * Fields left out of the fingerprint. The moment is included as read. Several remedies are included by their sums, so that rows of
 * files without the column keep their fingerprint.
 */
const fieldsWithoutFingerprint: ReadonlySet<ImportField> = new Set(['occurred', 'date', 'time', 'remedies']);

/** Converts a user error about a cell to the rejection of its row. */
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

function parseStatus(text: string): Status | null {
  if (text === '') return null;
  const status = statusOf.get(text) ?? statusOf.get(fold(text));
  if (status === undefined)
    throw new Rejection('bad_value', { field: 'status', value: text, known: 'open, resolved' });
  return status;
}
