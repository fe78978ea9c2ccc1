import { nameOf, type Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { Incident, Note } from '../../domain/incident.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Block, Document } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { exportColumns } from '../../transfer/columns.ts';

export interface Presenting {
  readonly business: Business;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly checklist: Checklist;
}

/** Everything about one incident. */
export function presentIncident(
  incident: Incident,
  notes: readonly Note[],
  presenting: Presenting,
): Document {
  const { business, language } = presenting;
  const { t, format } = language;
  const { zone, dayStartMinute } = business.settings;
  const columns = exportColumns(business);
  const blocks: Block[] = [{ kind: 'facts', facts: incidentFacts(incident, presenting) }];
  if (notes.length > 0) {
    blocks.push({
      kind: 'facts',
      title: t.field.notes,
      facts: notes.map(({ at, by, text }) => [
        [format.moment(wallAt(zone, at)), ...(by === null ? [] : [by])].join(', '),
        text,
      ]),
    });
  }
  const status = incident.deleted ? t.list.deletedMark : t.status[incident.status];
  return {
    report: 'incident',
    title: `${incident.number}   ${format.moment(incident.moment.wall)}   ${status}`,
    meta: [],
    frame: {
      period: {
        from: incident.moment.businessDay,
        to: incident.moment.businessDay,
        zone,
        day_start: formatTimeOfDay(dayStartMinute),
      },
      filter: { number: incident.number },
      total: 1,
    },
    rows: {
      columns: columns.map(({ key, type }) => ({ key, type, label: key })),
      rows: [columns.map(({ read }) => read(incident))],
    },
    blocks,
    hints: [],
  };
}

/** What is known of an incident, in the order in which people ask; what is not known is left out. */
export function incidentFacts(
  incident: Omit<Incident, 'number' | 'uuid' | 'addedBy' | 'deleted'>,
  { business, language: { t, format }, vocabulary, checklist }: Presenting,
): readonly (readonly [string, string])[] {
  const { zone } = business.settings;
  const { moment } = incident;
  const offerName = (kind: string) => vocabulary.offers.find(({ id }) => id === kind)?.names[0] ?? kind;
  const stamp = (at: number | null) => (at === null ? null : format.moment(wallAt(zone, at)));
  const steps = incident.stepsDone?.map((id) => checklist.steps.find((step) => step.id === id)?.word ?? id);
  const facts: readonly (readonly [string, string | null])[] = [
    [t.field.description, incident.description],
    [t.field.category, nameOf('category', business, incident.category)],
    [t.field.department, nameOf('department', business, incident.department)],
    [t.field.when, `${format.moment(moment.wall)}, ${zone}`],
    [
      t.field.businessDay,
      moment.businessDay === moment.wall.slice(0, 10) ? null : format.day(moment.businessDay),
    ],
    [t.field.shift, moment.shift === 0 ? t.outsideShifts : nameOf('shift', business, moment.shift)],
    [t.field.severity, incident.severity === null ? null : t.severity[incident.severity]],
    [t.field.offered, incident.offered === null ? null : incident.offered.map(offerName).join(', ')],
    ...incident.remedies.flatMap(
      ({ kind, valueMinor, costMinor, approvedBy }): readonly (readonly [string, string | null])[] => [
        [t.field.remedy, offerName(kind)],
        [t.field.value, valueMinor === null ? null : format.money(valueMinor)],
        [t.field.cost, costMinor === null ? null : format.money(costMinor)],
        [t.field.approvedBy, approvedBy],
      ],
    ),
    [t.field.state, incident.state === null ? null : t.state[incident.state]],
    [t.field.place, incident.place],
    [t.field.customer, incident.customer],
    [t.field.contact, incident.contact],
    [t.field.channel, incident.channel === null ? null : t.channel[incident.channel]],
    [t.field.followUpOn, incident.followUpOn === null ? null : format.day(incident.followUpOn)],
    [
      t.field.stepsDone,
      steps === undefined ? null : steps.length === 0 ? t.log.steps.none : steps.join(', '),
    ],
    [t.field.recordedBy, incident.recordedBy],
    [t.field.recordedAt, stamp(incident.recordedAt)],
    [t.field.resolvedAt, stamp(incident.resolvedAt)],
  ];
  return facts.filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== '');
}
