import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Dimension } from '../../src/domain/dimension.ts';
import type { Document } from '../../src/document/document.ts';
import { speak } from '../../src/language/language.ts';
import { render, type TextFormat } from '../../src/render/render.ts';
import { reportBreakdown } from '../../src/reports/breakdown.ts';
import { reportCross } from '../../src/reports/cross.ts';
import { reportPareto } from '../../src/reports/pareto.ts';
import { reportTrend } from '../../src/reports/trend.ts';
import { reportWeekly } from '../../src/reports/weekly/weekly.ts';
import { chooseColumns, exportBytes } from '../../src/transfer/export.ts';
import { anyFilter, anyIncident } from '../support/arbitraries.ts';
import { action, creation } from '../support/builders.ts';
import { requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const paper = {
  language: speak('en', 'EUR', 'restaurant'),
  width: null,
  hasColour: false,
  hasUnicode: true,
  isPlain: false,
};
/** Values whose names do not contain two spaces in a row, so that the columns of terminal text can be separated. */
const dimensions = ['department', 'hour', 'weekday', 'shift', 'severity', 'ending', 'approach'] as const;

type Cells = readonly (readonly string[])[];

/** The first table in a human-readable format as cells: heading, rows and totals. */
const tableIn: Readonly<Record<'table' | 'md' | 'html', (text: string) => Cells>> = {
  table: (text) => {
    const lines = text.split('\n').map((line) => line.trim().split(/ {2,}/u));
    return lines.slice(lines.findIndex((cells) => cells.includes('Complaints')));
  },
  md: (text) => {
    const lines = text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| ---'));
    return lines.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll(/[*\\ ]/gu, '')),
    );
  },
  html: (text) =>
    [...text.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, cell = '']) => cell),
    ),
};

/** The sum of the complaints column, and its value in the totals row. */
function sumFor(cells: Cells): { readonly sum: number; readonly total: number } {
  const [head = [], ...rows] = cells;
  const place = head.indexOf('Complaints');
  const number = (row: readonly string[]) => Number((row[place] ?? '').replaceAll(',', ''));
  const last = rows.findIndex(([label]) => label === 'Total');
  expect([place >= 0, last >= 0]).toEqual([true, true]);
  return {
    sum: rows.slice(0, last).reduce((sum, row) => sum + number(row), 0),
    total: number(rows[last] ?? []),
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];
const add = (rows: Rows) => rows.reduce((sum, { complaints }) => sum + Number(complaints), 0);
const delimited = (text: string) =>
  Papa.parse<Rows[number]>(text.trim(), { header: true, newline: '\r\n' }).data;
const machines: Readonly<Record<'csv' | 'tsv' | 'json' | 'jsonl', (text: string) => number>> = {
  csv: (text) => add(delimited(text)),
  tsv: (text) => add(delimited(text)),
  json: (text) => {
    const { total, rows } = JSON.parse(text) as { readonly total: number; readonly rows: Rows };
    expect(add(rows)).toBe(total);
    return total;
  },
  jsonl: (text) =>
    add(text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Rows[number]]))),
};

test('every format of every count comes to what an export holds, whatever was recorded and asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyIncident, { minLength: 1, maxLength: 30 }),
      anyFilter,
      fc.constantFrom<Dimension>(...dimensions),
      fc.constantFrom<Dimension>(...dimensions),
      async (incidents, filter, dimension, other) => {
        const store = await freshStore();
        const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
          ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
        );
        await store.commit(action('add'), [...names, ...incidents.map((incident) => creation(incident))]);
        // After the last incident, so that no day is in the future.
        const asked = await requestFor(store, filter, { today: '2027-12-31' });

        let exported = '';
        const columns = chooseColumns(asked.business, 'number');
        for await (const { bytes } of exportBytes(store.stream(filter), columns, 'csv'))
          exported += Buffer.from(bytes).toString();
        const total = exported.trim().split('\r\n').length - 1;

        const breakdown = await reportBreakdown(store, asked, dimension);
        const counts: readonly Document[] = [
          breakdown,
          await reportTrend(store, asked, 'week'),
          await reportPareto(store, asked, dimension, 'complaints'),
          ...(dimension === other ? [] : [await reportCross(store, asked, dimension, other)]),
        ];
        for (const document of counts)
          for (const [format, sum] of Object.entries(machines))
            expect(
              sum(await render(document, format as TextFormat, paper)),
              `${document.title} as ${format}`,
            ).toBe(total);
        if (total > 0)
          for (const [format, read] of Object.entries(tableIn))
            expect(sumFor(read(await render(breakdown, format as TextFormat, paper))), format).toEqual({
              sum: total,
              total,
            });

        const week = delimited(await render(await reportWeekly(store, asked), 'csv', paper));
        const of = (section: string) =>
          week.filter((row) => row['section'] === section && row['measure'] === 'complaints');
        for (const section of ['department', 'category', 'shift', 'period'])
          expect(add(of(section).map(({ value }) => ({ complaints: value }))), section).toBe(total);
        await store.close();
      },
    ),
    { numRuns: 60 },
  );
});
