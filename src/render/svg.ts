import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { shadeFor } from './draw/shade.ts';
import { escapeLine } from './escape.ts';

use([
  ...[BarChart, HeatmapChart, LineChart],
  ...[GridComponent, MarkLineComponent, VisualMapComponent],
  SVGRenderer,
]);

/** Narrow, so that a telephone shrinks the letters little. */
const width = 480;
const fontSize = 13;
const rowHeight = 26;
const top = 30;

/** What the page gives: these colours follow the light, the dark and the printer. */
const ink = 'currentColor';
const rule = 'var(--rule)';
const mark = 'var(--mark)';
const contrast = 'var(--contrast)';
const shade = (level: number) => `var(--shade-${level})`;
const onShade = (level: number) => `var(--on-shade-${level})`;

/** A chart as an <svg> element that needs nothing but the colours of the page; figures as the language writes them. */
export function drawSvg(chart: Chart, language: Language): string {
  const { height, option } = picture(chart, language);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption({ animation: false, textStyle: { fontSize, fontFamily: 'sans-serif' }, ...option });
    return withoutMachinery(drawing.renderToSVGString(), height);
  } finally {
    // Its clock would keep the process alive.
    drawing.dispose();
  }
}

/**
 * Without sizes, without what is there for scripts, and without clipping, where there is nothing to clip: classes and names
 * are numbered through the process, and charts on one page would get in each other's way.
 */
