import { displayWidth } from './width.ts';

// Made on first use: most tables have nothing to cut, and the segmenter costs milliseconds.
let segmenter: Intl.Segmenter | undefined;

/** Cuts a line to a width in terminal columns, between graphemes, with an ellipsis where something went. */
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
 * Breaks a line at spaces so that none is wider than the paper; continuation lines keep its indent. A command is for copying:
 * one that a line begins or ends with stays whole, on a line of its own.
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

/** A line cut between graphemes into as many pieces as it takes: nothing of it is lost. */
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

/** For paper that knows no Unicode: signs get their plain cousins; letters stay as they were written. */
export function replaceUnicodeSigns(text: string): string {
  return text.replace(/[–—…·×⏎“”‘’«»→€]/gu, (sign) => asciiSigns[sign] ?? '?');
}
