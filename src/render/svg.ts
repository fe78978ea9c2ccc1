import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { shadeFor } from './draw/shade.ts';
import { escapeLine } from './escape.ts';

use([
  ...[BarChart, HeatmapChart, LineChart],
  ...[GridComponent, MarkAreaComponent, MarkLineComponent, VisualMapComponent],
  SVGRenderer,
]);

/** Narrow, so that the letters stay legible when a phone scales the chart down. */
const width = 480;
const fontSize = 13;
const rowHeight = 26;
const top = 30;

/** Colours defined by the page (html.ts), which adapts them to light mode, dark mode and print. */
const textColour = 'currentColor';
const lineColour = 'var(--rule)';
const markColour = 'var(--mark)';
const bandColour = 'var(--band)';
const contrastColour = 'var(--contrast)';
const shadeColour = (level: number) => `var(--shade-${level})`;
const textOnShade = (level: number) => `var(--on-shade-${level})`;

/** Draws a chart as an <svg> element that depends only on the colours of the page. Figures are formatted in the language. */
export function drawSvg(chart: Chart, language: Language): string {
  const { height, option } = chartOption(chart, language);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption({ animation: false, textStyle: { fontSize, fontFamily: 'sans-serif' }, ...option });
    return cleanSvg(drawing.renderToSVGString(), height);
  } finally {
    // Its timer would keep the process alive.
    drawing.dispose();
  }
}

/**
 * Removes fixed sizes, attributes for scripts, and the clip paths, which clip nothing here: their class names and ids are
 * numbered per process, so those of several charts on one page would collide.
 */
