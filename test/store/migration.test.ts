import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { action, deletedIncidents, everything, row } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { freshFolder, freshStore } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

const tonight = { day: '2026-11-23', before: Date.UTC(2026, 10, 24), formalUntil: '2026-11-23' };

/** A database of version 1: a business in Toronto whose day begins at four. */
const oldHouse = () => houseOf(1);

/** Creates a database of a version of the schema. */
function houseOf(version: number): string {
  const dump = readFileSync(fileURLToPath(new URL(`version-${version}.sql`, import.meta.url)), 'utf8');
  const path = join(freshFolder(), 'recovery.db');
  new Sqlite(path).exec(dump).close();
  return path;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The stored rows without keys of contacts as version 5 derived them, other derived values, and the setting that became entries. */
function withoutKeys(tables: Readonly<Record<string, Rows>>): Readonly<Record<string, Rows>> {
  const without = (names: readonly string[]) => (row: Rows[number]) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  const image = (json: unknown) =>
    typeof json === 'string'
      ? without(['contact_key', 'same_as', 'same_contact'])(JSON.parse(json) as Rows[number])
      : json;
  return {
    ...tables,
    incident: (tables['incident'] ?? []).map(without(['contact_key', 'further_contacts'])),
    ...(tables['same_customer'] && {
      same_customer: tables['same_customer'].map(
        without(['key', 'same_as', 'contact', 'same_contact', 'contact_key', 'same_contact_key']),
      ),
    }),
    ...(tables['formal'] && {
      formal: tables['formal'].map(without(['due_on', 'sent_on', 'channel', 'called', 'paper', 'notice_on'])),
    }),
    change: (tables['change'] ?? []).filter(isKept).map((row) => ({
      ...row,
      before: image(row['before']),
      after: image(row['after']),
    })),
    setting: (tables['setting'] ?? []).filter(
      ({ key }) => !/^(country|holidays|notice\.)/u.test(String(key)),
    ),
  };
}

/** Whether a change is not about own holidays or deadlines, which were settings and days of formal complaints. */
const isKept = ({ entity, record }: Rows[number]) =>
  entity !== 'holiday' && entity !== 'formal' && entity !== 'deadline' && record !== 'holidays';

const versionOf = (path: string) => {
  const db = new Sqlite(path, { readonly: true });
  const version: unknown = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

describe.each([1, 2, 3, 4, 5])('a file of version %i', (version) => {
  test('is migrated to the newest version once', async () => {
    const path = houseOf(version);
    expect(versionOf(path)).toBe(version);
    await (await freshStore(path)).close();
    expect(versionOf(path)).toBe(migrations.length);
    const after = tablesOf(path);
    await (await freshStore(path)).close();
    expect(tablesOf(path)).toEqual(after);
  });

  test('keeps every row and column of every table', async () => {
    const path = houseOf(version);
    const before = withoutKeys(tablesOf(path));
    await (await freshStore(path)).close();
    // The migration guesses the country from the zone, and leaves notices of what changed.
    const after = withoutKeys(tablesOf(path));
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table], table).toHaveLength(rows.length);
      expect(after[table], table).toMatchObject(rows);
    }
  });

  test('has the tables and indexes of a new file', async () => {
    const schemaOf = (path: string) => {
      const db = new Sqlite(path, { readonly: true });
      const found = db
        .prepare(
          `select type, name, tbl_name,
             (select group_concat(name || ' ' || type, ', ') from (select name, type from pragma_table_info(sqlite_master.name) order by name)) as columns,
             case type when 'index' then sql end as sql
           from sqlite_master where name not like 'sqlite%' order by name`,
        )
        .all();
      db.close();
      return found;
    };
    const [old, fresh] = [houseOf(version), await freshStore()];
    await (await freshStore(old)).close();
    expect(schemaOf(old)).toEqual(schemaOf(fresh.path));
  });

  test('accepts volumes and survey sheets', async () => {
    const store = await freshStore(houseOf(version));
    await store.commit(action('volume_set'), [createEntry('volume', oneOfEach.volume)]);
    await store.commit(action('survey_add'), [createEntry('survey', oneOfEach.survey)]);
    const { day } = oneOfEach.volume;
    expect(await store.volumes({ from: day, to: day })).toMatchObject([oneOfEach.volume]);
    expect(await store.surveyTotals({ from: null, to: null })).toMatchObject(
      version < 4
        ? { sheets: 1, sheetsWithPoints: 1 }
        : version === 4
          ? { sheets: 2, sheetsWithPoints: 2 }
          : { sheets: 3, sheetsWithPoints: 2 },
    );
  });

  test('can be opened by two tills at once', async () => {
    const path = houseOf(version);
    const stores = await Promise.all([freshStore(path), freshStore(path)]);
    const [count, other] = await Promise.all(stores.map((store) => store.count(everything)));
    expect(count).toBe({ 1: 6, 2: 2, 3: 1, 4: 2, 5: 25 }[version]);
    expect(other).toBe(count);
    expect(versionOf(path)).toBe(migrations.length);
  });
});

