import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds dist/: the program as one script for bin/recovery.js, and three scripts that it loads where they are needed. V8 takes
 * in a script as a whole, and a short command takes 13 % longer where the first two are part of the program.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Files that are scripts of their own: the prompt library, what draws charts, and the texts of the help. */
const ownScripts = ['src/terminal/inquirer.ts', 'src/render/svg.ts', 'src/cli/help/texts.ts'];

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

/** The table library measures with `widthOf`, which loads the tables of all signs only for texts that need them: 8 % of a `list`. */
const widthsOfOurs = {
  name: 'widths of ours',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'width', namespace: 'width' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'width' }, () => ({
      contents: "module.exports = require('./src/render/width.ts').widthOf",
      resolveDir: root,
    }));
  },
};

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts', ...ownScripts],
  outdir: dist,
  entryNames: '[name]',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.filename': '__filename' },
  supported: { 'dynamic-import': false },
  plugins: [loadedWhenNeeded, widthsOfOurs],
  minifySyntax: true,
  minifyWhitespace: true,
  // V8 caches a script, and not the function that Node would make of a module.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
  logLevel: 'warning',
});
for (const name of ['main', ...ownScripts.map((path) => basename(path, '.ts'))]) {
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
