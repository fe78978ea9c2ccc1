import { nameListCommands } from '../business/namelistcommands.ts';

/** Categories, which say what complaints are about: list, add, rename, merge. */
export const registerCategory = nameListCommands('category');
