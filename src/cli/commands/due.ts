import type { Document } from '../../document/document.ts';
import type { NewAction } from '../../domain/action.ts';
import { UserError } from '../../domain/error.ts';
import { isStale } from '../../domain/playbook.ts';
import type { Records } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { parseFutureDay } from '../../domain/time/dateinput.ts';
import { formats, type Format } from '../../render/render.ts';
import { measureDue, presentCalendar, presentDue } from '../../reports/due.ts';
import { measureSince, presentHandover } from '../../reports/handover.ts';
import { findToTell } from '../../reports/totell.ts';
import { showCommands } from '../../language/commandwords.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import type { ByFlag, RedactFlag } from '../flags.ts';
import { chooseFormat, publish, recordsToShow, requireRecords, type OutputFlags } from '../output.ts';
import { hintFileWritten, openDestination, writeWhole } from '../destination.ts';
import type { RegisterCommand } from '../command.ts';

interface DueFlags extends OutputFlags, ByFlag, RedactFlag {
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
      .option('-o, --output <file>')
      .option('--open')
      .option('--redact'),
    (context, _words, flags: DueFlags) =>
      runDue(context, flags.done === true ? { ...flags, handover: true } : flags),
  );
};

/** Shows what is due; with `--handover`, also what was done since the last handover, which `--done` records. */
async function runDue(context: Context, flags: DueFlags): Promise<void> {
  if (flags.exitCode === true) requireRecords(context);
  // Created first, so that an invalid `--by` is refused before anything is shown.
  const handover = context.action('handover', flags.by);
  const format = readFormat(context, flags);
  const page = await measurePage(context, flags, format);
  if (format === 'ics') await writeCalendar(context, page, flags);
  else await publish(context, await presentPage(context, page), { ...flags, format });
  if (page.done !== null && flags.done !== true)
    await context.hint((await context.language()).t.due.handoverHint);
  if (page.done !== null && flags.done === true) await recordHandover(context, handover, page.done);
  // Only what is due up to `--until` counts, even if the page looks further ahead.
  if (flags.exitCode === true && page.waiting.length > 0)
    throw new UserError('still_needed', { count: page.waiting.length });
}

type DueFormat = Format | 'ics';

/** Throws bad_format and bad_ending. */
function readFormat(context: Context, flags: DueFlags): DueFormat {
  const { done, open } = flags;
  const format = chooseFormat(context, flags, [...formats, 'ics'] as const, open === true ? 'html' : 'table');
  if (done === true && format === 'ics')
    throw new UserError('bad_format', { value: format, choices: formats.join(', ') });
  return format;
}

/** What the page is made from, read at one moment. */
async function measurePage(context: Context, flags: DueFlags, format: DueFormat) {
  const business = await context.business();
  const today = await context.today();
  const request = { business, now: context.now, today, openCalendar: () => openCalendar(business) };
  const until =
    flags.until === undefined ? today : parseFutureDay(flags.until, today, await context.dateOrder());
  const shownUntil = flags.until === undefined ? defaultUntil(flags, format, today) : until;
  const records = await recordsToShow(context, flags);
  return records.withSnapshot(async (snapshot) => {
    const items = await measureDue(snapshot, request, shownUntil);
    return {
      request,
      items,
      /** What is due up to `--until`. */
      waiting: until === shownUntil ? items : await measureDue(snapshot, request, until),
      open: await snapshot.count({ period: allTime, status: ['open'] }),
      done: flags.handover === true && format !== 'ics' ? await measureSince(snapshot, request) : null,
      stalePlays: await countStalePlays(snapshot, today),
      /** Only for the page itself: at a handover, there are more urgent things. */
      toTell: flags.handover === true || format === 'ics' ? 0 : (await findToTell(snapshot, today)).length,
      moves: format === 'ics' ? await snapshot.countDateChanges(items) : [],
    };
  });
}

type Page = Awaited<ReturnType<typeof measurePage>>;

/** A calendar shows the year ahead, a handover also tomorrow. */
function defaultUntil({ handover }: DueFlags, format: DueFormat, today: Day): Day {
  if (format === 'ics') return addDays(today, 366);
  return handover === true ? addDays(today, 1) : today;
}

/** Counts the own entries of the playbook that were reviewed too long ago; null without own entries. */
async function countStalePlays(records: Records, today: Day): Promise<number | null> {
  const plays = await records.entries('play');
  return plays.length === 0 ? null : plays.filter((play) => isStale(play, today)).length;
}

async function presentPage(
  context: Context,
  { items, open, done, request, stalePlays, toTell }: Page,
): Promise<Document> {
  const language = await context.language();
  if (done !== null) return presentHandover({ waiting: items, open, ...done }, request, language);
  const document = presentDue(items, open, request, language, stalePlays);
  if (toTell === 0) return document;
  const { t, format, wording } = language;
  const text = t.plan.due(toTell, format.number(toTell));
  const command = showCommands(`recovery plan${context.databaseFlag}`, wording);
  return {
    ...document,
    blocks: [...document.blocks, { kind: 'list', items: [{ isUrgent: false, text, person: null, command }] }],
  };
}

async function writeCalendar(
  context: Context,
  { items, moves, request }: Page,
  flags: DueFlags,
): Promise<void> {
  const { renderCalendar } = await import('../../render/calendar.ts');
  const calendar = presentCalendar(items, moves, request, await context.language());
  await writeWhole(await openDestination(context, flags.output), [renderCalendar(calendar, context.now)]);
  await hintFileWritten(context, flags.output);
}

/** Records the handover. Only `--done` does: a page that is only viewed must not shorten the next one. */
async function recordHandover(
  context: Context,
  handover: NewAction,
  { since }: NonNullable<Page['done']>,
): Promise<void> {
  const store = await context.store();
  await store.commit(handover, [{ change: 'set_handover', upTo: since.upTo }]);
  await context.note((await context.language()).t.due.handoverRecorded);
}
