import { nameListCommands } from '../business/namelistcommands.ts';

/** Causes, which say why complaints happen: list, add, rename, merge. */
export const registerCause = nameListCommands('cause');
