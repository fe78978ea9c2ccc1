import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  program,
  bin,
  inProcessSandbox,
  runProcess,
  words,
  type Env,
  type Sandbox,
  type RunResult,
} from '../support/program.ts';

/** What nobody starts and nobody watches: no terminal, no input, no PATH, nothing in the environment but a home. */

const guide = readFileSync(new URL('../../docs/scheduling.md', import.meta.url), 'utf8');
const setsid = ['/usr/bin/setsid', '/bin/setsid'].find(existsSync);
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(existsSync);
const isRoot = process.getuid?.() === 0;
/** In a session of its own; and where root runs the tests, without what root may do that nobody else may. */
const apart = [
  ...(setsid === undefined ? [] : [setsid, '-w']),
  ...(isRoot && setpriv !== undefined ? [setpriv, '--bounding-set=-all'] : []),
];

interface Office {
  readonly sandbox: Sandbox;
  readonly home: string;
  readonly reports: string;
  readonly database: string;
  /** Runs `recovery …` as cron would; FILE stands for a file among the reports. */
  readonly alone: (line: string, env?: Env) => Promise<RunResult>;
}

/** Records of so many complaints, imported once. */
const imported = new Map<number, Promise<string>>();
async function importOf(complaints: number): Promise<string> {
  const sandbox = inProcessSandbox();
  const rows = Array.from({ length: complaints }, (_, index) => `2026-11-18 12:00,soup ${index} was cold\n`);
  await sandbox.ok('import -', { input: `occurred,description\n${rows.join('')}` });
  return sandbox.db;
}

/** A house whose records are where they are without any setting, and the folder its reports go to. */
async function office(complaints = 3): Promise<Office> {
  const folder = inProcessSandbox().folder;
  const database = join(folder, 'home/.local/share/recovery/recovery.db');
  const sandbox = inProcessSandbox({ RECOVERY_DB: database });
  const records = imported.get(complaints) ?? importOf(complaints);
  imported.set(complaints, records);
  mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
  copyFileSync(await records, database);
  const home = join(folder, 'home');
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  const bare = { HOME: home, RECOVERY_NOW: sandbox.env['RECOVERY_NOW'] ?? '' };
  return {
    sandbox,
    home,
    reports,
    database,
    alone: (line, env = {}) => {
      const asked = words(line.replace('FILE', join(reports, 'kept.csv')));
      const [first = '', ...rest] = [...apart, ...program, ...asked];
      return runProcess(first, rest, { ...bare, ...env });
    },
  };
}

