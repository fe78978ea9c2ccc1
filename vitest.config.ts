import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    globals: false,
    // By default, Vitest leaves one core free for processes that tests start, but few tests start any.
    maxWorkers: '100%',
    // Without isolation, a worker loads our three hundred modules once, instead of once per test file.
    isolate: false,
    setupFiles: ['test/support/hooks.ts'],
  },
});
