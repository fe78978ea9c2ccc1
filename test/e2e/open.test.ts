import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { program, type Env, type House } from '../support/program.ts';

/** `--open`: a report is shown in the browser, or it is said where it is. */

/** A desktop whose opener writes down what it was given and ends so. */
function desktop(house: House, code = 0): Env {
  const folder = house.path('bin');
  mkdirSync(folder);
  const opener = join(folder, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$@" > "${house.path('opened')}"\nexit ${code}\n`);
  chmodSync(opener, 0o700);
  return { PATH: `${folder}:${house.env['PATH'] ?? ''}`, DISPLAY: ':0' };
}

const opened = (house: House) => readFileSync(house.path('opened'), 'utf8').trimEnd();
const temporary = (house: House) => readdirSync(house.path('tmp'));

async function restaurant(): Promise<House> {
  const house = program();
  await house.ok(['add', 'soup cold', '--department', 'Kitchen', '--create', '--at', '2026-11-20 19:42']);
  return house;
}

describe.skipIf(process.platform !== 'linux').concurrent('a report', () => {
  test.each(['report', 'report week', 'report department', 'report cross weekday shift'])(
    '(%s) is a page in the browser, which nobody else can read',
    async (line) => {
      const house = await restaurant();
      const ran = await house.run(`${line} --open`, { env: desktop(house) });
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
      const path = opened(house);
      expect(path).toMatch(/\/tmp\/recovery-\w+\/\w+\.html$/u);
      expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/u);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    },
  );

  test('is opened where it was asked for', async () => {
    const house = await restaurant();
    const env = desktop(house);
    const page = house.path('week of "ours".html');
    expect(await house.ok(['report', '--open', '-o', page], { env })).toBe('');
    expect(opened(house)).toBe(page);
    expect(temporary(house)).toEqual([]);
    const notes = house.path('week.md');
    await house.ok(['report', '--open', '-o', notes], { env });
    expect(readFileSync(opened(house), 'utf8')).toMatch(/^# /u);
  });

  test.each<[why: string, make: (house: House) => Env]>([
    ['no opener', () => ({ DISPLAY: ':0', PATH: '/nonexistent' })],
    ['an opener that finds nothing', (house) => desktop(house, 3)],
    ['no screen', (house) => ({ ...desktop(house), DISPLAY: '' })],
  ])('is there all the same where there is %s, and it is said where', async (_, make) => {
    const house = await restaurant();
    const { code, stdout, stderr } = await house.run('report --open', { env: make(house) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const [sentence, path = ''] = stderr.trimEnd().split('\n');
    expect(sentence).toBe('There is no browser here to open it in. The file is');
    expect(readFileSync(path, 'utf8')).toContain('soup cold');
  });

  test('is not opened on standard output, nor when it could not be written', async () => {
    const house = await restaurant();
    const env = desktop(house);
    expect(await house.run('report --open -o -', { env })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Standard output cannot be opened') as string,
    });
    expect((await house.run('report --open -o /no/such/folder/x.html', { env })).code).toBe(73);
    expect((await house.run('report --open --format nonsense', { env })).code).toBe(2);
    expect(existsSync(house.path('opened'))).toBe(false);
    expect(temporary(house)).toEqual([]);
  });
});
