import {
  answerKeys,
  parseAnswers,
  type AnswerContext,
  type Answers,
  type ParsedAnswers,
} from '../../domain/answers.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { UserError } from '../../domain/error.ts';
import type { Records } from '../../domain/records.ts';
import { chooseChecklist, openBusinessView } from '../business/view.ts';
import { chooseTime, isAmbiguousTime } from '../choosetime.ts';
import type { Context } from '../context.ts';

/** Collects what answers are read against: the business, its names, playbook and checklist, and the present moment. */
export async function openAnswerContext(
  context: Context,
  create: boolean,
  checklistId?: string,
): Promise<AnswerContext & { readonly checklist: Checklist }> {
  const view = await openBusinessView(context);
  const checklist = chooseChecklist(view, checklistId);
  return {
    checklist,
    business: view.business,
    now: context.now,
    vocabulary: view.vocabulary,
    plays: view.plays,
    anticipations: view.foreseen,
    create,
    checklistSteps: checklist.steps,
  };
}

/**
 * Reads answers. If a name is one letter away from a known name and there is a person at the terminal, asks whether the
 * known one was meant, and which time if a time can mean several; otherwise these are errors like any other.
 */
export async function readOrCorrectAnswers(
  context: Context,
  answers: Answers,
  answerContext: AnswerContext,
): Promise<{ readonly answers: Answers; readonly read: ParsedAnswers }> {
  try {
    return { answers, read: parseAnswers(answers, answerContext) };
  } catch (error) {
    if (isAmbiguousTime(error) && context.canAsk) {
      const key = answerKeys.find((each) => answers[each] === error.values['value']);
      if (key === undefined) throw error;
      const chosen = await chooseTime(context, error);
      return readOrCorrectAnswers(context, { ...answers, [key]: chosen }, answerContext);
    }
    if (!(error instanceof UserError) || !['near_name', 'near_offer'].includes(error.code) || !context.canAsk)
      throw error;
    const { list, value, near, remedy = near } = error.values;
    const isConfirmed = await confirmName(context, String(remedy));
    if (error.code === 'near_name') {
      if (!isConfirmed) throw error;
      return readOrCorrectAnswers(context, { ...answers, [String(list)]: String(near) }, answerContext);
    }
    // Unlike a name, a remedy may be in words of one's own.
    const offer = isConfirmed ? String(remedy) : `=${String(value)}`;
    return readOrCorrectAnswers(context, withOffer(answers, String(value), offer), answerContext);
  }
}

/** Replaces an offer or remedy. */
function withOffer(answers: Answers, typed: string, offer: string): Answers {
  const replaced = (list: string | readonly string[] | undefined) =>
    list === undefined ? undefined : [list].flat().map((each) => (each === typed ? offer : each));
  const [offered, remedy] = [replaced(answers.offered), replaced(answers.remedy)];
  return {
    ...answers,
    ...(offered === undefined ? {} : { offered }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

async function confirmName(context: Context, name: string): Promise<boolean> {
  const { t } = await context.language();
  const prompter = await context.prompter();
  const reply = await prompter.key({
    id: 'near',
    message: t.record.didYouMean(name),
    choices: [
      { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
      { value: 'no', label: t.no, key: t.no.charAt(0) },
    ],
    default: 'yes',
  });
  return 'answer' in reply && reply.answer === 'yes';
}

/** Checks that `--same-event` names another incident that exists. Throws same_incident and no_incident. */
export async function checkSameEvent(
  records: Pick<Records, 'find'>,
  { fields }: ParsedAnswers,
  ownNumber?: number,
): Promise<void> {
  const { sameEvent } = fields;
  if (sameEvent === undefined || sameEvent === null) return;
  if (sameEvent === ownNumber) throw new UserError('same_incident', { number: ownNumber });
  const incident = await records.find(sameEvent);
  if (!incident || incident.deleted) throw new UserError('no_incident', { number: sameEvent });
}
