import { nameOf, type Business } from '../../domain/business.ts';
import { nameLists, type NameList } from '../../domain/name.ts';
import type { Action, HistoryEntry } from '../../domain/action.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Document, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';

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
  readonly action: Action;
  readonly what: string;
  readonly field: HistoryEntry['fields'][number] | null;
}

/** Who did what to an incident, oldest first. */
export function presentHistory(
  number: number,
  entries: readonly HistoryEntry[],
  business: Business,
  language: Language,
): Document {
  const { t, format } = language;
  const { zone, dayStartMinute } = business.settings;
  const lines = entries.flatMap(({ action, entity, what, fields }): readonly Line[] => {
    const shown = fields.filter(({ field }) => !derived.has(field));
    const head = {
      action,
      what: whatWasDone(action, entity, what, t),
    };
    return shown.length === 0 ? [{ ...head, field: null }] : shown.map((field) => ({ ...head, field }));
  });
  const value = (field: string, stored: unknown): string => {
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
    if (field === 'kind' && String(raw) in t.kind) return t.kind[raw as 'praise'];
    if (field === 'severity') return t.severity[raw as 1];
    if (field === 'status') return t.status[raw as 'open'];
    if (field === 'state') return t.state[raw as 'calm'];
    return listed(String(raw));
  };
  return {
    report: 'history',
    title: t.history.title(number),
    meta: [],
    frame: {
      period: { from: null, to: null, zone, day_start: formatTimeOfDay(dayStartMinute) },
      filter: { number },
      total: entries.length,
    },
    rows: {
      columns: (['at', 'by', 'action', 'field', 'before', 'after', 'undone'] as const).map((key) => ({
        key,
        type: key === 'at' || key === 'action' || key === 'field' ? ('key' as const) : ('text' as const),
        label: key,
      })),
      rows: lines.map(({ action, field }) => [
        new Date(action.at).toISOString(),
        action.by,
        action.kind,
        field?.field ?? null,
        machineValue(field?.before),
        machineValue(field?.after),
        action.undoneBy === null ? null : 'yes',
      ]),
    },
    blocks: [
      {
        kind: 'table',
        isWhole: true,
        table: {
          columns: (['when', 'by', 'what', 'change', 'undone'] as const).map((key) => ({
            key,
            type: 'text' as const,
            label: '',
          })),
          rows: lines.map(({ action, what, field }) => [
            format.moment(wallAt(zone, action.at)),
            action.by,
            what,
            field === null
              ? (action.about ?? null)
              : `${fieldLabel(field.field, language)}: ${t.history.from(value(field.field, field.before), value(field.field, field.after))}`,
            action.undoneBy === null ? null : t.history.undone,
          ]),
        },
      },
    ],
    hints: [],
  };
}

/** Several lines are kept as a JSON list; people read them one after the other. */
function listed(text: string): string {
  if (!text.startsWith('["')) return text;
  try {
    return (JSON.parse(text) as string[]).join('; ');
  } catch {
    return text;
  }
}

function machineValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  return typeof raw === 'string' || typeof raw === 'number' ? raw : JSON.stringify(raw);
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

function whatWasDone(
  { kind }: Action,
  entity: HistoryEntry['entity'],
  what: HistoryEntry['what'],
  t: Language['t'],
): string {
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
