import { randomFillSync } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../../src/domain/error.ts';
import { verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { openStore } from '../../src/store/open.ts';
import { action, creation } from '../support/builders.ts';
import { runProgram, type Env, type Sandbox } from '../support/program.ts';
import { businessDefaults } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';
import { pointsOf, trace, withFault, type Fault } from './strace.ts';

/** A command that is killed, or whose system calls fail, at one system call after another. */
export interface FaultScenario {
  /** The sandbox before the command. */
  readonly sandbox: Sandbox;
  readonly command: readonly string[];
  /** The message of success; once it appears, the result must be stored. */
  readonly successMessage: RegExp;
  /** Whether the command runs again after the kill, before the result is checked. */
  readonly repeats?: boolean;
  /** The fault at the call; by default the program is killed. */
  readonly fault?: Fault;
  /** Whether all later calls of this kind fail too. */
  readonly persists?: boolean;
  /** The calls at which the fault happens; by default all. */
  readonly at?: RegExp;
  /** Whether a state other than the old and the new one is valid. */
  readonly isIntermediate?: (db: string) => boolean;
  /** Texts that the database must not contain afterwards. */
  readonly erased?: readonly string[];
}

/** Number of calls of each kind that are tried, an even sample; all without FAULT_POINTS. */
const pointsPerCall = Number(process.env['FAULT_POINTS'] ?? Infinity);
const hourS = 3_600;
const nextDay = Date.UTC(2026, 10, 24, 8);

export interface FaultResult {
  /** Number of kills or failed calls. */
  readonly tried: number;
  /** The violations, each with its point. */
  readonly violations: readonly string[];
}

/** Injects a fault at every point, each time in a copy of the sandbox, and checks the result. */
export async function injectFaults(scenario: FaultScenario): Promise<FaultResult> {
  const {
    sandbox,
    command,
    successMessage,
    isIntermediate,
    repeats,
    erased: erased = [],
    fault = 'signal=KILL',
    persists,
    at = /./u,
  } = scenario;
  const base = mkdtempSync(join(sandbox.folder, '..', 'recovery-broken-'));
  try {
    const copyTo = createCopier(sandbox, base);
    const before = readState(sandbox.db);
    const reference = copyTo('done');
    const { ran, calls } = await trace(command, reference.env, join(base, 'trace'));
    if (ran.code !== 0 || !successMessage.test(ran.stdout + ran.stderr))
      throw new Error(`recovery ${command.join(' ')} ended with ${String(ran.code)}\n${ran.stderr}`);
    const after = readState(reference.db);
    const points = pointsOf(
      calls.filter(({ call }) => at.test(call)),
      pointsPerCall,
    );
    const isKill = fault === 'signal=KILL';
    const codes = isKill ? [null, 0] : [0, exitCodes.disk_full];
    const violations: string[] = [];
    let tried = 0;
    for (const point of points) {
      const copy = copyTo(`${point.call}-${point.nth}`);
      const { code, stdout, stderr } = await withFault(command, copy.env, point, fault, persists);
      if (!isKill || code === null) tried++;
      const state = readState(copy.db);
      const reportsSuccess = successMessage.test(stdout + stderr);
      const problems = [
        ...(codes.includes(code) ? [] : [`ended with ${String(code)}: ${stderr}`]),
        ...(code === 0 && !reportsSuccess ? ['ended well without a word'] : []),
        ...(/^ +at /mu.test(stderr) ? [`showed its inside: ${stderr}`] : []),
        ...(state === before || state === after || isIntermediate?.(copy.db) === true
          ? []
          : ['what is stored is neither the old nor the new']),
        ...(reportsSuccess && state !== after ? ['it was said to be done, and is not there'] : []),
        ...(repeats === true ? await runAgain(command, copy) : []),
        ...findErased(copy.db, erased),
        ...(await checkRecovery(copy)),
      ];
      violations.push(
        ...problems.map((what) => `${command.join(' ')} at ${point.call} ${point.nth}: ${what}`),
      );
      rmSync(copy.folder, { recursive: true });
    }
    return { tried, violations };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

interface SandboxCopy {
  readonly folder: string;
  readonly db: string;
  readonly env: Env;
}

/** Returns a function that copies the sandbox under a name, with its own temporary folder. */
function createCopier(sandbox: Sandbox, base: string): (name: string) => SandboxCopy {
  return (name) => {
    const folder = join(base, name);
    cpSync(sandbox.folder, folder, { recursive: true, preserveTimestamps: true });
    const db = join(folder, 'recovery.db');
    return { folder, db, env: { ...sandbox.env, RECOVERY_DB: db, TMPDIR: join(folder, 'tmp') } };
  };
}

/** The content of a database without random values; null if there is none, and the error if it cannot be read. */
function readState(db: string): string | null {
  if (!existsSync(db)) return null;
  try {
    return JSON.stringify(tablesOf(db), (key, value: unknown) => (key === 'uuid' ? '' : value));
  } catch (error) {
    return String(error);
  }
}

async function runAgain(command: readonly string[], { env }: SandboxCopy): Promise<readonly string[]> {
  const { code, stderr } = await runProgram(command, env);
  return code === 0 ? [] : [`given once more it ended with ${String(code)}: ${stderr}`];
}

function findErased(db: string, erased: readonly string[]): readonly string[] {
  const bytes = [db, `${db}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
  return erased.filter((text) => bytes.includes(text)).map((text) => `"${text}" is still in the file`);
}

/** Checks that the file and its backups are intact, that another complaint can be stored, and that partial files are removed. */
async function checkRecovery({ folder, db, env }: SandboxCopy): Promise<readonly string[]> {
  const stored = existsSync(db) ? examineDatabase(db).incidents : 0;
  const problems = [...checkReferences(db), ...checkBackups(folder)];
  await addAnother(db);
  const { incidents, settings } = examineDatabase(db);
  if (incidents !== stored + 1) problems.push('the next complaint is not there');
  for (const path of partialFiles(folder))
    utimesSync(path, nextDay / 1000 - 2 * hourS, nextDay / 1000 - 2 * hourS);
  if (partialFiles(folder).length > 0) {
    const later = { ...env, RECOVERY_NOW: new Date(nextDay).toISOString() };
    const { code, stderr } = await runProgram(['add', 'and one more'], later);
    if (code !== 0) problems.push(`the next command ended with ${String(code)}: ${stderr}`);
  }
  return [
    ...problems,
    ...settings,
    ...checkReferences(db),
    ...partialFiles(folder).map((path) => `${path} is never tidied up`),
  ];
}

/** Stores a complaint in this process, which is faster than starting the program. */
async function addAnother(db: string): Promise<void> {
  const random = () => randomFillSync(new Uint8Array(16));
  const store = await openStore({ path: db, defaults: () => businessDefaults, random });
  try {
    await store.commit(action('add'), [creation()]);
  } finally {
    await store.close();
  }
}

function checkReferences(db: string): readonly string[] {
  if (!existsSync(db)) return [];
  const { danglingReferences, disagreements, miscounted } = examineDatabase(db);
  const isWell = danglingReferences + disagreements + miscounted === 0;
  return isWell ? [] : ['the doctor finds the references or the history wrong'];
}

function checkBackups(folder: string): readonly string[] {
  const shelf = join(folder, 'backups');
  if (!existsSync(shelf)) return [];
  return readdirSync(shelf)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => {
      try {
        verifyDatabase(join(shelf, name));
        return [];
      } catch {
        return [`the backup ${name} is not whole`];
      }
    });
}

/** Finds the incomplete files that an interrupted process left. */
function partialFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:half|new)-/u.test(name))
    .map((name) => join(folder, name));
}
