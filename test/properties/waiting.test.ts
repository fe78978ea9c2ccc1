import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/time/wall.ts';
import { measureDue, presentCalendar, presentDue } from '../../src/reports/due.ts';
import { measureSince, presentHandover } from '../../src/reports/handover.ts';
import { reportWeekly } from '../../src/reports/weekly/weekly.ts';
import type { Document } from '../../src/document/document.ts';
import { anyIncident } from '../support/arbitraries.ts';
import { action, creation, everything } from '../support/builders.ts';
import { anyEntry, createEntry } from '../support/entries.ts';
import { requestFor } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const some = { maxLength: 6 };
const anyHouse = fc.record({
  incidents: fc.array(anyIncident, { minLength: 1, maxLength: 20 }),
  promises: fc.array(anyEntry.promise, some),
  formals: fc.array(anyEntry.formal, some),
  preventions: fc.array(anyEntry.prevention, some),
});

/** The due items of a page's machine-readable output: the kind and the complaint. */
const inRows = ({ rows }: Document) =>
  rows.rows.map(([kind, number, id]) => `${String(kind)} ${String(number ?? id ?? '')}`);
const inWeek = ({ rows }: Document) =>
  rows.rows.filter(([section]) => section === 'due').map(([, key, kind]) => `${String(kind)} ${String(key)}`);
/** The due items as text: a line each, and the number of further items if the list is shortened. */
const linesOf = (document: Document, title?: string) =>
  document.blocks
    .flatMap((block) =>
      block.kind === 'list' && (title === undefined || block.title === title) ? block.items : [],
    )
    .filter(({ text }) => !/cause yet|Nothing/u.test(text));

test('every page has the same things to do in the same order, whatever was recorded', async () => {
  await fc.assert(
    fc.asyncProperty(anyHouse, async ({ incidents, promises, formals, preventions }) => {
      const store = await freshStore();
      const names = (['department', 'category', 'cause', 'touchpoint'] as const).flatMap((list) =>
        ['one', 'two', 'three'].map((name) => ({ change: 'create_name', list, name }) as const),
      );
      await store.commit(action('add'), [...names, ...incidents.map((incident) => creation(incident))]);
      const of = (index: number) => 1 + (index % incidents.length);
      await store.commit(action('edit'), [
        ...promises.map((fields, index) => createEntry('promise', fields, of(index))),
        // A complaint can be formal only once.
        ...formals
          .slice(0, incidents.length)
          .map((fields, index) => createEntry('formal', fields, of(index))),
        ...preventions.map((fields, index) => createEntry('prevention', fields, of(index))),
      ]);
      const asked = await requestFor(store, everything);
      const today = await measureDue(store, asked);
      const due = presentDue(today, 0, asked, asked.language);
      const week = await reportWeekly(store, asked);
      expect(inWeek(week)).toEqual(inRows(due));
      expect(linesOf(due)).toHaveLength(today.length);

      const visibleText = linesOf(week, asked.language.t.weekly.doToday);
      const more = visibleText
        .flatMap(({ text }) => /^and (\d+) more due$/u.exec(text)?.[1] ?? [])
        .map(Number);
      const [rest = 0] = more;
      expect(visibleText.length - more.length + rest).toBe(today.length);
      expect(visibleText.slice(0, visibleText.length - more.length)).toEqual(linesOf(due).slice(0, 6));

      // A handover also includes tomorrow, and the calendar a year.
      const tomorrow = await measureDue(store, asked, addDays(asked.today, 1));
      const handover = presentHandover(
        { waiting: tomorrow, open: 0, ...(await measureSince(store, asked)) },
        asked,
        asked.language,
      );
      expect(inRows(handover)).toEqual(expect.arrayContaining(inRows(due)));
      expect(linesOf(handover, asked.language.t.due.toDo)).toHaveLength(tomorrow.length);
      const year = presentCalendar(await measureDue(store, asked, '2027-11-20'), [], asked, asked.language);
      expect(inRows(year)).toEqual(expect.arrayContaining(inRows(handover)));
      expect(year.calendar).toHaveLength(year.rows.rows.length);

      const upset = incidents.flatMap(({ kind, status, state }, index) =>
        kind === 'complaint' && status === 'open' && (state === 'upset' || state === 'gone')
          ? [`${state} ${index + 1}`]
          : [],
      );
      expect(
        inRows(due)
          .filter((each) => /upset|gone/u.test(each))
          .sort(),
      ).toEqual(upset.sort());
      await store.close();
    }),
    { numRuns: 60 },
  );
});
