import type { Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { Staging } from '../../domain/records.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import type { FileFlags, Staged } from './file.ts';
import { progress } from '../progress.ts';
import type { Rejects } from './rejects.ts';

/** Flags that tell how a delimited file is read. */
const ofFiles = {
  '--map': 'map',
  '--as': 'as',
  '--save-as': 'saveAs',
  '--date-format': 'dateFormat',
  '--delimiter': 'delimiter',
  '--encoding': 'encoding',
} as const;

/** Whether a file is a database, or at least is called one. */
export async function isDatabase(path: string): Promise<boolean> {
  if (path === '-') return false;
  const { beginsLikeDatabase } = await import('../../store/sqlite/header.ts');
  return /\.(?:db|sqlite3?)$/iu.test(path) || beginsLikeDatabase(path);
}

/** Throws no_columns for flags that say nothing about a database. */
export function refuseFileFlags(
  path: string,
  flags: Readonly<Partial<Record<(typeof ofFiles)[keyof typeof ofFiles], unknown>>>,
): void {
  for (const [flag, key] of Object.entries(ofFiles))
    if (flags[key] !== undefined) throw new UserError('no_columns', { path, flag });
}

/** Reads the records of another house into the staging. Throws what is wrong with the file, and other_currency. */
export async function stageDatabase(
  context: Context,
  path: string,
  flags: Pick<FileFlags, 'create'>,
  business: Business,
  staging: Staging,
  rejects: Rejects,
): Promise<Staged> {
  const { t, format } = await context.language();
  const { outside } = context;
  const { openOtherDatabase } = await import('../../store/import/otherdatabase.ts');
  const { openOtherReader, Rejection } = await import('../../transfer/importmodules.ts');
  const { partialBackupPath } = await import('../../upkeep/backups.ts');
  const counts = { read: 0, rejected: 0 };
  const keeping = upkeepOf(context);
  const watch = progress(context, (rows) => t.import.progress(format.number(rows)));
  try {
    const other = await openOtherDatabase(path, partialBackupPath(keeping, 'other.db'), keeping.nonce);
    try {
      const theirs = await other.business();
      if (theirs.settings.currency !== business.settings.currency)
        throw new UserError('other_currency', {
          path,
          theirs: theirs.settings.currency,
          ours: business.settings.currency,
        });
      const reading = openOtherReader(business, theirs, flags.create === true);
      for await (const page of other.pages()) {
        // Nothing here waits for anything: without a pause nobody who wants to stop it would be heard.
        await new Promise((resolve) => setImmediate(resolve));
        outside.stop.throwIfAborted();
        for (const each of page) {
          counts.read++;
          watch.tick(counts.read);
          try {
            staging.add(reading.read(each));
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
            counts.rejected++;
            const { number, uuid } = each.incident;
            rejects.take(
              ['number', 'uuid'],
              [String(number), uuid],
              number,
              t.import.reason[error.reason](error.values),
            );
          }
        }
      }
      return {
        ...counts,
        created: reading.created,
        reading: { maps: [], datePatterns: [] },
        compared: [],
        warnings: [],
      };
    } finally {
      await other.close();
    }
  } finally {
    await watch.clear();
  }
}
