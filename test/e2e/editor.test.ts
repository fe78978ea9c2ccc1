import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Checklists, entries of the playbook and letters in the editor of their owner. */

/** An editor that does the next of these to the file each time it is opened; each is a sed script, "" leaves it. */
function editor(sandbox: Sandbox, ...scripts: readonly string[]): string {
  const path = sandbox.path('editor.sh');
  const turns = scripts.map(
    (script, index) => `${index + 1}) ${script === '' ? ':' : `sed -i '${script}' "$1"`} ;;`,
  );
  writeFileSync(
    path,
    [
      '#!/bin/sh',
      `count=$(($(cat "${sandbox.path('count')}" 2>/dev/null || echo 0) + 1))`,
      `echo $count > "${sandbox.path('count')}"`,
      `cp "$1" "${sandbox.path('opened')}-$count"`,
      `case $count in ${turns.join(' ')} esac`,
      '',
    ].join('\n'),
  );
  chmodSync(path, 0o700);
  return path;
}

/** What the editor was shown the n-th time it was opened. */
const opened = (sandbox: Sandbox, time: number) => readFileSync(sandbox.path(`opened-${time}`), 'utf8');

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  return sandbox;
}

describe.concurrent('in the editor', () => {
  test('a shipped checklist becomes the owner’s own, is used, edited again, and the shipped one comes back', async () => {
    const sandbox = await restaurant();
    const EDITOR = editor(
      sandbox,
      's/word: MOMENT/word: PAUSE/; s/^name: .*/name: Ours/',
      's/word: PAUSE/word: STOP/',
    );
    const first = terminal(sandbox, 'checklist edit mama', { EDITOR });
    await first.waitFor('Ours is saved as mama.');
    expect(await first.exit).toBe(0);
    expect(await sandbox.ok('checklist show mama')).toContain('1 PAUSE');
    expect(await sandbox.json('checklist show mama --format json')).toMatchObject({
      rows: [{ word: 'PAUSE' }, { word: 'APOLOGISE' }, { word: 'MEET' }, { word: 'ACT' }],
    });

    await sandbox.ok('settings set checklist mama');
    const counter = terminal(sandbox, 'log');
    await counter.waitFor(/^PAUSE/mu);
    counter.key('ctrl-c');
    await counter.exit;

    const second = terminal(sandbox, 'checklist edit mama', { EDITOR });
    expect(await second.exit).toBe(0);
    expect(opened(sandbox, 2)).toContain('word: PAUSE');
    expect(await sandbox.ok('checklist show mama')).toContain('1 STOP');
    expect((await sandbox.json<{ rows: unknown[] }>('checklist list --format json')).rows).toHaveLength(5);

    await sandbox.ok('checklist remove mama');
    expect(await sandbox.ok('checklist show mama')).toContain('1 MOMENT');
  });

  test('a playbook entry is edited; saved as it was it only counts as looked over', async () => {
    const sandbox = await restaurant();
    const EDITOR = editor(sandbox, 's/offer: gift/offer: discount/; s/^help: .*/help: Ask Carmen/', '');
    const first = terminal(sandbox, 'playbook edit wait', { EDITOR });
    await first.waitFor('Saved for: Waiting.');
    expect(await first.exit).toBe(0);
    expect(opened(sandbox, 1)).toMatch(/^category: Waiting$/mu);
    const shown = await sandbox.ok('playbook show wait');
    expect(shown).toContain('Ask Carmen');
    expect(shown).not.toContain('Small gift');

    const later = { RECOVERY_NOW: '2027-08-01T08:00:00Z' };
    expect(await sandbox.ok('playbook show wait', { env: later })).toContain('more than six months ago');
    const second = terminal(sandbox, 'playbook edit wait', { EDITOR, ...later });
    await second.waitFor("today's review is recorded");
    expect(await second.exit).toBe(0);
    expect(await sandbox.ok('playbook show wait', { env: later })).not.toContain('more than six months ago');

    await sandbox.ok('playbook remove wait');
    expect(await sandbox.ok('playbook show wait')).toContain('Small gift');
  });

  test('a letter is edited in one language, and the others stay as shipped', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('add "cold soup" --customer "Anna Ruiz"');
    const EDITOR = editor(
      sandbox,
      's/We are sorry that this happened/We are truly sorry that this happened/',
    );
    const written = terminal(sandbox, 'template edit apology --by Ana', { EDITOR });
    expect(await written.exit).toBe(0);
    expect(await sandbox.ok('history --limit 1')).toMatch(/Ana {2}letter template saved {2}apology/u);
    expect(await sandbox.ok('letter 1')).toContain('We are truly sorry');
    expect(await sandbox.ok('letter 1 --lang es')).not.toContain('We are truly sorry');
    expect(await sandbox.json('template list --format json')).toMatchObject({
      rows: [{ template: 'apology', own: 'en' }, ...Array.from({ length: 4 }, () => ({ own: null }))],
    });
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('letter 1')).toContain('We are sorry that this happened');
  });

  test.each([
    ['checklist edit mama', 's/^steps:/stpes:/', 's/^stpes:/steps:/; s/word: MOMENT/word: PAUSE/', 'stpes'],
    ['checklist edit mama', 's/word: MOMENT/word: [/', 's/word: \\[/word: PAUSE/', 'is neither valid YAML'],
    ['playbook edit wait', 's/value: 4/value: four/', 's/value: four/value: 5/', 'a number is expected'],
    [
      'template edit apology',
      's/{today}/{tody}/',
      's/{tody}/{today}/; s/We are sorry/We are truly sorry/',
      'tody',
    ],
  ])(
    '%s: a mistake is named, and the next try begins with what was typed',
    async (line, breaks, mends, says) => {
      const sandbox = await restaurant();
      const before = sandbox.bytes();
      const EDITOR = editor(sandbox, breaks, mends);
      const writing = terminal(sandbox, line, { EDITOR });
      await writing.waitFor(says);
      await writing.answer(['Edit it again?', '⏎']);
      expect(await writing.exit).toBe(0);
      // Nothing was lost: the editor was shown what it had saved.
      expect(opened(sandbox, 2)).not.toBe(opened(sandbox, 1));
      expect(sandbox.bytes()).not.toBe(before);
    },
  );

  test('who gives up after a mistake has changed nothing, and finds in a file what they typed', async () => {
    const sandbox = await restaurant();
    const before = sandbox.bytes();
    const EDITOR = editor(sandbox, 's/^steps:/stpes:/');
    const writing = terminal(sandbox, 'checklist edit mama', { EDITOR });
    await writing.answer(['Edit it again?', 'n']);
    await writing.waitFor('Nothing was changed. What you typed is saved in');
    expect(await writing.exit).toBe(0);
    expect(sandbox.bytes()).toBe(before);
    const [folder = ''] = readdirSync(sandbox.path('tmp'));
    expect(readFileSync(sandbox.path(`tmp/${folder}/mama.yaml`), 'utf8')).toContain('stpes:');
  });

  test('an entry of the playbook that was given up does not count as looked over', async () => {
    const sandbox = await restaurant();
    const EDITOR = editor(
      sandbox,
      's/^help: .*/help: Ask Carmen/',
      's/^category: .*/category: Wating hours/',
    );
    expect(await terminal(sandbox, 'playbook edit wait', { EDITOR }).exit).toBe(0);
    const before = sandbox.bytes();
    const later = { RECOVERY_NOW: '2027-08-01T08:00:00Z' };
    const writing = terminal(sandbox, 'playbook edit wait', { EDITOR, ...later });
    await writing.answer(['There is no category "Wating hours"', ''], ['Edit it again?', 'n']);
    await writing.waitFor('What you typed is saved in');
    expect(await writing.exit).toBe(0);
    expect(sandbox.bytes()).toBe(before);
  });

  test('when the checklist in use is taken off, the one used instead is named', async () => {
    const sandbox = await restaurant();
    const EDITOR = editor(sandbox, 's/^id: .*/id: ours/; s/^name: .*/name: Ours/');
    expect(await terminal(sandbox, 'checklist edit mama', { EDITOR }).exit).toBe(0);
    await sandbox.ok('settings set checklist ours');
    expect((await sandbox.run('checklist remove ours')).stderr).toContain(
      'Now in use: Five steps (five-step).',
    );
  });

  test('a file that is saved as it was changes nothing', async () => {
    const sandbox = await restaurant();
    const before = sandbox.bytes();
    for (const line of ['checklist edit mama', 'playbook edit wait', 'template edit apology']) {
      const writing = terminal(sandbox, line, { EDITOR: 'true' });
      await writing.waitFor('Nothing was changed.');
      expect(await writing.exit).toBe(0);
    }
    expect(sandbox.bytes()).toBe(before);
  });

  test('an editor may be given with its flags, and VISUAL comes before EDITOR', async () => {
    const sandbox = await restaurant();
    const VISUAL = `${editor(sandbox, 's/word: MOMENT/word: PAUSE/')} --wait`;
    // The path is the last word, whatever stands before it.
    writeFileSync(
      sandbox.path('editor.sh'),
      readFileSync(sandbox.path('editor.sh'), 'utf8').replaceAll('"$1"', '"$2"'),
    );
    const writing = terminal(sandbox, 'checklist edit mama', { VISUAL, EDITOR: 'false' });
    expect(await writing.exit).toBe(0);
    expect(await sandbox.ok('checklist show mama')).toContain('1 PAUSE');
  });

  test.each(['checklist edit mama', 'playbook edit wait', 'template edit apology'])(
    '%s without an editor, or with one that fails, ends with 1 and says what to do',
    async (line) => {
      const sandbox = await restaurant();
      const before = sandbox.bytes();
      const none = terminal(sandbox, line);
      await none.waitFor('recovery: No editor is set.');
      await none.waitFor('export EDITOR=');
      expect(await none.exit).toBe(1);
      const failing = terminal(sandbox, line, { EDITOR: 'false' });
      await failing.waitFor('recovery: ');
      expect(await failing.exit).toBe(1);
      expect(sandbox.bytes()).toBe(before);
      expect(readdirSync(sandbox.path('tmp'))).toEqual([]);
    },
  );
});
