import { truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtProgram, words } from '../support/program.ts';
import { nextNumber } from '../support/tables.ts';
import { tell } from './figures.ts';
import { customer, house, houseWithBackup, oldHouse, sixtyRows } from './sandboxes.ts';
import { breakEverywhere, type Breaking } from './breaking.ts';
import { isUnusable } from './tools.ts';

/** The plug is pulled at every moment at which something reaches the disk. */

type Case = readonly [name: string, prepare: () => Promise<Breaking> | Breaking];

const give =
  (line: string, said: RegExp, more: Partial<Breaking> = {}) =>
  async (): Promise<Breaking> => ({ house: await house(), command: words(line), said, ...more });

const cases: readonly Case[] = [
  [
    'the very first add',
    () => ({
      house: builtProgram(),
      command: ['add', 'cold soup'],
      said: /^#1$/mu,
      // Made and furnished, and nothing recorded yet.
      between: (db) => examineDatabase(db).incidents === 0 && nextNumber(db) === 1,
    }),
  ],
  ['add', give('add "dirty glass" --department Bar --create', /^#3$/mu)],
  ['edit', give('edit 1 --description "soup was cold" --severity 3 --department Kitchen', /^1 changed/mu)],
  ['undo', give('undo --yes', /^Undone/mu)],
  ['department merge', give('department merge Kitchn Kitchen', /now counts as/u)],
  ['customer forget', give('customer forget 1 --yes', /^Erased/mu, { again: true, gone: customer })],
  ['backup', give('backup', /backups\//u)],
  [
    'import',
    async () => {
      const made = await house();
      return { house: made, command: ['import', sixtyRows(made), '--create'], said: /60 added/u };
    },
  ],
  [
    'undo of an import',
    async () => {
      const made = await house();
      await made.ok(`import ${sixtyRows(made)} --create`);
      return { house: made, command: ['undo', '--yes'], said: /^Undone/mu };
    },
  ],
  [
    'restore',
    async () => {
      const made = await houseWithBackup();
      return { house: made, command: ['restore', made.backup, '--yes'], said: /^Restored/mu };
    },
  ],
  [
    'restore without existing records',
    async () => {
      const { path, backup } = await houseWithBackup();
      return { house: builtProgram(), command: ['restore', path(`backups/${backup}`)], said: /^Restored/mu };
    },
  ],
  [
    'restore over a damaged file',
    async () => {
      const made = await houseWithBackup();
      truncateSync(made.db, 8192);
      return { house: made, command: ['restore', made.backup, '--yes'], said: /^Restored/mu, again: true };
    },
  ],
  ['migrate', () => ({ house: oldHouse(), command: ['list', '--format', 'csv'], said: /^number,/mu })],
];

describe.skipIf(isUnusable('strace')).concurrent('killed at any system call', () => {
  test.for(cases)(
    '%s is done as a whole or not at all, what was said is kept, and the next command works',
    async ([hazard, prepare], { task }) => {
      const { tried, violations } = await breakEverywhere(await prepare());
      tell(task, { hazard: `killed: ${hazard}`, tried, lost: violations.length });
      expect(violations).toEqual([]);
      expect(tried).toBeGreaterThan(5);
    },
  );
});
