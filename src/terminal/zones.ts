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
 * Zones that ask the engine's own clock, which `TZ` in the environment of the process sets to a zone: the first question to
 * `Intl` takes a fifth of a short command. Whoever else sets `TZ` does no harm: each question sets it anew.
 */
export function openZoneClock(env: NodeJS.ProcessEnv): EngineZones {
  const machineZone = env['TZ'];
  const offsetMinutesAt = (name: string, at: Instant) => {
    if (env['TZ'] !== name) env['TZ'] = name;
    return 0 - Math.round(new Date(at).getTimezoneOffset());
  };
  // The engine takes a name it does not know for UTC without a word: what looks like UTC is left to `Intl`.
  const isKnown = (name: string) =>
    /^[A-Za-z]\w*\/[\w+/-]+$/u.test(name) &&
    [Date.UTC(2026, 0), Date.UTC(2026, 6)].some((at) => offsetMinutesAt(name, at) !== 0);
  const found = new Map<string, Zone | null>();
  return {
    zones(name) {
      let zone = found.get(name);
      if (zone === undefined) {
        zone = isKnown(name) ? createZone(name, (at) => offsetMinutesAt(name, at)) : findRuntimeZone(name);
        found.set(name, zone);
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
