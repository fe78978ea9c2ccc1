import type { IncidentFields, NewIncident, RemedyFields, Status } from './incident.ts';
import type { NameList } from './name.ts';
import type { SettingKey } from './settings.ts';
import type { ShiftPeriod } from './time/shift.ts';
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
  'department_add',
  'department_rename',
  'department_merge',
  'shift_set',
  'setting_set',
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
  /** The first (or only) incident it touched. */
  readonly firstIncident: number | null;
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
      /** The state it must still be in, or another till was quicker. */
      readonly when?: { readonly status: Status };
    }
  | { readonly change: 'remove_incident' | 'restore_incident'; readonly number: number }
  | { readonly change: 'create_remedy'; readonly incident: number; readonly remedy: RemedyFields }
  | {
      readonly change: 'update_remedy';
      readonly id: number;
      readonly incident: number;
      readonly set: Partial<RemedyFields>;
    }
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
  | { readonly change: 'set_shifts'; readonly periods: readonly Named<ShiftPeriod>[] }
  /** Recounts every stored moment under the calendar that the changes before this one leave. */
  | { readonly change: 'rederive' };

/** The same record before its names have ids. */
export type Named<T> = {
  readonly [K in keyof T]: K extends NameList ? NameRef : T[K];
};

/** One line of a record's history. */
export interface HistoryEntry {
  readonly action: Action;
  /** Fields with what stood before and after; empty for a creation. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly what: 'created' | 'updated' | 'removed' | 'restored' | 'noted' | 'remedied';
}
