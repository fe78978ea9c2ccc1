import { hasLimits } from '../domain/authority.ts';
import { nameOf, type Business } from '../domain/business.ts';
import type { MetricDimension, MetricCount } from '../domain/metric.ts';
import type { Minor } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import { findOffer } from '../domain/vocabulary.ts';
import type { Block, Column, Document, Table, Value } from '../document/document.ts';
import { quartilesOfCounts, type Quartiles } from '../statistics/quantile.ts';
import {
  toDecimalNumber,
  totalCount,
  knownValues,
  formatDecimal,
  minimumForShare,
  formatShare,
  presentResult,
  sumOf,
  type ResultContent,
  type Catalogues,
} from './result.ts';
import type { Request } from './request.ts';

/** The remedies under one key, with their value and cost. */
interface RemedyTotals {
  readonly key: string | null;
  readonly count: number;
  readonly valueMinor: Minor;
  readonly costMinor: Minor;
  /** The number of remedies without a recorded cost. */
  readonly withoutCost: number;
  readonly staffMinor: Minor;
}

/** The spread of remedy values among complaints of the same category and severity. */
interface Spread {
  readonly category: string | null;
  readonly severity: number | null;
  readonly remedies: number;
  readonly quartiles: Quartiles | null;
}

/** Counts of gifts: all that one person gave for one complaint, if value and limit are known. */
interface Authority {
  readonly gifts: number;
  readonly aboveAuthorised: number;
  readonly aboveUnauthorised: number;
  readonly authorised: number;
  readonly authorisedWithin: number;
}

interface CostFigures {
  readonly total: RemedyTotals;
  readonly byRemedy: readonly RemedyTotals[];
  readonly byDepartment: readonly RemedyTotals[];
  readonly byApprover: readonly RemedyTotals[];
  readonly authority: Authority;
  readonly fairness: readonly Spread[];
}

/** The remedy of a customer who wanted nothing; a missing cost of it is not counted as missing. */
const nothingKind = 'nothing';

/** Reports what recovery costs, by remedy, department and approver, and whether similar complaints are treated alike. */
export async function reportCost(
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
): Promise<Document> {
  const figures = await measureCost(records, request);
  return presentResult(records, request, 'cost', presentCost(figures, request, await words()));
}

async function measureCost(records: Records, request: Request): Promise<CostFigures> {
  const { filter, business } = request;
  const distribution = (
    fact: 'remedy_value' | 'remedy_cost' | 'staff_cost',
    by: readonly MetricDimension[],
  ) => records.distribution(filter, fact, by, request);
  const by = async (key: MetricDimension): Promise<readonly RemedyTotals[]> => {
    const nameFor = (cell: Value) => (key === 'department' ? nameOf(key, business, cell) : asText(cell));
    return sumByKey(
      await distribution('remedy_value', [key, 'remedy_given']),
      await distribution('remedy_cost', [key, 'remedy_given']),
      await distribution('staff_cost', [key, 'remedy_given']),
      nameFor,
    );
  };
  const byRemedy = await by('remedy_given');
  return {
    total: byRemedy.reduce(addTotals, emptyTotals(null)),
    byRemedy,
    byDepartment: await by('department'),
    byApprover: await by('approver'),
    authority: authorityOf(await records.distribution(filter, 'above_limit', ['approver'], request)),
    fairness: spreadsOf(await distribution('remedy_value', ['category', 'severity']), business),
  };
}

const asText = (cell: Value) => (cell === null ? null : String(cell));
const emptyTotals = (key: string | null): RemedyTotals => ({
  key,
  count: 0,
  valueMinor: 0,
  costMinor: 0,
  withoutCost: 0,
  staffMinor: 0,
});

function addTotals(a: RemedyTotals, b: RemedyTotals): RemedyTotals {
  return {
    key: a.key,
    count: a.count + b.count,
    valueMinor: a.valueMinor + b.valueMinor,
    costMinor: a.costMinor + b.costMinor,
    withoutCost: a.withoutCost + b.withoutCost,
    staffMinor: a.staffMinor + b.staffMinor,
  };
}

type Amounts = readonly MetricCount<Minor>[];

/** Sums by key, the most expensive first, "not recorded" last. Merged names share a key. */
function sumByKey(
  values: Amounts,
  costs: Amounts,
  staff: Amounts,
  nameFor: (cell: Value) => string | null,
): readonly RemedyTotals[] {
  const sums = new Map<string | null, RemedyTotals>();
  const add = (cells: Amounts, part: (cell: Amounts[number], sum: number) => Partial<RemedyTotals>) => {
    for (const cell of cells) {
      const key = nameFor(cell.keys[0] ?? null);
      const cellTotals = { ...emptyTotals(key), ...part(cell, sumOf([cell])) };
      sums.set(key, addTotals(sums.get(key) ?? emptyTotals(key), cellTotals));
    }
  };
  add(values, ({ count }, valueMinor) => ({ count, valueMinor }));
  add(costs, ({ keys, value, count }, costMinor) => ({
    costMinor,
    withoutCost: value === null && keys[1] !== nothingKind ? count : 0,
  }));
  add(staff, (_, staffMinor) => ({ staffMinor }));
  return [...sums.values()].sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      costOf(b) - costOf(a) ||
      b.count - a.count ||
      (String(a.key) < String(b.key) ? -1 : 1),
  );
}

