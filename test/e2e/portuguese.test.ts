import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/settings.ts';
import { parseWeekday } from '../../src/domain/time/shift.ts';
import { inProcessSandbox } from '../support/program.ts';

test('days and times are read as they are written in Portuguese', async () => {
  const { ok, json, file } = inProcessSandbox();
  await ok(['shift', 'set', 'jantar=sexta-feira@19h-23h30']);
  await ok('settings set day-start 6h');
  await ok(['add', 'sopa fria', '--at', 'sexta-feira 21h30']);
  await ok(`import ${file('rows.csv', 'data,hora,descrição\n2026-11-20,20h,a\n2026-11-20,20h15,b\n')}`);
  await ok(
    `import ${file('more.csv', 'data,descrição\n20/11/2026 21h45,c\n')} --date-format "d/M/yyyy H:mm"`,
  );
  const { rows } = await json<{ rows: Record<string, unknown>[] }>(
    'list --all --weekday sexta-feira --weekday sex. --format json',
  );
  expect(rows.map(({ occurred }) => String(occurred).slice(0, 16)).sort()).toEqual(
    ['20:00', '20:15', '21:30', '21:45'].map((time) => `2026-11-20 ${time}`),
  );
  expect(await ok('shift list --format csv')).toContain('fri@19:00-23:30');
  await ok(['promise', '1', 'segunda-feira 21h30']);
  expect(await ok('due --format csv')).toContain('2026-11-23');
});

describe.each(languages)('in %s', (language) => {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });

  test('the hint after a wrong weekday names weekdays of that language', async () => {
    for (const line of ['list --weekday nonsense', 'settings set week-start nonsense']) {
      const { stderr } = await sandbox.run(line);
      const hint = stderr.trim().split('\n').at(-1) ?? '';
      const named = hint.split(/[\s,]+/u).filter((word) => parseWeekday(word) !== null);
      expect(named.length, hint).toBeGreaterThanOrEqual(2);
      const own = readFileSync(new URL(`../../src/language/${language}/errors.ts`, import.meta.url), 'utf8');
      for (const word of named) expect(own).toContain(word);
      if (language !== 'en') expect(hint).not.toMatch(/mon|tue/u);
    }
  });
});
