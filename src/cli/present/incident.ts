import type { FieldValue, IncidentEntry } from '../../domain/action.ts';
import { nameOf } from '../../domain/business.ts';
import { storedFields, type FieldName, type Incident } from '../../domain/incident.ts';
import { zoneNameOf } from '../../domain/time/moment.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt, type Instant, type Zone } from '../../domain/time/zone.ts';
import type { Block, Document } from '../../document/document.ts';
import { capital } from '../../language/capital.ts';
import type { Language } from '../../language/language.ts';
import { exportColumns } from '../../transfer/columns.ts';
import type { AttachedEntries } from '../attachedentries.ts';
import type { BusinessView } from '../business/view.ts';
import { entryForMachines, formalForMachines, entryInWords, joinParts } from './entries.ts';
import { fieldLabel, valueInWords } from './fieldwords.ts';

/** What a presentation needs besides the incident. */
interface Presenting {
  readonly view: BusinessView;
  readonly language: Language;
  readonly now: Instant;
}

type Fact = readonly [label: string, text: string];

/** Presents everything about one incident. */
export function presentIncident(
  incident: Incident,
  attached: AttachedEntries,
  presenting: Presenting,
): Document {
  const {
    view: { business },
    language: { t, format },
  } = presenting;
  const columns = exportColumns(business);
  const status = incident.deleted ? t.list.deletedMark : t.status[incident.status];
  return {
    report: 'incident',
    title: `${incident.number}   ${format.moment(incident.moment.wall)}   ${status}`,
    meta: [],
    scope: {
      period: {
        from: incident.moment.businessDay,
        to: incident.moment.businessDay,
        zone: business.zone.name,
        day_start: formatTimeOfDay(business.settings.dayStartMinute),
      },
      filter: { number: incident.number },
      total: 1,
    },
    rows: {
      columns: columns.map(({ key, type }) => ({ key, type, label: key })),
      rows: [columns.map(({ read }) => read(incident))],
    },
    lists: entryLists(incident, attached, presenting),
    blocks: [
      { kind: 'facts', facts: incidentFacts(incident, presenting) },
      ...titledFacts(t.care.sinceThen, careFacts(incident, attached, presenting)),
      ...titledFacts(t.field.notes, noteFacts(incident, attached, presenting)),
    ],
    hints: [],
  };
}

/** Converts all entries of an incident for machines. */
function entryLists(
  { remedies }: Incident,
  attached: AttachedEntries,
  { view: { business } }: Presenting,
): NonNullable<Document['lists']> {
  const rows = (entries: readonly IncidentEntry[]) =>
    entries.map((entry) => entryForMachines(entry, business));
  return {
    notes: rows(attached.notes.map((row) => ({ of: 'note', row }))),
    remedies: rows(remedies.map((row) => ({ of: 'remedy', row }))),
    promises: rows(attached.promises.map((row) => ({ of: 'promise', row }))),
    follow_ups: rows(attached.followUps.map((row) => ({ of: 'follow_up', row }))),
    reopenings: rows(attached.reopenings.map((row) => ({ of: 'reopening', row }))),
    formal: attached.formals.map((row) => formalForMachines(row, attached.deadlines)),
    actions: rows(attached.preventions.map((row) => ({ of: 'prevention', row }))),
  };
}

function titledFacts(title: string, facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', title, facts }];
}

/** Returns a formatter for instants; it adds the zone if the complaint itself was recorded in another one. */
function stampFormatter({ moment }: Pick<Incident, 'moment'>, zone: Zone, format: Language['format']) {
  const suffix = zoneNameOf(moment, zone) === zone.name ? '' : `, ${zone.name}`;
  function formatStamp(at: Instant): string;
  function formatStamp(at: Instant | null): string | null;
  function formatStamp(at: Instant | null): string | null {
    return at === null ? null : `${format.moment(wallAt(zone, at))}${suffix}`;
  }
  return formatStamp;
}

function noteFacts(
  incident: Incident,
  { notes }: AttachedEntries,
  { view: { business }, language: { format } }: Presenting,
): readonly Fact[] {
  const stamp = stampFormatter(incident, business.zone, format);
  return notes.map(({ at, by, text }) => [joinParts(stamp(at), by), text]);
}

/** Lists what followed a complaint: promises, reopenings, formal answers, follow-ups and corrective actions. */
function careFacts(
  incident: Incident,
  { promises, followUps, formals, deadlines, reopenings, preventions }: AttachedEntries,
  { view, language, now }: Presenting,
): readonly Fact[] {
  const { t, format } = language;
  const stamp = stampFormatter(incident, view.business.zone, format);
  const inWords = (entry: IncidentEntry) => entryInWords(entry, view, language);
  return [
    ...promises.map((row): Fact => [
      t.care.promise,
      joinParts(
        stamp(row.dueAt),
        row.text,
        row.madeBy,
        row.outcome === null
          ? row.dueAt < now
            ? t.care.overdue
            : t.care.waiting
          : t.care.promiseOutcome[row.outcome],
      ),
    ]),
    ...reopenings.map((row): Fact => [
      capital(t.history.action.reopen),
      joinParts(stamp(row.at), row.by, inWords({ of: 'reopening', row })),
    ]),
    ...formals.map((row): Fact => [t.care.formal, inWords({ of: 'formal', row })]),
    ...deadlines.map((row): Fact => [t.formal.deadline, inWords({ of: 'deadline', row })]),
    ...followUps.map((row): Fact => [
      t.field.followUp,
      joinParts(stamp(row.at), row.by, inWords({ of: 'follow_up', row })),
    ]),
    ...preventions.map((row): Fact => [t.care.prevention, inWords({ of: 'prevention', row })]),
  ];
}

