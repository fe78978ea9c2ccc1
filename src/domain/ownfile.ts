import { UserError } from './error.ts';
import { cleanText, maxLength } from './text.ts';

/** A place in a file: keys and list indexes, from the top. */
export type Location = readonly (string | number)[];

/** The value of a YAML or JSON file written by the owner, with the line of each of its parts. */
export interface OwnFile {
  readonly value: unknown;
  lineOf(place: Location): number | null;
}

export type OwnFileProblem =
  | 'not_this'
  | 'missing'
  | 'unknown_key'
  | 'not_text'
  | 'not_list'
  | 'not_number'
  | 'not_day'
  | 'empty_list'
  | 'too_many'
  | 'too_long'
  | 'twice'
  | 'unknown_name';

/** An object in an owner's file. Each method parses one key, and throws bad_written with the line and the place. */
export interface OwnFileObject {
  readonly place: Location;
  text(key: string, limit: number): string;
  optionalText(key: string, limit: number): string | null;
  texts(key: string, limit: number, maxItems: number): readonly string[];
  optionalNumber(key: string): number | null;
  objects(key: string, keys: readonly string[], maxItems: number): readonly OwnFileObject[];
  /** Throws bad_written for a key. */
  refuse(key: string, reason: OwnFileProblem, more?: Readonly<Record<string, string | number>>): never;
}

/** Parses the object at a place in a file. Throws bad_written for other values and unknown keys, and not_readable for plain text. */
export function parseObject(
  file: OwnFile,
  keys: readonly string[],
  value: unknown = file.value,
  place: Location = [],
): OwnFileObject {
  const refuseAt = (
    at: Location,
    reason: OwnFileProblem,
    more: Readonly<Record<string, string | number>> = {},
  ): never => {
    throw new UserError('bad_written', {
      line: file.lineOf(at) ?? 1,
      place: at.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' › ') || '-',
      reason,
      ...more,
    });
  };
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || isList) {
    // Plain text is valid YAML as well, but for a letter or a spreadsheet a hint about the right format helps more.
    if (place.length === 0 && !isList) throw new UserError('not_readable', { line: 1 });
    return refuseAt(place, 'not_this');
  }
  const object = value as Readonly<Record<string, unknown>>;
  const unknownKey = Object.keys(object).find((key) => !keys.includes(key));
  if (unknownKey !== undefined)
    return refuseAt([...place, unknownKey], 'unknown_key', { value: unknownKey, known: keys.join(', ') });

  const clean = (raw: unknown, at: Location, limit: number): string | null => {
    if (typeof raw === 'number') return String(raw);
    if (typeof raw !== 'string') return refuseAt(at, 'not_text');
    if (raw.length > maxLength.description) return refuseAt(at, 'too_long', { limit });
    // Refused here with the line; cleanText would only name the field.
    if (raw.includes('\0') || !raw.isWellFormed()) return refuseAt(at, 'not_text');
    const text = cleanText(raw, String(at.at(-1)));
    return text !== null && text.length > limit ? refuseAt(at, 'too_long', { limit }) : text;
  };
  const list = (key: string, maxItems: number): readonly unknown[] => {
    const raw = object[key] ?? [];
    if (!Array.isArray(raw)) return refuseAt([...place, key], 'not_list');
    if (raw.length > maxItems) return refuseAt([...place, key], 'too_many', { limit: maxItems });
    return raw;
  };
  const reader: OwnFileObject = {
    place,
    optionalText(key, limit) {
      const raw = object[key];
      return raw === undefined || raw === null ? null : clean(raw, [...place, key], limit);
    },
    text(key, limit) {
      return (
        reader.optionalText(key, limit) ??
        refuseAt(key in object ? [...place, key] : place, 'missing', { value: key })
      );
    },
    texts(key, limit, maxItems) {
      return list(key, maxItems).flatMap((raw, index) => clean(raw, [...place, key, index], limit) ?? []);
    },
    optionalNumber(key) {
      const raw = object[key];
      if (raw === undefined || raw === null) return null;
      return typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 && raw < 1e9
        ? raw
        : refuseAt([...place, key], 'not_number');
    },
    objects(key, innerKeys, maxItems) {
      return list(key, maxItems).map((raw, index) =>
        parseObject(file, innerKeys, raw, [...place, key, index]),
      );
    },
    refuse: (key, reason, more) =>
      refuseAt(key in object ? [...place, key] : place, reason, { value: key, ...more }),
  };
  return reader;
}
