import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxMessageLength, renderMessage } from '../../src/render/message.ts';
import { documentWith } from './hostile.ts';

const message = (paragraphs: readonly (readonly string[])[]) =>
  renderMessage({ ...documentWith('x'), message: paragraphs });

test('paragraphs are apart, and lines keep their order', () => {
  expect(
    message([
      ['The Quay House', '6 complaints'],
      ['DO TODAY', '#72'],
    ]),
  ).toBe('The Quay House\n6 complaints\n\nDO TODAY\n#72\n');
});

test('what does not fit is left out in whole lines, never a heading alone', () => {
  const long = 'x'.repeat(1180);
  expect(message([[long], ['DO TODAY', 'y'.repeat(30)]])).toBe(`${long}\n`);
  expect(
    message([
      ['Title', long],
      ['DO TODAY', 'y'.repeat(30)],
    ]),
  ).toBe(`Title\n${long}\n`);
});

test('a message is never longer than a chat shows', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ maxLength: 400 }), { minLength: 1 })), (paragraphs) => {
      expect(message(paragraphs).length).toBeLessThanOrEqual(maxMessageLength);
    }),
  );
});
