import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidents, type Row } from './generate.ts';

/**
 * A smoke run at size: how long whole commands take on generated data, with their peak memory. Writes
 * docs/performance.md. Nothing is asserted; timings are of this machine, today.
 *
 *   npm run bench [ROWS]
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'recovery-bench-'));
const file = join(folder, 'complaints.csv');

// Reports the peak memory of a child on a descriptor of its own, so that neither stream is touched.
const meter = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))",
)}`;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const runsEach = 3;

function measure(args: readonly string[], runs = runsEach): Measured {
  const all = Array.from({ length: runs }, () => measureOnce(args)).sort((a, b) => a.seconds - b.seconds);
  const middle = all[Math.floor(all.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

function measureOnce(args: readonly string[]): Measured {
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', meter, join(root, 'bin/recovery.js'), ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      RECOVERY_DB: join(folder, 'recovery.db'),
      RECOVERY_NOW: '2026-11-17T09:00:00Z',
      TZ: 'Europe/Madrid',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
  if (child.status !== 0) throw new Error(`recovery ${args.join(' ')}: ${child.stderr.toString()}`);
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(child.output[3]?.toString()) / 1024,
  };
}

function writeData(): void {
  const out = openSync(file, 'w');
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
  const cell = (text: Row[keyof Row]) => (/[\",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  let lines = `${header.join(',')}\r\n`;
  for (const row of incidents({ rows })) {
    lines += `${header.map((key) => cell(row[key])).join(',')}\r\n`;
    if (lines.length < 1 << 20) continue;
    writeSync(out, lines);
    lines = '';
  }
  writeSync(out, lines);
  closeSync(out);
}

const megabytesOf = (path: string) => statSync(path).size / (1 << 20);

try {
  process.stderr.write(`generating ${rows} rows…\n`);
  writeData();
  const results: (readonly [work: string, measured: Measured])[] = [];
  const add = (work: string, args: readonly string[], runs?: number) => {
    process.stderr.write(`${work}…\n`);
    results.push([work, measure(args, runs)]);
  };
  add('`--version`', ['--version'], 9);
  add('`import` (validated, staged, undoable)', ['import', file, '--create', '--format', 'json'], 1);
  const size = megabytesOf(join(folder, 'recovery.db'));
  for (const report of ['department', 'hour', 'weekday', 'shift', 'category']) {
    add(`\`report ${report} --all\``, ['report', report, '--all', '--format', 'json']);
  }
  add('`report cross department hour --all`', [
    'report',
    'cross',
    'department',
    'hour',
    '--all',
    '--format',
    'json',
  ]);
  add('`report department --all --severity 3`', [
    'report',
    'department',
    '--all',
    '--severity',
    '3',
    '--format',
    'json',
  ]);
  add('`report` (a week and its twelve)', ['report']);
  add('`list` (newest 20)', ['list']);
  add('`add`', ['add', 'soup was cold']);
  add('`undo`', ['undo', '--yes'], 1);
  add('`export` as CSV', ['export', '-o', join(folder, 'out.csv')], 1);
  const [version] = results;
  const ratio = (seconds: number) => (version ? (seconds / version[1].seconds).toFixed(1) : '');
  const table = results.map(
    ([work, { seconds, megabytes }]) =>
      `| ${work} | ${seconds.toFixed(2)} | ${ratio(seconds)} | ${Math.round(megabytes)} |`,
  );
  const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
  const [before = '', rest = ''] = page.split('<!-- measured -->');
  const after = rest.split('<!-- /measured -->')[1] ?? '';
  const measured = [
    '',
    '',
    `${rows.toLocaleString('en')} generated incidents (${Math.round(megabytesOf(file))} MB of CSV), ${cpus().length} cores, Node ${process.versions.node}; medians of whole processes.`,
    `The database has ${Math.round(size)} MB.`,
    '',
    '| work | seconds | times `--version` | peak memory, MB |',
    '|---|---:|---:|---:|',
    ...table,
    '',
    '',
  ].join('\n');
  writeFileSync(
    join(root, 'docs/performance.md'),
    `${before}<!-- measured -->${measured}<!-- /measured -->${after}`,
  );
  process.stderr.write(`${measured}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
