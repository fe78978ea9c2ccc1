import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodes } from '../../src/domain/error.ts';
import { commandTree } from '../support/commandtree.ts';
import { runInProcess } from '../support/inprocess.ts';
import { hostileTexts, terminalControl } from '../support/hostiletext.ts';
import { inProcessSandbox, words, type RunResult } from '../support/program.ts';

/** Hostile values for every flag and every word of every command, found by walking the program itself. */

const sandbox = inProcessSandbox();
const ours = sandbox.file('ours.yaml', 'name: Ours\nsteps:\n  - word: STOP\n    do: Stop.\n');
const play = sandbox.file('play.yaml', 'category: Parking\nsay:\n  - Sorry.\n');
const csv = sandbox.file('old.csv', 'occurred,description\n2026-11-20 12:00,slow\n');
const till = sandbox.file('till.csv', 'day,volume\n2026-11-20,84\n');
const sheets = sandbox.file('sheets.csv', 'day,empathy_1_expected,empathy_1_perceived\n2026-11-20,6,5\n');

const furnishing = [
  'settings set limit 20',
  'add "cold soup" --department Kitchen --create --at "2026-11-20 19:42" --contact ana@example.com',
  'add "cold again" --at "2026-11-20 20:42" --contact "600 555 012"',
  'delete 2',
  'add "slow again" --at "2026-11-20 20:42" --contact "600 555 012"',
  ...[
    'department add Bar',
    'category add Parking',
    'category add Terrace',
    'cause add Oven',
    'cause add Menu',
  ],
  ...[
    'touchpoint add Arrival',
    'touchpoint add Bill',
    'staff add Luis --role waiter',
    'train done Luis start',
  ],
  'action add 1 "mend the oven"',
  'anticipate add Arrival --fails "nobody at the door"',
  `checklist add ${ours}`,
  `playbook add ${play}`,
  'volume set 2026-11-19 60',
  'holiday add 2026-11-19 Feria',
  'survey add --points 30,20,20,15,15',
];

/** Good words for the arguments, by their name, or where it depends on the command, by both. */
const goodWords: Readonly<Record<string, string>> = {
  backup: 'nothing.db',
  category: 'Parking',
  checklist: 'ours',
  columns: 'hour',
  contact: 'ana@example.com',
  count: '60',
  days: '2026-11-19',
  'holiday add name': 'Feria',
  day: '2026-11-19',
  file: 'copy.db',
  'checklist check file': ours,
  'checklist add file': ours,
  'playbook check file': play,
  'playbook add file': play,
  'import file': csv,
  'volume import file': till,
  'survey import file': sheets,
  id: '1',
  into: 'Bar',
  'customer merge into': '600 555 012',
  'category merge into': 'Terrace',
  'cause merge into': 'Menu',
  'touchpoint merge into': 'Bill',
  name: 'Kitchen',
  'category rename name': 'Parking',
  'category merge name': 'Parking',
  'cause rename name': 'Oven',
  'cause merge name': 'Oven',
  'touchpoint rename name': 'Arrival',
  'touchpoint merge name': 'Arrival',
  'department add name': 'Cellar',
  'category add name': 'Cellar',
  'cause add name': 'Cellar',
  'touchpoint add name': 'Cellar',
  'staff add name': 'Ana',
  'staff edit name': 'Luis',
  'staff remove name': 'Luis',
  'train done name': 'Luis',
  case: 'hungry-dog',
  topic: 'start',
  'new-name': 'Cellar',
  number: '1',
  'restore number': '2',
  report: 'hour',
  role: 'waiter',
  rows: 'department',
  setting: 'name',
  shifts: 'lunch=11:00-16:00',
  template: 'apology',
  text: 'some words',
  thing: 'dessert',
  touchpoint: 'Arrival',
  value: 'La Alacena',
  when: '12:00',
};
/** What has to be said besides, for the command to do anything. */
const goodFlags: Readonly<Record<string, string>> = {
  review: '--cause Oven --nothing "too dear"',
  acknowledge: '',
};

interface Slot {
  readonly path: string;
  /** "--by", or the name of a word. */
  readonly name: string;
  readonly line: (value: string) => readonly string[];
}

/** Every place of the command line that takes a value. */
function slotsOf(command: Command, path: readonly string[] = []): readonly Slot[] {
  const at = path.join(' ');
  const known = (name: string) => goodWords[`${at} ${name}`] ?? goodWords[name] ?? null;
  const extra = words(goodFlags[at] ?? '');
  const required = command.registeredArguments.filter((each) => each.required);
  const good = required.map((each) => known(each.name()) ?? '');
  const flags = command.options
    .filter((option) => option.required || option.optional)
    .map((option): Slot => {
      const name = option.long ?? option.flags;
      return { path: at, name, line: (value) => [...path, ...extra, `${name}=${value}`, '--', ...good] };
    });
  const fed = command.registeredArguments.map((each, index): Slot => {
    const name = each.name();
    const before = command.registeredArguments.slice(0, index).map((it) => known(it.name()) ?? '');
    const after = good.slice(index + 1);
    return { path: at, name, line: (value) => [...path, ...extra, '--', ...before, value, ...after] };
  });
  return [...flags, ...fed, ...command.commands.flatMap((each) => slotsOf(each, [...path, each.name()]))];
}

