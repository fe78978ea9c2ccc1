import type { RootOperationNode } from 'kysely';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import { findName, type Name } from '../../src/domain/name.ts';
import { commit, type CommitTools } from '../../src/store/commit.ts';
import { seedBusiness } from '../../src/store/business.ts';
import { openSqlite } from '../../src/store/sqlite/engine.ts';
import { action, creation, department } from '../support/builders.ts';
import { businessDefaults } from '../support/store.ts';

const tools: CommitTools = {
  newUuid: () => crypto.getRandomValues(new Uint8Array(16)),
  requireCurrent: () => undefined,
  checkStop: () => Promise.resolve(),
  rederive: () => Promise.reject(new Error('nothing is counted again here')),
};

/** Counts the queries of a batch on a new database that creates this number of names, each twice. */
async function queriesFor(names: number): Promise<number> {
  const engine = await openSqlite(':memory:', {
    nonce: () => 'x',
    seed: (db) => seedBusiness(db, businessDefaults),
  });
  const { db } = engine;
  let selects = 0;
  const counting = db.withPlugin({
    transformQuery({ node }: { readonly node: RootOperationNode }) {
      if (node.kind === 'SelectQueryNode') selects++;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const changes = Array.from({ length: names * 2 }, (_, index): readonly Change[] => {
    const name = `Department ${index % names}`;
    return [department(name), creation({ department: { created: name } })];
  }).flat();
  const { numbers } = await commit(counting, tools, action('add'), () => Promise.resolve(changes), undefined);
  expect(numbers).toHaveLength(names * 2);
  const { count } = await db
    .selectFrom('department')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(names);
  await engine.close();
  return selects;
}

test('a batch reads a list of names once, however many names it creates', async () => {
  expect(await queriesFor(80)).toBe(await queriesFor(2));
});

test('a list of names is traversed once, however often it is searched', () => {
  let looks = 0;
  const names = Array.from({ length: 500 }, (_, id): Name => ({
    id,
    get name() {
      looks++;
      return `Department ${id}`;
    },
    mergedInto: null,
    alsoKnownAs: [],
  }));
  for (let id = 0; id < 500; id++)
    expect(
      findName(names, `department  ${id}`, 'exact').exact?.id ??
        findName(names, `Department ${id}`).exact?.id,
    ).toBe(id);
  expect(looks).toBeLessThanOrEqual(names.length);
});
