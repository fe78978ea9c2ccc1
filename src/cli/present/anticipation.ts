import type { Document, Table } from '../../document/document.ts';
import { currentPath, nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import type { BusinessView } from '../business/view.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents what may fail along the visit; without entries of the owner, what usually fails in the trade. */
export function presentAnticipation(
  entries: readonly Entry<'anticipation'>[],
  { business, vocabulary }: BusinessView,
  { t }: Language,
): Document {
  const path = currentPath(business);
  const position = (id: number | null) => path.findIndex((touchpoint) => touchpoint.id === id);
  const sorted = [...entries].sort((a, b) => position(a.touchpoint) - position(b.touchpoint) || a.id - b.id);
  const columns: Table['columns'] = [
    { key: 'id', type: 'id', label: t.prevention.id },
    { key: 'touchpoint', type: 'text', label: t.field.touchpoint },
    { key: 'expected', type: 'text', label: t.field.expected },
    { key: 'may_fail', type: 'text', label: t.anticipate.mayFail },
    { key: 'prevention', type: 'text', label: t.anticipate.prevention },
    { key: 'category', type: 'text', label: t.field.category },
    { key: 'since', type: 'day', label: t.anticipate.since },
  ];
  const rows = sorted.map((entry) => [
    entry.id,
    nameOf('touchpoint', business, entry.touchpoint),
    entry.expected,
    entry.mayFail,
    entry.prevention,
    nameOf('category', business, entry.category),
    entry.since,
  ]);
  const document = tableDocument(
    'anticipation',
    t.anticipate.title,
    business,
    { columns, rows },
    t.anticipate.none,
  );
  if (rows.length > 0) {
    // Sentences read better below each other than in the cells of a row.
    const blocks = sorted.map((entry) => ({
      kind: 'facts' as const,
      title: `${entry.id}  ${nameOf('touchpoint', business, entry.touchpoint) ?? ''}`,
      facts: [
        ...(entry.expected === null ? [] : [[t.field.expected, entry.expected] as const]),
        [t.anticipate.mayFail, entry.mayFail] as const,
        ...(entry.prevention === null ? [] : [[t.anticipate.prevention, entry.prevention] as const]),
      ],
    }));
    return { ...document, blocks };
  }
  const shipped = vocabulary.path.map(({ name, expected, mayFail, prevention }) => ({
    kind: 'facts' as const,
    title: name,
    facts: [
      [t.field.expected, expected] as const,
      [t.anticipate.mayFail, mayFail] as const,
      [t.anticipate.prevention, prevention] as const,
    ],
  }));
  return { ...document, meta: [t.anticipate.example], blocks: shipped, hints: [t.anticipate.startHint] };
}
