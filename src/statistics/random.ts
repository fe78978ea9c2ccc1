/** A whole number from 0 to `below` − 1, each as likely; `below` from 1 to 2³². */
export type Random = (below: number) => number;

const range = 2 ** 32;

/** Random numbers that are the same for the same whole seed, on every machine. Not for secrets. */
export function seededRandom(seed: number): Random {
  const fill = mixed(seed);
  const next = xoshiro128([fill(), fill(), fill(), fill()]);
  return (below) => {
    const width = Math.floor(range / below);
    // What lies beyond the last full width would make the low numbers likelier: it is drawn anew.
    for (;;) {
      const at = Math.floor(next() / width);
      if (at < below) return at;
    }
  };
}

/**
 * Whole numbers from 0 to 2³² − 1: xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number
 * generators"). Its state must not be four zeros.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return result;
  };
}

function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/**
 * The numbers a small seed is stretched into, as Blackman & Vigna advise: steps of the golden ratio (Steele, Lea &
 * Flood 2014), each mixed by the finalizer of MurmurHash3 (Appleby 2011). It gives every number once, so never four
 * zeros.
 */
function mixed(seed: number): () => number {
  let at = seed | 0;
  return () => {
    at = (at + 0x9e3779b9) | 0;
    let bits = Math.imul(at ^ (at >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  };
}

interface Places<Value> {
  readonly length: number;
  [place: number]: Value;
}

/**
 * Shuffles the values from place `start` up to, not including, `end` where they lie, every order as likely (Fisher
 * & Yates 1938, as Durstenfeld 1964 does it in place).
 */
export function shuffle<Value>(values: Places<Value>, random: Random, start = 0, end = values.length): void {
  for (let last = end - 1; last > start; last--) {
    const chosen = start + random(last - start + 1);
    const value = values[last] as Value;
    values[last] = values[chosen] as Value;
    values[chosen] = value;
  }
}
