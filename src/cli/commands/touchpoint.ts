import { nameListCommands } from '../business/namelistcommands.ts';

/** Touchpoints, the moments of a visit in their order: list, add, rename, merge. */
export const registerTouchpoint = nameListCommands('touchpoint');
