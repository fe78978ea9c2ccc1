import { v7 } from 'uuid';
import { calendarOf } from '../domain/business.ts';
import type { Filter } from '../domain/filter.ts';
import type { Store } from '../domain/records.ts';
import { furnish, readBusiness, type Furniture } from './business.ts';
import { commit, type CommitTools } from './commit.ts';
import { drafts, dropDraft, saveDraft } from './drafts.ts';
import { contactsOf, customers } from './customers.ts';
import { kept } from './kept.ts';
import { pending } from './pending.ts';
import { actions, history, notes } from './history.ts';
import * as incidents from './incidents.ts';
import { rederive } from './rederive.ts';
import { openSqlite } from './sqlite.ts';
import { stage } from './staging.ts';
import { tally } from './tallies.ts';
import { undo, undoable } from './undo.ts';

export interface StoreOptions {
  /** A file's path, or ":memory:". */
  readonly path: string;
  /** What a new database is given; asked for only when one is made. */
  readonly furniture: () => Promise<Furniture> | Furniture;
  /** Sixteen random bytes each time. */
  readonly random: () => Uint8Array;
  /** Called once when a write has to wait for another till. */
  readonly onWait?: () => void;
  /** Ends such a wait. */
  readonly stop?: AbortSignal;
}

/** Opens the records, making them if they are not there. Throws the user error that fits what is wrong with the file. */
export async function openStore({ path, furniture, random, onWait, stop }: StoreOptions): Promise<Store> {
  const engine = await openSqlite(path, {
    nonce: Buffer.from(random()).toString('hex'),
    ...(onWait ? { onWait } : {}),
    ...(stop ? { stop } : {}),
    furnish: async (db) => furnish(db, await furniture()),
  });
  const { db } = engine;
  const newUuid = (at: number) => v7({ msecs: at, random: random() });
  const tools: CommitTools = {
    newUuid,
    rederive: async (writer) => rederive(engine.raw, writer, calendarOf(await readBusiness(writer.trx))),
  };
  const rethrow = (error: unknown): never => {
    throw engine.translate(error);
  };
  const store: Store = {
    atOneMoment: (ask) => engine.atOneMoment(() => ask(store)),
    business: () => readBusiness(db),
    list: (filter, limit) => incidents.list(db, filter, limit),
    count: async (filter: Filter) => (await tally(db, filter, [], []))[0]?.complaints ?? 0,
    stream: (filter) => incidents.stream(engine, filter),
    tally: (filter, dimensions, measures = []) => tally(db, filter, dimensions, measures),
    span: (filter) => incidents.span(db, filter),
    pending: (until) => pending(db, until),
    contactsOf: (contact) => contactsOf(db, contact),
    customers: (filter) => customers(db, filter),
    kept: (kind, numbers) => kept(db, kind, numbers),
    find: (number) => incidents.find(db, number),
    lastNumber: () => incidents.lastNumber(db),
    notes: (number) => notes(db, number),
    history: (number) => history(db, number),
    actions: (limit) => actions(db, limit),
    // A recount and the temporary tables of an import work on the raw connection.
    commit: async (action, changes, finishedDraft) => {
      const done = await commit(db, tools, action, changes, finishedDraft).catch(rethrow);
      // What was erased must not live on in the log of writes.
      if (changes.some(({ change }) => change === 'forget')) engine.raw.pragma('wal_checkpoint(TRUNCATE)');
      return done;
    },
    undoable: () => undoable(db),
    undo: (action, by) => undo(db, action, by),
    stage: () => Promise.resolve(stage(engine, newUuid)),
    saveDraft: (draft) => saveDraft(db, draft),
    dropDraft: (id) => dropDraft(db, id),
    drafts: () => drafts(db),
    close: () => engine.close(),
  };
  return store;
}
