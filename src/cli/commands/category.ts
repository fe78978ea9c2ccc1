import { nameListCommands } from '../namelists.ts';

/** What complaints are about: list, add, rename, merge. */
export const registerCategory = nameListCommands('category');
