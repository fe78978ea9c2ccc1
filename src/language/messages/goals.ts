import type { goals } from '../en/goals.ts';

/** Messages about goals and the plan. The English ones define the type. */
export type GoalMessages = ReturnType<typeof goals>;
