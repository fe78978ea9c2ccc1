import { writeSync } from 'node:fs';

/** Writes all of it: a disk that fills up takes a part first, and refuses only the next. */
export function writeFully(descriptor: number, part: string | Uint8Array): void {
  const bytes = typeof part === 'string' ? Buffer.from(part) : part;
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}
