import type { Change, Named, NameRef } from '../../domain/action.ts';
import { parseNameRef } from '../../domain/answers.ts';
import { resolveName, currentPath, nameOf, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { liveIncident } from '../../domain/records.ts';
import type { Incident, IncidentFields } from '../../domain/incident.ts';
import { preventionKinds, type PreventionFields } from '../../domain/entry.ts';
import { isCurrentName, type NameList } from '../../domain/name.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Instant } from '../../domain/time/zone.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { completeName } from '../../domain/people.ts';
import { parseFutureDay } from '../../domain/time/dateinput.ts';
import { shippedNames } from '../../domain/vocabulary.ts';
import { findAnticipation } from '../../domain/anticipation.ts';
import { findComingDayProblem, findProblem, numberedChoices, openDialog, type Dialog } from '../dialog.ts';
import { noteAway } from '../business/awaynote.ts';
import { offerGoal } from '../business/goaloffer.ts';
import { offerSelfReview } from '../business/selfreview.ts';
import type { Context } from '../context.ts';
import { addByFlag, collectValues, type ByFlag } from '../flags.ts';
import { addPeriodFlags, lastWeek, readPeriodFlags, type PeriodFlags } from '../filterflags.ts';
import { openBusinessView, type BusinessView } from '../business/view.ts';
import { preventionFields, type PreventionFlags } from './action.ts';
import type { RegisterCommand } from '../command.ts';
import { findLive } from '../findincident.ts';

interface ReviewFlags extends PeriodFlags, PreventionFlags, ByFlag {
  readonly cause?: string;
  readonly why?: readonly string[];
  readonly expected?: string;
  readonly touchpoint?: string;
  readonly servedBy?: string;
  readonly involved?: string;
  readonly companions?: string;
  readonly action?: string;
  readonly nothing?: string;
  readonly create?: boolean;
}

export const registerReview: RegisterCommand = (program, { run }) => {
  run(
    addByFlag(
      addPeriodFlags(program.command('review').argument('[number]'))
        .option('--cause <name>')
        .option('--why <text>', '', collectValues)
        .option('--expected <text>')
        .option('--touchpoint <name>')
        .option('--served-by <name>')
        .option('--involved <names>')
        .option('--companions <names>')
        .option('--action <text>')
        .option('--kind <fix|training|rule>')
        .option('--owner <name>')
        .option('--due <day>')
        .option('--nothing <text>')
        .option('--create'),
    ),
    async (context, [id], flags: ReviewFlags) => {
      await checkFlags(context, id, flags);
      return id === undefined ? reviewAll(context, flags) : reviewOne(context, id, flags);
    },
  );
};

/** Checks the flags before anything is asked. Throws too_many_arguments, missing_value, and the errors of preventionFields. */
async function checkFlags(context: Context, id: string | undefined, flags: ReviewFlags): Promise<void> {
  const period = await readPeriodFlags(context, flags);
  if (id !== undefined && period !== null)
    throw new UserError('too_many_arguments', { value: id, command: 'review' });
  if (flags.action !== undefined && flags.nothing !== undefined)
    throw new UserError('too_many_arguments', { value: '--nothing', command: 'review' });
  const { action, kind, owner, due } = flags;
  const [today, order] = [await context.today(), await context.dateOrder()];
  preventionFields(action ?? '-', flags, { today, order, category: null, department: null });
  if (action === undefined && [kind, owner, due].some((flag) => flag !== undefined))
    throw new UserError('missing_value', { option: '--action' });
}

const maxWhys = 5;
const maxReviewed = 200;

/** What a script types instead of answering questions. */
const findingFlags = '--cause … --action … | --nothing …';

/** Who took part in an incident; null for what was not said. */
type Parties = Pick<IncidentFields, 'servedBy' | 'involved' | 'companions'>;
const nobody: Parties = { servedBy: null, involved: null, companions: null };

/** The findings of the review of one incident. */
interface Findings extends Parties {
  readonly cause: string | null;
  readonly whys: readonly string[];
  readonly expected: string | null;
  readonly touchpoint: string | null;
  readonly prevention: Named<PreventionFields> | null;
  readonly unchangedBecause: string | null;
}

/** Reviews all incidents that have not been reviewed, one after the other. */
async function reviewAll(context: Context, flags: ReviewFlags): Promise<void> {
  const dialog = await openDialog(context, 'review <number>', findingFlags);
  const { t, format } = dialog.language;
  const store = await context.store();
  const numbers = await listUnreviewed(context, flags);
  if (numbers.length === 0) {
    await context.note(t.review.none);
    return closeReview(context);
  }
  await context.note(t.review.intro(numbers.length, format.number(numbers.length)));
  let done = 0;
  let isStopped = false;
  for (const [index, number] of numbers.entries()) {
    const incident = await store.find(number);
    // Somebody at another till may have reviewed it in the meantime.
    if (!incident || incident.deleted || incident.reviewedAt !== null) continue;
    const view = await openBusinessView(context);
    await context.note(`\n${heading(incident, view, index + 1, numbers.length, dialog)}`);
    const findings = await askFindings(context, dialog, incident, view);
    if (findings === 'skip') continue;
    if (findings === 'stop') {
      isStopped = true;
      break;
    }
    await saveReview(context, incident, findings, flags);
    done++;
  }
  await context.note(`\n${t.review.done(done, format.number(done))}`);
  if (!isStopped) await closeReview(context);
}

/** Offers what belongs to the end of a review: a goal, and at the end of the month the self-review. */
async function closeReview(context: Context): Promise<void> {
  await offerGoal(context);
  await offerSelfReview(context);
}

/** Lists the incidents to review, oldest first, but those since the start of last week before earlier ones. */
async function listUnreviewed(context: Context, flags: ReviewFlags): Promise<readonly number[]> {
  const { settings } = await context.business();
  const period = (await readPeriodFlags(context, flags)) ?? allTime;
  const records = await context.records();
  const incidents = [...(await records.list({ period, reviewed: false }, maxReviewed))].reverse();
  const week = lastWeek(await context.today(), settings.weekStart);
  const isRecent = ({ moment }: Incident) => moment.businessDay >= week.from;
  const sorted = [...incidents.filter(isRecent), ...incidents.filter((incident) => !isRecent(incident))];
  return sorted.map(({ number }) => number);
}

function heading(
  incident: Incident,
  { business }: BusinessView,
  place: number,
  total: number,
  { language: { t, format } }: Dialog,
): string {
  const parts = [
    nameOf('category', business, incident.category),
    nameOf('department', business, incident.department),
    incident.description.replaceAll('\n', ' '),
  ];
  return [
    `${t.log.step(place, total)}  #${incident.number}  ${format.moment(incident.moment.wall)}`,
    parts.filter((part) => part !== null).join(' · '),
  ].join('\n');
}

/** Asks for the findings of one incident. */
async function askFindings(
  context: Context,
  dialog: Dialog,
  incident: Incident,
  view: BusinessView,
): Promise<Findings | 'skip' | 'stop'> {
  const { t } = dialog.language;
  const cause = await askCause(dialog, view);
  if (cause === 'skip' || cause === 'stop') return cause;
  const whys = await askWhys(dialog);
  const expected =
    incident.expected ?? (await dialog.text('expected', t.review.expected, { hint: t.log.hint.enter }));
  const touchpoint = await askTouchpoint(dialog, incident, view);
  const parties = await askParties(context, dialog, incident);
  return {
    ...{ cause: cause.name, whys, expected, touchpoint },
    ...parties,
    ...(await askChange(context, dialog, incident)),
  };
}

/** The names of the staff as a hint; as many as a line has room for. */
function namesInLine(staff: Business['staff']): string {
  let line = '';
  for (const { name } of staff) {
    if (line.length + name.length > 40) return `${line}…`;
    line += line === '' ? name : `, ${name}`;
  }
  return line;
}

/** Asks who served and then, if somebody did, who else was involved. */
async function askParties(context: Context, dialog: Dialog, incident: Incident): Promise<Parties> {
  if (incident.servedBy !== null) return nobody;
  const { language } = dialog;
  const { t } = language;
  const { staff } = await context.business();
  const hint = [t.log.hint.enter, namesInLine(staff)].filter(Boolean).join('; ');
  const ask = async (id: string, message: string) => {
    const typed = await dialog.text(id, message, {
      hint,
      check: (answer) => findProblem(() => cleanLine(answer, id), language),
    });
    if (typed === null) return null;
    const name = completeName(staff, typed);
    if (name !== typed) await context.note(`  ${name}`);
    return name;
  };
  const servedBy = await ask('served_by', t.parties.served);
  if (servedBy === null || incident.involved !== null) return { ...nobody, servedBy };
  return { ...nobody, servedBy, involved: await ask('involved', t.parties.involved) };
}

async function askCause(
  dialog: Dialog,
  view: BusinessView,
): Promise<'skip' | 'stop' | { readonly name: string }> {
  const { t } = dialog.language;
  const choices = [
    { value: '>', label: t.review.skip },
    { value: '.', label: t.review.stop },
    ...nameChoices('cause', view),
  ];
  // Skipping comes first, so that ENTER alone blames nobody.
  const answer = await dialog.pick('cause', t.review.why, choices);
  return answer === '>' ? 'skip' : answer === '.' ? 'stop' : { name: answer };
}

/** Asks "why?" until there is no answer, at most five times. */
async function askWhys(dialog: Dialog): Promise<readonly string[]> {
  const { t } = dialog.language;
  const whys: string[] = [];
  while (whys.length < maxWhys) {
    const message = whys.length === 0 ? t.review.whyFirst : t.review.whyAgain;
    const why = await dialog.text('whyAgain', message, { hint: t.log.hint.enter });
    if (why === null) break;
    whys.push(why);
  }
  return whys;
}

async function askTouchpoint(dialog: Dialog, incident: Incident, view: BusinessView): Promise<string | null> {
  const { t } = dialog.language;
  const notStated = '';
  const answer = await dialog.pick(
    'touchpoint',
    t.review.touchpoint,
    [{ value: notStated, label: t.log.unanswered }, ...pathChoices(view)],
    nameOf('touchpoint', view.business, incident.touchpoint) ?? notStated,
  );
  return answer || null;
}

/** Asks what will change: a corrective action, nothing for a reason, or to decide later. */
async function askChange(
  context: Context,
  dialog: Dialog,
  incident: Incident,
): Promise<Pick<Findings, 'prevention' | 'unchangedBecause'>> {
  const { t } = dialog.language;
  const change = await dialog.key(
    'change',
    t.review.change,
    [
      ...numberedChoices(preventionKinds, t.care.preventionKind),
      { value: 'nothing', label: t.review.nothing, key: '4' },
      { value: 'later', label: t.review.later, key: '5' },
    ],
    'later',
  );
  if (change === 'later') return { prevention: null, unchangedBecause: null };
  if (change === 'nothing')
    return { prevention: null, unchangedBecause: await dialog.requiredText('because', t.review.whyNothing) };
  return { prevention: await askPrevention(context, dialog, incident, change), unchangedBecause: null };
}

async function askPrevention(
  context: Context,
  dialog: Dialog,
  { category, department }: Incident,
  kind: PreventionFields['kind'],
): Promise<Named<PreventionFields>> {
  const { t } = dialog.language;
  const today = await context.today();
  const order = await context.dateOrder();
  const text = await dialog.requiredText('action', t.review.whatChanges);
  const owner = await dialog.text('owner', t.review.who, { hint: t.log.hint.enter });
  const due = await dialog.text('due', t.review.when, {
    hint: t.care.futureDayHint,
    check: (typed) => findComingDayProblem(typed, today, order, dialog.language),
  });
  const dueOn = due === null ? null : parseFutureDay(due, today, order);
  return { text, kind, owner, category, department, decidedOn: today, dueOn, doneOn: null };
}

/** Lists the names of the owner's list, then the shipped ones that are not on it. */
function nameChoices(list: NameList, { business, vocabulary }: BusinessView) {
  const own = business.names[list].filter(isCurrentName);
  const known = new Set(own.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]));
  const shipped = shippedNames(vocabulary, list).filter(({ id, name }) => !known.has(id) && !known.has(name));
  return [...own, ...shipped].map(({ name }) => ({ value: name, label: name }));
}

