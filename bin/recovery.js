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
  // When nothing is left to be done; the system takes the memory back quicker than Node can tidy it.
  process.once('beforeExit', () => process.exit());
  const words = process.argv.slice(2);
  const isVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');
  if (isVersion && isWritten(`${require('../package.json').version}\n`)) process.exitCode = 0;
  else load(join(__dirname, '..', 'dist', 'main.cjs'), words[0]);
}

/** The quick way for a short word; what goes wrong on it the long way says. */
function isWritten(text) {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

/** What a script of dist/ exports; `command` is the one that it is to run. */
function load(path, command) {
  if (loaded.has(path)) return loaded.get(path).exports;
  const script = { exports: {} };
  loaded.set(path, script);
  const folder = dirname(path);
  const elsewhere = Module.createRequire(path);
  const required = (name) => (/^\.\/\w+\.cjs$/.test(name) ? load(join(folder, name)) : elsewhere(name));
  compile(path, command).runInThisContext()(script.exports, required, script, path, folder);
  return script.exports;
}

function compile(path, command) {
  if (!compiled.has(path))
    compiled.set(
      path,
      new Script(readFileSync(path, 'latin1'), { filename: path, ...cacheOf(path, command) }),
    );
  return compiled.get(path);
}

/** What V8 keeps of a command of every day is less, and sooner taken in, than what it keeps of all of them. */
function cacheOf(path, command) {
  const own = /^[a-z]+$/.test(command ?? '') ? [`${path}.${command}.cache`] : [];
  for (const name of [...own, `${path}.cache`])
    try {
      return { cachedData: readFileSync(name) };
    } catch {
      // Then the next one, or none.
    }
  return {};
}
