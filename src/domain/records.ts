import type {
  Action,
  Change,
  FieldValue,
  HistoryEntry,
  IncidentEntry,
  Named,
  NameRef,
  NewAction,
} from './action.ts';
import type { Business } from './business.ts';
import type { Cell, Measure, TallyDimension } from './dimension.ts';
import type { Draft } from './draft.ts';
import { UserError } from './error.ts';
import type { AsOf, Metric, MetricDimension, MetricValues, MetricCount } from './metric.ts';
import type { Filter } from './filter.ts';
import type { Customer, CustomerFilter, FrequentCustomer, Mentions, Traces } from './customer.ts';
import type { DatedItem, Pending, DueHorizon } from './due.ts';
import type { ActionsSinceHandover } from './handover.ts';
import type { Incident, FieldName, NewIncident, Note } from './incident.ts';
import type { IncidentEntryKind, EntryFields, EntryKind, Entry, RemedyFields } from './entry.ts';
import type { NameList } from './name.ts';
import type { NoticeKind } from './notice.ts';
import type { ResponseCount } from './response.ts';
import type { SurveyTotals } from './survey.ts';
import type { Period } from './time/period.ts';
import type { Day, WallTime } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What a tally counts by and adds up. */
export interface TallyQuestion {
  readonly filter: Filter;
  readonly dimensions: readonly TallyDimension[];
  readonly measures?: readonly Measure[];
}

/** The first and the last business day of some incidents. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Reads the records. All selecting and adding up happens in the database. */
export interface Records {
  business(): Promise<Business>;
  /**
   * Runs several reads on one snapshot, so that the figures on a page agree even if other tills write in between. `read`
   * must not write or wait for the user.
   */
  withSnapshot<Result>(read: (records: Records) => Promise<Result>): Promise<Result>;
  /** Newest first. */
  list(filter: Filter, limit?: number): Promise<readonly Incident[]>;
  count(filter: Filter): Promise<number>;
  /** Reads pages from one snapshot, in the order of the numbers, while others may write. */
  stream(filter: Filter): AsyncIterable<readonly Incident[]>;
  tally(
    filter: Filter,
    dimensions: readonly TallyDimension[],
    measures?: readonly Measure[],
  ): Promise<readonly Cell[]>;
  /** Answers several tallies at once, in their order. */
  tallies(questions: readonly TallyQuestion[]): Promise<readonly (readonly Cell[])[]>;
  /** Counts how often each value of a metric occurs, from which medians, shares and sums are computed. */
  distribution<Of extends Metric>(
    filter: Filter,
    fact: Of,
    by: readonly MetricDimension[],
    asOf: AsOf,
  ): Promise<readonly MetricCount<MetricValues[Of]>[]>;
  /** First and last business day of the selected incidents; null if there are none. */
  span(filter: Filter): Promise<Span | null>;
  /** The spans of several filters at once, in their order. */
  spans(filters: readonly Filter[]): Promise<readonly (Span | null)[]>;
  /** Throws damaged_part. */
  find(number: number): Promise<Incident | null>;
  /** Returns those that exist and are readable, in the order of `numbers`. */
  findMany(numbers: readonly number[]): Promise<readonly Incident[]>;
  /** The highest number of an existing incident. */
  lastNumber(): Promise<number | null>;
  /** The number of the incident that `list` returns first. */
  newestNumber(filter: Filter): Promise<number | null>;
  /** The customer with the most of these incidents, at least two; of equal ones, the one whose contact key comes first. */
  mostFrequentCustomer(filter: Filter): Promise<FrequentCustomer | null>;
  notes(number: number): Promise<readonly Note[]>;
  /** The entries of one kind, oldest first: those of some incidents, or all of them. */
  entries<Kind extends EntryKind>(kind: Kind, incidents?: readonly number[]): Promise<readonly Entry<Kind>[]>;
  /** The volumes of a period, by business day. */
  volumes(period: Period): Promise<readonly Entry<'volume'>[]>;
  /** The totals of the survey sheets of a period. */
  surveyTotals(period: Period): Promise<SurveyTotals>;
  /** The answers to the short survey of a period, counted by what they say. */
  responseCounts(period: Period): Promise<readonly ResponseCount[]>;
  /** Everything that is pending up to the horizon. */
  pending(until: DueHorizon): Promise<Pending>;
  /**
   * Counts how often each of these dates was changed, in their order. An undone change counts, and so does its undo: the
   * number never falls.
   */
  countDateChanges(dated: readonly DatedItem[]): Promise<readonly number[]>;
  /** All keys of the customer with this contact key, beginning with the one that identifies them. */
  contactsOf(contact: string): Promise<readonly string[]>;
  /** Customers with a known contact, those with the most complaints first. */
  customers(filter: CustomerFilter): Promise<readonly Customer[]>;
  /** Finds traces of the customer with these incidents and contact keys outside these incidents. */
  traces(numbers: readonly number[], contacts: readonly string[]): Promise<Traces>;
  /** Finds texts that mention the customer with these incidents and contact keys. */
  mentions(numbers: readonly number[], contacts: readonly string[]): Promise<Mentions>;
  history(number: number): Promise<readonly HistoryEntry[]>;
  /** The actions since the last handover or, without one, since `start`. */
  actionsSinceHandover(start: Instant): Promise<ActionsSinceHandover>;
  /** The newest actions, in chronological order. */
  actions(limit: number): Promise<readonly Action[]>;
}

