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

/** A word, or a flag with its value. */
const wordWithValue = /--[\w-]+ [^\s-][^ ]*|[^ ]+/gu;

/**
 * Wraps a line at spaces to a width in terminal columns; continuation lines keep its indent. Null means no limit. A
 * command at the beginning or end of a line is never broken, so that it can be copied: it gets a line of its own, which
 * `layCommands` lays out. A flag stays with its value.
 */
export function wrap(line: string, width: number | null): readonly string[] {
  if (width === null || displayWidth(line) <= width || isCommand.test(line)) return [line];
  const indent = /^ */u.exec(line)?.[0] ?? '';
  const [before = '', command, ...rest] = line.split(/(?<=:) (?=recovery )/u);
  if (command !== undefined && rest.length === 0 && !command.includes('. '))
    return [...wrap(before, width), `${indent}  ${command}`];
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().match(wordWithValue) ?? []) {
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

/** Wraps the text of a line after its first so many columns; the other lines begin below the text. */
export function wrapHanging(line: string, indent: number, width: number | null): readonly string[] {
  if (width === null || displayWidth(line) <= width) return [line];
  const [head, text] = [line.slice(0, indent), line.slice(indent)];
  return wrap(text, width - indent).map((part, index) => (index === 0 ? head : ' '.repeat(indent)) + part);
}

/** A flag with its value, a quoted text, or a word. */
const commandPart = /--[\w-]+ (?:"[^"]*"|'[^']*'|[^\s-]\S*)|(?:[^\s"']|"[^"]*"|'[^']*')+|\S+/gu;
/** A word of a command; spaces may be quoted. */
const commandWord = /(?:[^\s"']|"[^"]*"|'[^']*')+|\S+/gu;

/**
 * Lays out the commands of a text, each on a line of its own, for a terminal of this width. A command that is too long
 * stays one line, so that it can be copied; spaces fill up each row of the screen, so that the terminal goes on with the
 * next row between two words.
 */
export function layCommands(text: string, width: number | null): string {
  if (width === null) return text;
  return text
    .split('\n')
    .map((line) => (isCommand.test(line) ? layCommand(line, width) : line))
    .join('\n');
}

const isCommand = /^ {2,}(?:recovery|npm start --) /u;

function layCommand(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  let laid = /^ */u.exec(line)?.[0] ?? '';
  let column = laid.length;
  const add = (part: string) => {
    const partWidth = displayWidth(part);
    const gap = laid.endsWith(' ') ? 0 : 1;
    if (column > gap && column + gap + partWidth > width) {
      laid += ' '.repeat(width - column);
      column = 0;
    } else {
      laid += ' '.repeat(gap);
      column += gap;
    }
    laid += part;
    column = (column + partWidth) % width;
  };
  for (const [part] of line.matchAll(commandPart)) {
    // Only a flag whose value is longer than the screen is parted from it.
    const words = displayWidth(part) > width ? (part.match(commandWord) ?? []) : [part];
    words.forEach(add);
  }
  return laid;
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
