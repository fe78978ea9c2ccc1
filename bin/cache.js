'use strict';

/**
 * Stores files for later runs in the cache folder of the user: the compiled code of scripts, and what an executable unpacks.
 * Anybody who can change these files can run code as the user, so a folder that somebody else owns or may write to is not used.
 */

const fs = require('node:fs');
const { dirname, extname, isAbsolute, join } = require('node:path');

module.exports = { readCache, writeCache, fileInCache, isComplete, store };

const { arch, env, pid, platform, version } = process;
/** Several files per script, since several versions of the program and of Node may be in use; a business uses a dozen scripts. */
const maxFiles = 40;
/**
 * The modification time that marks a complete file, in seconds since 1970; any later write changes it. V8 checks its cache only
 * superficially, and a wrong byte would crash the process. A checksum would cost 2 % of the time of a short command.
 */
const finishedAt = 1_000_000_000;

/** Returns the code and the commands that `writeCache` stored under a name; undefined if there are none to be trusted. */
function readCache(name) {
  return attempt(() => {
    const file = codeFile(name);
    if (!isComplete(file)) return undefined;
    const content = fs.readFileSync(file);
    const end = content.lastIndexOf('\n');
    return { code: content.subarray(0, end), commands: content.toString('latin1', end + 1).split(' ') };
  });
}

/**
 * Stores the code that V8 has compiled of a script, and the names of the commands whose functions it contains. Errors are ignored:
 * a command must not fail because of its cache.
 */
function writeCache(name, script, commands) {
  attempt(() => store(codeFile(name), () => [script.createCachedData(), `\n${commands.join(' ')}`]));
}

function codeFile(name) {
  return fileInCache(`${name}-${version}-${arch}.v8cache`);
}

/** Returns the path of a file in the cache folder. Throws if the user has none. */
function fileInCache(name) {
  const folder = cacheFolder();
  if (!isAbsolute(folder)) throw new Error('This user has no folder for caches');
  return join(folder, name);
}

/** Whether `store` has written a file to its end, and nobody has changed it. Throws if there is no file. */
function isComplete(file, size) {
  if (!isSafe(dirname(file))) return false;
  const status = fs.statSync(file);
  return status.mtimeMs === finishedAt * 1000 && (size === undefined || status.size === size);
}

/**
 * Stores a file, which appears complete or not at all; `content` returns its parts, and `check` may refuse what was written. Throws
 * if the folder cannot be used.
 */
function store(file, content, check = () => undefined) {
  makeFolder(dirname(file));
  if (!isSafe(dirname(file))) throw new Error(`Others may write to ${dirname(file)}`);
  const half = `${file}.${pid}`;
  try {
    // Opened first: collecting the compiled code takes a while, and is useless if nothing can be written.
    const descriptor = fs.openSync(half, 'wx', 0o600);
    try {
      for (const part of content()) fs.writeFileSync(descriptor, part);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    check(half);
    fs.utimesSync(half, finishedAt, finishedAt);
    fs.renameSync(half, file);
  } catch (error) {
    fs.rmSync(half, { force: true });
    throw error;
  }
  removeOldest(dirname(file), extname(file));
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

/** Keeps the newest files of one ending. */
function removeOldest(folder, ending) {
  const files = fs.readdirSync(folder).filter((name) => name.replace(/\.\d+$/, '').endsWith(ending));
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
