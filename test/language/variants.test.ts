import { describe, expect, test } from 'vitest';
import { nameLists } from '../../src/domain/name.ts';
import { trades } from '../../src/domain/settings.ts';
import { findShipped, shippedNames } from '../../src/domain/vocabulary.ts';
import { inWording, languageOfWording, wordings, type Translations } from '../../src/domain/wording.ts';
import { american } from '../../src/language/en-US/en-US.ts';
import { latinAmerican } from '../../src/language/es-419/es-419.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';
import { leaves } from '../support/leaves.ts';
import { marksIn, sentencesIn, sentencesOf, speakWording } from '../support/sentences.ts';
import { isTypedWord, translatedTexts } from '../support/translated.ts';

const overlays = { 'es-419': latinAmerican, 'en-US': american } as const;
const variants = ['es-419', 'en-US'] as const;

/** Words that the other side of the ocean says; what is shown must have none of them. */
const foreign = {
  'es-419':
    /(?<!\p{L})(?:costes?|camarer[oa]s?|aseos?|tiques?|ordenador(?:es)?|móvil(?:es)?|ap[uú]nt(?!al)\p{L}*|enfad\p{L}*|intro|aparcamiento|fianza|gobernanta|festivos?|rellen\p{L}*|puls(?:a|as|ar|e)|vosotr[oa]s|vuestr[oa]s?|os|marcharse|se marchó|reservas?|le atiend\p{L}*|le escuch\p{L}*|le entend\p{L}*|quiero ayudarle|formación|de serie)(?!\p{L})/giu,
  'en-US':
    /(?<!\p{L})(?:\p{L}*(?:(?:behavi|neighb|col|fav|flav|hon|lab)our\p{L}*|oris(?:e|ed|es|ing|ation|er|ers)|practis(?:e|ed|es|ing)|ognis(?:e|ed|es|ing)|ologis(?:e|ed|es|ing)|ntre)|cancell(?:ed|ing)|queue[ds]?|tills?|waiters?|toilets?|takeaway|lift|ring|rang|straight away|bookings?|parcels?|e-mails?|shift lead|afterwards|mould|fetch|\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*|2\d\/1\d\/20\d\d)(?!\p{L})/giu,
};
/** What looks like one of them. */
const isMeant = {
  'es-419': (found: string, text: string) => found === 'os' && text.includes('macOS'),
  'en-US': (found: string, text: string) =>
    (found === 'till' && /till\.csv|-as till/u.test(text)) || text.includes('google-reviews, booking'),
};

function foreignWords(variant: (typeof variants)[number], where: string, text: string): readonly string[] {
  return [...text.matchAll(foreign[variant])]
    .map(([found]) => found)
    .filter((found) => !isMeant[variant](found, text))
    .map((found) => `${where}: "${found}" in ${text}`);
}

test.each(trades)(
  'a name of a %s is recognised in every wording, whichever it is stored in',
  async (trade) => {
    const vocabularies = await Promise.all(wordings.map((wording) => shippedVocabulary(wording, trade)));
    const lost = nameLists.flatMap((list) =>
      vocabularies.flatMap((stored) =>
        shippedNames(stored, list).flatMap(({ id, name }) =>
          vocabularies.every((shown) => findShipped(shown, list, name)?.id === id)
            ? []
            : [`${list}: ${name}`],
        ),
      ),
    );
    expect(lost).toEqual([]);
  },
);

test('a time that ends in a full stop ends a sentence without another one', () => {
  const { t } = speakWording('es-419');
  const time = '10:00 a. m.';
  for (const text of [
    t.log.started(time),
    t.letter.wait(time),
    t.care.acknowledged(1, time),
    t.care.promised(1, time),
    t.record.skippedTime('2:30', time),
  ])
    expect(text).toMatch(/10:00 a\. m\.(?!\.)/u);
});

describe.each(variants)('%s', (variant) => {
  const language = languageOfWording(variant);

  test.each(trades)(
    'says everything that its language says, with the same things put in, for a %s',
    (trade) => {
      const [own, base] = [sentencesOf(variant, trade), sentencesOf(language, trade)];
      expect([...own.keys()].sort()).toEqual([...base.keys()].sort());
      const wrong = [...own].filter(
        ([path, text]) => marksIn(text).join() !== marksIn(base.get(path) ?? '').join(),
      );
      expect(wrong).toEqual([]);
      const holes = [...own.values()].filter((text) => /\bundefined\b|\bNaN\b|\[object|^throws /u.test(text));
      expect(holes).toEqual([]);
    },
  );

  test.each(trades)('has no text of its own that its language says as well, for a %s', (trade) => {
    const base = sentencesOf(language, trade);
    const differs = new Map<string, boolean>();
    for (const [path, text] of sentencesIn(
      overlays[variant](speakWording(variant, trade).tradeWords),
      trade,
    )) {
      // A list is replaced as a whole.
      const message = path.replace(/(?:\.\d+)+$|\(\d+\)$/u, '');
      differs.set(message, differs.get(message) === true || text !== base.get(path));
    }
    expect(differs.size).toBeGreaterThan(20);
    expect([...differs].filter(([, differing]) => !differing).map(([message]) => message)).toEqual([]);
  });

  test.each(trades)('shows a %s no word from the other side of the ocean', (trade) => {
    const found = [...sentencesOf(variant, trade)].flatMap(([path, text]) =>
      foreignWords(variant, path, text),
    );
    expect(found).toEqual([]);
  });

  test('shows none in what is shipped either', () => {
    const found = translatedTexts
      .filter(({ where }) => !isTypedWord(where))
      .flatMap(({ where, texts }) =>
        leaves(inWording(texts as Translations<unknown>, variant)).flatMap(([path, text]) =>
          typeof text === 'string' ? foreignWords(variant, `${where} ${path}`, text) : [],
        ),
      );
    expect(found).toEqual([]);
  });
});
