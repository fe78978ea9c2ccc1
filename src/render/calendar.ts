import { ICalCalendar } from 'ical-generator';
import type { Document } from '../document/document.ts';
import { escapeControls, escapeLine } from './escape.ts';

const entryMinutes = 15;

/** Renders the calendar entries of a document as an iCalendar file. `stampedAt` is in milliseconds since 1970 UTC. */
export function renderCalendar({ title, calendar: entries = [] }: Document, stampedAt: number): string {
  const file = new ICalCalendar({
    name: escapeLine(title),
    prodId: { company: 'recovery', product: 'recovery' },
  });
  for (const { id, startsAt, day, title: summary, description, sequence } of entries) {
    const start = new Date(startsAt ?? `${day}T00:00:00Z`);
    file.createEvent({
      id,
      sequence,
      stamp: new Date(stampedAt),
      start,
      ...(startsAt === null ? { allDay: true } : { end: new Date(start.getTime() + entryMinutes * 60_000) }),
      summary: escapeLine(summary),
      description: escapeControls(description),
    });
  }
  return `${file.toString()}\r\n`;
}