/** Lists the touchpoints of the owner's path in their order, then the shipped ones that are not on it. */
function pathChoices(view: BusinessView) {
  const own = currentPath(view.business).map(({ name }) => ({ value: name, label: name }));
  const known = new Set(own.map(({ value }) => value));
  return [...own, ...nameChoices('touchpoint', view).filter(({ value }) => !known.has(value))];
}

/** Saves a review in one action, with its corrective action. Throws changed_meanwhile. */
async function saveReview(
  context: Context,
  incident: Incident,
  findings: Findings,
  { create, by }: Pick<ReviewFlags, 'create' | 'by'>,
): Promise<void> {
  const { number } = incident;
  const store = await context.store();
  const view = await openBusinessView(context);
  const created: Extract<Change, { change: 'create_name' }>[] = [];
  const set = reviewedFields(incident, findings, view, context.now, create === true, created);
  await store.commit(context.action('review', by), async (now) => {
    // The findings of somebody else must not be replaced without having been seen.
    if ((await liveIncident(now, number)).reviewedAt !== incident.reviewedAt)
      throw new UserError('changed_meanwhile');
    return [
      ...created,
      { change: 'update_incident', number, set },
      ...(findings.prevention === null
        ? []
        : [{ change: 'create', of: 'prevention', incident: number, fields: findings.prevention } as const]),
    ];
  });
  const { t } = await context.language();
  await context.note(t.review.reviewed(number));
  const hasReason = (findings.unchangedBecause ?? incident.unchangedBecause) !== null;
  if (!hasReason && (await store.entries('prevention', [number])).length === 0)
    await context.hint(t.review.undecided(number));
  await noteAway(context, [findings.prevention?.owner]);
}

