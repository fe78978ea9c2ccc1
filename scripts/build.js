import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds dist/: the program as one script for bin/recovery.js, and those that it loads where they are needed. V8 takes in a script
 * as a whole: a short command takes 13 % longer where the prompt library and the charts are part of the program.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Files that are scripts of their own: they hold libraries, charts and texts that many commands do without. */
const ownScripts = [
  'src/domain/phones.ts',
  'src/terminal/inquirer.ts',
  'src/render/svg.ts',
  'src/transfer/yaml.ts',
  'src/cli/help/texts.ts',
];

const loadedWhenNeeded = {
  name: 'loaded when needed',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) =>
      kind !== 'entry-point' && ownScripts.includes(relative(root, join(resolveDir, path)))
        ? { path: `./${basename(path, '.ts')}.cjs`, external: true }
        : undefined,
    );
  },
};

/** What a module is replaced by where a file or package imports it, and what that saves of a `list`. */
const substitutes = [
  {
    // 8 %: the tables of all signs are loaded only for texts that need them.
    module: 'string-width',
    importer: 'cli-table3',
    contents: "module.exports = require('./src/render/width.ts').displayWidth",
  },
  {
    // 4 %: the tables of countries are loaded when a number is first read.
    module: './phones.ts',
    importer: 'src/domain/contact.ts',
    contents: `const load = require;
      exports.parsePhoneNumberFromString = (...call) => load('./phones.cjs').parsePhoneNumberFromString(...call);`,
  },
  // 3 %: commander could start other programs.
  { module: 'node:child_process', importer: 'commander', contents: '' },
];

const substituted = {
  name: 'substituted',
  setup({ onResolve, onLoad }) {
    for (const { module, importer, contents } of substitutes) {
      onResolve({ filter: new RegExp(`^${module}$`) }, (use) =>
        use.importer.includes(importer) ? { path: module, namespace: importer } : undefined,
      );
      onLoad({ filter: /./, namespace: importer }, () => ({ contents, resolveDir: root }));
    }
  },
};

/** The scripts of dist/, by name. */
const scripts = Object.fromEntries(
  ['src/main.ts', ...ownScripts].map((path) => [basename(path, '.ts'), path]),
);

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: scripts,
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.filename': '__filename' },
  supported: { 'dynamic-import': false },
  plugins: [substituted, loadedWhenNeeded],
  minifySyntax: true,
  minifyWhitespace: true,
  // V8 caches a script, and not the function that Node would make of a module.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  logLevel: 'warning',
});
for (const name of Object.keys(scripts)) {
  const script = join(dist, `${name}.cjs`);
  // esbuild escapes everything but regular expressions, which understand the same escapes. V8 keeps a text of nothing but ASCII
  // in half the room, and takes it in sooner: 8 % of a short command.
  const ascii = readFileSync(script, 'utf8').replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // What bin/cache.js tells one build from another by.
  const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16);
  writeFileSync(script, `// ${version}-${hash}\n${ascii}`);
}
