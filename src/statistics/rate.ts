/** Computes complaints per 100 customers; null for no customers or an unknown volume. */
export function rateOf(complaints: number, volume: number | null): number | null {
  return volume === null || volume === 0 ? null : (complaints * 100) / volume;
}

/** Chooses the base of displayed rates: 1,000 customers where all rates per 100 would round to 0, otherwise 100. */
export function rateBase(rates: readonly (number | null)[]): 100 | 1000 {
  const largest = Math.max(0, ...rates.filter((rate) => rate !== null));
  return largest > 0 && largest < 0.1 ? 1000 : 100;
}

/** Converts a rate per 100 to a rate per `base`. */
export function perBase(rate: number | null, base: number): number | null {
  return rate === null ? null : rate * (base / 100);
}
