import { nameOf } from '../../domain/business.ts';
import type { Incident } from '../../domain/incident.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Column, Document, Scope, Value } from '../../document/document.ts';
import { presentEmpty, measureNearest } from '../../reports/empty.ts';
import {
  filterLines,
  countsComplaintsOnly,
  measureScope,
  statusInWords,
  type NearestComplaints,
  type Request,
} from '../../reports/request.ts';
import { exportColumns } from '../../transfer/columns.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, readFilter, readLimit, type FilterFlags } from '../flags.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import type { RegisterCommand } from '../registration.ts';

interface ListFlags extends FilterFlags, OutputFlags {
  readonly limit?: string;
}

const shownNormally = 20;

export const registerList: RegisterCommand = (program, { run }) => {
  const command = addFilterFlags(program.command('list'))
    .option('--limit <count>')
    .option('--format <format>')
    .option('-o, --output <file>');
  run(command, (context, _words, flags: ListFlags) => runList(context, flags));
};

async function runList(context: Context, flags: ListFlags): Promise<void> {
  const asked = await readFilter(context, flags, allTime);
  const limit = readLimit(flags.limit) ?? (asked.periodGiven ? undefined : shownNormally);
  const request: Request = {
    business: await context.business(),
    filter: asked.filter,
    filterNames: asked.names,
    flags: { ...asked.typed, database: context.databaseFlag },
    language: await context.language(),
    now: context.now,
    today: await context.today(),
    periodIsDefault: false,
  };
  const records = await recordsToShow(context, flags);
  const document = await records.atOneMoment(async (still) => {
    const total = await still.count(asked.filter);
    const frame = await measureScope(still, request, total);
    const nearest = total === 0 ? await measureNearest(still, request) : null;
    return presentList(await still.list(asked.filter, limit), frame, nearest, request);
  });
  await publish(context, document, flags);
}

function presentList(
  incidents: readonly Incident[],
  scope: Scope,
  nearest: NearestComplaints | null,
  request: Request,
): Document {
  const {
    business,
    language: { t },
  } = request;
  const machine = exportColumns(business);
  const columns: readonly Column[] = [
    { key: 'number', type: 'id', label: t.field.number },
    { key: 'when', type: 'text', label: t.field.wall },
    { key: 'department', type: 'text', label: t.field.department },
    { key: 'category', type: 'text', label: t.field.category },
    { key: 'description', type: 'text', label: t.field.description },
    { key: 'now', type: 'text', label: t.field.now },
  ];
  const rows = incidents.map((incident): readonly Value[] => [
    incident.number,
    shortWhen(incident.moment.wall, request),
    nameOf('department', business, incident.department),
    nameOf('category', business, incident.category),
    incident.description,
    incident.deleted ? t.list.deletedMark : statusInWords(incident, request.language),
  ]);
  return {
    report: 'list',
    title: t.list.title,
    meta: [
      ...filterLines(request.filterNames, request.language),
      ...(nearest ? [] : [shownInWords(incidents.length, scope.total, request)]),
    ],
    scope,
    rows: {
      columns: machine.map(({ key, type }) => ({ key, type, label: key })),
      rows: incidents.map((incident) => machine.map(({ read }) => read(incident))),
    },
    blocks: [nearest ? presentEmpty(nearest, request, 'list') : { kind: 'table', table: { columns, rows } }],
    hints: incidents.length < scope.total ? [t.list.more] : [],
  };
}

function shownInWords(shown: number, total: number, request: Request): string {
  const { t, format } = request.language;
  return countsComplaintsOnly(request)
    ? t.list.shown(shown, total, format.number(total))
    : t.weekly.countOfKind(format.number(total));
}

/** The year stands only where it is another: the room belongs to what happened. */
function shortWhen(wall: string, { today, language: { format } }: Request): string {
  return wall.slice(0, 4) === today.slice(0, 4) ? format.dayTime(wall) : format.moment(wall);
}
