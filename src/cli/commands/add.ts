import type { Command } from 'commander';
import type { Change, Named } from '../../domain/action.ts';
import {
  answerKeys,
  buildIncident,
  parseAnswers,
  type AnswerKey,
  type Answers,
  type ParsedAnswers,
} from '../../domain/answers.ts';
import { calendarOf, type Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { UserError } from '../../domain/error.ts';
import type { IncidentFields, NewIncident } from '../../domain/incident.ts';
import { findNameIn } from '../../domain/people.ts';
import { replyTarget } from '../../domain/target.ts';
import { Interrupted } from '../../interview/prompter.ts';
import type { Language } from '../../language/language.ts';
import { noteAway } from '../business/awaynote.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { checkSameEvent, openAnswerContext, readOrCorrectAnswers } from '../counter/answercontext.ts';
import {
  formalOf,
  openPlan,
  recordedFormalChanges,
  withSheetTaken,
  type PlanCase,
} from '../formal/formalcase.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/answerflags.ts';
import { checkAuthority } from '../counter/authority.ts';
import { earlierComplaintLines } from '../counter/earliercomplaints.ts';
import { noteMoment, noteUselessContact, printNumbers } from '../counter/recordednotes.ts';
import {
  findRefusedDrafts,
  findWrongAnswer,
  keepIfRefused,
  withoutAnswer,
} from '../counter/refuseddrafts.ts';
import { noteReply, withReview } from '../counter/pastedreview.ts';
import { openDialog } from '../dialog.ts';
import { explainError } from '../errors.ts';
import { joinWords } from '../flags.ts';
import { missingArgument } from '../help/missingargument.ts';
import { textLines } from '../textlines.ts';

interface AddFlags extends AnswerFlags {
  readonly create?: boolean;
  readonly jsonl?: string;
  readonly checklist?: string;
}

export const registerAdd: RegisterCommand = (program, { run }) => {
  const command: Command = addAnswerFlags(program.command('add').argument('[text...]'))
    .option('--note <text>')
    .option('--create')
    .option('--checklist <id>')
    .option('--jsonl <file>');
  run(command, (context, words, flags: AddFlags) =>
    flags.jsonl === undefined
      ? runAdd(context, joinWords(words), flags)
      : runBatch(context, flags.jsonl, flags),
  );
};

async function runAdd(context: Context, words: string | undefined, flags: AddFlags): Promise<void> {
  const text = words ?? (await askDescription(context));
  const typed = await withReview(
    context,
    { ...answersFrom(flags), text },
    { business: await context.business(), now: context.now },
  );
  const recorded = await keepIfRefused(
    context,
    typed,
    () => openAnswerContext(context, flags.create === true),
    () => recordTyped(context, typed, flags),
  );
  const store = await context.store();
  for (const { id } of await findRefusedDrafts(context, typed)) await store.dropDraft(id);
  await reportRecorded(context, recorded);
}

/** Asks what happened. Throws missing_argument without a terminal. */
async function askDescription(context: Context): Promise<string> {
  if (!context.canAsk) throw await missingArgument(context, 'add', 'text');
  const dialog = await openDialog(context, 'add', '');
  const { question, hint } = dialog.language.t.log;
  return dialog.requiredText('description', question.description, { hint: hint.description, hasLines: true });
}

/** A complaint that was recorded, and how its answers were read. */
interface Recorded {
  readonly number: number;
  readonly answers: Answers;
  readonly read: ParsedAnswers;
  readonly incident: Named<NewIncident>;
  /** Who was found in the words of praise, and recorded as who served; null for nobody. */
  readonly praised: string | null;
}

/** Records what was typed. At a terminal, an answer that cannot be read is asked for again, and nothing else. */
async function recordTyped(context: Context, typed: Answers, flags: AddFlags): Promise<Recorded> {
  const language = await context.language();
  const reading = await openAnswerContext(context, flags.create === true, flags.checklist);
  for (let answers = typed; ;) {
    try {
      const corrected = await readOrCorrectAnswers(context, answers, reading);
      answers = corrected.answers;
      await checkSameEvent(await context.records(), corrected.read);
      checkAuthority(buildIncident(corrected.read, reading).remedies, reading.business, language.format);
      return await commitAnswers(context, answers, reading);
    } catch (error) {
      const key = error instanceof UserError ? findWrongAnswer(error, answers, reading) : null;
      if (!context.canAsk || !(error instanceof UserError) || key === null) throw error;
      answers = await askAgain(context, answers, key, error);
    }
  }
}

/** The database is only created here, when all answers can be read; they are read again, against its lists. */
async function commitAnswers(context: Context, answers: Answers, reading: AddContext): Promise<Recorded> {
  const store = await context.store();
  const current = { ...reading, business: await store.business() };
  const read = parseAnswers(answers, current);
  const built = { ...buildIncident(read, current), ...usedChecklist(read, reading.checklist) };
  const praised = findPraised(built, current.business.staff);
  const incident = {
    ...withPraised(built, praised),
    ...replyTarget(built, current.now, calendarOf(current.business)),
  };
  const { numbers } = await store.commit(context.action('add', incident.recordedBy), [
    ...read.createdNames,
    { change: 'create_incident', incident },
    ...(await formalOf(current.business, read, incident)),
  ]);
  return { number: numbers[0] ?? 0, answers, read, incident, praised };
}

/** Returns who of the staff is praised by name, if nobody was said to have served; null for anything but praise. */
function findPraised(
  { kind, servedBy, description }: Named<NewIncident>,
  staff: Business['staff'],
): string | null {
  return kind === 'praise' && servedBy === null ? findNameIn(staff, description) : null;
}

function withPraised(incident: Named<NewIncident>, praised: string | null): Named<NewIncident> {
  return praised === null ? incident : { ...incident, servedBy: praised };
}

/** Says what is wrong with an answer, and asks for it again; if nothing is typed, the answer is left out. */
async function askAgain(
  context: Context,
  answers: Answers,
  key: AnswerKey,
  error: UserError,
): Promise<Answers> {
  const language = await context.language();
  await context.note(explainError(error, language).join('\n'));
  const { t } = language;
  const prompter = await context.prompter();
  const reply = await prompter.text({ id: `again_${key}`, message: t.log.optionalLabel(t.answer[key]) });
  if (!('answer' in reply)) throw new Interrupted();
  const typed = reply.answer.trim();
  return typed === '' ? withoutAnswer(answers, key) : { ...answers, [key]: typed };
}

/** Prints the number of a new complaint, and says what is worth knowing about it. */
async function reportRecorded(
  context: Context,
  { number, answers, read, incident, praised }: Recorded,
): Promise<void> {
  const language = await context.language();
  const { t } = language;
  const store = await context.store();
  await printNumbers(context, [number]);
  for (const { list, name } of read.createdNames) await context.note(t.record.created(list, name));
  const { contact, moment, owner } = incident;
  const earlier = await earlierComplaintLines(store, await store.business(), language, contact, number);
  if (earlier.length > 0) await context.note(earlier.join('\n'));
  await noteMoment(context, answers, read, moment);
  if (praised !== null) await context.note(t.parties.praised(praised, number));
  await noteUselessContact(context, read, number);
  await noteReply(context, number, incident);
  await noteAway(context, [owner]);
  await context.hint(t.record.nextCommands(number));
}

/** One line of a batch that is not empty. */
interface BatchLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Records a batch in one action. Every line is read before anything is written. Only the text of the lines stays in memory; each
 * becomes an incident when it is written.
 */
async function runBatch(context: Context, path: string, { create, checklist, by }: AddFlags): Promise<void> {
  const language = await context.language();
  const reading = await openAnswerContext(context, create === true, checklist);
  const batch = await readBatch(context, path, reading);
  if (batch.length === 0) return;
  const store = await context.store();
  const { numbers } = await store.commit(context.action('add', by), async (now) => {
    const business = await now.business();
    return batchChanges(batch, { ...reading, business }, await openPlan(business), language);
  });
  await printNumbers(context, numbers);
  await context.hint(language.t.record.savedMany(numbers.length));
}

/** Reads the lines of a batch, and checks each. Throws bad_line. */
async function readBatch(context: Context, path: string, reading: AddContext): Promise<readonly BatchLine[]> {
  const { outside } = context;
  const language = await context.language();
  const records = await context.records();
  const bytes = path === '-' ? outside.input.stream() : outside.files.read(path);
  const batch: BatchLine[] = [];
  let line = 0;
  for await (const text of textLines(bytes)) {
    outside.stop.throwIfAborted();
    line++;
    if (text.trim() === '') continue;
    try {
      await checkSameEvent(records, readLine(text, reading, language).read);
    } catch (error) {
      throw withLine(error, line, language);
    }
    batch.push({ line, text });
  }
  return batch;
}

function* batchChanges(
  batch: readonly BatchLine[],
  reading: AddContext,
  plan: PlanCase,
  language: Language,
): Generator<Change> {
  let { business } = reading;
  for (const { line, text } of batch) {
    try {
      const { read, incident } = readLine(text, reading, language);
      yield* read.createdNames;
      yield { change: 'create_incident', incident };
      if (read.formal === null) continue;
      yield* recordedFormalChanges(business, plan, read.formal.reference, incident);
      business = withSheetTaken(business);
    } catch (error) {
      throw withLine(error, line, language);
    }
  }
}

function readLine(text: string, reading: AddContext, { format }: Language) {
  const read = parseAnswers(parseLine(text), reading);
  const built = { ...buildIncident(read, reading), ...usedChecklist(read, reading.checklist) };
  checkAuthority(built.remedies, reading.business, format);
  return { read, incident: withPraised(built, findPraised(built, reading.business.staff)) };
}

/** Returns the error for a line of a batch. */
function withLine(error: unknown, line: number, { t }: Language): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError('bad_line', { line, reason: t.error[error.code](error.values)[0] });
}