describe('a file of version 5', () => {
  const keys = (path: string) => {
    const { incident = [], same_customer: mergers = [] } = tablesOf(path);
    return {
      of: Object.fromEntries(incident.map((row) => [String(row['number']), row['contact_key']])),
      further: incident.flatMap((row) => (row['further_contacts'] === null ? [] : [row['further_contacts']])),
      mergers: mergers.map((row) => [row['contact'], row['same_contact'], row['same_contact_key']]),
    };
  };

  test('identifies customers by whole numbers: two under one key are two, one under three keys is one', async () => {
    const path = houseOf(5);
    const store = await freshStore(path);
    expect((await store.business()).settings.country).toBe('ES');
    const { of, further } = keys(path);
    expect([of[3], of[4], of[19]]).toEqual(['2125550123', '3125550123', '3125550123']);
    expect([of[5], of[6], of[22]]).toEqual(['11912345678', '21912345678', '+34912345678']);
    for (const number of [1, 2, 7, 8, 25]) expect(of[number], String(number)).toBe('+34600555012');
    expect(further).toEqual(['ana@example.com']);
    // A date, and a number truncated by a spreadsheet.
    expect([of[10], of[17], of[18], of[20]]).toEqual([null, null, null, null]);
    expect((await store.business()).notices.slice(0, 2)).toEqual([
      { kind: 'customers_apart', count: 4 },
      { kind: 'customers_together', count: 1 },
    ]);
  });

  test('keeps mergers by the merged contacts, and never of another customer', async () => {
    const path = houseOf(5);
    const store = await freshStore(path);
    expect(keys(path).mergers).toEqual([
      ['marta@example.com', '611 222 333', '+34611222333'],
      ['joan@example.com', '+1 646 555 0199', '+16465550199'],
    ]);
    expect(await store.customers({ key: 'marta@example.com' })).toMatchObject([{ numbers: [12, 11] }]);
    expect(await store.customers({ key: '3465550199' })).toMatchObject([{ name: 'Jim', numbers: [14] }]);
    expect(await store.customers({ key: 'joan@example.com' })).toMatchObject([
      { name: 'Joan', numbers: [15] },
    ]);
  });

  test('has no key in its history, and derives the key of a contact that an undo restores', async () => {
    const path = houseOf(5);
    const store = await freshStore(path);
    const { change = [] } = tablesOf(path);
    expect(JSON.stringify(change)).not.toMatch(/contact_key|same_as/u);
    await store.undo(81 - 3, action('undo'));
    expect(keys(path).of[9]).toBeNull();
    expect(await store.find(9)).toMatchObject({ contact: 'call 20/11/2026' });
  });

  test('has the days of formal complaints as deadlines of its own, which undo takes back', async () => {
    const path = houseOf(5);
    const db = new Sqlite(path);
    db.exec(`
      insert into "action" values (9001, 'formal', 1794650400000, null, null, null, null, 1, 1, 1);
      insert into formal (id, incident, added_by, received_on, due_on, sent_on)
        values (900, 1, 9001, '2026-11-02', '2026-11-16', '2026-11-10');
      insert into change values (9001, 0, 'formal', '900', 1, null, null);
      insert into "action" values (9002, 'formal', 1794650400000, null, null, null, null, 1, 1, 1);
      insert into change values (9002, 0, 'formal', '900', 1,
        '{"reference":"H-1","due_on":null}', '{"reference":null,"due_on":"2026-11-16"}');
      insert into "action" values (9003, 'formal', 1794650400000, null, null, null, null, 1, 1, 1);
      insert into change values (9003, 0, 'formal', '900', 1, '{"sent_on":null}', '{"sent_on":"2026-11-10"}')`);
    db.close();
    const store = await freshStore(path);
    const own = async () =>
      (await store.entries('deadline', [1])).map(({ task, rule, dueOn, doneOn }) => [
        task,
        rule,
        dueOn,
        doneOn,
      ]);
    expect(await own()).toEqual([['answer', null, '2026-11-16', '2026-11-10']]);
    await store.undo(9003, action('undo'));
    expect(await own()).toEqual([['answer', null, '2026-11-16', null]]);
    await store.undo(9002, action('undo'));
    expect(await own()).toEqual([['answer', null, null, null]]);
    expect(await store.entries('formal', [1])).toMatchObject([{ reference: 'H-1' }]);
    await store.undo(9001, action('undo'));
    expect(await own()).toEqual([]);
    expect(await store.entries('formal', [1])).toEqual([]);
  });

  test('has its holidays as days of its own, which undo takes back', async () => {
    const store = await freshStore(houseOf(5));
    const { settings, ownDays } = await store.business();
    expect(settings.holidays).toEqual(['2026-12-25', '2027-01-01']);
    expect(ownDays).toMatchObject([
      { firstDay: '2026-12-25', lastDay: '2026-12-25', name: null, kind: 'holiday' },
      { firstDay: '2027-01-01', lastDay: '2027-01-01', name: null, kind: 'holiday' },
    ]);
    await store.undo(10, action('undo'));
    expect((await store.business()).ownDays).toEqual([]);
  });

  test('can undo each of several changes of its holidays', async () => {
    const path = houseOf(5);
    const db = new Sqlite(path);
    const set = (id: number, before: string | null, after: string | null, undoneBy: number | null = null) =>
      db.exec(`
        insert into "action" values (${id}, 'setting_set', 1794650400000, null, 'holidays', null, ${undoneBy}, 0, null, null);
        insert into change values (${id}, 0, 'setting', 'holidays', null,
          '${JSON.stringify({ value: before })}', '${JSON.stringify({ value: after })}')`);
    set(9001, '2026-12-25 2027-01-01', '2026-12-08 2026-12-25');
    db.exec(
      `insert into "action" values (9003, 'undo', 1794650400000, null, null, null, null, 0, null, null)`,
    );
    set(9002, '2026-12-08 2026-12-25', null, 9003);
    db.exec('update "action" set undoes = 9002 where id = 9003');
    set(9004, '2026-12-08 2026-12-25', '2026-12-08');
    db.exec(`update setting set value = '2026-12-08' where key = 'holidays'`).close();
    const store = await freshStore(path);
    const holidays = async () => (await store.business()).settings.holidays;
    expect(await holidays()).toEqual(['2026-12-08']);
    await store.undo(9004, action('undo'));
    expect(await holidays()).toEqual(['2026-12-08', '2026-12-25']);
    await store.undo(9001, action('undo'));
    expect(await holidays()).toEqual(['2026-12-25', '2027-01-01']);
    expect(examineDatabase(path)).toMatchObject({ damage: [], disagreements: 0 });
  });

  test('keeps days that no action has set, and reports a text that is none', async () => {
    const [unexplained, damaged] = [houseOf(5), houseOf(5)];
    new Sqlite(unexplained)
      .exec(`update setting set value = '2026-12-25 2026-12-26' where key = 'holidays'`)
      .close();
    new Sqlite(damaged).exec(`update setting set value = 'Christmas' where key = 'holidays'`).close();
    const holidays = async (path: string) => (await (await freshStore(path)).business()).settings.holidays;
    expect(await holidays(unexplained)).toEqual(['2026-12-25', '2026-12-26']);
    const { brokenSettings } = await (await freshStore(damaged)).business();
    expect(brokenSettings).toEqual([{ key: 'holidays', value: 'Christmas' }]);
  });

  test('can undo all earlier actions', async () => {
    const store = await freshStore(houseOf(5));
    for (let newest = await store.undoable(); newest.action; newest = await store.undoable()) {
      expect(newest.blockedBy).toBeNull();
      await store.undo(newest.action.id, action('undo'));
    }
    expect(await store.count(everything)).toBe(0);
    expect(await store.entries('same_customer')).toEqual([]);
  });
});

