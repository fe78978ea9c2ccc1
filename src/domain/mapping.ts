import { UserError } from './error.ts';
import { isText, isTexts, objectOf, nullable, optional } from './jsonshape.ts';
import { fold } from './text.ts';

/** How to read the files of one source, saved under a name. */
export interface SavedMapping {
  readonly name: string;
  /** FIELD=COLUMN, as in the option --map. */
  readonly map: readonly string[];
  readonly dateFormat: readonly string[];
  /** The zone of times without a mark; missing in mappings of earlier versions. */
  readonly zone?: string | null | undefined;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** FIELD:WORD=VALUE, as in the option --map-value; mappings of earlier versions have none of these. */
  readonly mapValue?: readonly string[] | undefined;
  /** The number of lines above the names of the columns; undefined to find them. */
  readonly skip?: string | undefined;
  /** The sheet of a spreadsheet; undefined to find it. */
  readonly sheet?: string | undefined;
  /** The program that the files come from; undefined to recognise it. */
  readonly from?: string | undefined;
}

/** Whether a stored value is a mapping. */
export const isMapping = objectOf<SavedMapping>({
  name: isText,
  map: isTexts,
  dateFormat: isTexts,
  zone: optional(nullable(isText)),
  delimiter: nullable(isText),
  encoding: nullable(isText),
  mapValue: optional(isTexts),
  skip: optional(isText),
  sheet: optional(isText),
  from: optional(isText),
});

/** Returns the mapping of that name. Throws no_mapping. */
export function requireMapping(mappings: readonly SavedMapping[], name: string): SavedMapping {
  const found = mappings.find((each) => fold(each.name) === fold(name));
  if (!found)
    throw new UserError('no_mapping', {
      value: name,
      known: mappings.map((each) => each.name).join(', '),
    });
  return found;
}
