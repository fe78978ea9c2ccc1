import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/settings.ts';
import { program } from '../support/program.ts';

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
    const house = program();
    const before = readdirSync('.');
    for (const command of ['add "cold soup"', 'list', 'backup', 'settings', 'doctor', '']) {
      const { code, stdout, stderr } = await house.run(command, { db: address });
      expect([command, code, stdout]).toEqual([command, 2, '']);
      expect(stderr).toMatch(/^recovery: This is a URL \([a-z\d]+:…\), not the path of a file\./u);
      expect(stderr).not.toContain('s3cret');
    }
    expect((await house.run(['--db', address, 'list'])).code).toBe(2);
    expect(readdirSync('.')).toEqual(before);
  });

  test.each(['~/r.db', '~ana/r.db', '~'])('%s was given to no shell', async (path) => {
    const house = program();
    expect(await house.run('add "cold soup"', { db: path })).toEqual({
      code: 2,
      stdout: '',
      stderr: `recovery: The shell did not replace ~ with your home folder: ${path}\nNothing was written. Write the full path, starting with /.\n`,
    });
    expect(existsSync(path.replace(/\/.*/u, ''))).toBe(false);
  });

  test.each(languages)('is said in %s', async (language) => {
    const house = program({ RECOVERY_LANG: language });
    for (const db of ['postgres://server/r', '~/r.db'])
      expect((await house.run('list', { db })).stderr).toMatch(/^recovery: .+\n.+\.\n$/u);
  });

  test.each([
    ['export', '-o', '~/r.csv'] as const,
    ['list', '-o', 'https://example.org/r.html'] as const,
    ['backup', '~/stick/'] as const,
  ])('nor is what is written to: %s %s', async (...command) => {
    const house = program();
    await house.ok('add "cold soup"');
    expect((await house.run(command)).code).toBe(2);
    expect(existsSync('~')).toBe(false);
  });

  test('help and version come all the same', async () => {
    const house = program();
    for (const db of ['postgres://server/r', '~/r.db', 'x'.repeat(5_000)])
      for (const line of ['--help', '--version', 'add --help'])
        expect((await house.spawn(line, { db })).code).toBe(0);
  });

  test.each(['C:r.db', './a:b.db', '~r.db', 'a~/r.db'])('%s is one', async (name) => {
    const house = program();
    // Of a folder of its own.
    const { code } = await house.run('add x', {
      db: name.startsWith('.') ? `${house.folder}/${name}` : house.path(name),
    });
    expect(code).toBe(0);
  });
});

test('blanks at the ends of a path make no other file of it', async () => {
  const house = program();
  const db = house.path('ours.db');
  for (const [name, number] of [
    [`${db} `, 1],
    [`  ${db}\t`, 2],
    [db, 3],
  ] as const)
    expect((await house.run('add "cold soup"', { db: name })).stdout).toBe(`#${number}\n`);
  const { stdout } = await house.run(['--db', `${db} `, 'export']);
  expect(stdout.match(/cold soup/gu)).toHaveLength(3);
  await house.run('backup', { db: `${db} ` });
  expect(readdirSync(house.folder).filter((name) => name.includes('ours'))).toEqual(['ours.db']);
});

describe.concurrent('what cannot be a database', () => {
  test('a path longer than the system takes', async () => {
    const house = program();
    for (const command of ['add x', 'list', 'doctor']) {
      const { code, stderr } = await house.run(command, { db: `/tmp/${'x'.repeat(5_000)}` });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^recovery: This path is too long for this machine: \/tmp\/x{190,}…\n$/u);
    }
  });

  test('what the system makes up, a device, a pipe, a folder', async () => {
    const house = program();
    mkdirSync(house.path('folder'));
    const server = createServer().listen(house.path('socket'));
    for (const db of ['/proc/self/mem', '/dev/zero', '/dev/null', house.path('folder'), house.path('socket')])
      for (const command of ['add x', 'list']) {
        const { code, stderr } = await house.run(command, { db });
        expect([db, command, code]).toEqual([db, command, 65]);
        expect(stderr).toMatch(/is not a recovery database\.\nIt was not changed\.\n$/u);
      }
    server.close();
  });
});

test('what was typed is told in short, and what there is to choose from whole', async () => {
  const house = program();
  await house.ok('add "cold soup"');
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
    const { code, stderr } = await house.run(command);
    expect(code).not.toBe(0);
    expect(code).not.toBe(70);
    expect(stderr.length).toBeLessThan(3_000);
  }
  expect((await house.run(['export', '--columns', long])).stderr).toContain('came_back_on');
});

describe.concurrent('a folder that another program copies', () => {
  test.each(languages)(
    'is warned of when records are made there, and once a day; in %s',
    async (language) => {
      const house = program({ RECOVERY_LANG: language });
      const db = house.path('OneDrive - Bar/r.db');
      const warned = async (line: string, now?: string) => {
        const { code, stdout, stderr } = await house.run(line, {
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
    const house = program();
    mkdirSync(house.path('Dropbox'));
    symlinkSync(house.path('Dropbox'), house.path('records'));
    const db = house.path('records/r.db');
    expect((await house.run('add "cold soup"', { db })).stderr).toContain(
      'The records are in a folder synced by Dropbox: ',
    );
    const { code, stdout } = await house.run('doctor', { db });
    expect(code).toBe(1);
    expect(stdout).toContain('a folder synced by Dropbox');
  });

  test('an ordinary folder is nothing to talk of', async () => {
    const house = program();
    for (const line of ['add "cold soup"', 'add "warm beer"'])
      expect((await house.run(line)).stderr).not.toContain('The records are in');
  });
});
