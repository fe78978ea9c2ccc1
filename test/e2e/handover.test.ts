import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Whoever takes over is told everything that was recorded or changed since the last handover, and nothing is lost between two. */

interface Page {
  readonly done: readonly {
    readonly action: string;
    readonly by: string | null;
    readonly about: string | null;
    readonly incident: number | null;
  }[];
}

const on = (time: string) => ({ env: { RECOVERY_NOW: `2026-11-${time}:00Z` } });
const told = async (sandbox: Sandbox, time: string) =>
  (await sandbox.json<Page>('due --handover --format json', on(time))).done.map(({ action, by, incident }) =>
    [action, incident, by].filter((part) => part !== null).join(' '),
  );

describe.concurrent('the handover', () => {
  test('tells since the last one: what is new, what was changed of older ones, what was done besides', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set zone UTC', on('19T08:00'));
    await sandbox.ok('add "older soup" --by Ana', on('19T20:00'));
    await sandbox.ok('add "cold soup" --by Ana', on('20T12:00'));
    // Nobody noted one yet: the business day is what has been since.
    expect(await told(sandbox, '20T13:00')).toEqual(['add 2 Ana']);
    expect(await sandbox.ok('due --handover', on('20T13:00'))).toMatch(
      /TODAY SO FAR\n.*\n.*cold soup.*recorded \(Ana\)/u,
    );
    const { stderr } = await sandbox.run('due --handover --done --by Ana', on('20T18:00'));
    expect(stderr).toBe('Handover recorded. The next page starts from here.\n');
    expect(await told(sandbox, '20T19:00')).toEqual([]);
    expect(await sandbox.ok('due --handover', on('20T19:00'))).toContain(
      'SINCE THE LAST HANDOVER, Fri 18:00\nNothing has been recorded or changed since.',
    );

    await sandbox.ok('edit 1 --place "table 9" --by Luis', on('20T20:00'));
    await sandbox.ok('note 1 "rang back" --by Luis', on('20T20:30'));
    await sandbox.ok('add "late" --by Luis', on('20T21:00'));
    await sandbox.ok('staff add Carmen --by Luis', on('20T21:30'));
    await sandbox.ok('delete 2 --by Luis', on('20T22:00'));
    await sandbox.ok('edit 3 --place x', on('20T22:10'));
    await sandbox.ok('undo --yes', on('20T22:20'));
    // The day has changed, the handover has not been.
    expect(await told(sandbox, '21T09:00')).toEqual([
      'edit 1 Luis',
      'note 1 Luis',
      'add 3 Luis',
      'staff_add Luis',
      'delete 2 Luis',
    ]);
    const page = await sandbox.ok('due --handover', on('21T09:00'));
    expect(page).toContain('SINCE THE LAST HANDOVER, Fri 18:00');
    expect(page).toMatch(/1 .*table 9.*older soup.*changed \(Luis\), note \(Luis\)/u);
    expect(page).toMatch(/ALSO\n.*Fri 21:30 staff added: Carmen.*\(Luis\)/u);
  });

  test('is noted by nothing but its flag, and an undo takes that back', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"', on('20T12:00'));
    const before = sandbox.bytes();
    for (const line of ['due --handover', 'due --handover --format html', 'due --handover --format ics'])
      await sandbox.ok(line, on('20T13:00'));
    const screen = terminal(sandbox, 'due --handover', on('20T13:00').env);
    await screen.waitFor('recovery due --handover --done');
    expect(await screen.exit).toBe(0);
    expect(sandbox.bytes()).toBe(before);
    await sandbox.ok('due --done', on('20T14:00'));
    expect(await told(sandbox, '20T15:00')).toEqual([]);
    await sandbox.ok('undo --yes', on('20T15:00'));
    expect(await told(sandbox, '20T15:30')).toEqual(['add 1']);
    expect(await sandbox.run('due --done --format ics', on('20T16:00'))).toMatchObject({ code: 2 });
    expect(await told(sandbox, '20T16:30')).toEqual(['add 1']);
  });

  test('tells of what was undone after it that it was taken back, and of a large file in one line', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"', on('20T12:00'));
    await sandbox.ok('edit 1 --place "table 4"', on('20T12:10'));
    await sandbox.ok('due --handover --done', on('20T13:00'));
    await sandbox.ok('undo --yes', on('20T13:10'));
    await sandbox.ok('undo --yes', on('20T13:20'));
    // First the handover itself was taken back, then the correction before it.
    expect(await told(sandbox, '20T14:00')).toEqual(['add 1']);
    const rows = Array.from({ length: 60 }, (_, index) => `2026-11-20,row ${index}`).join('\n');
    await sandbox.ok(
      ['import', sandbox.file('calls.csv', `occurred,description\n${rows}\n`)],
      on('20T15:00'),
    );
    expect(await told(sandbox, '20T16:00')).toEqual(['add 1', 'import']);
    expect(await sandbox.ok('due --handover', on('20T16:00'))).toMatch(
      /Fri 16:00 imported: calls.csv \(60 complaints\)|imported: calls.csv \(60 complaints\)/u,
    );
  });
});
