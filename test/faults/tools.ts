import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

/** The tools that these tests need, each with a trial run. */
const requiredTools = [
  {
    tool: 'strace',
    tried: ['-f', '-o', '/dev/null', 'true'],
    remedy: 'apt-get install strace, and let this user trace its own processes',
  },
  {
    tool: 'unshare',
    tried: ['--mount', 'true'],
    remedy: 'apt-get install util-linux, and run the tests as root',
  },
  { tool: 'mlr', tried: ['--version'], remedy: 'apt-get install miller' },
  { tool: 'ssconvert', tried: ['--version'], remedy: 'apt-get install gnumeric' },
] as const;

export type Tool = (typeof requiredTools)[number]['tool'];

declare module 'vitest' {
  interface ProvidedContext {
    unusable: readonly Tool[];
  }
}

/** Reports missing or unusable tools, whose tests are skipped. Installs nothing. */
export default function setup(project: TestProject): void {
  const unusable = requiredTools.filter(({ tool, tried, remedy }) => {
    try {
      execFileSync(tool, tried, { stdio: 'pipe' });
      return false;
    } catch (error) {
      const problem =
        (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not here' : 'does not work here';
      console.error(`test:faults: ${tool} ${problem}, and what needs it is SKIPPED. To mend it: ${remedy}.`);
      return true;
    }
  });
  project.provide(
    'unusable',
    unusable.map(({ tool }) => tool),
  );
}

/** Whether the tests that need a tool must be skipped. */
export function isUnusable(tool: Tool): boolean {
  return inject('unusable').includes(tool);
}
