import { describeDimension, isDimension, type TallyDimension } from './dimension.ts';
import { about, type Field } from './field.ts';
import { keyedField, type ExportedIncident, type Incident } from './incident.ts';
import { recordFields, type RecordKind } from './recordfields.ts';
import type { Present, Records } from './records.ts';
import { otherOffer } from './vocabulary.ts';

/** Replaces hidden text, so that readers see that there was some. */
export const redactedText = '***';

/**
 * Wraps records so that they hide the customers' identities and what was written about them, for pages and files that are
 * shown to others. Names of staff and decisions of the business stay visible.
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
        // Still distinct, but not recognisable.
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

/** Whether the values of a dimension may identify a customer, as the place where they sat does. */
function tellsCustomer(dimension: TallyDimension | undefined): boolean {
  const name = dimension !== undefined && isDimension(dimension) ? describeDimension(dimension).field : null;
  if (name === null) return false;
  const { field } = keyedField(name);
  return 'privacy' in field && field.privacy !== 'business';
}

function hide(text: string | null): string | null {
  return text === null ? null : redactedText;
}

/** Keeps the id of an offer; any other text is somebody's own words and becomes `other`. */
function offerAlone(kind: string): string {
  return /^[a-z][a-z_-]*$/u.test(kind) ? kind : otherOffer;
}

/** Hides who the customer was and what was written about them. */
export function redactedIncident<Some extends ExportedIncident>(incident: Some): Some {
  return {
    ...redactedRow('incident', incident),
    remedies: incident.remedies.map((remedy) => redactedRow('remedy', remedy)),
  };
}

/** Hides the texts of a record that may concern a customer. */
function redactedRow<Row extends object>(kind: RecordKind, row: Row): Row {
  const values = new Map<string, unknown>(Object.entries(row));
  const texts = about(recordFields[kind], 'identity', 'account', 'internal');
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
