/** The size of a value in quarters of the highest, rounded up; 0 only for a value of 0. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export function shadeFor(value: number, highest: number): Shade {
  if (value <= 0 || highest <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / highest) * 4))) as Shade;
}
