import type { Cell, Dimension } from '../domain/dimension.ts';
import { minorDigits } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import type { CellType, Column, Document, Value } from '../document/document.ts';
import { capital } from '../language/capital.ts';
import { pareto } from '../statistics/pareto.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { axisOf, cellTypeOf } from './axis.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { missingRatesNote, measureExposure, volumesFor } from './exposure.ts';
import { listCommand, measureScope, scopeLines, type Request } from './request.ts';

/** What a Pareto chart ranks by. */
export const weights = ['complaints', 'cost', 'severity'] as const;
export type Weight = (typeof weights)[number];

/** The JSON key of each weight; "severity_points", because the dimension may be severity itself. */
const weightKeys = { complaints: 'complaints', cost: 'cost', severity: 'severity_points' } as const;

/** Reports the few values that make up most of the complaints, of their cost, or of their severity. */
export async function reportPareto(
  records: Records,
  request: Request,
  dimension: Dimension,
  weight: Weight,
): Promise<Document> {
  const { business, language } = request;
  const { t, format } = language;
  const cells = await records.tally(
    request.filter,
    weight === 'severity' && dimension !== 'severity' ? [dimension, 'severity'] : [dimension],
    weight === 'cost' ? ['cost'] : [],
  );
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const scope = await measureScope(records, request, total);
  const axis = axisOf(dimension, business, language);
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
  const vitalFew = items.filter(({ isVital }) => isVital);
  const decimal = (count: number) =>
    weight === 'cost' ? count / 10 ** minorDigits(business.settings.currency) : count;
  // There are no rates of money or severity points.
  const exposure = weight === 'complaints' ? await measureExposure(records, request, scope) : null;
  const volume = volumesFor(exposure, axis);
  const rates = items.map(({ key, count }) => rateOf(count, volume(key)));
  const hasRates = rates.some((rate) => rate !== null);
  const base = rateBase(rates);
  const weightType: CellType = weight === 'cost' ? 'money' : 'count';
  const figures: readonly Column[] = [
    { key: 'share', type: 'share', label: t.report.share },
    { key: 'cumulated', type: 'share', label: t.patterns.cumulative },
  ];
  const labelOf = (value: Value) => labels.get(value) ?? t.notRecorded;
  return {
    report: 'pareto',
    title: t.patterns.pareto(t.dimension[dimension], t.patterns.weight[weight]),
    meta: scopeLines(request, scope),
    scope,
    rows: {
      columns: [
        { key: dimension, type: cellTypeOf(dimension), label: t.dimension[dimension] },
        { key: weightKeys[weight], type: 'number', label: t.patterns.weight[weight] },
        ...figures,
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
        decimal(count),
        share,
        cumulativeShare,
        isVital ? 'yes' : 'no',
        ...(exposure ? [volume(key), rates[index] ?? null] : []),
      ]),
    },
    blocks:
      items.length === 0
        ? [
            total === 0
              ? presentEmpty(await measureNearest(records, request), request, `report pareto ${dimension}`)
              : { kind: 'prose', text: t.patterns.nothingToRank[weight] },
          ]
        : [
            ...(vitalFew.length === 0
              ? []
              : [
                  {
                    kind: 'prose',
                    text: t.patterns.vitalFew(
                      vitalFew.map(({ key }) => labelOf(key)).join(', '),
                      vitalFew.length,
                      format.number(items.length),
                      format.share(vitalFew.at(-1)?.cumulativeShare ?? 0),
                    ),
                  } as const,
                ]),
            {
              kind: 'chart',
              chart: {
                shape: 'pareto',
                labels: items.map(({ key }) => labelOf(key)),
                values: items.map(({ count }) => decimal(count)),
                cumulativeShares: items.map(({ cumulativeShare }) => cumulativeShare),
              },
              table: {
                columns: [
                  { key: dimension, type: 'text', label: t.dimension[dimension] },
                  { key: weightKeys[weight], type: weightType, label: capital(t.patterns.weight[weight]) },
                  ...figures,
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
            },
          ],
    seeAlso: total === 0 ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

/** Weighs a cell; by severity, a complaint counts 1 to 3 points, and 0 if it has no severity. */
function weigh({ keys, complaints, costMinor }: Cell, weight: Weight): number {
  if (weight === 'cost') return costMinor;
  return weight === 'severity' ? Number(keys.at(-1) ?? 0) * complaints : complaints;
}
