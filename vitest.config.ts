import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    globals: false,
    // Vitest would leave one core to the processes that tests start: few do.
    maxWorkers: '100%',
    // Three hundred modules are read once a worker, not once a file.
    isolate: false,
    setupFiles: ['test/support/hooks.ts'],
  },
});
