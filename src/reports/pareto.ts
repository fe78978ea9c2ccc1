import type { Business } from '../domain/business.ts';
import { reportOf, type Cell, type Dimension } from '../domain/dimension.ts';
import { minorDigits } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import type { Block, CellType, Column, Document, Scope, Table, Value } from '../document/document.ts';
import { capital } from '../language/capital.ts';
import type { Language } from '../language/language.ts';
import { pareto, type ParetoItem } from '../statistics/pareto.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { axisOf, cellTypeOf, remedyNames, type Axis } from './axis.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { missingRatesNote, measureExposure, volumesFor, type Exposure } from './exposure.ts';
import type { Catalogues } from './result.ts';
import { listCommand, measureScope, scopeLines, type NearestComplaints, type Request } from './request.ts';

/** What a Pareto chart ranks by. */
export const weights = ['complaints', 'cost', 'severity'] as const;
export type Weight = (typeof weights)[number];

/** The JSON key of each weight; "severity_points", because the dimension may be severity itself. */
const weightKeys = { complaints: 'complaints', cost: 'cost', severity: 'severity_points' } as const;

interface Figures {
  readonly scope: Scope;
  readonly axis: Axis;
  readonly labels: ReadonlyMap<Value, string>;
  readonly items: readonly ParetoItem<Value>[];
  /** Null for cost and severity: there are no rates of money or severity points. */
  readonly exposure: Exposure | null;
  /** The rate of each item, per 100 customers. */
  readonly rates: readonly (number | null)[];
  readonly nearest: NearestComplaints | null;
}

/** Reports the few values that make up most of the complaints, of their cost, or of their severity. */
export async function reportPareto(
  records: Records,
  request: Request,
  dimension: Dimension,
  weight: Weight,
  catalogues?: () => Promise<Catalogues>,
): Promise<Document> {
  const { business, language } = request;
  const axis = axisOf(dimension, business, language, await remedyNames(dimension, catalogues));
  return presentPareto(await measurePareto(records, request, axis, weight), request, dimension, weight);
}

