/** Returns a whole number from 0 to `below` − 1, each equally likely; `below` is 1 to 2³². */
export type Random = (below: number) => number;

const range = 2 ** 32;

/** Creates random numbers that are the same for the same whole seed on every machine. Not for secrets. */
export function seededRandom(seed: number): Random {
  const nextWord = createSeedMixer(seed);
  const next = xoshiro128([nextWord(), nextWord(), nextWord(), nextWord()]);
  return (below) => {
    const width = Math.floor(range / below);
    // Numbers beyond the last full range would make the low results likelier, so they are drawn again.
    for (;;) {
      const candidate = Math.floor(next() / width);
      if (candidate < below) return candidate;
    }
  };
}

/**
 * Generates whole numbers from 0 to 2³² − 1: xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom
 * number generators"). The state must not be all zeros.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shiftedB = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shiftedB;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/**
 * Expands a small seed, as Blackman & Vigna advise: steps of the golden ratio (Steele, Lea & Flood 2014), each mixed
 * by the finalizer of MurmurHash3 (Appleby 2011). It gives every number once, so never four zeros.
 */
function createSeedMixer(seed: number): () => number {
  let candidate = seed | 0;
  return () => {
    candidate = (candidate + 0x9e3779b9) | 0;
    let bits = Math.imul(candidate ^ (candidate >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  };
}

interface Sequence<Value> {
  readonly length: number;
  [place: number]: Value;
}

/**
 * Shuffles in place the values from index `start` up to, not including, `end`, every order equally likely (Fisher &
 * Yates 1938, in place after Durstenfeld 1964).
 */
export function shuffle<Value>(
  values: Sequence<Value>,
  random: Random,
  start = 0,
  end = values.length,
): void {
  for (let last = end - 1; last > start; last--) {
    const index = start + random(last - start + 1);
    const value = values[last] as Value;
    values[last] = values[index] as Value;
    values[index] = value;
  }
}
