import type { FieldValue, IncidentEntry } from '../../domain/action.ts';
import { nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Records } from '../../domain/records.ts';
import type { Instant, Zone } from '../../domain/time/zone.ts';
import type { BusinessView } from '../business/view.ts';
import { keyedFields, type FieldName, type Incident, type Note } from '../../domain/incident.ts';
import { zoneNameOf } from '../../domain/time/moment.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Block, Document } from '../../document/document.ts';
import { capital } from '../../language/capital.ts';
import type { Language } from '../../language/language.ts';
import { exportColumns } from '../../transfer/columns.ts';
import { forMachines, inShort, joined } from './entries.ts';
import { fieldLabel, valueInWords } from './values.ts';

export interface Presenting {
  readonly house: BusinessView;
  readonly language: Language;
  readonly now: Instant;
}

/** What is kept with an incident. */
export interface Company {
  readonly notes: readonly Note[];
  readonly promises: readonly Entry<'promise'>[];
  readonly followUps: readonly Entry<'follow_up'>[];
  readonly formals: readonly Entry<'formal'>[];
  readonly reopenings: readonly Entry<'reopening'>[];
  readonly preventions: readonly Entry<'prevention'>[];
}

export async function readCompany(records: Records, number: number): Promise<Company> {
  return {
    notes: await records.notes(number),
    promises: await records.kept('promise', [number]),
    followUps: await records.kept('follow_up', [number]),
    formals: await records.kept('formal', [number]),
    reopenings: await records.kept('reopening', [number]),
    preventions: await records.kept('prevention', [number]),
  };
}

/** Everything about one incident. */
export function presentIncident(incident: Incident, company: Company, presenting: Presenting): Document {
  const {
    house: { business },
    language,
  } = presenting;
  const { notes } = company;
  const { t, format } = language;
  const { zone } = business;
  const columns = exportColumns(business);
  const machine = (beside: IncidentEntry) => forMachines(beside, business);
  const blocks: Block[] = [{ kind: 'facts', facts: incidentFacts(incident, presenting) }];
  const after = careFacts(incident, company, presenting);
  if (after.length > 0) blocks.push({ kind: 'facts', title: t.care.sinceThen, facts: after });
  if (notes.length > 0) {
    blocks.push({
      kind: 'facts',
      title: t.field.notes,
      facts: notes.map(({ at, by, text }) => [
        [stamping(incident, zone, format)(at), ...(by === null ? [] : [by])].join(', '),
        text,
      ]),
    });
  }
  const status = incident.deleted ? t.list.deletedMark : t.status[incident.status];
  return {
    report: 'incident',
    title: `${incident.number}   ${format.moment(incident.moment.wall)}   ${status}`,
    meta: [],
    scope: {
      period: {
        from: incident.moment.businessDay,
        to: incident.moment.businessDay,
        zone: zone.name,
        day_start: formatTimeOfDay(business.settings.dayStartMinute),
      },
      filter: { number: incident.number },
      total: 1,
    },
    rows: {
      columns: columns.map(({ key, type }) => ({ key, type, label: key })),
      rows: [columns.map(({ read }) => read(incident))],
    },
    lists: {
      notes: company.notes.map((row) => machine({ of: 'note', row })),
      remedies: incident.remedies.map((row) => machine({ of: 'remedy', row })),
      promises: company.promises.map((row) => machine({ of: 'promise', row })),
      follow_ups: company.followUps.map((row) => machine({ of: 'follow_up', row })),
      reopenings: company.reopenings.map((row) => machine({ of: 'reopening', row })),
      formal: company.formals.map((row) => machine({ of: 'formal', row })),
      actions: company.preventions.map((row) => machine({ of: 'prevention', row })),
    },
    blocks,
    hints: [],
  };
}

/** How the moments around a complaint are told; with their zone, where the complaint itself was written in another one. */
function stamping({ moment }: Pick<Incident, 'moment'>, zone: Zone, format: Language['format']) {
  const suffix = zoneNameOf(moment, zone) === zone.name ? '' : `, ${zone.name}`;
  function stamp(at: Instant): string;
  function stamp(at: Instant | null): string | null;
  function stamp(at: Instant | null): string | null {
    return at === null ? null : `${format.moment(wallAt(zone, at))}${suffix}`;
  }
  return stamp;
}

/** What followed, in the order of time as far as it has any. */
function careFacts(
  incident: Incident,
  { promises, followUps, formals, reopenings, preventions }: Company,
  { house, language, now }: Presenting,
): readonly (readonly [string, string])[] {
  const { t, format } = language;
  const stamp = stamping(incident, house.business.zone, format);
  const short = (beside: IncidentEntry) => inShort(beside, house, language);
  return [
    ...promises.map((row): readonly [string, string] => [
      t.care.promise,
      joined(
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
    ...reopenings.map((row): readonly [string, string] => [
      capital(t.history.action.reopen),
      joined(stamp(row.at), row.by, short({ of: 'reopening', row })),
    ]),
    ...formals.map((row): readonly [string, string] => [t.care.formal, short({ of: 'formal', row })]),
    ...followUps.map((row): readonly [string, string] => [
      t.field.followUp,
      joined(stamp(row.at), row.by, short({ of: 'follow_up', row })),
    ]),
    ...preventions.map((row): readonly [string, string] => [
      t.care.prevention,
      short({ of: 'prevention', row }),
    ]),
  ];
}

type IncidentFact = readonly [label: keyof Language['t']['field'], value: string | null];

/** Lists the known fields of an incident in the order in which people ask for them. A field without a place here comes last. */
export function incidentFacts(
  incident: Omit<Incident, 'number' | 'uuid' | 'addedBy' | 'deleted'>,
  { house, language }: Presenting,
): readonly (readonly [string, string])[] {
  const { business, vocabulary, checklists } = house;
  const { t, format } = language;
  const { zone } = business;
  const { moment } = incident;
  const offerName = (kind: string) => vocabulary.offers.find(({ id }) => id === kind)?.names[0] ?? kind;
  const stamp = stamping(incident, zone, format);
  const day = (on: string | null) => (on === null ? null : format.day(on));
  const checklist = checklists.find(({ id }) => id === incident.checklist);
  const steps = incident.stepsDone?.map((id) => checklist?.steps.find((step) => step.id === id)?.word ?? id);
  const mark = (said: string | null) => (said === null ? null : t.yes);
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
  ];
  const named = new Set<string>(facts.map(([name]) => name));
  const others = keyedFields.filter(({ name, field }) => 'answer' in field && !named.has(name));
  return [
    ...facts.map(([name, value]) => [t.field[name], value] as const),
    ...others.map((keyed) => {
      const value = incident[keyed.name as FieldName] as FieldValue;
      const text = value === null ? null : valueInWords('incident', keyed, value, house, language);
      return [fieldLabel(keyed, language), text] as const;
    }),
  ].filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== '');
}
