import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Where everything stands that people are shown word for word. */
export const golden = fileURLToPath(new URL('../golden', import.meta.url));

/** `UPDATE_GOLDEN=1` writes the files anew; the difference is read before it is committed. */
export const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

/** Compares with a file under test/golden. */
export function expectGolden(name: string, text: string): void {
  const file = join(golden, name);
  if (isUpdating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, relative(golden, file)).toBe(
    existsSync(file) ? readFileSync(file, 'utf8') : '(there is no such file)',
  );
}
