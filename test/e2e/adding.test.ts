import { readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, runProcess, words } from '../support/program.ts';

/**
 * Adds a dimension, a filter and a field for real: each of these files is changed as CONTRIBUTING says, and nothing else. That the
 * compiler refuses an entry without its customers or its words is in test/reports/exposure.test.ts and test/language/words.test.ts.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const inAll = (text: string) => ({ en: text, es: `${text} (es)`, it: `${text} (it)`, pt: `${text} (pt)` });

/** Puts lines in front of the end of a table. */
const entry = (end: string, lines: string) => (source: string) => source.replace(end, `${lines}\n${end}`);
/** Adds words to a file of them. */
const wording = (change: (words: never) => object) => (source: string) =>
  JSON.stringify(change(JSON.parse(source) as never));

const weekpart: Readonly<Record<string, (source: string) => string>> = {
  'src/domain/dimension.ts': entry(
    '} as const satisfies Readonly<Record<string, DimensionDescription>>;',
    `weekpart: {
      values: 'words',
      words: ['weekdays', 'weekend'],
      wordOf: (weekday) => (Number(weekday) < 6 ? 'weekdays' : 'weekend'),
      field: 'weekday',
      customers: { ofDay: (day) => (weekdayOf(day) < 6 ? 'weekdays' : 'weekend') },
    },`,
  ),
  'src/reports/registry.ts': (source) =>
    source.replace(`weekday: 'when',`, `weekday: 'when', weekpart: 'when',`),
  'data/words/dimensions.json': wording((dimensions) => ({
    ...(dimensions as object),
    weekpart: {
      label: inAll('Part of the week'),
      title: inAll('Complaints by part of the week'),
      values: { weekdays: inAll('weekdays'), weekend: inAll('weekend') },
    },
  })),
};

const weekend: typeof weekpart = {
  'src/domain/filter.ts': entry(
    '} as const satisfies Readonly<Record<string, FilterDescription>>;',
    `weekend: {
      values: 'flag',
      field: { name: 'weekday', oneOf: [6, 7] },
      customers: { includesDay: (day) => weekdayOf(day) >= 6 },
    },`,
  ),
  'data/words/filters.json': wording((filters: { readonly filter: object }) => ({
    ...filters,
    filter: { ...filters.filter, weekend: { help: inAll('only at weekends'), mark: inAll('weekends') } },
  })),
};

/** A migration after the last one. */
const withMigration = (change: string) => (source: string) =>
  source.replace(/(export const migrations\b.*?)\n\];/su, `$1\n  ${change},\n];`);

const receipt: typeof weekpart = {
  'src/domain/incident.ts': entry(
    '} as const satisfies Fields;\n\n/** The parts of a moment',
    `receipt: { kind: 'line', privacy: 'account', answer: true },`,
  ),
  'src/store/migrations/migrations.ts': withMigration(
    `async (db) => { await db.schema.alterTable('incident').addColumn('receipt', 'text').execute(); }`,
  ),
  'data/words/fields.json': wording((fields: { readonly field: object }) => ({
    ...fields,
    field: {
      ...fields.field,
      receipt: {
        label: inAll('Receipt'),
        answer: inAll('The receipt'),
        help: inAll('number of the receipt'),
      },
    },
  })),
};

const changes: typeof weekpart = { ...weekpart, ...weekend, ...receipt };
const loaderOf = (path: string) => (path.endsWith('.json') ? 'json' : 'ts');

/** The program with these changes, as a script. */
async function changedProgram(folder: string): Promise<string> {
  const outfile = join(folder, 'main.cjs');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [join(root, 'src/main.ts')],
    bundle: true,
    platform: 'node',
    packages: 'external',
    loader: { '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
    define: { 'import.meta.filename': '__filename' },
    outfile,
    plugins: [
      {
        name: 'changes',
        setup(bundler) {
          bundler.onLoad({ filter: /./ }, ({ path }) => {
            const change = changes[relative(root, path)];
            return change && { contents: change(readFileSync(path, 'utf8')), loader: loaderOf(path) };
          });
        },
      },
    ],
  });
  return outfile;
}

const sandbox = inProcessSandbox();
const other = inProcessSandbox();
let script: string;

/** Runs the changed program in a house of its own; it must succeed. Returns its output and what it said besides. */
async function run(line: string, env: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await runProcess(process.execPath, [script, ...words(line)], env);
  expect([line, code, code === 0 ? '' : stderr]).toEqual([line, 0, '']);
  return { stdout, stderr };
}

