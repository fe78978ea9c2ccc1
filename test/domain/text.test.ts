import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, fold, maxLength, differsByOneLetter } from '../../src/domain/text.ts';

describe('folding', () => {
  test.each([
    ['case', 'CAFÉ', 'café'],
    ['composed and decomposed accents', 'Caf\u00e9', 'Cafe\u0301'],
    ['accents', 'Recepción', 'recepcion'],
    ['no-break spaces', 'front\u00a0desk', 'front desk'],
    ['thin and ideographic spaces', 'front\u2009desk', 'front\u3000desk'],
    ['repeated and outer spaces', '  front \t desk ', 'front desk'],
    ['full-width letters', 'ＢＡＲ', 'bar'],
    ['the Turkish dotted capital', 'İSTANBUL', 'istanbul'],
    ['the Turkish dotless i', 'ısparta', 'Isparta'],
    ['ligatures', 'oﬃce', 'office'],
  ])('%s does not matter', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['bar', 'barn'],
    ['ñ', 'm'],
    ['room 1', 'room 11'],
    ['front desk', 'frontdesk'],
  ])('%s and %s stay two', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('of plain ASCII, which is quicker, is what it is beside an accent, which folds to nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(text)).toBe(fold(`\u0301${text}`));
      }),
    );
  });

  test('text of nothing but spaces folds to nothing', () => {
    expect(fold(' \u00a0\t')).toBe('');
  });
});

/** Characters that are normal, characters that are not, and combining ones. */
const anySigns = fc.string({
  unit: fc.constantFrom(
    'a',
    'É',
    'ñ',
    'ÿ',
    '¡',
    '\u00AD',
    '\u00A0',
    '’',
    '“',
    '…',
    '€',
    '‐',
    ' ',
    '\n',
    '\t',
    '\u0301',
    'ř',
    '\u212B',
  ),
});

describe('what is clean as it stands', () => {
  test('as a line is what composing, single spaces and trimming make of it', () => {
    fc.assert(
      fc.property(anySigns, (text) => {
        const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
        expect(cleanLine(text, 'name')).toBe(clean === '' ? null : clean);
      }),
    );
  });

  test('as a text is what composing and trimming make of it', () => {
    fc.assert(
      fc.property(anySigns, (text) => {
        const clean = text.normalize('NFC').trim();
        expect(cleanText(text, 'description')).toBe(clean === '' ? null : clean);
      }),
    );
  });
});

describe('one line of text', () => {
  test('is trimmed, composed, and single-spaced', () => {
    expect(cleanLine('  Cafe\u0301\u00a0 de  \n abajo ', 'name')).toBe('Café de abajo');
  });

  test('of white space alone is nothing', () => {
    expect(cleanLine(' \u00a0\n ', 'name')).toBeNull();
  });

  test('keeps its case and its emoji', () => {
    expect(cleanLine('Bar 🍸 Norte', 'name')).toBe('Bar 🍸 Norte');
  });

  test.each([
    ['NUL', 'a\0b'],
    ['a lone high surrogate', 'a\ud83d'],
    ['a lone low surrogate', '\udf78b'],
  ])('with %s is refused', (_, text) => {
    expect(() => cleanLine(text, 'place')).toThrow(
      expect.objectContaining({ code: 'bad_text', values: { field: 'place' } }),
    );
  });

  test('may be as long as the limit and not one longer', () => {
    expect(cleanLine('x'.repeat(maxLength.name), 'name')).toHaveLength(maxLength.name);
    expect(() => cleanLine('x'.repeat(maxLength.name + 1), 'name')).toThrow(
      expect.objectContaining({
        code: 'text_too_long',
        values: { field: 'name', limit: maxLength.name, length: maxLength.name + 1 },
      }),
    );
  });

  test('is measured after its spaces were taken out', () => {
    expect(cleanLine(' '.repeat(500) + 'x', 'name')).toBe('x');
  });
});

describe('text of several lines', () => {
  test('gets one kind of line end and keeps its inner spaces', () => {
    expect(cleanText('\r\n one\r\ntwo\rthree  four\n\n', 'description')).toBe('one\ntwo\nthree  four');
  });

  test('may be a page, and not a book', () => {
    expect(cleanText('x'.repeat(10_000), 'description')).toHaveLength(10_000);
    expect(() => cleanText('x'.repeat(10_001), 'description')).toThrow(
      expect.objectContaining({ code: 'text_too_long' }),
    );
  });

  test('with NUL or half a character is refused like a line', () => {
    expect(() => cleanText('\0', 'description')).toThrow(expect.objectContaining({ code: 'bad_text' }));
    expect(() => cleanText('\ud800', 'description')).toThrow(expect.objectContaining({ code: 'bad_text' }));
  });
});

describe('one letter apart', () => {
  test.each([
    ['added', 'kitchen', 'kitchens'],
    ['dropped at the start', 'kitchen', 'itchen'],
    ['changed', 'kitchen', 'kitchan'],
    ['swapped with its neighbour', 'kitchen', 'kicthen'],
    ['doubled', 'bar', 'barr'],
  ])('a letter %s', (_, one, other) => {
    expect(differsByOneLetter(one, other)).toBe(true);
    expect(differsByOneLetter(other, one)).toBe(true);
  });

  test.each([
    ['the same', 'bar', 'bar'],
    ['two letters changed', 'kitchen', 'kutchan'],
    ['two letters added', 'bar', 'barre'],
    ['two letters swapped that are not neighbours', 'abcd', 'dbca'],
    ['two neighbours, of which one moved and one changed', 'abc', 'bxc'],
  ])('not when they are %s', (_, one, other) => {
    expect(differsByOneLetter(one, other)).toBe(false);
    expect(differsByOneLetter(other, one)).toBe(false);
  });
});
