import { describe, expect, test } from 'vitest';
import { builtSandbox, inProcessSandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** What a person finds without knowing a command: menus, and the keys of a complaint. */

async function twoComplaints() {
  const sandbox = builtSandbox();
  await sandbox.ok('add "cold soup" --at "2026-11-20 19:42"');
  await sandbox.ok('add "forty minutes" --at "2026-11-21 20:10"');
  return sandbox;
}

describe.concurrent('at a terminal', () => {
  test('a complaint is opened by its number, worked on by keys and left with ENTER', async () => {
    const sandbox = await twoComplaints();
    const watched = terminal(sandbox, '1');
    await watched.waitFor('What next with 1?');
    watched.type('n');
    await watched.waitFor('?');
    watched.type('came back happy\r');
    await watched.waitFor('Added to 1.');
    await watched.waitFor('What next with 1?');
    watched.type('s');
    await watched.waitFor('How did it end?');
    watched.type('1');
    await watched.waitFor('reopen');
    watched.key('enter');
    expect(await watched.exit).toBe(0);
    expect(await sandbox.json('1 --format json')).toMatchObject({
      rows: [{ status: 'resolved', ending: 'solved' }],
      notes: [{ text: 'came back happy' }],
    });
  });

  test('a refused answer is explained, and the complaint stays open', async () => {
    const watched = terminal(await twoComplaints(), '1');
    await watched.waitFor('What next with 1?');
    watched.type('d');
    await watched.waitFor('bring back');
    watched.type('b');
    await watched.waitFor('correct');
    watched.key('enter');
    expect(await watched.exit).toBe(0);
  });

  test.each([
    ['Esc', 'escape', 'g', '<: back'],
    ['<', '<', 'n', '<: back'],
    ['Ctrl-C', 'ctrl-c', 'p', '<: back'],
    ['ENTER alone', 'enter', 'n', '<: back'],
  ] as const)('%s in a question leads back to the complaint', async (_, key, command, question) => {
    const sandbox = await twoComplaints();
    const watched = terminal(sandbox, '1');
    await watched.waitFor('What next with 1?');
    watched.type(command);
    await watched.waitFor(question);
    if (key === '<') watched.type(key);
    else watched.key(key);
    await watched.waitFor('What next with 1?');
    watched.key('escape');
    expect(await watched.exit).toBe(0);
    expect(await sandbox.json('1 --format json')).toMatchObject({ notes: [], promises: [], remedies: [] });
  });

  test('Ctrl-C at a complaint itself ends the program', async () => {
    const watched = terminal(await twoComplaints(), '1');
    await watched.waitFor('What next with 1?');
    watched.key('ctrl-c');
    expect(await watched.exit).toBe(130);
  });

  test('a question of a menu leads back to the menu, and the menu to the one before', async () => {
    const watched = terminal(await twoComplaints(), 'business');
    await watched.waitFor('settings:');
    watched.type('dep');
    watched.key('enter');
    await watched.waitFor('add:');
    watched.type('ad');
    watched.key('enter');
    await watched.waitFor('<: back');
    watched.key('escape');
    await watched.waitFor('add:');
    watched.key('escape');
    await watched.waitFor('settings:');
    watched.key('escape');
    expect(await watched.exit).toBe(0);
  });

  test('a command without its number asks which complaint, the newest first', async () => {
    const sandbox = await twoComplaints();
    const watched = terminal(sandbox, 'resolve --ending solved');
    await watched.waitFor(/2 {2}Sat.*forty minutes\n.*1 {2}Fri.*cold soup/u);
    watched.key('down');
    watched.key('enter');
    expect(await watched.exit).toBe(0);
    expect(await sandbox.json('2 --format json')).toMatchObject({ rows: [{ status: 'resolved' }] });
  });

  test('business leads through two menus to a command, and back', async () => {
    const sandbox = await twoComplaints();
    const watched = terminal(sandbox, 'business');
    await watched.waitFor('settings:');
    watched.type('dep');
    watched.key('enter');
    await watched.waitFor('add:');
    watched.type('ad');
    watched.key('enter');
    await watched.waitFor('?');
    watched.type('Terrace\r');
    await watched.waitFor('Terrace is added.');
    watched.key('enter');
    await watched.waitFor('settings:');
    watched.key('enter');
    expect(await watched.exit).toBe(0);
    expect(await sandbox.ok('department list')).toContain('Terrace');
  });
});

describe('without a terminal', () => {
  const sandbox = inProcessSandbox();

  test.each(['business', 'print', 'shift'])('%s shows its help', async (line) => {
    const { code, stdout } = await sandbox.run(line);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage  recovery ${line}`);
  });

  test.each(['note', 'resolve'])('%s without its number is refused', async (line) => {
    expect(await sandbox.run(line)).toMatchObject({ code: 2, stdout: '' });
  });

  test('what is listed under another command is suggested there', async () => {
    const { code, stderr } = await sandbox.run('business shfit list');
    expect([code, stderr]).toEqual([2, expect.stringContaining('recovery business shift')]);
    expect((await sandbox.run('print crad')).stderr).toContain('card');
  });
});
