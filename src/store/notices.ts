import type { Kysely } from 'kysely';
import { noticeKinds, type Notice, type NoticeKind } from '../domain/notice.ts';
import type { Tables } from './schema.ts';

/** What the keys of the setting rows begin with that hold what the owner has yet to be told. */
const noticePrefix = 'notice.';

/** Leaves a notice for whoever is next at a terminal; nothing where it is about none. */
export async function leaveNotice(db: Kysely<Tables>, { kind, count }: Notice): Promise<void> {
  if (count === 0) return;
  const value = String(count);
  await db
    .insertInto('setting')
    .values({ key: `${noticePrefix}${kind}`, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** What has yet to be told, out of the stored settings. */
export function noticesIn(stored: Readonly<Record<string, string>>): readonly Notice[] {
  return noticeKinds
    .map((kind) => ({ kind, count: Number(stored[`${noticePrefix}${kind}`]) }))
    .filter(({ count }) => Number.isSafeInteger(count) && count > 0);
}

/** Takes a notice away; false where another till has just told it. */
export async function dropNotice(db: Kysely<Tables>, kind: NoticeKind): Promise<boolean> {
  const { numDeletedRows } = await db
    .transaction()
    .execute((trx) =>
      trx.deleteFrom('setting').where('key', '=', `${noticePrefix}${kind}`).executeTakeFirstOrThrow(),
    );
  return numDeletedRows > 0n;
}
