import type { Document, Table } from '../../document/document.ts';
import { type Business, nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents corrective actions. */
export function presentActions(
  actions: readonly Entry<'prevention'>[],
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
  const rows = actions.map((action) => [
    action.id,
    action.incident,
    action.text,
    action.kind,
    nameOf('category', business, action.category),
    action.owner,
    action.decidedOn,
    action.dueOn,
    action.doneOn,
  ]);
  const document = tableDocument(
    'actions',
    t.prevention.title,
    business,
    { columns, rows },
    t.prevention.none,
  );
  if (actions.length === 0) return document;
  // The page leaves room for the text; all columns are in the other formats.
  const pageColumns = ['id', 'action', 'owner', 'due', 'done'];
  const shortDay = (day: Day | null) => (day === null ? null : format.shortDay(day));
  const table: Table = {
    columns: columns
      .filter(({ key }) => pageColumns.includes(key))
      .map((column) => (column.type === 'day' ? { ...column, type: 'text' as const } : column)),
    rows: actions.map(({ id, text, owner, dueOn, doneOn }) => [
      id,
      text,
      owner,
      shortDay(dueOn),
      shortDay(doneOn),
    ]),
  };
  return { ...document, blocks: [{ kind: 'table', table }] };
}
