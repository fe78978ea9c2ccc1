import type { Business } from '../../domain/business.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import type { Document, Table } from '../../document/document.ts';

/** Rows of a list, of how many there are. */
export interface Shown<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly isOfRange: boolean;
}

/** A table that stands for itself, with no range or filter behind it. */
export function plainDocument(
  report: string,
  title: string,
  { settings }: Business,
  table: Table,
  none: string,
): Document {
  return {
    report,
    title,
    meta: [],
    scope: {
      period: {
        from: null,
        to: null,
        zone: settings.zone,
        day_start: formatTimeOfDay(settings.dayStartMinute),
      },
      filter: {},
      total: table.rows.length,
    },
    rows: table,
    blocks: [table.rows.length === 0 ? { kind: 'prose', text: none } : { kind: 'table', table }],
    hints: [],
  };
}
