import { defineConfig } from 'vitest/config';

/** The hazards that need root or Debian's tools; `npm run test:faults`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['test/faults/tools.ts'],
    setupFiles: ['test/support/hooks.ts'],
    reporters: ['default', new URL('reporter.ts', import.meta.url).pathname],
    // By hand every call is tried: a quarter of an hour.
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    // Most of the time is waiting for processes that were started.
    maxWorkers: 2,
    maxConcurrency: 3,
    globals: false,
  },
});
