import type { Document, Table } from '../../document/document.ts';
import { type Business, nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument, type ShownRows } from './tabledocument.ts';

/** Presents the number of customers by day and shift. */
export function presentVolumes(
  { rows, total, hasPeriod }: ShownRows<Entry<'volume'>>,
  business: Business,
  { t }: Language,
): Document {
  const columns: Table['columns'] = [
    { key: 'day', type: 'day', label: t.volume.day },
    { key: 'shift', type: 'text', label: t.volume.shift },
    { key: 'volume', type: 'count', label: t.volume.served },
    { key: 'closed', type: 'key', label: '' },
  ];
  const table = (wholeDay: string | null, closed: string): Table => ({
    columns,
    rows: rows.map(({ day, shift, count }) => [
      day,
      shift === null ? wholeDay : nameOf('shift', business, shift),
      count,
      count === null ? closed : null,
    ]),
  });
  const none = hasPeriod ? t.volume.noneInRange : t.volume.none;
  const document = tableDocument('volumes', t.volume.title, business, table(null, 'yes'), none);
  if (rows.length === 0) return document;
  return {
    ...document,
    blocks: [{ kind: 'table', table: table(t.volume.wholeDay, t.volume.closed) }],
    hints: rows.length < total ? [t.volume.more] : [],
  };
}
