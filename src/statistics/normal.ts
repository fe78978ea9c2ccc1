import { bisect } from './bisect.ts';

/** Below it the series needs few terms; from it on the continued fraction does, and keeps its digits in the tail. */
const tail = 3;
/** Depth of the continued fraction: at z = 3 it has settled to the last digit of a double. */
const depth = 100;

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The share of a normal distribution that lies farther from its mean than z standard deviations, on both sides
 * together: the two-sided p of a z. Correct to about 12 digits. Series and continued fraction: Abramowitz & Stegun
 * 1964, 26.2.11 and 26.2.14.
 */
export function twoSidedP(z: number): number {
  const far = Math.abs(z);
  return far < tail ? 1 - 2 * density(far) * risingSeries(far) : 2 * density(far) * tailRatio(far);
}

/**
 * The z within which, on both sides of the mean, this share of a normal distribution lies: 1.96 of 0.95.
 * @throws RangeError unless 0 < share < 1
 */
export function criticalZ(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share between 0 and 1, not ${share}`);
  // Beyond 40 standard deviations lies nothing that a double can tell from 0.
  return bisect((z) => 1 - twoSidedP(z) - share, 0, 40);
}

/** z + z³/3 + z⁵/(3·5) + …: what lies between the mean and z, divided by the density at z. */
function risingSeries(z: number): number {
  let sum = 0;
  let term = z;
  for (let odd = 1; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / (odd + 2);
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))): what lies beyond z, divided by the density at z. */
function tailRatio(z: number): number {
  let fraction = z;
  for (let level = depth; level > 0; level--) fraction = z + level / fraction;
  return 1 / fraction;
}
