import type { Action, IncidentEntry, Change, HistoryEntry, Named, NameRef, NewAction } from './action.ts';
import type { Business } from './business.ts';
import type { Cell, Measure, TallyDimension } from './dimension.ts';
import type { Draft } from './draft.ts';
import { UserError } from './error.ts';
import type { AsOf, Fact, FactKey, Facts, FactCount } from './metric.ts';
import type { Filter } from './filter.ts';
import type { Customer, CustomerFilter, Mentions, Traces } from './customer.ts';
import type { Dated, Pending, Until } from './due.ts';
import type { Since } from './handover.ts';
import type { ExportedIncident, FieldName, Incident, NewIncident, Note } from './incident.ts';
import type { IncidentEntryKind, EntryFields, EntryKind, Entry } from './entry.ts';
import type { NameList } from './name.ts';
import type { NoticeKind } from './notice.ts';
import type { Surveyed } from './survey.ts';
import type { Period } from './time/period.ts';
import type { Day, WallTime } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What can be asked of the records. Everything is selected and added up where they are kept. */
export interface Records {
  business(): Promise<Business>;
  /**
   * Asks several things of one and the same moment, whatever other tills write meanwhile: a page whose figures come from
   * several questions must still add up. Nothing may be written and nobody asked in between.
   */
  atOneMoment<Answer>(ask: (records: Records) => Promise<Answer>): Promise<Answer>;
  /** The newest first. */
  list(filter: Filter, limit?: number): Promise<readonly Incident[]>;
  count(filter: Filter): Promise<number>;
  /** In pages, oldest number first, all of one snapshot, while others go on writing. */
  stream(filter: Filter): AsyncIterable<readonly ExportedIncident[]>;
  tally(
    filter: Filter,
    dimensions: readonly TallyDimension[],
    measures?: readonly Measure[],
  ): Promise<readonly Cell[]>;
  /** How often each value of a fact occurs: what medians, shares and sums are made of. */
  distribution<Of extends Fact>(
    filter: Filter,
    fact: Of,
    by: readonly FactKey[],
    asOf: AsOf,
  ): Promise<readonly FactCount<Facts[Of]>[]>;
  /** First and last business day among the incidents meant; null when there are none. */
  span(filter: Filter): Promise<{ readonly from: Day; readonly to: Day } | null>;
  /** Throws damaged_part. */
  find(number: number): Promise<Incident | null>;
  /** Those that are there, and can be read, in the order asked for. */
  findEach(numbers: readonly number[]): Promise<readonly Incident[]>;
  /** The highest number that is still there. */
  lastNumber(): Promise<number | null>;
  notes(number: number): Promise<readonly Note[]>;
  /** What is kept of one kind, oldest first: of some incidents, or all there is. */
  kept<Kind extends EntryKind>(kind: Kind, incidents?: readonly number[]): Promise<readonly Entry<Kind>[]>;
  /** How many customers were served on the business days of a period, by day. */
  volumes(period: Period): Promise<readonly Entry<'volume'>[]>;
  /** What the sheets of a period say, added up. */
  surveyed(period: Period): Promise<Surveyed>;
  /** Everything that waits for somebody: what was promised, what has a day on which it is due. */
  pending(until: Until): Promise<Pending>;
  /**
   * How often the date of each of these was changed since it was written down, in their order. A change that was undone counts, and its
   * undo too: the number never falls.
   */
  moves(dated: readonly Dated[]): Promise<readonly number[]>;
  /** Every contact of the customer that one belongs to; the one they are known by first. */
  contactsOf(contact: string): Promise<readonly string[]>;
  /** Customers who can be told apart, those with the most complaints first. */
  customers(filter: CustomerFilter): Promise<readonly Customer[]>;
  /** Where somebody is written down besides the incidents with these numbers, which are theirs. */
  traces(numbers: readonly number[], contacts: readonly string[]): Promise<Traces>;
  /** Where else their numbers, addresses and names stand, by the contacts that they are known by. */
  mentions(numbers: readonly number[], contacts: readonly string[]): Promise<Mentions>;
  history(number: number): Promise<readonly HistoryEntry[]>;
  /** What was done since the last handover; where none was noted, since an instant. */
  doneSince(start: Instant): Promise<Since>;
  /** The newest actions, whatever they touched; the oldest of them first, as a history tells it. */
  actions(limit: number): Promise<readonly Action[]>;
}

/** What an action left behind. */
export interface Committed {
  readonly action: number;
  /** The numbers of the incidents it created, in order. */
  readonly numbers: readonly number[];
  /** How many incidents it touched. */
  readonly incidents: number;
  /** Whether what it erased still lies in the log of writes, which another till is reading. */
  readonly isStillInFile: boolean;
}

