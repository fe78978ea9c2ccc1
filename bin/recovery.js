#!/usr/bin/env node
'use strict';

// Most machines have a newer one, and need not read why an older one is refused.
const refusal = parseInt(process.versions.node) < 22 ? require('./oldnode.js')(process) : null;
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}

const { readFileSync, writeSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
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

// If the process ends before its work is done, that must not look like success.
process.exitCode = 70;
// Printed here, because loading the program for its version would take three times as long.
if (isVersion && writeOut(`${require('../package.json').version}\n`)) process.exitCode = 0;
else load(join(__dirname, '..', 'dist', 'main.cjs'));

/** Writes a short text to standard output; returns false if that fails, so that the program can report why. */
function writeOut(text) {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

/** Runs a script of dist/ and those that it requires, each once, and returns its exports. */
function load(path) {
  if (loadedModules.has(path)) return loadedModules.get(path).exports;
  const module = { exports: {} };
  loadedModules.set(path, module);
  const requireInstalled = createRequire(path);
  const require = (name) =>
    name.startsWith('./') ? load(join(dirname(path), name)) : requireInstalled(name);
  compile(path).runInThisContext()(module.exports, require, module, path, dirname(path));
  return module.exports;
}

/** Compiles a script of dist/, with the cached code of an earlier run if there is any: this halves the time of a short command. */
function compile(path) {
  const { readCache, writeCache } = require('./cache.js');
  // The build emits only ASCII, which V8 stores as Latin-1 in half the space.
  const source = readFileSync(path, 'latin1');
  // The build starts each script with a comment that identifies it; V8 itself only compares the length.
  const [, build] = /^\/\/ (\S+)/.exec(source);
  // Help has a cache of its own: it compiles so little that, with its cache, other commands would take 7 % longer.
  const name = `${basename(path, '.cjs')}${isHelp ? '-help' : ''}-${build}`;
  const cached = readCache(name);
  const script = new Script(source, { filename: path, cachedData: cached && cached.code });
  const isUsed = script.cachedDataRejected === false;
  const known = isUsed ? cached.commands : [];
  const isMissing = !isHelp && everyday.includes(command) && !known.includes(command);
  process.once('beforeExit', () => {
    if ((!isUsed || isMissing) && process.exitCode === 0)
      writeCache(name, script, isMissing ? [...known, command] : known);
  });
  return script;
}
