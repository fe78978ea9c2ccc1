import type { Dimension } from '../domain/dimension.ts';
import { UserError } from '../domain/error.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Chart, Document, Scope, Table, Value } from '../document/document.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import {
  axisOf,
  cellTypeOf,
  gridKey,
  marginTotals,
  displayOrder,
  sumByKey,
  type Axis,
  type Tick,
} from './axis.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { whyNoRates, hasOwnVolumes, measureExposure, volumesFor, type Exposure } from './exposure.ts';
import { listCommand, measureScope, scopeLines, type NearestComplaints, type Request } from './request.ts';

/** Complaints by two dimensions: the whole grid, with its margins. */
interface Grid {
  readonly frame: Scope;
  readonly down: Side;
  readonly across: Side;
  readonly count: (row: Value, column: Value) => number;
  readonly nearest: NearestComplaints | null;
  readonly exposure: Exposure | null;
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
    const totals = marginTotals(cells, axis, index);
    return { axis, totals, ticks: axis.ticks(totals) };
  };
  const sides = [side(down, 0), side(across, 1)] as const;
  const sums = sumByKey(
    cells,
    sides.map(({ axis }) => axis),
  );
  const frame = await measureScope(records, request, total);
  return {
    frame,
    down: sides[0],
    across: sides[1],
    count: (row, column) => sums.get(gridKey([row, column])) ?? 0,
    nearest: total === 0 ? await measureNearest(records, request) : null,
    exposure: await measureExposure(records, request, frame),
  };
}

function gridDocument(grid: Grid, request: Request, command: string): Omit<Document, 'report' | 'title'> {
  const { frame: scope, down, across, count, nearest, exposure } = grid;
  const { t } = request.language;
  const [name, otherName] = [down.axis.dimension, across.axis.dimension];
  const volume = volumesFor(exposure, down.axis, across.axis);
  return {
    meta: scopeLines(request, scope),
    scope,
    rows: {
      columns: [
        { key: name, type: cellTypeOf(name), label: t.dimension[name] },
        { key: otherName, type: cellTypeOf(otherName), label: t.dimension[otherName] },
        { key: 'complaints', type: 'count', label: t.report.complaints },
        ...(exposure
          ? ([
              { key: 'volume', type: 'count', label: t.volume.served },
              { key: 'rate', type: 'rate', label: t.volume.per('100') },
            ] as const)
          : []),
      ],
      rows: down.ticks.flatMap((row) =>
        across.ticks.map((column): readonly Value[] => {
          const [complaints, customers] = [count(row.value, column.value), volume(row.value, column.value)];
          return [
            row.value,
            column.value,
            complaints,
            ...(exposure ? [customers, rateOf(complaints, customers)] : []),
          ];
        }),
      ),
    },
    blocks: nearest ? [presentEmpty(nearest, request, command)] : matrices(grid, request),
    seeAlso: nearest ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

/** The counts with their margins; under them the rates, where there are any. */
function matrices(grid: Grid, request: Request): readonly Block[] {
  const { frame, down, across, count, exposure } = grid;
  const { t, format } = request.language;
  const counts = matrix(grid, request, 'count', {
    cell: count,
    row: (value) => down.totals.get(value) ?? 0,
    column: (value) => across.totals.get(value) ?? 0,
    all: frame.total,
  });
  const volumes = {
    cell: volumesFor(exposure, down.axis, across.axis),
    row: volumesFor(exposure, down.axis),
    column: volumesFor(exposure, across.axis),
  };
  const rate: Figures = {
    cell: (row, column) => rateOf(count(row, column), volumes.cell(row, column)),
    row: (value) => rateOf(down.totals.get(value) ?? 0, volumes.row(value)),
    column: (value) => rateOf(across.totals.get(value) ?? 0, volumes.column(value)),
    all: rateOf(frame.total, exposure?.total ?? null),
  };
  const cells = down.ticks.flatMap((row) => across.ticks.map((column) => rate.cell(row.value, column.value)));
  if (cells.every((each) => each === null)) {
    const axes = [down.axis, across.axis];
    const note = whyNoRates(exposure, request.language, ...axes);
    const isWanting = axes.some(hasOwnVolumes) && !axes.some(({ customers }) => customers === 'unknown');
    return [{ kind: 'table', table: counts, ...(exposure || isWanting ? { note } : {}) }];
  }
  const base = rateBase([...cells, rate.all]);
  const shown = (each: number | null) => perBase(each, base);
  const rates = matrix(grid, request, 'rate', {
    cell: (row, column) => shown(rate.cell(row, column)),
    row: (value) => shown(rate.row(value)),
    column: (value) => shown(rate.column(value)),
    all: shown(rate.all),
  });
  return [
    { kind: 'table', table: counts },
    { kind: 'table', table: rates, note: t.volume.rates(format.number(base), null) },
  ];
}

interface Figures {
  readonly cell: (row: Value, column: Value) => number | null;
  readonly row: (value: Value) => number | null;
  readonly column: (value: Value) => number | null;
  readonly all: number | null;
}

function matrix(
  { down, across }: Grid,
  { language: { t } }: Request,
  type: 'count' | 'rate',
  figures: Figures,
): Table {
  const [name, otherName] = [down.axis.dimension, across.axis.dimension];
  const columns = displayOrder(across.axis, across.ticks);
  return {
    columns: [
      { key: name, type: 'text', label: t.dimension[name] },
      ...columns.map(({ label }, index) => ({
        key: `column_${index + 1}`,
        type,
        label: shortLabel(otherName, label),
      })),
      { key: 'total', type, label: t.report.total },
    ],
    rows: displayOrder(down.axis, down.ticks).map(({ value, label }) => [
      label,
      ...columns.map((column) => figures.cell(value, column.value)),
      figures.row(value),
    ]),
    totals: [t.report.total, ...columns.map(({ value }) => figures.column(value)), figures.all],
  };
}

function heatOf({ down, across, count }: Grid): Chart {
  const recorded = ({ value }: Tick) => value !== null;
  const rows = displayOrder(down.axis, down.ticks).filter(recorded);
  const columns = displayOrder(across.axis, across.ticks).filter(recorded);
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
