import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { answerKeys } from '../../src/domain/answers.ts';
import { inProcessSandbox, program } from '../support/program.ts';

interface Listed {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe('a batch of JSON lines', () => {
  test('takes yes, no and numbers as JSON says them, and null as no answer', async () => {
    const sandbox = inProcessSandbox();
    const lines = [
      { text: 'cold soup', safety: true, posted: false, severity: 2, affected: 3, place: null },
      { text: 'rude', safety: 'yes', posted: 'no', severity: '2', affected: '3', follow_up: false },
    ];
    await sandbox.ok('add --jsonl -', { input: lines.map((line) => JSON.stringify(line)).join('\n') });
    const rows = await sandbox.json<Listed['rows']>('export --all --format json');
    for (const row of rows)
      expect(row).toMatchObject({ safety: 'yes', posted: null, severity: 2, affected: 3, place: null });
  });

  test.each([
    ['{"text":"soup","safety":{"was":true}}', '"safety" cannot be {"was":true}'],
    ['{"text":"soup","steps":[1,2]}', '"steps" cannot be [1,2]'],
    ['{"text":true}', '"text" cannot be true'],
    ['{"text":"soup","follow_up":true}', '"follow_up" cannot be true'],
    ['["soup"]', '"["soup"]" is not a JSON object'],
  ])('refuses %s, naming field and line', async (line, said) => {
    const sandbox = inProcessSandbox();
    const { code, stderr } = await sandbox.run('add --jsonl -', { input: `{"text":"fine"}\n\n${line}\n` });
    expect(code).toBe(65);
    expect(stderr).toMatch(/^recovery: Line 3: /u);
    expect(stderr).toContain(said);
    expect(sandbox.bytes()).toBeNull();
  });

  test('is ended by a signal while it is written: nothing of it is stored, and whoever waits gets in', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set name "La Alacena"');
    const [command, ...start] = program;
    const child = spawn(command, [...start, 'add', '--jsonl', '-'], { env: sandbox.env });
    // More than fits into the cache of the engine, and more than a machine of today writes at once.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`{"text":"${'cold soup '.repeat(100)}"}\n`.repeat(12_000));
    // What does not fit into the cache of the engine goes to the log of writes before the end.
    const log = `${sandbox.db}-wal`;
    while (child.exitCode === null && !(existsSync(log) && statSync(log).size > 1_000_000)) await sleep(20);
    expect(child.exitCode).toBeNull();
    const waiting = sandbox.spawn('add "rude waiter"');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(143);
    expect(await waiting).toMatchObject({ code: 0, stdout: '#1\n' });
    expect((await sandbox.json<Listed>('list --all --format json')).rows).toHaveLength(1);
  });
});

test.each(['en', 'es', 'it', 'pt', 'pt-BR'])(
  'the help in %s names every field of a line',
  async (language) => {
    const help = (await inProcessSandbox().ok(`add --help --lang ${language}`)).replaceAll(/\s+/gu, ' ');
    for (const key of answerKeys) expect(help).toMatch(new RegExp(`"${key}"|[ :]${key}[,.]`, 'u'));
  },
);
