import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

/**
 * Builds dist/: the program, the charts apart because only pages need them, and beside the program what V8 compiled of it
 * while it ran the commands of every day. bin/recovery.js starts from that.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const program = join(dist, 'main.cjs');

/** What few commands need stands in bundles of its own: V8 takes the program in as a whole. */
const apart = {
  prompts: ['inquirer', '@inquirer/core'],
  csv: ['papaparse'],
  yaml: ['yaml'],
  calendar: ['ical-generator'],
};

const librariesApart = {
  name: 'libraries apart',
  setup(bundler) {
    for (const [name, packages] of Object.entries(apart)) {
      bundler.onResolve({ filter: new RegExp(`^(${packages.join('|')})$`) }, ({ importer, namespace }) =>
        namespace === 'file' && !importer.includes('node_modules')
          ? { path: `./${name}.cjs`, external: true }
          : undefined,
      );
      bundler.onResolve({ filter: new RegExp(`^${name} apart$`) }, () => ({
        path: name,
        namespace: 'apart',
      }));
    }
    bundler.onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents:
        apart[path]
          .map((each) => `export * from '${each}'; export { default } from '${each}';`)
          .slice(0, 1)
          .join('') +
        apart[path]
          .slice(1)
          .map((each) => `export * from '${each}';`)
          .join(''),
      resolveDir: root,
    }));
  },
};

const chartsApart = {
  name: 'charts apart',
  setup: (bundler) =>
    bundler.onResolve({ filter: /\/svg\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './svg.cjs', external: true },
    ),
};

/** better-sqlite3 looks for its binary in a dozen places; it is always in this one. */
const binaryInItsPlace = {
  name: 'binary in its place',
  setup(bundler) {
    bundler.onResolve({ filter: /^bindings$/ }, () => ({ path: 'bindings', namespace: 'binary' }));
    bundler.onLoad({ filter: /./, namespace: 'binary' }, () => ({
      contents: "module.exports = (name) => require('better-sqlite3/build/Release/' + name)",
    }));
  },
};

/** The table library measures with ours, which asks the library for widths only about signs that need it. */
const widthsOfOurs = {
  name: 'widths of ours',
  setup(bundler) {
    bundler.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'widths', namespace: 'widths' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'widths' }, () => ({
      contents: `module.exports = require(${JSON.stringify(join(root, 'src/render/width.ts'))}).widthOf`,
      resolveDir: root,
    }));
  },
};

/** commander can start other programs; ours are all its own. */
const noOtherPrograms = {
  name: 'no other programs',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** What is run at the counter, on Monday and by cron. */
const everyDay = [
  ['add', 'soup was cold', '--department', 'Kitchen', '--create'],
  ['list'],
  ['show', '1'],
  ['resolve', '1'],
  ['due'],
  ['report', '--all'],
  ['report', 'department', '--all'],
  ['report', 'cross', 'department', 'hour', '--all'],
  ['report', 'department', '--all', '--format', 'csv'],
  ['report', 'patterns', '--all'],
  ['export'],
  ['undo', '--yes'],
  ['--help'],
  [],
];

if (process.argv[2] === 'warm') await warm();
else {
  rmSync(dist, { recursive: true, force: true });
  await build({
    entryPoints: {
      main: join(root, 'src/main.ts'),
      svg: join(root, 'src/render/svg.ts'),
      ...Object.fromEntries(Object.keys(apart).map((name) => [name, `${name} apart`])),
    },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    plugins: [chartsApart, librariesApart, binaryInItsPlace, noOtherPrograms, widthsOfOurs],
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    logLevel: 'warning',
  });
  // Read as Latin-1, it is read at once and takes half of the room. Patterns are left as they are written: they too take escapes.
  const ascii = readFileSync(program, 'utf8').replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(program, ascii);

  const folder = mkdtempSync(join(tmpdir(), 'recovery-build-'));
  const env = { ...process.env, HOME: folder, RECOVERY_DB: join(folder, 'recovery.db'), NO_COLOR: '1' };
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'warm'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) process.stderr.write(`The program starts without what V8 keeps of it: ${stderr}\n`);
}

/** Runs the commands in this process, so that V8 keeps whatever they needed. */
async function warm() {
  const script = new Script(Module.wrap(readFileSync(program, 'latin1')), { filename: program });
  for (const words of everyDay) {
    process.argv = [process.execPath, program, ...words];
    const bundle = { exports: {} };
    script.runInThisContext()(bundle.exports, createRequire(program), bundle, program, dirname(program));
    await bundle.exports.ended;
  }
  writeFileSync(`${program}.cache`, script.createCachedData());
  process.exitCode = 0;
}
