import { entryFields, entryKinds, type EntryKind } from './entry.ts';
import { keyed, type Fields, type Keyed } from './field.ts';
import { keyedFields, noteFields } from './incident.ts';

/** The kinds of records that have a history: incidents, notes and entries. */
export type RecordKind = 'incident' | 'note' | EntryKind;

export const recordKinds: readonly RecordKind[] = ['incident', 'note', ...entryKinds];

/** The fields of every kind of record, with their keys. */
export const recordFields = Object.fromEntries([
  ['incident', keyedFields],
  ['note', keyed(noteFields)],
  ...entryKinds.map((kind) => [kind, keyed(entryFields[kind] as Fields)] as const),
]) as Readonly<Record<RecordKind, readonly Keyed[]>>;
