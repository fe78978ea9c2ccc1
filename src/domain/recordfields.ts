import { entryFields, entryKinds, type EntryKind } from './entry.ts';
import { keyed, type Fields, type Keyed } from './field.ts';
import { keyedFields, noteFields } from './incident.ts';

/** What belongs to the history of an incident: itself, its notes and its entries; and what is recorded for the business. */
export type RecordKind = 'incident' | 'note' | EntryKind;

export const recordKinds: readonly RecordKind[] = ['incident', 'note', ...entryKinds];

/** The fields of every kind of record under their keys. */
export const recordFields = Object.fromEntries([
  ['incident', keyedFields],
  ['note', keyed(noteFields)],
  ...entryKinds.map((kind) => [kind, keyed(entryFields[kind] as Fields)] as const),
]) as Readonly<Record<RecordKind, readonly Keyed[]>>;
