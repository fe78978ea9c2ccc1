import type { Document } from '../document/document.ts';
import { escapeLine } from './escape.ts';

/** A chat shows a message of this length without folding it. */
export const maxMessageLength = 1200;

/** Renders the gist of a document as plain text for a chat. What does not fit is left out, from the end, in whole lines. */
export function renderMessage({ message = [], messageLength = maxMessageLength }: Document): string {
  const paragraphs: string[] = [];
  let room = messageLength;
  for (const lines of message) {
    const fitting: string[] = [];
    for (const line of lines) {
      const shown = escapeLine(line).replaceAll('\u00A0', ' ');
      // Each line ends with a line break, and each paragraph but the last with an empty line.
      if (shown.length + 2 > room) break;
      room -= shown.length + 1;
      fitting.push(shown);
    }
    room -= 1;
    // A heading alone would say that nothing follows.
    const isHeadingOnly = fitting.length === 1 && lines.length > 1;
    if (fitting.length > 0 && !isHeadingOnly) paragraphs.push(fitting.join('\n'));
    if (fitting.length < lines.length) break;
  }
  return `${paragraphs.join('\n\n')}\n`;
}
