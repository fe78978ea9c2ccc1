import type { Document, Table, Value } from '../document/document.ts';
import { escapedInJson } from './escape.ts';

/** The contract for scripts: `schema` grows by one when a key changes its meaning or goes. */
export const schemaVersion = 1;

export function renderJson({ report, frame, rows, lists }: Document): string {
  const { period, filter, total } = frame;
  const primary = { schema: schemaVersion, report, period, filter, total, rows: objects(rows) };
  return `${toJson({ ...primary, ...lists })}\n`;
}

/** The primary table alone, an object a line. */
export function renderJsonLines({ rows }: Document): string {
  return objects(rows)
    .map((row) => `${toJson(row)}\n`)
    .join('');
}

/** A value as JSON of one line, in which nothing stands that a terminal would obey. */
export function toJson(value: unknown): string {
  return escapedInJson(JSON.stringify(value));
}

export function objects({ columns, rows }: Table): readonly Readonly<Record<string, Value>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ key, type }, index) => {
        const value = row[index] ?? null;
        return [key, type === 'decimal' && value !== null ? Number(value) : value];
      }),
    ),
  );
}
