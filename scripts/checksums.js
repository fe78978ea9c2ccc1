import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

export function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes the checksums of the files in dist that are ready to be published. */
export function writeChecksums() {
  const files = readdirSync(dist).filter((file) => /-\d.*\.(?:tgz|tar\.gz|zip|deb)$/.test(file));
  const lines = files.map((file) => `${hashOf(readFileSync(join(dist, file)))}  ${file}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), lines.join(''));
}
