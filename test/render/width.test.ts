import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.ts';

test('every sign we measure by ourselves is as wide as the library says', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const sign = String.fromCodePoint(code);
    expect(widthOf(sign), code.toString(16)).toBe(stringWidth(sign));
    expect(widthOf(`a${sign}b`), code.toString(16)).toBe(stringWidth(`a${sign}b`));
  }
});

test('and so is every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
  );
});
