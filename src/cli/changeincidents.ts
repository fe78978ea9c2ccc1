import type { Change, NewAction } from '../domain/action.ts';
import type { TransactionRecords } from '../domain/records.ts';
import type { Context } from './context.ts';
import { findIncidents } from './findincident.ts';

/** One change, made to each of several incidents. */
interface EachChange {
  readonly changes: (
    now: TransactionRecords,
    number: number,
  ) => readonly Change[] | Promise<readonly Change[]>;
  /** Returns the sentence that reports the change. */
  readonly report: (number: number) => string;
}

/** Changes several incidents in one action: all or none, undone in one step. Throws bad_number and no_incident. */
export async function changeEach(
  context: Context,
  kind: NewAction['kind'],
  ids: readonly (string | undefined)[],
  by: string | undefined,
  { changes, report }: EachChange,
): Promise<void> {
  const numbers = (await findIncidents(context, ids)).map(({ number }) => number);
  const store = await context.store();
  await store.commit(context.action(kind, by), async (now) => {
    const all: Change[] = [];
    for (const number of numbers) all.push(...(await changes(now, number)));
    return all;
  });
  for (const number of numbers) await context.note(report(number));
}
