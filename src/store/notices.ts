import type { Kysely } from 'kysely';
import { noticeKinds, type Notice, type NoticeKind } from '../domain/notice.ts';
import type { Tables } from './schema.ts';

/** Key prefix of the settings that hold the notices not yet shown. */
const noticePrefix = 'notice.';

/** Leaves a notice for the next person at a terminal, unless its count is 0. */
export async function leaveNotice(db: Kysely<Tables>, { kind, count }: Notice): Promise<void> {
  if (count === 0) return;
  const value = String(count);
  await db
    .insertInto('setting')
    .values({ key: `${noticePrefix}${kind}`, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Finds the notices that have not been shown, among the stored settings. */
export function noticesIn(stored: Readonly<Record<string, string>>): readonly Notice[] {
  return noticeKinds
    .map((kind) => ({ kind, count: Number(stored[`${noticePrefix}${kind}`]) }))
    .filter(({ count }) => Number.isSafeInteger(count) && count > 0);
}

/** Deletes a notice; false if another till has just shown it. */
export async function dropNotice(db: Kysely<Tables>, kind: NoticeKind): Promise<boolean> {
  const { numDeletedRows } = await db
    .transaction()
    .execute((trx) =>
      trx.deleteFrom('setting').where('key', '=', `${noticePrefix}${kind}`).executeTakeFirstOrThrow(),
    );
  return numDeletedRows > 0n;
}
