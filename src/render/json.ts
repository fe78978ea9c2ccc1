import type { Document, Table, Value } from '../document/document.ts';
import { escapeJson } from './escape.ts';

/** The version of the JSON contract for scripts; raised by 1 when a key changes its meaning or is removed. */
const schemaVersion = 1;

export function renderJson({ report, scope, rows, lists }: Document): string {
  const { period, filter, total } = scope;
  const primary = { schema: schemaVersion, report, period, filter, total, rows: rowObjects(rows) };
  return `${toJson({ ...primary, ...lists })}\n`;
}

/** Renders only the primary table, one object per line. */
export function renderJsonLines({ rows }: Document): string {
  return rowObjects(rows)
    .map((row) => `${toJson(row)}\n`)
    .join('');
}

/** Converts a value to JSON on one line, without characters that a terminal would obey. */
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
