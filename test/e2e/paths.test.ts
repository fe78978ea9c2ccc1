import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/settings.ts';
import { inProcessSandbox } from '../support/program.ts';

/** Where the records are said to be, and what is no place for them. */

const addresses = [
  'postgres://till:s3cret@server.local/recovery',
  'libsql://till:s3cret@server.local',
  'https://till:s3cret@example.org/r.db',
  'file:s3cret/r.db',
  'S3:s3cret',
];

describe.concurrent('what is no path of a file', () => {
  test.each(addresses)('%s is refused, becomes no folder, and is not repeated', async (address) => {
    const sandbox = inProcessSandbox();
    const before = readdirSync('.');
    for (const command of ['add "cold soup"', 'list', 'backup', 'settings', 'doctor', '']) {
      const { code, stdout, stderr } = await sandbox.run(command, { db: address });
      expect([command, code, stdout]).toEqual([command, 2, '']);
      expect(stderr).toMatch(/^recovery: This is a URL \([a-z\d]+:…\), not the path of a file\./u);
      expect(stderr).not.toContain('s3cret');
    }
    expect((await sandbox.run(['--db', address, 'list'])).code).toBe(2);
    expect(readdirSync('.')).toEqual(before);
  });

  test.each(['~/r.db', '~ana/r.db', '~'])('%s was given to no shell', async (path) => {
    const sandbox = inProcessSandbox();
    expect(await sandbox.run('add "cold soup"', { db: path })).toEqual({
      code: 2,
      stdout: '',
      stderr: `recovery: The shell did not replace ~ with your home folder: ${path}\nNothing was written. Write the full path, starting with /.\n`,
    });
    expect(existsSync(path.replace(/\/.*/u, ''))).toBe(false);
  });

  test.each(languages)('is said in %s', async (language) => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
    for (const db of ['postgres://server/r', '~/r.db'])
      expect((await sandbox.run('list', { db })).stderr).toMatch(/^recovery: .+\n.+\.\n$/u);
  });

  test.each([
    ['export', '-o', '~/r.csv'] as const,
    ['list', '-o', 'https://example.org/r.html'] as const,
    ['backup', '~/stick/'] as const,
  ])('nor is what is written to: %s %s', async (...command) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    expect((await sandbox.run(command)).code).toBe(2);
    expect(existsSync('~')).toBe(false);
  });

  test('help and version come all the same', async () => {
    const sandbox = inProcessSandbox();
    for (const db of ['postgres://server/r', '~/r.db', 'x'.repeat(5_000)])
      for (const line of ['--help', '--version', 'add --help'])
        expect((await sandbox.spawn(line, { db })).code).toBe(0);
  });

  test.each(['C:r.db', './a:b.db', '~r.db', 'a~/r.db'])('%s is one', async (name) => {
    const sandbox = inProcessSandbox();
    // Of a folder of its own.
    const { code } = await sandbox.run('add x', {
      db: name.startsWith('.') ? `${sandbox.folder}/${name}` : sandbox.path(name),
    });
    expect(code).toBe(0);
  });
});

test('blanks at the ends of a path make no other file of it', async () => {
  const sandbox = inProcessSandbox();
  const db = sandbox.path('ours.db');
  for (const [name, number] of [
    [`${db} `, 1],
    [`  ${db}\t`, 2],
    [db, 3],
  ] as const)
    expect((await sandbox.run('add "cold soup"', { db: name })).stdout).toBe(`#${number}\n`);
  const { stdout } = await sandbox.run(['--db', `${db} `, 'export']);
  expect(stdout.match(/cold soup/gu)).toHaveLength(3);
  await sandbox.run('backup', { db: `${db} ` });
  expect(readdirSync(sandbox.folder).filter((name) => name.includes('ours'))).toEqual(['ours.db']);
});

describe.concurrent('what cannot be a database', () => {
  test('a path longer than the system takes', async () => {
    const sandbox = inProcessSandbox();
    for (const command of ['add x', 'list', 'doctor']) {
      const { code, stderr } = await sandbox.run(command, { db: `/tmp/${'x'.repeat(5_000)}` });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^recovery: This path is too long for this machine: \/tmp\/x{190,}…\n$/u);
    }
  });

  test('what the system makes up, a device, a pipe, a folder', async () => {
    const sandbox = inProcessSandbox();
    mkdirSync(sandbox.path('folder'));
    const server = createServer().listen(sandbox.path('socket'));
    for (const db of [
      '/proc/self/mem',
      '/dev/zero',
      '/dev/null',
      sandbox.path('folder'),
      sandbox.path('socket'),
    ])
      for (const command of ['add x', 'list']) {
        const { code, stderr } = await sandbox.run(command, { db });
        expect([db, command, code]).toEqual([db, command, 65]);
        expect(stderr).toMatch(/is not a recovery database\.\nIt was not changed\.\n$/u);
      }
    server.close();
  });
});

test('what was typed is told in short, and what there is to choose from whole', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('add "cold soup"');
  const long = 'x'.repeat(70_000);
  const commands = [
    ['export', '--columns', long],
    ['list', '--department', long],
    ['report', long],
    ['restore', long],
    ['import', long],
    ['settings', 'set', 'language', long],
    ['settings', 'get', long],
    ['add', 'x', '--severity', long],
    ['add', 'x', `--${long}`],
    ['add', 'x', '--department', long],
    [long],
  ];
  for (const command of commands) {
    const { code, stderr } = await sandbox.run(command);
    expect(code).not.toBe(0);
    expect(code).not.toBe(70);
    expect(stderr.length).toBeLessThan(3_000);
  }
  expect((await sandbox.run(['export', '--columns', long])).stderr).toContain('came_back_on');
});

describe.concurrent('a folder that another program copies', () => {
  test.each(languages)(
    'is warned of when records are made there, and once a day; in %s',
    async (language) => {
      const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
      const db = sandbox.path('OneDrive - Bar/r.db');
      const warned = async (line: string, now?: string) => {
        const { code, stdout, stderr } = await sandbox.run(line, {
          db,
          ...(now === undefined ? {} : { env: { RECOVERY_NOW: now } }),
        });
        expect(code).toBe(0);
        if (line.startsWith('add')) expect(stdout).toMatch(/^#\d\n$/u);
        return /OneDrive.*: .+r\.db\n.+\./u.test(stderr);
      };
      expect(await warned('add "cold soup"')).toBe(true);
      expect(await warned('list')).toBe(false);
      expect(await warned('add "warm beer"')).toBe(true);
      expect(await warned('add "dirty glass"')).toBe(false);
      expect(await warned('add "long wait"', '2026-11-24T09:00:00Z')).toBe(true);
    },
  );

  test('also where a link leads there, and by the doctor', async () => {
    const sandbox = inProcessSandbox();
    mkdirSync(sandbox.path('Dropbox'));
    symlinkSync(sandbox.path('Dropbox'), sandbox.path('records'));
    const db = sandbox.path('records/r.db');
    expect((await sandbox.run('add "cold soup"', { db })).stderr).toContain(
      'The records are in a folder synced by Dropbox: ',
    );
    const { code, stdout } = await sandbox.run('doctor', { db });
    expect(code).toBe(1);
    expect(stdout).toContain('a folder synced by Dropbox');
  });

  test('an ordinary folder is nothing to talk of', async () => {
    const sandbox = inProcessSandbox();
    for (const line of ['add "cold soup"', 'add "warm beer"'])
      expect((await sandbox.run(line)).stderr).not.toContain('The records are in');
  });
});
