import { describe, expect, test } from 'vitest';
import {
  isZone,
  runtimeZone,
  findRuntimeZone,
  instantOfWall,
  wallAt,
} from '../../../src/domain/time/zone.ts';

/** Clock changes in 2026: a wall-clock time that does not exist, and one that occurs twice. */
const changes = [
  {
    zone: 'Europe/Madrid',
    gap: { typed: '2026-03-29T02:30:00', really: '2026-03-29T03:30:00', offset: 120 },
    twice: { typed: '2026-10-25T02:30:00', first: '2026-10-25T00:30:00Z', offset: 120 },
  },
  {
    zone: 'America/Toronto',
    gap: { typed: '2026-03-08T02:30:00', really: '2026-03-08T03:30:00', offset: -240 },
    twice: { typed: '2026-11-01T01:30:00', first: '2026-11-01T05:30:00Z', offset: -240 },
  },
  {
    zone: 'Australia/Lord_Howe',
    gap: { typed: '2026-10-04T02:15:00', really: '2026-10-04T02:45:00', offset: 660 },
    twice: { typed: '2026-04-05T01:45:00', first: '2026-04-04T14:45:00Z', offset: 660 },
  },
  {
    zone: 'Pacific/Auckland',
    gap: { typed: '2026-09-27T02:30:00', really: '2026-09-27T03:30:00', offset: 780 },
    twice: { typed: '2026-04-05T02:30:00', first: '2026-04-04T13:30:00Z', offset: 780 },
  },
  // At midnight, so that the hour that occurs twice is the last of the day before.
  {
    zone: 'America/Santiago',
    gap: { typed: '2026-09-06T00:30:00', really: '2026-09-06T01:30:00', offset: -180 },
    twice: { typed: '2026-04-04T23:30:00', first: '2026-04-05T02:30:00Z', offset: -180 },
  },
];

describe.each(changes)('in $zone', ({ zone: name, gap, twice }) => {
  const zone = runtimeZone(name);

  test('a wall time that the clocks skipped moves forward by the gap', () => {
    const { at, offsetMinutes, reading } = instantOfWall(zone, gap.typed);
    expect({ wall: wallAt(zone, at), offsetMinutes, settled: reading }).toEqual({
      wall: gap.really,
      offsetMinutes: gap.offset,
      settled: 'gap',
    });
  });

  test('a wall time that came twice is the first', () => {
    expect(instantOfWall(zone, twice.typed)).toEqual({
      at: Date.parse(twice.first),
      offsetMinutes: twice.offset,
      reading: 'twice',
    });
  });

  test('the other hours of those days are like any other', () => {
    for (const day of [gap.typed, twice.typed].map((typed) => typed.slice(0, 10))) {
      for (const wall of [`${day}T05:00:00`, `${day}T12:00:00`, `${day}T22:50:00`]) {
        const { at, reading } = instantOfWall(zone, wall);
        expect([wallAt(zone, at), reading]).toEqual([wall, 'once']);
      }
    }
  });
});

test('the last minute before a gap and the first after it are one minute apart', () => {
  const madrid = runtimeZone('Europe/Madrid');
  const before = instantOfWall(madrid, '2026-03-29T01:59:00');
  const after = instantOfWall(madrid, '2026-03-29T03:00:00');
  expect([before.reading, after.reading, after.at - before.at]).toEqual(['once', 'once', 60_000]);
});

test('a day that a whole country skipped moves to the next', () => {
  const apia = runtimeZone('Pacific/Apia');
  const { at, reading } = instantOfWall(apia, '2011-12-30T12:00:00');
  expect([wallAt(apia, at), reading]).toEqual(['2011-12-31T12:00:00', 'gap']);
});

test.each([
  ['Asia/Kathmandu', 345],
  ['America/St_Johns', -210],
  ['Pacific/Marquesas', -570],
  ['UTC', 0],
])('%s stands %d minutes from UTC in winter', (zone, minutes) => {
  expect(runtimeZone(zone).offsetMinutesAt(Date.UTC(2026, 0, 15))).toBe(minutes);
});

test('a zone is one that the time-zone tables know', () => {
  expect(['Europe/Madrid', 'UTC', 'America/Argentina/Buenos_Aires'].map(isZone)).toEqual([true, true, true]);
  const strange = ['', 'Mars/Olympus', 'Madrid', 'x+05', 'constructor', '__proto__', 'toString'];
  expect(strange.filter(isZone)).toEqual([]);
  expect(['Europe/Madrid', 'UTC', ...strange].flatMap((name) => findRuntimeZone(name)?.name ?? [])).toEqual([
    'Europe/Madrid',
    'UTC',
  ]);
});
