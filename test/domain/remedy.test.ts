import { describe, expect, test } from 'vitest';
import { completeRemedy, parseOffer, parseRemedies } from '../../src/domain/remedy.ts';
import type { Play } from '../../src/domain/playbook.ts';
import type { StoredSettings } from '../../src/domain/settings.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';
import { business, name, person } from '../support/business.ts';

const play: Play = {
  category: 'wait',
  department: null,
  say: [],
  alternatives: [],
  remedies: [
    { offer: 'dessert', value: 8, cost: 2 },
    { offer: 'drink', value: null, cost: 1.5 },
  ],
  limit: 15,
  help: null,
  reviewedOn: null,
};
const vocabulary = await shippedVocabulary('en', 'restaurant');
const reading = (stored: StoredSettings = {}) => ({
  business: business(
    {
      names: {
        department: [],
        category: [name(1, 'Wait', ['wait'])],
        shift: [],
        cause: [],
        touchpoint: [],
      },
    },
    stored,
  ),
  vocabulary,
  plays: [play],
});
const about = { category: 1, department: null };
const nothing: Parameters<typeof parseRemedies>[1] = { category: null, department: null };
const read = (answers: Parameters<typeof parseRemedies>[0], where = nothing, stored: StoredSettings = {}) =>
  parseRemedies(answers, where, reading(stored));

describe('what was given, as typed', () => {
  test('is nothing where nothing was said', () => {
    expect(read({})).toEqual([]);
  });

  test('is several things where several values stand, the first value for the first thing', () => {
    expect(
      read({
        remedy: ['Letter of apology', 'a hand-made card'],
        value: ['', '12'],
        cost: ['0', '3'],
        minutes: ['5'],
      }),
    ).toEqual([
      { kind: 'apology_letter', valueMinor: null, costMinor: 0, minutes: 5, timeCostMinor: null },
      { kind: 'a hand-made card', valueMinor: 1200, costMinor: 300 },
    ]);
  });

  test('was authorised all of it by whoever authorised it', () => {
    const given = read({ remedy: ['again', 'refund'], value: ['1', '2'], approved_by: 'Eva' });
    expect(given.map(({ approvedBy }) => approvedBy)).toEqual(['Eva', 'Eva']);
  });

  test.each([
    ['as the playbook says, in proportion', { remedy: 'dessert', value: '4' }, about, {}, 100],
    ['as the playbook says, where it says the cost alone', { remedy: 'drink', value: '4' }, about, {}, 150],
    ['as the house reckons', { remedy: 'again', value: '10' }, nothing, { 'cost-percent': '25' }, 250],
    ['as such a thing usually costs', { remedy: 'again', value: '10' }, nothing, {}, 400],
    [
      'nothing, where it costs nothing of itself',
      { remedy: 'apology_letter', value: '10' },
      nothing,
      { 'cost-percent': '25' },
      0,
    ],
    ['as it was said', { remedy: 'dessert', value: '4', cost: '3' }, about, { 'cost-percent': '25' }, 300],
  ] as const)('costs %s', (_, answers, where, stored, costMinor) => {
    expect(read(answers, where, stored)).toMatchObject([{ costMinor }]);
  });

  test('whose cost nobody knows has none', () => {
    expect(read({ remedy: 'something of our own', value: '10' })[0]).not.toHaveProperty('costMinor');
  });

  test('costs the time of staff at what their hour costs now', () => {
    const timed = (stored: StoredSettings) => read({ remedy: 'again', minutes: '20' }, nothing, stored)[0];
    expect(timed({ 'hourly-cost': '18.50' })).toMatchObject({ minutes: 20, timeCostMinor: 617 });
    expect(timed({})).toMatchObject({ minutes: 20, timeCostMinor: null });
  });

  test.each(['0', '-5', '1.5', 'ten'])('took no %s minutes', (minutes) => {
    expect(() => read({ minutes })).toThrow(expect.objectContaining({ code: 'bad_choice' }));
  });

  test('of no worth that can be read is refused', () => {
    expect(() => read({ value: 'a lot' })).toThrow(expect.objectContaining({ code: 'bad_money' }));
  });
});

describe('a remedy in full', () => {
  const house = business({ staff: [person('Ana', 1000), person('Eva', null)] }, { limit: '20.00' });

  test('was given by whoever writes, with what they may give without asking', () => {
    expect(completeRemedy({ kind: 'again' }, 'Ana', house, null)).toMatchObject({
      kind: 'again',
      givenBy: 'Ana',
      limitMinor: 1000,
      valueMinor: null,
    });
    expect(completeRemedy({ givenBy: 'Eva' }, 'Ana', house, null)).toMatchObject({
      givenBy: 'Eva',
      limitMinor: 2000,
    });
  });

  test('may be held lower by the playbook, never higher', () => {
    const limit = (who: string | null, max: number | null, where = house) =>
      completeRemedy({}, who, where, { ...play, limit: max }).limitMinor;
    expect(limit('Eva', 15)).toBe(1500);
    expect(limit('Ana', 15)).toBe(1000);
    expect(limit('Eva', null)).toBe(2000);
    expect(limit(null, 15, business())).toBe(1500);
    expect(limit(null, 0, business())).toBe(0);
  });
});

describe('an offer', () => {
  const read = (text: string) => parseOffer(text, { vocabulary });

  test('is found by its id and by its name in any language', () => {
    expect([read('refund'), read('Rimborso'), read('off bill')]).toEqual(['refund', 'refund', 'off_bill']);
  });

  test('one letter away from a shipped one is asked about, unless it is marked as meant', () => {
    const near = expect.objectContaining({ code: 'near_offer' }) as Error;
    expect(() => read('refound')).toThrow(near);
    expect(() => read('rimborzo')).toThrow(near);
    expect(read('=refound')).toBe('refound');
  });

  test('in words of one’s own is taken as it is', () => {
    expect([read('a walk with the dog'), read('=1+1')]).toEqual(['a walk with the dog', '=1+1']);
  });
});
