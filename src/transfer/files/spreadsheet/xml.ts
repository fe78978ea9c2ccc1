import { Parser } from 'saxen';
import { limits, SpreadsheetError } from './workbook.ts';

/** What is read from an XML document. Names are without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Returns an attribute of the element that has just been opened. */
export type Attributes = (name: string) => string | undefined;

/** Reads an XML document whose root has this name, chunk by chunk; pauses after each chunk. Throws SpreadsheetError. */
export async function* readXml(
  chunks: AsyncIterable<string>,
  root: string,
  handlers: XmlHandlers,
): AsyncGenerator<undefined> {
  const parser = new Parser();
  let failure: Error | undefined;
  let hasRoot = false;
  let depth = 0;
  let unreadLength = 0;
  parser.on('error', (error) => (failure ??= error));
  parser.on('openTag', (prefixed, parseAttributes) => {
    unreadLength = 0;
    // The parser keeps the names of all open elements.
    if (++depth > limits.depth) throw new SpreadsheetError('tooLarge');
    const name = localName(prefixed);
    if (!hasRoot && name !== root) throw new SpreadsheetError('damaged');
    hasRoot = true;
    let attributes: Record<string, string> | false | undefined;
    handlers.open(name, (key) => {
      attributes ??= parseAttributes();
      const value = attributes === false ? undefined : attributes[key];
      return value === undefined ? undefined : decodeEntities(value);
    });
  });
  parser.on('closeTag', (prefixed) => {
    unreadLength = 0;
    depth--;
    handlers.close?.(localName(prefixed));
  });
  const takeText = (text: string): void => {
    unreadLength = 0;
    if (text.length > limits.textLength) throw new SpreadsheetError('tooLarge');
    handlers.text?.(text);
  };
  parser.on('text', (text) => takeText(decodeEntities(text)));
  parser.on('cdata', takeText);
  for await (const chunk of chunks) {
    unreadLength += chunk.length;
    parser.write(chunk);
    if (failure) throw failure;
    // The parser keeps a text that has no end yet and reads it again with every chunk.
    if (unreadLength > limits.textLength) throw new SpreadsheetError('tooLarge');
    yield;
  }
  const rest = parser.end();
  if (rest) throw rest;
}

/** Reads an XML document that is needed as a whole. */
export async function readWholeXml(
  chunks: AsyncIterable<string>,
  root: string,
  handlers: XmlHandlers,
): Promise<void> {
  const reading = readXml(chunks, root, handlers);
  while ((await reading.next()).done !== true);
}

/** Reads an XML document whose handlers fill `values`, and hands these over after each chunk, until `isOver`. */
export async function* readInPieces<Value>(
  reading: AsyncGenerator<undefined>,
  values: Value[],
  isOver: () => boolean = () => false,
): AsyncGenerator<Value> {
  try {
    while ((await reading.next()).done !== true) {
      yield* values.splice(0);
      if (isOver()) return;
    }
    yield* values;
  } finally {
    // The caller may stop before the end.
    await reading.return(undefined);
  }
}

function localName(prefixed: string): string {
  const colon = prefixed.indexOf(':');
  return colon < 0 ? prefixed : prefixed.slice(colon + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the entities of XML. Not done by the parser, which breaks characters beyond U+FFFF, such as emoji. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? entity;
      const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return codePoint <= 0x10_ff_ff ? String.fromCodePoint(codePoint) : entity;
    },
  );
}
