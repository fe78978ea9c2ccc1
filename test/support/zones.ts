/** Zones on three continents with the instants at which their clocks changed in 2026. */
export const zones = [
  { zone: 'Europe/Madrid', forward: Date.UTC(2026, 2, 29, 1), back: Date.UTC(2026, 9, 25, 1) },
  { zone: 'America/Toronto', forward: Date.UTC(2026, 2, 8, 7), back: Date.UTC(2026, 10, 1, 6) },
  { zone: 'Pacific/Auckland', forward: Date.UTC(2026, 8, 26, 14), back: Date.UTC(2026, 3, 4, 14) },
] as const;
