import type { Dimension } from '../domain/dimension.ts';
import { UserError } from '../domain/error.ts';
import type { Records } from '../domain/records.ts';
import type { Chart, Document, Frame, Table, Value } from '../document/document.ts';
import { axisOf, cellTypeOf, gridKey, marginOf, readingOrder, sumBy, type Axis, type Tick } from './axis.ts';
import { emptyBlock, measureNearest } from './empty.ts';
import { listCommand, measureFrame, metaLines, type Nearest, type Request } from './report.ts';

/** Complaints by two dimensions: the whole grid, with its margins. */
interface Grid {
  readonly frame: Frame;
  readonly down: Side;
  readonly across: Side;
  readonly count: (row: Value, column: Value) => number;
  readonly nearest: Nearest | null;
}

interface Side {
  readonly axis: Axis;
  readonly ticks: readonly Tick[];
  readonly totals: ReadonlyMap<Value, number>;
}

/** Two dimensions against each other: a matrix with margins for people, one row a cell for machines. */
export async function reportCross(
  records: Records,
  request: Request,
  down: Dimension,
  across: Dimension,
): Promise<Document> {
  if (down === across) throw new UserError('same_dimension', { value: down });
  const grid = await measureGrid(records, request, down, across);
  const { t } = request.language;
  return {
    ...gridDocument(grid, request, `report cross ${down} ${across}`),
    report: 'cross',
    title: t.report.cross(t.dimension[down], t.dimension[across]),
  };
}

/** When they come: weekday by hour, as a picture. */
export async function reportHeatmap(records: Records, request: Request): Promise<Document> {
  const grid = await measureGrid(records, request, 'weekday', 'hour');
  const { t, format } = request.language;
  const whole = gridDocument(grid, request, 'report heatmap');
  const [block] = whole.blocks;
  const hourless = grid.across.totals.get(null) ?? 0;
  const notes = [
    ...(hourless > 0 ? [t.patterns.withoutHour(format.number(hourless))] : []),
    t.patterns.whereWritten,
  ];
  return {
    ...whole,
    report: 'heatmap',
    title: t.patterns.heatmap,
    blocks:
      block?.kind === 'table'
        ? [{ kind: 'chart', chart: heatOf(grid), table: block.table, note: notes.join(' ') }]
        : whole.blocks,
  };
}

async function measureGrid(
  records: Records,
  request: Request,
  down: Dimension,
  across: Dimension,
): Promise<Grid> {
  const cells = await records.tally(request.filter, [down, across]);
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const side = (dimension: Dimension, index: number): Side => {
    const axis = axisOf(dimension, request.business, request.language);
    const totals = marginOf(cells, axis, index);
    return { axis, totals, ticks: axis.ticks(totals) };
  };
  const sides = [side(down, 0), side(across, 1)] as const;
  const sums = sumBy(
    cells,
    sides.map(({ axis }) => axis),
  );
  return {
    frame: await measureFrame(records, request, total),
    down: sides[0],
    across: sides[1],
    count: (row, column) => sums.get(gridKey([row, column])) ?? 0,
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

function gridDocument(
  { frame, down, across, count, nearest }: Grid,
  request: Request,
  command: string,
): Omit<Document, 'report' | 'title'> {
  const { t } = request.language;
  const [name, otherName] = [down.axis.dimension, across.axis.dimension];
  const columns = readingOrder(across.axis, across.ticks);
  const matrix: Table = {
    columns: [
      { key: name, type: 'text', label: t.dimension[name] },
      ...columns.map(({ label }, index) => ({
        key: `column_${index + 1}`,
        type: 'count' as const,
        label: shortLabel(otherName, label),
      })),
      { key: 'total', type: 'count', label: t.report.total },
    ],
    rows: readingOrder(down.axis, down.ticks).map(({ value, label }) => [
      label,
      ...columns.map((column) => count(value, column.value)),
      down.totals.get(value) ?? 0,
    ]),
    totals: [t.report.total, ...columns.map(({ value }) => across.totals.get(value) ?? 0), frame.total],
  };
  return {
    meta: metaLines(request, frame),
    frame,
    rows: {
      columns: [
        { key: name, type: cellTypeOf(name), label: t.dimension[name] },
        { key: otherName, type: cellTypeOf(otherName), label: t.dimension[otherName] },
        { key: 'complaints', type: 'count', label: t.report.complaints },
      ],
      rows: down.ticks.flatMap((row) =>
        across.ticks.map((column) => [row.value, column.value, count(row.value, column.value)]),
      ),
    },
    blocks: [nearest ? emptyBlock(nearest, request, command) : { kind: 'table', table: matrix }],
    hints: nearest ? [] : [t.report.seeList(listCommand(request))],
  };
}

function heatOf({ down, across, count }: Grid): Chart {
  const recorded = ({ value }: Tick) => value !== null;
  const rows = readingOrder(down.axis, down.ticks).filter(recorded);
  const columns = readingOrder(across.axis, across.ticks).filter(recorded);
  return {
    shape: 'heat',
    rows: rows.map(({ label }) => label),
    columns: columns.map(({ label }) => shortLabel(across.axis.dimension, label)),
    values: rows.map((row) => columns.map((column) => count(row.value, column.value))),
  };
}

/** Twenty-four hours stand side by side as two digits each. */
function shortLabel(dimension: Dimension, label: string): string {
  return dimension === 'hour' && /^\d/u.test(label) ? label.slice(0, 2) : label;
}
