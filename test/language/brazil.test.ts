import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trades } from '../../src/domain/settings.ts';
import { overlaid } from '../../src/domain/wording.ts';
import { leaves } from '../support/leaves.ts';
import { sentencesOf } from '../support/sentences.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jsonIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file}`);

/** The words of files of other programs, and those that are only understood, may be of any country. */
const isShown = (where: string) =>
  !/^data\/import\/|^data\/words\/(?:commands|formats)\.json|^data\/categories\.json .*words/u.test(where);

/** Lists the texts of a file as a business in Brazil sees them. */
function textsIn(value: unknown, where: string): readonly (readonly [where: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = value as Readonly<Record<string, unknown>>;
  if ('pt' in texts && 'en' in texts)
    return leaves(overlaid(texts['pt'], texts['pt-BR'])).flatMap(([path, leaf]) =>
      typeof leaf === 'string' && isShown(where) ? [[`${where} ${path}`, leaf] as const] : [],
    );
  return Object.entries(texts).flatMap(([key, inner]) => textsIn(inner, `${where} ${key}`));
}

/** Whole words, with their accents. */
const words = (...each: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${each.join('|')})(?!\\p{L})`, 'iu');

/** Spellings, words and constructions of Portugal that a Brazilian does not write. */
const european: readonly RegExp[] = [
  words(
    'regist(?:o|os|a|ar|ad[ao]s?|ou)',
    'fact[ao]s?',
    'contact(?:o|os|ar|ado)',
    'aspetos?',
    'deceç(?:ão|ões)',
  ),
  words('rececion\\p{L}*', 'receç\\p{L}*', 'equipas?', 'direta?mente ao', 'incómod\\p{L}*', 'porque é que'),
  words(
    'utentes?',
    'ecrãs?',
    'ficheiros?',
    'telemóve(?:l|is)',
    'sítios?',
    'autocarros?',
    'comboios?',
    'stock',
  ),
  words(
    'casas? de banho',
    'palavras?-passe',
    'folhas? de cálculo',
    'bases? de dados',
    'cópias? de segurança',
  ),
  words(
    'ementas?',
    'esplanadas?',
    'tal(?:ão|ões)',
    'pequenos?-almoços?',
    'guiã?o',
    'guiões',
    'secç(?:ão|ões)',
  ),
  words(
    'definiç(?:ão|ões)',
    'afluência',
    'seguimentos?',
    'connosco',
    'aqui consigo',
    'toda a gente',
    'encomendas?',
  ),
  words(
    'apaga(?:r|d[ao]s?)',
    'carregue',
    'armazé(?:m|ns)',
    'avari(?:a|ad[ao]s?)',
    'demasiad[ao]s?',
    'sossegad[ao]',
  ),
  words(
    'até ao',
    'ao balcão',
    'à chegada',
    'a mais do que',
    'mais do que uma',
    'logo se vê',
    'queixa-se',
    'se queixa',
  ),
  // "Está a escrever" for "está escrevendo".
  words('(?:está|estão|estava|estavam|fica|anda|a(?:caba|caso)) a \\p{L}+[aei]r'),
  // "Diga-lhe", "mostra-se", "vê-se" for "diga", "mostra" or "aparece".
  /\p{L}-(?:lhes?|mos?|mas?|los?|las?|nos)(?!\p{L})/iu,
  /\p{L}(?:a|e|ê|am|em|ou|eu)-se(?!\p{L})/iu,
  // "Analisámos", "falhámos".
  /ámos(?!\p{L})/iu,
];
/** What is Brazilian all the same; each was looked at. */
const allowed: readonly RegExp[] = [
  /danificá-lo|trazê-los?|adaptá-l[ao]s?|Deixe-a chegar|Sentir-se compreendido/giu,
  // What somebody at the counter does to data that must be kept.
  /não apague nada/giu,
];

function europeanIn(text: string): readonly string[] {
  const rest = allowed.reduce((left, pattern) => left.replace(pattern, ''), text);
  return european.flatMap((pattern) => pattern.exec(rest)?.[0] ?? []);
}

test('a business in Brazil reads no word of Portugal in a sentence', () => {
  const wrong = trades.flatMap((trade) =>
    [...sentencesOf('pt-BR', trade)].flatMap(([path, text]) =>
      europeanIn(text).map((word) => `${path}: ${word}: ${text}`),
    ),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test('a business in Brazil reads no word of Portugal in what is shipped', () => {
  // The rules of other countries are not shown in Brazil.
  const shown = [...jsonIn('data'), ...jsonIn('src/cli')].filter((file) => !file.endsWith('formal.json'));
  const texts = shown.flatMap((file) => textsIn(JSON.parse(readFileSync(join(root, file), 'utf8')), file));
  expect(texts.length).toBeGreaterThan(1500);
  expect(
    texts.flatMap(([where, text]) => europeanIn(text).map((word) => `${where}: ${word}: ${text}`)),
  ).toEqual([]);
});

test('the words of Portugal are found where they are', () => {
  const portuguese = [
    ...['Registada às 21h', 'o utente', 'casa de banho', 'o ecrã', 'um ficheiro', 'o contacto', 'de facto'],
    ...['a equipa ', 'está a escrever', 'diga-lhe', 'mostra-se', 'Falhámos', 'o sítio', 'a receção'],
  ];
  expect(portuguese.filter((word) => europeanIn(word).length === 0)).toEqual([]);
  const brazilian = [
    'Registrada',
    'o paciente',
    'banheiro',
    'a tela',
    'de fato',
    'está escrevendo',
    'e-mail',
  ];
  expect(brazilian.flatMap(europeanIn)).toEqual([]);
});
