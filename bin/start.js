'use strict';

/** Runs the program. An installation reads its scripts from files (recovery.js); an executable contains them (executable/). */

const { writeSync } = require('node:fs');
const { basename, dirname } = require('node:path');
const { Script } = require('node:vm');

const args = process.argv.slice(2);
const isOption = (word) => word.startsWith('-');
const isHelp = args.every(isOption) || args.some((word) => ['help', '--help', '-h'].includes(word));
const isVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V');
/**
 * The commands whose functions are in the code cache. Each adds its own when it first runs; those of other commands would take
 * the time of every start.
 */
const everyday = ['add', 'log', 'list', 'show', 'due', 'report'];
const command = args.find((word) => !isOption(word));
const loadedModules = new Map();

/**
 * Runs main.cjs. `version` returns the version of the program, `pathOf` the path that a script has in stack traces, and `read` its
 * text, which is ASCII. `requireOther` loads what is not a script of the program. An executable may have a code cache for a
 * script and a command, which `cacheFor` returns.
 */
module.exports = function start({ version, pathOf, read, requireOther, cacheFor = () => undefined }) {
  // If the process ends before its work is done, that must not look like success.
  process.exitCode = 70;
  // Printed here, because loading the program for its version would take three times as long.
  if (isVersion && writeOut(`${version()}\n`)) process.exitCode = 0;
  else load('main.cjs');

  /** Runs a script and those that it requires, each once, and returns its exports. */
  function load(file) {
    if (loadedModules.has(file)) return loadedModules.get(file).exports;
    const module = { exports: {} };
    loadedModules.set(file, module);
    const require = (name) => (name.startsWith('./') ? load(basename(name)) : requireOther(name));
    const path = pathOf(file);
    compile(file, path).runInThisContext()(module.exports, require, module, path, dirname(path));
    return module.exports;
  }

  /** Compiles a script, with the cached code of an earlier run if there is any: this halves the time of a short command. */
  function compile(file, filename) {
    const { readCache, writeCache } = require('./cache.js');
    const source = read(file);
    // The build starts each script with a comment that identifies it; V8 itself only compares the length.
    const [, build] = /^\/\/ (\S+)/.exec(source);
    // Help has a cache of its own: it compiles so little that, with its cache, other commands would take 7 % longer.
    const name = `${basename(file, '.cjs')}${isHelp ? '-help' : ''}`;
    const compileWith = (code) => new Script(source, { filename, cachedData: code });
    const shipped = cacheFor(name, command);
    if (shipped !== undefined) {
      const script = compileWith(shipped);
      if (script.cachedDataRejected === false) return script;
    }
    const cached = readCache(`${name}-${build}`);
    const script = compileWith(cached?.code);
    const isUsed = script.cachedDataRejected === false;
    const known = isUsed ? cached.commands : [];
    const isMissing = !isHelp && everyday.includes(command) && !known.includes(command);
    process.once('beforeExit', () => {
      if ((!isUsed || isMissing) && process.exitCode === 0)
        writeCache(`${name}-${build}`, script, isMissing ? [...known, command] : known);
    });
    return script;
  }
};

/** Writes a short text to standard output; returns false if that fails, so that the program can report why. */
function writeOut(text) {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}
