import type { Command } from 'commander';
import { acknowledging } from '../../domain/closing.ts';
import { completeRemedy, playFor, readRemedy } from '../../domain/remedy.ts';
import { calendarOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { findings, type ReviewFinding } from '../../domain/incident.ts';
import type { FormalFields, RemedyFields } from '../../domain/entry.ts';
import { liveIncident } from '../../domain/records.ts';
import { workingDaysAfter } from '../../domain/target.ts';
import { cleanLine } from '../../domain/text.ts';
import { settleMoment } from '../../domain/time/moment.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseComing, parseComingDay, parsePastDay, type DateOrder } from '../../domain/time/when.ts';
import { wallAt, type Instant } from '../../domain/time/zone.ts';
import { openAsker, trouble } from '../asking.ts';
import type { Context } from '../context.ts';
import { addByFlag, findLive, type ByFlag } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { checkStamp, readStamp } from '../stamp.ts';
import { checkAuthority, openReading } from '../counter/reading.ts';
import type { Registered } from '../registered.ts';

/** What is done about one complaint after it was recorded. */
export const registerCare: Registered = (program, { t, run }) => {
  const { argument, option } = t.help;
  const of = (name: string) => program.command(name).argument('<number>', argument.number);
  const withBy = (command: Command) => addByFlag(command, t);

  run(
    withBy(of('acknowledge').option('--at <when>', option.acknowledgedAt)),
    'acknowledge',
    (context, [id = ''], flags: AcknowledgeFlags) => runAcknowledge(context, id, flags),
  );
  run(
    withBy(
      of('remedy')
        .argument('[thing]', argument.thing)
        .option('--value <amount>', option.value)
        .option('--cost <amount>', option.cost)
        .option('--minutes <count>', option.minutes)
        .option('--approved-by <name>', option.approvedBy)
        .option('--remove', option.removeRemedy),
    ),
    'remedy',
    (context, [id = '', thing], flags: RemedyFlags) => runRemedy(context, id, thing, flags),
  );
  run(
    withBy(
      of('promise')
        .argument('[when]', argument.promiseWhen)
        .option('--text <text>', option.promiseText)
        .option('--kept', option.kept)
        .option('--broken', option.broken),
    ),
    'promise',
    (context, [id = '', when], flags: PromiseFlags) => runPromise(context, id, when, flags),
  );
  run(
    withBy(
      of('formal')
        .option('--reference <text>', option.reference)
        .option('--authority <name>', option.authority)
        .option('--received <day>', option.received)
        .option('--due <day>', option.formalDue)
        .option('--sent <day>', option.sent)
        .option('--finding <finding>', option.finding),
    ),
    'formal',
    (context, [id = ''], flags: FormalFlags) => runFormal(context, id, flags),
  );
};

interface AcknowledgeFlags extends ByFlag {
  readonly at?: string;
}

async function runAcknowledge(context: Context, id: string, { at, by }: AcknowledgeFlags): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number, reportedAt } = incident;
  const { zone } = (await context.business()).settings;
  const typed = await readStamp(context, at);
  // The first word is a matter of minutes.
  if (typed.at === null) throw new UserError('bad_date', { value: at ?? '' });
  if (at !== undefined) await checkStamp(context, incident, typed, at);
  const acknowledgedAt = Math.max(typed.at, reportedAt ?? typed.at);
  const store = await context.store();
  await store.commit(context.action('acknowledge', by), async (now) =>
    acknowledging(await liveIncident(now, number), acknowledgedAt),
  );
  await context.note(t.care.acknowledged(number, format.moment(wallAt(zone, acknowledgedAt))));
}

interface RemedyFlags extends ByFlag {
  readonly value?: string;
  readonly cost?: string;
  readonly minutes?: string;
  readonly approvedBy?: string;
  readonly remove?: boolean;
}

