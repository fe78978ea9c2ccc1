import { entryFields, entryKinds, type EntryKind } from './entry.ts';
import { addKeys, type Fields, type KeyedField } from './field.ts';
import { storedFields, noteFields } from './incident.ts';

/** The kinds of records that have a history: incidents, notes and entries. */
export type RecordKind = 'incident' | 'note' | EntryKind;

export const recordKinds: readonly RecordKind[] = ['incident', 'note', ...entryKinds];

/** The fields of every kind of record, with their keys. */
export const recordFields = Object.fromEntries([
  ['incident', storedFields],
  ['note', addKeys(noteFields)],
  ...entryKinds.map((kind) => [kind, addKeys(entryFields[kind] as Fields)] as const),
]) as Readonly<Record<RecordKind, readonly KeyedField[]>>;
