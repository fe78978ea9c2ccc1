import { execFileSync } from 'node:child_process';

/** What these tests cannot do without, and how to see that it is there and may be used. */
const needed = [
  {
    tool: 'strace',
    tried: ['-f', '-e', 'trace=none', 'true'],
    remedy: 'apt-get install strace, and let this user trace its own processes',
  },
  {
    tool: 'unshare',
    tried: ['--mount', 'true'],
    remedy: 'apt-get install util-linux, and run the tests as root',
  },
] as const;

/** Installs nothing: says in one sentence what is missing, and ends the run with it. */
export default function setup(): void {
  for (const { tool, tried, remedy } of needed) {
    try {
      execFileSync(tool, tried, { stdio: 'pipe' });
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not here' : 'does not work here';
      throw new Error(`test:faults needs ${tool}, which ${why}: ${remedy}.`, { cause: error });
    }
  }
}