type IncidentFact = readonly [label: keyof Language['t']['field'], value: string | null];

/** Lists the known fields of an incident in the order in which people ask for them. A field without a place here comes last. */
function incidentFacts(
  incident: Omit<Incident, 'number' | 'uuid' | 'addedBy' | 'deleted'>,
  { view, language }: Presenting,
): readonly Fact[] {
  const { business, vocabulary, checklists } = view;
  const { t, format } = language;
  const { zone } = business;
  const { moment } = incident;
  const offerName = (kind: string) => vocabulary.offers.find(({ id }) => id === kind)?.names[0] ?? kind;
  const stamp = stampFormatter(incident, zone, format);
  const day = (on: string | null) => (on === null ? null : format.day(on));
  const checklist = checklists.find(({ id }) => id === incident.checklist);
  const steps = incident.stepsDone?.map((id) => checklist?.steps.find((step) => step.id === id)?.word ?? id);
  const mark = (value: string | null) => (value === null ? null : t.yes);
  const facts: readonly IncidentFact[] = [
    ['kind', incident.kind === 'complaint' ? null : t.kind[incident.kind]],
    ['description', incident.description === '' ? t.care.erased : incident.description],
    ['category', nameOf('category', business, incident.category)],
    ['department', nameOf('department', business, incident.department)],
    ['touchpoint', nameOf('touchpoint', business, incident.touchpoint)],
    ['wall', `${format.moment(moment.wall)}, ${zoneNameOf(moment, zone)}`],
    ['businessDay', moment.businessDay === moment.wall.slice(0, 10) ? null : format.day(moment.businessDay)],
    ['shift', moment.shift === 0 ? t.outsideShifts : nameOf('shift', business, moment.shift)],
    ['severity', incident.severity === null ? null : t.severity[incident.severity]],
    ['safety', mark(incident.safety)],
    ['abuse', incident.abuse === null ? null : t.abuse[incident.abuse]],
    ['offered', incident.offered === null ? null : incident.offered.map(offerName).join(', ')],
    ...incident.remedies.flatMap((remedy): readonly IncidentFact[] => [
      ['remedy', offerName(remedy.kind)],
      ['value', remedy.valueMinor === null ? null : format.money(remedy.valueMinor)],
      ['cost', remedy.costMinor === null ? null : format.money(remedy.costMinor)],
      ['minutes', remedy.minutes === null ? null : format.number(remedy.minutes)],
      ['givenBy', remedy.givenBy === incident.recordedBy ? null : remedy.givenBy],
      ['approvedBy', remedy.approvedBy],
    ]),
    ['state', incident.state === null ? null : t.state[incident.state]],
    ['place', incident.place],
    ['customer', incident.customer],
    ['contact', incident.contact],
    ['channel', incident.channel === null ? null : t.channel[incident.channel]],
    ['posted', mark(incident.posted)],
    ['proactive', mark(incident.proactive)],
    ['affected', incident.affected === null ? null : format.number(incident.affected)],
    ['sameEvent', incident.sameEvent === null ? null : String(incident.sameEvent)],
    [
      'substitute',
      incident.substitute === null
        ? null
        : [t.substitute[incident.substitute], incident.partner].filter((part) => part !== null).join(': '),
    ],
    ['partner', incident.substitute === null ? incident.partner : null],
    ['owner', incident.owner],
    ['acknowledgedAt', stamp(incident.acknowledgedAt)],
    ['acknowledgeDueAt', incident.acknowledgedAt === null ? stamp(incident.acknowledgeDueAt) : null],
    ['resolveDueAt', incident.status === 'open' ? stamp(incident.resolveDueAt) : null],
    ['followUpOn', day(incident.followUpOn)],
    ['stepsDone', steps === undefined ? null : steps.length === 0 ? t.log.steps.none : steps.join(', ')],
    ['expected', incident.expected],
    ['cause', nameOf('cause', business, incident.cause)],
    ...(incident.whys ?? []).map((why, index): IncidentFact => [index === 0 ? 'whys' : 'why', why]),
    ['unchangedBecause', incident.unchangedBecause],
    ['recordedBy', incident.recordedBy],
    ['recordedAt', stamp(incident.recordedAt)],
    ['resolvedAt', stamp(incident.resolvedAt)],
    ['ending', incident.ending === null ? null : t.ending[incident.ending]],
    ['finding', incident.finding === null ? null : t.finding[incident.finding]],
    ['cameBackOn', day(incident.cameBackOn)],
    ['outsideId', incident.outsideId],
  ];
  const named = new Set<string>(facts.map(([name]) => name));
  const others = storedFields.filter(({ name, field }) => 'answer' in field && !named.has(name));
  return [
    ...facts.map(([name, value]) => [t.field[name], value] as const),
    ...others.map((keyed) => {
      const value = incident[keyed.name as FieldName] as FieldValue;
      const text = value === null ? null : valueInWords('incident', keyed, value, view, language);
      return [fieldLabel(keyed, language), text] as const;
    }),
  ].filter((fact): fact is Fact => fact[1] !== null && fact[1] !== '');
}
