import type { Business } from '../domain/business.ts';
import type { RemedyFields } from '../domain/entry.ts';
import { headingOf, type Field, type HeadingOf, type NamesWith } from '../domain/field.ts';
import { incidentFields, type Incident, type FieldName } from '../domain/incident.ts';
import { moneyToDecimal, type Minor } from '../domain/money.ts';
import { mergeTarget, type NameList } from '../domain/name.ts';
import { outsideShift, outsideShiftId } from '../domain/time/shift.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { CellType, Value } from '../document/document.ts';

/** A column of an export. */
export interface ExportColumn {
  readonly key: string;
  readonly type: CellType;
  readonly read: (incident: Incident) => Value;
}

/** Joins items in one cell: with semicolons, or as a JSON list if an item could be misread. */
function joinList(items: readonly string[]): string {
  const plain = items.every(
    (item) => !/[;[]/u.test(item) && item !== 'none' && item.trim() === item && item !== '',
  );
  return plain ? items.join(';') : JSON.stringify(items);
}

/** The inverse of `joinList`. */
export function splitList(text: string): readonly string[] {
  if (text.startsWith('[')) {
    try {
      const items: unknown = JSON.parse(text);
      if (Array.isArray(items) && items.every((item) => typeof item === 'string')) return items;
    } catch {
      // Not JSON: the text just begins with a square bracket.
    }
  }
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Columns that are not fields of an incident, by the field that they follow. */
const furtherColumns = {
  offered: ['remedy', 'remedy_value', 'remedy_cost', 'approved_by'],
  recordedBy: ['recorded'],
  cameBackOn: ['given_by', 'minutes', 'remedies'],
} as const satisfies Readonly<Partial<Record<FieldName, readonly string[]>>>;
type FurtherColumn = (typeof furtherColumns)[keyof typeof furtherColumns][number];

function furtherColumnsAfter(name: string): readonly FurtherColumn[] {
  return Object.hasOwn(furtherColumns, name) ? furtherColumns[name as keyof typeof furtherColumns] : [];
}

/** Returns the columns of an export in order; the header is a contract, frozen by a test. */
export function exportColumns(business: Business): readonly ExportColumn[] {
  const nameOf = nameLookup(business);
  const { currency } = business.settings;
  const further = furtherCells(currency);
  const column = (key: string, type: CellType, read: ExportColumn['read']): ExportColumn => ({
    key,
    type,
    read,
  });
  return [
    column('number', 'number', ({ number }) => number),
    column('uuid', 'key', ({ uuid }) => uuid),
    ...Object.entries<Field>(incidentFields).flatMap(([name, field]) => [
      ...(field.exported === false
        ? []
        : field.kind === 'moment'
          ? momentColumns(nameOf('shift'))
          : [
              {
                key: headingOf(name, field),
                ...cellOf(name as keyof Incident, field, nameOf, currency),
              },
            ]),
      ...furtherColumnsAfter(name).map((key) => ({ key, ...further[key] })),
    ]),
  ];
}

type Cell = Omit<ExportColumn, 'key'>;
type NameOf = (list: NameList) => (id: number | null) => string | null;

/** Returns a lookup of names by id; a merged name counts as the name it was merged into. */
function nameLookup({ names }: Pick<Business, 'names'>): NameOf {
  return (list) => {
    const byId = new Map(names[list].map((name) => [name.id, mergeTarget(names[list], name).name]));
    return (id) => (id === null ? null : (byId.get(id) ?? null));
  };
}

/** Returns how a field is written in a cell. */
function cellOf(name: keyof Incident, field: Field, nameOf: NameOf, currency: string): Cell {
  const converted = (type: CellType, convert: (value: never) => Value): Cell => ({
    type,
    read: (incident) => convert(incident[name] as never),
  });
  const unchanged = (type: CellType): Cell => ({ type, read: (incident) => incident[name] as Value });
  switch (field.kind) {
    case 'line':
    case 'offer':
      return unchanged('text');
    case 'text':
      return converted('text', (text: string | null) => (text === '' ? null : text));
    case 'lines':
    case 'offers':
      return converted('text', (list: readonly string[] | null) => list && joinList(list));
    case 'steps':
      return converted(
        'text',
        (list: readonly string[] | null) => list && (list.length === 0 ? 'none' : joinList(list)),
      );
    case 'choice':
      return unchanged(typeof field.choices[0] === 'number' ? 'number' : 'key');
    case 'count':
    case 'entry':
    case 'incident':
      return unchanged('number');
    case 'money':
      return converted('decimal', (minor: Minor | null) =>
        minor === null ? null : moneyToDecimal(minor, currency),
      );
    case 'instant':
      // Of many resolutions only the day is known.
      return name === 'resolvedAt'
        ? {
            type: 'day',
            read: ({ status, resolvedAt, resolvedOn }) =>
              formatInstant(resolvedAt) ?? (status === 'resolved' ? resolvedOn : null),
          }
        : converted('key', formatInstant);
    case 'name':
      return converted('text', nameOf(name as NameList));
    case 'day':
      return unchanged('day');
    case 'mark':
    case 'wall':
    case 'moment':
      return unchanged('key');
  }
}

function momentColumns(shift: ReturnType<NameOf>): readonly ExportColumn[] {
  const column = (
    key: string,
    type: CellType,
    read: (moment: Incident['moment']) => Value,
  ): ExportColumn => ({ key, type, read: ({ moment }) => read(moment) });
  return [
    column('occurred', 'moment', ({ wall }) => wall.replace('T', ' ')),
    column('utc_offset', 'key', ({ offsetMinutes }) =>
      offsetMinutes === null ? null : formatOffset(offsetMinutes),
    ),
    column('business_day', 'day', ({ businessDay }) => businessDay),
    column('hour', 'number', ({ hour }) => hour),
    column('weekday', 'number', ({ weekday }) => weekday),
    column('shift', 'text', (moment) =>
      moment.shift === outsideShiftId ? outsideShift : shift(moment.shift),
    ),
  ];
}

function furtherCells(currency: string): Readonly<Record<FurtherColumn, Cell>> {
  const money = (minor: number | null) => (minor === null ? null : moneyToDecimal(minor, currency));
  const cell = (type: CellType, read: Cell['read']): Cell => ({ type, read });
  // Cached, because all rows of an import were recorded at the same instant.
  const last: { at: Instant | null; text: string | null } = { at: null, text: null };
  return {
    remedy: cell('text', ({ remedies: [first, ...others] }) =>
      others.length === 0
        ? (first?.kind ?? null)
        : joinList([first, ...others].map((remedy) => remedy?.kind ?? '')),
    ),
    remedy_value: cell('decimal', ({ remedies }) => money(total(remedies, ({ valueMinor }) => valueMinor))),
    remedy_cost: cell('decimal', ({ remedies }) => money(total(remedies, ({ costMinor }) => costMinor))),
    approved_by: cell(
      'text',
      ({ remedies }) => remedies.find(({ approvedBy }) => approvedBy !== null)?.approvedBy ?? null,
    ),
    recorded: cell('key', ({ recordedAt }) => {
      if (recordedAt !== last.at) {
        last.at = recordedAt;
        last.text = formatInstant(recordedAt);
      }
      return last.text;
    }),
    given_by: cell(
      'text',
      ({ remedies }) => remedies.find(({ givenBy }) => givenBy !== null)?.givenBy ?? null,
    ),
    minutes: cell('number', ({ remedies }) => total(remedies, ({ minutes }) => minutes)),
    // Only for several remedies: the columns above hold a single one completely.
    remedies: cell('text', ({ remedies }) =>
      remedies.length < 2
        ? null
        : JSON.stringify(remedies.map((remedy) => remedyForMachines(remedy, currency))),
    ),
  };
}

/** Converts a remedy to an object for programs; its keys are a contract. */
export function remedyForMachines(
  { kind, valueMinor, costMinor, minutes, givenBy, approvedBy }: RemedyFields,
  currency: string,
): Readonly<Record<'kind' | 'value' | 'cost' | 'minutes' | 'given_by' | 'approved_by', Value>> {
  const money = (minor: Minor | null) => (minor === null ? null : moneyToDecimal(minor, currency));
  return {
    kind,
    value: money(valueMinor),
    cost: money(costMinor),
    minutes,
    given_by: givenBy,
    approved_by: approvedBy,
  };
}

function total(
  remedies: readonly RemedyFields[],
  amountOf: (remedy: RemedyFields) => number | null,
): number | null {
  let sum: number | null = null;
  for (const remedy of remedies) {
    const amount = amountOf(remedy);
    if (amount !== null) sum = (sum ?? 0) + amount;
  }
  return sum;
}

/** Formats minutes east of UTC: "+01:00". */
function formatOffset(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${clock(Math.abs(minutes))}`;
}

/** Formats an instant in UTC, with milliseconds only if it has any. */
export function formatInstant(at: Instant | null): string | null {
  if (at === null) return null;
  const seconds = at / 1000;
  if (!Number.isInteger(seconds)) return new Date(at).toISOString();
  const day = Math.floor(seconds / secondsPerDay);
  const ofDay = seconds - day * secondsPerDay;
  const minute = Math.floor(ofDay / 60);
  return date(day) + clock(minute) + second(ofDay - minute * 60);
}

const secondsPerDay = 86_400;
// Cached, because an export formats the same few values a million times: 8 % of an export.
const date = cached((day) => new Date(day * secondsPerDay * 1000).toISOString().slice(0, 11));
const clock = cached((minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`);
const second = cached((number) => `:${twoDigits(number)}Z`);

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function cached(format: (number: number) => string): (number: number) => string {
  const texts = new Map<number, string>();
  return (number) => {
    let text = texts.get(number);
    if (text === undefined) texts.set(number, (text = format(number)));
    return text;
  };
}

type NotImported = { exported: false } | { imported: false } | { kind: 'moment' };
type ImportedName = Exclude<FieldName, NamesWith<typeof incidentFields, NotImported>>;
/** What a column of a file can be mapped to. */
export type ImportField =
  | (typeof firstImportFields)[number]
  | FurtherColumn
  | (typeof computedImportFields)[number]
  | { [Name in ImportedName]: HeadingOf<Name, (typeof incidentFields)[Name]> }[ImportedName];

/** The fields that are read from one cell each. */
export const importedFields = Object.entries<Field>(incidentFields).flatMap(([name, field]) =>
  field.exported === false || field.imported === false || field.kind === 'moment'
    ? []
    : [{ name: name as ImportedName, field, heading: headingOf(name, field) as ImportField }],
);

/** Fields of files from which others are computed: a rating tells praise from complaints, and becomes a note. */
const computedImportFields = ['rating'] as const;

/** The import fields of the first version, in their order. */
const firstImportFields = [
  ...(['occurred', 'utc_offset', 'date', 'time', 'department', 'description', 'place', 'category'] as const),
  ...(['severity', 'state', 'channel', 'customer', 'contact', 'status', 'resolved', 'reported'] as const),
  ...([
    'recorded',
    'recorded_by',
    'offered',
    'remedy',
    'remedy_value',
    'remedy_cost',
    'approved_by',
  ] as const),
  ...(['follow_up_on', 'checklist', 'steps', 'note', 'uuid'] as const),
];

/**
 * All import fields, in the order in which the fingerprint of a row includes them. The order must not change, or files imported
 * before would not be recognised; new fields come last.
 */
export const importFields: readonly ImportField[] = [
  ...new Set([
    ...firstImportFields,
    ...importedFields.flatMap(({ name, heading }) => [heading, ...furtherColumnsAfter(name)]),
    ...computedImportFields,
  ]),
];
