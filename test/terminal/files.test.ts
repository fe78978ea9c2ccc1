import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFiles } from '../../src/terminal/files.ts';
import { ownFolder } from '../support/program.ts';

test('whoever wants to stop a long export is heard between two writes', async () => {
  const path = join(ownFolder(), 'all.csv');
  const files = openFiles('', process.pid, () => true);
  const destination = await files.create(path);
  let isHeard = false;
  setImmediate(() => (isHeard = true));
  const much = 'one\n'.repeat(2 ** 18);
  await destination.write(much);
  expect(isHeard).toBe(true);
  await destination.write(Buffer.from('two\n'));
  await destination.finish();
  expect(readFileSync(path, 'utf8')).toBe(`${much}two\n`);
});