describe('a file of version 2', () => {
  test('reads back as it was, and takes back what was done before', async () => {
    const store = await freshStore(houseOf(2));
    expect(await store.find(1)).toMatchObject({
      customer: 'Íñigo',
      whys: ['old'],
      remedies: [{ kind: 'drink', valueMinor: 650 }],
    });
    expect(await store.entries('promise', [1])).toMatchObject([{ text: 'news', madeBy: 'Ana' }]);
    expect(await store.entries('reopening', [2])).toMatchObject([{ ending: 'partly' }]);
    expect(await store.entries('prevention')).toMatchObject([{ text: 'new oven', owner: 'Ana' }]);
    let undone = 0;
    for (let newest = await store.undoable(); newest.action; newest = await store.undoable()) {
      expect(newest.blockedBy).toBeNull();
      await store.undo(newest.action.id, action('undo'));
      undone++;
    }
    expect(undone).toBe(19);
    expect(await store.count(everything)).toBe(0);
  });
});

describe('a file of version 3', () => {
  test('reads back as it was, and takes back what was done before', async () => {
    const store = await freshStore(houseOf(3));
    expect(await store.find(1)).toMatchObject({ customer: 'Íñigo', remedies: [{ kind: 'drink' }] });
    expect(await store.volumes({ from: null, to: null })).toMatchObject([
      { day: '2026-11-18', count: null },
      { day: '2026-11-19', shift: null, count: 85 },
    ]);
    for (let newest = await store.undoable(); newest.action; newest = await store.undoable()) {
      expect(newest.blockedBy).toBeNull();
      await store.undo(newest.action.id, action('undo'));
    }
    expect(await store.count(everything)).toBe(0);
    expect(await store.entries('volume')).toEqual([]);
  });
});

