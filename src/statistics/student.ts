import { bisect } from './bisect.ts';

/**
 * Computes the critical t of a two-sided interval: 2.228 for a confidence of 0.95 at 10 degrees of freedom. Uses the
 * finite sum that whole degrees of freedom have (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4), exact but for rounding,
 * with half as many terms as degrees of freedom.
 * @throws RangeError unless 0 < confidence < 1 and the degrees of freedom are whole and at least 1
 */
export function criticalT(confidence: number, degreesOfFreedom: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a share between 0 and 1, not ${confidence}`);
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1)
    throw new RangeError(`whole degrees of freedom, not ${degreesOfFreedom}`);
  // Searches by angle, which is bounded where t is not.
  const angle = bisect((x) => shareWithinAngle(x, degreesOfFreedom) - confidence, 0, Math.PI / 2);
  return Math.sqrt(degreesOfFreedom) * Math.tan(angle);
}

/** The share of Student's distribution within ± √degreesOfFreedom · tan(angle). */
function shareWithinAngle(angle: number, degreesOfFreedom: number): number {
  const [sine, cosineSquared] = [Math.sin(angle), Math.cos(angle) ** 2];
  const odd = degreesOfFreedom % 2 === 1;
  let sum = 0;
  let term = odd ? Math.cos(angle) : 1;
  for (let factor = odd ? 2 : 1; factor < degreesOfFreedom; factor += 2) {
    sum += term;
    term *= (factor / (factor + 1)) * cosineSquared;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
