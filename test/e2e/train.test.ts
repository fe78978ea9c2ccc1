import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { installedBrowser, openBrowser, type Browser } from '../support/browser.ts';
import { inProcessSandbox, type Env, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { runScripted } from '../support/scripted.ts';

interface Rows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly suggested: readonly Readonly<Record<string, unknown>>[];
}

const restaurant = [
  'settings set country ES',
  'settings set trade restaurant',
  'settings set limit 20',
  'staff role "shift lead" --limit 50',
  'staff add Luis',
  'staff add Carmen --role "shift lead"',
];

async function house(env: Env = {}): Promise<Sandbox> {
  const sandbox = inProcessSandbox(env);
  for (const line of restaurant) await sandbox.ok(line);
  return sandbox;
}

async function complain(sandbox: Sandbox, more: readonly string[] = []): Promise<void> {
  await sandbox.ok([
    'add',
    'Mrs Ruiz (600 555 012, ana@example.com) said Luis brought cold soup and Pedro left',
    ...['--customer', 'Ana Ruiz', '--contact', '600 555 012', '--companions', 'Pedro Gil', '--by', 'Carmen'],
    ...['--department', 'Kitchen', '--category', 'wait', '--state', 'upset', ...more],
  ]);
}

describe('the page', () => {
  test.concurrent('has the steps, what one may give by role, whom to call and what never to do', async () => {
    const page = await (await house()).ok('train page');
    for (const part of ['1 EXPECT', 'Avoid: blaming a colleague', 'everybody', 'up to €20', 'shift lead'])
      expect(page).toContain(part);
    expect(page).toMatch(/Carmen\s+shift lead, up to €50/u);
    expect(page).toMatch(/Emergency\s+112/u);
    expect(page).toContain('Argue with a guest about who is right');
    expect(page).not.toMatch(/wanted to be heard/u);
  });

  test.concurrent('names only those who may give more, and each situation once', async () => {
    const sandbox = await house();
    await sandbox.ok('staff add Marta --role waiter');
    const play = { category: 'wait', say: ['Sorry.', 'So sorry.'], remedies: [{ offer: 'drink', value: 4 }] };
    await sandbox.ok('playbook add -', { input: JSON.stringify(play) });
    const page = await sandbox.ok('train page');
    expect(page).not.toContain('Marta');
    expect(page.match(/^Waiting .*$/gmu)).toEqual([expect.stringMatching(/^Waiting +Drink[^,]*$/u)]);
    const step = await sandbox.ok('train page apologise');
    expect(step.match(/^Waiting .*$/gmu)).toEqual([expect.stringMatching(/^Waiting +"So sorry\."$/u)]);
  });

  test.concurrent(
    'offers what the playbook has for the categories of the business, or for all if it has none yet',
    async () => {
      const sandbox = inProcessSandbox();
      expect(await sandbox.ok('train page')).toMatch(/What we offer\n\S/u);
      await sandbox.ok('settings set trade clinic');
      const offers = async () =>
        /What we offer\n([^]*?)\n\n/u.exec(await sandbox.ok('train page'))?.[1]?.split(/ {2,}.*\n?/u) ?? [];
      expect(await offers()).toContain('Waiting');
      expect(await offers()).not.toContain('Wrong item');
    },
  );

  test.concurrent('of a step is found by its id, its word and its number, and says more', async () => {
    const sandbox = await house();
    const page = await sandbox.ok('train page apologise');
    expect(page).toContain('Step 3: SORRY');
    expect(page).toContain('Once is enough');
    expect(await sandbox.ok('train page sorry')).toBe(page);
    expect(await sandbox.ok('train page 3')).toBe(page);
    expect(await sandbox.ok('formación página discúlpate --lang es')).toContain('Paso 3: DISCÚLPATE');
  });

  test.concurrent('follows the checklist in use', async () => {
    const sandbox = await house();
    await sandbox.ok('settings set checklist mama');
    expect(await sandbox.ok('train page')).toContain('4 ');
    expect((await sandbox.run('train page anticipate')).code).toBe(2);
  });

  test.concurrent.each(['en', 'es', 'it', 'pt'])(
    'fits a chat in %s, without tables and marks',
    async (code) => {
      const sandbox = await house();
      for (const topic of ['start', '1', '2', '3', '4', '5']) {
        const text = await sandbox.ok(`train page ${topic} --chat --lang ${code}`);
        expect(text.length).toBeGreaterThan(200);
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(text).not.toMatch(/\||\*\*|^#/mu);
      }
    },
  );
});

test.each(['en', 'es', 'it', 'pt'])('in %s, the page for a chat has its lines as lines', async (lang) => {
  const sandbox = await house();
  expect(await sandbox.ok(`train page --chat --lang ${lang}`)).not.toContain('⏎');
});

test('what is suggested is a command in the words of the language, and works', async () => {
  const sandbox = await house({ RECOVERY_LANG: 'es' });
  const shown = await sandbox.ok('train');
  expect(shown).toContain('recovery formación página empezar');
  expect(await sandbox.ok(['formación', 'página', 'empezar'])).toContain('Cuando un cliente se queja');
});

describe('the drill', () => {
  test.concurrent('has three cards, the steps to tick and how to run it', async () => {
    const page = await (await house()).ok('train drill forty-minutes');
    for (const part of [
      'Card for the guest',
      'Card for staff',
      'Card for the observer',
      '[ ] SORRY',
      'three minutes',
    ])
      expect(page).toContain(part);
  });

  test.concurrent('sends one card as one message', async () => {
    const sandbox = await house();
    const guest = await sandbox.ok('train drill nuts --card guest --chat');
    expect(guest).toMatch(/^CARD FOR THE GUEST\n/u);
    expect(guest.trimEnd()).not.toContain('\n\n');
    expect(guest).not.toContain('[ ]');
    const observer = await sandbox.ok('train drill nuts --card observer --chat');
    expect(observer).toContain('[ ] SAFETY');
  });

  test.concurrent('out of a complaint names nobody, and asks to be read first', async () => {
    const sandbox = await house();
    await complain(sandbox);
    for (const format of ['table', 'text', 'json', 'html']) {
      const { code, stdout, stderr } = await sandbox.run(`train drill 1 --format ${format}`);
      expect(code).toBe(0);
      expect(stdout).toContain('cold soup');
      expect(stdout).not.toMatch(/Ruiz|Pedro|Luis|600 555|example\.com/u);
      expect(stderr).toContain('read it before you hand it out');
    }
  });

  test.concurrent(
    'about health offers nothing to keep, and about abuse has the point to look for',
    async () => {
      const sandbox = await house();
      await complain(sandbox, ['--safety', 'yes', '--abuse', 'happened']);
      const page = await sandbox.ok('train drill 1');
      expect(page).toContain('[ ] SAFETY');
      expect(page).toContain('[ ] ABUSE');
      expect(page).not.toMatch(/that's fine too|You may give|taken off the bill/u);
      expect(page).toMatch(/Emergency\s+112/u);
    },
  );

  test.concurrent(
    'about abuse has the point to look for also when staff have been looked after',
    async () => {
      const sandbox = await house();
      await complain(sandbox, ['--abuse', 'looked_after']);
      expect(await sandbox.ok('train drill 1')).toContain('[ ] ABUSE');
    },
  );
});

describe('the cases', () => {
  test.concurrent('begin with the complaints of the last months, under their numbers', async () => {
    const sandbox = await house();
    await complain(sandbox);
    await sandbox.ok('add "old soup" --at "2026-01-05 13:00"');
    await sandbox.ok('add "lovely evening" --kind praise');
    const { rows } = await sandbox.json<Rows>('train cases --format json');
    expect(rows[0]).toMatchObject({ case: '1', source: 'own' });
    expect(rows.filter(({ source }) => source === 'own')).toHaveLength(1);
    expect(rows.filter(({ source }) => source === 'shipped').length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(rows)).not.toMatch(/Ruiz|Pedro|Luis|600 555/u);
  });

  test.concurrent('praise is none', async () => {
    const sandbox = await house();
    await sandbox.ok('add "lovely evening" --kind praise');
    expect((await sandbox.run('train drill 1')).code).toBe(66);
  });
});

describe('practice', () => {
  test.concurrent('asks as the counter does, and sets the answers beside a good recovery', async () => {
    const sandbox = await house();
    const before = sandbox.bytes();
    const { code, stdout, questions } = await runScripted(sandbox, ['train', 'practice', 'forty-minutes'], {
      description: ['waited 40 min, wrong dish'],
      severity: ['2'],
      step_acknowledge: ['That is a long wait.'],
      offered: ['drink'],
      followUp: ['tomorrow'],
    });
    expect(code).toBe(0);
    expect(questions.map(({ id }) => id)).toEqual([
      ...['description', 'category', 'severity', 'step_anticipate', 'step_acknowledge', 'step_apologise'],
      ...['offered', 'step_amends', 'followUp'],
    ]);
    expect(stdout).toContain('That is a long wait.');
    expect(stdout).toContain('Forty minutes, and then not what your father ordered');
    expect(stdout).not.toMatch(/\b(?:points|score|out of|%)\b/u);
    const spanish = await runScripted(sandbox, ['train', 'practice', 'nuts', '--lang', 'es'], {
      description: ['alergia'],
      severity: ['3'],
      followUp: ['tomorrow'],
    });
    expect(spanish.stdout).toContain('mañana');
    expect(spanish.stdout).not.toMatch(/tomorrow|One good way/u);
    expect(sandbox.bytes()).toBe(before);
  });

  test.concurrent('in a pseudo-terminal, the bytes of the database stay the same', async () => {
    const sandbox = await house();
    await complain(sandbox);
    const before = sandbox.bytes();
    const screen = terminal(sandbox, 'train practice 1');
    await screen.waitFor('nothing is stored');
    await screen.waitFor('Card for staff');
    await screen.waitFor('1 of 9');
    expect(screen.screen()).not.toContain('␛');
    screen.type('cold soup⏎');
    await screen.waitFor('2 of 9');
    screen.key('ctrl-c');
    expect(await screen.exit).toBe(130);
    expect(screen.screen()).not.toMatch(/Ruiz|600 555/u);
    expect(sandbox.bytes()).toBe(before);
    expect(await sandbox.json<Rows>('list --all --format json')).toMatchObject({ total: 1 });
  });

  test('the practising part knows no store, no records and no context', () => {
    const source = readFileSync(new URL('../../src/interview/practice.ts', import.meta.url), 'utf8');
    const imported = [...source.matchAll(/from '([^']+)'/gu)].map(([, path]) => path);
    expect(imported.length).toBeGreaterThan(5);
    expect(imported.filter((path) => /records|store|context|cli|draft|outside/u.test(path ?? ''))).toEqual(
      [],
    );
    expect(source).not.toMatch(/commit|saveDraft|import\(/u);
  });
});

describe('who was trained', () => {
  test.concurrent('is recorded with a day, listed, removed and undone', async () => {
    const sandbox = await house();
    await sandbox.ok('train done luis start --day 2026-11-20');
    await sandbox.ok('train done Carmen sorry --day 2026-11-21');
    const { rows } = await sandbox.json<Rows>('train list --format json');
    expect(rows).toEqual([
      { id: 2, person: 'Carmen', topic: 'apologise', day: '2026-11-21' },
      { id: 1, person: 'Luis', topic: 'start', day: '2026-11-20' },
    ]);
    await sandbox.ok('train remove 1');
    expect((await sandbox.json<Rows>('train list --format json')).rows).toHaveLength(1);
    await sandbox.ok('undo --yes');
    expect((await sandbox.json<Rows>('train list --format json')).rows).toHaveLength(2);
  });

  test.concurrent('goes with the person, in the same action, and comes back with them', async () => {
    const sandbox = await house();
    await sandbox.ok('train done Luis start');
    await sandbox.ok('train done Luis drill');
    await sandbox.ok('train done Carmen start');
    await sandbox.ok('staff remove Luis');
    expect((await sandbox.json<Rows>('train list --format json')).rows).toHaveLength(1);
    await sandbox.ok('undo --yes');
    expect((await sandbox.json<Rows>('train list --format json')).rows).toHaveLength(3);
    expect((await sandbox.json<Rows>('staff list --format json')).rows).toHaveLength(2);
  });

  test.concurrent('near names are named, and a day in the future is refused', async () => {
    const sandbox = await house();
    const near = await sandbox.run('train done Luiss start');
    expect([near.code, near.stderr]).toEqual([66, expect.stringContaining('On the list: Luis\n')]);
    const topic = await sandbox.run('train done Luis apologis');
    expect([topic.code, topic.stderr]).toEqual([2, expect.stringContaining('Topics: apologise')]);
    const day = await sandbox.run('train done Luis start --day 2099-01-01');
    expect(day.code).toBe(2);
    const unknown = await sandbox.run('train drill nutss');
    expect([unknown.code, unknown.stderr]).toEqual([66, expect.stringContaining('Cases: nuts')]);
  });

  test.concurrent(
    'the overview suggests the page for the step most often left out, and so does the report',
    async () => {
      const sandbox = await house();
      expect((await sandbox.json<Rows>('train --format json')).suggested).toEqual([
        { topic: 'start', skipped: null, reported: null },
      ]);
      for (let number = 1; number <= 6; number++)
        await sandbox.ok(`add "soup ${number}" --steps anticipate,acknowledge,alternatives,amends`);
      const suggested = [{ topic: 'apologise', skipped: 6, reported: 6 }];
      expect((await sandbox.json<Rows>('train --format json')).suggested).toEqual(suggested);
      expect((await sandbox.json<Rows>('report steps --all --format json')).suggested).toEqual(suggested);
      expect(await sandbox.ok('report steps --all')).toContain('recovery train page sorry');
      expect(await sandbox.ok('report steps --all --lang es')).toContain(
        'recovery formación página discúlpate',
      );
      expect(await sandbox.ok('train')).toContain('recovery train page sorry');
    },
  );

  test.concurrent(
    'steps go by their word or number too, and recorded later belong to the checklist',
    async () => {
      const sandbox = await house({ RECOVERY_LANG: 'es' });
      await sandbox.ok('add "sopa fría" --steps piensa,2');
      await sandbox.ok('add "sopa salada"');
      await sandbox.ok('edit 2 --steps OPCIONES,discúlpate');
      const records = await sandbox.json<Rows['rows']>('export --all --format json');
      expect(records.map((record) => [record['checklist'], record['steps']])).toEqual([
        ['five-step', 'anticipate;acknowledge'],
        ['five-step', 'apologise;alternatives'],
      ]);
      const page = await sandbox.ok('report steps --all');
      expect(page).toContain('PIENSA');
      expect(page).not.toContain('anticipate');
    },
  );
});

describe.skipIf(installedBrowser === undefined)('on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(installedBrowser ?? '');
  });

  const papers = [
    ['ES', 'es', 210, 297],
    ['US', 'en', 216, 279],
    ['PT', 'pt', 210, 297],
  ] as const;
  test.each(papers)('page and drill fit one sheet in %s', async (country, code, width, height) => {
    const sandbox = await house();
    await sandbox.ok(`settings set country ${country}`);
    for (const line of [
      'print page',
      'print page 4',
      'print drill forty-minutes',
      'print drill nuts',
      'print drill taken-off',
    ]) {
      const path = sandbox.path(`${line.replaceAll(' ', '-')}.html`);
      await sandbox.ok(`${line} -o ${path} --lang ${code}`);
      const pages = await browser.print(path);
      expect([line, pages.map((page) => [Math.round(page.width), Math.round(page.height)])]).toEqual([
        line,
        [[width, height]],
      ]);
    }
  });
});
