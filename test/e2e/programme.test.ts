import { describe, expect, test } from 'vitest';
import { builtSandbox, inProcessSandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { runScripted } from '../support/scripted.ts';

/** Goals, the plan and the self-review, as an owner meets them. */

const monthEnd = { RECOVERY_NOW: '2026-11-30T09:00:00Z' };

/** Six complaints about waiting, all reviewed. */
async function reviewedBusiness() {
  const sandbox = builtSandbox(monthEnd);
  await sandbox.ok('settings set trade restaurant');
  const lines = Array.from({ length: 6 }, (_, index) => {
    const day = String((index % 27) + 1).padStart(2, '0');
    return JSON.stringify({ text: `waited ${index}`, category: 'Waiting', at: `2026-11-${day} 20:10` });
  });
  await sandbox.ok('add --jsonl -', { input: lines.join('\n') });
  for (let number = 1; number <= 6; number++)
    await sandbox.ok(`review ${number} --cause "A slip" --nothing once`);
  return sandbox;
}

describe.concurrent('at the end of a review', () => {
  test('a goal is offered, and in the last week of the month the self-review; one undo each', async () => {
    const sandbox = await reviewedBusiness();
    const watched = terminal(sandbox, 'review');
    await watched.waitFor('Waiting: 6 in');
    await watched.waitFor('example 3');
    watched.type('3⏎');
    await watched.waitFor('at most 3 in 12 weeks');
    await watched.waitFor('The month is ending');
    await watched.waitFor('walked the visit');
    watched.type('2');
    await watched.waitFor('2 of 5');
    watched.type('1');
    await watched.waitFor('3 of 5');
    watched.type('⏎');
    await watched.waitFor('4 of 5');
    watched.type('⏎');
    await watched.waitFor('5 of 5');
    watched.type('3');
    await watched.waitFor('Which of these will change first?');
    watched.key('enter');
    // What was picked stays on the screen, also where it is nothing.
    await watched.waitFor('change first? none for now');
    await watched.waitFor('3 answers saved');
    expect(await watched.exit).toBe(0);
    const rows = await sandbox.json<{ rows: { answer: string | null }[] }>('self-review --format json');
    expect(rows.rows.filter(({ answer }) => answer !== null)).toHaveLength(3);
    await sandbox.ok('undo --yes');
    const undone = await sandbox.json<{ total: number }>('self-review --format json');
    expect(undone.total).toBe(0);
    expect(await sandbox.ok('goal list')).toContain('Waiting: at most 3 in 12 weeks by Wed 31 Mar 2027');
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('goal list')).toContain('No goals yet');
  });

  test('who presses ENTER gets no goal and is not asked again this quarter, but in the next one', async () => {
    const sandbox = await reviewedBusiness();
    await sandbox.ok('self-review essentials_path=yes');
    const first = terminal(sandbox, 'review');
    await first.waitFor('A goal by');
    first.key('enter');
    expect(await first.exit).toBe(0);
    const second = terminal(sandbox, 'review');
    expect(await second.exit).toBe(0);
    expect(second.screen()).not.toContain('A goal by');
    const next = terminal(sandbox, 'review', { RECOVERY_NOW: '2027-01-04T09:00:00Z' });
    await next.waitFor('A goal by');
    next.key('enter');
    expect(await next.exit).toBe(0);
  });
});

test('the plan names customers on the screen and nowhere else, until they know', async () => {
  const sandbox = builtSandbox(monthEnd);
  await sandbox.ok([
    'add',
    'cold soup',
    '--at',
    '2026-11-28 20:00',
    '--customer',
    'Eva Ruiz',
    '--contact',
    '600555012',
  ]);
  await sandbox.ok('action add 1 "plates checked at the pass"');
  await sandbox.ok('action add "allergy sheet" --kind rule');
  expect(await sandbox.ok('due')).not.toContain('what changed');
  await sandbox.ok('action done 1');
  await sandbox.ok('action done 2');
  expect(await sandbox.ok('due')).toContain('Tell 1 customer what changed: recovery plan');
  const page = await sandbox.ok('plan');
  expect(page).toContain('Eva Ruiz');
  expect(page).toContain('RULES IN FORCE');
  for (const line of [
    'print plan',
    'plan --format html',
    'plan --format json',
    'plan --format md',
    'plan --format csv',
  ]) {
    const stdout = await sandbox.ok(line);
    expect(stdout, line).not.toMatch(/Eva|600555012/u);
    expect(stdout, line).toContain('allergy sheet');
  }
  expect((await sandbox.ok('plan --format csv')).split('\n')[0]?.trim()).toBe(
    'id,incident,action,kind,category,owner,decided,due,done',
  );
  await sandbox.ok('follow-up 1 --satisfaction 5 --told yes');
  expect(await sandbox.ok('plan')).not.toContain('Eva');
  expect(await sandbox.ok('due')).not.toContain('what changed');
});

