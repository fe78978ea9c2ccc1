import type { Command } from 'commander';
import {
  answerKeys,
  newIncident,
  readAnswers,
  type AnswerKey,
  type Answers,
  type ReadAnswers,
  type AnswerContext,
} from '../../domain/answers.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { IncidentFields } from '../../domain/incident.ts';
import type { Change } from '../../domain/action.ts';
import { UserError } from '../../domain/error.ts';
import { Interrupted } from '../../interview/prompter.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/flags.ts';
import { noteAway } from '../business/away.ts';
import type { Context } from '../context.ts';
import {
  doubtContact,
  echoMoment,
  openReading,
  printNumbers,
  readAnswersAsking,
  checkAuthority,
  checkSameEvent,
} from '../counter/reading.ts';
import { inWords } from '../failure.ts';
import { missingArgument } from '../help/missing.ts';
import { textLines } from '../textlines.ts';
import { saveRefused, refusedBefore, without, wrongAnswer } from '../counter/refusals.ts';
import { earlierLines } from '../counter/earliercomplaints.ts';
import type { RegisterCommand } from '../registration.ts';

interface AddFlags extends AnswerFlags {
  readonly create?: boolean;
  readonly jsonl?: string;
  readonly checklist?: string;
}

export const registerAdd: RegisterCommand = (program, { run }) => {
  const command: Command = addAnswerFlags(program.command('add').argument('[text]'))
    .option('--note <text>')
    .option('--create')
    .option('--checklist <id>')
    .option('--jsonl <file>');
  run(command, (context, [text], flags: AddFlags) =>
    flags.jsonl === undefined ? runAdd(context, text, flags) : runBatch(context, flags.jsonl, flags),
  );
};

async function runAdd(context: Context, text: string | undefined, flags: AddFlags): Promise<void> {
  const { t } = await context.language();
  if (text === undefined) throw await missingArgument(context, 'add', 'text');
  const typed = { ...answersFrom(flags), text };
  const { numbers, again, answers, fresh, incident } = await saveRefused(
    context,
    typed,
    () => openReading(context, flags.create === true),
    () => recordOne(context, typed, flags),
  );
  const store = await context.store();
  for (const { id } of await refusedBefore(context, typed)) await store.dropDraft(id);
  const number = numbers[0] ?? 0;
  await printNumbers(context, [number]);
  for (const { list, name } of again.created) await context.note(t.record.created(list, name));
  const earlier = await earlierLines(
    store,
    fresh.business,
    await context.language(),
    incident.contact,
    number,
  );
  if (earlier.length > 0) await context.note(earlier.join('\n'));
  await echoMoment(context, answers, again, incident.moment);
  await doubtContact(context, again, number);
  await noteAway(context, [incident.owner]);
  await context.hint(t.record.nextCommands(number));
}

/** Records what was typed; at a terminal a word that cannot be read is asked for again, and nothing else. */
async function recordOne(context: Context, typed: Answers, flags: AddFlags) {
  const language = await context.language();
  const reading = await openReading(context, flags.create === true, flags.checklist);
  for (let current = typed; ;) {
    try {
      const { answers, read } = await readAnswersAsking(context, current, reading);
      current = answers;
      await checkSameEvent(await context.records(), read);
      checkAuthority(newIncident(read, reading).remedies, reading.business, language.format);
      // The file is made only now that everything could be read; its lists may differ from those of a missing one.
      const store = await context.store();
      const fresh = { ...reading, business: await store.business() };
      const again = readAnswers(answers, fresh);
      const incident = { ...newIncident(again, fresh), ...followed(again, reading.checklist) };
      const { numbers } = await store.commit(context.action('add', incident.recordedBy), [
        ...again.created,
        { change: 'create_incident', incident },
      ]);
      return { numbers, again, answers, fresh, incident };
    } catch (error) {
      const key = error instanceof UserError ? wrongAnswer(error, current, reading) : null;
      if (!context.canAsk || !(error instanceof UserError) || key === null) throw error;
      current = await askAgain(context, current, key, error);
    }
  }
}

