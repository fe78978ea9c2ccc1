import type { Answers, ParsedAnswers } from '../../domain/answers.ts';
import { isTruncatedNumber, contactKeys } from '../../domain/contact.ts';
import { UserError } from '../../domain/error.ts';
import type { Moment } from '../../domain/time/moment.ts';
import { isPlausible, parseStamp } from '../../domain/time/dateinput.ts';
import { instantOfWall } from '../../domain/time/zone.ts';
import type { Context } from '../context.ts';
import { momentInWords } from '../present/moment.ts';

/** Prints the numbers of new incidents. If they cannot be written, the error says that the incidents are recorded all the same. */
export async function printNumbers(context: Context, numbers: readonly number[]): Promise<void> {
  try {
    await context.print(numbers.map((number) => `#${number}\n`).join(''));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, { ...error.values, recorded: numbers.join(', ') });
  }
}

/** Warns about a contact that identifies nobody, or that a spreadsheet has truncated. */
export async function noteUselessContact(
  context: Context,
  { fields: { contact = null } }: ParsedAnswers,
  number: number,
): Promise<void> {
  if (contact === null) return;
  const { settings } = await context.business();
  if (contactKeys(contact, settings.country).length > 0) return;
  const { t } = await context.language();
  await context.note(
    t.record[isTruncatedNumber(contact) ? 'truncatedContact' : 'unknownContact'](contact, number),
  );
}

/**
 * Says how a typed time was read: the moment with its shift and zone, the effect of a clock change, and whether it is in the
 * future. A script that gives an exact time is not answered with the same.
 */
export async function noteMoment(
  context: Context,
  answers: Answers,
  { occurrence }: ParsedAnswers,
  moment: Moment,
): Promise<void> {
  if (!occurrence) return;
  const language = await context.language();
  const { t, format } = language;
  const business = await context.business();
  const { zone } = business;
  if (occurrence.basis === 'wall' && isPlausible(occurrence.wall)) {
    const { reading, at, offsetMinutes } = instantOfWall(zone, occurrence.wall);
    if (reading === 'gap') {
      const shifted = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
      await context.note(t.record.skippedTime(String(answers.at), format.moment(shifted)));
    }
    if (reading === 'twice') await context.note(t.record.repeatedTime(format.moment(moment.wall)));
  }
  const echo = t.record.moment(momentInWords(moment, business, language), zone.name);
  await (parseStamp(String(answers.at)) ? context.hint(echo) : context.note(echo));
  const isInFuture =
    moment.at === null ? moment.businessDay > (await context.today()) : moment.at > context.now;
  if (isInFuture) await context.note(t.record.inFuture);
}
