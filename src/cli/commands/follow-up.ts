import { isNo } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident, IncidentFields } from '../../domain/incident.ts';
import { followUpOutcomes, type FollowUpFields } from '../../domain/entry.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseFutureDay, parsePastDay } from '../../domain/time/dateinput.ts';
import { findComingDayProblem, numberedChoices, openDialog, type Dialog } from '../dialog.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import type { RegisterCommand } from '../command.ts';
import { findLive } from '../findincident.ts';

interface FollowUpFlags extends ByFlag {
  readonly reached?: boolean;
  readonly notReached?: boolean;
  readonly noContact?: boolean;
  readonly satisfaction?: string;
  readonly before?: string;
  readonly usual?: string;
  readonly understood?: string;
  readonly told?: string;
  readonly text?: string;
  readonly again?: string;
  readonly cameBack?: string | true;
}

export const registerFollowUp: RegisterCommand = (program, { run }) => {
  run(
    addByFlag(
      program
        .command('follow-up')
        .argument('<number>')
        .option('--reached')
        .option('--not-reached')
        .option('--no-contact')
        .option('--satisfaction <1-5>')
        .option('--understood <yes|no>')
        .option('--told <yes|no>')
        .option('--before <1-5>')
        .option('--usual <1-5>')
        .option('--text <text>')
        .option('--again <day>')
        .option('--came-back [day]'),
    ),
    (context, [id = ''], flags: FollowUpFlags & { readonly contact?: boolean }) =>
      // Commander reads "--no-contact" as the negation of a flag "--contact".
      runFollowUp(context, id, { ...flags, noContact: flags.contact === false }),
  );
};

/** Records a follow-up: whether all is well and the customer felt understood, or that they could not be reached. */
async function runFollowUp(context: Context, id: string, flags: FollowUpFlags): Promise<void> {
  const incident = await findLive(context, id);
  const { number } = incident;
  const cameBackOn = await readCameBack(context, flags.cameBack);
  const outcome = readOutcome(flags, incident);
  const isFollowUp = outcome !== null || flags.cameBack === undefined;
  const fields = isFollowUp ? await readFields(context, incident, flags, outcome) : null;
  const set: Partial<IncidentFields> = {
    ...(cameBackOn === null ? {} : { cameBackOn }),
    ...(fields && { followUpOn: await readNextDay(context, number, fields.outcome, flags.again) }),
  };
  const store = await context.store();
  await store.commit(context.action('follow_up', flags.by), [
    ...(fields ? [{ change: 'create', of: 'follow_up', incident: number, fields } as const] : []),
    { change: 'update_incident', number, set },
  ]);
  await noteFollowUp(context, incident, fields, set);
}

async function noteFollowUp(
  context: Context,
  { number, status }: Incident,
  fields: FollowUpFields | null,
  { cameBackOn, followUpOn }: Partial<IncidentFields>,
): Promise<void> {
  const { t, format } = await context.language();
  if (fields) await context.note(t.care.followedUp(number, t.care.outcome[fields.outcome]));
  if (cameBackOn !== undefined && cameBackOn !== null)
    await context.note(t.care.cameBack(number, format.day(cameBackOn)));
  if (followUpOn !== undefined && followUpOn !== null)
    await context.note(t.log.after.followUp(format.day(followUpOn)));
  if (fields?.outcome === 'reached' && status === 'open') await context.hint(t.log.after.resolve(number));
}

/** Reads `--came-back [day]`; without a day it is today. Null if the flag is not given. */
async function readCameBack(context: Context, typed: string | true | undefined): Promise<Day | null> {
  if (typed === undefined) return null;
  const today = await context.today();
  if (typed === true) return today;
  return parsePastDay(typed, today, await context.calendarDay(), await context.dateOrder());
}

/** Returns the outcome that the flags imply; null if it has to be asked for. Throws too_many_arguments. */
function readOutcome(
  { reached, notReached, noContact, satisfaction, understood, told, before, usual }: FollowUpFlags,
  incident: Incident,
): FollowUpFields['outcome'] | null {
  const answers = [satisfaction, understood, told, before, usual];
  const isReached = reached === true || answers.some((answer) => answer !== undefined);
  // A customer who was not reached has answered nothing.
  if ([isReached, notReached === true, noContact === true].filter(Boolean).length > 1)
    throw new UserError('too_many_arguments', { value: '--not-reached', command: 'follow-up' });
  if (noContact === true) return 'no_contact';
  if (notReached === true) return incident.contact === null ? 'no_contact' : 'not_reached';
  return isReached ? 'reached' : null;
}

/** Reads the follow-up from the flags; without an outcome, asks for it and, if the customer was reached, their answers. */
async function readFields(
  context: Context,
  incident: Incident,
  flags: FollowUpFlags,
  typedOutcome: FollowUpFields['outcome'] | null,
): Promise<FollowUpFields> {
  const typed = parseAnswers(flags);
  const answered = typedOutcome === null ? await askFollowUp(context, incident) : { outcome: typedOutcome };
  return {
    at: context.now,
    onDay: await context.today(),
    dueOn: incident.followUpOn,
    by: flags.by === undefined ? null : cleanLine(flags.by, 'by'),
    outcome: answered.outcome,
    satisfaction: answered.satisfaction ?? typed.satisfaction,
    before: answered.before ?? typed.before,
    usual: typed.usual,
    understood: answered.understood ?? typed.understood,
    told: answered.told ?? typed.told,
    text: answered.text ?? typed.text,
  };
}

