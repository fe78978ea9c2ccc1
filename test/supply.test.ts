import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What comes from others: exactly these versions, under licences that let a shop use them, and nothing runs unasked. */

interface Locked {
  /** Of a package that is installed under another name. */
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}
const root = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(root(name), 'utf8')) as Record<string, unknown>;
const locked = Object.entries(
  read('package-lock.json')['packages'] as Readonly<Record<string, Locked>>,
).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//u, '');
const shipped = locked.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

test('every package is locked to its bytes', () => {
  expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

test('nothing runs while it is installed unless package.json names it', () => {
  const running = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path, { name }]) => name ?? nameOf(path));
  const allowed = Object.keys(read('package.json')['allowScripts'] as Readonly<Record<string, boolean>>);
  // Optional on other systems than this one.
  expect(running.filter((name) => !allowed.includes(name) && name !== 'fsevents')).toEqual([]);
});

test('the page of licences names every package that users get, and no licence that asks something of them', () => {
  const rows = shipped
    .map(([path, { version, license }]) => [nameOf(path), version, license ?? 'unknown'] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = [...new Set(rows.map(([name, version, license]) => `| ${name} | ${version} | ${license} |`))];
  const page = `# Licences of dependencies\n\nThe packages that are installed with recovery, which is itself under the MIT licence. To update this page, run\n\`UPDATE_LICENCES=1 npx vitest run test/supply.test.ts\`.\n\n| package | version | licence |\n| --- | --- | --- |\n${lines.join('\n')}\n\nThe table of public holidays is made from date-holidays 3.37.0 (ISC AND CC-BY-3.0; its data CC BY-SA 3.0), which is not\ninstalled. Its licence, with the pages from which it has the days, is passed on with the program.\n`;
  if (process.env['UPDATE_LICENCES'] === '1') writeFileSync(root('docs/licences.md'), page);
  expect(readFileSync(root('docs/licences.md'), 'utf8')).toBe(page);
  const permissive = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)\b/u;
  expect(rows.filter(([, , license]) => !permissive.test(license))).toEqual([]);
});

test('the page on installing names the files of this version', () => {
  const { version } = read('package.json');
  const names = readFileSync(root('docs/install.md'), 'utf8').match(/recovery-\d+\.\d+\.\d+/gu) ?? [];
  expect(new Set(names)).toEqual(new Set([`recovery-${String(version)}`]));
});
