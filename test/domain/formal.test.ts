import { describe, expect, test } from 'vitest';
import {
  dutiesOf,
  formalTasks,
  formatRuleChoice,
  formatTerm,
  isInForce,
  isOld,
  lastDayOf,
  parseRuleChoice,
  parseTerm,
  rulesOfPlace,
  type FormalChannel,
  type Place,
  type RuleChoice,
} from '../../src/domain/formal.ts';
import { languages } from '../../src/domain/settings.ts';
import { layOutHolidays } from '../../src/domain/time/holidays.ts';
import { formalRules } from '../../src/shipped/formalrules.ts';
import { shippedHolidays } from '../../src/shipped/holidays.ts';

const calendarOf = (country: string, region: string | null, own: readonly string[] = []) =>
  layOutHolidays({
    table: shippedHolidays,
    country,
    region,
    countsOptional: false,
    ownDays: own.map((day) => ({ firstDay: day, lastDay: day, name: null, kind: 'holiday' as const })),
    closedWeekdays: [],
  });

const duties = (
  place: Place,
  { channel = null, isPraise = false }: { channel?: FormalChannel | null; isPraise?: boolean } = {},
  choices: ReadonlyMap<string, RuleChoice> = new Map(),
) =>
  dutiesOf(rulesOfPlace(formalRules, place), choices, { channel, isPraise }).map(
    ({ task, rule, from, ...term }) => [rule.id, task, formatTerm(term), from] as const,
  );

describe('the shipped rules', () => {
  test('have ids of their own, and say what an answer must contain in every language', () => {
    expect(new Set(formalRules.map(({ id }) => id)).size).toBe(formalRules.length);
    for (const { answer, scope } of formalRules)
      for (const texts of [answer, scope])
        if (texts !== null) expect(languages.filter((language) => !texts[language])).toEqual([]);
  });

  test('that are offered have a source that can be read again', () => {
    const offered = formalRules.filter((rule) => isInForce(rule, undefined));
    expect(offered.map(({ id }) => id)).toEqual([
      'ES',
      'ES-AN',
      'ES-CT',
      'ES-PV',
      'ES-CN',
      'ES-AR',
      'ES-EX',
      'PT-paper',
      'PT-electronic',
      'PT-clinic',
      'PE',
      'PE-clinic',
      'CO',
    ]);
    for (const { source, url, readOn } of offered) {
      expect(source).not.toBeNull();
      expect(url).toMatch(/^https?:/u);
      expect(readOn).toBe('2026-11-29');
    }
  });

  test('are old a year after they were read', () => {
    const [rule] = formalRules;
    expect(rule && isOld(rule, '2027-11-29')).toBe(false);
    expect(rule && isOld(rule, '2027-11-30')).toBe(true);
  });
});

