import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

/** The sentence for a Node.js that is too old (bin/oldnode.js). */
const refuseOldNode = createRequire(import.meta.url)('../../bin/oldnode.js') as (process: {
  readonly env: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly versions: { readonly node: string };
}) => string | null;

const refuse = (node: string, env: Readonly<Record<string, string>> = {}, platform = 'linux') =>
  refuseOldNode({ env, platform, versions: { node } });

test('an old Node.js is refused with what to type', () => {
  expect(refuse('20.16.3')).toBe(
    'recovery needs Node.js 20.17 or later, and this is 20.16.3. To install a newer one: https://nodejs.org/en/download',
  );
  expect(refuse('8.17.0', { LANG: 'es_PE.UTF-8' }, 'win32')).toBe(
    'recovery necesita Node.js 20.17 o posterior, y este es el 8.17.0. Para instalar uno más nuevo: winget install OpenJS.NodeJS.LTS',
  );
  expect(refuse('18.20.8', { LANG: 'en_GB.UTF-8', RECOVERY_LANG: 'it' }, 'darwin')).toContain('brew install');
  expect(refuse('18.20.8', { LC_ALL: 'pt_BR.UTF-8' })).toContain('precisa do Node.js 20.17');
});

test.each(['20.17.0', '20.20.2', '22.0.0', '26.10.0'])('Node.js %s is not refused', (node) => {
  expect(refuse(node)).toBeNull();
});

test.each(['recovery.js', 'oldnode.js'])('%s has no syntax that Node.js 10 does not know', (file) => {
  const source = readFileSync(new URL(`../../bin/${file}`, import.meta.url), 'utf8');
  const languageOptions = { ecmaVersion: 2019, sourceType: 'commonjs' } as const;
  expect(new Linter().verify(source, [{ languageOptions }])).toEqual([]);
  expect(new Linter().verify(`${source}\nprocess?.exit();`, [{ languageOptions }])).toHaveLength(1);
});
