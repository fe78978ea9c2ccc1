import { displayWidth } from './width.ts';

// Created on first use: most tables have nothing to truncate, and creating a segmenter takes milliseconds.
let segmenter: Intl.Segmenter | undefined;

/** Truncates a line to a width in terminal columns, between graphemes, and ends it with an ellipsis if it was longer. */
export function truncate(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let shortened = '';
  let usedWidth = 0;
  for (const { segment } of segmenter.segment(line)) {
    const segmentWidth = displayWidth(segment);
    if (usedWidth + segmentWidth > width - 1) break;
    shortened += segment;
    usedWidth += segmentWidth;
  }
  return `${shortened.trimEnd()}…`;
}

/**
 * Wraps a line at spaces to a width in terminal columns; continuation lines keep its indent. Null means no limit. A
 * command at the beginning or end of a line is never broken, so that it can be copied: it gets a line of its own.
 */
export function wrap(line: string, width: number | null): readonly string[] {
  if (width === null || displayWidth(line) <= width || /^ {2,}recovery /u.test(line)) return [line];
  const indent = /^ */u.exec(line)?.[0] ?? '';
  const [before = '', command, ...rest] = line.split(/(?<=:) (?=recovery )/u);
  if (command !== undefined && rest.length === 0 && !command.includes('. '))
    return [...wrap(before, width), `${indent}  ${command}`];
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(/ +/u)) {
    const candidate = current.trim() === '' ? indent + word : `${current} ${word}`;
    if (displayWidth(candidate) <= width || current.trim() === '') {
      current = candidate;
    } else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current];
}

/** Splits a line between graphemes into pieces of at most `width` terminal columns. Together they are the whole line. */
export function splitToWidth(line: string, width: number): readonly string[] {
  if (displayWidth(line) <= width) return [line];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const lines = [''];
  for (const { segment } of segmenter.segment(line)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && displayWidth(last + segment) > width) lines.push(segment);
    else lines[lines.length - 1] = last + segment;
  }
  return lines;
}

const asciiSigns: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '…': '~',
  '·': '-',
  '×': 'x',
  '⏎': '/',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '«': '"',
  '»': '"',
  '→': '->',
  '€': 'EUR',
};

/** Replaces typographic signs with ASCII for terminals without Unicode; letters stay as they are. */
export function replaceUnicodeSigns(text: string): string {
  return text.replace(/[–—…·×⏎“”‘’«»→€]/gu, (sign) => asciiSigns[sign] ?? '?');
}
