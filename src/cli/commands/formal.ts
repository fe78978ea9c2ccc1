import { parseChoice } from '../../domain/optionvalue.ts';
import type { FormalFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { findings, type ReviewFinding } from '../../domain/incident.ts';
import { cleanLine } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { HolidayCalendar } from '../../domain/time/holidays.ts';
import { addWorkingDays } from '../../domain/time/workingdays.ts';
import { parseFutureDay, parsePastDay, type DateOrder } from '../../domain/time/dateinput.ts';
import { askCalendar, noteCount, openCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import { findProblem, openDialog } from '../dialog.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findLive } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';

interface FormalFlags extends ByFlag {
  readonly reference?: string;
  readonly authority?: string;
  readonly received?: string;
  readonly due?: string;
  readonly sent?: string;
  readonly finding?: string;
}

export const registerFormal: RegisterCommand = (program, { run }) => {
  const command = program
    .command('formal')
    .argument('<number>')
    .option('--reference <text>')
    .option('--authority <name>')
    .option('--received <day>')
    .option('--due <day>')
    .option('--sent <day>')
    .option('--finding <finding>');
  run(addByFlag(command), (context, [id = ''], flags: FormalFlags) => runFormal(context, id, flags));
};

/** Records what the register of formal complaints requires: complaints that have to be answered in writing. */
async function runFormal(context: Context, id: string, typed: FormalFlags): Promise<void> {
  const { t, format } = await context.language();
  const { number } = await findLive(context, id);
  const { settings } = await context.business();
  const flags = await askIfNew(context, number, typed);
  const isNew = (await (await context.records()).entries('formal', [number])).length === 0;
  // The due day only moves if it, or the day of receipt, is typed.
  const isCounted = isNew || flags.due !== undefined || flags.received !== undefined;
  if (isCounted && workingDaysOf(flags.due, settings.answerWorkingDays) !== null) await askCalendar(context);
  const calendar = await openCalendar(await context.business());
  const today = await context.today();
  const store = await context.store();
  const line = (text: string | undefined, field: string) =>
    text === undefined ? undefined : cleanLine(text, field);
  const calendarDay = await context.calendarDay();
  const order = await context.dateOrder();
  const pastDay = (typed: string) => parsePastDay(typed, today, calendarDay, order);
  const mergeFlags = (entry: FormalFields | undefined): FormalFields => {
    const receivedOn = flags.received === undefined ? (entry?.receivedOn ?? today) : pastDay(flags.received);
    const { dueOn, dueWorkingDays } =
      entry === undefined || isCounted
        ? readDue(flags.due, { receivedOn, today, order, calendar }, entry, settings.answerWorkingDays)
        : entry;
    return {
      reference: line(flags.reference, 'reference') ?? entry?.reference ?? null,
      authority: line(flags.authority, 'authority') ?? entry?.authority ?? null,
      receivedOn,
      dueOn,
      dueWorkingDays,
      sentOn: flags.sent === undefined ? (entry?.sentOn ?? null) : pastDay(flags.sent),
    };
  };
  const finding: ReviewFinding | null =
    flags.finding === undefined ? null : parseChoice('--finding', flags.finding, findings);
  let fields = mergeFlags(undefined);
  await store.commit(context.action('formal', flags.by), async (now) => {
    const [entry] = await now.entries('formal', [number]);
    fields = mergeFlags(entry);
    if (fields.sentOn !== null && fields.sentOn < fields.receivedOn)
      throw new UserError('sent_before_received', { received: format.day(fields.receivedOn) });
    return [
      entry
        ? { change: 'update', of: 'formal', id: entry.id, incident: number, set: fields }
        : { change: 'create', of: 'formal', incident: number, fields },
      ...(finding === null ? [] : [{ change: 'update_incident', number, set: { finding } } as const]),
    ];
  });
  await context.note(
    fields.sentOn !== null
      ? t.care.formalSent(number, format.day(fields.sentOn))
      : t.care.formalRecorded(number, fields.dueOn === null ? null : format.day(fields.dueOn)),
  );
  if (isCounted && fields.dueWorkingDays !== null && fields.sentOn === null)
    await noteCount(context, fields.receivedOn, fields.dueWorkingDays);
  if (fields.dueOn === null && fields.sentOn === null) await context.hint(t.care.formalNoDue(number));
}

/** At a terminal, asks for the reference and the due day of a new formal complaint if nothing is typed. Throws Interrupted. */
async function askIfNew(context: Context, number: number, flags: FormalFlags): Promise<FormalFlags> {
  const entries = await (await context.records()).entries('formal', [number]);
  const isTyped = formalFlags.some((flag) => flags[flag] !== undefined);
  if (!context.canAsk || isTyped || entries.length > 0) return flags;
  const dialog = await openDialog(context, `formal ${number}`, '--reference …');
  const { t } = dialog.language;
  const { settings } = await context.business();
  const [today, order] = [await context.today(), await context.dateOrder()];
  const reference = await dialog.text('reference', t.care.formalReferenceQuestion);
  const due =
    settings.answerWorkingDays === null
      ? await dialog.text('due', t.care.formalDueQuestion, {
          check: (text) =>
            text.trim() === ''
              ? null
              : findProblem(
                  () => workingDaysOf(text.trim(), null) ?? parseFutureDay(text.trim(), today, order),
                  dialog.language,
                ),
        })
      : null;
  return {
    ...flags,
    ...(reference === null ? {} : { reference }),
    ...(due === null ? {} : { due }),
  };
}

const formalFlags = ['reference', 'authority', 'received', 'due', 'sent', 'finding'] as const;

/** Reads when an answer is due: "10" is working days after receipt; without a value, those of before or of the setting apply. */
function readDue(
  typed: string | undefined,
  {
    receivedOn,
    today,
    order,
    calendar,
  }: {
    readonly receivedOn: Day;
    readonly today: Day;
    readonly order: DateOrder;
    readonly calendar: HolidayCalendar;
  },
  before: FormalFields | undefined,
  answerWorkingDays: number | null,
): Pick<FormalFields, 'dueOn' | 'dueWorkingDays'> {
  const days = workingDaysOf(typed, before?.dueWorkingDays ?? answerWorkingDays);
  if (days !== null) return { dueOn: addWorkingDays(receivedOn, days, calendar), dueWorkingDays: days };
  const dueOn = typed === undefined ? null : parseFutureDay(typed, today, order);
  return { dueOn, dueWorkingDays: null };
}

/** Returns the number of working days that `--due` means: the typed one; the usual one if nothing is typed; null for a day. */
function workingDaysOf(typed: string | undefined, usual: number | null): number | null {
  if (typed === undefined) return usual;
  return /^\d{1,3}$/u.test(typed) ? Number(typed) : null;
}
