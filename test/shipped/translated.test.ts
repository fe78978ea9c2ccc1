import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/settings.ts';
import { languageOfWording, variants } from '../../src/domain/wording.ts';
import { leaves } from '../support/leaves.ts';
import { isTypedWord, shippedFiles as files, translatedTexts as places } from '../support/translated.ts';

/** Words that are the same in English and another language; each was checked. */
const same: Readonly<Record<string, readonly string[]>> = {
  es: ['Bar', 'no'],
  it: ['Bar', 'bar', 'Checklist', 'Privacy', 'Check-in', 'e-mail', 'no'],
  pt: ['Bar', 'bar', 'Check-in', 'e-mail'],
};

const withoutPlaces = (text: string) => text.replace(/\{\w+\}/gu, '');

/** Translations may use different words of the trade; an unknown one is refused when the text is rendered. */
const namesTrade = (where: string) =>
  ['data/words/', 'src/cli/', 'data/selfreview.json'].some((start) => where.startsWith(start));

/** Command lines and their placeholders may be the same in several languages. */
const isTyped = (where: string) => where.startsWith('src/cli/') && / (?:line|placeholders .*)$/u.test(where);

/** Lists what a variant repeats from its language, what its language does not have, and what has other places. */
function faultsOfVariant(own: unknown, base: unknown, where: string, hasPlaces: boolean): readonly string[] {
  if (own === undefined) return [];
  if (base === undefined) return [`${where} is not in the language`];
  if (isDeepStrictEqual(own, base)) return [`${where} is as in the language`];
  if (typeof own !== 'object' || own === null || Array.isArray(own)) {
    const placesIn = (text: unknown) => (JSON.stringify(text).match(/\{\w*\}/gu) ?? []).sort().join(' ');
    return hasPlaces && placesIn(own) !== placesIn(base) ? [`${where} has other places`] : [];
  }
  return Object.entries(own).flatMap(([key, each]) =>
    faultsOfVariant(each, (base as Readonly<Record<string, unknown>>)[key], `${where} ${key}`, hasPlaces),
  );
}

describe('what is shipped', () => {
  test('was found', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(places.length).toBeGreaterThan(400);
  });

  test('is there in every language, and in nothing else than these and their variants', () => {
    const isVariant = (key: string) => variants.some((variant) => variant === key);
    const wrong = places.filter(
      ({ texts }) =>
        Object.keys(texts)
          .filter((key) => !isVariant(key))
          .sort()
          .join() !== [...languages].sort().join(),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  test('says in every language as much as in English', () => {
    const paths = (value: unknown) => leaves(value).map(([path]) => path);
    const wrong = places
      .filter(({ where }) => !isTypedWord(where))
      .flatMap(({ where, texts }) =>
        languages.flatMap((language) =>
          paths(texts[language]).join() === paths(texts['en']).join() ? [] : [`${where} ${language}`],
        ),
      );
    expect(wrong).toEqual([]);
  });

  test('is no empty text, and has no space too many', () => {
    const wrong = places.flatMap(({ where, texts }) =>
      leaves(texts).flatMap(([path, leaf]) =>
        // A table has its cells between tabs and line breaks.
        typeof leaf === 'string' &&
        leaf.split(/[\t\n]/u).some((cell) => cell === '' || cell !== cell.replace(/\s+/gu, ' ').trim())
          ? [`${where} ${path}`]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(languages.filter((language) => language !== 'en'))('was translated: %s', (language) => {
    const left = places
      .filter(({ where }) => !isTypedWord(where) && !isTyped(where))
      .flatMap(({ where, texts }) => {
        const english = new Map(leaves(texts['en']));
        return leaves(texts[language]).flatMap(([path, leaf]) =>
          typeof leaf === 'string' &&
          /\p{L}/u.test(withoutPlaces(leaf)) &&
          leaf === english.get(path) &&
          !(same[language] ?? []).includes(leaf)
            ? [`${where} ${path}: ${leaf}`]
            : [],
        );
      });
    expect(left).toEqual([]);
  });

  test('has in a variant only what its language says otherwise', () => {
    const wrong = places.flatMap(({ where, texts }) =>
      variants.flatMap((variant) => {
        const base = texts[languageOfWording(variant)];
        return faultsOfVariant(texts[variant], base, `${where} ${variant}`, !isTypedWord(where));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('puts the same things between braces in every language', () => {
    const braces = (value: unknown) =>
      leaves(value).map(([path, leaf]) =>
        [path, (String(leaf).match(/\{\w*\}/gu) ?? []).sort().join(' ')].join(': '),
      );
    const wrong = places
      .filter(({ where }) => !isTypedWord(where) && !namesTrade(where))
      .flatMap(({ where, texts }) =>
        languages.flatMap((language) => {
          const english = new Set(braces(texts['en']));
          return braces(texts[language])
            .filter((line) => !english.has(line))
            .map((line) => `${where} ${language} ${line}`);
        }),
      );
    expect(wrong).toEqual([]);
  });
});
