'use strict';

/**
 * Keeps what V8 compiled of a script for later runs, in the user's own cache folder. Whoever can change these files runs code as
 * the user: nothing is read from or written to a folder that somebody else owns or may write to. Nothing here fails a command.
 */

const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');

module.exports = { readCache, writeCache };

const { arch, env, pid, platform, version } = process;
/** Other versions of the program and of Node may take turns. */
const mostFiles = 20;
/**
 * The time that a finished file is given, in seconds since 1970. Whatever is written to it later changes it, and V8 checks hardly
 * anything: a wrong byte would end the process. A checksum instead would cost 2 % of a short command.
 */
const finishedAt = 1_000_000_000;

/** What `writeCache` kept under a name; undefined where there is nothing, or nothing to be trusted. */
function readCache(name) {
  return attempt(() => {
    const file = cacheFile(name);
    return isOurs(dirname(file)) && fs.statSync(file).mtimeMs === finishedAt * 1000
      ? fs.readFileSync(file)
      : undefined;
  });
}

function writeCache(name, script) {
  attempt(() => {
    const file = cacheFile(name);
    makeFolder(dirname(file));
    if (!isOurs(dirname(file))) return;
    const half = `${file}.${pid}`;
    try {
      // Empty first: collecting what V8 compiled takes a while, in vain where nothing can be written.
      fs.writeFileSync(half, '', { mode: 0o600, flag: 'wx' });
      fs.writeFileSync(half, script.createCachedData(), { flush: true });
      fs.utimesSync(half, finishedAt, finishedAt);
      fs.renameSync(half, file);
    } finally {
      fs.rmSync(half, { force: true });
    }
    removeOldest(dirname(file));
  });
}

function cacheFile(name) {
  const folder = cacheFolder();
  if (!isAbsolute(folder)) throw new Error('This user has no folder for caches');
  return join(folder, `${name}-${version}-${arch}.v8cache`);
}

/** Where programs keep what they can do without: XDG, and its like on macOS and Windows. */
function cacheFolder() {
  const { HOME = '', LOCALAPPDATA = '', XDG_CACHE_HOME = '' } = env;
  if (platform === 'win32') return join(LOCALAPPDATA, 'recovery', 'cache');
  if (platform === 'darwin') return join(HOME, 'Library', 'Caches', 'recovery');
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache'), 'recovery');
}

/** Makes the folder, and the one it is to stand in, in a folder of the user alone: under `sudo` the home may be somebody else's. */
function makeFolder(folder) {
  for (const each of [dirname(folder), folder])
    if (!fs.existsSync(each) && isOwn(fs.statSync(dirname(each)))) fs.mkdirSync(each, { mode: 0o700 });
}

/** Whether a folder is the user's, and nobody else may write to it. */
function isOurs(folder) {
  const status = fs.lstatSync(folder);
  return isOwn(status) && (platform === 'win32' || (status.mode & 0o022) === 0);
}

function isOwn({ uid }) {
  return platform === 'win32' || uid === process.geteuid();
}

function removeOldest(folder) {
  const files = fs.readdirSync(folder).filter((name) => /\.v8cache(\.\d+)?$/.test(name));
  const changedAt = new Map(files.map((name) => [name, fs.statSync(join(folder, name)).ctimeMs]));
  const newestFirst = files.sort((a, b) => changedAt.get(b) - changedAt.get(a));
  for (const name of newestFirst.slice(mostFiles)) fs.rmSync(join(folder, name), { force: true });
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
