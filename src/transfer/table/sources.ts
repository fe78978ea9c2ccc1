import { UserError } from '../../domain/error.ts';
import { shippedSources, type CellRule, type ShippedSource } from '../../shipped/otherprograms.ts';
import { importFields, type ImportField } from '../columns.ts';
import { normaliseHeading, type Mapping } from './headings.ts';

/** A program whose exports are known. */
export interface Source extends ShippedSource {
  readonly name: string;
}

const sources: readonly Source[] = Object.entries(shippedSources).map(([name, source]) => ({
  name,
  ...source,
}));

/** The names for `--from`. */
export const sourceNames: readonly string[] = sources.flatMap(({ name, isSales }) => (isSales ? [] : [name]));

/** Returns the source of that name. Throws bad_choice. */
export function requireSource(typed: string): Source {
  const name = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '-');
  const found = sources.find((source) => source.name === name && source.isSales !== true);
  if (!found)
    throw new UserError('bad_choice', { option: '--from', value: typed, choices: sourceNames.join(', ') });
  return found;
}

/** Returns the source of which a file has the most typical headings; null if it has all of none. */
export function recogniseSource(header: readonly string[]): Source | null {
  const normalised = new Set(header.map(normaliseHeading));
  const typicalOf = ({ recognised }: Source) =>
    recognised
      .filter((set) => set.every((heading) => normalised.has(normaliseHeading(heading))))
      .reduce((most, set) => Math.max(most, set.length), 0);
  const candidates = sources.map((source) => ({ source, typical: typicalOf(source) }));
  const best = candidates.reduce((most, each) => (each.typical > most.typical ? each : most));
  return best.typical === 0 ? null : best.source;
}

/** Returns the columns of a source in a file. */
export function columnsOfSource(header: readonly string[], { columns }: Source): Mapping {
  const normalised = header.map(normaliseHeading);
  return new Map(
    importFields.flatMap((field): [ImportField, readonly number[]][] => {
      const indexes = (columns[field] ?? []).flatMap((heading) => {
        const index = normalised.indexOf(normaliseHeading(heading));
        return index < 0 ? [] : [index];
      });
      return indexes.length === 0 ? [] : [[field, indexes]];
    }),
  );
}

/** Keeps the newest of the rows with the same id, for a source that repeats them in several files. */
export function newestRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [header, ...others] = rows;
  const source = header === undefined ? null : recogniseSource(header);
  if (header === undefined || source?.newest === undefined) return rows;
  const changedAt = header.indexOf(source.newest);
  const [id = -1] = columnsOfSource(header, source).get('id') ?? [];
  const rule = cellRulesOf(header, source).get(id) ?? ((text: string) => text);
  const newest = new Map<string, readonly string[]>();
  for (const row of others) {
    const key = rule(row[id] ?? '');
    const known = newest.get(key);
    if (known === undefined || isNewer(row, known, changedAt)) newest.set(key, row);
  }
  return [header, ...newest.values()];
}

/** Whether a row was changed later than another, or says more if both were changed at the same time. */
function isNewer(row: readonly string[], other: readonly string[], changedAt: number): boolean {
  const [at = '', otherAt = ''] = [row[changedAt], other[changedAt]];
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;
  return at === otherAt ? filled(row) > filled(other) : at > otherAt;
}

const cellRules: Readonly<Record<CellRule, (text: string) => string>> = {
  // Google writes the translation and the original into one text, in either order.
  original: (text) =>
    text
      .replace(/^\(Translated by Google\)[\s\S]*?\n\s*\(Original\)\s*/u, '')
      .replace(/\s*\(Translated by Google\)[\s\S]*$/u, '')
      .replace(/^\(Original\)\s*/u, ''),
  last_segment: (text) => text.slice(text.lastIndexOf('/') + 1),
};

/** Returns the rules for the cells of a file, by the position of the column. */
export function cellRulesOf(
  header: readonly string[],
  source: Source | null,
): ReadonlyMap<number, (text: string) => string> {
  return new Map(
    Object.entries(source?.cells ?? {}).flatMap(([heading, rule]) => {
      const index = header.map(normaliseHeading).indexOf(normaliseHeading(heading));
      return index < 0 ? [] : [[index, cellRules[rule]] as const];
    }),
  );
}
