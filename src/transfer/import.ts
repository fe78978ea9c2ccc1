import { hash } from 'node:crypto';
import { calendarOf, type Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import {
  abuses,
  channels,
  endings,
  findings,
  kinds,
  nothingKnown,
  severities,
  states,
  statuses,
  substitutes,
  type IncidentFields,
  type NewIncident,
  type Status,
} from '../domain/incident.ts';
import type { Named } from '../domain/action.ts';
import type { RemedyFields } from '../domain/kept.ts';
import { parseMoney } from '../domain/money.ts';
import type { NameList } from '../domain/name.ts';
import type { StagedIncident } from '../domain/records.ts';
import { cleanLine, cleanText, fold } from '../domain/text.ts';
import { settleMoment, type Calendar, type Occurrence } from '../domain/time/moment.ts';
import { compilePattern, type DatePattern } from '../domain/time/patterns.ts';
import { parseTimeOfDay, type Day } from '../domain/time/wall.ts';
import { parseStamp } from '../domain/time/when.ts';
import type { Instant } from '../domain/time/zone.ts';
import { settleWall } from '../domain/time/zone.ts';
import { unguarded } from '../render/delimited.ts';
import { careFields, importFields, splitList, type ImportField } from './columns.ts';
import { guessColumns, type Mapping } from './headings.ts';
import { openNames } from './names.ts';
import { Rejection } from './rejection.ts';

export { Rejection } from './rejection.ts';

export interface ImportOptions {
  readonly business: Business;
  readonly now: Instant;
  readonly datePatterns: readonly string[];
  readonly create: boolean;
}

/** Reads "--map FIELD=COLUMN" against the header of a file. Throws bad_map, unknown_field, unknown_column. */
export function readMaps(header: readonly string[], maps: readonly string[]): Mapping {
  const known = header.join(', ');
  const column = (name: string) => {
    const index = header.findIndex((each) => each === name);
    return index >= 0 ? index : header.findIndex((each) => fold(each) === fold(name));
  };
  const mapping = new Map<ImportField, number>();
  for (const map of maps) {
    const [, typed, name] = /^\s*([^=]+?)\s*=(.+)$/su.exec(map) ?? [];
    if (typed === undefined || name === undefined) throw new UserError('bad_map', { value: map });
    const field = importFields.find((each) => each === typed.toLowerCase().replaceAll('-', '_'));
    if (!field) throw new UserError('unknown_field', { value: typed, known: importFields.join(', ') });
    const index = column(name.trim());
    if (index < 0) throw new UserError('unknown_column', { value: name.trim(), known });
    mapping.set(field, index);
  }
  return mapping;
}

/** The columns as typed, or as guessed where nothing was typed. Throws what readMaps throws, and no_time_column. */
export function readMapping(
  header: readonly string[],
  maps: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Mapping {
  const mapping = maps.length === 0 ? guessColumns(header, rows) : readMaps(header, maps);
  if (!tellsWhen(mapping)) throw new UserError('no_time_column', { known: header.join(', ') });
  return mapping;
}

export function tellsWhen(mapping: Mapping): boolean {
  return mapping.has('occurred') || mapping.has('date');
}

type CareFields = Pick<
  IncidentFields,
  | 'kind'
  | 'owner'
  | 'ending'
  | 'finding'
  | 'acknowledgedAt'
  | 'acknowledgeDueAt'
  | 'resolveDueAt'
  | 'followUpDueOn'
  | 'safety'
  | 'abuse'
  | 'posted'
  | 'proactive'
  | 'affected'
  | 'substitute'
  | 'partner'
  | 'expected'
  | 'whys'
  | 'unchangedBecause'
  | 'reviewedAt'
  | 'cameBackOn'
>;

/** A remedy of long ago: nobody knows what whoever gave it was allowed to. */
const remedyOfFile = { limitMinor: null, timeCostMinor: null } as const;

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
  // Most files know nothing of it, and a million rows should not be asked.
  const hasCare = careFields.some((field) => mapping.has(field));
  const patterns = datePatterns.map(compilePattern);
  const { currency } = business.settings;
  const names = openNames(business, create);

  // One row after the other: what is made once for the file is not made again for each of a million rows.
  let row: readonly string[] = [];
  const told = importFields
    .filter((field) => mapping.has(field) && !untoldFields.has(field))
    .map((field) => ({ field, heading: `\u0000${field}\u0001` }));
  const cell = (field: ImportField): string => {
    const column = mapping.get(field);
    const text = column === undefined ? undefined : row[column];
    return text === undefined || text === '' ? '' : unguarded(text).trim();
  };
  const words = (field: ImportField): string | null => {
    const text = cell(field);
    return text === '' ? null : cleanLine(text, field);
  };
  const lines = (field: ImportField): string | null => {
    const text = cell(field);
    return text === '' ? null : cleanText(text, field);
  };
  const money = (field: ImportField): number | null => {
    const text = cell(field);
    return text === '' ? null : parseMoney(text, currency);
  };
  const instant = (field: ImportField): Instant | null => {
    const text = cell(field);
    return text === '' ? null : settleMoment(readOccurred(text, field, patterns), calendar).at;
  };
  const day = (field: ImportField) => readDay(cell(field), field, patterns);
  const whole = (field: ImportField): number | null => {
    const text = cell(field);
    if (text === '') return null;
    if (!/^\d{1,9}$/u.test(text))
      throw new Rejection('bad_value', { field, value: text, known: '1, 2, 3 …' });
    return Number(text);
  };
  const known = <Value>(field: ImportField, values: readonly Value[]): Value | null => {
    const text = cell(field);
    if (text === '') return null;
    return values.find((value) => String(value) === text) ?? oneOf(field, text, values.map(String), values);
  };
  const mark = (field: ImportField) => oneOf(field, cell(field), ['yes'], ['yes'] as const);

  const oneRemedy = (): readonly RemedyFields[] => {
    const kind = words('remedy');
    const [valueMinor, costMinor] = [money('remedy_value'), money('remedy_cost')];
    if (kind === null && valueMinor === null && costMinor === null) return none;
    return [
      {
        ...remedyOfFile,
        kind: kind ?? 'other',
        valueMinor,
        costMinor,
        approvedBy: words('approved_by'),
        givenBy: words('given_by'),
        minutes: whole('minutes'),
      },
    ];
  };
  /** What followed the complaint, as our own export tells it. */
  const care = (status: Status): CareFields => ({
    kind: known('kind', kinds) ?? 'complaint',
    owner: words('owner'),
    ending: status === 'resolved' ? known('ending', endings) : null,
    finding: known('finding', findings),
    acknowledgedAt: instant('acknowledged'),
    acknowledgeDueAt: instant('acknowledge_due'),
    resolveDueAt: instant('resolve_due'),
    followUpDueOn: day('follow_up_due'),
    safety: mark('safety'),
    abuse: known('abuse', abuses),
    posted: mark('posted'),
    proactive: mark('proactive'),
    affected: whole('affected'),
    substitute: known('substitute', substitutes),
    partner: words('partner'),
    expected: lines('expected'),
    whys: list(cell('whys'), (item) => cleanText(item, 'whys')),
    unchangedBecause: lines('unchanged_because'),
    reviewedAt: instant('reviewed'),
    cameBackOn: day('came_back_on'),
  });

  const readRow = (line: number): StagedIncident => {
    const asRead = readAsWritten(cell, patterns);
    const moment = settleMoment(withOffset(asRead, cell('utc_offset'), calendar), calendar);
    // Many files know only the day.
    const resolved = cell('resolved');
    const resolution =
      resolved === '' ? null : settleMoment(readOccurred(resolved, 'resolved', patterns), calendar);
    const status = readStatus(cell('status')) ?? (resolution === null ? 'open' : 'resolved');
    const note = lines('note');
    const uuid = cell('uuid').toLowerCase();
    if (uuid !== '' && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(uuid)) {
      throw new Rejection('bad_value', { field: 'uuid', value: uuid, known: 'UUID' });
    }
    const [department, category] = [words('department'), words('category')];
    const [touchpoint, cause] = [words('touchpoint'), words('cause')];
    const followed = hasCare ? care(status) : nothingKnown;
    // Field by field: an object put together of others takes longer than all the rest.
    const incident: Named<NewIncident> = {
      kind: followed.kind,
      owner: followed.owner,
      ending: followed.ending,
      finding: followed.finding,
      acknowledgedAt: followed.acknowledgedAt,
      acknowledgeDueAt: followed.acknowledgeDueAt,
      resolveDueAt: followed.resolveDueAt,
      followUpDueOn: followed.followUpDueOn,
      safety: followed.safety,
      abuse: followed.abuse,
      posted: followed.posted,
      proactive: followed.proactive,
      affected: followed.affected,
      substitute: followed.substitute,
      partner: followed.partner,
      expected: followed.expected,
      whys: followed.whys,
      unchangedBecause: followed.unchangedBecause,
      reviewedAt: followed.reviewedAt,
      cameBackOn: followed.cameBackOn,
      sameEvent: null,
      anticipation: null,
      description: lines('description') ?? '',
      moment,
      severity: known('severity', severities),
      state: known('state', states),
      channel: known('channel', channels),
      place: words('place'),
      customer: words('customer'),
      contact: words('contact'),
      offered: list(cell('offered'), (item) => cleanLine(item, 'offered')),
      followUpOn: day('follow_up_on'),
      recordedBy: words('recorded_by'),
      recordedAt: instant('recorded') ?? now,
      reportedAt: mapping.has('reported') ? instant('reported') : moment.at,
      status,
      resolvedAt: status === 'resolved' ? (resolution?.at ?? null) : null,
      checklist: words('checklist'),
      stepsDone: cell('steps') === 'none' ? [] : list(cell('steps'), (item) => cleanLine(item, 'steps')),
      remedies: readSeveral(cell('remedies'), currency) ?? oneRemedy(),
      notes: note === null ? none : [note],
      resolvedOn: status === 'resolved' ? (resolution?.businessDay ?? null) : null,
      // Last, so that a row which is rejected brings no name along.
      department: names.find('department', department),
      category: names.find('category', category),
      touchpoint: names.find('touchpoint', touchpoint),
      cause: names.find('cause', cause),
    };
    return {
      line,
      hash: fingerprint(asRead, told, cell),
      incident: uuid === '' ? incident : { ...incident, uuid },
    };
  };
  const read: RowReader = (line, cells) => {
    row = cells;
    try {
      return readRow(line);
    } catch (error) {
      throw asRejection(error);
    }
  };
  return { read, created: names.created };
}

/** What makes a row the same row: when, as read, and the text of every mapped cell. */
function fingerprint(
  occurrence: Occurrence,
  told: readonly { readonly field: ImportField; readonly heading: string }[],
  cell: (field: ImportField) => string,
): Uint8Array {
  const when =
    occurrence.basis === 'instant'
      ? occurrence.at
      : occurrence.basis === 'wall'
        ? occurrence.wall
        : occurrence.day;
  let text = String(when);
  for (const { field, heading } of told) text += heading + cell(field);
  // By way of a text: a buffer of its own for each of a million rows takes longer than the sum.
  return Buffer.from(hash('sha256', text, 'binary').slice(0, 16), 'binary');
}

/** When it was is told as read. Several remedies are told by their sums: rows of files without them stay the same rows. */
const untoldFields: ReadonlySet<ImportField> = new Set(['occurred', 'date', 'time', 'remedies']);

/** Says a user error of a single cell as the rejection of its row. */
function asRejection(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const { code, values } = error;
  return code === 'bad_text' || code === 'text_too_long' || code === 'bad_money'
    ? new Rejection(code, values)
    : error;
}

const none: readonly never[] = [];

function readAsWritten(cell: (field: ImportField) => string, patterns: readonly DatePattern[]): Occurrence {
  const occurred = cell('occurred');
  return occurred === ''
    ? readDateAndTime(cell('date'), cell('time'), patterns)
    : readOccurred(occurred, 'occurred', patterns);
}

/** The offset of its own column says something only where the wall time alone would be settled otherwise. */
function withOffset(asRead: Occurrence, offset: string, calendar: Calendar): Occurrence {
  if (offset === '' || asRead.basis !== 'wall') return asRead;
  const given = parseStamp(`${asRead.wall}${offset}`);
  if (given?.basis !== 'instant')
    throw new Rejection('bad_value', { field: 'utc_offset', value: offset, known: '+01:00' });
  const offsetMinutes = (Date.parse(`${asRead.wall}Z`) - given.at) / 60_000;
  return settleWall(calendar.zone, asRead.wall).offsetMinutes === offsetMinutes ? asRead : given;
}

function readOccurred(text: string, field: ImportField, patterns: readonly DatePattern[]): Occurrence {
  for (const pattern of patterns) {
    const read = pattern.hasDay ? pattern.read(text) : null;
    if (read) return read;
  }
  const stamp = parseStamp(text);
  if (stamp) return stamp;
  throw new Rejection('bad_date', { field, value: text });
}

function readDateAndTime(date: string, time: string, patterns: readonly DatePattern[]): Occurrence {
  if (date === '') throw new Rejection('no_date');
  const read = readOccurred(date, 'date', patterns);
  if (time === '' || read.basis === 'instant') return read;
  const day = read.basis === 'date' ? read.day : read.wall.slice(0, 10);
  return { basis: 'wall', wall: `${day}T${readTime(time, patterns)}` };
}

/** "19:42", "19.42", "19:42:10", "7:42 pm", or what a pattern for times alone says → HH:MM:SS. */
function readTime(text: string, patterns: readonly DatePattern[]): string {
  for (const pattern of patterns) {
    const read = pattern.hasTime && !pattern.hasDay ? pattern.read(text) : null;
    if (read?.basis === 'wall') return read.wall.slice(11);
  }
  const [, clock = '', second = '00', half] =
    /^(\d{1,2}[:.]\d\d)(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?$/iu.exec(text) ?? [];
  const minute = parseTimeOfDay(clock.replace('.', ':'));
  const isLate = half?.toLowerCase() === 'p';
  const isBad =
    minute === null ||
    minute >= 1440 ||
    Number(second) > 59 ||
    (half !== undefined && (minute < 60 || minute >= 780));
  if (isBad) throw new Rejection('bad_time', { value: text });
  const hour =
    half === undefined ? Math.floor(minute / 60) : (Math.floor(minute / 60) % 12) + (isLate ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:${second}`;
}

/** The day a cell says, if any. Throws Rejection. */
export function readDay(text: string, field: ImportField, patterns: readonly DatePattern[]): Day | null {
  if (text === '') return null;
  const read = readOccurred(text, field, patterns);
  if (read.basis === 'date') return read.day;
  return read.basis === 'wall' ? read.wall.slice(0, 10) : new Date(read.at).toISOString().slice(0, 10);
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

function oneOf<Value>(
  field: ImportField,
  text: string,
  words: readonly string[],
  values: readonly Value[],
): Value | null {
  if (text === '') return null;
  const value = values[words.indexOf(fold(text).replaceAll(' ', '_'))];
  if (value === undefined) throw new Rejection('bad_value', { field, value: text, known: words.join(', ') });
  return value;
}

/** Several remedies as our own export writes them; null for anything else that stands in a column of that name. */
function readSeveral(text: string, currency: string): readonly RemedyFields[] | null {
  if (!text.startsWith('[')) return null;
  const refuse = (): never => {
    throw new Rejection('bad_value', {
      field: 'remedies',
      value: text.slice(0, 40),
      known: '[{"kind":"voucher","value":"20.00"}, …]',
    });
  };
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    refuse();
  }
  if (!Array.isArray(items)) return refuse();
  if (items.length === 0) return null;
  return items.map((item: unknown): RemedyFields => {
    if (typeof item !== 'object' || item === null) return refuse();
    const said = new Map(Object.entries(item));
    const words = (key: string): string | null => {
      const value: unknown = said.get(key) ?? null;
      if (value !== null && typeof value !== 'string') return refuse();
      return value === null ? null : cleanLine(value, key);
    };
    const money = (key: string) => {
      const amount = words(key);
      return amount === null ? null : parseMoney(amount, currency);
    };
    const minutes: unknown = said.get('minutes') ?? null;
    if (minutes !== null && !(Number.isSafeInteger(minutes) && Number(minutes) >= 0)) return refuse();
    return {
      ...remedyOfFile,
      kind: words('kind') ?? refuse(),
      valueMinor: money('value'),
      costMinor: money('cost'),
      minutes: minutes === null ? null : Number(minutes),
      givenBy: words('given_by'),
      approvedBy: words('approved_by'),
    };
  });
}

/** Several things in one cell, each of which may be as long as one. */
function list(text: string, cleaned: (item: string) => string | null): readonly string[] | null {
  if (text === '') return null;
  const items = splitList(text).flatMap((item) => cleaned(item) ?? []);
  return items.length === 0 ? null : items;
}
