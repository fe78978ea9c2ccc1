import type { Kysely } from 'kysely';
import { damagedPart, readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import { isDraftAnswers, type Draft } from '../domain/draft.ts';
import { parseJson } from '../domain/jsonshape.ts';
import type { DraftTable, Tables } from './schema.ts';
import { requireValidRow } from './validation.ts';

/** Saves a draft in one short transaction, which is on the disk when this returns. */
export async function saveDraft(db: Kysely<Tables>, draft: Draft): Promise<void> {
  const row = {
    started_at: draft.startedAt,
    updated_at: draft.updatedAt,
    host: draft.holder.host,
    process: draft.holder.process,
    booted_at: draft.holder.bootedAt,
    terminal: draft.holder.terminal,
    answers: JSON.stringify(draft.answers),
  };
  await db.transaction().execute((trx) =>
    trx
      .insertInto('draft')
      .values({ id: draft.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute(),
  );
}

export async function dropDraft(db: Kysely<Tables>, id: string): Promise<void> {
  await db.transaction().execute((trx) => trx.deleteFrom('draft').where('id', '=', id).execute());
}

/** Reads all drafts, oldest first. */
export async function readDrafts(
  db: Kysely<Tables>,
  onDamage: OnDamage = throwDamage,
): Promise<readonly Draft[]> {
  const rows = await db.selectFrom('draft').selectAll().orderBy('started_at').execute();
  return readEach(rows, draftFromRow, onDamage);
}

/** Converts a row to a draft. Throws damaged_part. */
export function draftFromRow(row: DraftTable): Draft {
  const answers = parseJson(row.answers, isDraftAnswers);
  if (answers === null) throw damagedPart('draft', row.id);
  requireValidRow('draft', 'draft', row.id, { ...row });
  return {
    id: row.id,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    answers,
    holder: { host: row.host, process: row.process, bootedAt: row.booted_at, terminal: row.terminal },
  };
}
