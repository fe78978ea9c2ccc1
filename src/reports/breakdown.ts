import { reportOf, type Cell, type Dimension } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Column, Document, Scope, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { axisOf, cellTypeOf, marginTotals, displayOrder, remedyNames, type Axis, type Tick } from './axis.ts';
import { comparedColumns, comparedLines, comparedList, formatChange } from './compare.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { missingRatesNote, hasOwnVolumes, measureExposure, volumesFor, type Exposure } from './exposure.ts';
import { formatShare, type Catalogues } from './result.ts';
import { listCommand, measureScope, scopeLines, type NearestComplaints, type Request } from './request.ts';

/** Most rows of places shown to people, because many rooms or tables occur only once. Other dimensions are shown in full. */
const maxPlaceRows = 25;

interface Figures {
  readonly scope: Scope;
  readonly axis: Axis;
  readonly cells: readonly Cell[];
  readonly nearest: NearestComplaints | null;
  readonly exposure: Exposure | null;
  /** The figures of the earlier range; null if none is set beside it. */
  readonly before: EarlierFigures | null;
}

interface EarlierFigures {
  readonly cells: readonly Cell[];
  readonly total: number;
  readonly exposure: Exposure | null;
}

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** Reports complaints by one dimension. */
export async function reportBreakdown(
  records: Records,
  request: Request,
  dimension: Dimension,
  catalogues?: () => Promise<Catalogues>,
): Promise<Document> {
  const { filter, compared } = request;
  const [cells = [], cellsBefore = []] = await records.tallies(
    [filter, ...(compared ? [{ ...filter, period: compared.period }] : [])].map((each) => ({
      filter: each,
      dimensions: [dimension],
    })),
  );
  const total = totalOf(cells);
  const scope = await measureScope(records, request, total);
  const nearest = total === 0 ? await measureNearest(records, request) : null;
  const exposure = await measureExposure(records, request, scope);
  const before = compared
    ? {
        cells: cellsBefore,
        total: totalOf(cellsBefore),
        exposure: await measureExposure(records, request, compared),
      }
    : null;
  const axis = axisOf(
    dimension,
    request.business,
    request.language,
    await remedyNames(dimension, catalogues),
  );
  return presentBreakdown({ scope, axis, cells, nearest, exposure, before }, request);
}

function totalOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { complaints }) => sum + complaints, 0);
}

/** The counts, shares and rates of a dimension, by value. */
interface Breakdown {
  readonly axis: Axis;
  readonly ticks: readonly Tick[];
  readonly total: number;
  readonly exposure: Exposure | null;
  readonly count: (value: Value) => number;
  readonly share: (count: number) => number | null;
  readonly volume: (value: Value) => number | null;
  readonly rate: (value: Value) => number | null;
  /** The same of the earlier range; null if none is set beside it. */
  readonly before: Pick<Breakdown, 'total' | 'exposure' | 'count' | 'share' | 'volume' | 'rate'> | null;
}

function breakdownOf({ scope: { total }, axis, cells, exposure, before }: Figures): Breakdown {
  const totals = marginTotals(cells, axis, 0);
  const totalsBefore = marginTotals(before?.cells ?? [], axis, 0);
  // What only occurred in the earlier range has a row too.
  const shown = new Map(
    [...totalsBefore.keys(), ...totals.keys()].map((value) => [value, totals.get(value) ?? 0]),
  );
  return {
    axis,
    ticks: axis.ticks(shown),
    ...figuresOf(totals, total, exposure, axis),
    before: before && figuresOf(totalsBefore, before.total, before.exposure, axis),
  };
}

function figuresOf(
  totals: ReadonlyMap<Value, number>,
  total: number,
  exposure: Exposure | null,
  axis: Axis,
): NonNullable<Breakdown['before']> {
  const count = (value: Value) => totals.get(value) ?? 0;
  const volume = volumesFor(exposure, axis);
  return {
    total,
    exposure,
    count,
    share: (part) => (total === 0 ? null : part / total),
    volume,
    rate: (value) => rateOf(count(value), volume(value)),
  };
}

