import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimensions } from '../../src/domain/dimension.ts';
import type { Document } from '../../src/document/document.ts';
import { reportBreakdown } from '../../src/reports/breakdown.ts';
import { reportCross, reportHeatmap } from '../../src/reports/cross.ts';
import { reportPareto } from '../../src/reports/pareto.ts';
import { intervals, reportTrend } from '../../src/reports/trend.ts';
import { reportWeekly } from '../../src/reports/weekly/weekly.ts';
import { anyIncident } from '../support/arbitraries.ts';
import { action, creation, everything } from '../support/builders.ts';
import { requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

/** Sums a column. */
function sumOf({ rows }: Document, key: string): number {
  const place = rows.columns.findIndex((column) => column.key === key);
  expect(place, key).toBeGreaterThanOrEqual(0);
  return rows.rows.reduce((sum, row) => sum + Number(row[place]), 0);
}

const someIncidents = fc.array(anyIncident, { maxLength: 40 });

test('every report comes to the same total as the records, whatever was recorded', async () => {
  await fc.assert(
    fc.asyncProperty(someIncidents, async (incidents) => {
      const store = await freshStore();
      const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
        ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
      );
      await store.commit(action('add'), [...names, ...incidents.map((incident) => creation(incident))]);
      // After the last incident, so that no day is in the future.
      const asked = await requestFor(store, everything, { today: '2027-12-31' });
      const total = await store.count(everything);

      const documents: Document[] = [await reportHeatmap(store, asked)];
      for (const dimension of dimensions) documents.push(await reportBreakdown(store, asked, dimension));
      for (const pace of intervals) documents.push(await reportTrend(store, asked, pace));
      for (const dimension of ['category', 'place', 'hour'] as const)
        documents.push(await reportPareto(store, asked, dimension, 'complaints'));
      documents.push(await reportCross(store, asked, 'approach', 'staff'));
      for (const document of documents) {
        expect(document.scope.total, document.title).toBe(total);
        expect(sumOf(document, 'complaints'), document.title).toBe(total);
      }
      expect((await reportWeekly(store, asked)).scope.total).toBe(total);
      await store.close();
    }),
    { numRuns: 25 },
  );
});

test('a pareto by cost or by severity comes to what was spent, and to the points that were given', async () => {
  await fc.assert(
    fc.asyncProperty(someIncidents, async (incidents) => {
      const store = await freshStore();
      const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
        ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
      );
      await store.commit(action('add'), [...names, ...incidents.map((incident) => creation(incident))]);
      const asked = await requestFor(store);
      const counted = await store.list(everything);
      const cost = counted
        .flatMap(({ remedies }) => remedies)
        .reduce((sum, { costMinor }) => sum + (costMinor ?? 0), 0);
      const points = counted.reduce((sum, { severity }) => sum + (severity ?? 0), 0);
      for (const dimension of ['category', 'severity', 'shift'] as const) {
        const byCost = await reportPareto(store, asked, dimension, 'cost');
        expect(sumOf(byCost, 'cost')).toBeCloseTo(cost / 100, 6);
        expect(sumOf(await reportPareto(store, asked, dimension, 'severity'), 'severity_points')).toBe(
          points,
        );
      }
      await store.close();
    }),
    { numRuns: 25 },
  );
});
