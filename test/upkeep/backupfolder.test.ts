import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupName,
  occasions,
  parseBackupName,
  expiredBackups,
  type NamedBackup,
} from '../../src/upkeep/backupfolder.ts';

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
  test('contains the database, the time and the occasion', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        anyInstant,
        anyOccasion,
        fc.integer({ min: 1, max: 9 }),
        (...all) => {
          const [database, takenAt, occasion] = all;
          expect(parseBackupName(database, backupName(...all))).toEqual({ takenAt, occasion });
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
    expect(parseBackupName('recovery', name)).toBeNull();
  });
});

/** The backups that remain if one is made at each of these times and expired ones are deleted each time. */
function simulate(made: readonly NamedBackup[]): readonly NamedBackup[] {
  let backups: readonly NamedBackup[] = [];
  for (const each of made) {
    const all = [...backups, each];
    const expired = new Set(expiredBackups(all, each.takenAt));
    backups = all.filter((one) => !expired.has(one));
  }
  return backups;
}
const every = (hours: number, count: number, occasion: NamedBackup['occasion'] = 'daily') =>
  Array.from({ length: count }, (_, index) => backup(now - (count - 1 - index) * hours * hourMs, occasion));

describe('what is taken off the shelf', () => {
  test('are never requested ones, ones before a restore, future ones or the newest, and two at most', () => {
    fc.assert(
      fc.property(anyShelf, fc.integer({ min: 0, max: 400 * 24 }), (backups, hours) => {
        const then = now - hours * hourMs;
        const expired = expiredBackups(backups, then);
        expect(expired.length).toBeLessThanOrEqual(2);
        expect(expired.some(({ occasion }) => occasion === 'asked' || occasion === 'restore')).toBe(false);
        expect(expired.every(({ takenAt }) => takenAt <= then)).toBe(true);
        const newest = Math.max(
          ...backups.map(({ takenAt }) => takenAt).filter((takenAt) => takenAt <= then),
        );
        expect(expired.some(({ takenAt }) => takenAt === newest) && backups.length === 1).toBe(false);
      }),
    );
  });

  test('leaves one a day for two weeks, one a week for three months, and one a month', () => {
    const remaining = ages(simulate(every(6, 730 * 4)));
    const between = (from: number, to: number) => remaining.filter((age) => age >= from && age < to);
    expect(between(0, 2)).toHaveLength(8);
    expect(between(3, 14).length).toBeGreaterThanOrEqual(11);
    expect(between(3, 14).length).toBeLessThanOrEqual(12);
    expect(between(15, 91).length).toBeGreaterThanOrEqual(11);
    expect(between(15, 91).length).toBeLessThanOrEqual(13);
    expect(between(91, 730).length).toBeGreaterThanOrEqual(21);
    expect(between(91, 730).length).toBeLessThanOrEqual(23);
  });

  test('leaves twelve and one a day of hourly imports', () => {
    const remaining = simulate([...every(1, 48, 'import')]);
    expect(remaining.length).toBeLessThanOrEqual(15);
    expect(ages(remaining).filter((age) => age < 0.5)).toHaveLength(12);
    expect(simulate(every(1, 24 * 30, 'import')).length).toBeLessThanOrEqual(12 + 14 + 5);
  });

  test.each([
    ['ten years ahead', Date.UTC(2036, 0, 1, 12)],
    ['where it began', 0],
  ])('is nothing where the clock is wrong for a day, %s', (_, wrong) => {
    const fortnight = every(24, 14);
    const wrongly = [backup(wrong), backup(wrong + hourMs, 'import'), backup(wrong + 2 * hourMs, 'import')];
    const afterwards = [backup(now + dayMs), backup(now + dayMs + hourMs, 'import')];
    const remaining = simulate([...fortnight, ...wrongly, ...afterwards]);
    expect(fortnight.slice(1).filter((each) => !remaining.includes(each))).toEqual([]);
    expect(afterwards.every((each) => remaining.includes(each))).toBe(true);
  });

  test('are none once all others are expired', () => {
    fc.assert(
      fc.property(anyShelf, (backups) => {
        let remaining: readonly NamedBackup[] = backups;
        for (
          let expired = expiredBackups(remaining, now);
          expired.length > 0;
          expired = expiredBackups(remaining, now)
        ) {
          const now = new Set(expired);
          remaining = remaining.filter((each) => !now.has(each));
        }
        expect(expiredBackups(remaining, now)).toEqual([]);
        expect(remaining.length > 0).toBe(backups.length > 0);
      }),
    );
  });
});