test('whoever finishes a change is told to tell the customer only where there is somebody to ring', async () => {
  const sandbox = builtSandbox(monthEnd);
  await sandbox.ok(['add', 'cold soup', '--contact', '600555012']);
  await sandbox.ok(['add', 'cold fish']);
  for (const number of [1, 2])
    await sandbox.ok(['action', 'add', String(number), 'plates checked at the pass']);
  const done = async (id: number) => {
    const desk = terminal(sandbox, `action done ${id}`);
    expect(await desk.exit).toBe(0);
    return desk.screen();
  };
  expect(await done(1)).toContain('recovery follow-up 1 --told yes');
  expect(await done(2)).not.toContain('follow-up');
});

test('the self-review does not count who may give without a limit among those who lack one', async () => {
  const sandbox = builtSandbox(monthEnd);
  await sandbox.ok('staff add Luis');
  await sandbox.ok('staff role manager --limit none');
  await sandbox.ok('staff add Carmen --role manager');
  expect(await sandbox.ok('self-review')).toContain('staff with a limit: 0 of 1');
  await sandbox.ok('settings set limit 20');
  expect(await sandbox.ok('self-review')).toContain('staff with a limit: 1 of 1');
});

test('business review is the self-review, in every language, and takes the words of each', async () => {
  const sandbox = builtSandbox(monthEnd);
  await sandbox.ok(['add', 'cold soup']);
  await sandbox.ok(['business', 'review', 'essentials_path=yes']);
  await sandbox.ok(['negocio', 'repaso', 'essentials_anticipate=en parte', '--lang', 'es']);
  await sandbox.ok(['attività', 'revisione', 'essentials_teach=sì', '--lang', 'it']);
  await sandbox.ok(['negócio', 'revisão', 'house_hiring=não', '--lang', 'pt']);
  const stdout = await sandbox.ok('business review --format csv');
  expect(stdout).toMatch(/essentials_anticipate,essentials,[^\n]*,partly,2026-11-30/u);
  expect(stdout).toMatch(/house_hiring,house,[^\n]*,no,/u);
  for (const lang of ['es', 'it', 'pt']) {
    const shown = await sandbox.ok(`self-review --lang ${lang}`);
    expect(shown).not.toMatch(/not answered|nothing recorded|Question/u);
  }
});

test('own playbook entries that nobody has reviewed for half a year stand in due, not on the Monday page', async () => {
  const sandbox = builtSandbox(monthEnd);
  await sandbox.ok('settings set trade restaurant');
  const entry = sandbox.file('wait.yaml', 'category: wait\nsay:\n  - Sorry for the wait.\n');
  await sandbox.ok(['playbook', 'add', entry]);
  interface Due {
    readonly stale_plays?: readonly { readonly count: number }[];
  }
  expect(await sandbox.json<Due>('due --format json')).toMatchObject({ stale_plays: [{ count: 0 }] });
  const env = { RECOVERY_NOW: '2027-06-14T09:00:00Z' };
  expect(await sandbox.json<Due>('due --format json', { env })).toMatchObject({
    stale_plays: [{ count: 1 }],
  });
  const lines = {
    en: '1 of your own playbook entries has not been reviewed for more than six months.',
    es: '1 entrada de tu guía de actuación lleva más de seis meses sin revisarse. Para ver cuál: recovery guía lista',
    it: 'recovery linee-guida elenco',
    pt: 'recovery guia lista',
  };
  for (const [lang, line] of Object.entries(lines)) {
    expect(await sandbox.ok(`due --lang ${lang}`, { env })).toContain(line);
    expect(await sandbox.ok(`report --lang ${lang}`, { env })).not.toContain(line);
  }
  // Saving the entry again counts as a review.
  await sandbox.ok(['playbook', 'add', entry], { env });
  expect(await sandbox.json<Due>('due --format json', { env })).toMatchObject({
    stale_plays: [{ count: 0 }],
  });
});

