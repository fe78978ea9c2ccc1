import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bin, program, type House } from '../support/program.ts';

/** What starts things by the clock gives them next to nothing: no terminal, no input, an environment of two words. */

const recipes = readFileSync(fileURLToPath(new URL('../../docs/scheduling.md', import.meta.url)), 'utf8');
const now = '2026-11-23T06:00:00Z';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of a shell as cron would: its own session, no terminal, HOME and a bare PATH. */
function byTheClock(line: string, home: string, more: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', line], {
      cwd: '/',
      detached: true,
      env: { HOME: home, PATH: '/usr/bin:/bin', RECOVERY_NOW: now, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

const recovery = `${process.execPath} ${bin}`;
/** The lines of the recipes that run the program, with our own paths for those that stand there. */
function linesOf(fence: string): readonly string[] {
  const blocks = [...recipes.matchAll(/^```(\w*)\n([^]*?)^```/gmu)];
  return blocks
    .filter(([, kind]) => kind === fence)
    .flatMap(([, , text = '']) => text.split('\n'))
    .flatMap((line) => /\/usr\/bin\/node \/usr\/local\/bin\/recovery .*$/u.exec(line)?.[0] ?? [])
    .map((line) => line.replace('/usr/bin/node /usr/local/bin/recovery', recovery).replaceAll('\\%', '%'));
}

async function house(): Promise<House & { readonly home: string }> {
  const made = program({ RECOVERY_NOW: now });
  await made.ok('settings set zone Europe/Madrid');
  await made.ok('add "cold soup" --at "2026-11-20 21:00" --department Kitchen --create');
  const home = made.path('home of somebody');
  mkdirSync(join(home, 'reports'), { recursive: true });
  return Object.assign(made, { home });
}

describe.concurrent('a recipe', () => {
  test('of cron writes what it says, whole, and says nothing', async () => {
    const { db, home } = await house();
    const lines = linesOf('cron');
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(await byTheClock(line, home, { RECOVERY_DB: db })).toEqual({ code: 0, stdout: '', stderr: '' });
    const [csv = '', html = ''] = readdirSync(join(home, 'reports')).sort();
    expect([csv, html].join()).toMatch(/^complaints-\d{4}-\d\d-\d\d\.csv,week-\d{4}-\d\d-\d\d\.html$/u);
    expect(readFileSync(join(home, 'reports', csv), 'utf8')).toContain('cold soup');
    expect(readFileSync(join(home, 'reports', html), 'utf8')).toMatch(
      /^<!doctype html>[^]*cold soup[^]*<\/html>\n$/u,
    );
  });

  test('of systemd does the same', async () => {
    const { db, home } = await house();
    const lines = linesOf('ini');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const typed = line.replaceAll(/%h(\S+)/gu, '"$HOME$1"');
      expect(await byTheClock(typed, home, { RECOVERY_DB: db })).toEqual({ code: 0, stdout: '', stderr: '' });
    }
    expect(readdirSync(join(home, 'reports')).sort()).toEqual(['complaints.csv', 'week.html']);
  });
});

describe.concurrent('in a bare environment', () => {
  test('a report of nothing is written too: nobody has recorded anything yet', async () => {
    const home = program().folder;
    const file = join(home, 'week.csv');
    const { code, stdout } = await byTheClock(`${recovery} report --format csv -o ${file}`, home);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toMatch(/^section,key,measure,value\r\n/u);
  });

  test.each<[what: string, line: (house: House) => string, code: number]>([
    ['a folder that is not there', ({ folder }) => `report --format csv -o ${folder}/none/week.csv`, 73],
    ['a format that is none', ({ folder }) => `report --format pdf -o ${folder}/week.csv`, 2],
    ['a damaged database', ({ folder }) => `report --db ${folder}/text.db -o ${folder}/week.csv`, 65],
    ['a folder for a database', ({ folder }) => `report --db ${folder} -o ${folder}/week.csv`, 65],
    ['a question', () => 'log', 2],
  ])('%s is told loudly, and what was there stays', async (_, line, code) => {
    const made = await house();
    writeFileSync(made.path('text.db'), 'not a database');
    writeFileSync(made.path('week.csv'), 'last week\n');
    const before = readdirSync(made.folder);
    const ended = await byTheClock(`${recovery} ${line(made)}`, made.home, { RECOVERY_DB: made.db });
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    expect(ended.stderr).toMatch(/^recovery: \S/u);
    expect(ended.stderr).not.toContain('\u001B');
    expect(readFileSync(made.path('week.csv'), 'utf8')).toBe('last week\n');
    expect(readdirSync(made.folder)).toEqual(before);
  });
});
