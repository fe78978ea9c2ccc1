import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/transfer/files/spreadsheet.ts';
import { collect } from '../support/spreadsheets.ts';
import { inProcessSandbox } from '../support/program.ts';

/** The ending of a file decides what is written, by one rule for all commands. */

const sandbox = inProcessSandbox();
await sandbox.ok('add "cold soup" --at "2026-11-20 19:42"');
const written = async (line: string, name: string) => {
  const path = sandbox.path(name);
  await sandbox.ok(`${line} -o ${path}`);
  return readFileSync(path, 'utf8');
};

describe.each(['list', 'export', 'report --all', 'due --until 2030-01-01'])('%s -o', (line) => {
  const known =
    line === 'export' ? ['csv', 'tsv', 'json', 'jsonl'] : ['csv', 'json', 'html', 'htm', 'md', 'txt'];

  test.each(known)('x.%s is written as its ending says', async (ending) => {
    const text = await written(line, `${line.split(' ')[0] ?? ''}.${ending}`);
    if (ending === 'json') expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(text.startsWith('<!doctype html>')).toBe(ending.startsWith('htm'));
    if (ending === 'tsv') expect(text).toContain('\t');
  });

  test.each(['pdf', 'ods', 'docx', 'PDF', 'jsn'])(
    'x.%s is refused, and nothing is written',
    async (ending) => {
      const path = sandbox.path(`refused.${ending}`);
      const { code, stderr } = await sandbox.run([...line.split(' '), '-o', path]);
      expect(code).toBe(2);
      expect(stderr).toContain('csv');
      expect(existsSync(path)).toBe(false);
    },
  );

  test('x.xlsx is a spreadsheet', async () => {
    const path = sandbox.path('x.xlsx');
    await sandbox.ok(`${line} -o ${path}`);
    const { sheets } = await openWorkbook(readFileSync(path));
    expect(await collect(sheets[0]?.rows() ?? [])).not.toHaveLength(0);
  });

  test('x.pdf is written if the format is named', async () => {
    expect(await written(`${line} --format csv`, 'named.pdf')).toContain(',');
  });
});

test('a backup to a drive that is not plugged in is refused', async () => {
  const path = sandbox.path('usb');
  const { code, stderr } = await sandbox.run(['backup', path]);
  expect([code, stderr]).toEqual([73, expect.stringContaining(`${path}.db`)]);
  expect(existsSync(path)).toBe(false);
});
