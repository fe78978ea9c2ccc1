import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The licence of a table in data/ that is made from a package. */
const licenceOf = (file) => (file.endsWith('.json') ? file.replace(/\.json$/u, '.licence.txt') : '-');

/** Returns the licences of the packages that these files belong to or are made from, which ask to be passed on with the code. */
export function noticesOf(files) {
  const packages = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []);
  const texts = [...new Set(packages)].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const licences = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice)/iu.test(entry.name))
      .map((entry) => readFileSync(join(root, folder, entry.name), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...licences].join('\n\n');
  });
  const tables = files
    .filter((file) => existsSync(join(root, licenceOf(file))))
    .map((file) => readFileSync(join(root, licenceOf(file)), 'utf8').trim());
  return [...texts, ...tables].join(`\n\n${'-'.repeat(80)}\n\n`);
}
