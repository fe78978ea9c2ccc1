import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hazardFamilies, dailyHazards, generatedIn, readHazards, root } from './support/hazards.ts';

/** docs/hazards.md says what was tried and lost; here it is held against the tests themselves. */

const documented = readHazards();

test.each(Object.entries(hazardFamilies))(
  '%s: there are tests for it, and the table names them',
  (_, rows) => {
    for (const row of rows) {
      const found = documented.filter(({ hazard }) => row.test(hazard));
      expect(found.map(({ hazard }) => hazard)).not.toEqual([]);
      for (const { tried, lost, where } of found) {
        expect(Number.parseInt(tried, 10)).toBeGreaterThan(0);
        expect(lost).toBe('0');
        expect(where.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
      }
    }
  },
);

test('every row of the table is of some danger', () => {
  const rows = Object.values(hazardFamilies).flat();
  const families = /^(?:killed|a database of an earlier version)/u;
  const unmatched = documented.filter(
    ({ hazard }) => !families.test(hazard) && !rows.some((row) => row.test(hazard)),
  );
  expect(unmatched.map(({ hazard }) => hazard)).toEqual([]);
});

test('what npm test tries stands in the table, with as many generated cases as there are', () => {
  for (const [hazard, ...where] of dailyHazards) {
    const row = documented.find((each) => each.hazard === hazard);
    expect(row?.where).toEqual(where);
    const generated = where.reduce((sum, path) => sum + generatedIn(path), 0);
    const [, count = '0'] = /, ([\d,]+) generated cases/u.exec(row?.tried ?? '') ?? [];
    expect([hazard, Number(count.replaceAll(',', ''))]).toEqual([hazard, generated]);
  }
});

test('a test that tells figures says so to the table', () => {
  const reporting = documented.filter(({ where }) => where.some((path) => path.startsWith('test/faults/')));
  for (const { where } of reporting)
    for (const path of where) expect(readFileSync(`${root}${path}`, 'utf8')).toContain('reportHazard(task');
});
