import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, program, type Env, type Sandbox } from '../support/program.ts';
import { terminal, terminalOf } from '../support/pty.ts';
import { seenIn, seenNow } from './screen.ts';

/** What keys do at a question, in a real pseudo-terminal. */
const friday: Env = { RECOVERY_NOW: '2026-11-20T20:40:00Z' };

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  return sandbox;
}

async function kept(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const [first] = await sandbox.json<Record<string, unknown>[]>('export --format json');
  return first ?? {};
}

const complaint = [
  'log',
  '--quick',
  'soup was cold',
  '--category',
  'product',
  '--department',
  'Kitchen',
  '--create',
];
const lastQuestions = [
  ['How are they now?', '2'],
  ['Who is it?', '⏎'],
  ['When will you follow up?', '⏎'],
  ['Save this?', '⏎'],
] as const;

describe.concurrent('at a question', () => {
  test('an ENTER right after a single key belongs to it; another key ends that', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, complaint, friday);
    await counter.waitFor('How bad is it for them?');
    counter.type('3');
    await sleep(200);
    counter.type('⏎');
    await sleep(200);
    expect(await seenNow(counter)).toContain('What was offered, and accepted?\n');
    // The cursor is moved, and so the next ENTER is an answer.
    counter.type('↓⏎');
    await counter.answer(['What is it worth to them?', '⏎'], ...lastQuestions);
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ severity: 3, remedy: 'again', remedy_value: null });
  });

  test('what is typed ahead answers no later question', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, complaint, friday);
    await counter.waitFor('How bad is it for them?');
    counter.type('3⏎↓⏎⏎2⏎⏎⏎');
    await sleep(1_200);
    const screen = await seenNow(counter);
    expect(screen).toContain('they may not come back');
    expect(screen).toContain('What was offered, and accepted?\n');
    counter.key('ctrl-c');
    expect(await counter.exit).toBe(130);
  });

  test('ENTER takes the line under the cursor, and the first line records nothing and says so', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, complaint, friday);
    await counter.answer(['How bad is it for them?', '⏎'], ['What was offered', '⏎'], ...lastQuestions);
    expect(await counter.exit).toBe(0);
    expect(await seenNow(counter)).toMatch(/How bad is it for them\? not said yet/u);
    expect(await seenNow(counter)).toMatch(/What was offered, and accepted\? not said/u);
    expect(await seenNow(counter)).toMatch(/Who is it\? not said/u);
    expect(await kept(sandbox)).toMatchObject({
      severity: null,
      offered: null,
      remedy: null,
      place: null,
      customer: null,
      follow_up_on: null,
    });
  });

  test('a key without a meaning says which keys there are', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, complaint, friday);
    await counter.answer(
      ['How bad is it for them?', '⏎'],
      ['What was offered', '⏎'],
      ['How are they now?', '⏎'],
    );
    await counter.waitFor('Please press one of the keys in brackets.');
    counter.key('ctrl-c');
    expect(await counter.exit).toBe(130);
  });

  test('in a small window a list keeps its question and its cursor, and no word is broken', async () => {
    const window = { columns: 40, rows: 12 };
    const sandbox = await restaurant();
    const menu = terminalOf(sandbox, [...program, 'business'], friday, window);
    await menu.waitFor('first letters, ENTER');
    const lines = seenIn(menu.raw(), window).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringContaining('What do you want to do?'), '> Done']),
    );
    expect(lines).toContain('  shift: Your shifts: list, add, set');
    menu.key('ctrl-c');
    expect(await menu.exit).toBe(130);
  });

  test('letters move to a line, and ? shows more to say', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, complaint, friday);
    await counter.answer(['How bad is it for them?', '1'], ['What was offered', '?']);
    await counter.waitFor('Who can help');
    counter.type('off');
    await counter.waitFor(/> +Off the bill/u);
    counter.type('⏎');
    await counter.answer(['What is it worth to them?', '9⏎'], ...lastQuestions);
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ remedy: 'off_bill', remedy_value: 9 });
  });

  test('a draft that another till has opened since it was offered is not opened twice', async () => {
    const sandbox = await restaurant();
    const interrupted = terminal(sandbox, complaint, friday);
    await interrupted.waitFor('How bad is it for them?');
    interrupted.key('ctrl-c');
    await interrupted.exit;
    const [first, second] = [terminal(sandbox, 'log', friday), terminal(sandbox, 'log', friday)];
    await Promise.all([first, second].map((till) => till.waitFor('Unfinished drafts')));
    await first.answer(['', '⏎'], ['How bad is it for them?', '']);
    second.type('⏎');
    await second.waitFor('Once they have been looked after');
    for (const till of [first, second]) {
      till.key('ctrl-c');
      await till.exit;
    }
  });

  test('stopping at the question for the trade keeps no empty draft', async () => {
    const sandbox = inProcessSandbox();
    const counter = terminal(sandbox, 'log --quick', friday);
    await counter.waitFor('What kind of business is it?');
    counter.key('ctrl-d');
    expect(await counter.exit).toBe(130);
    const again = terminal(sandbox, '', friday);
    await again.answer(['What kind of business is it?', '1'], ['Record one now?', '0']);
    expect(again.screen()).not.toContain('Unfinished drafts');
    expect(await again.exit).toBe(0);
  });
});