function presentBreakdown(figures: Figures, request: Request): Document {
  const { scope, nearest, before } = figures;
  const { dimension } = figures.axis;
  const { compared } = request;
  const { t } = request.language;
  const breakdown = breakdownOf(figures);
  return {
    report: reportOf(dimension),
    title: t.breakdown[dimension],
    meta: [
      ...scopeLines(request, scope),
      ...(before && compared ? comparedLines(request, compared, scope.total, before.total) : []),
    ],
    scope,
    rows: machineRows(breakdown, request.language),
    ...(before && compared ? { lists: comparedList(compared, before.total) } : {}),
    blocks:
      nearest && (before === null || before.total === 0)
        ? [presentEmpty(nearest, request, `report ${reportOf(dimension)}`)]
        : [presentTable(breakdown, request.language)],
    seeAlso: scope.total === 0 ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

function countColumns({ t }: Language): readonly [complaints: Column, share: Column] {
  return [
    { key: 'complaints', type: 'count', label: t.report.complaints },
    { key: 'share', type: 'share', label: t.report.share },
  ];
}

function machineRows({ axis: { dimension }, ticks, before, ...now }: Breakdown, language: Language): Table {
  const { t } = language;
  // Only if volumes are recorded, so that scripts of businesses without them keep the columns they know.
  const hasVolumes = now.exposure !== null;
  const figureColumns: readonly Column[] = [
    ...countColumns(language),
    ...(hasVolumes
      ? ([
          { key: 'volume', type: 'count', label: t.volume.served },
          { key: 'rate', type: 'rate', label: t.volume.per('100') },
        ] as const)
      : []),
  ];
  const figures = (value: Value, { count, share, volume, rate }: NonNullable<Breakdown['before']>) => [
    count(value),
    share(count(value)),
    ...(hasVolumes ? [volume(value), rate(value)] : []),
  ];
  return {
    columns: [
      { key: dimension, type: cellTypeOf(dimension), label: t.dimension[dimension] },
      ...figureColumns,
      ...(before ? figureColumns.map((column) => ({ ...column, key: `${column.key}_before` })) : []),
    ],
    rows: ticks.map(({ value }) => [
      value,
      ...figures(value, now),
      ...(before ? figures(value, before) : []),
    ]),
  };
}

function presentTable(breakdown: Breakdown, language: Language): TableBlock {
  const { axis, ticks, total, exposure, count, share, volume, rate, before } = breakdown;
  const { dimension } = axis;
  const { t, format } = language;
  // Only weekdays and shifts have customers of their own; everything else is divided by all of them.
  const hasOwn = hasOwnVolumes(axis);
  const hasRates = ticks.some(({ value }) => rate(value) !== null);
  const totalRate = rateOf(total, exposure?.total ?? null);
  const base = rateBase([...ticks.map(({ value }) => rate(value)), totalRate]);
  const rateCells = (customers: number | null, ratePer100: number | null) =>
    hasRates ? [...(hasOwn ? [customers] : []), perBase(ratePer100, base)] : [];
  const compare = (now: number, values: readonly Value[] | null) => {
    if (!before) return [];
    const was =
      values === null ? before.total : values.reduce<number>((sum, value) => sum + before.count(value), 0);
    return [was, formatChange(now, was, (change) => format.number(change))];
  };
  const [complaintsColumn, ...shareColumns] = countColumns(language);
  const table: Table = {
    columns: [
      { key: dimension, type: 'text', label: t.dimension[dimension] },
      complaintsColumn,
      ...(before ? comparedColumns(complaintsColumn, language) : []),
      ...shareColumns,
      ...(hasRates && hasOwn ? [{ key: 'volume', type: 'count', label: t.volume.served } as const] : []),
      ...(hasRates ? [{ key: 'rate', type: 'rate', label: t.volume.per(format.number(base)) } as const] : []),
      { key: 'bar', type: 'bar', label: '' },
    ],
    rows: groupTicks(displayOrder(axis, ticks), dimension).map((ticksOfRow) => {
      const [{ value, label }] = ticksOfRow;
      const complaints = ticksOfRow.reduce((sum, tick) => sum + count(tick.value), 0);
      return [
        ticksOfRow.length === 1 ? label : `${t.weekly.others} (${format.number(ticksOfRow.length)})`,
        complaints,
        ...compare(
          complaints,
          ticksOfRow.map((tick) => tick.value),
        ),
        share(complaints),
        ...rateCells(volume(value), rateOf(complaints, volume(value))),
        // The bar of many values together would dwarf the others.
        ticksOfRow.length === 1 ? complaints : null,
      ];
    }),
    totals: [
      t.report.total,
      total,
      ...compare(total, null),
      share(total),
      ...rateCells(exposure?.total ?? null, totalRate),
      null,
    ],
  };
  const notes = [
    ...(dimension === 'finding' ? justifiedNote(count, language) : []),
    ...(hasRates
      ? [ratesNote(breakdown, base, language)]
      : hasOwn || exposure
        ? [missingRatesNote(exposure, language, axis)]
        : []),
  ];
  return { kind: 'table', table, ...(notes.length === 0 ? {} : { note: notes.join(' ') }) };
}

/** Explains the base of the rates; names the total volume only if the volume of every value is known. */
function ratesNote(
  { axis, ticks, exposure, volume }: Breakdown,
  base: number,
  { t, format }: Language,
): string {
  const hasGaps = hasOwnVolumes(axis) && ticks.some(({ value }) => volume(value) === null);
  const customers = hasGaps ? null : (exposure?.total ?? null);
  return t.volume.rates(format.number(base), customers === null ? null : format.number(customers));
}

/** Groups ticks into rows for people, one each; all places after the 25th share a row. */
function groupTicks(ticks: readonly Tick[], dimension: Dimension): readonly (readonly [Tick, ...Tick[]])[] {
  const named = ticks.filter(({ value }) => value !== null);
  const [firstOfRest, ...rest] = dimension === 'place' ? named.slice(maxPlaceRows) : [];
  if (firstOfRest === undefined || rest.length === 0) return ticks.map((tick) => [tick]);
  const notRecorded = ticks.filter(({ value }) => value === null);
  return [
    ...named.slice(0, maxPlaceRows).map((tick) => [tick] as const),
    [firstOfRest, ...rest],
    ...notRecorded.map((tick) => [tick] as const),
  ];
}

/**
 * Returns a note with the share of complaints that were justified in full or in part, of those with a finding. Whether a
 * remedy was given plays no part in it (FCA DISP 1.10).
 */
function justifiedNote(count: (finding: Value) => number, language: Language): readonly string[] {
  const justified = count('justified') + count('partly');
  const withFinding = justified + count('not_justified');
  return withFinding === 0
    ? []
    : [language.t.report.justified(formatShare(justified, withFinding, language))];
}
