import type { Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import type { Incident } from '../domain/incident.ts';
import { byteOrderMark, csv, delimitedLine, tsv, type Dialect } from '../render/delimited.ts';
import { exportColumns, type ExportColumn } from './columns.ts';

export const exportFormats = ['csv', 'tsv', 'json', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The columns named, in the order named; all of them when none is. Throws unknown_column. */
export function chooseColumns(business: Business, wanted: string | undefined): readonly ExportColumn[] {
  const columns = exportColumns(business);
  if (wanted === undefined) return columns;
  return wanted.split(',').map((key) => {
    const column = columns.find((each) => each.key === key.trim().toLowerCase());
    if (!column)
      throw new UserError('bad_choice', {
        option: '--columns',
        value: key,
        choices: columns.map((each) => each.key).join(', '),
      });
    return column;
  });
}

/** Text of an export, page by page; an empty one still has its header or its brackets. */
export async function* exportText(
  pages: AsyncIterable<readonly Incident[]>,
  columns: readonly ExportColumn[],
  format: ExportFormat,
  /** Where a spreadsheet is to open it. */
  spreadsheet: Dialect | null = null,
): AsyncGenerator<{ readonly text: string; readonly incidents: number }> {
  const types = columns.map(({ type }) => type);
  const dialect = spreadsheet ?? (format === 'tsv' ? tsv : csv);
  const toObject = (incident: Incident) =>
    JSON.stringify(
      Object.fromEntries(
        columns.map(({ key, type, read }) => {
          const value = read(incident);
          return [key, type === 'decimal' && value !== null ? Number(value) : value];
        }),
      ),
    );
  let written = 0;
  if (format === 'csv' || format === 'tsv') {
    const header = delimitedLine(
      columns.map(({ key }) => key),
      [],
      dialect,
    );
    yield {
      text: spreadsheet ? byteOrderMark + header : header,
      incidents: 0,
    };
  }
  for await (const page of pages) {
    const lines = page.map((incident, index) => {
      if (format === 'jsonl') return `${toObject(incident)}\n`;
      if (format === 'json') return `${written + index === 0 ? '[\n' : ',\n'}${toObject(incident)}`;
      return delimitedLine(
        columns.map(({ read }) => read(incident)),
        types,
        dialect,
      );
    });
    written += page.length;
    yield { text: lines.join(''), incidents: page.length };
  }
  if (format === 'json') yield { text: written === 0 ? '[]\n' : '\n]\n', incidents: 0 };
}
