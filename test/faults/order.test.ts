import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSandbox, words, type Sandbox } from '../support/program.ts';
import { terminalOf } from '../support/pty.ts';
import { reportHazard } from './figures.ts';
import { sandboxWithComplaints, sandboxWithBackup, version1Sandbox, sixtyRows } from './sandboxes.ts';
import { callsIn, trace, traceCommand, type Call } from './strace.ts';
import { isUnusable } from './tools.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Everything must be on the disk before a success message, so that a power cut does not lose it. */

/** Files that end with the process, or can be rebuilt without loss. */
const isPassing = (path: string) => /-shm$|etilqs_|^(?:pipe|socket|anon_inode|\/dev\/)/u.test(path);

/** Whether a call writes output. At a terminal, Node opens the stream again under another descriptor. */
const isWord = ({ call, descriptor, paths: [path = ''] }: Call) =>
  call.startsWith('write') && (descriptor === 1 || descriptor === 2 || /^\/dev\/(?:pts|tty)/u.test(path));

/** Finds files that were written but not on the disk at the time of a message, and counts the messages. */
function reportedTooEarly(calls: readonly Call[]): {
  readonly early: readonly string[];
  readonly messages: number;
} {
  const unsure = new Set<string>();
  const early: string[] = [];
  let messages = 0;
  let hasWritten = false;
  for (const each of calls) {
    const { call, line } = each;
    const [path = '', to = ''] = each.paths;
    if (isWord(each)) {
      if (hasWritten) messages++;
      early.push(...[...unsure].map((file) => `${file} before ${line}`));
    } else if (/^p?write|^ftruncate/u.test(call) && !isPassing(path)) {
      hasWritten = true;
      unsure.add(path);
    } else if (call.includes('sync') || call.startsWith('unlink')) {
      unsure.delete(path);
    } else if (/^(?:link|rename)/u.test(call)) {
      unsure.add(dirname(to));
      if (unsure.delete(path)) unsure.add(to);
    }
  }
  return { early, messages };
}

const hazard = 'a power cut right after a success message: what it reports is on the disk';

type Prepare = () => Promise<readonly [Sandbox, readonly string[]]> | readonly [Sandbox, readonly string[]];
const give =
  (line: string): Prepare =>
  async () => [await sandboxWithComplaints(), words(line)];

const cases: readonly (readonly [string, Prepare])[] = [
  ['the very first add', () => [builtSandbox(), ['add', 'cold soup']]],
  ['add', give('add "dirty glass"')],
  [
    'the first add of a day, which makes a backup',
    async () => {
      const sandbox = builtSandbox();
      await sandbox.ok('add "cold soup"');
      return [sandbox, ['add', 'dirty glass']];
    },
  ],
  ['edit', give('edit 1 --severity 3')],
  ['undo', give('undo --yes')],
  ['department merge', give('department merge Kitchn Kitchen')],
  ['customer forget', give('customer forget 1 --yes')],
  ['backup', give('backup')],
  [
    'import',
    async () => {
      const sandbox = await sandboxWithComplaints();
      return [sandbox, ['import', sixtyRows(sandbox), '--create']];
    },
  ],
  [
    'restore',
    async () => {
      const sandbox = await sandboxWithBackup();
      return [sandbox, ['restore', sandbox.backup, '--yes']];
    },
  ],
  [
    'restore without existing records',
    async () => {
      const { path, backup } = await sandboxWithBackup();
      return [builtSandbox(), ['restore', path(`backups/${backup}`)]];
    },
  ],
  ['migrate', () => [version1Sandbox(), ['list']]],
];

describe
  .skipIf(isUnusable('strace'))
  .concurrent('what was written is on the disk before it is reported', () => {
    test.for(cases)('%s', async ([, prepare], { task }) => {
      const [sandbox, command] = await prepare();
      const { ran, calls } = await trace(command, sandbox.env, sandbox.path('trace'));
      expect(ran.code).toBe(0);
      const { early, messages } = reportedTooEarly(calls);
      reportHazard(task, { hazard, tried: messages, lost: early.length });
      expect(early).toEqual([]);
      expect(messages).toBeGreaterThan(0);
    });

    test.for(cases.filter(([name]) => /^(?:add|edit|undo|import|restore)$/u.test(name)))(
      '%s, while another till has the file open',
      async ([, prepare], { task }) => {
        const [sandbox, command] = await prepare();
        const other = new Sqlite(sandbox.db);
        other.prepare('select count(*) from incident').get();
        const { ran, calls } = await trace(command, sandbox.env, sandbox.path('trace'));
        other.close();
        expect(ran.code).toBe(0);
        const { early, messages } = reportedTooEarly(calls);
        reportHazard(task, { hazard, tried: messages, lost: early.length });
        expect(early).toEqual([]);
        expect(messages).toBeGreaterThan(0);
      },
    );

    test('each answer in the form before the next question', async ({ task }) => {
      const sandbox = builtSandbox();
      await sandbox.ok('settings set trade restaurant');
      const file = sandbox.path('trace');
      const counter = terminalOf(sandbox, traceCommand(['log'], file));
      await counter.answer(
        ['Once they have been looked after', '⏎'],
        ['What happened?', 'cold soup⏎'],
        ['What is it about?', '⏎'],
        ['Where did it go wrong?', '⏎'],
        ['How bad is it for them?', '⏎'],
      );
      await counter.waitFor('What was offered');
      counter.key('ctrl-c');
      expect(await counter.exit).toBe(130);
      const { early, messages } = reportedTooEarly(callsIn(file));
      reportHazard(task, { hazard, tried: messages, lost: early.length });
      expect(early).toEqual([]);
      expect(messages).toBeGreaterThan(5);
    });
  });
