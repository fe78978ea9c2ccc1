import { UserError } from './error.ts';
import type { EntryKind } from './entry.ts';

/** What can be damaged while the file around it is whole. */
export type DamagedPart =
  'incident' | 'history' | 'action' | 'draft' | 'note' | 'counter' | 'name' | EntryKind;

/**
 * The error that names what cannot be read: the number of an incident or the id of another record, and the column. Of a history
 * `record` is the incident, or 0 for what belongs to none.
 */
export function damaged(part: DamagedPart, record: string | number, field = ''): UserError {
  return new UserError('damaged_part', { part, record, column: field });
}

/** Hears of what cannot be read, where the rest can go on without it. */
export type LeaveOut = (damage: UserError) => void;

/** For those who cannot go on without. */
export const refuseDamage: LeaveOut = (damage) => {
  throw damage;
};

function isDamage(error: unknown): error is UserError {
  return error instanceof UserError && error.code === 'damaged_part';
}

/** Many rows, read one by one: one that is damaged is left out, and told. */
export function readEach<Row, Value>(
  rows: readonly Row[],
  read: (row: Row, index: number) => Value,
  leaveOut: LeaveOut,
): readonly Value[] {
  try {
    return rows.map(read);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  // Seldom, and then once more with care: a million whole rows need not be guarded each.
  return rows.flatMap((row, index) => {
    try {
      return [read(row, index)];
    } catch (error) {
      if (!isDamage(error)) throw error;
      leaveOut(error);
      return [];
    }
  });
}
