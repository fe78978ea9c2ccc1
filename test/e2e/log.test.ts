import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Env, type Sandbox } from '../support/program.ts';
import { terminal, terminalFromShell, type Terminal } from '../support/pty.ts';

/** The counter on a Friday evening, in a real pseudo-terminal. */
const friday: Env = { RECOVERY_NOW: '2026-11-20T20:40:00Z' };

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  return sandbox;
}

const page = ['Once they have been looked after', '⏎'] as const;
const what = ['What happened?', 'waited 40 minutes for the mains⏎'] as const;
const untilSaved = [
  ['What is it about?', '⏎'],
  ['Where did it go wrong?', '⏎'],
  ['How bad is it for them?', '⏎'],
  ['What was offered', '⏎'],
  ['How are they now?', '2'],
  ['Who is it?', '⏎'],
  ['When will you follow up?', '⏎'],
  ['Save this?', '⏎'],
] as const;

/** What is kept of a complaint, by the keys of an export. */
async function kept(sandbox: Sandbox, number = 1): Promise<Record<string, unknown>> {
  const rows = await sandbox.json<Record<string, unknown>[]>('export --format json');
  return rows.find((row) => row['number'] === number) ?? {};
}

/** Starts a complaint and leaves it after the first answer. */
async function begun(sandbox: Sandbox, env: Env = friday): Promise<Terminal> {
  const counter = terminal(sandbox, 'log', env);
  await counter.answer(page, what);
  await counter.waitFor('What is it about?');
  return counter;
}

