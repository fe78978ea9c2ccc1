import type Database from 'better-sqlite3';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An object, although the types of better-sqlite3 only know that it may be the path of a file. */
export type NativeBinding = NonNullable<Database.Options['nativeBinding']>;

/** Version 13 of better-sqlite3 crashes Node.js 20. Version 12, compiled on Node.js 24.19 or later, aborts when it writes. */
export const isNode20 = Number.parseInt(process.versions.node) < 22;

/**
 * Loads the native part of better-sqlite3, which looks for it next to its own file: once it is bundled, that is in vain. An
 * executable contains it, so its build replaces this file (scripts/build.js).
 */
export function requireNative(): NativeBinding {
  const requireHere = createRequire(import.meta.filename);
  if (isNode20)
    return requireHere(
      requireHere.resolve('better-sqlite3-node20/build/Release/better_sqlite3.node'),
    ) as NativeBinding;
  const folder = dirname(requireHere.resolve('better-sqlite3/package.json'));
  const { getBinding } = requireHere(join(folder, 'lib', 'binding.js')) as {
    getBinding: () => NativeBinding;
  };
  return getBinding();
}
