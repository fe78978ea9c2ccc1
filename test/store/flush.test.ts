import { expect, test } from 'vitest';
import { flushNames } from '../../src/store/sqlite/flush.ts';

test('the names in a folder are flushed, but not on Windows, which refuses that', () => {
  expect(() => flushNames('/nonexistent', 'linux')).toThrow('ENOENT');
  expect(() => flushNames('/nonexistent', 'win32')).not.toThrow();
});
