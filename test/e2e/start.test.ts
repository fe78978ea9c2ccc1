import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram, inProcessSandbox, withoutDatabase, words, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { inCommandNames } from '../support/commandtree.ts';
import { allHelp, type Help } from './help.ts';

const program = readFileSync(new URL('../../dist/main.cjs', import.meta.url), 'latin1');

/** The bundles that stand apart, by what is in them. */
const apart = [
  ['inquirer', 'inquirer'],
  ['svg', 'echarts'],
  ['pt-BR', 'pt-BR'],
  ['es-419', 'es-419'],
  ['en-US', 'en-US'],
  ['en', 'en'],
  ['es', 'es'],
  ['it', 'it'],
  ['pt', 'pt'],
  ['knowledge', 'knowledge'],
] as const;

/** A text inside one module of each package, by which its code is found in the bundle. */
const signs = {
  commander: 'commander.helpDisplayed',
  'cli-table3': 'top-mid',
  chalk: 'bgBlackBright',
} as const;

/** The packages of which a command line runs anything, as V8 tells. */
async function loadedPackages(
  line: string,
  start: (sandbox: Sandbox) => Promise<unknown>,
  env: Readonly<Record<string, string>> = {},
): Promise<ReadonlySet<string>> {
  const sandbox = inProcessSandbox(env);
  const folder = sandbox.path('covered');
  await start({ ...sandbox, env: { ...sandbox.env, NODE_V8_COVERAGE: folder } });
  const scripts = readdirSync(folder).flatMap((file) => {
    const covered = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      readonly result: readonly {
        readonly url: string;
        readonly functions: readonly {
          readonly ranges: readonly {
            readonly startOffset: number;
            readonly endOffset: number;
            readonly count: number;
          }[];
        }[];
      }[];
    };
    return covered.result.filter(({ url }) => url.startsWith('file:'));
  });
  const isThere = (name: string) => scripts.some(({ url }) => url.endsWith(`/${name}`));
  expect(isThere('bin/recovery.js'), line).toBe(true);
  const main = scripts.find(({ url }) => url.endsWith('/dist/main.cjs'));
  const isRun = (sign: string) => {
    const position = program.indexOf(sign);
    expect(position, sign).toBeGreaterThan(0);
    // The functions around the whole program always run.
    return main?.functions.some(
      ({ ranges: [{ startOffset, endOffset, count } = { startOffset: 0, endOffset: 0, count: 0 }] }) =>
        count > 0 &&
        startOffset < position &&
        position < endOffset &&
        endOffset - startOffset < program.length / 2,
    );
  };
  return new Set([
    ...Object.entries(signs).flatMap(([name, sign]) => (isRun(sign) ? [name] : [])),
    ...apart.flatMap(([bundle, name]) => (isThere(`dist/${bundle}.cjs`) ? [name] : [])),
  ]);
}

const piped = (line: string, variables = {}) =>
  loadedPackages(line, ({ env }) => runProgram(words(line), env), variables);

