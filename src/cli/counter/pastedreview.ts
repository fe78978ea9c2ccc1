import type { AnswerContext, Answers } from '../../domain/answers.ts';
import { calendarOf } from '../../domain/business.ts';
import type { NewIncident } from '../../domain/incident.ts';
import { isPostedReview, replyWaitsUntil } from '../../domain/target.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';

/**
 * Adds what a text says if it is a review that was copied from a page, and tells what was read. Answers that were given already
 * stay.
 */
export async function withReview(
  context: Context,
  answers: Answers,
  { business, now }: Pick<AnswerContext, 'business' | 'now'>,
): Promise<Answers> {
  const { kindOfReview, ratingText, readReview } = await import('../../transfer/review.ts');
  const text = typeof answers.text === 'string' ? answers.text : '';
  const review = readReview(text, { now, ...calendarOf(business) });
  if (review === null) return answers;
  const { t, format } = await context.language();
  const { name, stars, written } = review;
  const kind = kindOfReview(review);
  const parts = [
    ...(stars === null || kind === null ? [] : [`${ratingText(stars)} (${t.kind[kind]})`]),
    ...(name === null ? [] : [name]),
    ...(written === null ? [] : [`${written.words} → ${inWords(written.local, format)}`]),
  ];
  await context.note(t.log.review.read(parts.join(' · ')));
  const found: Answers = {
    channel: 'review',
    posted: 'yes',
    ...(kind === null ? {} : { kind }),
    ...(name === null ? {} : { customer: name }),
    ...(written === null ? {} : { at: written.typed }),
    ...(stars === null ? {} : { note: `★ ${ratingText(stars)}` }),
  };
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0));
  return { ...answers, ...found, ...given, text: review.text };
}

function inWords(local: string, format: Language['format']): string {
  return local.includes('T') ? format.moment(local) : format.day(local);
}

/** Says that the reply to a review is drafted but waits, and how to mark it as sent. */
export async function noteReply(
  context: Context,
  number: number,
  incident: Pick<NewIncident, 'channel' | 'posted' | 'recordedAt'>,
): Promise<void> {
  if (!isPostedReview(incident)) return;
  const { t, format } = await context.language();
  const { zone } = await context.business();
  const time = format.time(wallAt(zone, replyWaitsUntil(incident.recordedAt)));
  await context.note(t.log.review.reply(number, time));
}
