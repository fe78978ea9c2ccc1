import type { Command } from 'commander';
import {
  answerKeys,
  newIncident,
  readAnswers,
  type Answers,
  type ReadAnswers,
  type Reading,
} from '../../domain/answers.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { IncidentFields } from '../../domain/incident.ts';
import type { Change } from '../../domain/action.ts';
import { UserError } from '../../domain/error.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../answerflags.ts';
import type { Context } from '../context.ts';
import {
  doubtContact,
  echoMoment,
  openReading,
  printNumbers,
  readAnswersAsking,
  checkAuthority,
  checkSameEvent,
} from '../recording.ts';
import { textLines } from '../lines.ts';
import { earlierLines } from '../earlier.ts';
import type { Registered } from '../registered.ts';

interface AddFlags extends AnswerFlags {
  readonly create?: boolean;
  readonly jsonl?: string;
  readonly checklist?: string;
}

export const registerAdd: Registered = (program, { t, run }) => {
  const command: Command = addAnswerFlags(program.command('add').argument('[text]', t.help.argument.text), t)
    .option('--note <text>', t.help.option.noteText)
    .option('--create', t.help.option.create)
    .option('--checklist <id>', t.help.option.checklist)
    .option('--jsonl <file>', t.help.option.jsonl);
  run(command, 'add', (context, [text], flags: AddFlags) =>
    flags.jsonl === undefined ? runAdd(context, text, flags) : runBatch(context, flags.jsonl, flags),
  );
};

async function runAdd(context: Context, text: string | undefined, flags: AddFlags): Promise<void> {
  const { t, format } = await context.language();
  if (text === undefined)
    throw new UserError('missing_argument', { name: t.help.argument.text, command: 'add' });
  const reading = await openReading(context, flags.create === true, flags.checklist);
  const { answers, read } = await readAnswersAsking(context, { ...answersFrom(flags), text }, reading);
  await checkSameEvent(await context.records(), read);
  checkAuthority(newIncident(read, reading).remedies, reading.business, format);
  // The file is made only now that everything could be read; its lists may differ from those of a missing one.
  const store = await context.store();
  const fresh = { ...reading, business: await store.business() };
  const again = readAnswers(answers, fresh);
  const incident = { ...newIncident(again, fresh), ...followed(again, reading.checklist) };
  const { numbers } = await store.commit(context.action('add', incident.recordedBy), [
    ...again.created,
    { change: 'create_incident', incident },
  ]);
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
  await context.hint(t.record.next(number));
}

/** A batch: every line is read before anything is written, and all of it is one action. */
async function runBatch(context: Context, path: string, { create, checklist, by }: AddFlags): Promise<void> {
  const { t, format } = await context.language();
  const { outside } = context;
  const bytes = path === '-' ? outside.input.stream() : outside.files.read(path);
  const batch: Answers[] = [];
  const reading = await openReading(context, create === true, checklist);
  let line = 0;
  const refuse = (reason: string): never => {
    throw new UserError('bad_line', { line, reason });
  };
  const check = (answers: Answers, against: Reading) => {
    const read = readAnswers(answers, against);
    const incident = { ...newIncident(read, against), ...followed(read, reading.checklist) };
    checkAuthority(incident.remedies, against.business, format);
    return { read, incident };
  };
  for await (const text of textLines(bytes)) {
    line++;
    if (text.trim() === '') continue;
    try {
      const answers = parseLine(text) ?? refuse(t.record.notJson(text.slice(0, 40)));
      check(answers, reading);
      batch.push(answers);
    } catch (error) {
      if (error instanceof UserError && error.code !== 'bad_line')
        refuse(t.error[error.code](error.values)[0]);
      throw error;
    }
  }
  if (batch.length === 0) return;
  const store = await context.store();
  const fresh = { ...reading, business: await store.business() };
  const changes: Change[] = [];
  for (const answers of batch) {
    const { read, incident } = check(answers, fresh);
    await checkSameEvent(store, read);
    changes.push(...read.created, { change: 'create_incident', incident });
  }
  const { numbers } = await store.commit(context.action('add', by), changes);
  await printNumbers(context, numbers);
  await context.hint(t.record.savedMany(numbers.length));
}

/** Which checklist the steps are those of; none where nobody spoke of steps. */
function followed({ fields }: ReadAnswers, { id }: Checklist): Pick<IncidentFields, 'checklist'> {
  return { checklist: fields.stepsDone === undefined || fields.stepsDone === null ? null : id };
}

/** One JSON object with known keys and texts, numbers or lists of texts in them; null when it is none. */
function parseLine(text: string): Answers | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const answers: Record<string, string | readonly string[]> = {};
  for (const [key, answer] of Object.entries(value as Record<string, unknown>)) {
    if (!(answerKeys as readonly string[]).includes(key)) {
      throw new UserError('unknown_field', { value: key, known: answerKeys.join(', ') });
    }
    if (answer === null) continue;
    if (typeof answer === 'string' || typeof answer === 'number') answers[key] = String(answer);
    else if (Array.isArray(answer) && answer.every((each) => typeof each === 'string')) answers[key] = answer;
    else return null;
  }
  return answers;
}
