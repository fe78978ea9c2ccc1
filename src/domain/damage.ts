import { UserError } from './error.ts';
import type { EntryKind } from './entry.ts';

/** A part that can be damaged in a file that is otherwise intact. */
export type DamagedPart =
  'incident' | 'history' | 'action' | 'draft' | 'note' | 'counter' | 'name' | EntryKind;

/**
 * Creates the error for a part that cannot be read. `record` is the number of an incident or the id of another record; for
 * a history it is the number of the incident, or 0 if there is none. `field` is a column.
 */
export function damagedPart(part: DamagedPart, record: string | number, field = ''): UserError {
  return new UserError('damaged_part', { part, record, column: field });
}

/** Is called for each part that cannot be read and is left out. */
export type OnDamage = (damage: UserError) => void;

/** Stops at the first damaged part. */
export const throwDamage: OnDamage = (damage) => {
  throw damage;
};

function isDamage(error: unknown): error is UserError {
  return error instanceof UserError && error.code === 'damaged_part';
}

/** Reads many rows, leaves out damaged ones and reports each to the listener. */
export function readEach<Row, Value>(
  rows: readonly Row[],
  read: (row: Row, index: number) => Value,
  onDamage: OnDamage,
): readonly Value[] {
  try {
    return rows.map(read);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  // Damage is rare, so only then are rows read one by one: guarding each of a million intact rows would be slow.
  return rows.flatMap((row, index) => {
    try {
      return [read(row, index)];
    } catch (error) {
      if (!isDamage(error)) throw error;
      onDamage(error);
      return [];
    }
  });
}
