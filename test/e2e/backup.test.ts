import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** Backups, restores and the doctor, from outside. */

const at = (day: string) => ({ env: { RECOVERY_NOW: `${day}T10:00:00Z` } });
interface Listed {
  readonly rows: readonly { readonly backup: string; readonly occasion: string }[];
}
const occasions = async (sandbox: Sandbox) =>
  (await sandbox.json<Listed>('backup list --format json')).rows.map(({ occasion }) => occasion);
const damage = (path: string) => truncateSync(path, 8192);

describe.concurrent('backups by themselves', () => {
  test('are made at the first writing of each day, but not of a database that was just made', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"', at('2026-11-20'));
    expect(await occasions(sandbox)).toEqual([]);
    await sandbox.ok('add "warm beer"', at('2026-11-20'));
    expect(await occasions(sandbox)).toEqual(['daily']);
    await sandbox.ok('note 1 "rang her"', at('2026-11-20'));
    expect(await occasions(sandbox)).toEqual(['daily']);
    await sandbox.ok('list', at('2026-11-21'));
    expect(await occasions(sandbox)).toEqual(['daily']);
    await sandbox.ok('note 1 "rang her again"', at('2026-11-21'));
    expect(await occasions(sandbox)).toEqual(['daily', 'daily']);
  });

  test('are one a business day also where the clock was ahead for a while, and where it goes past midnight', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"', at('2027-06-01'));
    const days = ['2027-06-01', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-21', '2026-11-20'];
    for (const day of days) await sandbox.ok('note 1 "rang her"', at(day));
    await sandbox.ok('note 1 "late"', { env: { RECOVERY_NOW: '2026-11-22T01:30:00Z' } });
    const { rows } = await sandbox.json<Listed>('backup list --format json');
    expect(rows.map(({ backup }) => backup.slice(9, 17))).toEqual(['20270601', '20261121', '20261120']);
  });

  test('are made before an import, a restore, and before somebody is forgotten, which says where they still are', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup" --customer "Ana Ruiz" --contact 600555012');
    const file = sandbox.file('old.csv', 'occurred,description\n2026-11-01,slow\n');
    await sandbox.ok(`import ${file}`);
    expect(await occasions(sandbox)).toEqual(['import']);
    await sandbox.ok(`import ${file} --dry-run`);
    expect(await occasions(sandbox)).toEqual(['import']);
    const { stderr } = await sandbox.run('customer forget 1 --yes');
    expect(stderr).toContain(`2 backups still contain this data, in ${join(sandbox.folder, 'backups')}`);
    const [newest = ''] = (await sandbox.json<Listed>('backup list --format json')).rows.map(
      ({ backup }) => backup,
    );
    await sandbox.ok(`restore ${newest} --yes`);
    expect((await occasions(sandbox)).sort()).toEqual(['forget', 'import', 'restore']);
  });

  test('that cannot be made are said, and what was to be done is done', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    writeFileSync(join(sandbox.folder, 'backups'), 'in the way');
    const { code, stderr } = await sandbox.run('add "warm beer"');
    expect(code).toBe(0);
    expect(stderr).toContain('No backup was made');
    expect(await sandbox.ok('export --columns description')).toContain('warm beer');
  });
});

describe.concurrent('a backup that was asked for', () => {
  test('goes where it is wanted, never onto anything, and answers its path alone', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const own = (await sandbox.ok('backup')).trimEnd();
    expect(own.startsWith(join(sandbox.folder, 'backups'))).toBe(true);
    expect(await sandbox.ok(`backup ${sandbox.path('usb.db')}`)).toBe(`${sandbox.path('usb.db')}\n`);
    const again = await sandbox.run(`backup ${sandbox.path('usb.db')}`);
    expect([again.code, again.stdout]).toEqual([73, '']);
    for (const [to, missing] of [
      ['none/there.db', 'none'],
      ['none/', 'none/'],
    ] as const) {
      const { code, stdout, stderr } = await sandbox.run(['backup', sandbox.path(to)]);
      expect([code, stdout]).toEqual([73, '']);
      expect(stderr).toContain(`There is no folder ${sandbox.path(missing)}.`);
    }
    expect(readdirSync(sandbox.folder)).not.toContain('none');
    const into = (await sandbox.ok(`backup ${sandbox.folder}`)).trimEnd();
    expect(readdirSync(sandbox.folder)).toContain(into.slice(sandbox.folder.length + 1));
    expect((await sandbox.run('backup verify')).code).toBe(0);
  });

  test('of nothing is none', async () => {
    const sandbox = inProcessSandbox();
    for (const line of ['backup', `backup ${sandbox.folder}`, 'due --exit-code', 'doctor']) {
      const { code, stdout, stderr } = await sandbox.run(line);
      expect([line, code]).toEqual([line, 66]);
      expect(stdout).not.toContain('Everything is in order');
      expect(stderr).toContain(`There are no records at ${sandbox.db}.`);
    }
    expect(existsSync(sandbox.db)).toBe(false);
  });

  test('restored into a new home exports the same', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade restaurant');
    await sandbox.ok(
      'add "cold soup" --department Kitchen --customer "Ana Ruiz" --contact 600555012 --remedy drink --value 3',
    );
    await sandbox.ok('note 1 "rang her"');
    const path = (await sandbox.ok('backup')).trimEnd();
    const home = inProcessSandbox();
    await home.ok(`restore ${path}`);
    for (const line of ['export', 'report --format json', 'history 1', 'settings'])
      expect(await home.ok(line)).toBe(await sandbox.ok(line));
  });

  test('that is damaged is found to be, is not restored, and nothing changes', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const path = (await sandbox.ok('backup')).trimEnd();
    damage(path);
    const before = sandbox.bytes();
    const verified = await sandbox.run('backup verify');
    expect(verified.code).toBe(65);
    expect(verified.stdout).toContain('is damaged');
    expect((await sandbox.run(`restore ${path} --yes`)).code).toBe(65);
    expect(sandbox.bytes()).toBe(before);
  });
});

