import { expect, test } from 'vitest';
import { addDays, weekdayOf, type Weekday } from '../../src/domain/time/wall.ts';
import { reportPatterns } from '../../src/reports/patterns/patterns.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import { action, creation, everything } from '../support/builders.ts';
import { createEntry, removeEntry } from '../support/entries.ts';
import { requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const hours = { morning: '09:00', evening: '18:00' } as const;

/** Complaints of some weeks up to 15 Nov 2026: on average `rate` × `times(weekday, shift)` in each shift. */
async function house(
  rate: number,
  times: (weekday: number, shift: keyof typeof hours) => number,
  weeks = 24,
) {
  const random = seededRandom(7);
  const store = await freshStore();
  const changes = Array.from({ length: weeks * 7 }, (_, index) =>
    addDays('2026-11-16', index - weeks * 7),
  ).flatMap((day) =>
    (Object.keys(hours) as (keyof typeof hours)[]).flatMap((shift) => {
      // Ten draws, each with a tenth of the probability.
      const chances = Math.round(1_000 * rate * times(weekdayOf(day), shift));
      const count = Array.from({ length: 10 }, () => random(10_000) < chances).filter(Boolean).length;
      return Array.from({ length: count }, () => creation({ when: `${day} ${hours[shift]}` }));
    }),
  );
  await store.commit(action('import'), changes);
  return store;
}

const texts = (document: Awaited<ReturnType<typeof reportPatterns>>) =>
  document.blocks.map((block) =>
    block.kind === 'list'
      ? block.items.map(({ text }) => text).join('\n')
      : block.kind === 'prose'
        ? block.text
        : '',
  );

test('only the one evening that is three times as bad stands out, with the command that lists its complaints', async () => {
  const store = await house(0.5, (weekday, shift) => (weekday === 5 && shift === 'evening' ? 3 : 1));
  const document = await reportPatterns(store, await requestFor(store));
  const found = document.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  expect(found).toHaveLength(1);
  expect(found[0]?.text).toMatch(
    /^Friday evening stands out: \d+ complaints, where about \d+ would be usual$/u,
  );
  expect(found[0]).toMatchObject({
    isUrgent: true,
    command: 'recovery list --all --weekday 5 --shift evening',
  });
  const observed = await store.count({
    ...(await requestFor(store)).filter,
    weekday: [5],
    shift: [{ ids: [2], name: 'evening' }],
  });
  expect(found[0]?.text).toContain(`: ${observed} complaints, where`);
});

test('every complaint of three years, which are read in several queries, is in its cell', async () => {
  const store = await house(0.3, () => 1, 156);
  const spec = await requestFor(store);
  const { filter } = spec;
  const document = await reportPatterns(store, spec);
  const cells = document.rows.rows.filter(([name]) => name === 'weekday_shift');
  expect(cells).toHaveLength(14);
  for (const [, weekday, shift, , observed] of cells)
    expect(observed).toBe(
      await store.count({
        ...filter,
        weekday: [weekday as Weekday],
        shift: [{ ids: [shift === 'morning' ? 1 : 2], name: String(shift) }],
      }),
    );
  expect(document.scope.total).toBe(await store.count(filter));
});

test('if nothing is worse the page claims nothing, and says how much worse a shift would have to be', async () => {
  const store = await house(0.5, () => 1);
  const document = await reportPatterns(store, await requestFor(store));
  expect(document.blocks.filter(({ kind }) => kind === 'list')).toEqual([]);
  expect(texts(document)[0]).toMatch(
    /^No difference large enough to show in this much data\. .* at least [\d.]+ times/u,
  );
  expect(document.rows.rows.every((row) => row.at(-1) === 'none')).toBe(true);
});

test('fewer than forty complaints give no finding on days and shifts', async () => {
  const store = await house(0.1, () => 1);
  const { filter } = await requestFor(store);
  expect(await store.count(filter)).toBeLessThan(40);
  const document = await reportPatterns(store, await requestFor(store));
  expect(texts(document)).toEqual([expect.stringContaining('Too few to say which day or shift is worse')]);
  expect(document.rows.rows).toEqual([]);
});

test('a day with more than a tenth of all complaints is named, and the weekdays are also tested without it', async () => {
  const store = await house(0.5, () => 1);
  const many = Array.from({ length: 40 }, () => creation({ when: '2026-09-04 18:00' }));
  await store.commit(action('import'), many);
  const document = await reportPatterns(store, await requestFor(store));
  expect(document.lists?.['outbreaks']).toMatchObject([{ day: '2026-09-04' }]);
  expect(texts(document).join('\n')).toContain('Fri 4 Sep 2026: 4');
  const tests = document.rows.rows.map(([name]) => name);
  expect(new Set(tests)).toContain('weekday_shift_without_outbreaks');
  const without = document.rows.rows.filter(([name]) => name === 'weekday_shift_without_outbreaks');
  expect(without.some((row) => row.at(-1) === 'stands_out')).toBe(false);
});

test('a weekday without any complaint is assumed closed, and the page says so', async () => {
  const store = await house(0.5, (weekday) => (weekday === 1 ? 0 : 1));
  const document = await reportPatterns(store, await requestFor(store));
  expect(texts(document)[0]).toBe('No complaints at all, so assumed closed: Monday.');
  expect(document.rows.rows.some(([, weekday]) => weekday === 1)).toBe(false);
});

/** The customers of each shift of each day: Friday evenings have four times as many. */
const customers = Array.from({ length: 24 * 7 }, (_, index) => addDays('2026-06-01', index)).flatMap((day) =>
  [1, 2, 3].map((shift) =>
    createEntry('volume', { day, shift, count: weekdayOf(day) === 5 && shift === 2 ? 80 : 20 }),
  ),
);

test('a shift with four times as many customers and complaints is no worse, once customers are known', async () => {
  const store = await house(0.4, (weekday, shift) => (weekday === 5 && shift === 'evening' ? 4 : 1));
  const before = await reportPatterns(store, await requestFor(store));
  expect(before.lists?.['tests']).toMatchObject([{ held_against: 'hours' }]);
  expect(before.rows.rows.filter((row) => row.at(-1) === 'stands_out')).toHaveLength(1);

  await store.commit(action('volume_import'), customers);
  const document = await reportPatterns(store, await requestFor(store));
  expect(document.lists?.['tests']).toMatchObject([{ held_against: 'customers' }]);
  expect(document.rows.rows.every((row) => row.at(-1) === 'none')).toBe(true);
  expect(texts(document).at(-1)).toContain('in proportion to the customers');

  // Without the volume of a single open shift, hours are used again.
  await store.commit(action('volume_remove'), [removeEntry('volume', 5)]);
  const again = await reportPatterns(store, await requestFor(store));
  expect(again.lists?.['tests']).toEqual(before.lists?.['tests']);
});

test('days recorded as closed do not count as days without complaints', async () => {
  const store = await house(0.5, (weekday) => (weekday === 1 ? 0.5 : 1));
  const mondays = Array.from({ length: 24 }, (_, week) => addDays('2026-06-01', 7 * week));
  const [row] = (await reportPatterns(store, await requestFor(store))).rows.rows;
  const complaints = await store.tally((await requestFor(store)).filter, ['business_day']);
  const idle = mondays.filter((monday) => !complaints.some(({ keys }) => keys[0] === monday));
  expect(idle.length).toBeGreaterThan(3);
  await store.commit(
    action('volume_set'),
    idle.map((day) => createEntry('volume', { day, shift: null, count: null })),
  );
  const [closed] = (await reportPatterns(store, await requestFor(store))).rows.rows;
  // With fewer open Mondays fewer complaints are expected on Mondays.
  expect([row?.[1], closed?.[1], row?.[4]]).toEqual([1, 1, closed?.[4]]);
  expect(Number(closed?.[5])).toBeLessThan(Number(row?.[5]));
});

test('days that a filter leaves out do not count as days without complaints', async () => {
  const store = await house(2, () => 1);
  const under = async (filter: object) =>
    reportPatterns(store, await requestFor(store, { ...everything, ...filter }));
  const weekend = await under({ weekday: [6, 7] });
  expect(texts(weekend).join('\n')).not.toContain('closed');
  const cells = weekend.rows.rows.filter(([name]) => name === 'weekday_shift');
  expect(cells.map(([, weekday, shift]) => `${weekday} ${shift}`)).toEqual([
    '6 morning',
    '7 morning',
    '6 evening',
    '7 evening',
  ]);
  // With equally many Saturdays and Sundays, half of the complaints of a shift are expected on each.
  for (const [, , shift, , , expected] of cells) {
    const both = cells.filter((cell) => cell[2] === shift).reduce((sum, cell) => sum + Number(cell[4]), 0);
    expect(expected).toBeCloseTo(both / 2, 6);
  }
  const saturdays = await under({ weekday: [6] });
  expect(texts(saturdays).join('\n')).not.toMatch(/closed|∞/u);
  expect(saturdays.lists?.['tests']).toEqual([]);
  const evenings = await under({ shift: [{ ids: [2], name: 'evening' }] });
  expect(new Set(evenings.rows.rows.map(([, , shift]) => shift))).toEqual(new Set(['evening']));
  expect(JSON.stringify(evenings.lists?.['set_aside'])).not.toContain('morning');
});

test('a filter by hour compares with hours, even if customers are recorded', async () => {
  const store = await house(2, () => 1);
  await store.commit(action('volume_import'), customers);
  const atNine = await reportPatterns(store, await requestFor(store, { ...everything, hour: [9] }));
  expect(atNine.lists?.['tests']).toMatchObject([{ held_against: 'hours' }]);
  expect(new Set(atNine.rows.rows.map(([, , shift]) => shift))).toEqual(new Set(['morning']));
});
