import { randomFillSync } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../../src/domain/error.ts';
import { verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { openStore } from '../../src/store/open.ts';
import { action, creation } from '../support/builders.ts';
import { bin, spawned, type Env, type House } from '../support/program.ts';
import { furniture } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';
import { pointsOf, trace, withFault, type Fault } from './strace.ts';

/** A command that is killed, or let down by the disk, at one system call after another. */
export interface Breaking {
  /** The house as it stands before. */
  readonly house: House;
  readonly command: readonly string[];
  /** What the command says when it has done its work: from then on it has to be there. */
  readonly said: RegExp;
  /** Whether the command is given once more after the kill, before it is looked at what is left. */
  readonly again?: boolean;
  /** What happens at the call; without it the program is killed. */
  readonly fault?: Fault;
  /** Whether every later call of the kind fails too. */
  readonly goesOn?: boolean;
  /** The calls at which it happens; without them at all. */
  readonly at?: RegExp;
  /** A third state that may be met, beside the old and the new one. */
  readonly between?: (db: string) => boolean;
  /** What may then be in no byte of the database any more. */
  readonly gone?: readonly string[];
}

/** How many calls of each kind are tried, an even sample of them: all, where FAULT_POINTS does not say. */
const ofEachKind = Number(process.env['FAULT_POINTS'] ?? Infinity);
const hourS = 3_600;
const nextDay = Date.UTC(2026, 10, 24, 8);

export interface Broken {
  /** How often it was killed, or a call failed. */
  readonly tried: number;
  /** What was wrong, and at which point. */
  readonly violations: readonly string[];
}

/** Breaks the command at every point, each time in a copy of the house, and looks at what is left. */
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

/** A copy of the house under another name, with a folder of its own for what is temporary. */
function placeIn(house: House, base: string): (name: string) => Place {
  return (name) => {
    const folder = join(base, name);
    cpSync(house.folder, folder, { recursive: true, preserveTimestamps: true });
    const db = join(folder, 'recovery.db');
    return { folder, db, env: { ...house.env, RECOVERY_DB: db, TMPDIR: join(folder, 'tmp') } };
  };
}

/** Everything a database says, but for what is random; null where there is none, and what is wrong with one that cannot be read. */
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

/** The file is whole, the backups are, the next complaint can be stored, and what was half made is tidied up. */
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

/** Stores a complaint as the program does, without the time that starting it takes. */
async function addAnother(db: string): Promise<void> {
  const random = () => randomFillSync(new Uint8Array(16));
  const store = await openStore({ path: db, furniture: () => furniture, random });
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

/** Files that were being made when the end came. */
function halves(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:half|new)-/u.test(name))
    .map((name) => join(folder, name));
}
