import type { HistoryEntry } from '../../src/domain/action.ts';
import type { ErrorCode } from '../../src/domain/error.ts';
import type { Ending, IncidentFields } from '../../src/domain/incident.ts';
import type { EntryFields } from '../../src/domain/entry.ts';
import { offers } from './builders.ts';

/** The kinds of entries that the model contains. */
export const modelEntryKinds = ['remedy', 'promise', 'follow_up', 'prevention', 'reopening'] as const;
export type ModelEntryKind = (typeof modelEntryKinds)[number];
type ModelEntries = { readonly [Kind in ModelEntryKind]: readonly EntryFields[Kind][] };

/** One incident as the model knows it. */
export interface ModelIncident {
  readonly fields: Partial<IncidentFields> & Pick<IncidentFields, 'status'>;
  /** The department by name, because ids belong to the store. */
  readonly department: string | null;
  readonly entries: ModelEntries;
  readonly notes: readonly string[];
  readonly deleted: boolean;
  /** The row of the file that it came from: its hash, and its rank among identical rows. */
  readonly fingerprint: string | null;
}

/** The records at one moment; immutable. */
export interface Records {
  readonly incidents: ReadonlyMap<number, ModelIncident>;
  readonly departments: ReadonlySet<string>;
}

export type Outcome = ErrorCode | 'done';
/** A line of a history: "incident created". */
type Line = `${HistoryEntry['entity']} ${HistoryEntry['operation']}`;

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
  add(added: readonly ModelIncident[], how: 'one by one' | 'as an import'): void {
    this.act(added.length === 1 && how === 'one by one' ? this.lastNumber + 1 : null);
    const departments = new Set(this.records.departments);
    const incidents = new Map(this.records.incidents);
    for (const each of added) {
      incidents.set(++this.lastNumber, each);
      if (each.department !== null) departments.add(each.department);
      const details = [
        ...each.entries.remedy.map((): Line => 'remedy created'),
        ...each.notes.map((): Line => 'note created'),
      ];
      this.log.set(this.lastNumber, ['incident created', ...(how === 'as an import' ? [] : details)]);
    }
    this.records = { incidents, departments };
  }

  /** Imports rows; skips those whose fingerprint exists, live or deleted. Returns the number of added rows. */
  import(rows: readonly { readonly hash: number; readonly incident: ModelIncident }[]): number {
    const occurrences = new Map<number, number>();
    const present = new Set([...this.records.incidents.values()].map(({ fingerprint }) => fingerprint));
    const fresh = rows.flatMap(({ hash, incident }) => {
      const occurrence = (occurrences.get(hash) ?? 0) + 1;
      occurrences.set(hash, occurrence);
      const fingerprint = `${hash}:${occurrence}`;
      return present.has(fingerprint) ? [] : [{ ...incident, fingerprint }];
    });
    if (fresh.length > 0) this.add(fresh, 'as an import');
    return fresh.length;
  }

  /** edit: live → live. Without a difference it is not an action. The time of the first response stays. */
  edit(number: number, set: Partial<IncidentFields>): Outcome {
    return this.onLive(number, (incident) => {
      const first = incident.fields.acknowledgedAt ?? null;
      const fields = { ...incident.fields, ...set, ...(first === null ? {} : { acknowledgedAt: first }) };
      if (JSON.stringify(fields) === JSON.stringify(incident.fields)) return 'done';
      return this.replace(number, { ...incident, fields }, 'incident updated');
    });
  }

  /** resolve: open → resolved, with an ending; counts as the first response if there was none. */
  resolve(number: number, ending: Ending, { at, day }: Moment): Outcome {
    return this.onLive(number, (incident) => {
      if (incident.fields.status === 'resolved') return 'already_resolved';
      const acknowledgedAt = incident.fields.acknowledgedAt ?? at;
      const set = { status: 'resolved', resolvedAt: at, resolvedOn: day, ending, acknowledgedAt } as const;
      return this.replace(
        number,
        { ...incident, fields: { ...incident.fields, ...set } },
        'incident updated',
      );
    });
  }

  /** reopen: resolved → open; the former resolution becomes an entry. */
  reopen(number: number, { at, day }: Moment, by: string): Outcome {
    return this.onLive(number, (incident) => {
      if (incident.fields.status === 'open') return 'already_open';
      const { resolvedAt = null, resolvedOn = null, ending = null } = incident.fields;
      const set = { status: 'open', resolvedAt: null, resolvedOn: null, ending: null } as const;
      const stamps = { resolvedAt, resolvedOn, ending, at, onDay: day, by };
      const entries = { ...incident.entries, reopening: [...incident.entries.reopening, stamps] };
      const fields = { ...incident.fields, ...set };
      return this.replace(number, { ...incident, fields, entries }, 'incident updated', 'reopening created');
    });
  }

  /** acknowledge: only once. */
  acknowledge(number: number, at: number): Outcome {
    return this.onLive(number, (incident) => {
      if ((incident.fields.acknowledgedAt ?? null) !== null) return 'already_acknowledged';
      const fields = { ...incident.fields, acknowledgedAt: at };
      return this.replace(number, { ...incident, fields }, 'incident updated');
    });
  }

  /** review: why nothing changes, or a corrective action. */
  review(number: number, because: string, action: EntryFields['prevention'] | null, at: number): Outcome {
    return this.onLive(number, (incident) => {
      const fields = { ...incident.fields, unchangedBecause: because, reviewedAt: at };
      const isTouched = JSON.stringify(fields) !== JSON.stringify(incident.fields);
      const prevention = [...incident.entries.prevention, ...(action ? [action] : [])];
      const lines: Line[] = [
        ...(isTouched ? ['incident updated' as const] : []),
        ...(action ? ['prevention created' as const] : []),
      ];
      if (lines.length === 0) return 'done';
      return this.replace(
        number,
        { ...incident, fields, entries: { ...incident.entries, prevention } },
        ...lines,
      );
    });
  }

  /** remedy, promise, follow-up: adds an entry. */
  addEntry<Kind extends ModelEntryKind>(number: number, kind: Kind, fields: EntryFields[Kind]): Outcome {
    return this.onLive(number, (incident) => {
      const entries = { ...incident.entries, [kind]: [...incident.entries[kind], fields] };
      return this.replace(number, { ...incident, entries }, `${kind} created`);
    });
  }

  /** Settles the newest promise, as kept or broken. */
  settle(number: number, set: Pick<EntryFields['promise'], 'outcome' | 'settledAt'>): Outcome {
    return this.onLive(number, (incident) => {
      const last = incident.entries.promise.at(-1);
      if (!last) return 'done';
      const settled = { ...last, ...set };
      if (JSON.stringify(settled) === JSON.stringify(last)) return 'done';
      const promise = [...incident.entries.promise.slice(0, -1), settled];
      return this.replace(
        number,
        { ...incident, entries: { ...incident.entries, promise } },
        'promise updated',
      );
    });
  }

  note(number: number, text: string): Outcome {
    return this.onLive(number, (incident) =>
      this.replace(number, { ...incident, notes: [...incident.notes, text] }, 'note created'),
    );
  }

  delete(number: number): Outcome {
    const incident = this.records.incidents.get(number);
    if (!incident) return 'no_incident';
    if (incident.deleted) return 'already_deleted';
    return this.replace(number, { ...incident, deleted: true }, 'incident removed');
  }

  restore(number: number): Outcome {
    const incident = this.records.incidents.get(number);
    if (!incident) return 'no_incident';
    if (!incident.deleted) return 'not_deleted';
    return this.replace(number, { ...incident, deleted: false }, 'incident restored');
  }

  /** forget: live or deleted → the same without the customer, now and after any undo. */
  forget(number: number, text: boolean): Outcome {
    if (!this.records.incidents.has(number)) return 'no_incident';
    const without = (records: Records): Records => {
      const incident = records.incidents.get(number);
      if (!incident) return records;
      return { ...records, incidents: new Map(records.incidents).set(number, eraseIdentity(incident, text)) };
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
    const incident = recorded === null ? undefined : this.records.incidents.get(recorded);
    this.records = step.records;
    if (recorded === null || !incident) return 'done';
    const addDeleted = ({ incidents, departments }: Records): Records => ({
      incidents: new Map(incidents).set(recorded, { ...incident, deleted: true }),
      departments: new Set([...departments, ...(incident.department === null ? [] : [incident.department])]),
    });
    this.records = addDeleted(this.records);
    this.before = this.before.map((earlier) => ({ ...earlier, records: addDeleted(earlier.records) }));
    this.log.get(recorded)?.push('incident removed');
    return 'done';
  }

  private onLive(number: number, act: (incident: ModelIncident) => Outcome): Outcome {
    const incident = this.records.incidents.get(number);
    if (!incident) return 'no_incident';
    return incident.deleted ? 'incident_deleted' : act(incident);
  }

  private act(recorded: number | null = null): void {
    this.before.push({ records: this.records, recorded });
  }

  private replace(number: number, incident: ModelIncident, ...lines: readonly Line[]): Outcome {
    this.act();
    this.records = { ...this.records, incidents: new Map(this.records.incidents).set(number, incident) };
    this.log.get(number)?.push(...lines);
    return 'done';
  }
}

/** Free text might name somebody, so it becomes "other". */
const offerOrOther = (kind: string) => ((offers as readonly string[]).includes(kind) ? kind : 'other');

function eraseIdentity(incident: ModelIncident, text: boolean): ModelIncident {
  // Without a customer there is nobody to follow up.
  const fields = { ...incident.fields, customer: null, contact: null, companions: null, followUpOn: null };
  if (!text) return { ...incident, fields };
  return {
    ...incident,
    fields: {
      ...fields,
      description: '',
      place: null,
      expected: null,
      whys: null,
      unchangedBecause: null,
      offered: incident.fields.offered ? [...new Set(incident.fields.offered.map(offerOrOther))] : null,
    },
    notes: [],
    entries: {
      ...incident.entries,
      promise: incident.entries.promise.map((promise) => ({ ...promise, text: null })),
      remedy: incident.entries.remedy.map((remedy) => ({ ...remedy, kind: offerOrOther(remedy.kind) })),
      follow_up: incident.entries.follow_up.map((followUp) => ({ ...followUp, text: null })),
    },
  };
}

const copyOf = (log: ReadonlyMap<number, readonly Line[]>) =>
  new Map([...log].map(([number, lines]) => [number, [...lines]]));
