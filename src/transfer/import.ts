import { hash } from 'node:crypto';
import { calendarOf, type Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import {
  abuses,
  channels,
  endings,
  findings,
  kinds,
  severities,
  states,
  statuses,
  substitutes,
  type NewIncident,
  type Status,
} from '../domain/incident.ts';
import type { Named } from '../domain/action.ts';
import type { RemedyFields } from '../domain/entry.ts';
import { parseMoney } from '../domain/money.ts';
import { nameLists, type NameList } from '../domain/name.ts';
import type { StagedIncident } from '../domain/records.ts';
import { cleanLine, cleanText, fold } from '../domain/text.ts';
import { settleMoment, type Calendar, type Occurrence } from '../domain/time/moment.ts';
import { compilePattern, type DatePattern } from '../domain/time/patterns.ts';
import { parseTimeOfDay, withColon, type Day } from '../domain/time/wall.ts';
import { parseStamp } from '../domain/time/when.ts';
import type { Instant } from '../domain/time/zone.ts';
import { settleWall } from '../domain/time/zone.ts';
import { unguarded } from '../render/delimited.ts';
import { importFields, splitList, type ImportField } from './columns.ts';
import { columnsCalled, countsStars, guessColumns, type Mapping } from './headings.ts';
import { openNames } from './names.ts';
import { Rejection } from './rejection.ts';

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

/** What a row says as it is stored: stamps are finer in the records than in any file, and remedies stand apart. */
const compared = [
  ...[
    'description',
    'severity',
    'state',
    'channel',
    'place',
    'customer',
    'contact',
    'kind',
    'owner',
    'status',
  ],
  ...['finding', 'safety', 'abuse', 'posted', 'proactive', 'affected', 'substitute', 'partner', 'expected'],
  ...['department', 'category', 'touchpoint', 'cause', 'follow_up_on', 'unchanged_because'],
] as readonly ImportField[];

/** The columns of an incident that can be held against what a file with this mapping says of it. */
export function comparedColumns(mapping: Mapping): readonly string[] {
  return compared
    .filter((field) => mapping.has(field))
    .map((field) => ((nameLists as readonly string[]).includes(field) ? `${field}_id` : field));
}

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
  const patterns = datePatterns.map(compilePattern);
  const { currency } = business.settings;
  const names = openNames(business, create);

  // One row after the other: what can be settled for the file is not settled again for each of a million rows.
  let cells: readonly string[] = [];
  const cell = (field: ImportField): (() => string) => {
    const column = mapping.get(field);
    if (column === undefined) return () => '';
    return () => {
      const text = cells[column];
      return text === undefined || text === '' ? '' : unguarded(text).trim();
    };
  };
  /** What a cell says, as something else than text; null where it is empty. */
  const turned = <Value>(
    field: ImportField,
    turn: (text: string, field: ImportField) => Value | null,
  ): (() => Value | null) => {
    if (!mapping.has(field)) return () => null;
    const written = cell(field);
    return () => {
      const text = written();
      return text === '' ? null : turn(text, field);
    };
  };
  const words = (field: ImportField) => turned(field, cleanLine);
  const lines = (field: ImportField) => turned(field, cleanText);
  const items = (field: ImportField, clean: (item: string, field: string) => string | null) =>
    turned(field, (text) => list(text, (item) => clean(item, field)));
  const money = (field: ImportField) => turned(field, (text) => parseMoney(text, currency));
  const instant = (field: ImportField) =>
    turned(field, (text) => settleMoment(readOccurred(text, field, patterns), calendar).at);
  const day = (field: ImportField) => turned(field, (text) => readDay(text, field, patterns));
  const whole = (field: ImportField) =>
    turned(field, (text) => {
      if (!/^\d{1,9}$/u.test(text))
        throw new Rejection('bad_value', { field, value: text, known: '1, 2, 3 …' });
      return Number(text);
    });
  const known = <Value>(field: ImportField, values: readonly Value[]) =>
    turned(
      field,
      (text) =>
        values.find((value) => String(value) === text) ?? oneOf(field, text, values.map(String), values),
    );
  const mark = (field: ImportField) => turned(field, (text) => oneOf(field, text, ['yes'], ['yes'] as const));
  const row = {
    occurred: cell('occurred'),
    date: cell('date'),
    time: cell('time'),
    utcOffset: cell('utc_offset'),
    resolved: cell('resolved'),
    status: cell('status'),
    uuid: cell('uuid'),
    steps: cell('steps'),
    remedies: cell('remedies'),
    note: lines('note'),
    department: words('department'),
    category: words('category'),
    touchpoint: words('touchpoint'),
    cause: words('cause'),
    description: lines('description'),
    severity: known('severity', severities),
    state: known('state', states),
    channel: known('channel', channels),
    place: words('place'),
    customer: words('customer'),
    contact: words('contact'),
    offered: items('offered', cleanLine),
    followUpOn: day('follow_up_on'),
    recordedBy: words('recorded_by'),
    recorded: instant('recorded'),
    reported: instant('reported'),
    checklist: words('checklist'),
    stepsDone: items('steps', cleanLine),
    remedy: words('remedy'),
    remedyValue: money('remedy_value'),
    remedyCost: money('remedy_cost'),
    approvedBy: words('approved_by'),
    givenBy: words('given_by'),
    minutes: whole('minutes'),
    kind: known('kind', kinds),
    owner: words('owner'),
    ending: known('ending', endings),
    finding: known('finding', findings),
    acknowledged: instant('acknowledged'),
    acknowledgeDue: instant('acknowledge_due'),
    resolveDue: instant('resolve_due'),
    followUpDue: day('follow_up_due'),
    safety: mark('safety'),
    abuse: known('abuse', abuses),
    posted: mark('posted'),
    proactive: mark('proactive'),
    affected: whole('affected'),
    substitute: known('substitute', substitutes),
    partner: words('partner'),
    expected: lines('expected'),
    whys: items('whys', cleanText),
    unchangedBecause: lines('unchanged_because'),
    reviewed: instant('reviewed'),
    cameBackOn: day('came_back_on'),
  };

  const oneRemedy = (): readonly RemedyFields[] => {
    const kind = row.remedy();
    const [valueMinor, costMinor] = [row.remedyValue(), row.remedyCost()];
    if (kind === null && valueMinor === null && costMinor === null) return none;
    return [
      {
        ...remedyOfFile,
        kind: kind ?? 'other',
        valueMinor,
        costMinor,
        approvedBy: row.approvedBy(),
        givenBy: row.givenBy(),
        minutes: row.minutes(),
      },
    ];
  };
  const told = importFields
    .filter((field) => mapping.has(field) && !untoldFields.has(field))
    .map((field) => ({ heading: `\u0000${field}\u0001`, text: cell(field) }));
  const readRow = (line: number): StagedIncident => {
    const asRead = readAsWritten(row, patterns);
    const moment = settleMoment(withOffset(asRead, row.utcOffset(), calendar), calendar);
    // Many files know only the day.
    const resolved = row.resolved();
    const resolution =
      resolved === '' ? null : settleMoment(readOccurred(resolved, 'resolved', patterns), calendar);
    const status = readStatus(row.status()) ?? (resolution === null ? 'open' : 'resolved');
    const note = row.note();
    const uuid = row.uuid().toLowerCase();
    if (uuid !== '' && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(uuid)) {
      throw new Rejection('bad_value', { field: 'uuid', value: uuid, known: 'UUID' });
    }
    const [department, category] = [row.department(), row.category()];
    const [touchpoint, cause] = [row.touchpoint(), row.cause()];
    // Field by field: an object put together of others takes longer than all the rest.
    const incident: Named<NewIncident> = {
      kind: row.kind() ?? 'complaint',
      owner: row.owner(),
      ending: status === 'resolved' ? row.ending() : null,
      finding: row.finding(),
      acknowledgedAt: row.acknowledged(),
      acknowledgeDueAt: row.acknowledgeDue(),
      resolveDueAt: row.resolveDue(),
      followUpDueOn: row.followUpDue(),
      safety: row.safety(),
      abuse: row.abuse(),
      posted: row.posted(),
      proactive: row.proactive(),
      affected: row.affected(),
      substitute: row.substitute(),
      partner: row.partner(),
      expected: row.expected(),
      whys: row.whys(),
      unchangedBecause: row.unchangedBecause(),
      reviewedAt: row.reviewed(),
      cameBackOn: row.cameBackOn(),
      sameEvent: null,
      anticipation: null,
      description: row.description() ?? '',
      moment,
      severity: row.severity(),
      state: row.state(),
      channel: row.channel(),
      place: row.place(),
      customer: row.customer(),
      contact: row.contact(),
      offered: row.offered(),
      followUpOn: row.followUpOn(),
      recordedBy: row.recordedBy(),
      recordedAt: row.recorded() ?? now,
      reportedAt: mapping.has('reported') ? row.reported() : moment.at,
      status,
      resolvedAt: status === 'resolved' ? (resolution?.at ?? null) : null,
      checklist: row.checklist(),
      stepsDone: row.steps() === 'none' ? [] : row.stepsDone(),
      remedies: readSeveral(row.remedies(), currency) ?? oneRemedy(),
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
      hash: fingerprint(asRead, told),
      incident: uuid === '' ? incident : { ...incident, uuid },
    };
  };
  const read: RowReader = (line, ofRow) => {
    cells = ofRow;
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
  told: readonly { readonly heading: string; readonly text: () => string }[],
): Uint8Array {
  const when =
    occurrence.basis === 'instant'
      ? occurrence.at
      : occurrence.basis === 'wall'
        ? occurrence.wall
        : occurrence.day;
  let text = String(when);
  for (const each of told) text += each.heading + each.text();
  // By way of a text: a buffer of its own for each of a million rows takes longer than the sum.
  return Buffer.from(hash('sha256', text, 'binary').slice(0, 16), 'binary');
}

/** When it was is told as read. Several remedies are told by their sums: rows of files without them stay the same rows. */
const untoldFields: ReadonlySet<ImportField> = new Set(['occurred', 'date', 'time', 'remedies']);

/** Says a user error of a single cell as the rejection of its row. */
function asRejection(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const { code, values } = error;
  return code === 'bad_text' || code === 'text_too_long' || code === 'bad_money' || code === 'reserved_name'
    ? new Rejection(code, values)
    : error;
}

const none: readonly never[] = [];

function readAsWritten(
  row: Readonly<Record<'occurred' | 'date' | 'time', () => string>>,
  patterns: readonly DatePattern[],
): Occurrence {
  const occurred = row.occurred();
  return occurred === ''
    ? readDateAndTime(row.date(), row.time(), patterns)
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
  const hasHours = /\d\s?h/iu.test(text);
  for (const pattern of patterns) {
    if (!pattern.hasDay) continue;
    const read = pattern.read(text) ?? (hasHours ? pattern.read(withColon(text)) : null);
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

/** "19:42", "19.42", "19h42", "19h", "19:42:10", "7:42 pm", or what a pattern for times alone says → HH:MM:SS. */
function readTime(text: string, patterns: readonly DatePattern[]): string {
  for (const pattern of patterns) {
    const read = pattern.hasTime && !pattern.hasDay ? pattern.read(text) : null;
    if (read?.basis === 'wall') return read.wall.slice(11);
  }
  const [, clock = '', second = '00', half] =
    /^(\d{1,2}(?:[:.]\d\d|\s?h(?:\d\d)?))(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?$/iu.exec(text) ?? [];
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
