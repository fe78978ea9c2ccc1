import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Env, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** A review that is copied from a page and pasted where a complaint is recorded. */

const evening: Env = { RECOVERY_NOW: '2026-11-30T20:00:00Z' };
const minutesLater = (minutes: number): { readonly env: Env } => ({
  env: { RECOVERY_NOW: new Date(Date.parse('2026-11-30T20:00:00Z') + minutes * 60_000).toISOString() },
});

/** What a terminal sends when somebody pastes. */
const pasted = (...lines: readonly string[]) => `\u001B[200~${lines.join('\r')}\u001B[201~`;
const soup = ['The soup was cold.', 'We waited an hour.'];
const columns = 'occurred,description,customer,channel,posted,kind,acknowledged';
const recorded = async (sandbox: Sandbox) =>
  (
    await sandbox.json<readonly Record<string, unknown>[]>(
      `export --kind all --format json --columns ${columns}`,
    )
  )[0];

async function restaurant(env: Env = {}): Promise<Sandbox> {
  const sandbox = inProcessSandbox({ ...evening, ...env });
  await sandbox.ok('settings set trade restaurant');
  await sandbox.ok('settings set zone UTC');
  return sandbox;
}

describe.concurrent('at a terminal', () => {
  test.each([
    ['en', '★★☆☆☆ 2 days ago', 'Read as a review: 2/5 (complaint) · Ana Prueba', 'Hello,', 'Sleep on it'],
    [
      'es',
      '2 estrellas · hace 2 días',
      'Leído como una reseña: 2/5 (queja) · Ana Prueba',
      'Hola:',
      'reposar',
    ],
    [
      'it',
      '2 su 5 · 2 giorni fa',
      'Letto come recensione: 2/5 (reclamo) · Ana Prueba',
      'Buongiorno,',
      'Dormici',
    ],
    [
      'pt',
      '2 estrelas · há 2 dias',
      'Lido como um comentário: 2/5 (reclamação) · Ana Prueba',
      'Olá,',
      'assentar',
    ],
  ])(
    'in %s: the paste is one answer; only what it leaves open is asked; the reply waits',
    async (lang, remarks, read, hello, wait) => {
      const sandbox = await restaurant({ RECOVERY_LANG: lang });
      const counter = terminal(sandbox, 'log --quick');
      await counter.waitFor(/1 \p{L}+ 8 /u);
      counter.type(pasted('Ana Prueba', 'Local Guide', remarks, '', ...soup));
      await counter.waitFor(/waited an hour/u);
      counter.key('enter');
      await counter.waitFor(read);
      for (const step of ['2', '3', '4', '5']) {
        await counter.waitFor(new RegExp(`${step} \\p{L}+ 5 `, 'u'));
        counter.key('enter');
      }
      await counter.waitFor('[0]');
      counter.key('enter');
      await counter.waitFor('21:00');
      expect(await counter.exit).toBe(0);
      expect(await recorded(sandbox)).toMatchObject({
        occurred: '2026-11-28',
        description: soup.join('\n'),
        customer: 'Ana Prueba',
        channel: 'review',
        posted: 'yes',
        kind: 'complaint',
        acknowledged: null,
      });
      const reply = await sandbox.run('letter 1', minutesLater(59));
      expect(reply.stdout).toContain(hello);
      expect(reply.stdout).not.toContain('Prueba');
      expect(reply.stdout).not.toContain('2026');
      expect(reply.stderr).toContain(wait);
      expect(reply.stderr).not.toMatch(/recovery (?:acknowledge|respuesta|riscontro|resposta) 1/u);
    },
  );

  test('a paste at a question for a key answers nothing, and one at a question for a line is one line', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log --quick');
    await counter.answer(
      ['What happened?', 'cold soup⏎'],
      ['What is it about?', '⏎'],
      ['Where did it go wrong?', '⏎'],
    );
    await counter.waitFor('How bad is it for them?');
    counter.type(pasted('3', '2', '1'));
    counter.type('2');
    await counter.answer(['What was offered', '⏎'], ['How are they now?', '1']);
    await counter.waitFor('Who is it?');
    counter.type(pasted('table 4', 'Ana Prueba', ''));
    counter.key('enter');
    await counter.answer(['When will you follow up?', '⏎'], ['Save this?', '⏎']);
    expect(await counter.exit).toBe(0);
    const [row] = await sandbox.json<readonly unknown[]>(
      'export --format json --columns description,severity,place,customer,channel',
    );
    expect(row).toEqual({
      description: 'cold soup',
      severity: 2,
      place: 'table 4',
      customer: 'Ana Prueba',
      channel: null,
    });
  });

  test('lines that were pasted can be taken back, and the text goes on where they end', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'add');
    await counter.waitFor('What happened?');
    counter.type(pasted('cold soup', 'warm wine', 'x'));
    await counter.waitFor('warm wine');
    counter.type('\u007F\u007F and bread⏎');
    expect(await counter.exit).toBe(0);
    expect(await recorded(sandbox)).toMatchObject({
      description: 'cold soup\nwarm wine and bread',
      channel: null,
    });
    expect(counter.raw().split('\u001B[?2004h').length).toBe(counter.raw().split('\u001B[?2004l').length);
  });

  test('with --accessible, all lines of a paste are the answer too', async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'add --accessible');
    await counter.waitFor('What happened?');
    counter.type(`${['Ana Prueba', '★★☆☆☆ a week ago', ...soup].join('\n')}\n`);
    expect(await counter.exit).toBe(0);
    expect(await recorded(sandbox)).toMatchObject({ occurred: '2026-11-23', description: soup.join('\n') });
  });
});