type AddContext = Awaited<ReturnType<typeof openAnswerContext>>;

/** Returns the checklist that the steps belong to; none if no steps were given. */
function usedChecklist({ fields }: ParsedAnswers, { id }: Checklist): Pick<IncidentFields, 'checklist'> {
  return { checklist: fields.stepsDone === undefined || fields.stepsDone === null ? null : id };
}

/** The number of characters of an invalid line that are shown. */
const excerptLength = 40;

const yesNoKeys: ReadonlySet<string> = new Set<AnswerKey>(['safety', 'posted', 'proactive', 'formal']);

/** Whether a JSON boolean is allowed: for marks, and `false` for a follow-up that is not wanted. */
const isYesOrNo = (key: string, answer: unknown) =>
  typeof answer === 'boolean' && (yesNoKeys.has(key) || (key === 'follow_up' && !answer));

/**
 * Parses a line of a batch: a JSON object whose values are texts, numbers, lists of texts, or booleans where allowed; null
 * counts as no answer. Throws not_json, unknown_field and bad_json_value.
 */
function parseLine(text: string): Answers {
  const answers: Record<string, string | readonly string[]> = {};
  for (const [key, answer] of Object.entries(parseObject(text))) {
    if (!(answerKeys as readonly string[]).includes(key)) {
      throw new UserError('unknown_field', { value: key, known: answerKeys.join(', ') });
    }
    if (answer === null) continue;
    if (typeof answer === 'string' || typeof answer === 'number') answers[key] = String(answer);
    else if (isYesOrNo(key, answer)) answers[key] = answer === true ? 'yes' : 'no';
    else if (Array.isArray(answer) && answer.every((item) => typeof item === 'string')) answers[key] = answer;
    else {
      const value = JSON.stringify(answer).slice(0, excerptLength);
      throw new UserError('bad_json_value', { field: key, value });
    }
  }
  return answers;
}

/** Throws not_json. */
function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError('not_json', { value: text.slice(0, excerptLength) });
  return value as Record<string, unknown>;
}
