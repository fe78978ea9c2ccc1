import type { Change, Named } from '../../domain/action.ts';
import type { PreventionFields } from '../../domain/entry.ts';
import {
  isReviewDue,
  nextQuestions,
  standings,
  type QuestionStanding,
  type ReviewAnswer,
} from '../../domain/selfreview.ts';
import { parseFutureDay } from '../../domain/time/dateinput.ts';
import { fillTemplate } from '../../language/template.ts';
import { describeFacts, measureFacts } from '../../reports/selfreview.ts';
import { findComingDayProblem, openDialog, type Dialog } from '../dialog.ts';
import type { Context } from '../context.ts';

/** Reads the questions with the answers given so far. */
export async function readStandings(context: Context): Promise<readonly QuestionStanding[]> {
  const { shippedReviewQuestions } = await import('../../shipped/selfreview.ts');
  const { wording, tradeWords } = await context.language();
  const questions = shippedReviewQuestions(wording).map((question) => ({
    ...question,
    text: fillTemplate(question.text, tradeWords),
  }));
  return standings(questions, await (await context.records()).entries('self_review'));
}

/** Asks the self-review if this is the last weekly review of the month. */
export async function offerSelfReview(context: Context): Promise<void> {
  const answers = await (await context.records()).entries('self_review');
  if (!isReviewDue(await context.today(), answers)) return;
  const { t } = await context.language();
  await context.note(`\n${t.selfReview.intro}`);
  await askSelfReview(context);
}

/** Asks the next questions, and what will change first; saves all of it in one action. Throws Interrupted. */
export async function askSelfReview(context: Context, by?: string): Promise<void> {
  const dialog = await openDialog(context, 'self-review', 'essentials_path=yes');
  const { t, format, wording } = dialog.language;
  const { answerWord } = await import('../../shipped/selfreview.ts');
  const next = nextQuestions(await readStandings(context));
  const request = { business: await context.business(), now: context.now, today: await context.today() };
  const figures = await measureFacts(
    await context.records(),
    request,
    next.flatMap(({ question }) => question.facts),
  );
  const words = (answer: ReviewAnswer) => answerWord(answer, wording);
  const given: (readonly [QuestionStanding, ReviewAnswer])[] = [];
  for (const [index, standing] of next.entries()) {
    const { question, last } = standing;
    const lines = [
      `\n${t.log.step(index + 1, next.length)}  ${t.selfReview.recorded(describeFacts(question.facts, figures, dialog.language))}`,
      ...(last === null ? [] : [t.selfReview.last(words(last.answer), format.shortDay(last.onDay))]),
    ];
    await context.note(lines.join('\n'));
    const answer = await dialog.key<ReviewAnswer | 'skip'>(
      'selfReview',
      question.text,
      [
        { value: 'yes', label: words('yes'), key: '1' },
        { value: 'partly', label: words('partly'), key: '2' },
        { value: 'no', label: words('no'), key: '3' },
        { value: 'skip', label: t.selfReview.skip, key: '4' },
      ],
      'skip',
    );
    if (answer !== 'skip') given.push([standing, answer]);
  }
  const action = await askChange(context, dialog, given);
  await saveAnswers(
    context,
    given.map(([{ question }, answer]) => ({ question: question.id, answer })),
    action,
    by,
  );
}

/** Asks which of the things that are not so will change first; null for none. */
async function askChange(
  context: Context,
  dialog: Dialog,
  given: readonly (readonly [QuestionStanding, ReviewAnswer])[],
): Promise<Named<PreventionFields> | null> {
  const { t } = dialog.language;
  const open = given.filter(([, answer]) => answer !== 'yes');
  if (open.length === 0) return null;
  const picked = await dialog.pick('change', t.selfReview.change, [
    { value: 'none', label: t.selfReview.noChange },
    ...open.map(([{ question }]) => ({ value: question.id, label: question.text })),
  ]);
  if (picked === 'none') return null;
  const [today, order] = [await context.today(), await context.dateOrder()];
  const text = await dialog.requiredText('action', t.review.whatChanges);
  const owner = await dialog.text('owner', t.review.who, { hint: t.log.hint.enter });
  const due = await dialog.text('due', t.review.when, {
    hint: t.care.futureDayHint,
    check: (typed) => findComingDayProblem(typed, today, order, dialog.language),
  });
  return {
    text,
    kind: 'fix',
    owner,
    category: null,
    department: null,
    decidedOn: today,
    dueOn: due === null ? null : parseFutureDay(due, today, order),
    doneOn: null,
  };
}

/** Saves answers, and what will change, in one action. */
export async function saveAnswers(
  context: Context,
  answers: readonly { readonly question: string; readonly answer: ReviewAnswer }[],
  action: Named<PreventionFields> | null,
  by?: string,
): Promise<void> {
  const { t, format } = await context.language();
  if (answers.length === 0) return context.note(t.selfReview.noAnswer);
  const onDay = await context.today();
  const changes: readonly Change[] = [
    ...answers.map((each): Change => ({ change: 'create', of: 'self_review', fields: { ...each, onDay } })),
    ...(action === null ? [] : [{ change: 'create', of: 'prevention', fields: action } as const]),
  ];
  const store = await context.store();
  await store.commit(context.action('self_review', by), changes);
  await context.note(t.selfReview.saved(answers.length, format.number(answers.length)));
  const added = action === null ? undefined : (await store.entries('prevention')).at(-1);
  if (added !== undefined) await context.note(t.prevention.added(added.id, added.text));
}
