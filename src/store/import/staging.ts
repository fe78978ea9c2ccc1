import { UserError } from '../../domain/error.ts';
import type { Comparison, Matches, Staging } from '../../domain/records.ts';
import { beginAction } from '../actionwriter.ts';
import type { CommitTools } from '../commit.ts';
import { readCountry } from '../contactkeys.ts';
import type { SqliteEngine } from '../sqlite/engine.ts';
import { describeArrivals } from './arrivals.ts';
import { countChanges, describeChanged, describeDoubtful } from './comparing.ts';
import { landArriving } from './landing.ts';
import { matchRows } from './matching.ts';
import { discardStaged, createStagedRows } from './stagedrows.ts';
import { updateMatched } from './updating.ts';

/** Begins an import: rows are staged in temporary tables, matched with the records, and land in one transaction. */
export async function stage(
  { db, raw, translate, state, requireCurrent }: SqliteEngine,
  tools: CommitTools,
): Promise<Staging> {
  const country = await readCountry(db);
  const translateErrors = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw translate(error);
    }
  };
  const runStep = <Value>(work: () => Value): Promise<Value> => Promise.resolve(translateErrors(work));
  const begin = () => createStagedRows(raw, tools.newUuid, country);
  let rows = begin();
  /** The last matching, and the state of the records that it saw. */
  let last: {
    readonly comparison: Comparison | null;
    readonly matches: Matches;
    readonly state: string;
  } | null = null;
  const match = (comparison: Comparison | null): Matches => {
    const matches = countChanges(rows, matchRows(rows, comparison));
    // Taken afterwards, because writes to temporary tables count too.
    last = { comparison, matches, state: state() };
    return matches;
  };
  /** Matches again if another till has written meanwhile. */
  const currentMatches = (): Matches =>
    last?.state === state() ? last.matches : match(last?.comparison ?? null);
  return {
    add: (row) => translateErrors(() => rows.add(row)),
    clear() {
      rows = translateErrors(begin);
      last = null;
    },
    match: (comparison) => runStep(() => match(comparison)),
    changedRows: (limit) => runStep(() => describeChanged(rows, limit)),
    doubtfulRows: (limit) => runStep(() => describeDoubtful(rows, limit)),
    preview: (shown) =>
      runStep(() => {
        currentMatches();
        return describeArrivals(rows, shown, last?.comparison?.updates === true);
      }),
    async land(action, today) {
      // Before the transaction, so that other tills do not wait; again inside it if one of them has written meanwhile.
      translateErrors(currentMatches);
      const landed = db.transaction().execute(async (trx) => {
        requireCurrent();
        const matches = currentMatches();
        const updates = last?.comparison?.updates === true && today !== undefined;
        if (matches.added > 0 || (updates && matches.updatable > 0)) {
          // The staged contact keys are wrong for another country.
          if ((await readCountry(trx)) !== country) throw new UserError('changed_meanwhile');
          const writer = await beginAction(trx, action);
          if (matches.added > 0) await landArriving(rows, matches.added, writer, action);
          if (updates) await updateMatched(rows, writer, tools, today);
          await writer.finish();
        }
        discardStaged(raw);
        return matches;
      });
      return landed.catch((error: unknown) => {
        throw translate(error);
      });
    },
    discard() {
      try {
        discardStaged(raw);
      } catch {
        // With a full disk even this may fail; then closing the connection drops the tables.
      }
      return Promise.resolve();
    },
  };
}
