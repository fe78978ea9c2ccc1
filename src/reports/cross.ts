import { reportOf, type Dimension } from '../domain/dimension.ts';
import { UserError } from '../domain/error.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Chart, Document, Scope, Table, Value } from '../document/document.ts';
import type { Formatter } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import {
  remedyNames,
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
import { missingRatesNote, hasOwnVolumes, measureExposure, volumesFor, type Exposure } from './exposure.ts';
import type { Catalogues } from './result.ts';
import { listCommand, measureScope, scopeLines, type NearestComplaints, type Request } from './request.ts';

/** Complaints by two dimensions, with margins. */
interface Grid {
  readonly scope: Scope;
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

/** Reports complaints by two dimensions: a matrix with margins for people, one row per cell for programs. */
export async function reportCross(
  records: Records,
  request: Request,
  down: Dimension,
  across: Dimension,
  catalogues?: () => Promise<Catalogues>,
): Promise<Document> {
  if (down === across) throw new UserError('same_dimension', { value: down });
  const grid = await measureGrid(records, request, down, across, catalogues);
  const { t } = request.language;
  return {
    ...gridDocument(grid, request, `report cross ${reportOf(down)} ${reportOf(across)}`),
    report: 'cross',
    title: t.report.cross(t.dimension[down], t.dimension[across]),
  };
}

/** Reports complaints by weekday and hour, as a heat map. */
export async function reportHeatmap(records: Records, request: Request): Promise<Document> {
  const grid = await measureGrid(records, request, 'weekday', 'hour');
  const { t, format } = request.language;
  const document = gridDocument(grid, request, 'report heatmap');
  const [block] = document.blocks;
  const withoutHour = grid.across.totals.get(null) ?? 0;
  const notes = [
    ...(withoutHour > 0 ? [t.patterns.withoutHour(format.number(withoutHour))] : []),
    t.patterns.countsNote,
  ];
  return {
    ...document,
    report: 'heatmap',
    title: t.patterns.heatmap,
    blocks:
      block?.kind === 'table'
        ? [
            {
              kind: 'chart',
              chart: heatOf(grid, request.language),
              table: block.table,
              note: notes.join(' '),
            },
          ]
        : document.blocks,
  };
}

async function measureGrid(
  records: Records,
  request: Request,
  down: Dimension,
  across: Dimension,
  catalogues?: () => Promise<Catalogues>,
): Promise<Grid> {
  const cells = await records.tally(request.filter, [down, across]);
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const side = async (dimension: Dimension, index: number): Promise<Side> => {
    const names = await remedyNames(dimension, catalogues);
    const axis = axisOf(dimension, request.business, request.language, names);
    const totals = marginTotals(cells, axis, index);
    return { axis, totals, ticks: axis.ticks(totals) };
  };
  const sides = [await side(down, 0), await side(across, 1)] as const;
  const sums = sumByKey(
    cells,
    sides.map(({ axis }) => axis),
  );
  const scope = await measureScope(records, request, total);
  return {
    scope,
    down: sides[0],
    across: sides[1],
    count: (row, column) => sums.get(gridKey([row, column])) ?? 0,
    nearest: total === 0 ? await measureNearest(records, request) : null,
    exposure: await measureExposure(records, request, scope),
  };
}

function gridDocument(grid: Grid, request: Request, command: string): Omit<Document, 'report' | 'title'> {
  const { scope, down, across, count, nearest, exposure } = grid;
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

/** Presents the counts with their margins, then the rates, if there are any. */
function matrices(grid: Grid, request: Request): readonly Block[] {
  const { scope, down, across, count, exposure } = grid;
  const { t, format } = request.language;
  const counts = matrix(grid, request, 'count', {
    cell: count,
    row: (value) => down.totals.get(value) ?? 0,
    column: (value) => across.totals.get(value) ?? 0,
    all: scope.total,
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
    all: rateOf(scope.total, exposure?.total ?? null),
  };
  const cells = down.ticks.flatMap((row) => across.ticks.map((column) => rate.cell(row.value, column.value)));
  if (cells.every((each) => each === null)) {
    const axes = [down.axis, across.axis];
    const note = missingRatesNote(exposure, request.language, ...axes);
    const couldHaveRates = axes.some(hasOwnVolumes) && !axes.some(({ customers }) => customers === 'unknown');
    return [{ kind: 'table', table: counts, ...(exposure || couldHaveRates ? { note } : {}) }];
  }
  const base = rateBase([...cells, rate.all]);
  const perShownBase = (each: number | null) => perBase(each, base);
  const rates = matrix(grid, request, 'rate', {
    cell: (row, column) => perShownBase(rate.cell(row, column)),
    row: (value) => perShownBase(rate.row(value)),
    column: (value) => perShownBase(rate.column(value)),
    all: perShownBase(rate.all),
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
  { language: { t, format } }: Request,
  type: 'count' | 'rate',
  figures: Figures,
): Table {
  const [name, otherName] = [down.axis.dimension, across.axis.dimension];
  const columns = displayOrder(across.axis, across.ticks);
  return {
    columns: [
      { key: name, type: 'text', label: t.dimension[name] },
      ...columns.map((each, index) => ({
        key: `column_${index + 1}`,
        type,
        label: shortLabel(otherName, each, format),
        isShaded: true,
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

function heatOf({ down, across, count }: Grid, { format }: Language): Chart {
  const isRecorded = ({ value }: Tick) => value !== null;
  const rows = displayOrder(down.axis, down.ticks).filter(isRecorded);
  const columns = displayOrder(across.axis, across.ticks).filter(isRecorded);
  return {
    shape: 'heat',
    rows: rows.map(({ label }) => label),
    columns: columns.map((tick) => shortLabel(across.axis.dimension, tick, format)),
    values: rows.map((row) => columns.map((column) => count(row.value, column.value))),
  };
}

/** Shortens an hour, so that 24 columns fit. */
function shortLabel(dimension: Dimension, { value, label }: Tick, format: Formatter): string {
  return dimension === 'hour' && value !== null ? format.shortHour(Number(value)) : label;
}
