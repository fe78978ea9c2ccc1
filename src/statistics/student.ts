import { bisect } from './bisect.ts';

/**
 * The t within which, on both sides of 0, this share of Student's distribution lies: 2.228 of 0.95 at 10 degrees
 * of freedom. The distribution is the finite sum that whole degrees of freedom have (Abramowitz & Stegun 1964,
 * 26.7.3 and 26.7.4), exact but for rounding; one evaluation adds up half as many terms as there are degrees of
 * freedom.
 * @throws RangeError unless 0 < share < 1 and the degrees of freedom are whole and at least 1
 */
export function criticalT(share: number, freedom: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share between 0 and 1, not ${share}`);
  if (!Number.isInteger(freedom) || freedom < 1)
    throw new RangeError(`whole degrees of freedom, not ${freedom}`);
  // By the angle: it is bounded where t is not.
  const angle = bisect((at) => shareWithinAngle(at, freedom) - share, 0, Math.PI / 2);
  return Math.sqrt(freedom) * Math.tan(angle);
}

/** The share of Student's distribution within ± √freedom · tan(angle). */
function shareWithinAngle(angle: number, freedom: number): number {
  const [sine, squared] = [Math.sin(angle), Math.cos(angle) ** 2];
  const odd = freedom % 2 === 1;
  let sum = 0;
  let term = odd ? Math.cos(angle) : 1;
  for (let factor = odd ? 2 : 1; factor < freedom; factor += 2) {
    sum += term;
    term *= (factor / (factor + 1)) * squared;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
