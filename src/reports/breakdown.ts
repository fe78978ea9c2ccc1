import type { Cell, Dimension } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Column, Document, Scope, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { axisOf, cellTypeOf, marginTotals, displayOrder, type Tick } from './axis.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { whyNoRates, hasOwnVolumes, measureExposure, volumesFor, type Exposure } from './exposure.ts';
import { shareInWords } from './result.ts';
import { listCommand, measureScope, scopeLines, type NearestComplaints, type Request } from './request.ts';

/** So many rooms or tables are shown to people: what somebody typed once would drown the rest. Lists of names are told whole. */
const rowsAtMost = 25;

interface Figures {
  readonly frame: Scope;
  readonly cells: readonly Cell[];
  readonly nearest: NearestComplaints | null;
  readonly exposure: Exposure | null;
}

/** Complaints by one dimension. */
export async function reportBreakdown(
  records: Records,
  request: Request,
  dimension: Dimension,
): Promise<Document> {
  const cells = await records.tally(request.filter, [dimension]);
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const frame = await measureScope(records, request, total);
  const nearest = total === 0 ? await measureNearest(records, request) : null;
  const exposure = await measureExposure(records, request, frame);
  return presentBreakdown({ frame, cells, nearest, exposure }, request, dimension);
}

function presentBreakdown(
  { frame: scope, cells, nearest, exposure }: Figures,
  request: Request,
  dimension: Dimension,
): Document {
  const { t, format } = request.language;
  const number = (value: number) => format.number(value);
  const axis = axisOf(dimension, request.business, request.language);
  const totals = marginTotals(cells, axis, 0);
  const ticks = axis.ticks(totals);
  const share = (count: number) => (scope.total === 0 ? null : count / scope.total);
  const count = (value: Value) => totals.get(value) ?? 0;
  const volume = volumesFor(exposure, axis);
  const rate = (value: Value) => rateOf(count(value), volume(value));
  const totalRate = rateOf(scope.total, exposure?.total ?? null);

  const figures: readonly Column[] = [
    { key: 'complaints', type: 'count', label: t.report.complaints },
    { key: 'share', type: 'share', label: t.report.share },
  ];
  const rows: Table = {
    columns: [
      { key: dimension, type: cellTypeOf(dimension), label: t.dimension[dimension] },
      ...figures,
      // Only where there are any: what scripts read of other houses stays as it was.
      ...(exposure
        ? ([
            { key: 'volume', type: 'count', label: t.volume.served },
            { key: 'rate', type: 'rate', label: t.volume.per('100') },
          ] as const)
        : []),
    ],
    rows: ticks.map(({ value }) => [
      value,
      count(value),
      share(count(value)),
      ...(exposure ? [volume(value), rate(value)] : []),
    ]),
  };

  // Days and shifts differ in how many customers they see; everything else is read against all of them.
  const isOwn = hasOwnVolumes(axis);
  const rates = [...ticks.map(({ value }) => rate(value)), totalRate];
  const isRated = ticks.some(({ value }) => rate(value) !== null);
  const base = rateBase(rates);
  const rated = (customers: number | null, each: number | null) =>
    isRated ? [...(isOwn ? [customers] : []), perBase(each, base)] : [];
  const shown: Table = {
    columns: [
      { key: dimension, type: 'text', label: t.dimension[dimension] },
      ...figures,
      ...(isRated && isOwn ? [{ key: 'volume', type: 'count', label: t.volume.served } as const] : []),
      ...(isRated ? [{ key: 'rate', type: 'rate', label: t.volume.per(number(base)) } as const] : []),
      { key: 'bar', type: 'bar', label: '' },
    ],
    rows: rowsOf(displayOrder(axis, ticks), dimension).map((ticksOfRow) => {
      const [{ value, label }] = ticksOfRow;
      const counted = ticksOfRow.reduce((sum, tick) => sum + count(tick.value), 0);
      return [
        ticksOfRow.length === 1 ? label : `${t.weekly.others} (${number(ticksOfRow.length)})`,
        counted,
        share(counted),
        ...rated(volume(value), rateOf(counted, volume(value))),
        // Many together would dwarf each of the others.
        ticksOfRow.length === 1 ? counted : null,
      ];
    }),
    totals: [
      t.report.total,
      scope.total,
      share(scope.total),
      ...rated(exposure?.total ?? null, totalRate),
      null,
    ],
  };
  const hasGaps = isOwn && ticks.some(({ value }) => volume(value) === null);
  const customers = hasGaps ? null : (exposure?.total ?? null);
  const ratesNote = t.volume.rates(number(base), customers === null ? null : number(customers));
  const notes = [
    ...(dimension === 'finding' ? justified(count, request.language) : []),
    ...(isRated ? [ratesNote] : isOwn || exposure ? [whyNoRates(exposure, request.language, axis)] : []),
  ];
  return {
    report: dimension,
    title: t.breakdown[dimension],
    meta: scopeLines(request, scope),
    scope,
    rows,
    blocks: nearest
      ? [presentEmpty(nearest, request, `report ${dimension}`)]
      : [{ kind: 'table', table: shown, ...(notes.length === 0 ? {} : { note: notes.join(' ') }) }],
    seeAlso: scope.total === 0 ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

/** Rows of one value each; rare places share a row, and machines get them all. */
function rowsOf(ticks: readonly Tick[], dimension: Dimension): readonly (readonly [Tick, ...Tick[]])[] {
  const named = ticks.filter(({ value }) => value !== null);
  const [firstOfRest, ...rest] = dimension === 'place' ? named.slice(rowsAtMost) : [];
  if (firstOfRest === undefined || rest.length === 0) return ticks.map((tick) => [tick]);
  const notSaid = ticks.filter(({ value }) => value === null);
  return [
    ...named.slice(0, rowsAtMost).map((tick) => [tick] as const),
    [firstOfRest, ...rest],
    ...notSaid.map((tick) => [tick] as const),
  ];
}

/** Of those with a finding, how many were right in whole or in part; what was given says nothing of it (FCA DISP 1.10). */
function justified(count: (finding: Value) => number, language: Language): readonly string[] {
  const right = count('justified') + count('partly');
  const found = right + count('not_justified');
  return found === 0 ? [] : [language.t.report.justified(shareInWords(right, found, language))];
}
