import { describe, expect, test } from 'vitest';
import { inProcessSandbox, program, words } from '../support/program.ts';
import { terminalOf, terminal } from '../support/pty.ts';

/** What is longer than the window is shown in a pager, as git does. */

const sandbox = inProcessSandbox();
const low = { columns: 80, rows: 20 };
const typed = (line: string) => [...program, ...words(line)];
const shouting = 'tr a-z A-Z';

describe('at a terminal', () => {
  test('a long page is handed to the pager of RECOVERY_PAGER before PAGER', async () => {
    const watched = terminalOf(
      sandbox,
      typed('help filters'),
      { RECOVERY_PAGER: shouting, PAGER: 'false' },
      low,
    );
    expect(await watched.exit).toBe(0);
    expect(watched.screen()).toContain('THE SAME FLAGS FOR LIST');
  });

  test('a page that fits is not, nor for a screen reader, nor with --no-input', async () => {
    for (const line of ['list', 'help filters --accessible', 'help filters --no-input']) {
      const watched = terminalOf(sandbox, typed(line), { PAGER: shouting }, low);
      expect(await watched.exit).toBe(0);
      expect(watched.screen()).toMatch(/[a-z]{4}/u);
    }
  });

  test('a pager that cannot be started leaves the page on the screen', async () => {
    const watched = terminalOf(sandbox, typed('help filters'), { PAGER: 'no-such-pager' }, low);
    expect(await watched.exit).toBe(0);
    expect(watched.screen()).toContain('the same flags for list');
  });

  test('less is left with q, and the exit code is that of the command', async () => {
    const watched = terminalOf(sandbox, typed('help filters'), { PAGER: 'less' }, low);
    await watched.waitFor('SPACE more, q back');
    watched.key('ctrl-c');
    // After an interruption less drops what was typed before it was ready again.
    const leaving = setInterval(() => {
      watched.type('q');
    }, 200);
    expect(await watched.exit).toBe(0);
    clearInterval(leaving);
  });
});

test('nothing is paged into a pipe or a file', async () => {
  const { stdout, code } = await sandbox.run('help filters', { env: { PAGER: shouting } });
  expect(code).toBe(0);
  expect(stdout).toContain('the same flags for list');
});

test('a short page at a terminal of the usual height is printed', async () => {
  const watched = terminal(sandbox, 'list --help', { PAGER: shouting });
  expect(await watched.exit).toBe(0);
  expect(watched.screen()).toContain('Show complaints');
});
