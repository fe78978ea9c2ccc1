import { nameOf } from '../domain/business.ts';
import type { Filter } from '../domain/filter.ts';
import type { Minor } from '../domain/money.ts';
import type { Records } from '../domain/records.ts';
import { addDays, type Day } from '../domain/time/wall.ts';
import type { Document, Table } from '../document/document.ts';
import { nameFilter } from './changes.ts';
import {
  totalCount,
  formatDecimal,
  formatShare,
  presentResult,
  sumOf,
  type ResultContent,
} from './result.ts';
import { listCommand, type Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

/** Complaints of a category with remedies that have a value or a cost. */
interface Paid {
  readonly category: string | null;
  readonly paid: number;
  /** The number of those after which no corrective action was decided. */
  readonly unchanged: number;
  /** The value of the remedies of `unchanged`. */
  readonly valueMinor: Minor;
}

/** Reports complaints that cost the business a remedy while nothing was changed to prevent a repeat. */
export async function reportUnchanged(records: Records, request: Request): Promise<Document> {
  const paid = await measureUnchanged(records, request);
  return presentResult(records, request, 'unchanged', presentUnchanged(paid, request));
}

async function measureUnchanged(records: Records, request: Request): Promise<readonly Paid[]> {
  const { filter, business } = request;
  const lastChange = new Map<string, Day>();
  for (const { category, decidedOn } of await records.entries('prevention')) {
    const name = nameOf('category', business, category);
    if (name !== null && (lastChange.get(name) ?? '') < decidedOn) lastChange.set(name, decidedOn);
  }
  const cells = await records.tally(filter, ['category']);
  const categories = new Map(cells.map(({ keys: [id = null] }) => [nameOf('category', business, id), id]));
  const results: Paid[] = [];
  for (const [category, id] of categories) {
    const name = id === null ? { ids: null, name: null } : nameFilter('category', business, Number(id));
    const ofCategory: Filter = { ...filter, category: [name] };
    const paid = await paidComplaints(records, ofCategory, request);
    const lastChangedOn = category === null ? undefined : lastChange.get(category);
    const afterLastChange =
      lastChangedOn === undefined
        ? paid
        : await paidComplaints(records, startingOn(ofCategory, addDays(lastChangedOn, 1)), request);
    const unchanged = afterLastChange.filter(({ keys: [hasOwn] }) => hasOwn === null);
    if (paid.length > 0)
      results.push({
        category,
        paid: totalCount(paid),
        unchanged: totalCount(unchanged),
        valueMinor: sumOf(unchanged),
      });
  }
  return results.sort(
    (a, b) =>
      b.valueMinor - a.valueMinor ||
      b.unchanged - a.unchanged ||
      (String(a.category) < String(b.category) ? -1 : 1),
  );
}

/** Counts complaints with remedies that have a value or a cost, by whether they have their own corrective action. */
async function paidComplaints(records: Records, filter: Filter, request: Request) {
  const cells = await records.distribution(filter, 'given', ['own_action'], request);
  return cells.filter(({ value }) => value !== null);
}

/** Narrows a filter to what happened on a day or later. */
function startingOn(filter: Filter, day: Day): Filter {
  const { from, to } = filter.period;
  return { ...filter, period: { from: from !== null && from > day ? from : day, to } };
}

function presentUnchanged(paid: readonly Paid[], request: Request): ResultContent {
  const { language, flags } = request;
  const { t, format } = language;
  const messages = t.results.unchanged;
  const sum = (what: 'paid' | 'unchanged' | 'valueMinor') =>
    paid.reduce((total, each) => total + each[what], 0);
  const table: Table = {
    columns: [
      { key: 'category', type: 'text', label: t.dimension.category },
      { key: 'paid', type: 'count', label: messages.paid },
      { key: 'unchanged', type: 'count', label: messages.unchanged },
      { key: 'given', type: 'money', label: t.field.value },
    ],
    rows: paid.map(({ category, paid: count, unchanged, valueMinor }) => [
      category ?? t.notRecorded,
      count,
      unchanged,
      valueMinor,
    ]),
    totals: [t.report.total, sum('paid'), sum('unchanged'), sum('valueMinor')],
  };
  const share = formatShare(sum('unchanged'), sum('paid'), language);
  return {
    rows: {
      columns: table.columns.map((column) =>
        column.type === 'money' ? { ...column, type: 'decimal' } : column,
      ),
      rows: paid.map(({ category, paid: count, unchanged, valueMinor }) => [
        category,
        count,
        unchanged,
        formatDecimal(valueMinor, request.business),
      ]),
    },
    blocks:
      paid.length === 0
        ? [{ kind: 'prose', text: messages.none }]
        : [
            {
              kind: 'prose',
              text: messages.sentence(share, format.money(sum('valueMinor'))),
              tone: 'strong',
            },
            { kind: 'table', table },
          ],
    sources: [
      t.report.seeList(listCommand(request)),
      messages.decide(
        showCommands(`recovery review${flags.range}${flags.database}`, request.language.wording),
      ),
    ],
  };
}
