/** A full stop after "p. m.", whose own one ends the sentence already. */
const doubledStop = /(\b[ap]\.\s?m\.)\.(?!\.)/gu;

/** Removes the second full stop of sentences that end with a time of the 12-hour clock, wherever messages put one. */
export function withSingleFullStops<Part>(part: Part): Part {
  if (typeof part === 'string') return part.replace(doubledStop, '$1') as Part;
  if (typeof part === 'function') {
    const say = part as unknown as (...values: readonly unknown[]) => unknown;
    return ((...values: readonly unknown[]) => withSingleFullStops(say(...values))) as Part;
  }
  if (Array.isArray(part)) return part.map(withSingleFullStops) as Part;
  if (part === null || typeof part !== 'object' || Object.getPrototypeOf(part) !== Object.prototype)
    return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, withSingleFullStops<unknown>(value)]),
  ) as Part;
}
