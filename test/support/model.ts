import type { HistoryEntry } from '../../src/domain/action.ts';
import type { ErrorCode } from '../../src/domain/error.ts';
import type { Ending, IncidentFields } from '../../src/domain/incident.ts';
import type { EntryFields } from '../../src/domain/entry.ts';
import { offers } from './builders.ts';

/** The kinds of entries that the model contains. */
export const followed = ['remedy', 'promise', 'follow_up', 'prevention', 'reopening'] as const;
export type Followed = (typeof followed)[number];
type KeptWith = { readonly [Kind in Followed]: readonly EntryFields[Kind][] };

/** One incident as the model knows it. */
export interface Known {
  readonly fields: Partial<IncidentFields> & Pick<IncidentFields, 'status'>;
  /** The department by name, because ids belong to the store. */
  readonly department: string | null;
  readonly kept: KeptWith;
  readonly notes: readonly string[];
  readonly deleted: boolean;
  /** The row of the file that it came from: its hash, and its rank among identical rows. */
  readonly fingerprint: string | null;
}

/** The records at one moment; immutable. */
export interface Records {
  readonly incidents: ReadonlyMap<number, Known>;
  readonly departments: ReadonlySet<string>;
}

export type Outcome = ErrorCode | 'done';
/** A line of a history: "incident created". */
type Line = `${HistoryEntry['entity']} ${HistoryEntry['what']}`;

/** The time of a resolution, reopening or first response. */
export interface Moment {
  readonly at: number;
  readonly day: string;
}

/**
 * The state table of a record (ARCHITECTURE, "The life of a record"), which the store must match. `forget` is not undone
 * and blocks no undo: it erases the customer from the present state and from every state that an undo could restore.
 */
export class Model {
  records: Records = { incidents: new Map(), departments: new Set() };
  lastNumber = 0;
  /** The state before each action that can be undone, newest last; `recorded` is the complaint that it recorded alone. */
  before: { readonly records: Records; readonly recorded: number | null }[] = [];
  /** The complete history of each number, including undone actions. */
  readonly log = new Map<number, Line[]>();
  private copy: Pick<Model, 'records' | 'before' | 'log'> | null = null;

  /** Makes a backup. */
  backUp(): void {
    this.copy = { records: this.records, before: [...this.before], log: copyOf(this.log) };
  }

  /** Restores the backup, except the counter; false if there is none. */
  goBack(): boolean {
    if (this.copy === null) return false;
    this.records = this.copy.records;
    this.before = [...this.copy.before];
    this.log.clear();
    for (const [number, lines] of copyOf(this.copy.log)) this.log.set(number, lines);
    return true;
  }

  /** Adds incidents. Only a creation records each remedy and note in the history; an import does not. */
  add(known: readonly Known[], how: 'told one by one' | 'as an import'): void {
    this.act(known.length === 1 && how === 'told one by one' ? this.lastNumber + 1 : null);
    const departments = new Set(this.records.departments);
    const incidents = new Map(this.records.incidents);
    for (const each of known) {
      incidents.set(++this.lastNumber, each);
      if (each.department !== null) departments.add(each.department);
      const told = [
        ...each.kept.remedy.map((): Line => 'remedy created'),
        ...each.notes.map((): Line => 'note created'),
      ];
      this.log.set(this.lastNumber, ['incident created', ...(how === 'as an import' ? [] : told)]);
    }
    this.records = { incidents, departments };
  }

