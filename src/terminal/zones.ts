import type { OffsetTeller } from '../domain/time/zone.ts';

export interface Zones {
  readonly offset: OffsetTeller;
  /** The zone of the machine. */
  readonly own: () => string;
}

/** The engine's clock, set by `TZ` in `env` to the zone that is asked for: it tells offsets at once. */
export function openZones(env: NodeJS.ProcessEnv): Zones {
  const own = env['TZ'];
  let isIn: string | null = null;
  let isKnown = false;
  const offset = (at: number) => 0 - new Date(at).getTimezoneOffset();
  return {
    offset(zone, at) {
      if (zone !== isIn) {
        env['TZ'] = isIn = zone;
        // A zone it does not know it takes for UTC without a word: what looks like UTC is left to others.
        isKnown = [Date.UTC(2026, 0), Date.UTC(2026, 6)].some((month) => offset(month) !== 0);
      }
      return isKnown ? offset(at) : null;
    },
    own() {
      if (own === undefined) delete env['TZ'];
      else env['TZ'] = own;
      isIn = null;
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}
