import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cycleIn, fileCycleIn, importsOf, partOf, usesProcess, type Import } from './support/architecture.ts';

interface Room {
  /** The rooms of ours that it may import, beside itself. */
  readonly may: readonly string[];
  /** Those of which it may import the types alone. */
  readonly types?: readonly string[];
  /** What to do instead. */
  readonly instead: string;
}

const beneathCli = [
  'domain',
  'store',
  'interview',
  'reports',
  'statistics',
  'document',
  'render',
  'transfer',
  'upkeep',
  'outside',
  'terminal',
  'language',
  'shipped',
];

const rooms: Readonly<Record<string, Room>> = {
  domain: {
    may: [],
    instead: 'Describe what the domain needs as an interface in src/domain and hand it in.',
  },
  statistics: { may: [], instead: 'Numbers in, numbers out: hand the numbers in.' },
  document: { may: [], instead: 'A document holds values, whoever made them: take them as arguments.' },
  language: {
    may: ['domain'],
    instead: 'Words are made of values: have them handed in.',
  },
  shipped: {
    may: ['domain'],
    instead: 'Shipped data is parsed into values of the domain; who uses them imports shipped.',
  },
  store: {
    may: ['domain'],
    instead: 'The store knows no word that is shown and no format: return values of the domain.',
  },
  interview: {
    may: ['domain', 'language'],
    instead: 'Ask through the Prompter, and have writes handed in.',
  },
  reports: {
    may: ['domain', 'statistics', 'document', 'language'],
    instead: 'A report asks the Records of src/domain/records.ts and answers with a Document.',
  },
  render: {
    may: ['document', 'language'],
    instead: 'A renderer sees nothing but the Document: put what it lacks there.',
  },
  transfer: {
    may: ['domain', 'document', 'render', 'shipped'],
    instead: 'Import and export are given the Records, and words on the screen by whoever calls them.',
  },
  upkeep: {
    may: ['domain', 'store', 'document', 'language'],
    types: ['outside'],
    instead: 'Answer with a Document; cli renders it. Files and clock are handed in.',
  },
  outside: {
    may: ['domain'],
    types: ['interview'],
    instead: 'The outside is described here, not made: import types with `import type`.',
  },
  terminal: {
    may: ['domain', 'interview', 'outside', 'render'],
    instead: 'The terminal makes what interview and outside describe, and knows nobody who uses it.',
  },
  cli: { may: beneathCli, instead: 'Nobody stands above cli but main: have it handed in.' },
  main: { may: [...beneathCli, 'cli', 'package.json'], instead: 'main puts the rooms together.' },
};

