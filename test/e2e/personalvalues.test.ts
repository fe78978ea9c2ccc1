import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, program } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Who a customer is never has to stand on a command line, where everybody on the machine sees it. */

const [name, contact] = ['Zyxwina Quaxley', '600 555 012'];
const stored = { customer: name, contact };

describe.concurrent('"-" in the place of who it was', () => {
  test('is read from standard input, the name before the contact', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup" --contact - --customer -', {
      input: `${name}\n${contact}\nand more\n`,
    });
    expect(await sandbox.json('export --format json')).toMatchObject([stored]);
    await sandbox.ok('edit 1 --contact -', { input: 'ana@example.com' });
    expect(await sandbox.json('export --format json')).toMatchObject([
      { ...stored, contact: 'ana@example.com' },
    ]);
    await sandbox.ok('edit 1 --contact -', { input: '\n' });
    expect(await sandbox.json('export --format json')).toMatchObject([{ ...stored, contact: null }]);
  });

  test('is read by whatever looks for somebody', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup" --customer - --contact -', { input: `${name}\n${contact}\n` });
    await sandbox.ok('add "warm beer" --contact -', { input: 'ana@example.com\n' });
    for (const command of ['list --all', 'report --all', 'export'])
      expect(
        await sandbox.json<{ total?: number }>(`${command} --format json --customer -`, {
          input: 'quaxley\n',
        }),
      ).toMatchObject(command === 'export' ? [stored] : { total: 1 });
    expect(await sandbox.ok('customer show -', { input: contact })).toContain(name);
    await sandbox.ok('customer merge - -', { input: `ana@example.com\n${contact}\n` });
    expect(await sandbox.ok('customer show -', { input: 'ana@example.com' })).toContain('warm beer');
    await sandbox.ok('customer forget - --yes', { input: contact });
    expect(await sandbox.json('export --format json')).toMatchObject([
      { customer: null, contact: null },
      { customer: null, contact: null },
    ]);
  });

  test('is missing where nothing is piped in, and nothing is recorded', async () => {
    const sandbox = inProcessSandbox();
    const ran = await sandbox.run('add "cold soup" --contact - --customer -', { input: `${name}\n` });
    expect(ran).toEqual({ code: 2, stdout: '', stderr: 'recovery: --contact needs a value.\n' });
    expect(await sandbox.run('customer show -')).toMatchObject({
      code: 2,
      stderr: 'recovery: CONTACT needs a value.\n',
    });
    expect(sandbox.bytes()).toBeNull();
  });

  test('does not wait for the end of what is piped in', async () => {
    const sandbox = inProcessSandbox();
    const [command, ...start] = program;
    const child = spawn(command, [...start, 'add', 'x', '--contact', '-'], { env: sandbox.env });
    child.stdin.write('600 555 012\n');
    expect(await once(child, 'exit')).toEqual([0, null]);
    child.stdin.destroy();
  });

  test('is asked for at a terminal', async () => {
    const sandbox = inProcessSandbox();
    const counter = terminal(sandbox, 'add "cold soup" --customer - --contact -');
    await counter.answer(['Name', `${name}⏎`], ['Contact', `${contact}⏎`]);
    expect(await counter.exit).toBe(0);
    expect(await sandbox.json('export --format json')).toMatchObject([stored]);
  });

  test('stands for nobody in a batch, which says all of it itself', async () => {
    const sandbox = inProcessSandbox();
    const lines = [{ text: 'cold soup', ...stored }, { text: 'warm beer' }].map((each) =>
      JSON.stringify(each),
    );
    await sandbox.ok('add --jsonl - --contact -', { input: lines.join('\n') });
    expect(await sandbox.json('export --format json')).toMatchObject([stored, { contact: null }]);
  });
});
