import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Tests the program on each Node.js that is supported: `npm run test:nodes` or `npm run test:nodes 24`. On Node.js 20, that is a
 * copy of this folder, for which better-sqlite3 is compiled. On the others, it is what users install, with no compiler in reach.
 * Each Node.js comes from the npm package `node`, with its headers.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.env['npm_execpath'] ?? '';
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26'];
/** The contracts, the start and the counter. */
const tests = [
  'test/contracts/store.test.ts',
  'test/e2e/contracts.test.ts',
  'test/e2e/start.test.ts',
  'test/e2e/cache.test.ts',
  'test/e2e/log.test.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'recovery-nodes-'));
const results = [];
try {
  const tarball = versions.some((version) => version !== '20') ? pack() : null;
  for (const version of versions) {
    const started = Date.now();
    const node = installNode(version);
    const passed = version === '20' ? testCheckout(node) : testPackage(node, version, tarball);
    results.push({ node: node.version, passed, seconds: Math.round((Date.now() - started) / 1000) });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.table(results);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** Packs what users install, and returns the path of the file. The tests compare it with the scripts in dist. */
function pack() {
  run(process.execPath, [join(root, 'scripts/build.js')]);
  const { stdout } = run(process.execPath, [join(root, 'scripts/pack.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return join(root, 'dist', stdout.trim().split('\n').at(-1));
}

/** Installs a Node.js, and returns its folder, its program and the environment in which npm uses it. */
function installNode(version) {
  const prefix = join(folder, `node-${version}`);
  mkdirSync(prefix);
  run(process.execPath, [npm, 'install', '--prefix', prefix, '--no-audit', '--no-fund', `node@${version}`]);
  const program = join(prefix, 'node_modules/node/bin/node');
  const { stdout } = run(
    program,
    ['-p', 'process.version + " " + require("node:path").dirname(process.execPath)'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return { program, version: stdout.trim().split(' ')[0], headers: headersOf(prefix) };
}

function headersOf(prefix) {
  return join(prefix, 'node_modules/node/node_modules', `node-${process.platform}-${process.arch}`);
}

/** Installs and tests a copy of this folder as it is in git. */
function testCheckout({ program, headers }) {
  const copy = join(folder, 'checkout');
  const { stdout } = run('git', ['ls-files'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  for (const file of stdout.trim().split('\n')) cpSync(join(root, file), join(copy, file));
  const env = { PATH: [dirname(program), process.env['PATH']].join(delimiter), npm_config_nodedir: headers };
  run(program, [npm, 'ci'], { cwd: copy, env: { ...process.env, ...env } });
  return runTests(program, copy, {});
}

function testPackage({ program }, version, tarball) {
  const prefix = join(folder, `app-${version}`);
  const tools = join(folder, `tools-${version}`);
  mkdirSync(prefix);
  mkdirSync(tools);
  // npm runs scripts by the shell. There is nothing else: no compiler, no make, no Python.
  symlinkSync('/bin/sh', join(tools, 'sh'));
  const env = { ...process.env, PATH: [dirname(program), tools].join(delimiter) };
  run(program, [npm, 'install', '--prefix', prefix, tarball], { cwd: prefix, env });
  const installed = join(prefix, 'node_modules/service-recovery/bin/recovery.js');
  return runTests(program, root, { RECOVERY_PROGRAM: installed });
}

function runTests(program, cwd, env) {
  const { status } = spawnSync(program, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status === 0;
}

/** Runs a program to its end, and stops everything if it fails. */
function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    encoding: 'utf8',
    ...options,
  });
  if (result.status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${result.status ?? result.signal}`);
  return result;
}
