import type { Block, Chart, Document, Table } from '../../src/document/document.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** More in the evenings and at the end of a week, nothing at night. */
const counts = weekdays.map((_, day) =>
  hours.map((_, hour) =>
    hour < 7 ? 0 : Math.round(((day + 1) * Math.max(0, 8 - Math.abs(hour - 20))) / 2.5),
  ),
);

export const heat: Extract<Chart, { shape: 'heat' }> = {
  shape: 'heat',
  rows: weekdays,
  columns: hours,
  values: counts,
};

/** A line of this number of weeks, one of them unknown. */
export const line = (weeks: number): Extract<Chart, { shape: 'line' }> => ({
  shape: 'line',
  labels: Array.from({ length: weeks }, (_, week) => `W${week + 1}`),
  values: Array.from({ length: weeks }, (_, week) => (week === 3 ? null : 4 + ((week * 7) % 9))),
  median: 8,
});

const names = ['Waiting', 'Food', 'Bill', 'Noise in the room at night', 'Staff', 'Parking'];
const frequencies = [20, 12, 9, 5, 3, 1];

export const bars: Extract<Chart, { shape: 'bars' }> = { shape: 'bars', labels: names, values: frequencies };
export const pareto: Extract<Chart, { shape: 'pareto' }> = {
  shape: 'pareto',
  labels: names,
  values: frequencies,
  cumulativeShares: [0.4, 0.64, 0.82, 0.92, 0.98, 1],
};

const grid: Table = {
  columns: [
    { key: 'weekday', type: 'text', label: 'Weekday' },
    ...hours.map((hour) => ({ key: hour, type: 'count', label: hour.slice(0, 2) }) as const),
    { key: 'total', type: 'count', label: 'Total' },
  ],
  rows: weekdays.map((weekday, day) => [weekday, ...(counts[day] ?? []), 1234]),
};

const byWeek: Table = {
  columns: [
    { key: 'week', type: 'text', label: 'Week' },
    { key: 'complaints', type: 'count', label: 'Complaints' },
  ],
  rows: line(26).labels.map((label, index) => [label, line(26).values[index] ?? null]),
};

const byName: Table = {
  columns: [
    { key: 'category', type: 'text', label: 'Category' },
    { key: 'complaints', type: 'count', label: 'Complaints' },
    { key: 'cumulated', type: 'share', label: 'Together' },
    { key: 'bar', type: 'bar', label: '' },
  ],
  rows: names.map((name, index) => [
    name,
    frequencies[index] ?? 0,
    pareto.cumulativeShares[index] ?? 0,
    frequencies[index] ?? 0,
  ]),
  totals: ['Total', 50, 1, null],
};

const blocks: readonly Block[] = [
  { kind: 'chart', title: 'Weekday and hour', chart: heat, table: grid, note: 'The darker, the more.' },
  { kind: 'chart', title: 'Complaints a week', chart: line(26), table: byWeek },
  { kind: 'chart', title: 'The few that matter', chart: pareto, table: byName },
  { kind: 'chart', title: 'By category', chart: bars, table: byName },
  { kind: 'table', title: 'As a table', table: byName },
];

/** A document with every kind of chart. */
export const documentWithCharts: Document = {
  report: 'test',
  title: 'Complaints in pictures',
  meta: ['everything: 25 Aug – 23 Nov 2026 (days begin 06:00, Europe/Madrid)'],
  scope: { period: { from: null, to: null, zone: 'UTC', day_start: '06:00' }, filter: {}, total: 50 },
  rows: byName,
  blocks,
  hints: [],
};
