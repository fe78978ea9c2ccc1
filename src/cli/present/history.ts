import type { Business } from '../../domain/business.ts';
import type { Action, FieldValue, IncidentEntry, HistoryEntry } from '../../domain/action.ts';
import type { Keyed } from '../../domain/field.ts';
import { recordFields } from '../../domain/recordfields.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Document, Table, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import type { BusinessView } from '../business/view.ts';
import { forMachines, inShort } from './entries.ts';
import { plainDocument } from './plain.ts';
import { fieldLabel, valueInWords } from './values.ts';

interface Line {
  readonly entry: HistoryEntry;
  readonly field: ShownField | null;
}

type ShownField = HistoryEntry['fields'][number] & { readonly described: Keyed };

/** The changed fields that a history names: what follows from them would say everything twice. */
function shownFields({ entity, fields }: HistoryEntry): readonly ShownField[] {
  return fields.flatMap((each) => {
    const described = recordFields[entity].find(({ key }) => key === each.field);
    return described === undefined || described.field.derived ? [] : [{ ...each, described }];
  });
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
    const shown = shownFields(entry);
    return shown.length === 0 ? [{ entry, field: null }] : shown.map((field) => ({ entry, field }));
  });
  const change = ({ entry: { action, beside, entity, what }, field }: Line): Value => {
    if (beside !== null) {
      const said = inShort(beside, house, language);
      return what === 'removed' ? t.history.beforeAfter(said, t.history.emptyValue) : said;
    }
    if (field === null) return action.about ?? null;
    const { described, before, after } = field;
    const say = (value: FieldValue) => valueInWords(entity, described, value, house, language);
    return `${fieldLabel(described, language)}: ${t.history.beforeAfter(say(before), say(after))}`;
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
          ? [field?.field ?? null, machineValue(field?.before ?? null), machineValue(field?.after ?? null)]
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
  const document = plainDocument('house_history', t.history.recentChanges, business, machine, t.history.none);
  return actions.length === 0
    ? document
    : { ...document, blocks: [{ kind: 'table', table: people }], hints: [t.history.hint] };
}

/** A list as the JSON that it is stored as. */
function machineValue(value: FieldValue): Value {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
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
  return kind === 'edit' || kind === 'add' ? t.history.change[what] : t.history.action[kind];
}
