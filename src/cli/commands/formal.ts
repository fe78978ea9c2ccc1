import { parseChoice } from '../../domain/optionvalue.ts';
import type { FormalFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { findings, type ReviewFinding } from '../../domain/incident.ts';
import { addWorkingDays } from '../../domain/target.ts';
import { cleanLine } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseFutureDay, parsePastDay, type DateOrder } from '../../domain/time/dateinput.ts';
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
  const today = await context.today();
  const store = await context.store();
  const line = (text: string | undefined, field: string) =>
    text === undefined ? undefined : cleanLine(text, field);
  const calendarDay = await context.calendarDay();
  const order = await context.dateOrder();
  const pastDay = (typed: string) => parsePastDay(typed, today, calendarDay, order);
  const mergeFlags = (entry: FormalFields | undefined): FormalFields => {
    const receivedOn = flags.received === undefined ? (entry?.receivedOn ?? today) : pastDay(flags.received);
    return {
      reference: line(flags.reference, 'reference') ?? entry?.reference ?? null,
      authority: line(flags.authority, 'authority') ?? entry?.authority ?? null,
      receivedOn,
      // The due day only moves if it, or the day of receipt, is typed.
      dueOn:
        entry && flags.due === undefined && flags.received === undefined
          ? entry.dueOn
          : readDue(flags.due, { receivedOn, today, order }, settings),
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
                  () => readDue(text.trim(), { receivedOn: today, today, order }, settings),
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

/** Reads when an answer is due: "10" is working days after receipt; without a value, the setting applies. */
function readDue(
  typed: string | undefined,
  { receivedOn, today, order }: { readonly receivedOn: Day; readonly today: Day; readonly order: DateOrder },
  {
    answerWorkingDays,
    holidays,
  }: { readonly answerWorkingDays: number | null; readonly holidays: readonly Day[] },
): Day | null {
  const days = typed === undefined ? answerWorkingDays : /^\d{1,3}$/u.test(typed) ? Number(typed) : null;
  if (days !== null) return addWorkingDays(receivedOn, days, holidays);
  return typed === undefined ? null : parseFutureDay(typed, today, order);
}
