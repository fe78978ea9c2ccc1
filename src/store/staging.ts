import type { Named, NameRef, NewAction } from '../domain/action.ts';
import { keysOf } from '../domain/contact.ts';
import { UserError } from '../domain/error.ts';
import type { NewIncident } from '../domain/incident.ts';
import { incidentEntryKinds, type RemedyFields } from '../domain/entry.ts';
import { forEachList, type NameList } from '../domain/name.ts';
import type { Staging } from '../domain/records.ts';
import { beginAction, createName, takeNumbers, type ActionWriter, type NewUuid } from './commit.ts';
import { countryOf } from './contacts.ts';
import { entryColumns } from './entries.ts';
import { reindexing } from './reindex.ts';
import { textFromList, uuidBytes, type IdOf } from './rows.ts';
import type { SqliteEngine } from './sqlite.ts';

interface Tools {
  readonly idOf: IdOf;
  readonly newUuid: NewUuid;
  /** What a contact is known by, in this house. */
  readonly keysOf: (contact: string | null) => readonly string[];
}
type Told = (incident: Named<NewIncident>, tools: Tools) => unknown;

/** The columns that go over as they are, with what an incident says of each. */
const landing: readonly (readonly [column: string, told: Told])[] = [
  [
    'uuid',
    ({ uuid, recordedAt }, { newUuid }) => (uuid === undefined ? newUuid(recordedAt) : uuidBytes(uuid)),
  ],
  ['status', ({ status }) => status],
  ['basis', ({ moment }) => moment.basis],
  ['wall', ({ moment }) => moment.wall],
  ['at', ({ moment }) => moment.at],
  ['offset_minutes', ({ moment }) => moment.offsetMinutes],
  ['business_day', ({ moment }) => moment.businessDay],
  ['weekday', ({ moment }) => moment.weekday],
  ['hour', ({ moment }) => moment.hour],
  ['shift_id', ({ moment }) => moment.shift],
  ['department_id', ({ department }, { idOf }) => idOf('department', department)],
  ['category_id', ({ category }, { idOf }) => idOf('category', category)],
  ['severity', ({ severity }) => severity],
  ['state', ({ state }) => state],
  ['channel', ({ channel }) => channel],
  ['description', ({ description }) => description],
  ['place', ({ place }) => place],
  ['customer', ({ customer }) => customer],
  ['contact', ({ contact }) => contact],
  ['contact_key', ({ contact }, { keysOf }) => keysOf(contact)[0]],
  ['further_contacts', ({ contact }, { keysOf }) => keysOf(contact).slice(1).join(' ') || null],
  ['offered', ({ offered }) => textFromList(offered)],
  ['follow_up_on', ({ followUpOn }) => followUpOn],
  ['recorded_by', ({ recordedBy }) => recordedBy],
  ['recorded_at', ({ recordedAt }) => recordedAt],
  ['reported_at', ({ reportedAt }) => reportedAt],
  ['resolved_at', ({ resolvedAt }) => resolvedAt],
  ['checklist', ({ checklist }) => checklist],
  ['steps_done', ({ stepsDone }) => textFromList(stepsDone)],
  ['resolved_on', ({ resolvedOn }) => resolvedOn],
  ['ending', ({ ending }) => ending],
  ['finding', ({ finding }) => finding],
  ['kind', ({ kind }) => kind],
  ['owner', ({ owner }) => owner],
  ['acknowledged_at', ({ acknowledgedAt }) => acknowledgedAt],
  ['acknowledge_due_at', ({ acknowledgeDueAt }) => acknowledgeDueAt],
  ['resolve_due_at', ({ resolveDueAt }) => resolveDueAt],
  ['follow_up_due_on', ({ followUpDueOn }) => followUpDueOn],
  ['safety', ({ safety }) => safety],
  ['abuse', ({ abuse }) => abuse],
  ['posted', ({ posted }) => posted],
  ['proactive', ({ proactive }) => proactive],
  ['affected', ({ affected }) => affected],
  ['substitute', ({ substitute }) => substitute],
  ['partner', ({ partner }) => partner],
  ['touchpoint_id', ({ touchpoint }, { idOf }) => idOf('touchpoint', touchpoint)],
  ['expected', ({ expected }) => expected],
  ['cause_id', ({ cause }, { idOf }) => idOf('cause', cause)],
  ['whys', ({ whys }) => textFromList(whys)],
  ['unchanged_because', ({ unchangedBecause }) => unchangedBecause],
  ['reviewed_at', ({ reviewedAt }) => reviewedAt],
  ['came_back_on', ({ cameBackOn }) => cameBackOn],
];
/** Those that wait for tables of their own, or tell how to land. */
const besides: readonly (readonly [column: string, told: Told])[] = [
  ['own_uuid', ({ uuid }) => (uuid === undefined ? null : 1)],
  ['remedy_kind', ({ remedies }) => remedies[0]?.kind ?? null],
  ['value_minor', ({ remedies }) => remedies[0]?.valueMinor ?? null],
  ['cost_minor', ({ remedies }) => remedies[0]?.costMinor ?? null],
  ['approved_by', ({ remedies }) => remedies[0]?.approvedBy ?? null],
  ['given_by', ({ remedies }) => remedies[0]?.givenBy ?? null],
  ['minutes', ({ remedies }) => remedies[0]?.minutes ?? null],
  ['other_remedies', ({ remedies }) => (remedies.length > 1 ? JSON.stringify(remedies.slice(1)) : null)],
  ['note', ({ notes }) => notes[0] ?? null],
  ['same_event', ({ sameEvent }) => sameEvent],
];
const staged = [...landing, ...besides];
/** The fields of a further remedy, in the order of the columns they land in. */
const otherRemedy = [
  'kind',
  'valueMinor',
  'costMinor',
  'approvedBy',
  'givenBy',
  'minutes',
] as const satisfies readonly (keyof RemedyFields)[];
const rowsPerTransaction = 100;
/** So many rows that may be alike are looked up; of more, all rows are looked at. */
const worthFinding = 50_000;

