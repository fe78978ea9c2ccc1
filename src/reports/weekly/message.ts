import { nameOf } from '../../domain/business.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Document } from '../../document/document.ts';
import { describeChange } from '../changes.ts';
import { describeDueItem } from '../due.ts';
import type { Request } from '../request.ts';
import { maxToDoToday, type WeeklyFigures } from './measure.ts';

/** With more complaints than this the message counts them instead of listing them. */
const maxListed = 8;

/**
 * Presents the page for a chat, the most important lines first. Complaints go by number, category and department: a
 * description may name a customer.
 * @param head title, headline and comparison
 * @param advice the sentence to act on, without a customer's name; null if there is none
 * @param counts what and where, one line each, for when there are too many complaints to list
 * @param given what was given, in a line; null if nothing was
 */
export function presentMessage(
  { due, incidents, window }: WeeklyFigures,
  request: Request,
  head: readonly string[],
  advice: string | null,
  counts: readonly string[],
  given: string | null,
): NonNullable<Document['message']> {
  const { business, language } = request;
  const { t, format } = language;
  const rest = due.length - maxToDoToday;
  const toDo = [
    ...due
      .slice(0, maxToDoToday)
      .map((item) => `${item.isOverdue ? '!' : '-'} ${describeDueItem(item, business, language)}`),
    ...(rest > 0 ? [`- ${t.weekly.moreDue(rest, format.number(rest))}`] : []),
  ];
  const isListed = incidents !== null && incidents.length <= maxListed;
  const listed = isListed ? [...incidents].reverse() : [];
  const changes = (window?.changes ?? [])
    .filter(({ action }) => action.doneOn !== null)
    .map((change) => {
      const { text, verdict = '' } = describeChange(change, { language }, (on) => format.shortDay(on));
      return `- ${text} ${verdict}`.trimEnd();
    });
  const titled = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [[title, ...lines]]);
  return [
    head,
    ...(advice === null ? [] : [[advice]]),
    ...titled(t.weekly.doToday, toDo),
    ...titled(
      t.weekly.allComplaints(format.number(listed.length)),
      listed.map((incident) => describeIncident(incident, request)),
    ),
    ...(isListed ? [] : counts.map((line) => [line])),
    ...(given === null ? [] : [[given]]),
    ...titled(t.weekly.correctiveActions, changes),
  ];
}

function describeIncident(
  { number, category, department }: Incident,
  { business, language }: Request,
): string {
  const names = [nameOf('category', business, category), nameOf('department', business, department)].filter(
    (name) => name !== null,
  );
  return `#${number} ${names.length === 0 ? language.t.notRecorded : names.join(', ')}`;
}
