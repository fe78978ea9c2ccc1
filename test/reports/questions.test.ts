import { randomFillSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import type { Filter } from '../../src/domain/filter.ts';
import type { Store } from '../../src/domain/records.ts';
import { allTime } from '../../src/domain/time/period.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { openStore } from '../../src/store/open.ts';
import { action, creation, remedy, type IncidentSpec } from '../support/builders.ts';
import { afterThisTest } from '../support/cleanup.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { runReport } from '../support/reports.ts';
import { businessDefaults, freshFile } from '../support/store.ts';

/** How many statements the Monday page of 16 to 22 Nov 2026 asks, including those that read the business. */

const today = '2026-11-23';
const lastWeek: Filter = { period: { from: '2026-11-16', to: '2026-11-22' } };

/** Opens a store on a new file, with the statements that it sends to the engine. */
async function openCounted(): Promise<{ store: Store; statements: string[] }> {
  const statements: string[] = [];
  const store = await openStore({
    path: await freshFile(),
    defaults: () => businessDefaults,
    random: () => randomFillSync(new Uint8Array(16)),
    onStatement: (sql) => statements.push(sql),
  });
  afterThisTest(() => store.close());
  return { store, statements };
}

/** One complaint a day for some days up to a day, with everything that the page looks at. */
const complaints = (count: number, last: string, spec: IncidentSpec = {}): readonly Change[] =>
  Array.from({ length: count }, (_, back) =>
    creation({
      when: `${addDays(last, -(back % 60))} 12:00`,
      category: 1,
      cause: 1,
      contact: `guest${back % 3}@example.com`,
      state: 'upset',
      remedies: [remedy('drink', { valueMinor: 300 })],
      ...spec,
    }),
  );

const everyNameList = (['department', 'category', 'cause', 'touchpoint'] as const).map((list): Change => ({
  change: 'create_name',
  list,
  name: 'one',
}));
const staff: readonly Change[] = [
  createEntry('role', { name: 'manager', limitMinor: null }),
  createEntry('person', { name: 'Ana', role: 'manager', limitMinor: 5_000 }),
  createEntry('volume', { day: '2026-11-17', shift: null, count: 80 }),
  createEntry('goal', { ...oneOfEach.goal, setOn: '2026-10-01' }),
  createEntry('goal', {
    ...oneOfEach.goal,
    measure: 'complaints_per_100',
    setOn: '2026-10-01',
    dueOn: '2026-12-31',
  }),
];
/** What belongs to the first two complaints. */
const entries: readonly Change[] = [
  createEntry('promise', oneOfEach.promise, 1),
  createEntry('formal', oneOfEach.formal, 2),
  createEntry('deadline', { ...oneOfEach.deadline, dueOn: '2026-11-24' }, 2),
  ...[1, 2, null].map((number) =>
    createEntry(
      'prevention',
      { ...oneOfEach.prevention, decidedOn: '2026-11-02', doneOn: null, dueOn: '2026-11-20' },
      ...(number === null ? [] : [number]),
    ),
  ),
];

test.each<[string, number, readonly Change[], boolean]>([
  ['nothing was recorded', 0, [], false],
  ['only the window has complaints', 30, complaints(30, '2026-11-10'), true],
  ['there are few enough to list', 20, complaints(20, '2026-11-20'), true],
  ['there are too many to list', 200, complaints(200, '2026-11-22', { when: '2026-11-18 12:00' }), true],
  ['days and shifts are compared', 300, complaints(300, '2026-11-22'), true],
  ['no category is the costliest', 12, complaints(12, '2026-11-22', { category: null, cause: null }), true],
])('are at most twelve if %s', async (_, count, changes, hasEntries) => {
  const { store, statements } = await openCounted();
  await store.commit(action('add'), [...everyNameList, ...staff, ...changes]);
  if (hasEntries) await store.commit(action('edit'), entries);
  for (const filter of [lastWeek, { period: allTime }, { ...lastWeek, kind: ['praise'] as const }]) {
    statements.length = 0;
    const { scope } = await store.withSnapshot(() =>
      runReport(store, 'week', filter, { today, periodIsDefault: true }),
    );
    expect(scope.total).toBeLessThanOrEqual(count);
    expect(statements.slice(12)).toEqual([]);
    expect(statements.length).toBeGreaterThan(4);
  }
});
