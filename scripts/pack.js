import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScripts } from './build.js';
import { writeManualPages } from './man.js';
import { writeChecksums } from './checksums.js';
import { noticesOf } from './notices.js';

/**
 * Packs what users install: dist/service-recovery-VERSION.tgz. Its manifest names one dependency, whose native part is ready for
 * each system; everything else is in the scripts.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const folder = join(dist, 'package');
const { name, version, description, keywords, license, type, bin, dependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const bundled = await buildScripts(join(folder, 'dist'));
for (const file of ['bin', 'docs', 'README.md', 'CHANGELOG.md', 'LICENSE'])
  cpSync(join(root, file), join(folder, file), { recursive: true });
writeFileSync(join(folder, 'THIRD-PARTY.txt'), noticesOf(bundled));
const manualPages = await writeManualPages(join(folder, 'man'));
const manifest = {
  name,
  version,
  description,
  keywords,
  license,
  type,
  bin,
  // npm installs only the English one; the others are in the folder.
  man: manualPages.filter((path) => path.startsWith('man1')).map((path) => `./man/${path}`),
  engines: { node: '>=22' },
  // Exactly the version whose JavaScript is in the scripts.
  dependencies: { 'better-sqlite3': dependencies['better-sqlite3'] },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const { status } = spawnSync('npm', ['pack', folder, '--pack-destination', dist], {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
rmSync(folder, { recursive: true });
writeChecksums();
process.exitCode = status ?? 1;
