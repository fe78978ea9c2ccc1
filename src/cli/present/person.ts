import type { IncidentEntry } from '../../domain/action.ts';
import { nameOf } from '../../domain/business.ts';
import type { Traces } from '../../domain/customer.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Records } from '../../domain/records.ts';
import type { Document, Table, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { rowObjects } from '../../render/json.ts';
import { exportColumns } from '../../transfer/columns.ts';
import type { BusinessView } from '../business/view.ts';
import { forMachines } from './entries.ts';
import { presentHistory } from './history.ts';
import { readCompany } from './incident.ts';
import { plainDocument } from './plain.ts';

interface Presenting {
  readonly house: BusinessView;
  readonly language: Language;
  /** By what they were asked for. */
  readonly typed: string;
}

type Row = Readonly<Record<string, Value>>;

/** What is kept about somebody: for people their incidents, for machines every field of everything, and where else they stand. */
export async function presentPerson(
  records: Records,
  numbers: readonly number[],
  traces: Traces,
  { house, language, typed }: Presenting,
): Promise<Document> {
  const { business } = house;
  const { t } = language;
  const incidents = [...(await records.findEach(numbers))].sort((a, b) =>
    a.moment.wall < b.moment.wall ? 1 : a.moment.wall > b.moment.wall ? -1 : b.number - a.number,
  );
  const followUps = await records.kept('follow_up', numbers);
  const people: Table = {
    columns: [
      { key: 'number', type: 'id', label: t.field.number },
      { key: 'when', type: 'moment', label: t.field.wall },
      { key: 'category', type: 'text', label: t.field.category },
      { key: 'description', type: 'text', label: t.field.description },
      { key: 'ending', type: 'key', label: t.field.ending },
      { key: 'satisfaction', type: 'count', label: t.customer.satisfaction },
    ],
    rows: incidents.map((incident): readonly Value[] => [
      incident.number,
      incident.moment.wall,
      nameOf('category', business, incident.category),
      incident.description,
      stateInWords(incident, language),
      followUps.filter((each) => each.incident === incident.number).at(-1)?.satisfaction ?? null,
    ]),
  };
  const machine: Table = {
    columns: [
      ...people.columns,
      { key: 'kind', type: 'key', label: 'kind' },
      { key: 'deleted', type: 'key', label: 'deleted' },
    ],
    rows: people.rows.map((row, index) => {
      const [number = null, when = null, category = null, description = null, , satisfaction = null] = row;
      const incident = incidents[index];
      return [
        number,
        when,
        category,
        description,
        incident?.ending ?? null,
        satisfaction,
        incident?.kind ?? null,
        incident?.deleted === true ? 'yes' : null,
      ];
    }),
  };
  const name = incidents.find(({ customer }) => customer !== null)?.customer ?? null;
  const contact = incidents.find((incident) => incident.contact !== null)?.contact ?? null;
  const title = [name, contact].filter((part) => part !== null).join(', ') || typed;
  const document = plainDocument('customer', title, business, machine, t.customer.tracesOnly);
  return {
    ...document,
    lists: await everythingAbout(records, incidents, traces, house, language),
    ...(people.rows.length === 0 ? {} : { blocks: [{ kind: 'table', table: people }] }),
  };
}

/** How it stands; what is no complaint is called what it is. */
function stateInWords({ deleted, kind, ending, status }: Incident, { t }: Language): string {
  const state = deleted ? t.list.deletedMark : ending === null ? t.status[status] : t.ending[ending];
  return kind === 'complaint' ? state : `${t.kind[kind]}, ${state}`;
}

/** Every field of every incident, whatever stands beside it and what was done to it; drafts, and other histories that tell of them. */
async function everythingAbout(
  records: Records,
  incidents: readonly Incident[],
  traces: Traces,
  house: BusinessView,
  language: Language,
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const columns = exportColumns(house.business);
  const lists: Record<string, Row[]> = {
    incidents: incidents.map((incident) =>
      Object.fromEntries(columns.map(({ key, read }) => [key, read(incident)])),
    ),
  };
  const put = (list: string, incident: number, rows: readonly Row[]) =>
    void (lists[list] ??= []).push(...rows.map((row) => ({ incident, ...row })));
  for (const { number, remedies } of incidents) {
    const company = await readCompany(records, number);
    const rows = (beside: readonly IncidentEntry[]) =>
      beside.map((each) => forMachines(each, house.business));
    put('notes', number, rows(company.notes.map((row) => ({ of: 'note', row }))));
    put('remedies', number, rows(remedies.map((row) => ({ of: 'remedy', row }))));
    put('promises', number, rows(company.promises.map((row) => ({ of: 'promise', row }))));
    put('follow_ups', number, rows(company.followUps.map((row) => ({ of: 'follow_up', row }))));
    put('reopenings', number, rows(company.reopenings.map((row) => ({ of: 'reopening', row }))));
    put('formal', number, rows(company.formals.map((row) => ({ of: 'formal', row }))));
    put('actions', number, rows(company.preventions.map((row) => ({ of: 'prevention', row }))));
    const entries = await records.history(number);
    put('history', number, rowObjects(presentHistory(number, entries, entries.length, house, language).rows));
  }
  lists['traces'] = [
    ...traces.others.map((incident): Row => ({ found: 'history', incident })),
    ...(traces.isInTakenBack ? [{ found: 'history_taken_back', incident: null }] : []),
    ...(traces.isMerged ? [{ found: 'merged_contacts', incident: null }] : []),
    ...traces.drafts.map((): Row => ({ found: 'draft', incident: null })),
  ];
  return lists;
}
