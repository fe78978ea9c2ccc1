import { nameListCommands } from '../business/namelists.ts';

/** The moments of a visit, in their order: list, add, rename, merge. */
export const registerTouchpoint = nameListCommands('touchpoint');
