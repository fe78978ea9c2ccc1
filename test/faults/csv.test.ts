import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { unguardFormula } from '../../src/render/delimited.ts';
import { hostileTexts } from '../support/hostiletext.ts';
import { builtSandbox, runProcess, words, type Sandbox } from '../support/program.ts';
import { reportHazard } from './figures.ts';
import { isUnusable } from './tools.ts';

/** Our CSV, read by other programs: Miller for the values, Gnumeric for formulas. */

const formulas = [
  ...[
    '=1+1',
    '+1+1',
    '-1-1',
    '@SUM(A1:A9)',
    '=cmd|"/c calc"!A1',
    "'=1+1",
    "''=1+1",
    ' =1+1',
    '\t=1+1',
    '==1',
  ],
  ...[
    'two\nlines',
    'two\nlines\n=1+1',
    '"quoted"',
    '"',
    '""',
    ',',
    ';',
    'a;b,c',
    "'",
    '-',
    '0012',
    '1e3',
    '12,50',
  ],
];
const generated = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), 100);
/** Valid texts, for every text field. */
const texts = [...hostileTexts, ...formulas, ...generated].filter(
  (text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'),
);

let [english, spanish]: readonly Sandbox[] = [];
async function sandboxWithTexts(language: string): Promise<Sandbox> {
  const sandbox = builtSandbox({ RECOVERY_LANG: language });
  const lines = texts.map((text) =>
    JSON.stringify({
      text,
      at: '2026-11-20 12:00',
      place: text.replaceAll('\n', ' '),
      customer: text.replaceAll('\n', ' '),
      remedy: text.replaceAll('\n', ' '),
      value: 12.5,
    }),
  );
  await sandbox.ok('add --jsonl - --create', { input: lines.join('\n') });
  return sandbox;
}
beforeAll(async () => {
  [english, spanish] = await Promise.all([sandboxWithTexts('en'), sandboxWithTexts('es')]);
});

type Row = Readonly<Record<string, string>>;
/** Reads a file with Miller, every cell as text. */
async function readByMiller(sandbox: Sandbox, file: string, delimiter: string): Promise<readonly Row[]> {
  const signs = ['--ofs', 'ascii_us', '--ops', 'ascii_gs', '--ors', 'ascii_rs'];
  const flags = ['--icsv', '--ifs', delimiter, '--odkvp', ...signs, '--infer-none', 'cat', file];
  const { code, stdout, stderr } = await runProcess('mlr', flags, sandbox.env);
  expect([code, stderr]).toEqual([0, '']);
  return stdout
    .split('\u001E')
    .slice(0, -1)
    .map((row) => Object.fromEntries(row.split('\u001F').map((cell) => cell.split('\u001D'))) as Row);
}

/** Finds the cells that Gnumeric would compute as formulas. */
async function formulasIn(sandbox: Sandbox, file: string): Promise<readonly string[]> {
  const sheet = `${file}.xml`;
  // Gnumeric warns about control characters, but accepts them.
  const { code } = await runProcess('ssconvert', ['-T', 'Gnumeric_XmlIO:sax:0', file, sheet], sandbox.env);
  expect(code).toBe(0);
  const cells = [...readFileSync(sheet, 'utf8').matchAll(/<gnm:Cell ([^>]*)>([^<]*)/gu)];
  expect(cells.length).toBeGreaterThan(4);
  return cells.filter(([, about = '']) => !about.includes('ValueType=')).map(([, , text = '']) => text);
}

describe.skipIf(isUnusable('mlr') || isUnusable('ssconvert')).concurrent('a CSV of ours', () => {
  test.for([
    ['as it is', 'en', '', ',', '.'],
    ['for English spreadsheets', 'en', '--excel', ',', '.'],
    ['for Spanish spreadsheets', 'es', '--excel', ';', ','],
  ] as const)(
    '%s is read by Miller cell by cell as it stands in the records',
    async ([, language, flag, delimiter, decimals], { task }) => {
      const sandbox = (language === 'en' ? english : spanish) ?? builtSandbox();
      const file = sandbox.path(`miller${flag}.csv`);
      await sandbox.ok(words(`export ${flag} -o ${file}`));
      const rows = await readByMiller(sandbox, file, delimiter);
      const records = await sandbox.json<Readonly<Record<string, unknown>>[]>('export --format json');
      const lost = records.flatMap((record, index) =>
        Object.entries(record)
          .map(([key, value]) => [key, value, rows[index]?.[key]] as const)
          .filter(([, value, cell]) => {
            if (value === null) return cell !== '';
            if (typeof value === 'number') return Number(cell?.replace(decimals, '.')) !== value;
            if (typeof value !== 'string') return false;
            return cell === undefined || unguardFormula(cell).replaceAll('\r\n', '\n') !== value;
          }),
      );
      reportHazard(task, {
        hazard: 'a CSV is read by other programs',
        tried: records.length * Object.keys(records[0] ?? {}).length,
        lost: lost.length,
      });
      expect(lost).toEqual([]);
      expect(rows).toHaveLength(texts.length);
    },
  );

  test.for(
    ['export', 'list --all --limit 1000', 'report customers --all', 'customer list --at-least 1'].flatMap(
      (command) => [
        [`${command} --format csv`, 'en'] as const,
        // `customer list` is for people to read; the others are opened in spreadsheets.
        ...(command.startsWith('customer') ? [] : [[`${command} --excel`, 'en'] as const]),
        ...(command.startsWith('customer') ? [] : [[`${command} --excel`, 'es'] as const]),
      ],
    ),
  )('%s (%s) holds no formula for Gnumeric', async ([command, language], { task }) => {
    const sandbox = (language === 'en' ? english : spanish) ?? builtSandbox();
    const file = sandbox.path(`${command.replaceAll(/\W+/gu, '-')}-${language}.csv`);
    await sandbox.ok(words(`${command} -o ${file}`));
    // Gnumeric reads only commas here, so Miller converts the other files without changing cells.
    if (language === 'es') {
      const flags = ['--icsv', '--ifs', ';', '--ocsv', '--infer-none', 'cat', file];
      const { stdout } = await runProcess('mlr', flags, sandbox.env);
      sandbox.file(file.slice(sandbox.folder.length + 1), stdout);
    }
    const formulasFound = await formulasIn(sandbox, file);
    reportHazard(task, {
      hazard: 'a spreadsheet computes what a customer said',
      tried: texts.length,
      lost: formulasFound.length,
    });
    expect(formulasFound).toEqual([]);
  });
});
