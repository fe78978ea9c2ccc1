import { todayOf } from '../domain/answers.ts';
import { calendarOf, type Business } from '../domain/business.ts';
import { dueItems, type DueItem } from '../domain/due.ts';
import type { Records } from '../domain/records.ts';
import { startOfBusinessDay, businessDayAt } from '../domain/time/moment.ts';
import type { HolidayCalendar } from '../domain/time/holidays.ts';
import { earlierDay, type EarlierDay } from '../domain/time/workingdays.ts';
import { addDays, formatTimeOfDay, type Day } from '../domain/time/wall.ts';
import { wallAt, type Instant } from '../domain/time/zone.ts';
import type { Block, CalendarEntry, Document } from '../document/document.ts';
import type { Language } from '../language/language.ts';

/** What a formal complaint demands is listed this many days before it is due, so that who looks on Mondays sees it a week ahead. */
const formalNoticeDays = 10;

export interface DueRequest {
  readonly business: Business;
  readonly now: Instant;
  readonly today: Day;
  /** Opens the calendar of the business, which is only needed for the deadlines of formal complaints. */
  readonly openCalendar: () => Promise<HolidayCalendar>;
}

/** Measures everything that is due by the end of a business day; by default, of today. */
export async function measureDue(
  records: Records,
  { business, now, today, openCalendar }: DueRequest,
  until: Day = today,
): Promise<readonly DueItem[]> {
  const days = calendarOf(business);
  const pending = await records.pending({
    callsOn: today,
    day: until,
    before: startOfBusinessDay(addDays(until, 1), days),
    formalUntil: addDays(until, formalNoticeDays),
  });
  const calendar = pending.deadlines.length === 0 ? null : await openCalendar();
  return dueItems(pending, {
    now,
    today,
    dayOf: (at) => businessDayAt(at, days),
    earlierDay: (day) => (calendar === null ? null : earlierDay(day, calendar)),
  });
}

/** Converts items to lines: number, what is due, by when, for customerDetails; on paper also how to reach the customer. */
export function dueListItems(
  items: readonly DueItem[],
  business: Business,
  language: Language,
  isOnPaper = false,
): Extract<Block, { kind: 'list' }>['items'] {
  return items.map((item) => ({
    isUrgent: item.isOverdue,
    text: [
      ...(item.incident === null ? [] : [`#${item.incident.number}`]),
      `${describeKind(item, language)} (${formatDueTime(item, business, language)}): ${item.text}`,
      ...(isOnPaper ? customerDetails(item) : []),
    ].join(' '),
    person: item.owner,
  }));
}

/** Returns place, customer and contact, for readers who have only the printed page. */
function customerDetails({ incident }: DueItem): readonly string[] {
  const details = [incident?.place, incident?.customer, incident?.contact].filter(
    (part) => part !== null && part !== undefined,
  );
  return details.length === 0 ? [] : [`(${details.join(', ')})`];
}

/**
 * Describes an item without what was written about it, which may name a customer; of a corrective action, which the
 * business decided, with its text.
 */
export function describeDueItem(item: DueItem, business: Business, language: Language): string {
  const number = item.incident === null ? '' : `#${item.incident.number} `;
  const text = item.kind === 'prevention' ? `: ${item.text}` : '';
  const person = item.owner === null ? '' : `, ${item.owner}`;
  return `${number}${describeKind(item, language)} (${formatDueTime(item, business, language)})${text}${person}`;
}

/** Describes the kind of item; for a corrective action also its id, which `action done` needs. */
function describeKind({ kind, id, task }: DueItem, { t }: Language): string {
  if (task !== null) return t.due.formalTask[task];
  return (kind === 'prevention' || kind === 'call') && id !== null
    ? `${t.due.kind[kind]} ${id}`
    : t.due.kind[kind];
}

/** Formats the day an item is due, with its time if it has one, and whether it is overdue. */
function formatDueTime(
  { kind, at, on, isOverdue, meetBy }: DueItem,
  { zone }: Business,
  language: Language,
): string {
  const { t, format } = language;
  if (kind === 'safety' || kind === 'upset' || kind === 'gone') return format.shortDay(on);
  if (meetBy !== null && !isOverdue) return withEarlierDay(format.weekdayDay(on), meetBy, language);
  if (kind === 'call') return t.due.callBy(format.shortDay(on));
  const when = at === null ? format.shortDay(on) : format.dayTime(wallAt(zone, at));
  return isOverdue ? `${when}, ${t.due.overdue}` : when;
}

/** Adds the day by which a deadline is better met. The deadline comes first, because it can still be met on its day. */
export function withEarlierDay(due: string, earlier: EarlierDay | null, { t, format }: Language): string {
  if (earlier === null) return due;
  return `${due}; ${t.due.lastBefore(earlier.isLastWorkingDay, format.weekdayDay(earlier.day))}`;
}

/** The columns that are not keys. */
const dueTypes: Readonly<Record<string, 'text' | 'moment'>> = { due: 'moment', owner: 'text', text: 'text' };

/**
 * Presents the items due.
 * @param open the number of all open complaints, with or without a due date
 * @param stalePlays the number of own entries of the playbook that have to be reviewed; null without own entries
 */
export function presentDue(
  items: readonly DueItem[],
  open: number,
  { business, now }: Pick<DueRequest, 'business' | 'now'>,
  language: Language,
  stalePlays: number | null = null,
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
        type: dueTypes[key] ?? ('key' as const),
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
      ...(stalePlays === null || stalePlays === 0
        ? []
        : [
            {
              kind: 'prose',
              text: t.stalePlays(stalePlays, language.format.number(stalePlays)),
              tone: 'quiet',
            } as const,
          ]),
    ],
    ...(stalePlays === null ? {} : { lists: { stale_plays: [{ count: stalePlays }] } }),
    hints: items.length > 0 ? [t.due.hint] : open > 0 ? [t.due.openHint] : [],
  };
}

/**
 * Presents the items due with their entries for a calendar file.
 * @param moves how often the date of each item was changed
 */
export function presentCalendar(
  items: readonly DueItem[],
  moves: readonly number[],
  request: Pick<DueRequest, 'business' | 'now'>,
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

/** An entry on the day by which a deadline is better met names the deadline itself. */
function calendarEntry(item: DueItem, sequence: number, language: Language): CalendarEntry {
  const { t, format } = language;
  const { kind, incident, id, at: startsAt, on, meetBy, text, owner } = item;
  const what = item.task === null ? t.due.kind[kind] : t.due.formalTask[item.task];
  const title = incident === null ? what : `${what} (${incident.number})`;
  return {
    // The same item keeps its id, so that a calendar updates its entry.
    id: `${kind}-${incident?.uuid ?? 'house'}-${id ?? ''}`,
    startsAt,
    day: meetBy?.day ?? on,
    title: meetBy === null ? title : `${title}: ${withEarlierDay(format.weekdayDay(on), meetBy, language)}`,
    description: [text, owner].filter((part) => part !== null && part !== '').join('\n'),
    sequence,
  };
}
