/**
 * Checks that a value has a certain type. JSON from the records is checked like this, because it may be damaged or written by
 * a later version.
 */
export type Shape<Value> = (found: unknown) => found is Value;

/** Parses JSON of a certain shape; null if it is not JSON or has another shape. */
export function parseJson<Value>(json: string, isOne: Shape<Value>): Value | null {
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

/** The shape of an object whose named keys have these shapes; further keys are ignored. */
export function objectOf<Value>(shapes: { readonly [Key in keyof Value]: Shape<Value[Key]> }): Shape<Value> {
  const keys = Object.keys(shapes) as (keyof Value & string)[];
  return (found): found is Value => isObject(found) && keys.every((key) => shapes[key](found[key]));
}

export function nullable<Value>(isOne: Shape<Value>): Shape<Value | null> {
  return (found): found is Value | null => found === null || isOne(found);
}

export function optional<Value>(isOne: Shape<Value>): Shape<Value | undefined> {
  return (found): found is Value | undefined => found === undefined || isOne(found);
}

/** The columns of a row before or after a change. */
export type RowImage = Readonly<Record<string, string | number | null>>;

export function isRowImage(found: unknown): found is RowImage {
  return (
    isObject(found) &&
    Object.values(found).every((value) => value === null || isText(value) || isNumber(value))
  );
}
