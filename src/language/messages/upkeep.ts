import type { upkeep } from '../en/upkeep.ts';

/** Messages about backups and checks. The English ones define the type. */
export type UpkeepMessages = ReturnType<typeof upkeep>;
