import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import type { Store } from '../../src/domain/records.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { measureBacklog } from '../../src/reports/times.ts';
import { anyDay, anyFilter, anyIncident, anyRemedy } from '../support/arbitraries.ts';
import { action, creation, everything } from '../support/builders.ts';
import { createEntry } from '../support/entries.ts';
import { runReport, requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const someIncidents = fc.array(anyIncident, { minLength: 1, maxLength: 25 });
const runs = { numRuns: 30 };

async function stocked(incidents: readonly Parameters<typeof creation>[0][]): Promise<Store> {
  const store = await freshStore();
  const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
    ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
  );
  await store.commit(action('add'), [...names, ...incidents.map((incident) => creation(incident))]);
  return store;
}

async function exported(store: Store, filter: Parameters<Store['stream']>[0]): Promise<readonly Incident[]> {
  const incidents: Incident[] = [];
  for await (const page of store.stream(filter)) incidents.push(...page);
  return incidents;
}

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

test('what recovery cost is what an export adds up to, as a whole and in every way it is divided', async () => {
  const incidents = fc.array(
    fc.tuple(anyIncident, fc.array(anyRemedy, { maxLength: 3 })).map(([incident, remedies]) => ({
      ...incident,
      remedies,
    })),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(incidents, anyFilter, async (some, filter) => {
      const store = await stocked(some);
      const meant = await exported(store, filter);
      const remedies = meant.flatMap((incident) => incident.remedies);
      const document = await runReport(store, 'cost', filter);
      expect(document.scope.total).toBe(meant.length);
      const expected = [
        remedies.length,
        sum(remedies.map(({ valueMinor }) => valueMinor)),
        sum(remedies.map(({ costMinor }) => costMinor)),
        remedies.filter(({ costMinor }) => costMinor === null).length,
        sum(remedies.map(({ timeCostMinor }) => timeCostMinor)),
      ];
      for (const section of ['total', 'remedy', 'department', 'approved_by']) {
        const rows = document.rows.rows.filter(([first]) => first === section);
        const column = (index: number, scale: number) =>
          rows.reduce((all, row) => all + Math.round(Number(row[index]) * scale), 0);
        expect([column(2, 1), column(3, 100), column(4, 100), column(5, 1), column(6, 100)]).toEqual(
          expected,
        );
      }
      await store.close();
    }),
    runs,
  );
});

test('what is carried forward is what was open when the range ended', async () => {
  /** The life of one complaint, day by day: new, resolved, reopened, resolved … */
  const anyLife = fc.tuple(anyDay, fc.array(fc.nat({ max: 4 }), { maxLength: 5 }), anyIncident);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLife, { maxLength: 15 }),
      anyDay,
      fc.nat({ max: 9 }),
      async (lives, from, length) => {
        const to = addDays(from, length);
        const days = lives.map(([first, steps]) => {
          let day = first;
          return [first, ...steps.map((step) => (day = addDays(day, step)))];
        });
        const store = await stocked(
          lives.map(([, , incident], index) => {
            const [first = '', ...turns] = days[index] ?? [];
            const isResolved = turns.length % 2 === 1;
            return {
              ...incident,
              kind: 'complaint' as const,
              moment: { ...incident.moment, businessDay: first },
              status: isResolved ? ('resolved' as const) : ('open' as const),
              resolvedOn: isResolved ? (turns.at(-1) ?? null) : null,
            };
          }),
        );
        for (const [index, [, ...turns]] of days.entries()) {
          for (let turn = 1; turn < turns.length; turn += 2) {
            const fields = { resolvedAt: null, ending: null, at: 0, by: null };
            const [resolvedOn = '', onDay = ''] = [turns[turn - 1], turns[turn]];
            await store.commit(action('reopen'), [
              createEntry('reopening', { ...fields, resolvedOn, onDay }, index + 1),
            ]);
          }
        }
        const openAfter = (end: string) =>
          days.filter((turns) => {
            const happened = turns.filter((day) => day <= end).length;
            return happened % 2 === 1;
          }).length;
        const backlog = await measureBacklog(
          store,
          await requestFor(store, { ...everything, period: { from, to } }),
        );
        expect(backlog.before).toBe(openAfter(addDays(from, -1)));
        expect(backlog.after).toBe(openAfter(to));
        expect(backlog.before + backlog.new + backlog.reopened - backlog.resolved).toBe(backlog.after);
        await store.close();
      },
    ),
    runs,
  );
});

test('every complaint is counted once in every distribution of its own facts', async () => {
  const facts = [
    'minutes_to_acknowledge',
    'resolution',
    'acknowledge_target',
    'given',
    'steps_done',
    'foreseen',
  ] as const;
  await fc.assert(
    fc.asyncProperty(someIncidents, anyFilter, async (some, filter) => {
      const store = await stocked(some);
      const total = await store.count(filter);
      for (const fact of facts) {
        const cells = await store.distribution(filter, fact, ['category', 'shift'], await requestFor(store));
        expect(cells.reduce((all, { count }) => all + count, 0)).toBe(total);
      }
      await store.close();
    }),
    runs,
  );
});
