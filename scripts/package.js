import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hashOf, writeChecksums } from './checksums.js';
import { buildScripts, nativeModule } from './build.js';
import { makeDebianPackage } from './deb.js';
import { noticesOf } from './notices.js';

/**
 * Makes the executables for machines without Node.js: dist/recovery for Linux and dist/recovery.exe for Windows, both for x64; for
 * each an archive that also has a page to read and the licences; a package for Debian and Ubuntu; and the checksums of the archives, and of what `npm run pack` made.
 * It needs Linux on x64. executable/package.json pins the Node.js that the executables contain.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const source = join(root, 'executable');
const engine = join(root, 'node_modules/better-sqlite3');
const { version } = readJson(join(root, 'package.json'));
/** What postject changes in Node.js, so that it looks for what was injected. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const maxBytes = 160e6;

if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('This needs Linux on x64.');
const folder = mkdtempSync(join(tmpdir(), 'recovery-package-'));
const scripts = join(folder, 'scripts');
const nodeOf = (system) => join(folder, 'node_modules', `node-${system}-x64`);
const node = join(nodeOf('linux'), 'bin/node');
try {
  installTools();
  const bundled = await buildScripts(scripts, { isContained: true });
  const first = await makeExecutable('first', node, 'linux-x64');
  const linux = await makeExecutable('recovery', node, 'linux-x64', codeCacheOf(first));
  const windows = await makeExecutable('recovery.exe', join(nodeOf('win'), 'bin/node.exe'), 'win32-x64');
  const licences = join(folder, 'LICENCES.txt');
  writeFileSync(licences, licencesOf(bundled));
  mkdirSync(dist, { recursive: true });
  archiveForLinux(linux, licences);
  archiveForWindows(windows, licences);
  requireSize(await makeDebianPackage(linux, licences, join(folder, 'deb'), dist));
  for (const [name, path] of Object.entries({ recovery: linux, 'recovery.exe': windows })) {
    rmSync(join(dist, name), { force: true });
    copyFileSync(path, join(dist, name));
  }
  writeChecksums();
} finally {
  rmSync(folder, { recursive: true });
}

/** Installs both Node.js and what makes executables of them. */
function installTools() {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(source, file), join(folder, file));
  // One of the two Node.js is for another system, which npm accepts only by force. No script of a package runs.
  const options = ['--ignore-scripts', '--force', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['ci', ...options], { cwd: folder });
}

/** Makes an executable: Node.js with executable/main.js, and the scripts and the native part as assets. Returns its path. */
async function makeExecutable(name, executable, target, moreAssets = {}) {
  const native = join(engine, `prebuilds/${target}.node`);
  const output = join(folder, name);
  const main = join(folder, 'main.js');
  const blob = join(folder, 'blob');
  const config = join(folder, 'config.json');
  await build({
    entryPoints: [join(source, 'main.js')],
    outfile: main,
    bundle: true,
    platform: 'node',
    target: 'node24',
    minifySyntax: true,
    define: { VERSION: JSON.stringify(version), NATIVE: JSON.stringify(describeNative(native)) },
    logLevel: 'warning',
  });
  const assets = Object.fromEntries(readdirSync(scripts).map((file) => [file, join(scripts, file)]));
  const contents = {
    main,
    output: blob,
    assets: { ...assets, [nativeModule]: native, ...moreAssets },
    disableExperimentalSEAWarning: true,
    // NODE_OPTIONS are for Node.js, of which users of an executable know nothing.
    execArgvExtension: 'none',
    // 5 % of a short command: fewer collections and threads.
    execArgv: ['--min-semi-space-size=16', '--v8-pool-size=1'],
  };
  writeFileSync(config, JSON.stringify(contents));
  run(node, ['--experimental-sea-config', config]);
  copyFileSync(executable, output);
  chmodSync(output, 0o755);
  const postject = join(folder, 'node_modules/postject/dist/cli.js');
  run(node, [postject, output, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse]);
  requireSize(output);
  return output;
}

/** Throws if a file is larger than people should have to download; null is a file that was not made. */
function requireSize(path) {
  const bytes = path === null ? 0 : statSync(path).size;
  if (bytes > maxBytes) throw new Error(`${path} has ${bytes} bytes, more than ${maxBytes}.`);
}

