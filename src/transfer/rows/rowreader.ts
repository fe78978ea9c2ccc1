import { hash } from 'node:crypto';
import type { Named } from '../../domain/action.ts';
import { calendarOf, type Business } from '../../domain/business.ts';
import { compileMaker } from '../../domain/recordcompiler.ts';
import type { FieldKind } from '../../domain/field.ts';
import {
  defaultFields,
  incidentFields,
  type FieldName,
  type NewIncident,
  type Status,
} from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { StagedIncident } from '../../domain/records.ts';
import { cleanText } from '../../domain/text.ts';
import { deriveMoment, type Moment, type Occurrence } from '../../domain/time/moment.ts';
import type { Instant } from '../../domain/time/zone.ts';
import { parseAmount } from './amounts.ts';
import type { WordReader } from '../table/choicewords.ts';
import {
  createRowCells,
  LeftOut,
  parserOf,
  rejectionOf,
  type CellOptions,
  type CellParser,
  type Cells,
  type ParsingContext,
} from './importcells.ts';
import { importedFields, importFields, type ImportField } from '../columns.ts';
import type { Mapping } from '../table/headings.ts';
import type { DateCells } from '../dates/datecells.ts';
import { createNameFinder } from './names.ts';
import { readOccurrence, parseOccurrence, withOffset } from './occurrence.ts';
import { Rejection } from '../rejection.ts';
import { kindByRating } from './rating.ts';
import { remedyReader } from './remedies.ts';
import { nameDivider } from './severalnames.ts';

export interface ImportOptions extends CellOptions {
  readonly business: Business;
  readonly now: Instant;
  /** Returns how the dates of a column are read. */
  readonly datesOf: (field: ImportField) => DateCells;
  readonly create: boolean;
  readonly wordOf: WordReader;
  /** Some rows, by which the scale of ratings is found. */
  readonly sample: readonly (readonly string[])[];
  readonly isPlainNumber: boolean;
}

/** Kinds of fields that files contain exactly as stored. Instants are not among them: files have them less precisely. */
const comparedKinds: ReadonlySet<FieldKind> = new Set([
  ...(['line', 'text', 'choice', 'mark', 'count', 'day', 'name'] as const),
]);

/** Returns the fields by which a row of a file with this mapping can be compared with an incident. */
export function comparedFields(mapping: Mapping): readonly FieldName[] {
  const plain = importedFields
    .filter(({ field, heading }) => comparedKinds.has(field.kind) && mapping.has(heading))
    .map(({ name }) => name);
  return [
    ...new Set<FieldName>([
      ...plain,
      'moment',
      // A resolution implies the status, and a rating the kind.
      ...(mapping.has('resolved') ? (['status', 'resolvedAt'] as const) : []),
      ...(mapping.has('rating') ? (['kind'] as const) : []),
      ...(mapping.has('acknowledged') ? (['acknowledgedAt'] as const) : []),
    ]),
  ];
}

/**
 * Converts the cells of a row to an incident; null if a word of the row says that it is none ("merged", "spam"). Throws Rejection
 * if it does not say when it happened; other cells that cannot be read are noted and left empty.
 */
export type ReadRow = (line: number, cells: readonly string[]) => StagedIncident | null;