async function runRemedy(
  context: Context,
  id: string,
  thing: string | undefined,
  flags: RemedyFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number } = incident;
  const reading = await openReading(context, true);
  const { business, vocabulary } = reading;
  const play = playFor(reading, incident);
  if (flags.remove === true && incident.remedies.length === 0) throw new UserError('no_remedy', { number });
  const kind =
    thing ??
    (await askThing(context, number, play?.remedies.map(({ offer }) => offer) ?? [], vocabulary.offers));
  if (kind.trim() === '') throw new UserError('empty_text', { field: 'remedy' });
  const read = readRemedy(
    {
      kind,
      value: flags.value,
      cost: flags.cost,
      minutes: flags.minutes,
      approvedBy: flags.approvedBy,
    },
    play,
    reading,
  );
  const nameOfOffer = (offered: string) =>
    vocabulary.offers.find(({ id: known }) => known === offered)?.names[0] ?? offered;
  const name = nameOfOffer(read.kind ?? kind);
  const worth = (valueMinor: number | null) => (valueMinor === null ? null : format.money(valueMinor));
  const store = await context.store();
  if (flags.remove === true) {
    // Of two alike the one of that worth, or else the one given last.
    const given = incident.remedies.findLast(
      ({ kind: theirs, valueMinor }) =>
        theirs === read.kind && (flags.value === undefined || valueMinor === read.valueMinor),
    );
    if (!given)
      throw new UserError('bad_choice', {
        option: '--remove',
        value: kind,
        choices: [...new Set(incident.remedies.map((remedy) => nameOfOffer(remedy.kind)))].join(', '),
      });
    await store.commit(context.action('remedy', flags.by), [
      { change: 'remove', of: 'remedy', id: given.id, incident: number },
    ]);
    return context.note(t.care.remedyRemoved(number, name, worth(given.valueMinor)));
  }
  const by = flags.by === undefined ? incident.recordedBy : cleanLine(flags.by, 'by');
  const remedy = await authorised(context, completeRemedy(read, by, business, play), incident.remedies);
  await store.commit(context.action('remedy', flags.by), async (now) => {
    // Two tills may each give what both together may not.
    checkAuthority([remedy], business, format, (await liveIncident(now, number)).remedies);
    return [{ change: 'create', of: 'remedy', incident: number, fields: remedy }];
  });
  await context.note(t.care.remedied(number, name, worth(remedy.valueMinor)));
  if (remedy.approvedBy !== null) await context.hint(t.care.honour);
}

async function askThing(
  context: Context,
  number: number,
  usual: readonly string[],
  offers: readonly { readonly id: string; readonly names: readonly string[] }[],
): Promise<string> {
  const { t } = await context.language();
  const asker = await openAsker(context, `remedy ${number}`, t.help.word.thing.toUpperCase());
  const place = (id: string) => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  const sorted = [...offers].sort((a, b) => place(a.id) - place(b.id));
  return asker.pick(
    'thing',
    t.care.whatGiven,
    sorted.map(({ id, names }) => ({ value: id, label: names[0] ?? id })),
  );
}

/** The same remedy with somebody who may authorise it, where that is needed; asks when there is somebody to ask. */
async function authorised(
  context: Context,
  remedy: RemedyFields,
  before: readonly RemedyFields[],
): Promise<RemedyFields> {
  const language = await context.language();
  const business = await context.business();
  try {
    checkAuthority([remedy], business, language.format, before);
    return remedy;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'needs_approval' || !context.canAsk) throw error;
    const asker = await openAsker(context, 'remedy', '--approved-by');
    const approvedBy = await asker.requiredText('approvedBy', language.t.log.question.approvedBy, {
      hint: language.t.log.hint.aboveLimit(String(error.values['limit']), String(error.values['able'] ?? '')),
      check: (name) =>
        trouble(
          () => checkAuthority([{ ...remedy, approvedBy: name }], business, language.format, before),
          language,
        ),
    });
    return { ...remedy, approvedBy };
  }
}

interface PromiseFlags extends ByFlag {
  readonly text?: string;
  readonly kept?: boolean;
  readonly broken?: boolean;
}

