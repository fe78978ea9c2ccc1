import { tzOffset } from '@date-fns/tz';
import { wallFromMs, wallMs, type WallTime } from './wall.ts';

/** Milliseconds since 1970 UTC. */
export type Instant = number;

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** How often a wall-clock time exists in a zone: once, never (`gap`, clocks went forward) or twice (clocks went back). */
export type WallReading = 'once' | 'gap' | 'twice';

/** A time zone with its name ("Europe/Madrid") and its offsets from UTC. */
export interface Zone {
  readonly name: string;
  /** The offset at an instant, in whole minutes east of UTC. */
  readonly offsetMinutesAt: (at: Instant) => number;
  /** The offset at the beginning of a UTC day, which is given in days since 1970. */
  readonly offsetMinutesOn: (day: number) => number;
}

/** Finds a zone by its name; null if there is none. */
export type FindZone = (name: string) => Zone | null;

/** Finds a zone that the JavaScript engine knows. */
export const findRuntimeZone: FindZone = (name) =>
  name === 'UTC' || (/^[A-Za-z][\w+/-]*$/u.test(name) && isZone(name)) ? runtimeZone(name) : null;

/** Creates a zone from a valid name. */
export function runtimeZone(name: string): Zone {
  return createZone(name, (at) => Math.round(tzOffset(name, new Date(at))));
}

/** Creates a zone from its offsets. Those of days are cached: without this, an import is a fifth slower. */
export function createZone(name: string, offsetMinutesAt: Zone['offsetMinutesAt']): Zone {
  const offsets = new Map<number, number>();
  return {
    name,
    offsetMinutesAt,
    offsetMinutesOn(day) {
      const known = offsets.get(day);
      if (known !== undefined) return known;
      const offset = offsetMinutesAt(day * msPerDay);
      offsets.set(day, offset);
      return offset;
    },
  };
}

/** Whether the engine knows a zone. `tzOffset` cannot tell: it accepts "x+05" as an offset and "constructor" as a cached zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Returns what the clocks of a zone show at an instant. */
export function wallAt(zone: Zone, at: Instant): WallTime {
  return wallFromMs(at + zone.offsetMinutesAt(at) * msPerMinute);
}

/**
 * Converts a wall-clock time to an instant. A time that the clock change skips moves forward by the length of the gap (02:30
 * becomes 03:30); a time that occurs twice is taken as the first.
 */
export function instantOfWall(
  zone: Zone,
  wall: WallTime,
): { at: Instant; offsetMinutes: number; reading: WallReading } {
  const ms = wallMs(wall);
  const day = Math.floor(ms / msPerDay);
  const before = zone.offsetMinutesOn(day - 1);
  const after = zone.offsetMinutesOn(day + 2);
  if (before === after) return { at: ms - before * msPerMinute, offsetMinutes: before, reading: 'once' };
  const matches = [before, after]
    .map((offsetMinutes) => ({ at: ms - offsetMinutes * msPerMinute, offsetMinutes }))
    .filter(({ at, offsetMinutes }) => zone.offsetMinutesAt(at) === offsetMinutes)
    .sort((a, b) => a.at - b.at);
  const [first, second] = matches;
  if (first) return { ...first, reading: second ? 'twice' : 'once' };
  const at = ms - before * msPerMinute;
  return { at, offsetMinutes: zone.offsetMinutesAt(at), reading: 'gap' };
}
