import { describe, expect, test } from 'vitest';
import categories from '../../data/categories.json' with { type: 'json' };
import causes from '../../data/causes.json' with { type: 'json' };
import hotelDemo from '../../data/demo/hotel.json' with { type: 'json' };
import offers from '../../data/offers.json' with { type: 'json' };
import tradeData from '../../data/trades.json' with { type: 'json' };
import { fold } from '../../src/domain/text.ts';
import { languages, trades } from '../../src/domain/settings.ts';
import { findShipped, otherOffer } from '../../src/domain/vocabulary.ts';
import { demoBusiness } from '../../src/shipped/demobusiness.ts';
import { shippedPlays } from '../../src/shipped/playbooks.ts';
import { tradePreset } from '../../src/shipped/trades.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const [categoryIds, offerIds] = [idsOf(categories), idsOf(offers)];

const paths = await Promise.all(
  trades.map(
    async (trade) => [`the path of a ${trade}`, (await shippedVocabulary('en', trade)).path] as const,
  ),
);

describe('ids', () => {
  test.each([['categories', categories], ['causes', causes], ['offers', offers], ...paths] as const)(
    'of %s are short English words, each of them once',
    (_, list) => {
      const ids = idsOf(list);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z]+(?:_[a-z0-9]+)*$/u);
    },
  );

  test.each(trades)('a %s has categories that exist, and departments that answer for them', (trade) => {
    const { categories: own, departments, usual } = tradeData[trade];
    expect(own.filter((id) => !categoryIds.includes(id))).toEqual([]);
    expect(Object.keys(usual).filter((id) => !categoryIds.includes(id))).toEqual([]);
    expect(Object.values(usual).filter((id) => !idsOf(departments).includes(id))).toEqual([]);
    expect(Object.keys(tradePreset(trade, 'es').usualDepartment)).toEqual(Object.keys(usual));
  });

  test('there is an offer for whatever is none of the others', () => {
    expect(offerIds).toContain(otherOffer);
  });

  test('the demo points at departments, categories and offers that exist', () => {
    const departments = idsOf(hotelDemo.departments);
    for (const { department, category, offered, remedy } of hotelDemo.incidents) {
      expect([null, ...departments]).toContain(department);
      expect([null, ...categoryIds]).toContain(category);
      for (const offer of offered) expect(offerIds).toContain(offer);
      if (remedy) expect(offerIds).toContain(remedy.kind);
    }
    for (const language of languages)
      expect(demoBusiness(language).incidents).toHaveLength(hotelDemo.incidents.length);
  });

  test.each(languages)('the demo in %s points at causes, moments and people that exist', async (language) => {
    const { causes: why, path } = await shippedVocabulary(language, 'hotel');
    const { incidents, anticipated, actions, people, roles, touchpoints, reviewer } = demoBusiness(language);
    const moments = [...idsOf(path), ...touchpoints.map(({ name }) => name), null];
    const staff = people.map(({ name }) => name);
    for (const { touchpoint, category } of anticipated) {
      expect(moments).toContain(touchpoint);
      expect([null, ...categoryIds]).toContain(category);
    }
    for (const { after } of touchpoints) expect(idsOf(path)).toContain(after);
    for (const { role } of people) expect(roles.map(({ name }) => name)).toContain(role);
    for (const { by, review, followUps, action } of incidents) {
      expect(staff).toContain(by);
      if (action) expect(staff).toContain(action.owner);
      for (const made of followUps) expect(staff).toContain(made.by);
      if (review === null) continue;
      expect(idsOf(why)).toContain(review.cause);
      expect(moments).toContain(review.touchpoint);
    }
    for (const { owner } of actions) expect(staff).toContain(owner);
    expect(staff).toContain(reviewer);
  });
});

describe.each(trades)('the playbook of a %s', (trade) => {
  test.each(languages)('in %s is for categories that exist, and offers what exists', async (language) => {
    const plays = await shippedPlays(language, trade, '112');
    const own = plays.map(({ category }) => category);
    expect(new Set(own).size).toBe(own.length);
    expect(own).toContain(null);
    for (const { category, remedies, say, alternatives } of plays) {
      expect([null, ...categoryIds]).toContain(category);
      expect(remedies.filter(({ offer }) => !offerIds.includes(offer))).toEqual([]);
      for (const { value, cost } of remedies)
        expect(value !== null && cost !== null && cost > value).toBe(false);
      expect([say.length, alternatives.length, remedies.length].every((length) => length > 0)).toBe(true);
    }
  });

  test.each(languages)('in %s names the fact, and never claims to understand', async (language) => {
    const lines = (await shippedPlays(language, trade, '112')).flatMap(({ say }) => say);
    expect(lines.length).toBeGreaterThan(10);
    const canned = /\b(I (do )?understand|(lo )?entiendo|(la )?capisco|compreendo|percebo)\b/iu;
    expect(lines.filter((line) => canned.test(line))).toEqual([]);
  });

  test('has an entry for every category of its own', async () => {
    const known = new Set((await shippedPlays('en', trade, '112')).map(({ category }) => category));
    expect(tradeData[trade].categories.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('a shipped name', () => {
  test.each(languages)('means one thing alone in its list, in %s', async (language) => {
    for (const trade of trades) {
      const vocabulary = await shippedVocabulary(language, trade);
      for (const list of ['category', 'cause', 'touchpoint'] as const) {
        const names = {
          category: vocabulary.categories,
          cause: vocabulary.causes,
          touchpoint: vocabulary.path,
        }[list];
        const wrong = names.flatMap(({ id, name }) =>
          findShipped(vocabulary, list, name)?.id === id ? [] : [`${trade} ${list} ${id}: ${name}`],
        );
        expect(wrong).toEqual([]);
      }
    }
  });

  test('is none of another thing in another language', async () => {
    for (const trade of trades) {
      const { categories: all, causes: why, path } = await shippedVocabulary('en', trade);
      for (const list of [all, why, path]) {
        const meanings = new Map<string, Set<string>>();
        for (const { id, names } of list)
          for (const name of names) meanings.set(fold(name), (meanings.get(fold(name)) ?? new Set()).add(id));
        const double = [...meanings]
          .filter(([, ids]) => ids.size > 1)
          .map(([name, ids]) => [trade, name, ...ids]);
        expect(double).toEqual([]);
      }
    }
  });
});
