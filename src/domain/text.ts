import { UserError } from './error.ts';

/** Maximum lengths of texts, in UTF-16 code units. */
export const maxLength = { description: 10_000, name: 200 } as const;

const repeatedSpace = /\s+/gu;
const plainLine = /^[!-~]+(?: [!-~]+)*$/u;
/**
 * Characters of most texts that NFC does not change: ASCII, letters and quotation marks of Western Europe. To normalise every
 * text makes an import 16 % slower.
 */
const cleanSign = '!-~\\u00A1-\\u00FF\\u2010-\\u201F\\u2026\\u20AC';
const cleanAsLine = new RegExp(`^[${cleanSign}]+(?: [${cleanSign}]+)*$`, 'u');
const cleanAsText = new RegExp(`^[${cleanSign}](?:[ \\n${cleanSign}]*[${cleanSign}])?$`, 'u');
const combiningMarks = /\p{M}+/gu;

/**
 * Folds a text so that spellings of the same name become equal, ignoring case, accents, character width and white space:
 * "Café ", "CAFE" and "cafe\u0301" are the same. So are the Turkish dotted and dotless i.
 */
export function fold(text: string): string {
  // ASCII is handled without ICU and Unicode properties, whose first use takes a thirtieth of a short command's time.
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

/** Normalises one line: NFC, trimmed, with single spaces; null if empty. Throws bad_text and text_too_long. */
export function cleanLine(text: string, field: string, limit: number = maxLength.name): string | null {
  if (text.length <= limit && cleanAsLine.test(text)) return text;
  return checkText(text.normalize('NFC').replace(repeatedSpace, ' ').trim(), field, limit);
}

/** Normalises a text of several lines: NFC, trimmed, lines ending in \n; null if empty. Throws bad_text and text_too_long. */
export function cleanText(text: string, field: string, limit: number = maxLength.description): string | null {
  if (text.length <= limit && cleanAsText.test(text)) return text;
  return checkText(text.normalize('NFC').replace(/\r\n?/gu, '\n').trim(), field, limit);
}

function checkText(text: string, field: string, limit: number): string | null {
  if (text === '') return null;
  // PostgreSQL cannot store NUL, and no keyboard types it.
  if (text.includes('\0') || !text.isWellFormed()) throw new UserError('bad_text', { field });
  if (text.length > limit) throw new UserError('text_too_long', { field, limit, length: text.length });
  return text;
}

/** Whether two folded names differ by one letter: added, dropped, changed, or swapped with its neighbour. */
export function differsByOneLetter(a: string, b: string): boolean {
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

/** Finds the first known word that differs from the typed one by one letter or begins with it. */
export function findSimilarWord(known: readonly string[], typed: string): string | undefined {
  return known.find((word) => differsByOneLetter(word, typed) || (typed !== '' && word.startsWith(typed)));
}

/** Returns the share of the words of the shorter text that both texts have, 0 to 1; 0 if they share fewer than two. */
export function sharedWords(one: string, other: string): number {
  const [shorter, longer] = [one, other].map(wordsOf).sort((a, b) => a.length - b.length);
  const counts = new Map<string, number>();
  for (const word of longer ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of shorter ?? []) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared++;
  }
  return shared < 2 ? 0 : shared / (shorter?.length ?? 0);
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Unicode's replacement character, which decoding puts in the place of invalid bytes. */
export const replacementCharacter = '\uFFFD';
