import { UserError } from '../../domain/error.ts';
import { allTime } from '../../domain/time/period.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { parseComingDay } from '../../domain/time/dateinput.ts';
import { formats } from '../../render/render.ts';
import { measureDue, presentCalendar, presentDue } from '../../reports/due.ts';
import { measureSince, presentHandover } from '../../reports/handover.ts';
import type { Context } from '../context.ts';
import type { ByFlag } from '../flags.ts';
import {
  formatOf,
  hintFileWritten,
  openDestination,
  parseFormat,
  publish,
  recordsToShow,
  requireRecords,
  type OutputFlags,
} from '../output.ts';
import type { RegisterCommand } from '../registration.ts';

interface DueFlags extends OutputFlags, ByFlag {
  readonly until?: string;
  readonly handover?: boolean;
  readonly done?: boolean;
  readonly exitCode?: boolean;
}

export const registerDue: RegisterCommand = (program, { run }) => {
  run(
    program
      .command('due')
      .option('--until <day>')
      .option('--handover')
      .option('--done')
      .option('--by <name>')
      .option('--exit-code')
      .option('--format <format>')
      .option('-o, --output <file>'),
    (context, _words, flags: DueFlags) =>
      runDue(context, flags.done === true ? { ...flags, handover: true } : flags),
  );
};

/** What needs doing now. */
async function runDue(context: Context, flags: DueFlags): Promise<void> {
  if (flags.exitCode === true) requireRecords(context);
  // A name that cannot be kept is refused before anything is shown.
  const handover = context.action('handover', flags.by);
  const language = await context.language();
  const { t } = language;
  const business = await context.business();
  const records = await recordsToShow(context, flags);
  const today = await context.today();
  const request = { business, now: context.now, today };
  const until =
    flags.until === undefined ? today : parseComingDay(flags.until, today, await context.dateOrder());
  const format = parseFormat(
    flags.format,
    [...formats, 'ics'] as const,
    flags.output?.endsWith('.ics') === true ? 'ics' : (formatOf(flags.output) ?? 'table'),
  );
  if (flags.done === true && format === 'ics')
    throw new UserError('bad_format', { value: format, choices: formats.join(', ') });
  const { waiting, items, open, done, moves } = await records.atOneMoment(async (still) => {
    const items = await measureDue(
      still,
      request,
      flags.until === undefined ? reach(flags, format, today) : until,
    );
    return {
      waiting: await measureDue(still, request, until),
      items,
      open: await still.count({ period: allTime, status: ['open'] }),
      done: flags.handover === true && format !== 'ics' ? await measureSince(still, request) : null,
      moves: format === 'ics' ? await still.moves(items) : [],
    };
  });
  if (format === 'ics') {
    const { renderCalendar } = await import('../../render/calendar.ts');
    await write(
      context,
      renderCalendar(presentCalendar(items, moves, request, language), context.now),
      flags.output,
    );
  } else {
    const document =
      done !== null
        ? presentHandover({ waiting: items, open, ...done }, request, language)
        : presentDue(items, open, request, language);
    await publish(context, document, { ...flags, format });
  }
  if (done !== null && flags.done !== true) await context.hint(t.due.handoverHint);
  if (done !== null && flags.done === true) {
    // A page that is only looked at, or written by a machine, takes nothing from the next.
    const store = await context.store();
    await store.commit(handover, [{ change: 'set_handover', upTo: done.since.upTo }]);
    await context.note(t.due.handoverRecorded);
  }
  // A page may look further ahead than to what is due: that alone waits for nobody yet.
  if (flags.exitCode === true && waiting.length > 0)
    throw new UserError('still_needed', { count: waiting.length });
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
  await hintFileWritten(context, output);
}
