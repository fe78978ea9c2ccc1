import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterValues, publicValues, type LetterSource } from '../../src/cli/present/lettervalues.ts';
import { findings, endings } from '../../src/domain/incident.ts';
import { fillLetter, mediationAnswers } from '../../src/domain/letter.ts';
import { trades, type LanguageCode } from '../../src/domain/settings.ts';
import { languageOfWording, wordings, type Wording } from '../../src/domain/wording.ts';
import { speak, type Language } from '../../src/language/language.ts';
import { isPublic, letterKeys, shippedLetter, type LetterKey } from '../../src/shipped/letters.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';
import { noon, remedy } from '../support/builders.ts';
import { business, name, storedIncident } from '../support/business.ts';
import { oneOfEach } from '../support/entries.ts';
import { inProcessSandbox } from '../support/program.ts';
import { enter, runScripted } from '../support/scripted.ts';

const countryOf: Readonly<Record<Wording, string>> = {
  en: 'GB',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  'pt-BR': 'BR',
  'es-419': 'MX',
  'en-US': 'US',
};
const languageFor = (wording: Wording): Language =>
  speak(languageOfWording(wording), 'EUR', null, countryOf[wording]);

const vocabularies = new Map(
  await Promise.all(
    wordings.map(async (wording) => [wording, await shippedVocabulary(wording, 'other')] as const),
  ),
);
const vocabularyOf = (wording: Wording) => {
  const vocabulary = vocabularies.get(wording);
  if (!vocabulary) throw new Error(wording);
  return vocabulary;
};
const spanish = vocabularyOf('es');
/** The shipped causes, as a Spanish business has them on its list. */
const causes = spanish.causes.map((cause, index) => name(index + 1, cause.name, [cause.id]));

/** What customers are called and said: words that no letter of ours has. */
const customerDetails = ['Zyx Qwv', '612 345 678', 'zzz qqq', 'H-77', 'mesa 77'];