/** Returns the fields that a review sets. Adds to `created` the names that are not on their lists. */
function reviewedFields(
  incident: Incident,
  { cause, whys, expected, touchpoint, unchangedBecause, servedBy, involved, companions }: Findings,
  { business, vocabulary, foreseen }: BusinessView,
  now: Instant,
  create: boolean,
  created: Extract<Change, { change: 'create_name' }>[],
): Partial<Named<IncidentFields>> {
  const ref = (list: NameList, name: string): NameRef =>
    parseNameRef(list, name, { business, vocabulary, create }, created);
  const causeRef = cause === null ? null : ref('cause', cause);
  const touchpointRef = touchpoint === null ? null : ref('touchpoint', touchpoint);
  const touchpointId =
    typeof touchpointRef === 'number'
      ? touchpointRef
      : (resolveName('touchpoint', business, incident.touchpoint)?.id ?? null);
  return {
    ...(cause === null ? {} : { cause: causeRef }),
    ...(whys.length === 0 ? {} : { whys }),
    ...(expected === null ? {} : { expected }),
    ...(touchpoint === null ? {} : { touchpoint: touchpointRef }),
    ...(unchangedBecause === null ? {} : { unchangedBecause }),
    ...(servedBy === null ? {} : { servedBy }),
    ...(involved === null ? {} : { involved }),
    ...(companions === null ? {} : { companions }),
    reviewedAt: now,
    anticipation:
      incident.anticipation ??
      findAnticipation(foreseen, {
        touchpoint: touchpointId,
        category: resolveName('category', business, incident.category)?.id ?? null,
        on: incident.moment.businessDay,
      }),
  };
}

