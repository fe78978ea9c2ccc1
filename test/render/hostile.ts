import fc from 'fast-check';
import type { Block, Document, Table } from '../../src/document/document.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import { speak } from '../../src/language/language.ts';

export const paper: RenderOptions = {
  language: speak('en'),
  width: 80,
  hasColour: false,
  hasUnicode: true,
  isPlain: false,
};

/** Texts with a meaning somewhere: markup, terminal escapes, directional marks, line ends. */
const signs = [
  ...[
    '<script>alert(1)</script>',
    '</td></tr>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    ']]>',
    '&lt;',
    '&#60;',
  ],
  ...[
    '|',
    '\\',
    '`',
    '``',
    '```',
    '*',
    '**',
    '_',
    '~~',
    '[a](javascript:x)',
    '![x](y)',
    '<http://x>',
    '#',
    '> ',
  ],
  ...[
    '- ',
    '+ ',
    '1. ',
    '12) ',
    '---',
    '===',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '"',
    "'",
    '</style>',
    '</title>',
  ],
  ...[
    '\u001b[31m',
    '\u001b]8;;x\u0007',
    '\u0000',
    '\u007f',
    '\u009b',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u2028',
  ],
  ...['a', 'é', '漢', '🍲', ' '],
];
export const hostileText = fc
  .array(fc.constantFrom(...signs), { maxLength: 12 })
  .map((parts) => parts.join(''));

const table = (text: string): Table => ({
  columns: [
    { key: 'number', type: 'id', label: 'No.' },
    { key: 'text', type: 'text', label: text },
    { key: 'key', type: 'key', label: 'Key' },
    { key: 'bar', type: 'bar', label: '' },
  ],
  rows: [
    [1, text, text, 3],
    [2, null, text, 3],
  ],
  totals: [null, text, null, null],
});

const blocks = (text: string): readonly Block[] => [
  { kind: 'table', title: text, table: table(text), note: text },
  { kind: 'prose', title: text, text, commands: [`recovery ${text}`] },
  { kind: 'facts', title: text, facts: [[text, text]] },
  { kind: 'form', title: text, fields: [{ label: about(text), lines: 2 }] },
  {
    kind: 'list',
    title: text,
    items: [
      { isUrgent: true, text: about(text), person: text, command: `recovery ${text}` },
      { isUrgent: false, text: about(text), person: null },
    ],
  },
  {
    kind: 'list',
    title: text,
    isWrapped: true,
    items: [{ isUrgent: false, text: about(text), person: text, command: `recovery ${text}` }],
  },
];

/** Prefixes a text with our own word, as the lines of a document begin. */
const about = (text: string) => `about ${text}`;

/** Returns a document with the same text everywhere. */
export const documentWith = (text: string): Document => ({
  report: 'test',
  title: about(text),
  meta: [about(text)],
  scope: { period: { from: null, to: null, zone: 'UTC', day_start: '06:00' }, filter: {}, total: 2 },
  rows: table(text),
  blocks: blocks(text),
  hints: [],
});

/** Matches characters that a terminal or viewer would obey, except for line breaks. */
export const controlCharacters =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
