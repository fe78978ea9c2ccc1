import type { volume } from '../en/volume.ts';

/** What is said of how many customers there were, likewise. */
export type VolumeMessages = ReturnType<typeof volume>;
