import { readFileSync } from 'node:fs';
import { bin, spawned, type Env, type Ran } from '../support/program.ts';

/** The system calls by which a record reaches the disk, whatever the machine calls them. */
const diskCalls =
  'pwrite64 fsync fdatasync ftruncate unlink unlinkat link linkat rename renameat renameat2'.split(' ');
const traced = (calls: readonly string[]) => `trace=${calls.map((call) => `?${call}`).join(',')}`;

/** What strace does to a call: end the program at it, or let it fail. */
export type Fault = 'signal=KILL' | 'error=EIO' | 'error=ENOSPC';

/** The n-th call of a kind. */
export interface Point {
  readonly call: string;
  readonly nth: number;
}

/** Runs `recovery …` with a fault at one call; from there on at every one, where it goes on. */
export function withFault(
  args: readonly string[],
  env: Env,
  { call, nth }: Point,
  fault: Fault,
  goesOn = false,
): Promise<Ran> {
  const when = `${nth}${goesOn ? '+' : ''}`;
  // Without --seccomp-bpf: some versions then let the signal get lost.
  const flags = ['-f', '-o', '/dev/null', '-e', traced([call]), '-e', `inject=${call}:${fault}:when=${when}`];
  return spawned('strace', [...flags, process.execPath, bin, ...args], env);
}

/** One call as strace wrote it: `4711  pwrite64(19</tmp/a.db-wal>, …`. */
export interface Call {
  readonly thread: string;
  readonly call: string;
  /** The descriptor, where the call names one first. */
  readonly descriptor: number | null;
  /** The file behind the descriptor, or the paths of the call. */
  readonly paths: readonly string[];
  readonly line: string;
}

/** The command that writes down every call to the disk that `recovery …` makes, and its words. */
export function tracing(args: readonly string[], into: string): readonly string[] {
  const calls = traced([...diskCalls, 'write', 'writev']);
  return ['strace', '-f', '-y', '-s', '400', '-o', into, '-e', calls, process.execPath, bin, ...args];
}

/** Runs `recovery …` to its end and answers what it called. */
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

/** Every point, or so many of each kind of call: the first, the last, and an even sample of those between. */
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

/** So many of 1 … count, the first and the last among them. */
function evenly(count: number, wanted: number): readonly number[] {
  if (wanted >= count) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: wanted }, (_, index) => 1 + Math.round((index * (count - 1)) / (wanted - 1)));
}
