import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A command line, with its environment and standard input. */
export interface Line {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Resets the state before each run; not timed. */
  readonly before?: () => void;
}

const environment = { PATH: process.env['PATH'] ?? '', TZ: 'Europe/Madrid', LC_ALL: 'C.UTF-8' };

/** Runs a command line to its end. Throws if it fails, because its time would mean nothing. */
export function run({ command, args, env, input }: Line): SpawnSyncReturns<Buffer> {
  const ran = spawnSync(command, args, {
    env: { ...environment, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
    maxBuffer: 1 << 30,
  });
  if (ran.status !== 0)
    throw new Error(
      `${command} ${args.join(' ').slice(0, 200)}: ${ran.stderr.toString() || String(ran.error)}`,
    );
  return ran;
}

/** Returns the median seconds of each command line. The runs take turns, so that a slow machine affects all of them. */
export function medians(lines: readonly Line[], runs: number): readonly number[] {
  const seconds = lines.map((): number[] => []);
  for (let round = 0; round < runs; round++)
    for (const [index, line] of lines.entries()) {
      line.before?.();
      const started = performance.now();
      run(line);
      seconds[index]?.push((performance.now() - started) / 1000);
    }
  return seconds.map((some) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? Number.NaN);
}

/** Measures the peak memory of a Node program in MiB, which it reports on a descriptor of its own. */
export function peakMemory({ args, env, before }: Line): number {
  before?.();
  const meter = `data:text/javascript,${encodeURIComponent(
    "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))",
  )}`;
  const { status, output, stderr } = spawnSync(process.execPath, ['--import', meter, ...args], {
    env: { ...environment, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr.toString()}`);
  return Number(output[3]?.toString()) / 1024;
}

/** Runs `long` and meanwhile repeats `short`. Returns the seconds of `long` and of the longest `short`. */
export async function meanwhile(
  long: Line,
  short: Line,
): Promise<{ readonly long: number; readonly longest: number }> {
  const started = performance.now();
  const child = spawn(long.command, long.args, { env: { ...environment, ...long.env }, stdio: 'ignore' });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve((performance.now() - started) / 1000)
        : reject(new Error(`ended with ${String(code)}`)),
    );
  });
  const state = { isOver: false };
  void ended.finally(() => (state.isOver = true)).catch(() => undefined);
  let longest = 0;
  while (!state.isOver) {
    const from = performance.now();
    await new Promise<void>((resolve, reject) => {
      const other = spawn(short.command, short.args, {
        env: { ...environment, ...short.env },
        stdio: 'ignore',
      });
      other.on('error', reject);
      other.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${String(code)}`))));
    });
    longest = Math.max(longest, (performance.now() - from) / 1000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { long: await ended, longest };
}

/** Finds a program on the PATH; null if it is not installed. */
export function installed(name: string): string | null {
  const folder = (environment.PATH || '').split(':').find((each) => existsSync(join(each, name)));
  return folder === undefined ? null : join(folder, name);
}
