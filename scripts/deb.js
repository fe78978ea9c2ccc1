import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { writeManualPages } from './man.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const completions = {
  'recovery.bash': 'usr/share/bash-completion/completions/recovery',
  'recovery.zsh': 'usr/share/zsh/vendor-completions/_recovery',
  'recovery.fish': 'usr/share/fish/vendor_completions.d/recovery.fish',
};

/**
 * Makes the package for Debian and Ubuntu in `dist` from the executable for Linux, with completion and manual pages, in an empty
 * folder. Returns its path; null if dpkg-deb is missing. The same contents give the same bytes: their date is that of the version.
 */
export async function makeDebianPackage(executable, licences, folder, dist) {
  const put = (path, content, mode = 0o644) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
  };
  mkdirSync(join(folder, 'usr/bin'), { recursive: true });
  copyFileSync(executable, join(folder, 'usr/bin/recovery'));
  chmodSync(join(folder, 'usr/bin/recovery'), 0o755);
  for (const [file, path] of Object.entries(completions))
    put(path, readFileSync(join(root, 'src/cli/completion', file)));
  const pages = join(folder, 'usr/share/man');
  for (const path of await writeManualPages(pages)) {
    put(join('usr/share/man', `${path}.gz`), gzipSync(readFileSync(join(pages, path)), { level: 9 }));
    rmSync(join(pages, path));
  }
  put('usr/share/doc/recovery/copyright', readFileSync(licences));
  put(
    'usr/share/doc/recovery/changelog.gz',
    gzipSync(readFileSync(join(root, 'CHANGELOG.md')), { level: 9 }),
  );
  const size = Math.ceil(bytesIn(folder) / 1024);
  const control = [
    'Package: recovery',
    `Version: ${version}`,
    'Architecture: amd64',
    // The format requires an address. There is none, which the reserved ending says.
    'Maintainer: The service-recovery contributors <no-address@service-recovery.invalid>',
    `Installed-Size: ${size}`,
    'Depends: libc6 (>= 2.34)',
    'Section: misc',
    'Priority: optional',
    `Description: records complaints and what was done about them`,
    ` ${description}`,
  ];
  put('DEBIAN/control', `${control.join('\n')}\n`);
  makeReadable(folder);
  const output = join(dist, `recovery-${version}-linux-amd64.deb`);
  const [date] = /\d{4}-\d\d-\d\d/.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  const SOURCE_DATE_EPOCH = process.env.SOURCE_DATE_EPOCH ?? String(Date.parse(date) / 1000);
  const { status, error, stderr } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', '-Zxz', '--build', folder, output],
    {
      env: { ...process.env, SOURCE_DATE_EPOCH },
      encoding: 'utf8',
    },
  );
  if (error?.code === 'ENOENT') {
    console.error('dpkg-deb is missing, so there is no package for Debian and Ubuntu.');
    return null;
  }
  if (status !== 0) throw new Error(`dpkg-deb ended with ${status}\n${stderr}`);
  return output;
}

function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Lets everybody open the folders, whatever the mask of whoever builds. */
function makeReadable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
}
