import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jsonIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file}`);
/** The shipped data files and the help files of the commands, without the words of files of other programs and the formats of figures. */
export const shippedFiles = [...jsonIn('data'), ...jsonIn('src/cli')].filter(
  (file) => !file.includes('data/import/') && file !== 'data/words/formats.json',
);
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

export interface Translated {
  readonly where: string;
  readonly texts: Readonly<Record<string, unknown>>;
}

/** Lists the places in a file that have a text for each language. */
function translated(value: unknown, where: string): readonly Translated[] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = value as Readonly<Record<string, unknown>>;
  if ('en' in texts || 'es' in texts) return [{ where, texts }];
  return Object.entries(texts).flatMap(([key, inner]) => translated(inner, `${where} ${key}`));
}

/** The texts that are shipped in every language. */
export const translatedTexts = shippedFiles.flatMap((file) => translated(read(file), file));

/** The words that are only understood, such as those for a command, may be more or fewer, or the same, in another language. */
export const isTypedWord = (where: string) =>
  (where.startsWith('data/categories.json') && where.endsWith('words')) ||
  where.startsWith('data/words/commands.json');