async function runPromise(
  context: Context,
  id: string,
  when: string | undefined,
  flags: PromiseFlags,
): Promise<void> {
  const language = await context.language();
  const { t, format } = language;
  const incident = await findLive(context, id);
  const { number } = incident;
  const business = await context.business();
  const { zone } = business.settings;
  const store = await context.store();
  const said = (at: Instant) => format.moment(wallAt(zone, at));
  const comingInstant = (words: string) => {
    const coming = parseComing(words, { now: context.now, ...calendarOf(business) });
    const { at } = settleMoment(coming, calendarOf(business));
    if (at === null || at <= context.now) throw new UserError('bad_coming_time', { value: words });
    return at;
  };
  const settled = [flags.kept, flags.broken].filter((flag) => flag === true).length;
  if (settled === 2 || (settled === 1 && when !== undefined))
    throw new UserError('too_many_arguments', { value: when ?? '--kept --broken', command: 'promise' });
  if (flags.kept === true || flags.broken === true) {
    const outcome = flags.kept === true ? 'kept' : 'broken';
    let dueAt = context.now;
    await store.commit(context.action('promise_settled', flags.by), async (now) => {
      const open = (await now.kept('promise', [number])).filter((promise) => promise.outcome === null);
      const [promise] = open.sort((a, b) => a.dueAt - b.dueAt);
      if (!promise) throw new UserError('no_promise', { number });
      dueAt = promise.dueAt;
      const set = { outcome, settledAt: context.now } as const;
      return [{ change: 'update', of: 'promise', id: promise.id, incident: number, set }];
    });
    return context.note(t.care.promiseSettled(number, said(dueAt), t.care.promiseOutcome[outcome]));
  }
  const typed =
    when ??
    (await (
      await openAsker(context, `promise ${number}`, t.help.word.when.toUpperCase())
    ).requiredText('when', t.care.promiseUntil, {
      hint: t.care.comingHint,
      check: (answer) => trouble(() => comingInstant(answer), language),
    }));
  const at = comingInstant(typed);
  const madeBy = flags.by === undefined ? (incident.owner ?? incident.recordedBy) : cleanLine(flags.by, 'by');
  await store.commit(context.action('promise', flags.by), [
    {
      change: 'create',
      of: 'promise',
      incident: number,
      fields: {
        text: flags.text === undefined ? null : cleanLine(flags.text, 'text'),
        dueAt: at,
        madeBy,
        outcome: null,
        settledAt: null,
      },
    },
    // A promise is a word to the customer; where there was one before, its stamp stays.
    { change: 'update_incident', number, set: { acknowledgedAt: context.now } },
  ]);
  await context.note(t.care.promised(number, said(at)));
  await context.hint(t.care.promiseHint(number));
}

interface FormalFlags extends ByFlag {
  readonly reference?: string;
  readonly authority?: string;
  readonly received?: string;
  readonly due?: string;
  readonly sent?: string;
  readonly finding?: string;
}

/** A complaint that has to be answered in writing: what the register wants to know of it. */
async function runFormal(context: Context, id: string, flags: FormalFlags): Promise<void> {
  const { t, format } = await context.language();
  const { number } = await findLive(context, id);
  const { settings } = await context.business();
  const today = await context.today();
  const store = await context.store();
  const line = (text: string | undefined, field: string) =>
    text === undefined ? undefined : cleanLine(text, field);
  const onCalendar = await context.calendarDay();
  const order = await context.dateOrder();
  const pastDay = (typed: string) => parsePastDay(typed, today, onCalendar, order);
  const merged = (known: FormalFields | undefined): FormalFields => {
    const receivedOn = flags.received === undefined ? (known?.receivedOn ?? today) : pastDay(flags.received);
    return {
      reference: line(flags.reference, 'reference') ?? known?.reference ?? null,
      authority: line(flags.authority, 'authority') ?? known?.authority ?? null,
      receivedOn,
      // A day that was set stays; only who says when it came, or when it is due, moves it.
      dueOn:
        known && flags.due === undefined && flags.received === undefined
          ? known.dueOn
          : readDue(flags.due, { receivedOn, today, order }, settings),
      sentOn: flags.sent === undefined ? (known?.sentOn ?? null) : pastDay(flags.sent),
    };
  };
  const finding: ReviewFinding | null =
    flags.finding === undefined ? null : choice('--finding', flags.finding, findings);
  let fields = merged(undefined);
  await store.commit(context.action('formal', flags.by), async (now) => {
    const [known] = await now.kept('formal', [number]);
    fields = merged(known);
    if (fields.sentOn !== null && fields.sentOn < fields.receivedOn)
      throw new UserError('sent_before_received', { received: format.day(fields.receivedOn) });
    return [
      known
        ? { change: 'update', of: 'formal', id: known.id, incident: number, set: fields }
        : { change: 'create', of: 'formal', incident: number, fields },
      ...(finding === null ? [] : [{ change: 'update_incident', number, set: { finding } } as const]),
    ];
  });
  await context.note(
    fields.sentOn !== null
      ? t.care.formalSent(number, format.day(fields.sentOn))
      : t.care.formalKept(number, fields.dueOn === null ? null : format.day(fields.dueOn)),
  );
  if (fields.dueOn === null && fields.sentOn === null) await context.hint(t.care.formalNoDue(number));
}

/** "10" is working days after the day it came; a day is a day; nothing is what the house has set. */
function readDue(
  typed: string | undefined,
  { receivedOn, today, order }: { readonly receivedOn: Day; readonly today: Day; readonly order: DateOrder },
  {
    answerWorkingDays,
    holidays,
  }: { readonly answerWorkingDays: number | null; readonly holidays: readonly Day[] },
): Day | null {
  const days = typed === undefined ? answerWorkingDays : /^\d{1,3}$/u.test(typed) ? Number(typed) : null;
  if (days !== null) return workingDaysAfter(receivedOn, days, holidays);
  return typed === undefined ? null : parseComingDay(typed, today, order);
}
