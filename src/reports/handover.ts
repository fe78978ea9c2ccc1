import { calendarOf, currentShifts, nameOf } from '../domain/business.ts';
import type { DueItem } from '../domain/due.ts';
import type { Done, Since } from '../domain/handover.ts';
import type { Incident } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { settleMoment } from '../domain/time/moment.ts';
import { addDays, dayOf, formatTimeOfDay, type WallTime } from '../domain/time/wall.ts';
import { settleWall, wallAt } from '../domain/time/zone.ts';
import type { Block, Document, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { remedyValueMinor, statusInWords } from './request.ts';
import { dueListItems, nothingDueText, presentDue, type DueRequest } from './due.ts';

/** What whoever takes over has to know: what waits until tomorrow night, and what was done since the last handover. */
export interface Handover {
  readonly waiting: readonly DueItem[];
  readonly open: number;
  readonly since: Since;
  /** Those that were recorded or changed, as they are now, in the order in which they were first touched. */
  readonly touched: readonly Incident[];
}

/** Where no handover was noted, the business day is what has been since. */
export async function measureSince(
  records: Records,
  { business, today }: DueRequest,
): Promise<Pick<Handover, 'since' | 'touched'>> {
  const { dayStartMinute } = business.settings;
  const dayStart = settleWall(business.zone, `${today}T${formatTimeOfDay(dayStartMinute)}:00`).at;
  const since = await records.doneSince(dayStart);
  const touched: Incident[] = [];
  for (const number of new Set(since.done.flatMap(({ incidents }) => incidents))) {
    const incident = await records.find(number);
    if (incident) touched.push(incident);
  }
  return { since, touched };
}

/** The page for whoever takes over. */
export function presentHandover(
  { waiting: items, open, since, touched }: Handover,
  request: DueRequest,
  language: Language,
): Document {
  const { business, now, today } = request;
  const { t, format } = language;
  const { shift } = settleMoment({ basis: 'instant', at: now }, calendarOf(business));
  const shiftName = currentShifts(business).some(({ id }) => id === shift)
    ? nameOf('shift', business, shift)
    : t.outsideShifts;
  const base = presentDue(items, open, { business, now }, language);
  const waiting: Block =
    items.length === 0
      ? { kind: 'prose', title: t.due.waiting, text: nothingDueText(open, language) }
      : {
          kind: 'list',
          title: t.due.waiting,
          items: dueListItems(items, business, language, true),
          isWrapped: true,
        };
  return {
    ...base,
    report: 'handover',
    lists: { done: since.done.flatMap(doneForMachines) },
    title: t.due.handover(format.day(today), shiftName ?? t.outsideShifts),
    blocks: [
      waiting,
      ...whatWasDone(since, touched, request, language),
      { kind: 'form', fields: [{ label: t.due.remarks, lines: 3 }] },
    ],
    hints: [],
    sheet: 'A4',
  };
}

function whatWasDone(
  { handedOverAt, done }: Since,
  touched: readonly Incident[],
  { business, today }: DueRequest,
  language: Language,
): readonly Block[] {
  const { t, format } = language;
  const { zone } = business;
  // Within a week a weekday tells the day; before that it would tell another one.
  const when = (wall: WallTime) =>
    dayOf(wall) > addDays(today, -7) ? format.weekdayTime(wall) : format.dayTime(wall);
  const title = handedOverAt === null ? t.due.ofToday : t.due.since(when(wallAt(zone, handedOverAt)));
  if (done.length === 0)
    return [{ kind: 'prose', title, text: handedOverAt === null ? t.due.quiet : t.due.quietSince }];
  const inWords = ({ action: { kind, by } }: Done) =>
    `${t.history.action[kind]}${by === null ? '' : ` (${by})`}`;
  const others = done.filter(({ incidents }) => incidents.length === 0);
  const table: Block = {
    kind: 'table',
    title,
    isWrapped: true,
    table: {
      columns: [
        { key: 'number', type: 'id', label: t.field.number },
        { key: 'when', type: 'text', label: t.field.wall },
        { key: 'place', type: 'text', label: t.field.place },
        { key: 'description', type: 'text', label: t.field.description },
        { key: 'given', type: 'money', label: t.field.given },
        { key: 'now', type: 'text', label: t.field.now },
        { key: 'done', type: 'text', label: t.due.done },
      ],
      rows: touched.map((incident): readonly Value[] => [
        incident.number,
        when(incident.moment.wall),
        incident.place,
        incident.description,
        remedyValueMinor(incident),
        statusInWords(incident, language),
        [...new Set(done.filter(({ incidents }) => incidents.includes(incident.number)).map(inWords))].join(
          ', ',
        ),
      ]),
    },
  };
  return [
    ...(touched.length > 0 ? [table] : []),
    ...(others.length > 0
      ? [
          {
            kind: 'list' as const,
            title: touched.length > 0 ? t.due.alsoDone : title,
            isWrapped: true,
            items: others.map(({ action: { kind, at, by, about, incidents } }) => ({
              isUrgent: false,
              text: [
                when(wallAt(zone, at)),
                [t.history.action[kind], about].filter((part) => part !== undefined).join(': '),
                ...(incidents > 0 ? [`(${t.weekly.count(incidents, format.number(incidents))})`] : []),
              ].join(' '),
              person: by,
            })),
          },
        ]
      : []),
  ];
}

function doneForMachines({ action, incidents }: Done): readonly Readonly<Record<string, Value>>[] {
  const row = {
    at: new Date(action.at).toISOString(),
    by: action.by,
    action: action.kind,
    about: action.about ?? null,
  };
  return incidents.length === 0
    ? [{ ...row, incident: null }]
    : incidents.map((incident) => ({ ...row, incident }));
}
