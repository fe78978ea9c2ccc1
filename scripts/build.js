import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from './compile.js';

/**
 * Builds dist/: the program as one script for bin/recovery.js, and separate scripts that it loads when needed. They are separate
 * because V8 reads a script as a whole: with the prompt library and the charts in it, a short command takes 13 % longer.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** better-sqlite3 12, under another name. */
const engineOfNode20 = join(root, 'node_modules/better-sqlite3-node20');

/** The function that has the sentences of each language or variant. */
const languages = {
  en: 'en',
  es: 'es',
  it: 'it',
  pt: 'pt',
  'en-US': 'american',
  'es-419': 'latinAmerican',
  'pt-BR': 'ptBR',
};

/** Files that become separate scripts, because many commands do not need their libraries, charts and texts. */
const ownScripts = [
  'src/domain/phones.ts',
  ...Object.keys(languages).map((each) => `src/language/${each}/${each}.ts`),
  'src/shipped/holidays.ts',
  'src/shipped/knowledge.ts',
  'src/terminal/inquirer.ts',
  'src/render/calendar.ts',
  'src/render/svg.ts',
  'src/transfer/files/yaml.ts',
  'src/transfer/files/spreadsheet.ts',
  'src/transfer/files/sheetjs.ts',
  'src/cli/help/texts.ts',
  'src/cli/completion/scripts.ts',
  'src/shipped/demobusiness.ts',
  'src/shipped/otherprograms.ts',
  'src/shipped/cases.ts',
  'src/shipped/formalrules.ts',
  'src/shipped/formalpapers.ts',
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

/** Replacements for modules that a file or package imports; each comment states how much of the time of `list` that saves. */
const substitutes = [
  {
    // 8 %: the width tables of all characters are loaded only for texts that need them.
    module: 'string-width',
    importer: 'cli-table3',
    contents: "module.exports = require('./src/render/width.ts').displayWidth",
  },
  {
    // 4 %: the tables of countries are loaded when a phone number is first read.
    module: './phones.ts',
    importer: 'src/domain/contact.ts',
    contents: `const load = require;
      exports.parsePhoneNumberFromString = (...call) => load('./phones.cjs').parsePhoneNumberFromString(...call);`,
  },
  // A language is loaded when somebody speaks it; all seven are a quarter of the program.
  ...Object.entries(languages).map(([language, name]) => ({
    module: `./${language}/${language}.ts`,
    importer: 'src/language/language.ts',
    contents: `const load = require; exports.${name} = (...call) => load('./${language}.cjs').${name}(...call);`,
  })),
  // 2 %: chalk would load the modules for terminals and networks to find out whether to use colours, which we decide.
  {
    module: '#supports-color',
    importer: 'chalk',
    contents: 'export default { stdout: false, stderr: false };',
  },
  // 3 %: commander imports this to start subcommands that are programs, which we do not have.
  { module: 'node:child_process', importer: 'commander', contents: '' },
];

/** Bundles the versions of better-sqlite3 that are installed: only one of them runs, and it says which (binding.ts). */
const bundledBinding = {
  name: 'bundled binding',
  setup({ onLoad }) {
    onLoad({ filter: /sqlite\/binding\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll("requireHere('", "require('"),
      loader: 'ts',
    }));
  },
};

const substituted = {
  name: 'substituted',
  setup({ onResolve, onLoad }) {
    for (const { module, importer, contents } of substitutes) {
      onResolve({ filter: new RegExp(`^${module}$`) }, (use) =>
        use.importer.includes(importer) ? { path: module, namespace: importer } : undefined,
      );
      onLoad({ filter: new RegExp(`^${module}$`), namespace: importer }, () => ({
        contents,
        resolveDir: root,
      }));
    }
  },
};

/** The native part of better-sqlite3 in an executable, as executable/main.js knows it. */
export const nativeModule = 'better_sqlite3.node';

const containedNative = {
  name: 'contained native part',
  setup({ onLoad }) {
    onLoad({ filter: /sqlite\/native\.ts$/ }, () => ({
      contents: `export const isNode20 = false; export const requireNative = () => require('${nativeModule}');`,
    }));
  },
};

/** The scripts of dist/, by name. */
const scripts = Object.fromEntries(
  ['src/main.ts', ...ownScripts].map((path) => [basename(path, '.ts'), path]),
);

/**
 * Builds the scripts into a folder, and returns the paths of the files that went into them. On Node.js 20, they run only with
 * `withNode20`; in an executable, with `isContained`.
 */
export async function buildScripts(folder, { withNode20 = false, isContained = false } = {}) {
  mkdirSync(folder, { recursive: true });
  // Only those: a release that was made stays.
  for (const file of readdirSync(folder)) if (file.endsWith('.cjs')) rmSync(join(folder, file));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: scripts,
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    loader: { '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    define: { 'import.meta.filename': '__filename' },
    supported: { 'dynamic-import': false },
    external: [nativeModule, ...(withNode20 ? [] : [basename(engineOfNode20)])],
    plugins: [bundledBinding, ...(isContained ? [containedNative] : []), substituted, loadedWhenNeeded],
    minifySyntax: true,
    minifyWhitespace: true,
    // Short names save 5 % of a short command. With --names, the names in stack traces are those of the source.
    minifyIdentifiers: !process.argv.includes('--names'),
    // The cache of V8 is for a script, not for the function into which Node.js wraps a module.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    metafile: true,
    logLevel: 'warning',
  });
  for (const name of Object.keys(scripts)) {
    const script = join(folder, `${name}.cjs`);
    // esbuild escapes non-ASCII characters except in regular expressions, which understand the same escapes. V8 stores a
    // text of pure ASCII in half the space and reads it faster: that saves 8 % of a short command.
    const ascii = readFileSync(script, 'utf8').replace(
      /[^\0-\x7F]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    // Identifies this build to bin/cache.js.
    const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16);
    writeFileSync(script, `// ${version}-${hash}\n${ascii}`);
  }
  return Object.keys(metafile.inputs);
}

/** Runs the program once. A build that cannot record a complaint, or even aborts, is none. */
function check() {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-build-'));
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/recovery.js'), 'add', 'soup was cold'],
    { env: { ...process.env, RECOVERY_DB: join(folder, 'check.db'), XDG_CACHE_HOME: folder, HOME: folder } },
  );
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) fail(`The program that was built ended with ${status ?? signal}.\n${stderr}`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) {
  if (Number.parseInt(process.versions.node) < 22)
    compile(basename(engineOfNode20), 'better_sqlite3.node', 'for Node.js 20');
  await buildScripts(join(root, 'dist'), { withNode20: existsSync(engineOfNode20) });
  check();
}