describe.concurrent('the shelf of backups', () => {
  test('is written to by nothing else, under whatever name', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const backup = (await sandbox.ok('backup')).trimEnd();
    const shelf = dirname(backup);
    symlinkSync(shelf, sandbox.path('shelf'));
    symlinkSync(backup, sandbox.path('copy.csv'));
    symlinkSync(sandbox.folder, sandbox.path('here'));
    const before = readdirSync(shelf);
    const bytes = readFileSync(backup);
    const names = [
      backup,
      join(shelf, 'week.csv'),
      sandbox.path('shelf/week.csv'),
      sandbox.path('copy.csv'),
      sandbox.path('here/backups/../backups/week.csv'),
    ];
    const rows = sandbox.file('rows.csv', 'occurred,description\nnever,slow\n');
    const lines: readonly (readonly string[])[] = [
      ...names.map((name) => ['list', '--all', '--format', 'csv', '-o', name]),
      ...[['export'], ['report'], ['due'], ['backup', 'list'], ['doctor'], ['customer', 'list']].map(
        (words) => [...words, '-o', join(shelf, 'week.csv')],
      ),
      ['import', rows, '--rejects', join(shelf, 'week.csv')],
    ];
    for (const line of lines) {
      const { code, stderr } = await sandbox.run(line);
      expect([line, code, stderr]).toEqual([line, 73, expect.stringContaining('is in the backup folder')]);
    }
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    expect(
      readdirSync(shelf)
        .filter((name) => !name.includes('-import'))
        .sort(),
    ).toEqual([...before].sort());
  });

  test('that is a file is called so', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    writeFileSync(sandbox.path('backups'), 'in the way');
    const { code, stderr } = await sandbox.run('backup');
    expect(code).toBe(73);
    expect(stderr).toContain(`${sandbox.path('backups')} is a file, not a folder.`);
  });

  test('holds a copy that changed or is damaged, and list and doctor say so', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const backup = (await sandbox.ok('backup')).trimEnd();
    expect((await sandbox.run('doctor')).code).toBe(0);
    const bytes = readFileSync(backup);
    const { atime, mtime } = statSync(backup);
    writeFileSync(backup, Buffer.from(bytes.toString('latin1').replace('cold soup', 'gold soup'), 'latin1'));
    utimesSync(backup, atime, mtime);
    expect(await sandbox.ok('backup list')).toContain('changed since');
    const [row] = (await sandbox.json<{ rows: { state: string }[] }>('backup list --format json')).rows;
    expect(row?.state).toBe('changed');
    const doctor = await sandbox.run('doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(/has changed since it was\s+verified/u);
    expect(doctor.stdout).not.toContain('none yet');
    expect(doctor.stdout).not.toContain('Everything is in order');
    // Of one that an earlier version made nothing is noted: it is read.
    rmSync(`${backup}.sha256`);
    expect((await sandbox.run('doctor')).code).toBe(0);
    damage(backup);
    const damaged = await sandbox.run('doctor');
    expect([damaged.code, damaged.stdout]).toEqual([1, expect.stringContaining('is damaged')]);
    expect(await sandbox.ok('backup list')).toContain('never: recovery backup verify');
  });

  test('loses nothing by a clock that was wrong once', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"', at('2026-11-09'));
    await sandbox.ok('add "warm beer"', at('2026-11-10'));
    const shelf = sandbox.path('backups');
    const [first = ''] = readdirSync(shelf).filter((name) => name.endsWith('.db'));
    for (let day = 11; day < 24; day++)
      copyFileSync(join(shelf, first), join(shelf, first.replace('20261110', `202611${day}`)));
    const before = readdirSync(shelf);
    await sandbox.ok('add "much later"', at('2036-01-01'));
    await sandbox.ok('add "cold soup"', at('2026-11-24'));
    expect(before.filter((name) => !readdirSync(shelf).includes(name))).toEqual([]);
  });
});

