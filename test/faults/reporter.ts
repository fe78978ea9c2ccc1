import type { Reporter, TestCase } from 'vitest/node';

/** Prints what each test of a hazard told of itself. */
export default class implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { figures } = test.meta();
    if (figures) console.log(`${figures.hazard} — tried ${figures.tried}, lost ${figures.lost}`);
  }
}