/** What executable/unpack.js needs to know. */
function describeNative(path) {
  const bytes = readFileSync(path);
  const hash = hashOf(bytes);
  const { version: engineVersion } = readJson(join(engine, 'package.json'));
  const file = `better_sqlite3-${engineVersion}-${hash.slice(0, 16)}.node`;
  return { module: nativeModule, file, size: bytes.length, hash };
}

/**
 * Runs commands as users do, with the records of the demo, and returns the files with the code that V8 has compiled then, by the
 * names of the assets. An everyday command has its own, because it would take longer to read that of the others: 5 % of `add`.
 */
function codeCacheOf(executable) {
  const home = join(folder, 'demo');
  mkdirSync(home);
  const [db] = /\S+demo\.db/.exec(run(executable, ['demo'], { env: { HOME: home, TMPDIR: home } }));
  const everyday = ['add soup --contact 600555012', 'list', 'show 1', 'due', 'report'];
  const others = [
    'report trend --format html',
    '--help',
    ...['es', 'it', 'pt'].map((each) => `list --lang ${each}`),
  ];
  const cacheAfter = (name, lines) => {
    const cache = join(folder, `cache-${name}`);
    mkdirSync(cache);
    const env = { XDG_CACHE_HOME: cache, TMPDIR: cache, RECOVERY_DB: db };
    for (const line of lines) run(executable, line.split(' '), { env });
    const files = join(cache, 'recovery');
    return readdirSync(files)
      .filter((file) => file.endsWith('.v8cache'))
      .map((file) => {
        const content = readFileSync(join(files, file));
        const path = join(files, `${file}.asset`);
        // bin/cache.js adds a line with the names of commands.
        writeFileSync(path, content.subarray(0, content.lastIndexOf('\n')));
        return [`${file.slice(0, file.indexOf(`-${version}-`))}${name}.v8cache`, path];
      });
  };
  return Object.fromEntries([
    ...cacheAfter('', [...everyday, ...others]),
    ...everyday.flatMap((line) => cacheAfter(`-${line.split(' ')[0]}`, [line])),
  ]);
}

function licencesOf(bundled) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const licenceOfNode = `Node.js\n\n${readFileSync(join(nodeOf('linux'), 'LICENSE'), 'utf8')}`;
  return [own, noticesOf(bundled), licenceOfNode].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function archiveForLinux(executable, licences) {
  const name = `recovery-${version}-linux-x64`;
  const content = join(folder, name);
  mkdirSync(content);
  copyFileSync(executable, join(content, 'recovery'));
  copyFileSync(licences, join(content, 'LICENCES.txt'));
  copyFileSync(join(source, 'README-linux.txt'), join(content, 'README.txt'));
  run('tar', ['-czf', join(dist, `${name}.tar.gz`), '--owner=0', '--group=0', '-C', folder, name]);
}

function archiveForWindows(executable, licences) {
  const { strToU8, zipSync } = createRequire(join(folder, 'package.json'))('fflate');
  const linesOf = (text) => text.replaceAll('\n', '\r\n');
  // An older Notepad knows UTF-8 only by its mark.
  const page = (path) => strToU8(`\uFEFF${linesOf(readFileSync(path, 'utf8'))}`);
  const shortcut = linesOf(readFileSync(join(source, 'shortcut.cmd'), 'utf8'));
  const shortcutIn = (language) => strToU8(shortcut.replace('LANGUAGE', language));
  const zip = zipSync({
    'recovery.exe': readFileSync(executable),
    'README.txt': page(join(source, 'README-windows.txt')),
    'LICENCES.txt': page(licences),
    'Complaints.cmd': shortcutIn('en'),
    'Quejas.cmd': shortcutIn('es'),
    'Reclami.cmd': shortcutIn('it'),
    'Reclamações.cmd': shortcutIn('pt'),
  });
  writeFileSync(join(dist, `recovery-${version}-windows-x64.zip`), zip);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Runs a program to its end, and returns what it prints; stops everything if it fails. */
function run(program, args, options = {}) {
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    ...options,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status ?? signal}\n${stderr}`);
  return stdout;
}
