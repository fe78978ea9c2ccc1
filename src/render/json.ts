import type { Document, Table, Value } from '../document/document.ts';

/** The contract for scripts: `schema` grows by one when a key changes its meaning or goes. */
export const schemaVersion = 1;

export function renderJson({ report, frame, rows, lists }: Document): string {
  const { period, filter, total } = frame;
  const primary = { schema: schemaVersion, report, period, filter, total, rows: objects(rows) };
  return `${JSON.stringify({ ...primary, ...lists })}\n`;
}

/** The primary table alone, an object a line. */
export function renderJsonLines({ rows }: Document): string {
  return objects(rows)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
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
