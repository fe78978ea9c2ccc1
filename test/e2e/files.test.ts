import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { program, inProcessSandbox, runProcess, type Sandbox } from '../support/program.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Files that cannot be written, and files that are not ours. */

describe.concurrent('output that cannot be written', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    const lines = Array.from(
      { length: 1_500 },
      (_, index) => `2026-10-01 12:00,complaint ${index} ${'.'.repeat(100)}\n`,
    );
    await sandbox.ok('import -', { input: `occurred,description\n${lines.join('')}` });
  });
  const shell = (script: string) => runProcess('/bin/sh', ['-c', script, ...program], sandbox.env);
  const onLinux = test.skipIf(!existsSync('/dev/full'));

  onLinux.each(['export', 'export --format json', 'list --all', 'report', '--help', '--version'])(
    '%s to a full disk is no success',
    async (line) => {
      const { code, stderr } = await shell(`"$0" "$1" ${line} >/dev/full`);
      expect(code).toBe(74);
      expect(stderr).toMatch(/^recovery: The disk is full/u);
    },
  );

  test.each(['export', 'export --format jsonl', 'list --all --format csv', 'list --all', 'help'])(
    '%s of which a part found room is no success',
    async (line) => {
      const path = sandbox.path(`part of ${line}`);
      // In blocks of 512 bytes: enough for what SQLite shares between readers (32 KiB), less than the output.
      const room = line === 'help' ? 1 : 128;
      // The shell leaves the signal of a file that grows too large alone: the write is cut short, as on a disk that fills up.
      const said = await shell(
        `trap "" XFSZ; ulimit -f ${room}; "$0" "$1" ${line.replace('help', '--help')} >"${path}"`,
      );
      expect(said.code).toBe(73);
      expect(said.stderr).toContain('Cannot write (standard output).');
      expect(statSync(path).size).toBeGreaterThan(0);
    },
  );

  onLinux(
    'a complaint whose number cannot be told is no success either, and is there all the same',
    async () => {
      const other = inProcessSandbox();
      const script = '"$0" "$1" add x >/dev/full';
      const { code, stderr } = await runProcess('/bin/sh', ['-c', script, ...program], other.env);
      expect(code).toBe(74);
      expect(stderr).toBe(
        'recovery: Recorded as 1, but the number could not be written: the disk is full or failing.\n',
      );
      expect(await other.json('list --format json')).toMatchObject({ total: 1 });
    },
  );

  onLinux.each([
    ['export >&-', 73],
    ['export --format json >&- <&-', 73],
    ['export >/dev/null', 0],
    ['due --exit-code >&-', 0],
  ])(
    '%s ends with %i: an export that nobody can ever read is none, whatever it is to others',
    async (line, code) => {
      const { code: ended, stderr } = await shell(`"$0" "$1" ${line}`);
      expect(ended).toBe(code);
      expect(stderr).toBe(code === 0 ? '' : 'recovery: Cannot write (standard output).\n');
    },
  );

  test('a reader that leaves early (| head -1) is no failure', async () => {
    const { stdout, stderr } = await shell(`{ "$0" "$1" export; echo "code $?" >&2; } | head -1`);
    expect(stdout).toMatch(/^number,uuid,/u);
    expect(stderr).toBe('code 0\n');
  });

  test('a file is written whole or stays as it was', async () => {
    const folder = sandbox.path('accountant');
    mkdirSync(folder);
    const file = sandbox.file('accountant/kept.csv', 'what stood here\n');
    // A file may not grow beyond 64 KiB here; the export needs more than twice that.
    const limited = await shell(`ulimit -f 128; "$0" "$1" export -o "${file}"`);
    expect(limited.code).toBe(73);
    expect((await sandbox.run(`export -o ${file} --columns nonsense`)).code).toBe(2);
    expect((await sandbox.run(`report -o ${file} --format nonsense`)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('what stood here\n');
    expect(readdirSync(folder)).toEqual(['kept.csv']);
    expect(await sandbox.ok(`export -o ${file}`)).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(await sandbox.ok('export'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

test('the half of a file whose writer was killed goes when the file is written again; that of one still at it stays', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('add "cold soup"');
  const gone = await runProcess(process.execPath, ['-p', 'process.pid'], sandbox.env);
  const halves = {
    dead: `all.csv.half-${gone.stdout.trim()}`,
    living: `all.csv.half-${process.pid}`,
    ofAnother: `all.csv.old.half-${gone.stdout.trim()}`,
    ofSomebody: 'all.csv.half-eaten',
  };
  for (const name of Object.values(halves)) sandbox.file(name, 'half');
  await sandbox.ok(['export', '-o', sandbox.path('all.csv')]);
  const left = readdirSync(sandbox.folder).filter((name) => name.startsWith('all.csv'));
  expect(left).toEqual(['all.csv', halves.ofSomebody, halves.living, halves.ofAnother].sort());
});

describe.concurrent('a file that is not ours', () => {
  const strangers: readonly [what: string, says: RegExp, make: (sandbox: Sandbox) => Promise<void> | void][] =
    [
      [
        'a text file',
        /^recovery: \S+ is not a recovery database\.\nIt was not changed/u,
        (sandbox) => void sandbox.file('recovery.db', 'my shopping list\n'.repeat(20)),
      ],
      [
        'an empty file',
        /^recovery: \S+ is not a recovery database\.\nIt was not changed/u,
        (sandbox) => void sandbox.file('recovery.db', ''),
      ],
      [
        'the first half of a header',
        /^recovery: \S+ is damaged\.\nNothing was written/u,
        (sandbox) => void sandbox.file('recovery.db', 'SQLite format 3\0\u0010\0\u0001'),
      ],
      [
        'another program’s database',
        /^recovery: \S+ is another program's database\.\nIt was not changed/u,
        ({ db }) => void new Sqlite(db).exec('create table bookmarks (url text)').close(),
      ],
      [
        'a database of a newer version',
        /^recovery: \S+ was written by a newer version of recovery\.\nNothing was written. Upgrade this till, \S+,\s+which\s+has\s+version\s+\d/u,
        async (sandbox) => {
          await sandbox.ok('add x');
          const db = new Sqlite(sandbox.db);
          db.pragma('user_version = 999');
          db.close();
        },
      ],
    ];

  test.each(strangers)(
    '%s is refused with 65 in its own words and stays as it was',
    async (_, says, make) => {
      const sandbox = inProcessSandbox();
      await make(sandbox);
      const before = [sandbox.bytes(), readdirSync(sandbox.folder)];
      for (const line of [
        'list',
        'report',
        'add y',
        'export',
        'settings',
        'undo --yes',
        'shift set a=1:00-2:00',
      ]) {
        const { code, stdout, stderr } = await sandbox.run(line);
        expect({ line, code, stdout }).toEqual({ line, code: 65, stdout: '' });
        expect(stderr).toMatch(says);
      }
      expect([sandbox.bytes(), readdirSync(sandbox.folder)]).toEqual(before);
    },
  );

  test('doctor advises to upgrade, not to restore a backup over what a newer version wrote', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    const db = new Sqlite(sandbox.db);
    db.pragma('user_version = 999');
    db.close();
    const { code, stdout } = await sandbox.run('doctor');
    expect(code).toBe(65);
    expect(stdout).toContain('Upgrade this till');
    expect(stdout).not.toContain('recovery restore');
  });

  test('a folder is no database either', async () => {
    const sandbox = inProcessSandbox();
    mkdirSync(sandbox.db);
    expect(await sandbox.run('list')).toMatchObject({ code: 65, stdout: '' });
  });
});
