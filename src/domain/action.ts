import type { ErasureRequest } from './customer.ts';
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
  'holiday_add',
  'holiday_remove',
  'survey_add',
  'survey_import',
  'survey_remove',
  'survey_called',
  'goal_set',
  'goal_remove',
  'goal_decline',
  'self_review',
  'training_add',
  'training_remove',
  'mapping_set',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** One write by a person: committed, shown in the history and undone as a whole. */
export interface NewAction {
  readonly kind: ActionKind;
  readonly at: Instant;
  readonly by: string | null;
  /** A detail for the history, such as a file name. Never a customer's words. */
  readonly subject?: string;
}

export interface Action extends NewAction {
  readonly id: number;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  /** Number of incidents it touched. */
  readonly incidents: number;
  /** Numbers of the first and the last incident it touched; equal if there was only one. */
  readonly firstIncident: number | null;
  readonly lastIncident: number | null;
}

/**
 * Returns the number of the incident if recording it was all the action did, otherwise null. Undoing such an action
 * only marks the incident as deleted, so that `restore` can bring it back.
 */
export function findOnlyRecordedIncident({ kind, incidents, firstIncident }: Action): number | null {
  return kind === 'add' && incidents === 1 ? firstIncident : null;
}

/** Refers to a name by its id, or by its text if the same action creates it. */
export type NameRef = number | { readonly created: string } | null;

/**
 * One change to one record. For the history, the store keeps nothing of a creation (the row itself is the after-image);
 * of an update, the changed fields before and after; a removal marks the row. The store reads the before-image itself,
 * inside the transaction.
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
  /** Sets the last day of a staff member's absence; null ends the absence. */
  | { readonly change: 'set_away'; readonly person: number; readonly until: Day | null }
  /** Sets what the owner decided about a rule for formal complaints, as stored; null for nothing. */
  | { readonly change: 'set_rule'; readonly rule: string; readonly choice: string | null }
  /** Records that a handover covered every action up to this one. */
  | { readonly change: 'set_handover'; readonly upTo: number }
  /** Records that a proposed goal was turned down. */
  | { readonly change: 'decline_goal'; readonly on: Day }
  /** Saves how the files of one source are read, replacing any mapping of that name. */
  | { readonly change: 'set_mapping'; readonly mapping: SavedMapping }
  | { readonly change: 'set_shifts'; readonly periods: readonly Named<ShiftPeriod>[] }
  /** Sets the touchpoints, in the order in which the customer passes them. */
  | { readonly change: 'set_path'; readonly touchpoints: readonly NameRef[] }
  /** Erases the customer's identity everywhere, and with `text` also what was written about them. Cannot be undone. */
  | ({ readonly change: 'forget' } & ErasureRequest)
  /** Erases the customers of survey answers whose consent to a call ended before this day. Cannot be undone. */
  | { readonly change: 'end_consents'; readonly before: Day }
  /** Derives every stored moment again from the calendar as it is after the preceding changes. */
  | { readonly change: 'rederive' };

/**
 * A change to an entry. `incident` is the number of the incident it belongs to, which must be live; "created" is the one that the same
 * action has created last.
 */
type EntryChange = {
  [Kind in EntryKind]:
    | {
        readonly change: 'create';
        readonly of: Kind;
        readonly incident?: number | 'created';
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

/** A record whose names may not have ids yet. */
export type Named<T> = {
  readonly [K in keyof T]: K extends NameList ? NameRef : T[K];
};

/** A note or an entry that belongs to an incident. */
export type IncidentEntry =
  | { readonly of: 'note'; readonly row: Note }
  | {
      readonly [Kind in IncidentEntryKind]: { readonly of: Kind; readonly row: Entry<Kind> };
    }[IncidentEntryKind];

/** The value of a field in the history. */
export type FieldValue = string | number | readonly string[] | null;

/** One change in a record's history. */
export interface HistoryEntry {
  readonly action: Action;
  /** The changed fields by key (recordfields.ts), with their values before and after; empty for a creation. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: FieldValue;
    readonly after: FieldValue;
  }[];
  /** What changed: the incident itself, a note or an entry of this kind. */
  readonly entity: RecordKind;
  readonly operation: 'created' | 'updated' | 'removed' | 'restored';
  /** The note or entry that was added or removed, as it was then; null for other changes, or if its row no longer exists. */
  readonly entry: IncidentEntry | null;
}
