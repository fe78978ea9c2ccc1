import { randomFillSync } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../../src/domain/error.ts';
import { verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { openStore } from '../../src/store/open.ts';
import { action, creation } from '../support/builders.ts';
import { bin, spawned, type Env, type House } from '../support/program.ts';
import { businessDefaults } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';
import { pointsOf, trace, withFault, type Fault } from './strace.ts';

/** A command that is killed, or whose system calls fail, at one system call after another. */
export interface Breaking {
  /** The sandbox before the command. */
  readonly house: House;
  readonly command: readonly string[];
  /** The message of success; once it appears, the result must be stored. */
  readonly said: RegExp;
  /** Whether the command runs again after the kill, before the result is checked. */
  readonly again?: boolean;
  /** The fault at the call; by default the program is killed. */
  readonly fault?: Fault;
  /** Whether all later calls of this kind fail too. */
  readonly goesOn?: boolean;
  /** The calls at which the fault happens; by default all. */
  readonly at?: RegExp;
  /** Whether a state other than the old and the new one is valid. */
  readonly between?: (db: string) => boolean;
  /** Texts that the database must not contain afterwards. */
  readonly gone?: readonly string[];
}

/** Number of calls of each kind that are tried, an even sample; all without FAULT_POINTS. */
const ofEachKind = Number(process.env['FAULT_POINTS'] ?? Infinity);
const hourS = 3_600;
const nextDay = Date.UTC(2026, 10, 24, 8);

export interface Broken {
  /** Number of kills or failed calls. */
  readonly tried: number;
  /** The violations, each with its point. */
  readonly violations: readonly string[];
}

/** Injects a fault at every point, each time in a copy of the sandbox, and checks the result. */
export async function breakEverywhere(breaking: Breaking): Promise<Broken> {
  const {
    house,
    command,
    said,
    between,
    again,
    gone = [],
    fault = 'signal=KILL',
    goesOn,
    at = /./u,
  } = breaking;
  const base = mkdtempSync(join(house.folder, '..', 'recovery-broken-'));
  try {
    const place = placeIn(house, base);
    const before = stateOf(house.db);
    const done = place('done');
    const { ran, calls } = await trace(command, done.env, join(base, 'trace'));
    if (ran.code !== 0 || !said.test(ran.stdout + ran.stderr))
      throw new Error(`recovery ${command.join(' ')} ended with ${String(ran.code)}\n${ran.stderr}`);
    const after = stateOf(done.db);
    const points = pointsOf(
      calls.filter(({ call }) => at.test(call)),
      ofEachKind,
    );
    const kills = fault === 'signal=KILL';
    const codes = kills ? [null, 0] : [0, exitCodes.disk_full];
    const violations: string[] = [];
    let tried = 0;
    for (const point of points) {
      const here = place(`${point.call}-${point.nth}`);
      const { code, stdout, stderr } = await withFault(command, here.env, point, fault, goesOn);
      if (!kills || code === null) tried++;
      const state = stateOf(here.db);
      const hasSaid = said.test(stdout + stderr);
      const found = [
        ...(codes.includes(code) ? [] : [`ended with ${String(code)}: ${stderr}`]),
        ...(code === 0 && !hasSaid ? ['ended well without a word'] : []),
        ...(/^ +at /mu.test(stderr) ? [`showed its inside: ${stderr}`] : []),
        ...(state === before || state === after || between?.(here.db) === true
          ? []
          : ['what is stored is neither the old nor the new']),
        ...(hasSaid && state !== after ? ['it was said to be done, and is not there'] : []),
        ...(again === true ? await giveAgain(command, here) : []),
        ...bytesLeft(here.db, gone),
        ...(await goOn(here)),
      ];
      violations.push(...found.map((what) => `${command.join(' ')} at ${point.call} ${point.nth}: ${what}`));
      rmSync(here.folder, { recursive: true });
    }
    return { tried, violations };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

interface Place {
  readonly folder: string;
  readonly db: string;
  readonly env: Env;
}

/** Returns a function that copies the sandbox under a name, with its own temporary folder. */
function placeIn(house: House, base: string): (name: string) => Place {
  return (name) => {
    const folder = join(base, name);
    cpSync(house.folder, folder, { recursive: true, preserveTimestamps: true });
    const db = join(folder, 'recovery.db');
    return { folder, db, env: { ...house.env, RECOVERY_DB: db, TMPDIR: join(folder, 'tmp') } };
  };
}

/** The content of a database without random values; null if there is none, and the error if it cannot be read. */
export function stateOf(db: string): string | null {
  if (!existsSync(db)) return null;
  try {
    return JSON.stringify(tablesOf(db), (key, value: unknown) => (key === 'uuid' ? '' : value));
  } catch (error) {
    return String(error);
  }
}

async function giveAgain(command: readonly string[], { env }: Place): Promise<readonly string[]> {
  const { code, stderr } = await spawned(process.execPath, [bin, ...command], env);
  return code === 0 ? [] : [`given once more it ended with ${String(code)}: ${stderr}`];
}

function bytesLeft(db: string, gone: readonly string[]): readonly string[] {
  const bytes = [db, `${db}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
  return gone.filter((text) => bytes.includes(text)).map((text) => `"${text}" is still in the file`);
}

/** Checks that the file and its backups are intact, that another complaint can be stored, and that partial files are removed. */
async function goOn({ folder, db, env }: Place): Promise<readonly string[]> {
  const stored = existsSync(db) ? examineDatabase(db).incidents : 0;
  const found = [...wrongWith(db), ...wrongWithShelf(folder)];
  await addAnother(db);
  const { incidents, settings } = examineDatabase(db);
  if (incidents !== stored + 1) found.push('the next complaint is not there');
  for (const path of halves(folder)) utimesSync(path, nextDay / 1000 - 2 * hourS, nextDay / 1000 - 2 * hourS);
  if (halves(folder).length > 0) {
    const later = { ...env, RECOVERY_NOW: new Date(nextDay).toISOString() };
    const { code, stderr } = await spawned(process.execPath, [bin, 'add', 'and one more'], later);
    if (code !== 0) found.push(`the next command ended with ${String(code)}: ${stderr}`);
  }
  return [
    ...found,
    ...settings,
    ...wrongWith(db),
    ...halves(folder).map((path) => `${path} is never tidied up`),
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

function wrongWith(db: string): readonly string[] {
  if (!existsSync(db)) return [];
  const { danglingReferences, disagreements, miscounted } = examineDatabase(db);
  const isWell = danglingReferences + disagreements + miscounted === 0;
  return isWell ? [] : ['the doctor finds the references or the history wrong'];
}

function wrongWithShelf(folder: string): readonly string[] {
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
function halves(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:half|new)-/u.test(name))
    .map((name) => join(folder, name));
}