describe.concurrent('a whole complaint', () => {
  test('the first time the trade is asked; < goes back; a letter changes a line; it is saved and in the report', async () => {
    const sandbox = inProcessSandbox();
    const counter = terminal(sandbox, 'log');
    await counter.waitFor('08:10 noted.');
    await counter.answer(
      page,
      ['What kind of business is it?', '1'],
      ['1 of 8  What happened?', 'cold soup⏎'],
    );
    await counter.answer(['2 of 8  What is it about?', '<']);
    await counter.answer(['1 of 8  What happened? (cold soup)', 'soup took half an hour⏎']);
    await counter.answer(
      ['2 of 8  What is it about?', '⏎'],
      ['3 of 8  Where did it go wrong?', '⏎'],
      ['4 of 8  How bad is it for them?', '<'],
      ['3 of 8  Where did it go wrong?', '⏎'],
      ['4 of 8  How bad is it for them?', '3'],
      // Twice SPACE on the first: offered, not taken; once on the second: taken.
      ['5 of 8  What was offered', '↓  ↓ ⏎'],
      ['6 of 9  What is it worth to them?', '12.50⏎'],
      ['7 of 9  How are they now?', '2'],
      ['8 of 9  Who is it?', 'table 4, Anna Ruiz, 600 555 012⏎'],
      ['9 of 9  When will you follow up?', '⏎'],
    );
    await counter.waitFor(/O {2}Remedy +Small gift €12.50/u);
    await counter.waitFor(/I {2}Who it is +table 4, Anna Ruiz, 600 555 012/u);
    await counter.waitFor(/E {2}When +Mon 23 Nov 2026 08:10, Morning/u);
    await counter.answer(['Save this?', 'd'], ['Where did it go wrong?', '↓⏎']);
    await counter.waitFor(/D {2}Department +Floor/u);
    await counter.answer(['Save this?', 's'], ['steps were done?', '1']);
    await counter.waitFor(/S {2}Steps done +EXPECT, HEAR, SORRY, CHOOSE, FIX/u);
    await counter.answer(['Save this?', '⏎']);
    await counter.waitFor('#1');
    await counter.waitFor('Follow up with them: Tue 24 Nov 2026.');
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      occurred: '2026-11-23 08:10:00',
      shift: 'Morning',
      description: 'soup took half an hour',
      department: 'Floor',
      category: 'Waiting',
      severity: 3,
      state: 'upset',
      place: 'table 4',
      customer: 'Anna Ruiz',
      contact: '600 555 012',
      offered: 'drink;gift',
      remedy: 'gift',
      remedy_value: 12.5,
      follow_up_on: '2026-11-24',
      checklist: 'five-step',
      steps: 'anticipate;acknowledge;apologise;alternatives;amends',
    });
    expect(await sandbox.ok('report --this-week')).toMatch(
      /1 +Mon 08:10 +Floor +Morning +soup took half an hour/u,
    );

    const again = terminal(sandbox, 'log');
    await again.answer(page, ['1 of 8  What happened?', '']);
    expect(again.screen()).not.toContain('What kind of business');
    expect(again.screen()).not.toContain('unfinished');
    again.key('ctrl-c');
    expect(await again.exit).toBe(130);
  });

  test('only what happened and how they are must be answered', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log');
    await counter.answer(page, ['What happened?', '⏎']);
    await counter.waitFor('Please type a few words.');
    counter.type('cold soup⏎');
    await counter.answer(...untilSaved.slice(0, 4), ['How are they now?', '⏎⏎3'], ...untilSaved.slice(5));
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      description: 'cold soup',
      state: 'gone',
      severity: null,
      offered: null,
      follow_up_on: null,
    });
  });

  test('what is given as a flag is not asked again', async () => {
    const sandbox = await restaurant();
    const flags =
      '--department Bar --severity 1 --state calm --place "table 9" --follow-up no --offered voucher';
    const counter = terminal(sandbox, `log --quick "warm beer" ${flags}`);
    await counter.answer(['What is it about?', '⏎'], ['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
    expect(counter.screen()).not.toContain('noted.');
    expect(await kept(sandbox)).toMatchObject({
      description: 'warm beer',
      department: 'Bar',
      severity: 1,
      place: 'table 9',
    });
  });

  test('a flag that cannot be read is said before anything is asked', async () => {
    const sandbox = await restaurant();
    const before = sandbox.bytes();
    const counter = terminal(sandbox, 'log --severity 9');
    await counter.waitFor('recovery: "9" is not a valid value for --severity.');
    expect(await counter.exit).toBe(2);
    expect(sandbox.bytes()).toBe(before);
  });

  test('paper slips are caught up with their times; nobody waits any more for a first word to them', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('settings set acknowledge-within 30m');
    await sandbox.ok('settings set resolve-within 2d');
    const desk = terminal(sandbox, 'catch-up --by Ana', friday);
    for (const slip of ['yesterday 21:15', 'fri 13:30']) {
      await desk.answer(
        ['when was it?', `${slip}⏎`],
        // It is Friday: today, or a week ago?
        ...(slip.startsWith('fri') ? [['which one?', '⏎'] as const] : []),
        ['What happened?', 'soup was cold⏎'],
        ['What is it about?', '⏎'],
        ['Where did it go wrong?', '⏎'],
        ['How bad is it for them?', '⏎'],
        ['What was offered', '⏎'],
        ['How did they leave?', '1'],
        ['Who is it?', '⏎'],
        ['When will you follow up?', '⏎'],
        ['Save this?', '⏎'],
      );
    }
    await desk.answer(['when was it?', '⏎']);
    expect(await desk.exit).toBe(0);
    expect(await kept(sandbox, 1)).toMatchObject({
      occurred: '2026-11-19 21:15:00',
      reported: '2026-11-19T21:15:00Z',
      recorded: '2026-11-20T20:40:00Z',
      recorded_by: 'Ana',
      acknowledged: null,
    });
    expect(await kept(sandbox, 2)).toMatchObject({ occurred: '2026-11-20 13:30:00' });
    const due = await sandbox.json<{ rows: { kind: string }[] }>('due --until 2026-12-31 --format json');
    expect(due.rows.map(({ kind }) => kind)).toEqual(['solution', 'solution']);
  });

  test('above the limit somebody has to authorise it', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('settings set limit 20');
    const counter = terminal(sandbox, 'log');
    await counter.waitFor('Yours to give: up to €20');
    await counter.answer(page, what, ...untilSaved.slice(0, 3), ['What was offered', '↓↓↓↓ ⏎']);
    await counter.answer(['What is it worth to them?', '20.01⏎'], ['Who authorised it? (above €20', '⏎']);
    await counter.waitFor('Please type a few words.');
    // Back at the amount, what was typed stands there.
    counter.type('<');
    await counter.answer(['What is it worth to them? (EUR) (20.01)', '⏎'], ['Who authorised it?', 'Marta⏎']);
    await counter.answer(...untilSaved.slice(4));
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      remedy: 'off_bill',
      remedy_value: 20.01,
      approved_by: 'Marta',
    });
  });

  test('where there is a list of staff, whoever may authorise it is named', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('settings set limit 20');
    await sandbox.ok('staff add Ana --limit 30');
    await sandbox.ok('staff add Carmen --limit 100');
    const counter = terminal(sandbox, 'log');
    await counter.answer(page, what, ...untilSaved.slice(0, 3), ['What was offered', '↓↓↓↓ ⏎']);
    await counter.answer(
      ['What is it worth to them?', '45⏎'],
      ['Who authorised it? (above €20; who may: Carmen)', 'Ana⏎'],
    );
    await counter.waitFor('Ana may not authorise that much. Who may: Carmen');
    counter.key('ctrl-c');
    expect(await counter.exit).toBe(130);
  });

  test('several things can be taken, each with what it is worth; one is above the limit together with the other', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('settings set limit 20');
    const counter = terminal(sandbox, 'log', friday);
    await counter.answer(page, what, ...untilSaved.slice(0, 3), ['What was offered', '↓ ↓↓ ⏎']);
    await counter.answer(
      ['6 of 9  What is it worth to them? Drink or coffee on the house', '⏎'],
      ['6 of 9  What is it worth to them? Discount', '17⏎'],
      ['Who authorised it? (above €20', 'Marta⏎'],
      ['7 of 9  How are they now?', '1'],
      ...untilSaved.slice(5, 7),
    );
    await counter.waitFor(/O {2}Remedy +Drink or coffee on the house €4, Discount €17/u);
    await counter.answer(['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      offered: 'drink;discount',
      remedy: 'drink;discount',
      remedy_value: 21,
    });
  });

  test('1 says what to do first and sets safety, category and severity; 2 says how to get help and notes the abuse', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log', friday);
    await counter.answer(
      ['Once they have been looked after', '1'],
      ['The person comes first: is help needed now?', ''],
    );
    await counter.answer(
      ['Once they have been looked after', '2'],
      ['You do not have to put up with this.', ''],
    );
    // What is set already is not asked, and the questions count on without a gap; < does not go back to it either.
    await counter.answer(
      page,
      ['1 of 6  What happened?', 'cold soup⏎'],
      ['2 of 6  Where did it go wrong?', '<'],
    );
    await counter.answer(['1 of 6  What happened?', '⏎'], ['2 of 6  Where did it go wrong?', '⏎']);
    await counter.answer(['3 of 6  What was offered', '⏎'], ...untilSaved.slice(4, 7));
    await counter.waitFor(/H {2}Health at risk +yes/u);
    await counter.waitFor(/B {2}Abuse of staff +staff were treated badly/u);
    await counter.answer(['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      severity: 3,
      category: expect.stringMatching(/safety/iu) as string,
      safety: 'yes',
      abuse: 'happened',
    });
    // The next shift sees it first, and that somebody of the staff has to be looked after.
    const { rows } = await sandbox.json<{ rows: { kind: string }[] }>('due --format json', { env: friday });
    const kinds = rows.map(({ kind }) => kind);
    expect(kinds[0]).toBe('safety');
    expect(kinds).toContain('aftercare');
  });

  test('a mark of the first page is taken off on the card', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log');
    await counter.answer(['Once they have been looked after', '1'], ['The person comes first', '']);
    await counter.answer(page, what, untilSaved[1], ...untilSaved.slice(3, 7));
    await counter.answer(['Save this?', 'h'], ['Health at risk', 'n']);
    await counter.answer(['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ safety: null });
  });

  test('1 and 2 pressed by mistake are taken back by the same key', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log');
    await counter.answer(['Once they have been looked after', '1'], ['The person comes first', '']);
    await counter.answer(['Once they have been looked after', '1'], ['Mark removed.', '']);
    await counter.answer(
      ['Once they have been looked after', '2'],
      ['You do not have to put up with this.', ''],
    );
    await counter.answer(['Once they have been looked after', '2'], ['Mark removed.', '']);
    await counter.answer(page, what, ...untilSaved);
    expect(await counter.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({
      safety: null,
      abuse: null,
      severity: null,
      category: 'Waiting',
    });
  });
});

