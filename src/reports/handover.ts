import { calendarOf, currentShifts, nameOf } from '../domain/business.ts';
import type { DueItem } from '../domain/due.ts';
import type { Incident } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { settleMoment } from '../domain/time/moment.ts';
import type { Block, Document, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { givenFor, standing } from './report.ts';
import { dueList, nothingDue, presentDue, type DueRequest } from './due.ts';

/** What whoever takes over has to know: what waits until tomorrow night, and what this day has seen, oldest first. */
export interface Handover {
  readonly waiting: readonly DueItem[];
  readonly open: number;
  readonly todays: readonly Incident[];
}

export async function measureToday(records: Records, { today }: DueRequest): Promise<readonly Incident[]> {
  return [...(await records.list({ period: { from: today, to: today } }))].reverse();
}

/** The page for whoever takes over. */
export function presentHandover(
  { waiting: items, open, todays }: Handover,
  { business, now, today }: DueRequest,
  language: Language,
): Document {
  const { t, format } = language;
  const { shift } = settleMoment({ basis: 'instant', at: now }, calendarOf(business));
  const shiftName = currentShifts(business).some(({ id }) => id === shift)
    ? nameOf('shift', business, shift)
    : t.outsideShifts;
  const base = presentDue(items, open, { business, now }, language);
  const waiting: Block =
    items.length === 0
      ? { kind: 'prose', title: t.due.waiting, text: nothingDue(open, language) }
      : {
          kind: 'list',
          title: t.due.waiting,
          items: dueList(items, business, language, true),
          isWhole: true,
        };
  return {
    ...base,
    report: 'handover',
    title: t.due.handover(format.day(today), shiftName ?? t.outsideShifts),
    blocks: [
      waiting,
      ofToday(todays, language),
      { kind: 'form', fields: [{ label: t.due.remarks, lines: 3 }] },
    ],
    hints: [],
    sheet: 'A4',
  };
}

function ofToday(incidents: readonly Incident[], language: Language): Block {
  const { t, format } = language;
  const title = t.due.ofToday;
  if (incidents.length === 0) return { kind: 'prose', title, text: t.due.quiet };
  return {
    kind: 'table',
    title,
    table: {
      columns: [
        { key: 'number', type: 'id', label: t.field.number },
        { key: 'when', type: 'text', label: t.field.when },
        { key: 'place', type: 'text', label: t.field.place },
        { key: 'description', type: 'text', label: t.field.description },
        { key: 'given', type: 'money', label: t.field.given },
        { key: 'now', type: 'text', label: t.field.now },
      ],
      rows: incidents.map((incident): readonly Value[] => [
        incident.number,
        format.weekdayTime(incident.moment.wall),
        incident.place,
        incident.description,
        givenFor(incident),
        standing(incident, language),
      ]),
    },
  };
}
