import type { Change, Named, NameRef } from '../../domain/action.ts';
import { nameRef } from '../../domain/answers.ts';
import { countsAs, currentPath, nameOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { Filter } from '../../domain/filter.ts';
import { liveIncident } from '../../domain/records.ts';
import type { Incident, IncidentFields } from '../../domain/incident.ts';
import { preventionKinds, type PreventionFields } from '../../domain/entry.ts';
import { currentName, type NameList } from '../../domain/name.ts';
import type { Day } from '../../domain/time/wall.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { parseComingDay, type DateOrder } from '../../domain/time/dateinput.ts';
import { shippedNames } from '../../domain/vocabulary.ts';
import { foreseenBy } from '../../domain/anticipation.ts';
import { comingDayTrouble, numbered, openAsker, type Asker } from '../asker.ts';
import { noteAway } from '../business/away.ts';
import type { Context } from '../context.ts';
import {
  addByFlag,
  addPeriodFlags,
  lastWeek,
  readPeriodFlags,
  type ByFlag,
  type PeriodFlags,
} from '../flags.ts';
import { openBusinessView, type BusinessView } from '../business/view.ts';
import { preventionFields, type PreventionFlags } from './action.ts';
import type { RegisterCommand } from '../registration.ts';
import { findLive } from '../incidents.ts';

interface ReviewFlags extends PeriodFlags, PreventionFlags, ByFlag {
  readonly cause?: string;
  readonly why?: readonly string[];
  readonly expected?: string;
  readonly touchpoint?: string;
  readonly action?: string;
  readonly nothing?: string;
  readonly create?: boolean;
}

export const registerReview: RegisterCommand = (program, { run }) => {
  const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  run(
    addByFlag(
      addPeriodFlags(program.command('review').argument('[number]'))
        .option('--cause <name>')
        .option('--why <text>', '', repeatable)
        .option('--expected <text>')
        .option('--touchpoint <name>')
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

/** Flags that cannot be read, or say two things at once, are said before anything is asked or kept. */
async function checkFlags(context: Context, id: string | undefined, flags: ReviewFlags): Promise<void> {
  const period = await readPeriodFlags(context, flags);
  if (id !== undefined && period !== null)
    throw new UserError('too_many_arguments', { value: id, command: 'review' });
  if (flags.action !== undefined && flags.nothing !== undefined)
    throw new UserError('too_many_arguments', { value: '--nothing', command: 'review' });
  const { kind, owner, due } = flags;
  const [today, order] = [await context.today(), await context.dateOrder()];
  const about = { today, order, category: null, department: null };
  preventionFields(flags.action ?? '-', flags, about);
  const isIdle = flags.action === undefined && [kind, owner, due].some((flag) => flag !== undefined);
  if (isIdle) throw new UserError('missing_value', { option: '--action' });
}

const whysAtMost = 5;

/** What a script says instead of answering. */
const findingFlags = '--cause … --action … | --nothing …';

/** What a review of one incident found. */
interface Findings {
  readonly cause: string | null;
  readonly whys: readonly string[];
  readonly expected: string | null;
  readonly touchpoint: string | null;
  readonly prevention: Named<PreventionFields> | null;
  readonly unchangedBecause: string | null;
}

/** The quarter of an hour on Monday: each incident without a cause, one after the other. */
async function reviewAll(context: Context, flags: ReviewFlags): Promise<void> {
  const asker = await openAsker(context, 'review <number>', findingFlags);
  const { t, format } = asker.language;
  const store = await context.store();
  const { settings } = await context.business();
  const today = await context.today();
  // Asked for without a range: the last week and what has come since, and what earlier weeks left over.
  const period = (await readPeriodFlags(context, flags)) ?? { from: null, to: null };
  const filter: Filter = { period, reviewed: false };
  const waiting = [...(await store.list(filter, 200))].reverse();
  if (waiting.length === 0) return context.note(t.review.none);
  const week = lastWeek(today, settings.weekStart);
  const isOf = ({ moment }: Incident) => moment.businessDay >= week.from;
  // What is still fresh first, then what was left over.
  const order = [...waiting.filter(isOf), ...waiting.filter((incident) => !isOf(incident))];
  await context.note(t.review.intro(order.length, format.number(order.length)));
  let done = 0;
  for (const [index, { number }] of order.entries()) {
    const house = await openBusinessView(context);
    const incident = await store.find(number);
    // Another till may be at it too.
    if (!incident || incident.deleted || incident.reviewedAt !== null) continue;
    await context.note(`\n${reviewHead(incident, house, index + 1, order.length, asker)}`);
    const found = await askFindings(asker, incident, house, today, await context.dateOrder());
    if (found === 'skip') continue;
    if (found === 'stop') break;
    await keepReview(context, incident, found, flags);
    done++;
  }
  await context.note(`\n${t.review.done(done, format.number(done))}`);
}

function reviewHead(
  incident: Incident,
  { business }: BusinessView,
  place: number,
  of: number,
  { language }: Asker,
): string {
  const { t, format } = language;
  const about = [
    nameOf('category', business, incident.category),
    nameOf('department', business, incident.department),
  ];
  return [
    `${t.log.step(place, of)}  #${incident.number}  ${format.moment(incident.moment.wall)}`,
    [...about.filter((part) => part !== null), incident.description.replaceAll('\n', ' ')].join(' · '),
  ].join('\n');
}

async function askFindings(
  asker: Asker,
  incident: Incident,
  house: BusinessView,
  today: Day,
  dateOrder: DateOrder,
): Promise<Findings | 'skip' | 'stop'> {
  const { t } = asker.language;
  const notSaid = '';
  const causes = nameChoices('cause', house);
  const cause = await asker.pick(
    'cause',
    t.review.why,
    [{ value: '.', label: t.review.stop }, { value: '>', label: t.review.skip }, ...causes],
    // One tired ENTER must not blame anybody.
    '>',
  );
  if (cause === '>') return 'skip';
  if (cause === '.') return 'stop';
  const whys: string[] = [];
  while (whys.length < whysAtMost) {
    const why = await asker.text('whyAgain', whys.length === 0 ? t.review.whyFirst : t.review.whyAgain, {
      hint: t.log.hint.enter,
    });
    if (why === null) break;
    whys.push(why);
  }
  const expected =
    incident.expected ?? (await asker.text('expected', t.review.expected, { hint: t.log.hint.enter }));
  const touchpoint = await asker.pick(
    'touchpoint',
    t.review.touchpoint,
    [...pathChoices(house), { value: notSaid, label: t.log.notRecorded }],
    nameOf('touchpoint', house.business, incident.touchpoint) ?? notSaid,
  );
  const change = await asker.key(
    'change',
    t.review.change,
    [
      ...numbered(preventionKinds, t.care.preventionKind),
      { value: 'nothing', label: t.review.nothing, key: '4' },
      { value: 'later', label: t.review.later, key: '5' },
    ],
    'later',
  );
  const base = { cause: cause === notSaid ? null : cause, whys, expected, touchpoint: touchpoint || null };
  if (change === 'later') return { ...base, prevention: null, unchangedBecause: null };
  if (change === 'nothing') {
    const because = await asker.requiredText('because', t.review.whyNothing);
    return { ...base, prevention: null, unchangedBecause: because };
  }
  const text = await asker.requiredText('action', t.review.whatChanges);
  const owner = await asker.text('owner', t.review.who, { hint: t.log.hint.enter });
  const due = await asker.text('due', t.review.when, {
    hint: t.care.futureDayHint,
    check: (typed) => comingDayTrouble(typed, today, dateOrder, asker.language),
  });
  return {
    ...base,
    unchangedBecause: null,
    prevention: {
      text,
      kind: change,
      owner,
      category: incident.category,
      department: incident.department,
      decidedOn: today,
      dueOn: due === null ? null : parseComingDay(due, today, dateOrder),
      doneOn: null,
    },
  };
}

/** The causes of the owner's list, then the shipped ones that are not on it yet. */
function nameChoices(list: NameList, { business, vocabulary }: BusinessView) {
  const own = business.names[list].filter(currentName);
  const known = new Set(own.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]));
  const shipped = shippedNames(vocabulary, list).filter(({ id, name }) => !known.has(id) && !known.has(name));
  return [...own, ...shipped].map(({ name }) => ({ value: name, label: name }));
}

/** The customer's path: the owner's own moments in their order, then the usual ones that are not among them. */
function pathChoices(house: BusinessView) {
  const own = currentPath(house.business).map(({ name }) => ({ value: name, label: name }));
  const known = new Set(own.map(({ value }) => value));
  return [...own, ...nameChoices('touchpoint', house).filter(({ value }) => !known.has(value))];
}

async function keepReview(
  context: Context,
  incident: Incident,
  found: Findings,
  { create, by }: Pick<ReviewFlags, 'create' | 'by'>,
): Promise<void> {
  const { number } = incident;
  const store = await context.store();
  const { business, vocabulary, foreseen } = await openBusinessView(context);
  const created: Extract<Change, { change: 'create_name' }>[] = [];
  const ref = (list: NameList, name: string | null): NameRef =>
    name === null ? null : nameRef(list, name, { business, vocabulary, create: create === true }, created);
  const [cause, touchpoint] = [ref('cause', found.cause), ref('touchpoint', found.touchpoint)];
  const where =
    typeof touchpoint === 'number'
      ? touchpoint
      : (countsAs('touchpoint', business, incident.touchpoint)?.id ?? null);
  const set: Partial<Named<IncidentFields>> = {
    ...(found.cause === null ? {} : { cause }),
    ...(found.whys.length === 0 ? {} : { whys: found.whys }),
    ...(found.expected === null ? {} : { expected: found.expected }),
    ...(found.touchpoint === null ? {} : { touchpoint }),
    ...(found.unchangedBecause === null ? {} : { unchangedBecause: found.unchangedBecause }),
    reviewedAt: context.now,
    anticipation:
      incident.anticipation ??
      foreseenBy(foreseen, {
        touchpoint: where,
        category: countsAs('category', business, incident.category)?.id ?? null,
        on: incident.moment.businessDay,
      }),
  };
  await store.commit(context.action('review', by), async (now) => {
    // What somebody else found out meanwhile is not written over unseen.
    if ((await liveIncident(now, number)).reviewedAt !== incident.reviewedAt)
      throw new UserError('changed_meanwhile');
    return [
      ...created,
      { change: 'update_incident', number, set },
      ...(found.prevention === null
        ? []
        : [{ change: 'create', of: 'prevention', incident: number, fields: found.prevention } as const]),
    ];
  });
  const { t } = await context.language();
  await context.note(t.review.reviewed(number));
  const hasReason = (found.unchangedBecause ?? incident.unchangedBecause) !== null;
  if (!hasReason && (await store.kept('prevention', [number])).length === 0)
    await context.hint(t.review.undecided(number));
  await noteAway(context, [found.prevention?.owner]);
}

/** One incident by flags; whatever is not given is asked where somebody can be asked. */
async function reviewOne(context: Context, id: string, flags: ReviewFlags): Promise<void> {
  const incident = await findLive(context, id);
  const today = await context.today();
  const { cause, why = [], expected, touchpoint, action, nothing } = flags;
  if (
    [cause, expected, touchpoint, action, nothing].every((flag) => flag === undefined) &&
    why.length === 0
  ) {
    const asker = await openAsker(context, `review ${incident.number}`, findingFlags);
    const house = await openBusinessView(context);
    await context.note(reviewHead(incident, house, 1, 1, asker));
    const found = await askFindings(asker, incident, house, today, await context.dateOrder());
    return typeof found === 'string' ? undefined : keepReview(context, incident, found, flags);
  }
  if (why.length > whysAtMost)
    throw new UserError('bad_choice', {
      option: '--why',
      value: String(why.length),
      choices: '1, 2, 3, 4, 5',
    });
  const line = (text: string | undefined, field: string) =>
    text === undefined ? null : cleanLine(text, field);
  await keepReview(
    context,
    incident,
    {
      cause: line(cause, 'cause'),
      whys: why.flatMap((text) => cleanText(text, 'why', 500) ?? []),
      expected: expected === undefined ? null : cleanText(expected, 'expected'),
      touchpoint: line(touchpoint, 'touchpoint'),
      unchangedBecause: nothing === undefined ? null : cleanText(nothing, 'nothing'),
      prevention:
        action === undefined
          ? null
          : preventionFields(action, flags, {
              today,
              order: await context.dateOrder(),
              category: incident.category,
              department: incident.department,
            }),
    },
    flags,
  );
}