describe.concurrent('a restore', () => {
  test('needs somebody who means it, and a backup that is there', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const path = (await sandbox.ok('backup')).trimEnd();
    const asked = await sandbox.run(`restore ${path}`);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('--yes');
    expect((await sandbox.run('restore nothing.db --yes')).code).toBe(66);
    expect((await sandbox.run(`restore ${sandbox.db} --yes`)).code).toBe(2);
    const text = sandbox.file('notes.txt', 'not a database');
    expect((await sandbox.run(`restore ${text} --yes`)).code).toBe(65);
  });

  test('of a number is of a deleted complaint, as ever', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    await sandbox.ok('delete 1');
    await sandbox.ok('restore 1');
    expect(await sandbox.ok('export --columns description')).toContain('cold soup');
  });

  test('says what was recorded since, and it comes in again by the command it names; its number was its own', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "Ana: a nut allergy"');
    const path = (await sandbox.ok('backup')).trimEnd();
    await sandbox.ok('add "Bob: a rude waiter"');
    await sandbox.ok('add "a mistake"');
    await sandbox.ok('delete 3');
    const { stderr } = await sandbox.run(`restore ${path} --yes`);
    const [, kept = ''] =
      /^That copy has 1 record that is not in .*: recovery import '(.*)'$/mu.exec(stderr) ?? [];
    expect(await sandbox.ok('add "Cleo: cold soup"')).toBe('#4\n');
    expect((await sandbox.run('resolve 2 --ending solved')).code).toBe(66);
    await sandbox.ok(['import', kept]);
    const found = await sandbox.json<{ description: string }[]>('export --format json');
    expect(found.map(({ description }) => description).sort()).toEqual([
      'Ana: a nut allergy',
      'Bob: a rude waiter',
      'Cleo: cold soup',
    ]);
  });

  test('is the way back from a damaged database, which is kept', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    await sandbox.ok('add "warm beer"');
    const name = (await sandbox.json<Listed>('backup list --format json')).rows[0]?.backup ?? '';
    damage(sandbox.db);
    const broken = await sandbox.run('list');
    expect(broken.code).toBe(65);
    expect(broken.stderr).toMatch(/recovery restore recovery-\S+\.db/u);
    expect(await sandbox.ok('backup list')).toContain(name);
    await sandbox.ok(`restore ${name} --yes`);
    expect(await sandbox.ok('export --columns description')).toContain('warm beer');
    const [aside = ''] = readdirSync(sandbox.folder).filter((each) =>
      each.startsWith('recovery.db.damaged-'),
    );
    expect(aside).not.toBe('');
    // Whoever was in it still is.
    expect((await sandbox.run('customer forget 1 --yes')).stderr).toContain(join(sandbox.folder, aside));
    // So are those of an import of another house that was cut off.
    const half = join(sandbox.folder, 'backups', 'other.db.half-0a1b');
    for (const rest of [half, `${half}-wal`]) writeFileSync(rest, '');
    expect((await sandbox.run('customer forget 2 --yes')).stderr).toContain(`${half}*`);
    expect(await sandbox.ok('doctor')).toContain('leftover files');
  });
});

describe.concurrent('the doctor', () => {
  interface Findings {
    readonly rows: readonly { readonly check: string; readonly state: string; readonly value: unknown }[];
  }
  const problems = ({ stdout }: { readonly stdout: string }) =>
    (JSON.parse(stdout) as Findings).rows
      .filter(({ state }) => state === 'problem')
      .map(({ check }) => check);

  test('finds a house in order, and names nobody', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "the soup of MARKER" --customer MARKER --contact MARKER@example.com');
    await sandbox.ok('add "again MARKER"');
    const { code, stdout } = await sandbox.run('doctor');
    expect(code).toBe(0);
    expect(stdout).toContain('Everything is in order.');
    const json = await sandbox.ok('doctor --format json');
    expect(stdout + json).not.toContain('MARKER');
    expect((JSON.parse(json) as Findings).rows.map(({ check }) => check)).toEqual([
      'file',
      'whole',
      'references',
      'history',
      'settings',
      'drafts',
      'permissions',
      'space',
      'place',
      'backup',
      'zone',
      'versions',
    ]);
  });

  test('says what needs somebody, and ends with 1', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const before = await sandbox.run('doctor --format json');
    expect([before.code, problems(before)]).toEqual([1, ['backup']]);
    await sandbox.ok('backup');
    chmodSync(sandbox.db, 0o644);
    const open = await sandbox.run('doctor --format json');
    expect([open.code, problems(open)]).toEqual([1, ['permissions']]);
    chmodSync(sandbox.db, 0o600);
    const early = await sandbox.run('doctor --format json', at('2026-01-01'));
    expect([early.code, problems(early)]).toEqual([1, ['zone']]);
  });

  test('looks at a file that cannot be opened, and ends with what is wrong', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    damage(sandbox.db);
    const damaged = await sandbox.run('doctor --format json');
    expect(damaged.code).toBe(65);
    expect(problems(damaged)).toContain('file');
    writeFileSync(sandbox.db, 'a text');
    expect((await sandbox.run('doctor')).code).toBe(65);
    rmSync(sandbox.db);
    const none = await sandbox.run('doctor --format json');
    expect([none.code, problems(none)]).toEqual([66, ['file']]);
  });
});
