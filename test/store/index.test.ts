import fc from 'fast-check';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { expect, test } from 'vitest';
import type { Filter } from '../../src/domain/filter.ts';
import { where } from '../../src/store/filters.ts';
import type { Tables } from '../../src/store/schema.ts';
import { action, creation, everything, row } from '../support/builders.ts';
import { anyIncident } from '../support/arbitraries.ts';
import { freshStore } from '../support/store.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

test('a tally from the indexes equals one from the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyIncident, { maxLength: 30 }), async (incidents) => {
      const store = await freshStore();
      const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
        ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
      );
      await store.commit(action('add'), [...names, ...incidents.map(creation)]);
      await store.commit(
        action('delete'),
        incidents.flatMap((_, index) =>
          index % 4 === 0 ? [{ change: 'remove_incident', number: index + 1 } as const] : [],
        ),
      );
      const ask = async () => {
        const answers = [];
        for (const filter of [everything, { period: { from: '2026-10-18', to: '2026-10-30' } }])
          for (const by of [[], ['hour'], ['department', 'shift'], ['severity'], ['status']] as const)
            answers.push((await store.tally(filter, by)).map((cell) => JSON.stringify(cell)).sort());
        return answers;
      };
      const indexed = await ask();
      const raw = new Sqlite(store.path);
      raw.exec('drop index incident_tally; drop index incident_by_day');
      raw.close();
      expect(await ask()).toEqual(indexed);
      await store.close();
    }),
    { numRuns: 15 },
  );
});

test('an import of more rows than there are, and its undo, leave the indexes as they were', async () => {
  const store = await freshStore();
  const inspect = () => {
    const raw = new Sqlite(store.path);
    const indexes = raw
      .prepare(
        `select name, sql from sqlite_schema where tbl_name = 'incident' and sql is not null order by name`,
      )
      .all();
    const plans = [
      'select number from incident where contact_key = ?',
      'select number from incident where import_hash = ?',
      `select category_id, count(*) from incident where removed_by is null and kind = 'complaint'
         and business_day >= ? group by category_id`,
      `select department_id, hour, weekday, shift_id, count(*) from incident
         where removed_by is null and kind = 'complaint' and ? group by 1, 2, 3, 4`,
      `select number from incident where status = 'open' and state in ('upset', 'gone') and removed_by is null
         and kind = 'complaint' and ? order by business_day desc limit 6`,
    ].map((sql) => raw.prepare(`explain query plan ${sql}`).all('2026-11-16'));
    const integrity = raw.pragma('integrity_check', { simple: true });
    raw.close();
    return { indexes, plans, integrity };
  };
  const before = inspect();
  const staging = await store.stage();
  for (let line = 1; line <= 200; line++) staging.add(row(line, line));
  expect(await staging.land(action('import'))).toMatchObject({ added: 200 });
  expect(inspect()).toEqual(before);
  expect(await store.tally(everything, [])).toMatchObject([{ complaints: 200 }]);
  const { action: imported } = await store.undoable();
  await store.undo(imported?.id ?? 0, action('undo'));
  expect(inspect()).toEqual(before);
  expect(await store.tally(everything, [])).toEqual([]);
});

test('a breakdown of the whole history is read in the order of its index, without sorting', async () => {
  const store = await freshStore();
  const raw = new Sqlite(store.path, { readonly: true });
  const plan = raw
    .prepare(
      `explain query plan select department_id, hour, weekday, shift_id, count(*) from incident
       where removed_by is null and kind = 'complaint' group by department_id, hour, weekday, shift_id`,
    )
    .all();
  raw.close();
  expect(plan).toMatchObject([{ detail: 'SCAN incident USING INDEX incident_tally' }]);
});

test('the volumes of a period are found by an index on the day', async () => {
  const store = await freshStore();
  const raw = new Sqlite(store.path, { readonly: true });
  const plan = raw
    .prepare(
      `explain query plan select * from volume
       where removed_by is null and day >= '2026-11-16' and day <= '2026-11-22' order by day, id`,
    )
    .all();
  raw.close();
  expect(plan[0]).toMatchObject({ detail: 'SEARCH volume USING INDEX volume_once (day>? AND day<?)' });
});

test('the sheets of a period are found by an index on the day', async () => {
  const store = await freshStore();
  const raw = new Sqlite(store.path, { readonly: true });
  const plan = raw
    .prepare(
      `explain query plan select count(*) from survey
       where removed_by is null and day >= '2026-11-16' and day <= '2026-11-22'`,
    )
    .all();
  raw.close();
  expect(plan[0]).toMatchObject({
    detail: 'SEARCH survey USING INDEX survey_by_day (day>? AND day<?)',
  });
});

test('upset customers are found by an index, newest first', async () => {
  const store = await freshStore();
  const filter: Filter = { ...everything, status: ['open'], state: ['upset', 'gone'] };
  const compiler = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  const { sql } = compiler
    .selectFrom('incident')
    .selectAll()
    .where(where(filter))
    .orderBy('business_day', 'desc')
    .limit(6)
    .compile();
  const raw = new Sqlite(store.path, { readonly: true });
  const plan = raw.prepare(`explain query plan ${sql}`).all(6);
  raw.close();
  expect(plan).toMatchObject([{ detail: 'SEARCH incident USING INDEX incident_upset (status=?)' }]);
});
