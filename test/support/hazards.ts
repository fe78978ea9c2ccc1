import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The table of docs/hazards.md, and what belongs into it. */

export interface Hazard {
  readonly hazard: string;
  /** "60", or "26 tests, 40 generated cases". */
  readonly tried: string;
  readonly lost: string;
  /** Files below the root. */
  readonly where: readonly string[];
}

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const page = `${root}docs/hazards.md`;
const table = /(<!-- hazards -->\n)[^]*(\n<!-- \/hazards -->)/u;

/** The hazards of every day's `npm test`; those of test:faults tell of themselves when they run. */
export const everyday: readonly (readonly [hazard: string, ...where: string[]])[] = [
  [
    'whatever is done in whatever order, on two tills: add, edit, delete, import, merge, forget, undo',
    'test/properties/model.test.ts',
    'test/properties/undo.test.ts',
    'test/contracts/store.test.ts',
  ],
  ['a database of an earlier version', 'test/store/migration.test.ts'],
  [
    'a file that is damaged, cut off, empty, newer, or not ours',
    'test/store/file.test.ts',
    'test/e2e/files.test.ts',
  ],
  ['standard output that is full, closed, or not read to its end', 'test/e2e/files.test.ts'],
  ['a backup that cannot be restored', 'test/upkeep/backups.test.ts', 'test/e2e/backup.test.ts'],
  ['the form is cut short before its second question', 'test/e2e/log.test.ts'],
  ['nobody there who could be asked', 'test/e2e/start.test.ts', 'test/e2e/badinput.test.ts'],
  [
    'texts that are traps: formulas, paths, escapes, bidi, SQL, far too long',
    'test/e2e/naughty.test.ts',
    'test/render/html.test.ts',
    'test/render/markdown.test.ts',
    'test/render/calendar.test.ts',
  ],
  ['every flag and every word of every command, with traps and chance texts', 'test/e2e/everyflag.test.ts'],
  [
    'a CSV on its way out and back in',
    'test/properties/transfer.test.ts',
    'test/e2e/import.test.ts',
    'test/e2e/excel.test.ts',
  ],
  ['a CSV that is damaged', 'test/properties/damaged.test.ts'],
  [
    'a file of your own that is damaged (YAML, JSON)',
    'test/properties/written.test.ts',
    'test/transfer/written.test.ts',
  ],
  ['another database is brought in, twice and taken back', 'test/e2e/other.test.ts'],
  ['nearly the same name twice', 'test/domain/name.test.ts', 'test/contracts/store.test.ts'],
  ['somebody who is forgotten and is not', 'test/store/forget.test.ts', 'test/e2e/forget.test.ts'],
  [
    'who a customer is, seen by others: redacted, and not on a command line',
    'test/domain/redact.test.ts',
    'test/e2e/apart.test.ts',
  ],
  ['zones and clock changes', 'test/properties/moments.test.ts', 'test/domain/time/zone.test.ts'],
  ['a command line that cannot be meant', 'test/e2e/badinput.test.ts'],
];

/** What breaks programs like this one, in our words, and the rows of the table that show that it does not break ours. */
export const dangers: Readonly<Record<string, readonly RegExp[]>> = {
  'said to be recorded, and not on the disk': [/power cut after the word/u],
  'killed at any moment': [/^killed: add$/u, /^killed: import$/u, /^killed: migrate$/u, /^killed: restore$/u],
  'a disk that is full or fails': [/disk is full/u, /disk fails/u],
  'an output that cannot be written': [/standard output/u],
  'several tills at one file': [/several tills/u, /eight tills/u, /another program holds/u],
  'the counter is interrupted': [/form is cut short$/u, /before its second question/u],
  'no terminal': [/nobody there/u],
  'zones, and clocks that are set': [/zones/u],
  'success that was none': [/standard output/u, /command line that cannot/u, /CSV that is damaged/u],
  'a reader that stalls': [/not read to its end/u, /two tills/u],
  'what is undone, deleted, forgotten and imported in turn': [/whatever order/u, /another database/u],
  'the wrong record': [/whatever order/u],
  'files that are damaged or not ours': [/damaged, cut off/u, /file of your own/u, /one damage/u],
  'a backup that cannot be restored': [/cannot be restored/u, /^killed: backup$/u],
  'a table on its way out and in': [/way out and back in/u, /read by other programs/u],
  'spreadsheets of other countries': [/way out and back in/u, /spreadsheet computes/u],
  'text that a terminal, a page or a shell would obey': [/traps: formulas/u],
  'names that are nearly the same': [/nearly the same name/u],
  'who customers are': [/forgotten and is not/u, /seen by others/u, /^killed: customer forget$/u],
  'whatever can be typed': [/every flag/u, /cannot be meant/u],
  'more than was ever thought of': [/far too long/u, /way out and back in/u],
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

export function withHazards(hazards: readonly Hazard[], text = readFileSync(page, 'utf8')): string {
  const lines = hazards.map(
    ({ hazard, tried, lost, where }) =>
      `| ${hazard} | ${tried} | ${lost} | ${where.map((path) => `\`${path}\``).join(' ')} |`,
  );
  const head = ['| hazard | cases tried | records lost | where |', '| --- | ---: | ---: | --- |'];
  return text.replace(table, (_, before: string, after: string) =>
    [before, ...head, ...lines, after].join('\n'),
  );
}

/** How many cases the properties of a file generate, as far as it says so. */
export function generatedIn(path: string): number {
  const runs = readFileSync(`${root}${path}`, 'utf8').matchAll(/numRuns: ([\d_]+)/gu);
  return [...runs].reduce((sum, [, count = '0']) => sum + Number(count.replaceAll('_', '')), 0);
}
