import type { Business } from '../domain/business.ts';
import type { RemedyFields } from '../domain/incident.ts';
import type { Formatter } from '../language/format.ts';
import {
  needsApproval,
  readAnswers,
  type Answers,
  type ReadAnswers,
  type Reading,
} from '../domain/answers.ts';
import { UserError } from '../domain/error.ts';
import { isPlausible } from '../domain/time/when.ts';
import type { Moment } from '../domain/time/moment.ts';
import { settleWall } from '../domain/time/zone.ts';
import type { Context } from './context.ts';

/** What answers are read against, in this house, now. */
export async function openReading(context: Context, create: boolean): Promise<Reading> {
  const [business, { shippedChecklist, shippedVocabulary }] = await Promise.all([
    context.business(),
    import('../shipped/shipped.ts'),
  ]);
  const { language } = business.settings;
  return {
    business,
    now: context.now,
    vocabulary: shippedVocabulary(language),
    create,
    checklistSteps: shippedChecklist(language).steps.map(({ id }) => id),
  };
}

/** Says how a typed time was understood: the absolute time with its zone, and what a clock change did to it. */
export async function echoMoment(
  context: Context,
  answers: Answers,
  { occurrence }: ReadAnswers,
  moment: Moment,
): Promise<void> {
  if (!occurrence) return;
  const { t, format } = await context.language();
  const { settings } = await context.business();
  if (occurrence.basis === 'wall' && isPlausible(occurrence.wall)) {
    const { settled, at, offsetMinutes } = settleWall(settings.zone, occurrence.wall);
    if (settled === 'gap') {
      const taken = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
      await context.note(t.record.atGap(String(answers.at), format.moment(taken)));
    }
    if (settled === 'twice') await context.note(t.record.atTwice(format.moment(moment.wall)));
  }
  await context.hint(t.record.at(format.moment(moment.wall), settings.zone));
  if (moment.at !== null && moment.at > context.now) await context.note(t.record.inFuture);
}

/**
 * Reads answers; where a name is one letter away from a known one and somebody is at the terminal, asks whether that
 * one was meant. Elsewhere a near name is an error like any other.
 */
export async function readAnswersAsking(
  context: Context,
  answers: Answers,
  reading: Reading,
): Promise<{ readonly answers: Answers; readonly read: ReadAnswers }> {
  try {
    return { answers, read: readAnswers(answers, reading) };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'near_name' || !context.canAsk) throw error;
    const { list, near } = error.values;
    const { t } = await context.language();
    const reply = await (
      await context.outside.prompter(t.log.prompt)
    ).key({
      id: 'near',
      message: t.record.didYouMean(String(near)),
      choices: [
        { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
        { value: 'no', label: t.no, key: t.no.charAt(0) },
      ],
      default: 'yes',
    });
    if (!('answer' in reply) || reply.answer !== 'yes') throw error;
    return readAnswersAsking(context, { ...answers, [String(list)]: String(near) }, reading);
  }
}

/** Where nobody can be asked, what goes beyond the house's limit has to name who authorised it. Throws needs_approval. */
export function requireApproval(
  remedy: Partial<RemedyFields> | null,
  business: Business,
  format: Formatter,
): void {
  if (!needsApproval(remedy, business)) return;
  throw new UserError('needs_approval', {
    value: format.money(remedy?.valueMinor ?? 0),
    limit: format.money(business.settings.limitMinor ?? 0),
  });
}
