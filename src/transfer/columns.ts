import type { Business } from '../domain/business.ts';
import type { RemedyFields } from '../domain/entry.ts';
import { headingOf, type Field, type HeadingOf, type NamesWith } from '../domain/field.ts';
import { incidentFields, type ExportedIncident, type FieldName } from '../domain/incident.ts';
import { moneyToDecimal, type Minor } from '../domain/money.ts';
import { mergeTarget, type NameList } from '../domain/name.ts';
import { outside, outsideId } from '../domain/time/shift.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { CellType, Value } from '../document/document.ts';

/** One column of an export: its key, what kind of cell it is, and where it comes from. */
export interface ExportColumn {
  readonly key: string;
  readonly type: CellType;
  readonly read: (incident: ExportedIncident) => Value;
}

/** Several things in one cell: separated by semicolons, or a JSON list where one of them could be misread. */
export function joinList(items: readonly string[]): string {
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
      // Somebody's own square bracket.
    }
  }
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Columns of what stands beside the fields, by the field after which it has its place. */
const besideFields = {
  offered: ['remedy', 'remedy_value', 'remedy_cost', 'approved_by'],
  recordedBy: ['recorded'],
  cameBackOn: ['given_by', 'minutes', 'remedies'],
} as const satisfies Readonly<Partial<Record<FieldName, readonly string[]>>>;
type BesideField = (typeof besideFields)[keyof typeof besideFields][number];

function headingsBeside(name: string): readonly BesideField[] {
  return Object.hasOwn(besideFields, name) ? besideFields[name as keyof typeof besideFields] : [];
}

/** The columns of an export in their order; the header is frozen by a test. */
export function exportColumns(business: Business): readonly ExportColumn[] {
  const nameOf = openNames(business);
  const { currency } = business.settings;
  const beside = columnsBeside(currency);
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
                ...cellOf(name as keyof ExportedIncident, field, nameOf, currency),
              },
            ]),
      ...headingsBeside(name).map((key) => ({ key, ...beside[key] })),
    ]),
  ];
}

type Cell = Omit<ExportColumn, 'key'>;
type NameOf = (list: NameList) => (id: number | null) => string | null;

/** Names by their ids; what was merged goes by the name it was merged into. */
function openNames({ names }: Pick<Business, 'names'>): NameOf {
  return (list) => {
    const byId = new Map(names[list].map((name) => [name.id, mergeTarget(names[list], name).name]));
    return (id) => (id === null ? null : (byId.get(id) ?? null));
  };
}

/** How the value of a field stands in a cell. */
function cellOf(name: keyof ExportedIncident, field: Field, nameOf: NameOf, currency: string): Cell {
  const reading = (type: CellType, say: (value: never) => Value): Cell => ({
    type,
    read: (incident) => say(incident[name] as never),
  });
  const asItIs = (type: CellType): Cell => ({ type, read: (incident) => incident[name] as Value });
  switch (field.kind) {
    case 'line':
    case 'offer':
      return asItIs('text');
    case 'text':
      return reading('text', (text: string | null) => (text === '' ? null : text));
    case 'lines':
    case 'offers':
      return reading('text', (list: readonly string[] | null) => list && joinList(list));
    case 'steps':
      return reading(
        'text',
        (list: readonly string[] | null) => list && (list.length === 0 ? 'none' : joinList(list)),
      );
    case 'choice':
      return asItIs(typeof field.choices[0] === 'number' ? 'number' : 'key');
    case 'count':
    case 'entry':
    case 'incident':
      return asItIs('number');
    case 'money':
      return reading('decimal', (minor: Minor | null) =>
        minor === null ? null : moneyToDecimal(minor, currency),
      );
    case 'instant':
      return reading('key', stamp);
    case 'name':
      return reading('text', nameOf(name as NameList));
    case 'mark':
    case 'day':
    case 'wall':
    case 'moment':
      return asItIs('key');
  }
}

