import type { Change } from '../../domain/action.ts';
import { buildIncident, parseAnswers, todayOf, type AnswerContext } from '../../domain/answers.ts';
import { liveIncident } from '../../domain/records.ts';
import { acknowledgeChanges, reopenChanges, resolveChanges } from '../../domain/resolution.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { deadlineChanges, planDeadlines, replan } from '../../domain/deadline.ts';
import type { Instant } from '../../domain/time/zone.ts';
import type { DemoDelay, DemoIncident } from '../../shipped/demobusiness.ts';
import { preventionSteps } from './businesssteps.ts';
import {
  dayOfMoment,
  hourMs,
  instantOf,
  instantOfMoment,
  minuteMs,
  type DemoSetting,
  type DemoStep,
} from './demostep.ts';

/** A customer who came back does so at this time. */
const cameBackTime = '21:30';

/** One complaint of the demo, and when it was reported, recorded and answered. */
interface Case {
  readonly incident: DemoIncident;
  /** The calendar day on which it happened. */
  readonly day: Day;
  readonly reportedAt: Instant;
  /** The instant of the first response. */
  readonly respondedAt: Instant | null;
  readonly recordedAt: Instant;
  readonly setting: DemoSetting;
}

/** Returns all actions of a complaint, from its report to its resolution. */
export function incidentSteps(incident: DemoIncident, setting: DemoSetting): readonly DemoStep[] {
  const opened = openCase(incident, setting);
  return [
    step(opened, 'add', opened.recordedAt, () => [recording(opened)]),
    ...responseSteps(opened),
    ...promiseSteps(opened),
    ...formalSteps(opened),
    ...followUpSteps(opened),
    ...resolutionSteps(opened),
    ...cameBackSteps(opened),
    ...(incident.action === null ? [] : preventionSteps(incident.action, incident, setting)),
  ];
}

function openCase(incident: DemoIncident, setting: DemoSetting): Case {
  const { answeredAfterMinutes, answers, occurred, reported } = incident;
  const reportedAt = instantOfMoment(setting.view.business, setting.monday, reported);
  const respondedAt = answeredAfterMinutes === null ? null : reportedAt + answeredAfterMinutes * minuteMs;
  // A complaint in person or by phone is recorded after the first response, a letter before it.
  const isSpoken = ['in_person', 'phone'].includes(String(answers.channel));
  return {
    incident,
    day: dayOfMoment(setting.monday, occurred),
    reportedAt,
    respondedAt,
    recordedAt: isSpoken && respondedAt !== null ? respondedAt : reportedAt,
    setting,
  };
}

/** Makes an action of a complaint; without `by`, the person who recorded it does it. */
function step(
  { incident }: Case,
  kind: DemoStep['kind'],
  at: Instant,
  changes: DemoStep['changes'],
  by: string = incident.by,
): DemoStep {
  return { kind, at, by, incident, changes };
}

function instantAfter({ day, setting }: Case, { days, time }: DemoDelay): Instant {
  return instantOf(setting.view.business, addDays(day, days), time);
}

function recording({ incident, day, reportedAt, respondedAt, recordedAt, setting }: Case): Change {
  const { view, checklist } = setting;
  const steps = checklist.steps.map(({ id }) => id);
  const { occurred, stepsSkipped, followUpDays } = incident;
  const reading: AnswerContext = {
    business: view.business,
    vocabulary: view.vocabulary,
    now: recordedAt,
    create: false,
    plays: [],
    anticipations: [],
    checklistSteps: checklist.steps,
  };
  const at = occurred.time === null ? day : `${day} ${occurred.time}`;
  const read = parseAnswers({ ...incident.answers, at }, reading);
  const reported = { ...read, fields: { ...read.fields, reportedAt } };
  return {
    change: 'create_incident',
    incident: {
      ...buildIncident(reported, reading),
      followUpOn: followUpDays === null ? null : addDays(day, followUpDays),
      acknowledgedAt: recordedAt === respondedAt ? recordedAt : null,
      ...(stepsSkipped === null
        ? {}
        : { checklist: checklist.id, stepsDone: steps.filter((id) => !stepsSkipped.includes(id)) }),
    },
  };
}

/** Records a first response that came after the recording. */
function responseSteps(opened: Case): readonly DemoStep[] {
  const { respondedAt, recordedAt } = opened;
  if (respondedAt === null || respondedAt === recordedAt) return [];
  return [
    step(
      opened,
      'acknowledge',
      respondedAt,
      (number) => async (now) => acknowledgeChanges(await liveIncident(now, number), respondedAt),
    ),
  ];
}

