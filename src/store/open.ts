import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { v7 } from 'uuid';
import type { Change } from '../domain/action.ts';
import { calendarOf, type Business } from '../domain/business.ts';
import { throwDamage, type OnDamage } from '../domain/damage.ts';
import { UserError } from '../domain/error.ts';
import type { TallyQuestion, TransactionRecords, Store } from '../domain/records.ts';
import { findRuntimeZone, type FindZone } from '../domain/time/zone.ts';
import { seedBusiness, readBusiness, type BusinessDefaults } from './business.ts';
import { commit, type CommitTools } from './commit.ts';
import { countDistribution } from './distributions.ts';
import { dropDraft, readDrafts, saveDraft } from './drafts.ts';
import { contactsOf, listCustomers } from './customers.ts';
import { selectEntries, selectVolumes } from './entries.ts';
import { readDoneSince } from './handover.ts';
import { findMentions } from './mentions.ts';
import { dropNotice } from './notices.ts';
import { countMoves, selectPending } from './pending.ts';
import { readActions, readHistory, readNotes } from './history.ts';
import * as incidents from './incidents.ts';
import { rederive } from './rederive.ts';
import { createCache, type Cache } from './cache.ts';
import type { Tables } from './schema.ts';
import { openSqlite, openSqliteInMemory, type SqliteOptions } from './sqlite/engine.ts';
import { stage } from './import/staging.ts';
import { countResponses, sumSurveys } from './surveys.ts';
import { tallies, type GroupedCells } from './tallies.ts';
import { findTraces } from './traces.ts';
import { findUndoable, undo } from './undo.ts';

export interface StoreOptions {
  /** A file's path, or ":memory:". */
  readonly path: string;
  /** Returns what a new database starts with; called only if one is created. */
  readonly defaults: () => Promise<BusinessDefaults> | BusinessDefaults;
  /** Returns sixteen random bytes. */
  readonly random: () => Uint8Array;
  /** Finds time zones; by default, those of the runtime. */
  readonly zones?: FindZone;
  /** For a demo: never waits for the disk, so a power cut may destroy the file. */
  readonly isThrowaway?: boolean;
  /** Called before an older database is migrated. If it throws, the file stays as it is. */
  readonly beforeMigration?: () => Promise<void>;
  /** Called for each unreadable record among many, which is then left out. Without it, reading throws. */
  readonly onDamage?: OnDamage;
  /**
   * Loads the file into memory, for a file that cannot be opened in place. Nothing is saved. Throws no_permission if the
   * write-ahead log is not empty.
   */
  readonly isInMemory?: boolean;
  /** Called once when a write has to wait for another till. */
  readonly onWait?: () => void;
  /** Called with the SQL of each statement, except those that begin or end transactions and those of imports. */
  readonly onStatement?: (sql: string) => void;
  /** Ends such a wait and a long batch. */
  readonly stop?: AbortSignal;
}

