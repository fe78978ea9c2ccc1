import { writeSync } from 'node:fs';

/** Writes all bytes, in several calls if necessary: a disk that fills up writes a part, and only fails on the next call. */
export function writeFully(descriptor: number, part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? Buffer.from(part) : part;
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}
