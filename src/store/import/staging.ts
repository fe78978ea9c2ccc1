import { UserError } from '../../domain/error.ts';
import type { Staging } from '../../domain/records.ts';
import { describeArrivals } from './arrivals.ts';
import { beginAction, type NewUuid } from '../commit.ts';
import { countryOf } from '../contactkeys.ts';
import { landArriving } from './landing.ts';
import { countNew, differingRecords, gatherArriving, numberRepeats, removeSimilar } from './matching.ts';
import type { SqliteEngine } from '../sqlite/engine.ts';
import { discardStaged, openStagedRows } from './stagedrows.ts';

/** Begins an import: rows are staged in temporary tables, matched with the records, and inserted in one transaction. */
export async function stage({ db, raw, translate, state }: SqliteEngine, newUuid: NewUuid): Promise<Staging> {
  const country = await countryOf(db);
  const translated = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw translate(error);
    }
  };
  const step = <Value>(work: () => Value): Promise<Value> => Promise.resolve(translated(work));
  const rows = openStagedRows(raw, newUuid, country);
  return {
    add: (row) => translated(() => rows.add(row)),
    leaveOutSimilar: () => step(() => removeSimilar(rows)),
    differing: (fields) => step(() => differingRecords(rows, fields)),
    countNew: () => step(() => countNew(rows)),
    arrivals: (shown) => step(() => describeArrivals(rows, shown)),
    async land(action) {
      const gather = () => {
        numberRepeats(rows);
        return gatherArriving(rows);
      };
      // Before the transaction, so that other tills do not wait; again inside it if one of them has written meanwhile.
      let added = translated(gather);
      const found = state();
      const landed = db.transaction().execute(async (trx) => {
        if (state() !== found) added = gatherArriving(rows);
        if (added > 0) {
          // The staged contact keys are wrong for another country.
          if ((await countryOf(trx)) !== country) throw new UserError('changed_meanwhile');
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
