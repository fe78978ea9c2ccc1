import type { Business } from '../domain/business.ts';
import type { ExportedIncident } from '../domain/incident.ts';
import type { RemedyFields } from '../domain/entry.ts';
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

/** The columns of an export in their order; the header is frozen by a test. */
export function exportColumns(business: Business): readonly ExportColumn[] {
  const names = (list: NameList) => {
    const byId = new Map(
      business.names[list].map((name) => [name.id, mergeTarget(business.names[list], name).name]),
    );
    return (id: number | null) => (id === null ? null : (byId.get(id) ?? null));
  };
  const [department, category, shift] = [names('department'), names('category'), names('shift')];
  const [cause, touchpoint] = [names('cause'), names('touchpoint')];
  const money = (minor: number | null) =>
    minor === null ? null : moneyToDecimal(minor, business.settings.currency);
  const column = (key: string, type: CellType, read: ExportColumn['read']): ExportColumn => ({
    key,
    type,
    read,
  });
  // What was imported at once was recorded in the same moment.
  const last: { at: Instant | null; said: string | null } = { at: null, said: null };
  const recorded = ({ recordedAt }: ExportedIncident) => {
    if (recordedAt !== last.at) {
      last.at = recordedAt;
      last.said = stamp(recordedAt);
    }
    return last.said;
  };
  return [
    column('number', 'number', ({ number }) => number),
    column('uuid', 'key', ({ uuid }) => uuid),
    column('status', 'key', ({ status }) => status),
    column('occurred', 'key', ({ moment }) => moment.wall.replace('T', ' ')),
    column('utc_offset', 'key', ({ moment }) =>
      moment.offsetMinutes === null ? null : offset(moment.offsetMinutes),
    ),
    column('business_day', 'key', ({ moment }) => moment.businessDay),
    column('hour', 'number', ({ moment }) => moment.hour),
    column('weekday', 'number', ({ moment }) => moment.weekday),
    column('shift', 'text', ({ moment }) => (moment.shift === outsideId ? outside : shift(moment.shift))),
    column('department', 'text', (incident) => department(incident.department)),
    column('category', 'text', (incident) => category(incident.category)),
    column('severity', 'number', ({ severity }) => severity),
    column('state', 'key', ({ state }) => state),
    column('channel', 'key', ({ channel }) => channel),
    column('place', 'text', ({ place }) => place),
    column('description', 'text', ({ description }) => (description === '' ? null : description)),
    column('customer', 'text', ({ customer }) => customer),
    column('contact', 'text', ({ contact }) => contact),
    column('offered', 'text', ({ offered }) => (offered === null ? null : joinList(offered))),
    column('remedy', 'text', ({ remedies: [first, ...others] }) =>
      others.length === 0
        ? (first?.kind ?? null)
        : joinList([first, ...others].map((remedy) => remedy?.kind ?? '')),
    ),
    column('remedy_value', 'decimal', ({ remedies }) =>
      money(total(remedies, ({ valueMinor }) => valueMinor)),
    ),
    column('remedy_cost', 'decimal', ({ remedies }) => money(total(remedies, ({ costMinor }) => costMinor))),
    column(
      'approved_by',
      'text',
      ({ remedies }) => remedies.find(({ approvedBy }) => approvedBy !== null)?.approvedBy ?? null,
    ),
    column('follow_up_on', 'key', ({ followUpOn }) => followUpOn),
    column('recorded_by', 'text', ({ recordedBy }) => recordedBy),
    column('recorded', 'key', recorded),
    column('reported', 'key', ({ reportedAt }) => stamp(reportedAt)),
    column('resolved', 'key', ({ resolvedAt }) => stamp(resolvedAt)),
    column('checklist', 'text', ({ checklist }) => checklist),
    column('steps', 'text', ({ stepsDone }) =>
      stepsDone === null ? null : stepsDone.length === 0 ? 'none' : joinList(stepsDone),
    ),
    column('kind', 'key', ({ kind }) => kind),
    column('owner', 'text', ({ owner }) => owner),
    column('ending', 'key', ({ ending }) => ending),
    column('finding', 'key', ({ finding }) => finding),
    column('acknowledged', 'key', ({ acknowledgedAt }) => stamp(acknowledgedAt)),
    column('acknowledge_due', 'key', ({ acknowledgeDueAt }) => stamp(acknowledgeDueAt)),
    column('resolve_due', 'key', ({ resolveDueAt }) => stamp(resolveDueAt)),
    column('follow_up_due', 'key', ({ followUpDueOn }) => followUpDueOn),
    column('safety', 'key', ({ safety }) => safety),
    column('abuse', 'key', ({ abuse }) => abuse),
    column('posted', 'key', ({ posted }) => posted),
    column('proactive', 'key', ({ proactive }) => proactive),
    column('same_event', 'number', ({ sameEvent }) => sameEvent),
    column('affected', 'number', ({ affected }) => affected),
    column('substitute', 'key', ({ substitute }) => substitute),
    column('partner', 'text', ({ partner }) => partner),
    column('touchpoint', 'text', (incident) => touchpoint(incident.touchpoint)),
    column('expected', 'text', ({ expected }) => expected),
    column('cause', 'text', (incident) => cause(incident.cause)),
    column('whys', 'text', ({ whys }) => (whys === null ? null : joinList(whys))),
    column('unchanged_because', 'text', ({ unchangedBecause }) => unchangedBecause),
    column('reviewed', 'key', ({ reviewedAt }) => stamp(reviewedAt)),
    column('came_back_on', 'key', ({ cameBackOn }) => cameBackOn),
    column(
      'given_by',
      'text',
      ({ remedies }) => remedies.find(({ givenBy }) => givenBy !== null)?.givenBy ?? null,
    ),
    column('minutes', 'number', ({ remedies }) => total(remedies, ({ minutes }) => minutes)),
    // What the sums above cannot tell; one remedy is told by them.
    column('remedies', 'text', ({ remedies }) =>
      remedies.length < 2
        ? null
        : JSON.stringify(remedies.map((remedy) => remedyForMachines(remedy, business.settings.currency))),
    ),
  ];
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

/** What a column of somebody's file can be mapped to. */
export const importFields = [
  'occurred',
  'utc_offset',
  'date',
  'time',
  'department',
  'description',
  'place',
  'category',
  'severity',
  'state',
  'channel',
  'customer',
  'contact',
  'status',
  'resolved',
  'reported',
  'recorded',
  'recorded_by',
  'offered',
  'remedy',
  'remedy_value',
  'remedy_cost',
  'approved_by',
  'follow_up_on',
  'checklist',
  'steps',
  'note',
  'uuid',
  'kind',
  'owner',
  'ending',
  'finding',
  'acknowledged',
  'acknowledge_due',
  'resolve_due',
  'follow_up_due',
  'safety',
  'abuse',
  'posted',
  'proactive',
  'affected',
  'substitute',
  'partner',
  'touchpoint',
  'expected',
  'cause',
  'whys',
  'unchanged_because',
  'reviewed',
  'came_back_on',
  'given_by',
  'minutes',
  'remedies',
] as const;
export type ImportField = (typeof importFields)[number];
