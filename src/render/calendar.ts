import { ICalCalendar } from 'ical-generator';
import type { Document } from '../document/document.ts';
import { escapeControls, escapeLine } from './escape.ts';

const minutes = 15;

/** What a document puts into a calendar, as an iCalendar file. `now` stamps it. */
export function renderCalendar({ title, calendar: entries = [] }: Document, now: number): string {
  const file = new ICalCalendar({
    name: escapeLine(title),
    prodId: { company: 'recovery', product: 'recovery' },
  });
  for (const { id, at, on, title: summary, text, sequence } of entries) {
    const start = new Date(at ?? `${on}T00:00:00Z`);
    file.createEvent({
      id,
      sequence,
      stamp: new Date(now),
      start,
      ...(at === null ? { allDay: true } : { end: new Date(start.getTime() + minutes * 60_000) }),
      summary: escapeLine(summary),
      description: escapeControls(text),
    });
  }
  return `${file.toString()}\r\n`;
}
