import { UserError } from '../domain/error.ts';

/** Yields the lines of a UTF-8 stream, without line ends and byte order mark. Throws not_text. */
export async function* textLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let incomplete = '';
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UserError('not_text', { file: '-' });
    }
  };
  for await (const chunk of bytes) {
    const lines = (incomplete + decode(chunk)).split('\n');
    incomplete = lines.pop() ?? '';
    for (const line of lines) yield line;
  }
  incomplete += decode();
  if (incomplete !== '') yield incomplete;
}