describe.concurrent('the card', () => {
  test('asks again in place for a time that cannot be read, and which of two is meant', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, complaint, friday);
    await counter.answer(
      ['How bad is it for them?', '⏎'],
      ['What was offered', '⏎'],
      ...lastQuestions.slice(0, 3),
    );
    await counter.answer(['Save this?', 'e'], ['When (', 'lunchish⏎']);
    await counter.waitFor('"lunchish" is not a date or time');
    expect(await seenNow(counter)).not.toContain('✔ When');
    counter.type('\u007F'.repeat(8));
    counter.type('half past seven⏎');
    await counter.answer(['which one?', '↓⏎']);
    await counter.waitFor(/E {2}When +Fri 20 Nov 2026 07:30|E {2}When +Thu 19 Nov 2026 19:30/u);
    await counter.answer(['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
  });
});

describe.concurrent('a command without its words', () => {
  test('edit opens the card with what is stored, and saves what was changed', async () => {
    const sandbox = await restaurant();
    await sandbox.ok(
      'add "cold soup" --department Kitchen --remedy drink --value 4 --follow-up tomorrow --by Ana',
    );
    const editing = terminal(sandbox, 'edit 1');
    await editing.waitFor(/O {2}Remedy +Drink or coffee on the house €4/u);
    await editing.waitFor(/F {2}Follow-up due .*24 Nov 2026/u);
    await editing.answer(
      ['Save this?', 'v'],
      ['How bad is it for them?', '3'],
      ['Save this?', 'd'],
      ['Where did it go wrong?', '↓⏎'],
      ['Save this?', 'o'],
      ['What was offered', '↓ ⏎'],
      ['What is it worth to them? Drink', '6⏎'],
      ['What is it worth to them? Discount', '⏎'],
      ['Save this?', '⏎'],
      ['1 changed.', ''],
    );
    expect(await editing.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      description: 'cold soup',
      severity: 3,
      department: 'Floor',
      remedy_value: 6,
      follow_up_on: '2026-11-24',
      recorded_by: 'Ana',
    });
    await sandbox.ok('undo --yes');
    expect(await kept(sandbox)).toMatchObject({
      severity: null,
      department: 'Kitchen',
      remedy: 'drink',
      remedy_value: 4,
    });
  });

  test('edit shows a follow-up that nobody named as not said', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('add "cold soup"');
    const editing = terminal(sandbox, 'edit 1');
    await editing.waitFor(/\bF Follow-up due/u);
    editing.key('ctrl-c');
    expect(await editing.exit).toBe(130);
  });

  test.each([
    ['tomorrow', /F {2}Follow-up due .*24 Nov 2026/u],
    ['no', /\bF Follow-up due/u],
  ])('edit shows the stored follow-up (%s), not the usual one of the business', async (followUp, shown) => {
    const sandbox = await restaurant();
    await sandbox.ok('settings set follow-up-within 3');
    await sandbox.ok(`add "cold soup" --contact 600555012 --follow-up ${followUp}`);
    const editing = terminal(sandbox, 'edit 1');
    await editing.waitFor(shown);
    editing.key('ctrl-c');
    expect(await editing.exit).toBe(130);
  });

  test('edit takes a remedy back that was unmarked on the card', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('add "cold soup" --remedy drink --value 4');
    const editing = terminal(sandbox, 'edit 1');
    await editing.answer(
      ['Save this?', 'o'],
      ['What was offered', '  ⏎'],
      ['Save this?', '⏎'],
      ['1 changed.', ''],
    );
    expect(await editing.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ remedy: null, remedy_value: null });
  });

  test('edit writes nothing where nothing was changed', async () => {
    const sandbox = await restaurant();
    await sandbox.ok(
      'add "cold soup" --at "2026-11-18" --remedy drink --remedy gift --steps all --contact 600555012',
    );
    for (const key of ['⏎', '0']) {
      const before = sandbox.bytes();
      const editing = terminal(sandbox, 'edit 1');
      await editing.answer(['Save this?', key], ['Nothing was changed.', '']);
      expect(await editing.exit).toBe(0);
      expect(sandbox.bytes()).toBe(before);
    }
  });

  test('note, add and remedy ask for them', async () => {
    const sandbox = await restaurant();
    const adding = terminal(sandbox, 'add');
    await adding.answer(['What happened?', 'cold soup⏎']);
    expect(await adding.exit).toBe(0);
    const noting = terminal(sandbox, 'note 1');
    await noting.answer(['#1 cold soup', ''], ['What should be added?', 'they wrote again⏎']);
    expect(await noting.exit).toBe(0);
    const giving = terminal(sandbox, 'remedy 1');
    await giving.answer(['What was given?', '↓⏎'], ['What is it worth to them? (EUR)', '12⏎']);
    expect(await giving.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ description: 'cold soup', remedy_value: 12 });
    expect(await sandbox.ok('show 1')).toContain('they wrote again');
    const nothing = terminal(sandbox, 'remedy 1');
    await nothing.answer(['What was given?', '⏎'], ['Nothing was changed.', '']);
    expect(await nothing.exit).toBe(0);
  });

  test('without a terminal they name what is missing', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    for (const [line, names] of [
      ['edit 1', '--severity'],
      ['note 1', 'note'],
      ['add', 'add'],
      ['remedy 1', 'remedy'],
      ['resolve 1', '--ending'],
    ] as const) {
      const { code, stderr } = await sandbox.run(line);
      expect({ line, code }).toEqual({ line, code: 2 });
      expect(stderr).toContain(names);
    }
  });
});

describe.concurrent('undo', () => {
  test('a second one in a row says so, and ENTER leaves everything as it is', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    await sandbox.ok('add "rude"');
    const first = terminal(sandbox, 'undo --last');
    await first.answer(['Last change: recorded 2', ''], ['Undo it?', '⏎'], ['recovery restore 2', '']);
    expect(await first.exit).toBe(0);
    const second = terminal(sandbox, 'undo');
    await second.answer(
      ['The last change is already undone. The one before: recorded 1', ''],
      ['Undo it?', '⏎'],
    );
    await second.waitFor('Nothing was changed.');
    expect(await second.exit).toBe(0);
    expect((await sandbox.json<{ total: number }>('list --format json')).total).toBe(1);
  });
});
