import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import { dimensions, type Dimension } from '../../src/domain/dimension.ts';
import type { Filter } from '../../src/domain/filter.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { addDays, weekdayOf, type Day } from '../../src/domain/time/wall.ts';
import type { Document, Value } from '../../src/document/document.ts';
import { reportBreakdown } from '../../src/reports/breakdown.ts';
import { reportCross } from '../../src/reports/cross.ts';
import { intervals, reportTrend } from '../../src/reports/trend.ts';
import { reportWeekly } from '../../src/reports/weekly/weekly.ts';
import { anyFilter, anyIncident } from '../support/arbitraries.ts';
import { action, creation, deletedIncidents, everyKind } from '../support/builders.ts';
import { createEntry } from '../support/entries.ts';
import { keyOf, includesDay, matches, valueOnDay } from '../support/naive.ts';
import { requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const first = '2026-10-15';
const shifts = ['morning', 'evening', 'night'] as const;

/** The volumes of a day: none, closed, one figure, or figures for some or all shifts. */
type Noted = null | 'closed' | number | readonly (number | null)[];
const anyCount = fc.nat({ max: 50 });
const anyNoted: fc.Arbitrary<Noted> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('closed' as const) },
  { weight: 6, arbitrary: anyCount },
  { weight: 6, arbitrary: fc.tuple(anyCount, anyCount, anyCount) },
  { weight: 1, arbitrary: fc.tuple(anyCount, fc.constant(null), anyCount) },
);
const anyNotes = fc.array(anyNoted, { minLength: 21, maxLength: 21 });

const volumesOf = (notes: readonly Noted[]): readonly Change[] =>
  notes.flatMap((noted, index): readonly Change[] => {
    const day = addDays(first, index);
    if (noted === null) return [];
    if (noted === 'closed') return [createEntry('volume', { day, shift: null, count: null })];
    if (typeof noted === 'number') return [createEntry('volume', { day, shift: null, count: noted })];
    return noted.flatMap((count, at) =>
      count === null ? [] : [createEntry('volume', { day, shift: at + 1, count })],
    );
  });

/** Counts the customers of a day under a filter, naively; undefined if unknown, null if closed. */
function customersOn(day: Day, { shift, hour }: Filter, notes: readonly Noted[], only?: Value) {
  const noted = notes[(Date.parse(day) - Date.parse(first)) / 86_400_000] ?? null;
  if (noted === 'closed') return null;
  if (noted === null || hour !== undefined) return undefined;
  const asked = [1, 2, 3].filter((id) => shift?.some(({ ids }) => ids?.includes(id)) ?? true);
  const beyond = shift?.some(({ ids }) => ids === null || ids.includes(0)) ?? false;
  if (only !== undefined) {
    const id = shifts.indexOf(only as (typeof shifts)[number]) + 1;
    return typeof noted === 'number' || !asked.includes(id) ? undefined : (noted[id - 1] ?? undefined);
  }
  if (beyond) return undefined;
  if (typeof noted === 'number') return shift === undefined ? noted : asked.length === 0 ? null : undefined;
  return asked.reduce<number | null | undefined>((sum, id) => {
    const count = noted[id - 1] ?? undefined;
    return sum === undefined || count === undefined ? undefined : (sum ?? 0) + count;
  }, null);
}

/** Counts the customers of the days that the filter selects, naively; null if unknown. */
function customersOf(
  range: { readonly from: Day; readonly to: Day },
  filter: Filter,
  notes: readonly Noted[],
  only: { readonly isOn?: (day: Day) => boolean; readonly shift?: Value } = {},
): number | null {
  let sum: number | null = null;
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    if (only.isOn?.(day) === false) continue;
    if (!includesDay(filter, day)) continue;
    const customers = customersOn(day, filter, notes, only.shift);
    if (customers === undefined) return null;
    if (customers !== null) sum = (sum ?? 0) + customers;
  }
  return sum;
}

