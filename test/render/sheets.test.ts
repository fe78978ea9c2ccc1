import { describe, expect, test } from 'vitest';
import type { Block, Column, Document, Table, Value } from '../../src/document/document.ts';
import { speak } from '../../src/language/language.ts';
import { sheetsOf, type NewSheet } from '../../src/render/sheets.ts';
import { documentWith } from './hostile.ts';

const columns: readonly Column[] = [
  { key: 'name', type: 'text', label: 'Department' },
  { key: 'length', type: 'bar', label: '' },
  { key: 'share', type: 'share', label: 'Share' },
  { key: 'cost', type: 'money', label: 'Cost' },
  { key: 'on', type: 'day', label: 'Day' },
];
const rows: readonly (readonly Value[])[] = [
  ['Kitchen', 3, 1 / 3, 1250, '2026-11-20'],
  ['Bar', 1, 0.1 + 0.2, null, null],
];
const table: Table = { columns, rows, totals: ['Total', null, 1, 1250, null] };
const document = (...blocks: readonly Block[]): Document => ({
  ...documentWith('x'),
  title: 'Where?',
  blocks,
});
const sheets = (...blocks: readonly Block[]): readonly NewSheet[] =>
  sheetsOf(document(...blocks), speak('en'));
const names = (...blocks: readonly Block[]) => sheets(...blocks).map(({ name }) => name);

describe('the sheets of a document', () => {
  test('have figures as such, and no bars', () => {
    const [sheet] = sheets({ kind: 'table', table });
    expect(sheet?.columns.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Department', 'text'],
      ['Share', 'percent'],
      ['Cost', 'money'],
      ['Day', 'date'],
    ]);
    expect(sheet?.rows).toEqual([
      ['Kitchen', '33.3333333333333%', '12.50', '2026-11-20'],
      ['Bar', '30%', null, null],
    ]);
    expect(sheet?.totals).toEqual(['Total', '100%', '12.50', null]);
  });

  test('are those of the tables that people see, of charts and of pictures too', () => {
    const chart = { shape: 'bars', labels: [], values: [] } as const;
    const facts: Block = {
      kind: 'facts',
      facts: [],
      pictures: [{ title: 'Trend', table }, { title: 'none' }],
    };
    expect(
      names({ kind: 'table', table, title: 'A' }, { kind: 'chart', title: 'B', chart, table }, facts),
    ).toEqual([...['A', 'B', 'Trend']]);
  });

  test('without a title have that of the document, or, of several, the heading of their first column', () => {
    expect(names({ kind: 'table', table })).toEqual(['Where?']);
    expect(names({ kind: 'table', table }, { kind: 'table', table, title: 'A' })).toEqual([
      'Department',
      'A',
    ]);
  });

  test('have all columns where a page leaves some out', () => {
    const whole = { columns: columns.slice(0, 1), rows: [['Kitchen']] };
    expect(sheets({ kind: 'table', table, whole })[0]?.rows).toEqual([['Kitchen']]);
  });

  test('are the rows for programs if people see no table', () => {
    const programs = {
      ...document(),
      rows: { columns: [{ key: 'kind', type: 'key', label: '' } as const], rows: [['solution']] },
    };
    expect(sheetsOf(programs, speak('en'))).toMatchObject([
      { name: 'Where?', columns: [{ heading: 'kind' }], rows: [['solution']] },
    ]);
  });
});