function promiseSteps(opened: Case): readonly DemoStep[] {
  const { promise, by } = opened.incident;
  if (promise === null) return [];
  const { text, isKept } = promise;
  const at = opened.reportedAt + promise.afterMinutes * minuteMs;
  const dueAt = instantAfter(opened, promise.due);
  const settledAt = instantAfter(opened, promise.settled);
  const fields = { text, dueAt, madeBy: by, outcome: null, settledAt: null };
  return [
    step(opened, 'promise', at, (number) => [
      { change: 'create', of: 'promise', incident: number, fields },
      { change: 'update_incident', number, set: { acknowledgedAt: at } },
    ]),
    step(
      opened,
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

/** Records that a complaint came in writing, and that the answer was sent in writing. */
function formalSteps(opened: Case): readonly DemoStep[] {
  const { formal } = opened.incident;
  if (formal === null) return [];
  const { view, calendar } = opened.setting;
  const { answerWorkingDays } = view.business.settings;
  const receivedOn = addDays(opened.day, formal.days);
  const sentOn = addDays(opened.day, formal.sent.days);
  const fields = {
    reference: formal.reference,
    authority: null,
    receivedOn,
    channel: null,
    called: null,
    paper: null,
    noticeOn: null,
  };
  const own =
    answerWorkingDays === null ? null : { term: { count: answerWorkingDays, unit: 'working' } as const };
  const planned = planDeadlines(
    { formal: fields, acknowledgedOn: null, duties: [], isPraise: false, own },
    calendar,
  );
  return [
    step(opened, 'formal', instantAfter(opened, formal), (number) => [
      { change: 'create', of: 'formal', incident: number, fields },
      ...deadlineChanges(number, [], replan([], planned)),
    ]),
    step(
      opened,
      'formal',
      instantAfter(opened, formal.sent),
      (number) => async (now) =>
        (await now.entries('deadline', [number])).map(({ id }) => ({
          change: 'update',
          of: 'deadline',
          id,
          incident: number,
          set: { doneOn: sentOn },
        })),
    ),
  ];
}

function followUpSteps(opened: Case): readonly DemoStep[] {
  const { followUps, followUpDays } = opened.incident;
  const dayAfter = (days: number | null) => (days === null ? null : addDays(opened.day, days));
  return followUps.map(({ days, time, by, again, ...answers }, index) => {
    const at = instantAfter(opened, { days, time });
    const dueDays = index === 0 ? followUpDays : (followUps[index - 1]?.again ?? null);
    const onDay = todayOf(opened.setting.view.business, at);
    const fields = { ...answers, at, onDay, dueOn: dayAfter(dueDays), by };
    return step(
      opened,
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

/** Resolves a complaint; if it was reopened, resolves it once more. */
function resolutionSteps(opened: Case): readonly DemoStep[] {
  const { incident, reportedAt, setting } = opened;
  const { business } = setting.view;
  const { reopened, resolvedAfterHours } = incident;
  if (resolvedAfterHours === null) return [];
  const first = resolutionStep(opened, resolvedAfterHours);
  if (reopened === null) return [first];
  const reopenedAt = reportedAt + reopened.afterHours * hourMs;
  const reopen = step(
    opened,
    'reopen',
    reopenedAt,
    (number) => async (now) =>
      reopenChanges(await liveIncident(now, number), {
        now: reopenedAt,
        today: todayOf(business, reopenedAt),
        by: incident.by,
      }),
  );
  return [first, reopen, resolutionStep(opened, reopened.resolvedAfterHours)];
}

function resolutionStep(opened: Case, afterHours: number): DemoStep {
  const { incident, reportedAt, recordedAt, setting } = opened;
  const { kind, ending, finding, formal } = incident;
  const at = Math.max(reportedAt + afterHours * hourMs, recordedAt + minuteMs);
  const ended = { ending: kind === 'complaint' ? ending : null, finding };
  const when = { at, on: todayOf(setting.view.business, at) };
  return step(
    opened,
    'resolve',
    at,
    (number) => async (now) => resolveChanges(await liveIncident(now, number), ended, formal !== null, when),
  );
}

/** Records that the customer came back. */
function cameBackSteps(opened: Case): readonly DemoStep[] {
  const { cameBackAfterDays } = opened.incident;
  if (cameBackAfterDays === null) return [];
  const cameBackOn = addDays(opened.day, cameBackAfterDays);
  return [
    step(opened, 'follow_up', instantOf(opened.setting.view.business, cameBackOn, cameBackTime), (number) => [
      { change: 'update_incident', number, set: { cameBackOn } },
    ]),
  ];
}
