import { describe, expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** What can mean two times is asked at a terminal. It is Monday 23 November 2026. */

async function americanRestaurant() {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set country US');
  await sandbox.ok('settings set trade restaurant');
  return sandbox;
}

describe.concurrent('at a terminal', () => {
  test('a time that can be two is asked, with its day, and ENTER takes the line under the cursor', async () => {
    const sandbox = await americanRestaurant();
    const add = terminal(sandbox, ['add', 'cold soup', '--at', 'yesterday at half past eight']);
    await add.waitFor('which one?');
    await add.waitFor(/Sun Nov 22, 2026 8:30\sPM, Dinner/u);
    add.type('⏎');
    await add.waitFor(/Sun Nov 22, 2026 8:30\sPM, Dinner \(/u);
    expect(await add.exit).toBe(0);
    expect(await sandbox.ok('list --all --format csv')).toContain('2026-11-22 20:30');
  });

  test('a day in a filter or a volume is asked too, and the command goes on with it', async () => {
    const sandbox = await americanRestaurant();
    const volume = terminal(sandbox, 'volume set monday 84');
    await volume.waitFor('Mon Nov 16, 2026');
    volume.type('↓⏎');
    await volume.waitFor('84');
    expect(await volume.exit).toBe(0);
    expect(await sandbox.ok('volume list --all --format csv')).toContain('2026-11-16,,84,');
  });

  test('Ctrl-C records nothing', async () => {
    const sandbox = await americanRestaurant();
    const add = terminal(sandbox, ['add', 'cold soup', '--at', 'at 9']);
    await add.waitFor('which one?');
    add.type('\u0003');
    expect(await add.exit).toBe(130);
    expect(await sandbox.ok('list --all --format csv')).not.toContain('cold soup');
  });
});

test('a promise can be made as one would say it', async () => {
  const sandbox = await americanRestaurant();
  await sandbox.ok('add "cold soup"');
  for (const [when, due] of [
    ['tomorrow at noon', 'Tue Nov 24, 2026 12:00\u00A0PM'],
    ['mañana a las 9 de la noche', 'Tue Nov 24, 2026 9:00\u00A0PM'],
    ['friday 8pm', 'Fri Nov 27, 2026 8:00\u00A0PM'],
  ] as const)
    expect((await sandbox.run(['promise', '1', when])).stderr).toContain(due);
});

test('a follow-up can be put off as one would say it', async () => {
  const sandbox = await americanRestaurant();
  await sandbox.ok(['add', 'cold soup', '--contact', 'ana@example.org', '--follow-up', 'in 3 days']);
  expect(await sandbox.ok('show 1')).toContain('Thu Nov 26, 2026');
});

test('the help says how, in four languages', async () => {
  const sandbox = inProcessSandbox();
  for (const [lang, phrase] of [
    ['en', 'half past eight'],
    ['es', 'las 9 de la noche'],
    ['it', 'alle 9 di sera'],
    ['pt', 'às 9 da noite'],
  ] as const)
    expect(await sandbox.ok(`help times --lang ${lang}`)).toContain(phrase);
});

test('on the card a time that can be two is asked at once, and the card shows it with its shift', async () => {
  const sandbox = await americanRestaurant();
  const counter = terminal(sandbox, ['log', 'cold soup', '--quick']);
  await counter.answer(
    ['What is it about?', '⏎'],
    ['Where did it go wrong?', '⏎'],
    ['How bad is it for them?', '⏎'],
    ['What was offered', '⏎'],
    ['How are they now?', '2'],
    ['Who is it?', '⏎'],
    ['When will you follow up?', '⏎'],
    ['Save this?', 'e'],
    ['When', '\u0015at 9⏎'],
    ['which one?', '⏎'],
  );
  await counter.waitFor(/When +Sun Nov 22, 2026 9:00\sPM, Dinner|When +Mon Nov 23, 2026 9:00\sAM/u);
});
