'use strict';

/**
 * Caches the compiled code of scripts for later runs, in the cache folder of the user. Anybody who can change these files can
 * run code as the user, so a folder that somebody else owns or may write to is not used. Errors are ignored: a command must
 * not fail because of its cache.
 */

const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');

module.exports = { readCache, writeCache };

const { arch, env, pid, platform, version } = process;
/** More than one file per script, since several versions of the program and of Node may be in use. */
const maxFiles = 20;
/**
 * The modification time that marks a complete file, in seconds since 1970; any later write changes it. V8 checks its cache only
 * superficially, and a wrong byte would crash the process. A checksum would cost 2 % of the time of a short command.
 */
const finishedAt = 1_000_000_000;

/** Returns the code and the commands that `writeCache` stored under a name; undefined if there are none to be trusted. */
function readCache(name) {
  return attempt(() => {
    const file = cacheFile(name);
    if (!isSafe(dirname(file)) || fs.statSync(file).mtimeMs !== finishedAt * 1000) return undefined;
    const content = fs.readFileSync(file);
    const end = content.lastIndexOf('\n');
    return { code: content.subarray(0, end), commands: content.toString('latin1', end + 1).split(' ') };
  });
}

/** Stores the code that V8 has compiled of a script, and the names of the commands whose functions it contains. */
function writeCache(name, script, commands) {
  attempt(() => {
    const file = cacheFile(name);
    makeFolder(dirname(file));
    if (!isSafe(dirname(file))) return;
    const half = `${file}.${pid}`;
    try {
      // Created empty first: collecting the compiled code takes a while, and is useless if nothing can be written.
      fs.writeFileSync(half, '', { mode: 0o600, flag: 'wx' });
      fs.writeFileSync(half, script.createCachedData());
      fs.appendFileSync(half, `\n${commands.join(' ')}`, { flush: true });
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

/** Returns the cache folder of the user: by the XDG rules, or what macOS and Windows have instead. */
function cacheFolder() {
  const { HOME = '', LOCALAPPDATA = '', XDG_CACHE_HOME = '' } = env;
  if (platform === 'win32') return join(LOCALAPPDATA, 'recovery', 'cache');
  if (platform === 'darwin') return join(HOME, 'Library', 'Caches', 'recovery');
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache'), 'recovery');
}

/**
 * Creates the folder and its parent, each only inside a folder that the user owns: under `sudo`, the home may belong to somebody
 * else.
 */
function makeFolder(folder) {
  for (const each of [dirname(folder), folder])
    if (!fs.existsSync(each) && isOwn(fs.statSync(dirname(each)))) fs.mkdirSync(each, { mode: 0o700 });
}

/** Whether a folder belongs to the user, and nobody else may write to it. */
function isSafe(folder) {
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
  for (const name of newestFirst.slice(maxFiles)) fs.rmSync(join(folder, name), { force: true });
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
