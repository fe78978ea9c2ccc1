import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidents, type Row } from './generate.ts';
import { installed, meanwhile, medians, peakMemory, run, type Line } from './measure.ts';

/**
 * Benchmarks whole commands on generated data against alternatives (medians of runs that take turns, as ratios), and for a
 * thousand to a million complaints. Writes docs/performance.md. Asserts nothing and installs nothing; names missing
 * programs.
 *
 *   npm run bench [ROWS]
 */

const rows = Number(process.argv[2] ?? 1_000_000);
const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'recovery-bench-'));
const inFolder = (name: string) => join(folder, name);
const now = '2026-11-17T09:00:00Z';
const manyRuns = 9;
const fewRuns = 3;

const bare: Line = { command: process.execPath, args: ['-e', '0'] };
const recovery = (db: string, ...args: readonly string[]): Line => ({
  command: process.execPath,
  args: [join(root, 'bin/recovery.js'), ...args],
  env: { HOME: folder, RECOVERY_DB: db, RECOVERY_NOW: now },
});

const log = (text: string) => process.stderr.write(`${text}\n`);
const mebibytes = (path: string) => statSync(path).size / (1 << 20);

interface Result {
  readonly work: string;
  readonly against: string;
  readonly measured: number | null;
  readonly reference: number | null;
  readonly atMost: number;
  readonly unit?: 's' | 'MiB';
}
const results: Result[] = [];
const missing = new Set<string>();

/** Times a command against a reference; without a reference, the row has no ratio. */
function compare(
  work: string,
  against: string,
  atMost: number,
  measured: Line,
  reference: Line | null,
  runs: number,
): void {
  log(`${work} / ${against}`);
  const [ownSeconds = null, referenceSeconds = null] = medians(
    reference === null ? [measured] : [measured, reference],
    runs,
  );
  results.push({ work, against, measured: ownSeconds, reference: referenceSeconds, atMost });
}

/** Keeps only the row with the highest ratio of those since a position. */
function keepWorst(since: number): void {
  const group = results.splice(since);
  const ratio = ({ measured, reference }: Result) => (measured ?? 0) / (reference ?? 1);
  const [worst] = group.toSorted((one, other) => ratio(other) - ratio(one));
  if (worst) results.push({ ...worst, work: `${worst.work}, the worst of ${group.length}` });
}

const header: readonly (keyof Row)[] = [
  'occurred',
  'department',
  'category',
  'severity',
  'state',
  'place',
  'customer',
  'contact',
  'status',
  'resolved',
  'description',
];

