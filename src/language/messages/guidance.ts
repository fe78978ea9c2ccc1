import type { guidance } from '../en/guidance.ts';

/** What is said of checklists, playbooks, letters and people, likewise. */
export type GuidanceMessages = ReturnType<typeof guidance>;
