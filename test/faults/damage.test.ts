import { copyFileSync, mkdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flips, lotOf } from '../support/damageddatabases.ts';
import { runInside } from '../support/inprocess.ts';
import { ownFolder } from '../support/program.ts';
import { tell } from './figures.ts';

/** Whatever is damaged: no command ends as a bug of ours does, shows its inside, or goes on for ever. */

const ofEachKind = Math.min(25, Number(process.env['FAULT_POINTS'] ?? Infinity));
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
let house = '';
const env = (db: string) => ({ RECOVERY_DB: db, RECOVERY_NOW: '2026-11-23T08:10:00Z', TZ: 'UTC' });

beforeAll(async () => {
  folder = ownFolder();
  house = join(folder, 'whole.db');
  const dump = new URL('../store/version-5.sql', import.meta.url);
  const db = new Database(house);
  db.exec('pragma auto_vacuum = incremental; pragma journal_mode = wal');
  db.exec(readFileSync(dump, 'utf8')).close();
  for (const line of [
    ['edit', '9', '--severity', '2', '--customer', 'Zoe'],
    ['review', '9', '--why', 'short of hands'],
    ['remedy', '9', 'drink'],
    ['edit', '9', '--offered', 'drink', '--steps', 'all'],
  ])
    expect([line, await runInside(line, env(house))]).toMatchObject([line, { code: 0 }]);
});

/** Ends the process where one command takes for ever: no test would. */
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

test.for(Object.entries(flips))('damaged: %s', async ([kind, flip], { task }) => {
  const wrong: string[] = [];
  let tried = 0;
  for (let nth = 0; nth < ofEachKind; nth++) {
    const own = join(folder, `${task.id}-${nth}`);
    mkdirSync(own);
    const db = join(own, 'r.db');
    copyFileSync(house, db);
    const what = flip(db, lotOf(nth + 1));
    const codes = new Map<string, number | null>();
    for (const command of commands) {
      Atomics.add(pulse, 0, 1);
      if (process.env['RECOVERY_FLIPS'] !== undefined) writeSync(2, `${kind} ${nth} ${command.join(' ')}\n`);
      const { code, stderr } = await runInside(command, env(db));
      tried++;
      codes.set(command.join(' '), code);
      if (code === 70 || /^ +at |undefined|\[object/mu.test(stderr))
        wrong.push(`${nth} (${what}) ${command.join(' ')}: ${String(code)} ${stderr.split('\n')[0] ?? ''}`);
    }
    const met = [...codes].filter(([, code]) => code === 65 || code === 78).map(([command]) => command);
    if (met.length > 0 && codes.get('doctor') === 0)
      wrong.push(`${nth} (${what}): the doctor finds nothing, and ${met.join(', ')} does`);
    if (codes.get('backup list') !== 0) wrong.push(`${nth} (${what}): the backups are not listed`);
    rmSync(own, { recursive: true });
  }
  tell(task, { hazard: 'a damaged database: ten commands', tried, lost: wrong.length });
  expect(wrong).toEqual([]);
});
