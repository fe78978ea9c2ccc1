import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { hostileText, controlCharacters, paper, documentWith } from './hostile.ts';

const page = (text: string) => renderMarkdown(documentWith(text), paper);
const lines = (text: string) => page(text).split('\n');

/** Returns what a line is in Markdown, by its beginning. */
function kindOf(line: string): string {
  if (line.startsWith('|')) return 'row';
  if (/^#{1,6} /u.test(line)) return 'heading';
  if (/^ {0,3}(?:[-+*]|\d{1,9}[.)])(?: |$)/u.test(line)) return 'item';
  if (/^ {0,3}(?:-{3,}|={1,}|\*{3,}|_{3,}) *$/u.test(line)) return 'rule';
  if (/^ {0,3}>/u.test(line)) return 'quote';
  if (/^ {0,3}(?:`{3,}|~{3,})/u.test(line)) return 'fence';
  if (/^(?: {4}|\t)/u.test(line)) return 'code';
  return line.trim() === '' ? 'blank' : 'text';
}

/** Returns the kinds of the lines of a page, which must not depend on the text. */
const shape = (text: string) =>
  lines(text)
    .map(kindOf)
    .filter((kind) => kind !== 'text' && kind !== 'blank');
const plain = shape('soup');

/** Removes inline code, whose content is not markup. */
const withoutCode = (line: string) => line.replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/gu, '');

describe('a page of Markdown', () => {
  test('has the structure of its document', () => {
    expect(page('soup')).toContain('| No. | soup | Key |\n| ---: | --- | --- |\n| 1 | soup | soup |');
    expect(page('soup')).toContain('# about soup\n\nabout soup\n\n## soup');
    expect(page('soup')).toContain('- **soup** soup');
    expect(page('soup')).toContain('- **!** about soup (soup): `recovery soup`');
  });

  test('has further lines of a fact below the first, in the same item', () => {
    const document = documentWith('soup');
    const facts = { kind: 'facts', facts: [['Say', 'Sorry.\n- I see to it.\n\nNow.']] } as const;
    expect(renderMarkdown({ ...document, blocks: [facts] }, paper)).toContain(
      '- **Say** Sorry.  \n  \\- I see to it.  \n  Now.\n',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    'a | b',
    '| --- |',
    '`code`',
    '# heading',
    '> quote',
    '[x](javascript:alert(1))',
    '![x](https://example.com/x.png)',
    '<https://example.com>',
    '&lt;b&gt;',
    '**bold** __bold__ ~~gone~~',
    '\u001b[31m\u202e',
  ])('shows %j as it was typed', (text) => {
    expect(shape(text)).toEqual(plain);
    for (const line of lines(text).map(withoutCode))
      expect(line.replace(/\\./gu, '').replace(/^[|#-].*?(?= )|\*\*|\|/gu, '')).not.toMatch(/[`<>[\]&~_]/u);
  });

  const beginnings = ['- item', '+ item', '1. item', '12) item', '---', '===', '- - -', '    indented'];

  test.each(beginnings)('does not take %j for a list, a rule or code where prose begins with it', (text) => {
    expect(shape(text)).toEqual(plain);
    expect(shape(`a\n${text}`)).toEqual(plain);
    expect(shape(`a\n\n${text}`)).toEqual(plain);
  });

  test.each(beginnings)('nor %j where a line under the title begins with it', (text) => {
    const shown = renderMarkdown({ ...documentWith(''), meta: [text], blocks: [] }, paper);
    expect(shown.split('\n').map(kindOf)).toEqual(['heading', 'blank', 'text', 'blank']);
  });

  test.each(beginnings)('nor %j where an item of a list begins with it', (text) => {
    const items = [{ isUrgent: false, text, person: null }];
    const shown = renderMarkdown({ ...documentWith(''), meta: [], blocks: [{ kind: 'list', items }] }, paper);
    expect(kindOf(shown.split('\n')[2]?.slice(2) ?? '')).toBe('text');
  });

  test('rows have as many cells as columns, whatever their text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rows = lines(text).filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(5);
        for (const row of rows) expect(row.replace(/\\./gu, '').split('|')).toHaveLength(5);
      }),
      { numRuns: 500 },
    );
  });

  test('no typed text becomes a tag, a link, an image, code or a control character', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(page(text)).not.toMatch(controlCharacters);
        for (const line of lines(text).map(withoutCode)) {
          const bare = line.replace(/\\[\p{P}\p{S}]/gu, '');
          expect(bare).not.toMatch(/[<[`]/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
