import { beforeEach, describe, expect, test } from 'vitest';
import type { SurveyFields } from '../../src/domain/entry.ts';
import { qualities, statements } from '../../src/domain/questionnaire.ts';
import type { Store } from '../../src/domain/records.ts';
import { blankSheet, pointsOf } from '../../src/domain/survey.ts';
import { action, creation } from '../support/builders.ts';
import { createEntry } from '../support/entries.ts';
import { runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

/** A sheet that expects 6 everywhere and perceives `others`, except for the first statement of each dimension: `found`. */
function sheet(
  day: string,
  found: readonly number[],
  points: readonly number[] = [],
  others = 6,
): SurveyFields {
  const answers = Object.fromEntries(
    statements.flatMap((statement) => {
      const first = qualities.findIndex((quality) => statement === `${quality}_1`);
      return [
        [`${statement}Expected`, 6],
        [`${statement}Perceived`, found[first] ?? others],
      ];
    }),
  );
  return { ...blankSheet, ...answers, ...pointsOf(points), day };
}

describe('the SERVQUAL report', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
  });
  const keepAll = (...sheets: readonly SurveyFields[]) =>
    store.commit(
      action('survey_import'),
      sheets.map((each) => createEntry('survey', each)),
    );
  const times = (count: number, of: SurveyFields) => Array<SurveyFields>(count).fill(of);
  const report = (filter = {}, spec = {}) =>
    runReport(store, 'servqual', { period: { from: null, to: null }, ...filter }, spec);
  const row = async (dimension: string, item: string | null = null) =>
    (await report()).rows.rows.find(([one, other]) => one === dimension && other === item)?.slice(2);

  test('counts sheets, not complaints', async () => {
    await store.commit(action('add'), [creation(), creation()]);
    await keepAll(sheet('2026-10-02', [6, 6, 6, 6, 6]), sheet('2026-11-19', [6, 6, 6, 6, 6]));
    const { scope, meta } = await report();
    expect(scope).toMatchObject({ total: 2, period: { from: '2026-10-02', to: '2026-11-19' }, filter: {} });
    expect(meta.join('\n')).toContain('2 completed sheets');
    expect(meta.join('\n')).not.toContain('complaint');
  });

  test('covers all sheets if no range is given', async () => {
    await keepAll(sheet('2026-10-02', [6, 6, 6, 6, 6]), sheet('2026-11-20', [6, 6, 6, 6, 6]));
    const period = { from: '2026-11-09', to: '2026-11-15' };
    expect((await report({ period }, { periodIsDefault: true })).scope.total).toBe(2);
    const empty = await report({ period });
    expect(empty.scope).toMatchObject({ total: 0, period });
    expect(visibleText(empty)).toContain('2 completed sheets): recovery report servqual --all');
  });

  test('says how to begin if there are no sheets', async () => {
    const empty = await report();
    expect(visibleText(empty)).toContain('recovery survey sheet');
    expect(empty.rows.rows).toHaveLength(27);
    expect(empty.rows.rows[0]).toEqual(['reliability', null, 0, null, null, null]);
  });

  test('computes the gap of each statement, and of a dimension as the mean of its statements', async () => {
    // Reliability: one of five statements falls 3 short, the others none: −0.6. Tangibles: one of four by 1: −0.25.
    await keepAll(...times(5, sheet('2026-11-20', [3, 6, 6, 6, 5])));
    expect(await row('reliability', 'reliability_1')).toEqual([5, 6, 3, -3]);
    const [n, expected, perceived, gap] = (await row('reliability')) ?? [];
    expect([n, expected]).toEqual([5, 6]);
    expect(perceived).toBeCloseTo(5.4, 12);
    expect(gap).toBeCloseTo(-0.6, 12);
    expect((await row('tangibles'))?.at(-1)).toBe(-0.25);
    expect(await row('empathy')).toEqual([5, 6, 6, 0]);
  });

  test('weights the dimensions by their points, and sorts the most important first', async () => {
    // −0.6 · 0.2 − 0.25 · 0.4 = −0.22
    await keepAll(...times(5, sheet('2026-11-20', [3, 6, 6, 6, 5], [20, 10, 10, 20, 40])));
    const document = await report();
    const { weights = [] } = document.lists ?? {};
    expect(weights.at(-1)?.['weighted_gap']).toBeCloseTo(-0.22, 12);
    expect(weights.at(-1)).toMatchObject({ dimension: null, sheets: 5, points: 100 });
    const [block] = document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.table.rows.map(([name]) => name)).toEqual([
      'Tangibles',
      'Reliability',
      'Empathy',
      'Responsiveness',
      'Assurance',
    ]);
    expect(block.table.totals?.at(-1)).toBeCloseTo(-0.22, 12);
  });

  test('lists the three statements furthest below expectations, but none that meet them', async () => {
    await keepAll(...times(5, sheet('2026-11-20', [5, 2, 6, 7, 4])));
    const worst = (await report()).blocks[1];
    if (worst?.kind !== 'table') throw new Error('no table');
    expect(worst.table.rows.map((each) => each.at(-1))).toEqual([-4, -2, -1]);
    expect(worst.table.rows[0]?.[0]).toBe('You are told how long it will take.');
  });

  test('says so if nothing is below expectations', async () => {
    await keepAll(...times(5, sheet('2026-11-20', [6, 7, 6, 7, 6])));
    expect(visibleText(await report())).toContain('Nothing is below expectations.');
  });

  test('makes no claim with fewer than five sheets', async () => {
    await keepAll(...times(4, sheet('2026-11-20', [3, 6, 6, 6, 5], [20, 10, 10, 20, 40])));
    const document = await report();
    expect(visibleText(document)).toContain('4 completed sheets: too few to tell');
    expect(document.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    const [block] = document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.table.totals).toBeUndefined();
    expect(block.table.columns.map(({ key }) => key)).not.toContain('points');
    // The raw figures are shown nevertheless.
    expect(block.table.rows[0]).toEqual([
      'Reliability',
      4,
      6,
      expect.closeTo(5.4, 12),
      expect.closeTo(-0.6, 12),
    ]);
  });

  test('weights the dimensions equally if fewer than five sheets have points', async () => {
    // (−0.6 − 0.25) / 5 = −0.17
    const unweighed = sheet('2026-11-20', [3, 6, 6, 6, 5]);
    await keepAll(...times(4, { ...unweighed, ...pointsOf([100, 0, 0, 0, 0]) }), ...times(2, unweighed));
    const document = await report();
    expect(visibleText(document)).toContain('all five dimensions count equally');
    const [block] = document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.table.totals?.at(-1)).toBeCloseTo(-0.17, 12);
  });

  test('has no overall gap if one dimension is unknown', async () => {
    const only = { ...blankSheet, ...pointsOf([20, 20, 20, 20, 20]), day: '2026-11-20' };
    await keepAll(...times(5, { ...only, empathy_1Expected: 6, empathy_1Perceived: 4 }));
    const document = await report();
    expect(document.lists?.['weights']?.at(-1)).toMatchObject({ gap: null, weighted_gap: null });
    const [block] = document.blocks;
    expect(block?.kind === 'table' && block.table.totals).toBe(undefined);
  });

  test('refuses filters other than the range', async () => {
    await expect(report({}, { filterNames: { department: ['Kitchen'] } })).rejects.toMatchObject({
      code: 'unknown_option',
      values: { value: '--department' },
    });
  });
});
