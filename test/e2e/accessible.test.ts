import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, type Env, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { isPaintedOver } from './screen.ts';

/** For a screen reader or a braille line: questions with numbers, nothing painted over, tables line by line. */
const accessible: Env = { ACCESSIBLE: '1', RECOVERY_NOW: '2026-11-20T20:40:00Z' };

describe.concurrent('accessible mode', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade restaurant');
    await sandbox.ok('settings set limit 20');
    await sandbox.ok('add "cold soup" --department Kitchen --at "2026-11-18 19:42" --follow-up 2026-11-23');
  });

  /** What a terminal was sent, after checking that nothing in it moves the cursor. */
  async function shown(line: string, env: Env = accessible): Promise<string> {
    const screen = terminal(sandbox, line, env);
    expect(await screen.exit).toBe(0);
    expect(isPaintedOver(screen.raw())).toBe(false);
    return screen.screen();
  }

  test('a whole complaint is recorded with numbers and ENTER; the cursor is never moved', async () => {
    const own = inProcessSandbox();
    await own.ok('settings set trade restaurant');
    await own.ok('settings set limit 20');
    const counter = terminal(own, 'log', accessible);
    await counter.answer(
      ['ENTER: record it', '9⏎'],
      ['Please type one of the numbers', '⏎'],
      ['1 of 8  What happened?', '⏎'],
      ['Please type a few words.', 'waited 40 minutes⏎'],
      ['2 of 8  What is it about?', '<⏎'],
      ['1 of 8  What happened?', '⏎'],
      ['2 of 8  What is it about?', '⏎'],
      ['3 of 8  Where did it go wrong?', '2⏎'],
      ['4 of 8  How bad is it for them?', '⏎'],
      ['5 of 8  What was offered, and accepted?', '3⏎'],
      ['And what was offered but not accepted?', '1, 2⏎'],
      ['6 of 9  What is it worth to them?', '30⏎'],
      ['Who authorised it? (above €20)', 'Marta⏎'],
      ['7 of 9  How are they now?', '2⏎'],
      ['8 of 9  Who is it?', 'table 4, Anna Ruiz, 600 555 012⏎'],
      ['9 of 9  When will you follow up?', '⏎'],
      ['Save this?', 's⏎'],
      ['steps were done?', '2⏎'],
      ['Which ones?', '1,3⏎'],
      ['EXPECT, SORRY', ''],
      ['Save this?', '⏎'],
    );
    expect(await counter.exit).toBe(0);
    expect(isPaintedOver(counter.raw())).toBe(false);
    const [kept] = await own.json<Record<string, unknown>[]>('export --format json');
    expect(kept).toMatchObject({
      description: 'waited 40 minutes',
      department: 'Floor',
      offered: 'drink;gift;discount',
      remedy: 'discount',
      remedy_value: 30,
      approved_by: 'Marta',
      state: 'upset',
      customer: 'Anna Ruiz',
      steps: 'anticipate;apologise',
    });
  });

  test('Ctrl-C in the middle keeps what was typed, and the next log offers it by its number', async () => {
    const own = inProcessSandbox();
    await own.ok('settings set trade restaurant');
    const counter = terminal(own, 'log', accessible);
    await counter.answer(['ENTER: record it', '⏎'], ['What happened?', 'cold soup⏎']);
    await counter.waitFor('2 of 8');
    counter.key('ctrl-c');
    expect(await counter.exit).toBe(130);
    const next = terminal(own, 'log', accessible);
    await next.answer(['1: Finish Fri 20:40: cold soup', '1⏎']);
    await next.waitFor('2 of 8');
    next.key('ctrl-d');
    expect(await next.exit).toBe(130);
    expect(isPaintedOver(counter.raw() + next.raw())).toBe(false);
  });

  test('a line typed ahead answers no later question', async () => {
    const own = inProcessSandbox();
    await own.ok('settings set trade restaurant');
    const counter = terminal(own, 'log "cold soup" --quick --category product', accessible);
    await counter.waitFor('Where did it go wrong?');
    counter.type('1⏎3⏎⏎⏎');
    await counter.waitFor('How bad is it for them?');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(counter.screen()).not.toContain('What was offered');
    counter.key('ctrl-c');
    expect(await counter.exit).toBe(130);
  });

  test('other questions are plain too: following up, resolving, undoing', async () => {
    const own = inProcessSandbox();
    await own.ok('add "cold soup" --contact ana@example.com');
    const asked = terminal(own, 'follow-up 1', accessible);
    await asked.answer(
      ['Did you reach them?', '1⏎'],
      ['Is everything all right now?', '5⏎'],
      ['was it all right before we acted?', '⏎'],
      ['Did they feel understood?', '1⏎'],
      ['Were they told what we changed?', '⏎'],
      ['Did they say anything else?', '⏎'],
    );
    expect(await asked.exit).toBe(0);
    const ended = terminal(own, 'resolve 1', accessible);
    await ended.answer(['How did it end?', '2⏎']);
    expect(await ended.exit).toBe(0);
    const undone = terminal(own, 'undo', accessible);
    await undone.answer(['Undo it?', '2⏎']);
    expect(await undone.exit).toBe(0);
    expect(isPaintedOver(asked.raw() + ended.raw() + undone.raw())).toBe(false);
    expect(await own.json('export --format json')).toMatchObject([{ ending: 'partly', status: 'resolved' }]);
  });

  test('tables are one "label: value" a line', async () => {
    const list = await shown('list');
    expect(list).toContain('No.: 1\n');
    expect(list).toContain('What happened: cold soup\n');
    const settings = await shown('settings');
    expect(settings).toContain('Setting: zone\nValue: UTC\nMeaning: time zone of the business\n');
    const departments = await shown('report department --all');
    expect(departments).toContain(': Kitchen\nComplaints: 1\n');
  });

  test.each([
    'report --all',
    'show 1',
    'history 1',
    'due --until 2026-12-01',
    'checklist show',
    'staff list',
  ])('%s is shown without painting', async (line) => {
    expect((await shown(line)).length).toBeGreaterThan(20);
  });

  test('one complaint and the card are lines without columns, too', async () => {
    expect(await shown('show 1')).toContain('\nWhat happened: cold soup\nDepartment: Kitchen\n');
    const own = inProcessSandbox();
    await own.ok('settings set trade restaurant');
    const counter = terminal(
      own,
      'log "cold soup" --department Kitchen --state calm --category product',
      accessible,
    );
    await counter.answer(
      ['ENTER: record it', '⏎'],
      ['How bad is it for them?', '⏎'],
      ['What was offered', '3⏎'],
      ['And what was offered but not accepted?', '⏎'],
      ['(EUR; ENTER: 6)', '⏎'],
      ['Who is it?', '⏎'],
      ['When will you follow up?', '⏎'],
    );
    await counter.waitFor('W: What happened: cold soup\n');
    await counter.waitFor(/\nO: Remedy: [^:\n]+\n/u);
    await counter.answer(['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
    expect(counter.screen()).toContain('\nEXPECT: What did');
  });

  test.each(['0', '', 'false', 'no'])('ACCESSIBLE=%s leaves it off', async (ACCESSIBLE) => {
    const list = terminal(sandbox, 'list', { ACCESSIBLE });
    expect(await list.exit).toBe(0);
    expect(list.screen()).not.toContain('What happened: cold soup');
  });

  test('--accessible does the same as the environment', async () => {
    const flagged = await shown('list --accessible', { RECOVERY_NOW: '2026-11-20T20:40:00Z' });
    expect(flagged).toContain('What happened: cold soup\n');
    const plain = terminal(sandbox, 'list');
    expect(await plain.exit).toBe(0);
    expect(plain.screen()).not.toContain('What happened: cold soup');
  });
});