function costOf({ costMinor, staffMinor }: RemedyTotals): Minor {
  return costMinor + staffMinor;
}

function authorityOf(cells: Amounts): Authority {
  const withLimit = cells.filter(({ value }) => value !== null);
  const isAbove = ({ value }: Amounts[number]) => (value ?? 0) > 0;
  const authorised = withLimit.filter(({ keys }) => keys[0] !== null);
  const unauthorised = withLimit.filter(({ keys }) => keys[0] === null);
  return {
    gifts: totalCount(withLimit),
    aboveAuthorised: totalCount(authorised.filter(isAbove)),
    aboveUnauthorised: totalCount(unauthorised.filter(isAbove)),
    authorised: totalCount(authorised),
    authorisedWithin: totalCount(authorised.filter((cell) => !isAbove(cell))),
  };
}

/** Computes the quartiles of remedies with a known value by category and severity, the most frequent first. */
function spreadsOf(cells: Amounts, business: Business): readonly Spread[] {
  const groups = new Map<string, { category: string | null; severity: number | null; cells: Amounts }>();
  for (const cell of cells.filter(({ value }) => value !== null)) {
    const [category, severity] = [nameOf('category', business, cell.keys[0] ?? null), cell.keys[1] ?? null];
    const key = JSON.stringify([category, severity]);
    const group = { category, severity: severity === null ? null : Number(severity) };
    groups.set(key, { ...group, cells: [...(groups.get(key)?.cells ?? []), cell] });
  }
  return [...groups.values()]
    .map(({ cells: values, ...group }) => ({
      ...group,
      remedies: totalCount(values),
      quartiles: totalCount(values) < minimumForShare ? null : quartilesOfCounts(knownValues(values)),
    }))
    .sort(
      (a, b) =>
        b.remedies - a.remedies ||
        (String(a.category) < String(b.category) ? -1 : String(a.category) > String(b.category) ? 1 : 0) ||
        (a.severity ?? 9) - (b.severity ?? 9),
    );
}

function presentCost(figures: CostFigures, request: Request, words: Catalogues): ResultContent {
  const { t } = request.language;
  const { total, byRemedy, byDepartment, byApprover } = figures;
  const remedyName = (id: string) => findOffer(words.vocabulary, id)?.names[0] ?? id;
  const blocks: readonly Block[] =
    total.count === 0
      ? [{ kind: 'prose', text: t.results.cost.none }]
      : [
          presentTotal(total, request),
          presentByKey(t.field.remedy, byRemedy, request, remedyName),
          presentByKey(t.dimension.department, byDepartment, request),
          presentByKey(t.field.approvedBy, byApprover, request, (name) => name, t.results.cost.noApprover),
          presentAuthority(figures.authority, request),
          presentFairness(figures.fairness, request),
        ];
  return { rows: machineRows(figures, request), lists: machineLists(figures, request), blocks };
}

function presentTotal(total: RemedyTotals, { language: { t, format } }: Request): Block {
  const messages = t.results.cost;
  return {
    kind: 'facts',
    facts: [
      [messages.total, format.money(costOf(total))],
      [
        messages.remedies,
        messages.remedyTotal(
          format.money(total.costMinor),
          format.number(total.count),
          format.number(total.withoutCost),
        ),
      ],
      [messages.staff, format.money(total.staffMinor)],
    ],
  };
}

function presentByKey(
  label: string,
  totals: readonly RemedyTotals[],
  { language: { t } }: Request,
  nameFor: (key: string) => string = (key) => key,
  none = t.notRecorded,
): Block {
  const messages = t.results.cost;
  const total = totals.reduce(addTotals, emptyTotals(null));
  const figures: readonly (readonly [Column, (sums: RemedyTotals) => number])[] = [
    [{ key: 'given', type: 'count', label: messages.remedyValue }, ({ count }) => count],
    [{ key: 'value', type: 'money', label: t.field.value }, ({ valueMinor }) => valueMinor],
    [{ key: 'cost', type: 'money', label: t.field.cost }, ({ costMinor }) => costMinor],
    [{ key: 'without_cost', type: 'count', label: messages.withoutCost }, ({ withoutCost }) => withoutCost],
    [{ key: 'staff_cost', type: 'money', label: messages.staff }, ({ staffMinor }) => staffMinor],
  ];
  const optionalColumns = new Set(['without_cost', 'staff_cost']);
  // A column of zeros would take room from the names.
  const shownColumns = figures.filter(
    ([{ key }, valueOf]) => !optionalColumns.has(key) || valueOf(total) > 0,
  );
  const row = (name: string, sums: RemedyTotals) => [
    name,
    ...shownColumns.map(([, valueOf]) => valueOf(sums)),
  ];
  return {
    kind: 'table',
    table: {
      columns: [{ key: 'key', type: 'text', label }, ...shownColumns.map(([column]) => column)],
      rows: totals.map((sums) => row(sums.key === null ? none : nameFor(sums.key), sums)),
      totals: row(t.report.total, total),
    },
  };
}

