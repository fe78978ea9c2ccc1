import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import { UserError } from '../../src/domain/error.ts';
import type { NewIncident } from '../../src/domain/incident.ts';
import { incidentEntryKinds, entryKinds, type EntryFields, type EntryKind } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { parseShiftPeriods } from '../../src/domain/time/shift.ts';
import { anyIncident } from '../support/arbitraries.ts';
import { action, deletedIncidents, everyKind, row, without } from '../support/builders.ts';
import { anyEntry, updateEntry, createEntry, removeEntry } from '../support/entries.ts';
import { freshStore } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';

/** The tables of the history, which keep their rows; all others must be as before. */
const history = ['action', 'change', 'counter'];

const changeKinds = [
  'create_incident',
  'update_incident',
  'remove_incident',
  'restore_incident',
  'create',
  'update',
  'remove',
  'set_path',
  'create_note',
  'create_name',
  'rename',
  'merge_name',
  'set_setting',
  'set_shifts',
  'rederive',
] as const satisfies readonly Change['change'][];

/** A change that does not know the records yet: `pick` and `other` choose among them. */
interface Intent {
  readonly kind: (typeof changeKinds)[number];
  readonly pick: number;
  readonly other: number;
  readonly incident: NewIncident;
  readonly of: EntryKind;
  readonly fields: EntryFields[EntryKind];
}

/** An entry and its kind. */
const anyKeptOne = fc
  .constantFrom(...entryKinds)
  .chain((of) =>
    fc.record({ of: fc.constant(of), fields: anyEntry[of] as fc.Arbitrary<EntryFields[EntryKind]> }),
  );

const anyIntent: fc.Arbitrary<Intent> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom(...changeKinds),
      pick: fc.nat({ max: 99 }),
      other: fc.nat({ max: 99 }),
      incident: anyIncident,
    }),
    anyKeptOne,
  )
  .map(([intent, kept]) => ({ ...intent, ...kept }));
/** One action: some changes, or an import. */
type Step = { readonly intents: readonly Intent[] } | { readonly rows: readonly Intent[] };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ intents: fc.array(anyIntent, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ rows: fc.array(anyIntent, { maxLength: 6 }) }) },
);

const lists = ['department', 'category', 'cause', 'touchpoint'] as const;
const words = ['Bar', 'Pub', 'bar ', 'Kitchen', 'Cocina'];
const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)];

/** Turns an intent into a change of the present records; null if there is no suitable record. */
async function changeOf(store: Store, intent: Intent): Promise<Change | null> {
  const { kind, pick, other, incident, of } = intent;
  const { names } = await store.business();
  const list = at(lists, other) ?? 'department';
  const idOf = (each: (typeof lists)[number]) => at([null, ...names[each]], other)?.id ?? null;
  const known = at([...(await store.list(everyKind)), ...(await store.list(deletedIncidents))], pick);
  const number = known?.number ?? 1;
  const created = at(words, other) ?? 'Bar';
  const existing = at(names[list], pick);
  const fields = {
    ...incident,
    department: idOf('department'),
    category: idOf('category'),
    cause: idOf('cause'),
    touchpoint: idOf('touchpoint'),
  };
  const owner = (incidentEntryKinds as readonly string[]).includes(of) ? number : undefined;
  const kept = { ...intent.fields, ...namesIn(intent.fields, idOf) };
  const row = at(await store.entries(of), other);
  switch (kind) {
    case 'create_incident':
      return { change: kind, incident: fields };
    case 'update_incident': {
      const set = without(fields, 'remedies', 'notes', 'recordedAt');
      const some = Object.entries(set).filter((_field, index) => (pick + index) % 3 === 0);
      return { change: kind, number, set: Object.fromEntries(some) };
    }
    case 'remove_incident':
    case 'restore_incident':
      return { change: kind, number };
    case 'create':
      return createEntry(of, kept, owner);
    case 'update':
      return row ? updateEntry(of, row.id, kept, row.incident ?? undefined) : null;
    case 'remove':
      return row ? removeEntry(of, row.id, row.incident ?? undefined) : null;
    case 'set_path':
      return { change: kind, touchpoints: names.touchpoint.map(({ id }) => id) };
    case 'create_note':
      return { change: kind, incident: number, text: created };
    case 'create_name':
      return { change: kind, list, name: created, alsoKnownAs: ['x'] };
    case 'rename':
      return existing ? { change: kind, list, id: existing.id, name: created } : null;
    case 'merge_name': {
      const into = at(names[list], other);
      return existing && into ? { change: kind, list, id: existing.id, into: into.id } : null;
    }
    case 'set_setting':
      return pick % 2 === 0
        ? { change: kind, key: 'day-start', value: at(['00:00', '04:00', '06:00', null], other) ?? null }
        : { change: kind, key: 'zone', value: at(['America/Toronto', 'Europe/Madrid'], other) ?? null };
    case 'set_shifts': {
      const periods = parseShiftPeriods(at(['10:00-16:00', 'fri@18:00-02:00'], pick) ?? '');
      return { change: kind, periods: periods.map((period) => ({ ...period, shift: (other % 3) + 1 })) };
    }
    case 'rederive':
      return { change: kind };
  }
}

/** The name fields of an entry, referring to existing names. */
function namesIn(fields: object, idOf: (list: (typeof lists)[number]) => number | null): object {
  return Object.fromEntries(lists.filter((list) => list in fields).map((list) => [list, idOf(list)]));
}

async function take(store: Store, step: Step): Promise<void> {
  if ('rows' in step) {
    const staging = await store.stage();
    step.rows.forEach(({ pick, other, incident }, line) =>
      staging.add(
        row(line, pick % 4, {
          ...incident,
          department: other % 2 === 0 ? null : { created: at(words, other) ?? 'Bar' },
          category: null,
          cause: other % 3 === 0 ? { created: 'Bar' } : null,
          touchpoint: null,
        }),
      ),
    );
    await staging.land(action('import'));
    return;
  }
  const changes: Change[] = [];
  for (const intent of step.intents) {
    const change = await changeOf(store, intent);
    if (change) changes.push(change);
  }
  await store.commit(action('edit'), changes);
}

async function undoNewest(store: Store): Promise<boolean> {
  const { action: newest, blockedBy } = await store.undoable();
  expect(blockedBy).toBeNull();
  if (newest) await store.undo(newest.id, action('undo'));
  return newest !== null;
}

/** Tries a step and returns whether there is something to undo now. A refused step must not change anything. */
async function wrote(store: Store & { path: string }, step: Step): Promise<boolean> {
  const before = tablesOf(store.path);
  const newest = (await store.undoable()).action?.id;
  try {
    await take(store, step);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(tablesOf(store.path)).toEqual(before);
  }
  return (await store.undoable()).action?.id !== newest;
}

test('undo after commit leaves every row of every table as it was, one by one and all the way back', async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), async (steps) => {
      const store = await freshStore();
      const empty = tablesOf(store.path, history);
      for (const step of steps) {
        const before = tablesOf(store.path, history);
        if (!(await wrote(store, step))) continue;
        await undoNewest(store);
        expect(tablesOf(store.path, history)).toEqual(before);
        undone++;
        await wrote(store, step);
      }
      while (await undoNewest(store));
      expect(tablesOf(store.path, history)).toEqual(empty);
      await store.close();
    }),
    { numRuns: 70 },
  );
  expect(undone).toBeGreaterThan(70);
});