async function measurePareto(
  records: Records,
  request: Request,
  axis: Axis,
  weight: Weight,
): Promise<Figures> {
  const { filter } = request;
  const { dimension } = axis;
  const cells = await records.tally(
    filter,
    weight === 'severity' && dimension !== 'severity' ? [dimension, 'severity'] : [dimension],
    weight === 'cost' ? ['cost'] : [],
  );
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const scope = await measureScope(records, request, total);
  const totals = new Map<Value, number>();
  for (const cell of cells) {
    const value = axis.valueOf(cell.keys[0] ?? null);
    totals.set(value, (totals.get(value) ?? 0) + weigh(cell, weight));
  }
  const labels = new Map(axis.ticks(totals).map(({ value, label }) => [value, label]));
  const items = pareto(
    [...labels.keys()]
      .map((key) => ({ key, count: totals.get(key) ?? 0, isUnknown: key === null }))
      .filter(({ count }) => count > 0),
  );
  const exposure = weight === 'complaints' ? await measureExposure(records, request, scope) : null;
  const volume = volumesFor(exposure, axis);
  return {
    scope,
    axis,
    labels,
    items,
    exposure,
    rates: items.map(({ key, count }) => rateOf(count, volume(key))),
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

function presentPareto(figures: Figures, request: Request, dimension: Dimension, weight: Weight): Document {
  const { scope, items, nearest } = figures;
  const { t } = request.language;
  return {
    report: 'pareto',
    title: t.patterns.pareto(t.dimension[dimension], t.patterns.weight[weight]),
    meta: scopeLines(request, scope),
    scope,
    rows: machineRows(figures, request, dimension, weight),
    blocks: nearest
      ? [presentEmpty(nearest, request, `report pareto ${reportOf(dimension)}`)]
      : items.length === 0
        ? [{ kind: 'prose', text: t.patterns.nothingToRank[weight] }]
        : [...presentVitalFew(figures, request.language), presentChart(figures, request, dimension, weight)],
    seeAlso: nearest ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

function shareColumns({ t }: Language): readonly Column[] {
  return [
    { key: 'share', type: 'share', label: t.report.share },
    { key: 'cumulated', type: 'share', label: t.patterns.cumulative },
  ];
}

/** Converts a count for programs: money from minor units to a decimal. */
function toDecimal(count: number, weight: Weight, { settings }: Business): number {
  return weight === 'cost' ? count / 10 ** minorDigits(settings.currency) : count;
}

function machineRows(
  { axis, items, exposure, rates }: Figures,
  { business, language }: Request,
  dimension: Dimension,
  weight: Weight,
): Table {
  const { t } = language;
  const volume = volumesFor(exposure, axis);
  return {
    columns: [
      { key: dimension, type: cellTypeOf(dimension), label: t.dimension[dimension] },
      { key: weightKeys[weight], type: 'number', label: t.patterns.weight[weight] },
      ...shareColumns(language),
      { key: 'vital', type: 'key', label: '' },
      ...(exposure
        ? ([
            { key: 'volume', type: 'count', label: t.volume.served },
            { key: 'rate', type: 'rate', label: t.volume.per('100') },
          ] as const)
        : []),
    ],
    rows: items.map(({ key, count, share, cumulativeShare, isVital }, index) => [
      key,
      toDecimal(count, weight, business),
      share,
      cumulativeShare,
      isVital ? 'yes' : 'no',
      ...(exposure ? [volume(key), rates[index] ?? null] : []),
    ]),
  };
}

function presentVitalFew({ items, labels }: Figures, { t, format }: Language): readonly Block[] {
  const vitalFew = items.filter(({ isVital }) => isVital);
  if (vitalFew.length === 0) return [];
  const text = t.patterns.vitalFew(
    vitalFew.map(({ key }) => labels.get(key) ?? t.notRecorded).join(', '),
    vitalFew.length,
    format.number(items.length),
    format.share(vitalFew.at(-1)?.cumulativeShare ?? 0),
  );
  return [{ kind: 'prose', text }];
}

function presentChart(
  { axis, labels, items, exposure, rates }: Figures,
  { business, language }: Request,
  dimension: Dimension,
  weight: Weight,
): Block {
  const { t, format } = language;
  const labelOf = (value: Value) => labels.get(value) ?? t.notRecorded;
  const hasRates = rates.some((rate) => rate !== null);
  const base = rateBase(rates);
  const weightType: CellType = weight === 'cost' ? 'money' : 'count';
  return {
    kind: 'chart',
    chart: {
      shape: 'pareto',
      labels: items.map(({ key }) => labelOf(key)),
      values: items.map(({ count }) => toDecimal(count, weight, business)),
      cumulativeShares: items.map(({ cumulativeShare }) => cumulativeShare),
    },
    table: {
      columns: [
        { key: dimension, type: 'text', label: t.dimension[dimension] },
        { key: weightKeys[weight], type: weightType, label: capital(t.patterns.weight[weight]) },
        ...shareColumns(language),
        ...(hasRates
          ? [{ key: 'rate', type: 'rate', label: t.volume.per(format.number(base)) } as const]
          : []),
        { key: 'bar', type: 'bar', label: '' },
      ],
      rows: items.map(({ key, count, share, cumulativeShare }, index) => [
        labelOf(key),
        count,
        share,
        cumulativeShare,
        ...(hasRates ? [perBase(rates[index] ?? null, base)] : []),
        count,
      ]),
    },
    ...(exposure && !hasRates ? { note: missingRatesNote(exposure, language, axis) } : {}),
  };
}

/** Weighs a cell; by severity, a complaint counts 1 to 3 points, and 0 if it has no severity. */
function weigh({ keys, complaints, costMinor }: Cell, weight: Weight): number {
  if (weight === 'cost') return costMinor;
  return weight === 'severity' ? Number(keys.at(-1) ?? 0) * complaints : complaints;
}
