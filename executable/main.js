'use strict';

/** Starts the program from inside an executable, which contains its scripts, its code cache and the native part of SQLite. */

const { getRawAsset, getAssetKeys } = require('node:sea');
const { join } = require('node:path');
const start = require('../bin/start.js');

/* global VERSION, NATIVE -- the build replaces both, see scripts/package.js */

const asset = (name) => Buffer.from(getRawAsset(name));

// Without arguments, as a double click starts it.
if (process.platform === 'win32' && process.argv.length === 2) require('./window.js')();

start({
  version: () => VERSION,
  pathOf: (file) => join(__dirname, file),
  read: (file) => asset(file).latin1Slice(),
  requireOther: (name) =>
    name === NATIVE.module ? require('./unpack.js')(NATIVE, () => asset(NATIVE.module)) : require(name),
  cacheFor: (name, command) => {
    const keys = getAssetKeys();
    const key = [`${name}-${command}.v8cache`, `${name}.v8cache`].find((each) => keys.includes(each));
    return key && asset(key);
  },
});
