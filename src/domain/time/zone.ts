import { tzOffset } from '@date-fns/tz';
import { wallFromMs, wallMs, type WallTime } from './wall.ts';

/** Milliseconds since 1970 UTC. */
export type Instant = number;

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** How a wall time met the zone: it existed once, not at all (clocks went forward), or twice (clocks went back). */
export type WallReading = 'once' | 'gap' | 'twice';

/** Asks the engine itself: tzOffset takes "x+05" for an offset, and "constructor" for a zone that it has cached. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Minutes east of UTC at an instant; null where it cannot tell. */
export type OffsetTeller = (zone: string, at: Instant) => number | null;

let quickTeller: OffsetTeller = () => null;

/** Whoever runs the program may know a quicker way: the first question to `Intl` costs a fifth of a whole short command. */
export function askForOffsets(teller: OffsetTeller): void {
  quickTeller = teller;
}

/** Minutes east of UTC at an instant, whole minutes. */
export function offsetMinutesAt(zone: string, at: Instant): number {
  return Math.round(quickTeller(zone, at) ?? tzOffset(zone, new Date(at)));
}

/** Whether a stored name is that of a zone; each command asks. */
export function isBusinessZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Za-z][\w+/-]*$/u.test(name)) return false;
  return (name.includes('/') && quickTeller(name, 0) !== null) || isZone(name);
}

export function wallAt(zone: string, at: Instant): WallTime {
  return wallFromMs(at + offsetMinutesAt(zone, at) * msPerMinute);
}

/**
 * The instant of a wall time. One that the clock change skipped is moved forward by the length of the gap
 * (02:30 becomes 03:30); one that came twice is taken as the first.
 */
export function settleWall(
  zone: string,
  wall: WallTime,
): { at: Instant; offsetMinutes: number; settled: WallReading } {
  const ms = wallMs(wall);
  const day = Math.floor(ms / msPerDay);
  const before = offsetOfUtcDay(zone, day - 1);
  const after = offsetOfUtcDay(zone, day + 2);
  if (before === after) return { at: ms - before * msPerMinute, offsetMinutes: before, settled: 'once' };
  const fits = [before, after]
    .map((offsetMinutes) => ({ at: ms - offsetMinutes * msPerMinute, offsetMinutes }))
    .filter(({ at, offsetMinutes }) => offsetMinutesAt(zone, at) === offsetMinutes)
    .sort((a, b) => a.at - b.at);
  const [first, second] = fits;
  if (first) return { ...first, settled: second ? 'twice' : 'once' };
  const at = ms - before * msPerMinute;
  return { at, offsetMinutes: offsetMinutesAt(zone, at), settled: 'gap' };
}

// An import asks for the same few days a million times; a look-up in the zone tables costs 2 µs.
const knownOffsets = new Map<string, Map<number, number>>();

function offsetOfUtcDay(zone: string, day: number): number {
  let days = knownOffsets.get(zone);
  if (!days) knownOffsets.set(zone, (days = new Map<number, number>()));
  let offset = days.get(day);
  if (offset === undefined) days.set(day, (offset = offsetMinutesAt(zone, day * msPerDay)));
  return offset;
}
