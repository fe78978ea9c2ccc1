import { todayOf } from '../../domain/answers.ts';
import { calendarOf, currentShifts, nameOf } from '../../domain/business.ts';
import type { Incident } from '../../domain/incident.ts';
import { settleMoment } from '../../domain/time/moment.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { parseComingDay } from '../../domain/time/when.ts';
import type { Block, Document, Value } from '../../document/document.ts';
import { UserError } from '../../domain/error.ts';
import type { Language } from '../../language/language.ts';
import { formats } from '../../render/render.ts';
import { dueList, measureDue, presentDue } from '../../reports/due.ts';
import type { Context } from '../context.ts';
import { formatOf, hintWritten, openDestination, parseFormat, publish, type OutputFlags } from '../output.ts';
import type { Registered } from '../registered.ts';

interface DueFlags extends OutputFlags {
  readonly until?: string;
  readonly handover?: boolean;
  readonly exitCode?: boolean;
}

export const registerDue: Registered = (program, { t, run }) => {
  const { option } = t.help;
  run(
    program
      .command('due')
      .option('--until <day>', option.until)
      .option('--handover', option.handover)
      .option('--exit-code', option.exitCode)
      .option('--format <format>', option.dueFormat)
      .option('-o, --output <file>', option.output),
    'due',
    (context, _words, flags: DueFlags) => runDue(context, flags),
  );
};

/** What needs doing now: safety first, then what was due first. */
async function runDue(context: Context, flags: DueFlags): Promise<void> {
  const language = await context.language();
  const business = await context.business();
  const records = await context.records();
  const today = await context.today();
  const request = { business, now: context.now, today };
  const until = flags.until === undefined ? today : parseComingDay(flags.until, today);
  const format = parseFormat(
    flags.format,
    [...formats, 'ics'] as const,
    flags.output?.endsWith('.ics') === true ? 'ics' : (formatOf(flags.output) ?? 'table'),
  );
  const items = await records.atOneMoment((still) =>
    measureDue(still, request, flags.until === undefined ? reach(flags, format, today) : until),
  );
  if (format === 'ics') {
    const { renderCalendar } = await import('../../render/calendar.ts');
    await write(context, renderCalendar(presentDue(items, request, language), context.now), flags.output);
  } else {
    const document =
      flags.handover === true
        ? await presentHandover(context, items, language)
        : presentDue(items, request, language);
    await publish(context, document, { ...flags, format });
  }
  if (flags.exitCode === true && items.length > 0)
    throw new UserError('still_needed', { count: items.length });
}

/** A calendar is for what is to come; whoever takes over has tomorrow before them. */
function reach({ handover }: DueFlags, format: string, today: Day): Day {
  if (format === 'ics') return addDays(today, 366);
  return handover === true ? addDays(today, 1) : today;
}

async function write(context: Context, text: string, output: string | undefined): Promise<void> {
  const destination = await openDestination(context, output);
  try {
    await destination.write(text);
    await destination.finish();
  } catch (error) {
    await destination.abandon();
    throw error;
  }
  await hintWritten(context, output);
}

/** The page for whoever takes over: what waits until tomorrow night, and what this day has seen. */
async function presentHandover(
  context: Context,
  items: Awaited<ReturnType<typeof measureDue>>,
  language: Language,
): Promise<Document> {
  const { t, format } = language;
  const business = await context.business();
  const records = await context.records();
  const today = todayOf(business, context.now);
  const { shift } = settleMoment({ basis: 'instant', at: context.now }, calendarOf(business));
  const shiftName = currentShifts(business).some(({ id }) => id === shift)
    ? nameOf('shift', business, shift)
    : t.outsideShifts;
  const todays = [...(await records.list({ period: { from: today, to: today } }))].reverse();
  const base = presentDue(items, { business, now: context.now }, language);
  const waiting: Block =
    items.length === 0
      ? { kind: 'prose', title: t.due.waiting, text: t.due.nothing }
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

function ofToday(incidents: readonly Incident[], { t, format }: Language): Block {
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
        incident.remedies.reduce((sum, { valueMinor }) => sum + (valueMinor ?? 0), 0),
        incident.status === 'resolved'
          ? t.status.resolved
          : [t.status.open, ...(incident.state === null ? [] : [t.state[incident.state]])].join(', '),
      ]),
    },
  };
}
