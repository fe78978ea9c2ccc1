import type { Cell, Dimension } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Column, Document, Frame, Table } from '../document/document.ts';
import { axisOf, cellTypeOf, marginOf, readingOrder } from './axis.ts';
import { emptyBlock, measureNearest } from './empty.ts';
import { listCommand, measureFrame, metaLines, type Nearest, type Request } from './report.ts';

interface Figures {
  readonly frame: Frame;
  readonly cells: readonly Cell[];
  readonly nearest: Nearest | null;
}

/** Complaints by one dimension. */
export async function reportBreakdown(
  records: Records,
  request: Request,
  dimension: Dimension,
): Promise<Document> {
  const cells = await records.tally(request.filter, [dimension]);
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const frame = await measureFrame(records, request, total);
  const nearest = total === 0 ? await measureNearest(records, request) : null;
  return presentBreakdown({ frame, cells, nearest }, request, dimension);
}

function presentBreakdown(
  { frame, cells, nearest }: Figures,
  request: Request,
  dimension: Dimension,
): Document {
  const { t } = request.language;
  const axis = axisOf(dimension, request.business, request.language);
  const totals = marginOf(cells, axis, 0);
  const ticks = axis.ticks(totals);
  const share = (count: number) => (frame.total === 0 ? null : count / frame.total);
  const count = (value: string | number | null) => totals.get(value) ?? 0;

  const figures: readonly Column[] = [
    { key: 'complaints', type: 'count', label: t.report.complaints },
    { key: 'share', type: 'share', label: t.report.share },
  ];
  const rows: Table = {
    columns: [{ key: dimension, type: cellTypeOf(dimension), label: t.dimension[dimension] }, ...figures],
    rows: ticks.map(({ value }) => [value, count(value), share(count(value))]),
  };
  const shown: Table = {
    columns: [
      { key: dimension, type: 'text', label: t.dimension[dimension] },
      ...figures,
      { key: 'bar', type: 'bar', label: '' },
    ],
    rows: readingOrder(axis, ticks).map(({ value, label }) => [
      label,
      count(value),
      share(count(value)),
      count(value),
    ]),
    totals: [t.report.total, frame.total, share(frame.total), null],
  };
  return {
    report: dimension,
    title: t.report.title[dimension],
    meta: metaLines(request, frame),
    frame,
    rows,
    blocks: nearest
      ? [emptyBlock(nearest, request, `report ${dimension}`)]
      : [{ kind: 'table', table: shown }],
    hints: frame.total === 0 ? [] : [t.report.seeList(listCommand(request))],
  };
}
