import type { Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import type { Incident } from '../domain/incident.ts';
import {
  byteOrderMark,
  csvFormat,
  createLineWriter,
  tsvFormat,
  type DelimitedFormat,
} from '../render/delimited.ts';
import { toJson } from '../render/json.ts';
import { exportColumns, type ExportColumn } from './columns.ts';

export const exportFormats = ['csv', 'tsv', 'json', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Returns the columns named, in that order, or all columns. Throws UserError bad_choice. */
export function chooseColumns(business: Business, keys: string | undefined): readonly ExportColumn[] {
  const columns = exportColumns(business);
  if (keys === undefined) return columns;
  return keys.split(',').map((key) => {
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

/**
 * Exports incidents page by page. The bytes of a page are valid only until the next page is requested. An empty export still
 * has its header or its brackets.
 */
export async function* exportBytes(
  pages: AsyncIterable<readonly Incident[]>,
  columns: readonly ExportColumn[],
  format: ExportFormat,
  /** The format for a spreadsheet, with a byte order mark; null for the format of programs. */
  spreadsheet: DelimitedFormat | null = null,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly incidents: number }> {
  if (format === 'json' || format === 'jsonl') {
    yield* exportJson(pages, columns, format);
    return;
  }
  const lines = createLineWriter(
    columns.map(({ type }) => type),
    spreadsheet ?? (format === 'tsv' ? tsvFormat : csvFormat),
  );
  if (spreadsheet) yield { bytes: Buffer.from(byteOrderMark), incidents: 0 };
  lines.addHeader(columns.map(({ key }) => key));
  yield { bytes: lines.flush(), incidents: 0 };
  for await (const page of pages) {
    for (const incident of page) lines.add(columns.map(({ read }) => read(incident)));
    yield { bytes: lines.flush(), incidents: page.length };
  }
}

async function* exportJson(
  pages: AsyncIterable<readonly Incident[]>,
  columns: readonly ExportColumn[],
  format: 'json' | 'jsonl',
): ReturnType<typeof exportBytes> {
  const toObject = (incident: Incident) =>
    toJson(
      Object.fromEntries(
        columns.map(({ key, type, read }) => {
          const value = read(incident);
          return [key, type === 'decimal' && value !== null ? Number(value) : value];
        }),
      ),
    );
  let incidentCount = 0;
  for await (const page of pages) {
    const lines = page.map((incident, index) =>
      format === 'jsonl'
        ? `${toObject(incident)}\n`
        : `${incidentCount + index === 0 ? '[\n' : ',\n'}${toObject(incident)}`,
    );
    incidentCount += page.length;
    yield { bytes: Buffer.from(lines.join('')), incidents: page.length };
  }
  if (format === 'json') yield { bytes: Buffer.from(incidentCount === 0 ? '[]\n' : '\n]\n'), incidents: 0 };
}
