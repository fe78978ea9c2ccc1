import { defineConfig } from 'vitest/config';
import { textFiles } from '../../vitest.config.ts';

/** The tests that need root or Debian's tools: `npm run test:faults`. */
export default defineConfig({
  plugins: [textFiles],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['test/support/nativeparts.js', 'test/faults/tools.ts'],
    setupFiles: ['test/support/hooks.ts'],
    reporters: ['default', new URL('reporter.ts', import.meta.url).pathname],
    // A run that tries every call takes a quarter of an hour.
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    // The tests mostly wait for processes.
    maxWorkers: 2,
    maxConcurrency: 3,
    globals: false,
  },
});
