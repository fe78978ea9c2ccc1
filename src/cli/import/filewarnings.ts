import { isTruncatedNumber } from '../../domain/contact.ts';
import type { StagedIncident } from '../../domain/records.ts';
import type { Language } from '../../language/language.ts';
import type { Doubt } from '../../transfer/dates/datesurvey.ts';

const kinds = [
  'garbled',
  'cutContact',
  'resolvedBefore',
  'nameless',
  'sameEvent',
  'withoutTime',
  'outsideTable',
] as const;
type WarningKind = (typeof kinds)[number];

/** How often something was found, and in which line first. */
interface Count {
  count: number;
  readonly line: number;
}

/** Counts what is missing or impossible in the rows of a file, and what of a row is not imported. */
export interface FileWarnings {
  note(kind: WarningKind, line: number): void;
  /** Notes what is wrong with a row that can be read. */
  check(row: StagedIncident): void;
  inWords(language: Language): readonly string[];
}

export function openFileWarnings(): FileWarnings {
  const counts = new Map<WarningKind, Count>();
  const note = (kind: WarningKind, line: number) => {
    const known = counts.get(kind);
    if (known) known.count++;
    else counts.set(kind, { count: 1, line });
  };
  return {
    note,
    check({ line, incident }) {
      if (incident.contact !== null && isTruncatedNumber(incident.contact)) note('cutContact', line);
      if (incident.moment.basis === 'date') note('withoutTime', line);
      if (isResolvedBefore(incident)) note('resolvedBefore', line);
    },
    inWords: (language) =>
      kinds.flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [warningInWords(kind, count, language)];
      }),
  };
}

/** Whether an incident was resolved before it happened. */
function isResolvedBefore({ moment, resolvedAt, resolvedOn }: StagedIncident['incident']): boolean {
  if (resolvedOn === null) return false;
  return moment.at === null || resolvedAt === null ? resolvedOn < moment.businessDay : resolvedAt < moment.at;
}

function warningInWords(kind: WarningKind, { count, line }: Count, { t, format }: Language): string {
  const number = format.number(count);
  switch (kind) {
    case 'garbled':
      return t.import.garbled(number, line);
    case 'cutContact':
      return t.import.truncatedContacts(number, line);
    case 'resolvedBefore':
      return t.import.resolvedBefore(number, line);
    case 'nameless':
      return t.import.unnamedColumn(number, line);
    case 'sameEvent':
      return t.import.sameEventLost(number, line);
    case 'outsideTable':
      return t.import.outsideTable(number, line);
    case 'withoutTime':
      return t.import.withoutTime(number);
  }
}

/** Says that dates may have been misread, and why. */
export function doubtInWords(doubt: Doubt, { t, format }: Language): string {
  const words = t.import.doubt;
  switch (doubt.doubt) {
    case 'impossible':
      return words.impossible(format.number(doubt.count), doubt.line, doubt.pattern);
    case 'order':
      return words.order;
    case 'future':
      return words.future(format.number(doubt.count), doubt.line);
    case 'low_days':
      return words.low_days(format.number(doubt.months));
  }
}
