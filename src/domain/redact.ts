import { describeDimension, isDimension, type TallyDimension } from './dimension.ts';
import { about, type Field } from './field.ts';
import { keyedField, type ExportedIncident, type Incident } from './incident.ts';
import { recordFields, type RecordKind } from './recordfields.ts';
import type { Present, Records } from './records.ts';
import { otherOffer } from './vocabulary.ts';

/** Stands for what is left out; that something was there can still be seen. */
export const redactedText = '***';

/**
 * The same records without who the customers are and without what was written about them: for pages and files that somebody
 * else is to see. Names of staff, and what the house decided, stay.
 */
export function redacted(records: Records): Records {
  return {
    ...present(records),
    atOneMoment: (ask) => records.atOneMoment((still) => ask(redacted(still))),
    async *stream(filter) {
      for await (const page of records.stream(filter)) yield page.map(redactedIncident);
    },
  };
}

function present(records: Records): Present {
  return {
    ...records,
    list: async (filter, limit) => (await records.list(filter, limit)).map(redactedIncident),
    tally: async (filter, dimensions, measures) =>
      (await records.tally(filter, dimensions, measures)).map((cell) => ({
        ...cell,
        keys: cell.keys.map((key, index) =>
          tellsCustomer(dimensions[index]) && key !== null ? redactedText : key,
        ),
      })),
    findEach: async (numbers) => (await records.findEach(numbers)).map(redactedIncident),
    find: async (number) => {
      const incident = await records.find(number);
      return incident && redactedIncident(incident);
    },
    notes: async (number) => (await records.notes(number)).map((note) => redactedRow('note', note)),
    kept: async (kind, incidents) =>
      (await records.kept(kind, incidents)).map((row) => redactedRow(kind, row)),
    customers: async (filter) =>
      (await records.customers(filter)).map((customer, index) => ({
        ...customer,
        // Told apart as before, and recognised no more.
        key: `${redactedText}${index}`,
        contact: redactedText,
        name: hide(customer.name),
      })),
    contactsOf: async (contact) => (await records.contactsOf(contact)).map(() => redactedText),
    pending: async (until) => {
      const pending = await records.pending(until);
      const incidents = (some: readonly Incident[]) => some.map(redactedIncident);
      return {
        safety: incidents(pending.safety),
        aftercare: incidents(pending.aftercare),
        upset: incidents(pending.upset),
        unanswered: incidents(pending.unanswered),
        followUps: incidents(pending.followUps),
        promises: pending.promises.map((row) => redactedRow('promise', row)),
        formals: pending.formals.map((row) => redactedRow('formal', row)),
        preventions: pending.preventions,
        incidents: incidents(pending.incidents),
      };
    },
  };
}

/** Whether the values of a dimension may tell who a customer is, as a place tells who sat there. */
function tellsCustomer(dimension: TallyDimension | undefined): boolean {
  const name = dimension !== undefined && isDimension(dimension) ? describeDimension(dimension).field : null;
  if (name === null) return false;
  const { field } = keyedField(name);
  return 'privacy' in field && field.privacy !== 'business';
}

function hide(text: string | null): string | null {
  return text === null ? null : redactedText;
}

/** Offers go by ids; whatever else was offered stands in somebody's own words. */
function offerAlone(kind: string): string {
  return /^[a-z][a-z_-]*$/u.test(kind) ? kind : otherOffer;
}

/** An incident without who the customer was and what was written about them. */
export function redactedIncident<Some extends ExportedIncident>(incident: Some): Some {
  return {
    ...redactedRow('incident', incident),
    remedies: incident.remedies.map((remedy) => redactedRow('remedy', remedy)),
  };
}

/** A record with the texts that may tell of a customer hidden. */
function redactedRow<Row extends object>(kind: RecordKind, row: Row): Row {
  const values = new Map<string, unknown>(Object.entries(row));
  const texts = about(recordFields[kind], 'identity', 'account', 'aside');
  return {
    ...row,
    ...Object.fromEntries(texts.map(({ name, field }) => [name, hideText(field, values.get(name))])),
  };
}

function hideText({ kind }: Field, value: unknown): unknown {
  if (value === null) return null;
  const hide = (text: unknown) =>
    kind === 'offer' || kind === 'offers' ? offerAlone(String(text)) : redactedText;
  return Array.isArray(value) ? value.map(hide) : hide(value);
}
