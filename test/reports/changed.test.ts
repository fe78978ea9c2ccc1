import { beforeEach, describe, expect, test } from 'vitest';
import type { PreventionFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { action, creation, department, everything, remedy, type IncidentSpec } from '../support/builders.ts';
import { keep, oneOfEach } from '../support/entries.ts';
import { figures, reported, shown } from '../support/request.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
const today = '2026-11-20';
const category = (name: string) => ({ change: 'create_name', list: 'category', name }) as const;
const prevention = (spec: Partial<PreventionFields>, incident?: number) =>
  keep('prevention', { ...oneOfEach.prevention, dueOn: null, ...spec }, incident);
const add = async (...specs: readonly IncidentSpec[]) => {
  await store.commit(
    action('add'),
    specs.map((spec) => creation(spec)),
  );
};

/** Categories: 1 wait, 2 bill; department 1: Kitchen. */
beforeEach(async () => {
  store = await freshStore();
  await store.commit(action('add'), [category('wait'), category('bill'), department('Kitchen')]);
});

/** Five-step, said of five: three had all five done, one none, one only the first two. Mama, said of one. */
describe('the report of steps', () => {
  const all = ['anticipate', 'acknowledge', 'apologise', 'offer', 'amend'];
  beforeEach(async () => {
    const said = (stepsDone: readonly string[] | null, spec: IncidentSpec = {}) =>
      ({ checklist: 'five-step', stepsDone, department: 1, ...spec }) as IncidentSpec;
    await add(
      said(all),
      said(all),
      said(all, { department: null, when: '2026-11-20 19:30' }),
      said([]),
      said(all.slice(0, 2)),
      said(null),
      said(['make'], { checklist: 'ours' }),
    );
  });

  test('has per step how often it was done and of how many, as a whole, by department and by shift', async () => {
    const { rows } = await reported(store, 'steps');
    expect(rows.rows).toContainEqual(['five-step', 'all', null, 'anticipate', 4, 5]);
    expect(rows.rows).toContainEqual(['five-step', 'department', 'Kitchen', 'anticipate', 3, 4]);
    expect(rows.rows).toContainEqual(['five-step', 'department', null, 'anticipate', 1, 1]);
    expect(rows.rows).toContainEqual(['five-step', 'shift', 'evening', 'anticipate', 1, 1]);
    // A step that no checklist has any more is still told.
    expect(rows.rows).toContainEqual(['ours', 'all', null, 'make', 1, 1]);
  });

  test('says that it is self-reported, and how many were left out', async () => {
    const text = shown(await reported(store, 'steps'));
    expect(text).toContain('Reported by the staff themselves');
    expect(text).toContain('no steps were recorded: 1.');
    expect(
      shown(await reported(store, 'steps', { ...everything, category: [{ ids: [1], name: 'wait' }] })),
    ).toContain('No complaints match');
  });
});

describe('the report of changes', () => {
  const one = async () => (await reported(store, 'changes')).rows.rows[0];
  const days = (from: string, count: number, perDay: number) =>
    Array.from({ length: count * perDay }, (_, index) => ({
      when: addDays(from, Math.floor(index / perDay)),
      category: 1,
    }));

  test('compares as many days before as since, neither with the day of the change nor with today', async () => {
    // Done on 31 October: 19 days since, 1 to 19 November; before, 12 to 30 October.
    await add(
      ...days('2026-10-01', 30, 1),
      ...days('2026-10-31', 1, 4),
      ...days('2026-11-01', 2, 1),
      { when: today, category: 1 },
      { when: '2026-11-02', category: 2 },
    );
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, decidedOn: '2026-10-20', doneOn: '2026-10-31' }),
    ]);
    const [, , about, , decided, done, before, daysBefore, since, daysSince, ratio, , high, verdict] =
      (await one()) ?? [];
    expect([about, decided, done]).toEqual(['wait', '2026-10-20', '2026-10-31']);
    expect([before, daysBefore, since, daysSince]).toEqual([19, 19, 2, 19]);
    expect(ratio).toBeCloseTo(2 / 19, 6);
    // (2/19) · e^(1.96 · √(1/19 + 1/2)) = 0.45; the days scatter no more than chance.
    expect(Number(high)).toBeCloseTo((2 / 19) * Math.exp(1.959964 * Math.sqrt(1 / 19 + 1 / 2)), 3);
    expect(verdict).toBe('fewer');
  });

  test('says more, and that no difference can be shown', async () => {
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-10-31' })]);
    await add({ when: '2026-10-01' }, ...days('2026-11-01', 10, 1));
    expect((await one())?.at(-1)).toBe('more');
    await add(...days('2026-10-15', 8, 1));
    expect((await one())?.at(-1)).toBe('none');
  });

  test('a filter says which changes are meant, and not which complaints they are counted by', async () => {
    await store.commit(action('add'), [department('Bar')]);
    await add(...days('2026-10-01', 30, 1), ...days('2026-11-01', 2, 1));
    const on = { decidedOn: '2026-10-31', doneOn: '2026-10-31' };
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, ...on }),
      prevention({ category: 1, department: 2, ...on }),
    ]);
    const kitchen = { ...everything, department: [{ ids: [1], name: 'Kitchen' }] };
    const { rows } = (await reported(store, 'changes', kitchen)).rows;
    expect(rows.map((row) => [row[2], row[3]])).toEqual([['wait', null]]);
    expect(rows[0]).toMatchObject({ 6: 19, 8: 2, 13: 'fewer' });
    expect((await reported(store, 'changes')).rows.rows).toHaveLength(2);
  });

  test('under a filter of weekdays compares those days alone, and lists their complaints', async () => {
    await add(...days('2026-10-01', 30, 1), ...days('2026-11-01', 2, 1));
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, decidedOn: '2026-10-31', doneOn: '2026-10-31' }),
    ]);
    // Saturdays and Sundays: of 12 to 30 October five, one of them the 18th; of 1 to 19 November five.
    const document = await reported(store, 'changes', { ...everything, weekday: [6, 7] });
    expect(document.rows.rows[0]).toMatchObject({ 6: 4, 7: 4, 8: 1, 9: 5 });
    expect(shown(document)).toContain(
      'recovery list --category wait --weekday 6 --weekday 7 --from 2026-10-12',
    );
  });

  test('says too early where there are fewer than 14 days on either side, and compares nothing then', async () => {
    await add(...days('2026-10-01', 30, 1));
    const on = { decidedOn: '2026-11-06', doneOn: '2026-11-06' };
    await store.commit(action('prevention_add'), [prevention({ category: 1, ...on })]);
    expect(await one()).toMatchObject({ 9: 13, 10: null, 13: 'too_early' });
    const text = shown(await reported(store, 'changes'));
    expect(text).toContain('too early to tell');
    expect(text).not.toMatch(/because|thanks to|led to/u);
  });

  test('says nothing of what came of a change that is not made yet', async () => {
    await add(...days('2026-10-01', 30, 1));
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-10-06' })]);
    const text = shown(await reported(store, 'changes'));
    expect(text).toContain('not done yet)"');
    expect(text).not.toContain(' before');
  });

  test('goes back twelve weeks at most', async () => {
    await add({ when: '2025-01-01', category: 1 });
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-06-01' })]);
    expect((await one())?.[7]).toBe(84);
  });

  test('counts nothing for a change that is about nothing in particular', async () => {
    await add(...days('2026-08-01', 60, 1));
    await store.commit(action('prevention_add'), [prevention({ decidedOn: '2026-09-06' })]);
    expect((await one())?.at(-1)).toBe('no_category');
  });

  test('says how to decide one where none was decided', async () => {
    await add({});
    expect(shown(await reported(store, 'changes'))).toContain('recovery action add 142');
  });
});