/** The lists that a file may add names to. */
const namedLists = ['department', 'category', 'cause', 'touchpoint'] as const;
const named: ReadonlySet<string> = new Set(namedLists.map((list) => `${list}_id`));
/** Those that what stands beside a row may point into. */
const besideNamed = ['department', 'category'] as const;
/** The ids of names that rows wait for. */
const idsWaiting = (selects: readonly string[]) =>
  selects.map((select) => `select id from (${select}) where id < 0`).join(' union ');
const realId = (column: string) =>
  `case when ${column} < 0 then (select id from temp.named where named.staged = ${column}) else ${column} end`;

/** In the words of the index by days. */
const isCounted = `incident.removed_by is null and incident.kind = 'complaint'`;

interface FirstRow {
  readonly wall: string;
  readonly department_id: number | null;
  readonly category_id: number | null;
  readonly description: string;
}

/**
 * Rows gather in a temporary table, outside the records and without a lock on them. Landing is one INSERT … SELECT.
 * The n-th identical row of the file matches the n-th that is already there.
 */
export async function stage({ db, raw, translate, state }: SqliteEngine, newUuid: NewUuid): Promise<Staging> {
  const country = await countryOf(db);
  const translated = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw translate(error);
    }
  };
  // Rows go through these once: a larger cache made a million of them no quicker, and the memory larger.
  raw.pragma('cache_size = -2000');
  raw.pragma('temp.cache_size = -2000');
  raw.exec(`
    drop table if exists temp.staged;
    create temp table staged (position integer primary key, line integer not null, hash, ${staged.map(([column]) => column).join(', ')});
    drop table if exists temp.beside;
    create temp table beside (turn integer primary key, position integer not null, kind text not null, columns text not null);
    drop table if exists temp.repeated`);
  // Few files tell of more than a third of the columns: what no row has, none is asked to put down.
  const isTold = staged.map(() => false);
  const prepare = () => {
    const told = ['line', 'hash', ...staged.flatMap(([column], at) => (isTold[at] === true ? [column] : []))];
    return raw.prepare(
      `insert into temp.staged (${told.join(', ')}) values (${told.map(() => '?').join(', ')})`,
    );
  };
  let insert = prepare();
  const tells = (column: string) => isTold[staged.findIndex(([each]) => each === column)] === true;
  const createdNames: { list: NameList; name: string; id: number }[] = [];
  const createdIds = forEachList(() => new Map<string, number>());
  const insertBeside = raw.prepare('insert into temp.beside (position, kind, columns) values (?, ?, ?)');
  let count = 0;
  let pending: unknown[][] = [];
  let pendingBeside: unknown[][] = [];
  let hasBeside = false;
  /** Whether rows were taken away, so that their places no longer number them. */
  let hasGaps = false;
  const repeats = openRepeats();

  // A name that is yet to be created is staged under a negative id.
  const idOf = (list: NameList, ref: NameRef): number | null => {
    if (ref === null || typeof ref === 'number') return ref;
    const name = ref.created;
    let id = createdIds[list].get(name);
    if (id === undefined) {
      id = -createdNames.length - 1;
      createdIds[list].set(name, id);
      createdNames.push({ list, name, id });
    }
    return id;
  };

  let lastContact: string | null = null;
  let lastKeys: readonly string[] = [];
  const tools: Tools = {
    idOf,
    newUuid,
    // Two columns ask for the same, and in most files nobody has any.
    keysOf(contact) {
      if (contact !== lastContact) [lastContact, lastKeys] = [contact, keysOf(contact, country)];
      return lastKeys;
    },
  };

  const insertAll = raw.transaction((rows: readonly unknown[][]) => {
    // One by one: the engine would take longer to look into a list.
    for (const row of rows) insert.run(...row);
    for (const row of pendingBeside) insertBeside.run(row);
  });
  const flush = () => {
    translated(() => insertAll.deferred(pending));
    count += pending.length;
    pending = [];
    pendingBeside = [];
  };

  const findRepeated = () => {
    flush();
    raw.exec(`
      drop table if exists temp.repeated;
      create temp table repeated (position integer primary key, occurrence integer not null)`);
    const found = repeats.found();
    if (found?.length === 0) return;
    const rows = found === null ? '' : 'where hash in (select unhex(value) from json_each(:found))';
    raw
      .prepare(
        `insert into temp.repeated select position, occurrence
         from (select position, row_number() over (partition by hash order by position) as occurrence from temp.staged ${rows})
         where occurrence > 1`,
      )
      .run(found === null ? {} : { found: JSON.stringify(found) });
  };
  const occurrence = 'coalesce(repeated.occurrence, 1)';
  // A row that brings its identity along is the record of that identity, however it came here; the first one of a file.
  const isNewIdentity = `
    and (own_uuid is null or staged.uuid not in (select uuid from incident))
    and (own_uuid is null or staged.position in (select min(position) from temp.staged group by uuid))`;
  const all = 'temp.staged left join temp.repeated using (position)';
  const isNew = () => `
    not exists (
      select 1 from incident
      where incident.import_hash = staged.hash and incident.import_occurrence = ${occurrence})
      ${tells('own_uuid') ? isNewIdentity : ''}`;
  const newOnes = (more = '') => `from ${all} ${more} where ${isNew()}`;
  /**
   * Which row that arrives may be which record, by words and moment. Small and capital letters are told apart by nobody; the
   * engine's own lower() does for them, for it is asked of every row. Of a
   * record that another row of the file is already there is no talk.
   */
  const similarPairs = (): readonly { readonly position: number; readonly number: number }[] => {
    raw.exec(`
      drop table if exists temp.wording;
      create temp table wording (day, words, position integer, primary key (day, words, position)) without rowid;
      insert into temp.wording
        select business_day, lower(description), position from temp.arriving
        where own_uuid is null and description <> ''
          and exists (select 1 from incident where incident.business_day = arriving.business_day and ${isCounted})`);
    if (raw.prepare('select 1 from temp.wording limit 1').get() === undefined) return [];
    raw.exec(`
      drop table if exists temp.known;
      create temp table known (number integer primary key);
      insert or ignore into temp.known
        select incident.number from ${all} cross join incident
        on incident.import_hash = staged.hash and incident.import_occurrence = ${occurrence}`);
    const same = (column: string) => `fold(incident.${column}) = fold(staged.${column})`;
    const mayBeSame = (column: string, is = same(column)) =>
      `(incident.${column} is null or staged.${column} is null or ${is})`;
    // "Luis" may have become "Luis M." since.
    const isLonger = (one: string, other: string) => `instr(fold(${one}), fold(${other})) = 1`;
    return raw
      .prepare<[], { position: number; number: number }>(
        `select staged.position, incident.number
         from (select distinct day from temp.wording) as days
           cross join incident on incident.business_day = days.day and ${isCounted}
           cross join temp.wording on wording.day = days.day and wording.words = lower(incident.description)
           cross join temp.staged on staged.position = wording.position
         where incident.number not in (select number from temp.known)
           and (incident.wall = staged.wall or 'date' in (incident.basis, staged.basis))
           and ${mayBeSame('customer', `${isLonger('incident.customer', 'staged.customer')} or ${isLonger('staged.customer', 'incident.customer')}`)}
           and ${mayBeSame('contact_key')}
           and (${same('customer')} or ${same('contact_key')}
             or ${mayBeSame('place')} and ${mayBeSame('department_id', 'incident.department_id = staged.department_id')})
         order by staged.position, incident.number`,
      )
      .all();
  };
  /** Gathers the rows that are new, numbers them from 1 on, and tells how many they are; where all are new they stand as they are. */
  const gatherNewOnes = (): number => {
    raw.exec('drop view if exists temp.arriving; drop table if exists temp.fresh');
    const some = (from: string) => raw.prepare(`select 1 from ${from} limit 1`).get() !== undefined;
    // A file with identities may tell the same one twice.
    const mayBeKnown = tells('own_uuid') || some('incident');
    if (!hasGaps && (!mayBeKnown || !some(`${all} where not (${isNew()})`))) {
      raw.exec(`
        create temp view arriving as
        select staged.position as ordinal, ${occurrence} as occurrence, staged.* from ${all}`);
      return count;
    }
    raw.exec(`
      create temp table fresh (ordinal integer primary key, position integer not null, occurrence integer not null);
      insert into temp.fresh (position, occurrence) select position, ${occurrence} ${newOnes()} order by position;
      create temp view arriving as
      select ordinal, occurrence, staged.* from temp.fresh join temp.staged using (position)`);
    return raw.prepare('select count(*) from temp.fresh').pluck().get() as number;
  };
  /** Creates the names that landing rows need, and notes which id stands for which negative one. */
  const createNames = async (writer: ActionWriter, areAllNew: boolean): Promise<void> => {
    raw.exec('create temp table named (staged integer primary key, id integer not null)');
    const note = raw.prepare('insert into temp.named values (?, ?)');
    const needed = areAllNew ? null : namesOfNewOnes();
    for (const { list, name, id } of createdNames) {
      if (needed?.has(id) !== false) note.run(id, await createName(writer, list, name, []));
    }
  };
  const namesOfNewOnes = (): ReadonlySet<number> =>
    new Set(
      raw
        .prepare<[], number>(
          idsWaiting([
            ...namedLists.map((list) => `select ${list}_id as id from temp.arriving`),
            ...besideNamed.map(
              (list) =>
                `select columns ->> '${list}_id' as id from temp.arriving join temp.beside using (position)`,
            ),
          ]),
        )
        .pluck()
        .all(),
    );
  const discard = () => {
    raw.exec(
      [
        'drop view if exists temp.arriving',
        ...['staged', 'repeated', 'fresh', 'named', 'beside', 'wording', 'known'].map(
          (table) => `drop table if exists temp.${table}`,
        ),
      ].join(';'),
    );
  };

  return {
    add({ line, hash, incident, beside = [] }) {
      hasBeside ||= beside.length > 0;
      for (const each of beside) {
        const fields = each.of === 'note' ? each.fields : entryColumns(each.fields, idOf);
        pendingBeside.push([count + pending.length + 1, each.of, JSON.stringify(fields)]);
      }
      const row: unknown[] = [line, hash];
      let tellsMore = false;
      for (let at = 0; at < staged.length; at++) {
        const told = staged[at]?.[1](incident, tools) ?? null;
        if (isTold[at] !== true) {
          if (told === null) continue;
          isTold[at] = tellsMore = true;
        }
        row.push(told);
      }
      if (tellsMore) {
        // What waits is as wide as the statement was.
        flush();
        insert = prepare();
      }
      pending.push(row);
      repeats.saw(hash);
      if (pending.length >= rowsPerTransaction) flush();
    },
    leaveOutSimilar() {
      return Promise.resolve(
        translated(() => {
          findRepeated();
          if (raw.prepare('select 1 from incident limit 1').get() === undefined) return [];
          if (gatherNewOnes() === 0) return [];
          // One row is one record: what is left of several alike is new.
          const [left, records] = [new Set<number>(), new Set<number>()];
          for (const { position, number } of similarPairs()) {
            if (left.has(position) || records.has(number)) continue;
            left.add(position);
            records.add(number);
          }
          const leave = raw.prepare('delete from temp.staged where position = ?');
          raw.transaction(() => left.forEach((position) => leave.run(position))).deferred();
          count -= left.size;
          hasGaps ||= left.size > 0;
          return [...records].sort((a, b) => a - b);
        }),
      );
    },
    differing(columns) {
      return Promise.resolve(
        translated(() => {
          flush();
          const differs = columns.map((column) =>
            named.has(column)
              ? `incident.${column} is not staged.${column}
                 and not exists (select 1 from "${column.slice(0, -3)}" as entry where entry.id = incident.${column} and entry.merged_into is not null)`
              : `incident.${column} is not staged.${column}`,
          );
          if (!tells('own_uuid') || differs.length === 0) return [];
          return raw
            .prepare<[], number>(
              `select distinct incident.number from temp.staged cross join incident on incident.uuid = staged.uuid
               where own_uuid is not null and incident.removed_by is null and (${differs.map((each) => `(${each})`).join(' or ')})
               order by incident.number`,
            )
            .pluck()
            .all();
        }),
      );
    },
    countNew() {
      return Promise.resolve(
        translated(() => {
          findRepeated();
          return raw.prepare(`select count(*) ${newOnes()}`).pluck().get() as number;
        }),
      );
    },
    arrivals(shown) {
      return Promise.resolve(
        translated(() => {
          findRepeated();
          const refOf = (id: number | null): NameRef =>
            id === null || id >= 0
              ? id
              : {
                  created: createdNames.find((each) => each.id === id)?.name ?? '',
                };
          const days = raw
            .prepare<[], { from: string | null; to: string | null }>(
              `select min(business_day) as "from", max(business_day) as "to" ${newOnes()}`,
            )
            .get();
          const needed = new Set(
            raw
              .prepare<[], number>(
                idsWaiting([
                  ...namedLists.map((list) => `select ${list}_id as id ${newOnes()}`),
                  ...besideNamed.map(
                    (list) =>
                      `select columns ->> '${list}_id' as id ${newOnes('join temp.beside using (position)')}`,
                  ),
                ]),
              )
              .pluck()
              .all(),
          );
          const first = raw
            .prepare<[number], FirstRow>(
              `select wall, department_id, category_id, description ${newOnes()} order by position limit ?`,
            )
            .all(shown);
          return {
            days:
              typeof days?.from === 'string' && typeof days.to === 'string'
                ? { from: days.from, to: days.to }
                : null,
            names: createdNames.filter(({ id }) => needed.has(id)).map(({ list, name }) => ({ list, name })),
            first: first.map((row) => ({
              wall: row.wall,
              department: refOf(row.department_id),
              category: refOf(row.category_id),
              description: row.description,
            })),
          };
        }),
      );
    },
    async land(action: NewAction) {
      translated(findRepeated);
      // Before the others have to wait; once more where one of them was quicker.
      let added = translated(gatherNewOnes);
      const found = state();
      const landed = db.transaction().execute(async (trx) => {
        if (state() !== found) added = gatherNewOnes();
        if (added === 0) {
          discard();
          return added;
        }
        // Rows that were read as another country dials would belong to others.
        if ((await countryOf(trx)) !== country) throw new UserError('changed_meanwhile');
        const writer = await beginAction(trx, action);
        await createNames(writer, !hasGaps && added === count);
        const first = await takeNumbers(trx, added);
        const list = landing.flatMap(([column], at) => (isTold[at] === true ? [column] : []));
        const values = list.map((column) => (named.has(column) ? realId(column) : column));
        const land = raw.prepare(
          `insert into incident (number, added_by, import_hash, import_occurrence, ${list.join(', ')})
           select ? + ordinal - 1, ?, hash, occurrence, ${values.join(', ')}
           from temp.arriving order by ordinal`,
        );
        await reindexing(raw, added, first - 1, () => land.run(first, writer.id));
        if (tells('remedy_kind'))
          raw
            .prepare(
              `insert into remedy (incident, added_by, kind, value_minor, cost_minor, approved_by, given_by, minutes)
               select ? + ordinal - 1, ?, remedy_kind, value_minor, cost_minor, approved_by, given_by, minutes
               from temp.arriving where remedy_kind is not null order by ordinal`,
            )
            .run(first, writer.id);
        // Few rows have more than one: after the first ones, so that each incident keeps their order.
        if (tells('other_remedies'))
          raw
            .prepare(
              `insert into remedy (incident, added_by, kind, value_minor, cost_minor, approved_by, given_by, minutes)
               select ? + ordinal - 1, ?, ${otherRemedy.map((field) => `other.value ->> '${field}'`).join(', ')}
               from temp.arriving join json_each(other_remedies) as other
               where other_remedies is not null order by ordinal, other.key`,
            )
            .run(first, writer.id);
        if (tells('note'))
          raw
            .prepare(
              `insert into note (incident, added_by, text, at, by)
               select ? + ordinal - 1, ?, note, ?, ?
               from temp.arriving where note is not null order by ordinal`,
            )
            .run(first, writer.id, action.at, action.by);
        if (hasBeside) landBeside(raw, first, writer.id);
        if (tells('same_event')) landSameEvents(raw, writer.id);
        writer.touch(first, added);
        await writer.finish();
        discard();
        return added;
      });
      return landed.catch((error: unknown) => {
        throw translate(error);
      });
    },
    discard() {
      try {
        discard();
      } catch {
        // Where there is no room even for that, they go with the connection.
      }
      return Promise.resolve();
    },
  };
}