test('the notice has its own word in every language', async () => {
  const sandbox = builtSandbox(monthEnd);
  for (const [lang, word] of [
    ['es', 'aviso'],
    ['it', 'avviso'],
    ['pt', 'cartaz'],
  ] as const)
    expect(await sandbox.ok([word, '--lang', lang])).toBe(await sandbox.ok(['notice', '--lang', lang]));
});

describe('a business that uses none of it', () => {
  const home = async () => {
    const sandbox = inProcessSandbox(monthEnd);
    await sandbox.ok('settings set trade restaurant');
    const lines = Array.from({ length: 6 }, (_, index) =>
      JSON.stringify({
        text: `waited ${index}`,
        category: 'wait',
        at: `2026-11-2${index} 20:10`,
        by: 'Luis',
      }),
    );
    await sandbox.ok('add --jsonl -', { input: lines.join('\n') });
    return sandbox;
  };
  /** Everything that adds no complaint and nothing to do. */
  const programme = [
    'staff add Luis',
    'train done Luis start',
    'survey add --satisfaction 5 --usual 4',
    'business review essentials_path=no critical_empathy=yes',
    'goal add 80 --measure follow-ups',
  ];

  test('has the Monday page that it would have with all of it; only a goal for complaints adds a line', async () => {
    const sandbox = await home();
    const page = await sandbox.ok('report');
    expect(page).toContain('waited 5');
    for (const line of programme) await sandbox.ok(line);
    expect(await sandbox.ok('report')).toBe(page);
    await sandbox.ok('goal add 3 --category Waiting');
    expect(await sandbox.ok('report')).toContain('Goal 2 Waiting');
  });

  test('is asked the same at the counter as one that uses all of it', async () => {
    const sandbox = await home();
    const script = { firstPage: ['write'], description: ['cold soup'], severity: ['2'], state: ['calm'] };
    const asked = async () => {
      const { questions, code } = await runScripted(sandbox, ['log', '--at', '2026-11-29 14:00'], script);
      expect(code).toBe(0);
      return questions.map(({ id, message }) => `${id}: ${message}`);
    };
    const before = await asked();
    expect(before.length).toBeGreaterThan(6);
    for (const line of [...programme, 'goal add 3 --category Waiting']) await sandbox.ok(line);
    expect(await asked()).toEqual(before);
  });
});

test('a goal is asked for, and a choice that narrows nothing stays on the screen too', async () => {
  const sandbox = await reviewedBusiness();
  const watched = terminal(sandbox, 'goal add');
  await watched.waitFor('What should get better?');
  watched.type('1');
  await watched.waitFor('Which category?');
  watched.key('enter');
  await watched.waitFor('Which category? all of them');
  await watched.waitFor('At most how many');
  watched.type('3⏎');
  await watched.waitFor('By when?');
  watched.key('enter');
  expect(await watched.exit).toBe(0);
  expect(await sandbox.ok('goal list')).toContain('All complaints: at most 3 in 12 weeks');
});

test.each([
  ['clinic', 'PT', 'pt', ['utente', 'utentes']],
  ['hotel', 'IT', 'it', ['ospite', 'ospiti']],
  ['clinic', 'MX', 'es', ['paciente', 'pacientes']],
  ['clinic', 'BR', 'pt', ['paciente', 'pacientes']],
  ['hotel', 'GB', 'en', ['guest', 'guests']],
])('the self-review of a %s in %s speaks of those whom it serves', async (trade, country, lang, names) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: lang });
  await sandbox.ok(`settings set country ${country}`);
  await sandbox.ok(`settings set trade ${trade}`);
  const page = await sandbox.ok('self-review');
  for (const name of names) expect(page).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  expect(page).not.toMatch(/client|customer|[{}]/u);
});
