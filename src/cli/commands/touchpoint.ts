import { nameListCommands } from '../namelists.ts';

/** The moments of a visit, in their order: list, add, rename, merge. */
export const registerTouchpoint = nameListCommands('touchpoint');
