import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../../src/render/json.ts';
import { hostileTexts, terminalControl as hidden } from '../support/hostiletext.ts';
import { hostileText, controlCharacters } from './hostile.ts';

test('JSON preserves every text, and contains nothing that a terminal would obey', () => {
  fc.assert(
    fc.property(
      fc.oneof(hostileText, fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts)),
      (text) => {
        const json = toJson({ text, [text]: [text] });
        expect(json).not.toMatch(controlCharacters);
        expect(json).not.toMatch(hidden);
        expect(JSON.parse(json)).toEqual({ text, [text]: [text] });
      },
    ),
    { numRuns: 1000 },
  );
});

test('harmless characters are not escaped', () => {
  expect(toJson('Señora Müller, 寿司 🍣 👩‍👩‍👧‍👦')).toBe('"Señora Müller, 寿司 🍣 👩‍👩‍👧‍👦"');
  expect(toJson('\u009b1m\u202e\u{E0041}')).toBe('"\\u009b1m\\u202e\\udb40\\udc41"');
});
