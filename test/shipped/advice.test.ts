import { describe, expect, test } from 'vitest';
import emergency from '../../data/emergency.json' with { type: 'json' };
import { countries } from '../../src/domain/country.ts';
import { parseStoredSettings, trades, type LanguageCode } from '../../src/domain/settings.ts';
import { languageOfWording, wordings, type Wording } from '../../src/domain/wording.ts';
import { shippedChecklists } from '../../src/shipped/checklists.ts';
import { emergencyInWords, emergencyNumber } from '../../src/shipped/emergency.ts';
import { shippedPlays } from '../../src/shipped/playbooks.ts';
import { speak } from '../../src/language/language.ts';

const playsOf = async (wording: Wording) =>
  (await Promise.all(trades.map((trade) => shippedPlays(wording, trade, '911')))).flat();

/** What the business decides for the customer: "and we leave it at that". */
const decidedForThem: Readonly<Record<LanguageCode, RegExp>> = {
  en: /we (can )?leave it|stays as it is|leave it at that/iu,
  es: /lo dejamos (así|como|aquí)|se queda como está/iu,
  it: /lasciamo (così|com|tutto)|ci fermiamo/iu,
  pt: /\bfica (assim|tudo|como)|ficamos por aqui|deixamos como/iu,
};

/** What declares somebody well, or keeps food that may be unsafe. */
const careless: Readonly<Record<LanguageCode, RegExp>> = {
  en: /as it is|need (nothing|anything)|keep it/iu,
  es: /como está|no necesita|quedárselo/iu,
  it: /com'è|non le serve|tenerlo/iu,
  pt: /como está|não precisar|ficar com/iu,
};

describe.each(wordings)('the playbook in %s', (wording) => {
  const language = languageOfWording(wording);
  test('ends each choice with one that leaves it to the customer to do nothing', async () => {
    const plays = await playsOf(wording);
    const texts = plays.flatMap(({ alternatives }) => alternatives);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => decidedForThem[language].test(text))).toEqual([]);
    const last = plays.flatMap(({ alternatives }) => alternatives.slice(-1));
    expect(last.filter((text) => !/^(If|Si|Se) /u.test(text))).toEqual([]);
  });

  test('declares nobody well, and asks again in ten minutes', async () => {
    const safety = (await playsOf(wording)).filter(({ category }) => category === 'safety');
    expect(safety).toHaveLength(trades.length);
    for (const { alternatives } of safety) {
      expect(alternatives.filter((text) => careless[language].test(text))).toEqual([]);
      expect(alternatives.at(-1)).toMatch(/\b(ten minutes|diez minutos|dieci minuti|dez minutos)\b/u);
    }
  });

  test('names the number of the country for an emergency, and no other', async () => {
    const texts = (await playsOf(wording)).flatMap(({ say, alternatives, help }) => [
      ...say,
      ...alternatives,
      help ?? '',
    ]);
    expect(texts.filter((text) => text.includes('911')).length).toBeGreaterThanOrEqual(trades.length);
    expect(texts.filter((text) => /112|192|\{/u.test(text))).toEqual([]);
  });
});

describe.each(wordings)('the checklists in %s', (wording) => {
  test('have whoever answers ask before they speak of health, and never say that being sorry admits nothing', () => {
    const more = shippedChecklists(wording).flatMap(({ steps }) => steps.map((step) => step.more ?? ''));
    const admits = /not admitting|no es admitir|non è ammettere|não é admitir/iu;
    expect(more.filter((text) => admits.test(text))).toEqual([]);
    expect(more.filter((text) => /\b(health|salud|salute|saúde)\b/u.test(text))).toHaveLength(3);
  });
});

describe('the emergency number', () => {
  const settings = (country: string, own?: string) =>
    parseStoredSettings({ country, ...(own === undefined ? {} : { emergency: own }) });

  test.each([
    ['ES', '112'],
    ['PT', '112'],
    ['IT', '112'],
    ['GB', '999'],
    ['US', '911'],
    ['CA', '911'],
    ['MX', '911'],
    ['BR', '192'],
    ['AR', '107 / 911'],
    ['CL', '131'],
    ['PE', '106'],
    ['CO', '123'],
  ])('in %s is %s', (country, number) => {
    expect(emergencyNumber(settings(country))).toBe(number);
  });

  test('is the one in the settings, where there is one', () => {
    expect(emergencyNumber(settings('AR', '911'))).toBe('911');
  });

  test('is called the local one where it is not known', () => {
    expect(emergencyNumber(settings('BO'))).toBeNull();
    for (const wording of wordings) {
      const words = emergencyInWords(settings('BO'), wording);
      expect(words).toMatch(/^\D+$/u);
      expect(speak(languageOfWording(wording)).t.log.safetyGuidance(words)).toContain(words);
    }
  });

  test('is listed once for each country, with its source', () => {
    const listed = emergency.numbers.flatMap((each) => each.countries);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((country) => !countries.includes(country))).toEqual([]);
    for (const { source, number } of emergency.numbers) {
      expect(source).toMatch(/^https?:\/\//u);
      expect(number).toMatch(/^\d{3}/u);
    }
  });
});
