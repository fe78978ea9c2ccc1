import type { Forgetting } from './customer.ts';
import type { IncidentFields, NewIncident, Note } from './incident.ts';
import type { IncidentEntryKind, EntryFields, EntryKind, Entry } from './entry.ts';
import type { RecordKind } from './recordfields.ts';
import type { SavedMapping } from './mapping.ts';
import type { NameList } from './name.ts';
import type { SettingKey } from './settings.ts';
import type { ShiftPeriod } from './time/shift.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export const actionKinds = [
  'add',
  'import',
  'edit',
  'note',
  'resolve',
  'reopen',
  'delete',
  'restore',
  'undo',
  'forget',
  'department_add',
  'department_rename',
  'department_merge',
  'name_add',
  'name_rename',
  'name_merge',
  'path_set',
  'shift_set',
  'setting_set',
  'acknowledge',
  'remedy',
  'promise',
  'promise_settled',
  'follow_up',
  'formal',
  'review',
  'prevention_add',
  'prevention_edit',
  'prevention_done',
  'prevention_remove',
  'anticipate',
  'customer_merge',
  'staff_add',
  'staff_edit',
  'staff_remove',
  'staff_away',
  'handover',
  'role_set',
  'checklist_set',
  'checklist_remove',
  'play_set',
  'play_remove',
  'letter_set',
  'letter_remove',
  'volume_set',
  'volume_import',
  'volume_remove',
  'survey_add',
  'survey_import',
  'survey_remove',
  'mapping_set',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** One thing a person did: what is committed, shown in a history, and taken back by `undo`, as a whole. */
export interface NewAction {
  readonly kind: ActionKind;
  readonly at: Instant;
  readonly by: string | null;
  /** What the history says about it beside its kind: a file name, a name. Never a customer's words. */
  readonly about?: string;
}

export interface Action extends NewAction {
  readonly id: number;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  /** How many incidents it touched. */
  readonly incidents: number;
  /** The first (or only) incident it touched, and the last. */
  readonly firstIncident: number | null;
  readonly lastIncident: number | null;
}

/**
 * The number of the complaint that an action recorded, where that is all it did; else null. Taken back, such a one is
 * marked as deleted: whoever undid too much has it again by `restore`.
 */
export function recordedAlone({ kind, incidents, firstIncident }: Action): number | null {
  return kind === 'add' && incidents === 1 ? firstIncident : null;
}

/** Points to a name by its id, or to one that the same action creates, by its text. */
export type NameRef = number | { readonly created: string } | null;

/**
 * One change of one record. A creation keeps no after-image (the row is it); an update keeps the fields it touched,
 * before and after; a removal marks the row. The store reads the before-image itself, inside the transaction.
 */
export type Change =
  | { readonly change: 'create_incident'; readonly incident: Named<NewIncident> }
  | {
      readonly change: 'update_incident';
      readonly number: number;
      readonly set: Partial<Named<IncidentFields>>;
    }
  | { readonly change: 'remove_incident' | 'restore_incident'; readonly number: number }
  | EntryChange
  | { readonly change: 'create_note'; readonly incident: number; readonly text: string }
  | {
      readonly change: 'create_name';
      readonly list: NameList;
      readonly name: string;
      readonly alsoKnownAs?: readonly string[];
    }
  | { readonly change: 'rename'; readonly list: NameList; readonly id: number; readonly name: string }
  | { readonly change: 'merge_name'; readonly list: NameList; readonly id: number; readonly into: number }
  | { readonly change: 'set_setting'; readonly key: SettingKey; readonly value: string | null }
  /** The last day on which somebody of the staff is away; null: they are here. */
  | { readonly change: 'set_away'; readonly person: number; readonly until: Day | null }
  /** A handover told what was done up to this action. */
  | { readonly change: 'set_handover'; readonly upTo: number }
  /** How the files of a source are read; replaces what was kept under the name. */
  | { readonly change: 'set_mapping'; readonly mapping: SavedMapping }
  | { readonly change: 'set_shifts'; readonly periods: readonly Named<ShiftPeriod>[] }
  /** Which touchpoints there are, in the order in which the customer meets them. */
  | { readonly change: 'set_path'; readonly touchpoints: readonly NameRef[] }
  /** Erases who the customer was, everywhere; with `text` also what was written about them. Nothing brings it back. */
  | ({ readonly change: 'forget' } & Forgetting)
  /** Recounts every stored moment under the calendar that the changes before this one leave. */
  | { readonly change: 'rederive' };

/** A change of something kept beside the incidents. `incident` names the one it belongs to, which must be live. */
export type EntryChange = {
  [Kind in EntryKind]:
    | {
        readonly change: 'create';
        readonly of: Kind;
        readonly incident?: number;
        readonly fields: Named<EntryFields[Kind]>;
      }
    | {
        readonly change: 'update';
        readonly of: Kind;
        readonly id: number;
        readonly incident?: number;
        readonly set: Partial<Named<EntryFields[Kind]>>;
      }
    | { readonly change: 'remove'; readonly of: Kind; readonly id: number; readonly incident?: number };
}[EntryKind];

/** The same record before its names have ids. */
export type Named<T> = {
  readonly [K in keyof T]: K extends NameList ? NameRef : T[K];
};

/** Something that stands beside an incident. */
export type IncidentEntry =
  | { readonly of: 'note'; readonly row: Note }
  | {
      readonly [Kind in IncidentEntryKind]: { readonly of: Kind; readonly row: Entry<Kind> };
    }[IncidentEntryKind];

/** What a field of a record may hold. */
export type FieldValue = string | number | readonly string[] | null;

/** One line of a record's history. */
export interface HistoryEntry {
  readonly action: Action;
  /** The keys of fields (recordfields.ts) with what stood before and after; empty for a creation. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: FieldValue;
    readonly after: FieldValue;
  }[];
  /** Whether it was the incident itself or something kept with it. */
  readonly entity: RecordKind;
  readonly what: 'created' | 'updated' | 'removed' | 'restored';
  /** What was added beside the incident or taken off, as it was then; null for all else, and where the row is gone. */
  readonly beside: IncidentEntry | null;
}
