import { nameOf, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident } from '../../domain/incident.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Column, Document, Value } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { measureNearest } from '../../reports/empty.ts';
import { measureFrame } from '../../reports/report.ts';
import { exportColumns } from '../../transfer/columns.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, readFilter, type FilterFlags, type ReadFilter } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import type { Registered } from '../registered.ts';

interface ListFlags extends FilterFlags, OutputFlags {
  readonly limit?: string;
}

const shownNormally = 20;

export const registerList: Registered = (program, { t, run }) => {
  const command = addFilterFlags(program.command('list'), t)
    .option('--limit <count>', t.help.option.limit)
    .option('--format <format>', t.help.option.format)
    .option('-o, --output <file>', t.help.option.output);
  run(command, 'list', (context, _words, flags: ListFlags) => runList(context, flags));
};

async function runList(context: Context, flags: ListFlags): Promise<void> {
  const asked = await readFilter(context, flags, allTime);
  const records = await context.records();
  const limit = readLimit(flags.limit) ?? (asked.periodGiven ? undefined : shownNormally);
  const language = await context.language();
  const business = await context.business();
  const request = {
    business,
    filter: asked.filter,
    filterNames: asked.names,
    filterFlags: asked.flags,
    language,
    today: await context.today(),
    periodIsDefault: false,
  };
  const { total, incidents, frame, nearest } = await records.atOneMoment(async (still) => {
    const count = await still.count(asked.filter);
    return {
      total: count,
      incidents: await still.list(asked.filter, limit),
      frame: await measureFrame(still, request, count),
      nearest: count === 0 ? (await measureNearest(still, request)).day : null,
    };
  });
  const document = presentList(incidents, total, nearest, business, language, asked);
  await publish(context, { ...document, frame }, flags);
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/u.test(text))
    throw new UserError('bad_choice', { option: '--limit', value: text, choices: '1, 2, 3 …' });
  return Number(text);
}

function presentList(
  incidents: readonly Incident[],
  total: number,
  nearest: string | null,
  business: Business,
  { t, format }: Language,
  { flags }: ReadFilter,
): Omit<Document, 'frame'> {
  const machine = exportColumns(business);
  const columns: readonly Column[] = [
    { key: 'number', type: 'id', label: t.field.number },
    { key: 'when', type: 'moment', label: t.field.when },
    { key: 'department', type: 'text', label: t.field.department },
    { key: 'category', type: 'text', label: t.field.category },
    { key: 'description', type: 'text', label: t.field.description },
    { key: 'now', type: 'text', label: t.field.now },
  ];
  const rows = incidents.map((incident): readonly Value[] => [
    incident.number,
    incident.moment.wall,
    nameOf('department', business, incident.department),
    nameOf('category', business, incident.category),
    incident.description,
    state(incident, t),
  ]);
  const month = nearest?.slice(0, 7);
  const none = [
    t.list.none,
    ...(nearest === null
      ? []
      : [t.list.nearest(format.day(nearest), `recovery list --month ${month ?? ''}`)]),
  ];
  return {
    report: 'list',
    title: t.list.title,
    meta: [t.list.shown(incidents.length, total, format.number(total))],
    rows: {
      columns: machine.map(({ key, type }) => ({ key, type, label: key })),
      rows: incidents.map((incident) => machine.map(({ read }) => read(incident))),
    },
    blocks: [
      incidents.length === 0
        ? { kind: 'prose', text: none.join('\n') }
        : { kind: 'table', table: { columns, rows } },
    ],
    hints: incidents.length < total && flags.includes('--all') ? [t.list.more] : [],
  };
}

function state(incident: Incident, t: Language['t']): string {
  if (incident.deleted) return t.list.deletedMark;
  if (incident.status === 'resolved') return t.status.resolved;
  return incident.state === null ? t.status.open : `${t.status.open}, ${t.state[incident.state]}`;
}
