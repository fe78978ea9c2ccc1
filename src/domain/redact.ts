import {
  describeDimension,
  isDimension,
  type Cell,
  type FieldKey,
  type TallyDimension,
} from './dimension.ts';
import { fieldsWithPrivacy, type Field } from './field.ts';
import type { Pending } from './due.ts';
import { storedField, type Incident } from './incident.ts';
import { recordFields, type RecordKind } from './recordfields.ts';
import type { TransactionRecords, Records } from './records.ts';
import { otherOffer } from './vocabulary.ts';

/** Replaces hidden text, so that readers see that there was some. */
export const redactedText = '***';

/**
 * Wraps records so that they hide the customers' identities and what was written about them, for pages and files that are
 * shown to others. Names of staff and decisions of the business stay visible.
 */
export function redactRecords(records: Records): Records {
  return {
    ...redactReads(records),
    withSnapshot: (ask) => records.withSnapshot((still) => ask(redactRecords(still))),
    async *stream(filter) {
      for await (const page of records.stream(filter)) yield page.map(redactIncident);
    },
  };
}

function redactReads(records: Records): TransactionRecords {
  return {
    ...records,
    list: async (filter, limit) => (await records.list(filter, limit)).map(redactIncident),
    tally: async (filter, dimensions, measures) =>
      redactCells(await records.tally(filter, dimensions, measures), dimensions),
    tallies: async (questions) =>
      (await records.tallies(questions)).map((cells, index) =>
        redactCells(cells, questions[index]?.dimensions ?? []),
      ),
    findMany: async (numbers) => (await records.findMany(numbers)).map(redactIncident),
    find: async (number) => {
      const incident = await records.find(number);
      return incident && redactIncident(incident);
    },
    notes: async (number) => (await records.notes(number)).map((note) => redactRow('note', note)),
    entries: async (kind, incidents) =>
      (await records.entries(kind, incidents)).map((row) => redactRow(kind, row)),
    customers: async (filter) =>
      (await records.customers(filter)).map((customer, index) => ({
        ...customer,
        // Still distinct, but not recognisable.
        key: `${redactedText}${index}`,
        contact: redactedText,
        name: hide(customer.name),
      })),
    mostFrequentCustomer: async (filter) => {
      const customer = await records.mostFrequentCustomer(filter);
      return customer && { ...customer, contact: redactedText, name: hide(customer.name) };
    },
    contactsOf: async (contact) => (await records.contactsOf(contact)).map(() => redactedText),
    pending: async (until) => {
      const pending = await records.pending(until);
      const incidents = (some: Pending['incidents']) => some.map((row) => redactRow('incident', row));
      return {
        safety: incidents(pending.safety),
        aftercare: incidents(pending.aftercare),
        upset: incidents(pending.upset),
        unanswered: incidents(pending.unanswered),
        followUps: incidents(pending.followUps),
        promises: pending.promises.map((row) => redactRow('promise', row)),
        deadlines: pending.deadlines.map((row) => redactRow('formal', row)),
        preventions: pending.preventions,
        calls: pending.calls.map((row) => redactRow('response', row)),
        incidents: incidents(pending.incidents),
      };
    },
  };
}

function redactCells(cells: readonly Cell[], dimensions: readonly TallyDimension[]): readonly Cell[] {
  return cells.map((cell) => ({
    ...cell,
    keys: cell.keys.map((key, index) => redactKey(key, dimensions[index])),
  }));
}

function redactKey(key: FieldKey, dimension: TallyDimension | undefined): FieldKey {
  if (key === null) return null;
  if (dimension === 'remedy') return redactOffer(String(key));
  return mayIdentifyCustomer(dimension) ? redactedText : key;
}

/** Whether the values of a dimension may identify a customer, as the place where they sat does. */
function mayIdentifyCustomer(dimension: TallyDimension | undefined): boolean {
  const name = dimension !== undefined && isDimension(dimension) ? describeDimension(dimension).field : null;
  if (name === null) return false;
  const { field } = storedField(name);
  return 'privacy' in field && field.privacy !== 'business';
}

function hide(text: string | null): string | null {
  return text === null ? null : redactedText;
}

/** Keeps the id of an offer; any other text is somebody's own words and becomes `other`. */
function redactOffer(kind: string): string {
  return /^[a-z][a-z_-]*$/u.test(kind) ? kind : otherOffer;
}

/** Hides who the customer was and what was written about them. */
export function redactIncident<Some extends Incident>(incident: Some): Some {
  return {
    ...redactRow('incident', incident),
    remedies: incident.remedies.map((remedy) => redactRow('remedy', remedy)),
  };
}

/** Hides the texts of a record, or of a part of one, that may concern a customer. */
function redactRow<Row extends object>(kind: RecordKind, row: Row): Row {
  const values = new Map<string, unknown>(Object.entries(row));
  const texts = fieldsWithPrivacy(recordFields[kind], 'identity', 'account', 'internal');
  return {
    ...row,
    ...Object.fromEntries(
      texts
        .filter(({ name }) => values.has(name))
        .map(({ name, field }) => [name, hideText(field, values.get(name))]),
    ),
  };
}

function hideText({ kind }: Field, value: unknown): unknown {
  if (value === null) return null;
  const hide = (text: unknown) =>
    kind === 'offer' || kind === 'offers' ? redactOffer(String(text)) : redactedText;
  return Array.isArray(value) ? value.map(hide) : hide(value);
}
