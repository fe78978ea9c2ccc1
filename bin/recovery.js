#!/usr/bin/env node
'use strict';

const { readFileSync, writeSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const words = process.argv.slice(2);
const isOption = (word) => word.startsWith('-');
const isHelp = words.every(isOption) || words.some((word) => ['help', '--help', '-h'].includes(word));
const isVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');
const loaded = new Map();

// Whatever ends the process before its work is done must not look like success.
process.exitCode = 70;
// Loading the program to print its version takes three times as long.
if (isVersion && isWritten(`${require('../package.json').version}\n`)) process.exitCode = 0;
else load(join(__dirname, '..', 'dist', 'main.cjs'));

/** Writes a short text at once; false where that fails: then the program reports why. */
function isWritten(text) {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

/** Runs a script of dist/ once, as those that it requires, and returns its exports. */
function load(path) {
  if (loaded.has(path)) return loaded.get(path).exports;
  const module = { exports: {} };
  loaded.set(path, module);
  const requireInstalled = createRequire(path);
  const require = (name) =>
    name.startsWith('./') ? load(join(dirname(path), name)) : requireInstalled(name);
  compile(path).runInThisContext()(module.exports, require, module, path, dirname(path));
  return module.exports;
}

/** Compiles a script of dist/, from what an earlier run compiled where there is such: a short command takes half as long. */
function compile(path) {
  const { readCache, writeCache } = require('./cache.js');
  // The build leaves only ASCII, which V8 keeps as Latin-1 in half the room.
  const source = readFileSync(path, 'latin1');
  // The build begins each script with a comment that no other has: V8 itself knows a script by its length.
  const [, build] = /^\/\/ (\S+)/.exec(source);
  // Help has one of its own: it compiles so little that every command after it would take 7 % longer.
  const name = `${basename(path, '.cjs')}${isHelp ? '-help' : ''}-${build}`;
  const script = new Script(source, { filename: path, cachedData: readCache(name) });
  process.once('beforeExit', () => {
    if (script.cachedDataRejected !== false && process.exitCode === 0) writeCache(name, script);
  });
  return script;
}
