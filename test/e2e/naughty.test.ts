import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts as values, terminalControl } from '../support/hostiletext.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Whatever somebody types is stored and shown as text; nothing of it is ever obeyed. */

const tidy = (value: string) => value.normalize('NFC').replace(/\s+/gu, ' ').trim();
const lineFields = ['department', 'category', 'place', 'customer', 'contact', 'remedy'] as const;

const shifts = ['shift', 'set', 'lunch\u001B[2J\u202E=11:00-16:00'];
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = inProcessSandbox();
  await sandbox.ok(shifts);
  const lines = values.map((value) =>
    JSON.stringify({
      text: value,
      at: '2026-11-20 12:00',
      // A list in one cell is taken apart at its semicolons.
      offered: [value.replaceAll(';', ',')],
      approved_by: value,
      safety: 'yes',
      by: value,
      note: value,
      ...Object.fromEntries(lineFields.map((field) => [field, value])),
    }),
  );
  await sandbox.ok('add --create --jsonl -', { input: lines.join('\n') });
  await sandbox.ok(['settings', 'set', 'name', 'La \u001B[2JAlacena\u202E']);
});

describe.concurrent('texts that are traps', () => {
  test('are stored letter by letter in every field', async () => {
    const stored = await sandbox.json<Record<string, string>[]>('export --format json');
    expect(stored).toHaveLength(values.length);
    for (const [index, value] of values.entries()) {
      const row = stored[index] ?? {};
      expect(row['description']).toBe(value.normalize('NFC').trim());
      expect(row['recorded_by']).toBe(tidy(value));
      for (const field of lineFields) expect(row[field]).toBe(tidy(value));
    }
  });

  const lines = [
    'list --all',
    'report --last-week',
    'report department --all',
    'report category --all',
    'report shift --all',
    'report cross shift department --all',
    'department list',
    'shift list',
    'settings',
    ...values.flatMap((value, index) => (terminalControl.test(value) ? [`show ${index + 1}`] : [])),
    'history 11',
  ];
  test.each(lines)('are made visible by %s, in a pipe', async (line) => {
    const shown = await sandbox.ok(line);
    expect(shown).not.toMatch(terminalControl);
    expect(shown.length).toBeGreaterThan(20);
  });

  test.each(['list --all', 'report --last-week', 'show 11'])(
    'are made visible by %s, in a terminal',
    async (line) => {
      const screen = terminal(sandbox, line);
      expect(await screen.exit).toBe(0);
      // Our own colours are all that is left.
      const text = screen
        .raw()
        .replace(/\u001B\[\d*m/gu, '')
        .replaceAll('\r\n', '\n');
      expect(text).not.toMatch(terminalControl);
      expect(text).toContain('␛');
    },
  );

  const data = ['csv', 'tsv', 'json', 'jsonl'].flatMap((format) => [
    `export --format ${format}`,
    `list --all --format ${format}`,
    `show 11 --format ${format}`,
    `due --format ${format}`,
    `letter 11 --format ${format}`,
  ]);
  test.each([
    ...data,
    'export',
    'due --format ics',
    'report category --all --format md',
    'settings get name',
  ])('are made visible by %s, in a terminal, and stay as they are in a pipe', async (line) => {
    const screen = terminal(sandbox, line);
    expect(await screen.exit).toBe(0);
    const shown = screen.raw().replaceAll('\r\n', '\n').replaceAll('\r', '');
    expect(shown).not.toMatch(terminalControl);
    expect(shown.length).toBeGreaterThan(10);
    if (/csv|tsv|^export$|get/u.test(line)) {
      expect(shown).toMatch(/␛|<U\+/u);
      expect(await sandbox.ok(line)).toMatch(terminalControl);
    }
  });

  test('are made visible by --excel, in a terminal', async () => {
    const screen = terminal(sandbox, 'list --all --excel');
    expect(await screen.exit).toBe(0);
    expect(screen.raw().replaceAll('\r', '')).not.toMatch(terminalControl);
  });

  test('are made visible in what is said about them', async () => {
    const trap = 'x\u001B[2J\u009B1m\u202Ey';
    const said = await Promise.all([
      sandbox.run(['list', '--department', trap]),
      sandbox.run(['add', 'x', '--at', trap]),
      sandbox.run(['show', trap]),
      sandbox.run([trap]),
      sandbox.run(['list', `--${trap}`]),
      sandbox.run(['list', '--db', `/no/such/${trap}`, '-o', `/no/such/${trap}`]),
      sandbox.run(['import', `/no/such/${trap}`]),
      sandbox.run(['import', '-', '--map', `${trap}=x`], { input: `occurred,${trap}\n` }),
      sandbox.run(['import', '-'], { input: `occurred,description\n${trap},y\n` }),
      sandbox.run('add --jsonl -', { input: JSON.stringify({ text: 'x', [trap]: 1 }) }),
      sandbox.run(['department', 'merge', trap, trap]),
    ]);
    for (const { stderr, stdout } of said) {
      expect(stderr + stdout).not.toMatch(terminalControl);
      expect(stderr).toMatch(/␛\[2J/u);
    }
  });

  test('are found by the filters, letter by letter', async () => {
    const found = async (flag: string, value: string) => {
      const list = await sandbox.ok(['list', '--all', '--format', 'json', flag, value]);
      return (JSON.parse(list) as { total: number }).total;
    };
    expect(await found('--department', '__proto__')).toBe(1);
    expect(await found('--text', '%s%n')).toBe(1);
    expect(await found('--text', "'; drop")).toBe(1);
    expect(await found('--customer', '\\con')).toBe(1);
    expect(await found('--text', '%%')).toBe(0);
  });

  test('are no formulas in a CSV, and come back unharmed from it', async () => {
    const file = sandbox.path('all.csv');
    await sandbox.ok(`export -o ${file}`);
    const csv = readFileSync(file, 'utf8');
    const cells = csv.split(/,|\r\n/u);
    expect(cells.filter((cell) => /^"?[=+@]/u.test(cell) && !/^\+\d\d:\d\d$/u.test(cell))).toEqual([]);
    const other = inProcessSandbox();
    await other.ok(shifts);
    await other.ok(`import ${file} --create`);
    expect(await other.ok('export')).toBe(csv);
  });
});

test('an offer in somebody’s own words comes back from a CSV in one piece', async () => {
  const [one, other] = [inProcessSandbox(), inProcessSandbox()];
  await one.ok('add x --offered "coffee; and cake"');
  const csv = await one.ok('export');
  await other.ok('import -', { input: csv });
  const offered = async (each: Sandbox) =>
    JSON.parse(await each.ok('export --format json --columns offered')) as unknown;
  expect(await offered(other)).toEqual(await offered(one));
});

describe.concurrent('texts beyond all measure', () => {
  test('ten megabytes are refused in a sentence, from a batch and from a file', async () => {
    const before = sandbox.bytes();
    const much = 'x'.repeat(10_000_000);
    const batch = await sandbox.run('add --jsonl -', { input: JSON.stringify({ text: much }) });
    expect(batch).toMatchObject({ code: 65, stdout: '' });
    expect(batch.stderr).toBe(
      'recovery: Line 1: text is too long: 10000000 characters, at most 10000.\nNothing was recorded.\n',
    );
    const file = await sandbox.run('import - --on-error stop', {
      input: `occurred,description\n2026-11-20,${much}\n`,
    });
    expect(file.code).toBe(65);
    expect(file.stderr.length).toBeLessThan(500);
    expect(sandbox.bytes()).toBe(before);
  });

  test('bytes that are no text are refused, not repaired', async () => {
    const before = sandbox.bytes();
    const bad = Buffer.concat([
      Buffer.from('{"text":"a'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('b"}\n'),
    ]);
    expect(await sandbox.run('add --jsonl -', { input: bad })).toMatchObject({ code: 65, stdout: '' });
    const zero = await sandbox.run('import - --on-error stop', {
      input: 'occurred,description\n2026-11-20,a\0b\n',
    });
    expect(zero.code).toBe(65);
    expect(sandbox.bytes()).toBe(before);
  });
});