describe.concurrent('in a bare environment', async () => {
  const { sandbox, reports, alone } = await office();

  test.each([
    ['report', 'html', /week 47.*<\/html>\n$/su],
    ['report', 'csv', /^period,2026-11-16,complaints,3$/mu],
    ['report weekday', 'csv', /^3,3,/mu],
    ['report patterns', 'html', /<\/html>\n$/u],
    ['export --last-week', 'csv', /soup 2 was cold/u],
    ['list --last-week', 'md', /soup 2 was cold/u],
    ['due', 'ics', /^BEGIN:VCALENDAR.*END:VCALENDAR\s*$/su],
  ])('%s writes a whole %s file and says nothing', async (line, format, says) => {
    const name = `${line.replaceAll(' ', '-')}.${format}`;
    const file = join(reports, name);
    const ran = await alone(`${line} --format ${format} -o ${file}`);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const written = readFileSync(file, 'utf8');
    expect(written).toBe(await sandbox.ok(`${line} --format ${format}`));
    expect(written).not.toContain('\u001B');
    expect(written).toMatch(says);
    // The others of these write to this folder at the same time.
    expect(readdirSync(reports).filter((each) => each.startsWith(name))).toEqual([name]);
  });

  test('the house says which week was the last, and not the clock of the machine', async () => {
    const { sandbox: inMadrid, alone: aloneInMadrid, reports: there } = await office();
    await inMadrid.ok('settings set zone Europe/Madrid');
    const week = async (now: string, TZ: string) => {
      expect(await aloneInMadrid('report -o FILE', { RECOVERY_NOW: now, TZ })).toMatchObject({ code: 0 });
      return /^period,(\S+),complaints/mu.exec(readFileSync(join(there, 'kept.csv'), 'utf8'))?.[1];
    };
    for (const TZ of ['Pacific/Auckland', 'America/Los_Angeles']) {
      expect(await week('2026-11-23T06:00:00Z', TZ)).toBe('2026-11-16');
      // Five in the morning of a Monday still counts for Sunday, as the guide warns.
      expect(await week('2026-11-23T04:00:00Z', TZ)).toBe('2026-11-09');
    }
  });

  test('a service account without a home gets its report from the file it names, and no other', async () => {
    const { alone: aloneThere, database, reports: there, sandbox: it } = await office();
    const homeless = it.file(
      'homeless.mjs',
      `import os from 'node:os';
       import { syncBuiltinESMExports } from 'node:module';
       os.homedir = () => { throw new Error('uv_os_homedir returned ENOENT'); };
       syncBuiltinESMExports();`,
    );
    const env = { NODE_OPTIONS: `--import=${homeless}` };
    expect(await aloneThere('report -o FILE')).toMatchObject({ code: 0 });
    const before = readFileSync(join(there, 'kept.csv'), 'utf8');
    expect(await aloneThere('report -o FILE', { ...env, RECOVERY_DB: database })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(there, 'kept.csv'), 'utf8')).toBe(before);
    const { code, stderr } = await aloneThere('report -o FILE', env);
    expect({ code, stderr }).toEqual({
      code: 66,
      stderr: 'recovery: There is no file /.local/share/recovery/recovery.db.\n',
    });
  });
});

