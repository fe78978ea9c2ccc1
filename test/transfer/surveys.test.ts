import { describe, expect, test } from 'vitest';
import { sheetColumns } from '../../src/domain/questionnaire.ts';
import { Rejection } from '../../src/transfer/rejection.ts';
import { createSheetReader } from '../../src/transfer/surveys.ts';

const today = '2026-11-23';
const open = (
  header: string,
  more: { readonly day?: string; readonly datePatterns?: readonly string[] } = {},
) => createSheetReader(header.split(';'), { today, day: null, datePatterns: [], ...more });
/** Reads the rows of a file, or returns why they are rejected. */
const read = (header: string, ...lines: readonly string[]) => {
  const reader = open(header);
  return lines.map((line, index) => {
    try {
      return reader.read(index + 2, line.split(';'));
    } catch (error) {
      if (error instanceof Rejection) return error.reason;
      throw error;
    }
  });
};
const pair = 'empathy_1_expected;empathy_1_perceived';
const points = 'reliability_points;responsiveness_points;assurance_points;empathy_points;tangibles_points';

describe('the columns of a file of survey sheets', () => {
  test('are those of the sheet, in any order, and may be few', () => {
    expect(read('tangibles_4_perceived;day;tangibles_4_expected', '5;2026-11-20;6')).toMatchObject([
      { sheet: { day: '2026-11-20', tangibles_4Expected: 6, tangibles_4Perceived: 5, empathyPoints: null } },
    ]);
  });

  test('are recognised in the spellings of spreadsheets', () => {
    expect(read('Fecha;Empathy 1 Expected;EMPATHY-1-PERCEIVED', '2026-11-20;6;5')).toMatchObject([
      { sheet: { empathy_1Expected: 6, empathy_1Perceived: 5 } },
    ]);
  });

  test('that are not on the sheet are ignored and listed', () => {
    expect(open(`id;day;mesa;${pair};;notas`).ignoredColumns).toEqual(['mesa', 'notas']);
  });

  test.each(['day', 'day;volume', `${pair};empathy_1_expected`, `day;date;${pair}`])(
    '%s: refused as ambiguous or incomplete',
    (header) => {
      expect(() => open(header)).toThrow(expect.objectContaining({ code: 'no_survey_columns' }) as Error);
    },
  );

  test('hold all answers of a sheet', () => {
    const header = sheetColumns.map(({ column }) => column).join(';');
    const line = sheetColumns.map((_, index) => (index < 44 ? (index % 7) + 1 : 20)).join(';');
    const [row] = read(header, line);
    if (typeof row !== 'object' || row === null) throw new Error('not read');
    expect(sheetColumns.map(({ answer }) => row.sheet[answer]).join(';')).toBe(line);
  });
});

describe('a row', () => {
  test('may have few answers, and is null if it has none', () => {
    expect(read(`day;${pair}`, '2026-11-20;6;', '2026-11-20;;', ';;')).toMatchObject([
      { sheet: { empathy_1Expected: 6, empathy_1Perceived: null } },
      null,
      null,
    ]);
  });

  test('has its own day, that of the file, or today', () => {
    expect(read(`day;${pair}`, '2026-11-20;6;5', ';6;5')).toMatchObject([
      { isDated: true, sheet: { day: '2026-11-20' } },
      { isDated: false, sheet: { day: today } },
    ]);
    const reader = open(`day;${pair}`, { day: '2026-11-16' });
    expect(reader.read(2, ['', '6', '5'])).toMatchObject({ isDated: true, sheet: { day: '2026-11-16' } });
    expect(reader.read(3, ['2026-11-20', '6', '5'])).toMatchObject({ sheet: { day: '2026-11-20' } });
  });

  test('has a day in a known format, not in the future', () => {
    expect(read(`day;${pair}`, '20/11/2026;6;5', '2026-11-24;6;5')).toEqual(['bad_date', 'not_yet']);
    const patterns = open(`day;${pair}`, { datePatterns: ['d/M/yyyy'] });
    expect(patterns.read(2, ['20/11/2026', '6', '5'])).toMatchObject({ sheet: { day: '2026-11-20' } });
  });

  test.each(['0', '8', '6.5', 'six', '-1', '66', '6/5'])('does not accept the mark "%s"', (typed) => {
    expect(read(pair, `${typed};5`)).toEqual(['bad_value']);
  });

  test('accepts marks as spreadsheets write whole numbers', () => {
    expect(read(pair, '6.0;5,00')).toMatchObject([
      { sheet: { empathy_1Expected: 6, empathy_1Perceived: 5 } },
    ]);
  });

  test('has points that add up to 100, or no points', () => {
    expect(read(points, '30;20;20;15;15', '50;;50;;', ';;;;', '30;20;20;15;14', '101;0;0;0;0')).toMatchObject(
      [
        { sheet: { reliabilityPoints: 30, tangiblesPoints: 15 } },
        { sheet: { reliabilityPoints: 50, responsivenessPoints: 0 } },
        null,
        'bad_points',
        'bad_value',
      ],
    );
  });
});