function writeData(file: string, count: number): void {
  const out = openSync(file, 'w');
  const cell = (text: Row[keyof Row]) => (/[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  let lines = `${header.join(',')}\r\n`;
  for (const row of incidents({ rows: count })) {
    lines += `${header.map((key) => cell(row[key])).join(',')}\r\n`;
    if (lines.length < 1 << 20) continue;
    writeSync(out, lines);
    lines = '';
  }
  writeSync(out, lines);
  closeSync(out);
}

/** A database of `count` complaints, and the file that they were imported from. */
interface Dataset {
  readonly count: number;
  readonly file: string;
  readonly db: string;
}

function createDataset(count: number): Dataset {
  const dataset = { count, file: inFolder(`${count}.csv`), db: inFolder(`${count}.db`) };
  log(`${count} complaints…`);
  writeData(dataset.file, count);
  run(recovery(dataset.db, 'import', dataset.file, '--create', '--format', 'json'));
  return dataset;
}

const removeDatabase = (db: string) => () => {
  for (const each of [db, `${db}-wal`, `${db}-shm`]) rmSync(each, { force: true });
};

/** The five breakdowns of the whole history, with the columns of the same query in SQL. */
const isCounted = "removed_by is null and kind = 'complaint'";
const breakdowns = [
  ['report department', 'department_id'],
  ['report hour', 'hour'],
  ['report weekday', 'weekday'],
  ['report shift', 'shift_id'],
  ['report cross department hour', 'department_id, hour'],
] as const;
const filters = [
  ['--category wait', "category_id = (select id from category where name = 'wait')"],
  ['--severity 3', 'severity = 3'],
  ['--status open', "status = 'open'"],
] as const;
const grouped = (columns: string, more = '') =>
  `select ${columns}, count(*) from incident where ${isCounted}${more} group by ${columns}`;

/** Copies the incidents into a bare table without our indexes and history. */
function bareTable(from: string): string {
  const path = inFolder('bare.db');
  const shell = requireShell();
  run({
    command: shell,
    args: [path],
    input: `attach '${from}' as source; create table incident as select * from source.incident; create table category as select * from source.category;`,
  });
  return path;
}

function requireShell(): string {
  const shell = installed('sqlite3');
  if (shell === null)
    throw new Error('The sqlite3 shell is what most is measured against: apt-get install sqlite3');
  return shell;
}

function startUp(small: Dataset): void {
  compare('`--version`', '`node -e 0`', 1.25, recovery(small.db, '--version'), bare, 15);
  const copy = inFolder('written.db');
  copyFileSync(small.db, copy);
  const stored = `${small.count.toLocaleString('en')} stored`;
  compare(`\`report\`, ${stored}`, '`node -e 0`', 4, recovery(small.db, 'report'), bare, 15);
  compare(`\`add\`, ${stored}`, '`node -e 0`', 3, recovery(copy, 'add', 'soup was cold'), bare, 15);
}

function tallies({ db, file }: Dataset, small: Dataset): void {
  const [shell, table] = [requireShell(), bareTable(db)];
  compare(
    '`report` (a week)',
    `the same with ${small.count.toLocaleString('en')}`,
    1.15,
    recovery(db, 'report'),
    recovery(small.db, 'report'),
    manyRuns,
  );
  const queryLine = (sql: string): Line => ({ command: shell, args: [table, sql] });
  for (const [report, columns] of breakdowns)
    compare(
      `\`${report} --all\``,
      'sqlite3 shell',
      1,
      recovery(db, ...report.split(' '), '--all'),
      queryLine(grouped(columns)),
      manyRuns,
    );
  for (const [flag, condition] of filters) {
    const since = results.length;
    for (const [report, columns] of breakdowns)
      compare(
        `\`${report} --all ${flag}\``,
        'sqlite3 shell',
        1,
        recovery(db, ...report.split(' '), '--all', ...flag.split(' ')),
        queryLine(grouped(columns, ` and ${condition}`)),
        fewRuns,
      );
    keepWorst(since);
  }
  const five: Line = { command: process.execPath, args: [join(root, 'dist/bench/tallies.js'), db] };
  const all = breakdowns.map(([, columns]) => grouped(columns));
  compare(
    'the five in one process',
    'sqlite3 shell, the five',
    0.2,
    five,
    queryLine(`${all.join('; ')};`),
    manyRuns,
  );
  const duck = duckOf(file);
  const few = [
    'department',
    'hour(occurred)',
    'weekday(occurred)',
    'severity',
    'department, hour(occurred)',
  ].map((columns) => `select ${columns}, count(*) from incident group by ${columns}`);
  compare(
    'the five in one process',
    'DuckDB through node, five',
    1,
    five,
    duck && { ...duck, args: [...duck.args, ...few] },
    manyRuns,
  );
}

/** Imports the CSV into DuckDB, and returns its command line; null if it is not installed. */
function duckOf(file: string): Line | null {
  const from = process.env['DUCKDB_FOLDER'] ?? root;
  try {
    createRequire(`${from}/`).resolve('@duckdb/node-api');
  } catch {
    missing.add('duckdb (npm install --no-save @duckdb/node-api, or DUCKDB_FOLDER=where it is)');
    return null;
  }
  const line: Line = {
    command: process.execPath,
    args: [join(root, 'dist/bench/duckdb.js'), from, inFolder('duck.db')],
  };
  run({
    ...line,
    args: [
      ...line.args,
      `create table incident as select * replace (try_cast(occurred as timestamp) as occurred) from read_csv('${file}', all_varchar = true)`,
    ],
  });
  return line;
}

/** The reference table: the columns of the file, and an index for each of ours that has such columns. */
const referenceTable = `create table incident(${header.map((key) => `${key} text`).join(', ')});
create index tally on incident(department, occurred, category, severity, status);
create index by_day on incident(occurred, department, category, severity, status);
create unique index import on incident(occurred, description, place, customer, contact, department, category, severity, state, status, resolved);
create index contact on incident(contact) where contact <> '';
create index upset on incident(status, occurred) where status = 'open' and state in ('upset', 'gone');`;

async function transfer({ db, file, count }: Dataset): Promise<void> {
  const shell = requireShell();
  const [imported, reference] = [inFolder('in.db'), inFolder('in-reference.db')];
  const importing = {
    ...recovery(imported, 'import', file, '--create', '--format', 'json'),
    before: removeDatabase(imported),
  };
  compare(
    `\`import\` of ${count.toLocaleString('en')} rows`,
    'sqlite3 `.import`, as many indexes',
    2.5,
    importing,
    {
      command: shell,
      args: [reference],
      before: removeDatabase(reference),
      input: `pragma journal_mode = wal;\n${referenceTable}\n.mode csv\n.import --skip 1 ${file} incident\n`,
    },
    fewRuns,
  );
  const importSeconds = results.at(-1)?.measured ?? null;
  const size = mebibytes(imported);
  results.push({
    work: 'the file with these rows',
    against: 'the same columns in a bare table',
    measured: size,
    reference: mebibytes(inFolder('bare.db')),
    atMost: 2,
    unit: 'MiB',
  });

  log('undo of that import');
  const [undoSeconds = null] = medians([recovery(imported, 'undo', '--yes')], 1);
  results.push({
    work: '`undo` of that import',
    against: 'that import',
    measured: undoSeconds,
    reference: importSeconds,
    atMost: 0.7,
  });
  run(recovery(imported, 'import', file, '--create', '--format', 'json'));
  results.push({
    work: 'the file after import, undo, import',
    against: 'after the first import',
    measured: mebibytes(imported),
    reference: size,
    atMost: 1.02,
    unit: 'MiB',
  });

  log('an add while it is imported');
  removeDatabase(imported)();
  run(recovery(imported, 'add', 'soup was cold'));
  const { long, longest } = await meanwhile(importing, recovery(imported, 'add', 'soup was cold'));
  results.push({
    work: 'the slowest `add` of another process during that import',
    against: `ten seconds (the import took ${long.toFixed(0)} s)`,
    measured: longest,
    reference: 10,
    atMost: 1,
  });

  compare(
    `\`export\` of ${count.toLocaleString('en')} as CSV`,
    '`sqlite3 -csv`, the same columns',
    1.5,
    recovery(db, 'export', '-o', inFolder('out.csv')),
    {
      command: '/bin/sh',
      args: [
        '-c',
        `"$0" -csv -header "$1" 'select * from incident' > "$2"`,
        shell,
        inFolder('bare.db'),
        inFolder('reference.csv'),
      ],
    },
    fewRuns,
  );
}

function newest({ db, count, file }: Dataset): void {
  const task = installed('task');
  if (task === null) missing.add('taskwarrior');
  const reference = task === null ? null : tasksOf(task, file);
  compare(
    `\`list\` of the newest 20 of ${count.toLocaleString('en')}`,
    'Taskwarrior, 20 of as many',
    0.5,
    recovery(db, 'list', '--all', '--limit', '20'),
    reference,
    fewRuns,
  );
}

function tasksOf(task: string, file: string): Line {
  const data = inFolder('task');
  const line = (...args: readonly string[]): Line => ({
    command: task,
    args: [
      'rc:/dev/null',
      `rc.data.location=${data}`,
      'rc.confirmation=off',
      'rc.gc=off',
      'rc.verbose=nothing',
      ...args,
    ],
    env: { HOME: folder },
  });
  const [, ...lines] = readFileSync(file, 'utf8').split('\r\n');
  const tasks = lines
    .filter((each) => each !== '')
    .map((each, index) => ({
      description: each.slice(0, 80).replaceAll(/[^\w ]/gu, ' '),
      entry: '20261101T120000Z',
      status: 'pending',
      uuid: `019aa0c2-3c1e-7000-8000-${String(index).padStart(12, '0')}`,
    }));
  writeFileSync(inFolder('tasks.json'), JSON.stringify(tasks));
  run(line('import', inFolder('tasks.json')));
  return line('limit:20', 'list');
}

function memory(large: Dataset, medium: Dataset): void {
  const reports: readonly (readonly [string, readonly string[]])[] = [
    ['`report`', ['report']],
    ...[
      ...breakdowns.map(([report]) => report),
      'report patterns',
      'report cost',
      'report customers',
      'report times',
    ].map((report) => [`\`${report} --all\``, [...report.split(' '), '--all']] as const),
  ];
  const peak = (work: string, of: (dataset: Dataset) => Line) => {
    log(`memory of ${work}`);
    results.push({
      work: `memory of ${work}`,
      against: `with ${medium.count.toLocaleString('en')} complaints`,
      measured: peakMemory(of(large)),
      reference: peakMemory(of(medium)),
      atMost: 1.2,
      unit: 'MiB',
    });
  };
  const fresh = inFolder('memory.db');
  peak('`import`', ({ file }) => ({
    ...recovery(fresh, 'import', file, '--create', '--format', 'json'),
    before: removeDatabase(fresh),
  }));
  peak('`export`', ({ db }) => recovery(db, 'export', '-o', inFolder('out.csv')));
  const since = results.length;
  for (const [work, args] of reports) peak(work, ({ db }) => recovery(db, ...args));
  keepWorst(since);
}

/** Measures the seconds of each command at each size. */
function curve(datasets: readonly Dataset[]): readonly string[] {
  const commands = [
    ['add', 'soup was cold'],
    ['list'],
    ['show', '10'],
    ['due'],
    ['report'],
    ['report', 'department', '--all'],
    ['report', 'cross', 'department', 'hour', '--all'],
    ['report', 'patterns'],
    ['export', '--last-week'],
  ];
  const copies = datasets.map(({ db, count }) => {
    const copy = inFolder(`curve-${count}.db`);
    copyFileSync(db, copy);
    return copy;
  });
  return commands.map((words) => {
    log(`curve of ${words.join(' ')}`);
    const seconds = medians([bare, ...copies.map((copy) => recovery(copy, ...words))], 5);
    const [empty = 1, ...measured] = seconds;
    return `| \`${words.join(' ')}\` | ${measured.map((each) => `${each.toFixed(2)} (${(each / empty).toFixed(1)})`).join(' | ')} |`;
  });
}

function renderRow({ work, against, measured, reference, atMost, unit = 's' }: Result): string {
  const show = (value: number | null) =>
    value === null ? '' : `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`;
  if (measured === null || reference === null)
    return `| ${work} | ${against} | ${show(measured)} | not installed | | ${atMost} |`;
  const ratio = measured / reference;
  const shown = ratio <= atMost ? ratio.toFixed(2) : `**${ratio.toFixed(2)}**`;
  return `| ${work} | ${against} | ${show(measured)} | ${show(reference)} | ${shown} | ${atMost} |`;
}

try {
  const sizes = [1_000, 10_000, 100_000, 1_000_000].map((size) => Math.round((size * rows) / 1_000_000));
  const datasets = sizes.map(createDataset);
  const [, small, medium, large] = datasets;
  if (!small || !medium || !large) throw new Error('four sizes are needed');
  startUp(small);
  tallies(large, small);
  newest(medium);
  await transfer(large);
  memory(large, medium);
  const curves = curve(datasets);

  const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
  const [before = ''] = page.split('<!-- measured -->');
  const after = page.split('<!-- /measured -->')[1] ?? '';
  const measured = [
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${rows.toLocaleString('en')} generated complaints (${Math.round(mebibytes(large.file))} MiB of CSV), ${cpus().length} cores, Node.js ${process.versions.node}. Times are those of whole processes, medians of runs that took turns. A ratio in bold misses its target.`,
    missing.size === 0 ? '' : `Not installed, and so not compared: ${[...missing].join(', ')}.`,
    [
      '| what | compared with | ours | theirs | ratio | target, at most |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      ...results.map(renderRow),
    ].join('\n'),
    `Seconds by the number of stored complaints; in brackets, as a multiple of \`node -e 0\`:`,
    [
      `| command | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |`,
      `| --- |${' ---: |'.repeat(sizes.length)}`,
      ...curves,
    ].join('\n'),
  ].filter((part) => part !== '');
  writeFileSync(
    join(root, 'docs/performance.md'),
    `${before}<!-- measured -->\n\n${measured.join('\n\n')}\n\n<!-- /measured -->${after}`,
  );
  log('written to docs/performance.md');
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
