import { UserError } from './error.ts';
import { cleanText, longest } from './text.ts';

/** Where something stands in a file: keys and places in lists, from the top. */
export type Location = readonly (string | number)[];

/** Something the owner has written in a file, as it was read, and the line on which each part stands. */
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

/** One object of a file, read field by field. Every refusal is a bad_written error that names line and place. */
export interface OwnFileObject {
  readonly place: Location;
  text(key: string, limit: number): string;
  optionalText(key: string, limit: number): string | null;
  texts(key: string, limit: number, atMost: number): readonly string[];
  optionalNumber(key: string): number | null;
  objects(key: string, keys: readonly string[], atMost: number): readonly OwnFileObject[];
  /** Throws the refusal of one key. */
  refuse(key: string, reason: OwnFileProblem, more?: Readonly<Record<string, string | number>>): never;
}

/** The object at a place of a file. Throws bad_written for what is none, and for keys that mean nothing; not_readable for a bare text. */
export function readObject(
  written: OwnFile,
  keys: readonly string[],
  value: unknown = written.value,
  place: Location = [],
): OwnFileObject {
  const refuseAt = (
    at: Location,
    reason: OwnFileProblem,
    more: Readonly<Record<string, string | number>> = {},
  ): never => {
    throw new UserError('bad_written', {
      line: written.lineOf(at) ?? 1,
      place: at.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' › ') || '-',
      reason,
      ...more,
    });
  };
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || isList) {
    // A text with nothing else in it is YAML too: of a spreadsheet or a letter people had rather be told what is wanted.
    if (place.length === 0 && !isList) throw new UserError('not_readable', { line: 1 });
    return refuseAt(place, 'not_this');
  }
  const object = value as Readonly<Record<string, unknown>>;
  const stranger = Object.keys(object).find((key) => !keys.includes(key));
  if (stranger !== undefined)
    return refuseAt([...place, stranger], 'unknown_key', { value: stranger, known: keys.join(', ') });

  const clean = (raw: unknown, at: Location, limit: number): string | null => {
    if (typeof raw === 'number') return String(raw);
    if (typeof raw !== 'string') return refuseAt(at, 'not_text');
    if (raw.length > longest.description) return refuseAt(at, 'too_long', { limit });
    // What is left to refuse are characters that are no text.
    if (raw.includes('\0') || !raw.isWellFormed()) return refuseAt(at, 'not_text');
    const text = cleanText(raw, String(at.at(-1)));
    return text !== null && text.length > limit ? refuseAt(at, 'too_long', { limit }) : text;
  };
  const list = (key: string, atMost: number): readonly unknown[] => {
    const raw = object[key] ?? [];
    if (!Array.isArray(raw)) return refuseAt([...place, key], 'not_list');
    if (raw.length > atMost) return refuseAt([...place, key], 'too_many', { limit: atMost });
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
    texts(key, limit, atMost) {
      return list(key, atMost).flatMap((raw, index) => clean(raw, [...place, key, index], limit) ?? []);
    },
    optionalNumber(key) {
      const raw = object[key];
      if (raw === undefined || raw === null) return null;
      return typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 && raw < 1e9
        ? raw
        : refuseAt([...place, key], 'not_number');
    },
    objects(key, innerKeys, atMost) {
      return list(key, atMost).map((raw, index) =>
        readObject(written, innerKeys, raw, [...place, key, index]),
      );
    },
    refuse: (key, reason, more) =>
      refuseAt(key in object ? [...place, key] : place, reason, { value: key, ...more }),
  };
  return reader;
}
