import type { Answers } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { joinWords } from '../flags.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/answerflags.ts';
import type { Context } from '../context.ts';
import { newDraft, openCounter, type Counter } from '../counter/counter.ts';
import { chooseDraft, noteSaved, withDraft } from '../counter/drafts.ts';
import { firstPage } from '../counter/firstpage.ts';
import { withReview } from '../counter/pastedreview.ts';
import { finishOtherDrafts, record } from '../counter/record.ts';
import { checkSameEvent, readOrCorrectAnswers } from '../counter/answercontext.ts';
import type { RegisterCommand } from '../command.ts';
import { runCatchUp } from './catch-up.ts';

interface LogFlags extends AnswerFlags {
  readonly quick?: boolean;
  readonly slips?: boolean;
  readonly create?: boolean;
  readonly checklist?: string;
}

export const registerLog: RegisterCommand = (program, { run }) => {
  const command = addAnswerFlags(program.command('log').argument('[text...]'))
    .option('--note <text>')
    .option('--create')
    .option('--checklist <id>')
    .option('--quick')
    .option('--slips');
  run(command, async (context, words, flags: LogFlags) => {
    if (flags.slips === true) return runCatchUp(context, flags.by);
    if (!context.canAsk) {
      throw new UserError('needs_terminal', {
        command: 'add "…"',
        flags: '--department … --category … --severity 1-3 --state calm|upset|gone',
      });
    }
    const answers = answersFrom(flags);
    const text = joinWords(words);
    await runLog(
      context,
      text === undefined ? answers : await withTyped(context, { ...answers, text }),
      flags,
    );
  });
};

async function withTyped(context: Context, answers: Answers): Promise<Answers> {
  return withReview(context, answers, { business: await context.business(), now: context.now });
}

/** Records at the counter: guidance first, then a few questions. Every answer is saved before the next question. */
async function runLog(
  context: Context,
  typed: Answers,
  { quick, create, checklist }: LogFlags,
): Promise<void> {
  const counter = await openCounter(context, checklist);
  // Flags that cannot be read are reported before the conversation with the customer starts.
  const reading = { ...counter.reading, create: create === true };
  const { answers, read } = await readOrCorrectAnswers(context, typed, reading);
  await checkSameEvent(counter.store, read);

  // What was typed with the command takes precedence over unfinished drafts, so that it is not lost.
  const hasAnswers = Object.keys(answers).some((key) => key !== 'by');
  const choice = hasAnswers ? 'new' : await chooseDraft(counter, 'new');
  if (choice === 'dropped') return;
  if (choice !== 'new') return record(counter, choice);
  await startDraft(counter, answers, quick === true);
  if (hasAnswers) await finishOtherDrafts(counter);
}

/** Saves a new draft at once, shows the first page, and records. */
async function startDraft(counter: Counter, answers: Answers, isQuick: boolean): Promise<void> {
  const draft = newDraft(counter.context, answers);
  await counter.store.saveDraft(draft);
  const skipsPage = isQuick || !counter.business.settings.page;
  const opened = skipsPage ? draft : await withDraft(counter, draft, () => firstPage(counter, draft));
  return opened === 'later' ? noteSaved(counter, draft) : record(counter, opened);
}
