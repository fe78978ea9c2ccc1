import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Chart } from '../../src/document/document.ts';
import { speak } from '../../src/language/language.ts';
import { renderHtml } from '../../src/render/html.ts';
import { drawSvg } from '../../src/render/svg.ts';
import { bars, documentWithCharts, heat, line, pareto } from '../support/charts.ts';
import { hostileText, controlCharacters, paper } from './hostile.ts';

const english = speak('en');

const charts = (label: string): readonly Chart[] => [
  { ...bars, labels: [label, ...bars.labels.slice(1)] },
  { ...pareto, labels: [label, ...pareto.labels.slice(1)] },
  { ...heat, rows: [label, ...heat.rows.slice(1)], columns: [label, ...heat.columns.slice(1)] },
  { ...line(12), labels: [label, ...line(12).labels.slice(1)] },
];

const known = ['svg', 'rect', 'g', 'path', 'text'];
const elements = (svg: string) => [...svg.matchAll(/<\/?([a-z]+)/gu)].map(([, name]) => name ?? '');

afterEach(() => vi.restoreAllMocks());

describe('a chart on a page', () => {
  test('consists of shapes and letters, whatever text was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const svg of charts(text).map((chart) => drawSvg(chart, english))) {
          expect(elements(svg).filter((name) => !known.includes(name))).toEqual([]);
          expect(svg).not.toMatch(controlCharacters);
          expect(svg).not.toMatch(/<[^>]* (?:on\w+|class|id|href|style|ecmeta\w+)=|<[^>]*url\(|<!/u);
          expect(svg.replace(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('shows what was typed, letter for letter', () => {
    for (const chart of charts(`<b> & 'y'`))
      expect(drawSvg(chart, english)).toContain('&lt;b&gt; &amp; &#39;y&#39;');
  });

  test('takes its colours from the page, for light and dark mode', () => {
    for (const chart of charts('x'))
      expect(drawSvg(chart, english)).not.toMatch(/(?:fill|stroke)="(?!none|currentColor|var\()/u);
  });

  test('is the same each time, and logs nothing', () => {
    const spoken = ['log', 'warn', 'error'].map((way) => vi.spyOn(console, way as 'log'));
    for (const chart of charts('x')) expect(drawSvg(chart, english)).toBe(drawSvg(chart, english));
    for (const way of spoken) expect(way).not.toHaveBeenCalled();
  });

  test('writes figures as its language does', () => {
    const many: Chart = { shape: 'bars', labels: ['x'], values: [12345.5] };
    expect(drawSvg(many, english)).toContain('12,345.5');
    expect(drawSvg(many, speak('es'))).toContain('12.345,5');
    expect(drawSvg({ ...line(6), median: 7.5 }, speak('es'))).toContain('mediana 7,5');
  });

  test('does not truncate hours and weekdays', () => {
    const svg = drawSvg(heat, english);
    for (const label of [...heat.rows, ...heat.columns]) expect(svg).toContain(`>${label}</text>`);
  });

  test('can be drawn without values', () => {
    const empty: readonly Chart[] = [
      { shape: 'bars', labels: [], values: [] },
      { shape: 'pareto', labels: [], values: [], cumulativeShares: [] },
      { shape: 'heat', rows: [], columns: [], values: [] },
      { shape: 'line', labels: [], values: [], median: null },
    ];
    for (const chart of empty) expect(drawSvg(chart, english)).toMatch(/^<svg .*viewBox[^]*<\/svg>\s*$/u);
  });
});

describe('a page with charts', () => {
  const page = renderHtml({ ...documentWithCharts, title: '"<i>"' }, paper, drawSvg);

  test('has charts with names, and their figures below', () => {
    expect(page.match(/<svg role="img" aria-label="/gu)).toHaveLength(4);
    expect(page).toContain('aria-label="Weekday and hour"');
    expect(page).toMatch(/<\/svg>\s*<\/div>\s*<div class="scroll"><table/u);
  });

  test('names a chart without a title after the page', () => {
    const [block] = documentWithCharts.blocks;
    if (block?.kind !== 'chart') throw new Error('the first block is a chart');
    const { chart, table } = block;
    const untitled = {
      ...documentWithCharts,
      title: '"<i>"',
      blocks: [{ kind: 'chart', chart, table } as const],
    };
    expect(renderHtml(untitled, paper, drawSvg)).toContain('aria-label="&quot;&lt;i&gt;&quot;"');
  });

  test('has only tables without a chart renderer', () => {
    const bare = renderHtml(documentWithCharts, paper);
    expect(bare).not.toContain('<svg');
    expect(bare.match(/<table/gu)).toHaveLength(5);
  });

  test('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/u);
  });

  test('has bars in a table that can be printed', () => {
    expect(page).toContain('<td class="bar"><i style="width:100.0%"></i></td>');
    expect(page).toContain('<td class="bar"><i style="width:60.0%"></i></td>');
  });
});
