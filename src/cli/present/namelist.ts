import type { Document, Table } from '../../document/document.ts';
import { type Business, currentPath } from '../../domain/business.ts';
import { isCurrentName, mergeTarget, type NameList } from '../../domain/name.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents a list of names with the number of complaints under each; `counts` is by the id of a name. */
export function presentNames(
  list: Exclude<NameList, 'shift'>,
  counts: ReadonlyMap<number, number>,
  business: Business,
  { t }: Language,
): Document {
  const names = business.names[list];
  const current = list === 'touchpoint' ? currentPath(business) : names.filter(isCurrentName);
  const rows = current.map(({ id, name }) => {
    const merged = names.filter((each) => mergeTarget(names, each).id === id && each.id !== id);
    const complaints = [id, ...merged.map((each) => each.id)].reduce(
      (sum, each) => sum + (counts.get(each) ?? 0),
      0,
    );
    return [name, complaints, merged.map((each) => each.name).join(', ') || null] as const;
  });
  const table: Table = {
    columns: [
      { key: list, type: 'text', label: t.names.one[list] },
      { key: 'complaints', type: 'count', label: t.report.complaints },
      { key: 'merged', type: 'text', label: t.department.merges },
    ],
    rows,
  };
  const key = list === 'category' ? 'categories' : `${list}s`;
  return tableDocument(key, t.names.title[list], business, table, t.names.none[list]);
}
