import type { Cell, Dimension } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Column, Document, Scope, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { axisOf, cellTypeOf, marginTotals, displayOrder, type Tick } from './axis.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { missingRatesNote, hasOwnVolumes, measureExposure, volumesFor, type Exposure } from './exposure.ts';
import { formatShare } from './result.ts';
import { listCommand, measureScope, scopeLines, type NearestComplaints, type Request } from './request.ts';

/** Most rows of places shown to people, because many rooms or tables occur only once. Other dimensions are shown in full. */
const maxPlaceRows = 25;

interface Figures {
  readonly scope: Scope;
  readonly cells: readonly Cell[];
  readonly nearest: NearestComplaints | null;
  readonly exposure: Exposure | null;
}

/** Reports complaints by one dimension. */
export async function reportBreakdown(
  records: Records,
  request: Request,
  dimension: Dimension,
): Promise<Document> {
  const cells = await records.tally(request.filter, [dimension]);
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const scope = await measureScope(records, request, total);
  const nearest = total === 0 ? await measureNearest(records, request) : null;
  const exposure = await measureExposure(records, request, scope);
  return presentBreakdown({ scope, cells, nearest, exposure }, request, dimension);
}

function presentBreakdown(
  { scope, cells, nearest, exposure }: Figures,
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
      // Only if volumes are recorded, so that scripts of businesses without them keep the columns they know.
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

  // Only weekdays and shifts have customers of their own; everything else is divided by all of them.
  const hasOwn = hasOwnVolumes(axis);
  const rates = [...ticks.map(({ value }) => rate(value)), totalRate];
  const hasRates = ticks.some(({ value }) => rate(value) !== null);
  const base = rateBase(rates);
  const rateCells = (customers: number | null, each: number | null) =>
    hasRates ? [...(hasOwn ? [customers] : []), perBase(each, base)] : [];
  const shown: Table = {
    columns: [
      { key: dimension, type: 'text', label: t.dimension[dimension] },
      ...figures,
      ...(hasRates && hasOwn ? [{ key: 'volume', type: 'count', label: t.volume.served } as const] : []),
      ...(hasRates ? [{ key: 'rate', type: 'rate', label: t.volume.per(number(base)) } as const] : []),
      { key: 'bar', type: 'bar', label: '' },
    ],
    rows: groupTicks(displayOrder(axis, ticks), dimension).map((ticksOfRow) => {
      const [{ value, label }] = ticksOfRow;
      const complaints = ticksOfRow.reduce((sum, tick) => sum + count(tick.value), 0);
      return [
        ticksOfRow.length === 1 ? label : `${t.weekly.others} (${number(ticksOfRow.length)})`,
        complaints,
        share(complaints),
        ...rateCells(volume(value), rateOf(complaints, volume(value))),
        // The bar of many values together would dwarf the others.
        ticksOfRow.length === 1 ? complaints : null,
      ];
    }),
    totals: [
      t.report.total,
      scope.total,
      share(scope.total),
      ...rateCells(exposure?.total ?? null, totalRate),
      null,
    ],
  };
  const hasGaps = hasOwn && ticks.some(({ value }) => volume(value) === null);
  const customers = hasGaps ? null : (exposure?.total ?? null);
  const ratesNote = t.volume.rates(number(base), customers === null ? null : number(customers));
  const notes = [
    ...(dimension === 'finding' ? justifiedNote(count, request.language) : []),
    ...(hasRates
      ? [ratesNote]
      : hasOwn || exposure
        ? [missingRatesNote(exposure, request.language, axis)]
        : []),
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
