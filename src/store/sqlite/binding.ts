import type Database from 'better-sqlite3';
import { createRequire } from 'node:module';
import { UserError } from '../../domain/error.ts';
import { isNode20, requireNative, type NativeBinding } from './native.ts';

/** The build replaces calls of this function by calls of `require`, so that esbuild bundles what they load. */
const requireHere = createRequire(import.meta.filename);

/** better-sqlite3 in the version for the Node.js that is running. */
export const Sqlite = (
  isNode20 ? requireHere('better-sqlite3-node20') : requireHere('better-sqlite3')
) as typeof Database;

/** Loads the native part of better-sqlite3. Throws no_engine. */
export function loadNative(): NativeBinding {
  try {
    return requireNative();
  } catch (error) {
    throw new UserError('no_engine', {
      machine: `${process.platform} ${process.arch}, Node.js ${process.versions.node}`,
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    });
  }
}
