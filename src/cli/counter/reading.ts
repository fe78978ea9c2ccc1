import type { Business } from '../../domain/business.ts';
import { approvers, checkApprover, overLimit } from '../../domain/authority.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { isCutNumber, keysOf } from '../../domain/contact.ts';
import type { RemedyFields } from '../../domain/entry.ts';
import type { Formatter } from '../../language/format.ts';
import { readAnswers, type Answers, type ReadAnswers, type AnswerContext } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { moneyToDecimal, type Minor } from '../../domain/money.ts';
import { fold } from '../../domain/text.ts';
import { isPlausible } from '../../domain/time/dateinput.ts';
import type { Moment } from '../../domain/time/moment.ts';
import { settleWall } from '../../domain/time/zone.ts';
import type { Records } from '../../domain/records.ts';
import type { Context } from '../context.ts';
import { chooseChecklist, openBusinessView, type BusinessView } from '../business/view.ts';

/** What answers are read against, in this house, now. */
export async function openReading(
  context: Context,
  create: boolean,
  checklist?: string,
): Promise<AnswerContext & { readonly house: BusinessView; readonly checklist: Checklist }> {
  const house = await openBusinessView(context);
  const chosen = chooseChecklist(house, checklist);
  return {
    house,
    checklist: chosen,
    business: house.business,
    now: context.now,
    vocabulary: house.vocabulary,
    plays: house.plays,
    foreseen: house.foreseen,
    create,
    checklistSteps: chosen.steps.map(({ id }) => id),
  };
}

/** An event can only be the same as another one that is there. Throws same_incident and no_incident. */
export async function checkSameEvent(
  records: Records,
  { fields }: ReadAnswers,
  number?: number,
): Promise<void> {
  const { sameEvent } = fields;
  if (sameEvent === undefined || sameEvent === null) return;
  if (sameEvent === number) throw new UserError('same_incident', { number });
  const other = await records.find(sameEvent);
  if (!other || other.deleted) throw new UserError('no_incident', { number: sameEvent });
}

/** The numbers under which something was recorded; where they cannot be written, that it is recorded all the same. */
export async function printNumbers(context: Context, numbers: readonly number[]): Promise<void> {
  try {
    await context.print(numbers.map((number) => `#${number}\n`).join(''));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, { ...error.values, recorded: numbers.join(', ') });
  }
}

/** Says where a contact is none that anybody can be told by, or one that a spreadsheet has cut. */
export async function doubtContact(
  context: Context,
  { fields: { contact = null } }: ReadAnswers,
  number: number,
): Promise<void> {
  if (contact === null) return;
  const { settings } = await context.business();
  if (keysOf(contact, settings.country).length > 0) return;
  const { t } = await context.language();
  await context.note(t.record[isCutNumber(contact) ? 'truncatedContact' : 'unknownContact'](contact, number));
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
  const { zone } = await context.business();
  if (occurrence.basis === 'wall' && isPlausible(occurrence.wall)) {
    const { settled, at, offsetMinutes } = settleWall(zone, occurrence.wall);
    if (settled === 'gap') {
      const taken = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
      await context.note(t.record.skippedTime(String(answers.at), format.moment(taken)));
    }
    if (settled === 'twice') await context.note(t.record.repeatedTime(format.moment(moment.wall)));
  }
  await context.hint(t.record.moment(format.moment(moment.wall), zone.name));
  const isToCome =
    moment.at === null ? moment.businessDay > (await context.today()) : moment.at > context.now;
  if (isToCome) await context.note(t.record.inFuture);
}

/**
 * Reads answers; where a name is one letter away from a known one and somebody is at the terminal, asks whether that
 * one was meant. Elsewhere a near name is an error like any other.
 */
export async function readAnswersAsking(
  context: Context,
  answers: Answers,
  reading: AnswerContext,
): Promise<{ readonly answers: Answers; readonly read: ReadAnswers }> {
  try {
    return { answers, read: readAnswers(answers, reading) };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'near_name' || !context.canAsk) throw error;
    const { list, near } = error.values;
    const { t } = await context.language();
    const reply = await (
      await context.prompter()
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

/**
 * What is given, against what whoever gives it may give: beyond that somebody has to be named who may. `before` was given
 * earlier. Throws needs_approval, no_such_person, not_enough_authority.
 */
export function checkAuthority(
  remedies: readonly RemedyFields[],
  business: Business,
  format: Formatter,
  before: readonly RemedyFields[] = [],
): void {
  for (const { approvedBy } of remedies) {
    if (approvedBy === null) continue;
    // Whoever authorises, authorises the sum of what they did for this complaint.
    const theirs = [...before, ...remedies].filter(
      (other) => fold(other.approvedBy ?? '') === fold(approvedBy),
    );
    checkApprover(
      approvedBy,
      theirs.reduce((sum, { valueMinor }) => sum + (valueMinor ?? 0), 0),
      business,
    );
  }
  const excess = excessOf(remedies, business, before);
  if (!excess) return;
  throw new UserError('needs_approval', {
    value: format.money(excess.valueMinor),
    limit: format.money(excess.limitMinor),
    amount: moneyToDecimal(excess.valueMinor, business.settings.currency),
    ...(business.staff.length === 0 ? {} : { able: excess.approvers }),
  });
}

/** What goes beyond the limit of whoever gives it, and who else may authorise it, in one line; null where nothing does. */
export function excessOf(
  remedies: readonly RemedyFields[],
  business: Business,
  before: readonly RemedyFields[] = [],
): { readonly valueMinor: Minor; readonly limitMinor: Minor; readonly approvers: string } | null {
  const excess = overLimit(remedies, before);
  if (!excess) return null;
  const givers = remedies.map(({ givenBy }) => fold(givenBy ?? ''));
  const names = approvers(business, excess.valueMinor).filter((name) => !givers.includes(fold(name)));
  return { ...excess, approvers: names.join(', ') };
}
