'use strict';

/**
 * Loads a native module out of the executable. The system loads one only from a file, so it is unpacked once into the user's cache
 * folder.
 */

const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { fileInCache, isComplete, store } = require('../bin/cache.js');

/**
 * Returns the exports of a native module. `file` is its name in the cache folder, which no other version has, `size` its number of
 * bytes and `hash` their SHA-256; `bytes` returns them. The hash is checked when it is unpacked: at each start it would take 4 ms.
 * Throws if the module can be loaded from nowhere.
 */
module.exports = function loadUnpacked(native, bytes) {
  let failure;
  for (const attempt of [loadStored, storeAndLoad, loadFromTemporaryFolder])
    try {
      return attempt(native, bytes);
    } catch (error) {
      failure = error;
    }
  throw failure;
};

function loadStored({ file, size }) {
  const path = fileInCache(file);
  if (!isComplete(path, size)) throw new Error(`${path} has changed`);
  return load(path);
}

/** Unpacks it the first time, and again if the file is damaged. */
function storeAndLoad(native, bytes) {
  const path = fileInCache(native.file);
  try {
    store(
      path,
      () => [bytes()],
      (written) => verify(written, native),
    );
  } catch (error) {
    // Windows replaces no file that is in use: perhaps another process has just unpacked it.
    if (!isComplete(path, native.size)) throw error;
  }
  return load(path);
}

/** Serves a user without a cache folder, or whose cache folder is read-only or on a disk that runs no programs. */
function loadFromTemporaryFolder(native, bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-'));
  try {
    const path = join(folder, native.file);
    writeFileSync(path, bytes(), { mode: 0o600 });
    verify(path, native);
    return load(path);
  } finally {
    remove(folder);
  }
}

/** Removes the folder while the module is in use. Windows refuses that, and the folder stays. */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}

function verify(path, { hash }) {
  // Loading this takes 5 ms.
  const { createHash } = require('node:crypto');
  if (createHash('sha256').update(readFileSync(path)).digest('hex') !== hash)
    throw new Error(`${path} was not written as it should be`);
}

function load(path) {
  const module = { exports: {} };
  process.dlopen(module, path);
  return module.exports;
}
