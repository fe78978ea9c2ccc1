import { expect, test } from 'vitest';
import { findRuntimeZone } from '../../src/domain/time/zone.ts';
import { compileDateCells, plainReading, type DateReading } from '../../src/transfer/dates/datecells.ts';
import { readerOf } from '../support/importing.ts';

/** The fingerprints that version 0.2.0 computed, so that a file it imported adds nothing now. */
test.each([
  [['occurred', 'description'], ['2026-11-02 00:00:00', 'cold soup'], [], 'a669a7dfb90e868526383648037f7e8d'],
  [['occurred', 'description'], ['2026-11-02 00:00', 'cold soup'], [], 'a669a7dfb90e868526383648037f7e8d'],
  [['occurred', 'description'], ['2026-11-02', 'cold soup'], [], '195f5e84a325d2e38d2508bf04c5eea2'],
  [
    ['occurred', 'description'],
    ['2026-11-02T19:30:10.500Z', 'cold soup'],
    [],
    'f15317d030824fca1c1abf537fb88999',
  ],
  [['occurred', 'description'], ['2026-11-02 19:30', 'cold soup'], [], 'e4f5c5f075b884d1dd3912530e40ef44'],
  [
    ['date', 'time', 'description'],
    ['2026-11-02 00:00:00', '19h30', 'cold soup'],
    [],
    'e4f5c5f075b884d1dd3912530e40ef44',
  ],
  [
    ['date', 'time', 'description'],
    ['2026-11-02', '7:42 pm', 'cold soup'],
    [],
    '6586675b05f8a588f425aa1d18905294',
  ],
  [
    ['occurred', 'description'],
    ['2/11/2026 0:00', 'cold soup'],
    ['d/M/yyyy H:mm'],
    'a669a7dfb90e868526383648037f7e8d',
  ],
  [
    ['occurred', 'utc_offset', 'description'],
    ['2026-10-25 02:30', '+01:00', 'cold soup'],
    [],
    '2e57a1429d469f37e76b2d9399dba281',
  ],
] as const)(
  '%j with %j has the fingerprint of earlier versions, however the column is read',
  (header, cells, patterns, known) => {
    const hashOf = (reading: Partial<DateReading>) => {
      const dates = compileDateCells({ ...plainReading, order: 'day_first', patterns, ...reading });
      const row = readerOf(header, { datesOf: () => dates }).read(2, cells);
      return Buffer.from(row?.hash ?? []).toString('hex');
    };
    expect(hashOf({})).toBe(known);
    expect(hashOf({ isMidnightDay: true })).toBe(known);
    expect(hashOf({ zone: findRuntimeZone('UTC') })).toBe(known);
  },
);
