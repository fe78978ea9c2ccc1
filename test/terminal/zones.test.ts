import { tzOffset } from '@date-fns/tz';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findRuntimeZone, type Zone } from '../../src/domain/time/zone.ts';
import { openZoneClock } from '../../src/terminal/zones.ts';

const own = process.env['TZ'];
afterAll(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyInstant = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2036, 0) });

/** The source of the function by which `Intl` zones are recognised. */
const intlSource = findRuntimeZone('UTC')?.offsetMinutesAt.toString();
const isEngineZone = ({ offsetMinutesAt }: Zone) => offsetMinutesAt.toString() !== intlSource;

test('the clock of the engine agrees with Intl, which is used for zones that look like UTC', () => {
  const { zones } = openZoneClock(process.env);
  let engineCount = 0;
  fc.assert(
    fc.property(anyZone, anyInstant, (name, at) => {
      const zone = zones(name);
      if (zone && isEngineZone(zone)) engineCount++;
      expect(zone?.offsetMinutesAt(at)).toBe(Math.round(tzOffset(name, new Date(at))));
    }),
    { numRuns: 3_000 },
  );
  expect(engineCount).toBeGreaterThan(2_000);
});

test.each(['UTC', 'Africa/Abidjan'])(
  '%s is left to Intl, because the engine treats unknown zones as UTC',
  (name) => {
    const zone = openZoneClock(process.env).zones(name);
    expect(zone?.offsetMinutesAt(Date.UTC(2026, 10, 20))).toBe(0);
    expect(zone && isEngineZone(zone)).toBe(false);
  },
);

test.each(['Europe/Nowhere', 'x+05', '', '/etc/localtime', '../Europe/Madrid', ':Europe/Madrid'])(
  'there is no zone "%s"',
  (name) => {
    expect(openZoneClock(process.env).zones(name)).toBeNull();
  },
);

test('the zone of the machine is returned unchanged, whatever was read in between', () => {
  process.env['TZ'] = 'America/Toronto';
  const { zones, machineZone: ofMachine } = openZoneClock(process.env);
  const madrid = zones('Europe/Madrid');
  expect(madrid?.offsetMinutesAt(Date.UTC(2026, 10, 20))).toBe(60);
  expect(ofMachine()).toBe('America/Toronto');
  expect(madrid?.offsetMinutesAt(Date.UTC(2026, 6, 20))).toBe(120);
});

test('two runs in one process, each with a zone of its own, do not disturb each other', () => {
  const [one, other] = [openZoneClock(process.env), openZoneClock(process.env)];
  const [madrid, auckland] = [one.zones('Europe/Madrid'), other.zones('Pacific/Auckland')];
  for (const month of [0, 3, 6, 9]) {
    const at = Date.UTC(2026, month, 15);
    expect([madrid, auckland].map((zone) => zone?.offsetMinutesAt(at))).toEqual(
      ['Europe/Madrid', 'Pacific/Auckland'].map((name) => Math.round(tzOffset(name, new Date(at)))),
    );
  }
});
