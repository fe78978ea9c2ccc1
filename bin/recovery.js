#!/usr/bin/env node
'use strict';

// Most machines have a newer one, and need not read why an older one is refused.
const refusal = parseInt(process.versions.node) < 22 ? require('./oldnode.js')(process) : null;
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const pathOf = (file) => join(__dirname, '..', 'dist', file);

require('./start.js')({
  version: () => require('../package.json').version,
  pathOf,
  // The build emits only ASCII, which V8 stores as Latin-1 in half the space.
  read: (file) => readFileSync(pathOf(file), 'latin1'),
  requireOther: createRequire(pathOf('main.cjs')),
});
