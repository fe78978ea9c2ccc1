import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  bin,
  builtSandbox,
  temporaryFolder,
  runProcess,
  words,
  type Env,
  type Sandbox,
} from '../support/program.ts';

/** What the start file keeps of the program between runs (bin/cache.js), with the built program and a home of its own. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Prints, for each script that is compiled, whether V8 used what an earlier run compiled. */
const spy = join(temporaryFolder(), 'spy.cjs');
writeFileSync(
  spy,
  `const vm = require('node:vm');
   const { Script } = vm;
   vm.Script = class extends Script {
     constructor(source, options) {
       super(source, options);
       const used = options.cachedData ? (this.cachedDataRejected ? 'rejected' : 'used') : 'none';
       require('node:fs').writeSync(2, '[' + require('node:path').basename(options.filename) + ' ' + used + ']');
     }
   };`,
);

const newSandbox = (env: Env = {}): Sandbox => builtSandbox({ XDG_CACHE_HOME: '', ...env });
const folderOf = (sandbox: Sandbox) => sandbox.path('home/.cache/recovery');
const filesOf = (sandbox: Sandbox) => readdirSync(folderOf(sandbox)).toSorted();
/** The scripts that have a file, by name. */
const namesOf = (sandbox: Sandbox) => filesOf(sandbox).map((file) => file.replace(/-\d.*\.v8cache$/u, ''));
/** The file of the program itself; the other scripts have files of their own. */
const mainFileOf = (sandbox: Sandbox) =>
  filesOf(sandbox).find((file) => file.startsWith('main-')) ?? 'no file of main.cjs';
const modeOf = (path: string) => statSync(path).mode & 0o777;

/** Runs a line that has to work; answers what became of the cache of the program: used, none or rejected. */
async function runSpied(
  sandbox: Sandbox,
  line: string,
  env: Env = {},
  start = bin,
): Promise<string | undefined> {
  const { code, stderr } = await runProcess(process.execPath, ['--require', spy, start, ...words(line)], {
    ...sandbox.env,
    ...env,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/\[main\.cjs/u) as string });
  return /\[main\.cjs (\w+)\]/u.exec(stderr)?.[1];
}

