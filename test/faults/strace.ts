import { readFileSync } from 'node:fs';
import { bin, spawned, type Env, type Ran } from '../support/program.ts';

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
  goesOn = false,
): Promise<Ran> {
  const when = `${nth}${goesOn ? '+' : ''}`;
  // Without --seccomp-bpf, with which some versions lose the signal.
  const flags = ['-f', '-o', '/dev/null', '-e', traced([call]), '-e', `inject=${call}:${fault}:when=${when}`];
  return spawned('strace', [...flags, process.execPath, bin, ...args], env);
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
export function tracing(args: readonly string[], into: string): readonly string[] {
  const calls = traced([...diskCalls, 'write', 'writev']);
  return ['strace', '-f', '-y', '-s', '400', '-o', into, '-e', calls, process.execPath, bin, ...args];
}

/** Runs `recovery …` to its end, and returns its calls. */
export async function trace(
  args: readonly string[],
  env: Env,
  into: string,
): Promise<{ readonly ran: Ran; readonly calls: readonly Call[] }> {
  const [strace = '', ...flags] = tracing(args, into);
  const ran = await spawned(strace, flags, env);
  return { ran, calls: callsIn(into) };
}

export function callsIn(file: string): readonly Call[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): readonly Call[] => {
      const [, thread = '', call = '', rest = ''] = /^(\d+) +(\w+)\((.*)/u.exec(line) ?? [];
      if (call === '') return [];
      const [, descriptor, file] = /^(\d+)<([^>]*)>/u.exec(rest) ?? [];
      const named = [...rest.matchAll(/"([^"]*)"/gu)].map(([, path = '']) => path);
      const paths = file === undefined ? named : [file];
      return [
        { thread, call, descriptor: descriptor === undefined ? null : Number(descriptor), paths, line },
      ];
    });
}

/** Selects points of each kind of call: the first, the last and an even sample between, or all. */
export function pointsOf(calls: readonly Call[], ofEachKind: number): readonly Point[] {
  const most = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { thread, call } of calls.filter((each) => diskCalls.includes(each.call))) {
    const nth = (seen.get(`${thread} ${call}`) ?? 0) + 1;
    seen.set(`${thread} ${call}`, nth);
    most.set(call, Math.max(nth, most.get(call) ?? 0));
  }
  return [...most].flatMap(([call, count]) =>
    evenly(count, Math.max(2, ofEachKind)).map((nth) => ({ call, nth })),
  );
}

/** An even sample of 1 … count, including the first and the last. */
function evenly(count: number, wanted: number): readonly number[] {
  if (wanted >= count) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: wanted }, (_, index) => 1 + Math.round((index * (count - 1)) / (wanted - 1)));
}
