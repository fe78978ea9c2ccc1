import type { Change, NewAction } from '../../domain/action.ts';
import { buildIncident, parseAnswers, todayOf, type AnswerContext } from '../../domain/answers.ts';
import { findAnticipation } from '../../domain/anticipation.ts';
import { calendarOf, type Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { acknowledgeChanges, reopenChanges, resolveChanges } from '../../domain/resolution.ts';
import type { SurveyFields } from '../../domain/entry.ts';
import { minorDigits, type Minor } from '../../domain/money.ts';
import { requireName, type NameList } from '../../domain/name.ts';
import { statements } from '../../domain/questionnaire.ts';
import { liveIncident, type DecideChanges, type TransactionRecords } from '../../domain/records.ts';
import { blankSheet, parseMarkPair, pointsOf } from '../../domain/survey.ts';
import { addWorkingDays } from '../../domain/target.ts';
import { startOfBusinessDay } from '../../domain/time/moment.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { instantOfWall, type Instant } from '../../domain/time/zone.ts';
import type {
  DemoAction,
  DemoBusiness,
  DemoIncident,
  DemoDelay,
  DemoMoment,
} from '../../shipped/demobusiness.ts';
import type { BusinessView } from '../business/view.ts';

/** Something that was done in the made-up house, as a command would have done it then. */
interface Deed extends NewAction {
  /** The complaint it is about; its first deed records it. */
  readonly told?: DemoIncident;
  /** By the number of that complaint. */
  readonly changes: (number: number) => readonly Change[] | DecideChanges;
}

interface Demo {
  /** The house once it is set up. */
  readonly view: BusinessView;
  readonly checklist: Checklist;
  /** The first day of the week that is not over. */
  readonly monday: Day;
  readonly now: Instant;
}

const minute = 60_000;
const hour = 60 * minute;
/** A review takes a few minutes a complaint. */
const reviewed = { from: '09:20', every: 3 * minute };

/** Everything that has been done up to now, in the order in which it was. */
export function demoStory(told: DemoBusiness, demo: Demo): readonly Deed[] {
  const deeds = [
    ...anticipations(told, demo),
    ...volumes(told, demo),
    surveyed(told, demo),
    ...told.actions.flatMap((action) => changed(action, undefined, demo)),
    ...told.incidents.flatMap((each) => lifeOf(each, demo)),
    ...reviews(told, demo),
  ];
  return deeds.filter(({ at }) => at <= demo.now).sort((a, b) => a.at - b.at);
}

export type Clock = (moment: DemoMoment) => Instant;

/** The instants of moments that are counted back from a Monday. */
export function clockOf(business: Business, monday: Day): Clock {
  return ({ week, day, time }) => instant(business, dayIn(monday, { week, day }), time);
}

/** A limit of whole currency units; null stays null. */
export function limitIn(limit: number | null, currency: string): Minor | null {
  return limit === null ? null : limit * 10 ** minorDigits(currency);
}

function dayIn(monday: Day, { week, day }: Omit<DemoMoment, 'time'>): Day {
  return addDays(monday, week * 7 + day - 1);
}

function instant({ zone }: Business, day: Day, time: string): Instant {
  return instantOfWall(zone, `${day}T${time}:00`).at;
}

function idOf(list: NameList, { view: { business } }: Demo, name: string): number {
  return requireName(list, business.names[list], name).id;
}

/** From the moment it was told until it was settled. */
function lifeOf(told: DemoIncident, demo: Demo): readonly Deed[] {
  const { business } = demo.view;
  const day = dayIn(demo.monday, told.occurred);
  const toldAt = clockOf(business, demo.monday)(told.reported);
  const { by, answeredAfterMinutes, cameBackAfterDays, action } = told;
  const heardAt = answeredAfterMinutes === null ? null : toldAt + answeredAfterMinutes * minute;
  // Whoever stands at the counter has had a word before it is written down; a letter waits for its answer.
  const isSpoken = ['in_person', 'phone'].includes(String(told.answers.channel));
  const recordedAt = isSpoken && heardAt !== null ? heardAt : toldAt;
  const deed = (kind: Deed['kind'], at: Instant, changes: Deed['changes'], who: string = by): Deed => ({
    kind,
    at,
    by: who,
    told,
    changes,
  });
  const isHeard = recordedAt === heardAt;
  const life: Life = { told, day, toldAt, recordedAt, isHeard, demo, deed };
  return [
    deed('add', recordedAt, () => [recorded(life)]),
    ...(heardAt === null || isSpoken
      ? []
      : [
          deed(
            'acknowledge',
            heardAt,
            (number) => async (now) => acknowledgeChanges(await liveIncident(now, number), heardAt),
          ),
        ]),
    ...promised(life),
    ...formally(life),
    ...askedAgain(life),
    ...settled(life),
    ...(cameBackAfterDays === null
      ? []
      : [
          deed('follow_up', instant(business, addDays(day, cameBackAfterDays), '21:30'), (number) => [
            {
              change: 'update_incident',
              number,
              set: { cameBackOn: addDays(day, cameBackAfterDays) },
            },
          ]),
        ]),
    ...(action === null ? [] : changed(action, told, demo)),
  ];
}

interface Life {
  readonly told: DemoIncident;
  /** The wall date of it. */
  readonly day: Day;
  readonly toldAt: Instant;
  readonly recordedAt: Instant;
  /** Whether somebody had a word with them by then. */
  readonly isHeard: boolean;
  readonly demo: Demo;
  readonly deed: (kind: Deed['kind'], at: Instant, changes: Deed['changes'], who?: string) => Deed;
}

function later({ day, demo }: Life, { days, time }: DemoDelay): Instant {
  return instant(demo.view.business, addDays(day, days), time);
}

function recorded({ told, day, toldAt, recordedAt, isHeard, demo }: Life): Change {
  const { view, checklist } = demo;
  const steps = checklist.steps.map(({ id }) => id);
  const { occurred, stepsSkipped, followUpDays } = told;
  const reading: AnswerContext = {
    business: view.business,
    vocabulary: view.vocabulary,
    now: recordedAt,
    create: false,
    plays: [],
    anticipations: [],
    checklistSteps: steps,
  };
  const read = parseAnswers(
    { ...told.answers, at: occurred.time === null ? day : `${day} ${occurred.time}` },
    reading,
  );
  const reported = { ...read, fields: { ...read.fields, reportedAt: toldAt } };
  return {
    change: 'create_incident',
    incident: {
      ...buildIncident(reported, reading),
      followUpOn: followUpDays === null ? null : addDays(day, followUpDays),
      acknowledgedAt: isHeard ? recordedAt : null,
      ...(stepsSkipped === null
        ? {}
        : { checklist: checklist.id, stepsDone: steps.filter((id) => !stepsSkipped.includes(id)) }),
    },
  };
}

function promised(life: Life): readonly Deed[] {
  const { promise, by } = life.told;
  if (promise === null) return [];
  const { text, isKept } = promise;
  const [at, dueAt, settledAt] = [
    life.toldAt + promise.afterMinutes * minute,
    later(life, promise.due),
    later(life, promise.settled),
  ];
  const fields = { text, dueAt, madeBy: by, outcome: null, settledAt: null };
  return [
    life.deed('promise', at, (number) => [
      { change: 'create', of: 'promise', incident: number, fields },
      { change: 'update_incident', number, set: { acknowledgedAt: at } },
    ]),
    life.deed(
      'promise_settled',
      settledAt,
      (number) => async (now) =>
        (await now.entries('promise', [number])).map(({ id }) => ({
          change: 'update',
          of: 'promise',
          id,
          incident: number,
          set: { outcome: isKept ? 'kept' : 'broken', settledAt },
        })),
    ),
  ];
}

/** It came in writing, and the answer went out in writing. */
function formally(life: Life): readonly Deed[] {
  const { formal } = life.told;
  if (formal === null) return [];
  const { answerWorkingDays, holidays } = life.demo.view.business.settings;
  const receivedOn = addDays(life.day, formal.days);
  const sentOn = addDays(life.day, formal.sent.days);
  const fields = {
    reference: formal.reference,
    authority: null,
    receivedOn,
    dueOn: answerWorkingDays === null ? null : addWorkingDays(receivedOn, answerWorkingDays, holidays),
    sentOn: null,
  };
  return [
    life.deed('formal', later(life, formal), (number) => [
      { change: 'create', of: 'formal', incident: number, fields },
    ]),
    life.deed(
      'formal',
      later(life, formal.sent),
      (number) => async (now) =>
        (await now.entries('formal', [number])).map(({ id }) => ({
          change: 'update',
          of: 'formal',
          id,
          incident: number,
          set: { sentOn },
        })),
    ),
  ];
}

function askedAgain(life: Life): readonly Deed[] {
  const { followUps, followUpDays } = life.told;
  return followUps.map(({ days, time, by, again, ...answers }, index) => {
    const at = later(life, { days, time });
    const due = index === 0 ? followUpDays : (followUps[index - 1]?.again ?? null);
    const dayAfter = (after: number | null) => (after === null ? null : addDays(life.day, after));
    const fields = {
      ...answers,
      at,
      onDay: todayOf(life.demo.view.business, at),
      dueOn: dayAfter(due),
      by,
    };
    return life.deed(
      'follow_up',
      at,
      (number) => [
        { change: 'create', of: 'follow_up', incident: number, fields },
        { change: 'update_incident', number, set: { followUpOn: dayAfter(again) } },
      ],
      by,
    );
  });
}

/** Resolved; and where that did not last, opened and resolved once more. */
function settled(life: Life): readonly Deed[] {
  const { told, toldAt, recordedAt, demo, deed } = life;
  const { kind, reopened, formal, resolvedAfterHours, finding } = told;
  if (resolvedAfterHours === null) return [];
  const ended = { ending: kind === 'complaint' ? told.ending : null, finding };
  const closing = (at: Instant) => ({ now: at, today: todayOf(demo.view.business, at), by: told.by });
  const resolve = (hours: number) => {
    const at = Math.max(toldAt + hours * hour, recordedAt + minute);
    return deed(
      'resolve',
      at,
      (number) => async (now) =>
        resolveChanges(await liveIncident(now, number), ended, formal !== null, {
          at,
          on: todayOf(demo.view.business, at),
        }),
    );
  };
  if (reopened === null) return [resolve(resolvedAfterHours)];
  const again = toldAt + reopened.afterHours * hour;
  return [
    resolve(resolvedAfterHours),
    deed(
      'reopen',
      again,
      (number) => async (now) => reopenChanges(await liveIncident(now, number), closing(again)),
    ),
    resolve(reopened.resolvedAfterHours),
  ];
}

/** Every Monday, one after the other, what was told in the week before. */
function reviews({ incidents, reviewer }: DemoBusiness, demo: Demo): readonly Deed[] {
  const { business } = demo.view;
  const done = new Map<number, number>();
  return incidents.flatMap((told): readonly Deed[] => {
    const { review } = told;
    if (review === null) return [];
    const week = told.occurred.week + 1;
    const place = done.get(week) ?? 0;
    done.set(week, place + 1);
    const at = clockOf(business, demo.monday)({ week, day: 1, time: reviewed.from }) + place * reviewed.every;
    const touchpoint = review.touchpoint === null ? null : idOf('touchpoint', demo, review.touchpoint);
    const set = {
      cause: idOf('cause', demo, review.cause),
      ...(review.whys.length === 0 ? {} : { whys: review.whys }),
      ...(review.expected === null ? {} : { expected: review.expected }),
      ...(touchpoint === null ? {} : { touchpoint }),
      ...(review.unchangedBecause === null ? {} : { unchangedBecause: review.unchangedBecause }),
      reviewedAt: at,
    };
    const changes = (number: number) => async (now: TransactionRecords) => {
      const { category, moment } = await liveIncident(now, number);
      const anticipation = findAnticipation(await now.entries('anticipation'), {
        touchpoint,
        category,
        on: moment.businessDay,
      });
      return [{ change: 'update_incident', number, set: { ...set, anticipation } } as const];
    };
    return [{ kind: 'review', at, by: reviewer, told, changes }];
  });
}

/** What changes in the house, decided and done; where it was one complaint that led to it, about the like of it. */
function changed(action: DemoAction, told: DemoIncident | undefined, demo: Demo): readonly Deed[] {
  const { business } = demo.view;
  const clock = clockOf(business, demo.monday);
  const { text, kind, owner, decided, due, done } = action;
  const about = { by: owner, ...(told ? { told } : {}) };
  const beside = (number: number) => (told ? { incident: number } : {});
  const fields = {
    text,
    kind,
    owner,
    decidedOn: dayIn(demo.monday, decided),
    dueOn: due === null ? null : dayIn(demo.monday, due),
    doneOn: null,
  };
  return [
    {
      kind: 'prevention_add',
      at: clock(decided),
      ...about,
      changes: (number) => async (now) => {
        const { category, department } = told
          ? await liveIncident(now, number)
          : { category: null, department: null };
        return [
          {
            change: 'create',
            of: 'prevention',
            fields: { ...fields, category, department },
            ...beside(number),
          },
        ];
      },
    },
    ...(done === null
      ? []
      : [
          {
            kind: 'prevention_done',
            at: clock(done),
            ...about,
            changes: (number) => async (now) =>
              (await now.entries('prevention'))
                .filter((each) => each.text === text)
                .map(({ id }) => ({
                  change: 'update',
                  of: 'prevention',
                  id,
                  set: { doneOn: dayIn(demo.monday, done) },
                  ...beside(number),
                })),
          } satisfies Deed,
        ]),
  ];
}

/** What may fail at a moment of the visit, as it is usual in the trade. */
function anticipations({ anticipated, reviewer }: DemoBusiness, demo: Demo): readonly Deed[] {
  const { business, vocabulary } = demo.view;
  return anticipated.flatMap(({ touchpoint, category, decided }): readonly Deed[] => {
    const usual = vocabulary.path.find(({ id }) => id === touchpoint);
    if (usual === undefined) return [];
    const { expected, mayFail, prevention } = usual;
    const since = dayIn(demo.monday, decided);
    const fields = {
      touchpoint: idOf('touchpoint', demo, touchpoint),
      category: category === null ? null : idOf('category', demo, category),
      ...{ expected, mayFail, prevention },
      ...{ since, reviewedOn: since },
    };
    return [
      {
        kind: 'anticipate',
        at: clockOf(business, demo.monday)(decided),
        by: reviewer,
        changes: () => [{ change: 'create', of: 'anticipation', fields }],
      },
    ];
  });
}

/** How many rooms were taken: every Monday the week before, and of this week each day as soon as it is over. */
function volumes({ roomNights: { file, weeks }, reviewer }: DemoBusiness, demo: Demo): readonly Deed[] {
  const { business } = demo.view;
  const last = weeks.length - 1;
  const days = weeks.flatMap((counts, index) =>
    counts.map((count, place) => ({ week: index - last, day: place + 1, count })),
  );
  const batches = weeks.map((_, index) => days.filter(({ week }) => week === index - last));
  const [thisWeek = []] = batches.splice(-1);
  return [...batches, ...thisWeek.map((day) => [day])].map((batch): Deed => {
    const read = batch.map(({ week, day, count }) => ({
      day: dayIn(demo.monday, { week, day }),
      shift: null,
      count,
    }));
    return {
      kind: 'volume_import',
      at: startOfBusinessDay(addDays(read.at(-1)?.day ?? demo.monday, 1), calendarOf(business)),
      by: reviewer,
      subject: file,
      changes: () => read.map((fields) => ({ change: 'create', of: 'volume', fields })),
    };
  });
}

/** What guests expect and what they find, from sheets that lay in the rooms for a fortnight. */
function surveyed({ surveys: { file, read, sheets }, reviewer }: DemoBusiness, demo: Demo): Deed {
  const fields = sheets.map(({ answers, points, ...on }): SurveyFields => {
    const pairs = answers.split(' ').map(parseMarkPair);
    const marks = statements.flatMap((statement, index) => [
      [`${statement}Expected`, pairs[index]?.expected ?? null],
      [`${statement}Perceived`, pairs[index]?.perceived ?? null],
    ]);
    return {
      ...blankSheet,
      ...(Object.fromEntries(marks) as Partial<SurveyFields>),
      ...pointsOf(points),
      day: dayIn(demo.monday, on),
    };
  });
  return {
    kind: 'survey_import',
    at: clockOf(demo.view.business, demo.monday)(read),
    by: reviewer,
    subject: file,
    changes: () => fields.map((sheet) => ({ change: 'create', of: 'survey', fields: sheet })),
  };
}
