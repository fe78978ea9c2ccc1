import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SurveyFields } from '../../../src/domain/entry.ts';
import { qualities, statements, statementsOf } from '../../../src/domain/questionnaire.ts';
import type { Store } from '../../../src/domain/records.ts';
import { blankSheet, pointsOf } from '../../../src/domain/survey.ts';
import { action } from '../../support/builders.ts';
import { anyEntry, createEntry, removeEntry } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const sheet = (day: string, more: Partial<SurveyFields> = {}): SurveyFields => ({
  ...blankSheet,
  day,
  ...more,
});
const all = { from: null, to: null };

export function describeSurveys(createDatabase: CreateDatabase): void {
  describe('sums of sheets', () => {
    let store: Store;
    beforeEach(async () => {
      store = await createDatabase().open();
    });
    const keepAll = (...sheets: readonly SurveyFields[]) =>
      store.commit(
        action('survey_import'),
        sheets.map((each) => createEntry('survey', each)),
      );
    const sumsOf = async (statement: string) =>
      (await store.surveyTotals(all)).statements.find((each) => each.statement === statement);

    test('are zero without sheets', async () => {
      expect(await store.surveyTotals(all)).toMatchObject({
        sheets: 0,
        from: null,
        to: null,
        sheetsWithPoints: 0,
      });
      expect(await sumsOf('empathy_1')).toEqual({
        statement: 'empathy_1',
        answers: 0,
        expected: 0,
        perceived: 0,
      });
    });

    test('are those of a period, including both ends', async () => {
      await keepAll(sheet('2026-11-22'), sheet('2026-11-20'), sheet('2026-11-21'));
      const figures = async (from: string | null, to: string | null) => {
        const surveyTotals = await store.surveyTotals({ from, to });
        return [surveyTotals.sheets, surveyTotals.from, surveyTotals.to];
      };
      expect(await figures(null, null)).toEqual([3, '2026-11-20', '2026-11-22']);
      expect(await figures('2026-11-20', '2026-11-21')).toEqual([2, '2026-11-20', '2026-11-21']);
      expect(await figures('2026-11-21', null)).toEqual([2, '2026-11-21', '2026-11-22']);
      expect(await figures('2026-11-23', null)).toEqual([0, null, null]);
    });

    test('leave out a mark without its pair', async () => {
      await keepAll(
        sheet('2026-11-20', { empathy_1Expected: 7, empathy_1Perceived: 5 }),
        sheet('2026-11-20', { empathy_1Expected: 6 }),
        sheet('2026-11-20', { empathy_1Perceived: 1 }),
        sheet('2026-11-20', { empathy_1Expected: 4, empathy_1Perceived: 4, empathy_2Expected: 1 }),
      );
      expect(await sumsOf('empathy_1')).toMatchObject({ answers: 2, expected: 11, perceived: 9 });
      expect(await sumsOf('empathy_2')).toMatchObject({ answers: 0, expected: 0 });
    });

    test('count points of sheets that distribute them', async () => {
      await keepAll(
        sheet('2026-11-20', pointsOf([100, 0, 0, 0, 0])),
        sheet('2026-11-20', pointsOf([20, 20, 20, 20, 20])),
        sheet('2026-11-20'),
      );
      const { sheetsWithPoints, qualities: figures } = await store.surveyTotals(all);
      expect(sheetsWithPoints).toBe(2);
      expect(figures.map(({ points }) => points)).toEqual([120, 20, 20, 20, 20]);
    });

    test('leave out a removed sheet, until the removal is undone', async () => {
      await keepAll(sheet('2026-11-20'));
      const [row] = await store.entries('survey');
      const removed = await store.commit(action('survey_remove'), [removeEntry('survey', row?.id ?? 0)]);
      expect(await store.surveyTotals(all)).toMatchObject({ sheets: 0, from: null });
      await store.undo(removed.action, action('undo'));
      expect(await store.surveyTotals(all)).toMatchObject({ sheets: 1, from: '2026-11-20' });
    });

    test('equal the sums computed one by one', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyEntry.survey, { maxLength: 12 }), async (sheets) => {
          const fresh = await createDatabase().open();
          await fresh.commit(
            action('survey_import'),
            sheets.map((each) => createEntry('survey', each)),
          );
          const isPair = (each: SurveyFields, statement: (typeof statements)[number]) =>
            each[`${statement}Expected`] !== null && each[`${statement}Perceived`] !== null;
          const sum = (numbers: readonly (number | null)[]) =>
            numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
          const figures = await fresh.surveyTotals(all);
          expect(figures.statements).toEqual(
            statements.map((statement) => {
              const pairs = sheets.filter((each) => isPair(each, statement));
              return {
                statement,
                answers: pairs.length,
                expected: sum(pairs.map((each) => each[`${statement}Expected`])),
                perceived: sum(pairs.map((each) => each[`${statement}Perceived`])),
              };
            }),
          );
          expect(figures.qualities).toEqual(
            qualities.map((quality) => ({
              quality,
              answers: sheets.filter((each) => statementsOf(quality).some((one) => isPair(each, one))).length,
              points: sum(sheets.map((each) => each[`${quality}Points`])),
            })),
          );
          expect(figures.sheetsWithPoints).toBe(sheets.filter((each) => each.empathyPoints !== null).length);
        }),
        { numRuns: 12 },
      );
    });

    test('accept marks from 1 to 7 only', async () => {
      for (const mark of [0, 8])
        await expect(keepAll(sheet('2026-11-20', { assurance_1Expected: mark }))).rejects.toThrow();
      expect(await store.entries('survey')).toEqual([]);
    });
  });
}
