import {
  findRuntimeZone,
  createZone,
  type Instant,
  type Zone,
  type FindZone as ZoneClock,
} from '../domain/time/zone.ts';

export interface EngineZones {
  readonly zones: ZoneClock;
  /** The name of the zone of the machine. */
  readonly machineZone: () => string;
}

/**
 * Opens zones that use the engine's own clock, which `TZ` in the environment sets to a zone: loading `Intl` takes a fifth of
 * a short command. Other code may set `TZ` too, because each call sets it again.
 */
export function openZoneClock(env: NodeJS.ProcessEnv): EngineZones {
  const machineZone = env['TZ'];
  const offsetMinutesAt = (name: string, at: Instant) => {
    if (env['TZ'] !== name) env['TZ'] = name;
    return 0 - Math.round(new Date(at).getTimezoneOffset());
  };
  // The engine silently treats an unknown name as UTC, so zones that look like UTC are left to `Intl`.
  const isKnown = (name: string) =>
    /^[A-Za-z]\w*\/[\w+/-]+$/u.test(name) &&
    [Date.UTC(2026, 0), Date.UTC(2026, 6)].some((at) => offsetMinutesAt(name, at) !== 0);
  const cached = new Map<string, Zone | null>();
  return {
    zones(name) {
      let zone = cached.get(name);
      if (zone === undefined) {
        zone = isKnown(name) ? createZone(name, (at) => offsetMinutesAt(name, at)) : findRuntimeZone(name);
        cached.set(name, zone);
      }
      return zone;
    },
    machineZone() {
      if (machineZone === undefined) delete env['TZ'];
      else env['TZ'] = machineZone;
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}
