import { UserError } from '../../domain/error.ts';
import type { Staging } from '../../domain/records.ts';
import { describeArrivals } from './arrivals.ts';
import { beginAction } from '../actionwriter.ts';
import type { NewUuid } from '../incidentrows.ts';
import { readCountry } from '../contactkeys.ts';
import { landArriving } from './landing.ts';
import { countNew, differingRecords, gatherArriving, numberDuplicates, removeSimilar } from './matching.ts';
import type { SqliteEngine } from '../sqlite/engine.ts';
import { discardStaged, createStagedRows } from './stagedrows.ts';

/** Begins an import: rows are staged in temporary tables, matched with the records, and inserted in one transaction. */
export async function stage(
  { db, raw, translate, state, requireCurrent }: SqliteEngine,
  newUuid: NewUuid,
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
  let rows = createStagedRows(raw, newUuid, country);
  return {
    add: (row) => translateErrors(() => rows.add(row)),
    clear() {
      rows = translateErrors(() => createStagedRows(raw, newUuid, country));
    },
    leaveOutSimilar: () => runStep(() => removeSimilar(rows)),
    findDiffering: (fields) => runStep(() => differingRecords(rows, fields)),
    countNew: () => runStep(() => countNew(rows)),
    preview: (shown) => runStep(() => describeArrivals(rows, shown)),
    async land(action) {
      const gather = () => {
        numberDuplicates(rows);
        return gatherArriving(rows);
      };
      // Before the transaction, so that other tills do not wait; again inside it if one of them has written meanwhile.
      let added = translateErrors(gather);
      const stateBefore = state();
      const landed = db.transaction().execute(async (trx) => {
        requireCurrent();
        if (state() !== stateBefore) added = gatherArriving(rows);
        if (added > 0) {
          // The staged contact keys are wrong for another country.
          if ((await readCountry(trx)) !== country) throw new UserError('changed_meanwhile');
          const writer = await beginAction(trx, action);
          await landArriving(rows, added, writer, action);
          await writer.finish();
        }
        discardStaged(raw);
        return added;
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