/** Converts rows to objects by column key. */
function rowsOf({ rows }: Document): readonly Readonly<Record<string, Value>>[] {
  return rows.rows.map((row) =>
    Object.fromEntries(rows.columns.map(({ key }, place) => [key, row[place] ?? null])),
  );
}

const per100 = (complaints: Value | undefined, customers: number | null) =>
  customers === null || customers === 0 ? null : (Number(complaints) * 100) / customers;

test('under any filter rows add up, and a rate divides by the customers of the days and shifts that it leaves', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyIncident, { maxLength: 30 }),
      anyNotes,
      anyFilter,
      async (incidents, notes, filter) => {
        const store = await freshStore();
        const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
          ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
        );
        await store.commit(action('add'), [
          ...names,
          ...incidents.map((incident) => creation(incident)),
          ...volumesOf(notes),
        ]);
        const asked = await requestFor(store, filter, { today: '2027-12-31' });
        const all = [...(await store.list(everyKind)), ...(await store.list(deletedIncidents))];
        const met = all.filter((each) => matches(each, filter));
        const documents = new Map<Dimension, Document>();
        for (const dimension of dimensions)
          documents.set(dimension, await reportBreakdown(store, asked, dimension));
        const { from, to } = documents.get('channel')?.scope.period ?? { from: null, to: null };
        if (from === null || to === null) return;
        const range = { from, to };
        const isNoted = volumesOf(notes).some(
          (each) =>
            each.change === 'create' &&
            each.of === 'volume' &&
            each.fields.count !== null &&
            each.fields.day >= from &&
            each.fields.day <= to,
        );

        for (const [dimension, document] of documents) {
          const rows = rowsOf(document);
          expect(rows.reduce((sum, { complaints }) => sum + Number(complaints), 0)).toBe(met.length);
          for (const row of rows) {
            if (!isNoted) expect(row).not.toHaveProperty('volume');
            else {
              const value = row[dimension] ?? null;
              const isShift = shifts.some((shift) => shift === value);
              const isUnknown = dimension === 'hour' || (dimension === 'shift' && !isShift);
              const isOn = (day: Day) => (valueOnDay(dimension, day) ?? value) === value;
              const only = dimension === 'shift' ? { shift: value } : { isOn };
              const volume = isUnknown ? null : customersOf(range, filter, notes, only);
              expect(row, dimension).toMatchObject({ volume, rate: per100(row['complaints'], volume) });
            }
          }
        }
        if (isNoted) {
          for (const row of rowsOf(await reportCross(store, asked, 'shift', 'weekday'))) {
            const { shift = null, weekday = null } = row;
            const isShift = shifts.some((each) => each === shift);
            const volume = isShift
              ? customersOf(range, filter, notes, { shift, isOn: (day) => weekdayOf(day) === weekday })
              : null;
            expect(row).toMatchObject({ volume, rate: per100(row['complaints'], volume) });
          }
          const page = await reportWeekly(store, asked);
          const volume = customersOf(range, filter, notes);
          const onPage = page.rows.rows.find(([section, , key]) => section === 'period' && key === 'volume');
          expect(onPage?.[3] ?? null).toBe(volume);
        }
        for (const pace of intervals) {
          const rows = rowsOf(await reportTrend(store, asked, pace));
          expect(rows.reduce((sum, { complaints }) => sum + Number(complaints), 0)).toBe(met.length);
          // By day, each row is one of the selected days.
          if (pace === 'day' && isNoted)
            for (const row of rows) {
              const day = String(row['period']);
              expect(keyedOn(met, day)).toBe(row['complaints']);
              const served = customersOf({ from: day, to: day }, filter, notes);
              expect(row).toMatchObject({ volume: served, rate: per100(row['complaints'], served) });
              expect(filter.weekday?.includes(weekdayOf(day)) ?? true).toBe(true);
            }
        }
        await store.close();
      },
    ),
    { numRuns: 20 },
  );
});

function keyedOn(incidents: readonly unknown[], day: Day): number {
  return incidents.filter((each) => keyOf(each as Incident, 'business_day') === day).length;
}
