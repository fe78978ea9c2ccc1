import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import {
  countDaily,
  dailyHazards,
  readHazards,
  root,
  writeHazards,
  type Hazard,
} from '../support/hazards.ts';
import './figures.ts';

/** Prints the figures of each hazard. With UPDATE_HAZARDS=1 it writes docs/hazards.md, otherwise it compares it. */
export default class implements Reporter {
  private skipped = 0;
  private readonly sums = new Map<string, { where: string; tried: number; lost: number }>();

  onTestCaseResult(test: TestCase): void {
    if (test.result().state === 'skipped') this.skipped++;
    const { figures } = test.meta();
    if (!figures) return;
    const { hazard, tried, lost } = figures;
    const before = this.sums.get(hazard) ?? { tried: 0, lost: 0 };
    const where = relative(root, test.module.moduleId);
    this.sums.set(hazard, { where, tried: before.tried + tried, lost: before.lost + lost });
  }

  async onTestRunEnd(modules: readonly TestModule[], _: unknown, reason: string): Promise<void> {
    const sums = [...this.sums].sort(([a, { where: file }], [b, { where: other }]) =>
      file === other ? (a < b ? -1 : 1) : file < other ? -1 : 1,
    );
    const all = sums.map(([, sum]) => sum);
    const [tried, lost] = (['tried', 'lost'] as const).map((key) =>
      all.reduce((sum, each) => sum + each[key], 0),
    );
    console.log('\nhazard: tried, violations');
    for (const [hazard, { tried, lost }] of sums) console.log(`  ${hazard}: ${tried}, ${lost}`);
    console.log(`  all: ${tried ?? 0} points tried, ${lost ?? 0} violations`);
    if (this.skipped > 0) console.log(`  SKIPPED: ${this.skipped} tests; why is said above.`);
    const files = readdirSync(`${root}test/faults`).filter((name) => name.endsWith('.test.ts'));
    // Only a complete run can update or check the table.
    if (reason !== 'passed' || modules.length < files.length || this.skipped > 0) return;
    const hazards = sums.map(([hazard, { where, tried, lost }]) => ({
      hazard,
      tried: String(tried),
      lost: String(lost),
      where: [where],
    }));
    if (process.env['UPDATE_HAZARDS'] === undefined) {
      compare(hazards);
      return;
    }
    await writeHazards([...hazards, ...countDaily()]);
  }
}

function compare(hazards: readonly Hazard[]): void {
  const documented = readHazards().map(({ hazard }) => hazard);
  const missing = hazards.filter(({ hazard }) => !documented.includes(hazard));
  if (missing.length === 0 && documented.length === hazards.length + dailyHazards.length) return;
  console.error('docs/hazards.md is not of these tests any more: UPDATE_HAZARDS=1 npm run test:faults');
  process.exitCode = 1;
}