/** The result of a committed action. */
export interface CommitResult {
  readonly action: number;
  /** The numbers of the incidents it created, in order. */
  readonly numbers: readonly number[];
  /** The number of incidents it touched. */
  readonly incidents: number;
  /** Whether erased text remains in the write-ahead log because another till is reading it. */
  readonly isErasedTextInLog: boolean;
}

/** One valid row of a file that is being imported. */
export interface StagedIncident {
  readonly line: number;
  /** Hash of the row's values, which recognises the same row in a later import. */
  readonly hash: Uint8Array;
  /** If it concerns the same event as another row, `sameEvent` is the line of that row. */
  readonly incident: Named<NewIncident>;
  /** The fields whose cells are empty, so that they have their default values. */
  readonly defaulted?: readonly FieldName[];
  /** Its entries, except remedies and notes. */
  readonly entries?: readonly StagedEntry[];
}

/** A note or an entry of a row that is being imported. */
export type StagedEntry =
  | { readonly of: 'note'; readonly fields: Pick<Note, 'text' | 'at' | 'by'> }
  | {
      readonly [Kind in IncidentEntryKind]: { readonly of: Kind; readonly fields: Named<EntryFields[Kind]> };
    }[IncidentEntryKind];

/** An incident of the database that is being imported, with its entries. Ids of names are those of that database. */
export interface SourceIncident {
  readonly incident: Incident;
  /** Hash of the row from which it was imported there, if it was. */
  readonly hash: Uint8Array | null;
  readonly entries: readonly IncidentEntry[];
}

/** The database that is being imported; it is only read. */
export interface SourceRecords {
  business(): Promise<Business>;
  count(): Promise<number>;
  /** Reads pages of all incidents that are not deleted, in the order of their numbers. */
  pages(): AsyncIterable<readonly SourceIncident[]>;
  close(): Promise<void>;
}

/** What an import would add. */
export interface ImportPreview {
  /** First and last business day of the new incidents; null if there are none. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  /** Names that would be added to their lists. */
  readonly names: readonly { readonly list: NameList; readonly name: string }[];
  /** The first rows; a name that does not exist yet is given by its text. */
  readonly first: readonly {
    readonly wall: WallTime;
    readonly department: NameRef;
    readonly category: NameRef;
    readonly place: string | null;
    readonly description: string;
    readonly remedies: readonly Pick<RemedyFields, 'kind' | 'valueMinor'>[];
    readonly customer: string | null;
    readonly status: Incident['status'];
  }[];
}

/** How the rows of a file are compared with the records that they match. */
export interface Comparison {
  /** The fields that the file has. An empty cell says nothing about the record. */
  readonly fields: readonly FieldName[];
  /** Whether rows are added that only resemble a record in moment and words. */
  readonly addsSimilar: boolean;
  /** Whether the changes of matched rows are brought into the records. */
  readonly updates: boolean;
}

/** A field of a record of which a row says something else: a key of `recordFields`, `note` or `remedy`. */
export interface Difference {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** Whether the record stays as it is, because it was edited here since the last import, or cannot be changed by a file. */
  readonly isKept: boolean;
}

