import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { program, type House } from '../support/program.ts';
import { allHelp } from './help.ts';

/**
 * What a small restaurant sees, word for word. The files under test/golden are there to be read; after a change that is
 * meant, `UPDATE_GOLDEN=1 npx vitest run --config .config/vitest.config.ts test/e2e/golden.test.ts` writes them anew,
 * and the difference is read before it is committed.
 */
const golden = fileURLToPath(new URL('../golden', import.meta.url));
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

/** A language is one more entry here, in the words of its people, and one more folder with a house.jsonl. */
const languages = {
  en: {
    kitchen: 'Kitchen',
    nearly: 'Kitchn',
    soup: 'cold soup',
    table: 'table 14',
    note: 'rang her, she was glad',
  },
  es: {
    kitchen: 'Cocina',
    nearly: 'Cocna',
    soup: 'sopa fría',
    table: 'mesa 14',
    note: 'la llamé y lo agradeció',
  },
} as const;
type Words = (typeof languages)[keyof typeof languages];

/** A file, and the command lines whose output it shows. */
const transcripts = ({ kitchen, nearly, soup }: Words): Readonly<Record<string, readonly string[]>> => ({
  list: ['list', 'list --this-week', `list --department ${kitchen} --month 2026-11`, 'list --text ñandú'],
  show: ['show 10', 'show 8', 'show last'],
  history: ['history 10', 'history 4'],
  report: ['report', 'report --week 2026-W45', 'report --month 2026-10'],
  'report-department': [
    'report department',
    'report department --all',
    'report department --all --shift outside',
  ],
  'report-category': ['report category --all'],
  'report-hour': ['report hour --all'],
  'report-weekday': ['report weekday --all'],
  'report-shift': [
    'report shift --all',
    'report shift --all --format csv',
    'report shift --all --format json',
  ],
  'report-cross': [
    'report cross weekday shift --all',
    'report cross department state --month 2026-11 --format csv',
  ],
  'report-week-machine': ['report --format csv', 'report --format json'],
  house: ['department list', 'shift list', 'settings'],
  mistakes: [
    'reprot',
    `list --deparment ${kitchen}`,
    `add "${soup}" --department ${nearly}`,
    `add "${soup}" --at 20/11/2026`,
    `add "${soup}" --remedy refund --value 25`,
    'show 999',
    'list --this-week --all',
    'log',
  ],
});

async function restaurant(language: string, { table, note }: Words): Promise<House> {
  const house = program({ RECOVERY_LANG: language });
  const at = (time: string) => ({ env: { RECOVERY_NOW: `2026-11-23T${time}:00Z` } });
  await house.ok(`settings set language ${language}`);
  await house.ok('settings set zone Europe/Madrid');
  await house.ok('settings set name "La Alacena"');
  await house.ok('settings set trade restaurant');
  await house.ok('settings set limit 20');
  const input = readFileSync(join(golden, language, 'house.jsonl'));
  await house.ok('add --jsonl -', { input, ...at('08:00') });
  await house.ok('resolve 1 2 3 4 5 7 9 --by Ana', at('08:02'));
  await house.ok(`edit 10 --place "${table}" --state calm --by Luis`, at('08:04'));
  await house.ok('undo --yes', at('08:05'));
  await house.ok(`edit 10 --place "${table}" --by Luis`, at('08:06'));
  await house.ok(`note 10 "${note}" --by Ana`, at('08:07'));
  return house;
}

/** "$ recovery …", then what comes out of it. */
async function transcript(house: House, lines: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const line of lines) {
    const { code, stdout, stderr } = await house.run(line);
    const ending = code === 0 ? '' : `(exit code ${String(code)})\n`;
    parts.push(`$ recovery ${line}\n${stdout.replaceAll('\r\n', '\n')}${stderr}${ending}`);
  }
  return parts.join('\n');
}

function expectGolden(name: string, text: string): void {
  const file = join(golden, `${name}.txt`);
  if (isUpdating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, relative(golden, file)).toBe(
    existsSync(file) ? readFileSync(file, 'utf8') : '(there is no such file)',
  );
}

const paths = (await allHelp(program())).map(({ path }) => path);
const helpName = (path: string) => `help/${path === '' ? 'recovery' : path.replaceAll(' ', '-')}`;

for (const [language, spoken] of Object.entries(languages)) {
  const house = await restaurant(language, spoken);
  const told = transcripts(spoken);

  describe(`in ${language}`, () => {
    test.concurrent.each(Object.entries(told))('%s says what it said', async (name, lines) => {
      expectGolden(`${language}/${name}`, await transcript(house, lines));
    });

    test.concurrent.each(paths)('recovery %s --help says what it said', async (path) => {
      expectGolden(`${language}/${helpName(path)}`, await transcript(house, [`${path} --help`.trim()]));
    });

    test('there is no transcript of something that is gone', () => {
      const files = readdirSync(join(golden, language), { recursive: true, encoding: 'utf8' });
      const wanted = new Set([...Object.keys(told), ...paths.map(helpName)].map((name) => `${name}.txt`));
      const stale = files.filter((file) => file.endsWith('.txt') && !wanted.has(file));
      if (isUpdating) for (const file of stale) rmSync(join(golden, language, file));
      else expect(stale).toEqual([]);
    });
  });
}
