import type { Cell, Dimension } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document, Value } from '../document/document.ts';
import { showCommands } from '../language/commandwords.ts';
import { axisOf, displayOrder } from './axis.ts';
import { reportBreakdown } from './breakdown.ts';
import { formatShare } from './result.ts';
import type { Request } from './request.ts';

/** What abuse is counted by. */
const divisions = [
  'department',
  'channel',
  'shift',
  'weekday',
  'hour',
] as const satisfies readonly Dimension[];
type Division = (typeof divisions)[number];

/** With fewer cases, a caution says that one of them changes everything. */
const minimumForPattern = 10;
/** Most of the cases that wait which are shown; the JSON has all of them. */
const maxShown = 20;

/** How many cases there were under one value, and after how many of them staff were looked after. */
interface Row {
  readonly value: Value;
  readonly label: string;
  readonly cases: number;
  readonly lookedAfter: number;
}

/**
 * Reports abuse of staff: where and when, whether they were looked after, and which cases wait for it. The rows are the breakdown
 * of all complaints; `lists` has the rest.
 */
export async function reportAbuse(records: Records, request: Request): Promise<Document> {
  const base = await reportBreakdown(records, request, 'abuse');
  const filter = {
    ...request.filter,
    abuse: request.filter.abuse ?? (['happened', 'looked_after'] as const),
  };
  const cells = await records.tallies(
    divisions.map((division) => ({ filter, dimensions: [division, 'abuse'] as const })),
  );
  const rows = divisions.map(
    (division, index) => [division, rowsOf(division, cells[index] ?? [], request)] as const,
  );
  const all = sumOf(rows[0]?.[1] ?? []);
  const waiting =
    all.cases === all.lookedAfter
      ? []
      : (await records.list({ ...filter, abuse: ['happened'] })).map(({ number }) => number).reverse();
  const list = showCommands(
    `recovery list${request.flags.range}${request.flags.filters}${request.filter.abuse === undefined ? ' --abuse' : ''}${request.flags.database}`,
    request.language.wording,
  );
  return {
    ...base,
    seeAlso: all.cases === 0 ? (base.seeAlso ?? []) : [request.language.t.report.seeList(list)],
    lists: {
      ...base.lists,
      cases: rows.flatMap(([by, each]) =>
        each.map(({ value, cases, lookedAfter }) => ({ by, value, cases, looked_after: lookedAfter })),
      ),
      waiting: waiting.map((number) => ({ number })),
    },
    blocks: base.blocks.some(({ kind }) => kind !== 'table')
      ? base.blocks
      : all.cases === 0
        ? [{ kind: 'prose', text: request.language.t.abuseReport.none }]
        : presentAbuse({ total: base.scope.total, all, rows, waiting }, request),
  };
}

function rowsOf(division: Division, cells: readonly Cell[], { business, language }: Request): readonly Row[] {
  const axis = axisOf(division, business, language);
  const totals = new Map<Value, number>();
  const lookedAfter = new Map<Value, number>();
  for (const { keys, complaints } of cells) {
    const value = axis.valueOf(keys[0] ?? null);
    totals.set(value, (totals.get(value) ?? 0) + complaints);
    if (keys[1] === 'looked_after') lookedAfter.set(value, (lookedAfter.get(value) ?? 0) + complaints);
  }
  return displayOrder(axis, axis.ticks(totals))
    .filter(({ value }) => (totals.get(value) ?? 0) > 0)
    .map(({ value, label }) => ({
      ...{ value, label },
      cases: totals.get(value) ?? 0,
      lookedAfter: lookedAfter.get(value) ?? 0,
    }));
}

function sumOf(rows: readonly Row[]): Pick<Row, 'cases' | 'lookedAfter'> {
  return rows.reduce(
    (sum, row) => ({ cases: sum.cases + row.cases, lookedAfter: sum.lookedAfter + row.lookedAfter }),
    { cases: 0, lookedAfter: 0 },
  );
}

interface Figures {
  readonly total: number;
  readonly all: Pick<Row, 'cases' | 'lookedAfter'>;
  readonly rows: readonly (readonly [Division, readonly Row[]])[];
  /** The numbers of the cases without aftercare, oldest first. */
  readonly waiting: readonly number[];
}

function presentAbuse({ total, all, rows, waiting }: Figures, request: Request): readonly Block[] {
  const { language, flags } = request;
  const { t, format } = language;
  const messages = t.abuseReport;
  const shown = waiting.slice(0, maxShown).map((number) => `#${number}`);
  const rest = waiting.length - shown.length;
  const tables = rows.map(([division, each], index): Block => ({
    kind: 'table',
    ...(index === 0 ? { title: messages.whereWhen } : {}),
    table: {
      columns: [
        { key: division, type: 'text', label: t.dimension[division] },
        { key: 'cases', type: 'count', label: messages.happened },
        { key: 'looked_after', type: 'count', label: messages.lookedAfter },
      ],
      rows: each.map(({ label, cases, lookedAfter }) => [label, cases, lookedAfter]),
    },
  }));
  return [
    {
      kind: 'facts',
      facts: [
        [messages.happened, formatShare(all.cases, total, language)],
        [messages.lookedAfter, formatShare(all.lookedAfter, all.cases, language)],
      ],
    },
    ...(waiting.length === 0
      ? []
      : [
          {
            kind: 'prose',
            title: messages.waiting,
            text: [...shown, ...(rest > 0 ? [`+${format.number(rest)}`] : [])].join(', '),
            commands: [
              showCommands(
                `recovery edit ${waiting[0] ?? ''} --abuse looked_after${flags.database}`,
                language.wording,
              ),
            ],
          } as const,
        ]),
    ...tables,
    {
      kind: 'prose',
      text: [...(all.cases < minimumForPattern ? [messages.few] : []), messages.note].join(' '),
      tone: 'quiet',
    },
  ];
}
