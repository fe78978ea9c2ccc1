import type { Business } from '../../domain/business.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import type { Document, Table } from '../../document/document.ts';

/** The rows of a list that are shown, out of `total`. */
export interface ShownRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether the rows were chosen by a period. */
  readonly hasPeriod: boolean;
}

/** Makes a document of one table, without period or filter; `none` is shown if it has no rows. */
export function tableDocument(
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
