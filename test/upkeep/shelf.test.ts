import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName, occasions, readBackupName, toThin, type NamedBackup } from '../../src/upkeep/shelf.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = Date.UTC(2026, 10, 27, 12);

const anyOccasion = fc.constantFrom(...occasions);
const anyInstant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });
const backup = (takenAt: number, occasion: NamedBackup['occasion'] = 'daily'): NamedBackup => ({
  name: backupName('recovery', takenAt, occasion),
  path: '',
  takenAt,
  occasion,
});
const anyShelf = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 800 * 24 }), anyOccasion)
    .map(([hours, occasion]) => backup(now - hours * hourMs, occasion)),
  { maxLength: 200 },
);
const ages = (backups: readonly NamedBackup[]) => backups.map(({ takenAt }) => (now - takenAt) / dayMs);

describe('the name of a backup', () => {
  test('tells of which database it is, when it was taken and what for', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        anyInstant,
        anyOccasion,
        fc.integer({ min: 1, max: 9 }),
        (...all) => {
          const [database, takenAt, occasion] = all;
          expect(readBackupName(database, backupName(...all))).toEqual({ takenAt, occasion });
        },
      ),
    );
  });

  test.each([
    'recovery.db',
    'other-20261127T120000000Z-daily.db',
    'recovery-20261127T120000000Z-daily.db.half-1',
    'recovery-20261127T120000000Z-yearly.db',
    'recovery-20269999T120000000Z-daily.db',
    'recovery-notes.txt',
  ])('is not: %s', (name) => {
    expect(readBackupName('recovery', name)).toBeNull();
  });
});

describe('what is taken off the shelf', () => {
  test('is nothing of the last two days, nothing that was asked for, and never the newest', () => {
    fc.assert(
      fc.property(anyShelf, (shelf) => {
        const gone = toThin(shelf, now);
        expect(ages(gone).every((age) => age >= 2)).toBe(true);
        expect(gone.some(({ occasion }) => occasion === 'asked')).toBe(false);
        const newest = Math.max(...shelf.map(({ takenAt }) => takenAt));
        expect(gone.some(({ takenAt }) => takenAt === newest) && shelf.length === 1).toBe(false);
      }),
    );
  });

  test('leaves one of each day of two weeks, of each week of three months, of each month', () => {
    const hourly = Array.from({ length: 730 * 24 }, (_, hours) => backup(now - hours * hourMs));
    const gone = new Set(toThin(hourly, now));
    const left = ages(hourly.filter((each) => !gone.has(each)));
    const between = (from: number, to: number) => left.filter((age) => age >= from && age < to);
    expect(between(0, 2)).toHaveLength(48);
    expect(between(2, 14).length).toBeGreaterThanOrEqual(12);
    expect(between(2, 14).length).toBeLessThanOrEqual(13);
    expect(between(14, 91).length).toBeGreaterThanOrEqual(11);
    expect(between(14, 91).length).toBeLessThanOrEqual(13);
    expect(between(91, 730).length).toBeGreaterThanOrEqual(21);
    expect(between(91, 730).length).toBeLessThanOrEqual(23);
  });

  test('is nothing more the second time', () => {
    fc.assert(
      fc.property(anyShelf, (shelf) => {
        const gone = new Set(toThin(shelf, now));
        expect(
          toThin(
            shelf.filter((each) => !gone.has(each)),
            now,
          ),
        ).toEqual([]);
      }),
    );
  });
});
