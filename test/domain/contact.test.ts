import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  primaryContactKey,
  isTruncatedNumber,
  isOnlyContact,
  contactKeys,
} from '../../src/domain/contact.ts';

test.each([
  ['case', 'Ana@Example.com', 'ana@example.com'],
  ['a name around it', 'Ana Ruiz <ana@example.com>', 'ana@example.com'],
  ['words around it', 'write to ana@example.com, please', 'ana@example.com'],
  ['the end of a sentence', 'Write to ana@example.co.uk.', 'ana@example.co.uk'],
  ['brackets', '(ana@example.com)', 'ana@example.com'],
  ['spaces', 'ana @ example.com', 'ana@example.com'],
])('an e-mail address is known again whatever %s', (_, contact, key) => {
  expect(primaryContactKey(contact, 'ES')).toBe(key);
});

describe.each([
  [
    'ES',
    '+34600112233',
    '600112233',
    '600 11 22 33',
    '+34 600-11-22-33',
    '0034600112233',
    'mobile: (600) 112 233',
  ],
  [
    'ES',
    '+34600112233',
    '34600112233',
    '+34 (0)600 112 233',
    '600 112 233, after 18:00',
    '600 112 233 ext 4',
  ],
  [
    'ES',
    '+34600112233',
    'tel 600 112 233, ana@x.com',
    '600 112 233 (18-21)',
    '600 112 233 18h',
    '６００ １１２ ２３３',
  ],
  ['ES', '+34600112233', '600112233.0', '34600112233,00', '600112233.0, ana@x.com'],
  [
    'US',
    '+12125550123',
    '(212) 555-0123',
    '212.555.0123',
    '1 212 555 0123',
    '+1 212 555 0123',
    '212-555-0123 x4',
  ],
  ['BR', '+5511912345678', '(11) 91234-5678', '11 912345678', '+55 11 91234-5678'],
  ['DK', '+4512345678', '12 34 56 78', '+45 12 34 56 78', '0045 12345678'],
  ['IT', '+3906123456', '06 123456', '06/123456', '+39 06 123456', '+39 (0)6 123456'],
  ['MX', '+525512345678', '55 1234 5678', '+52 55 1234 5678', '+52 1 55 1234 5678'],
  ['AR', '+541123456789', '11 2345-6789', '011 15 2345 6789', '+54 11 2345 6789', '+54 9 11 2345 6789'],
  ['FR', '+33612345678', '06.12.34.56.78', '06 12 34 56 78', '+33 6 12 34 56 78'],
  [null, '+34600112233', '+34 600 112 233', '0034 600 112 233', '34600112233'],
])('in %s the number %s', (country, key, ...written) => {
  test.each(written)('is read in: %s', (contact) => {
    expect(primaryContactKey(contact, country)).toBe(key);
  });
});

test.each([
  ['US', '(212) 555-0123', '(312) 555-0123'],
  ['BR', '(11) 91234-5678', '(21) 91234-5678'],
  ['ES', '(11) 91234-5678', '(21) 91234-5678'],
  ['ES', '(11) 91234-5678', '912 345 678'],
  ['ES', '600 555 012', '601 555 012'],
  ['ES', '+34 600 555 012', '+44 600 555 012'],
  [null, '600 555 012', '+34 600 555 012'],
])('two who differ in a digit that both wrote are two, in %s: %s, %s', (country, one, other) => {
  expect(primaryContactKey(one, country)).not.toBe(primaryContactKey(other, country));
});

test.each([
  ['600 555 012 / 600 555 013', ['+34600555012', '+34600555013']],
  ['600555012/600555013', ['+34600555012', '+34600555013']],
  ['600 555 012 600 555 013', ['+34600555012', '+34600555013']],
  ['600 555 012 - 600 555 013', ['+34600555012', '+34600555013']],
  ['+34 600 555 012 +44 7700 900123', ['+34600555012', '+447700900123']],
  ['ana@x.com, tel 600 555 012', ['+34600555012', 'ana@x.com']],
  ['booking 48213377, ana@x.com', ['ana@x.com', '48213377']],
  ['Ana@x.com or ana@X.com or b@x.com', ['ana@x.com', 'b@x.com']],
  ['12 34 56 78', ['12345678']],
  ['555-0123', ['5550123']],
  ['22 33 44', ['223344']],
])('in %j somebody is known by the first, and found by all of %j', (contact, keys) => {
  expect(contactKeys(contact, 'ES')).toEqual(keys);
});

