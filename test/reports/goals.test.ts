import { beforeEach, describe, expect, test } from 'vitest';
import type { GoalFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { allTime } from '../../src/domain/time/period.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { speak } from '../../src/language/language.ts';
import { describeGoal, measureGoals, type GoalProgress } from '../../src/reports/goals.ts';
import { action, creation, department, remedy, type IncidentSpec } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

/** A goal is set on 1 September 2026; the twelve weeks before begin on 9 June, those after end on 24 November. */
const setOn = '2026-09-01';
let store: Store;

beforeEach(async () => {
  store = await freshStore();
  await store.commit(action('add'), [
    { change: 'create_name', list: 'category', name: 'wait' },
    { change: 'create_name', list: 'category', name: 'bill' },
    department('Kitchen'),
  ]);
});

const add = (...specs: readonly IncidentSpec[]) =>
  store.commit(
    action('add'),
    specs.map((spec) => creation(spec)),
  );

/** One complaint every few days. */
const every = (days: number, from: string, to: string, spec: IncidentSpec = {}): readonly IncidentSpec[] => {
  const all: IncidentSpec[] = [];
  for (let day = from; day <= to; day = addDays(day, days)) all.push({ when: day, category: 1, ...spec });
  return all;
};

async function progressOf(spec: Partial<GoalFields>, today: string): Promise<GoalProgress> {
  await store.commit(action('goal_set'), [
    createEntry('goal', { ...oneOfEach.goal, setOn, dueOn: '2027-03-31', category: 1, ...spec }),
  ]);
  const { business, now } = await requestFor(store);
  const recorded = await store.span({ period: allTime });
  const [progress] = await measureGoals(store, { business, now, today }, business.goals.slice(-1), recorded);
  if (!progress) throw new Error('no goal');
  return progress;
}

describe('a goal for complaints', () => {
  const before = every(3, '2026-06-09', '2026-08-31');

  test('is reached only after twelve weeks that meet it and differ from those before by more than chance', async () => {
    await add(...before, ...every(25, '2026-09-10', '2026-11-24'), { when: '2026-11-20', category: 2 });
    const spec = { target: 83 };
    expect(await progressOf(spec, '2026-09-10')).toMatchObject({ verdict: 'too_early' });
    expect(await progressOf(spec, '2026-10-05')).toMatchObject({ verdict: 'better' });
    expect(await progressOf(spec, '2026-11-24')).toMatchObject({ verdict: 'better', since: { days: 83 } });
    expect(await progressOf(spec, '2026-11-25')).toMatchObject({
      verdict: 'reached',
      before: { complaints: 28, days: 84 },
      since: { complaints: 4, days: 84, figure: 33 },
    });
  });

  test('is not reached by a figure that chance explains', async () => {
    await add(...before, ...every(4, '2026-09-02', '2026-11-24'));
    const met = await progressOf({ target: 200 }, '2026-11-25');
    expect(met).toMatchObject({ verdict: 'none' });
    expect(met.since.figure).toBeLessThanOrEqual(200);
  });

  test('is missed when its day is over, judged by the twelve weeks before that day', async () => {
    await add(...before, ...every(3, '2026-09-02', '2027-01-31'));
    const over = await progressOf({ target: 83, dueOn: '2026-11-30' }, '2027-01-31');
    expect(over).toMatchObject({ verdict: 'missed', since: { days: 84 } });
    // 8 September to 30 November.
    expect(over.since.complaints).toBe(28);
  });

  test('counts only what it is about, and not the day on which it was set', async () => {
    await add(
      { when: '2026-08-31', category: 1 },
      { when: setOn, category: 1 },
      { when: '2026-09-02', category: 1 },
      { when: '2026-09-02', category: 2 },
      { when: '2026-09-03', category: 1, department: 1 },
    );
    expect(await progressOf({}, '2026-09-20')).toMatchObject({
      before: { complaints: 1, days: 1 },
      since: { complaints: 2 },
    });
    expect(await progressOf({ category: null, department: 1 }, '2026-09-20')).toMatchObject({
      since: { complaints: 1 },
    });
  });

  test('claims nothing where nobody may have recorded anything, or nothing was recorded before', async () => {
    await add(...before);
    expect(await progressOf({ target: 83 }, '2026-11-25')).toMatchObject({ verdict: 'unknown' });
    await add({ when: '2026-11-20', category: 2 });
    expect(await progressOf({ target: 83 }, '2026-11-25')).toMatchObject({ verdict: 'reached' });
    expect(await progressOf({ target: 83, setOn: '2026-06-15' }, '2026-09-25')).toMatchObject({
      verdict: 'unknown',
    });
  });

  test('per 100 customers needs the customers of every open day', async () => {
    await add(...before, ...every(21, '2026-09-02', '2026-11-24'));
    const volumes = (from: string, days: number) =>
      Array.from({ length: days }, (_, index) =>
        createEntry('volume', { day: addDays(from, index), shift: null, count: 50 }),
      );
    const spec = { measure: 'complaints_per_100', target: 20 } as const;
    expect(await progressOf(spec, '2026-11-25')).toMatchObject({ verdict: 'unknown' });
    await store.commit(action('volume_set'), [...volumes('2026-06-09', 84), ...volumes('2026-09-02', 84)]);
    expect(await progressOf(spec, '2026-11-25')).toMatchObject({
      verdict: 'reached',
      before: { figure: 67 },
      since: { figure: 10 },
    });
  });
});

test('a goal for what is given away compares weeks', async () => {
  const given = (valueMinor: number) => ({ remedies: [remedy('drink', { valueMinor })] });
  await add(
    ...every(3, '2026-06-09', '2026-08-31', given(1000)),
    ...every(9, '2026-09-02', '2026-11-24', given(900)),
  );
  const progress = await progressOf({ measure: 'cost_per_week', target: 1000 }, '2026-11-25');
  // 28 gifts of €10 in twelve weeks, then 10 of €9.
  expect(progress).toMatchObject({ verdict: 'reached', before: { figure: 2333 }, since: { figure: 750 } });
});

test('a goal for follow-ups compares the shares in time; more is better', async () => {
  const followUps = async (day: string, onDay: string, count: number) => {
    await add(...Array.from({ length: count }, () => ({ when: day, category: 1 })));
    const last = (await store.lastNumber()) ?? 0;
    await store.commit(
      action('follow_up'),
      Array.from({ length: count }, (_, index) =>
        createEntry('follow_up', { ...oneOfEach.follow_up, dueOn: day, onDay }, last - index),
      ),
    );
  };
  await followUps('2026-08-10', '2026-08-20', 20);
  await followUps('2026-08-10', '2026-08-10', 5);
  await followUps('2026-11-10', '2026-11-10', 18);
  await followUps('2026-11-10', '2026-11-12', 2);
  const progress = await progressOf(
    { measure: 'follow_ups_in_time', category: null, target: 80 },
    '2026-11-25',
  );
  expect(progress).toMatchObject({ verdict: 'reached', before: { figure: 20 }, since: { figure: 90 } });
});

test('a goal that is met on its day, but no better than before, is not said to need more time', async () => {
  await add(...every(10, '2026-06-09', '2026-11-24'));
  const progress = await progressOf({ target: 83, dueOn: '2026-11-24' }, '2026-11-25');
  expect(progress).toMatchObject({ verdict: 'none', isOver: true });
  const { verdict } = describeGoal(progress, await store.business(), speak('en', 'EUR', 'restaurant'));
  expect(verdict).toBe('Met, but without a clear difference from before.');
});

test('a goal is told in one sentence in every language', async () => {
  await add(...every(3, '2026-06-09', '2026-08-31'), ...every(21, '2026-09-02', '2026-11-24'));
  const progress = await progressOf({ target: 83 }, '2026-10-05');
  const business = await store.business();
  const told = (['en', 'es', 'it', 'pt'] as const).map((code) => {
    const { text, verdict } = describeGoal(progress, business, speak(code, 'EUR', 'restaurant'));
    return `${text} ${verdict}`;
  });
  expect(told).toMatchInlineSnapshot(`
    [
      "1 wait: at most 10 in 12 weeks by Wed 31 Mar 2027. Before: 28 in 12 weeks. Since then: 2 in 5 weeks. Better.",
      "1 wait: como mucho 10 en 12 semanas para el mié 31 mar 2027. Antes: 28 en 12 semanas. Desde entonces: 2 en 5 semanas. Mejor.",
      "1 wait: al massimo 10 in 12 settimane, entro mer 31 mar 2027. Prima: 28 in 12 settimane. Da allora: 2 in 5 settimane. Meglio.",
      "1 wait: no máximo 10 em 12 semanas, até qua 31 mar 2027. Antes: 28 em 12 semanas. Desde então: 2 em 5 semanas. Melhor.",
    ]
  `);
});
