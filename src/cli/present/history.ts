import type { Business } from '../../domain/business.ts';
import type { Action, FieldValue, IncidentEntry, HistoryEntry } from '../../domain/action.ts';
import type { KeyedField } from '../../domain/field.ts';
import { recordFields } from '../../domain/recordfields.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Document, Table, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { subjectInWords } from '../../language/subject.ts';
import type { BusinessView } from '../business/view.ts';
import { entryForMachines, entryInWords } from './entries.ts';
import { tableDocument } from './tabledocument.ts';
import { fieldLabel, valueInWords } from './fieldwords.ts';

/** One line of the history: an action, and one of the fields that it changed, if any. */
interface Line {
  readonly entry: HistoryEntry;
  readonly field: ShownField | null;
}

type ShownField = HistoryEntry['fields'][number] & { readonly described: KeyedField };

/** Makes a line for each changed field. Derived fields are left out, because they repeat a change that is shown. */
function linesOf(entry: HistoryEntry): readonly Line[] {
  const fields = entry.fields.flatMap((each): readonly ShownField[] => {
    const described = recordFields[entry.entity].find(({ key }) => key === each.field);
    return described === undefined || described.field.derived ? [] : [{ ...each, described }];
  });
  return fields.length === 0 ? [{ entry, field: null }] : fields.map((field) => ({ entry, field }));
}

/** Presents the history of an incident, oldest first. The entries may be the newest of `total`. */
export function presentHistory(
  number: number,
  entries: readonly HistoryEntry[],
  total: number,
  view: BusinessView,
  language: Language,
): Document {
  const { zone, settings } = view.business;
  const lines = entries.flatMap(linesOf);
  return {
    report: 'history',
    title: language.t.history.title(number),
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
      rows: lines.map((line) => machineCells(line, view.business)),
    },
    blocks: [
      {
        kind: 'table',
        isWrapped: true,
        table: {
          columns: textColumns('when', 'by', 'what', 'change', 'undone'),
          rows: lines.map((line) => cellsInWords(line, view, language)),
        },
      },
    ],
    hints: [],
  };
}

function textColumns(...keys: readonly string[]): Table['columns'] {
  return keys.map((key) => ({ key, type: 'text', label: '' }));
}

function machineCells({ entry, field }: Line, business: Business): readonly Value[] {
  const { action, entry: attached, operation } = entry;
  return [
    new Date(action.at).toISOString(),
    action.by,
    action.kind,
    ...(attached === null
      ? [field?.field ?? null, machineValue(field?.before ?? null), machineValue(field?.after ?? null)]
      : machineEntry(attached, operation, business)),
    action.undoneBy === null ? null : 'yes',
  ];
}

/** Returns a list as the JSON that is stored. */
function machineValue(value: FieldValue): Value {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Returns field, before and after for an entry that was added or removed: its kind, and the JSON that `show` prints. */
function machineEntry(
  entry: IncidentEntry,
  operation: HistoryEntry['operation'],
  business: Business,
): readonly Value[] {
  const json = JSON.stringify(entryForMachines(entry, business));
  return operation === 'removed' ? [entry.of, json, null] : [entry.of, null, json];
}

function cellsInWords(line: Line, view: BusinessView, language: Language): readonly Value[] {
  const { t, format } = language;
  const { action } = line.entry;
  return [
    format.moment(wallAt(view.business.zone, action.at)),
    action.by,
    actionInWords(line.entry, t),
    changeInWords(line, view, language),
    action.undoneBy === null ? null : t.history.undone,
  ];
}

function changeInWords({ entry, field }: Line, view: BusinessView, language: Language): Value {
  const { action, entry: attached, entity, operation } = entry;
  const { t } = language;
  if (attached !== null) {
    const text = entryInWords(attached, view, language);
    return operation === 'removed' ? t.history.beforeAfter(text, t.history.emptyValue) : text;
  }
  if (field === null) return subjectInWords(action, t);
  const { described, before, after } = field;
  const inWords = (value: FieldValue) => valueInWords(entity, described, value, view, language);
  return `${fieldLabel(described, language)}: ${t.history.beforeAfter(inWords(before), inWords(after))}`;
}

/** The kind of action that created an entry. It is shown even if the entry was created by another action. */
const creatingActions: Readonly<Partial<Record<HistoryEntry['entity'], Action['kind']>>> = {
  note: 'note',
  remedy: 'remedy',
  promise: 'promise',
  follow_up: 'follow_up',
  reopening: 'reopen',
  formal: 'formal',
  deadline: 'formal',
  prevention: 'prevention_add',
};

function actionInWords({ action: { kind }, entity, operation }: HistoryEntry, t: Language['t']): string {
  const creatingAction = creatingActions[entity];
  if (creatingAction !== undefined && operation === 'created') return t.history.action[creatingAction];
  return kind === 'edit' || kind === 'add' ? t.history.change[operation] : t.history.action[kind];
}

/** Presents the history of the business, oldest first. */
export function presentBusinessHistory(
  actions: readonly Action[],
  business: Business,
  language: Language,
): Document {
  const { t, format } = language;
  const keys = [
    'at',
    'by',
    'action',
    'about',
    'incidents',
    'first_incident',
    'last_incident',
    'undone',
  ] as const;
  const machineTable: Table = {
    columns: keys.map((key) => ({ key, type: key === 'by' || key === 'about' ? 'text' : 'key', label: key })),
    rows: actions.map((action) => [
      new Date(action.at).toISOString(),
      action.by,
      action.kind,
      action.subject ?? null,
      action.incidents,
      action.firstIncident,
      action.lastIncident,
      action.undoneBy === null ? null : 'yes',
    ]),
  };
  const document = tableDocument(
    'house_history',
    t.history.recentChanges,
    business,
    machineTable,
    t.history.none,
  );
  if (actions.length === 0) return document;
  const table: Table = {
    columns: textColumns('when', 'by', 'what', 'about', 'touched', 'undone'),
    rows: actions.map((action) => [
      format.moment(wallAt(business.zone, action.at)),
      action.by,
      t.history.action[action.kind],
      subjectInWords(action, t),
      touchedIncidents(action, language),
      action.undoneBy === null ? null : t.history.undone,
    ]),
  };
  return { ...document, blocks: [{ kind: 'table', table }], hints: [t.history.hint] };
}

/** Describes which incidents an action touched: the number of one, or how many and their first and last numbers. */
function touchedIncidents(
  { incidents, firstIncident, lastIncident }: Action,
  { t, format }: Language,
): string | null {
  if (incidents === 0) return null;
  if (firstIncident === null || lastIncident === null)
    return t.weekly.count(incidents, format.number(incidents));
  return incidents === 1
    ? String(firstIncident)
    : `${t.weekly.count(incidents, format.number(incidents))}, ${firstIncident}–${lastIncident}`;
}
