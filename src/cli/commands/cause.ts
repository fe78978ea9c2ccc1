import { nameListCommands } from '../namelists.ts';

/** Why complaints happen: list, add, rename, merge. */
export const registerCause = nameListCommands('cause');
