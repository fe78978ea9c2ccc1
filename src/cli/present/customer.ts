import type { HistoryEntry, IncidentEntry } from '../../domain/action.ts';
import { nameOf } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Traces } from '../../domain/customer.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Block, Document, Table, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { rowObjects } from '../../render/json.ts';
import { exportColumns } from '../../transfer/columns.ts';
import type { AttachedEntries } from '../attachedentries.ts';
import type { BusinessView } from '../business/view.ts';
import { entryForMachines, formalForMachines } from './entries.ts';
import { presentHistory } from './history.ts';
import { callTable, responseTable } from './responses.ts';
import { tableDocument } from './tabledocument.ts';

/** One incident of a customer, with its entries and its history. */
export interface CustomerIncident {
  readonly incident: Incident;
  readonly attached: AttachedEntries;
  readonly history: readonly HistoryEntry[];
}

/** Everything that is recorded about a customer. */
export interface CustomerRecord {
  readonly incidents: readonly CustomerIncident[];
  /** Where else the customer is mentioned. */
  readonly traces: Traces;
  /** Their answers to the survey. */
  readonly responses: readonly Entry<'response'>[];
  /** The contact or number as typed; the title if the incidents have neither name nor contact. */
  readonly typed: string;
}

/** Presents everything about a customer: for people, their incidents; for machines, every field of all records. */
export function presentCustomer(record: CustomerRecord, view: BusinessView, language: Language): Document {
  const newestFirst = [...record.incidents].sort(({ incident: a }, { incident: b }) =>
    a.moment.wall < b.moment.wall ? 1 : a.moment.wall > b.moment.wall ? -1 : b.number - a.number,
  );
  const incidents = newestFirst.map(({ incident }) => incident);
  const table = incidentTable(newestFirst, view, language);
  const name = incidents.find(({ customer }) => customer !== null)?.customer ?? null;
  const contact = incidents.find((incident) => incident.contact !== null)?.contact ?? null;
  const responses = responseTable(record.responses, view.business);
  const title = [name, contact].filter((part) => part !== null).join(', ') || record.typed;
  const document = tableDocument(
    'customer',
    title,
    view.business,
    machineTable(table, incidents),
    language.t.customer.tracesOnly,
  );
  return {
    ...document,
    lists: {
      ...recordLists(newestFirst, view, language),
      traces: traceRows(record.traces),
      ...(record.responses.length === 0 ? {} : { survey_answers: rowObjects(responses) }),
    },
    ...(incidents.length + record.responses.length === 0
      ? {}
      : {
          blocks: [
            ...(incidents.length === 0 ? [] : [{ kind: 'table', table } as const]),
            ...answersOf(record.responses, language),
          ],
        }),
  };
}

/** Presents the answers to the survey, if there are any. */
function answersOf(responses: readonly Entry<'response'>[], { t }: Language): readonly Block[] {
  return responses.length === 0
    ? []
    : [{ kind: 'table', title: t.response.list.title, table: callTable(responses, t) }];
}

function incidentTable(
  incidents: readonly CustomerIncident[],
  { business }: BusinessView,
  language: Language,
): Table {
  const { t } = language;
  return {
    columns: [
      { key: 'number', type: 'id', label: t.field.number },
      { key: 'when', type: 'moment', label: t.field.wall },
      { key: 'category', type: 'text', label: t.field.category },
      { key: 'description', type: 'text', label: t.field.description },
      { key: 'ending', type: 'key', label: t.field.ending },
      { key: 'satisfaction', type: 'count', label: t.customer.satisfaction },
    ],
    rows: incidents.map(({ incident, attached }): readonly Value[] => [
      incident.number,
      incident.moment.wall,
      nameOf('category', business, incident.category),
      incident.description,
      stateInWords(incident, language),
      attached.followUps.at(-1)?.satisfaction ?? null,
    ]),
  };
}

/** Replaces words by keys, and adds the kind of incident and whether it is deleted. */
function machineTable({ columns, rows }: Table, incidents: readonly Incident[]): Table {
  return {
    columns: [
      ...columns,
      { key: 'kind', type: 'key', label: 'kind' },
      { key: 'deleted', type: 'key', label: 'deleted' },
    ],
    rows: rows.map((row, index) => {
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
}

/** Describes the state of an incident; suggestions and praise are called what they are. */
function stateInWords({ deleted, kind, ending, status }: Incident, { t }: Language): string {
  const state = deleted ? t.list.deletedMark : ending === null ? t.status[status] : t.ending[ending];
  return kind === 'complaint' ? state : `${t.kind[kind]}, ${state}`;
}

type Row = Readonly<Record<string, Value>>;

/** Lists every field of all incidents, their entries and their histories. */
function recordLists(
  incidents: readonly CustomerIncident[],
  view: BusinessView,
  language: Language,
): Readonly<Record<string, readonly Row[]>> {
  const columns = exportColumns(view.business);
  const lists: Record<string, Row[]> = {
    incidents: incidents.map(({ incident }) =>
      Object.fromEntries(columns.map(({ key, read }) => [key, read(incident)])),
    ),
  };
  const put = (list: string, number: number, rows: readonly Row[]) =>
    void (lists[list] ??= []).push(...rows.map((row) => ({ incident: number, ...row })));
  for (const { incident, attached, history } of incidents) {
    const { number, remedies } = incident;
    const rows = (entries: readonly IncidentEntry[]) =>
      entries.map((entry) => entryForMachines(entry, view.business));
    put('notes', number, rows(attached.notes.map((row) => ({ of: 'note', row }))));
    put('remedies', number, rows(remedies.map((row) => ({ of: 'remedy', row }))));
    put('promises', number, rows(attached.promises.map((row) => ({ of: 'promise', row }))));
    put('follow_ups', number, rows(attached.followUps.map((row) => ({ of: 'follow_up', row }))));
    put('reopenings', number, rows(attached.reopenings.map((row) => ({ of: 'reopening', row }))));
    put(
      'formal',
      number,
      attached.formals.map((row) => formalForMachines(row, attached.deadlines)),
    );
    put('actions', number, rows(attached.preventions.map((row) => ({ of: 'prevention', row }))));
    const historyDocument = presentHistory(number, history, history.length, view, language);
    put('history', number, rowObjects(historyDocument.rows));
  }
  return lists;
}

function traceRows({
  incidentsInHistory,
  isInUndoneHistory,
  isMerged,
  drafts,
  responses,
}: Traces): readonly Row[] {
  return [
    ...incidentsInHistory.map((incident): Row => ({ found: 'history', incident })),
    ...(isInUndoneHistory ? [{ found: 'history_taken_back', incident: null }] : []),
    ...(isMerged ? [{ found: 'merged_contacts', incident: null }] : []),
    ...drafts.map((): Row => ({ found: 'draft', incident: null })),
    ...responses.map((): Row => ({ found: 'survey', incident: null })),
  ];
}