/** Reviews one incident by flags; without any, asks for the findings. */
async function reviewOne(context: Context, id: string, flags: ReviewFlags): Promise<void> {
  const incident = await findLive(context, id);
  const { cause, why = [], expected, touchpoint, servedBy, involved, companions, action, nothing } = flags;
  const hasFlags = [cause, expected, touchpoint, servedBy, involved, companions, action, nothing].some(
    (flag) => flag !== undefined,
  );
  if (!hasFlags && why.length === 0) {
    const dialog = await openDialog(context, `review ${incident.number}`, findingFlags);
    const view = await openBusinessView(context);
    await context.note(heading(incident, view, 1, 1, dialog));
    const findings = await askFindings(context, dialog, incident, view);
    return typeof findings === 'string' ? undefined : saveReview(context, incident, findings, flags);
  }
  await saveReview(context, incident, await readFindings(context, incident, flags), flags);
}

/** Throws bad_choice for more than five whys, and the errors of cleanText and preventionFields. */
async function readFindings(context: Context, incident: Incident, flags: ReviewFlags): Promise<Findings> {
  const { cause, why = [], expected, touchpoint, servedBy, involved, companions, action, nothing } = flags;
  if (why.length > maxWhys)
    throw new UserError('bad_choice', {
      option: '--why',
      value: String(why.length),
      choices: '1, 2, 3, 4, 5',
    });
  const line = (text: string | undefined, field: string) =>
    text === undefined ? null : cleanLine(text, field);
  const { category, department } = incident;
  const [today, order] = [await context.today(), await context.dateOrder()];
  return {
    cause: line(cause, 'cause'),
    whys: why.flatMap((text) => cleanText(text, 'why', 500) ?? []),
    expected: expected === undefined ? null : cleanText(expected, 'expected'),
    touchpoint: line(touchpoint, 'touchpoint'),
    servedBy: line(servedBy, 'served_by'),
    involved: line(involved, 'involved'),
    companions: line(companions, 'companions'),
    unchangedBecause: nothing === undefined ? null : cleanText(nothing, 'nothing'),
    prevention:
      action === undefined ? null : preventionFields(action, flags, { today, order, category, department }),
  };
}
