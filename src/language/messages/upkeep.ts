import type { upkeep } from '../en/upkeep.ts';

/** The English section gives the others their shape. */
export type UpkeepMessages = ReturnType<typeof upkeep>;
