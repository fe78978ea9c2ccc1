import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  countDaily,
  dailyHazards,
  generatedIn,
  hazardFamilies,
  readHazards,
  root,
  writeHazards,
} from './support/hazards.ts';

/** Compares docs/hazards.md with the tests. With UPDATE_HAZARDS=1 it first counts those that `npm test` covers. */

if (process.env['UPDATE_HAZARDS'] === '1') {
  const daily = dailyHazards.map(([hazard]) => hazard);
  await writeHazards([...readHazards().filter(({ hazard }) => !daily.includes(hazard)), ...countDaily()]);
}

const documented = readHazards();

test.each(Object.entries(hazardFamilies))('%s: the table has tests for it', (_, rows) => {
  for (const row of rows) {
    const found = documented.filter(({ hazard }) => row.test(hazard));
    expect(found.map(({ hazard }) => hazard)).not.toEqual([]);
    for (const { tried, lost, where } of found) {
      expect(Number.parseInt(tried, 10)).toBeGreaterThan(0);
      expect(lost).toBe('0');
      expect(where.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
    }
  }
});

test('every row of the table belongs to a family of hazards', () => {
  const rows = Object.values(hazardFamilies).flat();
  const families = /^(?:killed|a database of an earlier version)/u;
  const unmatched = documented.filter(
    ({ hazard }) => !families.test(hazard) && !rows.some((row) => row.test(hazard)),
  );
  expect(unmatched.map(({ hazard }) => hazard)).toEqual([]);
});

test('the table has what npm test covers, with the number of generated cases', () => {
  for (const [hazard, ...where] of dailyHazards) {
    const row = documented.find((each) => each.hazard === hazard);
    expect(row?.where).toEqual(where);
    const generated = where.reduce((sum, path) => sum + generatedIn(path), 0);
    const [, count = '0'] = /, ([\d,]+) generated cases/u.exec(row?.tried ?? '') ?? [];
    expect([hazard, Number(count.replaceAll(',', ''))]).toEqual([hazard, generated]);
  }
});

test('a test of test:faults in the table reports figures', () => {
  const reporting = documented.filter(({ where }) => where.some((path) => path.startsWith('test/faults/')));
  for (const { where } of reporting)
    for (const path of where) expect(readFileSync(`${root}${path}`, 'utf8')).toContain('reportHazard(task');
});
