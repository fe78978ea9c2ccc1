import { describe, expect, test } from 'vitest';
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