/** What became of the staged rows, or would become of them. */
export interface Matches {
  /** Rows that no record matches. */
  readonly added: number;
  /** Rows that say nothing else than their records. */
  readonly unchanged: number;
  /** Rows that say something else than their records. */
  readonly changed: number;
  /** Of the changed rows, those with something that can be brought in. */
  readonly updatable: number;
  /** Of the changed rows, those that their UUID found. */
  readonly changedByUuid: number;
  /** Rows that may be a record, but contradict it. */
  readonly doubtful: number;
}

/** A row that says something else than its record. */
export interface ChangedRow {
  readonly number: number;
  readonly differences: readonly Difference[];
}

/** A row that may be a record but contradicts it: the number of that record, or the line of a row with the same id. */
export interface DoubtfulRow {
  readonly line: number;
  readonly number: number | null;
  readonly otherLine: number | null;
  /** What row and record say differently, of what identifies a complaint. */
  readonly differences: readonly Difference[];
}

/** An import in progress: rows are staged outside the records and land in one short transaction, or not at all. */
export interface Staging {
  /** Stages a row. Rows are numbered in this order. */
  add(row: StagedIncident): void;
  /** Removes all rows, to begin again. */
  clear(): void;
  /**
   * Finds the record of each row. Without a comparison, only fingerprints and UUIDs count, as for rows of another database.
   * `preview` and `land` work with the result.
   */
  match(comparison: Comparison | null): Promise<Matches>;
  /** The first changed rows, with what differs. */
  changedRows(limit: number): Promise<readonly ChangedRow[]>;
  doubtfulRows(limit: number): Promise<readonly DoubtfulRow[]>;
  /** Describes the new rows and lists the first `shown` of them. */
  preview(shown: number): Promise<ImportPreview>;
  /**
   * Adds the new rows to the records, and with `updates` brings the changes of the others in, as one action. `today` is the
   * business day of a reopening.
   */
  land(action: NewAction, today?: Day): Promise<Matches>;
  discard(): Promise<void>;
}

/**
 * The action that `undo` would revert, the later action that prevents it, and the newest erasure after it, which cannot be
 * undone and is passed over.
 */
export type Undoable = (
  | { readonly action: Action; readonly blockedBy: Action | null }
  | { readonly action: null; readonly blockedBy: null }
) & {
  readonly passedOverErasure: Action | null;
  /** Whether the newest action of all is an undo. */
  readonly isAfterUndo: boolean;
};

/**
 * Computes the changes from the records inside the writing transaction, so that no other till can intervene. The changes may be
 * generated one by one.
 */
export type DecideChanges = (now: TransactionRecords) => Promise<Iterable<Change>>;
/** The records inside one transaction. */
export type TransactionRecords = Omit<Records, 'stream' | 'withSnapshot'>;

/** Returns an incident that exists and is not deleted. Throws no_incident and incident_deleted. */
export async function liveIncident(records: Pick<Records, 'find'>, number: number): Promise<Incident> {
  const incident = await records.find(number);
  if (!incident) throw new UserError('no_incident', { number });
  requireLive(incident);
  return incident;
}

/** Refuses a deleted incident. Throws incident_deleted. */
export function requireLive({ deleted, number }: Incident): void {
  if (deleted) throw new UserError('incident_deleted', { number });
}

/** The records with all operations that change them. Each action is one transaction. */
export interface Store extends Records {
  /** A function for `changes` must read only the records it receives: the store itself waits until the transaction ends. */
  commit(
    action: NewAction,
    changes: readonly Change[] | DecideChanges,
    finishedDraft?: string,
  ): Promise<CommitResult>;
  /** Finds what `undo` would revert: the newest action that is not undone and is not an undo itself. */
  undoable(): Promise<Undoable>;
  /**
   * Reverts this action. Throws undo_refused if a later action touched the same records, and changed_meanwhile if it has
   * already been undone.
   */
  undo(action: number, by: NewAction): Promise<void>;
  stage(): Promise<Staging>;
  saveDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  drafts(): Promise<readonly Draft[]>;
  /** Removes a notice that was shown; false if another till has already shown it. */
  dropNotice(kind: NoticeKind): Promise<boolean>;
  /** Whether anything was written since the store was opened. */
  hasChanged(): Promise<boolean>;
  close(): Promise<void>;
}
