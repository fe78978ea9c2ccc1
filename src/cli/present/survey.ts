import type { Document, Table } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import {
  marks,
  totalPoints,
  qualities,
  sheetColumns,
  statements,
  type Questionnaire,
  type SheetAnswers,
} from '../../domain/questionnaire.ts';
import { countAnsweredStatements } from '../../domain/survey.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument, type ShownRows } from './tabledocument.ts';

const columns: Table['columns'] = [
  { key: 'day', type: 'day', label: '' },
  ...sheetColumns.map(({ column }) => ({ key: column, type: 'count' as const, label: '' })),
];

/** Presents the questionnaire to hand out; for a spreadsheet, its empty columns. */
export function presentBlankSheet(
  questionnaire: Questionnaire,
  business: Business,
  { t }: Language,
): Document {
  const words = t.survey.sheet;
  const title = [business.settings.name, words.title].filter((part) => part !== null).join(' · ');
  // Non-breaking spaces keep the scale on one line.
  const scale = marks.join('\u00A0\u00A0');
  return {
    ...tableDocument('survey', title, business, { columns, rows: [] }, ''),
    lists: {
      statements: statements.map((statement) => ({
        item: statement,
        statement: questionnaire.statements[statement],
      })),
    },
    blocks: [
      { kind: 'prose', text: words.intro },
      {
        kind: 'table',
        isWrapped: true,
        table: {
          columns: [
            { key: 'number', type: 'id', label: '' },
            { key: 'statement', type: 'text', label: '' },
            { key: 'expected', type: 'text', label: words.expected },
            { key: 'perceived', type: 'text', label: words.here },
          ],
          rows: statements.map((statement, index) => [
            index + 1,
            questionnaire.statements[statement],
            scale,
            scale,
          ]),
        },
      },
      {
        kind: 'table',
        title: words.share,
        isWrapped: true,
        table: {
          columns: [
            { key: 'dimension', type: 'text', label: '' },
            { key: 'points', type: 'text', label: words.points },
          ],
          rows: qualities.map((quality) => [questionnaire.qualities[quality].means, '______']),
          totals: [words.total, String(totalPoints)],
        },
      },
      { kind: 'prose', text: `${words.day} ____________   ${words.thanks}` },
    ],
  };
}

/** Presents the completed questionnaires. */
export function presentSheets(
  { rows, total, hasPeriod }: ShownRows<Entry<'survey'>>,
  business: Business,
  { t }: Language,
): Document {
  const words = t.survey.list;
  const machineTable: Table = {
    columns: [{ key: 'id', type: 'id', label: '' }, ...columns],
    rows: rows.map((row) => [row.id, row.day, ...sheetColumns.map(({ answer }) => row[answer])]),
  };
  const document = tableDocument(
    'surveys',
    words.title,
    business,
    machineTable,
    hasPeriod ? words.noneInRange : words.none,
  );
  if (rows.length === 0) return document;
  const table: Table = {
    columns: [
      { key: 'id', type: 'id', label: words.id },
      { key: 'day', type: 'day', label: words.day },
      { key: 'answered', type: 'count', label: words.answered },
      { key: 'gap', type: 'score', label: words.gap },
      { key: 'points', type: 'text', label: words.points },
    ],
    rows: rows.map((row) => [
      row.id,
      row.day,
      countAnsweredStatements(row),
      meanGapOf(row),
      row.reliabilityPoints === null ? null : words.pointsGiven,
    ]),
  };
  return {
    ...document,
    blocks: [{ kind: 'table', table }],
    hints: rows.length < total ? [words.more] : [],
  };
}

/** Returns the mean of perceived minus expected, over the statements with both. */
function meanGapOf(sheet: SheetAnswers): number | null {
  const gaps = statements.flatMap((statement) => {
    const [expected, perceived] = [sheet[`${statement}Expected`], sheet[`${statement}Perceived`]];
    return expected === null || perceived === null ? [] : [perceived - expected];
  });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
