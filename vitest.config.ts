import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Linux keeps this folder in memory, where databases need not wait for a disk: a sixth of the time. */
const memoryFolder = '/dev/shm';
const neededBytes = 2 * 2 ** 30;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= neededBytes;
}

/** `npm run test:package` builds it first. */
const hasExecutable = process.env['RECOVERY_EXECUTABLE'] !== undefined;

/** Loads the scripts for shells as text, as the build does. */
export const textFiles = {
  name: 'text files',
  transform: (content: string, path: string) =>
    /\.(?:bash|zsh|fish|ps1)$/u.test(path) ? `export default ${JSON.stringify(content)};` : undefined,
};

export default defineConfig({
  plugins: [textFiles],
  test: {
    root: import.meta.dirname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**', ...(hasExecutable ? [] : ['test/executable/executable.test.ts'])],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    globals: false,
    env: { TMPDIR: hasRoom(memoryFolder) ? memoryFolder : tmpdir() },
    // By default, Vitest leaves one core free for processes that tests start, but few tests start any.
    maxWorkers: '100%',
    // Without isolation, a worker loads our three hundred modules once, instead of once per test file.
    isolate: false,
    globalSetup: ['test/support/nativeparts.js'],
    setupFiles: ['test/support/hooks.ts'],
  },
});
