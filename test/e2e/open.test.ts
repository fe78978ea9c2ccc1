import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Env, type Sandbox } from '../support/program.ts';

/** `--open`: what can be printed is shown in the browser, or it is said where it is; nothing of it is left behind for long. */

/** A desktop whose opener writes down what it was given and ends so. */
function desktop(sandbox: Sandbox, code = 0): Env {
  const folder = sandbox.path('bin');
  mkdirSync(folder);
  const opener = join(folder, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$@" > "${sandbox.path('opened')}"\nexit ${code}\n`);
  chmodSync(opener, 0o700);
  return { PATH: `${folder}:${sandbox.env['PATH'] ?? ''}`, DISPLAY: ':0' };
}

const opened = (sandbox: Sandbox) => readFileSync(sandbox.path('opened'), 'utf8').trimEnd();
const temporary = (sandbox: Sandbox) => readdirSync(sandbox.path('tmp'));

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok(['add', 'soup cold', '--department', 'Kitchen', '--create', '--at', '2026-11-20 19:42']);
  return sandbox;
}

describe.skipIf(process.platform !== 'linux').concurrent('a report', () => {
  test.each(['report', 'report week', 'report department', 'report cross weekday shift'])(
    '(%s) is a page in the browser, which nobody else can read',
    async (line) => {
      const sandbox = await restaurant();
      const ran = await sandbox.run(`${line} --open`, { env: desktop(sandbox) });
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
      const path = opened(sandbox);
      expect(path).toMatch(/\/tmp\/recovery-\w+\/\w+\.html$/u);
      expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/u);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    },
  );

  test.each([
    ...['list', 'show 1', 'due', 'due --handover', 'letter 1', 'slip', 'notice', 'checklist card'],
    ...['checklist show', 'playbook show', 'survey sheet', '1'],
  ])('and so is everything that is printed (%s)', async (line) => {
    const sandbox = await restaurant();
    const { code, stdout } = await sandbox.run(`${line} --open`, { env: desktop(sandbox) });
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(opened(sandbox), 'utf8')).toMatch(/^<!doctype html>/u);
    expect(statSync(opened(sandbox)).mode & 0o777).toBe(0o600);
  });

  test('is opened where it was asked for', async () => {
    const sandbox = await restaurant();
    const env = desktop(sandbox);
    const page = sandbox.path('week of "ours".html');
    expect(await sandbox.ok(['report', '--open', '-o', page], { env })).toBe('');
    expect(opened(sandbox)).toBe(page);
    expect(temporary(sandbox)).toEqual([]);
    const notes = sandbox.path('week.md');
    await sandbox.ok(['report', '--open', '-o', notes], { env });
    expect(readFileSync(opened(sandbox), 'utf8')).toMatch(/^# /u);
  });

  test.each<[why: string, make: (sandbox: Sandbox) => Env]>([
    ['no opener', () => ({ DISPLAY: ':0', PATH: '/nonexistent' })],
    ['an opener that finds nothing', (sandbox) => desktop(sandbox, 3)],
    ['no screen', (sandbox) => ({ ...desktop(sandbox), DISPLAY: '' })],
  ])('is there all the same where there is %s, and it is said where', async (_, make) => {
    const sandbox = await restaurant();
    const { code, stdout, stderr } = await sandbox.run('report --open', { env: make(sandbox) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const [sentence, path = ''] = stderr.trimEnd().split('\n');
    expect(sentence).toBe('There is no browser here to open it in. The file is');
    expect(readFileSync(path, 'utf8')).toContain('soup cold');
  });

  test('is not opened on standard output, nor when it could not be written', async () => {
    const sandbox = await restaurant();
    const env = desktop(sandbox);
    expect(await sandbox.run('report --open -o -', { env })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Standard output cannot be opened') as string,
    });
    expect((await sandbox.run('report --open -o /no/such/folder/x.html', { env })).code).toBe(73);
    expect((await sandbox.run('report --open --format nonsense', { env })).code).toBe(2);
    expect(existsSync(sandbox.path('opened'))).toBe(false);
    expect(temporary(sandbox)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('temporary files', () => {
  const minutes = (count: number) => new Date(Date.now() - count * 60_000);
  /** Creates a folder in the temporary one, last changed so many minutes ago. */
  const folder = (sandbox: Sandbox, name: string, files: readonly string[], age: number, mode = 0o700) => {
    const path = sandbox.path(`tmp/${name}`);
    mkdirSync(path, { mode });
    for (const file of files) writeFileSync(join(path, file), 'a customer said');
    for (const each of [...files.map((file) => join(path, file)), path])
      utimesSync(each, minutes(age), minutes(age));
    return name;
  };

  test.each(['report --open', 'demo'])('of earlier runs are removed by %s', async (line) => {
    const sandbox = await restaurant();
    folder(sandbox, 'recovery-page01', ['week.html'], 61);
    folder(sandbox, 'recovery-demo01', ['demo.db', 'demo.db-wal'], 25 * 60);
    const kept = [
      folder(sandbox, 'recovery-page02', ['week.html'], 59),
      folder(sandbox, 'recovery-demo02', ['demo.db'], 23 * 60),
      folder(sandbox, 'recovery-edited', ['my-checklist.yaml'], 100_000),
      folder(sandbox, 'recovery-shared', ['week.html'], 100_000, 0o755),
      folder(sandbox, 'recovery-photos', ['week.html', 'IMG 1.jpg'], 100_000),
      folder(sandbox, 'recovered', ['week.html'], 100_000),
    ];
    await sandbox.ok(line, { env: desktop(sandbox) });
    const left = temporary(sandbox);
    expect(left).toEqual(expect.arrayContaining(kept));
    expect(left).toHaveLength(kept.length + 1);
  });

  test('with the database in use are kept', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('demo');
    const [demo = ''] = temporary(sandbox);
    const db = sandbox.path(`tmp/${demo}/demo.db`);
    for (const each of [db, dirname(db)]) utimesSync(each, minutes(100_000), minutes(100_000));
    await sandbox.ok(['report', '--open', '--db', db], { env: desktop(sandbox) });
    expect(existsSync(db)).toBe(true);
  });
});
