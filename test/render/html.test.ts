import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { hostileText, controlCharacters, paper, documentWith } from './hostile.ts';

test('a page without a title still names its window', () => {
  const page = renderHtml({ ...documentWith('soup'), title: '', windowTitle: 'Apology, 7' }, paper);
  expect(page).toContain('<title>Apology, 7</title>');
  expect(page).not.toContain('<h1>');
});

/** The tags of a page, in order, with their attributes. */
const tags = (html: string) => html.match(/<[^>]*>/gu) ?? [];
const page = (text: string) => renderHtml(documentWith(text), paper);
/** Removes our own line breaks within paragraphs. */
const structure = (text: string) => tags(page(text)).filter((tag) => tag !== '<br>' && tag !== '<wbr>');
const plain = structure('soup');

describe('a page of HTML', () => {
  test.each([
    '<script>alert(1)</script>',
    '</td></tr></table><h1>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style><body>',
    '&lt;script&gt;',
    'a\nb\r\nc',
    '\u001b[31mred\u202etxt',
  ])('shows %j, and has the tags it would have without it', (text) => {
    expect(structure(text)).toEqual(plain);
  });

  test('shows what was typed, letter for letter', () => {
    const html = page('<b> & "soup" \'x\'');
    expect(html).toContain('<td>&lt;b&gt; &amp; &quot;soup&quot; &#39;x&#39;</td>');
    expect(page('&lt;')).toContain('<td>&amp;lt;</td>');
  });

  test('lets a long word of a cell break, without losing a letter', () => {
    const link = 'https://example.com/?a=1&b=2&text=café👩‍👩‍👧‍👦-and-so-on';
    const html = page(`see ${link}`);
    expect(html).toContain('<td>see https://exam<wbr>');
    const read = html.replaceAll('<wbr>', '').replaceAll('&amp;', '&');
    expect(read).toContain(`<td>see ${link}</td>`);
    expect(page('Reception').includes('<wbr>')).toBe(false);
  });

  test('loads nothing and runs nothing', () => {
    const html = page('soup');
    expect(html).not.toMatch(/<script|src=|href=|url\(|@import/u);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('declares its language and paper size', () => {
    expect(page('soup')).toContain('<html lang="en">');
    expect(renderHtml({ ...documentWith('x'), paper: 'a6' }, paper)).toContain('<body class="card">');
    expect(page('soup')).toContain('<body class="page">');
  });

  test('no typed text becomes markup or a control character', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        // A column without a heading has another tag.
        fc.pre(text !== '');
        const html = page(text);
        expect(structure(text)).toEqual(plain);
        expect(html).not.toMatch(controlCharacters);
        // Every ampersand begins one of our own entities.
        expect(html.replace(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
      }),
      { numRuns: 500 },
    );
  });
});
