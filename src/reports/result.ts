import type { Business } from '../domain/business.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { MetricCount } from '../domain/metric.ts';
import { moneyToDecimal, type Minor } from '../domain/money.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Records } from '../domain/records.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Block, Document, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { ValueCount } from '../statistics/quantile.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { listCommand, measureScope, scopeLines, type Request } from './request.ts';

/** With fewer than this, a share is shown by its counts only, and no spread is shown. */
export const minimumForShare = 5;

export const resultNames = [
  'cost',
  'times',
  'follow-ups',
  'satisfaction',
  'customers',
  'steps',
  'changes',
  'unchanged',
  'anticipated',
  'reach',
] as const;
export type ResultName = (typeof resultNames)[number];

/** The words for remedies, checklists and the questionnaire; loaded only by reports that need them. */
export interface Catalogues {
  readonly vocabulary: Vocabulary;
  readonly checklists: readonly Checklist[];
  readonly questionnaire: Questionnaire;
}

/** What a report contributes to its document: everything but title and scope. */
export interface ResultContent {
  readonly rows: Table;
  readonly lists?: Document['lists'];
  readonly blocks: readonly Block[];
  /** How to see the records behind the figures; by default the command that lists the complaints. */
  readonly sources?: readonly string[];
  /** Whether the figures go by other days than those of the complaints, so that a range without complaints has figures too. */
  readonly hasOwnDays?: boolean;
}

/** Presents the content of a report as a document. If the range has no complaints, the document says where there are some. */
export async function presentResult(
  records: Records,
  request: Request,
  report: ResultName,
  { rows, lists, blocks, sources, hasOwnDays = false }: ResultContent,
): Promise<Document> {
  const { t } = request.language;
  const total = await records.count(request.filter);
  const scope = await measureScope(records, request, total);
  const isEmpty = total === 0 && !hasOwnDays;
  return {
    report,
    title: t.results.title[report],
    meta: scopeLines(request, scope),
    scope,
    rows,
    ...(lists ? { lists } : {}),
    blocks: isEmpty
      ? [presentEmpty(await measureNearest(records, request), request, `report ${report}`)]
      : blocks.map((block) => addShareNote(block, request.language)),
    seeAlso: isEmpty ? [] : (sources ?? [t.report.seeList(listCommand(request))]),
    hints: [],
  };
}

/** Adds a note to a table with a blank share, which means that there were too few for a percentage. */
function addShareNote(block: Block, { t }: Language): Block {
  if (block.kind !== 'table') return block;
  const { columns, rows } = block.table;
  const shares = columns.flatMap(({ type }, index) => (type === 'share' ? [index] : []));
  const hasBlank = rows.some((row) => shares.some((index) => row[index] === null));
  return hasBlank
    ? { ...block, note: [t.results.noPercentages, block.note].filter(Boolean).join(' ') }
    : block;
}

/** Returns a table of different kinds of figures in long form, one per row: section, key, measure, value. */
export function longTable(rows: Table['rows']): Table {
  return {
    columns: [
      { key: 'section', type: 'key', label: '' },
      { key: 'key', type: 'text', label: '' },
      { key: 'measure', type: 'key', label: '' },
      { key: 'value', type: 'number', label: '' },
    ],
    rows,
  };
}

/** Formats a share: "31 of 50 (62%)", or "3 of 4" if there are too few for a percentage. */
export function formatShare(part: number, n: number, { t, format }: Language): string {
  const counts = t.results.partOf(format.number(part), format.number(n));
  return n < minimumForShare ? counts : `${counts} (${format.share(part / n)})`;
}

/** Formats a share with its confidence interval, if there are enough for one. */
export function formatShareWithInterval(part: number, n: number, language: Language): string {
  const interval = wilsonInterval(part, n);
  const { t, format } = language;
  return n < minimumForShare || interval === null
    ? formatShare(part, n, language)
    : t.results.interval(
        formatShare(part, n, language),
        format.share(interval.low),
        format.share(interval.high),
      );
}

/** Computes the share for a table that also shows the counts; null if there are too few. */
export function shareOf(part: number, n: number): number | null {
  return n < minimumForShare ? null : part / n;
}

/** Formats minutes for people: 35 min, 3.5 h, 12 days. The symbols min and h are the same in all four languages. */
export function formatDuration(minutes: number, { t, format }: Language): string {
  const rounded = (value: number) => format.number(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
  if (minutes < 90) return `${format.number(minutes)} min`;
  if (minutes < 48 * 60) return `${rounded(minutes / 60)} h`;
  return t.results.days(rounded(minutes / 1440));
}

/** Sums the counts of all values, known and unknown. */
export function totalCount(cells: readonly MetricCount<unknown>[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

/** Returns how often one value occurs; null is "unknown". */
export function countOf<Of>(cells: readonly MetricCount<Of>[], value: Of | null): number {
  return totalCount(cells.filter((cell) => cell.value === value));
}

/** Selects the cells with a known value, for the functions of statistics/. */
export function knownValues(cells: readonly MetricCount<number>[]): readonly ValueCount[] {
  return cells.filter((cell): cell is MetricCount<number> & ValueCount => cell.value !== null);
}

/** Sums values × counts; unknown values count as 0. */
export function sumOf(cells: readonly MetricCount<number>[]): number {
  return cells.reduce((sum, { value, count }) => sum + (value ?? 0) * count, 0);
}

/** Formats money as a plain decimal, for programs. */
export function formatDecimal(minor: Minor | null, { settings }: Business): string | null {
  return minor === null ? null : moneyToDecimal(minor, settings.currency);
}

/** Converts money to a number, for the lists of the JSON. */
export function toDecimalNumber(minor: Minor | null, business: Business): Value {
  const text = formatDecimal(minor, business);
  return text === null ? null : Number(text);
}