/**
 * wait: 5.00 on the 1st, 7.00 on the 10th, a letter worth nothing on the 11th, 9.00 with an action of its own on the
 * 12th; a change was decided on the 5th. bill: something that cost 2.00, of unknown worth. Not said: 4.00.
 */
describe('the report of what was left unchanged', () => {
  beforeEach(async () => {
    const paid = (
      when: string,
      about: number | null,
      valueMinor: number | null,
      costMinor: number | null = null,
    ) => ({
      when,
      category: about,
      remedies: [remedy('drink', { valueMinor, costMinor })],
    });
    await add(
      paid('2026-11-01', 1, 500),
      paid('2026-11-10', 1, 700),
      paid('2026-11-11', 1, 0, 0),
      paid('2026-11-12', 1, 900),
      paid('2026-11-12', 2, null, 200),
      paid('2026-11-12', null, 400),
    );
    await store.commit(action('prevention_add'), [
      prevention({ category: 1, decidedOn: '2026-11-05' }),
      prevention({ category: null, decidedOn: '2026-11-13' }, 4),
    ]);
  });

  test('leaves out what was changed since, for the complaint itself or for its sort', async () => {
    const { rows } = await reported(store, 'unchanged');
    expect(rows.rows).toEqual([
      ['wait', 3, 1, '7.00'],
      [null, 1, 1, '4.00'],
      ['bill', 1, 1, '0.00'],
    ]);
  });

  test('counts a change of the same day as one since', async () => {
    await store.commit(action('prevention_add'), [prevention({ category: 1, decidedOn: '2026-11-10' })]);
    const { rows } = await reported(store, 'unchanged');
    expect(rows.rows).toContainEqual(['wait', 3, 0, '0.00']);
  });

  test('keeps to the range that was asked for', async () => {
    const period = { from: '2026-11-12', to: '2026-11-12' };
    const { rows } = await reported(store, 'unchanged', { period });
    expect(rows.rows).toEqual([
      [null, 1, 1, '4.00'],
      ['bill', 1, 1, '0.00'],
      ['wait', 1, 0, '0.00'],
    ]);
    expect(shown(await reported(store, 'unchanged', { period }))).toContain(
      'without changing anything afterwards: 2 of 3',
    );
  });
});

test('the report of what was anticipated tells what was on the list before it happened', async () => {
  await add({ category: 1, anticipation: 1 }, { category: 1 }, { category: 2 }, {});
  expect(shown(await reported(store, 'anticipated'))).toContain('recovery anticipate start');
  await store.commit(action('anticipate'), [keep('anticipation', oneOfEach.anticipation)]);
  const document = await reported(store, 'anticipated');
  expect(document.rows.rows).toEqual([
    ['touchpoint', null, 4, 1],
    ['category', 'wait', 2, 1],
    ['category', 'bill', 1, 0],
    ['category', null, 1, 0],
  ]);
  expect(shown(document)).toContain('"1 of 4"');
});

test('the report of the reach is a range, and says that it is an assumption', async () => {
  await add({}, {}, {});
  const document = await reported(store, 'reach');
  // One of two to one of twenty complain: 6 to 60 are dissatisfied, 3 to 57 silently; each tells 5 to 20.
  expect(figures(document)).toMatchObject({
    'assumed silent low': 3,
    'assumed silent high': 57,
    'assumed told low': 30,
    'assumed told high': 1200,
  });
  expect(document.title).toContain('assumption');
  expect(shown(document)).toContain('This assumes');
  expect(shown(await reported(store, 'week'))).not.toMatch(/assum/u);
});
