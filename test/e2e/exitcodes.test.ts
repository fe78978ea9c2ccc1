import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtSandbox, inProcessSandbox, type Sandbox, type RunResult } from '../support/program.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Every call of docs/exit-codes.md, which lists those whose exit code changed. A call that is missing here or there fails. */

interface Changed {
  /** As it stands in the second column. */
  readonly call: string;
  readonly run: (sandbox: Sandbox) => Promise<RunResult>;
}

/** After a value was changed past the program. */
async function damaged({ ok, run, db }: Sandbox, line: string, statement: string): Promise<RunResult> {
  await ok('add "cold soup"');
  await ok('edit 1 --severity 2');
  new Sqlite(db).exec(statement).close();
  return run(line);
}

const allColumns = ['--map', 'date=date', '--map', 'description=what', '--map', 'resolved=resolved'];
const calls: readonly Changed[] = [
  {
    call: '`undo` without a terminal and without `--yes`',
    run: async (sandbox) => {
      await sandbox.ok('add "cold soup"');
      return sandbox.run('undo');
    },
  },
  {
    call: '`RECOVERY_DB=postgres://… recovery add`, `--db https:…`, `file:…`',
    run: ({ run }) => run('add x', { db: 'postgres://till:word@server/records' }),
  },
  {
    call: "`RECOVERY_DB='~/r.db' recovery add`, quoted",
    run: ({ run }) => run('add x', { db: '~/r.db' }),
  },
  {
    call: "`recovery export -o '~/r.csv'`, quoted",
    run: async ({ ok, run }) => {
      await ok('add x');
      return run('export -o ~/r.csv');
    },
  },
  {
    call: '`recovery list` with a path that is too long for the system',
    run: ({ run }) => run('list', { db: 'x'.repeat(5_000) }),
  },
  {
    call: '`recovery list` of a file that the system generates (`/proc/self/mem`)',
    run: ({ run }) => run('list', { db: '/proc/self/mem' }),
  },
  {
    call: '`add --department none --create`, and other reserved words',
    run: ({ run }) => run('add x --department none --create'),
  },
  {
    call: '`department rename Bar outside`, `category add all`',
    run: async ({ ok, run }) => {
      await ok('department add Bar');
      return run('department rename Bar outside');
    },
  },
  {
    call: '`import` without a terminal of a file without a description',
    run: (sandbox) => sandbox.run(['import', sandbox.file('x.csv', 'Date,Server\n2026-11-20,Ana\n')]),
  },
  {
    call: '`import --map description=note` where two columns are called `note`',
    run: (sandbox) =>
      sandbox.run([
        ...['import', sandbox.file('x.csv', 'date,note,note\n2026-11-20,a,b\n')],
        ...['--map', 'date=date', '--map', 'description=note'],
      ]),
  },
  {
    call: '`import --map severity=Rating` with a column of stars',
    run: (sandbox) =>
      sandbox.run([
        ...['import', sandbox.file('x.csv', 'Date,Review,Rating\n2026-11-20,cold,1\n')],
        ...['--map', 'date=Date', '--map', 'description=Review', '--map', 'severity=Rating'],
      ]),
  },
  {
    call: '`import` of a file with empty rows',
    run: (sandbox) =>
      sandbox.run(['import', sandbox.file('x.csv', 'date,what\n2026-11-20,cold soup\n,\n\t, \n')]),
  },
  {
    call: '`recovery due --exit-code` with only an upset or departed customer waiting',
    run: async ({ ok, run }) => {
      await ok('add x --state upset');
      return run('due --exit-code');
    },
  },
  {
    call: '`recovery due --exit-code --format ics` (or `--handover`) with nothing due yet',
    run: async ({ ok, run }) => {
      await ok('add x --follow-up +30d');
      return run('due --exit-code --format ics');
    },
  },
  {
    call: '`backup`, `doctor`, `due --exit-code` where `RECOVERY_DB` names no file',
    run: ({ run }) => run('due --exit-code'),
  },
  {
    call: '`backup FILE` into a folder that does not exist',
    run: async ({ ok, run, path }) => {
      await ok('add x');
      return run(['backup', path('none/there.db')]);
    },
  },
  {
    call: '`list -o FILE` into the backup folder',
    run: async ({ ok, run, path }) => {
      await ok('add x');
      await ok('backup');
      return run(['list', '-o', path('backups/week.csv')]);
    },
  },
  {
    call: '`doctor` where a backup is damaged or has changed',
    run: async ({ ok, run }) => {
      await ok('add x');
      writeFileSync((await ok('backup')).trimEnd(), 'no backup any more');
      return run('doctor');
    },
  },
  {
    call: 'any command where a setting is damaged',
    run: (sandbox) => damaged(sandbox, 'list', `update setting set value = 'xx' where key = 'language'`),
  },
  {
    call: '`recovery list`, `export`, a report, where a record is damaged',
    run: (sandbox) => damaged(sandbox, 'export', `update incident set offered = '[' where number = 1`),
  },
  {
    call: '`recovery history N`, `show N`, where that record is damaged',
    run: (sandbox) => damaged(sandbox, 'history 1', `update change set after = '{' where after is not null`),
  },
  {
    call: '`customer show` of somebody with only praise or deleted complaints',
    run: async ({ ok, run }) => {
      await ok('add lovely --kind praise --contact ana@example.com');
      return run('customer show ana@example.com');
    },
  },
  {
    call: '`customer show N` of a complaint without a contact',
    run: async ({ ok, run }) => {
      await ok('add "cold soup"');
      return run('customer show 1');
    },
  },
  {
    call: '`customer forget 3.46006E+10 --yes`, a number shortened by a spreadsheet',
    run: async ({ ok, run }) => {
      await ok('add "cold soup" --contact 3.46006E+10');
      return run('customer forget 3.46006E+10 --yes');
    },
  },
  {
    call: '`add --at 24/11/2026`, and wherever else a day is typed in figures',
    run: ({ run }) => run('add x --at 20/11/2026'),
  },
  {
    call: "`volume import`, `survey import` of days in figures, in your country's order",
    run: async (sandbox) => {
      await sandbox.ok('settings set country ES');
      await sandbox.ok([
        ...['survey', 'import'],
        sandbox.file('s.csv', 'day;empathy_1_expected;empathy_1_perceived\n3/11/2026;6;5\n'),
      ]);
      return sandbox.run(['volume', 'import', sandbox.file('x.csv', 'day;volume\n3/11/2026;84\n')]);
    },
  },
  {
    call: '`recovery help nonsense`, `recovery nonsense --help`',
    run: ({ run }) => run('help nonsense'),
  },
  {
    call: '`import` of a row with a cell that cannot be read, but a date',
    run: (sandbox) =>
      sandbox.run([
        'import',
        sandbox.file('x.csv', 'date,what,resolved\n2026-11-20,tea,03/11/20266\n'),
        ...allColumns,
      ]),
  },
  {
    call: '`import` of a spreadsheet (xlsx, ods, xls) or of JSON',
    run: (sandbox) =>
      sandbox.run(['import', sandbox.file('x.json', '[{"date":"2026-11-20","what":"cold soup"}]')]),
  },
  {
    call: '`import` of a list of sales',
    run: (sandbox) =>
      sandbox.run([
        'import',
        sandbox.file('x.csv', 'Date,Item,Qty,Gross Sales,Net Sales\n2026-11-20,Soup,1,9,9\n'),
      ]),
  },
  {
    call: '`import --date-format O`, and other patterns that can only be written',
    run: (sandbox) =>
      sandbox.run([
        'import',
        sandbox.file('x.csv', 'date,what\n2026-11-20,tea\n'),
        '--date-format',
        'yyyy-MM-dd O',
      ]),
  },
];

const rows = readFileSync(new URL('../../docs/exit-codes.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/u.test(line))
  .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))
  .map(([, since, call, before, now]) => ({ since, call, before, now: Number(now) }));

test('the page and the calls that are tried here are the same list', () => {
  expect(calls.map(({ call }) => call)).toEqual(rows.map(({ call }) => call));
});

const codeOf = (call: string) => rows.find((row) => row.call === call)?.now;

describe.each(calls)('$call', ({ call, run }) => {
  test('ends in the code that the page names', async () => {
    const { code } = await run(inProcessSandbox());
    expect(code).toBe(codeOf(call));
  });
});

const oneOfEach = [...new Map(calls.map((each) => [codeOf(each.call), each])).values()];
test.each(oneOfEach)('the process ends in that code too: $call', async ({ call, run }) => {
  const { code } = await run(builtSandbox());
  expect(code).toBe(codeOf(call));
});
