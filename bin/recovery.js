#!/usr/bin/env node
'use strict';

// Starts the bundle from the code that this Node has compiled before (`npm run build`), which is half of the time that a
// short command takes. Where another Node made it, V8 leaves it aside and compiles anew.

const { readFileSync, writeSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

// Whatever ends the process before its work is done must not look like success.
process.exitCode = 70;

const words = process.argv.slice(2);
const isVersion = words.length === 1 && (words[0] === '--version' || words[0] === '-V');
if (isVersion && isWritten(`${require('../package.json').version}\n`)) process.exitCode = 0;
else run(join(__dirname, '..', 'dist', 'main.cjs'));

/** The quick way for a short word; what goes wrong on it the long way says. */
function isWritten(text) {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

function run(filename) {
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    ...cacheOf(filename),
  });
  const bundle = { exports: {} };
  script.runInThisContext()(
    bundle.exports,
    Module.createRequire(filename),
    bundle,
    filename,
    dirname(filename),
  );
}

function cacheOf(filename) {
  try {
    return { cachedData: readFileSync(`${filename}.cache`) };
  } catch {
    return {};
  }
}
