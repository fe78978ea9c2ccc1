import { UserError } from '../../domain/error.ts';
import { importFields, type ImportField } from '../columns.ts';
import { columnsCalled, isRating, type Mapping } from './headings.ts';

function ambiguousColumn(name: string, indexes: readonly number[]): UserError {
  return new UserError('ambiguous_column', {
    value: name,
    places: indexes.map((index) => index + 1).join(', '),
    names: indexes.map((_, nth) => `${name}#${nth + 1}`).join(', '),
  });
}

/**
 * Parses the values of `--map FIELD=COLUMN` for the header of a file. Several columns for one field are joined or tried in turn.
 * @throws UserError bad_map, unknown_field, unknown_column; ambiguous_column if several columns have the name;
 * stars_for_severity, because one star is the worst rating but 1 the lowest severity
 */
export function parseMapFlags(header: readonly string[], maps: readonly string[]): Mapping {
  const known = header.join(', ');
  const column = (name: string) => {
    const indexes = columnsCalled(header, name);
    if (indexes.length > 1) throw ambiguousColumn(name, indexes);
    if (indexes.length === 1) return indexes[0] ?? -1;
    // "note#2" is the second column called "note".
    const [, baseName = '', nth] = /^(.+)#([1-9]\d*)$/u.exec(name) ?? [];
    return columnsCalled(header, baseName)[Number(nth) - 1] ?? -1;
  };
  const mapping = new Map<ImportField, number[]>();
  for (const map of maps) {
    const [, typed, name] = /^\s*([^=]+?)\s*=(.+)$/su.exec(map) ?? [];
    if (typed === undefined || name === undefined) throw new UserError('bad_map', { value: map });
    const field = importFields.find((each) => each === typed.toLowerCase().replaceAll('-', '_'));
    if (!field) throw new UserError('unknown_field', { value: typed, known: importFields.join(', ') });
    const index = column(name.trim());
    if (index < 0) throw new UserError('unknown_column', { value: name.trim(), known });
    if (field === 'severity' && isRating(header[index] ?? ''))
      throw new UserError('stars_for_severity', { value: name.trim() });
    mapping.set(field, [...(mapping.get(field) ?? []), index]);
  }
  return mapping;
}

/** Fields of which at least one must be mapped, so that a record says what happened. */
const contentFields = [
  ...(['description', 'category', 'cause', 'touchpoint', 'expected', 'note', 'remedy'] as const),
];

/**
 * Refuses a mapping that does not say when something happened, or what. Typed columns may lack a description, but must have
 * another of `contentFields`.
 * @param likely the column that is most likely the text, to be proposed
 * @throws UserError no_time_column, no_text_column
 */
export function requireWhenAndWhat(
  header: readonly string[],
  mapping: Mapping,
  isTyped: boolean,
  likely: number | null,
): void {
  const known = header.filter((name) => name !== '').join(', ');
  if (!hasMoment(mapping)) throw new UserError('no_time_column', { known });
  const needed = isTyped ? contentFields : (['description'] as const);
  if (!needed.some((field) => mapping.has(field)))
    throw new UserError('no_text_column', {
      known,
      ...(likely === null ? {} : { likely: header[likely] ?? '' }),
    });
}

/** Whether a mapping says when the incidents occurred. */
export function hasMoment(mapping: Mapping): boolean {
  return mapping.has('occurred') || mapping.has('date');
}
