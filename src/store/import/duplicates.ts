/** With more possible duplicates than this, sorting all rows is quicker than looking them up. */
const worthFinding = 50_000;

/** Finds possible duplicates among the rows of a file, by their hashes. */
export interface Repeats {
  saw(hash: Uint8Array): void;
  /** The hashes of possible duplicates in hexadecimal; null if there are too many to look up. */
  found(): readonly string[] | null;
}

/**
 * A Bloom filter (Bloom 1970) with two bits for each hash, so that SQLite need not sort all rows to find the few
 * duplicates. Of a million distinct rows, at most one in two hundred is a false positive.
 */
export function openRepeats(): Repeats {
  const taken = new Uint8Array(2 ** 21);
  const found: string[] = [];
  const take = (place: number): boolean => {
    const bit = 1 << (place & 7);
    const bits = taken[place >> 3] ?? 0;
    taken[place >> 3] = bits | bit;
    return (bits & bit) !== 0;
  };
  return {
    saw(hash) {
      // Indexed access: destructuring a typed array would iterate over it.
      const isOne = take(((hash[0] ?? 0) << 16) | ((hash[1] ?? 0) << 8) | (hash[2] ?? 0));
      const isOther = take(((hash[3] ?? 0) << 16) | ((hash[4] ?? 0) << 8) | (hash[5] ?? 0));
      if (isOne && isOther && found.length <= worthFinding) found.push(Buffer.from(hash).toString('hex'));
    },
    found: () => (found.length > worthFinding ? null : found),
  };
}
