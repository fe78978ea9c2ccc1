import { nameListCommands } from '../business/namelists.ts';

/** What complaints are about: list, add, rename, merge. */
export const registerCategory = nameListCommands('category');
