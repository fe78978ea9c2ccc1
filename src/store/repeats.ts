/** So many rows that may be alike are looked up; of more, all rows are looked at. */
const worthFinding = 50_000;

/** Finds the rows of a file that may be alike, by their hashes. */
export interface Repeats {
  saw(hash: Uint8Array): void;
  /** As hexadecimal digits; null where there are so many that all rows may as well be sorted. */
  found(): readonly string[] | null;
}

/**
 * The engine would have to sort all rows by what they say to find the few that are alike: here two bits are kept for each
 * (Bloom 1970), and of a million no more than one in two hundred finds both of its own taken by chance.
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
      // By their places: taken out together they would be walked through.
      const isOne = take(((hash[0] ?? 0) << 16) | ((hash[1] ?? 0) << 8) | (hash[2] ?? 0));
      const isOther = take(((hash[3] ?? 0) << 16) | ((hash[4] ?? 0) << 8) | (hash[5] ?? 0));
      if (isOne && isOther && found.length <= worthFinding) found.push(Buffer.from(hash).toString('hex'));
    },
    found: () => (found.length > worthFinding ? null : found),
  };
}
