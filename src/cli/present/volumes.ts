import type { Document, Table } from '../../document/document.ts';
import { type Business, nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import { plainDocument, type Shown } from './plain.ts';

/** How many customers there were, by day and shift. */
export function presentVolumes(
  { rows, total, isOfRange }: Shown<Entry<'volume'>>,
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
  const none = isOfRange ? t.volume.noneInRange : t.volume.none;
  const document = plainDocument('volumes', t.volume.title, business, table(null, 'yes'), none);
  const people = { kind: 'table', table: table(t.volume.wholeDay, t.volume.closed) } as const;
  return rows.length === 0
    ? document
    : { ...document, blocks: [people], hints: rows.length < total ? [t.volume.more] : [] };
}
