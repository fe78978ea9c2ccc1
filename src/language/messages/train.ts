import type { train } from '../en/train.ts';

/** Messages about training. The English ones define the type. */
export type TrainMessages = ReturnType<typeof train>;