describe.concurrent('starting up', () => {
  const asking = ['inquirer'];
  const tables = ['cli-table3', 'chalk'];

  test('--version says the version of the package and loads nothing for it', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const sandbox = inProcessSandbox();
    expect(await sandbox.spawn('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await sandbox.spawn('-V')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect([...(await piped('--version'))]).toEqual([]);
    expect(readdirSync(sandbox.folder).toSorted()).toEqual(['home', 'tmp']);
  });

  test.each([
    'add x',
    'export',
    'report --format json',
    'report hour --format csv',
    '--help',
    'settings get zone',
  ])('%s loads neither questions nor tables', async (line) => {
    const packages = await piped(line);
    expect([...packages]).toContain('commander');
    for (const name of [...asking, ...tables]) expect([...packages]).not.toContain(name);
  });

  test.each(['report', 'report cross weekday hour', 'report --format md', 'list --format html'])(
    '%s loads nothing that draws charts',
    async (line) => {
      const packages = await piped(line);
      expect([...packages]).not.toContain('echarts');
    },
  );

  test('a chart loads what draws it', async () => {
    expect([...(await piped('report weekday --format html'))]).not.toContain('echarts');
    expect([...(await piped('report trend --format html'))]).toContain('commander');
  });

  test.each([
    ['pt', 'America/Sao_Paulo', 'pt-BR'],
    ['es', 'America/Mexico_City', 'es-419'],
    ['en', 'America/Los_Angeles', 'en-US'],
  ])('the words of %s in %s are loaded there only', async (language, zone, variant) => {
    const elsewhere = { RECOVERY_LANG: language, TZ: 'Europe/Madrid' };
    expect([...(await piped('settings get zone', elsewhere))]).not.toContain(variant);
    const there = { RECOVERY_LANG: language, TZ: zone };
    expect([...(await piped('settings get zone', there))]).toContain(variant);
  });

  test('only the language that is spoken is loaded', async () => {
    const packages = await piped('report', { RECOVERY_LANG: 'es', TZ: 'Europe/Madrid' });
    expect(['en', 'es', 'it', 'pt'].filter((language) => packages.has(language))).toEqual(['es']);
  });

  test.each(['list', 'due', 'report'])(
    '%s loads no checklists and playbooks where something is recorded',
    async (line) => {
      const packages = await loadedPackages(line, async ({ env }) => {
        const { NODE_V8_COVERAGE: covered = '', ...uncovered } = env;
        await runProgram(['add', 'x'], uncovered);
        await runProgram([line], { ...uncovered, NODE_V8_COVERAGE: covered });
      });
      expect([...packages]).toContain('en');
      expect([...packages]).not.toContain('knowledge');
    },
  );

  test('the program is ASCII, as it is read: any other sign would be two', () => {
    const program = readFileSync(new URL('../../dist/main.cjs', import.meta.url));
    expect(program.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  test('a list loads the table library and no questions; log at a terminal loads the questions', async () => {
    const list = await piped('list');
    expect([...list]).toContain('cli-table3');
    for (const name of asking) expect([...list]).not.toContain(name);
    const log = await loadedPackages('log', async (sandbox) => {
      const counter = terminal(sandbox, 'log');
      await counter.waitFor('Once they have been looked after');
      counter.key('ctrl-c');
      await counter.exit;
    });
    expect([...log]).toContain('inquirer');
  });
});

describe.concurrent('the demo', () => {
  test('shows the weekly page of a made-up house, the same every time, and keeps its hands off the real one', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => {
        const sandbox = inProcessSandbox();
        const env = withoutDatabase(sandbox.env);
        const { code, stdout, stderr } = await runProgram(['demo'], env);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(readdirSync(sandbox.path('home'))).toEqual([]);
        const [file = ''] = /\S+demo\.db/u.exec(stdout) ?? [];
        expect(file.startsWith(sandbox.path('tmp'))).toBe(true);
        expect(stdout).toMatch(/week 47, 16 – 22 Nov 2026/u);
        return { sandbox, file, page: stdout.replaceAll(file, 'DEMO') };
      }),
    );
    expect(one?.page).toBe(other?.page);

    // What it says to try next can be tried.
    const [, advice = ''] = (one?.page ?? '').split('TRY NEXT');
    const next = [...advice.matchAll(/^ +recovery (.+)$/gmu)].map(([, line = '']) => line);
    expect(next.length).toBeGreaterThan(2);
    for (const line of next.filter((each) => !/^(log|review)\b/u.test(each))) {
      expect(await one?.sandbox.ok(line.replace('DEMO', one.file))).not.toBe('');
    }
  });
});

describe.concurrent('the house of the demo', async () => {
  const sandbox = inProcessSandbox();
  const [db = ''] = /\S+demo\.db/u.exec(await sandbox.ok('demo')) ?? [];
  const ask = async (line: string) =>
    JSON.parse(await sandbox.ok(`${line} --format json --db ${db}`)) as {
      readonly rows: readonly Readonly<Record<string, string | number | null>>[];
      readonly authority?: readonly unknown[];
    };
  const figure = async (line: string) => {
    const { rows } = await ask(line);
    return (section: string, key: string | null, measure: string) =>
      rows.find((row) => row['section'] === section && row['key'] === key && row['measure'] === measure)?.[
        'value'
      ];
  };

  test('names on its Monday page what costs most, how many there were per 100, and what was changed', async () => {
    const page = await sandbox.ok(`report --db ${db}`);
    expect(page).toMatch(/^6 complaints: an ordinary week\n.* 3\.3 per 100 room-nights/mu);
    expect(page).toMatch(/^> Waiting: 20 of the 67 complaints/mu);
    expect(page).toMatch(/ Better\.$/mu);
    expect(page).toMatch(/Too early to tell\./u);
    const { rows } = await ask('report changes');
    expect(rows.map((row) => row['verdict'])).toEqual(['too_early', 'too_early', 'fewer', 'no_category']);
  });

  test('has something to tell in every report', async () => {
    const satisfaction = await figure('report satisfaction --all');
    expect(satisfaction('after', null, 'n')).toBeGreaterThan(20);
    expect(satisfaction('paradox', null, 'part')).toBeGreaterThan(0);
    const followUps = await figure('report follow-ups --all');
    for (const outcome of ['reached', 'not_reached', 'no_contact'])
      expect(followUps('outcome', outcome, 'follow_ups')).toBeGreaterThan(0);
    expect(followUps('came_back', null, 'customers')).toBe(1);
    const times = await figure('report times --all');
    for (const what of ['acknowledge_target', 'resolve_target', 'promise'])
      for (const outcome of ['met', 'missed']) expect(times('due', what, outcome)).toBeGreaterThan(0);
    expect(times('reopening', null, 'reopened')).toBe(1);
    const steps = (await ask('report steps --all')).rows.filter((row) => row['step'] === 'amends');
    const done = (shift: string) => steps.find((row) => row['section'] === 'shift' && row['key'] === shift);
    expect(Number(done('Dinner')?.['done'])).toBeLessThan(0.6 * Number(done('Dinner')?.['asked']));
    expect(done('Breakfast')?.['done']).toBe(done('Breakfast')?.['asked']);
    const foreseen = (await ask('report anticipated --all')).rows.filter(
      (row) => row['section'] === 'category',
    );
    expect(foreseen.some((row) => Number(row['foreseen']) > 0)).toBe(true);
    expect(foreseen.find((row) => row['key'] === 'Waiting')?.['foreseen']).toBe(0);
    const { rows: qualities } = await ask('report servqual');
    expect(qualities.length).toBeGreaterThan(0);
    const { rows: causes } = await ask('report cause --all');
    expect(causes.length).toBeGreaterThan(8);
    expect((await ask('list --kind praise --all')).rows).toHaveLength(2);
    expect((await ask('list --all')).rows).toHaveLength(73);
  });

  test('gives nothing that a command would have refused, and tells it in the order in which it was', async () => {
    const { authority } = await ask('report cost --all');
    expect(authority?.[0]).toMatchObject({ above_not_approved: 0 });
    const { rows } = await ask('history --limit 1000');
    const told = rows.map((row) => String(row['at']));
    expect(told).toEqual(told.toSorted());
    expect(told.length).toBeGreaterThan(200);
    expect(told.at(-1)?.slice(0, 10)).toBe('2026-11-23');
  });
});

describe.concurrent('the help', async () => {
  const helps = await allHelp(inProcessSandbox());
  const byPath = new Map(helps.map((help) => [help.path, help]));

  test('describes every command there is', () => {
    const commands = readdirSync(new URL('../../src/cli/commands', import.meta.url)).map((file) =>
      basename(file, '.ts'),
    );
    for (const name of ['add', 'export', 'import', 'list', 'log', 'report', 'undo', 'demo']) {
      expect(commands).toContain(name);
      expect([...byPath.keys()]).toContain(name);
    }
    expect(helps.length).toBeGreaterThan(35);
  });

  test('is what recovery alone shows where nobody can be asked', async () => {
    const shown = await inProcessSandbox().run('');
    expect(shown).toEqual({ code: 0, stdout: byPath.get('')?.text, stderr: '' });
  });

  test.each(['department', 'shift'])(
    'is what %s alone shows, which only holds other commands',
    async (path) => {
      expect(await inProcessSandbox().run(path)).toEqual({
        code: 0,
        stdout: byPath.get(path)?.text,
        stderr: '',
      });
    },
  );

  test.each(['', 'add', 'department', 'department add', 'report cross'])(
    'is what recovery help %s shows too',
    async (path) => {
      expect(await inProcessSandbox().run(`help ${path}`)).toEqual({
        code: 0,
        stdout: byPath.get(path)?.text,
        stderr: '',
      });
    },
  );

  test.each(helps.map((help) => [help.path, help] as const))(
    'recovery %s --help has examples before its options, and a text for each',
    (_, help) => {
      const titles = [...help.sections.keys()];
      expect(help.sections.get('')?.[0]?.length).toBeGreaterThan(10);
      expect(titles[1]).toBe('Examples');
      expect(help.sections.get('Examples')?.length).toBeGreaterThan(0);
      for (const title of ['Options', 'Global options']) {
        const position = titles.indexOf(title);
        if (position >= 0) expect(position).toBeGreaterThan(1);
      }
      for (const { name, does } of [...help.options, ...help.everywhere]) {
        expect(does, `${help.path} ${name}`).toMatch(/^[^-].{3,}/u);
      }
      expect(help.text).not.toMatch(/undefined|\[object/u);
    },
  );

  test.each(helps.map((help) => [help.path, help] as const))(
    'the examples of recovery %s --help use commands and options that exist',
    (_, help) => {
      for (const line of help.sections.get('Examples') ?? []) {
        const [, typed] = /^ {2}recovery ?(.*?)(?: {2,}.*)?$/u.exec(line) ?? [];
        if (typed !== undefined) expectKnown(typed);
      }
    },
  );

  function expectKnown(typed: string): void {
    const parts = inCommandNames(words(typed.replace(/ [<>] .*/u, '')));
    let command: Help | undefined = byPath.get('');
    const path: string[] = [];
    for (const part of parts) {
      const below = byPath.get([...path, part].join(' '));
      if (!below) break;
      path.push(part);
      command = below;
    }
    const known = [...(command?.options ?? []), ...(command?.everywhere ?? [])].map(({ name }) => name);
    for (const part of parts.filter((each) => each.startsWith('--'))) {
      expect(known, typed).toContain(part.split('=')[0]);
    }
    if (parts.length > 0 && !parts[0]?.startsWith('-')) expect(path, typed).not.toEqual([]);
  }
});