function momentColumns(shift: ReturnType<NameOf>): readonly ExportColumn[] {
  const column = (
    key: string,
    type: CellType,
    read: (moment: ExportedIncident['moment']) => Value,
  ): ExportColumn => ({ key, type, read: ({ moment }) => read(moment) });
  return [
    column('occurred', 'key', ({ wall }) => wall.replace('T', ' ')),
    column('utc_offset', 'key', ({ offsetMinutes }) =>
      offsetMinutes === null ? null : offset(offsetMinutes),
    ),
    column('business_day', 'key', ({ businessDay }) => businessDay),
    column('hour', 'number', ({ hour }) => hour),
    column('weekday', 'number', ({ weekday }) => weekday),
    column('shift', 'text', (moment) => (moment.shift === outsideId ? outside : shift(moment.shift))),
  ];
}

function columnsBeside(currency: string): Readonly<Record<BesideField, Cell>> {
  const money = (minor: number | null) => (minor === null ? null : moneyToDecimal(minor, currency));
  const cell = (type: CellType, read: Cell['read']): Cell => ({ type, read });
  // What was imported at once was recorded in the same moment.
  const last: { at: Instant | null; said: string | null } = { at: null, said: null };
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
        last.said = stamp(recordedAt);
      }
      return last.said;
    }),
    given_by: cell(
      'text',
      ({ remedies }) => remedies.find(({ givenBy }) => givenBy !== null)?.givenBy ?? null,
    ),
    minutes: cell('number', ({ remedies }) => total(remedies, ({ minutes }) => minutes)),
    // What the sums above cannot tell; one remedy is told by them.
    remedies: cell('text', ({ remedies }) =>
      remedies.length < 2
        ? null
        : JSON.stringify(remedies.map((remedy) => remedyForMachines(remedy, currency))),
    ),
  };
}

/** A remedy with keys that are a contract. */
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

/** Minutes east of UTC as "+01:00". */
function offset(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${clock(Math.abs(minutes))}`;
}

/** An instant in UTC, to the second where nothing finer is known. */
export function stamp(at: Instant | null): string | null {
  if (at === null) return null;
  const seconds = at / 1000;
  if (!Number.isInteger(seconds)) return new Date(at).toISOString();
  const day = Math.floor(seconds / secondsPerDay);
  const ofDay = seconds - day * secondsPerDay;
  const minute = Math.floor(ofDay / 60);
  return date(day) + clock(minute) + second(ofDay - minute * 60);
}

const secondsPerDay = 86_400;
// An export asks for the same few of them a million times.
const date = remembered((day) => new Date(day * secondsPerDay * 1000).toISOString().slice(0, 11));
const clock = remembered((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const second = remembered((number) => `:${two(number)}Z`);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function remembered(say: (number: number) => string): (number: number) => string {
  const said = new Map<number, string>();
  return (number) => {
    let text = said.get(number);
    if (text === undefined) said.set(number, (text = say(number)));
    return text;
  };
}

type NotImported = { exported: false } | { imported: false } | { kind: 'moment' };
type ImportedName = Exclude<FieldName, NamesWith<typeof incidentFields, NotImported>>;
/** What a column of somebody's file can be mapped to. */
export type ImportField =
  | (typeof firstImportFields)[number]
  | BesideField
  | { [Name in ImportedName]: HeadingOf<Name, (typeof incidentFields)[Name]> }[ImportedName];

/** The fields that a cell of their own says. */
export const importedFields = Object.entries<Field>(incidentFields).flatMap(([name, field]) =>
  field.exported === false || field.imported === false || field.kind === 'moment'
    ? []
    : [{ name: name as ImportedName, field, heading: headingOf(name, field) as ImportField }],
);

/** Those that had their place before there were others. */
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
 * In the order in which the cells of a row make its fingerprint: a file that was imported before is known again by it. New
 * ones come last.
 */
export const importFields: readonly ImportField[] = [
  ...new Set([
    ...firstImportFields,
    ...importedFields.flatMap(({ name, heading }) => [heading, ...headingsBeside(name)]),
  ]),
];