function withoutMachinery(svg: string, height: number): string {
  return svg
    .replace(/^<svg[^>]*>/u, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`)
    .replace(/<(style|defs)\b[^]*?<\/\1>\s*/gu, '')
    .replace(/ (?:class|clip-path|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
    .replace(/ style="font-size:(\d+)px;font-family:sans-serif;"/gu, ' font-size="$1"');
}

interface Picture {
  readonly height: number;
  readonly option: EChartsCoreOption;
}

function picture(chart: Chart, language: Language): Picture {
  switch (chart.shape) {
    case 'bars':
      return bars(chart, language);
    case 'heat':
      return heat(chart, language);
    case 'line':
      return line(chart, language);
    case 'pareto':
      return pareto(chart, language);
  }
}

type Shape<Name> = Extract<Chart, { shape: Name }>;

const number =
  ({ format }: Language) =>
  (value: number) =>
    Number.isInteger(value) ? format.number(value) : format.rate(value);
const still = { silent: true, emphasis: { disabled: true } };
const letters = (room: number) => ({
  ...{ color: ink, fontSize, interval: 0, width: room, overflow: 'truncate', ellipsis: '…' },
});
const noLines = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
const nameRoom = 150;
/** Nobody here knows how wide the letters of the reader's machine are. */
const slack = 0.82;

/** Names one under the other, the first at the top. */
const downwards = (labels: readonly string[]) => ({
  ...noLines,
  type: 'category',
  inverse: true,
  data: labels.map(escapeLine),
  axisLabel: letters((nameRoom - 10) * slack),
});

function lengths(values: readonly number[], language: Language) {
  return {
    ...still,
    type: 'bar',
    data: values,
    barWidth: '65%',
    itemStyle: { color: mark },
    label: {
      show: true,
      position: 'right',
      distance: 8,
      color: ink,
      fontSize,
      formatter: ({ value }: { value: number }) => number(language)(value),
    },
  };
}

function bars({ labels, values }: Shape<'bars'>, language: Language): Picture {
  const height = labels.length * rowHeight + 10;
  return {
    height,
    option: {
      grid: { left: nameRoom, right: 70, top: 0, bottom: 0 },
      xAxis: { ...noLines, type: 'value', min: 0, axisLabel: { show: false } },
      yAxis: downwards(labels),
      series: [lengths(values, language)],
    },
  };
}

/** Bars against the whole, so that the line of what they come to together begins where the first one ends. */
function pareto({ labels, values, cumulativeShares }: Shape<'pareto'>, language: Language): Picture {
  const height = labels.length * rowHeight + top + 10;
  const [first = 0] = values;
  const [share = 0] = cumulativeShares;
  const total = share > 0 ? first / share : Math.max(1, ...values);
  const { format } = language;
  return {
    height,
    option: {
      grid: { left: nameRoom, right: 30, top, bottom: 0 },
      xAxis: [
        { ...noLines, type: 'value', min: 0, max: total, axisLabel: { show: false } },
        {
          ...noLines,
          type: 'value',
          position: 'top',
          min: 0,
          max: 1,
          interval: 0.25,
          splitLine: { show: true, lineStyle: { color: rule } },
          axisLabel: { color: ink, fontSize, formatter: (value: number) => format.share(value) },
        },
      ],
      yAxis: downwards(labels),
      series: [
        lengths(values, language),
        {
          ...still,
          type: 'line',
          xAxisIndex: 1,
          data: cumulativeShares,
          encode: { x: 0 },
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: contrast, width: 2, type: 'dashed' },
          itemStyle: { color: contrast },
        },
      ],
    },
  };
}

/** The longer side goes down the page: a telephone is no wider for a day of twenty-four hours. */
function heat({ rows, columns, values }: Shape<'heat'>, language: Language): Picture {
  const isTurned = columns.length > rows.length;
  const [down, across] = isTurned ? [columns, rows] : [rows, columns];
  const highest = Math.max(0, ...values.flat());
  const cells = values.flatMap((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const level = shadeFor(value, highest);
      const [x, y] = isTurned ? [rowIndex, columnIndex] : [columnIndex, rowIndex];
      return { value: [x, y, value, level], label: { color: level === 0 ? ink : onShade(level) } };
    }),
  );
  const [left, room] = down.every((label) => label.length <= 6) ? [50, 48] : [110, 100 * slack];
  const height = down.length * rowHeight + top;
  const shown = number(language);
  return {
    height,
    option: {
      grid: { left, right: 1, top, bottom: 1 },
      xAxis: {
        ...noLines,
        type: 'category',
        position: 'top',
        data: across.map(escapeLine),
        // A weekday is to stand above its cells whole.
        axisLabel: { ...letters((width - left) / Math.max(1, across.length)), fontSize: 11 },
      },
      yAxis: { ...downwards(down), axisLabel: letters(room) },
      visualMap: {
        show: false,
        type: 'piecewise',
        dimension: 3,
        pieces: [0, 1, 2, 3, 4].map((level) => ({ value: level, color: shade(level) })),
      },
      series: [
        {
          ...still,
          type: 'heatmap',
          data: cells,
          itemStyle: { borderColor: rule, borderWidth: 1 },
          label: {
            show: true,
            fontSize,
            formatter: ({ value }: { value: readonly number[] }) =>
              value[2] === 0 ? '' : shown(value[2] ?? 0),
          },
        },
      ],
    },
  };
}

function line({ labels, values, median }: Shape<'line'>, language: Language): Picture {
  const shown = number(language);
  const whole = values.every((value) => value === null || Number.isInteger(value));
  const said = median === null ? '' : language.t.chart.middle(shown(median));
  return {
    height: 230,
    option: {
      grid: { left: 50, right: 20 + said.length * 7, top: 20, bottom: 30 },
      xAxis: {
        type: 'category',
        data: labels.map(escapeLine),
        axisLine: { lineStyle: { color: rule } },
        axisTick: { show: false },
        axisLabel: { color: ink, fontSize, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...(whole ? { minInterval: 1 } : {}),
        splitLine: { lineStyle: { color: rule } },
        axisLabel: { color: ink, fontSize, formatter: shown },
      },
      series: [
        {
          ...still,
          type: 'line',
          data: values.map((value) => value ?? '-'),
          symbol: 'circle',
          showAllSymbol: true,
          symbolSize: values.length > 40 ? 3 : 6,
          lineStyle: { color: mark, width: 2 },
          itemStyle: { color: mark },
          ...(median === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  data: [{ yAxis: median }],
                  lineStyle: { color: contrast, width: 2, type: 'dashed' },
                  label: { position: 'end', color: ink, fontSize, formatter: () => said },
                },
              }),
        },
      ],
    },
  };
}
