import type { guidance } from '../en/guidance.ts';

/** Messages about checklists, playbooks, letters and staff. The English ones define the type. */
export type GuidanceMessages = ReturnType<typeof guidance>;
