import {
  deadlineChanges,
  markDone,
  nextDeadline,
  ownDeadlineOf,
  replan,
  type Deadline,
  type OwnDeadline,
} from '../../domain/deadline.ts';
import type { DeadlineFields, FormalFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import {
  dutiesOf,
  formalChannels,
  formalTasks,
  isInForce,
  parseTerm,
  type FormalTask,
} from '../../domain/formal.ts';
import { findings } from '../../domain/incident.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { cleanLine, fold } from '../../domain/text.ts';
import { parseFutureDay, parsePastDay, type DateOrder } from '../../domain/time/dateinput.ts';
import type { Day } from '../../domain/time/wall.ts';
import { askCalendar, noteCounts, openCalendar, type CountedTerm } from '../business/holidaycalendar.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { findProblem, openDialog } from '../dialog.ts';
import { findLive } from '../findincident.ts';
import { addByFlag, addPageFlags, type ByFlag, type RedactFlag } from '../flags.ts';
import { emptyFormal, firstDueInWords, formalChanges, loadRules, openPlan } from '../formal/formalcase.ts';
import { listFormal } from '../formal/register.ts';
import { listRules, setRule, type RuleFlags } from '../formal/rules.ts';
import { noteSheets } from '../formal/sheets.ts';
import { chooseFormat, publish, recordsToShow, type OutputFlags } from '../output.ts';
import { formats } from '../../render/render.ts';
import { presentFormalCase } from '../present/formal.ts';

type PageFlags = OutputFlags & RedactFlag;

interface FormalFlags extends ByFlag, PageFlags {
  readonly reference?: string;
  readonly authority?: string;
  readonly received?: string;
  readonly channel?: string;
  readonly called?: string;
  readonly paper?: string;
  readonly notice?: string;
  readonly due?: string;
  readonly acknowledged?: string;
  readonly sent?: string;
  readonly authoritySent?: string;
  readonly how?: string;
  readonly finding?: string;
}

/** Flags that record something; without any, a formal complaint is shown. */
const recordingFlags = [
  ...(['reference', 'authority', 'received', 'channel', 'called', 'paper', 'notice', 'due'] as const),
  ...(['acknowledged', 'sent', 'authoritySent', 'how', 'finding'] as const),
];
/** Flags from which the deadlines follow. */
const planningFlags = ['received', 'channel', 'notice', 'due', 'acknowledged'] as const;

/** Formal complaints: what laws and registers demand, the register, and the rules. */
export const registerFormal: RegisterCommand = (program, { run, group }) => {
  const formal = program.command('formal').argument('[number]');
  group(formal);
  run(
    addPageFlags(
      addByFlag(
        formal
          .option('--reference <text>')
          .option('--authority <name>')
          .option('--received <day>')
          .option('--channel <paper|electronic>')
          .option('--called <name>')
          .option('--paper <place>')
          .option('--notice <day>')
          .option('--due <day>')
          .option('--acknowledged <day>')
          .option('--sent <day>')
          .option('--authority-sent <day>')
          .option('--how <text>')
          .option('--finding <finding>'),
      ),
    ).option('--redact'),
    (context, [id], flags: FormalFlags) => runFormal(context, id, flags),
  );
  run(
    addPageFlags(formal.command('list').argument('[year]')).option('--redact'),
    (context, [year], flags: PageFlags) => listFormal(context, year, flags),
  );
  const rules = formal.command('rules').argument('[rule]').option('--on').option('--off');
  for (const task of formalTasks) rules.option(`--${task} <term>`);
  run(addPageFlags(addByFlag(rules)), (context, [rule], flags: RuleFlags) =>
    rule === undefined ? listRules(context, flags) : setRule(context, rule, flags),
  );
};

async function runFormal(context: Context, id: string | undefined, typed: FormalFlags): Promise<void> {
  if (id === undefined) return listFormal(context, undefined, typed);
  const { number } = await findLive(context, id);
  const isRecording = recordingFlags.some((flag) => typed[flag] !== undefined);
  const isNew = (await (await context.records()).entries('formal', [number])).length === 0;
  const isPage = [typed.format, typed.output, typed.open, typed.redact].some((flag) => flag !== undefined);
  // Before anything is recorded.
  if (isPage) chooseFormat(context, typed, formats, 'table');
  if (isPage && isNew && !isRecording) throw new UserError('no_formal', { number });
  if (isNew || planningFlags.some((flag) => typed[flag] !== undefined)) await askCalendar(context);
  if (isNew || isRecording)
    await recordFormal(context, number, isNew && !isRecording ? await askNew(context, number, typed) : typed);
  if (isNew) await noteSheets(context);
  if (isPage || (!isNew && !isRecording)) await showFormal(context, number, typed);
}

async function showFormal(context: Context, number: number, flags: PageFlags): Promise<void> {
  const records = await recordsToShow(context, flags);
  const business = await context.business();
  const [entry] = await records.entries('formal', [number]);
  if (entry === undefined) return;
  const rules = await loadRules(business);
  const isPraise = (await records.find(number))?.kind !== 'complaint';
  const duties = dutiesOf(rules, business.ruleChoices, { channel: entry.channel, isPraise });
  const page = {
    entry,
    deadlines: await records.entries('deadline', [number]),
    rules,
    today: await context.today(),
    calendar: await openCalendar(business),
    lacksRules: duties.length > 0,
  };
  await publish(context, presentFormalCase(page, business, await context.language()), flags);
}

/** Records what a register of formal complaints holds, and the deadlines that follow from it. */
async function recordFormal(context: Context, number: number, flags: FormalFlags): Promise<void> {
  const language = await context.language();
  const { format } = language;
  const read = await readFlags(context, flags);
  const isPlanned = planningFlags.some((flag) => flags[flag] !== undefined);
  const store = await context.store();
  let deadlines: readonly Deadline[] = [];
  let isCounted = false;
  await store.commit(context.action('formal', flags.by), async (now) => {
    const business = await now.business();
    const [entry] = await now.entries('formal', [number]);
    const stored = await now.entries('deadline', [number]);
    const fields: FormalFields = { ...(entry ?? { ...emptyFormal, receivedOn: read.today }), ...read.fields };
    const doneDays = [...Object.values(read.done), ...stored.map(({ doneOn }) => doneOn)];
    if (doneDays.some((day) => day !== null && day < fields.receivedOn))
      throw new UserError('sent_before_received', { received: format.day(fields.receivedOn) });
    const plan = await openPlan(business);
    const planned = plan({
      formal: fields,
      kind: (await now.find(number))?.kind ?? 'complaint',
      acknowledgedOn: read.done.acknowledge ?? acknowledgedOn(stored),
      // Only another channel asks the rules again: what was demanded once is not lost when a rule is put aside.
      stored: flags.channel === undefined ? stored : [],
      own: read.own === undefined ? ownDeadlineOf(stored) : read.own,
    });
    isCounted = entry === undefined || isPlanned;
    const open = isCounted ? replan(stored, planned) : stored;
    deadlines = markDone(open, read.done, read.how);
    return [
      ...(entry === undefined
        ? formalChanges(business, number, fields, deadlines)
        : [
            { change: 'update', of: 'formal', id: entry.id, incident: number, set: fields } as const,
            ...deadlineChanges(number, stored, deadlines),
          ]),
      ...(read.finding === null
        ? []
        : [{ change: 'update_incident', number, set: { finding: read.finding } } as const]),
    ];
  });
  await noteFormal(context, number, deadlines, { done: read.done, isCounted });
}

/** Says what was done, what is due next and where all of it is shown. */
async function noteFormal(
  context: Context,
  number: number,
  deadlines: readonly Deadline[],
  { done, isCounted }: { readonly done: Done; readonly isCounted: boolean },
): Promise<void> {
  const language = await context.language();
  const { t, format } = language;
  for (const task of formalTasks) {
    const day = done[task];
    if (day !== undefined) await context.note(t.formal.done(number, t.formal.task[task], format.day(day)));
  }
  if (deadlines.every(({ doneOn }) => doneOn !== null)) await context.note(t.formal.nothingLeft(number));
  else {
    const calendar = await openCalendar(await context.business());
    await context.note(t.formal.recorded(number, firstDueInWords(deadlines, calendar, language)));
  }
  if (nextDeadline(deadlines) === null) {
    if ((await context.business()).settings.country === null) await context.note(t.formal.noCountry);
    return context.hint(t.care.formalNoDue(number));
  }
  if (isCounted) await noteCounts(context, countedTerms(deadlines));
  await context.hint(t.formal.details(number));
}

/** Lists what was counted in working days and is still open, each term once. */
function countedTerms(deadlines: readonly Deadline[]): readonly CountedTerm[] {
  const counted = deadlines.flatMap(({ rule, count, unit, countedFrom, doneOn }) =>
    unit !== 'working' || count === null || countedFrom === null || doneOn !== null
      ? []
      : [{ rule, from: countedFrom, workingDays: count }],
  );
  return [...new Map(counted.map((term) => [JSON.stringify(term), term])).values()];
}

/** What was done, on which days. */
type Done = Readonly<Partial<Record<FormalTask, Day>>>;

function acknowledgedOn(stored: readonly DeadlineFields[]): Day | null {
  return stored.find(({ task, doneOn }) => task === 'acknowledge' && doneOn !== null)?.doneOn ?? null;
}

/** Reads the flags; fields without a flag are missing. */
async function readFlags(context: Context, flags: FormalFlags) {
  const today = await context.today();
  const order = await context.dateOrder();
  const calendarDay = await context.calendarDay();
  const past = (typed: string | undefined) =>
    typed === undefined ? undefined : parsePastDay(typed, today, calendarDay, order);
  const line = (text: string | undefined, field: string) =>
    text === undefined ? undefined : cleanLine(text, field);
  const fields = {
    reference: line(flags.reference, 'reference'),
    authority: line(flags.authority, 'authority'),
    receivedOn: past(flags.received),
    channel:
      flags.channel === undefined ? undefined : parseChoice('--channel', flags.channel, formalChannels),
    called: line(flags.called, 'called'),
    paper: line(flags.paper, 'paper'),
    noticeOn: past(flags.notice),
  };
  const done = {
    acknowledge: past(flags.acknowledged),
    answer: past(flags.sent),
    authority: past(flags.authoritySent),
  };
  return {
    today,
    fields: withoutUndefined(fields),
    done: withoutUndefined(done),
    how: line(flags.how, 'how') ?? null,
    own: flags.due === undefined ? undefined : readOwn(flags.due, today, order),
    finding: flags.finding === undefined ? null : parseChoice('--finding', flags.finding, findings),
  };
}

type Known<Some> = { readonly [Key in keyof Some]?: Exclude<Some[Key], undefined> };

function withoutUndefined<Some extends object>(some: Some): Known<Some> {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Known<Some>;
}

/** Reads `--due`: "10" are working days after receipt, "15d" days, "1m" a month, "none" is null; otherwise it is a day. */
function readOwn(typed: string, today: Day, order: DateOrder): OwnDeadline | null {
  if (fold(typed) === 'none') return null;
  if (/^\d{1,3}$/u.test(typed)) return { term: { count: Number(typed), unit: 'working' } };
  const term = parseTerm(typed);
  return term === null ? { dueOn: parseFutureDay(typed, today, order) } : { term };
}

/** At a terminal, asks for what makes up a new formal complaint. Throws Interrupted. */
async function askNew(context: Context, number: number, flags: FormalFlags): Promise<FormalFlags> {
  if (!context.canAsk) return flags;
  const dialog = await openDialog(context, `formal ${number}`, '--reference …');
  const { t } = dialog.language;
  const business = await context.business();
  const rules = await loadRules(business);
  const reference = await dialog.text('reference', t.care.formalReferenceQuestion);
  const kinds = rules.find((rule) => rule.kinds.length > 0)?.kinds ?? [];
  const called =
    kinds.length === 0
      ? null
      : await dialog.pick(
          'called',
          t.formal.calledQuestion,
          kinds.map((kind) => ({ value: kind, label: kind })),
        );
  const hasTerms = rules.some((rule) => isInForce(rule, business.ruleChoices.get(rule.id)));
  const today = await context.today();
  const order = await context.dateOrder();
  const due =
    hasTerms || business.settings.answerWorkingDays !== null
      ? null
      : await dialog.text('due', t.care.formalDueQuestion, {
          check: (text) =>
            text.trim() === ''
              ? null
              : findProblem(() => readOwn(text.trim(), today, order), dialog.language),
        });
  return {
    ...flags,
    ...(reference === null ? {} : { reference }),
    ...(called === null ? {} : { called }),
    ...(due === null ? {} : { due }),
  };
}
