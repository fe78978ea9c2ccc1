import type { Document, Table, Value } from '../../document/document.ts';
import { type Business, nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import { plainDocument } from './plain.ts';

/** What was decided so that it does not happen again. */
export function presentActions(
  shown: readonly Entry<'prevention'>[],
  business: Business,
  { t, format }: Language,
): Document {
  const columns: Table['columns'] = [
    { key: 'id', type: 'id', label: t.prevention.id },
    { key: 'incident', type: 'id', label: t.field.number },
    { key: 'action', type: 'text', label: t.care.prevention },
    { key: 'kind', type: 'key', label: t.prevention.kind },
    { key: 'category', type: 'text', label: t.field.category },
    { key: 'owner', type: 'text', label: t.prevention.owner },
    { key: 'decided', type: 'day', label: t.prevention.decided },
    { key: 'due', type: 'day', label: t.prevention.due },
    { key: 'done', type: 'day', label: t.prevention.done },
  ];
  const row = (each: Entry<'prevention'>, kind: string) => [
    each.id,
    each.incident,
    each.text,
    kind,
    nameOf('category', business, each.category),
    each.owner,
    each.decidedOn,
    each.dueOn,
    each.doneOn,
  ];
  const machine = plainDocument(
    'actions',
    t.prevention.title,
    business,
    { columns, rows: shown.map((each) => row(each, each.kind)) },
    t.prevention.none,
  );
  // What was decided needs the room; the rest is in the other formats.
  const shownColumns = ['id', 'action', 'owner', 'due', 'done'];
  const isShown = columns.map(({ key }) => shownColumns.includes(key));
  const short = (day: Value) => (typeof day === 'string' ? format.shortDay(day) : null);
  const people: Table = {
    columns: columns
      .filter((_, index) => isShown[index])
      .map((column) => (column.type === 'day' ? { ...column, type: 'text' as const } : column)),
    rows: shown.map((each) => [each.id, each.text, each.owner, short(each.dueOn), short(each.doneOn)]),
  };
  return shown.length === 0 ? machine : { ...machine, blocks: [{ kind: 'table', table: people }] };
}
