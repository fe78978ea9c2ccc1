import { hasLimits } from '../domain/authority.ts';
import { nameOf, type Business } from '../domain/business.ts';
import type { FactKey, FactCount } from '../domain/fact.ts';
import type { Minor } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import { findOffer } from '../domain/vocabulary.ts';
import type { Block, Column, Document, Table, Value } from '../document/document.ts';
import { quartilesOfCounts, type Quartiles } from '../statistics/quantile.ts';
import {
  moneyNumber,
  totalCount,
  knownValues,
  moneyText,
  minimumForShare,
  shareInWords,
  resultDocument,
  sumOf,
  type ResultContent,
  type Catalogues,
} from './result.ts';
import type { Request } from './request.ts';

/** What was given under one key, what it is worth and what it cost. */
interface Given {
  readonly key: string | null;
  readonly given: number;
  readonly valueMinor: Minor;
  readonly costMinor: Minor;
  /** Of how many of them nobody knows the cost. */
  readonly withoutCost: number;
  readonly staffMinor: Minor;
}

/** How alike like complaints were treated. */
interface Spread {
  readonly category: string | null;
  readonly severity: number | null;
  readonly remedies: number;
  readonly quartiles: Quartiles | null;
}

/** Of what one person gave for one complaint, where worth and limit are both known. */
interface Authority {
  readonly known: number;
  readonly aboveAuthorised: number;
  readonly aboveAlone: number;
  readonly authorised: number;
  readonly authorisedWithin: number;
}

interface CostFigures {
  readonly total: Given;
  readonly byRemedy: readonly Given[];
  readonly byDepartment: readonly Given[];
  readonly byApprover: readonly Given[];
  readonly authority: Authority;
  readonly fairness: readonly Spread[];
}

/** That nothing was wanted costs nothing, and nobody has to say so. */
const nothingGiven = 'nothing';

/** What recovery costs, by what was given, where and who authorised it; and whether like complaints are treated alike. */
export async function reportCost(
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
): Promise<Document> {
  const figures = await measureCost(records, request);
  return resultDocument(records, request, 'cost', presentCost(figures, request, await words()));
}

async function measureCost(records: Records, request: Request): Promise<CostFigures> {
  const { filter, business } = request;
  const ask = (fact: 'remedy_value' | 'remedy_cost' | 'staff_cost', by: readonly FactKey[]) =>
    records.distribution(filter, fact, by, request);
  const by = async (key: FactKey): Promise<readonly Given[]> => {
    const nameFor = (cell: Value) => (key === 'department' ? nameOf(key, business, cell) : asText(cell));
    return summed(
      await ask('remedy_value', [key, 'remedy']),
      await ask('remedy_cost', [key, 'remedy']),
      await ask('staff_cost', [key, 'remedy']),
      nameFor,
    );
  };
  const byRemedy = await by('remedy');
  return {
    total: byRemedy.reduce(added, nothing(null)),
    byRemedy,
    byDepartment: await by('department'),
    byApprover: await by('approver'),
    authority: authorityOf(await records.distribution(filter, 'above_limit', ['approver'], request)),
    fairness: spreads(await ask('remedy_value', ['category', 'severity']), business),
  };
}

const asText = (cell: Value) => (cell === null ? null : String(cell));
const nothing = (key: string | null): Given => ({
  key,
  given: 0,
  valueMinor: 0,
  costMinor: 0,
  withoutCost: 0,
  staffMinor: 0,
});

function added(a: Given, b: Given): Given {
  return {
    key: a.key,
    given: a.given + b.given,
    valueMinor: a.valueMinor + b.valueMinor,
    costMinor: a.costMinor + b.costMinor,
    withoutCost: a.withoutCost + b.withoutCost,
    staffMinor: a.staffMinor + b.staffMinor,
  };
}

type Amounts = readonly FactCount<Minor>[];