/** One row of a file, validated and on its way in. */
export interface StagedIncident {
  readonly line: number;
  /** Hash of the values as read, by which the same row is known again. */
  readonly hash: Uint8Array;
  /** Where it is about the same event as another one, `sameEvent` is the line of that. */
  readonly incident: Named<NewIncident>;
  /** What it brings along besides its remedies and its note. */
  readonly beside?: readonly StagedEntry[];
}

/** Something that stands beside a row on its way in. */
export type StagedEntry =
  | { readonly of: 'note'; readonly fields: Pick<Note, 'text' | 'at' | 'by'> }
  | {
      readonly [Kind in IncidentEntryKind]: { readonly of: Kind; readonly fields: Named<EntryFields[Kind]> };
    }[IncidentEntryKind];

/** An incident of another house, with what stands beside it; its names are those of the other house. */
export interface OtherIncident {
  readonly incident: Incident;
  /** By what a file's row is known again that it once was. */
  readonly hash: Uint8Array | null;
  readonly beside: readonly IncidentEntry[];
}

/** The records of another house, read and never written. */
export interface OtherRecords {
  business(): Promise<Business>;
  count(): Promise<number>;
  /** All of every kind that are not deleted, oldest number first, in pages. */
  pages(): AsyncIterable<readonly OtherIncident[]>;
  close(): Promise<void>;
}

/** What staged rows would bring that the records do not have yet. */
export interface Arrivals {
  /** First and last business day; null when nothing arrives. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  /** Names that would be put on their lists. */
  readonly names: readonly { readonly list: NameList; readonly name: string }[];
  /** The first of the rows; what has yet to be created goes by its name. */
  readonly first: readonly {
    readonly wall: WallTime;
    readonly department: NameRef;
    readonly category: NameRef;
    readonly description: string;
  }[];
}

/** A file on its way in: rows are staged beside the records and land in one short transaction, or not at all. */
export interface Staging {
  /** One after the other, as they are to be numbered. */
  add(row: StagedIncident): void;
  /**
   * Takes away the rows that are new but for what they are about: the same words of the same moment as a record that no row
   * of the file is, with no other customer. Answers the numbers of these records.
   */
  leaveOutSimilar(): Promise<readonly number[]>;
  /** The numbers of live records whose own rows, brought along with their identity, say something else in these fields. */
  differing(fields: readonly FieldName[]): Promise<readonly number[]>;
  /** How many of the staged rows the records do not have yet. */
  countNew(): Promise<number>;
  /** What these are, with so many of them shown. */
  arrivals(shown: number): Promise<Arrivals>;
  /** Answers how many incidents it added. */
  land(action: NewAction): Promise<number>;
  discard(): Promise<void>;
}

/**
 * What an undo would take back, or why it cannot; and the newest erasure that came after it, which cannot be taken back
 * and is passed over.
 */
export type Undoable =
  | { readonly action: Action; readonly blockedBy: Action | null; readonly passedOver: Action | null }
  | { readonly action: null; readonly blockedBy: null; readonly passedOver: Action | null };

/**
 * Decides what changes by what the records hold at the moment of writing, when no other till can come between. Of many
 * changes each may be made only when its turn comes.
 */
export type Decide = (now: Present) => Promise<Iterable<Change>>;
/** The records as they are within one transaction. */
export type Present = Omit<Records, 'stream' | 'atOneMoment'>;

/** An incident that is there and not deleted. Throws no_incident and incident_deleted. */
export async function liveIncident(records: Pick<Records, 'find'>, number: number): Promise<Incident> {
  const incident = await records.find(number);
  if (!incident) throw new UserError('no_incident', { number });
  requireLive(incident);
  return incident;
}

/** Throws incident_deleted. */
export function requireLive({ deleted, number }: Incident): void {
  if (deleted) throw new UserError('incident_deleted', { number });
}

/** The records and everything that changes them. One user action is one transaction. */
export interface Store extends Records {
  /** `decide` may ask only the records it is handed: those of the store itself wait until the writing is over. */
  commit(action: NewAction, changes: readonly Change[] | Decide, finishedDraft?: string): Promise<Committed>;
  /** What `undo` would take back: the newest action that is not undone and is no undo itself. */
  undoable(): Promise<Undoable>;
  /**
   * Takes back exactly that action. Throws undo_refused when a later action touched the same records, changed_meanwhile
   * when it is taken back already.
   */
  undo(action: number, by: NewAction): Promise<void>;
  stage(): Promise<Staging>;
  saveDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  drafts(): Promise<readonly Draft[]>;
  /** Notes that something was told; false where another till has told it. */
  dropNotice(kind: NoticeKind): Promise<boolean>;
  /** Whether anything was written since it was opened. */
  hasChanged(): Promise<boolean>;
  close(): Promise<void>;
}
