import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isNode20 } from '../../src/store/sqlite/native.ts';
import { runProcess, temporaryFolder, type Env } from '../support/program.ts';

/** What an executable does with its native part (executable/unpack.js), without an executable. */

const unpack = fileURLToPath(new URL('../../executable/unpack.js', import.meta.url));
const require = createRequire(import.meta.url);
const nativePath = isNode20
  ? require.resolve('better-sqlite3-node20/build/Release/better_sqlite3.node')
  : join(require.resolve('better-sqlite3/package.json'), '../prebuilds/linux-x64.node');
const bytes = readFileSync(nativePath);
const native = {
  file: 'engine-1-abc.node',
  size: bytes.length,
  hash: createHash('sha256').update(bytes).digest('hex'),
};
const finishedAt = 1_000_000_000;

/** A user who starts an executable; `load` returns whether it could load its native part, or the error. */
function newUser() {
  const home = temporaryFolder();
  const temporary = temporaryFolder();
  const cache = join(home, '.cache/recovery');
  const file = join(cache, native.file);
  return {
    home,
    temporary,
    cache,
    file,
    async load(env: Env = {}, expected = native) {
      const script = `const { Database } = require(process.argv[1])(${JSON.stringify(expected)}, () => require('fs').readFileSync(process.argv[2]));
        process.stdout.write(typeof Database);`;
      const args = ['-e', script, unpack, nativePath];
      const { code, stdout, stderr } = await runProcess(process.execPath, args, {
        HOME: home,
        TMPDIR: temporary,
        ...env,
      });
      return code === 0 ? stdout : stderr;
    },
    /** Puts bytes in place of those that were unpacked; `isMarked` as if nobody had changed the file. */
    damage(content: Uint8Array, isMarked = false) {
      writeFileSync(file, content);
      if (isMarked) utimesSync(file, finishedAt, finishedAt);
    },
    isWhole: () => readFileSync(file).equals(bytes) && statSync(file).mtimeMs === finishedAt * 1000,
  };
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe.concurrent('the native part', () => {
  test('is unpacked by the first start, for its owner alone, and found by the next', async () => {
    const user = newUser();
    expect(await user.load()).toBe('function');
    expect(readdirSync(user.cache)).toEqual([native.file]);
    expect([modeOf(user.cache), modeOf(user.file)]).toEqual([0o700, 0o600]);
    expect(user.isWhole()).toBe(true);
    const { ino } = statSync(user.file);
    expect(await user.load()).toBe('function');
    expect(statSync(user.file).ino).toBe(ino);
  });

  test('is unpacked once where several start at the same time', async () => {
    const user = newUser();
    expect(await Promise.all([1, 2, 3, 4].map(() => user.load()))).toEqual(Array(4).fill('function'));
    expect(readdirSync(user.cache)).toEqual([native.file]);
    expect(user.isWhole()).toBe(true);
  });

  test.each([
    ['empty', Buffer.alloc(0), true],
    ['half of it', bytes.subarray(0, bytes.length / 2), true],
    ['of the same size, changed by somebody', Buffer.alloc(bytes.length), false],
    ['of the same size, changed by the disk', Buffer.alloc(bytes.length), true],
  ])('is unpacked anew if it is damaged: %s', async (_, content, isMarked) => {
    const user = newUser();
    await user.load();
    user.damage(content, isMarked);
    expect(await user.load()).toBe('function');
    expect(user.isWhole()).toBe(true);
    expect(readdirSync(user.cache)).toEqual([native.file]);
  });

  test('of another version stays beside it', async () => {
    const user = newUser();
    await user.load();
    expect(await user.load({}, { ...native, file: 'engine-2-def.node' })).toBe('function');
    expect(readdirSync(user.cache)).toEqual([native.file, 'engine-2-def.node']);
  });

  test('that is not what the build put in is neither loaded nor left behind', async () => {
    const user = newUser();
    expect(await user.load({}, { ...native, hash: 'of something else' })).toContain('was not written');
    expect(readdirSync(user.cache)).toEqual([]);
    expect(readdirSync(user.temporary)).toEqual([]);
  });
});

describe.concurrent('without a cache folder', () => {
  test.each([
    ['there is no home', { HOME: '' }],
    ['the home is not there', { HOME: '/nonexistent' }],
    ['nothing can be written to it', { HOME: '/proc' }],
    ['it is a file', { HOME: '/dev/null' }],
    ['it is named by no whole path', { HOME: '', XDG_CACHE_HOME: 'caches' }],
  ])('it is loaded from a temporary folder that is removed at once: %s', async (_, env) => {
    const user = newUser();
    expect(await user.load(env)).toBe('function');
    expect(readdirSync(user.home)).toEqual([]);
    expect(readdirSync(user.temporary)).toEqual([]);
  });

  test('that is safe, a file in it is not loaded', async () => {
    const user = newUser();
    await user.load();
    user.damage(Buffer.alloc(bytes.length), true);
    chmodSync(user.cache, 0o777);
    expect(await user.load()).toBe('function');
    expect(user.isWhole()).toBe(false);
    chmodSync(user.cache, 0o700);
    renameSync(user.cache, join(user.home, 'elsewhere'));
    symlinkSync(join(user.home, 'elsewhere'), user.cache);
    expect(await user.load()).toBe('function');
    expect(readdirSync(user.temporary)).toEqual([]);
  });

  test('and without a temporary folder it cannot be loaded', async () => {
    const user = newUser();
    expect(await user.load({ HOME: '', TMPDIR: '/proc' })).toMatch(/ENOENT|EACCES|EROFS/u);
    mkdirSync(user.cache, { recursive: true });
    expect(existsSync(user.file)).toBe(false);
  });
});
