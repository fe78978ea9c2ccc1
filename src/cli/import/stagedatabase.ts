import type { Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { SourceRecords, Staging } from '../../domain/records.ts';
import type { OtherReader } from '../../transfer/otherdatabase.ts';
import { Rejection } from '../../transfer/rejection.ts';
import type { Context } from '../context.ts';
import { openProgress } from '../progress.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Rejects } from './rejects.ts';
import type { FileFlags } from './fileflags.ts';
import type { Staged } from './stagefile.ts';

/** Flags that make no sense for a database. */
const fileOnlyFlags = {
  '--map': 'map',
  '--map-value': 'mapValue',
  '--from': 'from',
  '--skip': 'skip',
  '--sheet': 'sheet',
  '--as': 'as',
  '--save-as': 'saveAs',
  '--date-format': 'dateFormat',
  '--zone': 'zone',
  '--delimiter': 'delimiter',
  '--encoding': 'encoding',
} as const;

/** Whether a file is a database, or has the ending of one. */
export async function isDatabase(path: string): Promise<boolean> {
  if (path === '-') return false;
  const { beginsLikeDatabase } = await import('../../store/sqlite/header.ts');
  return /\.(?:db|sqlite3?)$/iu.test(path) || beginsLikeDatabase(path);
}

/** Throws no_columns for flags that make no sense for a database. */
export function refuseFileFlags(
  path: string,
  flags: Readonly<Partial<Record<(typeof fileOnlyFlags)[keyof typeof fileOnlyFlags], unknown>>>,
): void {
  for (const [flag, key] of Object.entries(fileOnlyFlags))
    if (flags[key] !== undefined) throw new UserError('no_columns', { path, flag });
}

/** Reads the records of another database into the staging. Throws other_currency, and errors about the file. */
export async function stageDatabase(
  context: Context,
  path: string,
  flags: Pick<FileFlags, 'create'>,
  business: Business,
  staging: Staging,
  rejects: Rejects,
): Promise<Staged> {
  const { openOtherDatabase } = await import('../../store/import/otherdatabase.ts');
  const { createOtherReader } = await import('../../transfer/importmodules.ts');
  const { partialBackupPath } = await import('../../upkeep/backups.ts');
  const upkeep = upkeepOf(context);
  const other = await openOtherDatabase(path, partialBackupPath(upkeep, 'other.db'), upkeep.nonce);
  try {
    const otherBusiness = await other.business();
    requireSameCurrency(path, otherBusiness, business);
    const reader = createOtherReader(business, otherBusiness, flags.create === true);
    const counts = await stageIncidents(context, other, reader, staging, rejects);
    return {
      ...counts,
      leftOut: 0,
      isGuessed: false,
      created: reader.created,
      reading: { maps: [], mapValues: [], datePatterns: [], from: undefined },
      compared: [],
      warnings: [],
    };
  } finally {
    await other.close();
  }
}

function requireSameCurrency(path: string, other: Business, own: Business): void {
  if (other.settings.currency === own.settings.currency) return;
  throw new UserError('other_currency', {
    path,
    theirs: other.settings.currency,
    ours: own.settings.currency,
  });
}

async function stageIncidents(
  context: Context,
  other: SourceRecords,
  reader: OtherReader,
  staging: Staging,
  rejects: Rejects,
): Promise<Pick<Staged, 'read' | 'rejected'>> {
  const { t, format } = await context.language();
  const progress = openProgress(context, (rows) => t.import.progress(format.number(rows)));
  let read = 0;
  let rejected = 0;
  try {
    for await (const page of other.pages()) {
      // All this is synchronous; without a pause, a stop signal would not be received.
      await new Promise((resolve) => setImmediate(resolve));
      context.outside.stop.throwIfAborted();
      for (const incident of page) {
        read++;
        progress.tick(read);
        try {
          staging.add(reader.read(incident));
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
          rejected++;
          const { number, uuid } = incident.incident;
          const reason = t.import.reason[error.reason](error.values);
          rejects.add(['number', 'uuid'], [String(number), uuid], number, reason);
        }
      }
    }
  } finally {
    await progress.clear();
  }
  return { read, rejected };
}
