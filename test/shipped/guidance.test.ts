import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { parseChecklist } from '../../src/domain/checklist.ts';
import {
  fillLetter,
  letterPlaces,
  parseLetter,
  findUnknownPlace,
  formatLetter,
} from '../../src/domain/letter.ts';
import type { Trade } from '../../src/domain/settings.ts';
import { wordings } from '../../src/domain/wording.ts';
import { guidancePage, type GuidanceOptions } from '../../src/interview/guidance.ts';
import { speak } from '../../src/language/language.ts';
import { letterKeys, shippedLetter } from '../../src/shipped/letters.ts';
import { shippedChecklists } from '../../src/shipped/checklists.ts';
import { parseOwnFile } from '../../src/transfer/files/yamlfile.ts';
import { speakWording } from '../support/sentences.ts';

const everyPage = [
  ...wordings.flatMap((wording) =>
    shippedChecklists(wording).map((checklist) => [checklist.id, wording, checklist] as const),
  ),
  ...wordings.flatMap((wording) =>
    shippedChecklists(wording, 'clinic')
      .filter(({ id }) => id === 'five-step')
      .map((checklist) => ['five-step of a clinic', wording, checklist] as const),
  ),
];

const drawn: GuidanceOptions = { heading: '21:14', limit: null, isPlain: false, avoid: 'all' };

describe('the first page', () => {
  test.each(everyPage)('of %s in %s fits one screen of 80 columns and 24 lines', (_, wording, checklist) => {
    for (const limit of [null, speakWording(wording).format.money(123_450)]) {
      const page = guidancePage(checklist, { ...drawn, limit }, speakWording(wording));
      // Below it come the heading of the keys, the keys and the input line.
      expect(page.length).toBeLessThanOrEqual(24 - 3);
      expect(page.filter((line) => stringWidth(line) > 80)).toEqual([]);
    }
  });

  test.each(everyPage)(
    'of %s in %s says every step, what to say, and what is whose to give',
    (_, wording, checklist) => {
      const page = guidancePage(checklist, { ...drawn, limit: '20 €' }, speakWording(wording)).join('\n');
      for (const { word, do: act, say, limit } of checklist.steps) {
        expect(page).toContain(word);
        expect(page).toContain(act);
        if (say !== null) expect(page).toContain(`"${say}"`);
        if (limit !== null) expect(page).toContain(limit.replace('{limit}', '20 €'));
      }
      expect(page).not.toContain('{');
    },
  );

  test('says nothing of a limit where there is none', () => {
    const [first] = shippedChecklists('en');
    if (first) expect(guidancePage(first, drawn, speak('en')).join('\n')).not.toContain('{limit}');
  });
});

describe('a shipped checklist', () => {
  test.each(everyPage)('%s in %s could have been written by an owner', (_, _wording, checklist) => {
    expect(parseChecklist(parseOwnFile(JSON.stringify(checklist)))).toEqual(checklist);
  });

  test.each(wordings)('speaks to a patient in %s of no bill and no meal', (wording) => {
    const sentences = (trade: Trade) =>
      JSON.stringify(shippedChecklists(wording, trade).filter(({ id }) => id === 'five-step'));
    const table =
      /the bill|la cuenta|(?:dal|sul) conto|[dn]?a conta\b|coffee|un café|caffè|um café|meal|plato|piatto|prato|casa cheia/u;
    expect(sentences('restaurant')).toMatch(table);
    expect(sentences('clinic')).not.toMatch(table);
  });

  test('has the same steps in every language, and says once how much may be given', () => {
    const [english = [], ...others] = wordings.map((wording) => shippedChecklists(wording));
    for (const other of others)
      expect(other.map(({ id, steps }) => [id, steps.map((step) => step.id)])).toEqual(
        english.map(({ id, steps }) => [id, steps.map((step) => step.id)]),
      );
    for (const { steps } of english)
      expect(steps.filter(({ limit }) => limit !== null).length).toBeGreaterThan(0);
  });
});

describe.each(
  letterKeys.flatMap((key) => (['other', 'clinic'] as const).map((trade) => [key, trade] as const)),
)('the letter %s of the trade %s', (key, trade) => {
  test.each(wordings)(
    'in %s has known places alone, and says something when all of them are empty',
    (wording) => {
      const { paragraphs } = shippedLetter(key, wording, trade);
      expect(findUnknownPlace(paragraphs)).toBeNull();
      const bare = fillLetter(paragraphs, {}).join('\n');
      expect(bare).not.toMatch(/[{}]/u);
      expect(bare.length).toBeGreaterThan(20);
    },
  );

  test.each(wordings)('in %s uses everything that English does, and can be edited', (wording) => {
    const places = (code: typeof wording) =>
      letterPlaces.filter((place) =>
        JSON.stringify(shippedLetter(key, code, trade).paragraphs).includes(`{${place}}`),
      );
    expect(places(wording)).toEqual(places('en'));
    const { paragraphs } = shippedLetter(key, wording, trade);
    expect(parseLetter(formatLetter(paragraphs))).toEqual(paragraphs);
  });
});
