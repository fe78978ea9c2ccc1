import { expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';

test('a zone brings its country where none is known, says so, and undo takes both back', async () => {
  const sandbox = inProcessSandbox({ LC_ALL: 'C' });
  await sandbox.ok('add "soup cold" --contact "(212) 555-0123"');
  const set = await sandbox.run('settings set zone America/New_York');
  expect(set.stderr).toMatch(/Country: US/u);
  await sandbox.ok('add "soup hot" --contact "+1 212 555 0123"');
  expect(await sandbox.json('customer list --format json')).toMatchObject({ rows: [{ complaints: 2 }] });
  await sandbox.ok('undo --yes');
  await sandbox.ok('undo --yes');
  expect((await sandbox.run('settings get country')).stdout.trim()).toBe('');
});

test('a zone leaves the country alone that the house has', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set country PT');
  const set = await sandbox.run('settings set zone Europe/Madrid');
  expect(set.stderr).not.toMatch(/country/u);
  expect((await sandbox.run('settings get country')).stdout.trim()).toBe('PT');
});

test('the emergency number is that of the country wherever it is shown, until the house has its own', async () => {
  const sandbox = inProcessSandbox();
  const shown = async () => [
    (await sandbox.ok('settings get emergency')).trim(),
    /^ *emergency +(\S.*?) {2}/mu.exec(await sandbox.ok('settings list'))?.[1],
    (
      await sandbox.json<{ rows: { setting: string; value: string | null }[] }>('settings list --format json')
    ).rows.find(({ setting }) => setting === 'emergency')?.value ?? '',
  ];
  await sandbox.ok('settings set country none');
  expect(await shown()).toEqual(['', '(not set)', '']);
  await sandbox.ok('settings set country GB');
  expect(await shown()).toEqual(['999', '999', '999']);
  await sandbox.ok('settings set emergency 061');
  expect(await shown()).toEqual(['061', '061', '061']);
  await sandbox.ok('settings set emergency none');
  expect(await shown()).toEqual(['999', '999', '999']);
});
