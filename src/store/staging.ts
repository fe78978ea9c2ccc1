import { UserError } from '../domain/error.ts';
import type { Staging } from '../domain/records.ts';
import { describeArrivals } from './arrivals.ts';
import { beginAction, type NewUuid } from './commit.ts';
import { countryOf } from './contacts.ts';
import { landArriving } from './landing.ts';
import { countNew, differingRecords, gatherArriving, numberRepeats, removeSimilar } from './matching.ts';
import type { SqliteEngine } from './sqlite.ts';
import { discardStaged, openStagedRows } from './stagedrows.ts';

/** A file on its way in: its rows are staged, matched with the records, and land in one transaction. */
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
      // Before the others have to wait; once more where one of them was quicker.
      let added = translated(gather);
      const found = state();
      const landed = db.transaction().execute(async (trx) => {
        if (state() !== found) added = gatherArriving(rows);
        if (added > 0) {
          // Rows that were read as another country dials would belong to others.
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
        // Where there is no room even for that, they go with the connection.
      }
      return Promise.resolve();
    },
  };
}
