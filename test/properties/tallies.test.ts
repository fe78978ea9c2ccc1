import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import type { FrequentCustomer } from '../../src/domain/customer.ts';
import { dimensions, type Cell, type Measure, type TallyDimension } from '../../src/domain/dimension.ts';
import type { Incident, NewIncident } from '../../src/domain/incident.ts';
import type { Store } from '../../src/domain/records.ts';
import { anyFilter, anyIncident } from '../support/arbitraries.ts';
import { action, creation, deletedIncidents, everyKind } from '../support/builders.ts';
import { keyOf, matches } from '../support/naive.ts';
import { freshStore } from '../support/store.ts';

const anyDimension = fc.constantFrom<TallyDimension>(...dimensions, 'business_day', 'contact');
const twoDimensions = fc.uniqueArray(anyDimension, { minLength: 2, maxLength: 2 });
const someIncidents = fc.array(anyIncident, { maxLength: 40 });
const runs = { numRuns: 40 };

/** A store with three names on every list and these incidents, every fifth of which is deleted. */
async function stocked(incidents: readonly NewIncident[]): Promise<Store> {
  const store = await freshStore();
  const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
    ['one', 'two', 'three'].map((name): Change => ({ change: 'create_name', list, name })),
  );
  await store.commit(action('add'), [...names, ...incidents.map((incident) => creation(incident))]);
  const numbers = incidents.map((_, index) => index + 1).filter((number) => number % 5 === 0);
  await store.commit(
    action('delete'),
    numbers.map((number) => ({ change: 'remove_incident', number })),
  );
  return store;
}

async function all(pages: AsyncIterable<readonly Incident[]>): Promise<readonly Incident[]> {
  const incidents: Incident[] = [];
  for await (const page of pages) incidents.push(...page);
  return incidents;
}

/** Converts cells to a map, so that their order does not matter; a duplicate key is an error. */
function byKey(cells: readonly Cell[]): ReadonlyMap<string, Omit<Cell, 'keys'>> {
  const map = new Map(cells.map(({ keys, ...sums }) => [JSON.stringify(keys), sums]));
  expect(map.size).toBe(cells.length);
  return map;
}

/** Computes the same tally by going through every incident. */
function tallied(
  incidents: readonly Incident[],
  by: readonly TallyDimension[],
): ReadonlyMap<string, Omit<Cell, 'keys'>> {
  const cells = new Map<string, { complaints: number; valueMinor: number; costMinor: number }>();
  for (const incident of incidents) {
    const key = JSON.stringify(by.map((dimension) => keyOf(incident, dimension)));
    const cell = cells.get(key) ?? { complaints: 0, valueMinor: 0, costMinor: 0 };
    cells.set(key, cell);
    cell.complaints++;
    for (const { valueMinor, costMinor } of incident.remedies) {
      cell.valueMinor += valueMinor ?? 0;
      cell.costMinor += costMinor ?? 0;
    }
  }
  return cells;
}

const sum = (cells: readonly Cell[]) => cells.reduce((total, { complaints }) => total + complaints, 0);

test('every tally is what a walk over the incidents gives, and adds up to the count', async () => {
  await fc.assert(
    fc.asyncProperty(
      someIncidents,
      fc.array(fc.tuple(anyFilter, fc.uniqueArray(anyDimension, { maxLength: 3 })), {
        minLength: 4,
        maxLength: 8,
      }),
      async (incidents, questions) => {
        const store = await stocked(incidents);
        const [live, deleted] = [
          await all(store.stream(everyKind)),
          await all(store.stream(deletedIncidents)),
        ];
        expect([...live, ...deleted]).toHaveLength(incidents.length);
        for (const [filter, by] of questions) {
          const meant = [...live, ...deleted].filter((incident) => matches(incident, filter));
          const cells = await store.tally(filter, by, ['value', 'cost']);
          expect(byKey(cells)).toEqual(tallied(meant, by));
          expect(sum(cells)).toBe(await store.count(filter));
          expect(await all(store.stream(filter))).toEqual(meant.sort((a, b) => a.number - b.number));
        }
        await store.close();
      },
    ),
    runs,
  );
});

test('what is asked at once has the answers that each question has alone', async () => {
  const anyQuestion = fc.record({
    filter: anyFilter,
    dimensions: fc.uniqueArray(anyDimension, { maxLength: 3 }),
    measures: fc.subarray<Measure>(['value', 'cost']),
  });
  await fc.assert(
    fc.asyncProperty(someIncidents, fc.array(anyQuestion, { maxLength: 8 }), async (incidents, questions) => {
      const store = await stocked(incidents);
      const answers = await store.tallies(questions);
      const spans = await store.spans(questions.map(({ filter }) => filter));
      expect([answers.length, spans.length]).toEqual([questions.length, questions.length]);
      for (const [index, { filter, dimensions: by, measures }] of questions.entries()) {
        expect(byKey(answers[index] ?? [])).toEqual(byKey(await store.tally(filter, by, measures)));
        const listed = await store.list(filter);
        const days = listed.map(({ moment }) => moment.businessDay).sort();
        expect(spans[index]).toEqual(days.length === 0 ? null : { from: days[0], to: days.at(-1) });
        expect(await store.newestNumber(filter)).toBe(listed[0]?.number ?? null);
        expect(await store.mostFrequentCustomer(filter)).toEqual(mostFrequent(listed));
      }
      await store.close();
    }),
    runs,
  );
});

/** Finds the customer with the most of these incidents, newest first, by going through them. */
function mostFrequent(listed: readonly Incident[]): FrequentCustomer | null {
  const byContact = new Map<string, Incident[]>();
  for (const incident of listed) {
    const key = keyOf(incident, 'contact');
    if (key !== null) byContact.set(String(key), [...(byContact.get(String(key)) ?? []), incident]);
  }
  const [first] = [...byContact]
    .filter(([, theirs]) => theirs.length >= 2)
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
  const [newest] = first?.[1] ?? [];
  return first && newest
    ? { contact: newest.contact ?? '', name: newest.customer, complaints: first[1].length }
    : null;
}

test('the margins of two dimensions are the tallies of each', async () => {
  await fc.assert(
    fc.asyncProperty(someIncidents, anyFilter, twoDimensions, async (incidents, filter, pair) => {
      const store = await stocked(incidents);
      const cross = await store.tally(filter, pair);
      for (const [place, dimension] of pair.entries()) {
        const margin = new Map<string, number>();
        for (const { keys, complaints } of cross) {
          const key = JSON.stringify([keys[place]]);
          margin.set(key, (margin.get(key) ?? 0) + complaints);
        }
        const single = await store.tally(filter, [dimension]);
        expect(margin).toEqual(
          new Map(single.map(({ keys, complaints }) => [JSON.stringify(keys), complaints])),
        );
      }
      await store.close();
    }),
    runs,
  );
});