/** The dearest first; under a key come names that were merged, and what nobody named comes last. */
function summed(
  values: Amounts,
  costs: Amounts,
  staff: Amounts,
  nameFor: (cell: Value) => string | null,
): readonly Given[] {
  const sums = new Map<string | null, Given>();
  const add = (cells: Amounts, part: (cell: Amounts[number], sum: number) => Partial<Given>) => {
    for (const cell of cells) {
      const key = nameFor(cell.keys[0] ?? null);
      const more = { ...nothing(key), ...part(cell, sumOf([cell])) };
      sums.set(key, added(sums.get(key) ?? nothing(key), more));
    }
  };
  add(values, ({ count }, valueMinor) => ({ given: count, valueMinor }));
  add(costs, ({ keys, value, count }, costMinor) => ({
    costMinor,
    withoutCost: value === null && keys[1] !== nothingGiven ? count : 0,
  }));
  add(staff, (_, staffMinor) => ({ staffMinor }));
  return [...sums.values()].sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      costOf(b) - costOf(a) ||
      b.given - a.given ||
      (String(a.key) < String(b.key) ? -1 : 1),
  );
}

function costOf({ costMinor, staffMinor }: Given): Minor {
  return costMinor + staffMinor;
}

function authorityOf(cells: Amounts): Authority {
  const known = cells.filter(({ value }) => value !== null);
  const isAbove = ({ value }: Amounts[number]) => (value ?? 0) > 0;
  const authorised = known.filter(({ keys }) => keys[0] !== null);
  const alone = known.filter(({ keys }) => keys[0] === null);
  return {
    known: totalCount(known),
    aboveAuthorised: totalCount(authorised.filter(isAbove)),
    aboveAlone: totalCount(alone.filter(isAbove)),
    authorised: totalCount(authorised),
    authorisedWithin: totalCount(authorised.filter((cell) => !isAbove(cell))),
  };
}

/** What is known to be worth something, by what it was about and how bad it was; the commonest first. */
function spreads(cells: Amounts, business: Business): readonly Spread[] {
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
    total.given === 0
      ? [{ kind: 'prose', text: t.results.cost.none }]
      : [
          theSum(total, request),
          byKey(t.field.remedy, byRemedy, request, remedyName),
          byKey(t.dimension.department, byDepartment, request),
          byKey(t.field.approvedBy, byApprover, request, (name) => name, t.results.cost.nobodyElse),
          theAuthority(figures.authority, request),
          theSpread(figures.fairness, request),
        ];
  return { rows: machineRows(figures, request), lists: machineLists(figures, request), blocks };
}

function theSum(total: Given, { language: { t, format } }: Request): Block {
  const said = t.results.cost;
  return {
    kind: 'facts',
    facts: [
      [said.together, format.money(costOf(total))],
      [
        said.remedies,
        said.ofRemedies(
          format.money(total.costMinor),
          format.number(total.given),
          format.number(total.withoutCost),
        ),
      ],
      [said.staff, format.money(total.staffMinor)],
    ],
  };
}

function byKey(
  label: string,
  givens: readonly Given[],
  { language: { t } }: Request,
  nameFor: (key: string) => string = (key) => key,
  none = t.notRecorded,
): Block {
  const said = t.results.cost;
  const total = givens.reduce(added, nothing(null));
  const figures: readonly (readonly [Column, (given: Given) => number])[] = [
    [{ key: 'given', type: 'count', label: said.given }, ({ given }) => given],
    [{ key: 'value', type: 'money', label: t.field.value }, ({ valueMinor }) => valueMinor],
    [{ key: 'cost', type: 'money', label: t.field.cost }, ({ costMinor }) => costMinor],
    [{ key: 'without_cost', type: 'count', label: said.withoutCost }, ({ withoutCost }) => withoutCost],
    [{ key: 'staff_cost', type: 'money', label: said.staff }, ({ staffMinor }) => staffMinor],
  ];
  const mayBeLeftOut = new Set(['without_cost', 'staff_cost']);
  // What is nought all the way down takes room from the names.
  const shown = figures.filter(([{ key }, of]) => !mayBeLeftOut.has(key) || of(total) > 0);
  const row = (name: string, given: Given) => [name, ...shown.map(([, of]) => of(given))];
  return {
    kind: 'table',
    table: {
      columns: [{ key: 'key', type: 'text', label }, ...shown.map(([column]) => column)],
      rows: givens.map((given) => row(given.key === null ? none : nameFor(given.key), given)),
      totals: row(t.report.total, total),
    },
  };
}

