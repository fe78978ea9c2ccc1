import fc from 'fast-check';
import { expect } from 'vitest';
import type { ActionKind, Change } from '../../src/domain/action.ts';
import { acknowledgeChanges, reopenChanges, resolveChanges } from '../../src/domain/resolution.ts';
import { UserError } from '../../src/domain/error.ts';
import { endings, type Ending, type Incident, type NewIncident } from '../../src/domain/incident.ts';
import type { EntryFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { openFiles } from '../../src/terminal/files.ts';
import type { UpkeepContext } from '../../src/upkeep/backupfolder.ts';
import { writeBackupTo, restoreBackup } from '../../src/upkeep/backups.ts';
import { anyIncident } from './arbitraries.ts';
import {
  action,
  creation,
  deletedIncidents,
  department,
  everyKind,
  everything,
  forgetting,
  noon,
  row,
  without,
} from './builders.ts';
import { anyEntry, updateEntry, createEntry } from './entries.ts';
import {
  modelEntryKinds,
  type ModelEntryKind,
  type ModelIncident,
  type Model,
  type Outcome,
} from './model.ts';
import { nextNumber } from './tables.ts';

/** The real system: two tills on one file, the last value of its counter, and the UUID of each number so far. */
export interface TestSystem {
  readonly path: string;
  readonly tills: readonly [Store, Store];
  counter: number;
  readonly uuids: Map<number, string>;
  /** The paths of its backups, newest last. */
  readonly copies: string[];
}
type Command = fc.AsyncCommand<Model, TestSystem>;
type Till = 0 | 1;

/** An incident with its department by name. */
interface Draft {
  readonly incident: NewIncident;
  readonly department: string | null;
}

const modelIncident = ({ incident, department: name }: Draft): ModelIncident => {
  const { notes, remedies } = incident;
  const fields = without(incident, 'notes', 'remedies', 'department');
  const entries = { remedy: remedies, promise: [], follow_up: [], prevention: [], reopening: [] };
  return { fields, department: name, entries, notes, deleted: false, fingerprint: null };
};

/** The same incident for the store, which creates the department if necessary. */
const specOf = ({ incident, department: name }: Draft) => ({
  ...incident,
  department: name === null ? null : { created: name },
  category: null,
});

const now = { at: noon, day: '2026-11-20' };
const closing = { now: now.at, today: now.day, by: 'Ana' };

/** Picks a number: mostly of a live or deleted incident, sometimes of an absent one. */
function target(model: Model, pick: number): number {
  const numbers = [...model.records.incidents.keys()];
  return (pick < 25 ? numbers[pick % numbers.length] : undefined) ?? (pick % (model.lastNumber + 1)) + 1;
}

async function outcome(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

/** A command on the model and on the real system; both must return the same and then have the same state. */
function command(
  name: string,
  till: Till,
  run: (model: Model, store: Store) => Promise<{ readonly expected: unknown; readonly actual: unknown }>,
): Command {
  return {
    check: () => true,
    async run(model, system) {
      const { expected, actual } = await run(model, system.tills[till]);
      expect(actual).toEqual(expected);
      await compare(model, system);
    },
    toString: () => `till ${till}: ${name}`,
  };
}

const changeCommand = (
  name: string,
  till: Till,
  act: (model: Model) => Outcome,
  changes: (model: Model, store: Store) => readonly Change[] | Promise<readonly Change[]>,
  kind: ActionKind = 'edit',
) =>
  command(name, till, async (model, store) => {
    const commit = async () => store.commit(action(kind), await changes(model, store));
    const actual = await outcome(commit());
    return { expected: act(model), actual };
  });

const add = (till: Till, draft: Draft) =>
  command(`add to ${String(draft.department)}`, till, async (model, store) => {
    const names = draft.department === null ? [] : [department(draft.department)];
    const { numbers } = await store.commit(action('add'), [...names, creation(specOf(draft))]);
    model.add([modelIncident(draft)], 'one by one');
    return { expected: [model.lastNumber], actual: numbers };
  });

const importFile = (till: Till, letters: readonly number[], drafts: readonly Draft[]) =>
  command(`import ${letters.join(' ')}`, till, async (model, store) => {
    const rows = letters.flatMap((hash) => drafts.slice(hash, hash + 1).map((draft) => ({ hash, draft })));
    const staging = await store.stage();
    rows.forEach(({ hash, draft }, index) => staging.add(row(index + 1, hash, specOf(draft))));
    const { added: newRows } = await staging.match(null);
    const { added: importedRows } = await staging.land(action('import'));
    const expected = model.import(rows.map(({ hash, draft }) => ({ hash, incident: modelIncident(draft) })));
    return { expected: [expected, expected], actual: [newRows, importedRows] };
  });

const edit = (till: Till, pick: number, incident: NewIncident, every: number) => {
  const fields = without(
    incident,
    'notes',
    'remedies',
    'recordedAt',
    'department',
    'category',
    'cause',
    'touchpoint',
    // Contacts in the history of other incidents are not modelled: see contracts/store/forget.ts.
    'contact',
  );
  const set = Object.fromEntries(Object.entries(fields).filter((_field, index) => index % every === 0));
  return changeCommand(
    `edit ${pick}: ${Object.keys(set).join(' ')}`,
    till,
    (model) => model.edit(target(model, pick), set),
    (model) => [{ change: 'update_incident', number: target(model, pick), set }],
  );
};

/** The changes of the domain for a live incident; for others, a change that the store has to refuse. */
async function changesOf(
  store: Store,
  number: number,
  changes: (incident: Incident) => readonly Change[],
): Promise<readonly Change[]> {
  const incident = await store.find(number);
  if (incident && !incident.deleted) return changes(incident);
  return [{ change: 'update_incident', number, set: { place: 'never' } }];
}

const resolve = (till: Till, pick: number, ending: Ending) =>
  changeCommand(
    `resolve ${pick}: ${ending}`,
    till,
    (model) => model.resolve(target(model, pick), ending, now),
    (model, store) =>
      changesOf(store, target(model, pick), (incident) =>
        resolveChanges(incident, { ending, finding: null }, false, { at: closing.now, on: closing.today }),
      ),
  );

const reopen = (till: Till, pick: number) =>
  changeCommand(
    `reopen ${pick}`,
    till,
    (model) => model.reopen(target(model, pick), now, closing.by),
    (model, store) => changesOf(store, target(model, pick), (incident) => reopenChanges(incident, closing)),
  );

const acknowledge = (till: Till, pick: number) =>
  changeCommand(
    `acknowledge ${pick}`,
    till,
    (model) => model.acknowledge(target(model, pick), noon),
    (model, store) => changesOf(store, target(model, pick), (incident) => acknowledgeChanges(incident, noon)),
  );

const review = (till: Till, pick: number, action: EntryFields['prevention'] | null) =>
  changeCommand(
    `review ${pick}${action ? ' with an action' : ''}`,
    till,
    (model) => model.review(target(model, pick), 'because', action, noon),
    (model) => {
      const number = target(model, pick);
      const set = { unchangedBecause: 'because', reviewedAt: noon };
      return [
        { change: 'update_incident', number, set },
        ...(action ? [createEntry('prevention', action, number)] : []),
      ];
    },
  );

const addEntry = (
  till: Till,
  pick: number,
  kind: 'remedy' | 'promise' | 'follow_up',
  fields: EntryFields[ModelEntryKind],
) =>
  changeCommand(
    `${kind} ${pick}`,
    till,
    (model) => model.addEntry(target(model, pick), kind, fields as EntryFields[typeof kind]),
    (model) => [createEntry(kind, fields as EntryFields[typeof kind], target(model, pick))],
  );

const settle = (till: Till, pick: number, outcome: 'kept' | 'broken') => {
  const set = { outcome, settledAt: noon };
  return changeCommand(
    `settle ${pick}: ${outcome}`,
    till,
    (model) => model.settle(target(model, pick), set),
    async (model, store) => {
      const number = target(model, pick);
      const promise = (await store.entries('promise', [number])).at(-1);
      return changesOf(store, number, () =>
        promise ? [updateEntry('promise', promise.id, set, number)] : [],
      );
    },
  );
};

const forget = (till: Till, pick: number, text: boolean) =>
  changeCommand(
    `forget ${pick}${text ? ' with the text' : ''}`,
    till,
    (model) => model.forget(target(model, pick), text),
    (model) => [forgetting({ numbers: [target(model, pick)], text })],
    'forget',
  );

const note = (till: Till, pick: number) =>
  changeCommand(
    `note ${pick}`,
    till,
    (model) => model.note(target(model, pick), `note ${pick}`),
    (model) => [{ change: 'create_note', incident: target(model, pick), text: `note ${pick}` }],
  );

const remove = (till: Till, pick: number) =>
  changeCommand(
    `delete ${pick}`,
    till,
    (model) => model.delete(target(model, pick)),
    (model) => [{ change: 'remove_incident', number: target(model, pick) }],
  );

const restore = (till: Till, pick: number) =>
  changeCommand(
    `restore ${pick}`,
    till,
    (model) => model.restore(target(model, pick)),
    (model) => [{ change: 'restore_incident', number: target(model, pick) }],
  );

const undo = (till: Till) =>
  command('undo', till, async (model, store) => {
    const { action: newest, blockedBy } = await store.undoable();
    const actual = newest ? await outcome(store.undo(newest.id, action('undo'))) : 'nothing_to_undo';
    return { expected: [model.undo(), null], actual: [actual, blockedBy] };
  });

/** Makes a backup while both tills have the file open. */
const backup: Command = {
  check: () => true,
  run: (model, system) => {
    model.backUp();
    system.copies.push(writeBackupTo(upkeepOf(system), `${system.path}.copy-${system.copies.length}.db`));
    return Promise.resolve();
  },
  toString: () => 'backup',
};
const goBack: Command = {
  check: () => true,
  async run(model, system) {
    const copy = system.copies.at(-1);
    expect(copy !== undefined).toBe(model.goBack());
    if (copy !== undefined) await restoreBackup(upkeepOf(system), copy);
    await compare(model, system);
  },
  toString: () => 'restore the backup',
};

function upkeepOf({ path, copies }: TestSystem): UpkeepContext {
  const files = openFiles(path, process.pid, () => true);
  return { databasePath: path, files, now: noon, nonce: String(copies.length) };
}

/** Reads the state of a till in the shape of the model. */
async function readState(store: Store): Promise<Map<number, unknown>> {
  const { names } = await store.business();
  const incidents = [...(await store.list(everyKind)), ...(await store.list(deletedIncidents))];
  const entries = await Promise.all(
    modelEntryKinds.map(async (kind) => [kind, await store.entries(kind)] as const),
  );
  const entriesOf = (number: number) =>
    Object.fromEntries(
      entries.map(([kind, rows]) => [kind, rows.filter(({ incident }) => incident === number)]),
    );
  const describeIncident = async (incident: Incident) => ({
    fields: incident,
    department: names.department.find(({ id }) => id === incident.department)?.name ?? null,
    entries: entriesOf(incident.number),
    notes: (await store.notes(incident.number)).map(({ text }) => text),
    deleted: incident.deleted,
  });
  return new Map(
    await Promise.all(
      incidents.map(async (incident) => [incident.number, await describeIncident(incident)] as const),
    ),
  );
}

async function compare(model: Model, system: TestSystem): Promise<void> {
  const [store, other] = system.tills;
  const actual = await readState(store);
  expect(await readState(other)).toEqual(actual);
  expect([...actual.keys()].sort((a, b) => a - b)).toEqual(
    [...model.records.incidents.keys()].sort((a, b) => a - b),
  );
  for (const [number, each] of model.records.incidents) {
    const expected = { ...without(each, 'fingerprint'), fields: { ...each.fields, number } };
    expect(actual.get(number)).toMatchObject(expected);
  }
  for (const { number, uuid } of await store.list(everyKind)) {
    expect(uuid).toBe(system.uuids.get(number) ?? uuid);
    system.uuids.set(number, uuid);
  }
  const { names } = await store.business();
  expect(names.department.map(({ name }) => name).sort()).toEqual([...model.records.departments].sort());

  const live = [...model.records.incidents.values()].filter(
    ({ deleted, fields }) => !deleted && fields.kind === 'complaint',
  );
  const cells = await store.tally(everything, ['status', 'department']);
  expect(cells.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(live.length);
  const open = cells.filter(({ keys: [status] }) => status === 'open');
  expect(open.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(
    live.filter(({ fields }) => fields.status === 'open').length,
  );

  const counter = nextNumber(system.path);
  expect(counter).toBeGreaterThanOrEqual(system.counter);
  expect(counter).toBe(model.lastNumber + 1);
  system.counter = counter;
}

const till = fc.constantFrom<Till>(0, 1);
const pick = fc.nat({ max: 30 });
const draft = fc.record({
  incident: anyIncident.map((incident) => ({
    ...incident,
    department: null,
    category: null,
    cause: null,
    touchpoint: null,
  })),
  department: fc.constantFrom(null, 'Kitchen', 'Bar'),
});
/** A row of a file, which has at most one note. */
const fileRow = draft.map(({ incident, ...rest }) => ({
  ...rest,
  incident: {
    ...incident,
    // A file also contains no references to other incidents or anticipations, and no limits.
    sameEvent: null,
    anticipation: null,
    remedies: incident.remedies.map((remedy) => ({ ...remedy, limitMinor: null, timeCostMinor: null })),
    notes: incident.notes.slice(0, 1),
  },
}));

/** Any sequence of commands at two tills. */
export const anyCommands = fc
  .array(fileRow, { minLength: 3, maxLength: 3 })
  .chain((drafts) =>
    fc.commands<Model, TestSystem, false>(
      [
        fc.tuple(till, draft).map(([at, what]) => add(at, what)),
        fc
          .tuple(till, fc.array(fc.nat({ max: 2 }), { maxLength: 5 }))
          .map(([at, letters]) => importFile(at, letters, drafts)),
        fc.tuple(till, pick, anyIncident, fc.integer({ min: 1, max: 5 })).map((args) => edit(...args)),
        fc.tuple(till, pick, fc.constantFrom(...endings)).map((args) => resolve(...args)),
        fc.tuple(till, pick).map((args) => reopen(...args)),
        fc.tuple(till, pick).map((args) => acknowledge(...args)),
        fc.tuple(till, pick, fc.option(anyEntry.prevention)).map((args) => review(...args)),
        fc
          .tuple(till, pick, anyEntry.remedy)
          .map(([at, which, fields]) => addEntry(at, which, 'remedy', fields)),
        fc
          .tuple(till, pick, anyEntry.promise)
          .map(([at, which, fields]) => addEntry(at, which, 'promise', fields)),
        fc
          .tuple(till, pick, anyEntry.follow_up)
          .map(([at, which, fields]) => addEntry(at, which, 'follow_up', fields)),
        fc.tuple(till, pick, fc.constantFrom('kept', 'broken')).map((args) => settle(...args)),
        fc.tuple(till, pick, fc.boolean()).map((args) => forget(...args)),
        fc.tuple(till, pick).map((args) => note(...args)),
        fc.tuple(till, pick).map((args) => remove(...args)),
        fc.tuple(till, pick).map((args) => restore(...args)),
        till.map(undo),
        fc.constant(backup),
        fc.constant(goBack),
      ],
      { maxCommands: 50, size: 'max' },
    ),
  );