describe.concurrent('cut short', () => {
  test('Ctrl-C ends with 130 and leaves a terminal that echoes and shows its cursor', async () => {
    const sandbox = await restaurant();
    const counter = terminalFromShell(sandbox, 'log');
    await counter.answer(page, what);
    await counter.waitFor('What is it about?');
    counter.key('ctrl-c');
    await counter.waitFor('Saved as a draft (Mon 08:10). To finish it: recovery log');
    await counter.waitFor('code 130');
    await counter.exit;
    expect(counter.screen()).toMatch(/(?<!-)\bicanon\b/u);
    expect(counter.screen()).toMatch(/(?<!-)\becho\b/u);
    expect(counter.raw().lastIndexOf('\u001B[?25h')).toBeGreaterThanOrEqual(
      counter.raw().lastIndexOf('\u001B[?25l'),
    );
    expect(counter.screen()).not.toContain('    at ');
  });

  test.each([
    ['Ctrl-C', 130, (counter: Terminal) => counter.key('ctrl-c')],
    ['Ctrl-D', 130, (counter: Terminal) => counter.key('ctrl-d')],
    ['a kill', 143, (counter: Terminal) => counter.kill('SIGTERM')],
    ['a hangup', 129, (counter: Terminal) => counter.kill('SIGHUP')],
    ['a closed window', 129, (counter: Terminal) => counter.close()],
    ['a power cut', 137, (counter: Terminal) => counter.kill('SIGKILL')],
  ] as const)(
    '%s ends with %i and keeps what was typed; the next log finishes it as of when it began',
    async (_, code, end) => {
      const sandbox = await restaurant();
      const counter = await begun(sandbox);
      end(counter);
      expect(await counter.exit).toBe(code);
      expect(counter.screen()).not.toContain('    at ');
      expect((await sandbox.json<{ total: number }>('list --format json')).total).toBe(0);

      const monday = terminal(sandbox, 'log');
      await monday.answer(['Finish Fri 20:40: waited 40 minutes for the mains', '⏎'], ...untilSaved);
      expect(await monday.exit).toBe(0);
      expect(monday.screen()).not.toContain('What happened?');
      expect(await kept(sandbox)).toMatchObject({
        description: 'waited 40 minutes for the mains',
        occurred: '2026-11-20 20:40:00',
        recorded: '2026-11-23T08:10:00Z',
      });
      const after = terminal(sandbox, 'log');
      await after.waitFor('Once they have been looked after');
      expect(after.screen()).not.toContain('Finish');
    },
  );

  test('0 keeps it for later, even before the first answer; bare recovery offers it too', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log', friday);
    await counter.answer(['Once they have been looked after', '0']);
    await counter.waitFor('Saved as a draft (Fri 20:40). To finish it: recovery log');
    expect(await counter.exit).toBe(0);

    const home = terminal(sandbox, '');
    // As nothing is recorded yet, only the questions of a first complaint are asked.
    await home.answer(
      ['Finish Fri 20:40', '⏎'],
      what,
      ['What was offered', '⏎'],
      ['How are they now', '1'],
      ['Save this?', '⏎'],
    );
    expect(await home.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ occurred: '2026-11-20 20:40:00' });
  });

  test('a complaint that is left unfinished can be put aside for a new one, or thrown away', async () => {
    const sandbox = await restaurant();
    const counter = await begun(sandbox);
    counter.key('ctrl-c');
    await counter.exit;

    const other = terminal(sandbox, 'log');
    await other.answer(['Finish Fri 20:40', '↓⏎'], page, ['What happened?', 'cold soup⏎'], ...untilSaved);
    expect(await other.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ description: 'cold soup' });

    const third = terminal(sandbox, 'log');
    await third.answer(['Finish Fri 20:40', '↓↓⏎'], ['Discard Fri 20:40', '⏎']);
    await third.answer(['Finish Fri 20:40', '↓↓⏎'], ['Discard Fri 20:40', 'y'], ['Discarded.', '']);
    expect(await third.exit).toBe(0);
    expect(third.screen()).not.toContain('Once they have been looked after');
    const fourth = terminal(sandbox, 'log');
    await fourth.waitFor('Once they have been looked after');
    expect(fourth.screen()).not.toContain('Finish');
  });

  test('what is typed with the command is recorded first; what lay there is offered after it, by its place', async () => {
    const sandbox = await restaurant();
    for (const [text, table] of [
      ['waited 40 minutes for the mains', 'table 7'],
      ['rude at the door', 'table 9'],
    ] as const) {
      const counter = terminal(sandbox, ['log', '--quick', text, '--place', table], friday);
      await counter.waitFor('What is it about?');
      counter.key('ctrl-c');
      expect(await counter.exit).toBe(130);
    }
    const second = terminal(sandbox, ['log', '--quick', 'second: nut allergy at table 3']);
    await second.answer(
      ...untilSaved,
      ['Finish Fri 20:40: table 7 · waited 40 minutes', ''],
      ['discard Fri 20:40: table 9 · rude at the door', '↓↓⏎'],
    );
    expect(await second.exit).toBe(0);
    expect(await kept(sandbox)).toMatchObject({ description: 'second: nut allergy at table 3' });
    const third = terminal(sandbox, 'log');
    await third.waitFor('Finish Fri 20:40: table 9');
  });

  test('two tills do not offer each other what is still being typed', async () => {
    const sandbox = await restaurant();
    const one = await begun(sandbox);
    const two = terminal(sandbox, 'log');
    await two.answer(page, ['What happened?', 'cold soup⏎'], ...untilSaved);
    expect(await two.exit).toBe(0);
    expect(two.screen()).not.toContain('Finish');
    await one.answer(['Waiting', '⏎'], ...untilSaved.slice(1));
    expect(await one.exit).toBe(0);
    expect([(await kept(sandbox, 1))['description'], (await kept(sandbox, 2))['description']]).toEqual([
      'cold soup',
      'waited 40 minutes for the mains',
    ]);
  });
});