const cases = fc.record({
  cause: fc.constantFrom(null, ...causes.map(({ id }) => id)),
  finding: fc.constantFrom(null, ...findings),
  ending: fc.constantFrom(null, ...endings),
  kinds: fc.uniqueArray(fc.constantFrom(...spanish.offers.map(({ id }) => id)), { maxLength: 4 }),
  value: fc.constantFrom(null, 0, 2_800),
  isFormal: fc.boolean(),
  customer: fc.constantFrom(null, 'Zyx Qwv'),
  what: fc.constantFrom(null, '7777'),
  mediation: fc.constantFrom(null, ...mediationAnswers),
  hasCause: fc.boolean(),
  trade: fc.constantFrom(...trades),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function write(key: LetterKey, wording: Wording, made: Case): readonly string[] {
  const language = languageFor(wording);
  const house = business(
    { names: { department: [], category: [], shift: [], cause: causes, touchpoint: [] } },
    { name: '1111', language: 'es', country: countryOf[wording], trade: made.trade },
  );
  const source: LetterSource = {
    incident: {
      ...storedIncident(1, {
        description: 'zzz qqq',
        customer: made.customer,
        contact: '612 345 678',
        place: 'mesa 77',
        cause: made.cause,
        finding: made.finding,
        ending: made.ending,
      }),
      remedies: made.kinds.map((kind, index) => ({
        ...remedy(kind, { valueMinor: made.value }),
        id: index + 1,
        incident: 1,
      })),
    },
    formal: made.isFormal ? { ...oneOfEach.formal, reference: 'H-77', authority: '2222' } : null,
    asksMediation: false,
    changes: [],
    business: house,
    vocabulary: vocabularyOf(wording),
    now: noon,
  };
  const values = isPublic(key)
    ? publicValues(house, '3333')
    : letterValues(
        source,
        {
          hasCause: made.hasCause,
          hasChange: false,
          what: made.what,
          mediation: made.mediation,
          signed: '3333',
        },
        language,
      );
  return fillLetter(shippedLetter(key, wording, made.trade).paragraphs, values);
}

/** Words that are frequent in one language and in none of the others. */
const telling: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\b(the|we|you|your|and|that|with|for|of|sorry)\b/iu,
  es: /\b(el|los|las|usted|nosotros|nos|y|lo|una|pero|hemos|sentimos)\b/iu,
  it: /\b(il|gli|che|abbiamo|di|della|per|non|ci|questo|siamo)\b/iu,
  pt: /\b(uma|foi|lhe|lhes|nos|seu|sua|você)\b/iu,
};
const others: Readonly<Record<LanguageCode, readonly LanguageCode[]>> = {
  en: ['es', 'it', 'pt'],
  es: ['en'],
  it: ['en'],
  pt: ['en', 'it'],
};

describe.each(wordings)('a letter in %s', (wording) => {
  test('whatever is recorded, has words of its own language alone, and no place that is not filled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letterKeys), cases, (key, made) => {
        const text = write(key, wording, made).join('\n');
        expect(text.length).toBeGreaterThan(20);
        expect(text).not.toMatch(/[{}]|null|undefined/u);
        for (const other of others[languageOfWording(wording)]) expect(text).not.toMatch(telling[other]);
      }),
    );
  });

  test('that everybody reads says nothing about the customer, and in a clinic nothing of a visit', () => {
    fc.assert(
      fc.property(fc.constantFrom('reply', 'thanks'), cases, (key, made) => {
        const text = write(key, wording, { ...made, customer: 'Zyx Qwv' }).join('\n');
        for (const detail of customerDetails) expect(text).not.toContain(detail);
      }),
    );
    const inClinic = write('thanks', wording, { ...plain, trade: 'clinic' }).join('\n');
    const elsewhere = write('thanks', wording, plain).join('\n');
    expect(inClinic).not.toBe(elsewhere);
    expect(elsewhere).toMatch(/again|vuelva|presto|próxima|de novo/u);
    expect(inClinic).not.toMatch(/again|vuelva|presto|próxima|de novo|visit/u);
  });

  test('gives each shipped cause and remedy in a sentence, and never the label', () => {
    for (const { id } of causes) {
      const kinds = spanish.offers.map((offer) => offer.id);
      const paragraphs = write('apology', wording, { ...plain, cause: id, hasCause: true, kinds });
      const cause = vocabularyOf(wording).causes[id - 1];
      expect(paragraphs.includes(cause?.inLetter ?? '')).toBe(cause?.id !== 'unknown');
      for (const paragraph of paragraphs.slice(1)) expect(paragraph).not.toMatch(/^[^[]*: [^:]*$/u);
    }
  });

  test('opens and closes as letters of the country do', () => {
    const paragraphs = write('apology', wording, plain);
    expect(paragraphs).toEqual(expect.arrayContaining([...frames[wording]]));
    expect(write('apology', wording, { ...plain, customer: 'Zyx Qwv' })).not.toContain(frames[wording][0]);
  });

  test('owns what was justified, and says so where it was not', () => {
    const { t } = languageFor(wording);
    const said = (finding: Case['finding']) =>
      write('answer', wording, { ...plain, isFormal: true, finding });
    expect(said('justified')).toContain(t.letter.owned.justified);
    expect(said('partly')).toContain(t.letter.owned.partly);
    expect(said('not_justified')).toContain(t.letter.declined);
    expect(said(null)).not.toContain(t.letter.declined);
  });
});

const frames: Readonly<Record<Wording, readonly [opening: string, closing: string]>> = {
  en: ['Dear Customer,', 'With kind regards,'],
  es: ['Estimado/a cliente:', 'Un cordial saludo,'],
  it: ['Gentile cliente,', 'Cordiali saluti,'],
  pt: ['Estimado(a) cliente,', 'Com os melhores cumprimentos,'],
  'pt-BR': ['Prezado(a) cliente,', 'Atenciosamente,'],
  'es-419': ['Estimado(a) cliente:', 'Atentamente,'],
  'en-US': ['Dear Customer,', 'Sincerely,'],
};

const plain: Case = {
  cause: null,
  finding: null,
  ending: null,
  kinds: [],
  value: null,
  isFormal: false,
  customer: null,
  what: null,
  mediation: null,
  hasCause: false,
  trade: 'restaurant',
};

