import { sheetColumns } from '../../domain/questionnaire.ts';
import type { Document, Table } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import {
  marks,
  pointsInAll,
  qualities,
  statements,
  type Questionnaire,
  type SheetAnswers,
} from '../../domain/questionnaire.ts';
import { answered } from '../../domain/survey.ts';
import type { Language } from '../../language/language.ts';
import { plainDocument, type Shown } from './plain.ts';
const columns: Table['columns'] = [
  { key: 'day', type: 'day', label: '' },
  ...sheetColumns.map(({ column }) => ({ key: column, type: 'count' as const, label: '' })),
];

/** The sheet to hand out; a spreadsheet gets its columns, with nothing in them yet. */
export function presentBlankSheet(
  questionnaire: Questionnaire,
  business: Business,
  { t }: Language,
): Document {
  const said = t.survey.sheet;
  const title = [business.settings.name, said.title].filter((part) => part !== null).join(' · ');
  // Blanks that a narrow page does not break.
  const scale = marks.join('\u00A0\u00A0');
  return {
    ...plainDocument('survey', title, business, { columns, rows: [] }, ''),
    lists: {
      statements: statements.map((statement) => ({
        item: statement,
        statement: questionnaire.statements[statement],
      })),
    },
    blocks: [
      { kind: 'prose', text: said.intro },
      {
        kind: 'table',
        isWrapped: true,
        table: {
          columns: [
            { key: 'number', type: 'id', label: '' },
            { key: 'statement', type: 'text', label: '' },
            { key: 'expected', type: 'text', label: said.expected },
            { key: 'perceived', type: 'text', label: said.here },
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
        title: said.share,
        isWrapped: true,
        table: {
          columns: [
            { key: 'dimension', type: 'text', label: '' },
            { key: 'points', type: 'text', label: said.points },
          ],
          rows: qualities.map((quality) => [questionnaire.qualities[quality].means, '______']),
          totals: [said.total, String(pointsInAll)],
        },
      },
      { kind: 'prose', text: `${said.day} ____________   ${said.thanks}` },
    ],
    sheet: 'A4',
  };
}

/** The sheets that were filled in. */
export function presentSheets(
  { rows, total, isOfRange }: Shown<Entry<'survey'>>,
  business: Business,
  { t }: Language,
): Document {
  const said = t.survey.list;
  const table: Table = {
    columns: [{ key: 'id', type: 'id', label: '' }, ...columns],
    rows: rows.map((row) => [row.id, row.day, ...sheetColumns.map(({ answer }) => row[answer])]),
  };
  const document = plainDocument(
    'surveys',
    said.title,
    business,
    table,
    isOfRange ? said.noneInRange : said.none,
  );
  const people: Table = {
    columns: [
      { key: 'id', type: 'id', label: said.id },
      { key: 'day', type: 'day', label: said.day },
      { key: 'answered', type: 'count', label: said.answered },
      { key: 'gap', type: 'score', label: said.gap },
      { key: 'points', type: 'text', label: said.points },
    ],
    rows: rows.map((row) => [
      row.id,
      row.day,
      answered(row),
      meanGapOf(row),
      row.reliabilityPoints === null ? null : said.pointsGiven,
    ]),
  };
  if (rows.length === 0) return document;
  return {
    ...document,
    blocks: [{ kind: 'table', table: people }],
    hints: rows.length < total ? [said.more] : [],
  };
}

/** What is found less what is expected, over the statements with both. */
function meanGapOf(sheet: SheetAnswers): number | null {
  const gaps = statements.flatMap((statement) => {
    const [expected, perceived] = [sheet[`${statement}Expected`], sheet[`${statement}Perceived`]];
    return expected === null || perceived === null ? [] : [perceived - expected];
  });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
