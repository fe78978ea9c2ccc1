import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { UserError } from '../../domain/error.ts';
import { replacementCharacter } from '../../domain/text.ts';

/** Bytes of a file that are enough to detect its encoding. */
const sampleBytes = 1 << 20;

/**
 * Decodes a stream to text without a byte order mark, with line ends as \n. A small file comes in one piece.
 * @param encoding as typed; undefined to detect it
 * @throws UserError not_text, or bad_choice for an unknown encoding
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  file: string,
): AsyncGenerator<string> {
  const asciiDecoder = new TextDecoder('latin1');
  let decoder =
    encoding === undefined ? undefined : createDecoder(encoding.toLowerCase(), encoding, 'strict');
  let sample: Uint8Array = new Uint8Array();
  let hasBegun = false;
  let heldReturn = '';
  const read = (chunk: Uint8Array | null): string => {
    try {
      const text =
        heldReturn + (decoder ?? asciiDecoder).decode(chunk ?? new Uint8Array(), { stream: chunk !== null });
      if (text.includes('\0')) throw new UserError('not_text', { file });
      // Held back, because a \r at the end of a chunk may be the first half of a line end.
      heldReturn = chunk && text.endsWith('\r') ? '\r' : '';
      const whole = heldReturn === '' ? text : text.slice(0, -1);
      return whole.includes('\r') ? whole.replace(/\r\n?/gu, '\n') : whole;
    } catch {
      throw new UserError('not_text', { file });
    }
  };
  const readSample = (): string => {
    if (!decoder) {
      const guessed = guessEncoding(sample);
      if (!guessed.startsWith('utf-16') && isBinary(sample)) throw new UserError('not_text', { file });
      if (guessed !== 'ascii') decoder = createDecoder(guessed, encoding, 'lenient');
    }
    const text = read(sample);
    sample = new Uint8Array();
    return text;
  };
  for await (const chunk of bytes) {
    if (decoder && hasBegun) {
      yield read(chunk);
      continue;
    }
    sample = sample.length === 0 ? chunk : Buffer.concat([sample, chunk]);
    // UTF-16 is detected at the beginning. ASCII is the same in all other encodings, so it does not decide between them.
    if (sample.length < sampleBytes && !(hasBegun && isAscii(sample))) continue;
    hasBegun = true;
    yield readSample();
  }
  if (!hasBegun || sample.length > 0) yield readSample();
  yield read(null);
}

/** No text has more control characters than this share; a stray one, or the end mark of DOS, does no harm. */
const binaryShare = 0.05;

/** Whether bytes are those of a picture or program, and not of a text in an encoding of single bytes or UTF-8. */
function isBinary(sample: Uint8Array): boolean {
  // All but tabs, line ends, page breaks and escapes.
  const controls = sample.filter((byte) => byte < 32 && (byte < 9 || (byte > 13 && byte !== 27)));
  return controls.length > binaryShare * sample.length;
}

/**
 * Detects an encoding: by its byte order mark, UTF-16 also by its zero bytes; UTF-8 if it is valid or mostly valid;
 * otherwise windows-1252, as old spreadsheets write. Returns "ascii" if it could be any of these except UTF-16.
 */
function guessEncoding(sample: Uint8Array): string {
  const [first, second, third] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const zeros = (from: number) => {
    let count = 0;
    for (let index = from; index < Math.min(sample.length, 2_000); index += 2)
      if (sample[index] === 0) count++;
    return count;
  };
  const pairs = Math.min(sample.length, 2_000) / 2;
  if (pairs > 4 && zeros(1) > pairs * 0.7) return 'utf-16le';
  if (pairs > 4 && zeros(0) > pairs * 0.7) return 'utf-16be';
  if (isAscii(sample)) return 'ascii';
  // Streaming accepts a character that is cut off by the end of the sample.
  const stream = sample.length >= sampleBytes;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream });
    return 'utf-8';
  } catch {
    const text = new TextDecoder('utf-8').decode(sample, { stream });
    const bad = text.split(replacementCharacter).length - 1;
    const good = text.replace(/[\0-\x7F\uFFFD]/gu, '').length;
    return good > minValidPerInvalid * bad ? 'utf-8' : 'windows-1252';
  }
}

/** In windows-1252, an accent next to another sign, as in “CAFÉ”, can look like valid UTF-8, so a few valid ones prove nothing. */
const minValidPerInvalid = 4;

/** Opens a decoder that throws for invalid bytes in a named encoding; in a guessed one they become U+FFFD, except in UTF-16. */
function createDecoder(encoding: string, typed: string | undefined, mode: 'strict' | 'lenient'): TextDecoder {
  const isFatal = encoding.startsWith(mode === 'strict' ? 'utf' : 'utf-16');
  try {
    return new TextDecoder(encoding, { fatal: isFatal });
  } catch {
    throw new UserError('bad_choice', {
      option: '--encoding',
      value: typed ?? encoding,
      choices: 'utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15',
    });
  }
}
