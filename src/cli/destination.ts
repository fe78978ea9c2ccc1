import { dirname } from 'node:path';
import { UserError } from '../domain/error.ts';
import type { Destination } from '../outside/outside.ts';
import { escapeData } from '../render/escape.ts';
import { backupFolder } from '../upkeep/backupfolder.ts';
import type { Context } from './context.ts';

/** Whether `--output` names a file; without a value, or with "-", it is standard output. */
export function isFile(path: string | undefined): path is string {
  return path !== undefined && path !== '-';
}

/**
 * Opens standard output or a file. Files and pipes receive every character as it is; at a terminal, control characters are
 * escaped, unless the text `isDrawn` for a terminal and has colours of its own. Throws would_overwrite for a file of the
 * database or one of `inUse`, and onto_shelf for a file among the backups.
 */
export async function openDestination(
  context: Context,
  path: string | undefined,
  { inUse = [], isDrawn = false }: { readonly inUse?: readonly string[]; readonly isDrawn?: boolean } = {},
): Promise<Destination> {
  if (path === '') throw new UserError('missing_value', { option: '--output' });
  const { files, out } = context.outside;
  if (isFile(path)) {
    requireFree(context, path, inUse);
    return files.create(path);
  }
  const isEscaped = out.isTerminal && !isDrawn;
  return {
    write: (part) => out.write(isEscaped ? escapeData(Buffer.from(part).toString()) : part),
    finish: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  };
}

/** Checks that a file may be written: it belongs neither to the database nor to the backups. Throws as openDestination does. */
export function requireFree(
  { outside, databasePath }: Context,
  path: string,
  inUse: readonly string[] = [],
): void {
  const { files } = outside;
  const databaseFiles = ['', '-wal', '-shm'].map((ending) => `${files.realPath(databasePath)}${ending}`);
  if ([...databaseFiles, ...inUse].some((each) => files.isSame(path, each)))
    throw new UserError('would_overwrite', { path });
  const shelf = backupFolder(databasePath);
  if ([path, files.realPath(path)].some((each) => files.isSame(dirname(each), shelf)))
    throw new UserError('onto_shelf', { path });
}

/** Writes parts to a destination that is complete afterwards, or not there at all. */
export async function writeWhole(
  destination: Destination,
  parts: Iterable<string> | AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for await (const part of parts) await destination.write(part);
    await destination.finish();
  } catch (error) {
    await destination.abandon();
    throw error;
  }
}

/** Says at a terminal to which file the output was written. */
export async function hintFileWritten(context: Context, path: string | undefined): Promise<void> {
  const { t } = await context.languageDespiteDamage();
  if (isFile(path)) await context.hint(t.exported.into(path));
}
