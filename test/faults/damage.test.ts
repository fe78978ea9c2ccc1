import { copyFileSync, mkdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { damages, randomOf } from '../support/damageddatabases.ts';
import { runInProcess } from '../support/inprocess.ts';
import { temporaryFolder } from '../support/program.ts';
import { reportHazard } from './figures.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Whatever is damaged, no command ends as a bug, prints a stack trace or hangs. */

const runsPerKind = Math.min(25, Number(process.env['FAULT_POINTS'] ?? Infinity));
const commands = [
  'list --all',
  'show 9',
  'history 9',
  'export',
  'report',
  'doctor',
  'backup list',
  'settings',
  'customer forget 9 --yes',
  'add again',
].map((line) => line.split(' '));

let folder = '';
let intact = '';
const env = (db: string) => ({ RECOVERY_DB: db, RECOVERY_NOW: '2026-11-23T08:10:00Z', TZ: 'UTC' });

beforeAll(async () => {
  folder = temporaryFolder();
  intact = join(folder, 'whole.db');
  const dump = new URL('../store/version-5.sql', import.meta.url);
  const db = new Sqlite(intact);
  db.exec('pragma auto_vacuum = incremental; pragma journal_mode = wal');
  db.exec(readFileSync(dump, 'utf8')).close();
  for (const line of [
    ['edit', '9', '--severity', '2', '--customer', 'Zoe'],
    ['review', '9', '--why', 'short of hands'],
    ['remedy', '9', 'drink'],
    ['edit', '9', '--offered', 'drink', '--steps', 'all'],
  ])
    expect([line, await runInProcess(line, env(intact))]).toMatchObject([line, { code: 0 }]);
});

/** Kills the process if a command hangs, because a test timeout cannot interrupt it. */
const pulse = new Int32Array(new SharedArrayBuffer(4));
const watch = new Worker(
  `const { workerData: pulse } = require('node:worker_threads');
   let last = -1;
   setInterval(() => { if (pulse[0] === last) process.kill(process.pid, 'SIGKILL'); last = pulse[0]; }, 120000).unref();
   setInterval(() => undefined, 1000);`,
  { eval: true, workerData: pulse },
);
watch.unref();
afterAll(() => watch.terminate());

test.for(Object.entries(damages))('damaged: %s', async ([kind, flip], { task }) => {
  const problems: string[] = [];
  let tried = 0;
  for (let nth = 0; nth < runsPerKind; nth++) {
    const copyFolder = join(folder, `${task.id}-${nth}`);
    mkdirSync(copyFolder);
    const db = join(copyFolder, 'r.db');
    copyFileSync(intact, db);
    const description = flip(db, randomOf(nth + 1));
    const codes = new Map<string, number | null>();
    for (const command of commands) {
      Atomics.add(pulse, 0, 1);
      if (process.env['RECOVERY_FLIPS'] !== undefined) writeSync(2, `${kind} ${nth} ${command.join(' ')}\n`);
      const { code, stderr } = await runInProcess(command, env(db));
      tried++;
      codes.set(command.join(' '), code);
      if (code === 70 || /^ +at |undefined|\[object/mu.test(stderr))
        problems.push(
          `${nth} (${description}) ${command.join(' ')}: ${String(code)} ${stderr.split('\n')[0] ?? ''}`,
        );
    }
    const refusing = [...codes].filter(([, code]) => code === 65 || code === 78).map(([command]) => command);
    if (refusing.length > 0 && codes.get('doctor') === 0)
      problems.push(`${nth} (${description}): the doctor finds nothing, and ${refusing.join(', ')} does`);
    if (codes.get('backup list') !== 0) problems.push(`${nth} (${description}): the backups are not listed`);
    rmSync(copyFolder, { recursive: true });
  }
  reportHazard(task, { hazard: 'a damaged database: ten commands', tried, lost: problems.length });
  expect(problems).toEqual([]);
});
