import type { volume } from '../en/volume.ts';

/** Messages about volumes. The English ones define the type. */
export type VolumeMessages = ReturnType<typeof volume>;
