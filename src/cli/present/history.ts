import { nameOf, type Business } from '../../domain/business.ts';
import { nameLists, type NameList } from '../../domain/name.ts';
import type { Action, IncidentEntry, HistoryEntry } from '../../domain/action.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { findOffer } from '../../domain/vocabulary.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Document, Table, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import type { BusinessView } from '../business/view.ts';
import { forMachines, inShort } from './entries.ts';
import { plainDocument } from './plain.ts';

/** Columns of the store that follow from others; a history that named them would say everything twice. */
const derived = new Set([
  'basis',
  'at',
  'offset_minutes',
  'weekday',
  'hour',
  'contact_key',
  'resolved_on',
  'settled_at',
  'anticipation_id',
]);

interface Line {
  readonly entry: HistoryEntry;
  readonly field: HistoryEntry['fields'][number] | null;
}

/** Who did what to an incident, oldest first. */
export function presentHistory(
  number: number,
  entries: readonly HistoryEntry[],
  /** How many there are, of which these may be the newest. */
  total: number,
  house: BusinessView,
  language: Language,
): Document {
  const { business } = house;
  const { t, format } = language;
  const { zone, settings } = business;
  const lines = entries.flatMap((entry): readonly Line[] => {
    const shown = entry.fields.filter(({ field }) => !derived.has(field));
    return shown.length === 0 ? [{ entry, field: null }] : shown.map((field) => ({ entry, field }));
  });
  const offer = (kind: string) => findOffer(house.vocabulary, kind)?.names[0] ?? kind;
  const value = (field: string, stored: unknown, entity: HistoryEntry['entity']): string => {
    const raw = machineValue(stored);
    if (raw === null) return t.history.nothing;
    const list = (/^(\w+)_id$/u.exec(field)?.[1] ?? null) as NameList | null;
    if (list && nameLists.includes(list))
      return raw === 0 ? t.outsideShifts : (nameOf(list, business, raw) ?? String(raw));
    if (field.endsWith('_minor')) return format.money(Number(raw));
    if (field.endsWith('_at')) return format.moment(wallAt(zone, Number(raw)));
    if (field === 'wall' || field.endsWith('_on') || field === 'business_day')
      return format.moment(String(raw));
    if (field === 'outcome')
      return String(raw) in t.care.promiseOutcome ? t.care.promiseOutcome[raw as 'kept'] : String(raw);
    if (field === 'ending') return t.ending[raw as 'solved'];
    if (field === 'finding') return t.finding[raw as 'partly'];
    if (field === 'kind')
      return entity === 'remedy'
        ? offer(String(raw))
        : entity === 'prevention'
          ? t.care.preventionKind[raw as 'fix']
          : t.kind[raw as 'praise'];
    if (field === 'channel') return t.channel[raw as 'phone'];
    if (field === 'abuse') return t.abuse[raw as 'happened'];
    if (field === 'substitute') return t.substitute[raw as 'sent'];
    if (raw === 'yes' && entity === 'incident') return t.yes;
    if (field === 'severity') return t.severity[raw as 1];
    if (field === 'status') return t.status[raw as 'open'];
    if (field === 'state') return t.state[raw as 'calm'];
    const items = listed(String(raw));
    if (items?.length === 0) return t.log.steps.none;
    return items === null ? String(raw) : items.map(field === 'offered' ? offer : String).join('; ');
  };
  const change = ({ entry: { action, beside, entity, what }, field }: Line): Value => {
    if (beside !== null) {
      const said = inShort(beside, house, language);
      return what === 'removed' ? t.history.from(said, t.history.nothing) : said;
    }
    if (field === null) return action.about ?? null;
    const { before, after } = field;
    return `${fieldLabel(field.field, language)}: ${t.history.from(value(field.field, before, entity), value(field.field, after, entity))}`;
  };
  return {
    report: 'history',
    title: t.history.title(number),
    meta: [],
    scope: {
      period: { from: null, to: null, zone: zone.name, day_start: formatTimeOfDay(settings.dayStartMinute) },
      filter: { number },
      total,
    },
    rows: {
      columns: (['at', 'by', 'action', 'field', 'before', 'after', 'undone'] as const).map((key) => ({
        key,
        type: key === 'at' || key === 'action' || key === 'field' ? ('key' as const) : ('text' as const),
        label: key,
      })),
      rows: lines.map(({ entry, field }) => [
        new Date(entry.action.at).toISOString(),
        entry.action.by,
        entry.action.kind,
        ...(entry.beside === null
          ? [field?.field ?? null, machineValue(field?.before), machineValue(field?.after)]
          : besideCells(entry.beside, entry.what, business)),
        entry.action.undoneBy === null ? null : 'yes',
      ]),
    },
    blocks: [
      {
        kind: 'table',
        isWrapped: true,
        table: {
          columns: (['when', 'by', 'what', 'change', 'undone'] as const).map((key) => ({
            key,
            type: 'text' as const,
            label: '',
          })),
          rows: lines.map((line) => [
            format.moment(wallAt(zone, line.entry.action.at)),
            line.entry.action.by,
            whatWasDone(line.entry, t),
            change(line),
            line.entry.action.undoneBy === null ? null : t.history.undone,
          ]),
        },
      },
    ],
    hints: [],
  };
}

