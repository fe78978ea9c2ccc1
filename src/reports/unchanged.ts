import { nameOf } from '../domain/business.ts';
import type { Filter } from '../domain/filter.ts';
import type { Minor } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import { addDays, type Day } from '../domain/time/wall.ts';
import type { Document, Table } from '../document/document.ts';
import { nameFilter } from './changes.ts';
import { totalCount, moneyText, shareInWords, resultDocument, sumOf, type ResultContent } from './result.ts';
import { listCommand, type Request } from './request.ts';

interface Paid {
  readonly category: string | null;
  readonly paid: number;
  /** Of those, the ones after which nothing was changed, and what they were given. */
  readonly unchanged: number;
  readonly givenMinor: Minor;
}

/** Complaints that were paid for while whatever led to them was left as it was. */
export async function reportUnchanged(records: Records, request: Request): Promise<Document> {
  const paid = await measureUnchanged(records, request);
  return resultDocument(records, request, 'unchanged', presentUnchanged(paid, request));
}

async function measureUnchanged(records: Records, request: Request): Promise<readonly Paid[]> {
  const { filter, business } = request;
  const lastChange = new Map<string, Day>();
  for (const { category, decidedOn } of await records.kept('prevention')) {
    const name = nameOf('category', business, category);
    if (name !== null && (lastChange.get(name) ?? '') < decidedOn) lastChange.set(name, decidedOn);
  }
  const cells = await records.tally(filter, ['category']);
  const categories = new Map(cells.map(({ keys: [id = null] }) => [nameOf('category', business, id), id]));
  const found: Paid[] = [];
  for (const [category, id] of categories) {
    const name = id === null ? { ids: null, name: null } : nameFilter('category', business, Number(id));
    const theirs: Filter = { ...filter, category: [name] };
    const given = await ask(records, theirs, request);
    const changed = category === null ? undefined : lastChange.get(category);
    const left =
      changed === undefined ? given : await ask(records, since(theirs, addDays(changed, 1)), request);
    const unchanged = left.filter(({ keys: [hasOwn] }) => hasOwn === null);
    if (given.length > 0)
      found.push({
        category,
        paid: totalCount(given),
        unchanged: totalCount(unchanged),
        givenMinor: sumOf(unchanged),
      });
  }
  return found.sort(
    (a, b) =>
      b.givenMinor - a.givenMinor ||
      b.unchanged - a.unchanged ||
      (String(a.category) < String(b.category) ? -1 : 1),
  );
}

async function ask(records: Records, filter: Filter, request: Request) {
  const cells = await records.distribution(filter, 'given', ['own_action'], request);
  return cells.filter(({ value }) => value !== null);
}

/** Of a filter, what happened from a day on. */
function since(filter: Filter, day: Day): Filter {
  const { from, to } = filter.period;
  return { ...filter, period: { from: from !== null && from > day ? from : day, to } };
}

function presentUnchanged(paid: readonly Paid[], request: Request): ResultContent {
  const { language, flags } = request;
  const { t, format } = language;
  const said = t.results.unchanged;
  const sum = (what: 'paid' | 'unchanged' | 'givenMinor') => paid.reduce((all, each) => all + each[what], 0);
  const table: Table = {
    columns: [
      { key: 'category', type: 'text', label: t.dimension.category },
      { key: 'paid', type: 'count', label: said.paid },
      { key: 'unchanged', type: 'count', label: said.unchanged },
      { key: 'given', type: 'money', label: t.field.value },
    ],
    rows: paid.map(({ category, paid: count, unchanged, givenMinor }) => [
      category ?? t.notRecorded,
      count,
      unchanged,
      givenMinor,
    ]),
    totals: [t.report.total, sum('paid'), sum('unchanged'), sum('givenMinor')],
  };
  const left = shareInWords(sum('unchanged'), sum('paid'), language);
  return {
    rows: {
      columns: table.columns.map((column) =>
        column.type === 'money' ? { ...column, type: 'decimal' } : column,
      ),
      rows: paid.map(({ category, paid: count, unchanged, givenMinor }) => [
        category,
        count,
        unchanged,
        moneyText(givenMinor, request.business),
      ]),
    },
    blocks:
      paid.length === 0
        ? [{ kind: 'prose', text: said.none }]
        : [
            {
              kind: 'prose',
              text: said.sentence(left, format.money(sum('givenMinor'))),
              tone: 'strong',
            },
            { kind: 'table', table },
          ],
    sources: [
      t.report.seeList(listCommand(request)),
      said.decide(`recovery review${flags.range}${flags.database}`),
    ],
  };
}