function theAuthority(authority: Authority, { business, language }: Request): Block {
  const { t } = language;
  const said = t.results.cost;
  const { known, aboveAuthorised, aboveAlone, authorised, authorisedWithin } = authority;
  return known === 0
    ? {
        kind: 'prose',
        title: said.authority,
        text: hasLimits(business) ? said.nothingWithLimits : said.noLimits,
      }
    : {
        kind: 'facts',
        title: said.authority,
        facts: [
          [said.aboveAuthorised, shareInWords(aboveAuthorised, known, language)],
          [said.aboveAlone, shareInWords(aboveAlone, known, language)],
          [said.authorisedWithin, shareInWords(authorisedWithin, authorised, language)],
          ['', t.care.honour],
        ],
      };
}

function theSpread(fairness: readonly Spread[], { language: { t, format } }: Request): Block {
  const said = t.results.cost;
  const told = fairness.flatMap(({ quartiles, ...spread }) => (quartiles ? [{ ...spread, quartiles }] : []));
  if (told.length === 0) return { kind: 'prose', title: said.fairness, text: said.fairnessTooFew };
  const columns: readonly Column[] = [
    { key: 'category', type: 'text', label: t.dimension.category },
    { key: 'severity', type: 'text', label: t.dimension.severity },
    { key: 'remedies', type: 'count', label: said.given },
    { key: 'low', type: 'money', label: said.quarterBelow },
    { key: 'median', type: 'money', label: t.results.median },
    { key: 'high', type: 'money', label: said.quarterAbove },
  ];
  const left = fairness.length - told.length;
  return {
    kind: 'table',
    title: said.fairness,
    table: {
      columns,
      rows: told.map(({ category, severity, remedies, quartiles: { low, median, high } }) => [
        category ?? t.notRecorded,
        severity === null ? t.notRecorded : t.severity[severity as 1],
        remedies,
        ...[low, median, high].map(Math.round),
      ]),
    },
    ...(left > 0 ? { note: said.othersTooFew(format.number(left)) } : {}),
  };
}

function machineRows(
  { total, byRemedy, byDepartment, byApprover }: CostFigures,
  { business }: Request,
): Table {
  const row = (section: string, { key, given, valueMinor, costMinor, withoutCost, staffMinor }: Given) => [
    section,
    key,
    given,
    moneyText(valueMinor, business),
    moneyText(costMinor, business),
    withoutCost,
    moneyText(staffMinor, business),
    moneyText(costMinor + staffMinor, business),
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
      ...byRemedy.map((given) => row('remedy', given)),
      ...byDepartment.map((given) => row('department', given)),
      ...byApprover.map((given) => row('approved_by', given)),
    ],
  };
}

function machineLists({ authority, fairness }: CostFigures, { business }: Request): Document['lists'] {
  return {
    authority: [
      {
        known: authority.known,
        above_approved: authority.aboveAuthorised,
        above_not_approved: authority.aboveAlone,
        approved: authority.authorised,
        approved_within: authority.authorisedWithin,
      },
    ],
    fairness: fairness.map(({ category, severity, remedies, quartiles }) => ({
      category,
      severity,
      given: remedies,
      low: moneyNumber(quartiles && Math.round(quartiles.low), business),
      median: moneyNumber(quartiles && Math.round(quartiles.median), business),
      high: moneyNumber(quartiles && Math.round(quartiles.high), business),
    })),
  };
}
