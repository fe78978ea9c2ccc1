import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/transfer/files/encoding.ts';

async function* portions(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.subarray(from, from + size));
}

async function read(bytes: Uint8Array, size: number, encoding?: string): Promise<string> {
  let text = '';
  for await (const part of decodeText(portions(bytes, size), encoding, 'file')) text += part;
  return text;
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
/** Longer than the sample by which the encoding is detected. */
const longAscii = 'a plain line of a long file\n'.repeat(50_000);
const menu = 'José, crème brûlée, señor Peña\n'.repeat(40);
const sizes = [1_000_003, 65_536, 4_099];

describe('the encoding of a file', () => {
  test.each(sizes)(
    'is detected by the first accent, however late it comes, in chunks of %i',
    async (size) => {
      expect(await read(latin(longAscii + menu), size)).toBe(longAscii + menu);
      expect(await read(utf8(longAscii + menu), size)).toBe(longAscii + menu);
      expect(await read(utf8(longAscii + menu + longAscii + menu), size)).toBe(
        longAscii + menu + longAscii + menu,
      );
    },
  );

  test.each([1, 7, 4_096])(
    'is that of most of the text, with invalid bytes made visible, in chunks of %i',
    async (size) => {
      const broken = Buffer.concat([utf8(menu), Buffer.from([0xe9]), utf8(`x\n${menu}`)]);
      expect(await read(broken, size)).toBe(`${menu}\uFFFDx\n${menu}`);
      expect(await read(latin(menu), size)).toBe(menu);
      expect(await read(latin('the last sign is é'), size)).toBe('the last sign is é');
      expect(await read(utf8('the last sign is é'), size)).toBe('the last sign is é');
    },
  );

  test('is UTF-8 if the text is valid, even if it contains replacement characters', async () => {
    for (const text of ['a \uFFFD b', '\uFFFD', `${longAscii}\uFFFD`]) {
      expect(await read(utf8(text), 65_536)).toBe(text);
      expect(await read(utf8(`\uFEFF${text}`), 65_536)).toBe(text);
    }
    expect(await read(Buffer.concat([utf8('\uFEFFa'), Buffer.from([0x80])]), 5)).toBe('a\uFFFD');
  });

  test('is not taken for UTF-8 because of adjacent accents', async () => {
    const quoted = Buffer.from([0x93, ...latin('CAFÉ'), 0x94, 0x20, 0x93, ...latin('MENÚ'), 0x94]);
    expect(await read(quoted, 5)).toBe('“CAFÉ” “MENÚ”');
    expect(await read(Buffer.concat([latin(longAscii), quoted]), 65_536)).toBe(`${longAscii}“CAFÉ” “MENÚ”`);
  });

  test('is UTF-16 by its byte order mark, which is removed, or by its zero bytes', async () => {
    expect(await read(Buffer.from(`\uFEFF${menu}`, 'utf16le'), 5)).toBe(menu);
    expect(await read(Buffer.from(menu, 'utf16le'), 5)).toBe(menu);
    expect(await read(utf8(`\uFEFF${menu}`), 5)).toBe(menu);
    expect(await read(utf8('\uFEFFplain'), 5)).toBe('plain');
  });

  test.each([undefined, 'utf-8', 'windows-1252'])(
    'leaves a small file in one piece: %s',
    async (encoding) => {
      const parts: string[] = [];
      for await (const part of decodeText(portions(utf8('occurred,description\n'), 3), encoding, 'file'))
        parts.push(part);
      expect(parts.filter((part) => part !== '')).toEqual(['occurred,description\n']);
    },
  );

  test('is the one that was named', async () => {
    expect(await read(latin(menu), 5, 'ISO-8859-1')).toBe(menu);
    await expect(read(latin(menu), 5, 'utf-8')).rejects.toMatchObject({ code: 'not_text' });
    await expect(read(latin(menu), 5, 'no such thing')).rejects.toMatchObject({ code: 'bad_choice' });
  });

  test('is refused if it is full of control characters, although none is NUL; a stray one is no reason', async () => {
    const picture = Buffer.from(Array.from({ length: 300 }, (_, index) => 1 + ((index * 37) % 255)));
    await expect(read(picture, 300)).rejects.toMatchObject({ code: 'not_text' });
    expect(await read(Buffer.from('Date,What\n2026-11-20,soup\n\u001A'), 5)).toContain('soup');
  });

  test('is refused if the text contains NUL', async () => {
    await expect(read(Buffer.from('a\0b'.repeat(100)), 5)).rejects.toMatchObject({ code: 'not_text' });
    await expect(read(Buffer.from(`${longAscii}\0`), 65_536)).rejects.toMatchObject({ code: 'not_text' });
  });
});
