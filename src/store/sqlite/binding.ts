import type Database from 'better-sqlite3';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../../domain/error.ts';

/** The build replaces calls of this function by calls of `require`, so that esbuild bundles what they load. */
const requireHere = createRequire(import.meta.filename);

/** Version 13 of better-sqlite3 crashes Node.js 20. Version 12, compiled on Node.js 24.19 or later, aborts when it writes. */
const isNode20 = Number.parseInt(process.versions.node) < 22;

/** better-sqlite3 in the version for the Node.js that is running. */
export const Sqlite = (
  isNode20 ? requireHere('better-sqlite3-node20') : requireHere('better-sqlite3')
) as typeof Database;

/** An object, although the types of better-sqlite3 only know that it may be the path of a file. */
export type NativeBinding = NonNullable<Database.Options['nativeBinding']>;

/**
 * Loads the native part of better-sqlite3, which looks for it next to its own file: once it is bundled, that is in vain. Throws
 * no_engine.
 */
export function loadNative(): NativeBinding {
  try {
    if (isNode20)
      return requireHere(
        requireHere.resolve('better-sqlite3-node20/build/Release/better_sqlite3.node'),
      ) as NativeBinding;
    const folder = dirname(requireHere.resolve('better-sqlite3/package.json'));
    const { getBinding } = requireHere(join(folder, 'lib', 'binding.js')) as {
      getBinding: () => NativeBinding;
    };
    return getBinding();
  } catch (error) {
    throw new UserError('no_engine', {
      machine: `${process.platform} ${process.arch}, Node.js ${process.versions.node}`,
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    });
  }
}