function presentAuthority(authority: Authority, { business, language }: Request): Block {
  const { t } = language;
  const messages = t.results.cost;
  const { gifts, aboveAuthorised, aboveUnauthorised, authorised, authorisedWithin } = authority;
  return gifts === 0
    ? {
        kind: 'prose',
        title: messages.authority,
        text: hasLimits(business) ? messages.noRemedySinceLimits : messages.noLimits,
      }
    : {
        kind: 'facts',
        title: messages.authority,
        facts: [
          [messages.aboveAuthorised, formatShare(aboveAuthorised, gifts, language)],
          [messages.aboveUnauthorised, formatShare(aboveUnauthorised, gifts, language)],
          [messages.authorisedWithin, formatShare(authorisedWithin, authorised, language)],
          ['', t.care.namesOnTrust],
        ],
      };
}

function presentFairness(fairness: readonly Spread[], { language: { t, format } }: Request): Block {
  const messages = t.results.cost;
  const withQuartiles = fairness.flatMap(({ quartiles, ...spread }) =>
    quartiles ? [{ ...spread, quartiles }] : [],
  );
  if (withQuartiles.length === 0)
    return { kind: 'prose', title: messages.fairness, text: messages.fairnessTooFew };
  const columns: readonly Column[] = [
    { key: 'category', type: 'text', label: t.dimension.category },
    { key: 'severity', type: 'text', label: t.dimension.severity },
    { key: 'remedies', type: 'count', label: messages.remedyValue },
    { key: 'low', type: 'money', label: messages.lowerQuartile },
    { key: 'median', type: 'money', label: t.results.median },
    { key: 'high', type: 'money', label: messages.upperQuartile },
  ];
  const leftOut = fairness.length - withQuartiles.length;
  return {
    kind: 'table',
    title: messages.fairness,
    table: {
      columns,
      rows: withQuartiles.map(({ category, severity, remedies, quartiles: { low, median, high } }) => [
        category ?? t.notRecorded,
        severity === null ? t.notRecorded : t.severity[severity as 1],
        remedies,
        ...[low, median, high].map(Math.round),
      ]),
    },
    ...(leftOut > 0 ? { note: messages.othersTooFew(format.number(leftOut)) } : {}),
  };
}

function machineRows(
  { total, byRemedy, byDepartment, byApprover }: CostFigures,
  { business }: Request,
): Table {
  const row = (
    section: string,
    { key, count, valueMinor, costMinor, withoutCost, staffMinor }: RemedyTotals,
  ) => [
    section,
    key,
    count,
    formatDecimal(valueMinor, business),
    formatDecimal(costMinor, business),
    withoutCost,
    formatDecimal(staffMinor, business),
    formatDecimal(costMinor + staffMinor, business),
  ];
  return {
    columns: [
      { key: 'section', type: 'key', label: '' },
      { key: 'key', type: 'text', label: '' },
      { key: 'given', type: 'count', label: '' },
      { key: 'value', type: 'decimal', label: '' },
      { key: 'cost', type: 'decimal', label: '' },
      { key: 'without_cost', type: 'count', label: '' },
      { key: 'staff_cost', type: 'decimal', label: '' },
      { key: 'total_cost', type: 'decimal', label: '' },
    ],
    rows: [
      row('total', total),
      ...byRemedy.map((totals) => row('remedy', totals)),
      ...byDepartment.map((totals) => row('department', totals)),
      ...byApprover.map((totals) => row('approved_by', totals)),
    ],
  };
}

function machineLists({ authority, fairness }: CostFigures, { business }: Request): Document['lists'] {
  return {
    authority: [
      {
        known: authority.gifts,
        above_approved: authority.aboveAuthorised,
        above_not_approved: authority.aboveUnauthorised,
        approved: authority.authorised,
        approved_within: authority.authorisedWithin,
      },
    ],
    fairness: fairness.map(({ category, severity, remedies, quartiles }) => ({
      category,
      severity,
      given: remedies,
      low: toDecimalNumber(quartiles && Math.round(quartiles.low), business),
      median: toDecimalNumber(quartiles && Math.round(quartiles.median), business),
      high: toDecimalNumber(quartiles && Math.round(quartiles.high), business),
    })),
  };
}
