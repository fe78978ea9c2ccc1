/** A value as JSON.parse returns it. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Joins the names of nested values: `reviewer.displayName`. */
const nameSeparator = '.';
/** The number of levels of nested values that are read; deeper ones are left out. */
const maxDepth = 20;

/**
 * Returns the objects of a JSON text: those of a list, of the longest list in an object (`{"reviews": […]}`), or one a line. Null
 * if the text is no such JSON.
 */
export function objectsOfJson(text: string): readonly JsonObject[] | null {
  const whole = parse(text);
  if (whole !== undefined) return listIn(whole);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.map(parse);
  return objects.length > 0 && objects.every((object) => object !== undefined && isObject(object))
    ? objects
    : null;
}

/**
 * Converts objects to rows: the first has the names of the columns, nested ones joined by points, and each other row has the texts
 * of one object.
 */
export function rowsOfObjects(objects: readonly JsonObject[]): readonly (readonly string[])[] {
  const records = objects.map((object) => new Map(flatten(object, '')));
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const isMended = records.every((record) => [...record.values()].every(isMisdecoded));
  const cellOf = (record: ReadonlyMap<string, string>, name: string) => {
    const cell = record.get(name) ?? '';
    return isMended ? decodeTwice(cell) : cell;
  };
  return [names, ...records.map((record) => names.map((name) => cellOf(record, name)))];
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects of a list, or of the longest list of objects that an object contains; an object without one is itself one. */
function listIn(value: Json, depth = 0): readonly JsonObject[] | null {
  if (Array.isArray(value)) {
    const objects = (value as readonly Json[]).filter(isObject);
    return objects.length === value.length ? objects : null;
  }
  if (!isObject(value)) return null;
  const values = Object.values(value);
  if (values.every((each) => Array.isArray(each) && each.length === 0)) return [];
  // A list may be wrapped twice, as in {"data": {"items": […]}}.
  const [only] = values;
  if (values.length === 1 && only !== undefined && isObject(only) && depth < maxDepth)
    return listIn(only, depth + 1);
  const lists = values.flatMap((each) => (Array.isArray(each) ? [listIn(each) ?? []] : []));
  const longest = lists.reduce((best, each) => (each.length > best.length ? each : best), []);
  return longest.length > 0 ? longest : [value];
}

/** Returns the texts of an object by name. Lists of plain values are joined with semicolons; lists of objects are left out. */
function* flatten(object: JsonObject, prefix: string, depth = 0): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    if (isObject(value)) {
      if (depth < maxDepth) yield* flatten(value, name + nameSeparator, depth + 1);
    } else if (isList(value)) yield [name, value.flatMap((each) => plainText(each) ?? []).join('; ')];
    else yield [name, plainText(value) ?? ''];
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Returns the text of a plain value; null for null, a list and an object. */
function plainText(value: Json): string | null {
  return typeof value === 'object' ? null : String(value);
}

/** A text in which UTF-8 bytes may stand as characters, as Facebook's download writes them. */
const latin1Text = /^[\u0000-\u00FF]*$/u;

/** Whether a text can be UTF-8 that was decoded byte by byte: only then may a file be mended. */
function isMisdecoded(text: string): boolean {
  if (!latin1Text.test(text)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
    return true;
  } catch {
    return false;
  }
}

function decodeTwice(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