describe.concurrent('a review', () => {
  const add = (sandbox: Sandbox, ...lines: readonly string[]) => sandbox.run(['add', lines.join('\n')]);

  test('is due until its reply is marked as sent, and is not offered for sending within the first hour', async () => {
    const sandbox = await restaurant();
    const { stderr } = await add(sandbox, 'Ana Prueba', '2/5', 'yesterday', ...soup);
    expect(stderr).toContain('Read as a review: 2/5 (complaint) · Ana Prueba · yesterday → Sun 29 Nov 2026');
    expect(stderr).toContain('The reply is drafted and waits until 21:00: recovery letter 1');
    const due = async (minutes: number) =>
      (await sandbox.run('due --format json', minutesLater(minutes))).stdout;
    expect(await due(1)).toContain('"kind":"answer","incident":1');
    expect((await sandbox.run('letter 1', minutesLater(60))).stderr).toContain(
      'Once it is posted: recovery acknowledge 1',
    );
    await sandbox.ok('acknowledge 1', minutesLater(61));
    expect(await due(62)).not.toContain('"answer"');
    expect((await sandbox.run('letter 1', minutesLater(63))).stderr).not.toContain('acknowledge');
  });

  test('that is good is praise, with thanks for a reply', async () => {
    const sandbox = await restaurant();
    await add(sandbox, 'Ana Prueba', '★★★★★', 'Lovely.');
    expect(await recorded(sandbox)).toMatchObject({ kind: 'praise', occurred: '2026-11-30 20:00:00' });
    expect(await sandbox.ok('letter 1')).toContain('The whole team is glad to read it.');
    expect(await sandbox.ok('due')).toContain('#1');
  });

  test('does not overrule what is typed with it, and other texts stay as they are', async () => {
    const sandbox = await restaurant();
    await sandbox.run([
      ...[
        'add',
        `Ana Prueba\n2/5\n${soup.join('\n')}`,
        '--customer',
        'Ana P.',
        '--at',
        '2026-11-20',
        '--posted',
        'no',
      ],
    ]);
    expect(await recorded(sandbox)).toMatchObject({
      customer: 'Ana P.',
      occurred: '2026-11-20',
      posted: null,
    });
    const other = await restaurant();
    const { stderr } = await add(other, 'Room 12', 'they gave us 2 stars');
    expect(stderr).not.toContain('Read as a review');
    expect(await recorded(other)).toMatchObject({
      description: 'Room 12\nthey gave us 2 stars',
      channel: null,
    });
    expect(await other.ok('due')).not.toContain('#1');
  });
});
