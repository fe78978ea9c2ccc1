import type { Column, Document, Scope, Value } from '../../document/document.ts';
import { nameOf } from '../../domain/business.ts';
import type { Incident } from '../../domain/incident.ts';
import { presentEmpty } from '../../reports/empty.ts';
import {
  countsComplaintsOnly,
  filterLines,
  formatStatus,
  type NearestComplaints,
  type Request,
} from '../../reports/request.ts';
import { exportColumns } from '../../transfer/columns.ts';

/** Presents complaints, one per line; for machines, with every column of an export. */
export function presentList(
  incidents: readonly Incident[],
  scope: Scope,
  nearest: NearestComplaints | null,
  request: Request,
): Document {
  const {
    business,
    language: { t },
  } = request;
  const machineColumns = exportColumns(business);
  const columns: readonly Column[] = [
    { key: 'number', type: 'id', label: t.field.number },
    { key: 'when', type: 'text', label: t.field.wall },
    { key: 'department', type: 'text', label: t.field.department, weight: 'spare' },
    { key: 'category', type: 'text', label: t.field.category, weight: 'spare' },
    { key: 'description', type: 'text', label: t.field.description, weight: 'main' },
    { key: 'now', type: 'text', label: t.field.currentStatus },
  ];
  const rows = incidents.map((incident): readonly Value[] => [
    incident.number,
    shortWhen(incident.moment.wall, request).replaceAll(' ', '\u00A0'),
    nameOf('department', business, incident.department),
    nameOf('category', business, incident.category),
    incident.description,
    incident.deleted ? t.list.deletedMark : formatStatus(incident, request.language),
  ]);
  const whole = {
    columns: machineColumns.map(({ key, type }) => ({ key, type, label: key })),
    rows: incidents.map((incident) => machineColumns.map(({ read }) => read(incident))),
  };
  return {
    report: 'list',
    title: t.list.title,
    meta: [
      ...filterLines(request.filterNames, request.language),
      ...(nearest ? [] : [shownInWords(incidents.length, scope.total, request)]),
    ],
    scope,
    rows: whole,
    blocks: [
      nearest ? presentEmpty(nearest, request, 'list') : { kind: 'table', table: { columns, rows }, whole },
    ],
    hints: incidents.length < scope.total ? [t.list.more] : [],
  };
}

function shownInWords(shown: number, total: number, request: Request): string {
  const { t, format } = request.language;
  return countsComplaintsOnly(request)
    ? t.list.shown(shown, total, format.number(total))
    : t.weekly.countOfKind(format.number(total));
}

/** Formats a time without its year if that is the present one, to leave room for the description. */
function shortWhen(wall: string, { today, language: { format } }: Request): string {
  return wall.slice(0, 4) === today.slice(0, 4) ? format.dayTime(wall) : format.moment(wall);
}
