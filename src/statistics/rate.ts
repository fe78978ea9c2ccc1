/** Complaints per 100 customers; null where there were none, or where nobody knows how many. */
export function rateOf(complaints: number, volume: number | null): number | null {
  return volume === null || volume === 0 ? null : (complaints * 100) / volume;
}

/** Of how many customers rates are told: where all are small, of a hundred they would read as nought. */
export function rateBase(rates: readonly (number | null)[]): 100 | 1000 {
  const largest = Math.max(0, ...rates.filter((rate) => rate !== null));
  return largest > 0 && largest < 0.1 ? 1000 : 100;
}

/** A rate per 100 as one per `base`. */
export function perBase(rate: number | null, base: number): number | null {
  return rate === null ? null : rate * (base / 100);
}