export interface RowReader {
  readonly read: ReadRow;
  /** Names that are not on their lists yet; the import adds them. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
}

/** Compiles a reader for all rows of a file, which collects new names in `created`. */
export function createRowReader(options: ImportOptions): RowReader {
  const { mapping, business, now, datesOf, create, wordOf, isPlainNumber } = options;
  const calendar = calendarOf(business);
  const names = createNameFinder(business, create);
  const cells = createRowCells(options);
  const { currency } = business.settings;
  const context = { datesOf, calendar, currency, wordOf, isPlainNumber };
  const parseMoment = (text: string, heading: ImportField) =>
    deriveMoment(parseOccurrence(text, heading, datesOf(heading)), calendar);
  const when = {
    cell: { occurred: cells.text('occurred'), date: cells.text('date'), time: cells.text('time') },
    dates: { occurred: datesOf('occurred'), date: datesOf('date'), time: datesOf('time') },
  };
  // A date and a time in two columns have the zone of the date, and its midnights.
  const { settle } = mapping.has('occurred') ? when.dates.occurred : when.dates.date;
  const row = {
    offset: cells.text('utc_offset'),
    // Many files have only the day of the resolution.
    resolved: cells.value('resolved', parseMoment),
    recorded: cells.value('recorded', parseMoment),
    status: cells.value('status', parserOf(incidentFields.status, context) as CellParser<Status>),
    uuid: cells.value('uuid', parseUuid),
    note: cells.value('note', cleanText),
    rating: cells.text('rating'),
    remedies: remedyReader(cells, (text) => parseAmount(text, currency, isPlainNumber)),
  };
  const nameOfColumn = (field: ImportField) => options.header[mapping.get(field)?.[0] ?? -1] ?? '';
  const kindOf = kindByRating(sampleOf('rating', options));
  const columns = fieldReaders(cells, context);
  const plain = columns.filter(({ field }) => field.kind !== 'name');
  const named = columns
    .filter(({ field }) => field.kind === 'name')
    .map((column) => {
      const list = column.name as NameList;
      const divide = nameDivider(sampleOf(column.heading, options), (name) => names.isOnList(list, name));
      // In our own exports each cell is one name.
      const namesIn = options.hasMarksForNothing ? divide : (text: string) => [text];
      return { ...column, list, namesIn, columnName: nameOfColumn(column.heading) };
    });
  const ratingName = nameOfColumn('rating');
  const fingerprintCells = importFields
    .filter((field) => mapping.has(field) && !fieldsWithoutFingerprint.has(field))
    .map((field) => ({ heading: `\u0000${field}\u0001`, text: cells.asWritten(field) }));

  const compared = comparedFields(mapping);
  const [comparesStatus, comparesKind] = [compared.includes('status'), compared.includes('kind')];
  const readRow = (line: number): StagedIncident => {
    const written = readOccurrence(when);
    const offset = row.offset();
    // A midnight with an offset is a time.
    const occurrence = offset === '' ? settle(written) : withOffset(written, offset, calendar);
    const moment = deriveMoment(occurrence, calendar);
    const resolution = row.resolved();
    const stated = row.status();
    const status = stated ?? (resolution === null ? 'open' : 'resolved');
    const rating = row.rating();
    const uuid = row.uuid();
    const values = [...unknownValues];
    let hasKind = false;
    for (const { index, read } of plain) {
      const value = read();
      if (value === null) continue;
      values[index] = value;
      hasKind ||= index === kindIndex;
    }
    const notes = [row.note(), rating === '' ? null : `${ratingName}: ${rating}`].filter(
      (each) => each !== null,
    );
    const firstNames = named.map(({ read, namesIn, columnName }) => {
      const text = read() as string | null;
      const [first = null, ...others] = text === null ? none : namesIn(text);
      if (others.length > 0) notes.push(`${columnName}: ${[first, ...others].join('; ')}`);
      return first;
    });
    const remedies = row.remedies();
    const recordedAt = row.recorded()?.at ?? now;
    // Last, so that a rejected row adds no names.
    named.forEach(({ list, heading, index }, position) => {
      try {
        values[index] = names.find(list, firstNames[position] ?? null);
      } catch (error) {
        cells.leaveEmpty(heading, rejectionOf(error));
      }
    });
    const incident: MutableIncident = makeIncident(values);
    incident.moment = moment;
    setStatus(incident, status, resolution);
    const kindByStars = rating === '' || cells.has('kind') ? null : kindOf(rating);
    incident.kind = kindByStars ?? incident.kind;
    if (!mapping.has('reported')) incident.reportedAt = moment.at;
    incident.recordedAt = recordedAt;
    incident.remedies = remedies;
    incident.notes = notes.length === 0 ? none : [notes.join('\n')];
    if (uuid !== null) incident.uuid = uuid;
    const defaulted = defaultedFields(
      comparesStatus && stated === null && resolution === null,
      comparesKind && !hasKind && kindByStars === null,
    );
    return { line, hash: fingerprint(written, fingerprintCells), incident, defaulted };
  };
  const read: ReadRow = (line, rowCells) => {
    cells.use(line, rowCells);
    try {
      return readRow(line);
    } catch (error) {
      if (error instanceof LeftOut) return null;
      throw error;
    }
  };
  return { read, created: names.created };
}

/** Returns the cells of a field in the sample. */
function sampleOf(field: ImportField, { mapping, sample }: ImportOptions): readonly string[] {
  return (mapping.get(field) ?? []).flatMap((column) => sample.map((row) => row[column] ?? ''));
}

/** Compiles a reader for each mapped field that has a cell of its own. */
function fieldReaders(cells: Cells, context: ParsingContext) {
  return importedFields.flatMap(({ name, field, heading }) => {
    const parse = computedFields.has(name) ? null : parserOf(field, context);
    if (parse === null || !cells.has(heading)) return [];
    return [{ name, field, heading, index: fieldNames.indexOf(name), read: cells.value(heading, parse) }];
  });
}

const [both, onlyStatus, onlyKind, noField]: readonly (readonly FieldName[])[] = [
  ['status', 'kind'],
  ['status'],
  ['kind'],
  [],
];

/** Returns the fields with a default value of which a row says nothing. */
function defaultedFields(status: boolean, kind: boolean): readonly FieldName[] {
  return (status ? (kind ? both : onlyStatus) : kind ? onlyKind : noField) ?? [];
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
const kindIndex = fieldNames.indexOf('kind');
const unknownValues = Object.values(unknown);
const makeIncident = compileMaker<MutableIncident>([...fieldNames, 'recordedAt', 'remedies', 'notes']);
/** Fields that are computed from more than one cell. */
const computedFields: ReadonlySet<string> = new Set(['moment', 'status', 'resolvedAt']);
const none: readonly never[] = [];

/** Parses a UUID, as exports write it, in lower case. Throws Rejection. */
function parseUuid(text: string): string {
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
 * Fields left out of the fingerprint. The moment is included as read; an outside id is compared by itself. Several remedies are included by their sums, so that rows of
 * files without the column keep their fingerprint.
 */
const fieldsWithoutFingerprint: ReadonlySet<ImportField> = new Set([
  ...(['occurred', 'date', 'time', 'remedies', 'id'] as const),
]);
