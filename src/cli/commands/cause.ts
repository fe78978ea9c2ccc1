import { nameListCommands } from '../business/namelists.ts';

/** Why complaints happen: list, add, rename, merge. */
export const registerCause = nameListCommands('cause');
