import { TextDecoder } from 'node:util';
import { UserError } from '../domain/error.ts';

/** Enough of a file to tell how it is encoded. */
const sampleBytes = 1 << 20;

/** The text of a stream: its byte order mark taken off, its line ends made \n. Throws not_text. */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  asked: string | undefined,
  file: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let sample: Uint8Array = new Uint8Array();
  let heldReturn = '';
  const read = (chunk: Uint8Array | null): string => {
    try {
      const text =
        heldReturn + (chunk ? (decoder?.decode(chunk, { stream: true }) ?? '') : (decoder?.decode() ?? ''));
      if (text.includes('\0')) throw new UserError('not_text', { file });
      // A \r at the end of a chunk may be the first half of a line end.
      heldReturn = chunk && text.endsWith('\r') ? '\r' : '';
      const whole = heldReturn === '' ? text : text.slice(0, -1);
      return whole.includes('\r') ? whole.replace(/\r\n?/gu, '\n') : whole;
    } catch {
      throw new UserError('not_text', { file });
    }
  };
  for await (const chunk of bytes) {
    if (decoder) {
      yield read(chunk);
      continue;
    }
    sample = sample.length === 0 ? chunk : Buffer.concat([sample, chunk]);
    if (sample.length < sampleBytes) continue;
    decoder = openDecoder(asked?.toLowerCase() ?? guessEncoding(sample), asked);
    yield read(sample);
  }
  if (!decoder) {
    decoder = openDecoder(asked?.toLowerCase() ?? guessEncoding(sample), asked);
    yield read(sample);
  }
  yield read(null);
}

/** UTF-16 by its mark or its zeros, UTF-8 when it is valid, else the encoding of old Windows spreadsheets. */
export function guessEncoding(sample: Uint8Array): string {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = (from: number) => {
    let count = 0;
    for (let index = from; index < Math.min(sample.length, 2_000); index += 2)
      if (sample[index] === 0) count++;
    return count;
  };
  const pairs = Math.min(sample.length, 2_000) / 2;
  if (pairs > 4 && zeros(1) > pairs * 0.7) return 'utf-16le';
  if (pairs > 4 && zeros(0) > pairs * 0.7) return 'utf-16be';
  try {
    // The end of the sample may cut a character in two; streaming does not mind.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function openDecoder(encoding: string, asked: string | undefined): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: encoding.startsWith('utf') });
  } catch {
    throw new UserError('bad_choice', {
      option: '--encoding',
      value: asked ?? encoding,
      choices: 'utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15',
    });
  }
}