test('the paragraph on mediation is for formal answers that do not settle the complaint, in Europe', () => {
  const has = (wording: Wording, made: Partial<Case>) =>
    write('answer', wording, { ...plain, isFormal: true, ...made }).includes(
      languageFor(wording).t.letter.mediation[made.mediation ?? 'unsaid'],
    );
  expect(has('es', { ending: 'explained' })).toBe(true);
  expect(has('es', { finding: 'not_justified' })).toBe(true);
  expect(has('es', { ending: 'solved', finding: 'partly' })).toBe(false);
  expect(has('es', { ending: 'explained', isFormal: false })).toBe(false);
  expect(has('es', {})).toBe(false);
  expect(has('es-419', { ending: 'explained' })).toBe(false);
  expect(has('es-419', { mediation: 'refused' })).toBe(true);
  expect(has('en', { ending: 'explained', mediation: 'accepted' })).toBe(true);
});

test("the owner's own cause is used in the language of the business, and refused in another", () => {
  const house = business(
    {
      names: { department: [], category: [], shift: [], cause: [name(1, 'Horno roto')], touchpoint: [] },
    },
    { language: 'es', country: 'ES' },
  );
  const causeIn = (wording: Wording) =>
    letterValues(
      {
        incident: storedIncident(1, { cause: 1 }),
        formal: null,
        asksMediation: false,
        changes: [],
        business: house,
        vocabulary: vocabularyOf(wording),
        now: noon,
      },
      { hasCause: true, hasChange: false, what: null, mediation: null, signed: null },
      languageFor(wording),
    ).cause;
  expect(causeIn('es')).toBe('La razón fue esta: horno roto.');
  expect(() => causeIn('en')).toThrow(expect.objectContaining({ code: 'no_words' }));
});

describe('the command', () => {
  test('asks what happened at a terminal, and never takes the words of the record', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: 'en' });
    await sandbox.ok('add "a tiresome guest, cold soup"');
    const asked = await runScripted(sandbox, ['letter', '1'], { what: ['your soup came cold'] });
    expect(asked.code).toBe(0);
    expect(asked.stdout).toContain('Your soup came cold. We are sorry that this happened');
    const blank = await runScripted(sandbox, ['letter', '1'], { what: [enter] });
    expect(blank.stdout).toContain('[What happened');
    expect(asked.stdout + blank.stdout).not.toContain('tiresome');
  });

  test('says that nobody signs and that the business has no name, until both are known', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: 'en' });
    await sandbox.ok('add "cold soup"');
    const bare = await sandbox.run('letter 1 --what late');
    expect(bare.stderr).toContain('Nobody signs the letter.');
    expect(bare.stderr).toContain('The letter has no business name.');
    await sandbox.ok('settings set name Alacena');
    expect((await sandbox.run('letter 1 --what late --signed Ana')).stderr).toBe('');
  });

  test('puts --text into the first blank, otherwise before the closing formula', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: 'en' });
    await sandbox.ok('add "cold soup"');
    const lines = async (line: string) => (await sandbox.ok(line)).split('\n').filter((text) => text !== '');
    const apology = await lines('letter 1 --what late --signed Ana --text "See {you} soon."');
    expect(apology.slice(-3)).toEqual(['See {you} soon.', 'With kind regards,', 'Ana']);
    const answer = await lines('letter 1 --template answer --what late --signed Ana --text "We checked."');
    expect(answer).toContain('We checked.');
    expect(answer.join()).not.toContain('[');
  });

  test("refuses the owner's own words in another language", async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: 'en' });
    await sandbox.ok('add "cold soup"');
    await sandbox.ok('cause add "Oven broken"');
    await sandbox.ok('review 1 --cause "Oven broken"');
    expect(await sandbox.ok('letter 1 --cause')).toContain('The reason was this: oven broken.');
    const refused = await sandbox.run('letter 1 --cause --lang it');
    expect(refused).toMatchObject({ code: 65, stdout: '' });
    expect(refused.stderr).toContain('--text');
  });
});
