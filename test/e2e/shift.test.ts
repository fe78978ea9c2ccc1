import { describe, expect, test } from 'vitest';
import { inProcessSandbox, words } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Shifts are added, renamed and removed one by one; none disappears unless it is named and that is confirmed. */

const names = async (sandbox: ReturnType<typeof inProcessSandbox>) =>
  (await sandbox.json<{ rows: { shift: string; hours: string }[] }>('shift list --format json')).rows
    .map(({ shift, hours }) => `${shift} ${hours}`)
    .sort();

describe('in a script', () => {
  test('a shift is added, renamed and removed without touching the others', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('shift set lunch=12-16 dinner 7pm-11pm');
    await sandbox.ok('shift add brunch 10.00-12.00');
    await sandbox.ok('shift rename brunch late-breakfast');
    expect(await names(sandbox)).toEqual([
      'dinner 19:00-23:00',
      'late-breakfast 10:00-12:00',
      'lunch 12:00-16:00',
    ]);
    await sandbox.ok('shift remove late-breakfast');
    expect(await names(sandbox)).toEqual(['dinner 19:00-23:00', 'lunch 12:00-16:00']);
  });

  test('the shipped shifts are replaced; shifts of one’s own only with --replace', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('shift set lunch=12-16 dinner=19-23');
    const before = sandbox.bytes();
    const refused = await sandbox.run('shift set brunch=10-12');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('lunch, dinner');
    expect(refused.stderr).toContain('--replace');
    expect(sandbox.bytes()).toBe(before);
    await sandbox.ok('shift set brunch=10-12 --replace');
    expect(await names(sandbox)).toEqual(['brunch 10:00-12:00']);
  });

  test.each(['en', 'es', 'it', 'pt'])(
    'in %s, the refusal names what adds the new shifts',
    async (language) => {
      const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
      await sandbox.ok('shift set lunch=12-16 dinner=19-23');
      const refused = await sandbox.run('shift set lunch=12-16 "late bar=23-01"');
      const [, suggested = ''] = /recovery (.+)/u.exec(refused.stderr) ?? [];
      await sandbox.ok(words(suggested.replaceAll("'", '"')));
      expect(await names(sandbox)).toEqual([
        'dinner 19:00-23:00',
        'late bar 23:00-01:00',
        'lunch 12:00-16:00',
      ]);
      expect((await sandbox.run('shift set lunch=11-15')).stderr).not.toContain('recovery ');
    },
  );

  test('what counts recorded complaints again can be typed as it stands', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x --at "2026-11-20 10:30"');
    await sandbox.ok('shift remove Morning');
    const { stderr } = await sandbox.run('shift add brunch 10-12');
    const [, command = ''] = /recovery (shift set .*--rederive)/u.exec(stderr) ?? [];
    expect(command).toContain(' brunch=10:00-12:00');
    await sandbox.ok(words(command));
    expect(await sandbox.json('show 1 --format json')).toMatchObject({ rows: [{ shift: 'brunch' }] });
  });
});

test('at a terminal it is asked whether others go, and ENTER keeps them', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('shift set lunch=12-16 dinner=19-23');
  await sandbox.ok('add x');
  const watched = terminal(sandbox, words('shift set brunch 10-12'));
  await watched.waitFor('lunch, dinner');
  watched.key('enter');
  await watched.waitFor('again');
  watched.key('enter');
  expect(await watched.exit).toBe(0);
  expect(await names(sandbox)).toHaveLength(3);
});

test('shifts that overlap are both named', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('shift set lunch=12-16');
  const { code, stderr } = await sandbox.run('shift add coffee 15-17');
  expect(code).toBe(2);
  expect(stderr).toContain('lunch and coffee overlap on Monday at 15:00.');
});
