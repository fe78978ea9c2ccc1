import type { Document, Table, Value } from '../document/document.ts';
import { escapeJson } from './escape.ts';

/** The contract for scripts: `schema` grows by one when a key changes its meaning or goes. */
export const schemaVersion = 1;

export function renderJson({ report, scope, rows, lists }: Document): string {
  const { period, filter, total } = scope;
  const primary = { schema: schemaVersion, report, period, filter, total, rows: rowObjects(rows) };
  return `${toJson({ ...primary, ...lists })}\n`;
}

/** The primary table alone, an object a line. */
export function renderJsonLines({ rows }: Document): string {
  return rowObjects(rows)
    .map((row) => `${toJson(row)}\n`)
    .join('');
}

/** A value as JSON of one line, in which nothing stands that a terminal would obey. */
export function toJson(value: unknown): string {
  return escapeJson(JSON.stringify(value));
}

export function rowObjects({ columns, rows }: Table): readonly Readonly<Record<string, Value>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ key, type }, index) => {
        const value = row[index] ?? null;
        return [key, type === 'decimal' && value !== null ? Number(value) : value];
      }),
    ),
  );
}