describe.concurrent('a run that fails', () => {
  const nowhere = { RECOVERY_DB: '/no/such/recovery.db' };
  /** Makes the database something else. */
  const replaced =
    (content: string | null) =>
    ({ database }: Office) => {
      if (content === null) mkdirSync(database);
      else writeFileSync(database, content);
      return { RECOVERY_DB: database };
    };
  const elsewhere = (content: string | null) => (it: Office) =>
    replaced(content)({ ...it, database: `${it.database}.other` });

  const failures: readonly [what: string, line: string, code: number, arrange?: (it: Office) => Env][] = [
    ['a folder that is not there', 'export -o FOLDER/none/x.csv', 73],
    ['a folder that is a file', 'export -o FILE/x.csv', 73],
    ['a file that is a folder', 'report --format csv -o FOLDER', 73],
    ['a misspelled option', 'report --frmat csv -o FILE', 2],
    ['a misspelled format', 'report --format cvs -o FILE', 2],
    ['a misspelled report', 'report departement -o FILE', 2],
    ['a date that is none', 'export --from someday -o FILE', 2],
    ['a database that is not where RECOVERY_DB says', 'report -o FILE', 66, () => nowhere],
    ['the same, exported', 'export --last-week -o FILE', 66, () => nowhere],
    ['the same, listed', 'list --format csv -o FILE', 66, () => nowhere],
    ['the same, due', 'due --format ics -o FILE', 66, () => nowhere],
    ['a database that is not where --db says', 'report --db /no/such/recovery.db -o FILE', 66],
    ['a home without records', 'export -o FILE', 66, ({ reports }) => ({ HOME: reports })],
    ['a database that is a folder', 'report -o FILE', 65, elsewhere(null)],
    ['a database that is a text', 'export -o FILE', 65, elsewhere('my shopping list\n')],
    ['a damaged database', 'report -o FILE', 65, damaged],
    ['a damaged database, exported', 'export -o FILE', 65, damaged],
    ['a file that may not be replaced', 'report -o FILE', 77, irreplaceable],
    ['the same, exported', 'export -o FILE', 77, irreplaceable],
  ];
  const forbidden: typeof failures = [
    ['a database that may not be read', 'report -o FILE', 77, ({ database }) => shut(database)],
    ['a folder of records that may not be entered', 'export -o FILE', 77, ({ home }) => shut(home)],
    ['a folder that may not be written to', 'export -o FILE', 77, ({ reports }) => shut(reports, 0o500)],
    [
      'a folder that may not be entered',
      'report -o FOLDER/closed/x.csv',
      77,
      ({ reports }) => shut(join(reports, 'closed')),
    ],
  ];

  const fails = async (line: string, code: number, arrange?: (it: Office) => Env) => {
    const it = await office(1_500);
    const kept = join(it.reports, 'kept.csv');
    writeFileSync(kept, 'last week\n');
    mkdirSync(join(it.reports, 'closed'));
    const env = arrange?.(it) ?? {};
    const before = readdirSync(it.reports);
    const ran = await it.alone(line.replace('FOLDER', it.reports), {
      ...env,
      FORCE_COLOR: '1',
      TERM: 'xterm-256color',
    });
    for (const folder of [it.home, it.reports, join(it.reports, 'closed')]) chmodSync(folder, 0o700);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
    expect(ran.stderr).toMatch(/^recovery: \S.*\n/u);
    expect(ran.stderr).not.toContain('\u001B');
    expect(readFileSync(kept, 'utf8')).toBe('last week\n');
    expect(readdirSync(it.reports)).toEqual(before);
    expect(guide).toMatch(new RegExp(String.raw`^\| +${code} \|`, 'mu'));
  };

  test.each(failures)('%s (%s) ends in %i; what stood there stays, and nothing beside it', (_, ...failure) =>
    fails(...failure),
  );
  test.skipIf(isRoot && setpriv === undefined).each(forbidden)(
    '%s (%s) ends in %i; what stood there stays, and nothing beside it',
    (_, ...failure) => fails(...failure),
  );

  function shut(path: string, mode = 0): Env {
    chmodSync(path, mode);
    return {};
  }

  /** Its second half is noise: what comes first can be read. */
  function damaged({ database }: Office): Env {
    const { size } = statSync(database);
    const file = openSync(database, 'r+');
    writeSync(file, Buffer.alloc(size - Math.floor(size / 2), 'noise'), 0, undefined, Math.floor(size / 2));
    closeSync(file);
    return {};
  }

  /** As where others' files may be written beside but not renamed over, or a spreadsheet still holds it. */
  function irreplaceable({ sandbox }: Office): Env {
    const preload = sandbox.file(
      'irreplaceable.mjs',
      `import fs from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       fs.renameSync = () => { throw Object.assign(new Error('EPERM: rename'), { code: 'EPERM' }); };
       syncBuiltinESMExports();`,
    );
    return { NODE_OPTIONS: `--import=${preload}` };
  }
});

