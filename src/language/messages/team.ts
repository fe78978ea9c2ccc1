import type { team } from '../en/team.ts';

/** Messages about the people involved, abuse of staff and the page for the team. The English ones define the type. */
export type TeamMessages = ReturnType<typeof team>;
