import { UserError } from '../../domain/error.ts';
import { reviewAnswers, type ReviewAnswer } from '../../domain/selfreview.ts';
import { measureFacts, presentSelfReview } from '../../reports/selfreview.ts';
import { askSelfReview, readStandings, saveAnswers } from '../business/selfreview.ts';
import { openDialog } from '../dialog.ts';
import type { Context } from '../context.ts';
import { addByFlag, addPageFlags, type ByFlag } from '../flags.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import type { RegisterCommand } from '../command.ts';

interface SelfReviewFlags extends OutputFlags, ByFlag {
  readonly now?: boolean;
}

/** The self-review: where its questions stand, and answers to them. `business review` leads here. */
export const registerSelfReview: RegisterCommand = (program, { run }) => {
  const command = addPageFlags(program.command('self-review').argument('[answers...]').option('--now'));
  run(addByFlag(command), (context, words, flags: SelfReviewFlags) => {
    const typed = words.filter((word) => word !== undefined);
    if (typed.length > 0) return saveTyped(context, typed, flags);
    return flags.now === true ? askNow(context, flags) : showStandings(context, flags);
  });
};

async function askNow(context: Context, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  if (context.canAsk) await context.note(t.selfReview.introNow);
  await askSelfReview(context, by);
}

/** Shows where all questions stand; at a terminal, offers the next ones. */
async function showStandings(context: Context, flags: SelfReviewFlags): Promise<void> {
  const records = await recordsToShow(context, flags);
  const all = await readStandings(context);
  const language = await context.language();
  const { answerWord } = await import('../../shipped/selfreview.ts');
  const request = { business: await context.business(), now: context.now, today: await context.today() };
  const figures = await measureFacts(
    records,
    request,
    all.flatMap(({ question }) => question.facts),
  );
  const wordOf = (answer: ReviewAnswer) => answerWord(answer, language.wording);
  await publish(context, presentSelfReview(all, figures, request, language, wordOf), flags);
  const isOnScreen = [flags.format, flags.output, flags.open].every((flag) => flag === undefined);
  if (!isOnScreen || !context.outside.out.isTerminal) return;
  if (!context.canAsk) return context.hint(language.t.selfReview.next);
  const dialog = await openDialog(context, 'self-review', '--now');
  if (await dialog.yesNo('now', language.t.selfReview.now, 'no')) await askSelfReview(context, flags.by);
}

/** Saves answers that were typed as `essentials_path=yes`. Throws unknown_option, unknown_question and bad_choice. */
async function saveTyped(context: Context, typed: readonly string[], flags: SelfReviewFlags): Promise<void> {
  // Answers are saved, not shown.
  for (const flag of ['now', 'format', 'output', 'open'] as const)
    if (flags[flag] !== undefined)
      throw new UserError('unknown_option', { value: `--${flag}`, command: 'self-review' });
  const { answerOfWord } = await import('../../shipped/selfreview.ts');
  const known = (await readStandings(context)).map(({ question }) => question.id);
  const answers = typed.map((text) => {
    const [id = '', word = ''] = text.split('=', 2);
    const question = known.find((each) => each === id.trim().toLowerCase());
    if (question === undefined)
      throw new UserError('unknown_question', { value: id, known: known.join(', ') });
    const answer = answerOfWord(word);
    if (answer === undefined)
      throw new UserError('bad_choice', { option: question, value: word, choices: reviewAnswers.join(', ') });
    return { question, answer };
  });
  await saveAnswers(context, answers, null, flags.by);
}