describe.concurrent('what V8 compiled', () => {
  test('is kept by the first command and used by the next, for its owner alone', async () => {
    const sandbox = newSandbox();
    expect(await runSpied(sandbox, 'add x')).toBe('none');
    expect(namesOf(sandbox)).toEqual(['en', 'knowledge', 'main']);
    const file = mainFileOf(sandbox);
    expect(file).toMatch(/^main-\d.+\.v8cache$/u);
    expect(file).toContain(`${process.version}-${process.arch}`);
    expect([modeOf(folderOf(sandbox)), modeOf(join(folderOf(sandbox), file))]).toEqual([0o700, 0o600]);
    const { ino } = statSync(join(folderOf(sandbox), file));
    expect(await runSpied(sandbox, 'add y')).toBe('used');
    expect(await runSpied(sandbox, 'staff list')).toBe('used');
    expect(statSync(join(folderOf(sandbox), file)).ino).toBe(ino);
  });

  test('grows by the functions of each everyday command, once', async () => {
    const sandbox = newSandbox();
    await sandbox.ok('staff list');
    const file = mainFileOf(sandbox);
    const status = () => statSync(join(folderOf(sandbox), file));
    for (const line of ['add x', 'list', 'show 1', 'due', 'report']) {
      const { size } = status();
      expect(await runSpied(sandbox, line)).toBe('used');
      const { size: grown, ino } = status();
      expect(grown, line).toBeGreaterThan(size);
      expect(await runSpied(sandbox, line)).toBe('used');
      expect(status().ino, line).toBe(ino);
    }
    expect(mainFileOf(sandbox)).toBe(file);
    expect(namesOf(sandbox)).toEqual(['en', 'knowledge', 'main']);
  });

  test('of help is kept beside it, for it is little', async () => {
    const sandbox = newSandbox();
    expect(await runSpied(sandbox, '--help')).toBe('none');
    expect(await runSpied(sandbox, 'help list')).toBe('used');
    expect(await runSpied(sandbox, 'list')).toBe('none');
    expect(await runSpied(sandbox, 'list --help')).toBe('used');
    expect(await runSpied(sandbox, 'list')).toBe('used');
    const mains = filesOf(sandbox).filter((name) => name.startsWith('main'));
    expect(mains).toEqual([expect.stringMatching(/^main-\d/u), expect.stringMatching(/^main-help-\d/u)]);
  });

  test.each(['--version', '-V'])('is not kept after %s', async (line) => {
    const sandbox = newSandbox();
    expect((await sandbox.run(line)).code).toBe(0);
    expect(readdirSync(sandbox.path('home'))).toEqual([]);
  });

  test('is not kept by a command that failed', async () => {
    const sandbox = newSandbox();
    expect((await sandbox.run('show 77')).code).not.toBe(0);
    expect(readdirSync(sandbox.path('home'))).toEqual([]);
  });

  test('stands in XDG_CACHE_HOME where that is set, unless it is no whole path', async () => {
    const sandbox = newSandbox();
    expect(await runSpied(sandbox, 'list', { XDG_CACHE_HOME: sandbox.path('caches') })).toBe('none');
    expect(readdirSync(sandbox.path('caches/recovery'))).toHaveLength(3);
    expect(await runSpied(sandbox, 'list', { XDG_CACHE_HOME: sandbox.path('caches') })).toBe('used');
    expect(await runSpied(sandbox, 'list', { XDG_CACHE_HOME: 'caches' })).toBe('none');
    expect(namesOf(sandbox)).toEqual(['en', 'knowledge', 'main']);
  });

  test('is kept once where several start at the same time', async () => {
    const sandbox = newSandbox();
    await sandbox.ok('add x');
    rmSync(folderOf(sandbox), { recursive: true });
    const runs = await Promise.all(
      ['list', 'due', 'show 1', 'list', 'due', 'report'].map((line) => sandbox.run(line)),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(namesOf(sandbox)).toEqual(['en', 'knowledge', 'main']);
    expect(await runSpied(sandbox, 'list')).toBe('used');
  });
});

describe.concurrent('a file that is no longer what was kept', async () => {
  const model = newSandbox();
  await model.ok('add x');
  const name = mainFileOf(model);
  const kept = readFileSync(join(folderOf(model), name));
  const withByte = (position: number) => {
    const bytes = Buffer.from(kept);
    bytes.writeUInt8(bytes.readUInt8(position) ^ 0x40, position);
    return bytes;
  };
  /** As if whoever damaged it had put its time back. */
  const likeFinished = (path: string) => {
    utimesSync(path, 1_000_000_000, 1_000_000_000);
  };

  test.each([
    ['empty', Buffer.alloc(0), 'none'],
    ['another text', Buffer.from('not what V8 wrote'), 'none'],
    ['half of it', kept.subarray(0, kept.length / 2), 'none'],
    ['one byte different at its start', withByte(3), 'none'],
    ['one byte different in the middle', withByte(kept.length >> 1), 'none'],
    [
      'zeros from the middle on',
      Buffer.concat([kept.subarray(0, kept.length / 2), Buffer.alloc(kept.length / 2)]),
      'none',
    ],
  ])('is not used, and replaced: %s', async (_, content) => {
    const sandbox = newSandbox();
    mkdirSync(folderOf(sandbox), { recursive: true, mode: 0o700 });
    writeFileSync(join(folderOf(sandbox), name), content);
    expect(await runSpied(sandbox, 'add x')).toBe('none');
    expect(await runSpied(sandbox, 'list')).toBe('used');
    expect(filesOf(sandbox).filter((file) => file.startsWith('main'))).toEqual([name]);
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['another text', Buffer.from('not what V8 wrote')],
    ['half of it', kept.subarray(0, kept.length / 2)],
    ['of another V8', withByte(4)],
  ])('is rejected by V8, and replaced: %s', async (_, content) => {
    const sandbox = newSandbox();
    mkdirSync(folderOf(sandbox), { recursive: true, mode: 0o700 });
    writeFileSync(join(folderOf(sandbox), name), content);
    likeFinished(join(folderOf(sandbox), name));
    expect(await runSpied(sandbox, 'add x')).toBe('rejected');
    expect(await runSpied(sandbox, 'list')).toBe('used');
  });
});

describe.concurrent('a folder that is not the user’s alone', () => {
  test('is neither read nor written where others may write to it', async () => {
    const sandbox = newSandbox();
    await sandbox.ok('add x');
    chmodSync(folderOf(sandbox), 0o770);
    expect(await runSpied(sandbox, 'list')).toBe('none');
    rmSync(folderOf(sandbox), { recursive: true });
    mkdirSync(folderOf(sandbox));
    chmodSync(folderOf(sandbox), 0o707);
    expect(await runSpied(sandbox, 'list')).toBe('none');
    expect(filesOf(sandbox)).toEqual([]);
  });

  test('is neither read nor written where it is a link', async () => {
    const sandbox = newSandbox();
    await sandbox.ok('add x');
    renameSync(folderOf(sandbox), sandbox.path('elsewhere'));
    symlinkSync(sandbox.path('elsewhere'), folderOf(sandbox));
    expect(await runSpied(sandbox, 'list')).toBe('none');
  });

  test.runIf(process.geteuid?.() === 0)(
    'is neither read, written nor made where it is somebody else’s',
    async () => {
      const sandbox = newSandbox();
      await sandbox.ok('add x');
      chownSync(folderOf(sandbox), 1, 1);
      expect(await runSpied(sandbox, 'list')).toBe('none');
      rmSync(sandbox.path('home/.cache'), { recursive: true });
      chownSync(sandbox.path('home'), 1, 1);
      expect(await runSpied(sandbox, 'list')).toBe('none');
      expect(readdirSync(sandbox.path('home'))).toEqual([]);
    },
  );

  test.each([
    ['missing', ''],
    ['no whole path', 'home'],
    ['not there', '/nonexistent/home'],
    ['where nothing can be made', '/proc'],
    ['a file', '/dev/null'],
  ])('is not made in a home that is %s', async (_, home) => {
    const sandbox = newSandbox();
    expect(await runSpied(sandbox, 'add x', { HOME: home })).toBe('none');
    expect(await runSpied(sandbox, 'list', { HOME: home })).toBe('none');
    expect(existsSync('/nonexistent')).toBe(false);
    expect(readdirSync(sandbox.folder).toSorted()).toEqual(['home', 'recovery.db', 'tmp']);
    expect(readdirSync(sandbox.path('home'))).toEqual([]);
  });

  test('keeps no half of what could not be finished', async () => {
    const sandbox = newSandbox();
    await sandbox.ok('add x');
    const name = mainFileOf(sandbox);
    rmSync(join(folderOf(sandbox), name));
    mkdirSync(join(folderOf(sandbox), name, 'in the way'), { recursive: true });
    expect(await runSpied(sandbox, 'list')).toBe('none');
    expect(filesOf(sandbox).filter((file) => file.startsWith('main'))).toEqual([name]);
  });
});

describe.concurrent('other builds', () => {
  test('keep files of their own, of which the newest forty stay, and nothing else goes', async () => {
    const sandbox = newSandbox();
    mkdirSync(folderOf(sandbox), { recursive: true, mode: 0o700 });
    writeFileSync(join(folderOf(sandbox), 'recovery.db'), 'somebody keeps all in one folder');
    for (let build = 0; build < 60; build++)
      writeFileSync(join(folderOf(sandbox), `main-0.0.${String(build)}-v20.0.0-x64.v8cache`), '');
    writeFileSync(join(folderOf(sandbox), 'main-0.0.9-v20.0.0-x64.v8cache.123'), 'a half');
    await sandbox.ok('add x');
    const files = filesOf(sandbox);
    expect(files).toHaveLength(41);
    expect(files).toContain('recovery.db');
    expect(await runSpied(sandbox, 'list')).toBe('used');
  });

  test.each(['main', 'inquirer', 'phones', 'svg', 'texts', 'yaml'])(
    '%s begins with what tells it from one of the same length',
    (name) => {
      const script = readFileSync(join(root, 'dist', `${name}.cjs`), 'utf8');
      const [line = '', ...rest] = script.split(/(?<=\n)/u);
      const hash = createHash('sha256').update(rest.join('')).digest('hex').slice(0, 16);
      expect(line).toMatch(new RegExp(`^// \\d+\\.\\d+\\.\\d+-${hash}\\n$`, 'u'));
    },
  );

  test('one of the same length does not run the code of this one', async () => {
    const sandbox = newSandbox();
    for (const name of ['bin', 'dist', 'package.json'])
      cpSync(join(root, name), sandbox.path(name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), sandbox.path('node_modules'));
    const copy = sandbox.path('bin/recovery.js');
    expect(await runSpied(sandbox, 'add x', {}, copy)).toBe('none');
    expect(await runSpied(sandbox, 'list', {}, copy)).toBe('used');
    const script = sandbox.path('dist/main.cjs');
    writeFileSync(script, readFileSync(script, 'latin1').replace(/^\/\/ (\S+)./u, '// $1x'), 'latin1');
    expect(await runSpied(sandbox, 'list', {}, copy)).toBe('none');
  });
});