function cleanSvg(svg: string, height: number): string {
  return svg
    .replace(/^<svg[^>]*>/u, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`)
    .replace(/<(style|defs)\b[^]*?<\/\1>\s*/gu, '')
    .replace(/ (?:class|clip-path|ecmeta_\w+|pointer-events)="[^"]*"/gu, '')
    .replace(
      / style="font-size:(\d+)px;font-family:sans-serif;(font-weight:bold;)?"/gu,
      (_, size: string, bold?: string) =>
        ` font-size="${size}"${bold === undefined ? '' : ' font-weight="bold"'}`,
    );
}

interface SizedOption {
  readonly height: number;
  readonly option: EChartsCoreOption;
}

function chartOption(chart: Chart, language: Language): SizedOption {
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

type ChartOf<Name> = Extract<Chart, { shape: Name }>;

const valueFormatter =
  ({ format }: Language) =>
  (value: number) =>
    Number.isInteger(value) ? format.number(value) : format.rate(value);
const notInteractive = { silent: true, emphasis: { disabled: true } };
const labelStyle = (labelWidth: number) => ({
  ...{ color: textColour, fontSize, interval: 0, width: labelWidth, overflow: 'truncate', ellipsis: '…' },
});
const noAxisLines = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
const nameWidth = 150;
/** Leaves room for fonts wider than ours: the width of letters on the reader's machine is unknown. */
const letterWidthMargin = 0.82;

/** A vertical axis of names, the first at the top. */
const nameAxis = (labels: readonly string[]) => ({
  ...noAxisLines,
  type: 'category',
  inverse: true,
  data: labels.map(escapeLine),
  axisLabel: labelStyle((nameWidth - 10) * letterWidthMargin),
});

function barSeries(values: readonly number[], language: Language) {
  return {
    ...notInteractive,
    type: 'bar',
    data: values,
    barWidth: '65%',
    itemStyle: { color: markColour },
    label: {
      show: true,
      position: 'right',
      distance: 8,
      color: textColour,
      fontSize,
      formatter: ({ value }: { value: number }) => valueFormatter(language)(value),
    },
  };
}

function bars({ labels, values }: ChartOf<'bars'>, language: Language): SizedOption {
  const height = labels.length * rowHeight + 10;
  return {
    height,
    option: {
      grid: { left: nameWidth, right: 70, top: 0, bottom: 0 },
      xAxis: { ...noAxisLines, type: 'value', min: 0, axisLabel: { show: false } },
      yAxis: nameAxis(labels),
      series: [barSeries(values, language)],
    },
  };
}

/** Scales the bars to the total, so that the cumulative line begins where the first bar ends. */
function pareto({ labels, values, cumulativeShares }: ChartOf<'pareto'>, language: Language): SizedOption {
  const height = labels.length * rowHeight + top + 10;
  const [first = 0] = values;
  const [share = 0] = cumulativeShares;
  const total = share > 0 ? first / share : Math.max(1, ...values);
  const { format } = language;
  return {
    height,
    option: {
      grid: { left: nameWidth, right: 30, top, bottom: 0 },
      xAxis: [
        { ...noAxisLines, type: 'value', min: 0, max: total, axisLabel: { show: false } },
        {
          ...noAxisLines,
          type: 'value',
          position: 'top',
          min: 0,
          max: 1,
          interval: 0.25,
          splitLine: { show: true, lineStyle: { color: lineColour } },
          axisLabel: { color: textColour, fontSize, formatter: (value: number) => format.share(value) },
        },
      ],
      yAxis: nameAxis(labels),
      series: [
        barSeries(values, language),
        {
          ...notInteractive,
          type: 'line',
          xAxisIndex: 1,
          data: cumulativeShares,
          encode: { x: 0 },
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: contrastColour, width: 2, type: 'dashed' },
          itemStyle: { color: contrastColour },
        },
      ],
    },
  };
}

/** Puts the longer axis down the page, because 24 columns of hours do not fit the width of a phone. */
function heat({ rows, columns, values }: ChartOf<'heat'>, language: Language): SizedOption {
  const isTransposed = columns.length > rows.length;
  const [rowLabels, columnLabels] = isTransposed ? [columns, rows] : [rows, columns];
  const highest = Math.max(0, ...values.flat());
  const cells = values.flatMap((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const level = shadeFor(value, highest);
      const [x, y] = isTransposed ? [rowIndex, columnIndex] : [columnIndex, rowIndex];
      return { value: [x, y, value, level], label: { color: level === 0 ? textColour : textOnShade(level) } };
    }),
  );
  const [left, labelWidth] = rowLabels.every((label) => label.length <= 6)
    ? [50, 48]
    : [110, 100 * letterWidthMargin];
  const height = rowLabels.length * rowHeight + top;
  const formatValue = valueFormatter(language);
  return {
    height,
    option: {
      grid: { left, right: 1, top, bottom: 1 },
      xAxis: {
        ...noAxisLines,
        type: 'category',
        position: 'top',
        data: columnLabels.map(escapeLine),
        // Small, so that the name of a weekday fits above its cells.
        axisLabel: { ...labelStyle((width - left) / Math.max(1, columnLabels.length)), fontSize: 11 },
      },
      yAxis: { ...nameAxis(rowLabels), axisLabel: labelStyle(labelWidth) },
      visualMap: {
        show: false,
        type: 'piecewise',
        dimension: 3,
        pieces: [0, 1, 2, 3, 4].map((level) => ({ value: level, color: shadeColour(level) })),
      },
      series: [
        {
          ...notInteractive,
          type: 'heatmap',
          data: cells,
          itemStyle: { borderColor: lineColour, borderWidth: 1 },
          label: {
            show: true,
            fontSize,
            formatter: ({ value }: { value: readonly number[] }) =>
              value[2] === 0 ? '' : formatValue(value[2] ?? 0),
          },
        },
      ],
    },
  };
}

/** Returns the step of an axis from 0 with at most six labels, and the digits that all of them need. */
function axisSteps(highest: number, isInteger: boolean): { readonly step: number; readonly digits: number } {
  const rough = Math.max(highest, Number.MIN_VALUE) / maxAxisSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  if (isInteger && step < 1) return { step: 1, digits: 0 };
  return { step, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}

const maxAxisSteps = 5;

function line({ labels, values, median, band }: ChartOf<'line'>, language: Language): SizedOption {
  const formatValue = valueFormatter(language);
  const isInteger = values.every((value) => value === null || Number.isInteger(value));
  const highest = Math.max(1e-6, ...values.map((value) => value ?? 0), median ?? 0, band?.high ?? 0);
  const { step, digits } = axisSteps(highest, isInteger);
  const medianLabel = median === null ? '' : language.t.chart.median(formatValue(median));
  return {
    height: band ? 200 : 230,
    option: {
      grid: { left: 36, right: 20 + medianLabel.length * 7, top: 20, bottom: 30 },
      xAxis: {
        type: 'category',
        data: labels.map(escapeLine),
        axisLine: { lineStyle: { color: lineColour } },
        axisTick: { show: false },
        axisLabel: { color: textColour, fontSize, hideOverlap: true, showMaxLabel: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: step * Math.ceil(highest / step - 1e-9),
        interval: step,
        splitLine: { lineStyle: { color: lineColour } },
        axisLabel: {
          color: textColour,
          fontSize,
          formatter: (value: number) => language.format.number(value, digits),
        },
      },
      series: [
        {
          ...notInteractive,
          type: 'line',
          data: values.map((value, index) => {
            if (value === null) return '-';
            const formatter = () => formatValue(value);
            const label = {
              ...{ show: true, position: 'top', formatter, color: textColour, fontSize, fontWeight: 'bold' },
            };
            return index === values.length - 1 ? { value, label } : value;
          }),
          symbol: 'circle',
          showAllSymbol: true,
          symbolSize: values.length > 40 ? 3 : 6,
          lineStyle: { color: markColour, width: 2 },
          itemStyle: { color: markColour },
          ...(band
            ? {
                markArea: {
                  silent: true,
                  itemStyle: { color: bandColour },
                  data: [[{ yAxis: band.low }, { yAxis: band.high }]],
                },
              }
            : {}),
          ...(median === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  data: [{ yAxis: median }],
                  lineStyle: { color: contrastColour, width: 2, type: 'dashed' },
                  label: { position: 'end', color: textColour, fontSize, formatter: () => medianLabel },
                },
              }),
        },
      ],
    },
  };
}
