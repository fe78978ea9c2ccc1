import { isNo } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident, IncidentFields } from '../../domain/incident.ts';
import { followUpOutcomes, type FollowUpFields } from '../../domain/entry.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseComingDay, parsePastDay } from '../../domain/time/dateinput.ts';
import { comingDayTrouble, numbered, openAsker, type Asker } from '../asker.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { choice } from '../../domain/optionvalue.ts';
import type { RegisterCommand } from '../registration.ts';
import { findLive } from '../incidents.ts';

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
      // commander takes "--no-contact" for the opposite of a flag that is not there.
      runFollowUp(context, id, { ...flags, noContact: flags.contact === false }),
  );
};

/** The customer is asked again: whether all is right, whether they felt understood; or could not be asked. */
async function runFollowUp(context: Context, id: string, flags: FollowUpFlags): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number } = incident;
  const today = await context.today();
  const order = await context.dateOrder();
  const set: { -readonly [K in keyof IncidentFields]?: IncidentFields[K] } = {};
  if (flags.cameBack !== undefined)
    set.cameBackOn =
      flags.cameBack === true
        ? today
        : parsePastDay(flags.cameBack, today, await context.calendarDay(), order);

  const outcome = readOutcome(flags, incident);
  const onlyCameBack = outcome === null && flags.cameBack !== undefined;
  const given = onlyCameBack ? null : await fields(context, incident, flags, outcome);
  if (given) {
    const again = await nextDay(context, number, given.outcome, flags.again, today);
    set.followUpOn = again;
  }
  const store = await context.store();
  await store.commit(context.action('follow_up', flags.by), [
    ...(given ? [{ change: 'create', of: 'follow_up', incident: number, fields: given } as const] : []),
    { change: 'update_incident', number, set },
  ]);
  if (given) await context.note(t.care.followedUp(number, t.care.outcome[given.outcome]));
  if (set.cameBackOn !== undefined && set.cameBackOn !== null)
    await context.note(t.care.cameBack(number, format.day(set.cameBackOn)));
  if (set.followUpOn !== null && set.followUpOn !== undefined)
    await context.note(t.log.after.followUp(format.day(set.followUpOn)));
  if (given?.outcome === 'reached' && incident.status === 'open')
    await context.hint(t.log.after.resolve(number));
}

/** What the flags say; null when it has to be asked. */
function readOutcome(
  { reached, notReached, noContact, satisfaction, understood, told, before, usual }: FollowUpFlags,
  incident: Incident,
): FollowUpFields['outcome'] | null {
  const isScored = [satisfaction, understood, told, before, usual].some((said) => said !== undefined);
  const said = [reached === true || isScored, notReached === true, noContact === true];
  // Whoever was not reached has said nothing.
  if (said.filter((each) => each).length > 1)
    throw new UserError('too_many_arguments', { value: '--not-reached', command: 'follow-up' });
  if (noContact === true) return 'no_contact';
  if (notReached === true) return incident.contact === null ? 'no_contact' : 'not_reached';
  return reached === true || isScored ? 'reached' : null;
}

async function fields(
  context: Context,
  incident: Incident,
  flags: FollowUpFlags,
  known: FollowUpFields['outcome'] | null,
): Promise<FollowUpFields> {
  const { t } = await context.language();
  const asker =
    known === null
      ? await openAsker(
          context,
          `follow-up ${incident.number}`,
          '--reached --satisfaction 1-5 | --not-reached --again …',
        )
      : null;
  if (asker) {
    const who = [incident.place, incident.customer, incident.contact].filter((part) => part !== null);
    const about = incident.description.replaceAll('\n', ' ');
    await context.note([`#${incident.number} ${who.join(', ')}`.trim(), about].join('\n'));
  }
  const outcome =
    known ??
    (await asker?.key('outcome', t.care.reachedQuestion, numbered(followUpOutcomes, t.care.outcome))) ??
    'reached';
  const asked = asker && outcome === 'reached' ? await askHowItIs(asker) : null;
  const score = (flag: string, typed: string | undefined) =>
    typed === undefined ? null : Number(choice(flag, typed, ['1', '2', '3', '4', '5']));
  const yesNo = (flag: string, typed: string | undefined) =>
    typed === undefined ? null : choice(flag, typed, ['yes', 'no']);
  return {
    at: context.now,
    onDay: await context.today(),
    dueOn: incident.followUpOn,
    by: flags.by === undefined ? null : cleanLine(flags.by, 'by'),
    outcome,
    satisfaction: asked?.satisfaction ?? score('--satisfaction', flags.satisfaction),
    before: score('--before', flags.before),
    usual: score('--usual', flags.usual),
    understood: asked?.understood ?? yesNo('--understood', flags.understood),
    told: asked?.told ?? yesNo('--told', flags.told),
    text: asked?.text ?? (flags.text === undefined ? null : cleanText(flags.text, 'text')),
  };
}

/** How it was before and how it usually is are asked by flags alone: too many questions lose the answer that counts. */
type HowItIs = Pick<FollowUpFields, 'satisfaction' | 'understood' | 'told' | 'text'>;

async function askHowItIs(asker: Asker): Promise<HowItIs> {
  const { t } = asker.language;
  const scores = (['1', '2', '3', '4', '5', 'none'] as const).map((value) => ({
    value,
    label: value === 'none' ? t.log.notRecorded : t.care.score[value],
    key: value === 'none' ? '0' : value,
  }));
  const satisfaction = await asker.key('satisfaction', t.care.question.satisfaction, scores);
  const yesNo = async (id: 'understood' | 'told') => {
    const said = await asker.key(
      id,
      t.care.question[id],
      [
        { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
        { value: 'no', label: t.no, key: t.no.charAt(0) },
        { value: 'none', label: t.log.notRecorded, key: '0' },
      ],
      'none',
    );
    return said === 'none' ? null : said;
  };
  return {
    satisfaction: satisfaction === 'none' ? null : Number(satisfaction),
    understood: await yesNo('understood'),
    told: await yesNo('told'),
    text: await asker.text('text', t.care.question.text),
  };
}

/** When to try once more: only somebody who was not reached is asked again of itself. */
async function nextDay(
  context: Context,
  number: number,
  outcome: FollowUpFields['outcome'],
  typed: string | undefined,
  today: Day,
): Promise<Day | null> {
  const order = await context.dateOrder();
  const read = (text: string) => (isNo(text) ? null : parseComingDay(text, today, order));
  if (typed !== undefined) return read(typed);
  if (outcome !== 'not_reached') return null;
  const { t } = await context.language();
  const asker = await openAsker(context, `follow-up ${number}`, '--not-reached --again …');
  const again = await asker.text('again', t.care.question.again, {
    hint: t.care.retryHint,
    default: t.care.tomorrow,
    check: (typed) => (isNo(typed) ? null : comingDayTrouble(typed, today, order, asker.language)),
  });
  return again === null ? null : read(again);
}
