import type { Records } from '../domain/records.ts';
import { daysBetween } from '../domain/time/wall.ts';
import type { Block, Column, Document, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { Compared, Request } from './request.ts';

/** Returns the lines under the title that name the earlier range, with what it had; for ranges of unequal length, per week. */
export function comparedLines(
  { language: { t, format }, filter: { period } }: Pick<Request, 'language' | 'filter'>,
  { period: before, isRunning }: Compared,
  total: number,
  totalBefore: number,
): readonly string[] {
  const messages = t.report.compare;
  const days = daysIn(period);
  const daysBefore = daysIn(before);
  const perWeek = (count: number, length: number) => format.number((count * 7) / length, 1);
  return [
    messages.with(format.range(before.from, before.to), t.report.complaintCount(format.number(totalBefore))),
    ...(isRunning ? [messages.running] : []),
    ...(days === daysBefore
      ? []
      : [
          messages.unequal(
            format.number(days),
            format.number(daysBefore),
            perWeek(total, days),
            perWeek(totalBefore, daysBefore),
          ),
        ]),
  ];
}

function daysIn({ from, to }: { readonly from: string | null; readonly to: string | null }): number {
  return from === null || to === null ? 0 : daysBetween(from, to) + 1;
}

/** The list of the JSON that names the earlier range. */
export function comparedList({ period }: Compared, total: number) {
  const { from, to } = period;
  return { compared_with: [{ from, to, days: daysIn(period), total }] };
}

/** The columns for people beside a count or an amount: what it was before, and the difference. */
export function comparedColumns(column: Column, { t }: Language): readonly Column[] {
  return [
    { key: `${column.key}_before`, type: column.type, label: t.report.compare.before },
    { key: 'change', type: 'text', label: t.report.compare.change },
  ];
}

/** Formats a difference with its sign. */
export function formatChange(now: number, before: number, format: (value: number) => string): string {
  const sign = now > before ? '+' : now < before ? '−' : '';
  return `${sign}${format(Math.abs(now - before))}`;
}

/** How the figures of a report are recognised in an earlier range. */
export interface Comparable {
  /** The number of columns, at the beginning of the rows for programs, that say what a row is about. */
  readonly keyColumns: number;
  /** The first cell of rows that are about today, whatever the range is. */
  readonly ofToday?: string;
}

/** Runs a report for its range and for the earlier one, and puts the figures of the earlier one beside the others. */
export async function compareReport(
  report: (records: Records, request: Request) => Promise<Document>,
  records: Records,
  request: Request,
  compared: Compared,
  comparable: Comparable,
): Promise<Document> {
  const now = await report(records, request);
  const before = await report(records, {
    ...request,
    filter: { ...request.filter, period: compared.period },
  });
  const { language } = request;
  return {
    ...now,
    meta: [...now.meta, ...comparedLines(request, compared, now.scope.total, before.scope.total)],
    rows: joinRows(now.rows, before.rows, comparable),
    lists: { ...now.lists, ...comparedList(compared, before.scope.total) },
    blocks: now.blocks.map((block, index) => joinBlock(block, before.blocks[index], language)),
  };
}

function joinRows(now: Table, before: Table, { keyColumns, ofToday }: Comparable): Table {
  const keyOf = (row: readonly Value[]) => JSON.stringify(row.slice(0, keyColumns));
  const earlier = new Map(before.rows.map((row) => [keyOf(row), row.slice(keyColumns)]));
  const known = new Set(now.rows.map(keyOf));
  const figures = now.columns.slice(keyColumns);
  const none = figures.map((): Value => null);
  const figuresBefore = (row: readonly Value[]) =>
    row[0] === ofToday ? none : (earlier.get(keyOf(row)) ?? none);
  return {
    columns: [...now.columns, ...figures.map((column) => ({ ...column, key: `${column.key}_before` }))],
    rows: [
      ...now.rows.map((row) => [...row, ...figuresBefore(row)]),
      ...before.rows
        .filter((row) => !known.has(keyOf(row)))
        .map((row) => [...row.slice(0, keyColumns), ...none, ...row.slice(keyColumns)]),
    ],
  };
}

/** Puts what people read about the earlier range beside it; a block that is not there in both stays as it is. */
function joinBlock(now: Block, before: Block | undefined, language: Language): Block {
  if (before === undefined || before.title !== now.title) return now;
  const { t } = language;
  const beside = (text: string, earlier: string) =>
    text === earlier ? text : `${text} (${t.report.compare.wasBefore(earlier)})`;
  if (now.kind === 'facts' && before.kind === 'facts') {
    const earlier = new Map(before.facts);
    return {
      ...now,
      facts: now.facts.map(([label, value]) => {
        const was = earlier.get(label);
        return typeof value === 'string' && typeof was === 'string'
          ? [label, beside(value, was)]
          : [label, value];
      }),
    };
  }
  if (now.kind === 'prose' && before.kind === 'prose') return { ...now, text: beside(now.text, before.text) };
  return now.kind === 'table' && before.kind === 'table'
    ? { ...now, table: joinTable(now.table, before.table, language) }
    : now;
}

function joinTable(now: Table, before: Table, language: Language): Table {
  if (JSON.stringify(now) === JSON.stringify(before)) return now;
  const { columns } = now;
  const amounts = columns.flatMap(({ type }, index) => (type === 'money' ? [index] : []));
  // Amounts that are not summed are quartiles.
  if (amounts.length > 0 && now.totals === undefined) return now;
  const at = amounts.at(-1) ?? columns.findIndex(({ type }) => type === 'count');
  const column = columns[at];
  const atBefore = before.columns.findIndex(({ key }) => key === column?.key);
  if (!column || atBefore === -1) return now;
  const { format } = language;
  const formatValue = (value: number) =>
    column.type === 'money' ? format.money(value) : format.number(value);
  const insert = <Cell>(cells: readonly Cell[], inserted: readonly Cell[]) => [
    ...cells.slice(0, at + 1),
    ...inserted,
    ...cells.slice(at + 1),
  ];
  const join = (row: readonly Value[], earlier: readonly Value[] | undefined) => {
    const [value, was] = [Number(row[at] ?? 0), Number(earlier?.[atBefore] ?? 0)];
    return insert(row, [was, formatChange(value, was, formatValue)]);
  };
  const earlier = new Map(before.rows.map((row) => [row[0], row]));
  const labels = new Set(now.rows.map(([label]) => label));
  return {
    columns: insert(columns, comparedColumns(column, language)),
    rows: [
      ...now.rows.map((row) => join(row, earlier.get(row[0] ?? null))),
      ...before.rows
        .filter(([label]) => !labels.has(label ?? null))
        .map((row) =>
          join([row[0] ?? null, ...columns.slice(1).map((_, index) => (index + 1 === at ? 0 : null))], row),
        ),
    ],
    ...(now.totals ? { totals: join(now.totals, before.totals) } : {}),
  };
}
