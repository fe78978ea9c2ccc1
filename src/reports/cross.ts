import type { Dimension } from '../domain/dimension.ts';
import { UserError } from '../domain/error.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document, Table, Value } from '../document/document.ts';
import { axisOf, cellTypeOf, gridKey, marginOf, readingOrder, sumBy } from './axis.ts';
import { emptyBlock, measureNearest } from './empty.ts';
import { listCommand, measureFrame, metaLines, type Request } from './report.ts';

/** Two dimensions against each other: a matrix with margins for people, one row a cell for machines. */
export async function reportCross(
  records: Records,
  request: Request,
  down: Dimension,
  across: Dimension,
): Promise<Document> {
  if (down === across) throw new UserError('same_dimension', { value: down });
  const { t } = request.language;
  const cells = await records.tally(request.filter, [down, across]);
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const frame = await measureFrame(records, request, total);

  const rowAxis = axisOf(down, request.business, request.language);
  const columnAxis = axisOf(across, request.business, request.language);
  const rowTotals = marginOf(cells, rowAxis, 0);
  const columnTotals = marginOf(cells, columnAxis, 1);
  const sums = sumBy(cells, [rowAxis, columnAxis]);
  const count = (row: Value, column: Value) => sums.get(gridKey([row, column])) ?? 0;
  const rowTicks = rowAxis.ticks(rowTotals);
  const columnTicks = columnAxis.ticks(columnTotals);

  const command = `report cross ${down} ${across}`;
  const matrix: Block = {
    kind: 'table',
    table: {
      columns: [
        { key: down, type: 'text', label: t.dimension[down] },
        ...readingOrder(columnAxis, columnTicks).map(({ label }, index) => ({
          key: `column_${index + 1}`,
          type: 'count' as const,
          label: across === 'hour' ? label.slice(0, 2) : label,
        })),
        { key: 'total', type: 'count', label: t.report.total },
      ],
      rows: readingOrder(rowAxis, rowTicks).map(({ value, label }) => [
        label,
        ...readingOrder(columnAxis, columnTicks).map((column) => count(value, column.value)),
        rowTotals.get(value) ?? 0,
      ]),
      totals: [
        t.report.total,
        ...readingOrder(columnAxis, columnTicks).map(({ value }) => columnTotals.get(value) ?? 0),
        total,
      ],
    },
  };
  const rows: Table = {
    columns: [
      { key: down, type: cellTypeOf(down), label: t.dimension[down] },
      { key: across, type: cellTypeOf(across), label: t.dimension[across] },
      { key: 'complaints', type: 'count', label: t.report.complaints },
    ],
    rows: rowTicks.flatMap((row) =>
      columnTicks.map((column) => [row.value, column.value, count(row.value, column.value)]),
    ),
  };
  return {
    report: 'cross',
    title: t.report.cross(t.dimension[down], t.dimension[across]),
    meta: metaLines(request, frame),
    frame,
    rows,
    blocks: [total === 0 ? emptyBlock(await measureNearest(records, request), request, command) : matrix],
    hints: total === 0 ? [] : [t.report.seeList(listCommand(request))],
  };
}
