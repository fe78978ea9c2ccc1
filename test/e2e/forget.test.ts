import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Who is forgotten is in no byte of what is kept, and nothing brings them back. */

const name = 'Zyxwina Quaxley';
const phone = '699 123 987';
const mail = 'quaxley@example.com';
const traces = ['zyxwina', 'quaxley', '699 123 987', '699123987', '123987'];
const words = 'plumbago';

const filesOf = (sandbox: Sandbox) =>
  readdirSync(sandbox.folder).filter((file) => file.startsWith('recovery.db'));

/** What of somebody is left in the files of the database, whatever they are called. */
function left(sandbox: Sandbox, wanted: readonly string[]): readonly string[] {
  const files = filesOf(sandbox);
  expect(files).not.toEqual([]);
  return files.flatMap((file) => {
    const bytes = readFileSync(join(sandbox.folder, file)).toString('latin1').toLowerCase();
    return wanted.filter((trace) => bytes.includes(trace)).map((trace) => `${file}: ${trace}`);
  });
}

/** Takes back everything that can be taken back; answers how much that was. */
async function undoAll(sandbox: Sandbox, look: () => void): Promise<number> {
  for (let count = 0; ; count++) {
    const { code } = await sandbox.run('undo --yes --earlier');
    look();
    if (code !== 0) return count;
  }
}

/** A customer with a history: recorded, corrected, written about, promised, asked again, merged, half written down. */
async function somebodyKnown(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  await sandbox.ok([
    'add',
    `cold soup, ${words}`,
    '--customer',
    name,
    '--contact',
    mail,
    '--place',
    `table ${words}`,
  ]);
  await sandbox.ok(['edit', '1', '--contact', phone, '--by', 'Ana']);
  await sandbox.ok(['note', '1', `she said ${words}`]);
  await sandbox.ok(['promise', '1', '12:00', '--text', `ring about ${words}`]);
  await sandbox.ok(['follow-up', '1', '--satisfaction', '2', '--text', `still ${words}`]);
  await sandbox.ok([
    'review',
    '1',
    '--cause',
    'training',
    '--why',
    words,
    '--expected',
    words,
    '--nothing',
    words,
  ]);
  await sandbox.ok(['add', 'and again', '--customer', name, '--contact', mail]);
  await sandbox.ok(['add', 'taken off', '--customer', name, '--contact', phone]);
  await sandbox.ok('delete 3');
  await sandbox.ok(['remedy', '1', `a ${words} for free`]);
  await sandbox.ok(['edit', '1', '--offered', `a second ${words}`, '--offered', 'drink']);
  await sandbox.ok(['formal', '1', '--reference', `H-1 ${words}`]);
  await sandbox.ok(['formal', '1', '--reference', `H-2 ${words}`]);
  await sandbox.ok(['customer', 'merge', mail, phone]);
  await sandbox.ok('add "somebody else" --customer "Anna Ruiz" --contact "600 555 012"');
  const counter = terminal(sandbox, [
    'log',
    '--quick',
    '--customer',
    name,
    '--contact',
    phone,
    'a third time',
  ]);
  await counter.waitFor('What is it about?');
  counter.kill('SIGKILL');
  await counter.exit;
  return sandbox;
}

