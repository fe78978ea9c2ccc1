import type { Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import type { Value } from '../document/document.ts';
import type { Incident } from '../domain/incident.ts';
import {
  byteOrderMark,
  csvFormat,
  createLineWriter,
  guardFormula,
  tsvFormat,
  unguardFormula,
  type DelimitedFormat,
} from '../render/delimited.ts';
import { toJson } from '../render/json.ts';
import { sheetKinds, type SheetColumn, type SheetRow } from '../render/sheets.ts';
import { exportColumns, type ExportColumn } from './columns.ts';

export const exportFormats = ['csv', 'tsv', 'json', 'jsonl', 'xlsx'] as const;
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

export interface ExportOptions {
  /** The format of a CSV for spreadsheets, with a byte order mark; null for the format of programs. */
  readonly delimited?: DelimitedFormat | null;
  /** The number format of amounts in a spreadsheet. */
  readonly moneyFormat?: string;
  /** The name of the sheet of a spreadsheet. */
  readonly sheetName?: string;
}

/**
 * Exports incidents page by page. The bytes of a page are valid only until the next page is requested. An empty export still
 * has its header or its brackets.
 */
export async function* exportBytes(
  pages: AsyncIterable<readonly Incident[]>,
  columns: readonly ExportColumn[],
  format: ExportFormat,
  { delimited = null, ...options }: ExportOptions = {},
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly incidents: number }> {
  if (format === 'json' || format === 'jsonl') {
    yield* exportJson(pages, columns, format);
    return;
  }
  if (format === 'xlsx') {
    yield* exportWorkbook(pages, columns, options);
    return;
  }
  const lines = createLineWriter(
    columns.map(({ type }) => type),
    delimited ?? (format === 'tsv' ? tsvFormat : csvFormat),
  );
  if (delimited) yield { bytes: Buffer.from(byteOrderMark), incidents: 0 };
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

async function* exportWorkbook(
  pages: AsyncIterable<readonly Incident[]>,
  columns: readonly ExportColumn[],
  { sheetName: name = '', moneyFormat }: ExportOptions,
): ReturnType<typeof exportBytes> {
  const { writeWorkbook } = await import('./files/spreadsheet.ts');
  let incidents = 0;
  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const page of pages)
      for (const incident of page) {
        incidents++;
        yield columns.map(({ read }) => cellText(read(incident)));
      }
  }
  const sheet = { name, columns: columns.map(sheetColumn), rows: rows() };
  for await (const bytes of writeWorkbook([sheet], moneyFormat === undefined ? {} : { moneyFormat })) {
    yield { bytes, incidents };
    incidents = 0;
  }
}

function sheetColumn({ key, type }: ExportColumn): SheetColumn {
  return { heading: key, kind: type === 'bar' ? 'number' : sheetKinds[type] };
}

/** In a spreadsheet, a text is no formula. Only one that looks guarded is guarded, because an import removes that. */
function cellText(value: Value): string | null {
  if (value === null) return null;
  const text = String(value);
  return unguardFormula(text) === text ? text : guardFormula(text);
}
