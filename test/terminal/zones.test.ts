import { tzOffset } from '@date-fns/tz';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openZones } from '../../src/terminal/zones.ts';

const own = process.env['TZ'];
afterAll(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyInstant = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2036, 0) });

test('the clock of the engine tells the offsets of Intl, or says that it cannot', () => {
  const { offset } = openZones(process.env);
  let told = 0;
  fc.assert(
    fc.property(anyZone, anyInstant, (zone, at) => {
      const minutes = offset(zone, at);
      if (minutes === null) return;
      told++;
      expect(minutes).toBe(Math.round(tzOffset(zone, new Date(at))));
    }),
    { numRuns: 3_000 },
  );
  expect(told).toBeGreaterThan(2_000);
});

test.each(['Europe/Nowhere', 'UTC', 'Africa/Abidjan', 'x+05', ''])(
  'what is no zone, or as good as UTC, is left to others: %s',
  (zone) => {
    expect(openZones(process.env).offset(zone, Date.UTC(2026, 10, 20))).toBeNull();
  },
);

test('the zone of the machine is told as it was, whatever was asked between', () => {
  process.env['TZ'] = 'America/Toronto';
  const { offset, own: ofMachine } = openZones(process.env);
  expect(offset('Europe/Madrid', Date.UTC(2026, 10, 20))).toBe(60);
  expect(ofMachine()).toBe('America/Toronto');
  expect(offset('Europe/Madrid', Date.UTC(2026, 6, 20))).toBe(120);
});
