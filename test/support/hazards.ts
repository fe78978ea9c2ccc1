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
  [
    'texts that are traps: formulas, paths, escapes, bidi, SQL, far too long',
    'test/e2e/naughty.test.ts',
    'test/render/html.test.ts',
    'test/render/markdown.test.ts',
    'test/render/calendar.test.ts',
  ],
  ['a CSV on its way out and back in', 'test/properties/transfer.test.ts', 'test/e2e/import.test.ts'],
  ['a file of your own that is damaged (YAML, JSON)', 'test/transfer/written.test.ts'],
  ['nearly the same name twice', 'test/domain/name.test.ts'],
  ['somebody who is forgotten and is not', 'test/store/forget.test.ts', 'test/e2e/forget.test.ts'],
  ['zones and clock changes', 'test/properties/moments.test.ts'],
  ['a command line that cannot be meant', 'test/e2e/badinput.test.ts'],
];

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
