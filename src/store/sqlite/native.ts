import type Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

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
  // To resolve the package, Node.js would read its package.json, which takes 2 % of a short command.
  const path = requireHere.resolve
    .paths('better-sqlite3')
    ?.map((folder) => join(folder, 'better-sqlite3/lib/binding.js'))
    .find(existsSync);
  if (path === undefined) throw new Error('better-sqlite3 is not installed');
  return (requireHere(path) as { getBinding: () => NativeBinding }).getBinding();
}
