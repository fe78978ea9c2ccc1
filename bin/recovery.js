#!/usr/bin/env node
'use strict';

// Starts the program from the code that this Node has compiled before (`npm run build`), which is half of the time that a
// short command takes. Where another Node made it, V8 leaves it aside and compiles anew.

const { readFileSync, writeSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** By path: what V8 has compiled, and what the scripts gave when they ran. The build keeps the one and forgets the other. */
const compiled = new Map();
const loaded = new Map();

if (require.main === module) start();
else module.exports = { load, compiled, loaded };

function start() {
  // Whatever ends the process before its work is done must not look like success.
  process.exitCode = 70;
  const words = process.argv.slice(2);
  const isVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');
  if (isVersion && isWritten(`${require('../package.json').version}\n`)) process.exitCode = 0;
  else load(join(__dirname, '..', 'dist', 'main.cjs'));
}

/** The quick way for a short word; what goes wrong on it the long way says. */
function isWritten(text) {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

/** What a script of dist/ exports. */
function load(path) {
  if (loaded.has(path)) return loaded.get(path).exports;
  const script = { exports: {} };
  loaded.set(path, script);
  const folder = dirname(path);
  const elsewhere = Module.createRequire(path);
  const required = (name) => (/^\.\/\w+\.cjs$/.test(name) ? load(join(folder, name)) : elsewhere(name));
  compile(path).runInThisContext()(script.exports, required, script, path, folder);
  return script.exports;
}

function compile(path) {
  if (!compiled.has(path))
    compiled.set(
      path,
      new Script(Module.wrap(readFileSync(path, 'latin1')), { filename: path, ...cacheOf(path) }),
    );
  return compiled.get(path);
}

function cacheOf(path) {
  try {
    return { cachedData: readFileSync(`${path}.cache`) };
  } catch {
    return {};
  }
}