async function recovery(line: string): Promise<string> {
  const { stdout, stderr } = await run(line, sandbox.env);
  expect(stderr).toBe('');
  return stdout;
}

beforeAll(async () => {
  script = await changedProgram(sandbox.folder);
  await sandbox.ok('add "slow" --at "2026-11-18 12:00" --department Bar --create');
  await sandbox.ok('add "cold" --at "2026-11-21 12:00" --department Bar');
  await sandbox.ok('add "loud" --at "2026-11-22 12:00" --department Bar');
  for (const day of [16, 17, 18, 19, 20, 21, 22]) await sandbox.ok(`volume set 2026-11-${day} ${day}`);
});

describe('a dimension of one entry and its words', () => {
  test('is a report, of which the rates are divided by the customers of its own days', async () => {
    const { rows } = JSON.parse(await recovery('report weekpart --last-week --format json')) as Rows;
    expect(rows).toEqual([
      { weekpart: 'weekdays', complaints: 1, share: 1 / 3, volume: 90, rate: 100 / 90 },
      { weekpart: 'weekend', complaints: 2, share: 2 / 3, volume: 43, rate: 200 / 43 },
    ]);
    expect(await recovery('report weekpart --last-week --lang pt')).toContain('Part of the week (pt)');
  });

  test('crosses the others', async () => {
    const { rows } = JSON.parse(
      await recovery('report cross weekday weekpart --last-week --format json'),
    ) as Rows;
    expect(rows).toContainEqual({
      weekday: 6,
      weekpart: 'weekend',
      complaints: 1,
      volume: 21,
      rate: 100 / 21,
    });
    expect(rows).toContainEqual({
      weekday: 6,
      weekpart: 'weekdays',
      complaints: 0,
      volume: null,
      rate: null,
    });
  });

  test('stands in the help under its question', async () => {
    expect(await recovery('report --help')).toMatch(
      /^When\?\n(?: {2}\S.*\n)* {2}weekpart +Complaints by part/mu,
    );
  });
});

describe('a filter of one entry and its words', () => {
  test('selects, says so, and is given to machines', async () => {
    const page = await recovery('list --weekend --all');
    expect(page).toContain('only: weekends');
    expect([page.includes('slow'), page.includes('cold'), page.includes('loud')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(JSON.parse(await recovery('list --weekend --all --format json'))).toMatchObject({
      filter: { weekend: true },
      total: 2,
    });
  });

  test('leaves the customers of its days, and stands in the list that a page points to', async () => {
    const page = await recovery('report department --last-week --weekend --format md');
    expect(page).toContain('--weekend');
    const { rows } = JSON.parse(
      await recovery('report department --last-week --weekend --format json'),
    ) as Rows;
    expect(rows).toMatchObject([{ department: 'Bar', complaints: 2, volume: 43, rate: 200 / 43 }]);
  });
});

describe('a field of one entry, its words and its column', () => {
  const receipts = async (line: string) => (await run(line, other.env)).stdout;

  test('is a flag, is shown, corrected and written in the history', async () => {
    expect(await receipts('add --help')).toMatch(/--receipt <text> +number of the receipt/u);
    await receipts('add "soup cold" --receipt " A-17 "');
    expect(await receipts('show 1')).toMatch(/Receipt +A-17\n/u);
    await receipts('edit 1 --receipt B-18');
    expect(await receipts('history 1')).toMatch(/Receipt: A-17 → B-18/u);
    await receipts('undo --yes');
    expect(await receipts('show 1 --lang it')).toMatch(/Receipt \(it\) +A-17\n/u);
  });

  test('is the last column of an export, which brings it into another house', async () => {
    const file = join(other.folder, 'export.csv');
    await receipts(`export --all -o ${file}`);
    const [header = '', row = ''] = readFileSync(file, 'utf8').split('\r\n');
    expect([header.split(',').at(-1), row.split(',').at(-1)]).toEqual(['receipt', 'A-17']);
    const third = { ...other.env, RECOVERY_DB: join(other.folder, 'third.db') };
    await run(`import ${file}`, third);
    const { stdout } = await run('show 1 --format json', third);
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ receipt: 'A-17' }] });
  });

  test('is erased with the text that it tells of', async () => {
    expect(await receipts('show 1 --redact')).not.toContain('A-17');
    await receipts('customer forget 1 --text --yes');
    expect(readFileSync(other.db).includes('A-17')).toBe(false);
    expect(await receipts('show 1')).not.toContain('A-17');
  });
});

interface Rows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
