import { readFileSync, writeFileSync } from 'node:fs';
import { read as readBySheetJs, write as writeBySheetJs } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/inprocess.ts';
import { inProcessSandbox } from '../support/program.ts';

/** A CSV that a spreadsheet opens right by a double click, and an export that comes back from it as it went. */

const hostile = '=HYPERLINK("http://example.com";"x"), +1';

describe.concurrent.each([
  ['en', ',', '12.50'],
  ['es', ';', '12,50'],
  ['it', ';', '12,50'],
  ['pt', ';', '12,50'],
])('for spreadsheets in %s', (language, delimiter, value) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
  const filled = (async () => {
    await sandbox.ok(['add', hostile, '--remedy', 'refund', '--value', '12.50', '--place', '-1+2']);
  })();

  test('there is one mark in front, the delimiter and the decimals of the country, and no line that is no data', async () => {
    await filled;
    for (const line of ['export --excel', 'list --excel', 'report cost --all --excel']) {
      const text = await sandbox.ok(line);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.indexOf('\uFEFF', 1)).toBe(-1);
      expect(text).not.toContain('sep=');
      expect(text.split('\r\n').at(-1)).toBe('');
      expect(text.split('\r\n')[0]?.split(delimiter).length).toBeGreaterThan(3);
      expect(text.includes(`${delimiter}${value}${delimiter}`)).toBe(true);
    }
  });

  test('text that would be run is guarded, figures are not, and an import takes exactly that guard off', async () => {
    await filled;
    const text = await sandbox.ok('export --excel');
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text).toContain(`${delimiter}'-1+2${delimiter}`);
    const other = inProcessSandbox({ RECOVERY_LANG: language });
    await other.ok(`import ${other.file('back.csv', text)} --create`);
    const columns = '--columns description,place,remedy_value,remedy_cost';
    expect(await other.ok(`export ${columns}`)).toBe(await sandbox.ok(`export ${columns}`));
  });
});

test('other formats are not for spreadsheets, and that is said', async () => {
  const sandbox = inProcessSandbox();
  for (const line of [
    'list --excel --format json',
    'export --excel --format tsv',
    'report --excel --format html',
  ]) {
    const { code, stdout } = await sandbox.run(line);
    expect([code, stdout]).toEqual([2, '']);
  }
});

test('a file named as something else is not written', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('add "cold soup"');
  expect((await sandbox.run(`report --excel -o ${sandbox.path('week.html')}`)).code).toBe(2);
});

describe('an .xlsx file', () => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: 'es' });
  const log = sandbox.path('log.xlsx');
  const exported = (async () => {
    await sandbox.ok(['add', hostile, '--at', '2026-11-20 19:42', '--remedy', 'refund', '--value', '12.50']);
    await sandbox.ok([
      'add',
      'sopa fría',
      '--at',
      '2026-11-19',
      '--contact',
      '+34 600 555 012',
      '--place',
      "'=x",
    ]);
    await sandbox.ok(['export', '-o', log]);
  })();
  const cellsOf = (path: string) => {
    const { SheetNames, Sheets } = readBySheetJs(readFileSync(path), { cellNF: true });
    return { name: SheetNames[0], sheet: Sheets[SheetNames[0] ?? ''] ?? {} };
  };
  /** The cell below a heading in the first line with a record. */
  const cellBelow = (path: string, heading: string, line = 2) => {
    const { sheet } = cellsOf(path);
    const column = Object.keys(sheet).find(
      (place) => /^[A-Z]+1$/u.test(place) && (sheet[place] as { v?: unknown }).v === heading,
    );
    return sheet[`${column?.slice(0, -1) ?? ''}${line}`] as { t: string; v: unknown; f?: string } | undefined;
  };

  test('has real dates, numbers and amounts, and texts that are no formulas', async () => {
    await exported;
    expect(cellsOf(log).name).toBe('Quejas');
    expect(cellBelow(log, 'occurred')).toMatchObject({
      t: 'n',
      v: (Date.UTC(2026, 10, 20, 19, 42) - Date.UTC(1899, 11, 30)) / 86_400_000,
    });
    expect(cellBelow(log, 'occurred', 3)).toMatchObject({ t: 'n', v: 46_345 });
    expect(cellBelow(log, 'remedy_value')).toMatchObject({ t: 'n', v: 12.5 });
    expect(cellBelow(log, 'description')).toMatchObject({ t: 's', v: hostile });
    expect(cellBelow(log, 'description')).not.toHaveProperty('f');
    expect(cellBelow(log, 'contact', 3)).toMatchObject({ v: '+34 600 555 012' });
  });

  test('comes back as nothing new, and with one cell edited by another program as one change', async () => {
    await exported;
    const before = await sandbox.ok('export');
    expect(await sandbox.ok(['import', log, '--format', 'json'])).toContain('"unchanged":2');
    const edited = readBySheetJs(readFileSync(log), { cellNF: true });
    const cells = Object.values(edited.Sheets['Quejas'] ?? {}) as { v: string; h?: string; r?: string }[];
    const description = cells.find(({ v }) => v === 'sopa fría') ?? { v: '' };
    description.v = 'sopa muy fría';
    delete description.h;
    delete description.r;
    const path = sandbox.path('edited.xlsx');
    writeFileSync(path, writeBySheetJs(edited, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const summary = await sandbox.ok(['import', path, '--update', '--format', 'json']);
    expect(JSON.parse(summary)).toMatchObject({ read: 2, added: 0, changed: 1, updated: 1, rejected: 0 });
    expect(await sandbox.ok('export')).toBe(before.replace('sopa fría', 'sopa muy fría'));
  });

  test('of a report has a sheet for each table, in the language of the business', async () => {
    await exported;
    const path = sandbox.path('semana.xlsx');
    await sandbox.ok(['report', 'department', '--all', '-o', path]);
    expect(cellsOf(path).sheet).toMatchObject({
      A1: { v: 'Departamento' },
      B1: { v: 'Quejas' },
      B2: { t: 'n', v: 2 },
    });
  });

  test('of the Monday page and of the register has real times and days', async () => {
    await exported;
    const week = sandbox.path('lunes.xlsx');
    await sandbox.ok(['report', '--all', '-o', week]);
    expect(cellsOf(week).sheet).toMatchObject({
      B1: { v: 'Cuándo' },
      B2: { t: 'n', v: expect.any(Number) as number },
    });
    await sandbox.ok('formal 1 --received 2026-11-20 --due 2026-12-21');
    const register = sandbox.path('registro.xlsx');
    await sandbox.ok(['formal', 'list', '-o', register]);
    expect(cellsOf(register).sheet).toMatchObject({
      C1: { v: 'Recibida' },
      C2: { t: 'n', v: 46346 },
      G1: { v: 'Responder al cliente: último día' },
      G2: { t: 'n', v: 46377 },
    });
  });

  test('is not shown at a terminal, but may go to a pipe; --excel does not change it', async () => {
    await exported;
    expect(await sandbox.ok('export --format xlsx --excel')).toMatch(/^PK/u);
    for (const line of [['export'], ['report', '--all']]) {
      const atTerminal = await runInProcess([...line, '--format', 'xlsx'], sandbox.env, '', 80);
      expect(atTerminal).toMatchObject({ code: 2, stdout: '' });
      expect(atTerminal.stderr).toContain('-o ARCHIVO.xlsx');
    }
    expect(await sandbox.run(['export', '--format', 'json', '--excel'])).toMatchObject({ code: 2 });
  });
});