  /** Imports rows; skips those whose fingerprint exists, live or deleted. Returns the number of added rows. */
  import(rows: readonly { readonly hash: number; readonly known: Known }[]): number {
    const seen = new Map<number, number>();
    const present = new Set([...this.records.incidents.values()].map(({ fingerprint }) => fingerprint));
    const fresh = rows.flatMap(({ hash, known }) => {
      const occurrence = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, occurrence);
      const fingerprint = `${hash}:${occurrence}`;
      return present.has(fingerprint) ? [] : [{ ...known, fingerprint }];
    });
    if (fresh.length > 0) this.add(fresh, 'as an import');
    return fresh.length;
  }

  /** edit: live → live. Without a difference it is not an action. The time of the first response stays. */
  edit(number: number, set: Partial<IncidentFields>): Outcome {
    return this.onLive(number, (known) => {
      const first = known.fields.acknowledgedAt ?? null;
      const fields = { ...known.fields, ...set, ...(first === null ? {} : { acknowledgedAt: first }) };
      if (JSON.stringify(fields) === JSON.stringify(known.fields)) return 'done';
      return this.replace(number, { ...known, fields }, 'incident updated');
    });
  }

  /** resolve: open → resolved, with an ending; counts as the first response if there was none. */
  resolve(number: number, ending: Ending, { at, day }: Moment): Outcome {
    return this.onLive(number, (known) => {
      if (known.fields.status === 'resolved') return 'already_resolved';
      const acknowledgedAt = known.fields.acknowledgedAt ?? at;
      const set = { status: 'resolved', resolvedAt: at, resolvedOn: day, ending, acknowledgedAt } as const;
      return this.replace(number, { ...known, fields: { ...known.fields, ...set } }, 'incident updated');
    });
  }

  /** reopen: resolved → open; the former resolution becomes an entry. */
  reopen(number: number, { at, day }: Moment, by: string): Outcome {
    return this.onLive(number, (known) => {
      if (known.fields.status === 'open') return 'already_open';
      const { resolvedAt = null, resolvedOn = null, ending = null } = known.fields;
      const set = { status: 'open', resolvedAt: null, resolvedOn: null, ending: null } as const;
      const stamps = { resolvedAt, resolvedOn, ending, at, onDay: day, by };
      const kept = { ...known.kept, reopening: [...known.kept.reopening, stamps] };
      const fields = { ...known.fields, ...set };
      return this.replace(number, { ...known, fields, kept }, 'incident updated', 'reopening created');
    });
  }

  /** acknowledge: only once. */
  acknowledge(number: number, at: number): Outcome {
    return this.onLive(number, (known) => {
      if ((known.fields.acknowledgedAt ?? null) !== null) return 'already_acknowledged';
      const fields = { ...known.fields, acknowledgedAt: at };
      return this.replace(number, { ...known, fields }, 'incident updated');
    });
  }

  /** review: why nothing changes, or a corrective action. */
  review(number: number, because: string, action: EntryFields['prevention'] | null, at: number): Outcome {
    return this.onLive(number, (known) => {
      const fields = { ...known.fields, unchangedBecause: because, reviewedAt: at };
      const isTouched = JSON.stringify(fields) !== JSON.stringify(known.fields);
      const prevention = [...known.kept.prevention, ...(action ? [action] : [])];
      const lines: Line[] = [
        ...(isTouched ? ['incident updated' as const] : []),
        ...(action ? ['prevention created' as const] : []),
      ];
      if (lines.length === 0) return 'done';
      return this.replace(number, { ...known, fields, kept: { ...known.kept, prevention } }, ...lines);
    });
  }

  /** remedy, promise, follow-up: adds an entry. */
  keep<Kind extends Followed>(number: number, kind: Kind, fields: EntryFields[Kind]): Outcome {
    return this.onLive(number, (known) => {
      const kept = { ...known.kept, [kind]: [...known.kept[kind], fields] };
      return this.replace(number, { ...known, kept }, `${kind} created`);
    });
  }

  /** Settles the newest promise, as kept or broken. */
  settle(number: number, set: Pick<EntryFields['promise'], 'outcome' | 'settledAt'>): Outcome {
    return this.onLive(number, (known) => {
      const last = known.kept.promise.at(-1);
      if (!last) return 'done';
      const settled = { ...last, ...set };
      if (JSON.stringify(settled) === JSON.stringify(last)) return 'done';
      const promise = [...known.kept.promise.slice(0, -1), settled];
      return this.replace(number, { ...known, kept: { ...known.kept, promise } }, 'promise updated');
    });
  }

  note(number: number, text: string): Outcome {
    return this.onLive(number, (known) =>
      this.replace(number, { ...known, notes: [...known.notes, text] }, 'note created'),
    );
  }

  delete(number: number): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    if (known.deleted) return 'already_deleted';
    return this.replace(number, { ...known, deleted: true }, 'incident removed');
  }

  restore(number: number): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    if (!known.deleted) return 'not_deleted';
    return this.replace(number, { ...known, deleted: false }, 'incident restored');
  }

  /** forget: live or deleted → the same without the customer, now and after any undo. */
  forget(number: number, text: boolean): Outcome {
    if (!this.records.incidents.has(number)) return 'no_incident';
    const without = (records: Records): Records => {
      const known = records.incidents.get(number);
      if (!known) return records;
      return { ...records, incidents: new Map(records.incidents).set(number, forgotten(known, text)) };
    };
    this.records = without(this.records);
    this.before = this.before.map((step) => ({ ...step, records: without(step.records) }));
    this.log.get(number)?.push('incident updated');
    return 'done';
  }

  /** undo: the undo of recording one complaint leaves it deleted, whatever is undone afterwards. */
  undo(): Outcome {
    const step = this.before.pop();
    if (!step) return 'nothing_to_undo';
    const { recorded } = step;
    const known = recorded === null ? undefined : this.records.incidents.get(recorded);
    this.records = step.records;
    if (recorded === null || !known) return 'done';
    const withIt = ({ incidents, departments }: Records): Records => ({
      incidents: new Map(incidents).set(recorded, { ...known, deleted: true }),
      departments: new Set([...departments, ...(known.department === null ? [] : [known.department])]),
    });
    this.records = withIt(this.records);
    this.before = this.before.map((earlier) => ({ ...earlier, records: withIt(earlier.records) }));
    this.log.get(recorded)?.push('incident removed');
    return 'done';
  }

  private onLive(number: number, act: (known: Known) => Outcome): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    return known.deleted ? 'incident_deleted' : act(known);
  }

  private act(recorded: number | null = null): void {
    this.before.push({ records: this.records, recorded });
  }

  private replace(number: number, known: Known, ...lines: readonly Line[]): Outcome {
    this.act();
    this.records = { ...this.records, incidents: new Map(this.records.incidents).set(number, known) };
    this.log.get(number)?.push(...lines);
    return 'done';
  }
}

/** Free text might name somebody, so it becomes "other". */
const offerAlone = (kind: string) => ((offers as readonly string[]).includes(kind) ? kind : 'other');

function forgotten(known: Known, text: boolean): Known {
  // Without a customer there is nobody to follow up.
  const fields = { ...known.fields, customer: null, contact: null, followUpOn: null };
  if (!text) return { ...known, fields };
  return {
    ...known,
    fields: {
      ...fields,
      description: '',
      place: null,
      expected: null,
      whys: null,
      unchangedBecause: null,
      offered: known.fields.offered ? [...new Set(known.fields.offered.map(offerAlone))] : null,
    },
    notes: [],
    kept: {
      ...known.kept,
      promise: known.kept.promise.map((promise) => ({ ...promise, text: null })),
      remedy: known.kept.remedy.map((remedy) => ({ ...remedy, kind: offerAlone(remedy.kind) })),
      follow_up: known.kept.follow_up.map((followUp) => ({ ...followUp, text: null })),
    },
  };
}

const copyOf = (log: ReadonlyMap<number, readonly Line[]>) =>
  new Map([...log].map(([number, lines]) => [number, [...lines]]));
