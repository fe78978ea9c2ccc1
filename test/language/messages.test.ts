import { describe, expect, test } from 'vitest';
import { languages, trades } from '../../src/domain/settings.ts';
import { leaves } from '../support/leaves.ts';
import { sentencesOf, marksIn, otherLanguages, speakWording } from '../support/sentences.ts';

/** Lines and values to be typed are the same in every language; keys are letters; odd arguments say nothing new. */
const isTyped = (path: string) =>
  /\.(commands|lines)\.\d+\.0$|\|/u.test(path) || /Key\.\w+$|\.key$/u.test(path);
const isOdd = (path: string) => /\([1-9]\d*\)$/u.test(path);
/** How many examples and notes there are is a matter of the language. */
const isFree = (path: string) => /\.(examples|notes)\.\d+/u.test(path);
/** Without marks, commands and signs: what there is to translate. */
const wordsOf = (text: string) =>
  text
    .replace(/⟦[^⟧]*⟧/gu, '')
    .replace(/recovery [a-z-]+(?: [a-z-]+)*/gu, '')
    .replace(/--[a-z-]+/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** Words that are truly the same as in English; each was looked at. */
const same: Readonly<Record<string, readonly string[]>> = {
  es: ['Id', 'no', 'Total', 'total'],
  it: ['Id', 'no', 'AM', 'PM', 'e-mail', 'Checklist', '⟦0⟧ in ⟦1⟧'],
  pt: ['Id', 'Total', 'total', 'e-mail'],
  'pt-BR': ['Id', 'Total', 'total', 'e-mail', 'AM', 'PM', 'Backup', 'Backups'],
};

/** Those with all their sentences of their own. */
const ownWordings = [...languages, 'pt-BR'] as const;

describe.each([...otherLanguages, 'pt-BR' as const])('%s', (language) => {
  test('says everything that English says, and nothing else', () => {
    const paths = (code: typeof language | 'en') =>
      leaves(speakWording(code).t)
        .map(([path]) => path)
        .filter((path) => !isFree(path))
        .sort();
    expect(paths(language)).toEqual(paths('en'));
  });

  test.each(trades)('leaves nothing in English, for a %s', (trade) => {
    const english = sentencesOf('en', trade);
    const left = [...sentencesOf(language, trade)].filter(
      ([path, text]) =>
        !isTyped(path) &&
        !isOdd(path) &&
        text === english.get(path) &&
        wordsOf(text) !== '' &&
        !(same[language] ?? []).includes(text),
    );
    expect(left.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test('has no word among those that are the same which is not', () => {
    const english = new Set(trades.flatMap((trade) => [...sentencesOf('en', trade).values()]));
    const mine = new Set(trades.flatMap((trade) => [...sentencesOf(language, trade).values()]));
    expect((same[language] ?? []).filter((word) => !english.has(word) || !mine.has(word))).toEqual([]);
  });

  test.each(trades)('puts in what English puts in, for a %s', (trade) => {
    const mine = sentencesOf(language, trade);
    const wrong = [...sentencesOf('en', trade)].flatMap(([path, text]) => {
      const [wanted, got] = [marksIn(text).join(' '), marksIn(mine.get(path) ?? '').join(' ')];
      return wanted === got || !mine.has(path)
        ? []
        : [
            `${path}: ${got === '' ? 'nothing' : got}, not ${wanted === '' ? 'nothing' : wanted}: ${mine.get(path) ?? ''}`,
          ];
    });
    expect(wrong).toEqual([]);
  });
});

test.each(ownWordings)(
  'the prompt of less is ASCII in %s, without signs that mean something to less',
  (language) => {
    expect(speakWording(language).t.menu.pager).toMatch(/^[A-Za-z, ]+$/u);
  },
);

test.each(ownWordings)('%s has no hole in any sentence', (language) => {
  const holes = trades.flatMap((trade) =>
    [...sentencesOf(language, trade)].flatMap(([path, text]) =>
      /\bundefined\b|\bNaN\b|\[object|^throws /u.test(text) ? [`${trade} ${path}: ${text}`] : [],
    ),
  );
  expect(holes).toEqual([]);
});
