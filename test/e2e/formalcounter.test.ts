import { expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** The paper for formal complaints at the counter, in a real pseudo-terminal. */

type Row = Readonly<Record<string, unknown>>;

async function restaurantIn(country: string, region?: string): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok(`settings set country ${country}`);
  if (region !== undefined) await sandbox.ok(`settings set region ${region}`);
  await sandbox.ok('settings set trade restaurant');
  return sandbox;
}

const page = 'Once they have been looked after';
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

const formals = async (sandbox: Sandbox) =>
  (await sandbox.json<{ rows: Row[] }>('formal list --format json')).rows.map(
    ({ reference, text, answer_due: due }) => [reference, text, due],
  );

test.concurrent(
  'H says how to hand the form over and asks for its number; the complaint is formal',
  async () => {
    const sandbox = await restaurantIn('ES', 'AN');
    await sandbox.ok('settings set sheets 4');
    const counter = terminal(sandbox, 'log');
    await counter.answer([page, 'h']);
    await counter.waitFor('COMPLAINT FORM');
    await counter.waitFor('1  Hand it over at once');
    await counter.answer(['number', 'H-31⏎'], [page, '⏎'], ['What happened?', 'cold soup⏎'], ...untilSaved);
    await counter.waitFor('3 sheets are left in the pad.');
    expect(await counter.exit).toBe(0);
    expect(await formals(sandbox)).toEqual([['H-31', 'cold soup', '2026-12-08']]);
    // A step that does not fit goes on below its text, not below its number.
    expect(counter.screen()).toMatch(/\n1 {2}Hand it over[^\n]*\n {3}\S/u);
  },
);

test.concurrent('ENTER leaves the number for later, and H again takes the mark back', async () => {
  const sandbox = await restaurantIn('PT');
  const marked = terminal(sandbox, 'log');
  await marked.answer([page, 'h']);
  await marked.waitFor('COMPLAINTS BOOK');
  await marked.answer(['number', '⏎'], [page, '⏎'], ['What happened?', 'cold soup⏎'], ...untilSaved);
  expect(await marked.exit).toBe(0);
  expect(await formals(sandbox)).toEqual([[null, 'cold soup', null]]);
  const unmarked = terminal(sandbox, 'log');
  await unmarked.answer([page, 'h'], ['number', '9⏎'], [page, 'h']);
  await unmarked.waitFor('Mark removed.');
  await unmarked.answer([page, '⏎'], ['What happened?', 'warm beer⏎'], ...untilSaved);
  expect(await unmarked.exit).toBe(0);
  expect(await formals(sandbox)).toHaveLength(1);
});

test.concurrent(
  'a complaint left in the question for the number keeps the words that were typed',
  async () => {
    const sandbox = await restaurantIn('ES');
    const left = terminal(sandbox, 'log');
    const typed = 'wants the complaint form, the soup was cold';
    await left.answer([page, '⏎'], ['What happened?', `${typed}⏎`], ['number', '7']);
    left.key('ctrl-c');
    expect(await left.exit).toBe(130);
    expect(await formals(sandbox)).toEqual([]);
    const again = terminal(sandbox, 'log');
    await again.answer(['Unfinished drafts', '⏎'], [`What happened? (${typed})`, '⏎'], ['number', '7⏎']);
    await again.answer(...untilSaved);
    expect(await again.exit).toBe(0);
    expect(await formals(sandbox)).toEqual([['7', typed, '2026-12-08']]);
  },
);

test.concurrent.each([
  ['complaint form', true],
  ['The guest asks for the complaint form.', true],
  ['wants the complaint form, the soup was cold', false],
])('"%s" as what happened makes it formal; asked again: %s', async (typed, isAskedAgain) => {
  const sandbox = await restaurantIn('ES');
  const counter = terminal(sandbox, 'log');
  await counter.answer([page, '⏎'], ['What happened?', `${typed}⏎`], ['number', '⏎']);
  if (isAskedAgain) await counter.answer(['What happened?', 'cold soup⏎']);
  await counter.answer(...untilSaved);
  expect(await counter.exit).toBe(0);
  expect(await formals(sandbox)).toEqual([[null, isAskedAgain ? 'cold soup' : typed, '2026-12-08']]);
});

test.concurrent.each(['IT', 'MX'])('in %s there is no such paper, and no key for it', async (country) => {
  const sandbox = await restaurantIn(country);
  const counter = terminal(sandbox, 'log');
  await counter.waitFor(page);
  await counter.waitFor('ENTER');
  expect(counter.screen()).not.toContain('asks for the complain');
  counter.key('ctrl-c');
  await counter.exit;
});
