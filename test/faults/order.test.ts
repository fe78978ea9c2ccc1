import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { builtProgram, words, type House } from '../support/program.ts';
import { terminalOf } from '../support/pty.ts';
import { tell } from './figures.ts';
import { house, houseWithBackup, oldHouse, sixtyRows } from './sandboxes.ts';
import { callsIn, trace, tracing, type Call } from './strace.ts';
import { isUnusable } from './tools.ts';

/** A power cut takes what the disk has not got: it has to have it before anything is said. */

/** What goes with the process, or is made anew without loss. */
const isPassing = (path: string) => /-shm$|etilqs_|^(?:pipe|socket|anon_inode|\/dev\/)/u.test(path);

/** At a terminal Node opens the stream a second time, under another descriptor. */
const isWord = ({ call, descriptor, paths: [path = ''] }: Call) =>
  call.startsWith('write') && (descriptor === 1 || descriptor === 2 || /^\/dev\/(?:pts|tty)/u.test(path));

/** What had been written and was not on the disk when something was said; and how much was said. */
function saidTooEarly(calls: readonly Call[]): { readonly early: readonly string[]; readonly said: number } {
  const unsure = new Set<string>();
  const early: string[] = [];
  let said = 0;
  let hasWritten = false;
  for (const each of calls) {
    const { call, line } = each;
    const [path = '', to = ''] = each.paths;
    if (isWord(each)) {
      if (hasWritten) said++;
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
  return { early, said };
}

const hazard = 'a power cut right after a success message: what it reports is on the disk';

type Prepare = () => Promise<readonly [House, readonly string[]]> | readonly [House, readonly string[]];
const give =
  (line: string): Prepare =>
  async () => [await house(), words(line)];

const cases: readonly (readonly [string, Prepare])[] = [
  ['the very first add', () => [builtProgram(), ['add', 'cold soup']]],
  ['add', give('add "dirty glass"')],
  [
    'the first add of a day, which makes a backup',
    async () => {
      const made = builtProgram();
      await made.ok('add "cold soup"');
      return [made, ['add', 'dirty glass']];
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
      const made = await house();
      return [made, ['import', sixtyRows(made), '--create']];
    },
  ],
  [
    'restore',
    async () => {
      const made = await houseWithBackup();
      return [made, ['restore', made.backup, '--yes']];
    },
  ],
  [
    'restore without existing records',
    async () => {
      const { path, backup } = await houseWithBackup();
      return [builtProgram(), ['restore', path(`backups/${backup}`)]];
    },
  ],
  ['migrate', () => [oldHouse(), ['list']]],
];

describe
  .skipIf(isUnusable('strace'))
  .concurrent('what was written is on the disk before a word is said of it', () => {
    test.for(cases)('%s', async ([, prepare], { task }) => {
      const [made, command] = await prepare();
      const { ran, calls } = await trace(command, made.env, made.path('trace'));
      expect(ran.code).toBe(0);
      const { early, said } = saidTooEarly(calls);
      tell(task, { hazard, tried: said, lost: early.length });
      expect(early).toEqual([]);
      expect(said).toBeGreaterThan(0);
    });

    test.for(cases.filter(([name]) => /^(?:add|edit|undo|import|restore)$/u.test(name)))(
      '%s, while another till has the file open',
      async ([, prepare], { task }) => {
        const [made, command] = await prepare();
        const other = new Database(made.db);
        other.prepare('select count(*) from incident').get();
        const { ran, calls } = await trace(command, made.env, made.path('trace'));
        other.close();
        expect(ran.code).toBe(0);
        const { early, said } = saidTooEarly(calls);
        tell(task, { hazard, tried: said, lost: early.length });
        expect(early).toEqual([]);
        expect(said).toBeGreaterThan(0);
      },
    );

    test('each answer in the form before the next question', async ({ task }) => {
      const made = builtProgram();
      await made.ok('settings set trade restaurant');
      const file = made.path('trace');
      const counter = terminalOf(made, tracing(['log'], file));
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
      const { early, said } = saidTooEarly(callsIn(file));
      tell(task, { hazard, tried: said, lost: early.length });
      expect(early).toEqual([]);
      expect(said).toBeGreaterThan(5);
    });
  });
