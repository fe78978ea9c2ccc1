import { describe, expect, test } from 'vitest';
import type { Entry, SurveyFields } from '../../src/domain/entry.ts';
import { qualities, sheetColumns, statements, statementsOf } from '../../src/domain/questionnaire.ts';
import {
  countAnsweredStatements,
  blankSheet,
  isBlank,
  parseMarks,
  parseMarkPair,
  parsePoints,
  pointsOf,
  surveyChanges,
} from '../../src/domain/survey.ts';

describe('the sheet', () => {
  test('has 22 statements in five dimensions, each in one', () => {
    expect(qualities.map((quality) => statementsOf(quality).length)).toEqual([5, 4, 4, 5, 4]);
    expect(qualities.flatMap(statementsOf)).toEqual(statements);
  });

  test('has two columns for a statement and one for the points of a dimension', () => {
    const columns = sheetColumns.map(({ column }) => column);
    expect(columns).toHaveLength(2 * 22 + 5);
    expect(columns.slice(0, 3)).toEqual([
      'reliability_1_expected',
      'reliability_1_perceived',
      'reliability_2_expected',
    ]);
    expect(columns.at(-1)).toBe('tangibles_points');
    expect(new Set(columns).size).toBe(columns.length);
  });

  test('counts statements with both marks', () => {
    expect(isBlank(blankSheet)).toBe(true);
    const sheet = { ...blankSheet, empathy_1Expected: 6, empathy_2Expected: 6, empathy_2Perceived: 1 };
    expect([countAnsweredStatements(sheet), isBlank(sheet)]).toEqual([1, false]);
  });
});

describe('two marks', () => {
  test.each([
    ['65', 6, 5],
    ['6 5', 6, 5],
    ['6/5', 6, 5],
    [' 6, 5 ', 6, 5],
    ['6/', 6, null],
    ['/5', null, 5],
    ['', null, null],
    ['-', null, null],
  ])('"%s" says %s and %s', (typed, expected, perceived) => {
    expect(parseMarkPair(typed)).toEqual({ expected, perceived });
  });

  test.each(['6', '8 5', '0/1', '6 5 4', '655', '6.5.', 'six five', '-6 5'])('"%s" says none', (typed) => {
    expect(parseMarkPair(typed)).toBeNull();
  });
});

describe('points', () => {
  test('are five numbers that add up to 100', () => {
    const shared = {
      reliabilityPoints: 30,
      responsivenessPoints: 20,
      assurancePoints: 20,
      empathyPoints: 15,
      tangiblesPoints: 15,
    };
    for (const typed of ['30 20 20 15 15', '30,20,20,15,15', ' 30; 20; 20; 15; 15 '])
      expect(parsePoints(typed)).toEqual(shared);
  });

  test('may be left out, all of them', () => {
    for (const typed of ['', '-'])
      expect(Object.values(parsePoints(typed))).toEqual([null, null, null, null, null]);
    expect(Object.values(pointsOf([null, null, null, null, null]))).toEqual([null, null, null, null, null]);
  });

  test('that were given to some leave nothing for the others', () => {
    expect(Object.values(pointsOf([50, null, 50, null, null]))).toEqual([50, 0, 50, 0, 0]);
  });

  test.each(['30', '30 20 20 15', '30 20 20 15 14', '30 20 20 15 15 0', '33.3 33.3 33.4 0 0', 'a b c d e'])(
    '"%s" will not do',
    (typed) => {
      expect(() => parsePoints(typed)).toThrow(expect.objectContaining({ code: 'bad_points' }) as Error);
    },
  );
});

describe('answers in one line', () => {
  test('are pairs by their statements', () => {
    expect(parseMarks('--answers', 'reliability_1=6/5, EMPATHY_2=77,tangibles_4=6/')).toEqual({
      reliability_1Expected: 6,
      reliability_1Perceived: 5,
      empathy_2Expected: 7,
      empathy_2Perceived: 7,
      tangibles_4Expected: 6,
      tangibles_4Perceived: null,
    });
  });

  test.each([
    '',
    'reliability_1',
    'reliability_6=6/5',
    'reliability_1=9/5',
    'reliability_1=6/5,reliability_1=5/5',
  ])('"%s" are none', (typed) => {
    expect(() => parseMarks('--answers', typed)).toThrow(
      expect.objectContaining({ code: 'bad_choice' }) as Error,
    );
  });
});

describe('sheets that are told again', () => {
  const sheet = (day: string, mark: number): SurveyFields => ({
    ...blankSheet,
    day,
    empathy_1Expected: mark,
  });
  const standing = (...sheets: readonly SurveyFields[]): readonly Entry<'survey'>[] =>
    sheets.map((fields, index) => ({ ...fields, id: index + 1, incident: null }));
  const added = (before: readonly SurveyFields[], ...told: readonly (readonly [SurveyFields, boolean])[]) =>
    surveyChanges(
      standing(...before),
      told.map(([fields, isDated]) => ({ sheet: fields, isDated })),
    ).map((change) => (change.change === 'create' && change.of === 'survey' ? change.fields : change));

  test('are added once; one that differs is another', () => {
    const [same, other] = [sheet('2026-11-20', 7), sheet('2026-11-20', 6)];
    expect(added([same], [same, true], [other, true])).toEqual([other]);
    expect(added([same], [sheet('2026-11-21', 7), true])).toHaveLength(1);
  });

  test('that say the same are as many as there are of them', () => {
    const same = sheet('2026-11-20', 7);
    expect(added([], [same, true], [same, true])).toHaveLength(2);
    expect(added([same], [same, true], [same, true])).toHaveLength(1);
    expect(added([same, same], [same, true], [same, true])).toEqual([]);
  });

  test('without a day are those of any day', () => {
    const [yesterday, today] = [sheet('2026-11-20', 7), sheet('2026-11-21', 7)];
    expect(added([yesterday], [today, false])).toEqual([]);
    expect(added([yesterday], [today, false], [today, false])).toEqual([today]);
  });

  test('that say their day are found first', () => {
    const [one, other] = [sheet('2026-11-20', 7), sheet('2026-11-21', 7)];
    expect(added([one, other], [sheet('2026-11-22', 7), false], [one, true])).toEqual([]);
  });
});
