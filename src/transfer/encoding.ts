import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { UserError } from '../domain/error.ts';
import { unreadable } from '../domain/text.ts';

/** Enough of a file to tell how it is encoded. */
const sampleBytes = 1 << 20;

/**
 * The text of a stream: its byte order mark taken off, its line ends made \n; a file that is not large comes in one piece.
 * Throws not_text.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  asked: string | undefined,
  file: string,
): AsyncGenerator<string> {
  const plain = new TextDecoder('latin1');
  let decoder = asked === undefined ? undefined : openDecoder(asked.toLowerCase(), asked, 'strict');
  let sample: Uint8Array = new Uint8Array();
  let isBegun = false;
  let heldReturn = '';
  const read = (chunk: Uint8Array | null): string => {
    try {
      const text =
        heldReturn + (decoder ?? plain).decode(chunk ?? new Uint8Array(), { stream: chunk !== null });
      if (text.includes('\0')) throw new UserError('not_text', { file });
      // A \r at the end of a chunk may be the first half of a line end.
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
      if (guessed !== 'ascii') decoder = openDecoder(guessed, asked, 'kind');
    }
    const text = read(sample);
    sample = new Uint8Array();
    return text;
  };
  for await (const chunk of bytes) {
    if (decoder && isBegun) {
      yield read(chunk);
      continue;
    }
    sample = sample.length === 0 ? chunk : Buffer.concat([sample, chunk]);
    // UTF-16 shows at the beginning. What is plain ASCII reads the same in all others, and tells nothing of them.
    if (sample.length < sampleBytes && !(isBegun && isAscii(sample))) continue;
    isBegun = true;
    yield readSample();
  }
  if (!isBegun || sample.length > 0) yield readSample();
  yield read(null);
}

/**
 * By its mark, UTF-16 also by its zeros; UTF-8 when it is valid, or when far more of it is than is not; else the encoding of
 * old Windows spreadsheets. "ascii" where it could be any of these but UTF-16.
 */
export function guessEncoding(sample: Uint8Array): string {
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
  // The end of a sample may cut a character in two; streaming does not mind.
  const stream = sample.length >= sampleBytes;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream });
    return 'utf-8';
  } catch {
    const text = new TextDecoder('utf-8').decode(sample, { stream });
    const bad = text.split(unreadable).length - 1;
    const good = text.replace(/[\0-\x7F\uFFFD]/gu, '').length;
    return good > muchMore * bad ? 'utf-8' : 'windows-1252';
  }
}

/** In old Windows files two accents side by side, as in “CAFÉ”, now and then look like one of UTF-8. */
const muchMore = 4;

/** Whoever named an encoding is told that it is another; in what we have guessed, bytes that do not fit it show. */
function openDecoder(encoding: string, asked: string | undefined, reading: 'strict' | 'kind'): TextDecoder {
  const isUtf = encoding.startsWith(reading === 'strict' ? 'utf' : 'utf-16');
  try {
    return new TextDecoder(encoding, { fatal: isUtf });
  } catch {
    throw new UserError('bad_choice', {
      option: '--encoding',
      value: asked ?? encoding,
      choices: 'utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15',
    });
  }
}
