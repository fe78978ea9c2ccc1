import { expect, test } from 'vitest';
import { program } from '../support/program.ts';

test('a zone brings its country where none is known, says so, and undo takes both back', async () => {
  const house = program({ LC_ALL: 'C' });
  await house.ok('add "soup cold" --contact "(212) 555-0123"');
  const set = await house.run('settings set zone America/New_York');
  expect(set.stderr).toMatch(/country is now US/u);
  await house.ok('add "soup hot" --contact "+1 212 555 0123"');
  expect(await house.json('customer list --format json')).toMatchObject({ rows: [{ complaints: 2 }] });
  await house.ok('undo --yes');
  await house.ok('undo --yes');
  expect((await house.run('settings get country')).stdout.trim()).toBe('');
});

test('a zone leaves the country alone that the house has', async () => {
  const house = program();
  await house.ok('settings set country PT');
  const set = await house.run('settings set zone Europe/Madrid');
  expect(set.stderr).not.toMatch(/country/u);
  expect((await house.run('settings get country')).stdout.trim()).toBe('PT');
});