/** Opens a database, and creates it if the file does not exist. Throws a user error that says what is wrong with the file. */
export async function openStore({
  path,
  defaults,
  random,
  zones = findRuntimeZone,
  isThrowaway = false,
  isInMemory = false,
  beforeMigration,
  onDamage = throwDamage,
  onWait,
  onStatement,
  stop,
}: StoreOptions): Promise<Store> {
  const options: SqliteOptions = {
    nonce: () => Buffer.from(random()).toString('hex'),
    isThrowaway,
    ...(beforeMigration ? { beforeMigration } : {}),
    ...(onWait ? { onWait } : {}),
    ...(onStatement ? { onStatement } : {}),
    ...(stop ? { stop } : {}),
    seed: async (db) => seedBusiness(db, await defaults()),
  };
  const engine = isInMemory ? await openSqliteInMemory(path, options) : await openSqlite(path, options);
  if (engine === null) throw new UserError('no_permission', { path });
  const { db } = engine;
  const newUuid = (at: number) => v7({ msecs: at, random: random() }, Buffer.allocUnsafe(16));
  const tools: CommitTools = {
    newUuid,
    requireCurrent: engine.requireCurrent,
    async checkStop() {
      // SQLite blocks the event loop, so signals arrive only here.
      await setImmediate();
      stop?.throwIfAborted();
    },
    rederive: async (writer) =>
      rederive(engine.raw, writer, calendarOf(await readBusiness(writer.trx, zones))),
  };
  const businessCache = createCache<Business>(engine.state);
  const tallyCache = createCache<GroupedCells>(engine.state);
  const store: Store = {
    ...presentRecords(db, zones, onDamage, tallyCache),
    business: () => businessCache('', () => readBusiness(db, zones, onDamage)),
    withSnapshot: (ask) => engine.atOneMoment(() => ask(store)),
    stream: (filter) => incidents.stream(engine, filter, onDamage),
    commit: async (action, changes, finishedDraft) => {
      const decide = (now: Kysely<Tables>): Promise<Iterable<Change>> =>
        typeof changes === 'function'
          ? changes(presentRecords(now, zones, onDamage))
          : Promise.resolve(changes);
      const { erases, ...committed } = await commit(db, tools, action, decide, finishedDraft).catch(
        (error: unknown) => {
          throw engine.translate(error);
        },
      );
      // Erased data must not remain in the bytes of the file or of its write-ahead log.
      return { ...committed, isErasedTextInLog: erases && !(await engine.leaveNoTrace()) };
    },
    undoable: () => findUndoable(db),
    undo: (action, by) => undo(engine, action, by),
    stage: () => stage(engine, tools),
    saveDraft: (draft) => saveDraft(db, draft),
    dropDraft: (id) => dropDraft(db, id),
    drafts: () => readDrafts(db, onDamage),
    dropNotice: (kind) => dropNotice(db, kind),
    hasChanged: () => Promise.resolve(engine.hasChanged()),
    close: () => engine.close(),
  };
  return store;
}

/** Reads the present records on a connection or within a transaction. */
function presentRecords(
  db: Kysely<Tables>,
  zones: FindZone,
  onDamage: OnDamage,
  cache?: Cache<GroupedCells>,
): TransactionRecords {
  const answer = (questions: readonly TallyQuestion[]) => tallies(db, questions, cache, onDamage);
  return {
    business: () => readBusiness(db, zones, onDamage),
    list: (filter, limit) => incidents.list(db, filter, limit, onDamage),
    count: async (filter) => (await answer([{ filter, dimensions: [] }]))[0]?.[0]?.complaints ?? 0,
    tally: async (filter, dimensions, measures = []) =>
      (await answer([{ filter, dimensions, measures }]))[0] ?? [],
    tallies: answer,
    distribution: (filter, fact, by, asOf) => countDistribution(db, filter, fact, by, asOf, onDamage),
    span: async (filter) => (await incidents.spans(db, [filter]))[0] ?? null,
    spans: (filters) => incidents.spans(db, filters),
    pending: (until) => selectPending(db, until, onDamage),
    countDateChanges: (dated) => countMoves(db, dated),
    actionsSinceHandover: (start) => readDoneSince(db, start),
    contactsOf: (contact) => contactsOf(db, contact),
    customers: (filter) => listCustomers(db, filter),
    traces: (numbers, contacts) => findTraces(db, numbers, contacts, onDamage),
    mentions: (numbers, contacts) => findMentions(db, numbers, contacts),
    entries: (kind, numbers) => selectEntries(db, kind, numbers, onDamage),
    volumes: (period) => selectVolumes(db, period, onDamage),
    surveyTotals: (period) => sumSurveys(db, period),
    responseCounts: (period) => countResponses(db, period),
    find: (number) => incidents.find(db, number),
    findMany: (numbers) => incidents.findAll(db, numbers, onDamage),
    lastNumber: () => incidents.lastNumber(db),
    newestNumber: (filter) => incidents.newestNumber(db, filter),
    mostFrequentCustomer: (filter) => incidents.mostFrequentCustomer(db, filter),
    notes: (number) => readNotes(db, number, onDamage),
    history: (number) => readHistory(db, number),
    actions: (limit) => readActions(db, limit, onDamage),
  };
}