describe.concurrent('forgetting a customer', () => {
  let first: Sandbox;
  beforeAll(async () => void (first = await somebodyKnown()));
  /** A house where they are known, to be changed by one test alone. */
  const known = (): Sandbox => {
    const sandbox = inProcessSandbox();
    for (const file of filesOf(first)) copyFileSync(join(first.folder, file), join(sandbox.folder, file));
    return sandbox;
  };

  test('there is something to forget, or this would prove nothing', () => {
    const sandbox = known();
    const found = left(sandbox, [...traces, words]).join();
    for (const trace of ['zyxwina', 'quaxley', '699 123 987', words]) expect(found).toContain(trace);
  });

  test('by the number of one complaint: name and contacts are in no byte of the database, of deleted ones and drafts too', async () => {
    const sandbox = known();
    const { stderr } = await sandbox.run('customer forget 1 --yes');
    expect(stderr).toMatch(/1, 2, 3/u);
    expect(left(sandbox, traces)).toEqual([]);
    // The complaints stay, with what was written; whoever else there is stays too.
    expect(await sandbox.json('export --format json')).toMatchObject([
      { number: 1, customer: null, contact: null, description: `cold soup, ${words}` },
      { number: 2, customer: null, contact: null },
      { number: 4, customer: 'Anna Ruiz', contact: '600 555 012' },
    ]);
    expect(await sandbox.ok('history 1')).not.toMatch(/quaxley/iu);
  });

  test('no undo brings them back, however often', async () => {
    const sandbox = known();
    await sandbox.ok('customer forget 1 --yes');
    const count = await undoAll(sandbox, () => expect(left(sandbox, traces)).toEqual([]));
    expect(count).toBeGreaterThan(0);
    for (const number of [1, 2, 3, 4]) {
      expect((await sandbox.run(`show ${number}`)).stdout.toLowerCase()).not.toContain('quaxley');
    }
  });

  test('an undo right after it says that this cannot be undone, and takes nothing else back instead', async () => {
    const sandbox = known();
    await sandbox.ok('customer forget 1 --yes');
    const before = sandbox.bytes();
    for (const line of ['undo', 'undo --yes'])
      expect(await sandbox.run(line)).toEqual({
        code: 1,
        stdout: '',
        stderr:
          'recovery: Erasing a customer cannot be undone.\nTo undo what was done before it: recovery undo --earlier\n',
      });
    const counter = terminal(sandbox, 'undo');
    expect(await counter.exit).toBe(1);
    expect(sandbox.bytes()).toBe(before);
    await sandbox.ok('add "warm beer"');
    expect((await sandbox.run('undo --yes')).stderr).toMatch(/^Undone: .*5/u);
    expect((await sandbox.run('undo --yes')).code).toBe(1);
    expect((await sandbox.run('undo --yes --earlier')).stderr).toMatch(/^Undone: /u);
  });

  test('where nothing was done before it there is nothing more to say', async () => {
    const sandbox = inProcessSandbox({ TZ: 'Europe/Madrid' });
    await sandbox.ok('add "cold soup"');
    await sandbox.ok(['edit', '1', '--contact', phone]);
    await undoAll(sandbox, () => undefined);
    await sandbox.ok(['customer', 'forget', phone, '--yes']);
    expect(await sandbox.run('undo --yes')).toMatchObject({
      code: 1,
      stderr: 'recovery: Erasing a customer cannot be undone.\n',
    });
    expect(await sandbox.run('undo --yes --earlier')).toMatchObject({
      code: 1,
      stderr: 'recovery: There is nothing to undo.\n',
    });
  });

  test('a draft of theirs can still be finished, without who it was', async () => {
    const sandbox = known();
    await sandbox.ok('customer forget 1 --yes');
    const counter = terminal(sandbox, 'log');
    await counter.answer(['Finish', '⏎'], ['What is it about?', '']);
    expect(counter.screen().toLowerCase()).not.toContain('quaxley');
    counter.key('ctrl-c');
    await counter.exit;
  });

  test('with --text what was written about them is gone as well, and no undo brings it back', async () => {
    const sandbox = known();
    await sandbox.ok('customer forget 1 --text --yes');
    expect(left(sandbox, [...traces, words])).toEqual([]);
    await undoAll(sandbox, () => expect(left(sandbox, [...traces, words])).toEqual([]));
  });

  test('they still count: reports say the same as before, but for who it was', async () => {
    const sandbox = known();
    const before = await sandbox.ok('report department --all --format json');
    await sandbox.ok('customer forget 1 --text --yes');
    expect(await sandbox.ok('report department --all --format json')).toBe(before);
    expect(await sandbox.json('customer list --at-least 1 --format json')).toMatchObject({ total: 1 });
  });

  test('by their phone number, in whatever way it is written; afterwards they are nobody', async () => {
    const sandbox = known();
    await sandbox.ok('settings set country ES');
    await sandbox.ok('customer forget +34699123987 --yes');
    expect(left(sandbox, traces)).toEqual([]);
    expect(await sandbox.run('customer forget 699123987 --yes')).toMatchObject({ code: 66, stdout: '' });
    expect(await sandbox.run(['customer', 'show', mail])).toMatchObject({ code: 66 });
  });

  test('somebody at the terminal is asked, and ENTER is no', async () => {
    const sandbox = known();
    const no = terminal(sandbox, 'customer forget 1');
    await no.waitFor('It cannot be undone.');
    await no.answer(['Erase it?', '⏎']);
    await no.waitFor('Nothing was changed.');
    expect(await no.exit).toBe(0);
    expect(left(sandbox, traces)).not.toEqual([]);
    const yes = terminal(sandbox, 'customer forget 1');
    await yes.answer(['Erase it?', 'y']);
    await yes.waitFor('Erased.');
    expect(await yes.exit).toBe(0);
    expect(left(sandbox, traces)).toEqual([]);
  });

  test('younger than what has to be kept is said before it is erased', async () => {
    const sandbox = known();
    await sandbox.ok('settings set retention 36m');
    const { code, stderr } = await sandbox.run('customer forget 1 --yes');
    expect(code).toBe(0);
    expect(stderr).toMatch(/36 months.*1, 2, 3/u);
  });

  test('whose only complaint was taken back right after it was recorded', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(['add', 'cold soup', '--contact', phone, '--customer', name]);
    await sandbox.ok('undo --yes');
    expect(left(sandbox, traces)).not.toEqual([]);
    await sandbox.ok(['customer', 'forget', phone, '--yes']);
    expect(left(sandbox, traces)).toEqual([]);
    await sandbox.ok('restore 1');
    expect(await sandbox.ok('list')).toContain('cold soup');
  });

  test('by a contact that only the history of a complaint taken back remembers, however it came in', async () => {
    const sandbox = inProcessSandbox({ TZ: 'Europe/Madrid' });
    // One that is recorded alone is only marked: two in one go are gone.
    await sandbox.ok([
      'add',
      '--jsonl',
      sandbox.file('two.jsonl', '{"text":"cold soup"}\n{"text":"late"}\n'),
    ]);
    await sandbox.ok(['edit', '1', '--contact', phone]);
    await sandbox.ok(['edit', '1', '--customer', name]);
    const file = sandbox.file('in.csv', `occurred,description,contact\r\n2026-11-20 12:00,late,${mail}\r\n`);
    await sandbox.ok(['import', file]);
    await sandbox.ok(['edit', '3', '--customer', name, '--contact', `${phone} in the evening`]);
    await undoAll(sandbox, () => undefined);
    expect((await sandbox.run('show 1')).code).toBe(66);
    expect(left(sandbox, traces)).not.toEqual([]);
    const { code, stderr } = await sandbox.run(['customer', 'forget', '+34 699123987', '--yes']);
    expect(code).toBe(0);
    expect(stderr).toContain('no complaint used this contact any more');
    expect(left(sandbox, traces)).toEqual([]);
    expect((await sandbox.run(['customer', 'forget', phone, '--yes'])).code).toBe(66);
  });

  test('from the history of a complaint that is somebody else’s by now, which is said', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(['add', 'cold soup', '--contact', phone]);
    await sandbox.ok(['edit', '1', '--contact', '600 555 012']);
    const { code, stderr } = await sandbox.run(['customer', 'forget', phone, '--yes']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/used to have this contact: 1\..*history/su);
    expect(left(sandbox, traces)).toEqual([]);
    expect(await sandbox.ok('show 1')).toContain('600 555 012');
  });

  test('by a contact that only a draft has, once nobody is typing it any more', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade restaurant');
    const counter = terminal(sandbox, [
      'log',
      '--quick',
      '--customer',
      name,
      '--contact',
      phone,
      'cold soup',
    ]);
    await counter.waitFor('What is it about?');
    const now = await sandbox.run(['customer', 'forget', phone, '--yes']);
    expect(now.code).toBe(66);
    expect(now.stderr).toContain('being recorded at the moment');
    expect(left(sandbox, traces)).not.toEqual([]);
    counter.kill('SIGKILL');
    await counter.exit;
    expect((await sandbox.run(['customer', 'forget', phone, '--yes'])).code).toBe(0);
    expect(left(sandbox, traces)).toEqual([]);
  });

  test('leaves alone and tells of what somebody is typing about them at that moment', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade restaurant');
    await sandbox.ok(['add', 'cold soup', '--customer', name, '--contact', phone]);
    const counter = terminal(sandbox, ['log', '--quick', '--customer', name, '--contact', phone, words]);
    await counter.waitFor('What is it about?');
    const { code, stderr } = await sandbox.run('customer forget 1 --text --yes');
    expect(code).toBe(0);
    expect(stderr).toContain('being recorded at the moment');
    // The next answer saves the draft as a whole, whatever became of it meanwhile.
    counter.type('⏎');
    await counter.waitFor('Where did it go wrong?');
    counter.kill('SIGKILL');
    await counter.exit;
    expect(left(sandbox, [words])).not.toEqual([]);
    // Nobody is typing it any more: now it goes as well.
    expect((await sandbox.run(['customer', 'forget', phone, '--text', '--yes'])).stderr).not.toContain(
      'being recorded at the moment',
    );
    expect(left(sandbox, [...traces, words])).toEqual([]);
  });

  test('with --text the decisions of the house stay, and where to read them is said', async () => {
    const sandbox = known();
    await sandbox.ok('action add 1 "two cooks on Fridays"');
    const { stderr } = await sandbox.run('customer forget 1 --text --yes');
    expect(stderr).toMatch(/One corrective action stays.*recovery action list/su);
    expect(await sandbox.ok('action list')).toContain('two cooks on Fridays');
    expect((await sandbox.run('customer forget 4 --text --yes')).stderr).not.toContain('corrective action');
  });

  test('while another till reads it is said that the file may still hold it; the same once more erases it', async () => {
    const sandbox = known();
    const other = new Sqlite(sandbox.db, { readonly: true });
    other.exec('begin');
    other.prepare('select count(*) from incident').get();
    const { code, stderr } = await sandbox.spawn('customer forget 1 --yes');
    expect(code).toBe(0);
    expect(stderr).toContain('Traces may remain in the database file');
    expect(stderr).toContain('recovery customer forget 1 --yes');
    expect(left(sandbox, traces)).not.toEqual([]);
    other.close();
    await sandbox.ok('customer forget 1 --yes');
    expect(left(sandbox, traces)).toEqual([]);
  });
});
