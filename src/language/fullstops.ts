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
  return withLazyParts(part, withSingleFullStops);
}

/** Returns an object whose parts are changed when they are first read: a run says few of all messages. */
function withLazyParts<Parts extends object>(parts: Parts, change: (part: unknown) => unknown): Parts {
  const lazy = {};
  for (const [key, part] of Object.entries(parts)) {
    const read = () => {
      const value = change(part);
      Object.defineProperty(lazy, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(lazy, key, { get: read, enumerable: true, configurable: true });
  }
  return lazy as Parts;
}
