import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProcess, temporaryFolder, type Env } from '../support/program.ts';

/** The executable for Linux where it cannot run as usual: `npm run test:package` names it, and the root folder of an old Debian. */

const { RECOVERY_EXECUTABLE: executable = '', RECOVERY_OLD_DEBIAN: oldDebian = '' } = process.env;

/** A user who has the executable and nothing else. */
function newUser() {
  const home = temporaryFolder();
  const cache = join(home, '.cache/recovery');
  return {
    cache,
    run: (args: readonly string[], env: Env = {}) =>
      runProcess(executable, args, { HOME: home, TMPDIR: home, RECOVERY_DB: join(home, 'test.db'), ...env }),
    native: () => join(cache, readdirSync(cache).find((file) => file.endsWith('.node')) ?? ''),
  };
}

const refusal =
  /^recovery: The database engine \(better-sqlite3\) cannot run on this computer: linux x64, .+\nNothing was recorded\. .+\n$/u;

describe('the executable', () => {
  test('has its code cache with it, and unpacks its native part alone', async () => {
    const user = newUser();
    for (const line of [['add', 'x'], ['list'], ['report'], ['--help']])
      expect((await user.run(line)).code).toBe(0);
    expect(readdirSync(user.cache)).toEqual([expect.stringMatching(/^better_sqlite3-.+\.node$/u)]);
  });

  test('takes no options for Node.js from the environment', async () => {
    const env = { NODE_OPTIONS: '--require=/nonexistent.js' };
    expect(await newUser().run(['add', 'x'], env)).toMatchObject({ code: 0, stdout: '#1\n' });
  });

  test('works without a cache folder, and leaves nothing behind', async () => {
    const user = newUser();
    const temporary = temporaryFolder();
    const env = { HOME: '/proc', TMPDIR: temporary };
    expect(await user.run(['add', 'x'], env)).toMatchObject({ code: 0, stdout: '#1\n' });
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('says so if it can unpack nowhere, and ends with 1', async () => {
    const { code, stdout, stderr } = await newUser().run(['add', 'x'], { HOME: '/proc', TMPDIR: '/proc' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(refusal);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 1000)],
    ['overwritten', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ])('replaces an unpacked part that is damaged: %s', async (_, damage) => {
    const user = newUser();
    await user.run(['add', 'x']);
    const bytes = readFileSync(user.native());
    writeFileSync(user.native(), damage(bytes));
    utimesSync(user.native(), 1_000_000_000, 1_000_000_000);
    expect(await user.run(['add', 'x'])).toMatchObject({ code: 0, stdout: '#2\n' });
    expect(readFileSync(user.native()).equals(bytes)).toBe(true);
  });

  test.runIf(oldDebian !== '')('says so on a system that is too old, and ends with 1', async () => {
    const program = join(oldDebian, 'recovery');
    writeFileSync(program, readFileSync(executable));
    chmodSync(program, 0o755);
    mkdirSync(join(oldDebian, 'proc'), { recursive: true });
    const env = { PATH: process.env['PATH'] ?? '', HOME: '/root' };
    const { code, stderr } = await runProcess('chroot', [oldDebian, '/recovery', 'add', 'x'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(refusal);
    expect(stderr).toContain('GLIBC_');
  });
});
