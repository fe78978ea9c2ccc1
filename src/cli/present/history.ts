import { nameOf, type Business } from '../../domain/business.ts';
import type { Action, HistoryEntry } from '../../domain/action.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Document, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';

/** Columns of the store that follow from others; a history that named them would say everything twice. */
const derived = new Set(['basis', 'at', 'offset_minutes', 'weekday', 'hour', 'contact_key']);

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
  const lines = entries.flatMap(({ action, what, fields }): readonly Line[] => {
    const shown = fields.filter(({ field }) => !derived.has(field));
    const head = {
      action,
      what:
        action.kind === 'edit' || action.kind === 'add'
          ? t.history.what[what]
          : t.history.action[action.kind],
    };
    return shown.length === 0 ? [{ ...head, field: null }] : shown.map((field) => ({ ...head, field }));
  });
  const value = (field: string, stored: unknown): string => {
    const raw = machineValue(stored);
    if (raw === null) return t.history.nothing;
    const list = (/^(department|category|shift)_id$/u.exec(field)?.[1] ?? null) as
      'department' | 'category' | 'shift' | null;
    if (list) return raw === 0 ? t.outsideShifts : (nameOf(list, business, raw) ?? String(raw));
    if (field.endsWith('_minor')) return format.money(Number(raw));
    if (field.endsWith('_at')) return format.moment(wallAt(zone, Number(raw)));
    if (field === 'wall' || field.endsWith('_on') || field === 'business_day')
      return format.moment(String(raw));
    if (field === 'severity') return t.severity[raw as 1];
    if (field === 'status') return t.status[raw as 'open'];
    if (field === 'state') return t.state[raw as 'calm'];
    return String(raw);
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

function machineValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  return typeof raw === 'string' || typeof raw === 'number' ? raw : JSON.stringify(raw);
}

function fieldLabel(column: string, { t }: Language): string {
  const labels: Readonly<Record<string, string>> = {
    wall: t.field.when,
    business_day: t.field.businessDay,
    shift_id: t.field.shift,
    department_id: t.field.department,
    category_id: t.field.category,
    severity: t.field.severity,
    state: t.field.state,
    status: t.field.status,
    description: t.field.description,
    place: t.field.place,
    customer: t.field.customer,
    contact: t.field.contact,
    channel: t.field.channel,
    offered: t.field.offered,
    follow_up_on: t.field.followUpOn,
    recorded_by: t.field.recordedBy,
    reported_at: t.field.reportedAt,
    resolved_at: t.field.resolvedAt,
    steps_done: t.field.stepsDone,
    kind: t.field.remedy,
    value_minor: t.field.value,
    cost_minor: t.field.cost,
    approved_by: t.field.approvedBy,
  };
  return labels[column] ?? column;
}
