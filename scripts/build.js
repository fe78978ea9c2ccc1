import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds dist/: the program, what only some commands need apart from it, and beside each script what V8 compiled of it
 * while it ran the commands of every day. bin/recovery.js starts from that.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const program = join(dist, 'main.cjs');

/** What few commands need stands in scripts of its own: V8 takes a script in as a whole. */
const apart = {
  prompts: ['inquirer', '@inquirer/core'],
  csv: ['papaparse'],
  yaml: ['yaml'],
  calendar: ['ical-generator'],
  svg: ['./src/render/svg.ts'],
  phones: ['./src/domain/phones.ts'],
};

/** What is called from among what every command needs: its script is taken in with the first call, not at the start. */
const atFirstCall = { phones: ['parsePhoneNumberFromString'] };

const scriptsApart = {
  name: 'scripts apart',
  setup(bundler) {
    const scriptOf = new Map(
      Object.entries(apart).flatMap(([name, parts]) => parts.map((part) => [part, name])),
    );
    bundler.onResolve({ filter: /./ }, ({ path, resolveDir, importer, namespace }) => {
      if (namespace !== 'file' || importer.includes('node_modules')) return undefined;
      const name = scriptOf.get(path.startsWith('.') ? `./${relative(root, join(resolveDir, path))}` : path);
      if (name in atFirstCall) return { path: name, namespace: 'at first call' };
      return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
    });
    bundler.onLoad({ filter: /./, namespace: 'at first call' }, ({ path: name }) => ({
      contents: atFirstCall[name]
        .map((called) => `exports.${called} = (...given) => require('./${name}.cjs').${called}(...given);`)
        .join('\n'),
    }));
    bundler.onResolve({ filter: /./, namespace: 'at first call' }, ({ path }) => ({ path, external: true }));
    bundler.onResolve({ filter: / apart$/ }, ({ path }) => ({ path, namespace: 'apart' }));
    bundler.onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents: apart[path.replace(' apart', '')]
        .map((part, at) =>
          at === 0 && !part.startsWith('.')
            ? `export * from '${part}'; export { default } from '${part}';`
            : `export * from '${part}';`,
        )
        .join('\n'),
      resolveDir: root,
    }));
  },
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

/** chalk looks for what the terminal can do; we tell it. */
const coloursOfOurs = {
  name: 'colours of ours',
  setup(bundler) {
    bundler.onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'colours', namespace: 'colours' }));
    bundler.onLoad({ filter: /./, namespace: 'colours' }, () => ({
      contents: 'export default { stdout: false, stderr: false }',
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
  ['add', 'soup was cold', '--department', 'Kitchen', '--create', '--contact', '+34 600 555 012'],
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

if (process.argv[2] === 'warm') await warm(process.argv[3]);
else {
  rmSync(dist, { recursive: true, force: true });
  await build({
    entryPoints: {
      main: join(root, 'src/main.ts'),
      ...Object.fromEntries(Object.keys(apart).map((name) => [name, `${name} apart`])),
    },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    plugins: [scriptsApart, binaryInItsPlace, noOtherPrograms, widthsOfOurs, coloursOfOurs],
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    logLevel: 'warning',
  });
  for (const script of scripts()) {
    // Read as Latin-1, it is read at once and takes half of the room. Patterns are left as they are written: they too take escapes.
    const ascii = readFileSync(script, 'utf8').replace(
      /[^\0-\x7F]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    // In the wrapper it runs in: put on when it starts, all of the text would be copied once more.
    writeFileSync(script, Module.wrap(ascii));
  }

  const folder = mkdtempSync(join(tmpdir(), 'recovery-build-'));
  const env = { ...process.env, HOME: folder, RECOVERY_DB: join(folder, 'recovery.db'), NO_COLOR: '1' };
  const commands = new Set(everyDay.flatMap(([first]) => (/^[a-z]+$/.test(first ?? '') ? [first] : [])));
  // The first one makes the file, which no later one has to do again. All together come last: what is kept of them would
  // come along with each.
  for (const command of ['add', ...commands, '']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), 'warm', command],
      {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    if (status !== 0) process.stderr.write(`The program starts without what V8 keeps of it: ${stderr}\n`);
  }
  rmSync(folder, { recursive: true, force: true });
}

function scripts() {
  return ['main', ...Object.keys(apart)].map((name) => join(dist, `${name}.cjs`));
}

/** Runs a command in this process, or all of them, so that V8 keeps whatever they needed. */
async function warm(command) {
  const { load, compiled, loaded } = createRequire(import.meta.url)('../bin/recovery.js');
  const keep = (script, name) => writeFileSync(name, compiled.get(script).createCachedData());
  for (const words of everyDay.filter(([first]) => command === '' || first === command)) {
    process.argv = [process.execPath, program, ...words];
    loaded.clear();
    await load(program).ended;
  }
  if (command !== '') keep(program, `${program}.${command}.cache`);
  else
    for (const script of scripts()) {
      load(script);
      keep(script, `${script}.cache`);
    }
  process.exitCode = 0;
}