describe('the duties of a place', () => {
  test.each<[string, Place, readonly (readonly string[])[]]>([
    [
      'a restaurant in Seville',
      { country: 'ES', region: 'AN', trade: 'restaurant' },
      [
        ['ES-AN', 'answer', '10w', 'receipt'],
        ['ES', 'answer', '15d', 'receipt'],
      ],
    ],
    [
      'a shop in Barcelona',
      { country: 'ES', region: 'CT', trade: 'shop' },
      [
        ['ES-CT', 'answer', '1m', 'receipt'],
        ['ES', 'answer', '15d', 'receipt'],
      ],
    ],
    [
      'a hotel in Bilbao',
      { country: 'ES', region: 'PV', trade: 'hotel' },
      [
        ['ES-PV', 'authority', '10w', 'notice'],
        ['ES', 'answer', '15d', 'receipt'],
      ],
    ],
    [
      'a shop in Madrid',
      { country: 'ES', region: 'MD', trade: 'shop' },
      [['ES', 'answer', '15d', 'receipt']],
    ],
    [
      'a Spanish house without a region',
      { country: 'ES', region: null, trade: null },
      [['ES', 'answer', '15d', 'receipt']],
    ],
    [
      'a restaurant in Lisbon',
      { country: 'PT', region: null, trade: 'restaurant' },
      [['PT-paper', 'authority', '15w', 'receipt']],
    ],
    [
      'a clinic in Porto',
      { country: 'PT', region: null, trade: 'clinic' },
      [
        ['PT-clinic', 'answer', '10w', 'receipt'],
        ['PT-clinic', 'authority', '10w', 'receipt'],
      ],
    ],
    [
      'a restaurant in Lima',
      { country: 'PE', region: null, trade: 'restaurant' },
      [['PE', 'answer', '15w', 'receipt']],
    ],
    [
      'a clinic in Lima',
      { country: 'PE', region: null, trade: 'clinic' },
      [['PE-clinic', 'answer', '30w', 'receipt']],
    ],
    [
      'a shop in Bogotá',
      { country: 'CO', region: null, trade: 'shop' },
      [['CO', 'answer', '15w', 'receipt']],
    ],
    ['a restaurant in Rome', { country: 'IT', region: null, trade: 'restaurant' }, []],
    ['a restaurant in Mexico City', { country: 'MX', region: null, trade: 'restaurant' }, []],
    ['a restaurant in São Paulo', { country: 'BR', region: 'SP', trade: 'restaurant' }, []],
    ['a dentist in Leeds', { country: 'GB', region: 'ENG', trade: 'clinic' }, []],
    ['nobody knows where', { country: null, region: null, trade: null }, []],
  ])('%s', (_, place, expected) => {
    expect(duties(place)).toEqual(expected);
  });

  test('in Portugal the channel decides', () => {
    const clinic = { country: 'PT', region: null, trade: 'clinic' } as const;
    expect(duties({ ...clinic, trade: 'hotel' }, { channel: 'electronic' })).toEqual([
      ['PT-electronic', 'answer', '15w', 'receipt'],
    ]);
    expect(duties(clinic, { channel: 'electronic' }).map(([id, task]) => `${id} ${task}`)).toEqual([
      'PT-electronic answer',
      'PT-clinic answer',
      'PT-clinic authority',
    ]);
  });

  test('praise only goes to an authority that wants it', () => {
    const place = (country: string) => ({ country, region: null, trade: 'clinic' }) as const;
    expect(duties(place('PT'), { isPraise: true })).toEqual([['PT-clinic', 'authority', '10w', 'receipt']]);
    expect(duties(place('ES'), { isPraise: true })).toEqual([]);
  });

  test('the owner can use a rule, change its terms or put it aside', () => {
    const choices = new Map<string, RuleChoice>([
      ['ES', 'off'],
      ['ES-AN', { terms: { answer: { count: 5, unit: 'working' } } }],
      ['GB-ENG-clinic', { terms: {} }],
    ]);
    expect(duties({ country: 'ES', region: 'AN', trade: 'shop' }, {}, choices)).toEqual([
      ['ES-AN', 'answer', '5w', 'receipt'],
    ]);
    expect(duties({ country: 'GB', region: 'ENG', trade: 'clinic' }, {}, choices)).toEqual([
      ['GB-ENG-clinic', 'acknowledge', '3w', 'receipt'],
    ]);
  });
});

describe('terms and choices', () => {
  test.each(['10w', '15d', '1m'])('%s is written as it is read', (text) => {
    const term = parseTerm(text);
    expect(term && formatTerm(term)).toBe(text);
  });

  test.each(['', '10', '0w', 'w', '10x', '-1d', '1000d', '1.5w'])('"%s" is no term', (text) => {
    expect(parseTerm(text)).toBeNull();
  });

  test.each(['off', 'on', 'on answer=8w', 'on acknowledge=3w answer=1m authority=20d'])(
    '"%s" is stored as it is',
    (stored) => {
      const choice = parseRuleChoice(stored);
      expect(choice && formatRuleChoice(choice)).toBe(stored);
    },
  );

  test.each(['', 'answer=8w', 'on answer', 'on answer=8', 'on appeal=8w', 'OFF'])(
    '"%s" is damaged',
    (stored) => {
      expect(parseRuleChoice(stored)).toBeNull();
    },
  );

  test('every task has a word', () => {
    expect(formalTasks).toEqual(['acknowledge', 'answer', 'authority']);
  });
});

/** Counted by hand on a wall calendar; holidays that were passed over stand behind. */
test.each<[string, string, string | null, string, string, string]>([
  ['Andalucía, 10 working days over 7 and 8 December', 'ES', 'AN', '2026-11-30', '10w', '2026-12-16'],
  ['Andalucía, received on a Saturday', 'ES', 'AN', '2026-11-28', '10w', '2026-12-15'],
  ['Spain, 15 calendar days, end on Christmas Day', 'ES', 'MD', '2026-12-10', '15d', '2026-12-25'],
  ['Catalonia, a month from 31 January', 'ES', 'CT', '2027-01-31', '1m', '2027-02-28'],
  ['Catalonia, a month from 30 November', 'ES', 'CT', '2026-11-30', '1m', '2026-12-30'],
  ['Portugal, 15 working days over 1 and 8 December', 'PT', null, '2026-11-27', '15w', '2026-12-22'],
  ['Portugal, 10 working days over Christmas and New Year', 'PT', null, '2026-12-18', '10w', '2027-01-05'],
  ['Peru, 15 working days over 8 and 9 December', 'PE', null, '2026-11-30', '15w', '2026-12-23'],
  [
    'Peru, 30 working days over six holidays in July and August',
    'PE',
    null,
    '2026-07-20',
    '30w',
    '2026-09-04',
  ],
  ['Colombia, 15 working days over Holy Week', 'CO', null, '2026-03-27', '15w', '2026-04-21'],
])('%s', (_, country, region, from, term, last) => {
  const parsed = parseTerm(term);
  expect(parsed && lastDayOf(parsed, from, calendarOf(country, region))).toBe(last);
});
