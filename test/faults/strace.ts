import { readFileSync } from 'node:fs';
import { program, runProcess, type Env, type RunResult } from '../support/program.ts';

/** The system calls by which a record reaches the disk, on any architecture. */
const diskCalls =
  'pwrite64 fsync fdatasync ftruncate unlink unlinkat link linkat rename renameat renameat2'.split(' ');
const traced = (calls: readonly string[]) => `trace=${calls.map((call) => `?${call}`).join(',')}`;

/** What strace does at a call: kill the program, or let the call fail. */
export type Fault = 'signal=KILL' | 'error=EIO' | 'error=ENOSPC';

/** The n-th call of a kind. */
export interface Point {
  readonly call: string;
  readonly nth: number;
}

/** Runs `recovery …` with a fault at one call and, if it persists, at all later ones. */
export function withFault(
  args: readonly string[],
  env: Env,
  { call, nth }: Point,
  fault: Fault,
  persists = false,
): Promise<RunResult> {
  const when = `${nth}${persists ? '+' : ''}`;
  // Without --seccomp-bpf, with which some versions lose the signal.
  const flags = ['-f', '-o', '/dev/null', '-e', traced([call]), '-e', `inject=${call}:${fault}:when=${when}`];
  return runProcess('strace', [...flags, ...program, ...args], env);
}

/** One call in the output of strace: `4711  pwrite64(19</tmp/a.db-wal>, …`. */
export interface Call {
  readonly thread: string;
  readonly call: string;
  /** The descriptor, if it is the first argument. */
  readonly descriptor: number | null;
  /** The file behind the descriptor, or the paths of the call. */
  readonly paths: readonly string[];
  readonly line: string;
}

/** The command that runs `recovery …` and logs its calls to the disk and its output. */
export function traceCommand(args: readonly string[], into: string): readonly string[] {
  const calls = traced([...diskCalls, 'write', 'writev']);
  return ['strace', '-f', '-y', '-s', '400', '-o', into, '-e', calls, ...program, ...args];
}

/** Runs `recovery …` to its end, and returns its calls. */
export async function trace(
  args: readonly string[],
  env: Env,
  into: string,
): Promise<{ readonly ran: RunResult; readonly calls: readonly Call[] }> {
  const [strace = '', ...flags] = traceCommand(args, into);
  const ran = await runProcess(strace, flags, env);
  return { ran, calls: callsIn(into) };
}

export function callsIn(file: string): readonly Call[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): readonly Call[] => {
      const [, thread = '', call = '', rest = ''] = /^(\d+) +(\w+)\((.*)/u.exec(line) ?? [];
      if (call === '') return [];
      const [, descriptor, file] = /^(\d+)<([^>]*)>/u.exec(rest) ?? [];
      const quoted = [...rest.matchAll(/"([^"]*)"/gu)].map(([, path = '']) => path);
      const paths = file === undefined ? quoted : [file];
      return [
        { thread, call, descriptor: descriptor === undefined ? null : Number(descriptor), paths, line },
      ];
    });
}

/** Selects points of each kind of call: the first, the last and an even sample between, or all. */
export function pointsOf(calls: readonly Call[], pointsPerCall: number): readonly Point[] {
  const counts = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { thread, call } of calls.filter((each) => diskCalls.includes(each.call))) {
    const nth = (seen.get(`${thread} ${call}`) ?? 0) + 1;
    seen.set(`${thread} ${call}`, nth);
    counts.set(call, Math.max(nth, counts.get(call) ?? 0));
  }
  return [...counts].flatMap(([call, count]) =>
    sampleEvenly(count, Math.max(2, pointsPerCall)).map((nth) => ({ call, nth })),
  );
}

/** An even sample of 1 … count, including the first and the last. */
function sampleEvenly(count: number, size: number): readonly number[] {
  if (size >= count) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: size }, (_, index) => 1 + Math.round((index * (count - 1)) / (size - 1)));
}