/**
 * Which rows may be alike. The engine would have to sort all of them by what they say to find the few that are: here two bits
 * are kept for each (Bloom 1970), and of a million no more than one in two hundred finds both of its own taken by chance.
 */
function openRepeats() {
  const taken = new Uint8Array(2 ** 21);
  const found: string[] = [];
  const take = (place: number): boolean => {
    const bit = 1 << (place & 7);
    const bits = taken[place >> 3] ?? 0;
    taken[place >> 3] = bits | bit;
    return (bits & bit) !== 0;
  };
  return {
    saw(hash: Uint8Array): void {
      // By their places: taken out together they would be walked through.
      const isOne = take(((hash[0] ?? 0) << 16) | ((hash[1] ?? 0) << 8) | (hash[2] ?? 0));
      const isOther = take(((hash[3] ?? 0) << 16) | ((hash[4] ?? 0) << 8) | (hash[5] ?? 0));
      if (isOne && isOther && found.length <= worthFinding) found.push(Buffer.from(hash).toString('hex'));
    },
    /** As hexadecimal digits; null where there are so many that all rows may as well be sorted. */
    found: (): readonly string[] | null => (found.length > worthFinding ? null : found),
  };
}

/** Puts what stands beside the landed rows in its tables, in the order in which it was staged. */
function landBeside(raw: SqliteEngine['raw'], first: number, action: number): void {
  for (const kind of ['note', ...incidentEntryKinds]) {
    const found = raw
      .prepare<[string], string>(
        `select distinct key from temp.arriving join temp.beside using (position) join json_each(temp.beside.columns)
         where beside.kind = ?`,
      )
      .pluck()
      .all(kind);
    if (found.length === 0) continue;
    const read = found.map((column) =>
      named.has(column)
        ? realId(`(temp.beside.columns ->> '${column}')`)
        : `temp.beside.columns ->> '${column}'`,
    );
    raw
      .prepare(
        `insert into "${kind}" (incident, added_by, ${found.map((column) => `"${column}"`).join(', ')})
         select ? + ordinal - 1, ?, ${read.join(', ')}
         from temp.arriving join temp.beside using (position) where beside.kind = ? order by ordinal, turn`,
      )
      .run(first, action, kind);
  }
}

/** Ties rows to the other row of their event, which has its number only now. */
function landSameEvents(raw: SqliteEngine['raw'], action: number): void {
  raw
    .prepare(
      `update incident set same_event = (
         select target.number
         from temp.staged as own join temp.staged as other on other.line = own.same_event
           join incident as target on target.uuid = other.uuid
         where own.uuid = incident.uuid)
       where added_by = ? and uuid in (select uuid from temp.staged where same_event is not null)`,
    )
    .run(action);
}
