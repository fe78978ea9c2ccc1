import type { Business } from '../domain/business.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { FactCount } from '../domain/fact.ts';
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

/** With fewer than this, a share is told by its counts alone, and no spread is told at all. */
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

/** The words for what was offered and for the steps of the checklists; loaded where a report needs them. */
export interface Catalogues {
  readonly vocabulary: Vocabulary;
  readonly checklists: readonly Checklist[];
  readonly questionnaire: Questionnaire;
}

/** What a report has to tell beside its frame. */
export interface ResultContent {
  readonly rows: Table;
  readonly lists?: Document['lists'];
  readonly blocks: readonly Block[];
  /** By itself the list of the complaints that were counted. */
  readonly sources?: readonly string[];
  /** Where it is told by days of its own, there may be something to tell though no complaint is of these days. */
  readonly hasOwnDays?: boolean;
}

/** What a report tells of the complaints of a range; where there are none, where some are. */
export async function resultDocument(
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
      : blocks.map((block) => withoutSilence(block, request.language)),
    seeAlso: isEmpty ? [] : (sources ?? [t.report.seeList(listCommand(request))]),
    hints: [],
  };
}

/** A blank among shares is said to be one of too few. */
function withoutSilence(block: Block, { t }: Language): Block {
  if (block.kind !== 'table') return block;
  const { columns, rows } = block.table;
  const shares = columns.flatMap(({ type }, index) => (type === 'share' ? [index] : []));
  const isSilent = rows.some((row) => shares.some((index) => row[index] === null));
  return isSilent ? { ...block, note: [t.results.noShares, block.note].filter(Boolean).join(' ') } : block;
}

/** Figures of several kinds, one a row: section, key, measure, value. */
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

/** "31 of 50 (62 %)"; "3 of 4" where they are too few for a percentage. */
export function shareInWords(part: number, n: number, { t, format }: Language): string {
  const counts = t.results.partOf(format.number(part), format.number(n));
  return n < minimumForShare ? counts : `${counts} (${format.share(part / n)})`;
}

/** The same with the ends between which the true share lies, where they are enough. */
export function shareWithInterval(part: number, n: number, language: Language): string {
  const interval = wilsonInterval(part, n);
  const { t, format } = language;
  return n < minimumForShare || interval === null
    ? shareInWords(part, n, language)
    : t.results.between(
        shareInWords(part, n, language),
        format.share(interval.low),
        format.share(interval.high),
      );
}

/** The share for a cell of a table that shows the counts beside it; none where they are too few. */
export function shareOf(part: number, n: number): number | null {
  return n < minimumForShare ? null : part / n;
}

/** Minutes as people say them: 35 min, 3.5 h, 12 days. The signs of minutes and hours are the same everywhere. */
export function durationInWords(minutes: number, { t, format }: Language): string {
  const rounded = (value: number) => format.number(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
  if (minutes < 90) return `${format.number(minutes)} min`;
  if (minutes < 48 * 60) return `${rounded(minutes / 60)} h`;
  return t.results.days(rounded(minutes / 1440));
}

/** How often something occurs, whatever its value. */
export function totalCount(cells: readonly FactCount<unknown>[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

/** How often one value occurs. */
export function countOf<Of>(cells: readonly FactCount<Of>[], value: Of | null): number {
  return totalCount(cells.filter((cell) => cell.value === value));
}

/** Those whose value is known, as statistics want them. */
export function knownValues(cells: readonly FactCount<number>[]): readonly ValueCount[] {
  return cells.filter((cell): cell is FactCount<number> & ValueCount => cell.value !== null);
}

/** What it comes to together. */
export function sumOf(cells: readonly FactCount<number>[]): number {
  return cells.reduce((sum, { value, count }) => sum + (value ?? 0) * count, 0);
}

/** Money as machines get it. */
export function moneyText(minor: Minor | null, { settings }: Business): string | null {
  return minor === null ? null : moneyToDecimal(minor, settings.currency);
}

/** The same where a list of the JSON holds it. */
export function moneyNumber(minor: Minor | null, business: Business): Value {
  const text = moneyText(minor, business);
  return text === null ? null : Number(text);
}