describe('a file of version 1', () => {
  test('has the business day of every resolution, in the zone and from the day start of the business', async () => {
    const store = await freshStore(oldHouse());
    const days = async (number: number) => (await store.find(number))?.resolvedOn;
    // 03:30 and 04:30 in Toronto.
    expect([await days(2), await days(3)]).toEqual(['2026-11-20', '2026-11-21']);
    expect([await days(1), await days(5)]).toEqual([null, null]);
    expect([await days(4), await days(6)]).toEqual(['2026-11-20', '2026-11-20']);
  });

  test('counts as before', async () => {
    const store = await freshStore(oldHouse());
    expect(await store.count(everything)).toBe(6);
    expect((await store.list(deletedIncidents)).map(({ number }) => number)).toEqual([4]);
    const cells = await store.tally(everything, ['department', 'status'], ['value', 'cost']);
    const contacts = new Map(
      cells.map(({ keys, complaints, valueMinor, costMinor }) => [
        keys.join(' '),
        [complaints, valueMinor, costMinor],
      ]),
    );
    expect(contacts).toEqual(
      new Map([
        ['1 open', [1, 650, 210]],
        ['2 open', [1, 0, 0]],
        [' resolved', [4, 1000, 0]],
      ]),
    );
  });

  test('has complaints without the new fields', async () => {
    const store = await freshStore(oldHouse());
    expect(await store.find(1)).toMatchObject({
      kind: 'complaint',
      customer: 'Íñigo',
      contact: '+34 600112233',
      place: 'table 5',
      ending: null,
      acknowledgedAt: null,
      resolveDueAt: null,
      cause: null,
      remedies: [{ kind: 'dessert', valueMinor: 650, costMinor: 210, givenBy: null, limitMinor: null }],
    });
    const { settings, names, staff, path } = await store.business();
    expect(settings).toMatchObject({
      zone: 'America/Toronto',
      dayStartMinute: 240,
      limitMinor: 2000,
      page: true,
    });
    expect([names.department.map(({ mergedInto }) => mergedInto), names.cause, staff, path]).toEqual([
      [null, 1],
      [],
      [],
      [],
    ]);
    expect(await store.drafts()).toMatchObject([{ id: 'draft-1', answers: { answers: { text: 'slow' } } }]);
  });

  test('has the same due follow-ups, including those planned after the resolution', async () => {
    const store = await freshStore(oldHouse());
    expect((await store.pending(tonight)).followUps.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('can undo earlier actions, newest first', async () => {
    const store = await freshStore(oldHouse());
    const kinds: (string | undefined)[] = [];
    for (;;) {
      const { action: newest, blockedBy } = await store.undoable();
      expect(blockedBy).toBeNull();
      if (!newest) break;
      kinds.push(newest.kind);
      await store.undo(newest.id, action('undo'));
      if (newest.kind === 'edit') expect(await store.find(1)).toMatchObject({ place: 'table 4' });
    }
    expect(kinds).toEqual([
      'edit',
      'department_merge',
      'import',
      'note',
      'delete',
      'resolve',
      'resolve',
      'add',
      'setting_set',
    ]);
    expect(await store.count(everything)).toBe(0);
  });

  test('recognises imported rows', async () => {
    const store = await freshStore(oldHouse());
    const staging = await store.stage();
    staging.add(row(1, 1));
    staging.add(row(2, 3));
    expect(await staging.land(action('import'))).toMatchObject({ added: 1, unchanged: 1 });
  });
});
