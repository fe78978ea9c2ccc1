import type { HistoryEntry } from '../../src/domain/action.ts';
import type { ErrorCode } from '../../src/domain/error.ts';
import type { IncidentFields, RemedyFields } from '../../src/domain/incident.ts';

/** One incident as the model knows it. */
export interface Known {
  readonly fields: Partial<IncidentFields> & Pick<IncidentFields, 'status'>;
  /** The department by its name; ids are the store's own affair. */
  readonly department: string | null;
  readonly remedies: readonly RemedyFields[];
  readonly notes: readonly string[];
  readonly deleted: boolean;
  /** The row of a file it came from: its hash and which of the identical rows it was. */
  readonly fingerprint: string | null;
}

/** The records at one moment; never changed, only replaced. */
export interface Records {
  readonly incidents: ReadonlyMap<number, Known>;
  readonly departments: ReadonlySet<string>;
}

export type Outcome = ErrorCode | 'done';
type What = HistoryEntry['what'];

/** The state table of a record, and nothing else: what the store must come to by whatever way it likes. */
export class Model {
  records: Records = { incidents: new Map(), departments: new Set() };
  lastNumber = 0;
  /** What every action that still stands replaced, the newest last. */
  readonly before: Records[] = [];
  /** All that was ever done to each number, also when it was undone. */
  readonly log = new Map<number, What[]>();

  /** A creation tells each of its remedies and notes in the history; an import keeps no second copy of them. */
  add(known: readonly Known[], how: 'told one by one' | 'as an import'): void {
    this.act();
    const departments = new Set(this.records.departments);
    const incidents = new Map(this.records.incidents);
    for (const each of known) {
      incidents.set(++this.lastNumber, each);
      if (each.department !== null) departments.add(each.department);
      const told = [...each.remedies.map((): What => 'remedied'), ...each.notes.map((): What => 'noted')];
      this.log.set(this.lastNumber, ['created', ...(how === 'as an import' ? [] : told)]);
    }
    this.records = { incidents, departments };
  }

  /** Rows of a file; those whose fingerprint is there, live or deleted, are skipped. Answers how many came in. */
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

  /** edit: live → live. With `from`, as resolve and reopen do, only out of that status. */
  edit(number: number, set: Partial<IncidentFields>, from?: IncidentFields['status']): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    if (known.deleted) return 'incident_deleted';
    if (from && known.fields.status !== from) return from === 'open' ? 'already_resolved' : 'already_open';
    const fields = { ...known.fields, ...set };
    const touched = JSON.stringify(fields) !== JSON.stringify(known.fields);
    return this.replace(number, { ...known, fields }, touched ? 'updated' : null);
  }

  note(number: number, text: string): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    if (known.deleted) return 'incident_deleted';
    return this.replace(number, { ...known, notes: [...known.notes, text] }, 'noted');
  }

  delete(number: number): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    if (known.deleted) return 'already_deleted';
    return this.replace(number, { ...known, deleted: true }, 'removed');
  }

  restore(number: number): Outcome {
    const known = this.records.incidents.get(number);
    if (!known) return 'no_incident';
    if (!known.deleted) return 'not_deleted';
    return this.replace(number, { ...known, deleted: false }, 'restored');
  }

  undo(): Outcome {
    const before = this.before.pop();
    if (!before) return 'nothing_to_undo';
    this.records = before;
    return 'done';
  }

  private act(): void {
    this.before.push(this.records);
  }

  private replace(number: number, known: Known, what: What | null): Outcome {
    this.act();
    this.records = { ...this.records, incidents: new Map(this.records.incidents).set(number, known) };
    if (what) this.log.get(number)?.push(what);
    return 'done';
  }
}
