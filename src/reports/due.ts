import { todayOf } from '../domain/answers.ts';
import { calendarOf, type Business } from '../domain/business.ts';
import { dueItems, type DueItem } from '../domain/due.ts';
import type { Records } from '../domain/records.ts';
import { beginningOf, businessDayAt } from '../domain/time/moment.ts';
import { addDays, formatTimeOfDay, type Day } from '../domain/time/wall.ts';
import { wallAt, type Instant } from '../domain/time/zone.ts';
import type { Block, CalendarEntry, Document } from '../document/document.ts';
import type { Language } from '../language/language.ts';

/** So many days ahead an answer that has to be written is called to mind. */
const formalNoticeDays = 5;

export interface DueRequest {
  readonly business: Business;
  readonly now: Instant;
  readonly today: Day;
}

/** Everything that waits for somebody up to the end of a business day; today's unless another is asked for. */
export async function measureDue(
  records: Records,
  { business, now, today }: DueRequest,
  until: Day = today,
): Promise<readonly DueItem[]> {
  const days = calendarOf(business);
  const pending = await records.pending({
    day: until,
    before: beginningOf(addDays(until, 1), days),
    formalUntil: addDays(until, formalNoticeDays),
  });
  return dueItems(pending, { now, today, dayOf: (at) => businessDayAt(at, days) });
}

/** The items as lines: number, what has to be done, by when, for whom. */
export function dueListItems(
  items: readonly DueItem[],
  business: Business,
  language: Language,
  isForPaper = false,
): Extract<Block, { kind: 'list' }>['items'] {
  return items.map((item) => ({
    isUrgent: item.isOverdue,
    text: [
      ...(item.incident === null ? [] : [`#${item.incident.number}`]),
      `${whatIsDue(item, language)} (${dueWhen(item, business, language)}): ${item.text}`,
      ...(isForPaper ? whom(item) : []),
    ].join(' '),
    person: item.owner,
  }));
}

/** Whom to ring, for those who hold nothing but the paper. */
function whom({ incident }: DueItem): readonly string[] {
  const known = [incident?.place, incident?.customer, incident?.contact].filter(
    (part) => part !== null && part !== undefined,
  );
  return known.length === 0 ? [] : [`(${known.join(', ')})`];
}

/** A change has a number of its own, by which it is done. */
function whatIsDue({ kind, id }: DueItem, { t }: Language): string {
  return kind === 'prevention' && id !== null ? `${t.due.kind[kind]} ${id}` : t.due.kind[kind];
}

/** The day it was or is due, with its hour where it has one, and whether that has gone by. */
function dueWhen({ kind, at, on, isOverdue }: DueItem, { zone }: Business, { t, format }: Language): string {
  if (kind === 'safety' || kind === 'upset' || kind === 'gone') return format.shortDay(on);
  const when = at === null ? format.shortDay(on) : format.dayTime(wallAt(zone, at));
  return isOverdue ? `${when}, ${t.due.overdue}` : when;
}

/** `open`: how many complaints nobody has settled, whether or not they have a day. */
export function presentDue(
  items: readonly DueItem[],
  open: number,
  { business, now }: Omit<DueRequest, 'today'>,
  language: Language,
): Document {
  const { t } = language;
  const { zone, settings } = business;
  const today = todayOf(business, now);
  return {
    report: 'due',
    title: t.due.title,
    meta: [],
    scope: {
      period: { from: null, to: today, zone: zone.name, day_start: formatTimeOfDay(settings.dayStartMinute) },
      filter: {},
      total: items.length,
    },
    rows: {
      columns: (['kind', 'incident', 'id', 'due', 'overdue', 'owner', 'text'] as const).map((key) => ({
        key,
        type: key === 'owner' || key === 'text' ? ('text' as const) : ('key' as const),
        label: key,
      })),
      rows: items.map((item) => [
        item.kind,
        item.incident?.number ?? null,
        item.id,
        item.at === null ? item.on : wallAt(zone, item.at).slice(0, 16),
        item.isOverdue ? 'yes' : 'no',
        item.owner,
        item.text,
      ]),
    },
    blocks: [
      items.length === 0
        ? { kind: 'prose', text: nothingDueText(open, language) }
        : { kind: 'list', items: dueListItems(items, business, language) },
    ],
    hints: items.length > 0 ? [t.due.hint] : open > 0 ? [t.due.openHint] : [],
  };
}

/** The same for a calendar; `moves`: how often the date of each item was changed. */
export function presentCalendar(
  items: readonly DueItem[],
  moves: readonly number[],
  request: Omit<DueRequest, 'today'>,
  language: Language,
): Document {
  return {
    ...presentDue(items, 0, request, language),
    calendar: items.map((item, index) => calendarEntry(item, moves[index] ?? 0, language)),
  };
}

export function nothingDueText(open: number, { t, format }: Language): string {
  return open === 0 ? t.due.nothing : t.due.nothingButOpen(open, format.number(open));
}

function calendarEntry(
  { kind, incident, id, at: startsAt, on: day, text, owner }: DueItem,
  sequence: number,
  { t }: Language,
): CalendarEntry {
  const number = incident?.number ?? null;
  return {
    // The same thing keeps its place in a calendar, however often it is written.
    id: `${kind}-${incident?.uuid ?? 'house'}-${id ?? ''}`,
    startsAt,
    day,
    title: `${t.due.kind[kind]}${number === null ? '' : ` (${number})`}`,
    description: [text, owner].filter((part) => part !== null && part !== '').join('\n'),
    sequence,
  };
}