/** Who did what in the house, the newest last. */
export function presentBusinessHistory(
  actions: readonly Action[],
  business: Business,
  { t, format }: Language,
): Document {
  const touched = ({ incidents, firstIncident, lastIncident }: Action) => {
    if (firstIncident === null || lastIncident === null) return null;
    return incidents === 1
      ? String(firstIncident)
      : `${t.weekly.count(incidents, format.number(incidents))}, ${firstIncident}–${lastIncident}`;
  };
  const machine: Table = {
    columns: (
      ['at', 'by', 'action', 'about', 'incidents', 'first_incident', 'last_incident', 'undone'] as const
    ).map((key) => ({
      key,
      type: key === 'by' || key === 'about' ? ('text' as const) : ('key' as const),
      label: key,
    })),
    rows: actions.map((action) => [
      new Date(action.at).toISOString(),
      action.by,
      action.kind,
      action.about ?? null,
      action.incidents,
      action.firstIncident,
      action.lastIncident,
      action.undoneBy === null ? null : 'yes',
    ]),
  };
  const people: Table = {
    columns: (['when', 'by', 'what', 'about', 'touched', 'undone'] as const).map((key) => ({
      key,
      type: 'text' as const,
      label: '',
    })),
    rows: actions.map((action) => [
      format.moment(wallAt(business.zone, action.at)),
      action.by,
      t.history.action[action.kind],
      action.about ?? null,
      touched(action),
      action.undoneBy === null ? null : t.history.undone,
    ]),
  };
  const document = plainDocument('house_history', t.history.house, business, machine, t.history.none);
  return actions.length === 0
    ? document
    : { ...document, blocks: [{ kind: 'table', table: people }], hints: [t.history.hint] };
}

/** What is kept as a JSON list, one after the other; null of anything else. */
function listed(text: string): readonly string[] | null {
  if (!text.startsWith('["') && text !== '[]') return null;
  try {
    return JSON.parse(text) as string[];
  } catch {
    return null;
  }
}

function machineValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  return typeof raw === 'string' || typeof raw === 'number' ? raw : JSON.stringify(raw);
}

/** What was added or taken off as a whole: the field is what it is, its value the JSON that `show` gives. */
function besideCells(
  beside: IncidentEntry,
  what: HistoryEntry['what'],
  business: Business,
): readonly Value[] {
  const whole = JSON.stringify(forMachines(beside, business));
  return what === 'removed' ? [beside.of, whole, null] : [beside.of, null, whole];
}

/** What is done to something kept with an incident goes by its own name, whatever it was done along with. */
const done: Readonly<Partial<Record<HistoryEntry['entity'], Action['kind']>>> = {
  note: 'note',
  remedy: 'remedy',
  promise: 'promise',
  follow_up: 'follow_up',
  reopening: 'reopen',
  formal: 'formal',
  prevention: 'prevention_add',
};

function whatWasDone({ action: { kind }, entity, what }: HistoryEntry, t: Language['t']): string {
  const own = done[entity];
  if (own !== undefined && what === 'created') return t.history.action[own];
  return kind === 'edit' || kind === 'add' ? t.history.what[what] : t.history.action[kind];
}

/** Columns that are called otherwise than their fields. */
const renamed: Readonly<Record<string, keyof Language['t']['field']>> = {
  wall: 'when',
  value_minor: 'value',
  cost_minor: 'cost',
  shift_id: 'shift',
  whys: 'whyFirst',
};

/** The label of a column, by the name of its field. */
function fieldLabel(column: string, { t }: Language): string {
  const field = column.replace(/_id$/u, '').replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const key = renamed[column] ?? field;
  return key in t.field ? t.field[key as keyof typeof t.field] : column;
}