describe.concurrent('the recipes of docs/scheduling.md', () => {
  /** The blocks of one kind, with the paths of this house in place of those of Ana. */
  const blocks = (kind: string, home: string): readonly string[] =>
    [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)]
      .filter(([, word]) => word === kind)
      .map(([, , text = '']) =>
        text
          .replaceAll(
            '/home/ana/recovery',
            fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, ''),
          )
          .replaceAll('/usr/bin/node', process.execPath)
          .replaceAll('/home/ana', home),
      );

  /** The page and the list are there, whole, and nothing else. */
  async function expectWritten({ sandbox, reports }: Office): Promise<void> {
    const [list = '', ...others] = readdirSync(reports);
    expect(list).toMatch(/^complaints-\d{4}-\d\d-\d\d\.csv$/u);
    expect(others).toEqual(['week.html']);
    expect(readFileSync(join(reports, list), 'utf8')).toBe(await sandbox.ok('export --last-week'));
    expect(readFileSync(join(reports, 'week.html'), 'utf8')).toBe(await sandbox.ok('report --format html'));
  }

  /** What cron makes of a crontab: settings, and commands for the shell. */
  function readCrontab(text: string): { readonly env: Env; readonly jobs: readonly string[] } {
    const env: Record<string, string> = {};
    const jobs: string[] = [];
    for (const line of text.split('\n').filter((each) => each !== '')) {
      const [, name, value = ''] = /^(\w+)=(.*)$/u.exec(line) ?? [];
      const [, time, command = ''] = /^((?:\S+ ){4}\S+) +(.+)$/u.exec(line) ?? [];
      if (name !== undefined) env[name] = value;
      else {
        expect(time).toMatch(/^\d+ 7 \* \* 1$/u);
        // A bare % would end the command.
        expect(command).not.toMatch(/(?<!\\)%/u);
        jobs.push(command.replaceAll('\\%', '%'));
      }
    }
    return { env, jobs };
  }

  test('cron: both lines write their file from a PATH that has nothing but date, and print nothing', async () => {
    const it = await office();
    const { env, jobs } = readCrontab(blocks('crontab', it.home)[0] ?? '');
    expect(jobs).toHaveLength(2);
    const tools = it.sandbox.path('tools');
    mkdirSync(tools);
    symlinkSync(['/bin/date', '/usr/bin/date'].find(existsSync) ?? '', join(tools, 'date'));
    mkdirSync(env['REPORTS'] ?? '');
    const bare = {
      ...env,
      HOME: it.home,
      PATH: tools,
      SHELL: '/bin/sh',
      RECOVERY_NOW: it.sandbox.env['RECOVERY_NOW'] ?? '',
    };
    for (const job of jobs)
      expect(await runProcess('/bin/sh', ['-c', job], bare)).toEqual({ code: 0, stdout: '', stderr: '' });
    await expectWritten({ ...it, reports: env['REPORTS'] ?? '' });

    // Where there is no mail, the words go where the guide says.
    const [, unsent = ''] = /`(2>>"[^`]+)`/u.exec(guide) ?? [];
    const wrong = { ...bare, RECOVERY_DB: '/no/such/recovery.db' };
    expect(await runProcess('/bin/sh', ['-c', `${jobs[0] ?? ''} ${unsent}`], wrong)).toEqual({
      code: 66,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(env['REPORTS'] ?? '', 'problems.txt'), 'utf8')).toBe(
      'recovery: There is no file /no/such/recovery.db.\n',
    );
  });

  test('systemd: the service writes both files, on Mondays, also what was missed', async () => {
    const it = await office();
    const reports = join(it.home, 'reports');
    mkdirSync(reports);
    const [service = '', timer = ''] = blocks('ini', it.home);
    expect(timer).toMatch(/^OnCalendar=Mon 07:00\nPersistent=true$/mu);
    const all = (key: string) =>
      [...service.matchAll(new RegExp(`^${key}=(.+)$`, 'gmu'))].map(([, value = '']) =>
        value.replaceAll('%h/recovery/', join(bin, '../../')).replaceAll('%h', it.home).replaceAll('%%', '%'),
      );
    const env = Object.fromEntries(all('Environment').map((each) => each.split('=') as [string, string]));
    const commands = all('ExecStart').map((line) =>
      [...line.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain = '']) =>
        (quoted ?? plain).replaceAll('$$', '$'),
      ),
    );
    expect(commands).toHaveLength(2);
    for (const [command = '', ...args] of commands)
      expect(
        await runProcess(command, args, {
          ...env,
          HOME: it.home,
          PATH: '/usr/bin:/bin',
          RECOVERY_NOW: it.sandbox.env['RECOVERY_NOW'] ?? '',
        }),
      ).toEqual({ code: 0, stdout: '', stderr: '' });
    await expectWritten({ ...it, reports });
  });

  test('Windows: what the script hands to recovery writes both files', async () => {
    const it = await office();
    const [script = ''] = blocks('powershell', it.home);
    const lines = [...script.matchAll(/^& \$node \$recovery (.+) 2>> .+$/gmu)].map(([, line = '']) =>
      line.replace('$reports\\', `${it.reports}/`).replace('$day', '2026-11-23'),
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(await it.alone(line)).toEqual({ code: 0, stdout: '', stderr: '' });
    await expectWritten(it);
  });

  test('what was missed: the line for a week gone by writes that week', async () => {
    const it = await office();
    const [, line = ''] = /`recovery (report --week \S+ -o \S+)`/u.exec(guide) ?? [];
    expect(await it.alone(line.replace('-o ', `-o ${it.reports}/`))).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(it.reports, 'week.html'), 'utf8')).toContain('week 47');
  });
});
