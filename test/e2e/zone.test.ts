import { expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';

test('what was written before the house changed its zone keeps the offset it was written in', async () => {
  const { ok } = inProcessSandbox({ RECOVERY_NOW: '2026-11-23T12:00:00Z' });
  await ok('settings set zone UTC');
  await ok('add "cold soup"');
  await ok('note 1 "rang again"');
  await ok('promise 1 12:00');
  expect(await ok('show 1')).toContain('12:00, UTC');
  await ok('settings set zone Europe/Madrid');
  await ok('add "rude waiter"');
  const page = await ok('show 1');
  expect(page).toMatch(/12:00, UTC\n/u);
  expect(page).toMatch(/Promise .*Europe\/Madrid/u);
  // Each time beside it says in which zone it is.
  for (const line of page.split('\n').filter((each) => each.includes('13:00')))
    expect(line).toContain('13:00, Europe/Madrid');
  expect(page).toContain('13:00, Europe/Madrid');
  const later = await ok('show 2');
  expect(later).toContain('13:00, Europe/Madrid');
  expect(later.match(/Europe\/Madrid/gu)).toHaveLength(1);
  // Lists and exports keep the time that was written; so does the history.
  expect(await ok('list --all')).toContain('12:00');
  const csv = await ok('export --all --columns occurred,utc_offset');
  expect(csv.trim().split(/\r?\n/u).slice(1).sort()).toEqual([
    '2026-11-23 12:00:00,+00:00',
    '2026-11-23 13:00:00,+01:00',
  ]);
  // India: half an hour more.
  await ok('settings set zone Asia/Kolkata');
  await ok('add "no towels"');
  await ok('settings set zone America/New_York');
  expect(await ok('show 3')).toContain('17:30, UTC+5:30');
  await ok('add "cold coffee"');
  await ok('settings set zone UTC');
  expect(await ok('show 4')).toContain('07:00, UTC\u22125');
  expect(await ok('show 1')).toMatch(/12:00, UTC\n/u);
});

test('two businesses in one process, each in a zone of its own, do not disturb each other', async () => {
  const zones = ['Europe/Madrid', 'Pacific/Auckland', 'America/Toronto'];
  const pages = await Promise.all(
    zones.map(async (zone) => {
      const sandbox = inProcessSandbox({ TZ: zone });
      await sandbox.ok('add "cold soup"');
      return sandbox.ok('show 1');
    }),
  );
  const when = pages.map((page) => /^When +(.+)$/mu.exec(page)?.[1]);
  expect(when).toEqual([
    'Mon 23 Nov 2026 09:10, Europe/Madrid',
    'Mon 23 Nov 2026 9:10 PM, Pacific/Auckland',
    'Mon 23 Nov 2026 3:10 AM, America/Toronto',
  ]);
});
