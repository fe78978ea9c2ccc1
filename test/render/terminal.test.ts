import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { hostileText, controlCharacters, paper, documentWith } from './hostile.ts';

const shown = (block: Block, isPlain = false) => {
  const document: Document = { ...documentWith('soup'), title: '', meta: [], blocks: [block] };
  return renderTerminal(document, { ...paper, width: 40, isPlain });
};
const text = 'a long story, told at length, with https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaa in it';
const table = {
  columns: [
    { key: 'name', type: 'text', label: 'Name' },
    { key: 'text', type: 'text', label: 'Text' },
    { key: 'count', type: 'count', label: 'Count' },
  ],
  rows: [['Ana', text, 2]],
  totals: [null, 'total', 2],
} as const;

describe('a table at a terminal', () => {
  test('is truncated if it is too wide', () => {
    expect(shown({ kind: 'table', table })).toContain('…');
  });

  test('of many rows is one table, although it is formatted in parts', () => {
    const rows = Array.from({ length: 450 }, (_, index) => [
      index === 420 ? 'Maximiliana' : 'Ana',
      index < 200 ? 'x' : 'xxxxx',
      index,
    ]);
    const lines = shown({ kind: 'table', table: { ...table, rows, totals: [null, 'total', 450] } })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(452);
    for (const line of lines.slice(1))
      expect(line).toMatch(/^.{11} {2}(?:x {4}|x{5}|total) {2} {0,4}\d{1,3}$/u);
    expect(lines.map((line) => line.length)).toEqual(lines.map(() => 25));
  });

  test('of figures is sliced if too wide, each slice with the names and with bars as long as there is room', () => {
    const columns = [
      { key: 'about', type: 'text', label: 'About' },
      { key: 'how', type: 'text', label: 'How bad' },
      { key: 'count', type: 'count', label: 'Complaints' },
      { key: 'skipped', type: 'text', label: 'Skipped' },
      { key: 'share', type: 'share', label: 'Share' },
      { key: 'bar', type: 'bar', label: '' },
    ] as const;
    const rows = [
      ['Cleanliness', 'spoiled it', 22, '13 of 22', 1, 22],
      ['Billing', 'small', 11, '2 of 11', 0.5, 11],
    ];
    expect(shown({ kind: 'table', table: { columns, rows } })).toBe(`About        How bad     Complaints
Cleanliness  spoiled it          22
Billing      small               11

About        How bad     Skipped   Share
Cleanliness  spoiled it  13 of 22   100%
Billing      small       2 of 11     50%

About        How bad
Cleanliness  spoiled it  ███████████████
Billing      small       ███████▌
`);
  });

  test('with wrapped cells loses nothing, and is not too wide', () => {
    const page = shown({ kind: 'table', table, isWrapped: true });
    expect(page).not.toContain('…');
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    expect(page.replace(/\s|Ana|Name|Text|Count|total|2/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});

describe('plain output, for screen readers', () => {
  test('does not label the word "total" with its column', () => {
    expect(shown({ kind: 'table', table }, true)).toContain('\n\ntotal\nCount: 2\n');
  });

  test('has one "label: value" per line for facts', () => {
    const facts: Block = {
      kind: 'facts',
      facts: [
        ['Where', 'Kitchen'],
        ['What happened', 'cold\nsoup'],
      ],
    };
    expect(shown(facts, true)).toBe('Where: Kitchen\nWhat happened: cold\nsoup\n');
  });

  test('does not truncate list items, and puts the name after them', () => {
    const page = shown({ kind: 'list', items: [{ isUrgent: true, text, person: 'Ana' }] }, true);
    expect(page).not.toContain('…');
    expect(page).toContain('Ana');
  });
});

test('no typed text becomes a control character, at any width, with charts or as plain lines', () => {
  const papers = [null, 80, 40].flatMap((width) =>
    [true, false].map((isPlain) => ({ ...paper, width, isPlain, hasColour: false })),
  );
  fc.assert(
    fc.property(hostileText, fc.constantFrom(...papers), (text, on) => {
      expect(renderTerminal(documentWith(text), on)).not.toMatch(controlCharacters);
    }),
    { numRuns: 300 },
  );
});
