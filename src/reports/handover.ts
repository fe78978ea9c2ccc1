import { calendarOf, currentShifts, nameOf } from '../domain/business.ts';
import type { DueItem } from '../domain/due.ts';
import type { ActionWithIncidents, ActionsSinceHandover } from '../domain/handover.ts';
import type { Incident } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { deriveMoment } from '../domain/time/moment.ts';
import { addDays, dayOf, formatTimeOfDay, type WallTime } from '../domain/time/wall.ts';
import { instantOfWall, wallAt, type Instant } from '../domain/time/zone.ts';
import type { Block, Document, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { subjectInWords } from '../language/subject.ts';
import { sumRemedyValueMinor, formatStatus } from './request.ts';
import { dueListItems, nothingDueText, presentDue, type DueRequest } from './due.ts';

/** What the next shift has to know: what is due, and what was done since the last handover. */
export interface Handover {
  readonly waiting: readonly DueItem[];
  readonly open: number;
  readonly since: ActionsSinceHandover;
  /** The incidents recorded or changed since then, in their present state, in the order of their first change. */
  readonly changedIncidents: readonly Incident[];
}

/** Measures what was done since the last handover, or since the start of the business day if none was recorded. */
export async function measureSince(
  records: Records,
  { business, today }: DueRequest,
): Promise<Pick<Handover, 'since' | 'changedIncidents'>> {
  const { dayStartMinute } = business.settings;
  const dayStart = instantOfWall(business.zone, `${today}T${formatTimeOfDay(dayStartMinute)}:00`).at;
  const since = await records.actionsSinceHandover(dayStart);
  const changedIncidents: Incident[] = [];
  for (const number of new Set(since.actions.flatMap(({ incidents }) => incidents))) {
    const incident = await records.find(number);
    if (incident) changedIncidents.push(incident);
  }
  return { since, changedIncidents };
}

/** Presents the page for the next shift. */
export function presentHandover(
  { waiting: items, open, since, changedIncidents }: Handover,
  request: DueRequest,
  language: Language,
): Document {
  const { business, now, today } = request;
  const { t, format } = language;
  const { shift } = deriveMoment({ basis: 'instant', at: now }, calendarOf(business));
  const shiftName = currentShifts(business).some(({ id }) => id === shift)
    ? nameOf('shift', business, shift)
    : t.outsideShifts;
  const base = presentDue(items, open, { business, now }, language);
  const waiting: Block =
    items.length === 0
      ? { kind: 'prose', title: t.due.toDo, text: nothingDueText(open, language) }
      : {
          kind: 'list',
          title: t.due.toDo,
          items: dueListItems(items, business, language, true),
          isWrapped: true,
        };
  return {
    ...base,
    report: 'handover',
    lists: { done: since.actions.flatMap(doneRows) },
    title: t.due.handover(format.day(today), shiftName ?? t.outsideShifts),
    blocks: [
      waiting,
      ...presentDone(since, changedIncidents, request, language),
      { kind: 'form', fields: [{ label: t.due.remarks, lines: 3 }] },
    ],
    hints: [],
  };
}

function presentDone(
  { handedOverAt, actions: done }: ActionsSinceHandover,
  changedIncidents: readonly Incident[],
  { business, today }: DueRequest,
  language: Language,
): readonly Block[] {
  const { t, format } = language;
  // A weekday is unambiguous only within the last seven days.
  const formatTime = (wall: WallTime) =>
    dayOf(wall) > addDays(today, -7) ? format.weekdayTime(wall) : format.dayTime(wall);
  const formatInstant = (at: Instant) => formatTime(wallAt(business.zone, at));
  const title = handedOverAt === null ? t.due.todaySoFar : t.due.since(formatInstant(handedOverAt));
  if (done.length === 0)
    return [{ kind: 'prose', title, text: handedOverAt === null ? t.due.nothingToday : t.due.nothingSince }];
  const otherActions = done.filter(({ incidents }) => incidents.length === 0);
  const hasTable = changedIncidents.length > 0;
  return [
    ...(hasTable ? [changedTable(title, changedIncidents, done, formatTime, language)] : []),
    ...(otherActions.length > 0
      ? [otherActionsList(hasTable ? t.due.otherActions : title, otherActions, formatInstant, language)]
      : []),
  ];
}

/** Presents the changed incidents, with what was done to each. */
function changedTable(
  title: string,
  incidents: readonly Incident[],
  done: readonly ActionWithIncidents[],
  formatTime: (wall: WallTime) => string,
  language: Language,
): Block {
  const { t } = language;
  const describeAction = ({ action: { kind, by } }: ActionWithIncidents) =>
    `${t.history.action[kind]}${by === null ? '' : ` (${by})`}`;
  const actionsOn = (number: number) => done.filter((each) => each.incidents.includes(number));
  return {
    kind: 'table',
    title,
    isWrapped: true,
    table: {
      columns: [
        { key: 'number', type: 'id', label: t.field.number },
        { key: 'when', type: 'text', label: t.field.wall },
        { key: 'place', type: 'text', label: t.field.place },
        { key: 'description', type: 'text', label: t.field.description, weight: 'main' },
        { key: 'given', type: 'money', label: t.field.remedyValue },
        { key: 'now', type: 'text', label: t.field.currentStatus },
        { key: 'done', type: 'text', label: t.due.done },
      ],
      rows: incidents.map((incident): readonly Value[] => [
        incident.number,
        formatTime(incident.moment.wall),
        incident.place,
        incident.description,
        sumRemedyValueMinor(incident),
        formatStatus(incident, language),
        [...new Set(actionsOn(incident.number).map(describeAction))].join(', '),
      ]),
    },
  };
}

/** Presents the actions that concern no single incident. */
function otherActionsList(
  title: string,
  actions: readonly ActionWithIncidents[],
  formatInstant: (at: Instant) => string,
  { t, format }: Language,
): Block {
  return {
    kind: 'list',
    title,
    isWrapped: true,
    items: actions.map(({ action }) => ({
      isUrgent: false,
      text: [
        formatInstant(action.at),
        [t.history.action[action.kind], subjectInWords(action, t)].filter((part) => part !== null).join(': '),
        ...(action.incidents > 0
          ? [`(${t.weekly.count(action.incidents, format.number(action.incidents))})`]
          : []),
      ].join(' '),
      person: action.by,
    })),
  };
}

function doneRows({ action, incidents }: ActionWithIncidents): readonly Readonly<Record<string, Value>>[] {
  const row = {
    at: new Date(action.at).toISOString(),
    by: action.by,
    action: action.kind,
    about: action.subject ?? null,
  };
  return incidents.length === 0
    ? [{ ...row, incident: null }]
    : incidents.map((incident) => ({ ...row, incident }));
}