type FollowUpAnswers = Pick<
  FollowUpFields,
  'satisfaction' | 'before' | 'usual' | 'understood' | 'told' | 'text'
>;

/** Reads the answers that the flags contain. Throws bad_choice and the errors of cleanText. */
function parseAnswers(flags: FollowUpFlags): FollowUpAnswers {
  const score = (flag: string, typed: string | undefined) =>
    typed === undefined ? null : Number(parseChoice(flag, typed, ['1', '2', '3', '4', '5']));
  const yesNo = (flag: string, typed: string | undefined) =>
    typed === undefined ? null : parseChoice(flag, typed, ['yes', 'no']);
  return {
    satisfaction: score('--satisfaction', flags.satisfaction),
    before: score('--before', flags.before),
    usual: score('--usual', flags.usual),
    understood: yesNo('--understood', flags.understood),
    told: yesNo('--told', flags.told),
    text: flags.text === undefined ? null : cleanText(flags.text, 'text'),
  };
}

/** Shows the complaint, and asks for the outcome and the answers of the customer. */
async function askFollowUp(
  context: Context,
  { number, place, customer, contact, description }: Incident,
): Promise<Pick<FollowUpFields, 'outcome'> & Partial<InterviewAnswers>> {
  const flags = '--reached --satisfaction 1-5 | --not-reached --again …';
  const dialog = await openDialog(context, `follow-up ${number}`, flags);
  const { t } = dialog.language;
  const who = [place, customer, contact].filter((part) => part !== null).join(', ');
  await context.note([`#${number} ${who}`.trim(), description.replaceAll('\n', ' ')].join('\n'));
  const outcome = await dialog.key(
    'outcome',
    t.care.reachedQuestion,
    numberedChoices(followUpOutcomes, t.care.outcome),
  );
  return { outcome, ...(outcome === 'reached' ? await askAnswers(dialog) : {}) };
}

/** The answers that are asked for. `usual` is not: the survey asks it of customers who did not complain. */
type InterviewAnswers = Omit<FollowUpAnswers, 'usual'>;

async function askAnswers(dialog: Dialog): Promise<InterviewAnswers> {
  const { t } = dialog.language;
  const satisfaction = await askScore(dialog, 'satisfaction');
  return {
    satisfaction,
    // One question more, and only where the answer says what we have achieved.
    before: satisfaction !== null && satisfaction >= allRightFrom ? await askScore(dialog, 'before') : null,
    understood: await askYesNo(dialog, 'understood'),
    told: await askYesNo(dialog, 'told'),
    text: await dialog.text('text', t.care.question.text),
  };
}

/** From "mostly" on, everything is all right now. */
const allRightFrom = 4;

async function askScore(dialog: Dialog, id: 'satisfaction' | 'before'): Promise<number | null> {
  const { t } = dialog.language;
  const scores = (['1', '2', '3', '4', '5', 'none'] as const).map((value) => ({
    value,
    label: value === 'none' ? t.log.unanswered : t.care.score[value],
    key: value === 'none' ? 'return' : value,
  }));
  const answer = await dialog.key(id, t.care.question[id], scores, 'none');
  return answer === 'none' ? null : Number(answer);
}

/** Asks a question to which the customer may not have given an answer. */
async function askYesNo(dialog: Dialog, id: 'understood' | 'told'): Promise<'yes' | 'no' | null> {
  const { t } = dialog.language;
  const choices = [
    { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
    { value: 'no', label: t.no, key: t.no.charAt(0) },
    { value: 'none', label: t.log.unanswered, key: 'return' },
  ] as const;
  const answer = await dialog.key(id, t.care.question[id], choices, 'none');
  return answer === 'none' ? null : answer;
}

/** Reads when to try again; null if not at all. Only asked for if the customer was not reached. */
async function readNextDay(
  context: Context,
  number: number,
  outcome: FollowUpFields['outcome'],
  typed: string | undefined,
): Promise<Day | null> {
  const today = await context.today();
  const order = await context.dateOrder();
  const read = (text: string) => (isNo(text) ? null : parseFutureDay(text, today, order));
  if (typed !== undefined) return read(typed);
  if (outcome !== 'not_reached') return null;
  const dialog = await openDialog(context, `follow-up ${number}`, '--not-reached --again …');
  const { t } = dialog.language;
  const again = await dialog.text('again', t.care.question.again, {
    hint: t.care.retryHint,
    default: t.care.tomorrow,
    check: (text) => (isNo(text) ? null : findComingDayProblem(text, today, order, dialog.language)),
  });
  return again === null ? null : read(again);
}
