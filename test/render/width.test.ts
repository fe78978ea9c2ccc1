import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/render/width.ts';

test('every character measured without the library is as wide as the library says', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const sign = String.fromCodePoint(code);
    expect(displayWidth(sign), code.toString(16)).toBe(stringWidth(sign));
    expect(displayWidth(`a${sign}b`), code.toString(16)).toBe(stringWidth(`a${sign}b`));
  }
});

test('every text is as wide as the library says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});
