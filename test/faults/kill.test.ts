import { truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtSandbox, words } from '../support/program.ts';
import { nextNumber } from '../support/tables.ts';
import { reportHazard } from './figures.ts';
import {
  customer,
  sandboxWithComplaints,
  sandboxWithBackup,
  version1Sandbox,
  sixtyRows,
} from './sandboxes.ts';
import { injectFaults, type FaultScenario } from './breaking.ts';
import { isUnusable } from './tools.ts';

/** The program is killed at every call that writes to the disk. */

type Case = readonly [name: string, prepare: () => Promise<FaultScenario> | FaultScenario];

const scenario =
  (line: string, successMessage: RegExp, more: Partial<FaultScenario> = {}) =>
  async (): Promise<FaultScenario> => ({
    sandbox: await sandboxWithComplaints(),
    command: words(line),
    successMessage,
    ...more,
  });

const cases: readonly Case[] = [
  [
    'the very first add',
    () => ({
      sandbox: builtSandbox(),
      command: ['add', 'cold soup'],
      successMessage: /^#1$/mu,
      // The database exists, and nothing is recorded yet.
      isIntermediate: (db) => examineDatabase(db).incidents === 0 && nextNumber(db) === 1,
    }),
  ],
  ['add', scenario('add "dirty glass" --department Bar --create', /^#3$/mu)],
  [
    'edit',
    scenario('edit 1 --description "soup was cold" --severity 3 --department Kitchen', /^1 changed/mu),
  ],
  ['undo', scenario('undo --yes', /^Undone/mu)],
  ['department merge', scenario('department merge Kitchn Kitchen', /now counts as/u)],
  ['customer forget', scenario('customer forget 1 --yes', /^Erased/mu, { repeats: true, erased: customer })],
  ['backup', scenario('backup', /backups\//u)],
  [
    'import',
    async () => {
      const sandbox = await sandboxWithComplaints();
      return {
        sandbox,
        command: ['import', sixtyRows(sandbox), '--create'],
        successMessage: /60 added/u,
      };
    },
  ],
  [
    'undo of an import',
    async () => {
      const sandbox = await sandboxWithComplaints();
      await sandbox.ok(`import ${sixtyRows(sandbox)} --create`);
      return { sandbox, command: ['undo', '--yes'], successMessage: /^Undone/mu };
    },
  ],
  [
    'restore',
    async () => {
      const sandbox = await sandboxWithBackup();
      return {
        sandbox,
        command: ['restore', sandbox.backup, '--yes'],
        successMessage: /^Restored/mu,
      };
    },
  ],
  [
    'restore without existing records',
    async () => {
      const { path, backup } = await sandboxWithBackup();
      return {
        sandbox: builtSandbox(),
        command: ['restore', path(`backups/${backup}`)],
        successMessage: /^Restored/mu,
      };
    },
  ],
  [
    'restore over a damaged file',
    async () => {
      const sandbox = await sandboxWithBackup();
      truncateSync(sandbox.db, 8192);
      return {
        sandbox,
        command: ['restore', sandbox.backup, '--yes'],
        successMessage: /^Restored/mu,
        repeats: true,
      };
    },
  ],
  [
    'migrate',
    () => ({
      sandbox: version1Sandbox(),
      command: ['list', '--format', 'csv'],
      successMessage: /^number,/mu,
    }),
  ],
];

describe.skipIf(isUnusable('strace')).concurrent('killed at any system call', () => {
  test.for(cases)(
    '%s is done completely or not at all, what was reported is stored, and the next command works',
    async ([hazard, prepare], { task }) => {
      const { tried, violations } = await injectFaults(await prepare());
      reportHazard(task, { hazard: `killed: ${hazard}`, tried, lost: violations.length });
      expect(violations).toEqual([]);
      expect(tried).toBeGreaterThan(5);
    },
  );
});
