import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { v7 } from 'uuid';
import type { Change } from '../domain/action.ts';
import { calendarOf, type Business } from '../domain/business.ts';
import type { Cell } from '../domain/dimension.ts';
import { refuseDamage, type LeaveOut } from '../domain/damage.ts';
import { UserError } from '../domain/error.ts';
import type { Filter } from '../domain/filter.ts';
import type { Present, Store } from '../domain/records.ts';
import { runtimeZones, type Zones } from '../domain/time/zone.ts';
import { seedBusiness, readBusiness, type BusinessDefaults } from './business.ts';
import { commit, type CommitTools } from './commit.ts';
import { distribution } from './distributions.ts';
import { drafts, dropDraft, saveDraft } from './drafts.ts';
import { contactsOf, customers } from './customers.ts';
import { selectEntries, volumes } from './entries.ts';
import { doneSince } from './handover.ts';
import { mentions } from './mentions.ts';
import { dropNotice } from './notices.ts';
import { moves, pending } from './pending.ts';
import { actions, history, notes } from './history.ts';
import * as incidents from './incidents.ts';
import { rederive } from './rederive.ts';
import { whileUnchanged } from './cache.ts';
import { exported } from './incidentrows.ts';
import type { Tables } from './schema.ts';
import { openSqlite, openSqliteAsItLies, type SqliteOptions } from './sqlite/engine.ts';
import { stage } from './import/staging.ts';
import { surveyed } from './surveys.ts';
import { tally } from './tallies.ts';
import { traces } from './traces.ts';
import { undo, undoable } from './undo.ts';

export interface StoreOptions {
  /** A file's path, or ":memory:". */
  readonly path: string;
  /** Returns what a new database starts with; called only if one is created. */
  readonly furniture: () => Promise<BusinessDefaults> | BusinessDefaults;
  /** Returns sixteen random bytes. */
  readonly random: () => Uint8Array;
  /** Finds time zones; by default, those of the runtime. */
  readonly zones?: Zones;
  /** For a demo: never waits for the disk, so a power cut may destroy the file. */
  readonly isThrowaway?: boolean;
  /** Called before an older database is migrated. If it throws, the file stays as it is. */
  readonly beforeMigration?: () => Promise<void>;
  /** Called for each unreadable record among many, which is then left out. Without it, reading throws. */
  readonly onDamage?: LeaveOut;
  /**
   * Loads the file into memory, for a file that cannot be opened in place. Nothing is saved. Throws no_permission if the
   * write-ahead log is not empty.
   */
  readonly isAsItLies?: boolean;
  /** Called once when a write has to wait for another till. */
  readonly onWait?: () => void;
  /** Ends such a wait and a long batch. */
  readonly stop?: AbortSignal;
}

/** Opens a database, and creates it if the file does not exist. Throws a user error that says what is wrong with the file. */
export async function openStore({
  path,
  furniture,
  random,
  zones = runtimeZones,
  isThrowaway = false,
  isAsItLies = false,
  beforeMigration,
  onDamage = refuseDamage,
  onWait,
  stop,
}: StoreOptions): Promise<Store> {
  const options: SqliteOptions = {
    nonce: () => Buffer.from(random()).toString('hex'),
    isThrowaway,
    ...(beforeMigration ? { beforeMigration } : {}),
    ...(onWait ? { onWait } : {}),
    ...(stop ? { stop } : {}),
    furnish: async (db) => seedBusiness(db, await furniture()),
  };
  const engine = isAsItLies ? await openSqliteAsItLies(path, options) : await openSqlite(path, options);
  if (engine === null) throw new UserError('no_permission', { path });
  const { db } = engine;
  const newUuid = (at: number) => v7({ msecs: at, random: random() }, Buffer.allocUnsafe(16));
  const tools: CommitTools = {
    newUuid,
    async pause() {
      // SQLite blocks the event loop, so signals arrive only here.
      await setImmediate();
      stop?.throwIfAborted();
    },
    rederive: async (writer) =>
      rederive(engine.raw, writer, calendarOf(await readBusiness(writer.trx, zones))),
  };
  const rethrow = (error: unknown): never => {
    throw engine.translate(error);
  };
  const presentOn = (on: Kysely<Tables>): Present => ({
    business: () => readBusiness(on, zones, onDamage),
    list: (filter, limit) => incidents.list(on, filter, limit, onDamage),
    count: async (filter: Filter) =>
      (await tally(on, filter, [], [], undefined, onDamage))[0]?.complaints ?? 0,
    tally: (filter, dimensions, measures = []) =>
      tally(on, filter, dimensions, measures, undefined, onDamage),
    distribution: (filter, fact, by, asOf) => distribution(on, filter, fact, by, asOf, onDamage),
    span: (filter) => incidents.span(on, filter),
    pending: (until) => pending(on, until, onDamage),
    moves: (dated) => moves(on, dated),
    doneSince: (start) => doneSince(on, start),
    contactsOf: (contact) => contactsOf(on, contact),
    customers: (filter) => customers(on, filter),
    traces: (numbers, contacts) => traces(on, numbers, contacts, onDamage),
    mentions: (numbers, contacts) => mentions(on, numbers, contacts),
    kept: (kind, numbers) => selectEntries(on, kind, numbers, onDamage),
    volumes: (period) => volumes(on, period, onDamage),
    surveyed: (period) => surveyed(on, period),
    find: (number) => incidents.find(on, number),
    findEach: (numbers) => incidents.findAll(on, numbers, onDamage),
    lastNumber: () => incidents.lastNumber(on),
    notes: (number) => notes(on, number, onDamage),
    history: (number) => history(on, number),
    actions: (limit) => actions(on, limit, onDamage),
  });
  const [theHouse, theCells] = [
    whileUnchanged<Business>(engine.state),
    whileUnchanged<readonly Cell[]>(engine.state),
  ];
  const store: Store = {
    ...presentOn(db),
    business: () => theHouse('', () => readBusiness(db, zones, onDamage)),
    tally: (filter, dimensions, measures = []) => tally(db, filter, dimensions, measures, theCells, onDamage),
    atOneMoment: (ask) => engine.atOneMoment(() => ask(store)),
    stream: (filter) => incidents.stream(engine, filter, exported, onDamage),
    commit: async (action, changes, finishedDraft) => {
      const decide = (now: Kysely<Tables>): Promise<Iterable<Change>> =>
        typeof changes === 'function' ? changes(presentOn(now)) : Promise.resolve(changes);
      const { erases, ...done } = await commit(db, tools, action, decide, finishedDraft).catch(rethrow);
      // Erased data must not remain in the bytes of the file or of its write-ahead log.
      return { ...done, isStillInFile: erases && !(await engine.leaveNoTrace()) };
    },
    undoable: () => undoable(db),
    undo: (action, by) => undo(engine, action, by),
    stage: () => stage(engine, newUuid),
    saveDraft: (draft) => saveDraft(db, draft),
    dropDraft: (id) => dropDraft(db, id),
    drafts: () => drafts(db, onDamage),
    dropNotice: (kind) => dropNotice(db, kind),
    hasChanged: () => Promise.resolve(engine.hasChanged()),
    close: () => engine.close(),
  };
  return store;
}
