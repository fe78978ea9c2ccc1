import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** Reads and writes the table of docs/hazards.md. */

export interface Hazard {
  readonly hazard: string;
  /** "60", or "26 tests, 40 generated cases". */
  readonly tried: string;
  readonly lost: string;
  /** Files below the root. */
  readonly where: readonly string[];
}

export const root = fileURLToPath(new URL('../..', import.meta.url));
const page = `${root}docs/hazards.md`;
const table = /(<!-- hazards -->\n)[^]*(\n<!-- \/hazards -->)/u;

/** The hazards that `npm test` covers; the tests of test:faults report theirs when they run. */
export const dailyHazards: readonly (readonly [hazard: string, ...where: string[]])[] = [
  [
    'random commands in random order on two tills: add, edit, delete, import, merge, forget, undo',
    'test/properties/model.test.ts',
    'test/properties/undo.test.ts',
    'test/contracts/store.test.ts',
  ],
  ['a database of an earlier version', 'test/store/migration.test.ts'],
  [
    'a file that is damaged, truncated, empty, newer, or from another program',
    'test/store/file.test.ts',
    'test/e2e/files.test.ts',
  ],
  ['standard output that is full, closed, or not read to its end', 'test/e2e/files.test.ts'],
  ['a backup that cannot be restored', 'test/upkeep/backups.test.ts', 'test/e2e/backup.test.ts'],
  ['the form is interrupted before its second question', 'test/e2e/log.test.ts'],
  ['no terminal to ask on', 'test/e2e/start.test.ts', 'test/e2e/badinput.test.ts'],
  [
    'hostile text: formulas, paths, escapes, bidi, SQL, far too long',
    'test/e2e/naughty.test.ts',
    'test/render/html.test.ts',
    'test/render/markdown.test.ts',
    'test/render/calendar.test.ts',
  ],
  ['every option and argument of every command, with hostile and random text', 'test/e2e/everyflag.test.ts'],
  [
    'a CSV that is exported and imported again',
    'test/properties/transfer.test.ts',
    'test/e2e/import.test.ts',
    'test/e2e/excel.test.ts',
  ],
  ['a CSV that is damaged', 'test/properties/damaged.test.ts'],
  [
    'a file of your own that is damaged (YAML, JSON)',
    'test/properties/ownfile.test.ts',
    'test/transfer/files/yamlfile.test.ts',
  ],
  ['another database that is imported, imported again, and undone', 'test/e2e/other.test.ts'],
  ['two names that are almost the same', 'test/domain/name.test.ts', 'test/contracts/store.test.ts'],
  ['a customer who is erased but leaves a trace', 'test/store/forget.test.ts', 'test/e2e/forget.test.ts'],
  [
    'personal data that others see: redacted pages, and nothing on a command line',
    'test/domain/redact.test.ts',
    'test/e2e/personalvalues.test.ts',
  ],
  ['zones and clock changes', 'test/properties/moments.test.ts', 'test/domain/time/zone.test.ts'],
  ['a command line that makes no sense', 'test/e2e/badinput.test.ts'],
];

/** Hazards of programs like this one, with patterns of the rows of the table that cover them. */
export const hazardFamilies: Readonly<Record<string, readonly RegExp[]>> = {
  'said to be recorded, and not on the disk': [/power cut right after/u],
  'killed at any moment': [/^killed: add$/u, /^killed: import$/u, /^killed: migrate$/u, /^killed: restore$/u],
  'a disk that is full or fails': [/disk is full/u, /disk fails/u],
  'an output that cannot be written': [/standard output/u],
  'several tills at one file': [/several tills/u, /eight tills/u, /another program holds/u],
  'the counter is interrupted': [/form is interrupted$/u, /before its second question/u],
  'no terminal': [/no terminal to ask/u],
  'zones, and clocks that are set': [/zones/u],
  'success that was none': [/standard output/u, /command line that makes no sense/u, /CSV that is damaged/u],
  'a reader that stalls': [/not read to its end/u, /two tills/u],
  'what is undone, deleted, forgotten and imported in turn': [/random order/u, /another database/u],
  'the wrong record': [/random order/u],
  'files that are damaged or not ours': [
    /damaged, truncated/u,
    /file of your own/u,
    /damaged database: ten/u,
  ],
  'a backup that cannot be restored': [/cannot be restored/u, /^killed: backup$/u],
  'a table on its way out and in': [/exported and imported again/u, /read by other programs/u],
  'spreadsheets of other countries': [/exported and imported again/u, /spreadsheet computes/u],
  'text that a terminal, a page or a shell would obey': [/hostile text/u],
  'names that are nearly the same': [/almost the same/u],
  'who customers are': [/erased but leaves/u, /others see/u, /^killed: customer forget$/u],
  'whatever can be typed': [/every option/u, /makes no sense/u],
  'more than was ever thought of': [/far too long/u, /exported and imported again/u],
};

export function readHazards(text = readFileSync(page, 'utf8')): readonly Hazard[] {
  const [, , ...rows] = (table.exec(text)?.[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) => {
    const [hazard = '', tried = '', lost = '', where = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { hazard, tried, lost, where: [...where.matchAll(/`([^`]+)`/gu)].map(([, path = '']) => path) };
  });
}

/** Writes the table. */
export async function writeHazards(hazards: readonly Hazard[]): Promise<void> {
  const text = withHazards(hazards, readFileSync(page, 'utf8'));
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
}

function withHazards(hazards: readonly Hazard[], text: string): string {
  const lines = hazards.map(
    ({ hazard, tried, lost, where }) =>
      `| ${hazard} | ${tried} | ${lost} | ${where.map((path) => `\`${path}\``).join(' ')} |`,
  );
  const head = ['| hazard | cases tried | records lost | where |', '| --- | ---: | ---: | --- |'];
  return text.replace(table, (_, before: string, after: string) =>
    [before, ...head, ...lines, after].join('\n'),
  );
}

/** Counts the tests of the hazards that `npm test` covers. */
export function countDaily(): readonly Hazard[] {
  const files = dailyHazards.flatMap(([, ...where]) => where);
  const vitest = ['node_modules/vitest/vitest.mjs', 'list'];
  const listed = execFileSync(process.execPath, [...vitest, ...files, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const tests = (JSON.parse(listed) as { file: string }[]).map(({ file }) => relative(root, file));
  return dailyHazards.map(([hazard, ...where]) => {
    const count = tests.filter((file) => where.includes(file)).length;
    const generated = where.reduce((sum, path) => sum + generatedIn(path), 0);
    const cases = generated === 0 ? '' : `, ${generated.toLocaleString('en')} generated cases`;
    return { hazard, tried: `${count} tests${cases}`, lost: '0', where };
  });
}

/** Adds up the `numRuns` of a test file. */
export function generatedIn(path: string): number {
  const runs = readFileSync(`${root}${path}`, 'utf8').matchAll(/numRuns: ([\d_]+)/gu);
  return [...runs].reduce((sum, [, count = '0']) => sum + Number(count.replaceAll('_', '')), 0);
}