test.each([
  null,
  '',
  'table 12',
  'ana@',
  '@ana',
  '12345',
  'call 20/11/2026',
  'call 20.11.2026 at 21:30',
  'call 20 11 2026',
  '2026-11-20',
  '3.46006E+10',
  '3,46006E+10',
  '4E+09',
  '3.46E+010',
  '6,00555012E8',
])('%j is no contact to know anyone by', (contact) => {
  expect(contactKeys(contact, 'ES')).toEqual([]);
});

test.each([
  ['3.46006E+10', true],
  ['tel 3,46E+10', true],
  ['3.46E+010', true],
  ['6,00555012E8', true],
  ['600 112 233', false],
  ['a3e4@example.com', false],
  ['house 13E10', false],
])('whether a spreadsheet has cut %s: %s', (contact, is) => {
  expect(isTruncatedNumber(contact)).toBe(is);
});

test.each([
  ['600 11 22 33', true],
  ['+34 (600) 112-233', true],
  ['ana@example.com', true],
  ['Ana', false],
  ['Ana 600112233', false],
  ['Ana <ana@example.com>', false],
  ['12', false],
  ['ana@', false],
  ['', false],
  [null, false],
])('whether %j is a contact and nothing else: %s', (text, is) => {
  expect(isOnlyContact(text)).toBe(is);
});

/** Generates spellings of a phone number, all with the same digits. */
const anyNumber = fc
  .record({
    prefix: fc.constantFrom('', '+34 ', '+1 ', '+55 ', '0034 ', '+39 '),
    area: fc.constantFrom('', '(11) ', '(21) ', '11 ', '(212) ', '0'),
    digits: fc.oneof(
      fc.stringMatching(/^[1-9]\d{5,9}$/u),
      fc.constantFrom('600555012', '912345678', '5550123'),
    ),
    gap: fc.constantFrom('', ' ', '-', '.'),
    around: fc.constantFrom(
      ['', ''],
      ['tel ', ''],
      ['', ', after 18:00'],
      ['', ' ext 4'],
      ['Ana, ', ' call 20/11/2026'],
    ),
  })
  .map(({ prefix, area, digits, gap, around: [before = '', after = ''] }) => ({
    all: `${prefix}${area}${digits}`.replace(/\D/gu, '').replace(/^0+/u, ''),
    contact: `${before}${prefix}${area}${digits.slice(0, 3)}${gap}${digits.slice(3)}${after}`,
  }));
const anyCountry = fc.constantFrom('ES', 'US', 'IT', 'DK', 'GB', 'DE', null);

test('two contacts are one customer only by one number, one address or the same digits', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, anyCountry, (one, other, country) => {
      const [key, otherKey] = [
        primaryContactKey(one.contact, country),
        primaryContactKey(other.contact, country),
      ];
      if (key === null || key !== otherKey) return;
      const whole = key.replace(/\D/gu, '');
      // All digits as written, except for a country code or a leading 0.
      for (const { all } of [one, other])
        expect(
          whole.endsWith(all) || all.endsWith(whole) || all.replace(/^(34|1|55|39)0/u, '$1') === whole,
        ).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('whoever is known by a number wrote all of its digits', () => {
  fc.assert(
    fc.property(anyNumber, anyCountry, ({ contact, all }, country) => {
      const whole = primaryContactKey(contact, country)?.replace(/\D/gu, '') ?? '';
      expect(
        whole.endsWith(all) || all.endsWith(whole) || all.replace(/^(34|1|55|39)0/u, '$1') === whole,
      ).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('a number is the same whatever stands between its digits, and another number never is', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[67]\d{8}$/u),
      fc.stringMatching(/^[67]\d{8}$/u),
      fc.constantFrom([3, 3, 3], [3, 2, 2, 2], [2, 3, 2, 2], [1, 4, 4], [9]),
      fc.constantFrom(' ', '-', '.', ' - '),
      (one, other, groups, gap) => {
        let from = 0;
        const spaced = groups.map((length) => one.slice(from, (from += length))).join(gap);
        for (const contact of [spaced, `+34 ${spaced}`, `0034${one}`, `${spaced}, after 18:00`])
          expect(primaryContactKey(contact, 'ES')).toBe(`+34${one}`);
        expect(primaryContactKey(other, 'ES') === primaryContactKey(one, 'ES')).toBe(one === other);
      },
    ),
  );
});
