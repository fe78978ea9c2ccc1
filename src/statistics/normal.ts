import { bisect } from './bisect.ts';

/**
 * Below this z the series needs few terms; from it on the continued fraction does, and keeps its digits in the tail.
 */
const seriesLimit = 3;
/** Depth of the continued fraction: at z = 3 it has converged to the last digit of a double. */
const fractionDepth = 100;

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Computes the two-sided p of a z: the share of a normal distribution further than z standard deviations from its
 * mean. Correct to about 12 digits. Series and continued fraction: Abramowitz & Stegun 1964, 26.2.11 and 26.2.14.
 */
export function twoSidedP(z: number): number {
  const distance = Math.abs(z);
  return distance < seriesLimit
    ? 1 - 2 * density(distance) * centralSeries(distance)
    : 2 * density(distance) * tailRatio(distance);
}

/**
 * Computes the critical z of a two-sided interval: 1.96 for a confidence of 0.95.
 * @throws RangeError unless 0 < confidence < 1
 */
export function criticalZ(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a share between 0 and 1, not ${confidence}`);
  // Beyond 40 standard deviations a double cannot tell the tail from 0.
  return bisect((z) => 1 - twoSidedP(z) - confidence, 0, 40);
}

/** z + z³/3 + z⁵/(3·5) + …: the probability between the mean and z, divided by the density at z. */
function centralSeries(z: number): number {
  let sum = 0;
  let term = z;
  for (let odd = 1; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / (odd + 2);
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))): the probability beyond z, divided by the density at z. */
function tailRatio(z: number): number {
  let fraction = z;
  for (let level = fractionDepth; level > 0; level--) fraction = z + level / fraction;
  return 1 / fraction;
}
