import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillLetter,
  letterPlaces,
  parseLetter,
  findUnknownPlace,
  formatLetter,
  type LetterParagraph,
} from '../../src/domain/letter.ts';

describe('a letter', () => {
  const paragraphs: readonly LetterParagraph[] = [
    'Dear {customer},',
    { otherwise: 'Dear guest,' },
    'We are sorry.',
    { otherwise: 'Never said.' },
    'You took: {remedy}, and {change}.',
    'Yours, {signed} of {house}',
  ];

  test('is filled in, place by place', () => {
    const values = { customer: 'Ana', remedy: 'soup', change: 'a bell', signed: 'Eva', house: 'La Alacena' };
    expect(fillLetter(paragraphs, values)).toEqual([
      'Dear Ana,',
      'We are sorry.',
      'You took: soup, and a bell.',
      'Yours, Eva of La Alacena',
    ]);
  });

  test.each([null, undefined, ''])(
    'drops a paragraph for whose place there is %j, and only that',
    (nothing) => {
      const values = { remedy: 'soup', change: nothing ?? null, signed: 'Eva', house: 'La Alacena' };
      const filled = fillLetter(
        paragraphs,
        nothing === undefined ? values : { ...values, customer: nothing },
      );
      expect(filled).toEqual(['Dear guest,', 'We are sorry.', 'Yours, Eva of La Alacena']);
    },
  );

  test('takes the next otherwise where the one before has a gap too, and one at most', () => {
    const letter = [
      '{customer}',
      { otherwise: '{house}' },
      { otherwise: 'you' },
      { otherwise: 'never' },
      'end',
    ];
    expect(fillLetter(letter, {})).toEqual(['you', 'end']);
    expect(fillLetter(letter, { house: 'x' })).toEqual(['x', 'end']);
    expect(fillLetter(letter, { customer: 'a', house: 'x' })).toEqual(['a', 'end']);
  });

  test('puts in what was typed as it is: neither braces nor dollars in it mean anything', () => {
    expect(
      fillLetter(['{customer} {remedy}'], { customer: '{house} $& $1', remedy: "$'", house: 'x' }),
    ).toEqual(["{house} $& $1 $'"]);
  });

  test('names a place that does not exist', () => {
    expect(findUnknownPlace(['{customer}', { otherwise: 'Dear {guest}' }])).toBe('guest');
    expect(findUnknownPlace(['{constructor}'])).toBe('constructor');
    expect(findUnknownPlace(letterPlaces.map((place) => `{${place}}`))).toBeNull();
    expect(findUnknownPlace(['{}', '{ customer }', 'no place'])).toBeNull();
  });
});

describe('a letter as its owner edits it', () => {
  test('has its paragraphs apart by empty lines, and marks what stands otherwise', () => {
    const text = 'Dear {customer},\n\n| Dear guest,\n\nWe are\nsorry.\n';
    expect(parseLetter(text)).toEqual(['Dear {customer},', { otherwise: 'Dear guest,' }, 'We are\nsorry.']);
    expect(formatLetter(parseLetter(text))).toBe(text);
    expect(parseLetter('\n \n\t\n')).toEqual([]);
  });

  const anyText = fc
    .array(fc.constantFrom('a', '{customer}', ' ', '\n', '\n\n', '| ', '|', '\t', '\r\n', 'é'), {
      maxLength: 20,
    })
    .map((parts) => parts.join(''));

  test('is read the same again after it was written out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseLetter(text);
        expect(parseLetter(formatLetter(read))).toEqual(read);
      }),
    );
  });

  test('whatever its paragraphs are, comes back as they were', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => `x${text.replace(/\s+/gu, ' ')}x`);
    const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    const anyParagraphs = fc.array(
      fc.oneof(
        paragraph,
        paragraph.map((otherwise) => ({ otherwise })),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        expect(parseLetter(formatLetter(paragraphs))).toEqual(paragraphs);
      }),
    );
  });
});
