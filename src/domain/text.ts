import { UserError } from './error.ts';

/** Longest accepted texts, in UTF-16 code units. A description is a page, not a book. */
export const longest = { description: 10_000, name: 200 } as const;

const repeatedSpace = /\s+/gu;
const plainLine = /^[!-~]+(?: [!-~]+)*$/u;
/** As most of what a million rows hold: ASCII, letters and quotation marks of Western Europe. NFC leaves them alone. */
const cleanSign = '!-~\\u00A1-\\u00FF\\u2010-\\u201F\\u2026\\u20AC';
const cleanAsLine = new RegExp(`^[${cleanSign}]+(?: [${cleanSign}]+)*$`, 'u');
const cleanAsText = new RegExp(`^[${cleanSign}](?:[ \\n${cleanSign}]*[${cleanSign}])?$`, 'u');
const combiningMarks = /\p{M}+/gu;

/**
 * The form under which two spellings are the same name: case, accents, width, kind and number of spaces do not matter
 * ("Café ", "CAFE" and "cafe\u0301" are one). Turkish dotted and dotless i fall together too.
 */
export function fold(text: string): string {
  // The first question to ICU, and the first pattern with a property, cost a short command a thirtieth.
  if (plainLine.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .replaceAll('ı', 'i')
    .replace(repeatedSpace, ' ')
    .trim();
}

/** One line of text: trimmed, NFC, inner white space single; empty becomes null. Throws bad_text and text_too_long. */
export function cleanLine(text: string, field: string, limit: number = longest.name): string | null {
  if (text.length <= limit && cleanAsLine.test(text)) return text;
  return checked(text.normalize('NFC').replace(repeatedSpace, ' ').trim(), field, limit);
}

/** Text of several lines: line ends become \n, the outside is trimmed; empty becomes null. Throws like cleanLine. */
export function cleanText(text: string, field: string, limit: number = longest.description): string | null {
  if (text.length <= limit && cleanAsText.test(text)) return text;
  return checked(text.normalize('NFC').replace(/\r\n?/gu, '\n').trim(), field, limit);
}

function checked(text: string, field: string, limit: number): string | null {
  if (text === '') return null;
  // PostgreSQL cannot hold NUL, and no keyboard types one.
  if (text.includes('\0') || !text.isWellFormed()) throw new UserError('bad_text', { field });
  if (text.length > limit) throw new UserError('text_too_long', { field, limit, length: text.length });
  return text;
}

/** Whether one letter added, dropped, changed or swapped with its neighbour turns one folded name into the other. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

/** The first of the known words that one wrong letter, or a missing end, away is what was typed. */
export function similarWord(known: readonly string[], typed: string): string | undefined {
  return known.find((word) => oneLetterApart(word, typed) || (typed !== '' && word.startsWith(typed)));
}

/** What stands for bytes that say nothing in the encoding of a file. */
export const unreadable = '\uFFFD';
