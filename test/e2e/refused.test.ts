import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { tablesOf } from '../support/tables.ts';

/** What `add` refuses for one wrong word is typed once, not twice. */

const drafts = (sandbox: Sandbox) => tablesOf(sandbox.db)['draft']?.length ?? 0;

describe.concurrent('an add that is refused', () => {
  test.each([
    [['--department', 'Kitchn']],
    [['--severity', '9']],
    [['--at', '2026-13-40']],
    [['--remedy', 'drink', '--value', 'a lot']],
    [['--remedy', 'drink', '--value', '500']],
    [['--remedy', 'drink', '--value', '5', '--approved-by', 'Nobody']],
    [['--same-event', '99']],
    [['--checklist', 'nonsense']],
  ])('for %s keeps what was typed, in one draft however often it is tried', async (flags) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('department add Kitchen');
    await sandbox.ok('settings set limit 20');
    await sandbox.ok('staff add Ana');
    const add = ['add', 'soup cold', '--place', 'table 3', ...flags];
    for (let tries = 0; tries < 2; tries++) {
      const { code, stderr, stdout } = await sandbox.run(add);
      expect(code).not.toBe(0);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /Not recorded yet\. What you typed is saved as a draft; to finish it: recovery log\n$/u,
      );
    }
    expect(drafts(sandbox)).toBe(1);
    const log = terminal(sandbox, 'log');
    await log.waitFor('table 3 · soup cold');
  });

  test('leaves no draft once it is recorded, but one of another table', async () => {
    const sandbox = inProcessSandbox();
    for (const place of ['3', '4'])
      await sandbox.run(['add', 'soup cold', '--place', place, '--department', 'Kitchn']);
    expect(drafts(sandbox)).toBe(2);
    await sandbox.ok(['add', 'soup cold', '--place', '4', '--department', 'Kitchen', '--create']);
    expect(drafts(sandbox)).toBe(1);
  });

  test('for its text alone, or as a line of a batch, leaves no draft', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('department add Kitchen');
    await sandbox.run(['add', '  ']);
    await sandbox.run('add --jsonl -', { input: '{"text":"soup","department":"Kitchn"}\n' });
    expect(drafts(sandbox)).toBe(0);
  });

  test('is found by whoever forgets the customer', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.run(['add', 'soup cold', '--contact', '600 555 012', '--department', 'Kitchn']);
    const said = () => JSON.stringify(tablesOf(sandbox.db)['draft']);
    expect(said()).toContain('600 555 012');
    await sandbox.ok(['customer', 'forget', '600 555 012', '--yes']);
    expect(said()).not.toContain('600 555 012');
  });

  test('asks at a terminal for the wrong word only, and keeps the rest as given', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('department add Kitchen');
    const till = terminal(sandbox, [
      'add',
      'soup cold',
      '--department',
      'Cellar',
      '--severity',
      '9',
      '--place',
      '7',
    ]);
    await till.answer(['There is no department', ''], ['The department', 'kitchen⏎'], ['The severity', '2⏎']);
    await till.waitFor('#1');
    expect(await till.exit).toBe(0);
    const [row] = await sandbox.json<readonly object[]>('export --all --format json');
    expect(row).toMatchObject({ department: 'Kitchen', severity: 2, place: '7', description: 'soup cold' });
    expect(drafts(sandbox)).toBe(0);
  });

  test('cut short at that question keeps what was typed', async () => {
    const sandbox = inProcessSandbox();
    const till = terminal(sandbox, ['add', 'soup cold', '--department', 'Cellar']);
    await till.waitFor('The department');
    till.key('ctrl-c');
    expect(await till.exit).toBe(130);
    expect(drafts(sandbox)).toBe(1);
    const log = terminal(sandbox, 'log');
    await log.waitFor('soup cold');
  });
});
