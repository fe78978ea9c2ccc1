import type { IncidentEntry } from '../../domain/action.ts';
import type { Entry } from '../../domain/entry.ts';
import { formatTerm } from '../../domain/formal.ts';
import { nameOf, type Business } from '../../domain/business.ts';
import { findOffer } from '../../domain/vocabulary.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { remedyForMachines, formatInstant } from '../../transfer/columns.ts';
import type { BusinessView } from '../business/view.ts';

/** Converts an entry of an incident for machines; the keys are a contract. */
export function entryForMachines(
  { of, row }: IncidentEntry,
  business: Business,
): Readonly<Record<string, Value>> {
  switch (of) {
    case 'note':
      return { at: formatInstant(row.at), by: row.by, text: row.text };
    case 'remedy':
      return remedyForMachines(row, business.settings.currency);
    case 'promise':
      return {
        due: formatInstant(row.dueAt),
        text: row.text,
        by: row.madeBy,
        outcome: row.outcome,
        settled: formatInstant(row.settledAt),
      };
    case 'follow_up':
      return {
        at: formatInstant(row.at),
        on: row.onDay,
        due: row.dueOn,
        by: row.by,
        outcome: row.outcome,
        satisfaction: row.satisfaction,
        before: row.before,
        usual: row.usual,
        understood: row.understood,
        told: row.told,
        text: row.text,
      };
    case 'reopening':
      return {
        at: formatInstant(row.at),
        on: row.onDay,
        by: row.by,
        resolved: formatInstant(row.resolvedAt),
        resolved_on: row.resolvedOn,
        ending: row.ending,
      };
    case 'formal':
      return {
        reference: row.reference,
        authority: row.authority,
        received: row.receivedOn,
        channel: row.channel,
        called: row.called,
        paper: row.paper,
        notice: row.noticeOn,
      };
    case 'deadline':
      return {
        task: row.task,
        rule: row.rule,
        term:
          row.count === null || row.unit === null ? null : formatTerm({ count: row.count, unit: row.unit }),
        counted_from: row.countedFrom,
        due: row.dueOn,
        done: row.doneOn,
        how: row.how,
      };
    case 'prevention':
      return {
        id: row.id,
        action: row.text,
        kind: row.kind,
        category: nameOf('category', business, row.category),
        owner: row.owner,
        decided: row.decidedOn,
        due: row.dueOn,
        done: row.doneOn,
      };
  }
}

/**
 * Converts a formal complaint for machines. Its answer is due on the owner's own day or, without one, on the first of the rules;
 * `formal` has every deadline.
 */
export function formalForMachines(
  { reference, authority, receivedOn }: Entry<'formal'>,
  deadlines: readonly Entry<'deadline'>[],
): Readonly<Record<string, Value>> {
  const answers = deadlines.filter(({ task }) => task === 'answer');
  const days = answers.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return {
    reference,
    authority,
    received: receivedOn,
    due: answers.find(({ rule }) => rule === null)?.dueOn ?? days[0] ?? null,
    sent: answers.find(({ doneOn }) => doneOn !== null)?.doneOn ?? null,
  };
}

/** Describes an entry of an incident for people in one line, without author and time. */
export function entryInWords(
  { of, row }: IncidentEntry,
  { business, vocabulary }: Pick<BusinessView, 'business' | 'vocabulary'>,
  { t, format }: Language,
): string {
  switch (of) {
    case 'note':
      return row.text;
    case 'remedy':
      return joinParts(
        findOffer(vocabulary, row.kind)?.names[0] ?? row.kind,
        row.valueMinor !== null && format.money(row.valueMinor),
        row.approvedBy !== null && t.care.authorisedBy(row.approvedBy),
      );
    case 'promise':
      return joinParts(format.moment(wallAt(business.zone, row.dueAt)), row.text);
    case 'follow_up':
      return joinParts(
        t.care.outcome[row.outcome],
        row.satisfaction !== null && t.care.scored(row.satisfaction),
        row.before !== null && t.care.scoredBefore(row.before),
        row.usual !== null && t.care.scoredUsually(row.usual),
        row.understood !== null && t.care.understood[row.understood],
        row.told !== null && t.care.told[row.told],
        row.text,
      );
    case 'reopening':
      return joinParts(row.resolvedOn !== null && `${t.status.resolved}: ${format.day(row.resolvedOn)}`);
    case 'formal':
      return joinParts(
        row.reference,
        row.authority,
        row.called,
        t.care.receivedOn(format.day(row.receivedOn)),
        row.paper,
      );
    case 'deadline':
      return joinParts(
        row.rule === null ? t.formal.task[row.task] : `${t.formal.task[row.task]} (${row.rule})`,
        row.doneOn !== null
          ? (row.task === 'answer' ? t.care.sentOn : t.care.doneOn)(format.day(row.doneOn))
          : row.dueOn !== null && t.care.dueOn(format.day(row.dueOn)),
        row.how,
      );
    case 'prevention':
      return joinParts(
        row.text,
        t.care.preventionKind[row.kind],
        row.owner,
        row.doneOn !== null
          ? t.care.doneOn(format.day(row.doneOn))
          : row.dueOn !== null && t.care.dueOn(format.day(row.dueOn)),
      );
  }
}

/** Joins the parts that are not empty. */
export function joinParts(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}