describe.concurrent('other questions', () => {
  test('bare recovery in a new house asks the trade, then says what to type', async () => {
    const sandbox = inProcessSandbox();
    const home = terminal(sandbox, '');
    await home.answer(['What kind of business is it?', '2'], ['Record one now?', '0']);
    await home.waitFor('recovery log');
    expect(await home.exit).toBe(0);
    expect(await sandbox.ok('settings get trade')).toBe('hotel\n');
  });

  test('undo shows what it will take back, and leaves it where the answer is no', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    const no = terminal(sandbox, 'undo');
    await no.answer(
      ['Last change: recorded 1', ''],
      ['To restore it later: recovery restore 1', ''],
      ['Undo it?', 'n'],
    );
    await no.waitFor('Nothing was changed.');
    expect(await no.exit).toBe(0);
    const yes = terminal(sandbox, 'undo');
    await yes.answer(['Undo it?', '⏎']);
    await yes.waitFor('Undone: recorded 1');
    expect(await yes.exit).toBe(0);
    expect((await sandbox.json<{ total: number }>('list --format json')).total).toBe(0);
    await sandbox.ok('restore 1');
    expect(await sandbox.ok('list')).toContain('cold soup');
  });

  test('undo takes nothing back unasked where nobody can be asked', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    expect(await sandbox.run('undo')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^Last change: recorded 1, .*\n.*restore 1\nrecovery: Undo asks for .*\n.*: recovery undo --yes\n$/u,
      ) as string,
    });
    const counter = terminal(sandbox, 'undo --no-input');
    await counter.waitFor('recovery undo --yes');
    expect(await counter.exit).toBe(2);
    expect(await sandbox.ok('list')).toContain('cold soup');
  });

  test('of two tills that saw the same last step, one takes it back and the other hears so', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup"');
    await sandbox.ok('add "rude"');
    const slow = terminal(sandbox, 'undo');
    await slow.waitFor('Undo it?');
    await sandbox.ok('undo --yes');
    slow.key('enter');
    await slow.waitFor('Someone else has just changed this record');
    expect(await slow.exit).toBe(75);
    expect(await sandbox.ok('list')).toContain('cold soup');
  });

  test('--no-input asks nothing, terminal or not', async () => {
    const sandbox = inProcessSandbox();
    const counter = terminal(sandbox, 'log --no-input');
    await counter.waitFor('--department');
    expect(await counter.exit).toBe(2);
  });

  test('what a customer typed cannot draw on the terminal of whoever finishes it', async () => {
    const sandbox = await restaurant();
    const counter = terminal(
      sandbox,
      ['log', '--quick', 'see \u001B]0;owned\u0007 \u001B[2J\u202Eevil'],
      friday,
    );
    await counter.waitFor('What is it about?');
    counter.key('ctrl-c');
    expect(await counter.exit).toBe(130);
    const monday = terminal(sandbox, 'log');
    await monday.answer(['Finish Fri 20:40', '⏎'], ...untilSaved.slice(0, 7));
    await monday.waitFor('Save this?');
    expect(monday.raw()).not.toContain('\u001B]0;');
    expect(monday.raw()).not.toContain('\u001B[2J');
    expect(monday.raw()).not.toContain('\u202E');
  });
});