const tree = commandTree();
const slots = slotsOf(tree);
const families = new Set(
  tree.commands.filter((each) => each.commands.some((it) => it.name() === 'list')).map((each) => each.name()),
);

const documented: ReadonlySet<number | null> = new Set([0, ...Object.values(exitCodes)]);
let cwd = '';
const was = process.cwd();
let tried = 0;
beforeAll(async () => {
  for (const line of furnishing) await sandbox.ok(line);
  // Deep enough for "../../.." to lead nowhere else.
  cwd = sandbox.path('a/b/c/d/e/f');
  mkdirSync(cwd, { recursive: true });
  process.chdir(cwd);
});
afterAll(() => process.chdir(was));

/** What is wrong with how a command line ended. Data on standard output is for programs: it is true to the letter. */
function wrongWith({ code, stdout, stderr }: RunResult, isData: boolean): readonly string[] {
  return [
    ...(documented.has(code) ? [] : [`ended with ${String(code)}: ${stderr}`]),
    ...(/^ +at .*:\d+|node:internal/mu.test(stdout + stderr) ? [`showed its inside: ${stderr}`] : []),
    ...(terminalControl.test(stderr) ? [`said something raw: ${JSON.stringify(stderr)}`] : []),
    ...(!isData && terminalControl.test(stdout) ? [`showed something raw: ${JSON.stringify(stdout)}`] : []),
    ...(code !== 0 && stderr === '' ? [`ended with ${String(code)} without a word`] : []),
  ];
}

/** Feeds one value to one place, in a copy of the house, and looks at what is shown afterwards. */
async function feed(
  { path, line }: Slot,
  value: string,
): Promise<RunResult & { readonly wrong: readonly string[] }> {
  const db = sandbox.path(`copy-${tried++ % 4}.db`);
  for (const ending of ['-wal', '-shm']) rmSync(`${db}${ending}`, { force: true });
  copyFileSync(sandbox.db, db);
  const env = { ...sandbox.env, RECOVERY_DB: db };
  const ran = await runInProcess(line(value), env, value);
  const wrong = [...wrongWith(ran, /^(?:export|backup)/u.test(path))];
  const [family = ''] = path.split(' ');
  if (ran.code === 0 && !/^(?:report|list|export|show|due)/u.test(path))
    for (const look of ['show 1', 'history 1', ...(families.has(family) ? [`${family} list`] : [])])
      wrong.push(...wrongWith(await runInProcess(words(look), env), false).map((what) => `${look}: ${what}`));
  return { ...ran, wrong };
}

/** The traps that fit into one line together, so that all of them are tried in a few goes; and each that is one word alone. */
const packs = hostileTexts.reduce<readonly string[]>((before, trap) => {
  const last = before.at(-1);
  return last === undefined || last.length + trap.length > 180
    ? [...before, trap]
    : [...before.slice(0, -1), `${last} ${trap}`];
}, []);

/** Filters are read in one place, whatever report asks for them: one of the reports stands for all. */
const isAsOthers = (path: string) => /^report (?!department)/u.test(path);
const filters = slots.filter(({ path }) => path === 'report department').map(({ name }) => name);
const likeReports = [...new Set(slots.map(({ path }) => path).filter(isAsOthers))];
/** Of the others each is given a filter or two of its own, so that all of them are tried among them once more. */
const isTriedElsewhere = ({ path, name }: Slot) =>
  isAsOthers(path) &&
  filters.includes(name) &&
  filters.indexOf(name) % likeReports.length !== likeReports.indexOf(path);

test('there is a good word for every argument, so that what is hostile meets the command itself', () => {
  const missing = slots.filter(({ name, line }) => !name.startsWith('--') && line('x').includes(''));
  expect(missing.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
  expect(slots.length).toBeGreaterThan(1_000);
});

test('every flag and every word takes a trap and a chance text, or refuses them in a sentence', async () => {
  // No command line holds a NUL.
  const chance = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', ''));
  const values = fc.sample(fc.oneof(fc.constantFrom(...hostileTexts), chance), slots.length);
  const wrong: string[] = [];
  for (const [index, slot] of slots.entries()) {
    if (isTriedElsewhere(slot)) continue;
    const value = values[index] ?? '';
    const found = await feed(slot, value);
    wrong.push(...found.wrong.map((what) => `${slot.path} ${slot.name} ${JSON.stringify(value)}: ${what}`));
  }
  expect(wrong).toEqual([]);
});

test('whatever takes any text takes all of the traps', async () => {
  const wrong: string[] = [];
  let takers = 0;
  for (const slot of slots.filter(({ path }) => !isAsOthers(path))) {
    if ((await feed(slot, 'plain words')).code !== 0) continue;
    takers++;
    for (const value of packs) {
      const found = await feed(slot, value);
      wrong.push(...found.wrong.map((what) => `${slot.path} ${slot.name} ${JSON.stringify(value)}: ${what}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(takers).toBeGreaterThan(100);
});
