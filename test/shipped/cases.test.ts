import { describe, expect, test } from 'vitest';
import { trades } from '../../src/domain/settings.ts';
import { caseMarks } from '../../src/domain/training.ts';
import { wordings } from '../../src/domain/wording.ts';
import { shippedCases } from '../../src/shipped/cases.ts';
import { shippedChecklists } from '../../src/shipped/checklists.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';

const stepsOf = (wording: (typeof wordings)[number]) =>
  (shippedChecklists(wording)[0]?.steps ?? []).map(({ id }) => id);
const everyPlace = trades.flatMap((trade) => wordings.map((wording) => [trade, wording] as const));

describe.each(everyPlace)('the cases of a %s in %s', (trade, wording) => {
  const cases = shippedCases(wording, trade);

  test('are at least six, among them those of the articles, an angry one, abuse, health and a review', () => {
    expect(cases.length).toBeGreaterThanOrEqual(6);
    const ids = cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['taken-off', 'lost-laptop', 'hungry-dog', 'exchanged-laptop']),
    );
    for (const mark of caseMarks) expect(cases.filter(({ marks }) => marks.includes(mark)).length).toBe(1);
    expect(cases.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(5);
  });

  test('are complete', () => {
    for (const { title, guest, staff, steps } of cases) {
      for (const text of [title, staff, ...Object.values(guest)]) expect(text).toMatch(/\S/u);
      expect(Object.keys(steps)).toEqual(stepsOf(wording));
      for (const step of Object.values(steps)) {
        expect(step?.look).toMatch(/\S/u);
        expect(step?.good).toMatch(/\S/u);
      }
    }
  });

  test('have a category of the trade or the general list', async () => {
    const { categories } = await shippedVocabulary(wording, trade, wording);
    const known = categories.map(({ id }) => id);
    expect(cases.filter(({ category }) => !known.includes(category ?? ''))).toEqual([]);
  });
});

test.each(trades)('no text of a case of a %s is in the language of another', (trade) => {
  const titles = (['en', 'es', 'it', 'pt'] as const).map((code) =>
    shippedCases(code, trade).map((each) => each.staff),
  );
  const all = titles.flat();
  expect(new Set(all).size).toBe(all.length);
});

test('where health is at stake, nobody offers to leave things as they are', () => {
  for (const trade of trades) {
    const safety = shippedCases('en', trade).filter(({ marks }) => marks.includes('safety'));
    for (const { steps } of safety)
      expect(steps['alternatives']?.good).not.toMatch(/leave it|as it is|if you'd rather/iu);
  }
});

test('a public reply has no name of a customer and no day', () => {
  for (const trade of trades)
    for (const { steps } of shippedCases('en', trade).filter(({ marks }) => marks.includes('public'))) {
      const quoted = Object.values(steps).flatMap((step) => step?.good?.match(/"[^"]*"/gu) ?? []);
      expect(quoted.join(' ')).not.toMatch(/Saturday|Monday|your stay on|your booking|patient/iu);
    }
});
