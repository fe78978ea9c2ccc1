import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * Writes the manual pages, one per language, into a folder as `man` expects them: man1/recovery.1, es/man1/recovery.1 and so on.
 * Returns their paths in it. Their date is that of the version in CHANGELOG.md, so that the same source gives the same bytes.
 */
export async function writeManualPages(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'recovery-man-'));
  try {
    const outfile = join(scratch, 'manual.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/help/manual.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['better-sqlite3', 'better-sqlite3-node20'],
      loader: { '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
      define: { 'import.meta.filename': '__filename' },
      logLevel: 'error',
    });
    const { writeManuals } = createRequire(outfile)(outfile);
    const [date] = /\d{4}-\d\d-\d\d/.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [''];
    return Object.entries(await writeManuals(version, date)).map(([language, page]) => {
      const path = join(language === 'en' ? '' : language, 'man1', 'recovery.1');
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), page);
      return path;
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) await writeManualPages(join(root, 'dist/man'));
