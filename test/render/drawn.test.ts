import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import { sparkline } from '../../src/render/draw/sparkline.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { documentWithCharts, heat, line, pareto } from '../support/charts.ts';
import { paper } from './hostile.ts';

const shown = (block: Block, on: Partial<RenderOptions> = {}) =>
  renderTerminal({ ...documentWithCharts, title: '', meta: [], blocks: [block] }, { ...paper, ...on });
const table = {
  columns: [
    { key: 'name', type: 'text', label: 'Name' },
    { key: 'count', type: 'count', label: 'Count' },
  ],
  rows: [['Waiting', 20]],
} as const;
const heatBlock: Block = { kind: 'chart', chart: heat, table };
const lineBlock = (weeks: number): Block => ({ kind: 'chart', chart: line(weeks), table });
const widest = (page: string) => Math.max(...page.split('\n').map((each) => stringWidth(each)));

describe('a heat map on a terminal', () => {
  test('fits a week of hours in eighty columns, each count after its shade', () => {
    const page = shown(heatBlock);
    expect(widest(page)).toBeLessThanOrEqual(80);
    const lines = page.split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^ {8}00:00 02:00 .* 22:00$/u);
    expect(lines[7]).toBe(`Sunday  ${'  ·'.repeat(13)}░ 3▒ 6▒ 8▒11▓14█17█20█22█20█17▓14`);
    expect(lines[3]).toMatch(/^Wednes… /u);
  });

  test('works without Unicode', () => {
    const page = shown(heatBlock, { hasUnicode: false });
    expect(page).toMatch(/^[\n -~]+$/u);
    expect(page).toContain('. 3: 6: 8:11+14#17#20#22#20#17+14');
  });

  test('is sliced on a narrow terminal, with the names in front', () => {
    const page = shown(heatBlock, { width: 40 });
    expect(widest(page)).toBeLessThanOrEqual(40);
    expect(page.match(/^Wednesday /gmu)).toHaveLength(3);
    expect(page).toContain('08:00');
  });

  test('has every label in a pipe', () => {
    const page = shown(heatBlock, { width: null });
    for (const hour of heat.columns) expect(page).toContain(hour);
    expect(page).toContain('Wednesday');
  });

  test('is replaced by its table if not even slices fit', () => {
    expect(shown(heatBlock, { width: 18 })).toMatch(/^Name +Count/u);
  });

  test('labels every column that is not an hour, in slices', () => {
    const columns = Array.from({ length: 12 }, (_, index) => `Department ${index}`);
    const values = heat.rows.map(() => columns.map((_, index) => index));
    const page = shown({ kind: 'chart', chart: { ...heat, columns, values }, table });
    expect(widest(page)).toBeLessThanOrEqual(80);
    for (const column of columns) expect(page).toContain(column);
  });

  test('has dots for zeros', () => {
    const page = shown({
      kind: 'chart',
      chart: { shape: 'heat', rows: ['Mon'], columns: ['a', 'b'], values: [[0, 0]] },
      table,
    });
    expect(page).toBe('      a  b\nMon   ·  ·\n');
  });

  test('shows typed text without obeying it', () => {
    const page = shown({ kind: 'chart', chart: { ...heat, rows: ['\u001b[31m\n'] }, table });
    expect(page).toContain('␛');
    expect(page).not.toContain('\u001b');
  });
});

describe('a run chart on a terminal', () => {
  test('shows the median as a line, points above or below it, and gaps for unknown values', () => {
    const page = shown({
      kind: 'chart',
      chart: { shape: 'line', labels: ['a', 'b', 'c', 'd', 'e'], values: [8.1, 7.9, null, 8, 12], median: 8 },
      table,
    });
    const middle = page.split('\n').find((each) => each.includes('┄'));
    expect(middle).toBe(' 8 │▀┄┄┄▄┄┄┄┄┄┄┄■┄┄┄┄┄┄┄');
    expect(page).toContain('┄┄ median 8');
  });

  test('uses the full width, and says if only the newest points fit', () => {
    expect(widest(shown(lineBlock(52)))).toBeLessThanOrEqual(80);
    expect(shown(lineBlock(52))).not.toContain('newest');
    const narrow = shown(lineBlock(52), { width: 40 });
    expect(widest(narrow)).toBeLessThanOrEqual(40);
    expect(narrow).toContain('the newest 36 of 52');
    expect(narrow).not.toMatch(/\bW1\b/u);
  });

  test('is ASCII without Unicode', () => {
    expect(shown(lineBlock(26), { hasUnicode: false })).toMatch(/^[\n -~]+$/u);
  });

  test('is replaced by its table without any known value', () => {
    const nothing: Block = { kind: 'chart', chart: { ...line(2), values: [null, null] }, table };
    expect(shown(nothing)).toMatch(/^Name/u);
  });
});

describe('bars on a terminal', () => {
  test('are shown beside the table', () => {
    expect(shown({ kind: 'chart', chart: pareto, table })).toContain('Waiting     20  ████████████████████');
  });

  test('are never truncated to the same length', () => {
    const page = shown({ kind: 'chart', chart: pareto, table: documentWithCharts.rows }, { width: 40 });
    const lengths = page.match(/[█▏▎▍▌▋▊▉]+…?/gu) ?? [];
    expect(new Set(lengths).size).toBe(6);
    expect(page).not.toContain('█…');
  });
});

test('plain output has only the figures', () => {
  for (const chart of [heat, line(26), pareto])
    expect(shown({ kind: 'chart', title: 'T', chart, table }, { isPlain: true })).toBe(
      'T\nName: Waiting\nCount: 20\n',
    );
});

test('a sparkline has one character per value, and a gap for an unknown value', () => {
  expect(sparkline([0, 1, null, 4, 8], true)).toBe('▁▂ ▅█');
  expect(sparkline([0, 1, null, 4, 8], false)).toBe('_. =#');
  expect(sparkline([0, 0], true)).toBe('▁▁');
});
