/**
 * What stands in the records as JSON is unknown until it was looked at here: a byte of it may have changed, or a later version wrote
 * it. A shape says what it has to be.
 */
export type Shape<Value> = (found: unknown) => found is Value;

/** The value that stands there; null where it is no JSON, or not of that shape. */
export function fromJson<Value>(json: string, isOne: Shape<Value>): Value | null {
  try {
    const found: unknown = JSON.parse(json);
    return isOne(found) ? found : null;
  } catch {
    return null;
  }
}

export const isText: Shape<string> = (found): found is string =>
  typeof found === 'string' && found.isWellFormed();

export const isNumber: Shape<number> = (found): found is number =>
  typeof found === 'number' && Number.isFinite(found);

export const isTexts = listOf(isText);
export const isNumbers = listOf(isNumber);

export function listOf<Value>(isOne: Shape<Value>): Shape<readonly Value[]> {
  return (found): found is readonly Value[] => Array.isArray(found) && found.every(isOne);
}

export function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

/** An object of which each key named holds what its shape says; others hold whatever they do. */
export function objectOf<Value>(shapes: { readonly [Key in keyof Value]: Shape<Value[Key]> }): Shape<Value> {
  const keys = Object.keys(shapes) as (keyof Value & string)[];
  return (found): found is Value => isObject(found) && keys.every((key) => shapes[key](found[key]));
}

export function orNull<Value>(isOne: Shape<Value>): Shape<Value | null> {
  return (found): found is Value | null => found === null || isOne(found);
}

export function orNothing<Value>(isOne: Shape<Value>): Shape<Value | undefined> {
  return (found): found is Value | undefined => found === undefined || isOne(found);
}

/** Columns of a row as they once were. */
export type Image = Readonly<Record<string, string | number | null>>;

export function isImage(found: unknown): found is Image {
  return (
    isObject(found) &&
    Object.values(found).every((value) => value === null || isText(value) || isNumber(value))
  );
}