/** Asks for one answer once more, saying what is wrong with it; without one it is left out. */
async function askAgain(
  context: Context,
  answers: Answers,
  key: AnswerKey,
  error: UserError,
): Promise<Answers> {
  const language = await context.language();
  const { t } = language;
  await context.note(t.error[error.code](inWords(error.values, t, language.format)).join('\n'));
  const reply = await (
    await context.prompter()
  ).text({ id: `again_${key}`, message: t.log.optionalLabel(t.answer[key]) });
  if (!('answer' in reply)) throw new Interrupted();
  const typed = reply.answer.trim();
  return typed === '' ? without(answers, key) : { ...answers, [key]: typed };
}

/**
 * A batch: every line is read before anything is written, and all of it is one action. What waits is the lines as they came,
 * each of which becomes an incident only when its turn comes.
 */
async function runBatch(context: Context, path: string, { create, checklist, by }: AddFlags): Promise<void> {
  const { t, format } = await context.language();
  const { outside } = context;
  const bytes = path === '-' ? outside.input.stream() : outside.files.read(path);
  const batch: { readonly line: number; readonly text: string }[] = [];
  const reading = await openReading(context, create === true, checklist);
  const check = (text: string, against: AnswerContext) => {
    const read = readAnswers(parseLine(text), against);
    const incident = { ...newIncident(read, against), ...followed(read, reading.checklist) };
    checkAuthority(incident.remedies, against.business, format);
    return { read, incident };
  };
  const refuse = (line: number, error: unknown): unknown =>
    error instanceof UserError
      ? new UserError('bad_line', { line, reason: t.error[error.code](error.values)[0] })
      : error;
  let line = 0;
  const records = await context.records();
  for await (const text of textLines(bytes)) {
    outside.stop.throwIfAborted();
    line++;
    if (text.trim() === '') continue;
    try {
      await checkSameEvent(records, check(text, reading).read);
    } catch (error) {
      throw refuse(line, error);
    }
    batch.push({ line, text });
  }
  if (batch.length === 0) return;
  const store = await context.store();
  function* changes(fresh: AnswerContext): Generator<Change> {
    for (const { line, text } of batch) {
      try {
        const { read, incident } = check(text, fresh);
        yield* read.created;
        yield { change: 'create_incident', incident };
      } catch (error) {
        throw refuse(line, error);
      }
    }
  }
  const { numbers } = await store.commit(context.action('add', by), async (now) =>
    changes({ ...reading, business: await now.business() }),
  );
  await printNumbers(context, numbers);
  await context.hint(t.record.savedMany(numbers.length));
}

/** Which checklist the steps are those of; none where nobody spoke of steps. */
function followed({ fields }: ReadAnswers, { id }: Checklist): Pick<IncidentFields, 'checklist'> {
  return { checklist: fields.stepsDone === undefined || fields.stepsDone === null ? null : id };
}

/** How much of what stands in a line is told where it cannot be read. */
const shownAtMost = 40;

/** Marks, which JSON has values of its own for; and a follow-up that is not to be. */
const takeYesOrNo: ReadonlySet<string> = new Set<AnswerKey>(['safety', 'posted', 'proactive']);
const isYesOrNo = (key: string, answer: unknown) =>
  typeof answer === 'boolean' && (takeYesOrNo.has(key) || (key === 'follow_up' && !answer));

/**
 * One JSON object with known keys and texts, numbers or lists of texts in them, or yes and no as JSON says it; null is no
 * answer. Throws not_json, unknown_field, bad_json_value.
 */
function parseLine(text: string): Answers {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError('not_json', { value: text.slice(0, shownAtMost) });
  const answers: Record<string, string | readonly string[]> = {};
  for (const [key, answer] of Object.entries(value as Record<string, unknown>)) {
    if (!(answerKeys as readonly string[]).includes(key)) {
      throw new UserError('unknown_field', { value: key, known: answerKeys.join(', ') });
    }
    if (answer === null) continue;
    if (typeof answer === 'string' || typeof answer === 'number') answers[key] = String(answer);
    else if (isYesOrNo(key, answer)) answers[key] = answer === true ? 'yes' : 'no';
    else if (Array.isArray(answer) && answer.every((each) => typeof each === 'string')) answers[key] = answer;
    else {
      const shown = JSON.stringify(answer).slice(0, shownAtMost);
      throw new UserError('bad_json_value', { field: key, value: shown });
    }
  }
  return answers;
}