interface Owner {
  readonly files: RegExp;
  readonly instead: string;
}
const time: Owner = {
  files: /^src\/domain\/time\//u,
  instead: 'Calendars and zones are settled in src/domain/time: add a function there and call it.',
};
const engine: Owner = {
  files: /^src\/store\//u,
  instead: 'Only the store speaks to a database: add a method to its interface.',
};
const prompts: Owner = { files: /^src\/terminal\//u, instead: 'Ask through the Prompter of src/interview.' };
const files: Owner = {
  files: /^src\/transfer\//u,
  instead: 'Files of other programs and of the owner are read and written in src/transfer.',
};
const spreadsheets: Owner = {
  files: /^src\/transfer\/files\/spreadsheet\//u,
  instead: 'Spreadsheets are read and written by src/transfer/files/spreadsheet.ts.',
};
const calendar: Owner = {
  files: /^src\/render\/calendar\.ts$/u,
  instead: 'Put an entry into the calendar of the Document and let src/render/calendar write it.',
};
const screen: Owner = {
  files: /^src\/render\/terminal[^/]*\.ts$/u,
  instead:
    'Colour and boxes belong to src/render/terminal: put a cell into the Document and let it be rendered.',
};

/** The packages we use, each with the only files that may. */
const packages: Readonly<Record<string, Owner>> = {
  'date-fns': time,
  '@date-fns/tz': time,
  '@date-fns/utc': time,
  'better-sqlite3': engine,
  kysely: engine,
  yaml: files,
  'ical-generator': calendar,
  uuid: { ...engine, instead: 'The store gives out uuids: leave the field away.' },
  inquirer: prompts,
  '@inquirer/core': prompts,
  commander: {
    files: /^src\/cli\//u,
    instead: 'Flags are declared in src/cli: take what they said as an argument.',
  },
  chalk: screen,
  'cli-table3': screen,
  echarts: {
    files: /^src\/render\/svg\.ts$/u,
    instead: 'Put a chart into the Document: src/render/svg draws it where a page is rendered.',
  },
  'string-width': {
    files: /^src\/render\//u,
    instead: 'Widths matter to renderers alone: leave fitting to src/render.',
  },
  'libphonenumber-js': {
    files: /^src\/domain\/phones\.ts$/u,
    instead: 'Contacts are read in src/domain/contact.ts: call what stands there.',
  },
  papaparse: { files: /^src\/transfer\//u, instead: 'CSV is read in src/transfer.' },
  saxen: spreadsheets,
  yauzl: spreadsheets,
  yazl: spreadsheets,
  htmlparser2: spreadsheets,
  '@e965/xlsx': { ...spreadsheets, files: /^src\/transfer\/files\/sheetjs\.ts$/u },
};

const withoutNode = ['domain', 'statistics', 'document', 'language', 'reports'];

/** Every rule an import breaks, as a sentence for whoever broke it. */
function broken({ file, specifier, to, isOwn: ours, typeOnly }: Import): readonly string[] {
  const from = partOf(file);
  const room = rooms[from];
  if (file.startsWith('bin/')) {
    return ours && to === 'dist'
      ? []
      : [`${file} imports ${to}: it loads the built program and nothing else.`];
  }
  if (!room)
    return [
      `${file} stands in no known room: add ${from} to ARCHITECTURE.md and to test/architecture.test.ts.`,
    ];
  if (to === from) return [];
  if (to === 'data') {
    // What is said in all languages side by side: the compiler refuses a text that is missing.
    return from === 'shipped' || (from === 'language' && specifier.includes('/data/words/'))
      ? []
      : [`${file} imports data: only src/shipped reads it; import what it makes of it.`];
  }
  if (ours) {
    if (room.may.includes(to) || (typeOnly && room.types?.includes(to))) return [];
    return [`${file} imports ${specifier}: ${from} may not import ${to}. ${room.instead}`];
  }
  if (to.startsWith('node:') || builtinModules.includes(to)) {
    return withoutNode.includes(from)
      ? [`${file} imports ${to}: ${from} runs anywhere. Do it in the shell and hand the value in.`]
      : [];
  }
  const owner = packages[to];
  if (!owner)
    return [`${file} imports ${to}, which has no room yet: say in test/architecture.test.ts who may use it.`];
  return owner.files.test(file) ? [] : [`${file} imports ${to}. ${owner.instead}`];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'bin']
  .flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name}`),
  )
  .filter((file) => /\.(ts|js)$/u.test(file))
  .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }));
const imports = sources.flatMap(({ file, source }) => importsOf(file, source));

describe('the program', () => {
  test('is read as a whole', () => {
    expect(sources.map(({ file }) => file)).toContain('src/domain/time/zone.ts');
    expect(imports.length).toBeGreaterThan(100);
  });

  test('keeps to who may import whom', () => {
    expect(imports.flatMap(broken)).toEqual([]);
  });

  test('has no rooms that import each other in a circle', () => {
    expect(cycleIn(imports)).toBeNull();
  });

  test('has no files that import each other in a circle, not even for types', () => {
    expect(fileCycleIn(imports)).toBeNull();
  });

  test('touches the process in main, where it starts and where it chooses the engine alone: clock, streams, arguments and environment are handed in', () => {
    const readers = sources.filter(({ file, source }) => usesProcess(file, source)).map(({ file }) => file);
    expect(readers).toEqual([
      'src/main.ts',
      'src/store/sqlite/binding.ts',
      'src/store/sqlite/native.ts',
      'bin/cache.js',
      'bin/recovery.js',
      'bin/start.js',
    ]);
  });
});

describe('the rules', () => {
  const broke = (file: string, source: string) => importsOf(file, source).flatMap(broken);

  test.each([
    ['src/domain/x.ts', `import { open } from '../store/open.ts';`],
    ['src/domain/time/x.ts', `import type { Store } from '../../store/open.ts';`],
    ['src/domain/x.ts', `import { readFileSync } from 'node:fs';`],
    ['src/statistics/x.ts', `import fs from 'fs';`],
    ['src/domain/x.ts', `import { parse } from 'date-fns';`],
    ['src/domain/x.ts', `import { isValidPhoneNumber } from 'libphonenumber-js/min';`],
    ['src/transfer/x.ts', `import { parse } from 'date-fns';`],
    ['src/transfer/x.ts', `import { es } from 'date-fns/locale';`],
    ['src/reports/x.ts', `import type { Store } from '../store/open.ts';`],
    ['src/reports/weekly/x.ts', `export * from '../../render/render.ts';`],
    ['src/render/json.ts', `import chalk from 'chalk';`],
    ['src/render/x.ts', `const table = await import('cli-table3');`],
    ['src/cli/commands/x.ts', `import { v7 } from 'uuid';`],
    ['src/cli/x.ts', `let db: import('better-sqlite3').Database;`],
    ['src/interview/x.ts', `import { input } from '@inquirer/core';`],
    ['src/main.ts', `import { Command } from 'commander';`],
    ['src/store/x.ts', `import { run } from '../main.ts';`],
    ['src/terminal/x.ts', `import { run } from '../cli/run.ts';`],
    ['src/outside/x.ts', `import { type Ask } from '../interview/interview.ts';`],
    ['src/cli/x.ts', `import hotel from '../../data/demo/hotel.json' with { type: 'json' };`],
    ['src/language/x.ts', `import letters from '../../data/letters.json' with { type: 'json' };`],
    ['src/cli/x.ts', `import leftPad from 'left-pad';`],
    ['src/helpers/x.ts', `import { fold } from '../domain/text.ts';`],
    ['bin/recovery.js', `import '../src/main.ts';`],
  ])('refuse, in %s: %s', (file, source) => {
    expect(broke(file, source)).toEqual([expect.stringMatching(/^\S+ (imports|stands in) .+\.$/u)]);
  });

  test.each([
    ['src/language/x.ts', `import type { Status } from '../domain/incident.ts';`],
    ['src/terminal/x.ts', `import type { Ask } from '../interview/interview.ts';`],
    ['src/render/terminal.ts', `import chalk from 'chalk';`],
    ['src/domain/time/x.ts', `import { tzOffset } from '@date-fns/tz';`],
    ['src/cli/commands/x.ts', `import { flags } from '../flags.ts';`],
    ['src/language/x.ts', `import filters from '../../data/words/filters.json' with { type: 'json' };`],
    ['src/shipped/x.ts', `import hotel from '../../data/demo/hotel.json' with { type: 'json' };`],
  ])('allow, in %s: %s', (file, source) => {
    expect(importsOf(file, source)).toHaveLength(1);
    expect(broke(file, source)).toEqual([]);
  });

  test('see a circle of rooms, and of files within one', () => {
    const circle = [
      ...importsOf('src/a/x.ts', `import '../b/x.ts';`),
      ...importsOf('src/b/x.ts', `import type { C } from '../c/x.ts';`),
      ...importsOf('src/c/x.ts', `import '../a/y.ts'; import './z.ts';`),
    ];
    expect(cycleIn(circle)).toEqual(['a', 'b', 'c', 'a']);
    expect(cycleIn(circle.slice(0, 2))).toBeNull();
    const files = [
      ...importsOf('src/a/x.ts', `import type { Y } from './y.ts';`),
      ...importsOf('src/a/y.ts', `import { x } from './x.ts';`),
    ];
    expect([cycleIn(files), fileCycleIn(files)]).toEqual([null, ['src/a/x.ts', 'src/a/y.ts', 'src/a/x.ts']]);
  });

  test.each([
    `const zone = process.env.TZ;`,
    `import { argv } from 'node:process';`,
    `run({ process });`,
    `globalThis.process.exit(1);`,
    `if (typeof process !== 'undefined') stop();`,
  ])('see the process in: %s', (source) => {
    expect(usesProcess('src/cli/x.ts', source)).toBe(true);
  });

  test.each([
    `const { host } = draft.process;`,
    `interface Holder { readonly process: number }`,
    `save({ process: 3 });`,
  ])('see none in: %s', (source) => {
    expect(usesProcess('src/cli/x.ts', source)).toBe(false);
  });
});
