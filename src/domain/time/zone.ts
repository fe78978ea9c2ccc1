import { tzOffset } from '@date-fns/tz';
import { wallFromMs, wallMs, type WallTime } from './wall.ts';

/** Milliseconds since 1970 UTC. */
export type Instant = number;

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** How a wall time met the zone: it existed once, not at all (clocks went forward), or twice (clocks went back). */
export type WallReading = 'once' | 'gap' | 'twice';

/** A time zone by its name ("Europe/Madrid"), with the offsets of its clocks from UTC. */
export interface Zone {
  readonly name: string;
  /** Whole minutes east of UTC at an instant. */
  readonly offsetMinutesAt: (at: Instant) => number;
  /** The same as a UTC day begins, counted in days since 1970. */
  readonly offsetMinutesOn: (day: number) => number;
}

/** Finds a zone by its name; null where there is none. */
export type Zones = (name: string) => Zone | null;

/** The zones that the runtime knows. */
export const runtimeZones: Zones = (name) =>
  name === 'UTC' || (/^[A-Za-z][\w+/-]*$/u.test(name) && isZone(name)) ? runtimeZone(name) : null;

/** A zone whose name is known to be one. */
export function runtimeZone(name: string): Zone {
  return zoneOf(name, (at) => Math.round(tzOffset(name, new Date(at))));
}

/** Makes a zone of something that tells its offsets. Those of days are kept: an import asks for the same few a million times. */
export function zoneOf(name: string, offsetMinutesAt: Zone['offsetMinutesAt']): Zone {
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

/** Asks the runtime itself: tzOffset takes "x+05" for an offset, and "constructor" for a zone that it has cached. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant. */
export function wallAt(zone: Zone, at: Instant): WallTime {
  return wallFromMs(at + zone.offsetMinutesAt(at) * msPerMinute);
}

/**
 * The instant of a wall time. One that the clock change skipped is moved forward by the length of the gap
 * (02:30 becomes 03:30); one that came twice is taken as the first.
 */
export function settleWall(
  zone: Zone,
  wall: WallTime,
): { at: Instant; offsetMinutes: number; settled: WallReading } {
  const ms = wallMs(wall);
  const day = Math.floor(ms / msPerDay);
  const before = zone.offsetMinutesOn(day - 1);
  const after = zone.offsetMinutesOn(day + 2);
  if (before === after) return { at: ms - before * msPerMinute, offsetMinutes: before, settled: 'once' };
  const fits = [before, after]
    .map((offsetMinutes) => ({ at: ms - offsetMinutes * msPerMinute, offsetMinutes }))
    .filter(({ at, offsetMinutes }) => zone.offsetMinutesAt(at) === offsetMinutes)
    .sort((a, b) => a.at - b.at);
  const [first, second] = fits;
  if (first) return { ...first, settled: second ? 'twice' : 'once' };
  const at = ms - before * msPerMinute;
  return { at, offsetMinutes: zone.offsetMinutesAt(at), settled: 'gap' };
}
