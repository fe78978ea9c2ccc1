import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyday, readHazards, root } from './support/hazards.ts';

describe('the table of hazards', () => {
  const hazards = readHazards();

  test('names every hazard of npm test, and where each is tested', () => {
    const told = hazards.slice(-everyday.length).map(({ hazard, where }) => [hazard, ...where]);
    expect(told).toEqual(everyday);
    for (const path of hazards.flatMap(({ where }) => where))
      expect(existsSync(root + path), path).toBe(true);
  });

  test('has a row of every file of test:faults', () => {
    const files = readdirSync(`${root}test/faults`).filter((name) => name.endsWith('.test.ts'));
    const told = new Set(hazards.slice(0, -everyday.length).flatMap(({ where }) => where));
    expect([...told].sort()).toEqual(files.map((name) => `test/faults/${name}`).sort());
  });

  test('says of each how many cases were tried, and that nothing was lost', () => {
    expect(hazards.length).toBeGreaterThan(everyday.length);
    for (const { hazard, tried, lost } of hazards) {
      expect(tried, hazard).toMatch(/^[\d,]+(?: tests?(?:, [\d,]+ generated cases)?)?$/u);
      expect(lost, hazard).toBe('0');
    }
  });
});
